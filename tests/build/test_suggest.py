"""``python -m desk suggest``: from a text to a proposal, from an editor's mark to the front matter, and to the page."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from desk.__main__ import desk
from tests.build.conftest import Files, TinySite

SENTENCE = "Liên hiệp hội Bắc Ninh và các hội thành viên họp giao ban tại Bắc Ninh."
SITE = {
    "articles/2022/giao-ban.md": f"---\ntitle: 'Liên hiệp hội Bắc Ninh: giao ban quý II'\ndate: 2022-08-05  # ngày đăng\n---\n\n{SENTENCE}\n",
    "articles/2026/cau-duong.md": "---\ntitle: Bình Phước làm cầu\ndate: 2026-03-01\nstatus: draft\n---\nNgười Bình Phước, đất Bình Phước.\n",
    "articles/2021/khong-co-gi.md": "---\ntitle: Trồng cam\ndate: 2021-03-01\n---\nCam, quýt.\n",
    "associations/lhh-bac-ninh.md": "---\nname: Liên hiệp hội Bắc Ninh\nprovince: Bắc Ninh\n---\n",
}
ARTICLE, DRAFT = "articles/2022/giao-ban.md", "articles/2026/cau-duong.md"
UNION = "- [ ] associations: Liên hiệp hội Bắc Ninh `lhh-bac-ninh`"
PROVINCE = "- [ ] provinces: Bắc Ninh `bac-ninh-truoc-2025`"
FAR = "- [ ] provinces: Bình Phước `binh-phuoc`"
Make = Callable[[Files], TinySite]


def run(site: TinySite, *words: str) -> Result:
    return CliRunner().invoke(desk, ["suggest", str(site.root / "content"), *words])


def review(site: TinySite) -> Path:
    return site.root / "content/de-xuat.md"


def mark(site: TinySite, line: str, sign: str) -> None:
    text = review(site).read_text(encoding="utf-8")
    assert text.count(line) == 1
    review(site).write_text(text.replace(line, line.replace("[ ]", f"[{sign}]")), encoding="utf-8")


def text(site: TinySite, name: str) -> str:
    return (site.root / "content" / name).read_bytes().decode()


def files(site: TinySite) -> dict[Path, bytes]:
    return {file: file.read_bytes() for file in sorted((site.root / "content").rglob("*")) if file.is_file()}


@pytest.fixture
def made(site: Make) -> TinySite:
    """The site, its review written."""
    made = site(SITE)
    result = run(made)
    assert (result.exit_code, result.exception) == (0, None), result.output
    return made


def test_what_the_articles_are_about_is_proposed_with_its_sentence(site: Make) -> None:
    made = site(SITE)
    before = files(made)
    result = run(made)
    assert result.exit_code == 0
    assert result.stdout.splitlines() == [
        "3 đề xuất cho 2 bài (3 mới).",
        "Mở content/de-xuat.md, ghi x hay - vào ô, rồi chạy lại.",
    ]
    assert {file: data for file, data in files(made).items() if file != review(made)} == before
    lines = review(made).read_text(encoding="utf-8").splitlines()
    headings = [line for line in lines if line.startswith("### ")]
    assert headings == [
        "### [Bình Phước làm cầu](articles/2026/cau-duong.md) · 1/3/2026",
        "### [Liên hiệp hội Bắc Ninh: giao ban quý II](articles/2022/giao-ban.md) · 5/8/2022",
    ]
    at = next(number for number, line in enumerate(lines) if line.startswith(UNION))
    assert "**Liên hiệp hội Bắc Ninh**" in lines[at + 1] and lines[at + 1].startswith("  > ")


def test_a_second_run_changes_no_byte(made: TinySite) -> None:
    before = files(made)
    result = run(made)
    assert (result.exit_code, "(0 mới)" in result.stdout) == (0, True)
    assert files(made) == before


def test_the_review_is_no_stray_and_no_part_of_the_site(made: TinySite) -> None:
    assert made.check() == ()
    made.write({"articles/de-xuat.md": "---\ntitle: Đề xuất\ndate: 2021-01-01\n---\n"})
    assert made.check() == ()
    made.build()
    assert "bai/de-xuat/index.html" in made.output()
    assert not any(b"bac-ninh-truoc-2025` " in data for data in made.output().values())


def test_what_is_accepted_is_written_and_the_page_of_the_term_lists_the_article(made: TinySite) -> None:
    mark(made, UNION, "x")
    mark(made, PROVINCE, "có")
    result = run(made)
    assert result.exit_code == 0
    assert result.stdout.splitlines()[0] == "Đã ghi 2 tên vào 1 bài."
    front = "provinces:\n  - Bắc Ninh\nassociations:\n  - Liên hiệp hội Bắc Ninh\n"
    assert text(made, ARTICLE) == SITE[ARTICLE].replace("# ngày đăng\n", f"# ngày đăng\n{front}")
    assert UNION not in review(made).read_text(encoding="utf-8")
    before = files(made)
    assert (run(made).exit_code, files(made)) == (0, before)
    made.build()
    for address in ("/hoi/lhh-bac-ninh/", "/tinh-thanh/bac-ninh-truoc-2025/", "/tinh-thanh/bac-ninh/"):
        assert made.page(address).select_one('a[href="/bai/giao-ban/"]'), address


def test_what_is_refused_is_not_asked_again_also_when_the_article_changes_or_moves(made: TinySite) -> None:
    mark(made, PROVINCE, "-")
    mark(made, UNION, "không")
    result = run(made)
    assert result.stdout.splitlines()[0] == "Đã nhớ 2 lần bỏ."
    assert text(made, ARTICLE) == SITE[ARTICLE]
    kept = review(made).read_text(encoding="utf-8")
    assert "- [-] provinces: Bắc Ninh `bac-ninh-truoc-2025` · bài `giao-ban`" in kept
    made.write({"articles/khac/giao-ban.md": SITE[ARTICLE] + f"\n{SENTENCE}\n\nBắc Ninh, Bắc Ninh.\n"})
    (made.root / "content" / ARTICLE).unlink()
    assert run(made).exit_code == 0
    assert review(made).read_text(encoding="utf-8") == kept


def test_one_box_decides_a_whole_term(site: Make) -> None:
    article = "---\ntitle: Bình Phước {0}\ndate: 2021-01-0{0}\n---\nNgười Bình Phước, đất Bình Phước.\n"
    made = site({f"articles/b{number}.md": article.format(number) for number in range(1, 5)})
    run(made)
    mark(made, "- [ ] mọi bài · provinces: Bình Phước `binh-phuoc` · 4 bài", "x")
    sheet = "(articles/b3.md) · 3/1/2021\n\n"
    kept = review(made).read_text(encoding="utf-8").replace(f"{sheet}- [ ]", f"{sheet}- [-]")
    review(made).write_text(kept, encoding="utf-8")
    assert run(made).stdout.splitlines() == ["Đã ghi 3 tên vào 3 bài, nhớ 1 lần bỏ.", "Không còn đề xuất nào."]
    assert ["provinces" in text(made, f"articles/b{number}.md") for number in range(1, 5)] == [True, True, False, True]


def test_windows_line_ends_and_marks_stay(site: Make) -> None:
    article = SITE[ARTICLE].replace("\n", "\r\n").rstrip()
    made = site({**SITE, ARTICLE: b"\xef\xbb\xbf" + article.encode()})
    run(made)
    mark(made, UNION, "x")
    data = b"\xef\xbb\xbf" + review(made).read_bytes().replace(b"\r\n", b"\n").replace(b"\n", b"\r\n")
    review(made).write_bytes(data)
    assert run(made).exit_code == 0
    written = "associations:\r\n  - Liên hiệp hội Bắc Ninh\r\n"
    assert text(made, ARTICLE) == "\ufeff" + article.replace("# ngày đăng\r\n", f"# ngày đăng\r\n{written}")
    after = review(made).read_bytes()
    assert after.startswith(b"\xef\xbb\xbf# ") and after.count(b"\n") == after.count(b"\r\n") > 10
    assert (run(made).exit_code, review(made).read_bytes()) == (0, after)


FAULTS = {
    "a mark nobody knows": (UNION, "- [xong] associations: Liên hiệp hội Bắc Ninh `lhh-bac-ninh`", "không hiểu dấu “xong”"),
    "a damaged line": (PROVINCE, "- [x] provinces: Bắc Ninh", "bị hỏng"),
    "a damaged heading": ("### [Bình", "### Bình", "tiêu đề này"),
    "a conflict": (FAR, f"<<<<<<< HEAD\n{FAR}", "xung đột"),
}


@pytest.mark.parametrize("name", FAULTS)
def test_a_review_that_cannot_be_read_is_told_with_file_and_line_and_nothing_is_written(made: TinySite, name: str) -> None:
    old, new, words = FAULTS[name]
    mark(made, FAR if name != "a conflict" else UNION, "x")
    kept = review(made).read_text(encoding="utf-8")
    old = old.replace("[ ]", "[x]") if old not in kept else old
    broken = kept.replace(old, new)
    review(made).write_text(broken, encoding="utf-8")
    before = files(made)
    result = run(made)
    line = broken.split("\n").index(next(one for one in broken.split("\n") if one.startswith(new.split("\n")[0]))) + 1
    assert result.exit_code == 1
    assert f"content/de-xuat.md:{line}: lỗi: " in result.stderr and words in result.stderr
    assert files(made) == before
    assert (run(made, "--json").exit_code, files(made)) == (1, before)


def test_what_cannot_be_written_waits_and_the_rest_is_written(made: TinySite) -> None:
    mark(made, UNION, "x")
    mark(made, FAR, "x")
    made.write({DRAFT: SITE[DRAFT].replace("status: draft", "status: nháp")})
    kept = text(made, DRAFT)
    result = run(made)
    assert result.exit_code == 1
    assert "Đã ghi 1 tên vào 1 bài." in result.stdout
    assert "content/de-xuat.md:" in result.stderr and f"content/{DRAFT}:4" in result.stderr
    assert text(made, DRAFT) == kept
    assert FAR.replace("[ ]", "[x]") in review(made).read_text(encoding="utf-8")
    made.write({DRAFT: SITE[DRAFT]})
    assert run(made).exit_code == 0
    assert "provinces:\n  - Bình Phước\n" in text(made, DRAFT)


def test_an_accepted_proposal_of_no_article_waits_and_is_told(made: TinySite) -> None:
    mark(made, FAR, "x")
    (made.root / "content" / DRAFT).unlink()
    result = run(made)
    assert (result.exit_code, "không có bài nào mã “cau-duong”" in result.stderr) == (1, True)
    assert FAR.replace("[ ]", "[x]") in review(made).read_text(encoding="utf-8")


def test_of_two_articles_with_one_id_none_is_changed(made: TinySite) -> None:
    mark(made, FAR, "x")
    made.write({"articles/2025/cau-duong.md": SITE[DRAFT]})
    result = run(made)
    assert (result.exit_code, "nhiều tệp cùng mang mã “cau-duong”" in result.stderr) == (1, True)
    assert text(made, DRAFT) == text(made, "articles/2025/cau-duong.md") == SITE[DRAFT]
    assert FAR.replace("[ ]", "[x]") in review(made).read_text(encoding="utf-8")


def test_a_term_in_error_is_told(made: TinySite) -> None:
    made.write({"associations/lhh-bac-ninh.md": "---\nname: Liên hiệp hội Bắc Ninh\nlevel: tỉnh\n---\n"})
    result = run(made)
    assert (result.exit_code, "content/associations/lhh-bac-ninh.md:3: lỗi" in result.stderr) == (1, True)
    assert UNION in review(made).read_text(encoding="utf-8"), "its name is known all the same"


def test_a_term_that_is_gone_is_told(made: TinySite) -> None:
    mark(made, UNION, "x")
    (made.root / "content/associations/lhh-bac-ninh.md").unlink()
    result = run(made)
    assert (result.exit_code, "mã “lhh-bac-ninh”" in result.stderr) == (1, True)
    assert text(made, ARTICLE) == SITE[ARTICLE]


def test_a_file_that_cannot_be_replaced_is_told(made: TinySite, monkeypatch: pytest.MonkeyPatch) -> None:
    mark(made, UNION, "x")

    def full(self: Path, _target: Path) -> Path:
        raise OSError(28, "hết chỗ trên đĩa")

    with monkeypatch.context() as patched:
        patched.setattr(Path, "replace", full)
        before = files(made)
        result = run(made)
        assert (result.exit_code, "hết chỗ trên đĩa" in result.stderr, files(made)) == (1, True, before)
    assert run(made).exit_code == 0
    assert "Liên hiệp hội Bắc Ninh\n---" in text(made, ARTICLE)


def test_a_name_that_an_editor_wrote_himself_leaves_the_review(made: TinySite) -> None:
    mark(made, UNION, "x")
    made.write(
        {ARTICLE: SITE[ARTICLE].replace("# ngày đăng\n", "# ngày đăng\nassociations: [lhh-bac-ninh]\nprovinces: [Bắc Ninh]\n")}
    )
    kept = text(made, ARTICLE)
    result = run(made)
    assert (result.exit_code, "ghi" in result.stdout.splitlines()[0]) == (0, False)
    assert text(made, ARTICLE) == kept
    assert "giao-ban" not in review(made).read_text(encoding="utf-8")


NAME = "- [{}] Hội Cầu đường tỉnh Bình Phước · 2 lần · tệp `associations/hoi-cau-duong-tinh-binh-phuoc.md`"
DRAFTED = "---\nname: Hội Cầu đường tỉnh Bình Phước\nlevel: member\nprovince: Bình Phước\n---\n\nLập năm nào?\n"


def test_an_accepted_name_becomes_a_document_as_it_was_drafted(made: TinySite) -> None:
    frame = f"## Tên chưa có tệp\n\n{NAME.format('x')}\n\n```yaml\n{DRAFTED}```\n"
    review(made).write_text(review(made).read_text(encoding="utf-8") + f"\n{frame}", encoding="utf-8")
    result = run(made)
    assert (result.exit_code, result.stdout.splitlines()[0]) == (0, "Đã lập 1 tệp.")
    assert text(made, "associations/hoi-cau-duong-tinh-binh-phuoc.md") == DRAFTED
    assert "hoi-cau-duong" not in review(made).read_text(encoding="utf-8")
    assert made.check() == ()


BRIDGES = {
    **SITE,
    "articles/2024/cau.md": "---\ntitle: Cầu mới\ndate: 2024-05-01\n---\nHội Cầu đường tỉnh Bình Phước khảo sát.\n\nHội Cầu đường tỉnh Bình Phước họp.\n",
    "articles/2024/thi.md": "---\ntitle: Trao giải Cuộc thi Tin học trẻ Lạng Sơn\ndate: 2024-05-01\n---\nTối qua, nhiều em nhận giải.\n",
    "articles/2024/hoa.md": "---\ntitle: Chợ hoa\ndate: 2024-05-01\n---\nHội Sinh vật cảnh Lạng Sơn dự.\n",
}


def test_names_that_no_document_covers_are_listed_with_the_file_to_be_made(site: Make) -> None:
    made = site(BRIDGES)
    found = {one["uncovered"]: one for one in listed(made) if "uncovered" in one}
    assert found.keys() == {"Hội Cầu đường tỉnh Bình Phước", "Cuộc thi Tin học trẻ Lạng Sơn"}, "twice, or in a title"
    one = found["Hội Cầu đường tỉnh Bình Phước"]
    assert one.keys() == {"uncovered", "kind", "path", "skeleton", "written", "sentence", "count", "articles", "rejected"}
    assert (one["kind"], one["count"], one["articles"], one["rejected"]) == ("association", 2, ["cau"], False)
    run(made)
    frame = "```yaml\n---\nname: Hội Cầu đường tỉnh Bình Phước\nprovince: Bình Phước\n---\n```\n"
    text = f"{NAME.format(' ')}\n  > **Hội Cầu đường tỉnh Bình Phước** khảo sát.\n\n{frame}"
    assert text in review(made).read_text(encoding="utf-8")
    mark(made, NAME.format(" "), "k")
    mark(made, "- [ ] Cuộc thi Tin học trẻ Lạng Sơn", "x")
    assert run(made).stdout.splitlines()[0] == "Đã lập 1 tệp, nhớ 1 lần bỏ."
    after = review(made).read_text(encoding="utf-8")
    assert "Tên chưa có tệp" not in after
    assert "- [ ] events: Cuộc thi Tin học trẻ Lạng Sơn `cuoc-thi-tin-hoc-tre-lang-son`" in after, (
        "its articles are asked about at once"
    )
    assert [one["rejected"] for one in listed(made) if "uncovered" in one] == [True]
    before = files(made)
    assert (run(made).exit_code, files(made)) == (0, before)


NAMES = {
    "a file that is there": (NAME.format("x").replace("hoi-cau-duong-tinh-binh-phuoc", "lhh-bac-ninh"), DRAFTED, "đã có"),
    "a name that is another's": (
        NAME.format("x"),
        DRAFTED.replace("Hội Cầu đường tỉnh Bình Phước", "Liên hiệp hội Bắc Ninh"),
        "đã có",
    ),
    "a file in error": (NAME.format("x"), DRAFTED.replace("member", "tỉnh"), "không có giá trị “tỉnh”"),
}


@pytest.mark.parametrize("name", NAMES)
def test_a_document_that_cannot_be_made_waits_and_is_told(made: TinySite, name: str) -> None:
    line, skeleton, words = NAMES[name]
    frame = f"## Tên chưa có tệp\n\n{line}\n\n```yaml\n{skeleton}```\n"
    review(made).write_text(review(made).read_text(encoding="utf-8") + f"\n{frame}", encoding="utf-8")
    before = files(made)
    result = run(made)
    assert (result.exit_code, words in result.stderr) == (1, True)
    assert frame.split("\n\n", 1)[1] in review(made).read_text(encoding="utf-8")
    assert {file: data for file, data in files(made).items() if file != review(made)} == {
        file: data for file, data in before.items() if file != review(made)
    }


def listed(site: TinySite) -> list[dict[str, Any]]:
    result = run(site, "--json")
    assert result.exit_code == 0
    found: list[dict[str, Any]] = json.loads(result.stdout)
    return found


def test_json_lists_all_that_the_articles_are_about_and_writes_nothing(site: Make) -> None:
    made = site({**SITE, ARTICLE: SITE[ARTICLE].replace("---\n\n", "provinces: [Bắc Ninh]\n---\n\n")})
    before = files(made)
    found = {(one["article"], one["kind"], one["id"]): one for one in listed(made)}
    assert files(made) == before
    assert {key: one["named"] for key, one in found.items()} == {
        ("giao-ban", "association", "lhh-bac-ninh"): False,
        ("giao-ban", "province", "bac-ninh-truoc-2025"): True,
        ("cau-duong", "province", "binh-phuoc"): False,
    }
    one = found["giao-ban", "association", "lhh-bac-ninh"]
    assert one.keys() == {"article", "path", "kind", "id", "name", "written", "sentence", "score", "count", "named", "rejected"}
    assert (one["path"], one["name"], one["written"]) == (
        f"content/{ARTICLE}",
        "Liên hiệp hội Bắc Ninh",
        "Liên hiệp hội Bắc Ninh",
    )
    assert one["written"] in one["sentence"] and 0 < one["score"] <= 1 and one["count"] == 2
    assert not any(one["rejected"] for one in found.values())
    run(made)
    mark(made, UNION, "-")
    assert [one["rejected"] for one in listed(made) if one["kind"] == "association"] == [True]


def test_articles_in_error_are_told_and_the_others_looked_through(site: Make) -> None:
    made = site(
        {**SITE, "articles/hong.md": "---\ntitle: Bình Phước\ntitel: x\n---\n", "articles/2020/giao-ban.md": SITE[ARTICLE]}
    )
    result = run(made)
    assert result.exit_code == 1
    assert "content/articles/hong.md:3: lỗi" in result.stderr
    assert "mã “giao-ban” đã dùng ở" in result.stderr
    assert "1 đề xuất cho 1 bài" in result.stdout and FAR in review(made).read_text(encoding="utf-8")


def test_where_there_is_nothing_to_propose_no_file_is_made(site: Make) -> None:
    made = site({name: SITE[name] for name in ("articles/2021/khong-co-gi.md", "associations/lhh-bac-ninh.md")})
    assert run(made).stdout == "Không còn đề xuất nào.\n"
    assert not review(made).exists()
    shutil.rmtree(made.root / "content/articles")
    assert run(made).exit_code == 0


def test_many_articles_are_looked_through_by_several_processes(site: Make, monkeypatch: pytest.MonkeyPatch) -> None:
    article = "---\ntitle: Bình Phước {0}\ndate: 2021-01-01\n---\nNgười Bình Phước, đất Bình Phước.\n"
    made = site({f"articles/b{number:03}.md": article.format(number) for number in range(130)})
    monkeypatch.setenv("TOASOAN_PROCESSES", "1")
    run(made)
    alone = review(made).read_bytes()
    review(made).unlink()
    monkeypatch.setenv("TOASOAN_PROCESSES", "2")
    run(made)
    assert review(made).read_bytes() == alone
    assert alone.count(b"`binh-phuoc`") == 131

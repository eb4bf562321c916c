"""Names on a built site: the right pages, and errors in an editor's words."""

from __future__ import annotations

import pytest


def _article(date: str, **keys: str) -> str:
    return (
        "---\n"
        + "\n".join(["title: Bài", f"date: {date}", *(f"{key}: {value}" for key, value in keys.items())])
        + "\n---\nĐoạn.\n"
    )


def _said(tiny) -> list[tuple[str, int, str, str]]:
    return [(one.path.rsplit("/", 1)[1], one.line, one.key, one.severity.value) for one in tiny.check()]


def test_a_name_in_every_key_that_names_a_term(site):
    tiny = site(
        {
            "sections/tin.md": "---\nname: Tin tức\naliases: [Thời sự]\n---\n",
            "associations/vusta.md": "---\nname: Liên hiệp hội Việt Nam\nshort_name: VUSTA\n---\n",
            "associations/lhh.md": "---\nname: Liên hiệp hội Huế\nprovince: Thừa Thiên – Huế\nparent: Vusta\n---\n",
            "associations/con.md": "---\nname: Hội Làm vườn Huế\nprovince: TP. Huế\nparent: Liên hiệp hội thành phố\n---\n",
            "events/hoi-thi.md": "---\nname: Hội thi Huế\nkind: series\n---\n",
            "events/lan-1.md": (
                "---\nname: Hội thi Huế lần 1\nseries: hội thi  HUẾ\nstart: 2020-02-02\nprovince: Thừa Thiên Huế\n"
                "organisers: [Liên hiệp hội tỉnh]\n---\n"
            ),
            "articles/2020/a.md": _article(
                "2020-02-03", section="thời sự", provinces="[tỉnh Thừa Thiên Huế]", associations="[Hội Làm vườn tỉnh, VUSTA]",
                events="[Hội thi Huế lần 1]",
            ),
            "periodicals/ban-tin/index.md": "---\nname: Bản tin\npublisher: Liên hiệp hội Huế\n---\n",
            "periodicals/ban-tin/2020-01.md": "---\nnumber: 1\ndate: 2020-01-01\n---\n",
        }
    )  # fmt: skip
    assert tiny.check() == ()
    tiny.build()
    for address in ("/chuyen-muc/tin/", "/hoi/con/", "/hoi/vusta/", "/su-kien/lan-1/", "/tinh-thanh/hue/"):
        assert tiny.page(address).find("main").find("a", href="/bai/a/"), address
    article = tiny.page("/bai/a/").find("main")
    assert article.find("a", href="/tinh-thanh/hue/").get_text(strip=True) == "Thừa Thiên Huế", "the name of that day"
    assert tiny.page("/hoi/con/").find("main").find("a", href="/hoi/lhh/")
    assert tiny.page("/su-kien/lan-1/").find("main").find("a", href="/hoi/lhh/")


def test_every_name_that_fits_nothing_is_told_at_its_line_with_the_nearest(site, capsys):
    tiny = site(
        {
            "associations/a.md": "---\nname: Hội Luật gia Bắc Ninh\n---\n",
            "articles/2022/x.md": _article(
                "2022-01-01", provinces="\n  - Bắc Ninh\n  - Bac Giang", associations="[Hội Luật gia Bắc Nin]"
            ),
        }
    )
    with pytest.raises(SystemExit) as stopped:
        tiny.build()
    assert stopped.value.code == 1
    said = capsys.readouterr().err
    assert "content/articles/2022/x.md:6: lỗi: provinces: “Bac Giang” chỉ khác dấu" in said and "Bắc Giang (bac-giang)" in said
    assert "content/articles/2022/x.md:7: lỗi: associations: không có hội nào tên “Hội Luật gia Bắc Nin”" in said
    assert "có phải: Hội Luật gia Bắc Ninh (a)?" in said
    assert not (tiny.root / "output").exists()


def test_all_claims_and_circles_are_told_at_once(site):
    tiny = site(
        {
            "associations/a.md": "---\nname: Hội A\nparent: b\n---\n",
            "associations/b.md": "---\nname: Hội B\nshort_name: Hội  a\nparent: a\n---\n",
            "provinces/ha-tay.md": "---\nlinks: []\n---\n",
        }
    )
    assert sorted(_said(tiny)) == [
        ("a.md", 2, "name", "error"),
        ("a.md", 3, "parent", "error"),
        ("b.md", 3, "short_name", "error"),
        ("b.md", 4, "parent", "error"),
        ("ha-tay.md", 1, "", "error"),
    ]


def test_one_broken_document_does_not_make_errors_of_all_that_name_it(site):
    articles = {f"articles/2022/{id_}.md": _article("2022-01-01", associations="[Hội A]") for id_ in ("x", "y", "z")}
    tiny = site({"associations/a.md": "---\nname: [Hội A\nlevel: sai\naliases: {\n---\n", **articles})
    assert {path for path, *_ in _said(tiny)} == {"a.md"}


def test_two_documents_with_one_id_are_an_error_that_names_both(site):
    tiny = site({"articles/2021/x.md": _article("2021-01-01"), "articles/2022/x.md": _article("2022-01-01")})
    errors = tiny.check()
    assert {one.path for one in errors} == {"content/articles/2021/x.md", "content/articles/2022/x.md"}
    assert "content/articles/2022/x.md" in errors[0].message.vi

"""The front page: what an editor asks for in ``front-page.yaml``, and what stands there without it."""

from __future__ import annotations

import pytest

from plugins.documents.diagnostics import Severity
from tests.photos import photo

FRONT = "front-page.yaml"


def _article(title: str, date: str, *lines: str) -> str:
    return "\n".join(["---", f"title: {title}", f"date: {date}", *lines, "---", "Đoạn.", ""])


def _files(count: int = 6, *lines: str) -> dict[str, str | bytes]:
    """Articles b1 (the oldest) to b<count>, all of one section, with *lines*."""
    return {
        "sections/tin-tuc.md": "---\nname: Tin tức\naliases: [Thời sự]\norder: 1\n---\n",
        "sections/dien-dan.md": "---\nname: Diễn đàn\norder: 2\n---\n",
        "media/a.jpg": photo(1),
        **{
            f"articles/2026/b{i}.md": _article(f"Bài {i}", f"2026-05-{i:02}", "section: tin-tuc", *lines)
            for i in range(1, count + 1)
        },
    }


def _ids(tiny, part: str) -> list[str]:
    """The articles that *part* of the front page leads to, in their order."""
    links = [link["href"] for one in tiny.page("/").select(part) for link in one.select("a[href^='/bai/']")]
    return [link.removeprefix("/bai/").rstrip("/") for link in links]


def _top(tiny) -> tuple[list[str], list[str], list[str]]:
    return _ids(tiny, ".ts-front__lead"), _ids(tiny, ".ts-front__seconds"), _ids(tiny, ".ts-front__latest")


def _titles(tiny) -> list[str]:
    return [title.get_text(strip=True) for title in tiny.page("/").select(".ts-blocks .ts-section__title")]


def test_without_a_file_the_newest_leads_and_no_article_stands_twice_above_the_sections(site):
    tiny = site(_files(12))
    tiny.build()
    lead, seconds, latest = _top(tiny)
    assert (lead, seconds, latest) == (["b12"], ["b11", "b10"], ["b9", "b8", "b7", "b6", "b5"])
    assert _ids(tiny, ".ts-blocks") == ["b9", "b8", "b7", "b6"], "a section goes on below the lead and the seconds"
    assert _titles(tiny) == ["Tin tức"], "nothing that is empty is drawn"


@pytest.mark.parametrize(
    "text", ["", "# chưa chọn gì\n", "---\n---\n", "lead:\nsections: []\narticles:\nmap: ~\n", "lead: pinned\nmap: true\n"]
)
def test_a_file_that_asks_for_nothing_changes_nothing(site, text):
    tiny = site(_files())
    tiny.build()
    before = tiny.output()["index.html"]
    tiny.write({FRONT: text})
    tiny.build()
    assert tiny.output()["index.html"] == before


def test_the_newest_of_the_pinned_leads_until_it_is_pinned_no_more(site):
    tiny = site(_files() | {f"articles/2026/b{i}.md": _article("Ghim", f"2026-05-{i:02}", "pinned: true") for i in (2, 3)})
    tiny.build()
    assert _top(tiny)[:2] == (["b3"], ["b6", "b5"])
    tiny.write({"articles/2026/b3.md": _article("Ghim", "2026-05-03")})
    tiny.build()
    assert _top(tiny)[0] == ["b2"]
    tiny.write({FRONT: "lead: newest\n"})
    tiny.build()
    assert _top(tiny)[0] == ["b6"]
    tiny.write({FRONT: "lead: b1\n"})
    tiny.build()
    assert _top(tiny)[:2] == (["b1"], ["b6", "b5"]), "an article that is asked for leads before one that is pinned"


@pytest.mark.parametrize("lines", [("status: hidden",), ("status: draft",)], ids=["hidden", "a draft"])
def test_a_lead_that_no_reader_sees_is_told_and_the_page_goes_on_without_it(site, lines):
    tiny = site(_files() | {"articles/2026/x.md": _article("Kín", "2026-05-30", *lines), FRONT: "# ghi chú\nlead: x\n"})
    (found,) = tiny.check()
    assert (found.path, found.line, found.key, found.severity) == ("content/front-page.yaml", 2, "lead", Severity.NOTICE)
    tiny.build()
    assert _top(tiny)[0] == ["b6"]


LEADS = {
    "a translation": ("lang: en\ntranslation_of: b1", "", "story", "b1"),
    "an original that stands in the site's language": ("lang: vi\ntranslation_of: b1", "lang: en", "b1", "story"),
}


@pytest.mark.parametrize("name", LEADS)
def test_a_lead_that_another_version_stands_for_is_told_with_that_one(site, name):
    keys, original, lead, other = LEADS[name]
    files = {"articles/2026/b1.md": _article("Gốc", "2026-05-01", *filter(None, [original]))}
    tiny = site(
        _files() | files | {"articles/2026/story.md": _article("S", "2026-05-02", keys), FRONT: f"map: true\nlead: {lead}\n"}
    )
    (found,) = tiny.check()
    assert (found.path, found.line, found.key, found.severity) == ("content/front-page.yaml", 2, "lead", Severity.NOTICE)
    assert f"lead: {other}" in found.hint.vi and f"lead: {other}" in found.hint.en
    tiny.build()
    assert _top(tiny)[0] == ["b6"]
    tiny.write({FRONT: f"lead: {other}\n"})
    assert tiny.check() == ()
    tiny.build()
    assert _top(tiny)[0] == [other]


def test_a_section_that_is_named_twice_is_told(site):
    tiny = site(_files() | {FRONT: "sections:\n  - Tin tức\n  - Diễn đàn\n  - Thời sự\n"})
    (found,) = tiny.check()
    assert (found.path, found.line, found.key, found.severity) == ("content/front-page.yaml", 4, "sections", Severity.NOTICE)
    assert "Thời sự" in found.message.vi and "Tin tức" in found.message.vi


def test_an_embargoed_lead_leads_from_its_hour_on(site, monkeypatch):
    tiny = site(_files() | {"articles/2026/x.md": _article("Hẹn", "2026-11-22 09:30"), FRONT: "lead: x\n"})
    tiny.build()
    assert _top(tiny)[0] == ["b6"]
    monkeypatch.setenv("TOASOAN_NOW", "2026-11-22 09:30")
    tiny.build()
    assert _top(tiny)[0] == ["x"]


def test_sections_stand_as_they_are_asked_for_by_id_name_or_alias_each_once(site):
    files = _files(12) | {f"articles/2026/d{i}.md": _article("Ý", f"2026-04-{i:02}", "section: dien-dan") for i in (1, 2, 3)}
    tiny = site(files)
    tiny.build()
    assert _titles(tiny) == ["Tin tức", "Diễn đàn"]
    tiny.write({FRONT: "sections: [Diễn đàn, Thời sự, tin-tuc]\narticles: 2\n"})
    tiny.build()
    assert _titles(tiny) == ["Diễn đàn", "Tin tức"]
    assert _ids(tiny, ".ts-blocks") == ["d3", "d2", "b9", "b8"]
    tiny.write({FRONT: "sections:\n  - dien-dan\n"})
    tiny.build()
    assert _titles(tiny) == ["Diễn đàn"]
    tiny.write({FRONT: "articles: 0\n"})
    tiny.build()
    assert _titles(tiny) == []


def test_a_section_shows_first_what_has_a_picture(site):
    tiny = site(_files(8) | {"articles/2026/b3.md": _article("Ảnh", "2026-05-03", "section: tin-tuc", "image: /media/a.jpg")})
    tiny.build()
    assert _ids(tiny, ".ts-blocks") == ["b3", "b5", "b4", "b2"]
    (picture,) = tiny.page("/").select("main img")
    assert picture["loading"] == "lazy" and picture["width"] and picture["height"]


def test_the_lead_s_picture_is_fetched_at_once_and_the_column_beside_pictures_is_longer(site):
    tiny = site(_files(25, "image: /media/a.jpg"))
    tiny.build()
    first, *others = tiny.page("/").select("main img")
    assert first["fetchpriority"] == "high" and "loading" not in first.attrs
    assert {one["loading"] for one in others} == {"lazy"}
    assert len(_top(tiny)[2]) == 16


def test_seconds_show_their_pictures_only_where_both_have_one(site):
    tiny = site(_files(4, "image: /media/a.jpg") | {"articles/2026/b3.md": _article("Không ảnh", "2026-05-03")})
    tiny.build()
    assert _top(tiny)[1] == ["b3", "b2"]
    assert not tiny.page("/").select(".ts-front__seconds img")


@pytest.mark.parametrize(("count", "wide"), [(1, False), (3, False), (5, False), (6, True)])
def test_a_column_of_two_lines_stands_below_and_not_beside(site, count, wide):
    tiny = site(_files(count))
    tiny.build()
    assert bool(tiny.page("/").select(".ts-front--wide")) is wide


def test_a_site_without_articles_says_so_and_draws_nothing_else(site):
    tiny = site({"sections/tin-tuc.md": "---\nname: Tin tức\n---\n", FRONT: "lead: newest\nsections: [tin-tuc]\nmap: true\n"})
    tiny.build()
    main = tiny.page("/").main
    assert main.get_text(strip=True) == "Chưa có bài nào."
    assert not main.select("section, img, svg")


def test_events_ahead_stand_there_until_they_are_over_and_as_many_as_are_asked_for(site, monkeypatch):
    events = {f"events/e{i}.md": f"---\nname: Sự kiện {i}\nstart: 2026-11-2{i}\n---\n" for i in range(1, 8)}
    tiny = site(_files() | events)

    def shown() -> list[str]:
        return [link["href"] for link in tiny.page("/").select(".ts-blocks a[href^='/su-kien/e']")]

    tiny.build()
    assert shown() == [f"/su-kien/e{i}/" for i in (2, 3, 4, 5, 6)]
    monkeypatch.setenv("TOASOAN_NOW", "2026-11-23 00:00")
    tiny.build()
    assert shown() == [f"/su-kien/e{i}/" for i in (3, 4, 5, 6, 7)], "nothing but the clock has changed"
    tiny.write({FRONT: "events: 1\n"})
    tiny.build()
    assert shown() == ["/su-kien/e3/"]
    tiny.write({FRONT: "events: 0\n"})
    tiny.build()
    assert _titles(tiny) == ["Tin tức"]


def test_the_latest_issue_stands_there_from_its_day_on(site, monkeypatch, capsys):
    periodical = {
        "periodicals/khoa-hoc/index.md": "---\nname: Tạp chí Khoa học\n---\n",
        "periodicals/khoa-hoc/2026-03.md": "---\nnumber: 3\ndate: 2026-09\n---\n",
        "periodicals/khoa-hoc/2026-04.md": "---\nnumber: 4\ndate: 2026-11-30\ncover: /media/a.jpg\n---\n",
    }
    tiny = site(_files() | periodical)
    tiny.build()
    assert _titles(tiny) == ["Tin tức", "Số mới nhất"]
    assert "Tạp chí Khoa học, số 3" in tiny.page("/").main.get_text()
    monkeypatch.setenv("TOASOAN_NOW", "2026-11-30 00:00")
    capsys.readouterr()
    tiny.build()
    assert "có số tạp chí đến ngày ra → 1 trang" in capsys.readouterr().err
    assert "Tạp chí Khoa học, số 4" in tiny.page("/").main.get_text()
    assert tiny.page("/").select(".ts-blocks figure img")
    tiny.write({FRONT: "issue: false\n"})
    tiny.build()
    assert _titles(tiny) == ["Tin tức"]


def test_the_map_is_drawn_where_an_article_names_a_province_and_the_editor_wants_it(site):
    tiny = site(_files())
    tiny.build()
    assert not tiny.page("/").select(".ts-map")
    tiny.write(_files(6, "provinces: [Huế]"))
    tiny.build()
    assert tiny.page("/").select_one(".ts-map a[href='/tinh-thanh/hue/']")
    tiny.write({FRONT: "map: false\n"})
    tiny.build()
    assert not tiny.page("/").select(".ts-map")


def test_the_archive_stands_there_by_year_where_there_are_several(site):
    tiny = site(_files() | {"articles/2010/cu.md": _article("Bài cũ", "2010-01-02")})
    tiny.build()
    years = {link["href"]: link.get_text(" ", strip=True) for link in tiny.page("/").select(".ts-blocks a[href^='/luu-tru/2']")}
    assert years == {"/luu-tru/2026/": "2026 6 bài", "/luu-tru/2010/": "2010 1 bài"}


WRONG = {
    "unknown keys": ("leed: newest\nevent: 3\n", [(1, "leed", "lead"), (2, "event", "events")]),
    "no such article": ("lead: b9\n", [(1, "lead", "viết mã")]),
    "a word misspelt": ("lead: newets\n", [(1, "lead", "newest")]),
    "a section without its marks": ("sections: [Tin tuc]\n", [(1, "sections", "Tin tức")]),
    "no such section": ("sections:\n  - Tin tức\n  - Mới\n", [(3, "sections", "content/sections/")]),
    "no list": ("sections: Tin tức\n", [(1, "sections", "[Tin tức]")]),
    "numbers": ("articles: -1\nevents: nhiều\n", [(1, "articles", "0"), (2, "events", "chữ số")]),
    "no for a number": ("events: no\n", [(1, "events", "viết 0")]),
    "no for false": ("map: no\nissue: không\n", [(1, "map", "false"), (2, "issue", "false")]),
    "the newest in Vietnamese": ("lead: mới nhất\n", [(1, "lead", "newest?")]),
    "what is pinned in Vietnamese": ("lead: Bài đang ghim\n", [(1, "lead", "pinned?")]),
    "a bracket that stays open": ("lead: [\n", [(1, "lead", "ngoặc")]),
    "no colon": ("lead newest\n", [(1, "lead", "lead: newest")]),
    "text": ("lead: b1\n\nTrang nhất của chúng tôi.\n", [(3, "", "thêm #")]),
    "a list": ("- b1\n", [(1, "", "thêm #")]),
    "a key twice": ("map: true\nmap: false\n", [(2, "map", "giữ một dòng")]),
    "all at once": ("lead: b9\nsections: [Mới]\nevents: 1.5\nmaps: true\n", [(1, "lead", "viết mã"), (2, "sections", "content/sections/"), (3, "events", "chữ số"), (4, "maps", "map")]),
}  # fmt: skip


@pytest.mark.parametrize("name", WRONG)
def test_what_is_wrong_is_told_in_one_run_with_its_line_and_nothing_is_written(site, name):
    text, wanted = WRONG[name]
    tiny = site(_files())
    tiny.build()
    before = tiny.output()
    tiny.write({FRONT: text})
    found = tiny.check()
    assert [(one.path, one.line, one.key, one.severity) for one in found] == [
        ("content/front-page.yaml", line, key, Severity.ERROR) for line, key, _ in wanted
    ]
    for one, (_, _, hint) in zip(found, wanted, strict=True):
        assert hint in one.hint.vi
    with pytest.raises(SystemExit) as stopped:
        tiny.build()
    assert stopped.value.code == 1
    assert tiny.output() == before


@pytest.mark.parametrize("name", ["front-page.yml", "Front-Page.yaml", "front_page.yaml", "FRONTPAGE.YAML", "front-page.md"])
def test_a_name_that_was_meant_to_be_it_is_pointed_out(site, name):
    (found,) = site(_files() | {name: "lead: b1\n"}).check()
    assert (found.path, found.severity) == (f"content/{name}", Severity.NOTICE)
    assert "front-page.yaml" in found.hint.vi


def test_only_the_front_page_is_drawn_again_where_it_is_asked_for_otherwise(site, capsys):
    tiny = site(_files(8, "provinces: [Huế]"))
    tiny.build()
    before = tiny.output()
    tiny.write({FRONT: "lead: b2\nmap: false\n"})
    tiny.build()
    after = tiny.output()
    assert [path for path in after if after[path] != before.get(path) and not path.startswith(".toasoan/")] == ["index.html"]
    assert "1 trang và tệp mới hoặc đổi" in capsys.readouterr().err

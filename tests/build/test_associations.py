"""Associations on a built site: their pages, the directory four ways, the feed of a level, a series compared."""

from __future__ import annotations

import feedparser
import pytest
from bs4 import BeautifulSoup, Tag


def _document(*lines: str, body: str = "") -> str:
    return "\n".join(("---", *lines, "---", body, ""))


def _article(title: str, date: str, *associations: str, provinces: str = "") -> str:
    return _document(
        f"title: {title}", f"date: {date}", f"associations: [{', '.join(associations)}]", f"provinces: [{provinces}]", body="Chữ."
    )


#: A union of a former province and what it merged into, with their members, events, magazines and articles.
FILES = {
    "associations/tw.md": _document("name: Liên hiệp hội toàn quốc", "short_name: LHTQ", "level: national"),
    "associations/binh-phuoc.md": _document(
        "name: Liên hiệp hội Bình Phước",
        "aliases: [LHH Bình Phước]",
        "level: provincial",
        "parent: tw",
        "province: Bình Phước",
        "founded: 2007",
        "until: 2025-06-30",
        "successors: [dong-nai]",
        "names:",
        "  - name: Liên hiệp hội tỉnh Bình Phước",
        "    until: 2012",
    ),
    "associations/dong-nai.md": _document(
        "name: Liên hiệp hội Đồng Nai",
        "level: provincial",
        "parent: LHTQ",
        "province: Đồng Nai",
        "members:",
        "  - count: 31500",
        "    as_of: 2024",
        "    source: Báo cáo năm 2024",
        "  - count: 28000",
        "    as_of: 2021-01-13",
        "    source: tin-1",
        "  - count: 30000",
    ),
    "associations/luat-gia.md": _document(
        "name: Hội Luật gia tỉnh Đồng Nai", "level: member", "parent: dong-nai", "province: Đồng Nai"
    ),
    "associations/lam-vuon.md": _document(
        "name: Hội Làm vườn tỉnh Đồng Nai",
        "level: member",
        "parent: dong-nai",
        "province: Đồng Nai",
        "founded: 1999",
        "until: 2015",
        "successors: [luat-gia]",
    ),
    "associations/trung-tam.md": _document("name: Trung tâm Tư vấn", "level: unit", "parent: dong-nai"),
    "associations/duoc.md": _document("name: Hội Dược Bình Phước", "parent: binh-phuoc", "province: Bình Phước"),
    "events/dai-hoi.md": _document("name: Đại hội", "start: 2022-12-01", "organisers: [dong-nai]"),
    "events/hoi-thi.md": _document("name: Hội thi cũ", "start: 2019-05", "organisers: [binh-phuoc]"),
    "events/chung.md": _document("name: Hội thảo chung", "start: 2020", "organisers: [binh-phuoc, dong-nai]"),
    "events/khong-ngay.md": _document("name: Giải thưởng", "organisers: [dong-nai]"),
    "periodicals/thoi-dai/index.md": _document(
        "name: Khoa học thời đại", "publisher: LHH Bình Phước", "frequency: quarterly", "issn: 1859-4441", "until: 2025"
    ),
    "periodicals/ban-tin/index.md": _document(
        "name: Bản tin Đồng Nai", "publisher: dong-nai", "frequency: monthly", "since: 2001"
    ),
    "articles/2008/tin-0.md": _article("Tin 0", "2008-01-13", "binh-phuoc", provinces="Bình Phước"),
    "articles/2021/tin-1.md": _article("Tin 1", "2021-01-13", "binh-phuoc", "luat-gia", provinces="Bình Phước, Huế"),
    "articles/2023/tin-2.md": _article("Tin 2", "2023-01-13", "dong-nai", "luat-gia", "tw", provinces="Đồng Nai, Huế"),
    "articles/2026/tin-3.md": _article("Tin 3", "2026-01-13", "dong-nai", "luat-gia", "tw", provinces="Đồng Nai"),
}


@pytest.fixture
def unions(site):
    tiny = site(FILES)
    tiny.build()
    return tiny


def _main(tiny, address: str) -> Tag:
    return tiny.page(address).find("main")


def _section(page: Tag, heading: str) -> Tag:
    (found,) = [one for one in page.select("h2") if one.get_text(" ", strip=True).startswith(heading)]
    return found.parent


def _said(tag: Tag) -> str:
    return " ".join(tag.get_text(" ", strip=True).split())


def _links(tag: Tag) -> list[str]:
    return [link["href"] for link in tag.select("a")]


# The page of an association


def test_its_place_in_the_tree_leads_from_the_top_to_its_children_by_level(unions):
    structure = _section(_main(unions, "/hoi/dong-nai/"), "Cơ cấu tổ chức")
    assert [_said(one) for one in structure.select("h3")] == ["Hội thành viên 2", "Đơn vị trực thuộc 1"]
    assert _links(structure.select_one(".ts-tree")) == ["/hoi/tw/"]
    own = structure.select_one(".ts-tree ul [aria-current=page]")
    assert _said(own) == "Liên hiệp hội Đồng Nai"
    former, member, unit = structure.select(".ts-links__item")
    assert _said(former) == "Hội Làm vườn tỉnh Đồng Nai trước đây 1999–2015 nay là Hội Luật gia tỉnh Đồng Nai"
    assert (_said(member), _said(unit)) == ("Hội Luật gia tỉnh Đồng Nai", "Trung tâm Tư vấn")
    assert "Hội Dược" not in _said(structure), "the members of a predecessor stand on its own page"


def test_an_association_that_stands_alone_tells_of_no_structure(site):
    tiny = site({"associations/x.md": _document("name: Hội X")})
    tiny.build()
    assert [_said(one) for one in _main(tiny, "/hoi/x/").select("h2")] == ["Bài viết"]


def test_a_merger_is_told_with_its_dates_on_both_pages(unions):
    facts = {_said(row.dt): _said(row.dd) for row in _main(unions, "/hoi/dong-nai/").select(".ts-facts__row")}
    assert facts["Tiền thân"] == "Liên hiệp hội Bình Phước 2007 – 30/06/2025"
    former = _main(unions, "/hoi/binh-phuoc/")
    assert _said(former.select_one(".ts-ribbon")) == "Hoạt động đến 30/06/2025 . Nay là: Liên hiệp hội Đồng Nai ."
    names = next(row for row in former.select(".ts-facts__row") if _said(row.dt) == "Tên qua các thời kỳ")
    assert _said(names.dd) == "Liên hiệp hội tỉnh Bình Phước đến 2012"


def test_an_article_shows_the_name_that_the_body_bore_on_its_day(unions):
    assert "Liên hiệp hội tỉnh Bình Phước" in _said(_main(unions, "/bai/tin-0/"))
    assert "Liên hiệp hội tỉnh Bình Phước" not in _said(_main(unions, "/bai/tin-1/"))


def test_its_events_stand_newest_first_with_those_of_its_predecessors_marked(unions):
    events = _section(_main(unions, "/hoi/dong-nai/"), "Sự kiện")
    assert [_said(one) for one in events.select("li")] == [
        "Đại hội 01/12/2022",
        "Hội thảo chung 2020",
        "Hội thi cũ 05/2019 Liên hiệp hội Bình Phước",
        "Giải thưởng",
    ]
    assert [_said(one) for one in _section(_main(unions, "/hoi/binh-phuoc/"), "Sự kiện").select("li")] == [
        "Hội thảo chung 2020",
        "Hội thi cũ 05/2019",
    ]


def test_its_magazines_are_told_by_name_frequency_and_number(unions):
    magazines = _section(_main(unions, "/hoi/dong-nai/"), "Tạp chí")
    assert [_said(one) for one in magazines.select("li")] == [
        "Bản tin Đồng Nai hằng tháng từ 2001",
        "Khoa học thời đại hằng quý ISSN 1859-4441 đến 2025 Liên hiệp hội Bình Phước",
    ]
    former = _section(_main(unions, "/hoi/binh-phuoc/"), "Tạp chí")
    assert [_said(one) for one in former.select("li")] == ["Khoa học thời đại hằng quý ISSN 1859-4441 đến 2025"]
    assert "Tạp chí" not in _said(_main(unions, "/hoi/luat-gia/"))


def test_what_it_is_often_named_with_is_counted_over_its_predecessors_articles_too(unions):
    beside = _section(_main(unions, "/hoi/dong-nai/"), "Thường xuất hiện cùng")
    assert [_said(one) for one in beside.select("li")] == [
        "Hội Luật gia tỉnh Đồng Nai 3 bài",
        "Liên hiệp hội toàn quốc 2 bài",
        "Huế 2 bài",
    ]
    assert "Thường xuất hiện cùng" not in _said(_main(unions, "/hoi/binh-phuoc/"))


def test_a_figure_of_several_days_is_drawn_and_its_text_says_the_same(unions):
    page = _main(unions, "/hoi/dong-nai/")
    row = next(row for row in page.select(".ts-facts__row") if _said(row.dt) == "Hội viên")
    assert [_said(one) for one in row.select("dd")][:3] == [
        "31.500 tính đến 2024 theo Báo cáo năm 2024",
        "28.000 tính đến 13/01/2021 theo Tin 1",
        "30.000",
    ]
    plot = row.select_one("svg[role=img]")
    title, text = (plot.select_one(f"#{id_}") for id_ in plot["aria-labelledby"].split())
    assert _said(title) == "Số hội viên qua các năm"
    assert _said(text) == "13/01/2021: 28.000; 2024: 31.500"
    assert [_said(one) for one in plot.select("text")] == ["28.000 13/01/2021", "31.500 2024"]
    assert len(plot.select("circle")) == 2
    assert not plot.select("[style]")


def test_one_figure_is_no_plot(site):
    tiny = site({"associations/x.md": _document("name: X", "members:", "  - count: 28000", "    as_of: 2021-01-13")})
    tiny.build()
    assert not _main(tiny, "/hoi/x/").select("svg")


def test_its_years_are_bars_that_are_links(unions):
    years = _main(unions, "/hoi/dong-nai/").select(".ts-periods__link")
    assert [(one["href"], _said(one)) for one in years] == [
        ("/hoi/dong-nai/#ts-nam-2026", "2026 1 bài"),
        ("/hoi/dong-nai/#ts-nam-2023", "2023 1 bài"),
        ("/hoi/dong-nai/#ts-nam-2021", "2021 1 bài"),
        ("/hoi/dong-nai/#ts-nam-2008", "2008 1 bài"),
    ]
    assert {one.select_one("rect")["height"] for one in years} == {"100.0"}


def test_a_bar_is_as_high_as_its_year_has_articles(site):
    articles = {f"articles/2021/b{n}.md": _article("Tin", f"202{0 if n else 1}-01-0{n + 1}", "x") for n in range(5)}
    tiny = site({"associations/x.md": _document("name: X"), **articles})
    tiny.build()
    bars = {_said(one): one.select_one("rect") for one in _main(tiny, "/hoi/x/").select(".ts-periods__link")}
    assert {name: (bar["y"], bar["height"]) for name, bar in bars.items()} == {
        "2021 1 bài": ("75.0", "25.0"),
        "2020 4 bài": ("0.0", "100.0"),
    }


# The directory


def _groups(page: Tag) -> dict[str, list[str]]:
    """The associations of a page of the directory under their headings, by address."""
    return {
        _said(one.h2): [entry.a["href"].split("/")[2] for entry in one.select(".ts-letter__entry")]
        for one in page.select(".ts-letter")
    }


def _ways(page: Tag) -> dict[str, str]:
    return {link["href"]: _said(link) for link in page.select(".ts-letters__link") if not link["href"].startswith("#")}


def test_the_directory_by_letter_leads_to_the_other_ways_with_their_numbers(unions):
    page = _main(unions, "/hoi/")
    assert _groups(page) == {"H": ["duoc", "lam-vuon", "luat-gia"], "L": ["binh-phuoc", "dong-nai", "tw"], "T": ["trung-tam"]}
    assert _ways(page) == {
        "/hoi/cap/national/": "Hội toàn quốc 1",
        "/hoi/cap/provincial/": "Hội cấp tỉnh 2",
        "/hoi/cap/member/": "Hội thành viên 2",
        "/hoi/cap/unit/": "Đơn vị trực thuộc 1",
        "/hoi/tinh/dong-nai/": "Đồng Nai 5",
        "/hoi/tinh/binh-phuoc/": "Bình Phước 2",
        "/hoi/tinh/dong-nai-truoc-2025/": "Đồng Nai (trước 1/7/2025) 1",
        "/hoi/cay/": "Sơ đồ tổ chức 7",
    }
    entry = page.find("a", href="/hoi/binh-phuoc/").find_parent("li")
    assert _said(entry) == "Liên hiệp hội Bình Phước trước đây 2007–2025 2 bài"
    assert (entry["data-level"], entry["data-unit"], entry["data-names"]) == (
        "provincial",
        "binh-phuoc dong-nai",
        "LHH Bình Phước",
    )


def test_every_page_of_the_directory_leads_to_the_other_ways(unions):
    all_ways = {"/hoi/", "/hoi/#ts-levels", "/hoi/#ts-units", "/hoi/cay/"}
    for address in ("/hoi/cap/member/", "/hoi/tinh/dong-nai/", "/hoi/cay/"):
        assert _ways(_main(unions, address)).keys() >= all_ways - {address}
    whole = _main(unions, "/hoi/")
    assert whole.select_one("#ts-levels a") and whole.select_one("details #ts-units a")


def test_a_level_stands_by_letter_and_one_that_nobody_has_has_no_page(unions):
    page = _main(unions, "/hoi/cap/member/")
    assert _said(page.h1) == "Hội thành viên"
    assert _groups(page) == {"H": ["lam-vuon", "luat-gia"]}
    assert page.select_one("a[aria-current=page]")["href"] == "/hoi/cap/member/"
    assert "hoi/cap/affiliate/index.html" not in unions.output()


def test_a_unit_of_today_lists_those_of_its_predecessors_marked_with_them(unions):
    page = _main(unions, "/hoi/tinh/dong-nai/")
    assert _said(page.h1) == "Hội ở Đồng Nai"
    assert _groups(page) == {
        "Hội cấp tỉnh": ["dong-nai", "binh-phuoc"],
        "Hội thành viên": ["luat-gia", "lam-vuon"],
        "Tổ chức khác": ["duoc"],
    }
    marks = {entry.a["href"]: _links(entry)[1:] for entry in page.select(".ts-letter__entry")}
    assert marks == {
        "/hoi/dong-nai/": [],
        "/hoi/binh-phuoc/": ["/hoi/tinh/binh-phuoc/"],
        "/hoi/luat-gia/": [],
        "/hoi/lam-vuon/": ["/hoi/tinh/dong-nai-truoc-2025/"],
        "/hoi/duoc/": ["/hoi/tinh/binh-phuoc/"],
    }
    assert page.find("a", href="/tinh-thanh/dong-nai/")


def test_a_former_unit_has_its_own_page_that_leads_to_what_it_became(unions):
    page = _main(unions, "/hoi/tinh/binh-phuoc/")
    assert _groups(page) == {"Hội cấp tỉnh": ["binh-phuoc"], "Tổ chức khác": ["duoc"]}
    assert _links(page.select_one(".ts-ribbon")) == ["/hoi/tinh/dong-nai/"]
    assert "hoi/tinh/ha-noi/index.html" not in unions.output(), "nobody is there"


def _outline(tag: Tag) -> list[object]:
    """A nested list as ids and lists of them."""
    found: list[object] = []
    for item in tag.find_all("li", recursive=False):
        found.append(item.a["href"].split("/")[2])
        if item.ul:
            found.append(_outline(item.find("ul", recursive=False)))
    return found


def test_the_tree_nests_children_below_their_parents_and_marks_what_ended(unions):
    page = _main(unions, "/hoi/cay/")
    (tree,) = page.select(".ts-tree")
    assert _said(page.h2) == "Hội toàn quốc"
    assert _outline(tree) == ["tw", ["binh-phuoc", ["duoc"], "dong-nai", ["lam-vuon", "luat-gia", "trung-tam"]]]
    assert _said(tree.find("a", href="/hoi/lam-vuon/").find_next("p")).startswith("trước đây 1999–2015")


def test_roots_of_the_tree_stand_by_level(site):
    tiny = site(
        {
            f"associations/{id_}.md": _document(f"name: Hội {id_}", line)
            for id_, line in [("a", "level: unit"), ("b", "level: national"), ("c", "aliases: []")]
        }
    )
    tiny.build()
    page = _main(tiny, "/hoi/cay/")
    assert [_said(one) for one in page.select("h2")] == ["Hội toàn quốc", "Đơn vị trực thuộc", "Tổ chức khác"]
    assert [_outline(one) for one in page.select(".ts-tree")] == [["b"], ["a"], ["c"]]


def test_a_circle_of_parents_is_an_error_and_nothing_hangs(site, capsys):
    tiny = site({f"associations/{id_}.md": _document(f"name: Hội {id_}", f"parent: {of}") for id_, of in ("ab", "bc", "ca")})
    with pytest.raises(SystemExit):
        tiny.build()
    assert "associations/a.md:3" in capsys.readouterr().err


def test_a_site_without_associations_has_an_empty_directory_and_no_tree(site):
    tiny = site({})
    tiny.build()
    page = tiny.page("/hoi/")
    assert page.select_one("main .ts-empty")
    assert not page.select("script[src*=directory], template")
    assert [path for path in tiny.output() if path.startswith("hoi/") and path.endswith(".html")] == ["hoi/index.html"]


def test_an_article_more_changes_of_the_directory_its_own_page_and_the_feeds_of_its_levels(unions):
    before = unions.output()
    unions.write({"articles/2026/tin-4.md": _article("Tin 4", "2026-02-13", "luat-gia")})
    unions.build()
    changed = {path for path, data in unions.output().items() if before.get(path) != data and path.startswith("hoi/")}
    assert {path for path in changed if not path.startswith("hoi/luat-gia/")} == {
        "hoi/index.html",
        "hoi/index.json",
        "hoi/cap/member/feed.xml",
    }


def test_the_feed_of_a_level_has_the_articles_that_name_one_of_it(unions):
    feed = feedparser.parse(unions.output()["hoi/cap/provincial/feed.xml"])
    assert feed.feed.title == "Tòa soạn: Hội cấp tỉnh"
    assert [one.title for one in feed.entries] == ["Tin 3", "Tin 2", "Tin 1", "Tin 0"]
    assert [one.title for one in feedparser.parse(unions.output()["hoi/cap/unit/feed.xml"]).entries] == []
    page = unions.page("/hoi/cap/provincial/")
    assert page.find("link", type="application/atom+xml", href="/hoi/cap/provincial/feed.xml")


def test_the_feed_of_a_level_follows_a_section_that_is_renamed(site):
    files = {
        "sections/tin.md": _document("name: Tin tức"),
        "associations/x.md": _document("name: Hội X", "level: unit"),
        "articles/2021/a.md": _document("title: Tin", "date: 2021-01-01", "section: tin", "associations: [x]"),
    }
    tiny = site(files)
    tiny.build()
    tiny.write({"sections/tin.md": _document("name: Tin mới")})
    tiny.build()
    assert "Tin mới" in tiny.output()["hoi/cap/unit/feed.xml"].decode()


# A series of events


def _edition(id_: str, *lines: str) -> dict[str, str]:
    return {f"events/{id_}.md": _document(f"name: Hội thi {id_}", "series: hoi-thi", *lines)}


SERIES = {
    "events/hoi-thi.md": _document("name: Hội thi", "kind: series"),
    **_edition("a-muoi", "edition: 10", "start: 2024", "results:", "  entries: 500", "  prizes: nhiều"),
    **_edition("b-hai", "edition: 2", "start: 2008-05-04", "end: 2008-06-01", "venue: Nhà hát", "province: Huế", "results:", "  entries: 250", "  prizes: 0"),
    **_edition("c-khong-so", "start: 2009", "province: Bắc Ninh", "results:", "  delegates: 40"),
}  # fmt: skip


@pytest.fixture
def series(site) -> Tag:
    tiny = site(SERIES)
    tiny.build()
    return _main(tiny, "/su-kien/hoi-thi/")


def test_editions_are_compared_by_number_whatever_their_files_are_called(series):
    rows = [[_said(cell) for cell in row.select("th, td")] for row in series.select("tr")]
    assert rows == [
        ["Lần thứ", "Tên", "Thời gian", "Địa điểm", "Bài dự thi", "Giải thưởng", "Đại biểu"],
        ["2", "Hội thi b-hai", "04/05/2008 – 01/06/2008", "Nhà hát, Thừa Thiên Huế", "250", "0", ""],
        ["10", "Hội thi a-muoi", "2024", "", "500", "nhiều", ""],
        ["", "Hội thi c-khong-so", "2009", "Bắc Ninh (trước 1/7/2025)", "", "", "40"],
    ]
    region = series.select_one("[role=region]")
    assert region["tabindex"] == "0" and series.select_one(f"#{region['aria-labelledby']}")


def test_only_a_figure_of_two_editions_is_drawn(series):
    (plot,) = series.select(".ts-section svg[role=img]")
    title, text = (plot.select_one(f"#{id_}") for id_ in plot["aria-labelledby"].split())
    assert (_said(title), _said(text)) == ("Bài dự thi qua các lần", "2: 250; 10: 500")
    shorter, longer = (float(bar["width"]) for bar in plot.select("rect"))
    assert shorter * 2 == pytest.approx(longer, abs=0.2)


def test_entries_and_prizes_are_drawn_each_to_its_own_scale_and_an_edition_without_number_by_its_year(site):
    tiny = site(
        {
            **SERIES,
            **_edition("a-muoi", "edition: 10", "results:", "  entries: 1000", "  prizes: 10"),
            **_edition("c-khong-so", "start: 2009", "results:", "  entries: 500", "  prizes: 5"),
        }
    )
    tiny.build()
    page = _main(tiny, "/su-kien/hoi-thi/")
    assert [_said(one) for one in page.select(".ts-columns h3")] == ["Bài dự thi qua các lần", "Giải thưởng qua các lần"]
    assert [_said(one.select_one("desc")) for one in page.select("svg[role=img]")] == [
        "2: 250; 10: 1.000; 2009: 500",
        "2: 0; 10: 10; 2009: 5",
    ]
    longest = [max(float(bar["width"]) for bar in plot.select("rect")) for plot in page.select("svg[role=img]")]
    assert min(longest) > 100


def test_a_series_without_editions_has_no_table(site):
    tiny = site({"events/hoi-thi.md": _document("name: Hội thi", "kind: series")})
    tiny.build()
    assert not tiny.page("/su-kien/hoi-thi/").select("table, svg")


def test_pages_of_the_directory_are_in_the_sitemap(unions):
    sitemap = BeautifulSoup(unions.output()["sitemap.xml"], "xml")
    addresses = {one.get_text().partition("8000")[2] for one in sitemap.find_all("loc")}
    assert {"/hoi/", "/hoi/cay/", "/hoi/cap/unit/", "/hoi/tinh/binh-phuoc/"} <= addresses


def test_what_became_of_a_body_is_what_is_in_being_today_however_many_mergers_later(site):
    tiny = site(
        {
            "associations/a.md": "---\nname: Hội A\nprovince: Bình Phước\nuntil: 2010\nsuccessors: [c]\n---\n",
            "associations/c.md": "---\nname: Hội C\nuntil: 2020\nsuccessors: [d]\n---\n",
            "associations/d.md": "---\nname: Hội D\nprovince: Bình Phước\n---\n",
        }
    )
    tiny.build()
    ribbon = tiny.page("/hoi/a/").select_one(".ts-ribbon")
    assert [link["href"] for link in ribbon.find_all("a")] == ["/hoi/d/"]
    row = tiny.page("/hoi/cay/").find("a", href="/hoi/a/").find_parent("li")
    assert [link["href"] for link in row.find_all("a")] == ["/hoi/a/", "/hoi/d/"]
    facts = tiny.page("/hoi/d/").select_one(".ts-facts")
    assert facts.find("a", href="/tinh-thanh/binh-phuoc/") and facts.find("a", href="/tinh-thanh/dong-nai/")


def test_a_body_of_a_former_unit_that_lives_on_is_one_of_today_s(site):
    tiny = site(
        {
            "associations/song.md": "---\nname: Hội Sống\nprovince: Bình Phước\n---\n",
            "associations/het.md": "---\nname: Hội Hết\nprovince: Bình Phước\nuntil: 2025-06-30\n---\n",
        }
    )
    tiny.build()
    parts = {title.get_text(strip=True): title.find_next("dl") for title in tiny.page("/tinh-thanh/dong-nai/").select("main h3")}
    assert parts["Hiện nay"].find("a", href="/hoi/song/") and "Bình Phước" in parts["Hiện nay"].get_text()
    assert parts["Trước đây"].find("a", href="/hoi/het/") and not parts["Trước đây"].find("a", href="/hoi/song/")

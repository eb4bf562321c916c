"""The pages of terms, built by real Pelican: facts, relations, articles, feeds, directories."""

from __future__ import annotations

import json

import feedparser
import pytest


def _article(title: str, date: str, **keys: str) -> str:
    lines = [f"title: {title}", f"date: {date}", *(f"{key}: {value}" for key, value in keys.items())]
    return "---\n" + "\n".join(lines) + "\n---\nMột đoạn.\n"


MERGER = {
    "associations/cu.md": "---\nname: Liên hiệp hội Bắc Ninh\nprovince: Bắc Ninh\nuntil: 2025-06-30\nsuccessors: [Liên hiệp hội Bắc Ninh]\n---\nLời cũ.\n",
    "associations/bac-giang.md": "---\nname: Liên hiệp hội Bắc Giang\nprovince: Bắc Giang\nuntil: 2025-06-30\nsuccessors: [moi]\n---\n",
    "associations/moi.md": "---\nname: Liên hiệp hội Bắc Ninh\nprovince: Bắc Ninh\nfounded: 2025-07-01\n---\nLời mới.\n",
    "articles/2022/a.md": _article("Cũ", "2022-01-01", provinces="[Bắc Ninh]", associations="[Liên hiệp hội tỉnh]"),
    "articles/2023/b.md": _article("Giang", "2023-01-01", provinces="[Bắc Giang]", associations="[Liên hiệp hội tỉnh]"),
    "articles/2026/c.md": _article("Mới", "2026-01-01", provinces="[Bắc Ninh]", associations="[Liên hiệp hội tỉnh]"),
}


@pytest.fixture
def merged(site):
    tiny = site(MERGER)
    tiny.build()
    return tiny


def _entries(page) -> list[tuple[str, list[str]]]:
    """The articles that a page lists, each with its marks."""
    return [
        (
            one.select_one(".ts-entry__link").get_text(strip=True),
            [mark.get_text(strip=True) for mark in one.select(".ts-entry__mark")],
        )
        for one in page.select(".ts-entry")
    ]


def test_a_body_that_others_became_lists_their_articles_marked(merged):
    assert _entries(merged.page("/hoi/moi/")) == [
        ("Mới", []),
        ("Giang", ["Liên hiệp hội Bắc Giang"]),
        ("Cũ", ["Liên hiệp hội Bắc Ninh (trước 1/7/2025)"]),
    ]
    assert _entries(merged.page("/hoi/cu/")) == [("Cũ", [])]


def test_each_province_lists_its_own_and_its_predecessors(merged):
    assert _entries(merged.page("/tinh-thanh/bac-ninh/")) == [
        ("Mới", []),
        ("Giang", ["Bắc Giang"]),
        ("Cũ", ["Bắc Ninh (trước 1/7/2025)"]),
    ]
    assert _entries(merged.page("/tinh-thanh/bac-ninh-truoc-2025/")) == [("Cũ", [])]
    assert _entries(merged.page("/tinh-thanh/bac-giang/")) == [("Giang", [])]


def test_the_former_and_the_new_lead_to_each_other(merged):
    for former, new in (("/hoi/cu/", "/hoi/moi/"), ("/tinh-thanh/bac-giang/", "/tinh-thanh/bac-ninh/")):
        assert merged.page(former).find("main").find("a", href=new)
        assert merged.page(new).find("main").find("a", href=former)


def test_each_page_has_its_own_text_and_the_bodies_of_its_province(merged):
    texts = {id_: merged.page(f"/hoi/{id_}/").select_one(".ts-body").get_text(strip=True) for id_ in ("cu", "moi")}
    assert texts == {"cu": "Lời\xa0cũ.", "moi": "Lời\xa0mới."}
    assert merged.page("/tinh-thanh/bac-ninh-truoc-2025/").find("main").find("a", href="/hoi/cu/")


def test_a_term_s_feed_is_its_list_and_says_which_of_two_namesakes_it_is_of(merged):
    new = feedparser.parse(merged.output()["tinh-thanh/bac-ninh/feed.xml"])
    former = feedparser.parse(merged.output()["tinh-thanh/bac-ninh-truoc-2025/feed.xml"])
    assert [one.title for one in new.entries] == ["Mới", "Giang", "Cũ"]
    assert (new.feed.title, former.feed.title) == ("Tòa soạn: Bắc Ninh", "Tòa soạn: Bắc Ninh (trước 1/7/2025)")
    assert merged.page("/tinh-thanh/bac-ninh/").find("link", href="/tinh-thanh/bac-ninh/feed.xml")


def test_the_directory_counts_what_the_page_lists(merged):
    def count(address: str, of: str) -> str:
        entry = merged.page(of).find("main").find("a", href=address).find_parent(class_="ts-letter__entry")
        return entry.get_text(" ", strip=True)

    assert "3 bài" in count("/hoi/moi/", "/hoi/")
    assert "1 bài" in count("/hoi/cu/", "/hoi/") and "(trước 1/7/2025)" in count("/hoi/cu/", "/hoi/")


def test_a_term_without_articles_has_its_page_and_its_feed(merged):
    assert merged.page("/tinh-thanh/ha-noi/").h1.get_text(strip=True) == "Thành phố Hà Nội"
    feed = feedparser.parse(merged.output()["tinh-thanh/ha-noi/feed.xml"])
    assert not feed.bozo and feed.entries == []


def test_all_86_units_have_their_page(merged):
    assert (
        sum(path.startswith("tinh-thanh/") and path.count("/") == 2 and path.endswith(".html") for path in merged.output()) == 86
    )


def test_a_content_folder_without_any_document_builds(site):
    tiny = site({})
    tiny.build()
    output = tiny.output()
    assert {
        "index.html",
        "404.html",
        "feed.xml",
        "sitemap.xml",
        "robots.txt",
        "tin/index.html",
        "luu-tru/index.html",
    } <= output.keys()
    assert {f"{of}/index.html" for of in ("hoi", "su-kien", "chuyen-muc", "tinh-thanh")} <= output.keys()


def test_an_event_s_page_leads_to_its_series_and_to_the_editions_beside_it(site):
    edition = "---\nname: Hội thi lần {0}\nseries: Hội thi\nedition: {0}\nstart: {1}\nprovince: Bắc Ninh\norganisers: [Liên hiệp hội tỉnh]\n---\n"
    tiny = site(
        {
            **MERGER,
            "events/hoi-thi.md": "---\nname: Hội thi\nkind: series\n---\n",
            "events/l8.md": edition.format(8, "2020-05-01"),
            "events/l9.md": edition.format(9, "2022"),
            "events/l10.md": edition.format(10, "2026-03"),
        }
    )
    tiny.build()
    page = tiny.page("/su-kien/l9/").find("main")
    assert page.find("a", href="/su-kien/hoi-thi/")
    assert page.find("a", href="/su-kien/l8/", rel="prev") and page.find("a", href="/su-kien/l10/", rel="next")
    assert page.find("a", href="/hoi/cu/"), "organised by the union of that day"
    assert tiny.page("/su-kien/l10/").find("main").find("a", href="/hoi/moi/")
    rows = [link["href"] for link in tiny.page("/su-kien/hoi-thi/").select("table a")]
    assert rows == ["/su-kien/l8/", "/su-kien/l9/", "/su-kien/l10/"]
    assert tiny.page("/hoi/cu/").find("main").find("a", href="/su-kien/l9/")


def test_an_edition_without_organisers_has_those_of_its_series_everywhere(site):
    made = site(
        {
            "associations/a.md": "---\nname: Hội A\nnames:\n  - name: Hội Xưa\n    until: 2015\n---\n",
            "associations/b.md": "---\nname: Hội B\n---\n",
            "events/chuoi.md": "---\nname: Hội thi\nkind: series\norganisers: [a]\n---\n",
            "events/mot.md": "---\nname: Hội thi lần 1\nseries: chuoi\nedition: 1\nstart: 2010-05-01\n---\n",
            "events/hai.md": "---\nname: Hội thi lần 2\nseries: chuoi\nedition: 2\nstart: 2020-05-01\norganisers: [b]\n---\n",
        }
    )
    made.build()
    for address, name in (("mot", "Hội Xưa"), ("hai", "Hội B")):
        page = made.page(f"/su-kien/{address}/")
        facts = {row.dt.get_text(strip=True): row.dd.get_text(strip=True) for row in page.select(".ts-facts__row")}
        assert facts["Đơn vị tổ chức"] == name
        data = json.loads(page.find("script", type="application/ld+json").string)
        assert [one["name"] for one in data["organizer"]] == [name]
        assert f"Đơn vị tổ chức: {name}" in made.output()[f"su-kien/{address}/lich.ics"].decode().replace("\r\n ", "")
    for address, some in (("a", {"/su-kien/chuoi/", "/su-kien/mot/"}), ("b", {"/su-kien/hai/"})):
        events = {one["href"] for one in made.page(f"/hoi/{address}/").select("main a[href^='/su-kien/']")}
        assert events == some
    assert "UID:mot@" in made.output()["hoi/a/lich.ics"].decode() and "UID:hai@" not in made.output()["hoi/a/lich.ics"].decode()
    made.write({"events/chuoi.md": "---\nname: Hội thi\nkind: series\norganisers: [b]\n---\n"})
    made.build()
    assert "/su-kien/mot/" in str(made.page("/hoi/b/")) and "/su-kien/mot/" not in str(made.page("/hoi/a/"))
    assert "Hội B" in str(made.page("/su-kien/mot/"))


def test_a_figure_of_members_names_its_source_as_a_link_or_as_text(site):
    members = "members:\n  - count: 28000\n    source: a\n  - count: 12\n    source: Báo cáo năm 2020\n"
    tiny = site({"associations/x.md": f"---\nname: X\n{members}---\n", "articles/2022/a.md": _article("Nguồn", "2022-01-01")})
    tiny.build()
    page = tiny.page("/hoi/x/").find("main")
    assert page.find("a", href="/bai/a/").get_text(strip=True) == "Nguồn"
    assert "Báo cáo năm 2020" in page.get_text()
    (row,) = (row for row in page.select(".ts-facts__row") if row.dt.get_text(strip=True) == "Hội viên")
    figures = [dd for dd in row.select("dd") if not dd.svg]
    assert len(figures) == 2 and all("ts-facts__value--apart" in dd["class"] for dd in figures), "no two run together"


def test_a_series_lists_the_articles_of_its_editions_marked_with_them(site):
    tiny = site(
        {
            "events/hoi-thi.md": "---\nname: Hội thi\nkind: series\n---\n",
            "events/hoi-thi-8.md": "---\nname: Hội thi lần thứ 8\nkind: contest\nseries: hoi-thi\nedition: 8\nstart: 2020\n---\n",
            "articles/2020/trao-giai.md": "---\ntitle: Trao giải\ndate: 2020-11-20\nevents: [Hội thi lần thứ 8]\n---\nChữ.\n",
        }
    )
    tiny.build()
    entry = tiny.page("/su-kien/hoi-thi/").find("a", href="/bai/trao-giai/").find_parent("li")
    assert entry.find("a", href="/su-kien/hoi-thi-8/")

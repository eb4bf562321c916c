"""Atom feeds and sitemaps as XML."""

from __future__ import annotations

from xml.etree import ElementTree

import feedparser

from plugins.language.moments import from_iso
from plugins.metadata.entries import Entry, Link
from plugins.metadata.feeds import Feed, atom
from plugins.metadata.sitemap import MOST, Sitemap, robots, sitemap, sitemaps

NAMES = {"a": "http://www.w3.org/2005/Atom", "s": "http://www.sitemaps.org/schemas/sitemap/0.9"}


def _feed(*entries: Entry) -> Feed:
    return Feed("Tòa soạn: Bắc Ninh", "Tòa soạn", "https://x.vn/tin", "/hoi/a/feed.xml", "/hoi/a/", "vi", entries)


def test_a_feed_tells_each_article_with_its_whole_address_and_local_time():
    text = atom(
        _feed(
            Entry(
                "b",
                "Lúa & <cá>",
                "/bai/b/",
                from_iso("2022-08-05 09:48"),
                "Câu dẫn",
                Link("Tin tức", "/x/"),
                updated=from_iso("2023-01-01"),
            ),
            Entry("a", "A", "/bai/a/", from_iso("2021-01-13"), lang="en"),
        )
    )
    read = feedparser.parse(text)
    assert not read.bozo
    assert (read.feed.title, read.feed.id, read.feed.updated) == (
        "Tòa soạn: Bắc Ninh",
        "https://x.vn/tin/hoi/a/",
        "2023-01-01T00:00:00+07:00",
    )
    assert [(one.rel, one.href) for one in read.feed.links] == [
        ("self", "https://x.vn/tin/hoi/a/feed.xml"),
        ("alternate", "https://x.vn/tin/hoi/a/"),
    ]
    first, second = read.entries
    assert (first.title, first.link, first.id) == ("Lúa & <cá>", "https://x.vn/tin/bai/b/", "https://x.vn/tin/bai/b/")
    assert (first.published, first.updated) == ("2022-08-05T09:48:00+07:00", "2023-01-01T00:00:00+07:00")
    assert (first.summary, [tag.term for tag in first.tags]) == ("Câu dẫn", ["Tin tức"])
    assert second.published == second.updated == "2021-01-13T00:00:00+07:00"
    assert ElementTree.fromstring(text).findall("a:entry", NAMES)[1].get("{http://www.w3.org/XML/1998/namespace}lang") == "en"


def test_a_feed_without_articles_is_valid_and_depends_on_no_clock():
    read = feedparser.parse(atom(_feed()))
    assert not read.bozo and read.entries == []
    assert read.feed.updated == "1970-01-01T00:00:00+07:00"


def test_an_update_older_than_the_article_does_not_count():
    text = atom(_feed(Entry("a", "A", "/bai/a/", from_iso("2021-01-13 11:11"), updated=from_iso("2021-01-13"))))
    assert feedparser.parse(text).entries[0].updated == "2021-01-13T11:11:00+07:00"


def test_a_sitemap_tells_whole_addresses_and_the_days_that_are_known():
    root = ElementTree.fromstring(sitemap(Sitemap("https://x.vn/tin", (("/", ""), ("/bai/a/", "2021-01-13")))))
    assert [one.text for one in root.findall(".//s:loc", NAMES)] == ["https://x.vn/tin/", "https://x.vn/tin/bai/a/"]
    assert [one.text for one in root.findall(".//s:lastmod", NAMES)] == ["2021-01-13"]


def test_a_large_sitemap_is_an_index_of_files_within_the_protocol_s_limit():
    addresses = [(f"/bai/{number}/", "") for number in range(MOST + 1)]
    files = sitemaps("https://x.vn", addresses)
    assert list(files) == ["sitemap.xml", "sitemap-1.xml", "sitemap-2.xml"]
    assert files["sitemap.xml"].addresses == (("/sitemap-1.xml", ""), ("/sitemap-2.xml", ""))
    assert "<sitemapindex" in sitemap(files["sitemap.xml"])
    assert [len(files[name].addresses) for name in ("sitemap-1.xml", "sitemap-2.xml")] == [MOST, 1]
    assert list(sitemaps("https://x.vn", addresses[:MOST])) == ["sitemap.xml"]


def test_robots_are_told_where_the_sitemap_is():
    assert robots(Sitemap("https://x.vn/tin", ())).endswith("Sitemap: https://x.vn/tin/sitemap.xml\n")

"""Feeds, sitemap and robots.txt, read by programs that are not ours."""

from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree

import feedparser
import pytest
from lxml import html

from tests.site.running import SITEURL, Checkout, files

SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"


def file_of(address: str) -> str:
    """The file of the output that serves the whole *address*."""
    assert address.startswith(f"{SITEURL}/"), address
    path = address.removeprefix(f"{SITEURL}/")
    return f"{path}index.html" if not path or path.endswith("/") else path


@pytest.fixture(scope="module")
def feeds(output: Path) -> dict[str, feedparser.FeedParserDict]:
    """Every feed of the site, parsed, by its path."""
    return {path: feedparser.parse(data) for path, data in files(output).items() if path.endswith("feed.xml")}


@pytest.fixture(scope="module")
def addresses(output: Path) -> list[str]:
    """The addresses of the sitemap."""
    root = ElementTree.parse(output / "sitemap.xml").getroot()
    assert root.tag == f"{SITEMAP}urlset"
    return [one.text or "" for one in root.iter(f"{SITEMAP}loc")]


def test_every_feed_is_well_formed_atom(feeds: dict[str, feedparser.FeedParserDict]) -> None:
    assert len(feeds) > 1
    for path, feed in feeds.items():
        assert not feed.bozo, (path, feed.get("bozo_exception"))
        assert feed.version == "atom10", path


def test_a_feed_names_itself_its_page_its_author_and_its_last_change(feeds: dict[str, feedparser.FeedParserDict]) -> None:
    ids = [feed.feed.id for feed in feeds.values()]
    assert len(ids) == len(set(ids))
    for path, feed in feeds.items():
        links = {link.rel: link.href for link in feed.feed.links}
        assert links == {"self": f"{SITEURL}/{path}", "alternate": f"{SITEURL}/{path.removesuffix('feed.xml')}"}
        assert feed.feed.title and feed.feed.author and feed.feed.updated_parsed, path
        if feed.entries:
            assert feed.feed.updated_parsed == max(entry.updated_parsed for entry in feed.entries), path


def test_every_page_of_a_term_and_of_its_years_leads_to_the_feed_of_the_term(
    feeds: dict[str, feedparser.FeedParserDict], output: Path
) -> None:
    terms = [path.removesuffix("feed.xml") for path in feeds if path.count("/") == 2]
    assert {path.split("/")[0] for path in terms} == {"chuyen-muc", "hoi", "su-kien", "tinh-thanh"}
    there = [path for path in files(output) if path.endswith("/index.html")]
    pages = [(term, path) for term in terms for path in there if path.startswith(term)]
    assert len(pages) > len(terms)
    for term, path in pages:
        page = html.document_fromstring((output / path).read_bytes(), parser=html.HTMLParser(encoding="utf-8"))
        feed, site = page.xpath("//link[@rel='alternate'][@type='application/atom+xml']")
        assert (feed.get("href"), site.get("href")) == (f"/{term}feed.xml", "/feed.xml"), path
        assert feed.get("title") != site.get("title"), path


def test_a_feed_of_a_term_is_called_by_the_site_and_the_term_and_no_two_alike(
    feeds: dict[str, feedparser.FeedParserDict], output: Path
) -> None:
    titles = {path: feed.feed.title for path, feed in feeds.items()}
    assert (titles.pop("feed.xml"), titles.pop("en/feed.xml")) == ("Tòa soạn", "Tòa soạn: English")
    for path, title in titles.items():
        if path.count("/") > 2:
            continue
        page = html.document_fromstring(
            (output / path).with_name("index.html").read_bytes(), parser=html.HTMLParser(encoding="utf-8")
        )
        heading = " ".join(page.xpath("string(//h1)").split())
        name = title.removeprefix("Tòa soạn: ").partition(" (trước")[0]
        assert title.startswith("Tòa soạn: ") and heading.endswith(name), (title, heading)
    assert titles["tinh-thanh/bac-ninh-truoc-2025/feed.xml"] == "Tòa soạn: Bắc Ninh (trước 1/7/2025)"
    assert sorted(titles.values()) == sorted(set(titles.values()))


def test_an_entry_has_an_id_of_its_own_its_dates_and_the_whole_address_of_a_page(
    feeds: dict[str, feedparser.FeedParserDict], output: Path
) -> None:
    there = files(output).keys()
    for path, feed in feeds.items():
        ids = [entry.id for entry in feed.entries]
        assert len(ids) == len(set(ids)), path
        days = [entry.published_parsed for entry in feed.entries]
        assert days == sorted(days, reverse=True), path
        for entry in feed.entries:
            assert entry.title and entry.updated_parsed >= entry.published_parsed, entry.id
            assert [file_of(link.href) in there for link in entry.links] == [True], entry.id


def test_the_sitemap_names_every_page_that_may_be_found_and_no_other(addresses: list[str], output: Path) -> None:
    asides = (b'"noindex"', b'http-equiv="refresh"', b'rel="canonical" href="https://')  # the last is of a republished piece
    pages = [path for path, data in files(output).items() if path.endswith(".html") and not any(one in data for one in asides)]
    assert sorted(map(file_of, addresses)) == sorted(pages)
    assert "404.html" not in pages


def test_what_the_sitemap_names_is_what_the_page_calls_itself(addresses: list[str], output: Path) -> None:
    for address in addresses:
        page = html.document_fromstring((output / file_of(address)).read_bytes())
        assert page.xpath("//link[@rel='canonical']/@href") == [address]


def test_no_draft_is_anywhere_in_the_output(checkout: Checkout) -> None:
    documents = (checkout.root / "content").rglob("*.md")
    drafts = [file.stem for file in documents if "\nstatus: draft" in file.read_text(encoding="utf-8")]
    assert drafts
    everything = b"".join(path.encode() + data for path, data in files(checkout.output).items())
    assert [draft for draft in drafts if draft.encode() in everything] == []


def test_a_hidden_article_is_at_its_address_alone_and_one_before_its_hour_is_nowhere(checkout: Checkout, tmp_path: Path) -> None:
    other = Checkout.copy(checkout.root, tmp_path / "checkout")
    text = "---\ntitle: {id}\ndate: {date}\nsection: tin-tuc\nprovinces: [Hà Nội]\nstatus: {status}\n---\nMột đoạn.\n"
    for name, date, status in (
        ("bai-bay-ra", "2026-11-22 07:59", "published"),
        ("bai-giau", "2026-01-02", "hidden"),
        ("bai-chua-den-gio", "2026-11-22 08:01", "published"),
        ("bai-nhap", "2026-01-03", "draft"),
    ):
        article = other.root / f"content/articles/2026/{name}.md"
        article.write_text(text.format(id=name, date=date, status=status), encoding="utf-8")
    found = files(other.build_elsewhere(tmp_path))

    def where(name: str) -> set[str]:
        return {path for path, data in found.items() if name.encode() in path.encode() + data}

    listed = {"index.html", "feed.xml", "sitemap.xml", "chuyen-muc/tin-tuc/feed.xml", "tinh-thanh/ha-noi/index.html"}
    assert where("bai-bay-ra") > listed
    assert where("bai-giau") == {"bai/bai-giau/index.html"}
    assert b'"noindex"' in found["bai/bai-giau/index.html"]
    assert where("bai-chua-den-gio") == where("bai-nhap") == set()


def test_robots_txt_allows_all_and_names_the_sitemap(output: Path) -> None:
    lines = (output / "robots.txt").read_text(encoding="utf-8").splitlines()
    assert lines[:2] == ["User-agent: *", "Allow: /"]
    assert f"Sitemap: {SITEURL}/sitemap.xml" in lines
    assert not [line for line in lines if line.startswith("Disallow")]

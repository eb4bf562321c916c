"""Long lists on a built site: the newest 20, then by year, then by month; the archive; the sitemap."""

from __future__ import annotations

import feedparser
import pytest

from plugins.site.articles import STEPS
from plugins.taxonomies.related import REACH


def _articles(count: int, year: int, section: str = "tin") -> dict[str, str]:
    return {
        f"articles/{year}/b{year}-{number:03d}.md": (
            f"---\ntitle: Bài {number}\ndate: {year}-{number % 12 + 1:02d}-{number % 28 + 1:02d} 08:{number % 60:02d}\nsection: {section}\n---\nĐoạn.\n"
        )
        for number in range(count)
    }


@pytest.fixture
def busy(site):
    """101 articles in 2021, 21 in 2020 and one in 1999, all in one section."""
    tiny = site({"sections/tin.md": "---\nname: Tin\n---\n", **_articles(101, 2021), **_articles(21, 2020), **_articles(1, 1999)})
    tiny.build()
    return tiny


def _shown(tiny, address: str) -> int:
    return len(tiny.page(address).select(".ts-entry, .ts-story"))


def test_long_lists_are_cut_by_year_and_large_years_by_month(busy):
    for base in ("/tin/", "/chuyen-muc/tin/"):
        assert _shown(busy, base) == 20
        assert _shown(busy, f"{base}2021/") == 20
        assert _shown(busy, f"{base}2020/") == 21
        assert _shown(busy, f"{base}1999/") == 1
        assert sum(_shown(busy, f"{base}2021/{month:02d}/") for month in range(1, 13)) == 101
        assert f"{base.lstrip('/')}2020/01/index.html" not in busy.output()
        years = [link["href"] for link in busy.page(base).select(".ts-periods__link")]
        assert years == [f"{base}{year}/" for year in (2021, 2020, 1999)]


def test_the_archive_has_every_month_always(busy):
    assert _shown(busy, "/luu-tru/1999/01/") == 1
    assert sum(_shown(busy, f"/luu-tru/2020/{month:02d}/") for month in range(1, 13)) == 21
    assert _shown(busy, "/luu-tru/") == 20


def test_feeds_hold_the_newest_20(busy):
    for path in ("feed.xml", "chuyen-muc/tin/feed.xml"):
        feed = feedparser.parse(busy.output()[path])
        assert len(feed.entries) == 20
        assert [one.published for one in feed.entries] == sorted((one.published for one in feed.entries), reverse=True)


LISTS = ("/tin/", "/chuyen-muc/tin/", "/luu-tru/")


def _lists_changed_by(busy, date: str) -> dict[str, set[str]]:
    """The pages of each list, below its own address, that an article more of *date* changes or adds."""
    before = busy.output()
    busy.write({"articles/1999/muon.md": f"---\ntitle: Tìm được\ndate: {date}\nsection: tin\n---\nĐoạn.\n"})
    busy.build()
    after = busy.output()
    pages = [f"/{path.removesuffix('index.html')}" for path in after if before.get(path) != after[path]]
    return {base: {page.removeprefix(base) for page in pages if page.startswith(base)} for base in LISTS}


def test_an_article_more_in_a_known_month_touches_that_month_its_year_and_the_list_s_own_page(busy):
    changed = _lists_changed_by(busy, "2021-03-05")
    assert changed["/chuyen-muc/tin/"] == {"", "2021/", "2021/03/"}, "no feed: twenty are newer"
    assert changed["/tin/"] == changed["/luu-tru/"] == {"", "2021/", "2021/03/"}


def test_a_late_find_touches_its_own_year_and_the_list_s_own_page(busy):
    changed = _lists_changed_by(busy, "1999-05-05")
    assert changed["/tin/"] == changed["/chuyen-muc/tin/"] == {"", "1999/"}
    assert changed["/luu-tru/"] == {"", "1999/", "1999/01/", "1999/05/"}, "every month leads to the new one"


def test_a_late_find_keeps_old_addresses_feeds_and_all_articles_but_its_neighbours(busy):
    before = busy.output()
    busy.write({"articles/1999/muon.md": "---\ntitle: Tìm được\ndate: 1999-05-05\nsection: tin\n---\nĐoạn.\n"})
    busy.build()
    after = busy.output()
    changed = {path for path in after if before.get(path) != after[path]} - {"sitemap.xml", ".toasoan/written"}
    assert before.keys() <= after.keys(), "an old page keeps its address"
    articles = {path for path in changed if path.startswith("bai/")}
    assert {"bai/muon/index.html", "bai/b1999-000/index.html", "bai/b2020-000/index.html"} <= articles
    assert len(articles) <= 1 + 2 * max(REACH, STEPS), "itself and its neighbours"
    months = {path for path in changed if path.count("/") == 4 and not path.startswith("bai/")}
    assert not [path for path in changed if path.endswith("feed.xml")], "no feed reaches so far back"
    assert all("1999" in path or "2021" in path for path in months)


def test_every_page_of_a_list_is_in_the_sitemap_and_no_page_twice(busy):
    text = busy.output()["sitemap.xml"].decode()
    addresses = [part.split("</loc>")[0] for part in text.split("<loc>")[1:]]
    assert len(addresses) == len(set(addresses)) and addresses == sorted(addresses)
    pages = {path.removesuffix("index.html") for path in busy.output() if path.endswith(".html") and path != "404.html"}
    assert {address.removeprefix("http://127.0.0.1:8000/") for address in addresses} == pages


def test_the_list_of_an_association_or_an_event_stands_whole_on_its_page_while_it_is_no_longer_than_a_year_may_be(site):
    """There are hundreds of them: most of their pages by year would hold an article or two."""
    about = {n: "associations: [lon]\nevents: [lon]" if n else "associations: [nho, lon]\nevents: [nho, lon]" for n in range(101)}
    files = {
        f"articles/b{n}.md": f"---\ntitle: B\ndate: {2020 + n % 2}-02-{n % 28 + 1:02d}\n{terms}\n---\nĐoạn.\n"
        for n, terms in about.items()
    }
    terms = {
        f"{kind}/{id_}.md": f"---\nname: {id_}\n---\n" for kind in ("associations", "events") for id_ in ("nho", "lon", "vua")
    }
    middle = {
        f"articles/v{n}.md": f"---\ntitle: V\ndate: {2012 + n // 50}-01-02\nassociations: [vua]\n---\nĐoạn.\n" for n in range(100)
    }
    tiny = site(terms | files | middle)
    tiny.build()
    assert _shown(tiny, "/hoi/vua/") == 100
    years = [link["href"] for link in tiny.page("/hoi/vua/").select(".ts-periods__link")]
    assert years == ["/hoi/vua/#ts-nam-2013", "/hoi/vua/#ts-nam-2012"]
    places = [one["id"] for one in tiny.page("/hoi/vua/").select(".ts-entry[id]")]
    assert places == ["ts-nam-2013", "ts-nam-2012"] and tiny.page("/hoi/vua/").select(".ts-entry")[50]["id"] == "ts-nam-2012"
    for kind in ("hoi", "su-kien"):
        assert _shown(tiny, f"/{kind}/nho/") == 1 and f"{kind}/nho/2020/index.html" not in tiny.output()
        assert _shown(tiny, f"/{kind}/lon/") == 20
        assert _shown(tiny, f"/{kind}/lon/2020/") == 51 and _shown(tiny, f"/{kind}/lon/2021/") == 50


def test_a_page_of_a_year_or_a_month_is_marked_among_its_like(busy):
    def current(address: str) -> dict[str, str]:
        return {link["href"]: link["aria-current"] for link in busy.page(address).select(".ts-periods__link[aria-current]")}

    assert current("/tin/") == {}
    assert current("/tin/2020/") == {"/tin/2020/": "page"}
    assert current("/tin/2021/03/") == {"/tin/2021/03/": "page", "/tin/2021/": "true"}

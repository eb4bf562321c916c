"""What the page of an article leads to, says of itself, and how little of the site one article more changes."""

from __future__ import annotations

import re
import shutil

import pytest
from bs4 import BeautifulSoup

from plugins.site.articles import STEPS
from plugins.taxonomies.related import REACH

BASE = "http://127.0.0.1:8000"
TERMS = {
    "sections/tin.md": "---\nname: Tin\n---\n",
    **{f"associations/hoi-{n}.md": f"---\nname: Hội số {n}\n---\n" for n in range(10)},
    **{f"events/su-kien-{n}.md": f"---\nname: Sự kiện số {n}\n---\n" for n in range(26)},
}
#: So many articles that one more or less doubles no list.
MANY = 130


def article(title: str, more: str = "", body: str = "Chữ.\n", date: str = "2021-01-13") -> str:
    return f"---\ntitle: {title}\ndate: {date}\n{more}---\n{body}"


def numbered(number: int, title: str = "") -> str:
    """An article of a section, an association and an event, some days after the one before."""
    day = f"20{10 + number // 12:02}-{number % 12 + 1:02}-05"
    terms = f"section: tin\nassociations: [hoi-{number % 10}]\nevents: [su-kien-{number % 26}]\n"
    return article(title or f"Bài số {number}", terms, date=day)


def path(number: int) -> str:
    return f"articles/{10 + number // 12}/bai-{number}.md"


def others(page: BeautifulSoup) -> dict[str, list[str]]:
    """The articles below an article, by the heading above them."""
    found = page.select(".ts-others section")
    return {one.h2.get_text(): [link["href"].split("/")[2] for link in one.select(".ts-lines a")] for one in found}


def from_nothing(tiny) -> dict[str, bytes]:
    """The output of *tiny* built in an empty place; what was there is put back."""
    for place in ("output", ".cache"):
        (tiny.root / place).rename(tiny.root / f"{place}-kept")
    tiny.build()
    found = tiny.output()
    for place in ("output", ".cache"):
        shutil.rmtree(tiny.root / place)
        (tiny.root / f"{place}-kept").rename(tiny.root / place)
    return found


# Others


def test_one_article_added_retitled_or_removed_changes_the_pages_around_it_alone_and_as_a_build_from_nothing(site):
    tiny = site({**TERMS, **{path(number): numbered(number) for number in range(MANY)}})
    tiny.build()
    near = 2 * STEPS + 3 * 2 * REACH
    new = numbered(64).replace("-05\n", "-09\n")
    for text in (new, new.replace("Bài số 64", "Tên khác"), None):
        before = tiny.output()
        if text is None:
            (tiny.root / "content/articles/2015/moi.md").unlink()
        else:
            tiny.write({"articles/2015/moi.md": text})
        tiny.build()
        after = tiny.output()
        changed = [one for one in before if one.startswith("bai/") and after.get(one) not in (None, before[one])]
        assert 2 * STEPS <= len(set(changed) - {"bai/moi/index.html"}) <= near
        assert after == from_nothing(tiny)


def test_a_list_that_doubles_is_weighed_anew_on_every_page_that_it_matters_to(site):
    files = {**TERMS, **{path(number): numbered(number) for number in range(30)}}
    tiny = site(files)
    tiny.build()
    for number in range(30, 34):
        tiny.write({path(number): numbered(number)})
        tiny.build()
        assert tiny.output() == from_nothing(tiny)


def test_older_and_newer_articles_are_two_lists_of_five_with_their_days(site):
    tiny = site({path(number): article(f"Bài {number}", date=f"2021-01-{number + 1:02}") for number in range(20)})
    tiny.build()
    page = tiny.page("/bai/bai-9/")
    assert others(page) == {
        "Các bài mới hơn": [f"bai-{number}" for number in range(10, 15)],
        "Các bài cũ hơn": [f"bai-{number}" for number in range(8, 3, -1)],
    }
    assert [time["datetime"] for time in page.select(".ts-others time")][:2] == ["2021-01-11", "2021-01-12"]


def test_related_articles_come_first_and_stand_in_no_list_of_a_term(site):
    tiny = site({**TERMS, **{path(number): numbered(number) for number in range(MANY)}})
    tiny.build()
    page = tiny.page("/bai/bai-64/")
    found = others(page)
    assert list(found) == ["Liên quan", "Thêm về Hội số 4", "Các bài mới hơn", "Các bài cũ hơn"], "no more of the event"
    assert set(found["Liên quan"]) == {"bai-38", "bai-90", "bai-12", "bai-116"}, "those of the event, which is rare"
    assert found["Thêm về Hội số 4"] == ["bai-54", "bai-44", "bai-34"], "older ones first"
    assert page.select_one(".ts-others .ts-label a")["href"] == "/hoi/hoi-4/"


@pytest.mark.parametrize("key", ["status: hidden", "status: draft", "date: 2027-01-01"])
def test_what_is_not_public_is_related_to_nothing(site, key):
    terms = "events: [su-kien-1]\n"
    secret = re.sub("date: .*", key, article("Tin mật", terms)) if "date" in key else article("Tin mật", f"{terms}{key}\n")
    tiny = site({**TERMS, "articles/2021/mat.md": secret, "articles/2021/a.md": article("A", terms)})
    tiny.build()
    assert others(tiny.page("/bai/a/")) == {}
    if "hidden" in key:
        assert others(tiny.page("/bai/mat/")) == {}


# What a page says of itself


def test_of_a_republished_article_search_engines_are_told_the_original(site):
    source = "source:\n  name: Báo bạn\n  url: https://example.org/bai?a=1&b=2\n"
    tiny = site({"articles/2021/lai.md": article("Bài đăng lại", source), "articles/2021/ta.md": article("Bài của ta")})
    tiny.build()
    page = tiny.page("/bai/lai/")
    assert [link["href"] for link in page.select("link[rel=canonical]")] == ["https://example.org/bai?a=1&b=2"]
    assert page.select_one("meta[property='og:url']")["content"] == f"{BASE}/bai/lai/"
    link = page.select_one(".ts-byline a[rel=external]")
    assert link["href"] == "https://example.org/bai?a=1&b=2" and link.parent.get_text().strip() == "Đăng lại từ Báo bạn"
    sitemap = tiny.output()["sitemap.xml"].decode()
    assert "/bai/ta/" in sitemap and "/bai/lai/" not in sitemap
    assert "/bai/lai/" in tiny.output()["feed.xml"].decode(), "readers are told of it"
    tiny.write({"articles/2021/lai.md": article("Bài đăng lại", "source: Báo bạn\n")})
    tiny.build()
    assert tiny.output() == from_nothing(tiny)


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ("Bản tin giấy, số 3", "Theo Bản tin giấy, số 3"),
        ("{name: Báo bạn, url: https://example.org}", "Đăng lại từ Báo bạn"),
        ("{name: Báo bạn, url: https://example.org/}", "Đăng lại từ Báo bạn"),
    ],
    ids=["no address", "a host", "a front page"],
)
def test_an_article_whose_original_has_no_address_is_our_own_to_search_engines(site, source, words):
    tiny = site({"articles/2021/a.md": article("A", f"source: {source}\n")})
    tiny.build()
    page = tiny.page("/bai/a/")
    assert page.select_one("link[rel=canonical]")["href"] == f"{BASE}/bai/a/"
    assert words in page.select_one(".ts-byline").get_text()
    assert "/bai/a/" in tiny.output()["sitemap.xml"].decode()


def test_what_was_put_right_is_said_at_the_head_and_told_at_the_foot(site):
    keys = (
        "updated: 2021-02-03\nlegacy_views: {count: 1400, as_of: 2021-01-13}\n"
        "corrections:\n  - date: 2021-02-01\n    text: Tên hội viết nhầm.\n  - date: 2021-02-03\n    text: Số giải là <9>.\n"
    )
    tiny = site({"articles/2021/a.md": article("A", keys)})
    tiny.build()
    page = tiny.page("/bai/a/")
    head = page.select_one(".ts-byline")
    link = head.find("a", string="Có đính chính ngày 03/02/2021")
    section = page.find(id=link["href"].removeprefix("#")).find_parent("section")
    assert [row.get_text(" ", strip=True) for row in section.select(".ts-facts__row")] == [
        "01/02/2021 Tên hội viết nhầm.",
        "03/02/2021 Số giải là <9>.",
    ]
    words = " ".join(head.get_text().split())
    assert "Cập nhật: Thứ Tư, 03/02/2021" in words and "1.400 lượt xem, tính đến 13/01/2021" in words


def test_a_correction_that_goes_takes_its_line_along(site):
    keys = "corrections:\n  - date: 2021-02-01\n    text: Tên hội viết nhầm.\n"
    tiny = site({"articles/2021/a.md": article("A", keys)})
    tiny.build()
    tiny.write({"articles/2021/a.md": article("A")})
    tiny.build()
    assert "đính chính" not in tiny.page("/bai/a/").get_text().lower()
    assert tiny.output() == from_nothing(tiny)


# Contents


def body(*headings: str) -> str:
    return "".join(f"## {one}\n\nĐoạn.\n\n" for one in headings)


def test_a_piece_of_four_headings_begins_with_them(site):
    text = (
        body("Một *việc*", "Hai việc[^1]", "Ba [việc](https://example.org/) & bốn", "Một *việc*") + "### Nhỏ\n\n[^1]: Ghi chú.\n"
    )
    tiny = site({"articles/2021/a.md": article("A", body=text)})
    tiny.build()
    page = tiny.page("/bai/a/")
    links = page.select(".ts-contents a")
    assert [link.get_text().replace("\xa0", " ") for link in links] == ["Một việc", "Hai việc", "Ba việc & bốn", "Một việc"]
    assert len({link["href"] for link in links}) == 4
    assert all(page.select_one(f".ts-body h2{link['href']}") for link in links)
    assert "ts-article--long" in page.select_one(".ts-article")["class"], "two columns on paper"


def test_a_piece_of_three_headings_has_no_contents(site):
    tiny = site({"articles/2021/a.md": article("A", body=body("Một", "Hai", "Ba"))})
    tiny.build()
    page = tiny.page("/bai/a/")
    assert not page.select(".ts-contents") and "ts-article--long" not in page.select_one(".ts-article")["class"]


# Tools


def test_articles_and_pages_have_the_tools_and_every_page_the_choice_of_light(site):
    tiny = site({"articles/2021/a.md": article("A"), "pages/ve.md": "---\ntitle: Về\n---\nChữ.\n"})
    tiny.build()
    for address in ("/bai/a/", "/trang/ve/", "/", "/404.html"):
        page = tiny.page(address)
        main = [button["data-do"] for button in page.select("main .ts-tools button")]
        assert main == (["smaller", "larger", "dark", "print", "share", "copy"] if address.count("/") == 3 else [])
        assert [button["data-theme"] for button in page.select(".ts-footer [data-do=theme]")] == ["", "light", "dark"]
        scripts = page.select("head script, head link[rel=stylesheet]")
        assert scripts[0]["src"] == "/theme/js/settings.js" and not scripts[0].get("defer"), "before anything is shown"


def test_on_paper_a_page_says_where_it_stands_and_an_article_of_what_day_it_is(site):
    tiny = site({"articles/2021/a.md": article("A"), "pages/ve.md": "---\ntitle: Về\n---\nChữ.\n"})
    tiny.build(SITEURL="https://x.vn/hoi")
    assert tiny.page("/bai/a/").select_one(".ts-printed").get_text() == "https://x.vn/hoi/bai/a/ · 13/01/2021"
    assert tiny.page("/trang/ve/").select_one(".ts-printed").get_text() == "https://x.vn/hoi/trang/ve/"

"""Pages speak the language of their article; a translation and its original lead to each other; lists show a piece once."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import feedparser
import pytest
from bs4 import BeautifulSoup

BASE = "http://127.0.0.1:8000"
CATALOGUE = Path(__file__).parents[2] / "theme/translations/vi/LC_MESSAGES/messages.po"
#: What only Vietnamese is written with.
VIETNAMESE = re.compile("[ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹàáãèéìíĩòóõùúũý]", re.IGNORECASE)
ALL = """section: tin
associations: [Hội A]
provinces: [Huế]
events: [Đại hội]
issue: tap-chi/2021-01
pages: 4-6
byline: An
source: {name: Office, url: "https://example.org/"}
updated: 2021-03-01
corrections: [{date: 2021-03-02, text: A name was wrong.}]
legacy_views: {count: 1400, as_of: 2021-03-01}
"""
TABLE = "A note.[^1]\n\n## One\n\n## Two\n\n## Three\n\n## Four\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n[^1]: Of it, under 42-CT/TW (2010).\n"


def article(title: str, more: str = "", body: str = "Text.\n", date: str = "2021-01-13 11:11") -> str:
    return f"---\ntitle: {title}\ndate: {date}\n{more}---\n{body}"


TERMS = {
    "sections/tin.md": "---\nname: Tin tức\n---\n",
    "sections/khac.md": "---\nname: Mục khác\n---\n",
    "associations/hoi-a.md": "---\nname: Hội A\nlevel: member\nuntil: 2022\nsuccessors: [hoi-b]\n---\n",
    "associations/hoi-b.md": "---\nname: Hội B\n---\n",
    "events/dai-hoi.md": "---\nname: Đại hội\nkind: congress\nstart: 2021-01-10\n---\n",
    "periodicals/tap-chi/index.md": "---\nname: Tạp chí\n---\n",
    "periodicals/tap-chi/2021-01.md": "---\nnumber: 1\ndate: 2021-01\n---\n",
    "pages/ve.md": "---\ntitle: Về chúng tôi\n---\n",
}
SITE = {
    **TERMS,
    "articles/2021/goc.md": article("Bài gốc", ALL),
    "articles/2021/story.md": article("The story", f"lang: en\ntranslation_of: goc\n{ALL}", TABLE, "2021-02-02"),
    "articles/2021/alone.md": article("Alone", "lang: en\nsection: tin\n", date="2021-02-01"),
    "articles/2021/tiep.md": article("Bài tiếp", "section: tin\n", date="2021-01-20"),
}


@pytest.fixture
def built(site):
    tiny = site(SITE)
    tiny.build(SITENAME="Newsroom", SITESUBTITLE="")
    return tiny


def versions(page: BeautifulSoup) -> dict[str, str]:
    """The alternates in the head of a page, by language."""
    return {link["hreflang"]: link["href"].removeprefix(BASE) for link in page.select("head link[hreflang]")}


def shown(page: BeautifulSoup) -> list[str]:
    """The articles that the main part of a page leads to."""
    return [link["href"].split("/")[2] for link in page.select("main a[href^='/bai/']")]


def said(page: BeautifulSoup) -> list[str]:
    """All texts and spoken attributes of a page that are not marked as Vietnamese."""
    for other in page.select("[lang=vi]:not(html)"):
        other.decompose()
    attributes = [
        tag[name] for tag in page.find_all() for name in ("aria-label", "title", "data-said", "data-size") if tag.get(name)
    ]
    return [*page.stripped_strings, *attributes]


# The interface


@pytest.mark.parametrize("address", ["/bai/story/", "/bai/alone/", "/en/", "/en/tin/", "/en/tin/2021/"])
def test_a_page_in_english_says_nothing_of_its_own_in_vietnamese(built, address):
    page = built.page(address)
    assert page.html["lang"] == "en"
    words = set(re.findall(r'^msgstr(?:\[0\])? "(.+)"$', CATALOGUE.read_text("utf-8"), re.MULTILINE))
    assert len(words) > 100
    for text in said(page):
        assert not VIETNAMESE.search(text), text
        assert text not in words, text


def test_what_an_english_page_says_is_what_a_vietnamese_one_says(built):
    english, vietnamese = built.page("/bai/story/"), built.page("/bai/goc/")
    assert "Tuesday, 2 February 2021" in english.select_one(".ts-byline").get_text()
    assert "Thứ Tư, 13/01/2021, 11:11" in vietnamese.select_one(".ts-byline").get_text()
    assert "1,400 views" in english.get_text() and "1.400 lượt xem" in vietnamese.get_text()
    for one, other in ((english, "en"), (vietnamese, "vi")):
        assert one.html["lang"] == other and not one.select_one(".ts-article").get("lang")
    labels = [[label.get_text() for label in page.select(".ts-facts__label")] for page in (english, vietnamese)]
    assert len(labels[0]) == len(labels[1])
    assert not set(labels[0]) & set(labels[1])


def test_names_on_an_english_page_are_marked_as_vietnamese(built):
    page = built.page("/bai/story/")
    for name in ("Tin tức", "Hội A", "Hội B", "Đại hội", "Thừa Thiên Huế", "thành phố Huế", "Về chúng tôi", "Tạp chí"):
        found = page.find_all(string=lambda text, name=name: text.strip() == name)
        assert found, name
        assert all(text.find_parent(lang="vi") for text in found), name
    assert not page.select("a[lang=vi][href='/tin/']"), "our own words are English"


@pytest.mark.parametrize("address", ["/en/", "/bai/story/"])
def test_the_name_of_the_site_its_tagline_and_its_sections_are_spoken_as_vietnamese(site, address):
    tiny = site(SITE)
    tiny.build(SITENAME="Tòa soạn", SITESUBTITLE="Tin của Liên hiệp hội")
    page = tiny.page(address)
    places = [text for part in page.select(".ts-masthead, .ts-footer") for text in part.find_all(string=VIETNAMESE)]
    assert {"Tòa soạn", "Tin tức"} <= {text.strip() for text in places}
    assert ("Tin của Liên hiệp hội" in places) == (address == "/en/")
    assert [text for text in places if not text.find_parent(lang="vi")] == []
    assert not tiny.page("/").select(".ts-masthead [lang=vi], .ts-footer [lang=vi]"), "they need no mark among their own"


def test_our_words_in_a_body_are_those_of_its_page(site):
    tiny = site({"articles/2021/a.md": article("A", body=TABLE), "articles/2021/b.md": article("B", "lang: en\n", TABLE)})
    tiny.build()
    for address, table, note in (("/bai/a/", "Bảng", "Trở lại chỗ ghi chú 1"), ("/bai/b/", "Table", "Back to note 1")):
        page = tiny.page(address)
        assert page.select_one(".table")["aria-label"] == table
        assert page.select_one(".footnote-backref")["title"] == note


@pytest.mark.parametrize(("tag", "around"), [("fr", "vi"), ("en-GB", "en"), ("EN", "en"), ("vi", "vi"), ("vi-VN", "vi")])
def test_an_article_in_a_language_that_we_do_not_speak_has_the_interface_of_the_site(site, tag, around):
    tiny = site({"articles/2021/a.md": article("A", f"lang: {tag}\n")})
    tiny.build()
    page = tiny.page("/bai/a/")
    assert page.html["lang"] == around
    assert page.select_one(".ts-article").get("lang", around) == tag or tag == around
    assert (tiny.root / "output/en/index.html").exists() == (around == "en")


def test_on_a_site_in_english_the_other_language_is_vietnamese(site):
    tiny = site(
        {**TERMS, "articles/2021/a.md": article("A"), "articles/2021/b.md": article("B", "lang: vi\ntranslation_of: a\n")}
    )
    tiny.build(DEFAULT_LANG="en")
    page = tiny.page("/bai/b/")
    assert page.html["lang"] == "vi" and "Trước" not in page.title.get_text()
    assert versions(page) == {"en": "/bai/a/", "x-default": "/bai/a/", "vi": "/bai/b/"}
    assert versions(tiny.page("/vi/")) == {"en": "/", "x-default": "/", "vi": "/vi/"}
    assert shown(tiny.page("/vi/")) == ["b"] and shown(tiny.page("/tin/")) == ["a"]


# Translations


def test_an_original_and_its_translations_lead_to_each_other(site):
    french = article("Une histoire", "lang: fr\ntranslation_of: goc\n")
    tiny = site({**SITE, "articles/2021/histoire.md": french})
    tiny.build(SITEURL="https://x.vn/hoi")
    every = {"goc": "vi", "story": "en", "histoire": "fr"}
    for id_, lang in every.items():
        page = tiny.page(f"/bai/{id_}/")
        found = {link["hreflang"]: link["href"] for link in page.select("head link[hreflang]")}
        assert found == {tag: f"https://x.vn/hoi/bai/{one}/" for one, tag in every.items()} | {
            "x-default": "https://x.vn/hoi/bai/goc/"
        }
        links = page.select("main a[hreflang]")
        assert {(link["hreflang"], link["lang"]) for link in links} == {(tag, tag) for tag in every.values() if tag != lang}
        assert all(link["href"].startswith("/hoi/bai/") for link in links)
    ways = tiny.page("/bai/goc/").select_one("main p:has(> a[hreflang])")
    assert " ".join(ways.get_text().split()) == "Read in English · Français"
    assert tiny.page("/bai/story/").select_one("main a[hreflang=vi]").get_text() == "Đọc bằng tiếng Việt"
    assert not versions(tiny.page("/bai/tiep/")) and not versions(tiny.page("/tin/"))


@pytest.mark.parametrize("key", ["status: draft", "status: hidden", "date: 2027-01-01"])
@pytest.mark.parametrize("id_", ["goc", "story"])
def test_what_is_not_public_is_led_to_from_nowhere(site, id_, key):
    files = dict(SITE)
    text = files[f"articles/2021/{id_}.md"]
    files[f"articles/2021/{id_}.md"] = (
        re.sub("date: .*", key, text, count=1) if key.startswith("date") else text.replace("---\n", f"---\n{key}\n", 1)
    )
    tiny = site(files)
    tiny.build()
    for path, data in tiny.output().items():
        if path != f"bai/{id_}/index.html":
            assert f"/bai/{id_}/".encode() not in data, path
    other = "story" if id_ == "goc" else "goc"
    assert not versions(tiny.page(f"/bai/{other}/"))


def test_at_its_hour_an_embargoed_translation_is_led_to(site, monkeypatch):
    late = article("The story", "lang: en\ntranslation_of: goc\n", date="2026-11-23 09:00")
    tiny = site({**TERMS, "articles/2021/goc.md": article("Bài gốc"), "articles/2026/story.md": late})
    tiny.build()
    assert not (tiny.root / "output/en").exists() and not versions(tiny.page("/"))
    monkeypatch.setenv("TOASOAN_NOW", "2026-11-23 09:00")
    tiny.build()
    assert versions(tiny.page("/bai/goc/"))["en"] == "/bai/story/"
    assert versions(tiny.page("/")) == versions(tiny.page("/en/")) == {"vi": "/", "x-default": "/", "en": "/en/"}


# Lists


def test_the_lists_of_the_site_show_a_piece_once(built):
    assert shown(built.page("/tin/")) == ["alone", "tiep", "goc"]
    assert built.page("/tin/").select_one(".ts-quiet").get_text() == "3 bài"
    assert "story" not in shown(built.page("/chuyen-muc/tin/")) + shown(built.page("/")) + shown(built.page("/hoi/hoi-a/"))
    for path in ("feed.xml", "chuyen-muc/tin/feed.xml", "hoi/hoi-a/feed.xml", "luu-tru/2021/02/index.html"):
        assert b"/bai/story/" not in built.output()[path], path
    sitemap = built.output()["sitemap.xml"]
    assert b"<loc>http://127.0.0.1:8000/bai/story/</loc>" in sitemap
    assert "/en/tin/2021/" in built.output()["sitemap.xml"].decode()


def test_a_translation_into_the_language_of_the_site_stands_for_its_original(site):
    files = {**TERMS, "articles/2021/a.md": article("A", "lang: en\nsection: tin\n"), "articles/2021/b.md": article("B")}
    tiny = site(files)
    tiny.build()
    assert set(shown(tiny.page("/tin/"))) == {"a", "b"}
    tiny.write({"articles/2021/c.md": article("C", "lang: vi\ntranslation_of: a\nsection: tin\n")})
    tiny.build()
    assert set(shown(tiny.page("/tin/"))) == {"b", "c"} and shown(tiny.page("/en/tin/")) == ["a"]
    tiny.write({"articles/2021/c.md": article("C", "lang: vi\ntranslation_of: a\nsection: tin\nstatus: hidden\n")})
    tiny.build()
    assert set(shown(tiny.page("/tin/"))) == {"a", "b"}


def test_a_document_that_only_a_translation_cites_has_no_page(site):
    cited = article("The story", "lang: en\ntranslation_of: goc\n", "Under 42-CT/TW (2010).\n")
    tiny = site({"articles/2021/goc.md": article("Bài gốc"), "articles/2021/story.md": cited})
    tiny.build()
    assert not (tiny.root / "output/van-ban/42-ct-tw-2010").exists()
    assert not tiny.page("/bai/story/").select("main a[href^='/van-ban/']")


def test_a_section_that_only_a_translation_is_in_leads_nowhere(site):
    other = article("The story", "lang: en\ntranslation_of: goc\nsection: khac\n")
    tiny = site({**TERMS, "articles/2021/goc.md": article("Bài gốc", "section: tin\n"), "articles/2021/story.md": other})
    tiny.build()
    assert not tiny.page("/").select(".ts-masthead a[href='/chuyen-muc/khac/']")


# The front page in the other language


def test_the_english_front_page_is_over_what_is_in_english(built):
    page = built.page("/en/")
    assert shown(page) == ["story", "alone"]
    assert page.title.get_text() == "Newsroom: English"
    assert page.select_one("link[type='application/atom+xml']")["href"] == "/en/feed.xml"
    feed = feedparser.parse(built.output()["en/feed.xml"])
    assert [entry.title for entry in feed.entries] == ["The story", "Alone"]
    assert feed.feed.title == "Newsroom: English" and feed.feed.language == "en" and feed.feed.link == f"{BASE}/en/"
    assert [link["href"] for link in built.page("/en/tin/2021/").select(".ts-trail a")] == ["/en/tin/"]


def test_all_english_articles_can_be_reached_from_the_english_front_page(site):
    many = {f"articles/2021/e{i}.md": article(f"E{i}", "lang: en\n", date=f"2021-01-{i + 1:02d}") for i in range(25)}
    tiny = site(many)
    tiny.build()
    front = tiny.page("/en/")
    assert front.select("main a[href='/en/tin/']")
    assert len(shown(tiny.page("/en/tin/2021/"))) == 25


def test_older_and_newer_articles_of_a_translation_are_in_its_language(built):
    page = built.page("/bai/story/")
    assert [link["href"] for link in page.select(".ts-others .ts-lines__link")] == ["/bai/alone/"]
    assert not built.page("/bai/goc/").select(".ts-others a[href='/bai/story/']")


@pytest.mark.parametrize("key", ["", "lang: vi\n", "lang: fr\n", "lang: en\nstatus: draft\n", "lang: en\nstatus: hidden\n"])
def test_without_an_english_article_there_is_no_english_front_page(site, key):
    tiny = site({"articles/2021/a.md": article("A", key)})
    tiny.build()
    assert not (tiny.root / "output/en").exists()
    assert not versions(tiny.page("/"))


def test_a_site_in_a_third_language_has_one_front_page(site):
    tiny = site({"articles/2021/a.md": article("A", "lang: en\n")})
    theme = shutil.copytree(tiny.settings()["THEME"], tiny.root / "theme")
    shutil.copytree(theme / "translations/vi", theme / "translations/fr")
    tiny.build(DEFAULT_LANG="fr", THEME=str(theme))
    assert tiny.page("/bai/a/").html["lang"] == "en"
    assert not (tiny.root / "output/en").exists()


def test_an_old_address_where_the_english_front_page_stands_is_an_error(site):
    tiny = site({**SITE, "pages/ve.md": "---\ntitle: Về chúng tôi\nredirect_from: [/en/]\n---\n"})
    (error,) = tiny.check()
    assert error.severity == "error" and "/en/index.html" in error.message.vi
    assert error.path == "content/pages/ve.md"


# What cannot be


@pytest.mark.parametrize(
    ("lang", "original", "hint"), [("en", "", "lang: vi"), ("vi", "", "lang: en"), ("en", "lang: en\n", "lang: vi")]
)
def test_where_the_original_says_no_language_its_own_is_what_may_be_missing(site, lang, original, hint):
    translation = article("B", f"lang: {lang}\ntranslation_of: a\n")
    tiny = site({"articles/2021/a.md": article("A", original), "articles/2021/b.md": translation})
    (found,) = tiny.check(DEFAULT_LANG=lang)
    assert (found.path, found.line, found.key) == ("content/articles/2021/b.md", 4, "lang")
    assert hint in found.hint.vi
    assert ("content/articles/2021/a.md" in found.hint.vi and "content/articles/2021/a.md" in found.hint.en) == (not original)


WRONG = {
    "of itself": ({"a": "lang: en\ntranslation_of: a\n"}, [("a", 5, "translation_of")], "của chính mình"),
    "of a translation": (
        {"a": "", "b": "lang: en\ntranslation_of: a\n", "c": "lang: fr\ntranslation_of: b\n"},
        [("c", 5, "translation_of")],
        "viết mã của bài gốc: a",
    ),
    "of each other": (
        {"a": "lang: fr\ntranslation_of: b\n", "b": "lang: en\ntranslation_of: a\n"},
        [("a", 5, "translation_of"), ("b", 5, "translation_of")],
        "bỏ dòng translation_of ở đó",
    ),
    "without a language": ({"a": "", "b": "translation_of: a\n"}, [("b", 4, "translation_of")], "lang: en"),
    "in the language of the original": (
        {"a": "lang: en-GB\n", "b": "translation_of: a\nlang: en\n"},
        [("b", 5, "lang")],
        "lang: vi",
    ),
    "in one language twice": (
        {
            "a": "",
            "b": "lang: en\ntranslation_of: a\n",
            "c": "lang: EN\ntranslation_of: a\n",
            "d": "lang: fr\ntranslation_of: a\n",
        },
        [("b", 5, "translation_of"), ("c", 5, "translation_of")],
        "giữ một bản",
    ),
}


@pytest.mark.parametrize(("pieces", "places", "words"), WRONG.values(), ids=list(WRONG))
def test_a_translation_that_cannot_be_is_an_error_that_says_what_to_write(site, pieces, places, words):
    found = site({f"articles/2021/{id_}.md": article(id_, keys) for id_, keys in pieces.items()}).check()
    assert [(one.path, one.line, one.key) for one in found] == [
        (f"content/articles/2021/{id_}.md", line, key) for id_, line, key in places
    ]
    assert all(one.severity == "error" and one.message.en and one.hint.en for one in found)
    assert any(words in f"{one.message.vi} {one.hint.vi}" for one in found)


def test_what_is_no_language_is_told_with_languages_that_are(site):
    (found,) = site({"articles/2021/a.md": article("A", "lang: xx\n")}).check()
    assert (found.line, found.key) == (4, "lang") and "fr" in found.hint.vi and "fr" in found.hint.en

"""Content folders unlike the demonstration's: nothing, one article, longest names, no picture, no event. Their pages are whole, too."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import pytest
from lxml import html
from playwright.sync_api import Browser, Page

from plugins.site.style.texts import LEAD, LONG, LONGEST_WORD
from tests.site.links import findings
from tests.site.running import PELICAN, ROOT, SITEURL, run
from tests.site.test_accessibility import HEIGHT, NARROW, WIDE, Reader, overflow, served

Files = Mapping[str, str]

ARTICLE = "---\ntitle: {}\ndate: {}\n{}---\n{}\n"
TERMS = "section: tin\nprovinces: [Đồng Nai]\nassociations: [hoi]\n"
EVENT = "---\nname: {}\nkind: contest\nseries: giai\nedition: {}\nstart: {}\norganisers: [hoi]\nprovince: dong-nai\n---\n"
BODY = "Một đoạn.\n\n## Mục một\n\n- một\n- hai\n\n> Lời trích.\n\n| Số | Chữ |\n|--:|:--|\n| 1 | một |\n"


def terms(name: Callable[[str], str] = str) -> Files:
    """A section, a union and its member; what each is called is what *name* makes of it."""
    return {
        "sections/tin.md": f"---\nname: {name('Tin tức')}\n---\n",
        "associations/hoi.md": f"---\nname: {name('Liên hiệp hội Đồng Nai')}\nlevel: provincial\nprovince: dong-nai\n---\n",
        "associations/hoi-con.md": f"---\nname: {name('Hội Làm vườn Đồng Nai')}\nlevel: member\nparent: hoi\n---\n",
    }


def events(name: Callable[[str], str] = str) -> Files:
    """A series with an edition that is past and one that is ahead."""
    return {
        "events/giai.md": f"---\nname: {name('Giải thưởng sáng tạo')}\nkind: series\n---\n",
        "events/giai-1.md": EVENT.format(name("Giải thưởng sáng tạo lần 1"), 1, "2024-05-18"),
        "events/giai-2.md": EVENT.format(name("Giải thưởng sáng tạo lần 2"), 2, "2026-12-18"),
    }


def articles(title: Callable[[str], str] = str, keys: str = TERMS) -> Files:
    """Some thirty articles of two years."""
    days = [f"{year}-{month:02d}-0{day}" for year in (2025, 2026) for month in range(1, 11) for day in (1, 2)]
    return {f"articles/bai-{day}.md": ARTICLE.format(title(f"Bài ngày {day}"), day, keys, BODY) for day in days}


def longest(word: str) -> Callable[[str], str]:
    """Makes a name as long as *word* of a name, and keeps it apart from others."""
    return lambda name: f"{name} {word}"[: max(200, len(word))]


WORLDS: Mapping[str, Files] = {
    "nothing": {},
    "one article": {"articles/mot.md": ARTICLE.format("Bài đầu tiên", "2026-11-01", "", "Một đoạn.")},
    "one article of a section": {**terms(), "articles/mot.md": ARTICLE.format("Bài đầu tiên", "2026-11-01", TERMS, "Một đoạn.")},
    "terms without articles": {**terms(), **events()},
    "no pictures": {**terms(), **events(), **articles()},
    "no events": {**terms(), **articles()},
    "no sections": {"pages/gioi-thieu.md": "---\ntitle: Giới thiệu\n---\nChúng tôi.\n", **articles(keys="")},
    "longest names": {
        **terms(longest(LONG)),
        **events(longest(LONG)),
        **articles(longest(LONG), f"{TERMS}events: [giai-1]\nsummary: {LEAD}\n"),
        "pages/gioi-thieu.md": f"---\ntitle: {LONG}\n---\n{LONG}\n",
    },
    "names of one word": {
        **terms(longest(LONGEST_WORD)),
        **events(longest(LONGEST_WORD)),
        **articles(longest(LONGEST_WORD), f"{TERMS}events: [giai-1]\n"),
        "articles/tu.md": ARTICLE.format(LONGEST_WORD, "2026-11-20", f"{TERMS}summary: {LONGEST_WORD}\n", LONGEST_WORD),
    },
}


@pytest.fixture(scope="module", params=WORLDS.values(), ids=WORLDS.keys())
def aside(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The output of the plain ``pelican`` command on a content folder of its own."""
    folder = tmp_path_factory.mktemp("aside")
    (folder / "content").mkdir()
    for name, text in request.param.items():
        file = folder / "content" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    where = ("-s", str(ROOT / "pelicanconf.py"), "-o", str(folder / "output"), "--cache-path", str(folder / "cache"))
    done = run(*PELICAN, str(folder / "content"), *where, cwd=folder)
    assert done.returncode == 0, done.stderr
    return folder / "output"


def wrong(page: html.HtmlElement) -> Iterator[str]:
    """What a page shows though there is nothing to show."""
    if [" ".join(one.itertext()).strip() for one in page.xpath("//h1")].count("") or len(page.xpath("//h1")) != 1:
        yield "no single heading h1"
    yield from (f"empty <{one.tag}>" for one in page.xpath("//body//*") if _is_empty(one))
    for one in page.xpath("//section | //nav | //aside"):
        if all(child.tag in {"h1", "h2", "h3", "h4"} for child in one):
            yield f"<{one.tag}> with nothing but its heading: {one.text_content().strip()}"
    said = [*page.itertext(), *(value for one in page.iter("*") for value in one.attrib.values())]
    yield from (f"said: {text.strip()}" for text in said if re.search(r"\b(None|Undefined|True|False)\b|\{\{|%\(", text))


#: What has no content of its own, or gets it from the script.
HOLLOW = {"img", "br", "hr", "input", "script", "path", "rect", "circle", "polyline", "td", "p"}


def _is_empty(one: html.HtmlElement) -> bool:
    return one.tag not in HOLLOW and not len(one) and not (one.text or "").strip()


def pages(output: Path) -> dict[str, html.HtmlElement]:
    """Every page of *output* by its path."""
    parser = html.HTMLParser(encoding="utf-8")
    return {
        file.relative_to(output).as_posix(): html.document_fromstring(file.read_bytes(), parser=parser)
        for file in sorted(output.rglob("*.html"))
    }


def test_its_pages_say_nothing_of_what_is_not_there(aside: Path) -> None:
    found = [f"{path}: {one}" for path, page in pages(aside).items() for one in wrong(page)]
    assert found == []


def test_its_links_lead_somewhere(aside: Path) -> None:
    assert findings(aside, SITEURL) == []


def widest(page: Page) -> str:
    """The classes of what stands out of the window of *page*."""
    return str(
        page.evaluate("""() => [...document.querySelectorAll("[class]")]
      .filter(one => one.getBoundingClientRect().right > innerWidth + 1 && !one.closest(".ts-menu__list, .ts-table, .table"))
      .map(one => one.className).slice(0, 5).join(", ")""")
    )


@pytest.mark.needs_browser
def test_its_pages_widen_no_screen(aside: Path, browser: Browser) -> None:
    """One page of each shape of address: ``/hoi/``, ``/hoi/<id>/``, ``/hoi/<id>/<year>/`` …"""
    shapes = {(*path.split("/")[:1], path.count("/")): path for path in pages(aside)}
    found = []
    with served(aside) as address:
        reader = Reader(browser, address)
        for path in shapes.values():
            page = reader.open(f"/{path.removesuffix('index.html')}")
            for width in (NARROW, WIDE):
                page.set_viewport_size({"width": width, "height": HEIGHT})
                if overflow(page) > 0:
                    found.append(f"{path}: {overflow(page)} px at {width}: {widest(page)}")
        reader.context.close()
    assert found == []


@pytest.mark.parametrize(
    ("body", "said"),
    [
        ("<h1>x</h1><h2> </h2>", "empty <h2>"),
        ("<h1>x</h1><ul></ul>", "empty <ul>"),
        ("<h1>x</h1><section><h2>Bài</h2></section>", "<section> with nothing but its heading: Bài"),
        ("<h1>x</h1><p>Số None</p>", "said: Số None"),
        ('<h1>x</h1><img alt="None">', "said: None"),
        ("<p>x</p>", "no single heading h1"),
    ],
)
def test_what_is_hollow_is_found(body: str, said: str) -> None:
    assert said in list(wrong(html.document_fromstring(f"<!doctype html><title>x</title><body>{body}</body>")))

"""``/kieu-dang/``: every component of the theme with examples, its longest and its shortest texts; a preview alone has it."""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import Markup
from msgspec import Struct
from msgspec.structs import replace

from plugins.builder.plan import Function, Planned, Template, file_of
from plugins.events.almanac import Day, weeks
from plugins.events.occasions import Occasion
from plugins.events.views import Year
from plugins.media.settled import settled
from plugins.metadata.entries import Entry, Head, Image, Line, Link, line
from plugins.metadata.listings import Slice
from plugins.metadata.plots import Bars, Trend, bars, trend
from plugins.site.reading import read
from plugins.site.style.examples import ADDRESS, TALL, WIDE, Examples, on, picture_of
from plugins.site.style.texts import BODY, HEADING, LONG, LONGEST_WORD, SHORT, drawing
from plugins.site.views import ArticlePage
from plugins.taxonomies.associations import Row
from plugins.taxonomies.directories.provinces import Map, Shade
from plugins.taxonomies.directories.shelf import Listed, Way, Ways
from plugins.taxonomies.pages.editions import Editions
from plugins.taxonomies.pages.names import NameThen
from plugins.taxonomies.pages.seated import SeatedLevel


class StylePage(Struct, frozen=True, gc=False, array_like=True):
    """``style.html``: examples of what the macros of the theme draw.

    ``heading`` is a word whose diacritics stand high and low; ``long``, ``short`` and ``unbroken`` are titles of about
    200 letters, of few, and of one word. ``article`` has all that an article may have, ``bare`` nothing that it need not.
    ``body`` is Markdown, which the template sees as HTML.
    """

    head: Head
    heading: str
    long: str
    short: str
    unbroken: str
    picture: Image
    tall: Image
    missing: Image
    body: str
    article: ArticlePage
    bare: ArticlePage
    entries: tuple[Entry, ...]
    lines: tuple[Line, ...]
    years: tuple[Slice, ...]
    links: tuple[Link, ...]
    names: tuple[NameThen, ...]
    tree: tuple[Row, ...]
    listed: tuple[Listed, ...]
    levels: tuple[Way, ...]
    units: tuple[Way, ...]
    ways: Ways
    seated: tuple[SeatedLevel, ...]
    occasions: tuple[Occasion, ...]
    almanac: tuple[Year, ...]
    weeks: tuple[tuple[Day | None, ...], ...]
    map: Map
    shades: tuple[Shade, ...]
    editions: Editions
    trend: Trend | None
    bars: Bars | None


def style_files() -> Iterator[Planned]:
    """The style page and its pictures."""
    yield Planned(file_of(ADDRESS), Template("style.html", read_body), style_page(), ADDRESS)
    for name, width, height in (WIDE, TALL):
        yield Planned(f"media/{name}", Function(drawing), (width, height), ADDRESS)


def read_body(page: StylePage) -> StylePage:
    """*page* with its body as a document's: by our own Markdown, figures and typography."""
    document = f"---\ntitle: {page.heading}\n---\n{page.body}"
    html = read("page", "pages/kieu-dang.md", "", document.encode()).html
    return replace(page, body=Markup(settled(html, (WIDE, TALL))))


def style_page() -> StylePage:
    """The examples, as frozen values."""
    some = Examples()
    return StylePage(
        head=Head(ADDRESS, hidden=True),
        heading=HEADING,
        long=LONG,
        short=SHORT,
        unbroken=LONGEST_WORD,
        picture=some.picture,
        tall=picture_of(TALL, "", "Tranh của tòa soạn"),
        missing=Image("", "Ảnh còn thiếu: đại biểu chụp ảnh lưu niệm", "", ""),
        body=BODY,
        article=some.article(),
        bare=some.bare(),
        entries=some.entries,
        lines=tuple(map(line, some.entries)),
        years=tuple(Slice(2026 - at, 0, "/luu-tru/", count) for at, count in enumerate((1204, 380, 1, 96, 12))),
        links=some.links,
        names=(NameThen("Hội Kỹ sư", on("1998"), on("2012-05-18")), NameThen(LONG, on("2012-05-19"), None)),
        tree=some.tree(),
        listed=some.listed(),
        levels=tuple(Way(level, Link(level, "/hoi/"), count) for level, count in (("national", 1), ("provincial", 34))),
        units=tuple(Way(one.name, one, 7 + at) for at, one in enumerate(some.links)),
        ways=Ways(128, 120, 96),
        seated=some.seated(),
        occasions=some.occasions,
        almanac=some.almanac(),
        weeks=weeks((2026, 11), some.occasions),
        map=some.map(),
        shades=(Shade(0, 0, 0), Shade(1, 1, 3), Shade(2, 4, 9), Shade(3, 12, 40), Shade(4, 96, 1204)),
        editions=some.editions(),
        trend=trend(((on("2005"), 1200), (on("2015-06"), 18500), (on("2026-01-13"), 28000))),
        bars=bars((("13", 96), ("14", 370), ("15", 1204))),
    )

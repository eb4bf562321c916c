"""What the templates of the site's own pages see as ``page``."""

from __future__ import annotations

from urllib.parse import urlsplit

from msgspec import Struct

from plugins.builder.plan import Body
from plugins.events.occasions import Occasion
from plugins.language.moments import Moment
from plugins.magazine.printed import PrintedIn
from plugins.metadata.entries import Entry, Head, Image, Line, Link
from plugins.metadata.listings import Listing, Slice
from plugins.taxonomies.directories.provinces import Map
from plugins.taxonomies.related import Relatives
from plugins.taxonomies.today import Subject


class Block(Struct, frozen=True, gc=False, array_like=True):
    """A section on the front page: its newest articles, the first of them with a picture where one has any."""

    section: Link
    entries: tuple[Entry, ...]


class LatestIssue(Struct, frozen=True, gc=False, array_like=True):
    """The newest issue of a magazine; ``date`` and ``cover`` where they are known."""

    periodical: str
    number: str
    date: Moment | None
    cover: Image | None


class FrontPage(Struct, frozen=True, gc=False, array_like=True):
    """``front.html``. What is empty or None is not drawn.

    ``newest`` is the day of the newest article; ``lead`` the first article, ``seconds`` those below it, ``latest`` the
    next ones of ``total``, all of which stand at ``news``; no block has the lead or a second once more. ``events``
    are ahead; ``years`` lead to the archive.
    """

    head: Head
    newest: Moment | None
    lead: Entry | None
    seconds: tuple[Entry, ...]
    latest: tuple[Entry, ...]
    total: int
    news: str = "/tin/"
    blocks: tuple[Block, ...] = ()
    events: tuple[Occasion, ...] = ()
    map: Map | None = None
    issue: LatestIssue | None = None
    years: tuple[Slice, ...] = ()


class Signature(Struct, frozen=True, gc=False, array_like=True):
    """A name of a byline and its office (or an empty text)."""

    name: str
    role: str


class Source(Struct, frozen=True, gc=False, array_like=True):
    """Where a piece was published first; ``url`` may be empty."""

    name: str
    url: str

    @property
    def original(self) -> str:
        """The address of the piece there; empty where ``url`` is no more than that of the front page."""
        parts = urlsplit(self.url)
        return self.url if parts.path.strip("/") or parts.query else ""


class Correction(Struct, frozen=True, gc=False, array_like=True):
    """What was put right, and when."""

    date: Moment
    text: str


class Happening(Struct, frozen=True, gc=False, array_like=True):
    """An event that an article is about."""

    link: Link
    kind: str
    start: Moment | None
    end: Moment | None


class ArticlePage(Struct, frozen=True, gc=False, array_like=True):
    """``article.html``.

    ``cited`` are documents of the state; ``issue`` is where it was printed, ``pages`` are
    its pages there; ``older`` and ``newer`` are the articles next in time, the nearest first.
    """

    head: Head
    title: str
    date: Moment
    updated: Moment | None
    summary: str
    section: Link | None
    byline: tuple[Signature, ...]
    source: Source | None
    image: Image | None
    body: Body
    provinces: tuple[Subject, ...]
    associations: tuple[Subject, ...]
    events: tuple[Happening, ...]
    cited: tuple[Link, ...]
    views: int | None
    views_as_of: Moment | None
    corrections: tuple[Correction, ...]
    issue: PrintedIn | None
    pages: str
    older: tuple[Line, ...]
    newer: tuple[Line, ...]
    relatives: Relatives


class TextPage(Struct, frozen=True, gc=False, array_like=True):
    """``page.html``: a page of no date."""

    head: Head
    title: str
    summary: str
    body: Body


class ListingPage(Struct, frozen=True, gc=False, array_like=True):
    """``listing.html``: all news, a year or a month of a term's list. ``of`` is the term; None is all news, which begin at ``news``."""

    head: Head
    of: Link | None
    listing: Listing
    news: str = "/tin/"


class ArchivePage(Struct, frozen=True, gc=False, array_like=True):
    """``archive.html``: the archive by year and month; the listing says which part of it."""

    head: Head
    listing: Listing


class NotFoundPage(Struct, frozen=True, gc=False, array_like=True):
    """``404.html``."""

    head: Head

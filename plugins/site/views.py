"""The inputs of the site's own pages, and what every template sees as ``site``."""

from __future__ import annotations

from dataclasses import dataclass

from plugins.builder.plan import Body
from plugins.language.moments import Moment
from plugins.magazine.printed import PrintedIn
from plugins.metadata.entries import Entry, Head, Image, Link
from plugins.metadata.listings import Listing


@dataclass(frozen=True, slots=True)
class Site:
    """The settings that templates see.

    ``url`` is SITEURL without a slash at its end, ``path`` its path alone
    (``/tin`` for ``https://example.vn/tin``; usually empty).
    """

    name: str
    subtitle: str
    lang: str
    url: str
    path: str


@dataclass(frozen=True, slots=True)
class Block:
    """A section on the front page with its newest articles."""

    section: Link
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class FrontPage:
    """``front.html``: the newest articles, then those of each section that has any; links to the pages of no date."""

    head: Head
    newest: tuple[Entry, ...]
    blocks: tuple[Block, ...]
    pages: tuple[Link, ...]
    total: int


@dataclass(frozen=True, slots=True)
class Signature:
    """A name of a byline and its office (or an empty text)."""

    name: str
    role: str


@dataclass(frozen=True, slots=True)
class Source:
    """Where a piece was published first; ``url`` may be empty."""

    name: str
    url: str


@dataclass(frozen=True, slots=True)
class Correction:
    """What was put right, and when."""

    date: Moment
    text: str


@dataclass(frozen=True, slots=True)
class ArticlePage:
    """``article.html``. ``issue`` is where it was printed, ``pages`` are its pages there."""

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
    provinces: tuple[Link, ...]
    associations: tuple[Link, ...]
    events: tuple[Link, ...]
    views: int | None
    views_as_of: Moment | None
    corrections: tuple[Correction, ...]
    issue: PrintedIn | None
    pages: str
    older: Link | None
    newer: Link | None


@dataclass(frozen=True, slots=True)
class TextPage:
    """``page.html``: a page of no date."""

    head: Head
    title: str
    summary: str
    body: Body


@dataclass(frozen=True, slots=True)
class ListingPage:
    """``listing.html``: all news, a year or a month of a term's list. ``of`` is the term; None is all news."""

    head: Head
    of: Link | None
    listing: Listing


@dataclass(frozen=True, slots=True)
class ArchivePage:
    """``archive.html``: the archive by year and month; the listing says which part of it."""

    head: Head
    listing: Listing


@dataclass(frozen=True, slots=True)
class NotFoundPage:
    """``404.html``."""

    head: Head

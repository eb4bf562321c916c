"""The inputs of the term pages: all that their templates see as ``page``."""

from __future__ import annotations

from datetime import date

from msgspec import Struct

from plugins.builder.plan import Body
from plugins.language.moments import Moment
from plugins.metadata.entries import Head, Image, Link
from plugins.metadata.listings import Listing


class SectionPage(Struct, frozen=True, gc=False, array_like=True):
    """``section.html``: a column of the newsroom."""

    head: Head
    name: str
    description: str
    body: Body | None
    listing: Listing


class NameThen(Struct, frozen=True, gc=False, array_like=True):
    """A name that a body or a unit bore for a time, as exactly as that is known; None is open."""

    name: str
    since: Moment | None
    until: Moment | None


class Members(Struct, frozen=True, gc=False, array_like=True):
    """A figure with its day and its source (an article of ours, or plain text)."""

    count: int
    as_of: Moment | None
    source: Link | None
    source_text: str


class AssociationPage(Struct, frozen=True, gc=False, array_like=True):
    """``association.html``."""

    head: Head
    name: str
    short_name: str
    aliases: tuple[str, ...]
    names: tuple[NameThen, ...]
    level: str
    parent: Link | None
    province: Link | None
    founded: Moment | None
    until: Moment | None
    predecessors: tuple[Link, ...]
    successors: tuple[Link, ...]
    children: tuple[Link, ...]
    events: tuple[Link, ...]
    members: tuple[Members, ...]
    website: str
    same_as: tuple[str, ...]
    picture: Image | None
    body: Body | None
    listing: Listing


class Edition(Struct, frozen=True, gc=False, array_like=True):
    """A row of a series' table."""

    link: Link
    edition: int | None
    start: Moment | None
    end: Moment | None
    results: tuple[tuple[str, int | str], ...]


class EventPage(Struct, frozen=True, gc=False, array_like=True):
    """``event.html``: a congress, a contest …; ``editions`` where it is a series."""

    head: Head
    name: str
    aliases: tuple[str, ...]
    kind: str
    series: Link | None
    edition: int | None
    term: str
    start: Moment | None
    end: Moment | None
    venue: str
    province: Link | None
    organisers: tuple[Link, ...]
    results: tuple[tuple[str, int | str], ...]
    before: Link | None
    after: Link | None
    editions: tuple[Edition, ...]
    same_as: tuple[str, ...]
    body: Body | None
    listing: Listing


class ProvincePage(Struct, frozen=True, gc=False, array_like=True):
    """``province.html``: a unit of the registry, today's or a former one."""

    head: Head
    name: str
    kind: str
    names: tuple[NameThen, ...]
    since: date | None
    until: date | None
    predecessors: tuple[Link, ...]
    successors: tuple[Link, ...]
    associations: tuple[Link, ...]
    events: tuple[Link, ...]
    links: tuple[tuple[str, str], ...]
    picture: Image | None
    body: Body | None
    listing: Listing


class DirectoryEntry(Struct, frozen=True, gc=False, array_like=True):
    """A term in a directory: how many articles its page lists; ``ended`` where it is no more."""

    link: Link
    count: int
    note: str
    ended: bool


class Letter(Struct, frozen=True, gc=False, array_like=True):
    """The terms under one letter, in Vietnamese order."""

    letter: str
    entries: tuple[DirectoryEntry, ...]


class DirectoryPage(Struct, frozen=True, gc=False, array_like=True):
    """``directory.html``: all terms of ``kind`` (section, association, event, province) by letter."""

    head: Head
    kind: str
    letters: tuple[Letter, ...]
    total: int

"""The schema of each kind of document: design.md's table as typed models.

Checks, JSON Schema and forms are derived from these; a class reads its annotations
as types when it is made, so they are not postponed here.
"""

from dataclasses import field
from typing import Annotated

from plugins.documents.fields import (
    Choice,
    Count,
    Day,
    Entries,
    Flag,
    Language,
    Listed,
    OldPaths,
    Ordinal,
    Result,
    Span,
    Text,
    Url,
    Urls,
    Words,
    Wrapped,
)
from plugins.documents.parts import (
    Correction,
    DatedName,
    Membership,
    Picture,
    PrintedPiece,
    Signature,
    Source,
    Views,
    WebLink,
)
from plugins.documents.schema import Schema

__all__ = [
    "Article",
    "Association",
    "Correction",
    "DatedName",
    "Event",
    "Front",
    "Issue",
    "Membership",
    "Page",
    "Periodical",
    "Picture",
    "PrintedPiece",
    "Province",
    "Schema",
    "Section",
    "Signature",
    "Source",
    "Views",
    "WebLink",
]

Byline = Annotated[tuple[Annotated[Signature, Wrapped("name")], ...], Listed(single=True)]
OneSource = Annotated[Source | None, Wrapped("name")]
OnePicture = Annotated[Picture | None, Wrapped("src")]
Link = Annotated[WebLink, Wrapped("url")]
Status = Annotated[str | None, Choice("published", "draft", "hidden")]
Level = Annotated[str | None, Choice("national", "provincial", "member", "affiliate", "unit")]
EventKind = Annotated[str | None, Choice("congress", "conference", "contest", "award", "campaign", "series")]
Frequency = Annotated[str | None, Choice("weekly", "monthly", "bimonthly", "quarterly", "semiannual", "annual", "irregular")]


class Article(Schema):
    """A piece of news."""

    required = ("title", "date")
    title: Text = None
    date: Day = None
    summary: Text = None
    section: Text = None
    byline: Byline = ()
    source: OneSource = None
    provinces: Words = ()
    associations: Words = ()
    events: Words = ()
    issue: Text = None
    pages: Text = None
    image: OnePicture = None
    redirect_from: OldPaths = ()
    legacy_views: Views | None = None
    status: Status = None
    pinned: Flag = None
    updated: Day = None
    corrections: Annotated[tuple[Correction, ...], Listed()] = ()
    lang: Language = None
    translation_of: Text = None


class Page(Schema):
    """A page that belongs to no date: about us, contact."""

    required = ("title",)
    title: Text = None
    summary: Text = None
    redirect_from: OldPaths = ()
    status: Status = None


#: What the lead of the front page may be besides an article's id.
LEADS = ("newest", "pinned")


class Front(Schema):
    """What stands on the front page: which article leads, which sections with how many articles each, how many events, the map, the latest issue."""

    lead: Text = None
    sections: Words = ()
    articles: Count = None
    events: Count = None
    map: Flag = None
    issue: Flag = None


class Section(Schema):
    """A column of the newsroom."""

    required = ("name",)
    name: Text = None
    aliases: Words = ()
    order: Count = None
    description: Text = None


class Association(Schema):
    """A union, an association or a unit of one."""

    required = ("name",)
    name: Text = None
    short_name: Text = None
    aliases: Words = ()
    names: Annotated[tuple[DatedName, ...], Listed()] = ()
    level: Level = None
    parent: Text = None
    province: Text = None
    founded: Span = None
    until: Span = None
    successors: Words = ()
    website: Url = None
    picture: OnePicture = None
    same_as: Urls = ()
    members: Annotated[tuple[Membership, ...], Listed()] = ()


class Event(Schema):
    """A congress, a contest …, or the series that its editions belong to."""

    required = ("name",)
    name: Text = None
    aliases: Words = ()
    kind: EventKind = None
    series: Text = None
    edition: Ordinal = None
    term: Text = None
    start: Span = None
    end: Span = None
    venue: Text = None
    province: Text = None
    organisers: Words = ()
    results: Annotated[dict[str, Result], Entries()] = field(default_factory=dict)
    updated: Day = None
    same_as: Urls = ()


class Province(Schema):
    """The profile of a unit of the registry."""

    picture: OnePicture = None
    links: Annotated[tuple[Link, ...], Listed()] = ()


class Periodical(Schema):
    """A magazine or a bulletin."""

    required = ("name",)
    name: Text = None
    short_name: Text = None
    aliases: Words = ()
    issn: Text = None
    frequency: Frequency = None
    publisher: Text = None
    since: Span = None
    until: Span = None


class Issue(Schema):
    """One issue of a periodical."""

    required = ("number", "date")
    number: Text = None
    date: Span = None
    year: Count = None
    pages: Count = None
    print_run: Count = None
    cover: OnePicture = None
    pdf: Text = None
    contents: Annotated[tuple[PrintedPiece, ...], Listed()] = ()

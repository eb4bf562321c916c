"""The schema of each kind of document: design.md's table as typed models.

Checks, JSON Schema and forms are derived from these. What a key may hold is said
by its type; which keys must be there by ``required``, apart from the types, so
that a document which lacks one can still be checked for all the others.
"""

from __future__ import annotations

from typing import Annotated, Any, ClassVar

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

from plugins.documents.fields import (
    Choice,
    Count,
    Day,
    Flag,
    NeededCount,
    NeededDay,
    NeededText,
    NeededUrl,
    OldPaths,
    Ordinal,
    Result,
    Span,
    Text,
    Url,
    Urls,
    WordOrWords,
    Words,
    as_list,
    one_or_list,
)


class Schema(BaseModel):
    """A frozen set of front matter keys; keys that are not listed are refused."""

    model_config = ConfigDict(extra="forbid", frozen=True)
    #: Keys that must be there and hold something.
    required: ClassVar[tuple[str, ...]] = ()


def _wrapped(key: str) -> BeforeValidator:
    """Plain text stands for a value that has *key* alone."""
    return BeforeValidator(lambda value: {key: value} if isinstance(value, str) and value.strip() else value or None)


class Signature(Schema):
    """One name of a byline, with the office or part of its bearer."""

    name: NeededText
    role: Text = None


class Source(Schema):
    """Where a piece was published first."""

    name: NeededText
    url: Url = None


class Picture(Schema):
    """A photograph with what is said of it; ``src`` is ``/media/…`` or ``missing:…``."""

    src: NeededText
    caption: Text = None
    credit: Text = None
    alt: Text = None


class Views(Schema):
    """A view count of the old site, frozen on a day."""

    count: NeededCount
    as_of: NeededDay


class Correction(Schema):
    """What was put right, and when."""

    date: NeededDay
    text: NeededText


class DatedName(Schema):
    """A name that a body bore for a time."""

    name: NeededText
    short_name: Text = None
    since: Span = None
    until: Span = None


class Membership(Schema):
    """How many members, on what day, according to whom (an article's id or text)."""

    count: NeededCount
    as_of: Span = None
    source: Text = None


class WebLink(Schema):
    """An address elsewhere with its name."""

    name: Text = None
    url: NeededUrl


class PrintedPiece(Schema):
    """An entry in the table of contents of an issue."""

    title: NeededText
    authors: WordOrWords = ()
    pages: Text = None
    article: Text = None


Byline = Annotated[
    tuple[Annotated[Signature, _wrapped("name")], ...],
    BeforeValidator(one_or_list),
]
OneSource = Annotated[Source | None, _wrapped("name")]
OnePicture = Annotated[Picture | None, _wrapped("src")]
Link = Annotated[WebLink, _wrapped("url")]
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
    corrections: Annotated[tuple[Correction, ...], BeforeValidator(as_list)] = ()
    lang: Text = None
    translation_of: Text = None


class Page(Schema):
    """A page that belongs to no date: about us, contact."""

    required = ("title",)
    title: Text = None
    summary: Text = None
    redirect_from: OldPaths = ()
    status: Status = None


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
    names: Annotated[tuple[DatedName, ...], BeforeValidator(as_list)] = ()
    level: Level = None
    parent: Text = None
    province: Text = None
    founded: Span = None
    until: Span = None
    successors: Words = ()
    website: Url = None
    picture: OnePicture = None
    same_as: Urls = ()
    members: Annotated[tuple[Membership, ...], BeforeValidator(as_list)] = ()


def _results(value: Any) -> Any:
    return value or {}


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
    results: Annotated[dict[str, Result], BeforeValidator(_results)] = Field(default_factory=dict)
    updated: Day = None
    same_as: Urls = ()


class Province(Schema):
    """The profile of a unit of the registry."""

    picture: OnePicture = None
    links: Annotated[tuple[Link, ...], BeforeValidator(as_list)] = ()


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
    contents: Annotated[tuple[PrintedPiece, ...], BeforeValidator(as_list)] = ()

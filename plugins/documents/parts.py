"""What front matter holds besides single values: signatures, pictures, counts with their day …"""

# The annotations are read as types when a class is made: they are not postponed.

from plugins.documents.fields import (
    NeededCount,
    NeededDay,
    NeededText,
    NeededUrl,
    Span,
    Text,
    Url,
    WordOrWords,
)
from plugins.documents.schema import Schema


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

"""What front matter holds besides single values: signatures, pictures, counts with their day …"""

from __future__ import annotations

from typing import Any, ClassVar

from pydantic import BaseModel, ConfigDict, GetJsonSchemaHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema

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


class Schema(BaseModel):
    """A frozen set of front matter keys; keys that are not listed are refused.

    What a key may hold is said by its type; which keys must be there by
    ``required``, apart from the types, so that a document which lacks one can
    still be checked for all the others.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)
    #: Keys that must be there and hold something.
    required: ClassVar[tuple[str, ...]] = ()

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        made = handler.resolve_ref_schema(handler(schema))
        for key, field in made.get("properties", {}).items():
            made["properties"][key] = _plain(field, key in cls.required)
        return made


def _plain(field: dict[str, Any], required: bool) -> dict[str, Any]:
    """*field* without what says nothing, and, where it is *required*, without null."""
    kept = {key: value for key, value in field.items() if key not in ("default", "title")}
    if required and isinstance(kept.get("type"), list):
        kept["type"] = [name for name in kept["type"] if name != "null"]
        return {"minLength": 1, **kept} if "string" in kept["type"] else kept
    return kept


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

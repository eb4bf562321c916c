"""The types of front matter values: how each is read, and how JSON Schema says it.

JSON Schema sees what a YAML 1.2 reader makes of a document: ``number: 1`` is a
number there, an empty value is null.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable
from typing import Annotated, Any

from pydantic import BeforeValidator, GetCoreSchemaHandler, GetJsonSchemaHandler, WithJsonSchema
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, core_schema
from rapidfuzz import process

from plugins.documents import readers, values
from plugins.documents.values import Fault
from plugins.language.bilingual import Bilingual
from plugins.language.moments import Moment

_WORD: JsonSchemaValue = {"type": ["string", "number"]}
_DAY = {"type": "string", "pattern": r"^\d{4}-\d{2}-\d{2}([T ]\d{2}:\d{2}(:\d{2}(\.\d+)?)?\s?([+-]\d{2}:?\d{2}|Z)?)?$"}
_SPAN = {
    "type": ["string", "integer"],
    "pattern": r"^\d{4}(-\d{2}(-\d{2}([T ]\d{2}:\d{2}.*)?)?)?$",
    "minimum": 1000,
    "maximum": 9999,
}
_COUNT = {"type": "integer", "minimum": 0}
_URL = {"type": "string", "format": "uri", "pattern": "^[Hh][Tt][Tt][Pp][Ss]?://"}


def _or_nothing(schema: JsonSchemaValue) -> WithJsonSchema:
    types = schema["type"]
    return WithJsonSchema({**schema, "type": [*([types] if isinstance(types, str) else types), "null"]})


class _Before(ABC):
    """Marks a type with what is done to the typed value before it is read as that type."""

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_before_validator_function(self.read, handler(source))

    @abstractmethod
    def read(self, value: Any) -> Any:
        """What the type's own reader shall see."""


class Choice(_Before):
    """One of a few words, or nothing."""

    def __init__(self, *allowed: str) -> None:
        self.allowed = allowed

    def read(self, value: Any) -> Any:
        """The word, or nothing."""
        return values.optional(self._word)(value)

    def __get_pydantic_json_schema__(self, _schema: CoreSchema, _handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        return {"enum": [*self.allowed, None]}

    def _word(self, text: str) -> str:
        if text in self.allowed:
            return text
        shown = ", ".join(self.allowed)
        near = process.extractOne(text.casefold(), self.allowed, score_cutoff=75)
        vi, en = (f"có phải: {near[0]}? ", f"is it: {near[0]}? ") if near else ("", "")
        raise Fault(
            Bilingual(f"không có giá trị “{text}”", f"there is no value “{text}”"),
            Bilingual(f"{vi}viết một trong: {shown}", f"{en}write one of: {shown}"),
        )


class Listed(_Before):
    """A list; *single* says whether one value may stand for a list of one."""

    def __init__(self, single: bool = False) -> None:
        self.single = single

    def read(self, value: Any) -> Any:
        """A tuple."""
        return values.one_or_list(value) if self.single else values.as_list(value)

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        made = handler(schema)
        items = made["items"]
        single = items.get("anyOf", [items]) if self.single else []
        return {"anyOf": [{"type": "array", "items": items}, *single, {"type": "null"}]}


class Wrapped(_Before):
    """Plain text stands for a value that has *key* alone."""

    def __init__(self, key: str) -> None:
        self.key = key

    def read(self, value: Any) -> Any:
        """A mapping, or nothing."""
        return {self.key: value} if isinstance(value, str) and value.strip() else value or None

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        made = handler(schema)
        return {"anyOf": [_WORD, *made.get("anyOf", [made])]}


def _optional(read: Callable[[str], Any]) -> BeforeValidator:
    return BeforeValidator(values.optional(read))


def _needed(read: Callable[[str], Any]) -> BeforeValidator:
    return BeforeValidator(values.needed(values.optional(read)))


def _each(read: Callable[[str], str]) -> BeforeValidator:
    return BeforeValidator(lambda value: read(values.scalar(value)))


Text = Annotated[str | None, _optional(str), _or_nothing(_WORD)]
Word = Annotated[str, _each(str), WithJsonSchema(_WORD)]
Count = Annotated[int | None, _optional(readers.count), _or_nothing(_COUNT)]
Ordinal = Annotated[int | None, _optional(readers.ordinal), _or_nothing({**_COUNT, "minimum": 1})]
Flag = Annotated[bool | None, _optional(readers.flag), _or_nothing({"type": "boolean"})]
Day = Annotated[Moment | None, _optional(readers.day), _or_nothing(_DAY)]
Span = Annotated[Moment | None, _optional(readers.span), _or_nothing(_SPAN)]
Url = Annotated[str | None, _optional(readers.address), _or_nothing(_URL)]
Language = Annotated[str | None, _optional(readers.language), _or_nothing({"type": "string"})]
Result = Annotated[int | str | None, _optional(readers.result), _or_nothing({"type": ["integer", "string"], "minimum": 0})]
Urls = Annotated[tuple[Annotated[str, _each(readers.address), WithJsonSchema(_URL)], ...], Listed(single=True)]
OldPaths = Annotated[
    tuple[
        Annotated[str, _each(readers.old_path), WithJsonSchema({"type": "string", "pattern": r"^/([^/?#\s\\]+/)*[^/?#\s\\]*$"})],
        ...,
    ],
    Listed(),
]
Words = Annotated[tuple[Word, ...], Listed()]
WordOrWords = Annotated[tuple[Word, ...], Listed(single=True)]
NeededText = Annotated[str, _needed(str), WithJsonSchema({**_WORD, "minLength": 1})]
NeededCount = Annotated[int, _needed(readers.count), WithJsonSchema(_COUNT)]
NeededDay = Annotated[Moment, _needed(readers.day), WithJsonSchema(_DAY)]
NeededUrl = Annotated[str, _needed(readers.address), WithJsonSchema(_URL)]

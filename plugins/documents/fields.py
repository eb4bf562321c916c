"""The types of front matter values: how each is read, and how JSON Schema says it.

JSON Schema sees what a YAML 1.2 reader makes of a document: ``number: 1`` is a
number there, an empty value is null.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable
from typing import TYPE_CHECKING, Annotated, Any

from plugins.documents import readers, values
from plugins.documents.values import Fault
from plugins.language.bilingual import Bilingual
from plugins.language.moments import Moment

if TYPE_CHECKING:
    # pydantic loads these markers where it is asked, not they pydantic: see schema.py.
    from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
    from pydantic_core import CoreSchema

JsonSchema = dict[str, Any]

_WORD: JsonSchema = {"type": ["string", "number"]}
_DAY = {"type": "string", "pattern": r"^\d{4}-\d{2}-\d{2}([T ]\d{2}:\d{2}(:\d{2}(\.\d+)?)?\s?([+-]\d{2}:?\d{2}|Z)?)?$"}
_SPAN = {
    "type": ["string", "integer"],
    "pattern": r"^\d{4}(-\d{2}(-\d{2}([T ]\d{2}:\d{2}.*)?)?)?$",
    "minimum": 1000,
    "maximum": 9999,
}
_COUNT = {"type": "integer", "minimum": 0}
_URL = {"type": "string", "format": "uri", "pattern": "^[Hh][Tt][Tt][Pp][Ss]?://"}


def _or_nothing(schema: JsonSchema) -> JsonSchema:
    types = schema["type"]
    return {**schema, "type": [*([types] if isinstance(types, str) else types), "null"]}


class _Before(ABC):
    """Marks a type with what is done to the typed value before it is read as that type."""

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        from pydantic_core import core_schema

        return core_schema.no_info_before_validator_function(self.read, handler(source))

    @abstractmethod
    def read(self, value: Any) -> Any:
        """What the type's own reader shall see."""


class Scalar(_Before):
    """One line of text, read by *read*; *said* is its JSON Schema."""

    def __init__(self, read: Callable[[Any], Any], said: JsonSchema) -> None:
        self._read, self._said = read, said

    def read(self, value: Any) -> Any:
        """What *read* makes of it."""
        return self._read(value)

    def __get_pydantic_json_schema__(self, _schema: CoreSchema, _handler: GetJsonSchemaHandler) -> JsonSchema:
        return self._said.copy()


class Choice(_Before):
    """One of a few words, or nothing."""

    def __init__(self, *allowed: str) -> None:
        self.allowed = allowed

    def read(self, value: Any) -> Any:
        """The word, or nothing."""
        return values.optional(self._word)(value)

    def __get_pydantic_json_schema__(self, _schema: CoreSchema, _handler: GetJsonSchemaHandler) -> JsonSchema:
        return {"enum": [*self.allowed, None]}

    def _word(self, text: str) -> str:
        if text in self.allowed:
            return text
        from rapidfuzz import process  # for a word that is wrong only

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

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchema:
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

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchema:
        made = handler(schema)
        return {"anyOf": [_WORD, *made.get("anyOf", [made])]}


class Entries(_Before):
    """A mapping; nothing is an empty one."""

    def read(self, value: Any) -> Any:
        """A mapping, or what is none."""
        return value or {}


def _optional(read: Callable[[str], Any], said: JsonSchema) -> Scalar:
    return Scalar(values.optional(read), _or_nothing(said))


def _needed(read: Callable[[str], Any], said: JsonSchema) -> Scalar:
    return Scalar(values.needed(values.optional(read)), said)


def _each(read: Callable[[str], str], said: JsonSchema) -> Scalar:
    return Scalar(lambda value: read(values.scalar(value)), said)


_OLD_PATH = {"type": "string", "pattern": r"^/([^/?#\s\\]+/)*[^/?#\s\\]*$"}

Text = Annotated[str | None, _optional(str, _WORD)]
Word = Annotated[str, _each(str, _WORD)]
Count = Annotated[int | None, _optional(readers.count, _COUNT)]
Ordinal = Annotated[int | None, _optional(readers.ordinal, {**_COUNT, "minimum": 1})]
Flag = Annotated[bool | None, _optional(readers.flag, {"type": "boolean"})]
Day = Annotated[Moment | None, _optional(readers.day, _DAY)]
Span = Annotated[Moment | None, _optional(readers.span, _SPAN)]
Url = Annotated[str | None, _optional(readers.address, _URL)]
Language = Annotated[str | None, _optional(readers.language, {"type": "string"})]
Result = Annotated[int | str | None, _optional(readers.result, {"type": ["integer", "string"], "minimum": 0})]
Urls = Annotated[tuple[Annotated[str, _each(readers.address, _URL)], ...], Listed(single=True)]
OldPaths = Annotated[tuple[Annotated[str, _each(readers.old_path, _OLD_PATH)], ...], Listed()]
Words = Annotated[tuple[Word, ...], Listed()]
WordOrWords = Annotated[tuple[Word, ...], Listed(single=True)]
NeededText = Annotated[str, _needed(str, {**_WORD, "minLength": 1})]
NeededCount = Annotated[int, _needed(readers.count, _COUNT)]
NeededDay = Annotated[Moment, _needed(readers.day, _DAY)]
NeededUrl = Annotated[str, _needed(readers.address, _URL)]

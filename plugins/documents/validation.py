"""Front matter held against its kind's schema: every finding at once, in an editor's words."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from plugins.documents.diagnostics import Findings
from plugins.documents.frontmatter import FrontMatter
from plugins.documents.kinds import Kind
from plugins.documents.ordering import backwards
from plugins.documents.schemas import Schema
from plugins.documents.suggestions import Words, keys_of, unknown_key
from plugins.documents.values import Fault, Location
from plugins.language.bilingual import Bilingual

if TYPE_CHECKING:
    from pydantic_core import ErrorDetails

_EXAMPLES = {"title": "Tên bài", "name": "Tên đầy đủ", "date": "2018-01-12 14:56", "number": "1"}


def fields_of(kind: Kind, values: Mapping[str, Any]) -> Schema:
    """The fields of a document of *kind* whose :attr:`~plugins.documents.reading.Document.values` are *values*."""
    return kind.schema(**values)


def validated(
    schema: type[Schema], front: FrontMatter, findings: Findings, lenient: frozenset[str] = frozenset()
) -> tuple[Schema, Mapping[str, Any]]:
    """The typed values of *front*, those that could not be read left out, and the same as they were typed.

    *lenient* are required keys whose lack is only a notice.
    """
    try:
        fields, values = schema(**front.values), front.values
    except ValueError:
        fields, values = _salvaged(schema, front, findings)
    _check_required(schema, front, findings, lenient)
    for location, words in backwards(front.values):
        findings.error(front.line(location), str(location[-1]), *words)
    return fields, values


def _salvaged(schema: type[Schema], front: FrontMatter, findings: Findings) -> tuple[Schema, Mapping[str, Any]]:
    """As much of *front* as is sound; what is not is told."""
    from plugins.documents.models import complaints  # loads pydantic, for documents in error only

    errors = complaints(schema, front.values)
    for error in errors:
        location = tuple(error["loc"])
        findings.error(front.line(location), _key(location), *_words(schema, error, location))
    values: Any = front.values
    for error in errors:
        values = _without(values, tuple(error["loc"]))
    try:
        return schema(**values), values
    except ValueError:
        tops = {error["loc"][0] for error in complaints(schema, values)}
    sound = {key: value for key, value in values.items() if key not in tops}
    return schema(**sound), sound


def _without(values: Any, location: Location) -> Any:
    """*values* less the one at *location*; in a list an empty text takes its place, so that the others keep theirs."""
    part, rest = location[0], location[1:]
    if isinstance(values, Mapping) and part in values:
        if not rest:
            return {key: value for key, value in values.items() if key != part}
        return {**values, part: _without(values[part], rest)}
    if isinstance(values, (list, tuple)) and isinstance(part, int) and part < len(values):
        return [*values[:part], _without(values[part], rest) if rest else "", *values[part + 1 :]]
    return values


def _key(location: Location) -> str:
    return next((str(part) for part in reversed(location) if isinstance(part, str)), "")


def _check_required(schema: type[Schema], front: FrontMatter, findings: Findings, lenient: frozenset[str]) -> None:
    if front.broken is None:
        return
    for key in schema.required:
        value = front.values.get(key)
        if key in front.broken or (value.strip() if isinstance(value, str) else value is not None):
            continue
        there = key in front.values
        message = (
            Bilingual(f"khóa “{key}” để trống", f"the key “{key}” is empty")
            if there
            else Bilingual(f"thiếu khóa “{key}”", f"the key “{key}” is missing")
        )
        hint = Bilingual(f"viết dòng “{key}: {_EXAMPLES.get(key, '…')}”", f"write a line “{key}: {_EXAMPLES.get(key, '…')}”")
        (findings.notice if key in lenient else findings.error)(front.line((key,)) if there else 1, key, message, hint)


def _words(schema: type[Schema], error: ErrorDetails, location: Location) -> Words:
    key, fault = _key(location), (error.get("ctx") or {}).get("error")
    if isinstance(fault, Fault):
        return fault.message, fault.hint
    if error["type"] == "extra_forbidden":
        return unknown_key(schema, location)
    if error["type"] == "missing":
        return (
            Bilingual(f"thiếu khóa “{key}”", f"the key “{key}” is missing"),
            Bilingual(f"thêm “{key}: …” bên trong “{location[0]}”", f"add “{key}: …” inside “{location[0]}”"),
        )
    inside = ", ".join(f"{one}: …" for one in keys_of(schema, location)) or "tên: 1"
    return (
        Bilingual(f"giá trị của “{key}” không đúng dạng", f"the value of “{key}” has not the right form"),
        Bilingual(
            f"viết các khóa con thụt vào dưới “{key}:”, như {inside}",
            f"write its own keys, indented, below “{key}:”, such as {inside}",
        ),
    )

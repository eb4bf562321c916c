"""Front matter held against its kind's schema: every finding at once, in an editor's words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from pydantic import ValidationError
from pydantic_core import ErrorDetails
from rapidfuzz import fuzz, process

from plugins.documents.diagnostics import Findings
from plugins.documents.fields import Fault
from plugins.documents.frontmatter import FrontMatter, Location
from plugins.documents.schemas import Schema
from plugins.language.bilingual import Bilingual
from plugins.language.moments import Unreadable, from_iso

#: Keys that would steer Pelican itself; a document has no say in these.
FORBIDDEN = frozenset(
    "save_as url template is_valid settings content source_path slug category tags author authors "
    "modified translations metadata url_format override_url override_save_as".split()
)
_ORDERED = (("start", "end"), ("founded", "until"), ("since", "until"))
Words = tuple[Bilingual, Bilingual]


def validated(schema: type[Schema], front: FrontMatter, findings: Findings, lenient: frozenset[str] = frozenset()) -> Schema:
    """The typed values of *front*, those that could not be read left out.

    *lenient* are required keys whose lack is only a notice.
    """
    values = dict(front.values)
    try:
        fields = schema.model_validate(values)
    except ValidationError as refused:
        for error in refused.errors(include_url=False, include_input=False):
            _report(schema, error, front, findings)
            values.pop(str(error["loc"][0]) if error["loc"] else "", None)
        fields = schema.model_validate(values)
    _check_required(schema, front, findings, lenient)
    for location, words in _backwards(front.values, ()):
        findings.error(front.line(location), str(location[-1]), *words)
    return fields


def _check_required(schema: type[Schema], front: FrontMatter, findings: Findings, lenient: frozenset[str]) -> None:
    if front.broken is None:
        return
    for key in schema.required:
        if front.values.get(key) not in (None, "", [], {}) or key in front.broken:
            continue
        there = key in front.values
        line = front.line((key,)) if there else 1
        message = (
            Bilingual(f"khóa “{key}” để trống", f"the key “{key}” is empty")
            if there
            else Bilingual(f"thiếu khóa “{key}”", f"the key “{key}” is missing")
        )
        hint = Bilingual(f"thêm dòng “{key}: {_EXAMPLES.get(key, '…')}”", f"add a line “{key}: {_EXAMPLES.get(key, '…')}”")
        (findings.notice if key in lenient else findings.error)(line, key, message, hint)


_EXAMPLES = {"title": "Tên bài", "name": "Tên đầy đủ", "date": "2018-01-12 14:56", "number": "1"}


def _report(schema: type[Schema], error: ErrorDetails, front: FrontMatter, findings: Findings) -> None:
    location: Location = tuple(part for part in error["loc"])
    key = next((str(part) for part in reversed(location) if isinstance(part, str)), "")
    findings.error(front.line(location), key, *_words(schema, error, key))


def _words(schema: type[Schema], error: ErrorDetails, key: str) -> Words:
    fault = (error.get("ctx") or {}).get("error")
    if isinstance(fault, Fault):
        return fault.message, fault.hint
    if error["type"] == "extra_forbidden":
        return _unknown_key(_keys_around(schema, tuple(error["loc"])), key)
    if error["type"] == "missing":
        return (
            Bilingual(f"thiếu khóa “{key}”", f"the key “{key}” is missing"),
            Bilingual(f"thêm “{key}: …” bên trong", f"add “{key}: …” inside"),
        )
    return (
        Bilingual("giá trị không đúng dạng của khóa này", "the value has not the form of this key"),
        Bilingual(f"viết các khóa con thụt vào dưới “{key}:”", f"write its own keys, indented, below “{key}:”"),
    )


def _unknown_key(known: tuple[str, ...], key: str) -> Words:
    if key in FORBIDDEN:
        return (
            Bilingual(f"không được dùng khóa “{key}”", f"the key “{key}” is not allowed"),
            Bilingual(
                f"xóa dòng “{key}: …”: địa chỉ và khuôn trang do hệ thống định",
                f"delete “{key}: …”: addresses and templates are the system's",
            ),
        )
    close = [found for found, *_ in process.extract(key, known, scorer=fuzz.ratio, limit=3, score_cutoff=60)]
    words = ", ".join(close or known)
    return (
        Bilingual(f"không có khóa “{key}”", f"there is no key “{key}”"),
        Bilingual(
            f"có phải: {words}? Nếu không, xóa dòng này" if close else f"các khóa có thể dùng: {words}",
            f"is it: {words}? If not, delete the line" if close else f"keys that can be used: {words}",
        ),
    )


def _keys_around(schema: type[Schema], location: Location) -> tuple[str, ...]:
    """The keys allowed where the unknown key at *location* stands."""
    definitions = schema.model_json_schema().get("$defs", {})
    here: dict[str, Any] = schema.model_json_schema()
    for part in location[:-1]:
        here = here.get("items", here) if isinstance(part, int) else here.get("properties", {}).get(part, {})
        options = here.get("anyOf", [here])
        here = next((option for option in options if option.get("type") != "null"), here)
        if "$ref" in here:
            here = definitions[here["$ref"].rsplit("/", 1)[-1]]
    return tuple(here.get("properties", {}))


def _backwards(values: Any, at: Location) -> Iterator[tuple[Location, Words]]:
    """The spans in *values*, however deep, that end before they start."""
    if isinstance(values, (list, tuple)):
        for index, item in enumerate(values):
            yield from _backwards(item, (*at, index))
    if not isinstance(values, Mapping):
        return
    for first, last in _ORDERED:
        if _is_later(values.get(first), values.get(last)):
            yield (
                (*at, last),
                (
                    Bilingual(
                        f"“{last}” ({values[last]}) sớm hơn “{first}” ({values[first]})",
                        f"“{last}” ({values[last]}) is before “{first}” ({values[first]})",
                    ),
                    Bilingual(
                        "xem lại hai ngày; có thể đã đổi chỗ cho nhau", "look at both dates again; they may have changed places"
                    ),
                ),
            )
    for key, item in values.items():
        yield from _backwards(item, (*at, key))


def _is_later(first: Any, last: Any) -> bool:
    """Whether all of *first* is after all of *last*, both typed ISO dates."""
    if not isinstance(first, str) or not isinstance(last, str):
        return False
    try:
        return from_iso(first).start > from_iso(last).last
    except Unreadable:
        return False

"""Spans of time that end before they start."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from plugins.documents.values import Location
from plugins.language.bilingual import Bilingual
from plugins.language.moments import Unreadable, from_iso

_ORDERED = (("start", "end"), ("founded", "until"), ("since", "until"))
_HINT = Bilingual("xem lại hai ngày; có thể đã đổi chỗ cho nhau", "look at both dates again; they may have changed places")


def backwards(values: Any, at: Location = ()) -> Iterator[tuple[Location, tuple[Bilingual, Bilingual]]]:
    """The spans in *values*, however deep, that end before they start, with message and hint."""
    if isinstance(values, (list, tuple)):
        for index, item in enumerate(values):
            if not isinstance(item, str):
                yield from backwards(item, (*at, index))
    if not isinstance(values, Mapping):
        return
    for first, last in _ORDERED:
        if _is_later(values.get(first), values.get(last)):
            message = Bilingual(
                f"“{last}” ({values[last]}) sớm hơn “{first}” ({values[first]})",
                f"“{last}” ({values[last]}) is before “{first}” ({values[first]})",
            )
            yield (*at, last), (message, _HINT)
    for key, item in values.items():
        if not isinstance(item, str):
            yield from backwards(item, (*at, key))


def _is_later(first: Any, last: Any) -> bool:
    """Whether all of *first* is after all of *last*, both typed ISO dates."""
    if not isinstance(first, str) or not isinstance(last, str):
        return False
    try:
        return from_iso(first).start > from_iso(last).last
    except Unreadable:
        return False

"""How long a build holds: until another article is public, an event is past, or an issue is out."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import TYPE_CHECKING

from msgspec import Struct

if TYPE_CHECKING:
    from plugins.site.reads import Read


class Span(Struct, frozen=True):
    """From ``since`` on, and before ``until``, a build shows the same as now (naive local times).

    ``due`` is when the next embargo ends, that of the piece ``next`` (a path; without one it is empty).
    """

    since: datetime
    until: datetime
    due: datetime
    next: str


def span(reads: Iterable[Read], endings: Iterable[datetime], now: datetime) -> Span:
    """When the same articles are public as *now*, and the same events ahead and issues out, which changes at *endings*."""
    since, due, following = datetime.min, datetime.max, ""
    for read in reads:
        if read.kind == "article" and read.status != "draft" and read.date is not None:
            start = read.date.start
            if start <= now:
                since = max(since, start)
            elif start < due:
                due, following = start, read.path
    until = due
    for ending in endings:
        if ending <= now:
            since = max(since, ending)
        else:
            until = min(until, ending)
    return Span(since, until, due, following)

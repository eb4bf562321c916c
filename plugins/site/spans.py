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

    ``due`` is when the next embargo ends, that of the piece ``next`` (a path; without one it is empty);
    ``issued`` is when the next issue is out.
    """

    since: datetime
    until: datetime
    due: datetime
    next: str
    issued: datetime = datetime.max


def span(reads: Iterable[Read], endings: Iterable[datetime], now: datetime, issues: Iterable[datetime] = ()) -> Span:
    """When the same articles are public as *now*, the same events ahead, which are past at *endings*, and the same *issues* out."""
    since, due, following = datetime.min, datetime.max, ""
    for read in reads:
        if read.kind == "article" and read.status != "draft" and read.date is not None:
            start = read.date.start
            if start <= now:
                since = max(since, start)
            elif start < due:
                due, following = start, read.path
    issues = tuple(issues)
    issued = min((one for one in issues if one > now), default=datetime.max)
    until = due
    for ending in (*endings, *issues):
        if ending <= now:
            since = max(since, ending)
        else:
            until = min(until, ending)
    return Span(since, until, due, following, issued)

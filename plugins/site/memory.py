"""What a build notes of itself for the next one: what it saw, and until when that holds."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from msgspec import Struct

from plugins.documents.diagnostics import Diagnostic
from plugins.site.reads import Read


class Memory(Struct, frozen=True):
    """The notes of a build.

    ``signature`` stands for all that it depended on (empty: a file was changed a
    moment before it); what is public was the same from ``since`` on, and is until
    ``until``, naive local times. ``settings`` stands for what templates see besides
    their inputs, ``salt`` for the program. ``next`` is the file of the piece whose
    embargo ends at ``until``.
    """

    signature: bytes
    since: datetime
    until: datetime
    now: datetime
    salt: bytes
    settings: bytes
    documents: int
    files: int
    notices: tuple[Diagnostic, ...]
    next: str = ""


def span(reads: Iterable[Read], now: datetime) -> tuple[datetime, datetime, str]:
    """From when, and until when, the same articles are public as *now*; and the file of the next to be."""
    since, until, following = datetime.min, datetime.max, ""
    for read in reads:
        if read.kind == "article" and read.status != "draft" and read.date is not None:
            start = read.date.start
            if start <= now:
                since = max(since, start)
            elif start < until:
                until, following = start, read.path
    return since, until, following

"""What the templates of ``/su-kien/`` see as ``page``."""

from __future__ import annotations

from msgspec import Struct

from plugins.events.almanac import Day
from plugins.events.occasions import Occasion
from plugins.metadata.entries import Head, Link
from plugins.metadata.listings import Slice


class Year(Struct, frozen=True, gc=False, array_like=True):
    """A year of the calendar and its months, each with the number of its events."""

    slice: Slice
    months: tuple[Slice, ...]


class OfKind(Struct, frozen=True, gc=False, array_like=True):
    """The way to the events of ``kind``, and how many there are."""

    kind: str
    address: str
    count: int


class EventsPage(Struct, frozen=True, gc=False, array_like=True):
    """``events.html``: what is ahead or going on, the calendar (newest year first), what is past (the newest), and all ways to the rest."""

    head: Head
    ahead: tuple[Occasion, ...]
    years: tuple[Year, ...]
    past: tuple[Occasion, ...]
    series: tuple[Link, ...]
    undated: tuple[Link, ...]
    kinds: tuple[OfKind, ...]


class EventsYearPage(Struct, frozen=True, gc=False, array_like=True):
    """``events-year.html``: the events of a year; ``inexact`` are those of which no more is known than the year.

    ``before`` and ``after`` are the nearest years that have events.
    """

    head: Head
    year: int
    months: tuple[Slice, ...]
    occasions: tuple[Occasion, ...]
    inexact: tuple[Occasion, ...]
    before: Slice | None
    after: Slice | None


class EventsMonthPage(Struct, frozen=True, gc=False, array_like=True):
    """``events-month.html``: a month in weeks, Monday first.

    ``of`` leads to its year. ``lasting`` are events that last longer than a week, ``inexact`` those of which
    no day is known; ``before`` and ``after`` the nearest months that have events.
    """

    head: Head
    of: Link
    year: int
    month: int
    weeks: tuple[tuple[Day | None, ...], ...]
    lasting: tuple[Occasion, ...]
    inexact: tuple[Occasion, ...]
    before: Slice | None
    after: Slice | None


class EventsKindPage(Struct, frozen=True, gc=False, array_like=True):
    """``events-kind.html``: all events of a kind, newest first."""

    head: Head
    kind: str
    occasions: tuple[Occasion, ...]

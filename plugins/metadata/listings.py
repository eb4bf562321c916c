"""Long lists, cut by year and not by count, so that an old page keeps its address and its articles."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from plugins.metadata.entries import Entry

#: How many entries a listing's own address shows.
NEWEST = 20
#: A year with more articles than this is cut by month.
LARGEST_YEAR = 100


@dataclass(frozen=True, slots=True)
class Slice:
    """A year or a month (1-12; 0 for a whole year) of a listing: where it is, and how many entries it has."""

    year: int
    month: int
    address: str
    count: int


@dataclass(frozen=True, slots=True)
class Listing:
    """One page of a list.

    ``entries`` are the newest of ``total``, or all of them on a year's or a
    month's page; ``years`` and ``months`` are the ways to the others. ``year``
    and ``month`` are 0 on the list's own page.
    """

    address: str
    entries: tuple[Entry, ...]
    total: int
    years: tuple[Slice, ...] = ()
    months: tuple[Slice, ...] = ()
    year: int = 0
    month: int = 0


def newest_first(entries: Sequence[Entry]) -> tuple[Entry, ...]:
    """*entries* by date, the newest first; those of one minute by id."""
    by_id = sorted(entries, key=lambda entry: entry.id)
    return tuple(sorted(by_id, key=lambda entry: entry.date.start, reverse=True))


def listings(address: str, entries: Sequence[Entry], *, always_months: bool = False) -> Iterator[Listing]:
    """All pages of the list at *address*: its own, then its years and, where a year is large, its months.

    *entries* must be newest first.
    """
    years = _slices(entries, lambda entry: (entry.date.start.year, 0), address)
    yield Listing(address, tuple(entries[:NEWEST]), len(entries), years)
    for slice_ in years:
        of_year = tuple(entry for entry in entries if entry.date.start.year == slice_.year)
        yield from _year_pages(slice_, of_year, years, always_months)


def _year_pages(year: Slice, entries: tuple[Entry, ...], years: tuple[Slice, ...], always: bool) -> Iterator[Listing]:
    large = len(entries) > LARGEST_YEAR
    if not (large or always):
        yield Listing(year.address, entries, len(entries), years, (), year.year)
        return
    months = _slices(entries, lambda entry: (year.year, entry.date.start.month), year.address)
    yield Listing(year.address, entries[:NEWEST] if large else entries, len(entries), years, months, year.year)
    for slice_ in months:
        of_month = tuple(entry for entry in entries if entry.date.start.month == slice_.month)
        yield Listing(slice_.address, of_month, len(of_month), years, months, year.year, slice_.month)


def _slices(entries: Sequence[Entry], when: Callable[[Entry], tuple[int, int]], base: str) -> tuple[Slice, ...]:
    counted = ((key, sum(1 for _ in group)) for key, group in groupby(entries, when))
    return tuple(
        Slice(year, month, f"{base}{f'{month:02d}' if month else f'{year:04d}'}/", count) for (year, month), count in counted
    )

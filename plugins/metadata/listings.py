"""Long lists, cut by year and not by count, so that an old page keeps its address and its articles."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache, partial
from itertools import groupby
from operator import attrgetter
from typing import Any

from msgspec import Struct

from plugins.builder.plan import Late
from plugins.metadata.entries import Entry

#: How many entries a listing's own address shows.
NEWEST = 20
#: A year with more articles than this is cut by month.
LARGEST_YEAR = 100


class Slice(Struct, frozen=True, gc=False, array_like=True):
    """A year or a month (1-12; 0 for a whole year) of a listing: where it is, and how many entries it has; None is not told."""

    year: int
    month: int
    address: str
    count: int | None


class Listing(Struct, frozen=True, gc=False, array_like=True):
    """One page of a list.

    ``entries`` are the newest of ``total``, or all of them on the page of a month, of a
    year that is not large, and of a list that is not long; ``years`` and ``months`` are the ways to the others.
    They are counted one floor up only, years on the list's own page and months on their
    year's: an article more changes no other page than these and its own. ``year`` and
    ``month`` are 0 on the list's own page.
    """

    address: str
    entries: tuple[Entry, ...]
    total: int
    years: tuple[Slice, ...] = ()
    months: tuple[Slice, ...] = ()
    year: int = 0
    month: int = 0


def newest_first(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    """*entries* by date, the newest first; those of one minute by id."""
    return tuple(sorted(sorted(entries, key=attrgetter("id")), key=attrgetter("date.start"), reverse=True))


def listings(address: str, entries: Sequence[Entry], *, always_months: bool = False, uncut: int = 0) -> Iterator[Listing]:
    """All pages of the list at *address*: its own, then its years and, where a year is large, its months.

    *entries* must be newest first. With *always_months* every year has its months, too.
    A list of no more than *uncut* stands whole on its own page, its years leading to places there.
    """
    of_years = _groups(entries, _year)
    if len(entries) <= uncut:
        places = (Slice(year, 0, f"{address}#{anchor(year)}", len(of_year)) for year, of_year in of_years)
        yield Listing(address, tuple(entries), len(entries), tuple(places))
        return
    years = tuple(Slice(year, 0, f"{address}{year:04d}/", len(of_year)) for year, of_year in of_years)
    yield Listing(address, tuple(entries[:NEWEST]), len(entries), years)
    ways = _uncounted(years)
    for slice_, (_, of_year) in zip(ways, of_years, strict=True):
        yield from _year_pages(slice_, of_year, ways, always_months)


def anchor(year: int) -> str:
    """The id of the place where *year* begins in a list that stands whole on one page."""
    return f"ts-nam-{year:04d}"


def addresses(address: str, entries: Sequence[Entry], *, always_months: bool = False, uncut: int = 0) -> Iterator[str]:
    """The addresses of :func:`listings`."""
    yield address
    if len(entries) <= uncut:
        return
    # Counting all entries at once is many times as fast as groups of them, and thousands of lists are short.
    years = Counter([entry.date.start.year for entry in entries])
    cut = {year for year, count in years.items() if always_months or count > LARGEST_YEAR}
    yield from (f"{address}{year:04d}/" for year in years)
    if cut:
        months = dict.fromkeys([(_year(entry), _month(entry)) for entry in entries if _year(entry) in cut])
        yield from (f"{address}{year:04d}/{month:02d}/" for year, month in months)


def late_listings(
    address: str,
    entries: Sequence[Entry],
    key: bytes,
    page: Callable[[Listing], Any],
    *,
    always_months: bool = False,
    uncut: int = 0,
) -> Iterator[tuple[str, Late]]:
    """The pages of :func:`listings` by address, each made (by *page*) only when it is wanted, and then all of the list.

    *key* stands for *entries*, and for all that *page* sees besides.
    """

    @cache
    def made() -> Mapping[str, Any]:
        return {one.address: page(one) for one in listings(address, entries, always_months=always_months, uncut=uncut)}

    def at(one: str) -> Any:
        return made()[one]

    for one in addresses(address, entries, always_months=always_months, uncut=uncut):
        yield one, Late(key, partial(at, one))


def _year(entry: Entry) -> int:
    return entry.date.start.year


def _month(entry: Entry) -> int:
    return entry.date.start.month


def _year_pages(year: Slice, entries: tuple[Entry, ...], years: tuple[Slice, ...], always: bool) -> Iterator[Listing]:
    large = len(entries) > LARGEST_YEAR
    of_months = _groups(entries, _month) if large or always else ()
    months = tuple(Slice(year.year, month, f"{year.address}{month:02d}/", len(of_month)) for month, of_month in of_months)
    yield Listing(year.address, entries[:NEWEST] if large else entries, len(entries), years, months, year.year)
    ways = _uncounted(months)
    for slice_, (_, of_month) in zip(ways, of_months, strict=True):
        yield Listing(slice_.address, of_month, len(of_month), years, ways, year.year, slice_.month)


def _uncounted(slices: Iterable[Slice]) -> tuple[Slice, ...]:
    return tuple(Slice(one.year, one.month, one.address, None) for one in slices)


def _groups(entries: Sequence[Entry], when: Callable[[Entry], int]) -> tuple[tuple[int, tuple[Entry, ...]], ...]:
    """*entries*, in their order, by year or month."""
    return tuple((number, tuple(group)) for number, group in groupby(entries, when))

"""Long lists cut by year and month."""

from __future__ import annotations

from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.language.moments import Moment, Precision
from plugins.metadata.entries import Entry
from plugins.metadata.listings import LARGEST_YEAR, NEWEST, Listing, Slice, listings, newest_first


def _entry(id_: str, date: datetime) -> Entry:
    return Entry(id_, id_, f"/bai/{id_}/", Moment(date, Precision.MINUTE))


def _year(count: int, year: int = 2021) -> list[Entry]:
    """*count* articles, spread over the months of *year*."""
    return [_entry(f"a{year}-{number}", datetime(year, number % 12 + 1, number % 28 + 1, number % 24)) for number in range(count)]


def _pages(entries: list[Entry], **how: bool) -> dict[str, Listing]:
    return {page.address: page for page in listings("/tin/", newest_first(entries), **how)}


@pytest.mark.parametrize(
    ("count", "shown", "pages"), [(0, 0, 1), (1, 1, 2), (20, 20, 2), (21, 20, 2), (100, 20, 2), (101, 20, 14)]
)
def test_a_list_shows_its_newest_20_and_a_year_of_more_than_100_is_cut_by_month(count, shown, pages):
    found = _pages(_year(count))
    assert len(found) == pages
    first = found["/tin/"]
    assert (len(first.entries), first.total, first.year, first.month) == (shown, count, 0, 0)
    assert first.years == ((Slice(2021, 0, "/tin/2021/", count),) if count else ())
    if count:
        year = found["/tin/2021/"]
        assert len(year.entries) == (count if count <= 100 else 20)
        assert len(year.months) == (12 if count > 100 else 0)


def test_months_stand_on_the_archive_always():
    found = _pages(_year(3), always_months=True)
    assert found.keys() == {"/tin/", "/tin/2021/", "/tin/2021/01/", "/tin/2021/02/", "/tin/2021/03/"}
    assert [one.count for one in found["/tin/2021/"].months] == [1, 1, 1]
    assert len(found["/tin/2021/"].entries) == 3


def test_years_and_months_are_the_newest_first_and_count_their_own():
    found = _pages([*_year(101, 2021), *_year(5, 2019), *_year(2, 2022)])
    assert [(one.year, one.count) for one in found["/tin/"].years] == [(2022, 2), (2021, 101), (2019, 5)]
    months = found["/tin/2021/"].months
    assert [one.month for one in months] == list(range(12, 0, -1))
    assert sum(one.count for one in months) == 101
    assert found["/tin/2021/12/"].month == 12


def test_years_are_counted_on_the_list_s_own_page_and_months_on_their_year_s():
    found = _pages([*_year(101, 2021), *_year(5, 2019)])
    year, month = found["/tin/2021/"], found["/tin/2021/12/"]
    assert None not in {one.count for one in (*found["/tin/"].years, *year.months)}
    assert {one.count for page in (year, month, found["/tin/2019/"]) for one in page.years} == {None}
    assert {one.count for one in month.months} == {None}
    ways = [(one.year, one.address) for one in found["/tin/"].years]
    assert all([(one.year, one.address) for one in page.years] == ways for page in found.values())
    assert [one.address for one in month.months] == [one.address for one in year.months]


def test_articles_of_one_minute_stand_by_id():
    at = datetime(2021, 1, 1, 8)
    assert [one.id for one in newest_first([_entry("b", at), _entry("c", datetime(2021, 1, 2)), _entry("a", at)])] == [
        "c",
        "a",
        "b",
    ]


ENTRIES = st.lists(
    st.datetimes(datetime(2019, 1, 1), datetime(2022, 12, 31)).map(lambda date: date.replace(second=0, microsecond=0)),
    max_size=160,
).map(lambda dates: [_entry(f"a{number}", date) for number, date in enumerate(dates)])


@given(ENTRIES, st.booleans())
def test_years_and_months_hold_every_article_once_in_order(entries, always):
    whole = newest_first(entries)
    found = _pages(entries, always_months=always)
    years = [page for page in found.values() if page.year and not page.month]
    for page in years:
        of_year = tuple(one for one in whole if one.date.start.year == page.year)
        assert page.total == len(of_year) and page.entries == (of_year if len(of_year) <= LARGEST_YEAR else of_year[:NEWEST])
        months = [found[one.address] for one in page.months]
        assert bool(months) == (always or page.total > LARGEST_YEAR)
        assert not months or sum((month.entries for month in months), ()) == of_year
    assert sum(page.total for page in years) == len(whole) == found["/tin/"].total
    assert found["/tin/"].entries == whole[:NEWEST]
    assert {page.address for page in found.values()} == {"/tin/"} | {
        one.address for page in found.values() for one in (*page.years, *page.months)
    }


@given(ENTRIES.filter(bool), st.data(), st.booleans())
def test_an_article_more_of_a_known_month_touches_it_its_year_and_the_list_s_own_page(entries, data, always):
    day = data.draw(st.sampled_from(entries)).date.start
    more = _entry("more", day)
    before, after = _pages(entries, always_months=always), _pages([*entries, more], always_months=always)
    year = f"/tin/{day.year:04d}/"
    changed = {address for address in before if before[address] != after[address]}
    assert {"/tin/", year} <= changed <= {"/tin/", year, f"{year}{day.month:02d}/"}
    assert before.keys() <= after.keys()


@given(ENTRIES)
def test_the_order_of_the_documents_does_not_matter(entries):
    assert newest_first(entries) == newest_first(entries[::-1])

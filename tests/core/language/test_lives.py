"""Lives, and which of several bearers of a name is meant on a day."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.language.lives import Life, chosen, day_after, meant
from plugins.language.moments import from_iso


def life(text: str) -> Life:
    """``2007/2025-06-30``; an empty end is open."""
    since, until = (from_iso(part) if part else None for part in text.split("/"))
    return Life.between(since, until)


def _same(one: Life) -> Life:
    return one


MOMENTS = st.dates(date(1900, 1, 1), date(2100, 12, 31)).flatmap(
    lambda day: st.sampled_from([f"{day:%Y}", f"{day:%Y-%m}", f"{day:%Y-%m-%d}"])
)
SPANS = st.tuples(st.none() | MOMENTS, st.none() | MOMENTS).filter(
    lambda ends: None in ends or from_iso(ends[0]).start <= from_iso(ends[1]).last
)
LIVES = SPANS.map(lambda ends: life("/".join(end or "" for end in ends)))
DAYS = st.dates(date(1890, 1, 1), date(2110, 12, 31))


@pytest.mark.parametrize(
    ("one", "other", "overlap"),
    [
        ("1996/2025-06-30", "2025-07-01/", False),
        ("1996/2025-07-01", "2025-07-01/", True),
        ("1996/2025", "2025-07-01/", False),
        ("1996/2025-06-30", "2025/", False),
        ("1996/2025", "2025/", False),
        ("1996/2025", "2024/", True),
        ("/", "/", True),
        ("/", "2020/2020", True),
        ("2020/2020", "2020/2020", False),
        ("1990/", "2005/", True),
        ("/2000", "2001/", False),
        ("/2000", "/1990", True),
    ],
)
def test_lives_overlap_where_both_were_in_being_for_certain(one, other, overlap):
    assert life(one).overlaps(life(other)) is overlap
    assert life(other).overlaps(life(one)) is overlap


@given(LIVES, LIVES)
def test_overlapping_is_mutual(one, other):
    assert one.overlaps(other) == other.overlaps(one)


@given(LIVES, LIVES, DAYS)
def test_two_that_hold_one_day_overlap(one, other, day):
    if one.holds(day) and other.holds(day):
        assert one.overlaps(other)


@given(LIVES, DAYS)
def test_what_is_certain_is_possible(one, day):
    assert not one.holds(day) or day in one


@given(LIVES, DAYS)
def test_the_distance_of_a_day_within_is_nothing(one, day):
    assert (one.distance(day) == 0) == (day in one)
    assert one.distance(day) >= 0


@given(LIVES, LIVES)
def test_a_part_of_a_life_keeps_its_own_ends(part, whole):
    found = part.within(whole)
    assert found.since == (part.since or whole.since)
    assert found.until == (part.until or whole.until)


@pytest.mark.parametrize(
    ("day", "found"),
    [
        (date(2021, 1, 1), ["1996/2025-06-30"]),
        (date(2025, 6, 30), ["1996/2025-06-30"]),
        (date(2025, 7, 1), ["2025-07-01/"]),
        (date(1990, 1, 1), ["1996/2025-06-30"]),
        (date(2030, 1, 1), ["2025-07-01/"]),
        (None, ["2025-07-01/"]),
    ],
)
def test_the_day_chooses_between_a_body_and_its_successor(day, found):
    both = ["2025-07-01/", "1996/2025-06-30"]
    assert meant(both, life, day) == found
    assert meant(both[::-1], life, day) == found


def test_a_founding_known_by_its_year_leaves_the_older_body_its_own_days():
    both = ["1996/2025-06-30", "2025/"]
    assert meant(both, life, date(2025, 3, 1)) == ["1996/2025-06-30"]
    assert meant(both, life, date(2025, 9, 1)) == ["2025/"]


def test_where_only_the_year_of_a_handover_is_known_the_days_of_that_year_are_undecided():
    both = ["1996/2025", "2025/"]
    assert meant(both, life, date(2024, 12, 31)) == ["1996/2025"]
    assert meant(both, life, date(2025, 5, 1)) == both
    assert meant(both, life, date(2026, 1, 1)) == ["2025/"]


def test_of_events_of_one_name_the_nearest_in_time_is_meant():
    years = ["2019-01-12/2019-01-12", "2020-01-15/2020-01-15", "2021-01-20/2021-01-21"]
    assert meant(years, life, date(2020, 1, 16)) == ["2020-01-15/2020-01-15"]
    assert meant(years, life, date(2021, 1, 21)) == ["2021-01-20/2021-01-21"]
    assert meant(years, life, None) == ["2021-01-20/2021-01-21"]


def test_of_two_equally_near_the_one_that_ended_first_is_meant():
    assert meant(["2020-01-03/2020-01-03", "2020-01-01/2020-01-01"], life, date(2020, 1, 2)) == ["2020-01-01/2020-01-01"]


def test_without_a_day_two_undated_bodies_stay_two():
    assert meant(["/", "/"], life, None) == ["/", "/"]


@given(st.lists(LIVES, min_size=1, max_size=5), st.none() | DAYS)
def test_somebody_is_always_meant_whatever_the_order(lives, day):
    found = meant(lives, _same, day)
    assert found
    assert chosen(lives, _same, day) in lives
    assert sorted(map(repr, found)) == sorted(map(repr, meant(lives[::-1], _same, day)))


def test_nobody_is_meant_of_nobody():
    assert meant([], _same, None) == []


def test_the_day_after_an_end_is_written_as_in_vietnamese():
    assert day_after(date(2025, 6, 30)) == "1/7/2025"
    assert day_after(date(2024, 12, 31)) == "1/1/2025"

from __future__ import annotations

import pickle
from datetime import datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.language.moments import LOCAL, Moment, Precision, Unreadable, from_iso


@pytest.mark.parametrize(
    ("iso", "last"),
    [
        ("2021-01-13T11:11", datetime(2021, 1, 13, 11, 11)),
        ("2021-01-13", datetime(2021, 1, 13, 23, 59)),
        ("2020-02", datetime(2020, 2, 29, 23, 59)),
        ("2020-12", datetime(2020, 12, 31, 23, 59)),
        ("2020", datetime(2020, 12, 31, 23, 59)),
        ("9999-12-31", datetime(9999, 12, 31, 23, 59)),
        ("9999-12", datetime(9999, 12, 31, 23, 59)),
        ("9999", datetime(9999, 12, 31, 23, 59)),
    ],
)
def test_a_moment_lasts_as_long_as_it_is_precise(iso: str, last: datetime) -> None:
    assert from_iso(iso).last == last


def test_a_quarter_lasts_three_months_and_is_written_as_its_first() -> None:
    quarter = Moment(datetime(2024, 10, 1), Precision.QUARTER)
    assert quarter.last == datetime(2024, 12, 31, 23, 59)
    assert quarter.iso == "2024-10"


@given(st.datetimes(datetime(1, 1, 1), datetime(9999, 12, 31)))
@settings(max_examples=60)
def test_what_is_written_as_iso_reads_back(when: datetime) -> None:
    minute = Moment(when.replace(second=0, microsecond=0), Precision.MINUTE)
    day = Moment(datetime(when.year, when.month, when.day), Precision.DAY)
    assert from_iso(minute.iso) == minute
    assert from_iso(day.iso) == day


def test_a_time_with_an_offset_becomes_local_time() -> None:
    assert from_iso("2021-01-13T20:00:00Z").iso == "2021-01-14T03:00"
    assert from_iso("2021-01-13 11:11 +07:00").zoned == datetime(2021, 1, 13, 11, 11, tzinfo=LOCAL)
    assert LOCAL.utcoffset(None) == timedelta(hours=7)


@pytest.mark.parametrize(
    "text", ["", "13/01/2021", "2021-1-3", "2021-02-30", "2021-13", "2021-01-13T25:00", "2021-01-13T11:11:61", "0000"]
)
def test_what_is_not_iso_is_refused_in_both_languages(text: str) -> None:
    with pytest.raises(Unreadable) as refused:
        from_iso(text)
    assert text in refused.value.reason.vi
    assert text in refused.value.reason.en


def test_a_refusal_keeps_its_reason_on_the_way_between_processes() -> None:
    with pytest.raises(Unreadable) as refused:
        from_iso("hôm nay")
    again = pickle.loads(pickle.dumps(refused.value))
    assert again.reason == refused.value.reason
    assert str(again) == refused.value.reason.en

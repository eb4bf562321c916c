"""Dates and numbers are those that Babel writes from CLDR, whose names and separators they are."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from babel.dates import format_datetime
from babel.numbers import format_decimal
from hypothesis import given
from hypothesis import strategies as st

from plugins.language.moments import Moment, Precision
from plugins.language.writing import Form, write_date, write_number

PATTERNS: dict[tuple[str, Form], dict[Precision, str]] = {
    ("vi", "full"): {
        Precision.MINUTE: "EEEE, dd/MM/yyyy, HH:mm",
        Precision.DAY: "EEEE, dd/MM/yyyy",
        Precision.MONTH: "'Tháng' M/yyyy",
        Precision.YEAR: "yyyy",
    },
    ("vi", "long"): {
        Precision.MINUTE: "d 'tháng' M 'năm' yyyy, HH:mm",
        Precision.DAY: "d 'tháng' M 'năm' yyyy",
        Precision.MONTH: "'Tháng' M 'năm' yyyy",
        Precision.YEAR: "'Năm' yyyy",
    },
    ("vi", "short"): {
        Precision.MINUTE: "dd/MM/yyyy",
        Precision.DAY: "dd/MM/yyyy",
        Precision.MONTH: "MM/yyyy",
        Precision.YEAR: "yyyy",
    },
    ("en", "full"): {
        Precision.MINUTE: "EEEE, d MMMM yyyy, HH:mm",
        Precision.DAY: "EEEE, d MMMM yyyy",
        Precision.MONTH: "MMMM yyyy",
        Precision.YEAR: "yyyy",
    },
    ("en", "long"): {
        Precision.MINUTE: "d MMMM yyyy, HH:mm",
        Precision.DAY: "d MMMM yyyy",
        Precision.MONTH: "MMMM yyyy",
        Precision.YEAR: "yyyy",
    },
    ("en", "short"): {
        Precision.MINUTE: "d MMM yyyy",
        Precision.DAY: "d MMM yyyy",
        Precision.MONTH: "MMM yyyy",
        Precision.YEAR: "yyyy",
    },
}
each = pytest.mark.parametrize(("lang", "form"), PATTERNS)


def _same(start: datetime, lang: str, form: Form) -> bool:
    patterns = PATTERNS[lang, form]
    return all(
        write_date(Moment(start, precision), lang, form) == format_datetime(start, pattern, locale=lang)
        for precision, pattern in patterns.items()
    )


@each
def test_every_day_of_two_years_is_written_as_babel_writes_it(lang: str, form: Form) -> None:
    days = (datetime(2023, 12, 1, 23, 5) + timedelta(days=number) for number in range(800))
    assert not [day for day in days if not _same(day, lang, form)]


@each
@given(st.datetimes(datetime(1, 1, 1), datetime(9999, 12, 31, 23, 59)))
def test_any_date_is_written_as_babel_writes_it(lang: str, form: Form, start: datetime) -> None:
    assert _same(start, lang, form)


NUMBERS = st.one_of(
    st.integers(-(10**20), 10**20),
    st.integers(-2000, 2000),
    st.floats(-1e15, 1e15).map(lambda number: number + 0.0),  # no -0.0, which equals 0
    st.integers(-(10**7), 10**7).map(lambda number: number / 10_000),
)


@given(NUMBERS, st.sampled_from(["vi", "en"]))
def test_any_number_is_written_as_babel_writes_it(number: float, lang: str) -> None:
    assert write_number(number, lang) == format_decimal(number, "#,##0.###", locale=lang)

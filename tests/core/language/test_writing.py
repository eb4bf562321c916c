from __future__ import annotations

from datetime import datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.language.dates import read_date
from plugins.language.moments import Moment, Precision, from_iso
from plugins.language.writing import Form, write_date, write_number

QUARTER = Moment(datetime(2024, 1, 1), Precision.QUARTER)


@pytest.mark.parametrize(
    ("iso", "form", "vi", "en"),
    [
        ("2021-01-13T11:11", "full", "Thứ Tư, 13/01/2021, 11:11", "Wednesday, 13 January 2021, 11:11"),
        ("2021-01-13T11:11", "long", "13 tháng 1 năm 2021, 11:11", "13 January 2021, 11:11"),
        ("2021-01-13T11:11", "short", "13/01/2021", "13 Jan 2021"),
        ("2022-08-05", "full", "Thứ Sáu, 05/08/2022", "Friday, 5 August 2022"),
        ("2022-08-05", "long", "5 tháng 8 năm 2022", "5 August 2022"),
        ("2022-08-05", "short", "05/08/2022", "5 Aug 2022"),
        ("2021-01", "full", "Tháng 1/2021", "January 2021"),
        ("2021-01", "long", "Tháng 1 năm 2021", "January 2021"),
        ("2021-01", "short", "01/2021", "Jan 2021"),
        ("2024", "full", "2024", "2024"),
        ("2024", "long", "Năm 2024", "2024"),
        ("2021-03-14", "full", "Chủ Nhật, 14/03/2021", "Sunday, 14 March 2021"),
    ],
)
def test_a_date_is_written_as_precisely_as_it_is_known(iso: str, form: Form, vi: str, en: str) -> None:
    assert write_date(from_iso(iso), "vi", form) == vi
    assert write_date(from_iso(iso), "en", form) == en


def test_a_quarter_has_a_roman_number_in_vietnamese() -> None:
    assert write_date(QUARTER) == "Quý I/2024"
    assert write_date(QUARTER, form="long") == "Quý I năm 2024"
    assert write_date(QUARTER, "en") == "Q1 2024"


def test_an_unknown_language_is_written_in_vietnamese() -> None:
    assert write_date(from_iso("2022-08-05"), "fr") == "Thứ Sáu, 05/08/2022"
    assert write_date(from_iso("2022-08-05"), "en-GB", "short") == "5 Aug 2022"


@given(st.datetimes(datetime(1000, 1, 1), datetime(2999, 12, 31)), st.sampled_from(Precision), st.sampled_from(["vi", "en"]))
@settings(max_examples=100)
def test_what_is_written_reads_back(when: datetime, precision: Precision, lang: str) -> None:
    start = {
        Precision.MINUTE: when.replace(second=0, microsecond=0),
        Precision.DAY: datetime(when.year, when.month, when.day),
        Precision.MONTH: datetime(when.year, when.month, 1),
        Precision.QUARTER: datetime(when.year, 3 * ((when.month - 1) // 3) + 1, 1),
        Precision.YEAR: datetime(when.year, 1, 1),
    }[precision]
    moment = Moment(start, precision)
    assert read_date(write_date(moment, lang, "full")) == moment
    assert read_date(write_date(moment, lang, "long")) == moment


@pytest.mark.parametrize(
    ("number", "vi", "en"),
    [
        (28000, "28.000", "28,000"),
        (1234567, "1.234.567", "1,234,567"),
        (400, "400", "400"),
        (3.5, "3,5", "3.5"),
        (0, "0", "0"),
        (-1500, "-1.500", "-1,500"),
    ],
)
def test_numbers_have_the_separators_of_their_language(number: float, vi: str, en: str) -> None:
    assert write_number(number, "vi") == vi
    assert write_number(number, "en") == en

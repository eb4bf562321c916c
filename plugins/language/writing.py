"""Dates and numbers as readers see them, in Vietnamese and English, as precise as they are known.

The forms are ours: CLDR's own Vietnamese ones ("15 thg 3, 2021") are no newspaper's,
and glibc's depend on the machine. A month, quarter or year begins with a capital, as a
date mostly stands alone on its line. The names are CLDR's; a test holds that Babel,
given these forms, writes the same, at ten times the cost.
"""

from __future__ import annotations

from decimal import Decimal
from functools import lru_cache
from typing import Literal

from plugins.language.moments import Moment, Precision

Form = Literal["full", "long", "short"]

#: In English the month is a word: 05/08 would be read as May.
_FORMS: dict[tuple[str, Form], dict[Precision, str]] = {
    ("vi", "full"): {
        Precision.MINUTE: "{weekday}, {day:02}/{month:02}/{year:04}, {hour:02}:{minute:02}",
        Precision.DAY: "{weekday}, {day:02}/{month:02}/{year:04}",
        Precision.MONTH: "Tháng {month}/{year:04}",
        Precision.QUARTER: "Quý {roman}/{year}",
        Precision.YEAR: "{year:04}",
    },
    ("vi", "long"): {
        Precision.MINUTE: "{day} tháng {month} năm {year:04}, {hour:02}:{minute:02}",
        Precision.DAY: "{day} tháng {month} năm {year:04}",
        Precision.MONTH: "Tháng {month} năm {year:04}",
        Precision.QUARTER: "Quý {roman} năm {year}",
        Precision.YEAR: "Năm {year:04}",
    },
    ("vi", "short"): {
        Precision.MINUTE: "{day:02}/{month:02}/{year:04}",
        Precision.DAY: "{day:02}/{month:02}/{year:04}",
        Precision.MONTH: "{month:02}/{year:04}",
        Precision.QUARTER: "Quý {roman}/{year}",
        Precision.YEAR: "{year:04}",
    },
    ("en", "full"): {
        Precision.MINUTE: "{weekday}, {day} {name} {year:04}, {hour:02}:{minute:02}",
        Precision.DAY: "{weekday}, {day} {name} {year:04}",
        Precision.MONTH: "{name} {year:04}",
        Precision.QUARTER: "Q{quarter} {year}",
        Precision.YEAR: "{year:04}",
    },
    ("en", "long"): {
        Precision.MINUTE: "{day} {name} {year:04}, {hour:02}:{minute:02}",
        Precision.DAY: "{day} {name} {year:04}",
        Precision.MONTH: "{name} {year:04}",
        Precision.QUARTER: "Q{quarter} {year}",
        Precision.YEAR: "{year:04}",
    },
    ("en", "short"): {
        Precision.MINUTE: "{day} {name:.3} {year:04}",
        Precision.DAY: "{day} {name:.3} {year:04}",
        Precision.MONTH: "{name:.3} {year:04}",
        Precision.QUARTER: "Q{quarter} {year}",
        Precision.YEAR: "{year:04}",
    },
}
_WEEKDAYS = {
    "vi": ("Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy", "Chủ Nhật"),
    "en": ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
}
#: English names of months; their first three letters are the short ones.
_MONTHS = "January February March April May June July August September October November December".split()
_ROMAN = ("I", "II", "III", "IV")
#: From Python's separators to those of Vietnamese.
_SEPARATORS = str.maketrans(",.", ".,")


@lru_cache(maxsize=16384)
def write_date(moment: Moment, lang: str = "vi", form: Form = "full") -> str:
    """*moment* for a reader, in *lang* (``en``, else Vietnamese).

    ========= ==================================  ================================
    form      vi                                  en
    ========= ==================================  ================================
    ``full``  Thứ Tư, 13/01/2021, 11:11           Wednesday, 13 January 2021, 11:11
    ``long``  13 tháng 1 năm 2021, 11:11          13 January 2021, 11:11
    ``short`` 13/01/2021 (never with its time)    13 Jan 2021
    ========= ==================================  ================================

    What is known less exactly says no more: ``Tháng 1/2021``, ``Quý I/2021``, ``2021``.
    """
    lang, start = _known(lang), moment.start
    quarter = (start.month - 1) // 3
    return _FORMS[lang, form][moment.precision].format(
        weekday=_WEEKDAYS[lang][start.weekday()],
        day=start.day,
        month=start.month,
        name=_MONTHS[start.month - 1],
        quarter=quarter + 1,
        roman=_ROMAN[quarter],
        year=start.year,
        hour=start.hour,
        minute=start.minute,
    )


@lru_cache(maxsize=4096)
def write_number(number: float, lang: str = "vi") -> str:
    """*number* with its groups of three: ``28.000`` and ``3,5`` in Vietnamese, ``28,000`` and ``3.5`` in English."""
    text = f"{number:,}" if isinstance(number, int) else f"{Decimal(str(number)):,.3f}".rstrip("0").rstrip(".")
    return text if _known(lang) == "en" else text.translate(_SEPARATORS)


def _known(lang: str) -> str:
    return "en" if lang.startswith("en") else "vi"

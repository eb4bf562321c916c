"""Dates and numbers as readers see them, in Vietnamese and English, as precise as they are known.

Patterns are given to Babel in full: CLDR's own Vietnamese ones ("15 thg 3, 2021") are
no newspaper's, and glibc's depend on the machine. A month, quarter or year begins
with a capital, as a date mostly stands alone on its line.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Literal

from babel.dates import format_datetime
from babel.numbers import format_decimal

from plugins.language.moments import Moment, Precision

Form = Literal["full", "long", "short"]

#: In English the month is a word: 05/08 would be read as May.
_PATTERNS: dict[tuple[str, Form], dict[Precision, str]] = {
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
_ROMAN = ("I", "II", "III", "IV")


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
    lang = _known(lang)
    if moment.precision is Precision.QUARTER:
        return _write_quarter(moment, lang, form)
    return format_datetime(moment.start, _PATTERNS[lang, form][moment.precision], locale=lang)


def _write_quarter(moment: Moment, lang: str, form: Form) -> str:
    quarter, year = (moment.start.month - 1) // 3, moment.start.year
    if lang == "en":
        return f"Q{quarter + 1} {year}"
    return f"Quý {_ROMAN[quarter]}{' năm ' if form == 'long' else '/'}{year}"


@lru_cache(maxsize=4096)
def write_number(number: float, lang: str = "vi") -> str:
    """*number* with its groups of three: ``28.000`` and ``3,5`` in Vietnamese, ``28,000`` and ``3.5`` in English."""
    return format_decimal(number, "#,##0.###", locale=_known(lang))


def _known(lang: str) -> str:
    return "en" if lang.startswith("en") else "vi"

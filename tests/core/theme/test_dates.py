"""Spans of time as pages show them."""

from __future__ import annotations

import re

import pytest
from jinja2 import Environment, FileSystemLoader

from plugins.language.moments import from_iso
from plugins.site.filters import filters
from plugins.site.settings import Site
from tests.core.theme.test_templates import TEMPLATES


def _span(start: str, end: str, form: str = "", lang: str = "vi") -> str:
    """The HTML of a span from one ISO date to another (empty: not known)."""
    environment = Environment(
        loader=FileSystemLoader(TEMPLATES), autoescape=True, trim_blocks=True, lstrip_blocks=True, extensions=["jinja2.ext.i18n"]
    )
    environment.install_null_translations(newstyle=True)  # type: ignore[attr-defined]
    environment.filters.update(filters(Site("Tên", "", lang, "", "")))
    macros = environment.get_template("macros/dates.html").module
    return str(macros.span(*(from_iso(one) if one else None for one in (start, end)), form))


def _words(html: str) -> str:
    return " ".join(re.sub(r"<[^>]*>", "", html).replace("&nbsp;", " ").split())


@pytest.mark.parametrize(
    ("start", "end", "short", "full"),
    [
        ("2026-11-22 14:00", "2026-11-22 16:00", "22/11/2026", "Chủ Nhật, 22/11/2026, 14:00–16:00"),
        ("2026-11-22 14:00", "2026-11-22 14:00", "22/11/2026", "Chủ Nhật, 22/11/2026, 14:00"),
        ("2026-11-22 14:00", "2026-11-22", "22/11/2026", "Chủ Nhật, 22/11/2026, 14:00"),
        ("2026-11-22 14:00", "", "22/11/2026", "Chủ Nhật, 22/11/2026, 14:00"),
        ("2026-11-22", "2026-11-22 16:00", "22/11/2026", "Chủ Nhật, 22/11/2026"),
        ("", "2024-02-28 17:00", "28/02/2024", "Thứ Tư, 28/02/2024"),
        ("", "2024-02", "02/2024", "Tháng 2/2024"),
        ("2026-11-22", "2026-11-22", "22/11/2026", "Chủ Nhật, 22/11/2026"),
        ("2026-11-22 14:00", "2026-11-23 16:00", "22/11/2026 – 23/11/2026", "Chủ Nhật, 22/11/2026, 14:00 – Thứ Hai, 23/11/2026, 16:00"),
        ("2026-11", "2026-11-23", "11/2026 – 23/11/2026", "Tháng 11/2026 – Thứ Hai, 23/11/2026"),
        ("", "", "", ""),
    ],
)  # fmt: skip
def test_a_span_names_a_day_once_and_an_hour_only_as_what_it_is(start: str, end: str, short: str, full: str) -> None:
    assert _words(_span(start, end, "short")) == short
    assert _words(_span(start, end)) == _words(_span(start, end, "full")) == full


def test_in_english_too() -> None:
    times = ("2026-11-22 14:00", "2026-11-22 16:00")
    assert _words(_span(*times, "short", lang="en")) == "22 Nov 2026"
    assert _words(_span(*times, lang="en")) == "Sunday, 22 November 2026, 14:00–16:00"


def test_both_ends_of_a_day_with_hours_are_told_to_machines() -> None:
    found = re.findall(r'<time datetime="([^"]*)">', _span("2026-11-22 14:00", "2026-11-22 16:00"))
    assert found == ["2026-11-22T14:00+07:00", "2026-11-22T16:00+07:00"]
    assert re.findall(r'<time datetime="([^"]*)">', _span("", "2024-02-28 17:00")) == ["2024-02-28"]

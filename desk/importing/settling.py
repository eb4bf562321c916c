"""What each line is once the title and the dates are known."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from desk.importing.captions import is_sure_caption
from desk.importing.dateline import DateLine
from desk.importing.furniture import is_cell, is_menu
from desk.importing.headline import Headline
from desk.importing.marks import Look, Mark
from desk.importing.prose import word_count
from desk.importing.signature import is_name


def settle(marks: Sequence[Mark], headline: Headline | None, dates: dict[int, DateLine]) -> tuple[Mark, ...]:
    """*marks* once the title and the date are known: what stands above the title is furniture, other dates are text."""
    text = _text(marks, headline)
    settled: list[Mark] = []
    for mark in marks:
        look = _look(mark, headline, dates, text)
        inside = mark.line.number in text and bool(settled) and settled[-1].look in (Look.SHORT, Look.PROSE)
        cell = look is Look.FURNITURE and inside and mark.line.number > text.start and is_cell(mark.text)
        settled.append(replace(mark, look=Look.SHORT if cell else look))
    return tuple(settled)


def _text(marks: Sequence[Mark], headline: Headline | None) -> range:
    """From the first line of the text, which menus may stand above, to its last paragraph."""
    after = headline.last if headline else -1
    prose = [mark.line.number for mark in marks if mark.look is Look.PROSE]
    begins = (
        mark.line.number
        for mark in marks[after + 1 :]
        if mark.look is Look.PROSE
        or (
            headline
            and mark.look is Look.SHORT
            and (mark.text.endswith(":") or (word_count(mark.text) >= 8 and not is_menu(mark.text)))
        )
    )
    first = next(begins, len(marks))
    return range(first, prose[-1] + 1) if prose and first <= prose[-1] else range(first, first)


def _look(mark: Mark, headline: Headline | None, dates: dict[int, DateLine], text: range) -> Look:
    """What a line is, between title and *text* (from its first to its last paragraph)."""
    number = mark.line.number
    if mark.look is Look.DATE:
        return Look.DATE if number in dates else Look.SHORT
    if headline and (number <= headline.last or number in headline.repeats):
        seen = number < headline.first and mark.look is Look.SHORT and mark.date is None and is_sure_caption(mark.text)
        return Look.SHORT if seen else Look.FURNITURE
    if mark.look is not Look.SHORT:
        return mark.look
    section = number < text.start and word_count(mark.text) > 1 and is_menu(mark.text) and not is_name(mark.text)
    other_page = headline is not None and mark.date is not None and number >= text.stop
    return Look.FURNITURE if section or other_page else Look.SHORT

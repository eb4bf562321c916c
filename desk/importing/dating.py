"""When a page was published: which of its date lines say so."""

from __future__ import annotations

from collections.abc import Sequence

from desk.importing.dateline import DateLine
from desk.importing.headline import Headline
from desk.importing.marks import Look, Mark
from plugins.language.moments import Moment

#: How many lines below the first paragraph's beginning a date line may stand.
_NEAR = 3


def find_date_lines(marks: Sequence[Mark], headline: Headline | None) -> dict[int, DateLine]:
    """The lines that tell the page's own date: around the title, or, where they can be nothing else, around the text."""
    after = headline.last if headline else -1
    prose = [mark.line.number for mark in marks if mark.look is Look.PROSE and mark.line.number > after]
    first, last = (prose[0], prose[-1]) if prose else (len(marks), -1)
    found = {}
    for mark in marks:
        if mark.look is Look.DATE and mark.date:
            number = mark.line.number
            outside = number <= first + _NEAR or number > last
            if number < first or (mark.date.sure and outside):
                found[number] = mark.date
    return found


def choose_date(marks: Sequence[Mark], headline: Headline | None, dates: dict[int, DateLine]) -> Moment | None:
    """The page's date: on the title's line, else below the title, else above it; a label or an hour goes first."""
    if headline and headline.date:
        return headline.date.moment
    at = headline.last if headline else -1
    below = [date for number, date in sorted(dates.items()) if number > at]
    above = [date for number, date in sorted(dates.items(), reverse=True) if number <= at]
    nearest = below or above
    choice = next((date for date in nearest if date.labelled or date.timed), None) or next(iter(nearest), None)
    return choice.moment if choice else _token(marks)


def _token(marks: Sequence[Mark]) -> Moment | None:
    """The date that a machine put before the first line of a page without a title."""
    first = marks[0].date if marks else None
    return first.moment if first and first.labelled else None

"""Tables: what is left of them on a page saved as text, a cell on each line."""

from __future__ import annotations

from collections.abc import Sequence

from desk.importing.marks import Look, Mark
from desk.importing.prose import word_count


def in_table(marks: Sequence[Mark], number: int) -> bool:
    """Whether a line is one of a table's cells: at least five short lines in a row, one of them a number or a word or two."""
    first = last = number
    while first > 0 and number - first < 6 and marks[first - 1].look is Look.SHORT:
        first -= 1
    while last + 1 < len(marks) and last - number < 6 and marks[last + 1].look is Look.SHORT:
        last += 1
    run = marks[first : last + 1]
    return len(run) >= 5 and sum(word_count(mark.text) <= 2 for mark in run) >= 2

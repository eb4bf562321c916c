"""The headline: which of the lines before the text is the title."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from desk.importing.dateline import DateLine, split_title
from desk.importing.furniture import is_contact, is_menu, is_site_name, may_be_menu
from desk.importing.lines import plain
from desk.importing.marks import Look, Mark
from desk.importing.prose import ends_sentence, opens_like_text, word_count
from desk.importing.signature import house_mark, read_name
from desk.importing.titles import date_below, listed_lines, same_title, title_score

#: Less than a plain headline scores, more than a section's name by itself.
_ENOUGH = 0.5
#: Notices name their kind on one line and their matter on the next.
_NOTICE = re.compile(
    r"thong bao|ke hoach|the le|giay moi|thu moi|thu ngo|bao cao|quyet dinh|danh sach|huong dan|nghi quyet|to trinh|chuong trinh"
)
_MATTER = re.compile(r"(?:V/v|Về việc|v/v|về việc)\b")


@dataclass(frozen=True, slots=True)
class Headline:
    """The title and the lines it was read from.

    ``first`` and ``last`` are the numbers of its lines; ``repeats`` are lines that
    say the same again; ``date`` stood on the title's own line.
    """

    title: str
    first: int
    last: int
    repeats: tuple[int, ...] = ()
    date: DateLine | None = None


def find_headline(marks: Sequence[Mark]) -> Headline | None:
    """The headline among the lines before the text, or None where the page has none."""
    zone = _zone(marks)
    listed = listed_lines(marks)
    scored = [(title_score(marks, zone, number) - 5.0 * (number in listed), -number) for number in zone]
    if not scored or (max(scored)[0] < _ENOUGH and not _stands_alone(marks, zone)):
        return None
    first = last = -max(scored)[1]
    while first - 1 in zone and _goes_on(marks, first - 1):
        first -= 1
    while _goes_on(marks, last):
        last += 1
    parts = [split_title(mark.line.text) for mark in marks[first : last + 1]]
    title, date = " ".join(part for part, _ in parts), next((date for _, date in parts if date), None)
    others = (number for number in range(len(marks)) if not first <= number <= last)
    repeats = tuple(number for number in others if same_title(marks[number].text, title))
    return Headline(title, first, last, repeats, date)


def _stands_alone(marks: Sequence[Mark], zone: Sequence[int]) -> bool:
    """Whether the page opens with two words, no section's name, and goes on with its text: a title, for there is no other."""
    text, prose = marks[0].text, len(marks) > 1 and marks[1].look is Look.PROSE
    known = may_be_menu(text) or is_site_name(text) or is_contact(text)
    return list(zone) == [0] and prose and text[:1].isupper() and word_count(text) == 2 and not known and not read_name(text)


def _zone(marks: Sequence[Mark]) -> list[int]:
    """The numbers of the lines that may be the title: the short ones before the first paragraph."""
    zone: list[int] = []
    for number, mark in enumerate(marks):
        if mark.look is Look.SHORT or (mark.look is Look.PROSE and _may_be_title(marks, number)):
            zone.append(number)
        elif mark.look is Look.PROSE:
            break
    short = [
        number
        for number in zone
        if marks[number].look is Look.SHORT and word_count(marks[number].text) >= 4 and not is_menu(marks[number].text)
    ]
    return [number for number in zone if number in short or not short or marks[number].look is Look.SHORT or marks[number].date]


def _may_be_title(marks: Sequence[Mark], number: int) -> bool:
    """Whether a line that closes like a sentence has a title's place: a date beside it, or itself again below."""
    text = marks[number].text
    if word_count(text) > 45 or opens_like_text(text) or house_mark(text):
        return False
    short = word_count(text) <= 30
    return marks[number].date is not None or (short and (date_below(marks, number) or _again_below_date(marks, number)))


def _again_below_date(marks: Sequence[Mark], number: int) -> bool:
    """Whether the line stands again some lines below, a date between the two."""
    below = marks[number + 1 : number + 7]
    dated = next((place for place, mark in enumerate(below) if mark.look is Look.DATE), len(below))
    return any(same_title(mark.text, marks[number].text) for mark in below[dated:])


def _goes_on(marks: Sequence[Mark], first: int) -> bool:
    """Whether a title goes on in the next line: both in capitals, or the second begins small."""
    if first + 1 >= len(marks) or marks[first + 1].look is not Look.SHORT or marks[first + 1].line.gap or marks[first].date:
        return False
    one, two = marks[first].text, split_title(marks[first + 1].text)[0]
    if _NOTICE.fullmatch(plain(one)) and _MATTER.match(two):
        return True
    if is_menu(one) or is_menu(two) or same_title(one, two) or read_name(two):
        return False
    return (one.isupper() and two.isupper()) or (two[0].islower() and not ends_sentence(one) and word_count(two) <= 15)


def is_listing(marks: Sequence[Mark]) -> bool:
    """Whether the page holds several items, each with its date and its text."""
    plain_marks = [mark for mark in marks if mark.look is not Look.FURNITURE]
    begins = [
        number
        for number, (mark, after) in enumerate(pairwise(plain_marks))
        if after.look is Look.PROSE and (mark.look is Look.DATE or (mark.date and mark.look is Look.SHORT))
    ]
    told = [number for number in begins if any(mark.look is Look.PROSE for mark in plain_marks[:number])]
    labelled = any(mark.date and mark.date.labelled for mark in plain_marks)
    return len(begins) > 1 and len(told) > labelled

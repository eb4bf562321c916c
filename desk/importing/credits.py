"""Byline and source: which lines of a page tell them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from desk.importing.captions import ENOUGH, caption_score
from desk.importing.headline import Headline
from desk.importing.marks import Look, Mark
from desk.importing.prose import word_count
from desk.importing.signature import (
    Credit,
    Person,
    is_name,
    is_pen_name,
    read_marked,
    read_name,
    read_origin,
    read_role,
    read_source,
)

_SIGNED_INLINE = re.compile(r"(?:\./\.\s*|[.!…”\"]\s{3,})(?P<who>[^.:]{2,40}|(?:[^\W\d_]\. ?)[^.:]{2,30})")


@dataclass(frozen=True, slots=True)
class Credits:
    """Who wrote the text; ``lines`` are the numbers of the lines that tell it.

    ``bylines`` are those of a page with several texts, which has no byline of its own.
    """

    credit: Credit = field(default_factory=Credit)
    bylines: tuple[str, ...] = ()
    lines: frozenset[int] = frozenset()


def find_credits(marks: Sequence[Mark], headline: Headline | None) -> Credits:
    """Byline, role and source of the page that *marks* are the lines of."""
    begin = headline.last + 1 if headline else 0
    lines = [mark for mark in marks if mark.look in (Look.SHORT, Look.PROSE)]
    marked = [(mark, credit) for mark in lines if (credit := read_marked(mark.text))]
    if len(marked) > 1 and _texts_between(marks, marked[0][0], marked[-1][0]):
        return Credits(bylines=tuple(credit.byline for _, credit in marked))
    found = Credits()
    for mark, credit in marked:
        found = _with(found, mark, credit)
    for mark in lines:
        source = read_source(mark.text)
        found = _with(found, mark, source) if source else found
    found = _tail(marks, begin, found)
    return found if found.credit.byline else _elsewhere(marks, begin, found)


def _texts_between(marks: Sequence[Mark], first: Mark, last: Mark) -> bool:
    between = marks[first.line.number + 1 : last.line.number]
    return any(mark.look is Look.PROSE and read_marked(mark.text) is None for mark in between)


def _with(found: Credits, mark: Mark, credit: Credit) -> Credits:
    """*found* with what *mark* tells; the first byline and the first source count."""
    old = found.credit
    people = old.people + tuple(one for one in credit.people if one not in old.people)
    merged = Credit(old.byline or credit.byline, people, old.source or credit.source, old.url or credit.url)
    return replace(found, credit=merged, lines=found.lines | {mark.line.number})


def _tail(marks: Sequence[Mark], begin: int, found: Credits) -> Credits:
    """*found* with the bare names and sources below the last paragraph."""
    prose = [mark.line.number for mark in marks if mark.look is Look.PROSE and mark.line.number not in found.lines]
    last = prose[-1] if prose else begin
    named: Mark | None = None
    for mark in marks[last + 1 :]:
        if mark.look is not Look.SHORT or mark.line.number in found.lines:
            continue
        if named and (role := read_role(mark.text)) and mark.line.number <= named.line.number + 1:
            found = _with_role(found, mark, role)
            continue
        origin = read_origin(mark.text)
        if origin and not found.credit.source:
            found = _with(found, mark, origin)
        elif not found.credit.byline and (name := _name_below(mark.text)) and caption_score(mark.text) < ENOUGH + 2:
            found, named = _with(found, mark, name), mark
    return found


def _name_below(text: str) -> Credit | None:
    """The byline that a line below the text is."""
    return read_name(text) or (Credit(text, (Person(text),)) if is_pen_name(text) else None)


def _with_role(found: Credits, mark: Mark, role: str) -> Credits:
    people = tuple(Person(one.name, one.role or role) for one in found.credit.people[:1]) + found.credit.people[1:]
    return replace(found, credit=replace(found.credit, people=people), lines=found.lines | {mark.line.number})


def _above(marks: Sequence[Mark], begin: int) -> Iterator[Mark]:
    """The lines between the title and the text, and the one right below a text's first paragraph."""
    for number in range(begin, len(marks)):
        mark = marks[number]
        long = mark.look is Look.PROSE or (mark.look is Look.SHORT and word_count(mark.text) >= 8)
        if long or mark.text.endswith(":"):
            after = marks[number + 1 : number + 3]
            yield from after[:1] if begin and len(after) == 2 and after[1].look is Look.PROSE else ()
            return
        yield mark


def _elsewhere(marks: Sequence[Mark], begin: int, found: Credits) -> Credits:
    """*found* with a name below the title, beside the date, or behind the text's last words."""
    for mark in marks:
        if mark.look is Look.DATE and mark.date and is_name(mark.date.rest) and word_count(mark.date.rest) > 1:
            return replace(found, credit=replace(found.credit, byline=mark.date.rest, people=(Person(mark.date.rest),)))
    for mark in _above(marks, begin):
        bare = mark.text.lstrip("•*-– ")
        if mark.look is Look.SHORT and 2 <= word_count(bare) <= 5 and is_name(bare):
            return _with(found, mark, Credit(bare, (Person(bare),)))
    prose = [mark for mark in marks if mark.look is Look.PROSE]
    signed = _SIGNED_INLINE.search(prose[-1].text) if prose else None
    match = re.search(_SIGNED_INLINE.pattern + r"\W*$", prose[-1].text) if signed else None
    if match and is_name(match["who"].strip()):
        who = match["who"].strip()
        return replace(found, credit=replace(found.credit, byline=who, people=(Person(who),)))
    return found

"""What was found becomes what an editor sees: sheets of proposals, and names that no document covers."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from desk.suggesting.lines import escaped
from desk.suggesting.looking import Found, Looked
from desk.suggesting.marks import Mark
from desk.suggesting.merging import Fresh
from desk.suggesting.review import Box, Sheet
from desk.suggesting.skeletons import skeleton, skeleton_path
from desk.suggesting.terms import KEYS
from plugins.detection import Uncovered, Vocabulary, uncovered
from plugins.provinces.registry import registry

#: A sentence is shown up to so many characters around its name.
_LONGEST = 240
_ORDER = tuple(KEYS)


def fresh(looked: Sequence[Looked], vocabulary: Vocabulary) -> Fresh:
    """The proposals for all of *looked*."""
    sound = [one for one in looked if not one.faults]
    sheets = [Sheet(one.source, one.title, _day(one.day), tuple(_boxes(one.found))) for one in sound]
    unread = [Sheet(one.source, one.title, _day(one.day), ()) for one in looked if one.faults]
    return Fresh(sheets, [box_of(one) for one in worthy(sound, vocabulary)], unread)


def worthy(looked: Sequence[Looked], vocabulary: Vocabulary) -> Iterator[Uncovered]:
    """The names that no document covers and that are worth one: named twice, or in a title."""
    for one in uncovered([article.text for article in looked], vocabulary):
        if one.count > 1 or any(one.name in looked[number].text.title for number in one.articles):
            yield one


def _boxes(found: Iterable[Found]) -> Iterator[Box]:
    """The proposals of an article by their keys, the surest first."""
    for one in sorted(found, key=lambda one: _ORDER.index(one.kind)):
        if not one.named:
            subject = one.subject
            sentence = marked(subject.sentence, subject.written)
            yield Box(Mark.OPEN, KEYS[one.kind], one.name, one.id, note=f"{subject.count} lần", quote=(sentence,))


def box_of(one: Uncovered) -> Box:
    """The box of a name that no document covers, with the file that would be made of it."""
    note = f"{one.count} lần" + (f" trong {len(one.articles)} bài" if len(one.articles) > 1 else "")
    text = skeleton(one.name, one.kind, registry())
    return Box(
        Mark.OPEN, skeleton_path(one.name, one.kind), one.name, note=note, quote=(marked(one.sentence, one.name),), skeleton=text
    )


def _day(day: date | None) -> str:
    return f"{day.day}/{day.month}/{day.year}" if day else "nháp"


def marked(sentence: str, written: str) -> str:
    """*sentence* for Markdown with *written* in bold, cut at words where it is long."""
    sentence = " ".join(sentence.split())
    before, found, after = sentence.partition(" ".join(written.split()))
    if not found:
        return escaped(sentence[:_LONGEST])
    room = max(40, (_LONGEST - len(found)) // 2)
    if len(before) > room:
        before = "… " + re.sub(r"^\S*\s", "", before[-room:])
    if len(after) > room:
        after = re.sub(r"\s\S*$", "", after[:room]) + " …"
    return f"{escaped(before)}**{escaped(found)}**{escaped(after)}"

"""What was found becomes what an editor sees: sheets of proposals, and names that no document covers."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from textwrap import shorten

from desk.suggesting.lines import escaped
from desk.suggesting.looking import Found, Looked
from desk.suggesting.marks import Mark
from desk.suggesting.merging import Fresh
from desk.suggesting.review import Box, Sheet
from desk.suggesting.skeletons import parts, skeleton, skeleton_path
from desk.suggesting.terms import KEYS
from plugins.detection import Uncovered, Vocabulary
from plugins.detection.sentences import Sentences
from plugins.detection.uncovered import gathered

#: A sentence is shown up to so many characters around its name, a title up to so many.
_LONGEST, _TITLE = 240, 100
_ORDER = tuple(KEYS)


@dataclass(frozen=True, slots=True)
class Unnamed:
    """A name that no document covers: how it is ``written`` in ``sentence``, how often, and in which articles (ids)."""

    name: str
    kind: str
    written: str
    sentence: str
    count: int
    articles: tuple[str, ...]

    def box(self) -> Box:
        """Its box, with the file that would be made of it."""
        note = f"{self.count} lần" + (f" trong {len(self.articles)} bài" if len(self.articles) > 1 else "")
        path, text = skeleton_path(self.name, self.kind), skeleton(self.name, self.kind)
        return Box(Mark.OPEN, path, self.name, note=note, quote=(marked(self.sentence, self.written),), skeleton=text)


def fresh(looked: Sequence[Looked], vocabulary: Vocabulary) -> Fresh:
    """The proposals for all of *looked*."""
    sheets = [replace(_sheet(one), boxes=tuple(_boxes(one.found))) for one in looked if not one.faults]
    unread = [_sheet(one) for one in looked if one.faults]
    return Fresh(sheets, [one.box() for one in unnamed(looked, vocabulary)], unread)


def unnamed(looked: Sequence[Looked], vocabulary: Vocabulary) -> Iterator[Unnamed]:
    """The names that no document covers and that are worth one: named twice, or in a title; the most frequent first."""
    for one in gathered([name for article in looked if not article.faults for name in article.unknown], vocabulary):
        articles = [looked[number] for number in one.articles]
        written, sentence, in_title = _example(one, articles)
        if one.count > 1 or in_title:
            yield Unnamed(one.name, one.kind, written, sentence, one.count, tuple(article.id for article in articles))


def _example(one: Uncovered, articles: Sequence[Looked]) -> tuple[str, str, bool]:
    """The first sentence that has the name most fully: as it is written there, the sentence, and whether that is a title."""
    for form in parts(one.name).forms:
        for article in articles:
            for text in dict.fromkeys(name.text for name in article.unknown):
                if (at := text.find(form)) >= 0:
                    return form, Sentences(text).around(at), text == article.title
    return one.name, one.sentence, False


def _sheet(one: Looked) -> Sheet:
    return Sheet(one.source, shorten(one.title, _TITLE, placeholder=" …"), _day(one.day), ())


def _boxes(found: Iterable[Found]) -> Iterator[Box]:
    """The proposals of an article by their keys, the surest first."""
    for one in sorted(found, key=lambda one: _ORDER.index(one.kind)):
        if not one.named:
            subject = one.subject
            sentence = marked(subject.sentence, subject.written)
            yield Box(Mark.OPEN, KEYS[one.kind], one.name, one.id, note=f"{subject.count} lần", quote=(sentence,))


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

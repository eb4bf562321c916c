"""The review after an editor's decisions and a new look at the articles: his marks and remarks stay, what no longer applies goes."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from desk.suggesting.deciding import refused
from desk.suggesting.marks import Mark
from desk.suggesting.review import Box, Review, Section, Sheet
from plugins.language.order import sort_key

#: With more proposals (about half a megabyte) the web page of a git host no longer shows the file: those of the oldest articles wait,
#: and so do the names that are seldom met.
MOST, MOST_NAMES = 2000, 100
#: A term with so many open proposals can be decided in one go.
SWEEPING = 3
Identity = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Fresh:
    """What the articles say now: their proposals, and the names that no document covers, the most frequent first.

    ``unread`` are the articles that could not be looked through, without proposals.
    """

    sheets: Sequence[Sheet]
    names: Sequence[Box]
    unread: Sequence[Sheet] = ()


def merged(old: Review, fresh: Fresh, done: Collection[Identity]) -> Review:
    """The review to write: *old* (its sweeps carried out) without what is *done*, brought up to *fresh*."""
    memory = {box.identity: box for box in refused(old)}
    waiting = {box.identity: box for box in _waiting(old) if box.identity not in done}
    unread = {sheet.article for sheet in fresh.unread}
    found = {box.identity: box for sheet in fresh.sheets for box in sheet.known() if box.identity not in memory}
    for identity, box in waiting.items():
        if identity in found:
            found[identity] = replace(found[identity], mark=box.mark, remarks=box.remarks)
        elif box.id and (box.mark is Mark.YES or box.article in unread):
            found[identity] = box
    names, fewer = _names(fresh, waiting, memory)
    sheets, lost = _sheets(found.values(), (*old.sheets, *fresh.unread, *fresh.sheets), old)
    shown, rest = _room(sheets)
    kept = tuple(sorted((*memory.values(), *lost), key=_remembered))
    review = Review(_sweeps(shown, old), shown, tuple(names.values()), kept, rest=rest, fewer=fewer)
    return replace(review, remarks=_remarks(old, review, {*found, *names, *memory}))


def _waiting(old: Review) -> Iterator[Box]:
    """What is not decided, and what could not be written yet."""
    yield from (box for sheet in old.sheets for box in sheet.known() if box.mark is not Mark.NO)
    yield from (box for box in old.names if box.mark is not Mark.NO)
    yield from (box for box in old.refused if box.mark is not Mark.NO)


def _names(fresh: Fresh, waiting: Mapping[Identity, Box], memory: Collection[Identity]) -> tuple[dict[Identity, Box], int]:
    """The names that no document covers, all that an editor has worked on among them; and how many wait."""
    asked = {box.identity: box for box in fresh.names if box.identity not in memory}
    shown: dict[Identity, Box] = {}
    for number, (identity, box) in enumerate(asked.items()):
        known = _worked_on(box, waiting.get(identity, box))
        if number < MOST_NAMES or known != box:
            shown[identity] = known
    fewer = len(asked) - len(shown)
    stuck = {identity: box for identity, box in waiting.items() if not box.id and box.mark is Mark.YES}
    return {**shown, **{identity: box for identity, box in stuck.items() if identity not in shown}}, fewer


def _worked_on(box: Box, known: Box) -> Box:
    """*box* with what an editor has made of it, who may have changed the file and its text."""
    return replace(box, mark=known.mark, key=known.key, skeleton=known.skeleton or box.skeleton, remarks=known.remarks)


def _sheets(boxes: Iterable[Box], homes: Iterable[Sheet], old: Review) -> tuple[list[Sheet], list[Box]]:
    """*boxes* under their articles, the newest first; and those whose article is nowhere."""
    by_article: dict[str, list[Box]] = {}
    for box in boxes:
        by_article.setdefault(box.article, []).append(replace(box, article=""))
    remarks = {sheet.article: sheet.remarks for sheet in old.sheets}
    sheets = {
        sheet.article: replace(sheet, boxes=tuple(by_article[sheet.article]), remarks=remarks.get(sheet.article, ()))
        for sheet in homes
        if sheet.article in by_article
    }
    lost = [replace(box, article=article) for article, several in by_article.items() if article not in sheets for box in several]
    return sorted(sheets.values(), key=_newest_first), lost


def _newest_first(sheet: Sheet) -> tuple[int, str]:
    """Articles without a day are being written: they come first of all."""
    parts = [int(part) for part in sheet.day.split("/") if part.isdecimal()]
    return (-date(parts[2], parts[1], parts[0]).toordinal() if len(parts) == 3 else -date.max.toordinal(), sheet.article)


def _room(sheets: Iterable[Sheet]) -> tuple[tuple[Sheet, ...], int]:
    """The sheets that the file has room for, all that an editor has worked on among them; and how many proposals wait."""
    shown: list[Sheet] = []
    room, rest = MOST, 0
    for sheet in sheets:
        touched = sheet.remarks or any(box.remarks or box.mark is not Mark.OPEN for box in sheet.boxes)
        room -= len(sheet.boxes)
        if room >= 0 or touched:
            shown.append(sheet)
        else:
            rest += len(sheet.boxes)
    return tuple(shown), rest


def _sweeps(sheets: Iterable[Sheet], old: Review) -> tuple[Box, ...]:
    """A box for each term that many articles wait for; the most first. Its name is that of the newest."""
    remarks = {box.term: box.remarks for box in old.sweeps}
    counts: dict[tuple[str, str], list[str]] = {}
    for sheet in sheets:
        for box in sheet.boxes:
            if box.mark is Mark.OPEN:
                counts.setdefault(box.term, []).append(box.name)
    boxes = [
        Box(Mark.OPEN, key, names[0], id_, note=f"{len(names)} bài", remarks=remarks.get((key, id_), ()))
        for (key, id_), names in counts.items()
        if len(names) >= SWEEPING
    ]
    return tuple(sorted(boxes, key=lambda box: (-len(counts[box.term]), box.key, sort_key(box.name), box.id)))


def _remembered(box: Box) -> tuple[object, ...]:
    return (not box.id, box.article, box.key if box.id else "", sort_key(box.name), box.id, box.key)


def _remarks(old: Review, new: Review, kept: Collection[Identity]) -> Mapping[Section, tuple[str, ...]]:
    """The remarks of the sections; those that stood below what is no more become notes."""
    there = {*kept, *(box.identity for box in new.sweeps)}
    sheets = {sheet.article for sheet in new.sheets}
    gone = [(sheet.source, sheet.remarks) for sheet in old.sheets if sheet.article not in sheets]
    boxes = (*old.sweeps, *(box for sheet in old.sheets for box in sheet.known()), *old.names, *old.refused)
    gone += [(_where(box), box.remarks) for box in boxes if box.identity not in there]
    notes = list(old.remarks.get(Section.NOTES, ()))
    for where, remarks in gone:
        if remarks:
            notes += [*([""] if notes else []), f"{where}:", *remarks]
    return {**old.remarks, Section.NOTES: tuple(notes)} if notes else old.remarks


def _where(box: Box) -> str:
    return " · ".join(part for part in (box.article, f"{box.key}: {box.name}") if part)

"""One thing asked twice: a copy, or two versions of a review put together. One answer is kept, all remarks are; two answers are an error."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from desk.suggesting.marks import Mark
from desk.suggesting.review import Box, Review, Sheet
from desk.suggesting.wording import contrary
from plugins.documents.diagnostics import Findings

_Boxes = dict[tuple[str, ...], Box]


def without_doubles(review: Review, findings: Findings) -> Review:
    """*review* with each article, term and name once; what was refused stays where that is remembered."""
    memory: _Boxes = {}
    _unite(memory, memory, review.refused, findings)
    names: _Boxes = {}
    _unite(names, memory, review.names, findings)
    sheets: dict[str, Sheet] = {}
    boxes: dict[str, _Boxes] = {}
    for sheet in review.sheets:
        known = sheets.setdefault(sheet.article, sheet)
        sheets[sheet.article] = replace(known, remarks=_joined(known.remarks, sheet.remarks))
        _unite(boxes.setdefault(sheet.article, {}), memory, sheet.known(), findings)
    sweeps: _Boxes = {}
    _unite(sweeps, sweeps, review.sweeps, findings)
    return replace(
        review,
        sweeps=tuple(sweeps.values()),
        sheets=tuple(
            replace(sheet, boxes=tuple(replace(box, article="") for box in boxes[article].values()))
            for article, sheet in sheets.items()
        ),
        names=tuple(names.values()),
        refused=tuple(memory.values()),
    )


def _unite(into: _Boxes, memory: _Boxes, boxes: Iterable[Box], findings: Findings) -> None:
    """Put *boxes* to those that are in *into* or in *memory*."""
    for box in boxes:
        place = memory if box.identity in memory else into
        known = place.get(box.identity, box)
        if Mark.OPEN not in (known.mark, box.mark) and known.mark is not box.mark:
            findings.error(box.line, "", *contrary(known.line))
        mark = box.mark if known.mark is Mark.OPEN else known.mark
        place[box.identity] = replace(known, mark=mark, remarks=_joined(known.remarks, box.remarks))


def _joined(one: tuple[str, ...], other: tuple[str, ...]) -> tuple[str, ...]:
    return one if one == other else (*one, *other)

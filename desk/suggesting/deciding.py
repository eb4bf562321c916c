"""What an editor's marks decide."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from desk.suggesting.marks import Mark
from desk.suggesting.review import Box, Review


def decided(review: Review) -> Review:
    """*review* with its sweeps carried out: an open proposal takes the mark of its term's sweep."""
    marks = {box.term: box.mark for box in review.sweeps if box.mark is not Mark.OPEN}

    def decide(box: Box) -> Box:
        return replace(box, mark=marks.get(box.term, box.mark)) if box.mark is Mark.OPEN else box

    sheets = tuple(replace(sheet, boxes=tuple(map(decide, sheet.boxes))) for sheet in review.sheets)
    return replace(review, sheets=sheets, sweeps=tuple(replace(box, mark=Mark.OPEN) for box in review.sweeps))


def accepted(review: Review) -> Iterator[Box]:
    """What is to be written: proposals, each with its article, and names of which files are to be made.

    One that was refused and is marked anew is among them.
    """
    boxes = (*(box for sheet in review.sheets for box in sheet.known()), *review.names, *review.refused)
    return (box for box in boxes if box.mark is Mark.YES)


def refused(review: Review) -> Iterator[Box]:
    """What is to be remembered, with no more than that takes."""
    boxes = (*(box for sheet in review.sheets for box in sheet.known()), *review.names, *review.refused)
    return (replace(box, note="", quote=(), skeleton="") for box in boxes if box.mark is Mark.NO)

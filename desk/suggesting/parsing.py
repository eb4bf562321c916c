"""Reading the review that an editor has worked on: nothing he wrote is lost, and what cannot be read is told with its line."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from desk.suggesting.doubles import without_doubles
from desk.suggesting.lines import Damaged, read_boxed, read_heading
from desk.suggesting.review import TITLE, Box, Review, Section, Sheet
from desk.suggesting.wording import ALONE, CONFLICTING, DAMAGED, NO_HEADING, UNCLOSED, unknown_mark
from plugins.documents.decoding import decode
from plugins.documents.diagnostics import Diagnostic, Findings

_SECTIONS = {section.casefold(): section for section in Section if section}
_CONFLICT = re.compile(r"(?:<{7}|={7}|>{7}|\|{7})(?: |$)")
_FENCE = re.compile(r" {0,3}```")


def parse(data: bytes, path: str) -> tuple[Review, tuple[Diagnostic, ...]]:
    """The review that the bytes of the file *path* are, and what is wrong with it."""
    findings = Findings(path)
    text = decode(data, findings)
    reader = _Reader(findings)
    for number, line in enumerate((text or "").split("\n"), 1):
        reader.take(number, line.rstrip())
    reader.end()
    review = reader.review()
    return review, tuple(findings.all)


@dataclass(slots=True)
class _Held:
    """Something that remarks can stand below: a section, an article, a box."""

    box: Box | None = None
    sheet: Sheet | None = None
    quote: list[str] = field(default_factory=list)
    remarks: list[str] = field(default_factory=list)
    skeleton: str = ""

    def made(self) -> Box:
        """The box, with what stands below it."""
        assert self.box is not None
        remarks = (*self.box.remarks, *_trimmed(self.remarks))
        return replace(self.box, quote=tuple(self.quote), remarks=remarks, skeleton=self.skeleton)


class _Reader:
    """Takes line after line; knows the section, the article and the box that it is in."""

    def __init__(self, findings: Findings) -> None:
        self.findings = findings
        self._top = {section: _Held() for section in Section}
        self._section = Section.TOP
        self._at = self._top[Section.TOP]
        self._sheets: list[tuple[_Held, list[_Held]]] = []
        self._lists: dict[Section, list[_Held]] = {section: [] for section in Section}
        self._in_sheet = False
        self._fence: list[str] | None = None
        self._fence_line = 0

    def take(self, number: int, line: str) -> None:
        """Read *line*."""
        if self._fence is not None:
            self._fenced(line)
        elif _CONFLICT.match(line):
            self.findings.error(number, "", *CONFLICTING)
        elif _FENCE.match(line):
            self._fence, self._fence_line = [line], number
        elif line.lstrip().startswith(">"):
            if self._at.box is not None:
                self._at.quote.append(line.lstrip()[1:].strip())
        elif line == TITLE:
            pass
        elif line.startswith("## ") and (section := _SECTIONS.get(line[3:].strip().casefold())):
            self._section, self._at, self._in_sheet = section, self._top[section], False
        elif line.startswith("### "):
            self._heading(number, line)
        elif not self._boxed(number, line):
            self._at.remarks.append(line)

    def end(self) -> None:
        """The last line was read."""
        if self._fence is not None:
            self.findings.error(self._fence_line, "", *UNCLOSED)

    def _fenced(self, line: str) -> None:
        assert self._fence is not None
        self._fence.append(line)
        if _FENCE.match(line):
            if self._at.box is not None and not self._at.box.id and not self._at.skeleton:
                self._at.skeleton = "".join(f"{one}\n" for one in self._fence[1:-1])
            else:
                self._at.remarks += self._fence
            self._fence = None

    def _heading(self, number: int, line: str) -> None:
        sheet = read_heading(line)
        if sheet is None:
            self.findings.error(number, "", *NO_HEADING)
            sheet = Sheet("", "", "", ())
        self._at, self._in_sheet = _Held(sheet=sheet), True
        self._sheets.append((self._at, []))

    def _boxed(self, number: int, line: str) -> bool:
        try:
            found = read_boxed(line)
        except Damaged as damaged:
            self.findings.error(number, "", *(DAMAGED if damaged.mark is None else unknown_mark(damaged.mark)))
            return True
        if found is None:
            return False
        box, is_sweep = found
        self._at = _Held(replace(box, line=number))
        place = self._place(box, is_sweep)
        if place is None:
            self.findings.error(number, "", *ALONE)
        else:
            place.append(self._at)
        return True

    def _place(self, box: Box, is_sweep: bool) -> list[_Held] | None:
        """Where *box* belongs; None for a proposal outside of any article."""
        if is_sweep:
            return self._lists[Section.SWEEPS]
        if box.article or (not box.id and self._section is Section.REFUSED):
            return self._lists[Section.REFUSED]
        if not box.id:
            return self._lists[Section.NAMES]
        return self._sheets[-1][1] if self._in_sheet else None

    def review(self) -> Review:
        """All that was read."""
        made = {section: tuple(held.made() for held in several) for section, several in self._lists.items()}
        remarks = {section: lines for section, held in self._top.items() if (lines := _trimmed(held.remarks))}
        sheets = tuple(self._made_sheets())
        review = Review(made[Section.SWEEPS], sheets, made[Section.NAMES], made[Section.REFUSED], remarks)
        return without_doubles(review, self.findings)

    def _made_sheets(self) -> Iterator[Sheet]:
        for held, boxes in self._sheets:
            assert held.sheet is not None
            remarks = (*held.sheet.remarks, *_trimmed(held.remarks))
            yield replace(held.sheet, boxes=tuple(one.made() for one in boxes), remarks=remarks)


def _trimmed(lines: list[str]) -> tuple[str, ...]:
    """*lines* without the blank ones at both ends."""
    said = [number for number, line in enumerate(lines) if line.strip()]
    return tuple(lines[said[0] : said[-1] + 1]) if said else ()

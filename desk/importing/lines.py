"""A saved page as lines."""

from __future__ import annotations

import re
from dataclasses import dataclass

from plugins.language.text import fold, normalise

#: What no document may hold: control characters and what Unicode calls no characters.
_FORBIDDEN = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ufdd0-\ufdef\ufffe\uffff\ufffd]")
_BREAKS = str.maketrans({"\x0b": " ", "\x0c": " "})


@dataclass(frozen=True, slots=True)
class Line:
    """One line that is not blank.

    ``number`` counts such lines from 0; ``gap`` says that a blank line (or the
    page's beginning) stands before it; ``original`` is the line as ``normalise``
    leaves it, ``text`` the same without control characters.
    """

    number: int
    text: str
    original: str
    gap: bool = False

    @property
    def folded(self) -> str:
        """The line for comparing: no diacritics, no capitals, single spaces."""
        return plain(self.text)


def read_lines(text: str) -> tuple[Line, ...]:
    """The lines of *text* that are not blank, normalised and stripped."""
    found: list[Line] = []
    gap = True
    for raw in normalise(text).split("\n"):
        original = raw.strip()
        cleaned = _FORBIDDEN.sub("", original.translate(_BREAKS)).strip()
        if original:
            found.append(Line(len(found), cleaned, original, gap))
        gap = not original
    return tuple(found)


def plain(text: str) -> str:
    """*text* folded, its runs of white space made one space."""
    return " ".join(fold(text).split())

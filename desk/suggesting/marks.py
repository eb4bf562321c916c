"""What an editor writes into a box."""

from __future__ import annotations

from enum import StrEnum

from plugins.language.text import fold


class Mark(StrEnum):
    """A decision, as we write it."""

    OPEN = " "
    YES = "x"
    NO = "-"


_SPELLINGS = {
    Mark.OPEN: ("", "?", "_", ".", "…", "..."),
    Mark.YES: ("x", "×", "v", "✓", "✔", "✅", "c", "co", "d", "dung", "dong y", "nhan", "ok", "y", "yes"),
    Mark.NO: ("-", "–", "—", "k", "ko", "kg", "khong", "sai", "bo", "n", "no", "✗", "✘", "❌"),
}
_MARKS = {spelling: mark for mark, spellings in _SPELLINGS.items() for spelling in spellings}


def read_mark(typed: str) -> Mark | None:
    """The decision that *typed* is, with or without diacritics, in capitals or small letters; None where it is none we know."""
    return _MARKS.get(fold(typed).strip().strip("\ufe0f"))

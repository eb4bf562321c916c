"""A picture without its metadata."""

from __future__ import annotations

from dataclasses import dataclass


class Damaged(ValueError):
    """A file is not what its first bytes claim."""


class TooLarge(Damaged):
    """A picture has more pixels than anybody should have to decode."""


@dataclass(frozen=True, slots=True)
class Stripped:
    """``data`` is the picture with nothing but what it takes to draw it; width and height in pixels (0: not told) before it is turned.

    ``turn`` is the orientation of Exif (1 to 8; 1 is upright), ``is_cut`` tells that the end of the file is missing.
    """

    data: bytes
    width: int
    height: int
    turn: int = 1
    is_cut: bool = False

"""Small plots: figures as geometry, which macros of the theme draw as SVG.

All lengths are in units of a box that is some 300 wide, about a CSS pixel each.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from msgspec import Struct

from plugins.language.moments import Moment

WIDTH = 288
#: The height of a plot through time without its words, and what its dots need around them.
_HEIGHT, _MARGIN = 96, 6
#: The height of a bar with the space below it, and of the bar alone.
_ROW, _BAR = 28, 16
#: What a character of a figure or of a label may take, and what stands between it and the bar.
_CHARACTER, _GAP = 9, 6
_LEAST_BAR = 48


class Dot(Struct, frozen=True, gc=False, array_like=True):
    """A figure of a day and where it stands."""

    x: float
    y: float
    when: Moment
    value: int


class Trend(Struct, frozen=True, gc=False, array_like=True):
    """A figure through time: ``dots`` from the earliest to the latest above ``base``, which is zero."""

    width: float
    height: float
    base: float
    dots: tuple[Dot, ...]


class Bar(Struct, frozen=True, gc=False, array_like=True):
    """A figure with its label: a bar of ``length`` from the left of the plot's bars, its upper edge at ``y``."""

    label: str
    value: int
    y: float
    length: float


class Bars(Struct, frozen=True, gc=False, array_like=True):
    """Figures to compare: labels, then bars that begin at ``left`` and are ``thickness`` high, each with its value behind it."""

    width: float
    height: float
    left: float
    thickness: float
    bars: tuple[Bar, ...]


def trend(figures: Iterable[tuple[Moment, int]]) -> Trend | None:
    """*figures*, none below zero, through time, which runs evenly; None where all are of one day."""
    some = sorted(figures, key=lambda one: one[0].start)
    if len({when.start for when, _ in some}) < 2:
        return None
    first, last = some[0][0].start, some[-1][0].start
    most = max(value for _, value in some) or 1
    wide, high = WIDTH - 2 * _MARGIN, _HEIGHT - 2 * _MARGIN
    dots = (
        Dot(
            round(_MARGIN + wide * ((when.start - first) / (last - first)), 1),
            round(_MARGIN + high * (1 - value / most), 1),
            when,
            value,
        )
        for when, value in some
    )
    return Trend(WIDTH, _HEIGHT, _HEIGHT - _MARGIN, tuple(dots))


def bars(figures: Sequence[tuple[str, int]]) -> Bars | None:
    """*figures*, none below zero, by their labels, one below the other; None where there is nothing to compare."""
    if len(figures) < 2:
        return None
    most = max(value for _, value in figures) or 1
    written = max(len(f"{value:,}") for _, value in figures) * _CHARACTER + _GAP
    left = max(len(label) for label, _ in figures) * _CHARACTER + _GAP
    longest = max(WIDTH - left - written, _LEAST_BAR)
    drawn = (
        Bar(label, value, _ROW * row + (_ROW - _BAR) / 2, round(longest * (value / most), 1))
        for row, (label, value) in enumerate(figures)
    )
    return Bars(left + longest + written, _ROW * len(figures), left, _BAR, tuple(drawn))

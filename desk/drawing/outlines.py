"""Outlines as lists of points: waves, petals, gears. Sines are rounded, so that no machine differs."""

from __future__ import annotations

import math

from desk.drawing.canvas import Point


def sine(degrees: float) -> float:
    """The sine, to six places."""
    return round(math.sin(math.radians(degrees)), 6)


def cosine(degrees: float) -> float:
    """The cosine, to six places."""
    return sine(degrees + 90)


def polar(centre: Point, radius: float, degrees: float) -> Point:
    """The point *radius* away from *centre*; 0° is to the right, 90° down."""
    return centre[0] + radius * cosine(degrees), centre[1] + radius * sine(degrees)


def wave(left: float, right: float, level: float, rise: float, period: float, shift: float = 0) -> list[Point]:
    """A rolling line from *left* to *right*, two waves laid over each other."""
    points: list[Point] = []
    x = left
    while x <= right:
        turn = 360 * x / period + shift
        points.append((x, level + rise * (sine(turn) + 0.4 * sine(2.3 * turn + 50))))
        x += 6
    return points


def arc(centre: Point, across: float, down: float, first: float, last: float) -> list[Point]:
    """A piece of an ellipse from *first* to *last* degrees."""
    steps = 60
    turns = [first + (last - first) * step / steps for step in range(steps + 1)]
    return [(centre[0] + across * cosine(turn), centre[1] + down * sine(turn)) for turn in turns]


def petal(root: Point, length: float, width: float, degrees: float, belly: float = 0.5) -> list[Point]:
    """A leaf or petal that grows from *root*; *belly* says how far out it is widest."""
    outward = (cosine(degrees), sine(degrees))
    aside = (-outward[1], outward[0])
    right, left = [], []
    for step in range(25):
        part = step / 24
        bend = part / (2 * belly) if part < belly else 1 - (1 - part) / (2 * (1 - belly))
        half = width / 2 * sine(180 * bend)
        x, y = root[0] + outward[0] * length * part, root[1] + outward[1] * length * part
        right.append((x + aside[0] * half, y + aside[1] * half))
        left.append((x - aside[0] * half, y - aside[1] * half))
    return right + left[::-1]


def gear(centre: Point, radius: float, teeth: int, tooth: float, shift: float = 0) -> list[Point]:
    """A toothed wheel; *tooth* is the height of its teeth beyond *radius*."""
    points: list[Point] = []
    pitch = 360 / teeth
    for index in range(teeth):
        start = shift + index * pitch
        for part, reach in ((0.0, 0.0), (0.24, 0.0), (0.34, 1.0), (0.62, 1.0), (0.72, 0.0), (0.86, 0.0)):
            points.append(polar(centre, radius + reach * tooth, start + part * pitch))
    return points


def between(first: Point, last: Point, part: float) -> Point:
    """The point *part* of the way from *first* to *last*."""
    return first[0] + (last[0] - first[0]) * part, first[1] + (last[1] - first[1]) * part

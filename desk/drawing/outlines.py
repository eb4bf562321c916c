"""Outlines as lists of points: waves, petals, gears, bows. Sines are rounded, so that no machine differs."""

from __future__ import annotations

import math
from collections.abc import Sequence

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


def bow(first: Point, pull: Point, last: Point) -> list[Point]:
    """A bent line from *first* to *last*, drawn aside by *pull*."""
    parts = [step / 24 for step in range(25)]
    return [between(between(first, pull, part), between(pull, last, part), part) for part in parts]


def tapered(line: Sequence[Point], first: float, last: float) -> list[Point]:
    """The outline of a stem along *line*, *first* wide at its foot and *last* wide at its tip."""
    right, left = [], []
    for index, (x, y) in enumerate(line):
        (ax, ay), (bx, by) = line[max(0, index - 1)], line[min(len(line) - 1, index + 1)]
        length = math.sqrt((bx - ax) ** 2 + (by - ay) ** 2) or 1.0
        half = (first + (last - first) * index / (len(line) - 1)) / 2
        aside = ((ay - by) / length * half, (bx - ax) / length * half)
        right.append((x + aside[0], y + aside[1]))
        left.append((x - aside[0], y - aside[1]))
    return right + left[::-1]


def turned(points: Sequence[Point], centre: Point, degrees: float) -> list[Point]:
    """*points* turned about *centre*."""
    (across, down), (x, y) = (cosine(degrees), sine(degrees)), centre
    return [(x + (px - x) * across - (py - y) * down, y + (px - x) * down + (py - y) * across) for px, py in points]


def chance(*seeds: int) -> float:
    """A number from 0 to 1 that looks like chance and is always the same for *seeds*."""
    value = 2166136261
    for seed in seeds:
        value = ((value ^ (seed & 0xFFFF)) * 16777619) & 0xFFFFFFFF
        value = ((value ^ value >> 15) * 0x2C1B3C6D) & 0xFFFFFFFF
    return (value ^ value >> 13) / 0xFFFFFFFF

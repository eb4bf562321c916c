"""A flat thing seen aslant: a page on a desk, a field, a roof, a floor."""

from __future__ import annotations

from dataclasses import dataclass

from desk.drawing.canvas import Point


@dataclass(frozen=True, slots=True)
class Plane:
    """The square from (0, 0) to (1, 1) in perspective; its corners in the order left far, right far, right near, left near."""

    far_left: Point
    far_right: Point
    near_right: Point
    near_left: Point

    def at(self, across: float, down: float) -> Point:
        """Where the place (*across*, *down*) of the square is seen."""
        (x0, y0), (x1, y1), (x2, y2), (x3, y3) = self.far_left, self.far_right, self.near_right, self.near_left
        ax, ay, bx, by = x1 - x2, y1 - y2, x3 - x2, y3 - y2
        sx, sy = x0 - x1 + x2 - x3, y0 - y1 + y2 - y3
        area = ax * by - ay * bx
        g, h = (sx * by - sy * bx) / area, (ax * sy - ay * sx) / area
        depth = g * across + h * down + 1
        x = (x1 - x0 + g * x1) * across + (x3 - x0 + h * x3) * down + x0
        y = (y1 - y0 + g * y1) * across + (y3 - y0 + h * y3) * down + y0
        return x / depth, y / depth

    def cell(self, left: float, top: float, right: float, bottom: float) -> list[Point]:
        """The outline of an upright piece of the square."""
        return [self.at(left, top), self.at(right, top), self.at(right, bottom), self.at(left, bottom)]

    def part(self, left: float, top: float, right: float, bottom: float) -> Plane:
        """That piece, as a plane of its own."""
        return Plane(*self.cell(left, top, right, bottom))

    def outline(self) -> list[Point]:
        """The four corners."""
        return self.cell(0, 0, 1, 1)

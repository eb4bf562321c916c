"""A sheet to draw on: flat shapes in a small palette, smoothed when it is finished."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager

from PIL import Image, ImageDraw

Colour = tuple[int, int, int]
Point = tuple[float, float]

PAPER: Colour = (244, 238, 225)
CREAM: Colour = (233, 221, 196)
STRAW: Colour = (220, 193, 137)
OCHRE: Colour = (193, 148, 78)
SAGE: Colour = (150, 164, 132)
MOSS: Colour = (92, 112, 86)
PINE: Colour = (58, 76, 64)
MIST: Colour = (207, 209, 198)
SLATE: Colour = (112, 128, 132)
NIGHT: Colour = (40, 48, 60)
INK: Colour = (36, 31, 28)
RED: Colour = (160, 43, 33)
WINE: Colour = (112, 28, 26)

#: Every pixel of the finished picture is the mean of GRAIN by GRAIN drawn ones.
GRAIN = 4


class Canvas:
    """A sheet of *width* by *height* units; one unit is a pixel of the finished picture."""

    def __init__(self, width: int, height: int, paper: Colour) -> None:
        self.width, self.height = width, height
        self._sheet = Image.new("RGB", (width * GRAIN, height * GRAIN), paper)
        self._pen = ImageDraw.Draw(self._sheet)

    def shape(self, points: Iterable[Point], fill: Colour) -> None:
        """A filled outline."""
        self._pen.polygon(_scaled(points), fill=fill)

    def block(self, left: float, top: float, right: float, bottom: float, fill: Colour) -> None:
        """An upright rectangle."""
        self.shape(((left, top), (right, top), (right, bottom), (left, bottom)), fill)

    def stroke(self, points: Iterable[Point], fill: Colour, width: float = 2) -> None:
        """A line through *points*, its bends rounded."""
        self._pen.line(_scaled(points), fill=fill, width=round(width * GRAIN), joint="curve")

    def disc(self, centre: Point, radius: float, fill: Colour) -> None:
        """A filled circle."""
        self._pen.ellipse(_box(centre, radius, radius), fill=fill)

    def ellipse(self, centre: Point, across: float, down: float, fill: Colour) -> None:
        """A filled ellipse with the half-widths *across* and *down*."""
        self._pen.ellipse(_box(centre, across, down), fill=fill)

    def ring(self, centre: Point, radius: float, fill: Colour, width: float = 2) -> None:
        """A circle's line, inside *radius*."""
        self._pen.ellipse(_box(centre, radius, radius), outline=fill, width=round(width * GRAIN))

    def steps(self, top: float, bottom: float, shades: Sequence[Colour]) -> None:
        """Flat bands of equal height across the sheet, one for each of *shades*."""
        height = (bottom - top) / len(shades)
        for index, shade in enumerate(shades):
            self.block(0, top + index * height, self.width, bottom, shade)

    def glaze(self, points: Iterable[Point], fill: Colour, percent: int) -> None:
        """A thin coat over what is drawn: light, shade, glass."""
        outline = _scaled(points)
        left, top = (max(0, min(side)) for side in zip(*outline, strict=True))
        right, foot = (min(edge, max(side) + 1) for edge, side in zip(self._sheet.size, zip(*outline, strict=True), strict=True))
        coat = Image.new("L", (max(1, right - left), max(1, foot - top)))
        ImageDraw.Draw(coat).polygon([(x - left, y - top) for x, y in outline], fill=percent * 255 // 100)
        self._sheet.paste(fill, (left, top), coat)

    @contextmanager
    def inside(self, outline: Iterable[Point]) -> Iterator[None]:
        """Whatever is drawn meanwhile stays within *outline*."""
        before, stencil = self._sheet.copy(), Image.new("L", self._sheet.size, 255)
        yield
        ImageDraw.Draw(stencil).polygon(_scaled(outline), fill=0)
        self._sheet.paste(before, mask=stencil)

    def finished(self) -> Image.Image:
        """The picture."""
        return self._sheet.reduce(GRAIN)


def blend(first: Colour, second: Colour, percent: int) -> Colour:
    """*first* with *percent* of *second* in it."""
    red, green, blue = ((a * (100 - percent) + b * percent) // 100 for a, b in zip(first, second, strict=True))
    return red, green, blue


def _scaled(points: Iterable[Point]) -> list[tuple[int, int]]:
    return [(round(x * GRAIN), round(y * GRAIN)) for x, y in points]


def _box(centre: Point, across: float, down: float) -> tuple[tuple[int, int], tuple[int, int]]:
    x, y = centre
    first, last = _scaled(((x - across, y - down), (x + across, y + down)))
    return first, last

"""What recurs: hills in haze, light on water, palms, sprigs, pages of lines."""

from __future__ import annotations

from collections.abc import Sequence

from desk.drawing.canvas import INK, PAPER, RED, Canvas, Colour, Point, blend
from desk.drawing.outlines import bow, chance, petal, polar, tapered, wave
from desk.drawing.plane import Plane


def sky(sheet: Canvas, top: Colour, low: Colour, horizon: float, bands: int = 7) -> None:
    """Flat bands from *top* at the edge to *low* at the horizon."""
    sheet.steps(0, horizon, [blend(top, low, 100 * index // (bands - 1)) for index in range(bands)])


def hills(sheet: Canvas, rows: Sequence[tuple[float, float, float, float, Colour]], foot: float) -> None:
    """Rolling ridges down to *foot*, the farthest first: level, rise, period, shift, shade."""
    for level, rise, period, shift, shade in rows:
        sheet.shape([*wave(0, 1206, level, rise, period, shift), (1206, foot), (0, foot)], shade)


def glints(sheet: Canvas, top: float, bottom: float, shade: Colour, seed: int = 0, count: int = 9) -> None:
    """Light on water: short strokes that lengthen and part towards the reader."""
    level, row = top, 0
    while level < bottom:
        near = (level - top) / 100
        for index in range(count):
            x = chance(seed, row, index) * 1280 - 60
            length = (14 + 20 * near) * (0.5 + chance(seed, index, row))
            sheet.shape(petal((x, level), length * 1.6, 2 + near * 1.1, 0), shade)
        level += 8 + row * 1.7
        row += 1


def column(sheet: Canvas, x: float, top: float, bottom: float, half: float, shade: Colour, seed: int = 0) -> None:
    """The path of a low sun on the water."""
    level, row = top, 0
    while level < bottom:
        part = (level - top) / (bottom - top)
        reach = half * (0.35 + 0.9 * chance(seed, row)) * (1 - 0.45 * part)
        left = x - reach + (chance(seed, row, 7) - 0.5) * half * 0.5
        sheet.shape(petal((left, level), reach * 2, 4 + 6 * part, 0), shade)
        level += 9 + 9 * part
        row += 1


def palm(sheet: Canvas, foot: Point, height: float, lean: float, shade: Colour) -> None:
    """A coconut palm in one colour."""
    crown = (foot[0] + lean, foot[1] - height)
    stem = bow(foot, (foot[0] + lean * 0.1, foot[1] - height * 0.55), crown)
    sheet.shape(tapered(stem, height / 15, height / 30), shade)
    for index, degrees in enumerate((-172, -148, -120, -92, -66, -38, -12, 16, 164)):
        reach = height * (0.42 + 0.1 * chance(index, round(foot[0])))
        frond(sheet, crown, reach, degrees, shade)


def frond(sheet: Canvas, root: Point, reach: float, degrees: float, shade: Colour) -> None:
    """A palm leaf: a drooping rib with blades that hang from it."""
    tip, pull = polar(root, reach, degrees), polar(root, reach * 0.6, degrees)
    rib = bow(root, (pull[0], pull[1] - reach * 0.14), (tip[0], tip[1] + reach * 0.34))
    sheet.shape(tapered(rib, reach / 22, reach / 60), shade)
    side = 1 if tip[0] > root[0] else -1
    for index, point in enumerate(rib[3:]):
        length = reach * (0.34 - 0.011 * index)
        for turn in (90 - side * 38, 90 + side * 4 - side * 60):
            sheet.shape(petal(point, length if turn > 45 else length * 0.8, reach / 17, turn, 0.35), shade)


def leaf(sheet: Canvas, root: Point, length: float, width: float, degrees: float, shade: Colour) -> None:
    """A leaf with an inked edge and a rib."""
    sheet.shape(petal(polar(root, -2, degrees), length + 5, width + 5, degrees, 0.45), INK)
    sheet.shape(petal(root, length, width, degrees, 0.45), shade)
    sheet.stroke((root, polar(root, length * 0.86, degrees)), blend(shade, INK, 45), max(1.5, width / 22))


def grass(sheet: Canvas, foot: Point, height: float, lean: float, shade: Colour, seed: int = 0) -> None:
    """A tuft of five blades in the wind."""
    for blade in range(5):
        reach = height * (0.6 + 0.5 * chance(seed, blade))
        tip = (foot[0] + (blade - 2) * height * 0.16 + lean * reach, foot[1] - reach)
        root = (foot[0] + (blade - 2) * height * 0.07, foot[1])
        sheet.shape(tapered(bow(root, (root[0], foot[1] - reach * 0.6), tip), height / 12, 0.4), shade)


def writing(sheet: Canvas, page: Plane, lines: int, seed: int, shade: Colour, width: float = 3) -> None:
    """Lines that look like text, paragraphs with short ends."""
    for row in range(lines):
        down = 0.06 + 0.88 * row / lines
        short = chance(seed, row) < 0.2
        left = 0.1 + (0.05 if row and chance(seed, row - 1) < 0.2 else 0.0)
        sheet.stroke((page.at(left, down), page.at(0.4 + 0.3 * chance(row, seed) if short else 0.9, down)), shade, width)


def sun(sheet: Canvas, centre: Point, radius: float, shade: Colour = RED, haze: Colour = PAPER) -> None:
    """A disc with two faint rings of haze about it."""
    for reach, percent in ((1.5, 16), (1.24, 26)):
        sheet.glaze([polar(centre, radius * reach, turn) for turn in range(0, 360, 4)], haze, percent)
    sheet.disc(centre, radius, shade)

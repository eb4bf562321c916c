"""A bridge over a wide river."""

from __future__ import annotations

from itertools import pairwise

from desk.drawing.boats import sampan
from desk.drawing.canvas import (
    CREAM,
    INK,
    MIST,
    MOSS,
    OCHRE,
    PAPER,
    PINE,
    RED,
    SLATE,
    STRAW,
    WINE,
    Canvas,
    Colour,
    Point,
    blend,
)
from desk.drawing.motifs import column, frond, glints, hills, palm, sky, sun
from desk.drawing.outlines import bow, petal, tapered

#: The deck, from the far bank at the left to the reader's side: x, y of its upper edge, and how thick it is seen.
_DECK = ((-20.0, 452.0, 7.0), (250.0, 441.0, 11.0), (800.0, 404.0, 24.0), (1240.0, 358.0, 44.0))


def cable_bridge() -> Canvas:
    """Two towers, cables like the strings of an instrument, a boat below, palms near."""
    sheet = Canvas(1200, 800, PAPER)
    sky(sheet, blend(STRAW, OCHRE, 25), blend(PAPER, CREAM, 20), 500)
    sun(sheet, (520, 392), 78)
    hills(
        sheet,
        (
            (462, 16, 520, 30, blend(SLATE, PAPER, 62)),
            (484, 9, 240, 140, blend(PINE, MIST, 58)),
            (496, 6, 130, 60, blend(PINE, MIST, 40)),
        ),
        520,
    )
    sheet.steps(508, 800, [blend(blend(SLATE, STRAW, 30), MIST, percent) for percent in (70, 52, 34, 16, 0)])
    glints(sheet, 520, 800, blend(MIST, PAPER, 50), 4)
    column(sheet, 520, 516, 790, 74, blend(RED, STRAW, 25), 2)
    _tower(sheet, 250, (292, 528), 0.42, blend(INK, MIST, 48))
    _tower(sheet, 800, (40, 640), 1.0, INK)
    _roadway(sheet)
    _barge(sheet, (330, 596))
    sampan(sheet, (600, 704))
    _bank(sheet)
    return sheet


def _edge(x: float) -> tuple[float, float]:
    """Height and thickness of the deck at *x*."""
    for (left, top, thin), (right, low, thick) in pairwise(_DECK):
        if x <= right:
            part = (x - left) / (right - left)
            return top + (low - top) * part, thin + (thick - thin) * part
    return _DECK[-1][1], _DECK[-1][2]


def _tower(sheet: Canvas, x: float, ends: tuple[float, float], size: float, shade: Colour) -> None:
    """Two legs that meet above the road, and the cables that leave their head."""
    top, foot = ends
    lit = blend(shade, STRAW, 38)
    for step in range(17):
        start = (x, top + (14 + step * 7) * size)
        for side, reach in ((-1, 300), (1, 470)):
            end = x + side * (34 + step * reach / 16) * size
            sheet.stroke((start, (end, _edge(end)[0] + 2)), blend(shade, SLATE, 35), 1.1 + 1.5 * size)
    for side in (-1, 1):
        leg = [(x + side * 70 * size, foot), (x + side * 56 * size, top + 370 * size), (x + side * 6 * size, top)]
        sheet.shape(tapered(leg, 36 * size, 17 * size), shade)
        sheet.stroke([(px - 7 * size, py) for px, py in leg], lit, 5 * size)
    sheet.block(x - 62 * size, top + 418 * size, x + 62 * size, top + 442 * size, shade)
    sheet.block(x - 32 * size, top + 190 * size, x + 32 * size, top + 204 * size, shade)
    sheet.ellipse((x, foot + 6 * size), 128 * size, 17 * size, blend(shade, SLATE, 25))
    sheet.ellipse((x, foot), 118 * size, 13 * size, blend(shade, SLATE, 52))


def _roadway(sheet: Canvas) -> None:
    upper = [(x, y) for x, y, _ in _DECK]
    lower = [(x, y + thick) for x, y, thick in _DECK]
    sheet.shape([*upper, *reversed(lower)], INK)
    sheet.shape(
        [*((x, y + thick * 0.14) for x, y, thick in _DECK), *((x, y + thick * 0.42) for x, y, thick in reversed(_DECK))], OCHRE
    )
    sheet.stroke([(x, y - thick * 0.34) for x, y, thick in _DECK], INK, 2)
    for index in range(64):
        x = -10 + 1220 * (index / 64)
        top, thick = _edge(x)
        sheet.stroke(((x, top), (x, top - thick * 0.34)), INK, 1.2)
    for x, length, shade in ((430, 22, RED), (640, 30, CREAM), (980, 58, RED), (1096, 46, CREAM)):
        top, thick = _edge(x)
        sheet.block(x, top - thick * 0.74, x + length, top - thick * 0.1, INK)
        sheet.block(x + 2, top - thick * 0.68, x + length - 2, top - thick * 0.22, shade)
    for x in (40, 132, 470, 1190):
        top, thick = _edge(x)
        sheet.shape(
            tapered([(x, top + thick), (x, 520 + thick * 2.4)], thick * 0.5, thick * 0.6),
            blend(INK, MIST, max(0, round(52 - thick * 1.4))),
        )


def _barge(sheet: Canvas, at: Point) -> None:
    """Sand on its way, far off."""
    x, y = at
    dark = blend(INK, MIST, 22)
    sheet.glaze(petal((x - 120, y + 14), 260, 14, 0), INK, 35)
    sheet.shape(((x - 100, y - 6), (x + 112, y - 10), (x + 94, y + 14), (x - 86, y + 14)), dark)
    sheet.shape([(x - 76, y - 6), *bow((x - 60, y - 18), (x - 16, y - 50), (x + 44, y - 8))], blend(OCHRE, STRAW, 30))
    sheet.block(x + 62, y - 36, x + 94, y - 8, blend(WINE, MIST, 18))
    sheet.block(x + 56, y - 41, x + 100, y - 35, dark)


def _bank(sheet: Canvas) -> None:
    """The near shore: water palms and one tall coconut at the left."""
    dark = blend(PINE, INK, 45)
    sheet.shape([*bow((-10, 706), (160, 700), (330, 800)), (330, 810), (-10, 810)], blend(PINE, INK, 70))
    palm(sheet, (86, 760), 520, -34, dark)
    for turn, reach in ((-112, 190), (-88, 230), (-62, 250), (-38, 220), (-18, 190)):
        frond(sheet, (150, 790), reach, turn, blend(dark, MOSS, 22))
    for turn, reach in ((-128, 150), (-100, 170), (-70, 170)):
        frond(sheet, (14, 800), reach, turn, dark)

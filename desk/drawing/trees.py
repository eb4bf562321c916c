"""Rubber trees in their rows."""

from __future__ import annotations

from desk.drawing.canvas import (
    CREAM,
    INK,
    MIST,
    MOSS,
    OCHRE,
    PAPER,
    PINE,
    RED,
    SAGE,
    SLATE,
    STRAW,
    WINE,
    Canvas,
    Colour,
    Point,
    blend,
)
from desk.drawing.motifs import leaf, sun
from desk.drawing.outlines import arc, between, bow, chance, petal, tapered, wave

_EYE = (392.0, 452.0)
_LIGHT = blend(STRAW, PAPER, 55)


def rubber_trees() -> Canvas:
    """First light at the end of the rows; on the nearest trunk the cut and its cup."""
    sheet = Canvas(1200, 800, _LIGHT)
    sheet.steps(0, 470, [blend(blend(SAGE, MOSS, 45), _LIGHT, percent) for percent in (0, 16, 34, 52, 72, 92)])
    sheet.shape([*wave(0, 1206, 438, 8, 180, 20), (1206, 480), (0, 480)], blend(SAGE, _LIGHT, 45))
    sheet.block(0, 452, 1200, 800, blend(OCHRE, STRAW, 45))
    _litter(sheet)
    for part in (0.09, 0.13, 0.19, 0.28, 0.42, 0.64):
        for lane in (-4.5, -3.5, -2.5, -1.5, -0.6, 0.6, 1.5, 2.5, 3.5, 4.5):
            _trunk(sheet, between(_EYE, (392 + lane * 520, 990), part), part, lane)
        _crowns(sheet, part)
        if part == 0.13:
            sun(sheet, (392, 424), 30)
    _near(sheet)
    return sheet


def _litter(sheet: Canvas) -> None:
    """Fallen leaves, and the light in strips between the rows."""
    for lane in (-3, -2, -1, 0, 1, 2, 3):
        sheet.shape((_EYE, (392 + lane * 520 - 120, 990), (392 + lane * 520 + 120, 990)), blend(STRAW, PAPER, 25))
    for index in range(260):
        depth = chance(index, 1) ** 1.6
        x, y = chance(index, 2) * 1240 - 20, 468 + depth * 332
        sheet.shape(
            petal((x, y), 7 + 24 * depth, 2 + 7 * depth, chance(index, 3) * 60 - 30),
            (WINE, OCHRE, blend(RED, OCHRE, 35), blend(OCHRE, INK, 35))[index % 4],
        )


def _trunk(sheet: Canvas, foot: Point, part: float, lane: float) -> None:
    """A slim stem that leans to the light, hazy when far; a cut and a cup."""
    x, y = foot
    if not -60 < x < 1260:
        return
    height, haze = 860 * part + 40, round(78 * (1 - part) ** 1.5)
    lean = height * (0.05 if lane < 0 else -0.05)
    width = 62 * part + 2
    bark = blend(blend(SLATE, INK, 38), _LIGHT, haze)
    stem = bow((x, y), (x + lean * 0.2, y - height * 0.5), (x + lean, y - height))
    sheet.glaze(
        [(x, y - 3), (x + 6, y + width * 0.2), (x - 300 * part, y + 64 * part + 3), (x - 330 * part, y + 40 * part)], INK, 22
    )
    sheet.shape(tapered(stem, width, width * 0.62), bark)
    lit = [(px + width * 0.24, py) for px, py in stem]
    sheet.shape(tapered(lit, width * 0.36, width * 0.22), blend(bark, CREAM, 38))
    for side in (-1, 1):
        sheet.shape(
            tapered(
                bow(stem[-6], (x + lean, y - height * 0.9), (x + lean + side * height * 0.16, y - height * 1.08)),
                width * 0.5,
                width * 0.2,
            ),
            bark,
        )
    if part > 0.15:
        cut = y - height * 0.24
        sheet.stroke(((x - width * 0.46, cut - width * 0.8), (x + width * 0.46, cut)), blend(RED, _LIGHT, haze), 1.5 + 4 * part)
        sheet.shape(arc((x + width * 0.5, cut + width * 0.34), width * 0.42, width * 0.46, 0, 180), blend(PAPER, _LIGHT, haze))


def _crowns(sheet: Canvas, part: float) -> None:
    """The roof of leaves at that depth, lower and paler the farther."""
    level = 452 - 700 * part
    shade = blend(blend(PINE, MOSS, 35), _LIGHT, round(80 * (1 - part) ** 1.7))
    size = 26 + 210 * part
    for index in range(int(1500 / size) + 2):
        x = -40 + index * size * 0.82 + chance(index, round(part * 100)) * size * 0.3
        clear = abs(x - 392) / 900 * 70 * (1 - part)
        y = level - size * 0.4 + chance(round(part * 100), index) * size * 0.4 - clear
        sheet.disc((x, y), size * 0.62, shade)


def _near(sheet: Canvas) -> None:
    """The tree before the reader, cut by the edge of the sheet."""
    stem = bow((968, 830), (956, 380), (900, -30))
    sheet.glaze(((930, 800), (1030, 800), (700, 830), (500, 830)), INK, 30)
    trunk = tapered(stem, 158, 112)
    sheet.shape(trunk, blend(SLATE, INK, 52))
    with sheet.inside(trunk):
        sheet.shape(tapered([(x - 30, y) for x, y in stem], 74, 52), blend(blend(SLATE, INK, 20), CREAM, 32))
        for index in range(38):
            x, y = 840 + chance(index, 8) * 190, chance(index, 9) * 800
            sheet.shape(
                petal((x, y), 16 + 40 * chance(index, 4), 7, 82 + chance(index, 5) * 12),
                blend(SLATE, INK, 62) if index % 3 else MIST,
            )
        panel = [(880, 322), (1034, 418), (1040, 580), (884, 480)]
        sheet.shape(panel, blend(OCHRE, WINE, 32))
        for line in range(8):
            sheet.stroke(((870, 336 + line * 19), (1044, 442 + line * 19)), blend(OCHRE, INK, 35), 3)
        sheet.stroke(((870, 472), (1044, 580)), INK, 15)
        sheet.stroke(((870, 468), (1044, 576)), PAPER, 7)
        sheet.stroke(((1020, 562), (1014, 640)), PAPER, 6)
    sheet.stroke(((1002, 622), (1046, 606)), INK, 9)
    sheet.stroke(((1022, 618), (1022, 660)), PAPER, 6)
    sheet.stroke(arc((1024, 668), 66, 15, 0, 360), INK, 4)
    sheet.shape(arc((1024, 666), 60, 66, 0, 180), INK)
    sheet.shape(arc((1024, 668), 53, 57, 0, 180), WINE)
    sheet.shape([*arc((1024, 668), 53, 57, 90, 180), (1004, 668), (1006, 716)], RED)
    sheet.ellipse((1024, 667), 57, 14, INK)
    sheet.ellipse((1024, 667), 50, 10, PAPER)
    for root, turns, reach in (
        ((1130, 30), (112, 84, 142), 190),
        ((700, -20), (64, 96, 122), 170),
        ((1190, 210), (150, 176, 122), 170),
        ((820, -40), (70, 100, 132), 130),
    ):
        for index, turn in enumerate(turns):
            shade: Colour = (PINE, MOSS, blend(PINE, MOSS, 50))[index]
            leaf(sheet, root, reach, reach * 0.34, turn, shade)

"""A river and a lotus pond."""

from __future__ import annotations

from itertools import pairwise

from desk.drawing.canvas import (
    CREAM,
    INK,
    MIST,
    MOSS,
    NIGHT,
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
from desk.drawing.outlines import arc, petal, polar, wave

_WATER = blend(SLATE, MIST, 60)


def river() -> Canvas:
    """Two arms that meet, and sails on the stream."""
    sheet = Canvas(1200, 800, PAPER)
    sheet.steps(0, 300, [blend(CREAM, PAPER, percent) for percent in (0, 30, 60, 90)])
    sheet.shape([*wave(0, 1206, 262, 20, 520, 200), (1206, 800), (0, 800)], MIST)
    sheet.shape([*wave(0, 1206, 284, 10, 340, 20), (1206, 800), (0, 800)], blend(SLATE, MIST, 40))
    sheet.steps(300, 800, (SAGE, STRAW, SAGE, MOSS))
    _furrows(sheet)
    _arms(sheet)
    for x, y, size in ((318, 372, 26), (872, 394, 34), (560, 560, 82), (770, 690, 132)):
        _boat(sheet, (x, y), size)
    return sheet


def _furrows(sheet: Canvas) -> None:
    for index in range(16):
        level = 306 + index * 7 + index * index * 1.7
        sheet.stroke(wave(0, 1206, level, 2 + index * 0.7, 500, index * 40), blend(MOSS, INK, 30), 1 + index / 9)


def _arms(sheet: Canvas) -> None:
    left_bank = [(150, 300), (205, 330), (250, 372), (300, 430), (318, 500), (290, 580), (232, 680), (170, 800)]
    inner = [(1030, 800), (968, 690), (950, 600), (962, 510), (985, 440), (1030, 380), (1080, 335), (1120, 300)]
    fork = [(1062, 300), (990, 335), (900, 376), (790, 402), (660, 414), (560, 404), (440, 370), (310, 330), (214, 300)]
    outline = [*_eased(left_bank), *_eased(inner), *_eased(fork)]
    sheet.shape(outline, _WATER)
    for bank in (left_bank, inner, fork):
        sheet.stroke(_eased(bank), INK, 2.5)
    for x, y, length in (
        (470, 470, 90),
        (640, 455, 60),
        (420, 610, 120),
        (640, 640, 90),
        (330, 720, 140),
        (820, 560, 80),
        (560, 755, 170),
        (880, 745, 80),
    ):
        sheet.stroke(((x, y), (x + length, y)), PAPER, 3)
        sheet.stroke(((x + length * 0.3, y + 9), (x + length * 0.8, y + 9)), PAPER, 2)


def _eased(points: list[tuple[int, int]]) -> list[Point]:
    """*points* with their corners cut three times over."""
    line: list[Point] = [(float(x), float(y)) for x, y in points]
    for _ in range(3):
        cut: list[Point] = [line[0]]
        for (ax, ay), (bx, by) in pairwise(line):
            cut += [(ax * 0.75 + bx * 0.25, ay * 0.75 + by * 0.25), (ax * 0.25 + bx * 0.75, ay * 0.25 + by * 0.75)]
        line = [*cut, line[-1]]
    return line


def _boat(sheet: Canvas, foot: Point, size: float) -> None:
    x, y = foot
    sheet.ellipse((x, y + size * 0.16), size * 0.8, size * 0.07, blend(_WATER, INK, 35))
    sheet.shape(
        [
            (x - size * 0.75, y - size * 0.1),
            (x + size * 0.8, y - size * 0.14),
            (x + size * 0.5, y + size * 0.14),
            (x - size * 0.45, y + size * 0.14),
        ],
        INK,
    )
    sheet.stroke(((x, y), (x, y - size * 1.42)), INK, max(1.5, size / 26))
    sail = [
        (x + size * 0.05, y - size * 1.38),
        *arc((x + size * 0.05, y - size * 0.75), size * 0.62, size * 0.6, -80, 80),
        (x + size * 0.05, y - size * 0.2),
    ]
    sheet.shape(sail, RED)
    sheet.shape([(x - size * 0.05, y - size * 1.2), (x - size * 0.05, y - size * 0.25), (x - size * 0.52, y - size * 0.3)], WINE)
    for part in (0.42, 0.68, 0.94):
        sheet.stroke(((x + size * 0.05, y - size * (part + 0.06)), (x + size * 0.6, y - size * part)), WINE, max(1.0, size / 50))


def lotus() -> Canvas:
    """One open flower, two buds, round leaves on dark water."""
    sheet = Canvas(1200, 800, PAPER)
    sheet.steps(0, 800, [blend(PAPER, MIST, percent) for percent in (0, 15, 30, 45, 60, 75)])
    for level, shade in ((520, blend(SLATE, MIST, 40)), (600, SLATE), (690, blend(SLATE, NIGHT, 45))):
        sheet.shape([*wave(0, 1206, level, 5, 700, level), (1206, 800), (0, 800)], shade)
    for x, y, across, shade in (
        (180, 560, 190, SAGE),
        (1010, 548, 220, SAGE),
        (930, 690, 260, MOSS),
        (300, 712, 290, MOSS),
        (640, 640, 170, PINE),
    ):
        _leaf(sheet, (x, y), across, shade)
    for top, bend in (((300, 250), 20), ((905, 300), -24)):
        sheet.stroke(((top[0] + bend, 640), (top[0] + bend // 2, 450), top), PINE, 9)
        for width, shade in ((84, INK), (78, RED)):
            sheet.shape(petal((top[0], top[1] + 40), 150 if shade == RED else 154, width, -90, 0.38), shade)
        sheet.shape(petal((top[0], top[1] + 38), 128, 30, -84, 0.4), blend(RED, PAPER, 45))
    sheet.stroke(((620, 660), (612, 540), (600, 430)), PINE, 12)
    _flower(sheet, (600, 440))
    return sheet


def _leaf(sheet: Canvas, centre: Point, across: float, shade: Colour) -> None:
    down = across * 0.24
    sheet.ellipse((centre[0], centre[1] + 5), across + 3, down + 4, INK)
    sheet.ellipse(centre, across, down, shade)
    for degrees in range(10, 370, 30):
        tip = arc(centre, across * 0.92, down * 0.92, degrees, degrees)[0]
        sheet.stroke((centre, tip), blend(shade, INK, 45), 1.6)
    sheet.ellipse(centre, across * 0.06, down * 0.1, blend(shade, INK, 45))


def _flower(sheet: Canvas, heart: Point) -> None:
    """Petals from the outer ones in, each with an inked edge and a pale rib."""
    rows = (((-172, -8), 268, 88), ((-150, -30), 292, 96), ((-128, -52), 300, 104), ((-108, -72), 286, 104), ((-90,), 262, 112))
    for index, (angles, length, width) in enumerate(rows):
        for degrees in angles:
            base = blend(WINE, RED, 30 + index * 14)
            sheet.shape(petal(polar(heart, -4, degrees), length + 6, width + 7, degrees, 0.55), INK)
            sheet.shape(petal(heart, length, width, degrees, 0.55), base)
            sheet.shape(
                petal(polar(heart, length * 0.3, degrees), length * 0.62, width * 0.42, degrees, 0.6),
                blend(base, PAPER, 26 + index * 6),
            )
    for degrees in range(-165, 0, 15):
        sheet.stroke((heart, polar(heart, 62, degrees)), OCHRE, 4)
        sheet.disc(polar(heart, 64, degrees), 6, STRAW)
    sheet.shape(
        [*arc((heart[0], heart[1] - 4), 46, 30, 180, 360), (heart[0] + 26, heart[1] + 24), (heart[0] - 26, heart[1] + 24)], OCHRE
    )

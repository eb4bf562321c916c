"""A school yard in summer."""

from __future__ import annotations

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
    SLATE,
    STRAW,
    WINE,
    Canvas,
    Colour,
    Point,
    blend,
)
from desk.drawing.motifs import hills, sky
from desk.drawing.outlines import arc, bow, chance, petal, polar, tapered
from desk.drawing.plane import Plane

_DUST = blend(OCHRE, STRAW, 55)


def school_yard() -> Canvas:
    """Noon in summer: galleries, a bare pole, a drum, a flame tree in flower."""
    sheet = Canvas(1200, 800, PAPER)
    sky(sheet, blend(SLATE, PAPER, 45), PAPER, 520)
    hills(sheet, ((488, 12, 420, 40, blend(SLATE, MIST, 60)),), 540)
    for index in range(7):
        x, size = 610 + index * 62, 44 + index * 9
        sheet.stroke(((x, 540), (x, 470)), blend(INK, MIST, 35), 5)
        for turn in range(0, 360, 60):
            sheet.disc(
                polar((x, 470 - size * 0.4), size * 0.42, turn), size * 0.46, blend((MOSS, PINE)[turn // 60 % 2], MIST, 38)
            )
    sheet.block(0, 530, 1200, 800, _DUST)
    for index in range(-6, 14):
        sheet.stroke(((675 + index * 23.6, 536), (320 + index * 210, 820)), blend(_DUST, OCHRE, 40), 2.5)
    for level in (546, 570, 604, 652, 718):
        sheet.stroke(((-10, level), (1210, level)), blend(_DUST, OCHRE, 40), 2.5)
    sheet.block(-10, 524, 1210, 536, blend(OCHRE, CREAM, 40))
    _school(sheet)
    _pole(sheet, (668, 668))
    _flame_tree(sheet)
    return sheet


def _school(sheet: Canvas) -> None:
    """A long house in perspective, two floors with arches."""
    front = Plane((-60, 150), (520, 352), (520, 546), (-60, 650))
    sheet.shape(front.outline(), blend(STRAW, CREAM, 55))
    for floor in (0, 1):
        for bay in range(7):
            part = front.part(bay / 7 + 0.012, 0.06 + floor * 0.5, (bay + 1) / 7 - 0.012, 0.47 + floor * 0.5)
            arch = [
                part.at(0.06, 1),
                *[part.at(0.5 + 0.44 * x / 100, 0.34 + 0.3 * y / 100) for x, y in arc((0, 0), 100, 100, 180, 360)],
                part.at(0.94, 1),
            ]
            sheet.shape(arch, blend(NIGHT, SLATE, 25))
            with sheet.inside(arch):
                sheet.shape(part.cell(0.34, 0.34, 0.8, 1), blend(PINE, SLATE, 45))
                sheet.stroke((part.at(0.57, 0.34), part.at(0.57, 1)), NIGHT, 3)
                if floor == 0:
                    sheet.shape(part.cell(0, 0.74, 1, 0.8), CREAM)
                    for rail in range(7):
                        sheet.stroke((part.at(rail / 6, 0.78), part.at(rail / 6, 1)), CREAM, 3)
    for down in (0.0, 0.5):
        sheet.shape(front.cell(0, down - 0.012, 1, down + 0.035), OCHRE)
    sheet.shape(((-60, 640), (540, 540), (540, 556), (-60, 674)), blend(SLATE, CREAM, 40))
    roof = Plane((-60, -70), (452, 284), (548, 362), (-60, 158))
    sheet.shape(roof.outline(), RED)
    for line in range(1, 40):
        sheet.stroke((roof.at(line / 40, 0), roof.at(line / 40, 1)), WINE, 2.6)
    sheet.stroke((roof.at(0, 1), roof.at(1, 1)), INK, 8)
    sheet.stroke((roof.at(0, 0), roof.at(1, 0), roof.at(1, 1)), INK, 5)
    sheet.glaze(((-10, 664), (560, 552), (600, 560), (-10, 742)), INK, 24)
    _drum(sheet, (250, 640))


def _drum(sheet: Canvas, centre: Point) -> None:
    x, y = centre
    sheet.glaze(arc((x + 20, y + 92), 108, 15, 0, 360), INK, 40)
    for side in (-1, 1):
        sheet.shape(tapered([(x + side * 54, y + 94), (x + side * 44, y - 96)], 13, 11), INK)
    sheet.stroke(((x - 60, y - 90), (x + 60, y - 90)), INK, 12)
    sheet.stroke(((x - 56, y + 66), (x + 56, y + 66)), INK, 9)
    body = [*bow((x - 42, y - 58), (x, y - 84), (x + 46, y - 58)), *bow((x + 46, y + 52), (x, y + 76), (x - 42, y + 52))]
    sheet.shape(body, WINE)
    sheet.ellipse((x - 10, y - 2), 54, 60, INK)
    sheet.ellipse((x - 10, y - 2), 49, 55, RED)
    sheet.ellipse((x - 10, y - 2), 41, 46, CREAM)
    sheet.ellipse((x - 10, y - 2), 13, 15, blend(CREAM, OCHRE, 45))


def _pole(sheet: Canvas, foot: Point) -> None:
    """Bare: the flag comes up on Monday."""
    x, y = foot
    sheet.glaze(((x, y + 26), (x + 18, y + 30), (x + 430, y + 96), (x + 424, y + 90)), INK, 35)
    for half, top, bottom in ((104, 22, 46), (74, 0, 24), (44, -20, 2)):
        sheet.shape(
            ((x - half, y + top), (x + half, y + top), (x + half + 8, y + bottom), (x - half - 8, y + bottom)),
            blend(SLATE, CREAM, 55),
        )
        sheet.shape(((x - half, y + top), (x + half, y + top), (x + half + 3, y + top + 8), (x - half - 3, y + top + 8)), PAPER)
    sheet.shape(tapered([(x, y - 16), (x, 70)], 13, 6), INK)
    sheet.stroke(((x - 2, y - 20), (x - 2, 80)), MIST, 2.5)
    sheet.stroke(bow((x + 5, 84), (x + 22, 380), (x + 7, y - 70)), INK, 1.5)
    sheet.disc((x, 66), 10, OCHRE)


def _flame_tree(sheet: Canvas) -> None:
    """Its crown enters from the right, its petals lie below."""
    sheet.glaze(arc((1010, 742), 330, 46, 0, 360), INK, 30)
    for line, first, last in (
        (bow((1096, 760), (1120, 520), (1060, 330)), 74, 44),
        (bow((1066, 380), (1000, 260), (850, 190)), 36, 9),
        (bow((1064, 350), (1120, 220), (1230, 160)), 38, 14),
        (bow((1010, 282), (960, 160), (960, 130)), 20, 6),
    ):
        sheet.shape(tapered(line, first, last), INK)
        sheet.shape(tapered([(x - 3, y) for x, y in line], first * 0.5, last * 0.4), blend(INK, SLATE, 35))
    for index in range(120):
        across, down = chance(index, 1), chance(index, 2)
        x = 780 + 460 * across
        y = -10 + (330 - 120 * across) * down * (0.4 + 0.6 * across) + (1 - across) * 160
        reach = 20 + 22 * chance(index, 3)
        shade: Colour = (PINE, MOSS, RED, RED, blend(RED, WINE, 50), blend(RED, OCHRE, 22))[index % 6]
        if index < 46:
            sheet.disc((x, y), reach * 1.1, (PINE, blend(PINE, MOSS, 45), WINE)[index % 3])
            continue
        for petals in range(5):
            sheet.shape(petal((x, y), reach, reach * 0.62, petals * 72 + index * 17, 0.6), shade)
    for index in range(70):
        x, y = 740 + chance(index, 4) * 470, 706 + chance(index, 5) * 86
        sheet.shape(petal((x, y), 13, 7, chance(index, 6) * 180), RED if index % 3 else WINE)
    sheet.block(800, 694, 960, 708, INK)
    sheet.block(804, 690, 956, 702, blend(SLATE, PAPER, 55))
    for x in (822, 926):
        sheet.block(x, 706, x + 16, 742, blend(SLATE, INK, 35))

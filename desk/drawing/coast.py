"""A bay with islands."""

from __future__ import annotations

import math

from desk.drawing.canvas import CREAM, INK, MIST, OCHRE, PAPER, PINE, RED, SLATE, STRAW, WINE, Canvas, Colour, Point, blend
from desk.drawing.motifs import column, glints, palm, sky, sun
from desk.drawing.outlines import arc, bow, chance, petal, tapered


def bay() -> Canvas:
    """Rock islands behind rock islands; a basket boat on the sand."""
    sheet = Canvas(1200, 800, PAPER)
    sky(sheet, blend(STRAW, OCHRE, 15), PAPER, 380)
    sun(sheet, (470, 232), 70)
    for x, half, height, haze, seed in (
        (90, 130, 90, 72, 1),
        (330, 90, 60, 76, 2),
        (640, 150, 100, 74, 3),
        (880, 120, 120, 66, 4),
        (1120, 150, 80, 70, 5),
    ):
        _island(sheet, (x, 384), half, height, blend(SLATE, PAPER, haze), seed)
    sheet.steps(380, 800, [blend(SLATE, MIST, percent) for percent in (86, 70, 54, 38, 22)])
    column(sheet, 470, 388, 600, 66, blend(RED, STRAW, 32), 5)
    for x, foot, half, height, shade, seed in (
        (196, 410, 150, 168, blend(PINE, MIST, 52), 6),
        (700, 404, 96, 110, blend(PINE, MIST, 58), 7),
        (1010, 446, 230, 300, blend(PINE, SLATE, 15), 8),
    ):
        _island(sheet, (x, foot), half, height, shade, seed)
        for row in range(10):
            reach = half * (1 - row * 0.07)
            sheet.shape(
                petal((x - reach + 30 * chance(row, seed), foot + 5 + row * (5 + height / 45)), reach * 1.9, 5 + row * 0.4, 0),
                blend(shade, MIST, 38 + row * 3),
            )
    glints(sheet, 402, 720, blend(MIST, PAPER, 60), 12)
    _sail(sheet, (600, 520), 92)
    _beach(sheet)
    palm(sheet, (-14, 790), 660, 150, blend(PINE, INK, 42))
    return sheet


def _island(sheet: Canvas, foot: Point, half: float, height: float, shade: Colour, seed: int) -> None:
    """Limestone: steep domes that lean on each other, streaked."""
    domes = [
        (chance(seed, dome, 1) * 1.2 - 0.6, 0.26 + 0.3 * chance(seed, dome, 2), 0.5 + 0.5 * chance(seed, dome, 3))
        for dome in range(5)
    ]
    outline: list[Point] = []
    for step in range(81):
        place = step / 40 - 1
        rise = max(tall * math.sqrt(max(0.0, 1 - ((place - middle) / wide) ** 2)) for middle, wide, tall in domes)
        low = 0.14 * math.sqrt(max(0.0, 1 - place * place))
        outline.append((foot[0] + place * half, foot[1] - height * max(rise, low) - 4 * chance(seed, step)))
    outline = [(foot[0] - half, foot[1]), *outline, (foot[0] + half, foot[1])]
    sheet.shape(outline, shade)
    with sheet.inside(outline):
        lit = [(x - half * 0.2, y + height * 0.12) for x, y in outline]
        sheet.shape([*lit, (foot[0] - half * 2, foot[1])], blend(shade, PAPER, 13))
        for line in range(round(half / 6)):
            x = foot[0] - half + chance(line, seed) * half * 2
            top = foot[1] - height * chance(seed, line)
            sheet.shape(
                petal((x, top), height * (0.14 + 0.2 * chance(line, seed, 2)), 2 + half / 50, 86 + 8 * chance(seed, line, 3)),
                blend(shade, (INK, PAPER)[line % 3 == 0], 24),
            )
        sheet.block(foot[0] - half, foot[1] - 5, foot[0] + half, foot[1], blend(shade, INK, 32))


def _sail(sheet: Canvas, foot: Point, size: float) -> None:
    """A junk with battened sails."""
    x, y = foot
    for row in range(6):
        sheet.shape(petal((x - size * 0.5, y + 8 + row * 9), size * (0.9 - row * 0.08), 4, 0), blend(WINE, SLATE, 45))
    for mast, high, wide in ((-0.28, 0.92, 0.4), (0.12, 1.3, 0.56)):
        left, top = x + mast * size, y - high * size
        sheet.stroke(((left, y - 6), (left, top)), INK, 3)
        sail = [
            (left + 2, top),
            *bow(
                (left + size * 0.12, top - size * 0.06),
                (left + wide * size * 1.1, top + size * 0.3),
                (left + wide * size, y - size * 0.2),
            ),
            (left - size * 0.06, y - size * 0.16),
        ]
        sheet.shape(sail, RED if wide > 0.5 else WINE)
        with sheet.inside(sail):
            for batten in range(1, 5):
                sheet.stroke(
                    ((left - 10, top + batten * size * 0.24), (left + size, top + batten * size * 0.24 - size * 0.12)),
                    blend(WINE, INK, 40),
                    2.5,
                )
    sheet.shape(
        [
            (x - size * 0.62, y - size * 0.16),
            *bow((x - size * 0.5, y + size * 0.02), (x, y + size * 0.16), (x + size * 0.6, y + size * 0.02)),
            (x + size * 0.8, y - size * 0.26),
            (x + size * 0.4, y - size * 0.07),
        ],
        INK,
    )


def _beach(sheet: Canvas) -> None:
    shore = [*bow((-10, 640), (330, 770), (760, 742)), *bow((760, 742), (1040, 722), (1210, 648))]
    for lift, shade in (
        (22, blend(MIST, PAPER, 75)),
        (10, blend(SLATE, MIST, 60)),
        (0, blend(OCHRE, STRAW, 45)),
        (-16, blend(STRAW, CREAM, 35)),
    ):
        sheet.shape([*((x, y - lift) for x, y in shore), (1210, 810), (-10, 810)], shade)
    for row in range(3):
        sheet.stroke([(x, y + 38 + row * 15) for x, y in shore[4:-4]], blend(OCHRE, STRAW, 60), 2)
    sheet.glaze(arc((930, 772), 150, 22, 0, 360), INK, 32)
    basket = [
        *arc((908, 700), 122, 30, 180, 360),
        *bow((1030, 700), (1016, 782), (908, 784)),
        *bow((908, 784), (800, 782), (786, 700)),
    ]
    sheet.shape(basket, INK)
    with sheet.inside([(x, y + 1) for x, y in basket]):
        for index in range(-12, 13):
            sheet.stroke(bow((908 + index * 24, 690), (908 + index * 22, 760), (908 + index * 13, 790)), OCHRE, 8)
        for row in range(4):
            sheet.stroke(bow((780, 712 + row * 20), (908, 760 + row * 20), (1036, 712 + row * 20)), blend(OCHRE, INK, 45), 4)
    sheet.ellipse((908, 700), 124, 31, INK)
    sheet.ellipse((908, 700), 116, 25, OCHRE)
    sheet.ellipse((908, 704), 104, 20, blend(OCHRE, INK, 55))
    sheet.shape(tapered([(850, 716), (1090, 622)], 9, 8), INK)
    sheet.shape(petal((1058, 634), 96, 30, -21, 0.6), RED)

"""Outdoors: rubber trees, a weather station, a hive, a school yard, a bridge, roofs."""

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
    SAGE,
    SLATE,
    STRAW,
    WINE,
    Canvas,
    Point,
    blend,
)
from desk.drawing.outlines import arc, between, petal, polar, wave


def rubber_trees() -> Canvas:
    """Two rows of trunks that lean to the light, cups at their cuts."""
    sheet = Canvas(1200, 800, blend(SAGE, PAPER, 45))
    sheet.steps(0, 460, [blend(MOSS, SAGE, percent) for percent in (0, 25, 50, 75, 100)])
    sheet.shape([*wave(0, 1206, 96, 26, 170, 0), (1206, 0), (0, 0)], PINE)
    sheet.shape(((600, 380), (1500, 800), (-300, 800)), STRAW)
    sheet.shape(((600, 380), (830, 800), (370, 800)), blend(OCHRE, STRAW, 40))
    sheet.disc((600, 330), 64, RED)
    sheet.shape([*wave(0, 1206, 372, 12, 260, 40), (1206, 420), (0, 420)], MOSS)
    for part in (0.08, 0.12, 0.18, 0.27, 0.41, 0.64, 1.0):
        for side in (-1, 1):
            for lane in (1, 2):
                foot = between((600, 380), (600 + side * lane * 430, 860), part)
                _trunk(sheet, foot, part, side)
    return sheet


def _trunk(sheet: Canvas, foot: Point, part: float, side: int) -> None:
    x, y = foot
    half, height = 34 * part + 2, 900 * part + 60
    lean = -side * height * 0.08
    haze = round(60 * (1 - part))
    sheet.shape(
        ((x - half, y), (x + half, y), (x + half * 0.7 + lean, y - height), (x - half * 0.7 + lean, y - height)),
        blend(INK, SAGE, haze // 2),
    )
    sheet.shape(
        ((x - half * 0.8, y), (x + half * 0.3, y), (x + half * 0.1 + lean, y - height), (x - half * 0.5 + lean, y - height)),
        blend(blend(SLATE, CREAM, 45), SAGE, haze),
    )
    if part > 0.15:
        cut = y - height * 0.2
        sheet.stroke(((x - half * 0.8, cut - half), (x + half * 0.5, cut)), RED, 2 + 5 * part)
        sheet.ellipse((x + half * 0.4, cut + half * 0.7), half * 0.42, half * 0.26, INK)
        sheet.ellipse((x + half * 0.4, cut + half * 0.62), half * 0.36, half * 0.16, PAPER)


def weather_station() -> Canvas:
    """Cups that turn, a vane, a white box on legs, rain on its way."""
    sheet = Canvas(1200, 800, PAPER)
    sheet.steps(0, 560, [blend(SLATE, PAPER, percent) for percent in (15, 32, 50, 68, 84)])
    for x, y, size in ((250, 130, 92), (360, 110, 120), (500, 150, 84), (150, 168, 70)):
        sheet.ellipse((x, y), size * 1.3, size * 0.62, blend(SLATE, NIGHT, 30))
    for index in range(42):
        x, y = 60 + (index * 97) % 560, 210 + (index * 61) % 250
        sheet.stroke(((x, y), (x - 16, y + 44)), blend(SLATE, NIGHT, 20), 2.5)
    sheet.shape([*wave(0, 1206, 520, 44, 900, 120), (1206, 800), (0, 800)], SAGE)
    sheet.shape([*wave(0, 1206, 610, 60, 1100, 250), (1206, 800), (0, 800)], MOSS)
    for index in range(60):
        x = (index * 173) % 1200
        sheet.stroke(((x, 790 - index % 7 * 14), (x + 4, 760 - index % 7 * 14)), PINE, 3)
    sheet.stroke(((820, 700), (820, 150)), INK, 10)
    for side in (-1, 1):
        sheet.stroke(((820, 330), (820 + side * 150, 700)), blend(INK, SLATE, 30), 3)
    sheet.stroke(((730, 190), (910, 190)), INK, 6)
    for x in (730, 910):
        sheet.shape(arc((x, 190), 30, 30, 90, 270) if x < 820 else arc((x, 190), 30, 30, -90, 90), RED)
    sheet.disc((820, 150), 12, INK)
    sheet.shape(((760, 250), (960, 262), (960, 278), (760, 270)), INK)
    sheet.shape(((760, 230), (700, 260), (760, 290)), RED)
    sheet.shape(((950, 240), (1020, 236), (1020, 304), (950, 300)), RED)
    for x in (962, 1098):
        sheet.stroke(((x, 560), (x, 730)), INK, 8)
    sheet.block(940, 430, 1120, 570, INK)
    sheet.block(946, 436, 1114, 564, PAPER)
    for index in range(8):
        sheet.shape(((952, 446 + index * 15), (1108, 440 + index * 15), (1108, 446 + index * 15), (952, 453 + index * 15)), MIST)
    sheet.shape(((924, 432), (1136, 432), (1030, 384)), RED)
    return sheet


def beehive() -> Canvas:
    """A frame of comb before flowers, and those who fill it."""
    sheet = Canvas(1200, 800, blend(SAGE, PAPER, 55))
    sheet.disc((960, 190), 110, blend(RED, PAPER, 10))
    sheet.shape([*wave(0, 1206, 420, 30, 700, 20), (1206, 800), (0, 800)], SAGE)
    sheet.shape([*wave(0, 1206, 560, 34, 520, 180), (1206, 800), (0, 800)], MOSS)
    sheet.block(110, 130, 690, 700, INK)
    sheet.block(122, 142, 678, 688, blend(OCHRE, WINE, 35))
    sheet.block(70, 104, 730, 150, INK)
    sheet.block(76, 110, 724, 144, OCHRE)
    sheet.block(152, 176, 648, 658, blend(STRAW, OCHRE, 45))
    for row in range(9):
        for column in range(9 - row % 2):
            centre = (190 + column * 54 + row % 2 * 27, 214 + row * 51)
            hexagon = [polar(centre, 29, 30 + turn * 60) for turn in range(6)]
            sheet.shape(hexagon, INK)
            sheet.shape(
                [polar(centre, 26, 30 + turn * 60) for turn in range(6)],
                (STRAW, OCHRE, CREAM, blend(OCHRE, RED, 30))[(row * 5 + column * 3) % 4],
            )
    for x, y, size in ((830, 600, 74), (980, 520, 58), (1090, 640, 84), (880, 720, 60)):
        sheet.stroke(((x, 800), (x + 8, y)), PINE, 7)
        for turn in range(0, 360, 45):
            sheet.shape(petal((x, y), size, size * 0.5, turn), CREAM if x % 20 else PAPER)
        sheet.disc((x, y), size * 0.28, RED)
    for x, y, turn in ((760, 330, -20), (900, 400, 15), (1060, 330, -35), (560, 250, 10), (820, 240, 30)):
        _bee(sheet, x, y, turn)
    return sheet


def _bee(sheet: Canvas, x: float, y: float, turn: float) -> None:
    for wing in (-70, -110):
        sheet.shape(petal((x, y - 6), 44, 22, turn + wing), PAPER)
        sheet.stroke([*petal((x, y - 6), 44, 22, turn + wing)], INK, 1.5)
    sheet.ellipse((x, y), 30, 17, INK)
    for stripe in (-12, 2, 14):
        sheet.block(x + stripe - 3, y - 14, x + stripe + 3, y + 14, STRAW)
    sheet.disc((x - 30, y), 10, INK)


def school_yard() -> Canvas:
    """A pole without its flag at noon, tiled roofs, flame trees."""
    sheet = Canvas(1200, 800, PAPER)
    sheet.steps(0, 420, [blend(MIST, PAPER, percent) for percent in (20, 40, 60, 80)])
    sheet.block(150, 300, 1050, 540, CREAM)
    for storey in (0, 1):
        for index in range(9):
            left = 176 + index * 98
            sheet.block(left, 324 + storey * 112, left + 66, 398 + storey * 112, blend(SLATE, NIGHT, 40))
            sheet.stroke(((left + 33, 324 + storey * 112), (left + 33, 398 + storey * 112)), CREAM, 5)
        sheet.block(140, 410 + storey * 118, 1060, 422 + storey * 118, blend(OCHRE, INK, 20))
    sheet.shape(((110, 304), (1090, 304), (1000, 214), (200, 214)), RED)
    for index in range(26):
        sheet.stroke(((200 + index * 32, 214), (110 + index * 39.2, 304)), WINE, 2)
    sheet.block(0, 540, 1200, 800, blend(OCHRE, STRAW, 45))
    for index in range(9):
        sheet.stroke(((600, 520), (-500 + index * 275, 800)), blend(OCHRE, STRAW, 15), 2)
    for x, y, size in ((120, 470, 150), (1090, 460, 170), (310, 500, 90)):
        sheet.ellipse((x, y + size * 0.95), size * 0.9, size * 0.13, blend(OCHRE, INK, 30))
        sheet.stroke(((x, y + size * 0.95), (x + 4, y)), INK, size / 9)
        sheet.disc((x, y - size * 0.1), size * 0.4, PINE)
        for turn in range(0, 360, 40):
            sheet.disc(polar((x, y - size * 0.1), size * 0.5, turn), size * 0.36, PINE if turn % 80 else MOSS)
        for turn in range(0, 360, 24):
            sheet.disc(polar((x, y - size * 0.1), size * (0.3 + turn % 5 * 0.11), turn * 3), size * 0.07, RED)
    sheet.block(560, 640, 660, 664, blend(SLATE, PAPER, 35))
    sheet.block(576, 616, 644, 640, blend(SLATE, PAPER, 20))
    sheet.stroke(((610, 616), (610, 110)), INK, 7)
    sheet.disc((610, 104), 10, OCHRE)
    return sheet


def cable_bridge() -> Canvas:
    """Two pylons, a fan of cables, barges below."""
    sheet = Canvas(1200, 800, PAPER)
    sheet.steps(0, 470, [blend(STRAW, PAPER, percent) for percent in (5, 25, 45, 65, 85)])
    sheet.disc((600, 392), 120, RED)
    sheet.shape([*wave(0, 1206, 448, 14, 420, 70), (1206, 520), (0, 520)], blend(PINE, MIST, 45))
    sheet.steps(480, 800, [blend(SLATE, MIST, percent) for percent in (65, 45, 25, 5)])
    for row in range(13):
        reach = 40 + row * 7
        sheet.stroke(((600 - reach, 500 + row * 22), (600 + reach - row % 3 * 18, 500 + row * 22)), blend(RED, SLATE, 35), 4)
    deck = arc((600, 900), 1250, 470, 240, 300)
    for x in (350, 850):
        for side in (-1, 1):
            for step in range(1, 12):
                sheet.stroke(((x, 110 + step * 9), (x + side * step * 30, 436)), blend(INK, SLATE, 30), 2)
    sheet.stroke(deck, INK, 22)
    sheet.stroke([(x, y - 2) for x, y in deck], OCHRE, 7)
    for x in (350, 850):
        sheet.shape(((x - 40, 640), (x - 22, 640), (x - 5, 100), (x - 12, 100)), INK)
        sheet.shape(((x + 40, 640), (x + 22, 640), (x + 5, 100), (x + 12, 100)), INK)
        sheet.block(x - 26, 330, x + 26, 344, INK)
        sheet.block(x - 70, 636, x + 70, 668, blend(INK, SLATE, 35))
    for x, y, size in ((150, 650, 1.0), (1010, 700, 1.3)):
        sheet.shape(
            ((x - 110 * size, y), (x + 120 * size, y), (x + 84 * size, y + 34 * size), (x - 90 * size, y + 34 * size)), WINE
        )
        sheet.shape(((x - 80 * size, y), (x - 20 * size, y - 44 * size), (x + 50 * size, y)), STRAW)
        sheet.block(x + 64 * size, y - 40 * size, x + 100 * size, y, INK)
    return sheet


def solar_roof() -> Canvas:
    """A roof of dark panes between tiled ones, noon above."""
    sheet = Canvas(1200, 800, PAPER)
    sheet.steps(0, 400, [blend(STRAW, PAPER, percent) for percent in (20, 40, 60, 80)])
    for turn in range(0, 360, 15):
        sheet.shape(((260, 190), polar((260, 190), 420, turn), polar((260, 190), 420, turn + 6)), blend(STRAW, PAPER, 45))
    sheet.disc((260, 190), 104, RED)
    for x, top, shade in ((90, 430, blend(RED, PAPER, 35)), (1080, 400, blend(RED, PAPER, 25))):
        sheet.shape(((x - 260, top + 130), (x + 260, top + 130), (x + 170, top), (x - 170, top)), shade)
        sheet.block(x - 220, top + 130, x + 220, 800, CREAM)
    sheet.block(250, 560, 1010, 800, CREAM)
    sheet.shape(((170, 590), (1090, 590), (940, 270), (320, 270)), INK)
    sheet.shape(((182, 584), (1078, 584), (934, 276), (326, 276)), WINE)
    for row in range(4):
        for column in range(7):
            first, last = 0.06 + row * 0.23, 0.06 + row * 0.23 + 0.2
            corners = []
            for part, across in ((first, column), (first, column + 1), (last, column + 1), (last, column)):
                left, right = between((326, 276), (182, 584), part), between((934, 276), (1078, 584), part)
                corners.append(between(left, right, 0.06 + across * 0.1257))
            sheet.shape(corners, NIGHT)
            sheet.stroke([corners[0], corners[1], corners[2], corners[3], corners[0]], blend(SLATE, PAPER, 30), 2)
            sheet.stroke((between(corners[0], corners[3], 0.5), between(corners[1], corners[2], 0.5)), SLATE, 1.5)
            if (row + column) % 3 == 0:
                sheet.shape(
                    (corners[0], between(corners[0], corners[1], 0.5), between(corners[3], corners[2], 0.2), corners[3]),
                    blend(NIGHT, SLATE, 45),
                )
    for wall in (330, 560, 790):
        sheet.block(wall, 640, wall + 130, 770, blend(SLATE, NIGHT, 45))
        sheet.stroke(((wall + 65, 640), (wall + 65, 770)), CREAM, 6)
    return sheet

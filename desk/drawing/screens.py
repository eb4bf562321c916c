"""Figures and machines: a map on a screen, servers, the map of squares, a board with a curve."""

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
    Canvas,
    blend,
)
from desk.drawing.outlines import wave

#: The country as squares, from north to south: the first column of each row and how many; roughly the tiles of /tinh-thanh/.
_ROWS = (
    (2, 2),
    (0, 6),
    (0, 5),
    (2, 3),
    (3, 1),
    (3, 1),
    (4, 1),
    (4, 1),
    (5, 1),
    (5, 1),
    (6, 1),
    (6, 1),
    (4, 4),
    (2, 4),
    (2, 2),
    (1, 1),
)


def digital_map() -> Canvas:
    """A screen with fields, a river, roads and three pins."""
    sheet = Canvas(1200, 800, blend(SLATE, NIGHT, 45))
    sheet.block(0, 690, 1200, 800, blend(OCHRE, INK, 40))
    sheet.shape(((520, 640), (680, 640), (730, 740), (470, 740)), INK)
    sheet.block(110, 60, 1090, 650, INK)
    sheet.block(136, 86, 1064, 624, CREAM)
    fields = (
        (136, 86, 380, 250, SAGE),
        (400, 86, 640, 210, STRAW),
        (136, 270, 330, 470, STRAW),
        (820, 86, 1064, 300, SAGE),
        (760, 430, 1064, 624, MOSS),
        (136, 500, 420, 624, SAGE),
        (860, 320, 1064, 410, STRAW),
    )
    for left, top, right, bottom, shade in fields:
        sheet.block(left, top, right, bottom, blend(shade, CREAM, 25))
    river = [(x, y) for x, y in wave(136, 1064, 390, 62, 760, 40) if 90 < y < 620]
    sheet.stroke(river, SLATE, 44)
    sheet.stroke(river, blend(SLATE, MIST, 45), 30)
    for road in (
        ((136, 240), (460, 300), (700, 180), (1064, 310)),
        ((520, 86), (600, 330), (560, 624)),
        ((300, 624), (700, 520), (1064, 500)),
    ):
        sheet.stroke(road, INK, 13)
        sheet.stroke(road, PAPER, 8)
    for x, y, size in ((430, 250, 1.0), (742, 330, 1.35), (900, 540, 1.0)):
        sheet.ellipse((x, y), 22 * size, 7 * size, blend(INK, CREAM, 40))
        sheet.shape(((x, y), (x - 30 * size, y - 58 * size), (x + 30 * size, y - 58 * size)), RED)
        sheet.disc((x, y - 74 * size), 33 * size, RED)
        sheet.disc((x, y - 74 * size), 13 * size, PAPER)
    return sheet


def servers() -> Canvas:
    """Racks that stand in two rows, lamps lit."""
    sheet = Canvas(1200, 800, NIGHT)
    sheet.shape(((600, 330), (1300, 800), (-100, 800)), blend(SLATE, NIGHT, 55))
    sheet.shape(((600, 330), (1300, -60), (-100, -60)), blend(NIGHT, INK, 50))
    for index in range(8):
        y = 345 + index * index * 9
        sheet.stroke(((0, y), (1200, y)), blend(NIGHT, SLATE, 25), 2)
    edges = (40, 190, 310, 400, 462, 505)
    for side in (0, 1):
        for number, (near, far) in enumerate(pairwise(edges)):
            depth = [(600 - x) / 560 for x in (near, far)]
            corners = [
                (x if side == 0 else 1200 - x, 340 + way * part * 440)
                for x, part in ((near, depth[0]), (far, depth[1]))
                for way in (-1, 1)
            ]
            box = (corners[0], corners[2], corners[3], corners[1])
            sheet.shape(box, blend(SLATE, NIGHT, 30 + number * 9))
            sheet.stroke((*box, box[0]), INK, 4)
            for row in range(14):
                part = 0.05 + row * 0.067
                (ax, a0), (_, a1), (bx, b0), (_, b1) = corners
                left, right = (ax + (bx - ax) * 0.1, a0 + (a1 - a0) * part), (ax + (bx - ax) * 0.9, b0 + (b1 - b0) * part)
                sheet.stroke((left, right), INK, 9 - number * 1.3)
                lamp = (left[0] + (right[0] - left[0]) * 0.14, left[1] + (right[1] - left[1]) * 0.14)
                sheet.disc(lamp, 5 - number * 0.7, (STRAW, RED, SAGE, STRAW)[(row * 3 + number) % 4])
    sheet.disc((600, 340), 40, CREAM)
    sheet.block(572, 340, 628, 380, CREAM)
    return sheet


def squares() -> Canvas:
    """The country as squares, some of them put together; islands at sea."""
    sheet = Canvas(1200, 800, blend(SLATE, MIST, 55))
    for row in range(17):
        sheet.stroke(wave(0, 1206, 24 + row * 50, 5, 240, row * 71), blend(SLATE, MIST, 38), 3)
    shades = (STRAW, CREAM, SAGE, OCHRE, PAPER, RED, MOSS)
    size = 46
    for row, (first, count) in enumerate(_ROWS):
        for column in range(first, first + count):
            left, top = 330 + column * size, 32 + row * size
            sheet.block(left + 5, top + 6, left + size + 3, top + size + 4, blend(SLATE, INK, 45))
            sheet.block(left, top, left + size - 3, top + size - 3, INK)
            sheet.block(left + 3, top + 3, left + size - 6, top + size - 6, shades[(row * 4 + column * 3) % len(shades)])
    for x, y in ((820, 330), (1000, 600)):
        for index in range(9):
            left, top = x + (index * 47) % 112, y + (index * 71) % 96
            sheet.block(left, top, left + 15, top + 15, INK)
            sheet.block(left + 2, top + 2, left + 13, top + 13, STRAW)
    return sheet


def curve() -> Canvas:
    """A board on its stand: columns that grow, and a curve over them."""
    sheet = Canvas(1200, 800, blend(SAGE, PAPER, 45))
    sheet.block(0, 660, 1200, 800, blend(OCHRE, STRAW, 40))
    for x, foot in ((330, 200), (870, 1000)):
        sheet.stroke(((x, 80), (foot, 780)), INK, 18)
    sheet.block(170, 70, 1030, 620, INK)
    sheet.block(184, 84, 1016, 606, PAPER)
    for line in range(6):
        sheet.stroke(((230, 160 + line * 78), (980, 160 + line * 78)), blend(MIST, PAPER, 35), 3)
    tops = (470, 440, 450, 380, 330, 340, 250, 190)
    for index, top in enumerate(tops):
        left = 252 + index * 90
        sheet.block(left, top, left + 58, 550, RED if index == 6 else blend(SLATE, NIGHT, index * 6))
    points = [(281 + index * 90, top - 34) for index, top in enumerate(tops)]
    sheet.stroke(points, OCHRE, 7)
    for point in points:
        sheet.disc(point, 11, INK)
        sheet.disc(point, 7, STRAW)
    sheet.stroke(((230, 120), (230, 552), (990, 552)), INK, 6)
    sheet.stroke(((1100, 760), (960, 430)), INK, 16)
    sheet.stroke(((1100, 760), (960, 430)), PINE, 10)
    sheet.disc((958, 426), 9, RED)
    return sheet

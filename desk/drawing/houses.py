"""Houses to meet in: a hall and an observatory."""

from __future__ import annotations

from desk.drawing.canvas import (
    CREAM,
    INK,
    MIST,
    NIGHT,
    OCHRE,
    PAPER,
    PINE,
    RED,
    SLATE,
    STRAW,
    WINE,
    Canvas,
    blend,
)
from desk.drawing.outlines import arc, polar, wave


def hall() -> Canvas:
    """Rows of empty seats before a red curtain."""
    sheet = Canvas(1200, 800, blend(NIGHT, INK, 40))
    for index, shade in enumerate((OCHRE, blend(OCHRE, INK, 35), blend(OCHRE, INK, 60))):
        sheet.block(130 + index * 16, 60 + index * 14, 1070 - index * 16, 500, shade)
    sheet.block(178, 102, 1022, 470, WINE)
    for index in range(20):
        left = 178 + index * 42.2
        sheet.shape(
            ((left, 102), (left + 22, 102), (left + 26, 448), (left + 4, 448)), RED if index % 2 else blend(RED, WINE, 45)
        )
    for index in range(7):
        middle = 238.3 + index * 120.6
        sheet.shape([(middle - 60.3, 102), (middle + 60.3, 102), *arc((middle, 138), 60.3, 42, 0, 180)], blend(WINE, INK, 25))
        sheet.stroke(arc((middle, 138), 60.3, 42, 0, 180), OCHRE, 4)
    sheet.shape(((150, 448), (1050, 448), (1120, 505), (80, 505)), STRAW)
    for index in range(13):
        sheet.stroke(((150 + index * 75, 448), (80 + index * 86.7, 505)), OCHRE, 1.5)
    sheet.block(80, 505, 1120, 526, blend(OCHRE, INK, 50))
    sheet.shape(((554, 400), (646, 400), (636, 470), (564, 470)), INK)
    sheet.shape(((546, 392), (654, 392), (650, 406), (550, 406)), OCHRE)
    for row in range(5):
        _seats(sheet, row)
    return sheet


def _seats(sheet: Canvas, row: int) -> None:
    """One curved row; nearer rows are larger, the aisle stays open."""
    size, level = 44 + row * 13, 570 + row * 42 + row * row * 6
    count = 2 * (620 // (size + 8)) + 1
    for index in range(count):
        aside = index - count // 2
        if abs(aside) * (size + 8) < 34 + row * 12:
            continue
        x = 600 + aside * (size + 8)
        y = level - (x - 600) * (x - 600) / 9000
        shade = blend(SLATE, NIGHT, 18 + row * 12)
        back = [
            *arc((x, y), size * 0.5, size * 0.46, 180, 360),
            (x + size * 0.46, y + size * 0.8),
            (x - size * 0.46, y + size * 0.8),
        ]
        sheet.shape(back, shade)
        sheet.stroke(arc((x, y), size * 0.5, size * 0.46, 180, 360), blend(shade, PAPER, 45), 2)


def observatory() -> Canvas:
    """A dome with its slit open, and the moon in the shadow of the earth."""
    sheet = Canvas(1200, 800, NIGHT)
    sheet.steps(0, 800, [blend(NIGHT, SLATE, percent) for percent in (0, 6, 13, 21, 30, 40, 51, 63)])
    for index in range(70):
        x, y = (index * 397 + 60) % 1200, (index * index * 53 + index * 171) % 520
        sheet.disc((x, y), 1.2 + index % 4 * 0.6, CREAM if index % 5 else STRAW)
    for reach, shade in ((152, blend(NIGHT, WINE, 30)), (132, blend(NIGHT, WINE, 60)), (112, RED)):
        sheet.disc((868, 228), reach, shade)
    for across, down, reach in ((-34, -30, 26), (30, 18, 36), (-20, 46, 18), (46, -44, 14), (-66, 10, 12)):
        sheet.disc((868 + across, 228 + down), reach, blend(RED, WINE, 55))
    for level, rise, period, shade in ((600, 26, 900, blend(SLATE, NIGHT, 30)), (660, 34, 760, blend(PINE, NIGHT, 45))):
        sheet.shape([*wave(0, 1206, level, rise, period, level), (1206, 800), (0, 800)], shade)
    _dome(sheet)
    sheet.shape([*wave(0, 1206, 704, 20, 1040, 170), (1206, 800), (0, 800)], INK)
    return sheet


def _dome(sheet: Canvas) -> None:
    """The round house, its slit towards the moon."""
    sheet.block(222, 500, 598, 740, CREAM)
    for index in range(8):
        sheet.block(240 + index * 46, 540, 258 + index * 46, 620, blend(CREAM, OCHRE, 45))
    sheet.block(476, 508, 598, 740, blend(CREAM, SLATE, 35))
    sheet.block(206, 486, 614, 508, INK)
    sheet.shape(arc((410, 488), 190, 196, 180, 360), PAPER)
    sheet.shape([*arc((410, 488), 190, 196, 288, 360), (470, 488)], MIST)
    for turn in (200, 222, 244, 334):
        sheet.stroke(
            ((410 + (polar((0, 0), 190, turn)[0]), 488 + polar((0, 0), 196, turn)[1]), (410, 488)), blend(MIST, SLATE, 25), 1.5
        )
    sheet.shape([*arc((410, 488), 190, 198, 292, 318), (470, 488), (426, 488)], INK)
    sheet.shape(((446, 470), (470, 476), (556, 316), (530, 300)), SLATE)
    sheet.shape(((526, 306), (560, 324), (568, 308), (534, 290)), OCHRE)
    sheet.block(376, 590, 436, 740, INK)
    sheet.block(384, 598, 428, 740, blend(RED, INK, 35))

"""The coast: salt, a bay, boats, a lighthouse, a market on the water."""

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
    blend,
)
from desk.drawing.outlines import arc, wave

#: From pale to deep water.
WATER = [blend(MIST, SLATE, percent) for percent in (15, 35, 55, 75, 100)]


def _ripples(sheet: Canvas, top: float, bottom: float, shade: Colour, seed: int = 0) -> None:
    """Short strokes that grow longer and farther apart towards the reader."""
    level, row = top, 0
    while level < bottom:
        reach = 16 + (level - top) * 0.16
        for index in range(7):
            x = (index * 211 + row * 97 + seed * 53) % 1260 - 30
            sheet.stroke(((x, level), (x + reach, level)), shade, 1.5 + (level - top) / 220)
        level += 11 + row * 2.4
        row += 1


def salt_field() -> Canvas:
    """Squares of brine under a white noon, heaps of salt in a row."""
    sheet = Canvas(1200, 800, PAPER)
    sheet.steps(0, 300, [blend(SLATE, PAPER, percent) for percent in (62, 72, 82, 92)])
    sheet.disc((320, 130), 70, CREAM)
    for level, rise, period, shift, shade in ((262, 46, 700, 30, MIST), (290, 26, 520, 200, blend(SLATE, MIST, 45))):
        sheet.shape([*wave(0, 1206, level, rise, period, shift), (1206, 800), (0, 800)], shade)
    sheet.block(0, 300, 1200, 800, blend(OCHRE, CREAM, 35))
    edges = [300 + 14 * step + step * step * 9 for step in range(8)]
    for row, (top, bottom) in enumerate(pairwise(edges)):
        for column in range(-5, 6):
            near, far = 600 + column * (60 + row * 42), 600 + column * (60 + row * 42 - 26)
            width = 52 + row * 40
            shade = blend(WATER[(row + column) % 3], PAPER, 30 if (row * 3 + column) % 4 else 75)
            sheet.shape(((far, top + 3), (far + width * 0.86, top + 3), (near + width, bottom - 3), (near, bottom - 3)), shade)
    for index in range(6):
        x, foot, size = 160 + index * 172, 470 + index * 52, 44 + index * 16
        sheet.ellipse((x + size * 0.3, foot), size * 1.3, size * 0.22, blend(OCHRE, INK, 35))
        sheet.shape(
            ((x - size, foot), (x - size * 0.2, foot - size * 0.95), (x + size * 0.2, foot - size), (x + size, foot)), PAPER
        )
        sheet.shape(((x + size * 0.2, foot - size), (x + size, foot), (x + size * 0.1, foot)), CREAM)
        sheet.stroke(
            ((x - size, foot), (x - size * 0.2, foot - size * 0.95), (x + size * 0.2, foot - size), (x + size, foot)), INK, 2
        )
    sheet.stroke(((842, 700), (1010, 420)), INK, 5)
    sheet.shape(((1000, 410), (1052, 430), (1030, 466), (984, 442)), RED)
    return sheet


def bay() -> Canvas:
    """Islands behind islands, one boat, a curve of sand."""
    sheet = Canvas(1200, 800, PAPER)
    sheet.steps(0, 360, [blend(STRAW, PAPER, percent) for percent in (40, 55, 70, 85, 95)])
    sheet.disc((880, 220), 84, RED)
    for level, rise, period, shift, shade in (
        (330, 40, 520, 0, blend(MIST, PAPER, 30)),
        (352, 54, 410, 150, blend(SLATE, MIST, 60)),
    ):
        sheet.shape([*wave(0, 1206, level, rise, period, shift), (1206, 400), (0, 400)], shade)
    sheet.steps(380, 800, [blend(shade, PAPER, 22) for shade in WATER])
    for x, width, height, shade in ((150, 190, 120, MOSS), (1010, 250, 150, PINE), (560, 110, 62, blend(MOSS, MIST, 35))):
        top = [
            (x - width, 392),
            (x - width * 0.6, 392 - height * 0.7),
            (x - width * 0.1, 392 - height),
            (x + width * 0.4, 392 - height * 0.55),
            (x + width, 392),
        ]
        sheet.shape(top, shade)
        sheet.stroke(top, INK, 2)
        sheet.shape([(left, 784 - y * 1.0 + 4) for left, y in top], blend(shade, SLATE, 72))
    _ripples(sheet, 410, 690, blend(PAPER, MIST, 30))
    sheet.shape([*wave(0, 1206, 700, 26, 1500, 200), (1206, 800), (0, 800)], STRAW)
    sheet.shape([*wave(0, 1206, 738, 22, 1400, 230), (1206, 800), (0, 800)], blend(OCHRE, STRAW, 40))
    _boat(sheet, 700, 560, 1.0, RED)
    return sheet


def _boat(sheet: Canvas, x: float, y: float, size: float, shade: Colour) -> None:
    """A boat with a lug sail."""
    hull = ((x - 70 * size, y), (x + 76 * size, y - 6 * size), (x + 52 * size, y + 26 * size), (x - 48 * size, y + 26 * size))
    sheet.shape(hull, INK)
    sheet.stroke(((x, y), (x, y - 150 * size)), INK, 4 * size)
    sheet.shape(((x + 5 * size, y - 146 * size), (x + 74 * size, y - 40 * size), (x + 5 * size, y - 18 * size)), shade)
    sheet.shape(
        ((x - 5 * size, y - 128 * size), (x - 46 * size, y - 24 * size), (x - 5 * size, y - 18 * size)), blend(shade, WINE, 60)
    )


def fishing_boats() -> Canvas:
    """Hulls side by side at the quay, masts, eyes painted on the bows."""
    sheet = Canvas(1200, 800, blend(MIST, PAPER, 40))
    sheet.disc((210, 170), 92, RED)
    sheet.shape([*wave(0, 1206, 330, 28, 640, 60), (1206, 800), (0, 800)], blend(SLATE, MIST, 45))
    sheet.steps(380, 800, WATER)
    for x, shade in ((1010, PINE), (700, RED), (330, blend(SLATE, NIGHT, 60))):
        y = 590 if shade == RED else 545
        for mast in (-40, 60):
            sheet.stroke(((x + mast, y - 30), (x + mast + 10, y - 330)), INK, 6)
            for part in (0.25, 0.55, 0.85):
                sheet.stroke(((x + mast + 10 * part, y - 330 * part), (x + 190, y - 30)), blend(INK, SLATE, 40), 1.5)
        sheet.shape(((x - 96, y - 60), (x + 70, y - 60), (x + 70, y - 140), (x - 70, y - 140)), CREAM)
        sheet.shape(((x - 110, y - 140), (x + 84, y - 140), (x + 84, y - 152), (x - 110, y - 152)), shade)
        for window in range(3):
            sheet.block(x - 66 + window * 44, y - 122, x - 38 + window * 44, y - 92, NIGHT)
        hull = [
            (x - 250, y - 120),
            *arc((x - 20, y - 80), 230, 40, 170, 20),
            (x + 230, y - 100),
            (x + 170, y + 70),
            (x - 150, y + 70),
        ]
        sheet.shape(hull, INK)
        sheet.shape([(left + 4, up + 8) for left, up in hull], shade)
        sheet.stroke(((x - 226, y - 76), (x - 10, y - 34), (x + 214, y - 68)), OCHRE, 7)
        sheet.ellipse((x - 170, y - 18), 24, 13, PAPER)
        sheet.disc((x - 168, y - 18), 9, INK)
        sheet.block(x - 150, y + 70, x + 170, y + 78, blend(WATER[3], INK, 40))
    _ripples(sheet, 660, 800, blend(PAPER, MIST, 40), 3)
    return sheet


def lighthouse() -> Canvas:
    """A tower on a head of rock, its beam over a night sea."""
    sheet = Canvas(1200, 800, NIGHT)
    sheet.steps(0, 520, [blend(NIGHT, SLATE, percent) for percent in (0, 10, 22, 36, 52)])
    for index in range(46):
        sheet.disc(((index * 263) % 1200, (index * 149) % 400), 1.2 + index % 3 * 0.7, CREAM)
    sheet.shape(((790, 232), (0, 60), (0, 330)), blend(SLATE, STRAW, 40))
    sheet.shape(((790, 232), (0, 130), (0, 260)), blend(STRAW, SLATE, 25))
    sheet.steps(520, 800, [blend(WATER[4], NIGHT, percent) for percent in (20, 40, 60, 80)])
    _ripples(sheet, 536, 790, blend(SLATE, MIST, 45), 5)
    rock = [
        (560, 640),
        (640, 560),
        (700, 548),
        (760, 500),
        (880, 498),
        (960, 556),
        (1090, 580),
        (1200, 640),
        (1200, 800),
        (520, 800),
    ]
    sheet.shape(rock, INK)
    for index in range(9):
        sheet.stroke(
            ((600 + index * 64, 640 + index % 3 * 30), (650 + index * 64, 700 + index % 4 * 22)), blend(SLATE, INK, 45), 4
        )
    sheet.shape(((770, 504), (870, 504), (850, 264), (790, 264)), PAPER)
    for part in (0.12, 0.44, 0.76):
        top, bottom = 264 + 240 * part, 264 + 240 * (part + 0.16)
        wide, narrow = 30 + 20 * (part + 0.16), 30 + 20 * part
        sheet.shape(((820 - wide, bottom), (820 + wide, bottom), (820 + narrow, top), (820 - narrow, top)), RED)
    sheet.block(776, 252, 864, 264, INK)
    sheet.block(798, 214, 842, 252, STRAW)
    sheet.shape(((790, 214), (850, 214), (820, 178)), RED)
    sheet.disc((820, 174), 6, INK)
    return sheet


def floating_market() -> Canvas:
    """Sampans heaped with fruit; what a boat sells hangs from its pole."""
    sheet = Canvas(1200, 800, PAPER)
    sheet.steps(0, 260, [blend(STRAW, PAPER, percent) for percent in (30, 55, 80)])
    sheet.shape([*wave(0, 1206, 232, 18, 300, 90), (1206, 320), (0, 320)], SAGE)
    for index in range(9):
        x = 40 + index * 146
        sheet.stroke(((x, 260), (x + 8, 150 + index % 3 * 22)), PINE, 6)
        for turn in (-60, -20, 20, 60):
            sheet.stroke(arc((x + 8 + turn * 0.5, 176 + index % 3 * 22), 40, 34, 200 + turn, 300 + turn), PINE, 7)
    sheet.steps(280, 800, [blend(shade, OCHRE, 30) for shade in WATER])
    _ripples(sheet, 300, 800, blend(STRAW, PAPER, 50), 2)
    for x, y, size, fruit in ((230, 380, 0.62, OCHRE), (880, 410, 0.72, MOSS), (420, 540, 0.95, RED), (930, 640, 1.2, STRAW)):
        _sampan(sheet, x, y, size, fruit)
    return sheet


def _sampan(sheet: Canvas, x: float, y: float, size: float, fruit: Colour) -> None:
    sheet.ellipse((x, y + 52 * size), 250 * size, 20 * size, blend(SLATE, INK, 45))
    for row, count in ((0, 9), (1, 8), (2, 6), (3, 3)):
        for index in range(count):
            centre = (x + (index - (count - 1) / 2) * 36 * size, y - (12 + row * 26) * size)
            sheet.disc(centre, 19 * size, INK)
            sheet.disc(centre, 17 * size, fruit if (index + row) % 3 else blend(fruit, PAPER, 30))
    hull = [
        (x - 262 * size, y - 34 * size),
        *arc((x, y - 26 * size), 240 * size, 46 * size, 168, 12),
        (x + 268 * size, y - 44 * size),
        (x + 180 * size, y + 52 * size),
        (x - 170 * size, y + 52 * size),
    ]
    sheet.shape(hull, INK)
    sheet.shape(
        [(left, up + 9 * size) for left, up in hull[1:-1]] + [(x + 160 * size, y + 46 * size), (x - 156 * size, y + 46 * size)],
        blend(OCHRE, WINE, 55),
    )
    sheet.stroke(((x + 190 * size, y), (x + 214 * size, y - 190 * size)), INK, 5 * size)
    for part in (0.0, 0.24):
        sheet.disc((x + (212 - 40 * part) * size, y - (168 - 190 * part) * size), 20 * size, fruit)

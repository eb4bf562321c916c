"""A station on a hill: what the wind does, and the rain."""

from __future__ import annotations

from desk.drawing.canvas import (
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
    Canvas,
    Point,
    blend,
)
from desk.drawing.motifs import grass, hills
from desk.drawing.outlines import arc, bow, chance, tapered, wave

_STORM = blend(SLATE, NIGHT, 45)


def weather_station() -> Canvas:
    """Fair on the left, rain coming from the right; mast, white box and rain gauge on the ridge."""
    sheet = Canvas(1200, 800, PAPER)
    sheet.steps(0, 560, [blend(blend(SLATE, MIST, 40), PAPER, percent) for percent in (10, 28, 46, 62, 78, 92)])
    hills(
        sheet,
        (
            (448, 34, 620, 20, blend(MIST, PAPER, 20)),
            (486, 30, 470, 130, blend(SLATE, MIST, 58)),
            (520, 24, 390, 70, blend(SLATE, SAGE, 55)),
        ),
        640,
    )
    _cloud(sheet)
    sheet.shape([*wave(0, 1206, 574, 22, 760, 190), (1206, 800), (0, 800)], SAGE)
    for row in range(5):
        sheet.stroke(wave(0, 1206, 600 + row * 13, 18 - row * 2, 760, 190 + row * 8), blend(SAGE, MOSS, 45), 2.5)
    ridge = bow((-10, 700), (560, 560), (1210, 732))
    sheet.shape([*ridge, (1210, 810), (-10, 810)], MOSS)
    sheet.shape([*bow((-10, 770), (420, 690), (860, 810)), (-10, 810)], PINE)
    _mast(sheet, (436, 650))
    _box(sheet, (770, 668))
    _gauge(sheet, (990, 700))
    for index in range(46):
        x = chance(index, 1) * 1240 - 20
        y = 690 + chance(index, 2) * 108
        grass(sheet, (x, y + 24), 26 + (y - 690) * 0.42, -0.42, PINE if y < 760 else blend(PINE, INK, 50), index)
    return sheet


def _cloud(sheet: Canvas) -> None:
    """A bank with a flat foot; beneath it the rain in slanting sheets."""
    for left, right, foot in ((700, 860, 560), (820, 1010, 590), (980, 1250, 610)):
        sheet.glaze(((left + 60, 200), (right + 60, 200), (right - 50, foot), (left - 50, foot)), _STORM, 34)
    for index in range(70):
        x, y = 700 + chance(index, 5) * 540, 230 + chance(index, 6) * 300
        length = 26 + 34 * chance(index, 7)
        sheet.stroke(((x, y), (x - length * 0.3, y + length)), blend(MIST, PAPER, 40), 2.2)
    for shade, shift in ((blend(_STORM, MIST, 35), -26), (_STORM, 0), (blend(_STORM, NIGHT, 50), 44)):
        outline: list[Point] = [(1230, 250 + shift)]
        for x, y, reach in ((1160, 150, 120), (1010, 92, 118), (850, 128, 104), (726, 176, 74), (640, 214, 46)):
            sheet.disc((x + shift, y + shift * 1.1), reach, shade)
            outline.append((x - reach + shift, y + shift * 1.1))
        sheet.shape([*outline, (600 + shift, 246 + shift * 0.4), (1230, 262 + shift * 0.4)], shade)
    for y, left, right in ((272, 690, 1100), (286, 820, 1210)):
        sheet.stroke(((left, y), (right, y)), blend(_STORM, NIGHT, 50), 7)


def _mast(sheet: Canvas, foot: Point) -> None:
    """Three cups that turn, a vane into the wind, wires to the ground."""
    x, y = foot
    for side, far in ((-1, 190), (1, 170)):
        for top in (250, 420):
            sheet.stroke(((x, top), (x + side * far, y + 26)), blend(INK, MOSS, 15), 2.2)
    sheet.shape(tapered([(x, y + 10), (x, 96)], 17, 9), INK)
    sheet.stroke(((x - 3, y), (x - 3, 110)), blend(SLATE, INK, 30), 3)
    for rung in range(13):
        sheet.stroke(((x - 13, 262 + rung * 29), (x + 13, 262 + rung * 29)), INK, 4)
    for across, down in ((-104, 4), (74, -16), (52, 26)):
        sheet.stroke(((x, 104), (x + across, 104 + down)), INK, 6)
        cup = arc((x + across, 104 + down), 31, 31, -90, 90) if across < 0 else arc((x + across, 104 + down), 31, 31, 90, 270)
        sheet.shape([*cup, cup[0]], RED)
        sheet.stroke([*cup, cup[0]], INK, 4)
    sheet.disc((x, 100), 13, INK)
    sheet.stroke(((x - 128, 206), (x + 118, 192)), INK, 9)
    sheet.shape(((x - 168, 208), (x - 120, 186), (x - 118, 226)), INK)
    sheet.shape(((x + 84, 194), (x + 164, 146), (x + 190, 148), (x + 172, 190), (x + 196, 230), (x + 168, 234)), INK)
    sheet.shape(((x + 94, 194), (x + 163, 154), (x + 180, 155), (x + 163, 190), (x + 184, 224), (x + 168, 226)), RED)
    sheet.disc((x, 199), 11, OCHRE)


def _box(sheet: Canvas, foot: Point) -> None:
    """The white house of the thermometers, with its slats."""
    x, y = foot
    for way in (-1, 1):
        sheet.shape(tapered([(x + way * 84, y + 28), (x + way * 66, y - 110)], 13, 11), INK)
    for first, last in (((x - 78, y), (x + 68, y - 106)), ((x + 78, y), (x - 68, y - 106))):
        sheet.stroke((first, last), INK, 5)
    front = ((x - 104, y - 276), (x + 60, y - 276), (x + 60, y - 104), (x - 104, y - 104))
    side = ((x + 60, y - 276), (x + 120, y - 288), (x + 120, y - 122), (x + 60, y - 104))
    for face, shade, edge in ((front, PAPER, MIST), (side, blend(MIST, SLATE, 30), blend(MIST, SLATE, 65))):
        sheet.shape(face, shade)
        for slat in range(9):
            part = 0.09 + slat * 0.1
            left, right = ((ax, ay + (by - ay) * part) for (ax, ay), (_, by) in ((face[0], face[3]), (face[1], face[2])))
            sheet.stroke((left, right), edge, 8)
            sheet.stroke(((left[0], left[1] + 5), (right[0], right[1] + 5)), blend(edge, INK, 30), 2)
        sheet.stroke((*face, face[0], face[1]), INK, 6)
    sheet.stroke(((x - 22, y - 276), (x - 22, y - 104)), INK, 4)
    sheet.shape(((x - 132, y - 280), (x + 66, y - 280), (x + 140, y - 296), (x + 50, y - 330), (x - 70, y - 326)), INK)
    sheet.shape(((x - 118, y - 287), (x + 62, y - 287), (x + 40, y - 323), (x - 66, y - 319)), RED)
    sheet.shape(((x + 66, y - 288), (x + 124, y - 299), (x + 52, y - 323)), blend(RED, INK, 40))


def _gauge(sheet: Canvas, foot: Point) -> None:
    """A can on a post that keeps the rain."""
    x, y = foot
    sheet.shape(tapered([(x, y + 34), (x, y - 60)], 15, 15), INK)
    can = [(x - 44, y - 196), (x - 44, y - 62), *arc((x, y - 62), 44, 11, 180, 0), (x + 44, y - 196)]
    sheet.shape(can, blend(SLATE, PAPER, 45))
    with sheet.inside(can):
        sheet.block(x + 12, y - 220, x + 60, y, blend(SLATE, INK, 5))
        sheet.block(x - 32, y - 220, x - 22, y, PAPER)
        sheet.block(x - 60, y - 126, x + 60, y - 114, RED)
    sheet.stroke([*can, can[0]], INK, 5)
    sheet.ellipse((x, y - 196), 50, 14, INK)
    sheet.ellipse((x, y - 196), 42, 9, blend(NIGHT, SLATE, 30))

"""A bench with glass: a flask, a still, seedlings in tubes."""

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
    Colour,
    Point,
    blend,
)
from desk.drawing.motifs import hills, sun
from desk.drawing.outlines import arc, bow, petal, polar

_WALL = blend(MIST, PAPER, 35)
_SHADOW = blend(SLATE, MIST, 55)


def laboratory() -> Canvas:
    """Morning at the bench: a large flask near, tubes and a still farther on, bottles against the light."""
    sheet = Canvas(1200, 800, _WALL)
    _window(sheet)
    _bottles(sheet)
    sheet.block(0, 590, 1200, 800, blend(PINE, NIGHT, 35))
    sheet.block(0, 590, 1200, 604, blend(PINE, SAGE, 45))
    for index in range(6):
        sheet.glaze(
            ((470 + index * 120, 604), (520 + index * 120, 604), (250 + index * 170, 800), (170 + index * 170, 800)), SAGE, 8
        )
    _still(sheet)
    _rack(sheet)
    _flask(sheet)
    _dish(sheet, (1010, 716))
    return sheet


def _window(sheet: Canvas) -> None:
    frame = ((510, -10), (1010, -10), (1010, 372), (510, 372))
    with sheet.inside(frame):
        sheet.steps(0, 380, [blend(STRAW, PAPER, percent) for percent in (20, 40, 60, 80, 95)])
        sun(sheet, (900, 150), 58)
        hills(
            sheet,
            ((262, 26, 420, 20, blend(MIST, PAPER, 25)), (300, 22, 300, 90, blend(SLATE, MIST, 60)), (342, 14, 260, 40, SAGE)),
            380,
        )
    for x in (510, 676, 843, 1010):
        sheet.stroke(((x, -10), (x, 372)), PAPER, 12)
        sheet.stroke(((x + 7, -10), (x + 7, 366)), _SHADOW, 2)
    sheet.block(486, 366, 1034, 388, PAPER)
    sheet.block(486, 384, 1034, 391, _SHADOW)


def _bottles(sheet: Canvas) -> None:
    """A shelf in the distance, pale."""
    sheet.block(0, 250, 440, 262, _SHADOW)
    for x, width, height, shade in (
        (20, 66, 120, blend(OCHRE, MIST, 55)),
        (100, 54, 92, blend(SLATE, MIST, 45)),
        (168, 76, 134, blend(MOSS, MIST, 55)),
        (260, 50, 84, blend(RED, MIST, 62)),
        (324, 70, 112, blend(SLATE, MIST, 55)),
    ):
        top = 250 - height
        sheet.shape(
            [
                (x, 250),
                *bow((x, top + 26), (x, top), (x + width * 0.3, top)),
                *bow((x + width * 0.7, top), (x + width, top), (x + width, top + 26)),
                (x + width, 250),
            ],
            shade,
        )
        sheet.block(x + width * 0.3, top - 20, x + width * 0.7, top + 2, blend(shade, SLATE, 45))
        sheet.block(x + width * 0.16, top + height * 0.42, x + width * 0.84, top + height * 0.75, PAPER)


def _glass(sheet: Canvas, outline: list[Point], liquid: list[Point], shade: Colour, width: float = 5) -> None:
    """A vessel: a thin coat of white, what it holds, an inked edge."""
    sheet.glaze(outline, PAPER, 62)
    with sheet.inside(outline):
        sheet.shape(liquid, shade)
    sheet.stroke([*outline, outline[0]], INK, width)


def _flask(sheet: Canvas) -> None:
    body = [(196, 250), (196, 404), *bow((196, 404), (150, 500), (40, 700)), *bow((40, 700), (20, 756), (84, 760))]
    body += [*bow((424, 760), (488, 756), (468, 700)), *bow((468, 700), (358, 500), (312, 404)), (312, 250)]
    sheet.glaze(arc((270, 764), 290, 26, 0, 360), INK, 55)
    _glass(sheet, body, [(0, 566), (520, 566), (520, 780), (0, 780)], RED, 7)
    with sheet.inside(body):
        sheet.shape([(300, 566), (500, 566), (500, 780), (330, 780), (420, 690)], WINE)
        sheet.ellipse((254, 566), 146, 18, blend(RED, PAPER, 42))
    for x, y, reach in ((170, 640, 15), (230, 700, 22), (292, 648, 10), (140, 712, 9), (330, 706, 13)):
        sheet.ring((x, y), reach, blend(RED, PAPER, 68), 4)
    sheet.stroke(bow((214, 420), (180, 500), (128, 596)), PAPER, 11)
    sheet.stroke(((216, 276), (216, 380)), PAPER, 9)
    for mark in range(4):
        sheet.stroke(((296 + mark * 17, 450 + mark * 32), (326 + mark * 17, 450 + mark * 32)), INK, 3)
    sheet.stroke(((178, 246), (330, 246)), INK, 20)
    sheet.stroke(((182, 244), (326, 244)), PAPER, 7)


def _still(sheet: Canvas) -> None:
    """A round flask in a clamp over a flame."""
    sheet.block(960, 580, 1180, 604, INK)
    sheet.block(1124, 190, 1138, 590, INK)
    sheet.stroke(((1131, 322), (1046, 322)), INK, 13)
    sheet.disc((1131, 322), 13, OCHRE)
    ball = [(1010, 250), (1010, 344), *arc((1034, 424), 84, 84, -107, -433), (1058, 344), (1058, 250)]
    _glass(sheet, ball, [(920, 430), (1140, 430), (1140, 540), (920, 540)], OCHRE)
    sheet.stroke(arc((1034, 424), 62, 62, 150, 220), PAPER, 7)
    sheet.block(1004, 306, 1064, 338, INK)
    sheet.stroke([(1034, 262), (1034, 214), *bow((1034, 214), (1034, 176), (990, 184)), (826, 262), (826, 300)], INK, 15)
    sheet.stroke([(1034, 262), (1034, 214), *bow((1034, 214), (1034, 176), (990, 184)), (826, 262), (826, 300)], PAPER, 7)
    sheet.block(1014, 236, 1054, 266, WINE)
    sheet.shape(petal((1034, 590), 78, 34, -90, 0.32), RED)
    sheet.shape(petal((1034, 590), 48, 18, -90, 0.32), STRAW)
    sheet.block(1020, 566, 1048, 590, blend(SLATE, INK, 40))


def _rack(sheet: Canvas) -> None:
    """Five tubes in a wooden rack, in each a seedling a little older."""
    for index in range(5):
        x = 566 + index * 74
        tube = [(x - 24, 372), *arc((x, 596), 24, 26, 180, 0), (x + 24, 372)]
        _glass(sheet, tube, [(x - 30, 552), (x + 30, 552), (x + 30, 640), (x - 30, 640)], (STRAW, OCHRE)[index % 2], 4)
        top = 540 - index * 30
        sheet.stroke(((x, 574), (x, top)), PINE, 5)
        for level in range(index + 1):
            for side in (-1, 1):
                sheet.shape(petal((x, top + level * 32), 25 - level, 13, -90 + side * 52, 0.5), MOSS if side < 0 else PINE)
        sheet.stroke(((x - 13, 392), (x - 13, 500)), PAPER, 5)
        sheet.stroke(((x - 28, 370), (x + 28, 370)), INK, 9)
    for top in (440, 606):
        sheet.block(510, top, 920, top + 28, INK)
        sheet.block(514, top + 4, 916, top + 24, OCHRE)
        sheet.block(514, top + 17, 916, top + 24, blend(OCHRE, INK, 35))
    for x in (510, 896):
        sheet.block(x, 420, x + 26, 640, INK)
        sheet.block(x + 4, 424, x + 22, 636, blend(OCHRE, STRAW, 25))


def _dish(sheet: Canvas, centre: Point) -> None:
    """A shallow dish with a leaf."""
    x, y = centre
    sheet.glaze(arc((x + 6, y + 30), 158, 24, 0, 360), INK, 55)
    sheet.shape(
        [*arc((x, y), 140, 30, 0, 180), *[(px, py + 24) for px, py in arc((x, y), 140, 30, 180, 0)]], blend(SLATE, MIST, 30)
    )
    sheet.ellipse(centre, 140, 30, INK)
    sheet.ellipse(centre, 134, 26, blend(MIST, PAPER, 40))
    sheet.shape(petal((x - 84, y + 8), 180, 44, -4, 0.45), INK)
    sheet.shape(petal((x - 80, y + 8), 170, 36, -4, 0.45), MOSS)
    rib = ((x - 80, y + 8), polar((x - 80, y + 8), 158, -4))
    sheet.stroke(rib, CREAM, 3)

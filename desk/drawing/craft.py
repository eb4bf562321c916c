"""Work at a bench: gears and a printed page."""

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
    SLATE,
    STRAW,
    Canvas,
    Colour,
    Point,
    blend,
)
from desk.drawing.outlines import arc, gear, polar, wave


def gears() -> Canvas:
    """Three wheels that mesh, on squared paper."""
    sheet = Canvas(1200, 800, PAPER)
    for place in range(0, 1201, 100):
        line = blend(PAPER, SLATE, 30 if place % 400 == 0 else 14)
        sheet.stroke(((place, 0), (place, 800)), line, 2)
        sheet.stroke(((0, place), (1200, place)), line, 2)
    big, middle, small = (430.0, 430.0), polar((430, 430), 432, -22), polar((430, 430), 357, 38)
    for centre, reach in ((big, 330), (middle, 210), (small, 150)):
        sheet.stroke(((centre[0] - reach, centre[1]), (centre[0] + reach, centre[1])), SLATE, 1.5)
        sheet.stroke(((centre[0], centre[1] - reach), (centre[0], centre[1] + reach)), SLATE, 1.5)
    _wheel(sheet, big, 250, 30, 0, blend(SLATE, NIGHT, 30), 6)
    _wheel(sheet, middle, 150, 18, 162.4, RED, 5)
    _wheel(sheet, small, 75, 9, 18.5, OCHRE, 3)
    return sheet


def _wheel(sheet: Canvas, centre: Point, radius: float, teeth: int, shift: float, shade: Colour, holes: int) -> None:
    sheet.shape(gear(centre, radius + 2, teeth, 32, shift), INK)
    sheet.shape(gear(centre, radius - 3, teeth, 31, shift), shade)
    sheet.disc(centre, radius * 0.84, blend(shade, INK, 28))
    sheet.disc(centre, radius * 0.8, blend(shade, PAPER, 14))
    for index in range(holes):
        hole = polar(centre, radius * 0.53, 360 * index / holes + 15)
        sheet.disc(hole, radius * 0.19, INK)
        sheet.disc((hole[0] + 2, hole[1] + 3), radius * 0.18, PAPER)
    for reach, fill in ((0.26, INK), (0.23, shade), (0.11, INK), (0.09, PAPER)):
        sheet.disc(centre, radius * reach, fill)


def page() -> Canvas:
    """A page being laid out, with the corrector's red."""
    sheet = Canvas(1200, 800, blend(MOSS, PINE, 70))
    for index in range(11):
        sheet.stroke(wave(0, 1206, index * 78, 4, 900, index * 73), blend(PINE, INK, 25), 2)
    sheet.shape(((252, 58), (962, 40), (990, 812), (276, 824)), INK)
    sheet.shape(((238, 44), (948, 28), (974, 806), (262, 816)), PAPER)
    _columns(sheet)
    sheet.stroke(arc((690, 528), 104, 34, -20, 345), RED, 5)
    sheet.stroke(((790, 506), (880, 462), (1040, 474)), RED, 4)
    for x, y in ((366, 612), (720, 690)):
        sheet.stroke(((x - 14, y + 18), (x, y), (x + 14, y + 18)), RED, 5)
    sheet.stroke(((470, 742), (600, 738)), RED, 4)
    _pencil(sheet)
    return sheet


def _columns(sheet: Canvas) -> None:
    def bar(left: float, top: float, right: float, height: float, fill: Colour) -> None:
        tilt = -0.022
        sheet.shape(
            (
                (left, top + left * tilt),
                (right, top + right * tilt),
                (right, top + height + right * tilt),
                (left, top + height + left * tilt),
            ),
            fill,
        )

    bar(290, 96, 920, 6, INK)
    bar(290, 116, 770, 40, INK)
    bar(290, 170, 620, 40, INK)
    bar(290, 232, 920, 2, SLATE)
    bar(290, 252, 604, 210, blend(MIST, SLATE, 25))
    sheet.disc((520, 320), 34, RED)
    sheet.shape([(292, 436), *wave(294, 602, 378, 20, 180, 70), (602, 442), (292, 450)], MOSS)
    sheet.shape([(292, 440), *wave(294, 602, 414, 12, 140, 20), (602, 444), (292, 454)], PINE)
    for column, (left, top) in enumerate(((290, 490), (510, 490), (730, 252))):
        for line in range((800 - top) // 17):
            short = 70 if (line * 7 + column * 5) % 11 == 0 else 0
            bar(
                left + (14 if short == 0 and (line * 7 + column * 5) % 11 == 7 else 0),
                top + line * 17,
                left + 190 - short,
                5,
                blend(INK, PAPER, 38),
            )


def _pencil(sheet: Canvas) -> None:
    sheet.shape(((1034, 486), (1052, 458), (1176, 620), (1150, 642)), INK)
    sheet.shape(((1030, 480), (1050, 464), (1170, 622), (1150, 638)), RED)
    sheet.shape(((1040, 472), (1045, 468), (1165, 626), (1160, 630)), blend(RED, PAPER, 35))
    sheet.shape(((1030, 480), (1050, 464), (1016, 440)), STRAW)
    sheet.shape(((1021, 454), (1029, 448), (1012, 434)), RED)

"""A market on the river."""

from __future__ import annotations

from collections.abc import Callable

from desk.drawing.boats import sampan
from desk.drawing.canvas import (
    CREAM,
    INK,
    MIST,
    MOSS,
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
from desk.drawing.motifs import column, glints, hills, palm, sky, sun
from desk.drawing.outlines import between, bow, chance, petal, polar, tapered

_STREAM = blend(SLATE, OCHRE, 38)


def floating_market() -> Canvas:
    """What is for sale hangs from a pole; a boat of melons near, others on their way."""
    sheet = Canvas(1200, 800, PAPER)
    sky(sheet, blend(STRAW, OCHRE, 20), PAPER, 330)
    sun(sheet, (330, 196), 62)
    hills(sheet, ((290, 8, 180, 40, blend(SAGE, PAPER, 45)), (308, 7, 120, 90, blend(MOSS, MIST, 45))), 350)
    for index in range(9):
        palm(
            sheet,
            (40 + index * 140 + 50 * chance(index, 2), 324),
            92 + 54 * chance(index, 1),
            18 - index % 3 * 16,
            blend(PINE, MIST, 30),
        )
    _stilts(sheet)
    sheet.steps(326, 800, [blend(_STREAM, MIST, percent) for percent in (58, 44, 30, 16, 2)])
    glints(sheet, 338, 800, blend(STRAW, PAPER, 40), 8)
    column(sheet, 330, 334, 620, 60, blend(RED, STRAW, 35), 6)
    for at, size, fruit in (
        ((140, 396), 0.34, OCHRE),
        ((560, 388), 0.3, RED),
        ((760, 420), 0.42, SAGE),
        ((1090, 404), 0.36, STRAW),
    ):
        _trader(sheet, at, size, fruit, 30)
    _trader(sheet, (260, 540), 0.78, blend(OCHRE, RED, 30), 0)
    _trader(sheet, (860, 690), 1.3, MOSS, 0)
    sampan(sheet, (250, 716))
    return sheet


def _stilts(sheet: Canvas) -> None:
    """Houses over the water's edge."""
    for x, width, shade in ((470, 110, CREAM), (610, 90, STRAW), (940, 130, CREAM), (1080, 90, MIST)):
        sheet.block(x, 276, x + width, 316, blend(shade, OCHRE, 18))
        sheet.shape(
            ((x - 12, 278), (x + width + 12, 278), (x + width - 16, 248), (x + 16, 248)), blend(blend(RED, OCHRE, 30), MIST, 30)
        )
        for post in range(5):
            sheet.block(x + post * width / 4.4, 316, x + post * width / 4.4 + 4, 342, blend(INK, MIST, 30))
        sheet.block(x + width * 0.4, 288, x + width * 0.6, 316, blend(SLATE, INK, 25))


def _trader(sheet: Canvas, at: Point, size: float, fruit: Colour, haze: int) -> None:
    """A broad boat with a mound of fruit, a mat roof and a pole of samples."""

    def put(*points: Point) -> list[Point]:
        return [(at[0] + x * size, at[1] + y * size) for x, y in points]

    def tone(shade: Colour) -> Colour:
        return blend(shade, MIST, haze)

    sheet.glaze(petal(put((-290, 44))[0], 600 * size, 46 * size, 0), INK, 40)
    sheet.shape(tapered(put((-196, 0), (-176, -330)), 9 * size, 5 * size), tone(INK))
    for index, level in enumerate((-318, -282, -250, -214)):
        sheet.stroke(put((-178, level - 20), (-166 + index % 2 * 12, level)), tone(INK), max(1.0, 2 * size))
        sheet.disc(put((-162 + index % 2 * 12, level + 12))[0], (19 - index) * size + 1, tone(INK))
        sheet.disc(put((-162 + index % 2 * 12, level + 12))[0], (17 - index) * size, tone(fruit))
    _mound(sheet, put, tone, fruit, size)
    sheet.shape(put((92, 6), *bow((92, -60), (150, -190), (236, -74)), (236, 0)), tone(blend(OCHRE, INK, 25)))
    for rib in range(6):
        sheet.stroke(
            put(*bow((96 + rib * 5, -40 + rib * 9), (150, -170 + rib * 28), (234, -60 + rib * 10))),
            tone(blend(OCHRE, INK, 52)),
            max(1.0, 3 * size),
        )
    sheer = bow((-300, -56), (-20, 26), (300, -66))
    hull = put(*sheer, *bow((262, 34), (0, 70), (-250, 36)))
    sheet.shape(hull, tone(blend(OCHRE, WINE, 55)))
    with sheet.inside(hull):
        for plank in (26, 46):
            sheet.stroke(put(*((x, y + plank) for x, y in sheer)), tone(blend(WINE, INK, 45)), 3 * size)
        sheet.shape(put((-310, -70), (-222, -60), (-206, 60), (-310, 60)), tone(RED))
    sheet.stroke(put(*sheer), tone(INK), 10 * size)
    eye = put((-246, -14))[0]
    sheet.ellipse(eye, 19 * size, 11 * size, tone(PAPER))
    sheet.disc(eye, 7 * size, tone(INK))


def _mound(sheet: Canvas, put: Callable[..., list[Point]], tone: Callable[[Colour], Colour], fruit: Colour, size: float) -> None:
    """Round fruit in rows, the large ones striped as melons are."""
    for row in range(4):
        for index in range(7 - row):
            centre = put((-146 + index * 36 + row * 18 + 4 * chance(index, row), -2 - row * 29))[0]
            sheet.disc(centre, 22 * size, tone(INK))
            shade = blend(fruit, (STRAW, PINE, PAPER)[(index + row) % 3], 18)
            sheet.disc(centre, 19.5 * size, tone(shade))
            if size > 1:
                for bend in (-0.75, 0.0, 0.75):
                    tips = polar(centre, 18 * size, -70), polar(centre, 18 * size, 110)
                    pull = between(*tips, 0.5)
                    sheet.stroke(bow(tips[0], (pull[0] + bend * 34 * size, pull[1] + bend * 12 * size), tips[1]), PINE, 4)
            sheet.disc((centre[0] - 6 * size, centre[1] - 7 * size), 4.5 * size, tone(blend(shade, PAPER, 55)))

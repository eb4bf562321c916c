"""A desk at night."""

from __future__ import annotations

from desk.drawing.canvas import CREAM, INK, NIGHT, OCHRE, PAPER, PINE, RED, SLATE, STRAW, WINE, Canvas, blend
from desk.drawing.motifs import palm, writing
from desk.drawing.outlines import arc, chance, tapered, turned, wave
from desk.drawing.plane import Plane

_WALL = blend(NIGHT, INK, 25)
_BOARD = blend(OCHRE, INK, 62)


def writing_desk() -> Canvas:
    """Late work: a lamp, a pile of papers, a pen; the town asleep behind the window."""
    sheet = Canvas(1200, 800, _WALL)
    _window(sheet)
    sheet.block(0, 520, 1200, 800, _BOARD)
    for index in range(12):
        grain = wave(0, 1206, 528 + index * index * 2.1 + index * 4, 2 + index * 0.4, 800, index * 67)
        sheet.stroke(grain, blend(_BOARD, INK, 30), 2)
    sheet.glaze(((768, 254), (868, 276), (1040, 600), (60, 600)), STRAW, 14)
    sheet.glaze(((786, 258), (856, 274), (920, 590), (210, 590)), STRAW, 15)
    pool = arc((560, 640), 520, 116, 0, 360)
    sheet.shape(pool, blend(OCHRE, INK, 30))
    sheet.shape(arc((560, 634), 400, 82, 0, 360), blend(OCHRE, STRAW, 30))
    _pile(sheet, 130, 640, 250, 17)
    under = Plane((560, 568), (826, 578), (870, 700), (560, 690))
    page = Plane((424, 578), (690, 560), (780, 706), (430, 732))
    for sheet_of_paper, seed in ((under, 5), (page, 2)):
        sheet.glaze([(x + 12, y + 10) for x, y in sheet_of_paper.outline()], INK, 55)
        sheet.shape(sheet_of_paper.outline(), PAPER)
        writing(sheet, sheet_of_paper, 11, seed, blend(SLATE, INK, 25), 2.5)
    sheet.shape(tapered([(646, 690), (800, 628)], 5, 12), INK)
    sheet.shape(tapered([(664, 683), (722, 660)], 6, 8), RED)
    _lamp(sheet)
    for top, right, shade in ((724, 348, WINE), (762, 408, blend(PINE, INK, 40))):
        sheet.shape(((-10, top), (right, top - 6), (right + 6, top + 36), (-10, top + 42)), INK)
        sheet.shape(((-10, top + 4), (right - 2, top - 1), (right + 1, top + 30), (-10, top + 36)), shade)
        sheet.shape(((right - 60, top), (right - 46, top), (right - 43, top + 31), (right - 57, top + 32)), OCHRE)
    return sheet


def _window(sheet: Canvas) -> None:
    frame = ((80, 50), (470, 50), (470, 410), (80, 410))
    sheet.shape(frame, blend(SLATE, NIGHT, 55))
    with sheet.inside(frame):
        sheet.steps(50, 410, [blend(NIGHT, SLATE, percent) for percent in (20, 34, 48, 62, 76)])
        sheet.shape([*arc((372, 150), 42, 42, -100, 110), *arc((364, 148), 26, 38, 100, -95)], CREAM)
        palm(sheet, (150, 420), 170, 24, NIGHT)
        for left, top, right in ((80, 340, 190), (230, 310, 330), (300, 356, 470), (180, 372, 260)):
            sheet.block(left, top, right, 420, NIGHT)
            sheet.shape(((left - 12, top), (right + 12, top), (right - 14, top - 24), (left + 14, top - 24)), NIGHT)
        for x, y in ((262, 336), (386, 376), (420, 376), (120, 362)):
            sheet.block(x, y, x + 16, y + 20, STRAW)
    sheet.stroke((*frame, frame[0], frame[1]), INK, 18)
    sheet.stroke(((275, 50), (275, 410)), INK, 9)
    sheet.stroke(((80, 226), (470, 226)), INK, 9)
    sheet.block(54, 410, 496, 430, blend(INK, OCHRE, 22))


def _pile(sheet: Canvas, left: float, foot: float, width: float, count: int) -> None:
    """Sheets on sheets, tied with a red band."""
    sheet.glaze(arc((left + width * 0.42, foot + 8), width * 0.72, 30, 0, 360), INK, 55)
    for index in range(count):
        aside = (chance(index, 3) - 0.5) * 12
        top = Plane(
            (left + 46 + aside, foot - 66 - index * 7),
            (left + width + 20 + aside, foot - 60 - index * 7),
            (left + width + aside, foot - index * 7),
            (left + aside, foot - 8 - index * 7),
        )
        sheet.shape([(x, y + 5) for x, y in top.outline()], blend(CREAM, INK, 62))
        sheet.shape(top.outline(), blend(CREAM, INK, 4 + index % 3 * 7))
    writing(sheet, top, 8, 9, blend(SLATE, CREAM, 30), 2)
    band = [top.at(0.42, 0), top.at(0.52, 0), top.at(0.52, 1), top.at(0.42, 1)]
    sheet.shape([*band[:3], (band[2][0] - 2, foot - 4), (band[3][0] - 2, foot - 6), band[3]], RED)


def _lamp(sheet: Canvas) -> None:
    """A shade on a bent arm; bent over its own light."""
    head = (838.0, 206.0)
    sheet.ellipse((1010, 612), 104, 25, INK)
    sheet.ellipse((1010, 602), 96, 21, blend(WINE, INK, 35))
    for joint, end in (((1010, 600), (1094, 366)), ((1094, 366), (876, 168))):
        sheet.stroke((joint, end), INK, 15)
        sheet.stroke((joint, end), blend(SLATE, INK, 30), 5)
    sheet.disc((1094, 366), 19, INK)
    sheet.disc((1094, 366), 9, OCHRE)
    shade = turned(((790, 150), (886, 150), (940, 262), (736, 262)), head, 13)
    sheet.shape(shade, RED)
    sheet.shape([shade[1], shade[2], (shade[2][0] - 64, shade[2][1] - 12), (shade[1][0] - 40, shade[1][1] - 8)], WINE)
    rim = turned(arc((838, 262), 102, 17, 0, 360), head, 13)
    sheet.shape(rim, blend(STRAW, PAPER, 60))

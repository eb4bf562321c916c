"""A board with a curve, in a bright room."""

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
from desk.drawing.motifs import hills, leaf, palm, sun
from desk.drawing.outlines import between, bow, tapered
from desk.drawing.plane import Plane


def curve() -> Canvas:
    """A board on its stand by an open window: a curve that rises and falls again."""
    sheet = Canvas(1200, 800, blend(SAGE, PAPER, 62))
    _view(sheet)
    sheet.block(0, 640, 1200, 800, blend(OCHRE, STRAW, 30))
    for index in range(9):
        sheet.stroke(((620, 560 + 80), (-500 + index * 300, 800)), blend(OCHRE, INK, 14), 3)
    for top, foot in (((560, 80), (470, 770)), ((1010, 60), (1120, 770)), ((800, 60), (806, 720))):
        sheet.shape(tapered([top, foot], 15, 19), INK)
        sheet.shape(tapered([top, foot], 7, 10), blend(OCHRE, INK, 40))
    board = Plane((452, 96), (1110, 56), (1110, 604), (452, 580))
    sheet.glaze([(x - 22, y + 18) for x, y in board.outline()], INK, 28)
    sheet.shape(board.outline(), INK)
    sheet.shape(board.cell(0.018, 0.026, 0.982, 0.974), PAPER)
    _chart(sheet, board)
    sheet.shape(((430, 578), (1134, 602), (1134, 624), (430, 600)), INK)
    sheet.shape(((434, 584), (1130, 607), (1130, 618), (434, 595)), OCHRE)
    for start, shade in (((560, 584), RED), ((640, 586), PINE)):
        sheet.stroke((start, (start[0] + 56, start[1] + 1.6)), shade, 9)
    _desk(sheet)
    return sheet


def _view(sheet: Canvas) -> None:
    frame = ((40, 40), (330, 40), (330, 500), (40, 500))
    with sheet.inside(frame):
        sheet.steps(40, 340, [blend(STRAW, PAPER, percent) for percent in (10, 28, 46, 64, 82)])
        sun(sheet, (250, 168), 46)
        hills(
            sheet,
            (
                (318, 22, 330, 40, blend(SLATE, MIST, 55)),
                (352, 8, 260, 10, SAGE),
                (392, 8, 420, 60, STRAW),
                (428, 9, 380, 0, SAGE),
                (466, 8, 300, 80, MOSS),
            ),
            510,
        )
        palm(sheet, (110, 470), 210, 22, PINE)
    sheet.stroke((*frame, frame[0], frame[1]), INK, 14)
    sheet.stroke(((185, 40), (185, 500)), INK, 6)
    sheet.block(20, 500, 350, 520, blend(OCHRE, INK, 45))


def _chart(sheet: Canvas, board: Plane) -> None:
    heights = (0.2, 0.27, 0.4, 0.58, 0.68, 0.61, 0.44, 0.36)
    for line in range(1, 7):
        sheet.stroke((board.at(0.09, 0.88 - line * 0.115), board.at(0.94, 0.88 - line * 0.115)), blend(MIST, PAPER, 30), 3)
    for index, height in enumerate(heights):
        left = 0.115 + index * 0.103
        shade = RED if index == 4 else blend(SLATE, MIST, 62 - index * 5)
        sheet.shape(board.cell(left, 0.88 - height, left + 0.066, 0.88), shade)
    points = [(0.148 + index * 0.103, 0.81 - height) for index, height in enumerate(heights)]
    smooth: list[Point] = [board.at(*points[0])]
    for index in range(1, len(points) - 1):
        start, end = between(points[index - 1], points[index], 0.5), between(points[index], points[index + 1], 0.5)
        smooth += [board.at(x, y) for x, y in bow(start, points[index], end)]
    smooth.append(board.at(*points[-1]))
    sheet.stroke(smooth, INK, 10)
    sheet.stroke(smooth, OCHRE, 5)
    sheet.stroke((board.at(0.09, 0.1), board.at(0.09, 0.88), board.at(0.95, 0.88)), INK, 7)


def _desk(sheet: Canvas) -> None:
    """The corner of a table in front: papers, and seedlings in a jar."""
    sheet.shape(((-10, 660), (430, 690), (300, 810), (-10, 810)), INK)
    sheet.shape(((-10, 668), (414, 696), (292, 810), (-10, 810)), blend(PINE, NIGHT, 25))
    for shift, shade in ((24, CREAM), (0, PAPER)):
        page = Plane((172 + shift, 706 - shift / 3), (348 + shift / 2, 716 - shift / 3), (280 + shift, 796), (84 + shift, 784))
        sheet.shape(page.outline(), shade)
    for row in range(5):
        sheet.stroke((page.at(0.12, 0.18 + row * 0.15), page.at(0.86, 0.18 + row * 0.15)), SLATE, 3)
    for turn, reach in ((-128, 150), (-108, 190), (-90, 176), (-70, 204), (-50, 150)):
        leaf(sheet, (92, 640), reach, 34, turn, MOSS if turn % 20 else PINE)
    jar: list[Point] = [(48, 610), (40, 640), (44, 740), (140, 740), (144, 640), (136, 610)]
    sheet.shape(jar, blend(RED, INK, 8))
    sheet.shape([(104, 610), (136, 610), (144, 640), (140, 740), (108, 740)], WINE)
    sheet.stroke([*jar, jar[0]], INK, 6)

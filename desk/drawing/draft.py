"""A draft and its corrections."""

from __future__ import annotations

from desk.drawing.canvas import CREAM, INK, NIGHT, OCHRE, PAPER, RED, SLATE, STRAW, WINE, Canvas, Colour, Point, blend
from desk.drawing.outlines import arc, bow, chance, polar, tapered, turned, wave
from desk.drawing.plane import Plane


def draft() -> Canvas:
    """A text under review: struck out, moved, added to, all in red."""
    sheet = Canvas(1200, 800, blend(SLATE, NIGHT, 55))
    for index in range(15):
        sheet.stroke(wave(0, 1206, index * 57, 5, 1100, index * 97), blend(SLATE, NIGHT, 68), 3)
    _tea(sheet, (132, 118))
    centre = (560.0, 520.0)
    for turn, left, right, top, shade in ((7, 320, 880, 96, CREAM), (-6, 262, 846, 70, PAPER)):
        corners = turned(((left, top), (right, top), (right, 990), (left, 990)), centre, turn)
        sheet.glaze([(x + 20, y + 16) for x, y in corners], INK, 45)
        sheet.shape(corners, shade)
    page = Plane(*corners)
    sheet.shape(page.cell(0.24, 0.06, 0.72, 0.076), INK)
    sheet.shape(page.cell(0.36, 0.098, 0.6, 0.108), SLATE)
    _lines(sheet, page)
    _marks(sheet, page)
    _glasses(sheet, (1010, 190))
    _pen(sheet, page.at(0.995, 0.545))
    return sheet


def _lines(sheet: Canvas, page: Plane) -> None:
    for row in range(21):
        down, left = 0.165 + row * 0.038, 0.2 + (0.06 if row in (0, 6, 13) else 0)
        right = 0.58 if row in (5, 12) else 0.9 - 0.03 * chance(row, 4)
        sheet.shape(page.cell(left, down, right, down + 0.011), blend(INK, PAPER, 30))


def _marks(sheet: Canvas, page: Plane) -> None:
    """What the reader of a draft leaves on it."""
    for row, left, right in ((2, 0.36, 0.7), (8, 0.2, 0.52), (9, 0.2, 0.34)):
        down = 0.1705 + row * 0.038
        sheet.stroke((page.at(left - 0.01, down + 0.003), page.at(right, down - 0.003)), RED, 6)
    for row, across in ((4, 0.62), (11, 0.44)):
        down = 0.186 + row * 0.038
        sheet.stroke(
            (page.at(across - 0.02, down + 0.018), page.at(across, down - 0.01), page.at(across + 0.02, down + 0.018)), RED, 5
        )
    ring = [page.at(0.66 + 0.15 * x / 100, 0.399 + 0.034 * y / 100) for x, y in arc((0, 0), 100, 100, -30, 338)]
    sheet.stroke(ring, RED, 5)
    sheet.stroke(bow(ring[-1], page.at(0.93, 0.47), page.at(0.985, 0.54)), RED, 5)
    sheet.stroke((page.at(0.145, 0.33), page.at(0.12, 0.335), page.at(0.12, 0.4), page.at(0.145, 0.405)), RED, 5)
    for down, left, right in (
        (0.235, 0.03, 0.15),
        (0.262, 0.03, 0.13),
        (0.62, 0.03, 0.15),
        (0.645, 0.03, 0.16),
        (0.67, 0.03, 0.1),
    ):
        hand = [page.at(left + (right - left) * step / 24, down + 0.007 * (-1) ** step * chance(step, 8)) for step in range(25)]
        sheet.stroke(hand, RED, 3.5)
    sheet.stroke([page.at(0.2 + step * 0.0125, 0.722 + 0.006 * (-1) ** step) for step in range(38)], RED, 4)


def _tea(sheet: Canvas, centre: Point) -> None:
    sheet.glaze(arc((centre[0] + 16, centre[1] + 18), 176, 176, 0, 360), INK, 40)
    for reach, shade in (
        (170, CREAM),
        (160, PAPER),
        (112, blend(CREAM, OCHRE, 30)),
        (96, PAPER),
        (84, WINE),
        (78, blend(OCHRE, RED, 45)),
    ):
        sheet.disc(centre, reach, shade)
    sheet.shape(arc((centre[0] - 14, centre[1] - 12), 46, 40, 190, 275), blend(OCHRE, STRAW, 45))


def _glasses(sheet: Canvas, centre: Point) -> None:
    def part(points: list[Point], shade: Colour, width: float, aside: float = 0) -> None:
        sheet.stroke([(x + aside, y + aside) for x, y in turned(points, centre, 24)], shade, width)

    lenses = [arc((centre[0] + side * 88, centre[1]), 70, 58, 0, 364) for side in (-1, 1)]
    arms = [[(centre[0] + side * 150, centre[1] - 22), (centre[0] + side * 162, centre[1] - 250)] for side in (-1, 1)]
    bridge = arc((centre[0], centre[1] - 6), 20, 16, 180, 360)
    for line in (*lenses, *arms, bridge):
        part(line, blend(NIGHT, INK, 40), 9, 9)
    for lens in lenses:
        sheet.glaze(turned(lens, centre, 24), PAPER, 16)
        sheet.glaze(turned(lens, centre, 24)[12:34], PAPER, 22)
    for line in (*arms, *lenses, bridge):
        part(line, INK, 9)
        part(line, blend(OCHRE, WINE, 25), 3)


def _pen(sheet: Canvas, tip: Point) -> None:
    def piece(near: float, far: float, first: float, last: float, shade: Colour, aside: float = 0) -> None:
        ends = [polar(tip, reach, 36) for reach in (near, far)]
        sheet.shape(tapered([(x + aside, y + aside) for x, y in ends], first, last), shade)

    piece(30, 420, 26, 36, blend(NIGHT, INK, 40), 16)
    piece(0, 44, 2, 15, INK)
    piece(40, 74, 20, 27, OCHRE)
    piece(72, 300, 29, 36, RED)
    piece(72, 300, 6, 7, blend(RED, PAPER, 45), -7)
    piece(296, 314, 38, 38, OCHRE)
    piece(312, 440, 37, 30, WINE)

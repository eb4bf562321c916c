"""Bees: a frame of comb, a branch in flower, hives in their row."""

from __future__ import annotations

from desk.drawing.canvas import CREAM, INK, MIST, MOSS, OCHRE, PAPER, PINE, RED, SAGE, SLATE, STRAW, WINE, Canvas, Point, blend
from desk.drawing.motifs import hills, leaf, sun
from desk.drawing.outlines import arc, bow, chance, petal, polar, tapered, turned

_HONEY = blend(OCHRE, RED, 22)


def beehive() -> Canvas:
    """A frame lifted before the flowers, the hives it came from in the distance."""
    sheet = Canvas(1200, 800, PAPER)
    sheet.steps(0, 470, [blend(STRAW, PAPER, percent) for percent in (15, 32, 50, 68, 86)])
    sun(sheet, (742, 190), 74)
    hills(
        sheet,
        (
            (372, 28, 520, 60, blend(MIST, SAGE, 18)),
            (420, 24, 400, 10, blend(SAGE, PAPER, 30)),
            (478, 20, 620, 150, SAGE),
            (560, 16, 700, 30, MOSS),
        ),
        810,
    )
    _hives(sheet)
    sheet.shape([*bow((400, 800), (860, 660), (1210, 700)), (1210, 810), (400, 810)], PINE)
    _frame(sheet)
    _branch(sheet)
    for at, turn, size in (
        ((694, 330), -18, 1.3),
        ((628, 160), 20, 0.7),
        ((905, 300), -30, 0.6),
        ((330, 300), 64, 1.15),
        ((220, 520), -40, 1.15),
        ((404, 470), 150, 1.05),
    ):
        _bee(sheet, at, turn, size)
    return sheet


def _hives(sheet: Canvas) -> None:
    """Boxes under trees, smaller and paler as they go."""
    for x, foot, size, haze in ((640, 520, 30, 45), (716, 538, 38, 34), (812, 560, 48, 22), (934, 592, 62, 8)):
        for turn in range(0, 360, 60):
            sheet.disc(
                polar((x + size, foot - size * 3.1), size * 0.8, turn),
                size * 0.95,
                blend(PINE if turn % 120 else MOSS, PAPER, haze + 10),
            )
        sheet.stroke(((x + size, foot - size * 0.4), (x + size, foot - size * 2.6)), blend(INK, PAPER, haze), size / 6)
        sheet.block(x - size, foot - size * 1.3, x + size, foot, blend((RED, CREAM, SLATE, STRAW)[size % 4], PAPER, haze))
        sheet.block(x + size * 0.3, foot - size * 1.3, x + size, foot, blend((WINE, STRAW, SLATE, OCHRE)[size % 4], PAPER, haze))
        sheet.block(x - size * 1.15, foot - size * 1.5, x + size * 1.15, foot - size * 1.26, blend(INK, PAPER, haze))
        sheet.block(x - size * 0.6, foot - size * 0.24, x, foot - size * 0.1, blend(INK, PAPER, haze))
        for side in (-0.8, 0.7):
            sheet.block(x + side * size - 3, foot, x + side * size + 3, foot + size * 0.4, blend(INK, PAPER, haze))


def _frame(sheet: Canvas) -> None:
    """Wood round a comb; cells capped, full, empty."""
    middle = (250.0, 420.0)

    def plate(left: float, top: float, right: float, bottom: float) -> list[Point]:
        return turned(((left, top), (right, top), (right, bottom), (left, bottom)), middle, -7)

    sheet.glaze([(x + 22, y + 20) for x, y in plate(-60, 120, 510, 740)], INK, 35)
    for inset, shade in ((0, INK), (6, blend(OCHRE, STRAW, 35))):
        sheet.shape(plate(-140 + inset, 92 + inset, 590 - inset, 142 - inset), shade)
        sheet.shape(plate(-60 + inset, 130, 510 - inset, 746 - inset), shade)
    comb = plate(-60, 168, 478, 712)
    sheet.shape(comb, blend(OCHRE, INK, 55))
    with sheet.inside(comb):
        for row in range(-1, 11):
            for column in range(-2, 9):
                centre = turned([(column * 70 + row % 2 * 35 - 20, 180 + row * 60.6)], middle, -7)[0]
                _cell(sheet, centre, row, column)
    for top in (150, 726):
        sheet.shape(plate(-60, top - 3, 500, top + 3), blend(OCHRE, INK, 35))


def _cell(sheet: Canvas, centre: Point, row: int, column: int) -> None:
    """Sealed towards the upper left, full in the middle, empty at the foot."""
    ripe = (column - 3) * 1.15 + (row - 2.4) * 1.65 + 5 * chance(row + 3, column + 3)
    inner = [polar(centre, 34, 23 + turn * 60) for turn in range(6)]
    if ripe < 1:
        sheet.shape(inner, blend(STRAW, CREAM, 45))
    elif ripe < 8:
        sheet.shape(inner, _HONEY)
        sheet.shape([centre, *inner[3:6]], STRAW)
    else:
        sheet.shape(inner, blend(WINE, INK, 35))
        sheet.shape(inner[:3], blend(WINE, OCHRE, 30))


def _branch(sheet: Canvas) -> None:
    """A bough from the right with white flowers."""
    bough = bow((1230, 640), (1010, 600), (716, 668))
    sheet.shape(tapered(bough, 34, 7), INK)
    twig = bow((1040, 622), (960, 500), (884, 470))
    sheet.shape(tapered(twig, 17, 5), INK)
    for index, (point, turn, length) in enumerate(
        (
            (bough[22], 160, 120),
            (bough[19], 118, 110),
            (bough[15], 70, 130),
            (bough[16], 226, 110),
            (bough[10], 104, 140),
            (bough[6], 58, 140),
            (twig[18], 150, 100),
            (twig[12], 200, 104),
            (twig[22], 250, 96),
            (bough[5], 250, 140),
            (bough[3], 300, 120),
        )
    ):
        leaf(sheet, point, length, length * 0.36, turn, (MOSS, PINE, blend(MOSS, SAGE, 45))[index % 3])
    for x, y, size in ((770, 640, 62), (880, 462, 54), (960, 548, 66), (1010, 664, 78), (1130, 560, 86), (872, 702, 52)):
        _flower(sheet, (x, y), size)


def _flower(sheet: Canvas, heart: Point, size: float) -> None:
    start = round(heart[0]) % 60
    for width, shade in ((6, INK), (0, PAPER)):
        for turn in range(start, start + 360, 72):
            sheet.shape(petal(heart, size + width * 0.6, size * 0.66 + width, turn, 0.62), shade)
    for turn in range(start, start + 360, 72):
        sheet.shape(petal(heart, size * 0.6, size * 0.2, turn, 0.5), blend(PAPER, RED, 30))
    for turn in range(start, start + 360, 45):
        tip = polar(heart, size * 0.36, turn)
        sheet.disc(tip, size * 0.055, WINE)
    sheet.disc(heart, size * 0.14, OCHRE)


def _bee(sheet: Canvas, at: Point, turn: float, size: float) -> None:
    """Seen from the side; *turn* is where its tail points."""
    x, y = at

    def put(points: list[Point]) -> list[Point]:
        return turned([(x + px * size, y + py * size) for px, py in points], at, turn)

    for wing in (-64, -104):
        outline = put(petal((-4, -12), 62, 30, wing, 0.62))
        sheet.shape(outline, blend(PAPER, MIST, 30))
        sheet.stroke([*outline, outline[0]], INK, 2.5 * size)
    body = put(arc((18, 0), 44, 24, 0, 360))
    sheet.shape(body, STRAW)
    with sheet.inside(body):
        for stripe in (6, 28, 50):
            sheet.shape(put([(stripe, -30), (stripe + 12, -30), (stripe + 12, 30), (stripe, 30)]), INK)
    sheet.stroke([*body, body[0]], INK, 4 * size)
    sheet.shape(put(arc((-22, -2), 21, 20, 0, 360)), blend(OCHRE, INK, 35))
    sheet.shape(put(arc((-46, 2), 14, 13, 0, 360)), INK)
    for feeler in (-150, -120):
        sheet.stroke(put([(-50, -6), polar((-50, -6), 22, feeler)]), INK, 2.5 * size)
    for foot in (-18, -4, 12):
        sheet.stroke(put([(foot, 18), (foot - 6, 30), (foot + 3, 40)]), INK, 2.5 * size)

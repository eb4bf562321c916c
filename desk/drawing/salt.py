"""Salt pans."""

from __future__ import annotations

from desk.drawing.canvas import CREAM, INK, MIST, OCHRE, PAPER, RED, SLATE, STRAW, WINE, Canvas, Point, blend
from desk.drawing.motifs import hills, sky, sun
from desk.drawing.outlines import arc, bow, chance, petal, tapered
from desk.drawing.plane import Plane


def salt_field() -> Canvas:
    """Pans that hold the morning, salt raked into cones, a pole with two baskets."""
    sheet = Canvas(1200, 800, PAPER)
    sky(sheet, blend(SLATE, MIST, 35), blend(CREAM, PAPER, 40), 300)
    sun(sheet, (300, 214), 58)
    hills(sheet, ((262, 30, 620, 40, blend(MIST, PAPER, 15)), (286, 20, 430, 160, blend(SLATE, MIST, 50))), 330)
    sheet.block(0, 306, 1200, 800, blend(OCHRE, INK, 22))
    ground = Plane((352, 306), (848, 306), (2600, 830), (-1500, 830))
    for row in range(10):
        for place in range(-9, 18):
            _pan(sheet, ground, row, place)
    for x, y, size in (
        (420, 352, 12),
        (494, 362, 15),
        (580, 375, 19),
        (680, 392, 25),
        (800, 418, 36),
        (950, 462, 56),
        (800, 600, 104),
    ):
        _cone(sheet, (x, y), size)
    for x, y, size in ((90, 372, 14), (170, 366, 11), (1010, 352, 11), (1076, 358, 13), (1150, 366, 15)):
        _cone(sheet, (x, y), size)
    _tools(sheet)
    return sheet


def _pan(sheet: Canvas, ground: Plane, row: int, place: int) -> None:
    left, top = place / 8 + 0.008, row / 10 + 0.006
    cell = ground.cell(left, top, left + 0.109, top + 0.088)
    xs = [x for x, _ in cell]
    if max(xs) < -40 or min(xs) > 1240:
        return
    warm = max(0, 62 - abs(round((sum(xs) / 4 - 300) / 6)))
    tint = blend(blend(SLATE, MIST, 30 + round(60 * chance(row + 1, place + 20))), blend(RED, STRAW, 62), warm)
    sheet.shape(cell, blend(tint, PAPER, 12 + row * 3))
    near = ground.at(left + 0.05, top + 0.03)
    for line in range(3):
        sheet.shape(
            petal(
                (near[0] - 40 + 30 * chance(row, place, line) * row, near[1] + line * row * 2.2), 12 + row * 11, 1 + row * 0.5, 0
            ),
            blend(tint, PAPER, 72),
        )
    sheet.stroke((cell[3], cell[2]), blend(OCHRE, CREAM, 40), 0.6 + row * 0.5)


def _cone(sheet: Canvas, foot: Point, size: float) -> None:
    """A heap of salt, its dark side from the sun, its image in the pan."""
    x, y = foot
    sheet.glaze(((x - size, y), (x + size, y), (x + size * 0.2, y + size * 0.7), (x - size * 0.1, y + size * 0.7)), PAPER, 50)
    heap = [
        (x - size, y),
        *bow((x - size * 0.3, y - size * 0.86), (x, y - size * 1.22), (x + size * 0.3, y - size * 0.86)),
        (x + size, y),
        *arc((x, y), size, size * 0.16, 0, 180),
    ]
    sheet.shape(heap, PAPER)
    with sheet.inside(heap):
        sheet.shape(
            [
                (x + size * 0.06, y - size * 1.2),
                (x + size * 1.2, y + size * 0.2),
                (x + size * 0.2, y + size * 0.2),
                (x + size * 0.28, y - size * 0.4),
            ],
            blend(SLATE, MIST, 55),
        )
        for index in range(round(size / 5)):
            start = (x - size * 0.7 + chance(index, 3) * size * 1.2, y - size * 0.5 * chance(index, 4))
            sheet.shape(petal(start, size * 0.22, size * 0.026 + 1, 58 + 60 * chance(index, 5)), blend(MIST, SLATE, 25))
    sheet.stroke([*heap, heap[0]], blend(INK, SLATE, 20), max(1.2, size / 26))


def _tools(sheet: Canvas) -> None:
    """A wooden rake against the near heap; two full baskets and their pole."""
    sheet.shape(tapered([(660, 744), (884, 452)], 13, 10), INK)
    sheet.shape(tapered([(662, 741), (882, 455)], 6, 5), OCHRE)
    sheet.shape(((604, 708), (704, 778), (692, 796), (592, 726)), INK)
    sheet.shape(((606, 714), (698, 778), (691, 789), (599, 725)), blend(OCHRE, WINE, 30))
    for x, y in ((118, 706), (392, 738)):
        sheet.glaze(arc((x + 8, y + 42), 104, 16, 0, 360), INK, 35)
        sheet.shape([(x - 76, y - 26), *bow((x - 50, y - 60), (x, y - 116), (x + 50, y - 60)), (x + 76, y - 26)], PAPER)
        sheet.shape([(x + 2, y - 84), (x + 50, y - 60), (x + 76, y - 26), (x + 26, y - 26)], blend(SLATE, MIST, 60))
        basket = [
            (x - 90, y - 30),
            (x + 90, y - 30),
            *bow((x + 84, y - 6), (x + 50, y + 46), (x, y + 46)),
            *bow((x, y + 46), (x - 50, y + 46), (x - 84, y - 6)),
        ]
        sheet.shape(basket, INK)
        with sheet.inside(basket):
            for index in range(15):
                for row in range(4):
                    sheet.block(
                        x - 90 + index * 13 + row % 2 * 6,
                        y - 20 + row * 17,
                        x - 81 + index * 13 + row % 2 * 6,
                        y - 8 + row * 17,
                        OCHRE,
                    )
        sheet.stroke(((x - 94, y - 30), (x + 94, y - 30)), INK, 15)
        sheet.stroke(((x - 90, y - 31), (x + 90, y - 31)), RED, 7)
    sheet.shape(tapered(bow((24, 676), (250, 640), (486, 716)), 17, 14), INK)
    sheet.shape(tapered(bow((28, 675), (250, 640), (482, 714)), 9, 7), STRAW)

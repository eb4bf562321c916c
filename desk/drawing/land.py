"""Fields and gardens."""

from __future__ import annotations

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
    Canvas,
    Point,
    blend,
)
from desk.drawing.outlines import between, wave


def rice_fields() -> Canvas:
    """Terraces below a red sun."""
    sheet = Canvas(1200, 800, PAPER)
    sheet.steps(0, 420, [blend(STRAW, PAPER, percent) for percent in (90, 70, 50, 35, 20)])
    sheet.disc((842, 222), 104, RED)
    for index in range(5):
        sheet.block(720, 236 + index * 19, 960, 239 + index * 20, blend(STRAW, PAPER, 35))
    _hills(sheet)
    shades = (SAGE, STRAW, MOSS, OCHRE, SAGE, STRAW, MOSS, SAGE, PINE)
    for index, shade in enumerate(shades):
        level = 410 + index * 24 + index * index * 4
        edge = wave(0, 1206, level, 10 + index * 4, 620 + index * 90, index * 67)
        sheet.shape([*edge, (1206, 800), (0, 800)], shade)
        sheet.stroke(edge, INK, 1.5 + index / 4)
        _stalks(sheet, edge, index)
    return sheet


def _hills(sheet: Canvas) -> None:
    for level, rise, period, shift, shade in (
        (330, 44, 640, 20, blend(MIST, PAPER, 35)),
        (368, 34, 460, 140, MIST),
        (402, 22, 380, 250, blend(SLATE, MIST, 45)),
    ):
        sheet.shape([*wave(0, 1206, level, rise, period, shift), (1206, 800), (0, 800)], shade)


def _stalks(sheet: Canvas, edge: list[Point], row: int) -> None:
    """Rice in rows that follow the terrace's edge."""
    height, gap = 5 + row * 1.6, 5 + row // 2
    for depth in (1, 2):
        for x, y in edge[(row + depth * 2) % gap :: gap]:
            foot = y + depth * (9 + row * 3.4)
            sheet.stroke(((x, foot), (x + 2, foot - height)), INK, 1.2 + row / 8)
            if row > 3:
                sheet.stroke(((x + 1, foot), (x + 5 + row / 3, foot - height * 0.8)), INK, 1 + row / 10)


def orchard() -> Canvas:
    """Raised beds with round trees, water in between."""
    sheet = Canvas(1200, 800, PAPER)
    sheet.steps(0, 300, [blend(MIST, PAPER, percent) for percent in (25, 45, 65, 85)])
    sheet.disc((270, 150), 62, RED)
    sheet.shape([*wave(0, 1206, 268, 14, 330, 40), (1206, 800), (0, 800)], blend(SLATE, MIST, 50))
    sheet.shape([*wave(0, 1206, 288, 9, 190, 10), (1206, 800), (0, 800)], MOSS)
    sheet.block(0, 300, 1200, 800, blend(SLATE, MIST, 55))
    eye = (620, 262)
    beds = ((-1500, -1050), (-900, -430), (-270, 230), (400, 890), (1060, 1560), (1730, 2240), (2420, 2900))
    for left, right in beds:
        _bed(sheet, eye, left, right)
    for part in (0.1, 0.14, 0.195, 0.27, 0.38, 0.54, 0.78):
        for left, right in beds:
            _tree(sheet, between(eye, ((left + right) / 2, 800), part), 150 * part)
    return sheet


def _bed(sheet: Canvas, eye: Point, left: float, right: float) -> None:
    """One bed, from the foot of the sheet towards *eye*."""
    near_left, near_right = (left, 800.0), (right, 800.0)
    far_left, far_right = between(eye, near_left, 0.075), between(eye, near_right, 0.075)
    sheet.shape((near_left, near_right, far_right, far_left), SAGE)
    sheet.shape((near_right, far_right, between(far_right, far_left, -0.07), between(near_right, near_left, -0.07)), OCHRE)
    sheet.stroke((near_left, far_left), INK, 1.5)
    sheet.stroke((near_right, far_right), INK, 1.5)


def _tree(sheet: Canvas, foot: Point, size: float) -> None:
    x, y = foot
    sheet.ellipse((x, y), size * 0.8, size * 0.16, MOSS)
    sheet.stroke(((x, y), (x, y - size)), INK, max(1.0, size / 9))
    crown = (x, y - size * 1.35)
    sheet.disc(crown, size * 0.78 + 1.5, INK)
    sheet.disc(crown, size * 0.78, PINE)
    sheet.disc((x - size * 0.18, crown[1] - size * 0.16), size * 0.5, MOSS)
    for across, down in ((-0.42, 0.12), (0.3, -0.3), (0.12, 0.36), (0.48, 0.16), (-0.12, -0.42)):
        sheet.disc((x + across * size, crown[1] + down * size), size * 0.085, STRAW if across > 0 else CREAM)

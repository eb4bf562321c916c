"""Roofs that make electricity, and tiled ones."""

from __future__ import annotations

from desk.drawing.canvas import CREAM, INK, MIST, MOSS, NIGHT, OCHRE, PAPER, PINE, RED, SLATE, STRAW, WINE, Canvas, blend
from desk.drawing.motifs import hills, palm, sky
from desk.drawing.outlines import bow, chance, polar
from desk.drawing.plane import Plane


def solar_roof() -> Canvas:
    """Dark panes on a slope towards noon, tiled roofs before and behind."""
    sheet = Canvas(1200, 800, PAPER)
    sky(sheet, blend(STRAW, OCHRE, 15), PAPER, 420)
    for turn in range(0, 180, 15):
        sheet.glaze(((250, 150), polar((250, 150), 1300, turn - 20), polar((250, 150), 1300, turn - 14)), PAPER, 42)
    sheet.disc((250, 150), 92, RED)
    hills(sheet, ((330, 26, 560, 10, blend(MIST, PAPER, 25)), (364, 20, 380, 120, blend(SLATE, MIST, 58))), 480)
    _town(sheet)
    _panels(sheet)
    _tiles(sheet)
    return sheet


def _town(sheet: Canvas) -> None:
    """Gables in haze, palms between."""
    for x, ridge, half, haze in (
        (60, 392, 110, 62),
        (250, 404, 120, 50),
        (1130, 372, 130, 52),
        (980, 396, 100, 60),
        (420, 420, 110, 40),
    ):
        shade = blend(blend(RED, OCHRE, 25), PAPER, haze)
        sheet.block(x - half * 0.85, ridge + 44, x + half * 0.85, 640, blend(CREAM, PAPER, haze))
        sheet.shape(((x - half, ridge + 52), (x + half, ridge + 52), (x + half * 0.7, ridge), (x - half * 0.7, ridge)), shade)
        for line in range(1, 9):
            part = -1 + line / 4.5
            sheet.stroke(((x + part * half * 0.7, ridge), (x + part * half, ridge + 52)), blend(shade, INK, 14), 1.6)
    palm(sheet, (150, 600), 300, -26, blend(PINE, MIST, 30))
    palm(sheet, (330, 600), 210, 30, blend(PINE, MIST, 42))
    palm(sheet, (1096, 600), 330, 34, blend(PINE, MIST, 22))
    sheet.shape([*bow((-10, 560), (200, 470), (420, 600)), (420, 810), (-10, 810)], MOSS)
    for index in range(16):
        sheet.disc((index * 30 - 10, 566 + 34 * chance(index, 2)), 34, (MOSS, PINE)[index % 2])


def _panels(sheet: Canvas) -> None:
    wall = [(392, 560), (1230, 560), (1230, 810), (392, 810)]
    sheet.shape(wall, CREAM)
    sheet.glaze(((392, 570), (1230, 530), (1230, 610), (392, 640)), INK, 34)
    for left in (520, 780, 1040):
        sheet.block(left, 660, left + 130, 810, blend(OCHRE, INK, 55))
        sheet.block(left + 9, 669, left + 60, 810, blend(PINE, SLATE, 35))
        sheet.block(left + 69, 669, left + 121, 810, blend(PINE, SLATE, 35))
        for slat in range(7):
            sheet.stroke(((left + 9, 684 + slat * 20), (left + 121, 684 + slat * 20)), PINE, 3)
    roof = Plane((474, 246), (1256, 216), (1330, 566), (306, 606))
    sheet.shape([(306, 606), (1330, 566), (1330, 590), (306, 630)], INK)
    sheet.shape(roof.outline(), blend(RED, WINE, 40))
    for line in range(1, 34):
        sheet.stroke((roof.at(line / 34, 0), roof.at(line / 34, 1)), WINE, 3)
    sheet.stroke((roof.at(0, 0), roof.at(1, 0)), INK, 16)
    sheet.stroke((roof.at(0, 0), roof.at(0, 1)), INK, 10)
    field = roof.part(0.075, 0.09, 1.0, 0.91)
    sheet.glaze([(x - 8, y + 14) for x, y in field.outline()], INK, 60)
    for row in range(3):
        for column in range(6):
            _pane(sheet, field.part(column / 6, row / 3, (column + 0.955) / 6, (row + 0.94) / 3), row, column)


def _pane(sheet: Canvas, pane: Plane, row: int, column: int) -> None:
    sheet.shape(pane.outline(), blend(SLATE, PAPER, 40))
    sheet.shape(pane.cell(0.025, 0.03, 0.975, 0.97), blend(NIGHT, SLATE, 8 + 7 * ((row + column) % 3)))
    for line in range(1, 4):
        sheet.stroke((pane.at(line / 4, 0.03), pane.at(line / 4, 0.97)), blend(NIGHT, SLATE, 58), 1.8)
    for line in range(1, 5):
        sheet.stroke((pane.at(0.025, line / 5), pane.at(0.975, line / 5)), blend(NIGHT, SLATE, 58), 1.8)
    if (row * 2 + column) % 4 == 0:
        sheet.glaze([pane.at(0.025, 0.03), pane.at(0.5, 0.03), pane.at(0.2, 0.97), pane.at(0.025, 0.97)], STRAW, 34)


def _tiles(sheet: Canvas) -> None:
    """A roof of fish-scale tiles under the reader's eyes."""
    roof = Plane((-120, 612), (330, 654), (520, 850), (-260, 850))
    sheet.shape(roof.outline(), INK)
    for row in range(6):
        top = row / 6
        for column in range(12 + row % 2):
            left, right = (column - row % 2 * 0.5) / 12, (column + 1 - row % 2 * 0.5) / 12
            scale = [
                roof.at(left, top),
                roof.at(right, top),
                *bow(roof.at(right, top + 0.12), roof.at((left + right) / 2, top + 0.29), roof.at(left, top + 0.12)),
            ]
            sheet.shape(scale, (RED, blend(RED, WINE, 45), blend(RED, OCHRE, 22))[int(3 * chance(row, column)) % 3])
            sheet.stroke(scale[2:], INK, 3.5)
    sheet.stroke((roof.at(0, 0), roof.at(1, 0)), INK, 30)
    sheet.stroke((roof.at(0, 0), roof.at(1, 0)), blend(WINE, OCHRE, 25), 18)

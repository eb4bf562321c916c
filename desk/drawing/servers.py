"""A room of machines."""

from __future__ import annotations

from itertools import pairwise

from desk.drawing.canvas import CREAM, INK, MIST, NIGHT, OCHRE, PAPER, PINE, RED, SAGE, SLATE, STRAW, WINE, Canvas, blend
from desk.drawing.outlines import between, bow, chance
from desk.drawing.plane import Plane

_EYE = (420.0, 372.0)


def servers() -> Canvas:
    """Two rows of racks to a door with daylight, small lamps lit, cables overhead."""
    sheet = Canvas(1200, 800, blend(NIGHT, INK, 30))
    _floor(sheet)
    sheet.block(352, 296, 492, 468, blend(SLATE, NIGHT, 20))
    sheet.block(366, 306, 478, 466, blend(MIST, PAPER, 40))
    sheet.block(418, 306, 426, 466, SLATE)
    sheet.glaze(((366, 466), (478, 466), (640, 810), (150, 810)), MIST, 16)
    for edge, spans in ((1520.0, (0.0, 0.22, 0.41, 0.56, 0.68, 0.77, 0.84)), (-480.0, (0.1, 0.36, 0.56, 0.69, 0.78, 0.84))):
        for number, (near, far) in reversed(list(enumerate(pairwise(spans)))):
            _rack(sheet, edge, near, far, number)
    _cables(sheet)
    return sheet


def _floor(sheet: Canvas) -> None:
    sheet.shape((_EYE, (1900, 900), (-900, 900)), blend(SLATE, NIGHT, 62))
    for index in range(-7, 12):
        sheet.stroke((_EYE, (420 + index * 190, 900)), blend(SLATE, NIGHT, 40), 2)
    for step in range(1, 13):
        level = 372 + 560 / (1 + step * 0.5)
        sheet.stroke(((-10, level), (1210, level)), blend(SLATE, NIGHT, 40), 2)


def _rack(sheet: Canvas, edge: float, near: float, far: float, number: int) -> None:
    """One cabinet between *near* and *far* parts of the way to the eye; its lamps, and their shine on the floor."""
    corners = [between((edge, end), _EYE, part) for end in (-260, 1010) for part in (near, far)]
    face = Plane(corners[0], corners[1], corners[3], corners[2])
    tone = blend(SLATE, NIGHT, min(88, 34 + number * 9 + (6 if edge < 0 else 0)))
    sheet.shape(face.outline(), INK)
    sheet.shape(face.cell(0.03, 0.012, 0.97, 0.988), tone)
    sheet.shape(face.cell(0.1, 0.05, 0.9, 0.95), blend(NIGHT, INK, 55))
    rows, seed = 13, number + (0 if edge > 0 else 20)
    for row in range(rows):
        top, luck = 0.06 + row * 0.0685, chance(seed, row)
        sheet.shape(face.cell(0.13, top, 0.87, top + 0.054), blend(tone, PAPER, 8 + 6 * (row % 2)))
        if luck < 0.22:
            sheet.shape(face.cell(0.17, top + 0.008, 0.83, top + 0.042), blend(tone, INK, 40))
        elif number < 3:
            for slot in range(4):
                sheet.shape(face.cell(0.37 + slot * 0.115, top + 0.01, 0.45 + slot * 0.115, top + 0.04), blend(NIGHT, INK, 20))
        for lamp in range(2 if number < 3 else 1):
            hue = (STRAW, SAGE, STRAW, RED, CREAM)[int(5 * chance(row, seed, lamp)) % 5]
            sheet.shape(face.cell(0.18 + lamp * 0.075, top + 0.012, 0.225 + lamp * 0.075, top + 0.034), hue)
    sheet.shape(face.cell(0.9, 0.44, 0.935, 0.56), OCHRE)


def _cables(sheet: Canvas) -> None:
    """Trays under the ceiling that run to the door, a few loops let down."""
    for left, right in ((-150, 190), (640, 1100)):
        sheet.shape(
            (
                between((left, -120), _EYE, 0.0),
                between((right, -120), _EYE, 0.0),
                between((right, -120), _EYE, 0.86),
                between((left, -120), _EYE, 0.86),
            ),
            INK,
        )
        for index, shade in enumerate((RED, blend(PINE, SAGE, 30), WINE, OCHRE)):
            start = (left + (right - left) * (0.18 + index * 0.21), -120)
            sheet.stroke((start, between(start, _EYE, 0.86)), shade, 6)
        for rung in range(9):
            part = 0.2 + 0.66 * (1 - (1 - rung / 9) ** 2)
            sheet.stroke((between((left, -120), _EYE, part), between((right, -120), _EYE, part)), blend(SLATE, INK, 40), 4)
    for start, pull, end, shade in (((872, -10), (850, 190), (1010, -10), RED), ((90, -10), (120, 120), (190, 40), OCHRE)):
        sheet.stroke(bow(start, pull, end), INK, 13)
        sheet.stroke(bow(start, pull, end), shade, 7)

"""Maps and machines: a map on a screen, the country in squares, racks of servers."""

from __future__ import annotations

from desk.drawing.canvas import (
    CREAM,
    INK,
    MIST,
    MOSS,
    NIGHT,
    OCHRE,
    PAPER,
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
from desk.drawing.outlines import arc, between, bow, chance, polar, tapered, wave
from desk.drawing.plane import Plane
from plugins.provinces.tiles import sheets

_SEA = blend(SLATE, MIST, 38)


def squares() -> Canvas:
    """The country as blocks on a table, one for each province or city of today; both archipelagos at sea."""
    sheet = Canvas(1200, 800, _SEA)
    for row in range(19):
        crest = wave(0, 1206, 14 + row * 30 + row * row * 0.8, 3 + row * 0.3, 210 + row * 12, row * 71)
        sheet.stroke(crest, blend(_SEA, PAPER, 22 if row % 3 else 36), 2 + row / 12)
    _rose(sheet, (196, 570))
    table = Plane((404, 30), (788, 30), (838, 786), (354, 786))
    country = sheets()[0]
    shades = (STRAW, CREAM, SAGE, OCHRE, PAPER, MOSS, blend(SLATE, PAPER, 30))
    for index, tile in enumerate(sorted(country.tiles, key=lambda one: (one.y, one.x))):
        shade = RED if index in (6, 22, 27) else shades[(index * 4 + index // 5) % len(shades)]
        _block(sheet, table, (tile.x + 0.2, tile.y), 0.93, shade)
    for group in country.islands:
        for x, y in group.islets:
            _block(sheet, table, (group.x + 0.4 + x * 1.3, group.y + y * 1.4), 0.24, STRAW)
    _glass(sheet, (1006, 226))
    return sheet


def _block(sheet: Canvas, table: Plane, corner: Point, size: float, shade: Colour) -> None:
    """A square of wood with its edge and its shadow; nine by seventeen of them are the table."""
    cell = table.cell(
        *(value / span for value, span in zip((*corner, corner[0] + size, corner[1] + size), (8.4, 17.4) * 2, strict=True))
    )
    rise = 4 + size * (5 + corner[1] * 0.25)
    sheet.glaze([(x + rise * 0.9, y + rise * 0.5) for x, y in cell], INK, 45)
    top = [(x, y - rise) for x, y in cell]
    sheet.shape([top[0], top[1], cell[1], cell[2], cell[3], top[3]], blend(shade, INK, 52))
    sheet.shape(top, shade)
    sheet.stroke([*top, top[0]], INK, 2)


def _rose(sheet: Canvas, centre: Point) -> None:
    """A compass rose, north dark."""
    for reach, width in ((118, 3), (106, 1.5)):
        sheet.ring(centre, reach, blend(_SEA, PAPER, 70), width)
    for turn in (-45, 45, 135, 225, -90, 0, 90, 180):
        reach = 150 if turn % 90 == 0 else 88
        for side, shade in ((-1, PAPER), (1, RED if turn == -90 else blend(SLATE, INK, 35))):
            sheet.shape((centre, polar(centre, 24, turn + side * 45), polar(centre, reach, turn)), shade)


def _glass(sheet: Canvas, centre: Point) -> None:
    """A magnifying glass left at sea."""
    first, last = polar(centre, 100, 48), polar(centre, 300, 48)
    handle = [first, last]
    sheet.glaze(tapered([(x + 16, y + 14) for x, y in handle], 22, 34), INK, 38)
    sheet.shape(tapered(handle, 24, 36), INK)
    sheet.shape(tapered([between(first, last, 0.04), between(first, last, 0.96)], 14, 26), RED)
    sheet.glaze(arc(centre, 92, 92, 0, 360), PAPER, 26)
    sheet.glaze(arc(centre, 74, 74, 200, 290), PAPER, 40)
    sheet.ring(centre, 104, INK, 16)
    sheet.ring(centre, 100, OCHRE, 7)


def digital_map() -> Canvas:
    """A river flows from a paper map onto a screen."""
    sheet = Canvas(1200, 800, blend(NIGHT, SLATE, 26))
    for index in range(5):
        sheet.block(60 + index * 52, 60 + index % 2 * 18, 96 + index * 52, 172, blend(NIGHT, SLATE, 46))
        sheet.ellipse((78 + index * 52, 60 + index % 2 * 18), 18, 8, blend(SLATE, CREAM, 30))
    sheet.block(20, 170, 360, 196, blend(OCHRE, INK, 55))
    sheet.block(0, 600, 1200, 800, blend(OCHRE, INK, 45))
    sheet.block(0, 600, 1200, 608, blend(OCHRE, INK, 20))
    sheet.glaze(((300, 608), (1200, 608), (1200, 700), (240, 700)), STRAW, 14)
    sheet.shape(((700, 540), (860, 540), (890, 656), (660, 656)), INK)
    sheet.ellipse((776, 658), 190, 22, INK)
    sheet.ellipse((776, 652), 180, 17, blend(SLATE, NIGHT, 50))
    screen = Plane((384, 84), (1130, 46), (1130, 590), (384, 556))
    sheet.shape([(384, 62), (1136, 24), (1154, 30), (1154, 608), (1136, 612), (362, 580), (362, 68)], INK)
    with sheet.inside(screen.outline()):
        _land(sheet, screen, (CREAM, blend(SAGE, CREAM, 15), blend(STRAW, CREAM, 10), MOSS, blend(SLATE, MIST, 45)))
        _roads(sheet, screen)
    sheet.glaze([screen.at(0.0, 0.0), screen.at(0.3, 0.0), screen.at(0.12, 1.0), screen.at(0.0, 1.0)], PAPER, 14)
    for across, down, size in ((0.3, 0.4, 0.8), (0.6, 0.62, 1.3), (0.83, 0.32, 0.9)):
        _pin(sheet, screen.at(across, down), size)
    _paper(sheet)
    return sheet


def _land(sheet: Canvas, land: Plane, shades: tuple[Colour, Colour, Colour, Colour, Colour]) -> None:
    """Fields, heights in rings, a river with an arm."""
    sheet.shape(land.outline(), shades[0])
    for left, top, right, bottom, shade in (
        (0, 0, 0.26, 0.34, 1),
        (0.3, 0, 0.56, 0.26, 2),
        (0.7, 0.62, 1, 1, 1),
        (0.02, 0.72, 0.22, 1, 2),
        (0.28, 0.78, 0.62, 1, 1),
        (0.46, 0.42, 0.56, 0.54, 2),
    ):
        sheet.shape(land.cell(left, top, right, bottom), shades[shade])
    for ring in range(5):
        heights = [
            land.at(0.84 + x / 100 * (0.2 - ring * 0.036), 0.2 + y / 100 * (0.26 - ring * 0.046))
            for x, y in arc((0, 0), 100, 100, 0, 360)
        ]
        sheet.shape(heights, blend(shades[1], shades[3], 12 + ring * 20))
    for line, width in (
        (((-0.02, 0.62), (0.24, 0.5), (0.42, 0.66), (0.66, 0.9), (1.02, 0.5)), 40),
        (((0.38, 0.62), (0.4, 0.4), (0.62, 0.3), (0.6, -0.02)), 20),
    ):
        course: list[Point] = [line[0]]
        for index in range(1, len(line) - 1):
            course += bow(
                between(line[index - 1], line[index], 0.5 if index > 1 else 0.02),
                line[index],
                between(line[index], line[index + 1], 0.5),
            )
        sheet.stroke([land.at(*point) for point in (*course, line[-1])], shades[4], width)


def _roads(sheet: Canvas, screen: Plane) -> None:
    for road in (
        ((0, 0.4), (0.3, 0.44), (0.5, 0.18), (1, 0.5)),
        ((0.3, 1), (0.36, 0.72), (0.3, 0.42), (0.2, 0)),
        ((0.62, 0.64), (1, 0.76)),
    ):
        for shade, width in ((INK, 10), (PAPER, 5)):
            sheet.stroke([screen.at(*point) for point in road], shade, width)
    for index in range(26):
        across, down = 0.32 + 0.24 * chance(index, 1), 0.7 + 0.26 * chance(index, 2)
        sheet.shape(screen.cell(across, down, across + 0.016, down + 0.024), blend(WINE, CREAM, 35))


def _pin(sheet: Canvas, foot: Point, size: float) -> None:
    x, y = foot
    sheet.glaze(arc((x + 4, y), 24 * size, 8 * size, 0, 360), INK, 50)
    drop = [(x, y), *arc((x, y - 76 * size), 36 * size, 36 * size, 152, 388)]
    sheet.shape(drop, RED)
    sheet.stroke([*drop, drop[0]], INK, 3)
    sheet.disc((x, y - 76 * size), 14 * size, PAPER)


def _paper(sheet: Canvas) -> None:
    """The old map, unrolled in front, its far end still curled."""
    land = Plane((96, 566), (560, 636), (640, 830), (-60, 830))
    sheet.glaze([(x + 14, y + 14) for x, y in land.outline()], INK, 45)
    with sheet.inside(land.outline()):
        _land(
            sheet,
            land,
            (CREAM, blend(CREAM, OCHRE, 22), blend(CREAM, OCHRE, 12), blend(OCHRE, CREAM, 20), blend(SLATE, CREAM, 35)),
        )
    for fold in (0.33, 0.66):
        sheet.stroke((land.at(fold, 0), land.at(fold, 1)), blend(CREAM, OCHRE, 45), 2.5)
    roll = tapered([(70, 556), (574, 632)], 40, 36)
    sheet.shape(roll, INK)
    sheet.shape(tapered([(74, 556), (570, 631)], 32, 28), blend(CREAM, OCHRE, 25))
    sheet.shape(tapered([(76, 550), (570, 626)], 11, 9), PAPER)
    sheet.ellipse((572, 631), 12, 18, INK)
    sheet.ellipse((572, 631), 7, 12, OCHRE)

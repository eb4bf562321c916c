"""A light by the sea."""

from __future__ import annotations

from desk.drawing.canvas import CREAM, INK, MIST, NIGHT, PAPER, RED, SLATE, STRAW, WINE, Canvas, Point, blend
from desk.drawing.motifs import column, glints, sky
from desk.drawing.outlines import arc, bow, chance, petal


def lighthouse() -> Canvas:
    """A light on its point of rock, sea on three sides, a ship far out."""
    sheet = Canvas(1200, 800, NIGHT)
    sky(sheet, blend(NIGHT, INK, 35), blend(NIGHT, SLATE, 52), 500, 8)
    for index in range(96):
        sheet.disc(
            (chance(index, 1) * 1200, chance(index, 2) * 440), 0.9 + 1.7 * chance(index, 3) ** 3, CREAM if index % 4 else STRAW
        )
    sheet.steps(500, 800, [blend(NIGHT, SLATE, percent) for percent in (38, 30, 22, 14, 6)])
    lamp = (812.0, 196.0)
    for spread, percent in ((118, 16), (66, 22), (24, 30)):
        sheet.glaze((lamp, (-20, 150 - spread), (-20, 150 + spread)), STRAW, percent)
    for spread, percent in ((34, 12), (14, 16)):
        sheet.glaze((lamp, (1220, 214 - spread), (1220, 214 + spread)), STRAW, percent)
    glints(sheet, 506, 800, blend(SLATE, MIST, 22), 21)
    _ship(sheet, (214, 500))
    _rock(sheet)
    _light(sheet, lamp)
    return sheet


def _ship(sheet: Canvas, at: Point) -> None:
    x, y = at
    sheet.shape(((x - 52, y - 12), (x + 58, y - 14), (x + 44, y + 2), (x - 44, y + 2)), INK)
    sheet.block(x + 14, y - 36, x + 40, y - 12, INK)
    sheet.stroke(((x - 20, y - 12), (x - 20, y - 44)), INK, 3)
    for across, up, shade in ((-20, 46, STRAW), (22, 28, STRAW), (32, 28, STRAW), (-46, 14, RED)):
        sheet.disc((x + across, y - up), 3, shade)
    column(sheet, x + 20, y + 6, y + 60, 12, blend(STRAW, SLATE, 45), 9)


def _rock(sheet: Canvas) -> None:
    """The point, in facets; surf at its foot."""
    outline: list[Point] = [
        (438, 716),
        (486, 660),
        (540, 646),
        (572, 596),
        (640, 570),
        (676, 520),
        (738, 498),
        (900, 498),
        (962, 528),
        (1020, 536),
        (1082, 590),
        (1126, 652),
        (1176, 700),
        (1140, 738),
        (980, 762),
        (700, 768),
        (520, 752),
    ]
    for spread, shade in ((26, blend(SLATE, MIST, 20)), (12, blend(MIST, PAPER, 45))):
        foam = [
            (x + (spread if x > 800 else -spread), y + spread * 0.5 + 9 * chance(index, spread))
            for index, (x, y) in enumerate(outline)
            if y > 640
        ]
        sheet.shape([*foam, foam[0]], shade)
    sheet.shape(outline, blend(INK, NIGHT, 30))
    with sheet.inside(outline):
        for facet, percent in (
            (((738, 498), (676, 520), (640, 570), (700, 610), (760, 540)), 34),
            (((640, 570), (572, 596), (540, 646), (620, 690), (700, 610)), 22),
            (((540, 646), (486, 660), (438, 716), (540, 740), (620, 690)), 36),
            (((760, 540), (700, 610), (740, 680), (830, 600)), 14),
            (((900, 498), (830, 600), (930, 640), (962, 528)), 8),
            (((700, 610), (620, 690), (660, 770), (740, 680)), 10),
            (((930, 640), (830, 600), (740, 680), (800, 770), (920, 740)), 18),
            (((1020, 536), (930, 640), (1030, 690), (1082, 590)), 12),
        ):
            sheet.shape(facet, blend(INK, SLATE, percent))
        for step in range(9):
            sheet.stroke(
                ((806 - step * 14 + step % 2 * 30, 520 + step * 24), (836 - step * 14 + step % 2 * 30, 520 + step * 24)),
                blend(SLATE, CREAM, 20),
                5,
            )
    sheet.stroke([*outline, outline[0]], INK, 4)
    for index in range(13):
        x, y = 446 + index * 58, 738 + 22 * chance(index, 6) - abs(index - 6) * 3
        sheet.shape(petal((x - 30, y + 14), 88, 9, -6 + 12 * chance(index, 7)), blend(MIST, PAPER, 40))


def _light(sheet: Canvas, lamp: Point) -> None:
    x, y = lamp
    house = ((872, 510), (872, 444), (964, 444), (964, 522))
    sheet.shape(house, blend(CREAM, NIGHT, 38))
    sheet.shape(((860, 446), (976, 446), (948, 414), (888, 414)), blend(WINE, INK, 20))
    sheet.block(896, 464, 918, 490, STRAW)
    tower = ((x - 58, 508), (x - 36, y + 44), (x + 36, y + 44), (x + 58, 508))
    sheet.shape(tower, PAPER)
    with sheet.inside(tower):
        for band in range(3):
            sheet.block(x - 70, y + 90 + band * 98, x + 70, y + 139 + band * 98, RED)
        sheet.glaze(((x + 8, y), (x + 80, y), (x + 80, 520), (x + 16, 520)), NIGHT, 42)
        for level in (y + 64, y + 164, y + 264):
            sheet.block(x - 12, level, x + 4, level + 26, blend(NIGHT, INK, 30))
    sheet.shape([(x - 14, 508), *arc((x - 2, 474), 13, 15, 180, 360), (x + 12, 508)], INK)
    sheet.stroke(((x - 64, 508), (x - 36, y + 44)), INK, 4)
    sheet.stroke(((x + 64, 508), (x + 36, y + 44)), INK, 4)
    sheet.block(x - 60, y + 32, x + 60, y + 46, INK)
    for rail in range(9):
        sheet.stroke(((x - 56 + rail * 14, y + 10), (x - 56 + rail * 14, y + 34)), INK, 3)
    sheet.stroke(((x - 58, y + 10), (x + 58, y + 10)), INK, 4)
    sheet.block(x - 30, y - 32, x + 30, y + 32, STRAW)
    sheet.disc(lamp, 17, PAPER)
    for bar in (-30, -10, 10, 30):
        sheet.stroke(((x + bar, y - 32), (x + bar, y + 32)), INK, 4)
    sheet.shape([(x - 42, y - 30), *bow((x - 36, y - 36), (x, y - 96), (x + 36, y - 36)), (x + 42, y - 30)], RED)
    sheet.shape(
        [(x + 4, y - 66), *bow((x + 6, y - 64), (x + 28, y - 56), (x + 36, y - 36)), (x + 42, y - 30), (x + 8, y - 30)], WINE
    )
    sheet.disc((x, y - 70), 8, INK)
    sheet.stroke(((x, y - 70), (x, y - 104)), INK, 4)

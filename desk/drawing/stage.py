"""A stage with a cup."""

from __future__ import annotations

from desk.drawing.canvas import CREAM, INK, NIGHT, OCHRE, PAPER, PINE, RED, STRAW, WINE, Canvas, Point, blend
from desk.drawing.outlines import arc, bow, petal, polar, tapered


def cup() -> Canvas:
    """A cup on a high stand in two beams of light, laurel below, rows of seats before it."""
    sheet = Canvas(1200, 800, blend(PINE, NIGHT, 45))
    _curtain(sheet)
    sheet.glaze(((860, -20), (980, -20), (1090, 660), (560, 660)), STRAW, 17)
    sheet.glaze(((120, -20), (190, -20), (980, 660), (650, 660)), STRAW, 13)
    sheet.shape(((-10, 640), (1210, 640), (1210, 810), (-10, 810)), blend(OCHRE, INK, 48))
    for index in range(13):
        sheet.stroke(((300 + index * 60, 640), (-300 + index * 160, 800)), blend(OCHRE, INK, 60), 3)
    sheet.shape(arc((824, 676), 330, 44, 0, 360), blend(OCHRE, STRAW, 25))
    _stand(sheet, 824, 150, 430, 690)
    _stand(sheet, 520, 118, 560, 700)
    _scroll(sheet, (520, 540))
    _trophy(sheet, 824, 428)
    for side in (-1, 1):
        _laurel(sheet, (824, 604), side)
    for index in range(9):
        x = -20 + index * 146
        back = [*arc((x, 786), 62, 56, 180, 360), (x + 58, 860), (x - 58, 860)]
        sheet.shape(back, blend(NIGHT, INK, 60))
        sheet.stroke(arc((x, 786), 62, 56, 190, 350), blend(OCHRE, INK, 30), 3)
    return sheet


def _curtain(sheet: Canvas) -> None:
    """Folds that hang from the left, drawn aside."""
    for index in range(9):
        left = index * 66 - 30
        sheet.shape(
            [
                (left, -10),
                (left + 70, -10),
                *bow((left + 70, -10), (left + 84, 420), (left * 0.62 + 30, 650)),
                (left * 0.62 - 40, 650),
            ],
            (WINE, blend(WINE, INK, 32), blend(WINE, INK, 55))[index % 3],
        )
    for index in range(8):
        x = 600 + index * 82
        sheet.shape(((x, -10), (x + 34, -10), (x + 34, 640), (x, 640)), blend(PINE, NIGHT, 62))


def _stand(sheet: Canvas, x: float, half: float, top: float, foot: float) -> None:
    """A square pillar with a ledge, lit from the left."""
    sheet.block(x - half, top + 20, x + half, foot, RED)
    sheet.block(x + half * 0.34, top + 20, x + half, foot, WINE)
    sheet.block(x - half - 14, top, x + half + 14, top + 24, INK)
    sheet.block(x - half - 10, top + 4, x + half + 10, top + 20, OCHRE)
    sheet.block(x - half - 10, foot - 14, x + half + 10, foot + 6, INK)
    sheet.stroke(
        (
            (x - half + 16, top + 42),
            (x + half * 0.34 - 16, top + 42),
            (x + half * 0.34 - 16, foot - 32),
            (x - half + 16, foot - 32),
            (x - half + 16, top + 40),
        ),
        blend(RED, INK, 30),
        3,
    )


def _trophy(sheet: Canvas, x: float, foot: float) -> None:
    half = [
        (126, 330),
        *bow((120, 300), (104, 160), (26, 132)),
        (16, 120),
        (30, 108),
        (16, 96),
        (20, 60),
        (62, 40),
        (62, 26),
        (92, 26),
        (92, 0),
    ]
    outline = [(x + across, foot - up) for across, up in half] + [(x - across, foot - up) for across, up in reversed(half)]
    for side in (-1, 1):
        handle = [
            *bow((x + side * 116, foot - 286), (x + side * 232, foot - 322), (x + side * 196, foot - 214)),
            *bow((x + side * 196, foot - 214), (x + side * 176, foot - 160), (x + side * 74, foot - 168)),
        ]
        sheet.stroke(handle, INK, 30)
        sheet.stroke(handle, OCHRE if side < 0 else blend(OCHRE, INK, 25), 18)
    sheet.shape(outline, STRAW)
    with sheet.inside(outline):
        sheet.glaze(((x + 30, 0), (x + 200, 0), (x + 200, foot), (x + 8, foot)), OCHRE, 85)
        sheet.glaze(((x + 84, 0), (x + 200, 0), (x + 200, foot), (x + 44, foot)), INK, 30)
        sheet.shape(
            [
                (x - 96, foot - 340),
                (x - 62, foot - 340),
                *bow((x - 58, foot - 300), (x - 52, foot - 190), (x - 12, foot - 130)),
                *bow((x - 26, foot - 136), (x - 84, foot - 190), (x - 92, foot - 300)),
            ],
            PAPER,
        )
        for level in (246, 236):
            sheet.stroke(
                bow((x - 140, foot - level - 10), (x, foot - level + 18), (x + 140, foot - level - 10)), blend(OCHRE, INK, 45), 4
            )
        sheet.block(x - 100, foot - 26, x + 100, foot, blend(WINE, INK, 30))
    sheet.stroke([*outline, outline[0]], INK, 7)
    sheet.ellipse((x, foot - 330), 130, 24, INK)
    sheet.ellipse((x, foot - 331), 122, 18, blend(OCHRE, INK, 20))
    sheet.shape([*arc((x, foot - 331), 122, 18, 10, 170), *arc((x, foot - 340), 112, 12, 165, 15)], STRAW)


def _laurel(sheet: Canvas, root: Point, side: int) -> None:
    """Half a wreath on the pillar's front."""
    line = bow(root, (root[0] + side * 96, root[1] - 20), (root[0] + side * 78, root[1] - 112))
    sheet.stroke(line, STRAW, 4)
    for index in range(3, 24, 4):
        for turn in (-90 + side * 6, -90 + side * 92):
            sheet.shape(petal(line[index], 34, 15, turn - index * side * 2, 0.45), STRAW)


def _scroll(sheet: Canvas, centre: Point) -> None:
    x, y = centre
    sheet.block(x - 92, y - 22, x + 92, y + 20, INK)
    sheet.block(x - 88, y - 18, x + 88, y + 16, PAPER)
    sheet.block(x - 88, y + 4, x + 88, y + 16, CREAM)
    for end in (-88, 88):
        sheet.ellipse((x + end, y - 1), 12, 19, INK)
        sheet.ellipse((x + end, y - 1), 8, 15, CREAM)
    sheet.block(x - 16, y - 20, x + 12, y + 18, RED)
    for turn in (62, 100):
        sheet.shape(tapered([(x - 2, y + 6), polar((x - 2, y + 6), 66, turn)], 14, 20), RED)
    sheet.disc((x - 2, y), 15, WINE)

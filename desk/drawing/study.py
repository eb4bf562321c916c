"""Indoors: a desk by night, shelves, glass, a draft with its corrections, a cup."""

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
    Colour,
    blend,
)
from desk.drawing.outlines import arc, petal


def writing_desk() -> Canvas:
    """A lamp's cone over papers, the window dark."""
    sheet = Canvas(1200, 800, NIGHT)
    sheet.block(640, 60, 1100, 430, INK)
    sheet.block(656, 76, 1084, 414, blend(NIGHT, SLATE, 35))
    sheet.disc((960, 170), 46, CREAM)
    sheet.disc((980, 158), 42, blend(NIGHT, SLATE, 35))
    sheet.stroke(((870, 76), (870, 414)), INK, 12)
    sheet.stroke(((656, 245), (1084, 245)), INK, 12)
    sheet.shape(((250, 250), (430, 250), (980, 640), (20, 640)), blend(NIGHT, STRAW, 30))
    sheet.block(0, 560, 1200, 800, blend(OCHRE, INK, 45))
    sheet.ellipse((450, 640), 430, 74, blend(OCHRE, STRAW, 45))
    sheet.stroke(((190, 620), (190, 380), (330, 190)), INK, 16)
    sheet.shape(((250, 250), (430, 250), (372, 150), (308, 150)), RED)
    sheet.ellipse((340, 250), 90, 16, PAPER)
    sheet.ellipse((190, 628), 86, 20, INK)
    for shift, tilt in ((0, 0), (150, 26), (300, -14)):
        sheet.shape(((330 + shift, 600 + tilt), (560 + shift, 580 - tilt), (620 + shift, 690), (350 + shift, 716)), INK)
        sheet.shape(((332 + shift, 598 + tilt), (556 + shift, 580 - tilt), (614 + shift, 686), (352 + shift, 710)), PAPER)
        for line in range(4):
            sheet.stroke(
                ((366 + shift, 622 + line * 21 + tilt // 2), (540 + shift + line * 12, 606 + line * 21 - tilt // 2)), SLATE, 4
            )
    sheet.shape(((880, 560), (990, 560), (976, 660), (894, 660)), RED)
    sheet.ring((994, 604), 30, RED, 10)
    sheet.ellipse((935, 560), 55, 13, WINE)
    for puff in (0, 1):
        sheet.stroke(arc((920 + puff * 34, 500), 12, 40, 90 + puff * 180, 270 + puff * 180), MIST, 4)
    return sheet


#: Widths and colours of spines, in turn.
_SPINES = ((34, RED), (22, CREAM), (44, PINE), (28, OCHRE), (38, SLATE), (20, PAPER), (30, WINE), (46, MOSS), (26, STRAW))


def library() -> Canvas:
    """Four shelves of spines, a ladder before them."""
    sheet = Canvas(1200, 800, blend(WINE, INK, 55))
    for row in range(4):
        floor = 196 + row * 200
        sheet.block(0, floor - 186, 1200, floor, blend(WINE, INK, 75))
        x, index = 14.0 - row * 23, row * 4
        while x < 1190:
            width, shade = _SPINES[index % len(_SPINES)]
            height = 118 + (index * 37 + row * 11) % 54
            if index % 13 == 11:
                sheet.shape(((x + 6, floor), (x + 44, floor), (x + 96, floor - height), (x + 58, floor - height)), shade)
                x += 104
            else:
                _spine(sheet, x, floor, width, height, shade, index)
                x += width + 3
            if index % 17 == 15:
                x += 60
            index += 1
        sheet.block(0, floor, 1200, floor + 14, OCHRE)
        sheet.block(0, floor + 14, 1200, floor + 18, INK)
    for side in (0, 150):
        sheet.stroke(((720 + side, 800), (800 + side, 0)), INK, 20)
        sheet.stroke(((720 + side, 800), (800 + side, 0)), STRAW, 13)
    for step in range(7):
        y = 90 + step * 110
        x = 800 - y * 0.1
        sheet.stroke(((x, y), (x + 150, y)), INK, 18)
        sheet.stroke(((x, y), (x + 150, y)), STRAW, 11)
    return sheet


def _spine(sheet: Canvas, x: float, floor: float, width: float, height: float, shade: Colour, index: int) -> None:
    sheet.block(x, floor - height, x + width, floor, shade)
    for part in (0.14, 0.82) if index % 3 else (0.3,):
        sheet.block(x, floor - height * part - 5, x + width, floor - height * part, blend(shade, INK, 45))
    if index % 4 == 0:
        sheet.block(x + 5, floor - height * 0.62, x + width - 5, floor - height * 0.42, PAPER)


def laboratory() -> Canvas:
    """A flask, a row of tubes, a burner, a leaf under glass."""
    sheet = Canvas(1200, 800, blend(MIST, PAPER, 55))
    for index in range(13):
        sheet.stroke(((0, 30 + index * 46), (1200, 30 + index * 46)), blend(MIST, PAPER, 25), 2)
        sheet.stroke(((index * 100, 0), (index * 100, 600)), blend(MIST, PAPER, 25), 2)
    sheet.block(0, 610, 1200, 800, blend(PINE, NIGHT, 35))
    sheet.block(0, 610, 1200, 624, OCHRE)
    flask = [(330, 200), (330, 330), (180, 590), (200, 610), (560, 610), (580, 590), (430, 330), (430, 200)]
    sheet.shape(flask, PAPER)
    sheet.shape(((262, 450), (498, 450), (572, 588), (556, 604), (204, 604), (188, 588)), RED)
    sheet.ellipse((380, 450), 118, 14, blend(RED, PAPER, 35))
    sheet.stroke([*flask, flask[0]], INK, 6)
    sheet.block(312, 188, 448, 206, INK)
    for x, y, size in ((330, 520, 13), (420, 492, 9), (378, 556, 18), (470, 560, 11), (372, 410, 8), (392, 372, 6)):
        sheet.ring((x, y), size, PAPER, 3)
    for index, (shade, level) in enumerate(((OCHRE, 470), (MOSS, 420), (SLATE, 500), (STRAW, 450))):
        x = 690 + index * 76
        sheet.block(x, 280, x + 40, 580, PAPER)
        sheet.block(x, level, x + 40, 570, shade)
        sheet.disc((x + 20, 572), 20, shade)
        sheet.stroke(((x, 280), (x, 572), *arc((x + 20, 572), 20, 20, 180, 0), (x + 40, 280)), INK, 4)
        sheet.block(x - 6, 272, x + 46, 282, INK)
    sheet.block(660, 360, 1010, 380, blend(OCHRE, INK, 25))
    sheet.block(660, 560, 1010, 580, blend(OCHRE, INK, 25))
    for x in (664, 990):
        sheet.block(x, 360, x + 16, 610, blend(OCHRE, INK, 45))
    sheet.ellipse((1090, 612), 80, 18, blend(SLATE, PAPER, 60))
    sheet.shape(petal((1050, 606), 100, 40, -30), MOSS)
    sheet.stroke(((1050, 606), (1136, 556)), PINE, 3)
    return sheet


def draft() -> Canvas:
    """A text with its corrections in red, seals of approval nowhere yet."""
    sheet = Canvas(1200, 800, blend(OCHRE, STRAW, 30))
    for index in range(12):
        sheet.stroke(((0, 40 + index * 70), (1200, 20 + index * 70)), blend(OCHRE, STRAW, 12), 3)
    sheet.shape(((190, 90), (800, 50), (850, 810), (240, 830)), blend(OCHRE, INK, 40))
    sheet.shape(((176, 76), (786, 36), (836, 800), (226, 820)), PAPER)
    for line in range(17):
        y, indent = 150 + line * 38, 40 if line % 5 == 0 else 0
        left, right = 236 + line * 2.6 + indent, 740 + line * 2.6 - (line * 71) % 120
        sheet.stroke(((left, y), (right, y - 30)), INK if line else SLATE, 11 if line == 0 else 6)
        if line in (3, 9, 12):
            sheet.stroke(((left + 120, y - 8), (right - 90, y - 26)), RED, 7)
    sheet.stroke(arc((420, 566), 120, 30, -12, 345), RED, 6)
    sheet.stroke(((540, 548), (700, 500), (870, 508)), RED, 5)
    for row in range(4):
        sheet.stroke(((884, 492 + row * 26), (1090 - row * 40, 484 + row * 26)), RED, 5)
    for x, y in ((250, 262), (300, 640)):
        sheet.stroke(((x - 40, y), (x - 56, y + 30), (x - 30, y + 44)), RED, 6)
    sheet.shape(((900, 640), (1160, 290), (1188, 312), (930, 664)), RED)
    sheet.shape(((900, 640), (930, 664), (886, 690)), STRAW)
    sheet.shape(((893, 672), (900, 680), (886, 690)), INK)
    sheet.shape(((1160, 290), (1188, 312), (1200, 296), (1174, 274)), INK)
    return sheet


def cup() -> Canvas:
    """A cup on a stand of three steps, ribbons falling."""
    sheet = Canvas(1200, 800, blend(PINE, NIGHT, 35))
    for turn in range(24):
        sheet.shape(((600, 330), *(arc((600, 330), 760, 760, turn * 15, turn * 15 + 7)[::30])), blend(PINE, SAGE, 22))
    sheet.disc((600, 330), 260, blend(PINE, SAGE, 40))
    for index in range(34):
        x, y = (index * 197) % 1200, (index * 83) % 560
        sheet.shape(((x, y), (x + 18, y + 6), (x + 12, y + 22), (x - 6, y + 14)), (RED, STRAW, CREAM)[index % 3])
    for left, right, top, shade in (
        (360, 840, 690, RED),
        (180, 520, 740, blend(RED, WINE, 60)),
        (680, 1020, 740, blend(RED, WINE, 60)),
    ):
        sheet.block(left, top, right, 800, shade)
        sheet.block(left - 10, top - 12, right + 10, top, OCHRE)
    for side in (-1, 1):
        sheet.stroke(arc((600 + side * 150, 250), 90, 84, 90 - side * 150, 90 + side * 30), INK, 34)
        sheet.stroke(arc((600 + side * 150, 250), 90, 84, 90 - side * 150, 90 + side * 30), OCHRE, 24)
    bowl = [(410, 140), (790, 140), (770, 300), *arc((600, 300), 170, 170, 0, 180), (430, 300)]
    sheet.shape(bowl, STRAW)
    sheet.shape([(410, 140), (520, 140), (520, 452), *arc((600, 300), 170, 170, 120, 180), (430, 300)], blend(STRAW, PAPER, 45))
    sheet.stroke([*bowl, bowl[0]], INK, 6)
    sheet.ellipse((600, 140), 190, 26, INK)
    sheet.ellipse((600, 138), 180, 20, OCHRE)
    sheet.shape(((570, 466), (630, 466), (650, 590), (550, 590)), OCHRE)
    sheet.block(490, 586, 710, 640, INK)
    sheet.block(498, 592, 702, 634, WINE)
    sheet.block(440, 636, 760, 678, INK)
    sheet.block(448, 642, 752, 672, blend(WINE, INK, 35))
    return sheet

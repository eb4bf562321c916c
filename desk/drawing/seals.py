"""Round seals in one colour; no body's emblem."""

from __future__ import annotations

from PIL import Image

from desk.drawing.canvas import PAPER, RED, Canvas, Point
from desk.drawing.outlines import arc, petal, polar

_SIZE = 360
_HEART: Point = (180.0, 180.0)


def _blank() -> Canvas:
    """Rings and a border of beads."""
    sheet = Canvas(_SIZE, _SIZE, PAPER)
    sheet.disc(_HEART, 174, RED)
    sheet.disc(_HEART, 164, PAPER)
    sheet.disc(_HEART, 158, RED)
    for index in range(48):
        sheet.disc(polar(_HEART, 142, index * 7.5), 4.5, PAPER)
    sheet.disc(_HEART, 126, PAPER)
    sheet.ring(_HEART, 121, RED, 3)
    return sheet


def branch() -> Canvas:
    """A twig of seven leaves with two cashew nuts."""
    sheet = _blank()
    sheet.stroke(((180, 286), (178, 220), (180, 120)), RED, 6)
    for root, degrees, length in (
        ((179, 240), -22, 92),
        ((179, 240), -158, 92),
        ((179, 200), -40, 92),
        ((179, 200), -140, 92),
        ((180, 160), -62, 80),
        ((180, 160), -118, 80),
        ((180, 142), -90, 70),
    ):
        sheet.shape(petal(root, length, 36, degrees, 0.58), RED)
        sheet.stroke((polar(root, 12, degrees), polar(root, length - 14, degrees)), PAPER, 2.5)
    for side in (-1, 1):
        sheet.stroke(((180, 268), (180 + side * 40, 262)), RED, 4)
        nut = arc((180 + side * 50, 258), 13, 13, 90 - side * 105, 90 + side * 75)
        sheet.stroke(nut, RED, 13)
        for end in (nut[0], nut[-1]):
            sheet.disc(end, 6.5, RED)
    return sheet


def roof() -> Canvas:
    """A village hall: two swept roofs, pillars, steps, water."""
    sheet = _blank()
    for top, reach, height in ((106, 62, 36), (152, 94, 44)):
        ridge = [(180 - reach * 0.5, top), (180 + reach * 0.5, top)]
        right = [
            (180 + reach * 0.62, top + height * 0.55),
            (180 + reach * 0.84, top + height * 0.78),
            (180 + reach * 1.08, top + height * 0.6),
        ]
        eaves = [(180 + reach * 0.92, top + height), (180 - reach * 0.92, top + height)]
        left = [(360 - x, y) for x, y in reversed(right)]
        sheet.shape([*ridge, *right, *eaves, *left], RED)
        sheet.stroke(((180 - reach * 0.5, top - 4), (180 + reach * 0.5, top - 4)), RED, 5)
    sheet.disc((180, 93), 8, RED)
    for index in range(6):
        sheet.block(106 + index * 27.6, 196, 116 + index * 27.6, 240, RED)
    sheet.block(96, 240, 264, 248, RED)
    sheet.block(110, 252, 250, 258, RED)
    for row, reach in ((0, 60), (1, 38)):
        level = 270 + row * 12
        sheet.stroke(
            [point for index in range(-reach, reach, 20) for point in arc((190 + index, level), 10, 5, 180, 360)], RED, 3.5
        )
    return sheet


def stamped(sheet: Canvas) -> Image.Image:
    """The red of *sheet* on nothing: paper becomes transparent."""
    green = sheet.finished().getchannel("G")
    span = PAPER[1] - RED[1]
    cover = green.point([max(0, min(255, (PAPER[1] - value) * 255 // span)) for value in range(256)])
    picture = Image.new("RGBA", green.size, (*RED, 255))
    picture.putalpha(cover)
    return picture

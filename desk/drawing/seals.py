"""Round seals in one colour; no body's emblem."""

from __future__ import annotations

from PIL import Image

from desk.drawing.canvas import PAPER, RED, Canvas, Point
from desk.drawing.outlines import arc, bow, petal, polar, tapered

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


def ear() -> Canvas:
    """Three ears of rice that bow, over a canal."""
    sheet = _blank()
    for pull, tip, first, last in (
        ((160, 116), (98, 160), -105, -215),
        ((178, 110), (198, 102), -92, -70),
        ((200, 120), (262, 172), -75, 42),
    ):
        stalk = bow((180, 250), pull, tip)
        sheet.stroke(stalk, RED, 4)
        for step in range(5):
            turn = first + (last - first) * step / 4
            for side in (-30, 30):
                sheet.shape(petal(stalk[11 + step * 3], 27, 12, turn + side, 0.55), RED)
        sheet.shape(petal(stalk[24], 24, 10, last, 0.55), RED)
    for side in (-1, 1):
        sheet.shape(tapered(bow((180, 252), (180 + side * 30, 190), (180 + side * 70, 214)), 13, 1), RED)
    for row in range(3):
        wave = [point for index in range(-3 + row, 4 - row) for point in arc((180 + index * 24, 256 + row * 14), 12, 5, 180, 360)]
        sheet.stroke(wave, RED, 4)
    return sheet


def island() -> Canvas:
    """A peak in the sea below a half sun."""
    sheet = _blank()
    sheet.shape(arc((180, 196), 62, 62, 180, 360), RED)
    for turn in range(190, 360, 20):
        sheet.stroke((polar((180, 196), 72, turn), polar((180, 196), 92, turn)), RED, 6)
    sheet.shape(((92, 232), (142, 168), (168, 196), (214, 142), (268, 232)), PAPER)
    sheet.shape(((98, 232), (142, 178), (168, 206), (214, 154), (262, 232)), RED)
    for row in range(3):
        sheet.stroke(
            [point for index in range(-3 + row, 3 - row) for point in arc((192 + index * 26, 246 + row * 16), 13, 6, 180, 360)],
            RED,
            4,
        )
    return sheet


def drum() -> Canvas:
    """A star of twelve rays between rings, as on a bronze drum."""
    sheet = _blank()
    star = [polar(_HEART, 78 if index % 2 == 0 else 28, index * 15) for index in range(24)]
    sheet.shape(star, RED)
    sheet.ring(_HEART, 104, RED, 4)
    sheet.ring(_HEART, 90, RED, 3)
    for index in range(36):
        sheet.disc(polar(_HEART, 97, index * 10), 2.6, RED)
    return sheet


def tower() -> Canvas:
    """A brick tower of three storeys."""
    sheet = _blank()
    for row, (reach, top, bottom) in enumerate(((58, 188, 262), (44, 136, 180), (30, 98, 130))):
        sheet.shape(((180 - reach, bottom), (180 - reach + 7, top), (180 + reach - 7, top), (180 + reach, bottom)), RED)
        sheet.block(180 - reach - 8, top - 7, 180 + reach + 8, top, RED)
        door = 12 - row * 2
        sheet.shape([(180 - door, bottom), *arc((180, bottom - 26 + row * 4), door, 16, 180, 360), (180 + door, bottom)], PAPER)
    sheet.shape(((160, 92), (200, 92), (180, 66)), RED)
    sheet.block(100, 262, 260, 272, RED)
    return sheet


def lychee() -> Canvas:
    """Three round fruits under two leaves."""
    sheet = _blank()
    sheet.stroke(((180, 92), (182, 150)), RED, 7)
    for degrees in (-15, -165, 35, 145):
        sheet.shape(petal((180, 130), 88, 40, degrees), RED)
        sheet.stroke((polar((180, 130), 14, degrees), polar((180, 130), 74, degrees)), PAPER, 2.5)
    for x, y in ((140, 216), (222, 216), (181, 242)):
        sheet.disc((x, y), 40, PAPER)
        sheet.disc((x, y), 36, RED)
        for row in range(-2, 3):
            for column in range(-2, 3):
                if row * row + column * column < 7:
                    sheet.disc((x + column * 12 + row % 2 * 6, y + row * 12), 2.4, PAPER)
    return sheet


def bridge() -> Canvas:
    """A fan of cables over water."""
    sheet = _blank()
    sheet.shape(((170, 250), (190, 250), (184, 84), (176, 84)), RED)
    for side in (-1, 1):
        for step in range(1, 7):
            sheet.stroke(((180, 92 + step * 6), (180 + side * step * 15, 204)), RED, 3)
    sheet.stroke(((78, 212), (282, 212)), RED, 9)
    for row in range(3):
        sheet.stroke(
            [point for index in range(-3 + row, 4 - row) for point in arc((180 + index * 24, 240 + row * 17), 12, 6, 180, 360)],
            RED,
            4,
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

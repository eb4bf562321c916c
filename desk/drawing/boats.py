"""Boats: at the landing, and one alone."""

from __future__ import annotations

from collections.abc import Callable

from desk.drawing.canvas import CREAM, INK, MIST, NIGHT, OCHRE, PAPER, PINE, RED, SLATE, STRAW, WINE, Canvas, Colour, Point, blend
from desk.drawing.motifs import glints, hills, sky, sun
from desk.drawing.outlines import arc, bow, chance, petal, tapered


def sampan(sheet: Canvas, at: Point) -> None:
    """One rower, standing, under a leaf hat."""
    x, y = at
    sheet.glaze(petal((x - 170, y + 26), 360, 26, 0), INK, 45)
    hull = [
        *bow((x - 176, y - 30), (x - 90, y + 22), (x, y + 24)),
        *bow((x, y + 24), (x + 104, y + 22), (x + 176, y - 38)),
        *bow((x + 176, y - 38), (x, y + 12), (x - 176, y - 30)),
    ]
    sheet.shape(hull, INK)
    sheet.stroke(bow((x - 164, y - 24), (x, y + 20), (x + 166, y - 32)), RED, 5)
    sheet.shape(((x + 88, y + 4), (x + 124, y - 2), (x + 122, y - 76), (x + 98, y - 80)), WINE)
    sheet.shape(((x + 72, y - 82), (x + 146, y - 74), (x + 112, y - 112)), STRAW)
    sheet.shape(((x + 112, y - 112), (x + 146, y - 74), (x + 116, y - 78)), OCHRE)
    sheet.stroke(((x + 104, y - 62), (x + 70, y - 40), (x + 30, y - 52)), WINE, 10)
    sheet.stroke(((x - 8, y - 76), (x + 118, y + 44)), INK, 5)


def fishing_boats() -> Canvas:
    """Painted boats at the quay in the morning, lamps strung for the night's squid."""
    sheet = Canvas(1200, 800, PAPER)
    sky(sheet, blend(SLATE, MIST, 40), PAPER, 440)
    sun(sheet, (196, 236), 66)
    hills(sheet, ((384, 30, 520, 60, blend(MIST, PAPER, 20)), (412, 18, 330, 200, blend(SLATE, MIST, 55))), 470)
    for index in range(11):
        _boat(sheet, (40 + index * 116 + 30 * chance(index, 1), 446), 0.17, blend((RED, PINE, SLATE)[index % 3], MIST, 48), 60)
    sheet.steps(444, 800, [blend(blend(SLATE, PINE, 18), MIST, percent) for percent in (62, 46, 30, 14, 0)])
    glints(sheet, 456, 740, blend(MIST, PAPER, 45), 3)
    _boat(sheet, (940, 548), 0.62, blend(PINE, SLATE, 18), 12)
    _boat(sheet, (470, 628), 1.0, RED, 0)
    _quay(sheet)
    return sheet


def _boat(sheet: Canvas, at: Point, size: float, paint: Colour, haze: int) -> None:
    """A fishing boat that looks to the left; *at* is the middle of its waterline."""

    def put(*points: Point) -> list[Point]:
        return [(at[0] + x * size, at[1] + y * size) for x, y in points]

    def tone(shade: Colour) -> Colour:
        return blend(shade, MIST, haze)

    for row in range(9):
        reach = 250 - row * 20
        sheet.shape(
            petal(put((-reach + 40 * chance(row, 5), 8 + row * 13))[0], reach * 1.9 * size, (9 - row * 0.5) * size, 0),
            blend(paint, SLATE, 50 + row * 4),
        )
    _rigging(sheet, put, tone, size)
    sheer = bow((-308, -164), (-60, -10), (300, -74))
    hull = put(*sheer, (272, 14), *bow((272, 14), (0, 22), (-226, 14)))
    sheet.shape(put(*bow((-308, -164), (-40, -70), (300, -74)), *reversed(sheer)), tone(blend(OCHRE, INK, 52)))
    _cabin(sheet, put, tone, size)
    sheet.shape(hull, paint)
    with sheet.inside(hull):
        sheet.shape(put(*((x, y + 14) for x, y in sheer), *((x, y + 34) for x, y in reversed(sheer))), tone(CREAM))
        for plank in (58, 84, 110):
            sheet.stroke(put(*((x, y + plank) for x, y in sheer)), blend(paint, INK, 38), 3 * size)
        sheet.shape(put((-330, -8), (330, -8), (330, 40), (-330, 40)), tone(blend(WINE, INK, 45)))
    sheet.stroke(put(*sheer), tone(INK), 11 * size)
    sheet.stroke(put((-308, -168), (-226, 14)), tone(INK), 12 * size)
    eye = put((-216, -62))[0]
    sheet.ellipse(eye, 32 * size, 17 * size, tone(INK))
    sheet.ellipse(eye, 27 * size, 13 * size, tone(PAPER))
    sheet.disc((eye[0] - 5 * size, eye[1]), 9 * size, tone(INK))


def _cabin(sheet: Canvas, put: Callable[..., list[Point]], tone: Callable[[Colour], Colour], size: float) -> None:
    sheet.shape(put((96, -56), (104, -178), (272, -178), (280, -56)), tone(CREAM))
    sheet.shape(put((212, -56), (212, -178), (272, -178), (280, -56)), tone(STRAW))
    for x in (118, 166, 224):
        sheet.shape(put((x, -158), (x + 34, -158), (x + 34, -118), (x, -118)), tone(blend(NIGHT, SLATE, 20)))
    sheet.shape(put((80, -178), (292, -178), (284, -198), (92, -198)), tone(blend(PINE, SLATE, 25)))
    sheet.shape(put((196, -198), (196, -236), (250, -236), (250, -198)), tone(OCHRE))
    for x, y, reach in ((-150, -78, 30), (-98, -62, 34), (-42, -52, 28)):
        centre = put((x, y))[0]
        sheet.shape([*arc(centre, reach * size, reach * size, 180, 360)], tone(blend(SLATE, PINE, 45)))
        sheet.stroke(arc(centre, reach * size * 0.7, reach * size * 0.7, 180, 360), tone(blend(SLATE, CREAM, 30)), 2.5 * size)


def _rigging(sheet: Canvas, put: Callable[..., list[Point]], tone: Callable[[Colour], Colour], size: float) -> None:
    """Masts, a boom, stays, and a line of lamps."""
    for x, top in ((-70, -430), (150, -340)):
        sheet.shape(tapered(put((x, -40), (x + 6, top)), 13 * size, 6 * size), tone(INK))
    sheet.shape(tapered(put((-68, -150), (120, -300)), 9 * size, 5 * size), tone(blend(OCHRE, INK, 35)))
    for first, last in (
        ((-64, -428), (-300, -166)),
        ((-64, -428), (156, -338)),
        ((156, -338), (292, -80)),
        ((-64, -428), (40, -60)),
        ((-64, -300), (-180, -110)),
    ):
        sheet.stroke(put(first, last), tone(INK), max(1.0, 2.6 * size))
    line = bow((-290, -176), (-120, -250), (-66, -330)), bow((-62, -330), (60, -262), (154, -320))
    for cord in line:
        sheet.stroke(put(*cord), tone(INK), max(1.0, 2.2 * size))
        for across, down in cord[2:24:4]:
            sheet.disc(put((across, down + 12))[0], 11 * size, tone(INK))
            sheet.disc(put((across, down + 13))[0], 8.5 * size, tone(STRAW))


def _quay(sheet: Canvas) -> None:
    """Stone underfoot: a bollard, a rope, a heap of net, baskets."""
    sheet.shape(((-10, 742), (1210, 706), (1210, 810), (-10, 810)), INK)
    sheet.shape(((-10, 748), (1210, 712), (1210, 734), (-10, 772)), blend(OCHRE, CREAM, 45))
    sheet.shape(((-10, 772), (1210, 734), (1210, 810), (-10, 810)), blend(OCHRE, INK, 40))
    for index in range(9):
        sheet.stroke(((60 + index * 140, 770 - index * 4.3), (40 + index * 140, 810)), blend(OCHRE, INK, 58), 3)
    sheet.stroke(bow((168, 474), (104, 620), (96, 716)), INK, 7)
    sheet.stroke(bow((168, 474), (104, 620), (96, 716)), STRAW, 3)
    sheet.shape(tapered([(96, 776), (96, 706)], 42, 32), INK)
    sheet.ellipse((96, 704), 34, 11, INK)
    sheet.ellipse((96, 701), 29, 8, blend(SLATE, CREAM, 25))
    heap = [(760, 742), *bow((760, 742), (840, 610), (950, 668)), *bow((950, 668), (1080, 620), (1130, 738))]
    sheet.shape(heap, blend(PINE, SLATE, 30))
    with sheet.inside(heap):
        for index in range(24):
            sheet.stroke(bow((740 + index * 17, 760), (760 + index * 17, 660), (840 + index * 17, 610)), blend(PINE, INK, 40), 2)
            sheet.stroke(
                bow((1150 - index * 17, 760), (1120 - index * 17, 670), (1040 - index * 17, 610)), blend(PINE, MIST, 35), 2
            )
    for index in range(8):
        sheet.ellipse((790 + index * 44, 726 - 26 * (index % 2) - index * 2), 13, 9, RED if index % 3 else CREAM)
    for x, y in ((612, 742), (690, 732)):
        basket = [(x - 46, y - 34), (x + 46, y - 34), (x + 34, y + 18), (x - 34, y + 18)]
        sheet.shape(basket, INK)
        for line in range(4):
            sheet.stroke(((x - 40 + line * 2.5, y - 26 + line * 12), (x + 40 - line * 2.5, y - 26 + line * 12)), OCHRE, 7)
        for fish in range(5):
            sheet.shape(
                petal((x - 44 + fish * 15, y - 34), 40, 15, -28 - fish * 22, 0.4), (blend(SLATE, PAPER, 55), SLATE)[fish % 2]
            )
        sheet.ellipse((x, y - 32), 48, 8, blend(OCHRE, INK, 35))

"""A library: high shelves, a ladder, a window, a table with an open book."""

from __future__ import annotations

from desk.drawing.canvas import CREAM, INK, MIST, MOSS, NIGHT, OCHRE, PAPER, PINE, RED, SAGE, SLATE, STRAW, WINE, Canvas, blend
from desk.drawing.motifs import hills, sun
from desk.drawing.outlines import arc, bow, chance, polar

_SPINES = (RED, WINE, PINE, MOSS, SLATE, OCHRE, CREAM, STRAW, RED, PINE)
_BACK = blend(WINE, INK, 72)
_WOOD = blend(OCHRE, INK, 38)


def library() -> Canvas:
    """Books to the ceiling on both sides of a bright window."""
    sheet = Canvas(1200, 800, _BACK)
    _bay(sheet, -20, 668, 1)
    _bay(sheet, 1016, 1230, 2)
    _window(sheet)
    for left in (-20, 656, 1010):
        sheet.block(left, 0, left + 18, 690, blend(OCHRE, INK, 55))
    sheet.glaze(((736, 120), (736, 560), (180, 690), (-40, 690), (-40, 420)), STRAW, 13)
    _ladder(sheet)
    _table(sheet)
    return sheet


def _bay(sheet: Canvas, left: float, right: float, seed: int) -> None:
    """Five boards of books; none is like another, and all stay as they are."""
    for row, foot in enumerate((122, 264, 406, 548, 690)):
        x, book = left + 14, 0
        while x < right - 30:
            luck = chance(seed, row, book)
            width, height = 17 + 23 * chance(book, row, seed), 78 + 36 * luck
            if luck < 0.1:
                x += width + 12
            elif luck > 0.93:
                sheet.shape(
                    ((x, foot), (x + 20, foot), (x + 58, foot - 96), (x + 38, foot - 104)), _SPINES[(book * 7 + row) % 10]
                )
                x += 62
            else:
                _book(sheet, (x, foot - height, x + width, foot), _SPINES[int(chance(row, seed, book) * 10) % 10], book)
                x += width + 1.5
            book += 1
        sheet.block(left, foot, right, foot + 15, _WOOD)
        sheet.block(left, foot, right, foot + 4, OCHRE)
        sheet.glaze(((left, foot + 15), (right, foot + 15), (right, foot + 27), (left, foot + 27)), INK, 60)


def _book(sheet: Canvas, box: tuple[float, float, float, float], shade: tuple[int, int, int], number: int) -> None:
    left, top, right, foot = box
    sheet.block(left, top, right, foot, shade)
    sheet.block(right - 3.5, top, right, foot, blend(shade, INK, 40))
    trim = blend(shade, INK, 45) if sum(shade) > 400 else blend(shade, STRAW, 65)
    if number % 3 == 0:
        sheet.block(left, top + 14, right - 3.5, top + 19, trim)
        sheet.block(left, foot - 18, right - 3.5, foot - 13, trim)
    elif number % 3 == 1 and right - left > 24:
        sheet.block(left + 5, top + 20, right - 8, top + 44, trim if sum(shade) > 400 else CREAM)


def _window(sheet: Canvas) -> None:
    """A tall arch with hills and a tree behind it."""
    outer = [(692, 690), *arc((842, 190), 150, 150, 180, 360), (992, 690)]
    sheet.block(668, 0, 1016, 690, blend(CREAM, INK, 66))
    sheet.shape(outer, blend(OCHRE, INK, 50))
    view = [(712, 640), *arc((842, 192), 130, 130, 180, 360), (972, 640)]
    with sheet.inside(view):
        sheet.steps(50, 640, [blend(STRAW, PAPER, percent) for percent in (0, 18, 36, 54, 72, 90)])
        sun(sheet, (900, 330), 52)
        haze = blend(SLATE, MIST, 40)
        hills(
            sheet,
            (
                (430, 20, 300, 60, blend(MIST, PAPER, 30)),
                (470, 24, 240, 0, haze),
                (520, 16, 330, 90, SAGE),
                (580, 14, 260, 10, MOSS),
            ),
            700,
        )
        sheet.stroke(bow((770, 640), (776, 480), (764, 360)), PINE, 12)
        sheet.disc((762, 330), 40, PINE)
        for turn in range(0, 360, 40):
            sheet.disc(polar((762, 330), 46, turn), 40, PINE if turn % 80 else blend(PINE, MOSS, 50))
    for x in (842, 777, 907):
        sheet.stroke(((x, 60 if x == 842 else 78), (x, 640)), INK, 8 if x == 842 else 5)
    for y in (192, 340, 490):
        sheet.stroke(((712, y), (972, y)), INK, 5)
    sheet.block(680, 640, 1004, 662, OCHRE)
    sheet.block(680, 656, 1004, 690, blend(OCHRE, INK, 62))


def _ladder(sheet: Canvas) -> None:
    for inset, shade in ((9, INK), (0, STRAW)):
        for foot, top in ((330, 404), (452, 500)):
            sheet.stroke(((foot + inset, 720 + inset), (top + inset, -10)), shade, 15)
        for step in range(8):
            part = 0.08 + step * 0.125
            left, right = 330 + 74 * part, 452 + 48 * part
            sheet.stroke(((left + inset, 720 - 730 * part + inset), (right + inset, 720 - 730 * part + inset)), shade, 11)


def _table(sheet: Canvas) -> None:
    """The edge of a table near the reader, a book left open."""
    sheet.block(-10, 690, 1210, 800, blend(_BACK, INK, 45))
    sheet.shape(((-10, 740), (1210, 728), (1210, 810), (-10, 810)), INK)
    sheet.shape(((-10, 746), (1210, 734), (1210, 810), (-10, 810)), blend(PINE, INK, 30))
    for side in (-1, 1):
        leaf = [(842, 770), *bow((842, 736), (842 + side * 60, 690), (842 + side * 190, 722)), (842 + side * 214, 764)]
        edge = bow((842 + side * 214, 764), (842 + side * 74, 728), (842, 776))
        sheet.shape([(x, y + 10) for x, y in (*leaf, *edge)], INK)
        sheet.shape([*leaf, *edge], PAPER if side > 0 else CREAM)
        for line in range(4):
            start, end = 842 + side * (26 + line), 842 + side * (180 + line * 6)
            sheet.stroke(bow((start, 732 + line * 9), (842 + side * 80, 704 + line * 9), (end, 728 + line * 9)), SLATE, 2)
    sheet.stroke(((842, 736), (842, 776)), blend(SLATE, INK, 40), 3)
    for index, (shade, shift) in enumerate(((RED, 0), (NIGHT, 16), (OCHRE, -8))):
        foot = 752 - index * 24
        sheet.block(150 + shift, foot - 24, 372 + shift, foot, INK)
        sheet.block(152 + shift, foot - 22, 370 + shift, foot - 2, shade)
        sheet.block(330 + shift, foot - 22, 340 + shift, foot - 2, CREAM)

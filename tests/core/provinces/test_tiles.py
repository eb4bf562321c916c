"""The tile maps: every unit once, where a Vietnamese reader looks for it, and the archipelagos always."""

from __future__ import annotations

import unicodedata
from itertools import combinations
from pathlib import Path

import pytest

from plugins.provinces.registry import registry
from plugins.provinces.tiles import Sheet, Tile, sheets

#: What fits a phone of 360 px at 40 px for a tile.
COLUMNS = 8
TODAY, FORMER = sheets()
each_sheet = pytest.mark.parametrize("sheet", sheets(), ids=lambda sheet: str(sheet.day))


def _at(sheet: Sheet, name: str) -> Tile:
    (tile,) = (tile for tile in sheet.tiles if tile.unit.called(sheet.day).name == name)
    return tile


def _touch(one: Tile, other: Tile) -> bool:
    """Whether the two squares have a part of an edge in common."""
    across, down = abs(one.x - other.x), abs(one.y - other.y)
    return (down == 0 and across == 1) or (down == 1 and across < 1)


@each_sheet
def test_every_unit_of_the_day_has_one_tile(sheet):
    assert sorted(tile.unit.id for tile in sheet.tiles) == sorted(unit.id for unit in registry().on(sheet.day))
    assert len(sheet.tiles) in (34, 63)


@each_sheet
def test_no_two_tiles_lie_on_each_other_and_all_are_on_the_sheet(sheet):
    assert not [
        (one.unit.id, other.unit.id)
        for one, other in combinations(sheet.tiles, 2)
        if abs(one.x - other.x) < 1 and abs(one.y - other.y) < 1
    ]
    assert all(0 <= tile.x <= COLUMNS - 1 and tile.y >= 0 for tile in sheet.tiles)


@each_sheet
def test_marks_are_two_or_three_letters_and_no_two_are_alike(sheet):
    marks = [tile.unit.mark for tile in sheet.tiles]
    assert len({mark.casefold() for mark in marks}) == len(marks)
    assert all(2 <= len(mark) <= 3 and mark.isalpha() and mark[0].isupper() for mark in marks)


def test_a_mark_is_of_the_letters_of_its_name():
    for unit in registry():
        letters = iter(unit.name)
        assert unit.mark == "HCM" or all(letter in letters for letter in unit.mark), unit.mark


def test_the_drawing_is_composed_text_so_that_a_character_is_a_place():
    text = (Path(__file__).parents[3] / "plugins/provinces/tiles.json").read_text(encoding="utf-8")
    assert unicodedata.is_normalized("NFC", text)


@each_sheet
def test_the_country_hangs_together(sheet):
    reached = [sheet.tiles[0]]
    for tile in reached:
        reached += (other for other in sheet.tiles if other not in reached and _touch(tile, other))
    assert len(reached) == len(sheet.tiles)


@each_sheet
def test_the_country_is_wide_in_the_north_and_the_south_and_narrow_between(sheet):
    rows = [sum(tile.y == y for tile in sheet.tiles) for y in range(max(int(tile.y) for tile in sheet.tiles) + 1)]
    centre = slice(int(_at(sheet, "Thanh Hóa").y), int(_at(sheet, "Đà Nẵng").y) + 1)
    assert set(rows[centre]) == {1}
    assert max(rows[: centre.start]) >= 5 and max(rows[centre.stop :]) >= 4


@each_sheet
def test_the_s_bends_east_in_the_middle_and_west_at_both_ends(sheet):
    east = _at(sheet, "Khánh Hòa").x
    assert _at(sheet, "Điện Biên").x < _at(sheet, "Hà Nội").x < east
    assert _at(sheet, "Thanh Hóa").x < _at(sheet, "Huế").x < east
    assert _at(sheet, "Cà Mau").x < _at(sheet, "Hồ Chí Minh").x < east


@pytest.mark.parametrize(
    ("sheet", "one", "others"),
    [
        (TODAY, "Hà Nội", ("Phú Thọ", "Bắc Ninh", "Ninh Bình")),
        (TODAY, "Thái Nguyên", ("Cao Bằng", "Lạng Sơn", "Bắc Ninh", "Phú Thọ")),
        (TODAY, "Đắk Lắk", ("Gia Lai", "Khánh Hòa", "Lâm Đồng")),
        (TODAY, "Đồng Nai", ("Tây Ninh", "Lâm Đồng", "Hồ Chí Minh")),
        (TODAY, "Cần Thơ", ("An Giang", "Đồng Tháp", "Vĩnh Long", "Cà Mau")),
        (FORMER, "Hà Nội", ("Vĩnh Phúc", "Hòa Bình", "Hưng Yên", "Hà Nam")),
        (FORMER, "Bắc Giang", ("Lạng Sơn", "Thái Nguyên", "Quảng Ninh", "Hải Dương")),
        (FORMER, "Gia Lai", ("Kon Tum", "Bình Định", "Đắk Lắk")),
        (FORMER, "Bình Dương", ("Bình Phước", "Tây Ninh", "Đồng Nai", "Hồ Chí Minh")),
        (FORMER, "Vĩnh Long", ("Tiền Giang", "Bến Tre", "Trà Vinh", "Sóc Trăng", "Cần Thơ")),
    ],
)
def test_neighbours_touch(sheet, one, others):
    assert [name for name in others if not _touch(_at(sheet, one), _at(sheet, name))] == []


NORTH_TO_SOUTH = (
    "Cao Bằng, Hà Nội, Ninh Bình, Thanh Hóa, Nghệ An, Hà Tĩnh, Quảng Trị, Huế, Đà Nẵng, Quảng Ngãi, Khánh Hòa, Cà Mau"
)


@each_sheet
def test_the_coast_is_told_from_north_to_south(sheet):
    rows = [_at(sheet, name).y for name in NORTH_TO_SOUTH.split(", ")]
    assert rows == sorted(set(rows))


@each_sheet
def test_hoang_sa_and_truong_sa_are_drawn_at_sea_with_the_units_that_they_belong_to(sheet):
    hoang_sa, truong_sa = sheet.islands
    assert (hoang_sa.name, hoang_sa.unit.called(sheet.day).name) == ("Hoàng Sa", "Đà Nẵng")
    assert (truong_sa.name, truong_sa.unit.called(sheet.day).name) == ("Trường Sa", "Khánh Hòa")
    for one in sheet.islands:
        assert sheet.day in one.unit.life and one.islets
        assert all(tile.x + 1 <= one.x for tile in sheet.tiles), "east of the mainland"
        assert all(one.x + x < COLUMNS and y >= 0 for x, y in one.islets)
    assert abs(hoang_sa.y - _at(sheet, "Đà Nẵng").y) <= 2, "off the centre"
    assert truong_sa.y >= _at(sheet, "Khánh Hòa").y, "off the south"

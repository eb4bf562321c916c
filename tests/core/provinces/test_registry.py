"""The registry of units: what it holds, and who is meant by a name on a day."""

from __future__ import annotations

import json
import re
from collections import Counter
from datetime import date
from itertools import combinations
from pathlib import Path

import pytest

from plugins.provinces.regions import regions
from plugins.provinces.registry import REFORM, Unit, registry

UNITS = registry()
SHARED = Path(__file__).resolve().parents[4] / "shared/data/provinces_63_to_34.json"
EVE, DAY = date(2025, 6, 30), date(2025, 7, 1)
FORMER = [unit for unit in UNITS if unit.life.until]
NEW = [unit for unit in UNITS if unit.life.since]
STAYED = [unit for unit in UNITS if unit.life.since is None and unit.life.until is None]


def test_of_86_units_11_stayed_23_were_made_and_52_ended():
    assert (len(list(UNITS)), len(STAYED), len(NEW), len(FORMER)) == (86, 11, 23, 52)
    assert {unit.life.since for unit in NEW} == {DAY} == {REFORM}
    assert {unit.life.until for unit in FORMER} == {EVE}


def test_63_units_were_in_being_on_the_eve_of_the_reform_and_34_on_its_day():
    assert sum(EVE in unit.life for unit in UNITS) == 63
    assert sum(DAY in unit.life for unit in UNITS) == 34


def test_ids_are_well_formed_and_are_those_of_design():
    assert all(re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", unit.id) for unit in UNITS)
    living_on = {unit.name for unit in NEW}
    assert {unit.id for unit in FORMER if unit.id.endswith("-truoc-2025")} == {
        unit.id for unit in FORMER if unit.name in living_on
    }
    assert sum(unit.id.endswith("-truoc-2025") for unit in UNITS) == 23
    assert not any(unit.id.endswith("-truoc-2025") for unit in (*STAYED, *NEW))


def test_every_former_unit_has_one_successor_that_is_in_being_and_knows_it():
    for unit in FORMER:
        (successor,) = UNITS.successors(unit)
        assert successor in NEW
        assert unit in UNITS.predecessors(successor)


def test_every_new_unit_was_made_of_several_one_of_them_its_namesake():
    for unit in NEW:
        formers = UNITS.predecessors(unit)
        assert len(formers) >= 2
        assert formers[0].name == unit.name, "the namesake stands first"
        assert all(UNITS.successors(former) == (unit,) for former in formers)
    assert not any(unit.predecessors or unit.successors for unit in STAYED)


def test_no_two_units_of_one_day_share_a_name():
    for day in (EVE, DAY):
        bearers = Counter(key for unit in UNITS if day in unit.life for key in {UNITS.key(name) for name in unit.spellings})
        assert [key for key, count in bearers.items() if count > 1] == []


def test_no_spelling_is_shared_by_two_units_that_lived_at_one_time():
    bearers: dict[str, list[Unit]] = {}
    for unit in UNITS:
        for key in {UNITS.key(name) for name in unit.spellings}:
            bearers.setdefault(key, []).append(unit)
    shared = [units for units in bearers.values() if len(units) > 1]
    assert len(shared) >= 23, "the names that live on"
    assert not [units for units in shared for one, other in combinations(units, 2) if one.life.overlaps(other.life)]


def test_namesakes_have_the_same_spellings_so_that_the_day_alone_chooses():
    for unit in NEW:
        namesake = UNITS.predecessors(unit)[0]
        assert (namesake.spellings, namesake.mark) == (unit.spellings, unit.mark)


#: How many units each region has, from north to south.
SIZES = {
    EVE: {
        "trung du và miền núi phía Bắc": 14,
        "đồng bằng sông Hồng": 11,
        "Bắc Trung Bộ và duyên hải miền Trung": 14,
        "Tây Nguyên": 5,
        "Đông Nam Bộ": 6,
        "đồng bằng sông Cửu Long": 13,
    },
    DAY: {
        "trung du và miền núi phía Bắc": 9,
        "đồng bằng sông Hồng": 6,
        "Bắc Trung Bộ": 5,
        "duyên hải Nam Trung Bộ và Tây Nguyên": 6,
        "Đông Nam Bộ": 3,
        "đồng bằng sông Cửu Long": 5,
    },
}


@pytest.mark.parametrize("day", SIZES)
def test_six_regions_of_their_day_stand_from_north_to_south(day):
    found = regions(UNITS, day)
    assert [(region.name, len(region.units)) for region in found] == list(SIZES[day].items())
    assert {unit for region in found for unit in region.units} == set(UNITS.on(day))


def test_units_of_a_region_stand_in_vietnamese_order():
    (red_river,) = (region for region in regions(UNITS, DAY) if region.name == "đồng bằng sông Hồng")
    assert [unit.name for unit in red_river.units] == ["Bắc Ninh", "Hà Nội", "Hải Phòng", "Hưng Yên", "Ninh Bình", "Quảng Ninh"]
    (highlands,) = (region for region in regions(UNITS, EVE) if region.name == "Tây Nguyên")
    assert [unit.name for unit in highlands.units] == ["Đắk Lắk", "Đắk Nông", "Gia Lai", "Kon Tum", "Lâm Đồng"]


def test_four_of_those_that_stayed_came_into_another_region():
    moved = [unit for unit in STAYED if unit.region(EVE) != unit.region(DAY)]
    assert {unit.name for unit in moved} == {"Thanh Hóa", "Nghệ An", "Hà Tĩnh", "Huế"}
    assert all(len(unit.regions) == (2 if unit in moved else 1) for unit in UNITS)
    hue = UNITS["hue"]
    assert (hue.region(EVE), hue.region(DAY), hue.region()) == (
        "Bắc Trung Bộ và duyên hải miền Trung",
        "Bắc Trung Bộ",
        "Bắc Trung Bộ",
    )


def test_a_former_unit_and_its_namesake_may_be_of_two_regions():
    assert UNITS["binh-thuan"].region() == "Bắc Trung Bộ và duyên hải miền Trung"
    assert UNITS["lam-dong-truoc-2025"].region() == "Tây Nguyên"
    assert UNITS["lam-dong"].region() == "duyên hải Nam Trung Bộ và Tây Nguyên"


def test_kinds_are_those_of_the_day():
    cities = {unit.called(EVE).name for unit in UNITS if EVE in unit.life and unit.called(EVE).kind == "thành phố"}
    assert cities == {"Hà Nội", "Hồ Chí Minh", "Hải Phòng", "Đà Nẵng", "Cần Thơ", "Huế"}
    assert {unit.called(DAY).name for unit in UNITS if DAY in unit.life and unit.called(DAY).kind == "thành phố"} == cities
    hue = UNITS["hue"]
    assert (hue.called(date(2024, 12, 31)).name, hue.called(date(2024, 12, 31)).kind) == ("Thừa Thiên Huế", "tỉnh")
    assert (hue.called(date(2025, 1, 1)).name, hue.called(date(2025, 1, 1)).kind) == ("Huế", "thành phố")
    assert {name.kind for unit in UNITS for name in unit.names} == {"tỉnh", "thành phố"}


@pytest.mark.parametrize(
    ("name", "day", "id_"),
    [
        ("Bắc Ninh", EVE, "bac-ninh-truoc-2025"),
        ("Bắc Ninh", DAY, "bac-ninh"),
        ("Bắc Ninh", date(1997, 1, 1), "bac-ninh-truoc-2025"),
        ("Bắc Ninh", None, "bac-ninh"),
        ("Bình Phước", EVE, "binh-phuoc"),
        ("Bình Phước", date(2026, 5, 1), "binh-phuoc"),
        ("Bình Phước", None, "binh-phuoc"),
        ("tỉnh Bình Phước", EVE, "binh-phuoc"),
        ("Tỉnh  Bình Phước ", EVE, "binh-phuoc"),
        ("Thừa Thiên Huế", EVE, "hue"),
        ("Thừa Thiên – Huế", None, "hue"),
        ("tỉnh Thừa Thiên-Huế", date(2026, 1, 1), "hue"),
        ("Huế", date(2010, 1, 1), "hue"),
        ("TP. Huế", DAY, "hue"),
        ("TP.HCM", EVE, "ho-chi-minh-truoc-2025"),
        ("TPHCM", DAY, "ho-chi-minh"),
        ("TP HCM", DAY, "ho-chi-minh"),
        ("TP Hồ Chí Minh", DAY, "ho-chi-minh"),
        ("TP. Hồ Chí Minh", DAY, "ho-chi-minh"),
        ("Thành phố Hồ Chí Minh", DAY, "ho-chi-minh"),
        ("Hồ Chí Minh", None, "ho-chi-minh"),
        ("Bà Rịa – Vũng Tàu", EVE, "ba-ria-vung-tau"),
        ("Bà Rịa-Vũng Tàu", EVE, "ba-ria-vung-tau"),
        ("Bà Rịa - Vũng Tàu", EVE, "ba-ria-vung-tau"),
        ("Bà Rịa—Vũng Tàu", EVE, "ba-ria-vung-tau"),
        ("Bà Rịa‑Vũng Tàu", EVE, "ba-ria-vung-tau"),
        ("BÀ RỊA VŨNG TÀU", EVE, "ba-ria-vung-tau"),
        ("Khánh Hoà", EVE, "khanh-hoa-truoc-2025"),
        ("Khánh Hòa", DAY, "khanh-hoa"),
        ("Kha\u0301nh Ho\u0300a", DAY, "khanh-hoa"),
        ("Thanh Hoá", None, "thanh-hoa"),
        ("Đắc Lắc", EVE, "dak-lak-truoc-2025"),
        ("Đắk Lắk", DAY, "dak-lak"),
        ("Bắc Cạn", EVE, "bac-kan"),
        ("Bắc Cạn", DAY, "bac-kan"),
        ("Tp.HCM", EVE, "ho-chi-minh-truoc-2025"),
        ("T.P Hồ Chí Minh", DAY, "ho-chi-minh"),
        ("thành phố HCM", DAY, "ho-chi-minh"),
        ("Đắk Lắc", DAY, "dak-lak"),
        ("Đắc Lắk", EVE, "dak-lak-truoc-2025"),
        ("Đăk Lăk", DAY, "dak-lak"),
        ("Đăk Lắk", EVE, "dak-lak-truoc-2025"),
        ("Đắk Lăk", DAY, "dak-lak"),
        ("Dak Lak", EVE, "dak-lak-truoc-2025"),
        ("Đăk Nông", EVE, "dak-nong"),
        ("Đắc Nông", DAY, "dak-nong"),
        ("Đak Nông", EVE, "dak-nong"),
        ("Kon Tum", EVE, "kon-tum"),
        ("Kontum", DAY, "kon-tum"),
        ("KonTum", EVE, "kon-tum"),
        ("Gia Lai", EVE, "gia-lai-truoc-2025"),
        ("Gia-lai", DAY, "gia-lai"),
        ("Hoà Bình", EVE, "hoa-binh"),
        ("Hòa Bình", DAY, "hoa-binh"),
        ("TP Đà Nẵng", EVE, "da-nang-truoc-2025"),
        ("Tp. Đà Nẵng", DAY, "da-nang"),
        ("TP Huế", EVE, "hue"),
        ("TT-Huế", EVE, "hue"),
        ("TT. Huế", DAY, "hue"),
        ("T.T.Huế", EVE, "hue"),
        ("BR-VT", EVE, "ba-ria-vung-tau"),
        ("BR – VT", DAY, "ba-ria-vung-tau"),
        ("BRVT", EVE, "ba-ria-vung-tau"),
        ("Thủ đô Hà Nội", EVE, "ha-noi"),
        ("thủ đô Hà Nội", DAY, "ha-noi"),
        ("Lao Cai", EVE, "lao-cai-truoc-2025"),
    ],
)
def test_a_name_is_a_unit_and_the_day_chooses_only_between_namesakes(name, day, id_):
    unit = UNITS.named(name, day)
    assert unit is not None
    assert unit.id == id_


@pytest.mark.parametrize("name", ["Bac Ninh", "Hà Tây", "Bình Phươc", "", "tỉnh", "Ninh", "bac-ninh-truoc-2025"])
def test_what_is_no_name_of_a_unit_is_none(name):
    assert UNITS.named(name) is None


def test_every_unit_is_found_by_every_name_on_every_day_of_its_life():
    for unit in UNITS:
        days = [day for day in (EVE, DAY) if day in unit.life]
        assert days
        for day in days:
            for spelling in unit.spellings:
                assert UNITS.named(spelling, day) is unit
                assert UNITS.named(f"{unit.called(day).kind.capitalize()} {spelling.upper()}", day) is unit


@pytest.mark.skipif(not SHARED.is_file(), reason=f"the list of provinces is not here: {SHARED}")
def test_the_registry_says_what_the_list_of_63_and_34_says():
    rows = json.loads(SHARED.read_text(encoding="utf-8"))
    assert len(rows) == 63
    for row in rows:
        former, new = UNITS.named(row["former"], EVE), UNITS.named(row["new"], DAY)
        assert former is not None and new is not None
        assert former.called(EVE).name in (row["former"], row["new"])
        assert new.name == row["new"]
        assert new.kind == row["new_type_2025_07_01"]
        assert new.id == row["new_slug"]
        assert UNITS.successors(former) == ((new,) if row["merged"] else ())
        assert (former is new) == (not row["merged"])
        if row["former"] not in {one["new"] for one in rows}:
            assert former.id == row["former_slug"] or former.id == "hue"
    made_of = {row["new"]: {one["former"] for one in rows if one["new"] == row["new"]} for row in rows if row["merged"]}
    assert {unit.name: {former.name for former in UNITS.predecessors(unit)} for unit in NEW} == made_of

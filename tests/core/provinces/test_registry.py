"""The registry of units: what it holds, and who is meant by a name on a day."""

from __future__ import annotations

import json
import re
from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from plugins.provinces.registry import REFORM, registry

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

from __future__ import annotations

from datetime import date

import pytest

from desk.importing.places import Names, find_places
from plugins.detection import Known, Text

NAMES = Names.of(
    [
        Known("association", "lam-vuon", "Hội Làm vườn tỉnh Bắc Ninh", unit="bac-ninh"),
        Known("association", "lam-vuon", "Hội VAC Bắc Ninh", unit="bac-ninh"),
        Known("association", "ky-thuat", "Hội Khoa học & Kỹ thuật Vườn"),
        Known("event", "hoi-thi", "Hội thi Vườn Bắc Ninh"),
    ]
)


@pytest.mark.parametrize(
    ("title", "day", "provinces"),
    [
        ("Bắc Ninh: bàn chuyện nước", None, ("Bắc Ninh",)),
        ("Bà con Thanh Hoá và Bà Rịa – Vũng Tàu bàn chuyện nước", None, ("Bà Rịa - Vũng Tàu", "Thanh Hóa")),
        ("Vườn TP.HCM và Đắc Lắc", None, ("Hồ Chí Minh", "Đắk Lắk")),
        ("Vườn Thừa Thiên - Huế", date(2026, 1, 1), ("Thừa Thiên Huế",)),
        ("Vườn xứ Huế", date(2020, 1, 1), ("Huế",)),
        ("Bàn chuyện nước", None, ()),
    ],
)
def test_provinces_get_the_name_that_the_page_has(title: str, day: date | None, provinces: tuple[str, ...]) -> None:
    assert sorted(find_places(Text(title, day=day), NAMES).provinces) == sorted(provinces)


def test_associations_are_told_as_written_and_by_their_first_name() -> None:
    text = Text(
        "Bắc Ninh: Hội làm vườn tỉnh cùng Hội Khoa học và Kỹ thuật Vườn họp", "", ("Hội VAC tỉnh và Hội thi Vườn Bắc Ninh.",)
    )
    assert find_places(text, NAMES).associations == (
        ("Hội làm vườn tỉnh", "Hội Làm vườn tỉnh Bắc Ninh"),
        ("Hội Khoa học và Kỹ thuật Vườn", "Hội Khoa học & Kỹ thuật Vườn"),
    )

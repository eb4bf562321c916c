from __future__ import annotations

import pytest

from desk.importing.places import Known, find_associations, find_provinces

KNOWN = Known(
    (
        "Bắc Ninh",
        "Ninh Bình",
        "Thanh Hóa",
        "Hà Nam",
        "Hòa Bình",
        "Thừa Thiên Huế",
        "Bà Rịa - Vũng Tàu",
        "Hồ Chí Minh",
        "Huế",
        "Hà Nội",
    ),
    (
        ("Hội Làm vườn tỉnh Bắc Ninh", "Hội Làm vườn tỉnh Bắc Ninh", "Bắc Ninh"),
        ("Hội Làm vườn Hà Nam", "Hội Làm vườn Hà Nam", "Hà Nam"),
        ("Hội Cây cảnh", "Hội Cây cảnh A", None),
        ("Hội Cây cảnh", "Hội Cây cảnh B", None),
        ("Hội Khoa học & Kỹ thuật Vườn", "Hội Khoa học và Kỹ thuật Vườn", None),
    ),
)


@pytest.mark.parametrize(
    ("title", "text", "provinces"),
    [
        ("Bắc Ninh: bàn chuyện nước", "Bà con cùng họp.", ("Bắc Ninh",)),
        ("", "Hội làm vườn tỉnh Thanh Hoá họp bàn chuyện nước.", ("Thanh Hóa",)),
        ("", "Ngày 15/11, tại Hà Nội, hội làm vườn họp.", ()),
        ("", "Ông Trần Văn Bắc Ninh và bà Hà Nam cùng dự.", ()),
        ("", "Bà con sống hòa bình, đường Ninh Bình rộng mở.", ()),
        ("", "Học tập phong cách Hồ Chí Minh.", ()),
        ("Hội vườn TP. Hồ Chí Minh bàn chuyện nước", "Bà con cùng họp.", ("Hồ Chí Minh",)),
        ("Hội vườn Bà Rịa – Vũng Tàu họp", "", ("Bà Rịa - Vũng Tàu",)),
        ("Hội vườn Thừa Thiên - Huế họp", "", ("Thừa Thiên Huế",)),
        ("HỘI VƯỜN BẮC NINH HỌP", "", ("Bắc Ninh",)),
    ],
)
def test_a_page_is_about_its_subjects(title: str, text: str, provinces: tuple[str, ...]) -> None:
    assert find_provinces(title, [text], KNOWN) == provinces


def test_passing_mentions_are_left_out() -> None:
    paragraphs = ["Hội làm vườn tỉnh Bắc Ninh họp.", *["Bắc Ninh có nhiều vườn."] * 6, "Tháng trước, hội thăm tỉnh Ninh Bình."]
    assert find_provinces("", paragraphs, KNOWN) == ("Bắc Ninh",)


def test_known_associations_are_found_as_written_and_by_name() -> None:
    text = "Hội làm vườn tỉnh cùng Hội Khoa học và Kỹ thuật Vườn họp; Hội Cây cảnh vắng mặt."
    assert find_associations(text, KNOWN, "Bắc Ninh") == (
        ("Hội làm vườn tỉnh", "Hội Làm vườn tỉnh Bắc Ninh"),
        ("Hội Khoa học và Kỹ thuật Vườn", "Hội Khoa học và Kỹ thuật Vườn"),
    )
    assert find_associations(text, KNOWN, None) == (("Hội Khoa học và Kỹ thuật Vườn", "Hội Khoa học và Kỹ thuật Vườn"),)

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.language.names import NOWHERE, Places, name_key, relative

PLACES = Places.of(
    ["Bình Phước", "Hòa Bình", "Huế", "Thừa Thiên Huế", "Bà Rịa – Vũng Tàu", "Thành phố Hồ Chí Minh", "TP. Hà Nội"]
)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Bà Rịa – Vũng Tàu", "Bà Rịa-Vũng Tàu"),
        ("Bà Rịa — Vũng Tàu", "Bà Rịa Vũng Tàu"),
        ("Thừa Thiên – Huế", "Thừa Thiên Huế"),
        ("Liên hiệp các Hội KH&KT", "Liên hiệp các hội KH và KT"),
        ("Khoa học & Kỹ thuật", "Khoa học và kỹ thuật"),
        ("Hội Thuỷ lợi Hoà Bình", "HỘI THỦY LỢI HÒA BÌNH"),
        ("Liên hiệp hội tỉnh Bình Phước", "Liên hiệp hội Bình Phước"),
        ("Tỉnh Bình Phước", "Bình Phước"),
        ("Thành phố Huế", "Huế"),
        ("TP. Hồ Chí Minh", "Hồ Chí Minh"),
        ("TP Hồ Chí Minh", "Thành phố Hồ Chí Minh"),
        ("Hội Luật gia TP.Hà Nội", "Hội Luật gia Hà Nội"),
        ("Hội nhà báo thành phố Hà Nội mở rộng", "Hội Nhà báo Hà Nội mở rộng"),
        ("TP.HCM", "thành phố HCM"),
        ("TPHCM", "TP HCM"),
        ("T.P. HCM", "TP.HCM"),
        ("Liên hiệp hội TP.", "Liên hiệp hội thành phố"),
        ("Liên hiệp hội (tỉnh Bình Phước)", "Liên hiệp hội (Bình Phước)"),
        ("Hội A ,B", "Hội A, B"),
        ("Hội\u00a0Ong\u200b", "Hội  Ong"),
        ("Hội Đồng hương Ðồng Nai", "Hội đồng hương Đồng Nai"),
    ],
)
def test_two_spellings_of_a_name_are_one_key(one: str, other: str) -> None:
    assert name_key(one, PLACES) == name_key(other, PLACES)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Trần Thị Hà", "Trần Thị Hạ"),
        ("Hội Đông y", "Hội Dông y"),
        ("Hội Ong", "Hội Ông"),
        ("Hội Nông dân thành phố", "Hội Nông dân tỉnh"),
        ("thành phố Đồng Xoài", "Đồng Xoài"),
        ("tỉnh Huếx", "Huếx"),
        ("TPP", "thành phố p"),
        ("Hội (Ong)", "Hội Ong"),
    ],
)
def test_two_names_stay_two(one: str, other: str) -> None:
    assert name_key(one, PLACES) != name_key(other, PLACES)


def test_an_administrative_word_stays_where_no_place_follows() -> None:
    assert name_key("Liên hiệp hội tỉnh", PLACES) == "liên hiệp hội tỉnh"
    assert name_key("Hội Luật gia tỉnh Bình Phước", NOWHERE) == "hội luật gia tỉnh bình phước"
    assert name_key("tỉnh thành phố Huế", PLACES) == "huế"


def test_places_are_equal_whatever_their_order_and_spelling() -> None:
    assert Places.of(["Huế", "Hoà Bình"]) == Places.of(["tỉnh Hòa Bình", "TP. Huế", "Huế"])
    assert hash(Places.of(["Huế"])) == hash(Places.of(["huế"]))


def test_a_place_ends_with_its_syllable() -> None:
    assert PLACES.begins("hội huế", 4)
    assert PLACES.begins("huế, bình phước", 0)
    assert not PLACES.begins("huếch", 0)
    assert not NOWHERE.begins("huế", 0)


PHRASES = [
    "Hội",
    "Luật gia",
    "TP.",
    "TP",
    "TPHCM",
    "TP.HCM",
    "tỉnh",
    "thành phố",
    "Bình Phước",
    "Huế",
    "hoà",
    "&",
    "–",
    "-",
    ",",
    "Đắk",
    "(x)",
    ".",
    "”",
]
NAMES = st.lists(st.sampled_from(PHRASES), max_size=7).flatmap(
    lambda words: st.sampled_from([" ", "  ", "", "\u00a0"]).map(lambda space: space.join(words))
) | st.text(max_size=20)


@given(NAMES)
@settings(max_examples=300)
def test_a_key_is_its_own_key(name: str) -> None:
    key = name_key(name, PLACES)
    assert name_key(key, PLACES) == key


@given(NAMES)
@settings(max_examples=150)
def test_unicode_form_and_spacing_do_not_matter(name: str) -> None:
    assert name_key(unicodedata.normalize("NFD", name), PLACES) == name_key(unicodedata.normalize("NFC", name), PLACES)
    assert name_key(f"  {name.replace(' ', '   ')}\t", PLACES) == name_key(name, PLACES)


@given(st.lists(st.sampled_from(PHRASES), max_size=7).map(" ".join))
@settings(max_examples=100)
def test_case_does_not_matter(name: str) -> None:
    assert name_key(name.upper(), PLACES) == name_key(name.lower(), PLACES) == name_key(name, PLACES)


@pytest.mark.parametrize(
    ("name", "words", "administrative"),
    [
        ("Hội Luật gia tỉnh", "Hội Luật gia", "tỉnh"),
        ("Liên hiệp hội TP.", "Liên hiệp hội", "thành phố"),
        ("Liên hiệp hội TP", "Liên hiệp hội", "thành phố"),
        ("Hội Nông dân thành phố", "Hội Nông dân", "thành phố"),
        ("Hội Nhà báo Tỉnh ", "Hội Nhà báo", "tỉnh"),
        ("HỘI NÔNG DÂN THÀNH PHỐ", "HỘI NÔNG DÂN", "thành phố"),
        (unicodedata.normalize("NFD", "Hội Luật gia tỉnh"), "Hội Luật gia", "tỉnh"),
        ("Hội Khoa học Kỹ thuật - Thành\u00a0phố", "Hội Khoa học Kỹ thuật", "thành phố"),
    ],
)
def test_a_name_that_ends_with_an_administrative_word_is_relative(name: str, words: str, administrative: str) -> None:
    assert relative(name) == (words, administrative)


@pytest.mark.parametrize(
    "name",
    [
        "Hội Luật gia tỉnh Bình Phước",
        "tỉnh",
        "TP.",
        "",
        "Liên hiệp hội các tỉnh",
        "Liên hiệp hội các tỉnh, thành phố",
        "Hội cấp tỉnh",
        "Hội trong và ngoài tỉnh",
        "Hội YouTP",
    ],
)
def test_other_names_are_not_relative(name: str) -> None:
    assert relative(name) is None

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.language.text import fold
from plugins.language.tones import settle


@pytest.mark.parametrize(
    ("new", "old"),
    [
        ("hoà", "hòa"),
        ("thuỷ", "thủy"),
        ("khoẻ", "khỏe"),
        ("thuý", "thúy"),
        ("Hoá", "Hóa"),
        ("uỷ", "ủy"),
        ("loè", "lòe"),
        ("TOÀ SOẠN", "TÒA SOẠN"),
        ("KHÁNH HOÀ", "KHÁNH HÒA"),
        ("Tỉnh uỷ Thanh Hoá, Hoà-Bình (tuỳ ý)", "Tỉnh ủy Thanh Hóa, Hòa-Bình (tùy ý)"),
    ],
)
def test_the_reformed_spelling_becomes_the_traditional_one(new: str, old: str) -> None:
    assert settle(new) == old
    assert settle(old) == old
    assert settle(unicodedata.normalize("NFD", new)) == old


IN_PLACE = (
    "quý quà quỳnh quốc quyển quẹo quái già giò giặc giếng giữa giỏi gì gìn hoàng hoạt hoặc thoát xoèn thuở thuế nghĩa của "
    "mía múa lửa rượu mười cuối tuần khuyến khuya khuỷu ngoáy ngoẻo hoài loay boóng huých quýt Huế yểu ý ỷ ốm ủng ưỡn "
    "Đắk Lắk Quảng Ngãi Bình Phước Thừa Thiên Nguyễn"
)


@pytest.mark.parametrize("word", IN_PLACE.split())
def test_a_mark_in_its_place_stays(word: str) -> None:
    assert settle(word) == word
    assert settle(word.upper()) == word.upper()


@pytest.mark.parametrize(
    ("slip", "right"), [("tòan", "toàn"), ("qúy", "quý"), ("gìa", "già"), ("cuả", "của"), ("nghiã", "nghĩa")]
)
def test_a_slip_of_the_keyboard_is_righted(slip: str, right: str) -> None:
    assert settle(slip) == right


@pytest.mark.parametrize(
    "word", ["café", "Pelé", "Hué", "São", "déjà", "señor", "Chloé", "piñata", "fiancé", "Río", "H2Oà", "naïve"]
)
def test_foreign_words_stay(word: str) -> None:
    assert settle(word) == word


@given(st.text(st.sampled_from("aăâeêioôơuưyàáảãạềếoóòuúùyỳýiíìqghntcmp QGHOÀUỲ")))
@settings(max_examples=200)
def test_settling_twice_changes_nothing_more_and_no_letter_is_lost(text: str) -> None:
    settled = settle(text)
    assert settle(settled) == settled
    assert fold(settled) == fold(text)
    assert len(settled) == len(text)

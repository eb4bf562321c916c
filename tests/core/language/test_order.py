from __future__ import annotations

import random
import unicodedata
from collections.abc import Callable
from functools import cmp_to_key
from itertools import pairwise

import pytest

from plugins.language.order import initial, sort_key

icu = pytest.importorskip("icu", reason="ICU, the oracle of these tests, is not installed")
COLLATOR = icu.Collator.createInstance(icu.Locale("vi"))

PROVINCES = """An Giang, Bà Rịa – Vũng Tàu, Bạc Liêu, Bắc Giang, Bắc Kạn, Bắc Ninh, Bến Tre, Bình Dương, Bình Định, Bình Phước,
Bình Thuận, Cà Mau, Cao Bằng, Cần Thơ, Đà Nẵng, Đắk Lắk, Đắk Nông, Điện Biên, Đồng Nai, Đồng Tháp, Gia Lai, Hà Giang, Hà Nam, Hà Nội,
Hà Tĩnh, Hải Dương, Hải Phòng, Hậu Giang, Hòa Bình, Hồ Chí Minh, Hưng Yên, Khánh Hòa, Kiên Giang, Kon Tum, Lai Châu, Lạng Sơn, Lào Cai,
Lâm Đồng, Long An, Nam Định, Nghệ An, Ninh Bình, Ninh Thuận, Phú Thọ, Phú Yên, Quảng Bình, Quảng Nam, Quảng Ngãi, Quảng Ninh, Quảng Trị,
Sóc Trăng, Sơn La, Tây Ninh, Thái Bình, Thái Nguyên, Thanh Hóa, Thừa Thiên Huế, Tiền Giang, Trà Vinh, Tuyên Quang, Vĩnh Long, Vĩnh Phúc,
Yên Bái"""
NAMES = [name.strip() for name in PROVINCES.replace("\n", " ").split(",")]
FIELDS = [
    "Luật gia",
    "Nhà báo",
    "Kiến trúc sư",
    "Đông y",
    "Điều dưỡng",
    "Ong",
    "Ô tô",
    "Hoá học",
    "Hóa học",
    "Khoa học & Kỹ thuật",
]
SYLLABLES = """á à ả ã ạ ắ ằ ẳ ấ ầ đà dà Đa da ê e ế ẹ hoà hòa hoá hóa thuỷ thủy ổ ở ơ ô o ố ớ ú ứ u ư ừ ự y ý ỷ ỹ ỵ quý quy nghĩa
nghiêng bình Bình BÌNH định Định đinh dinh sơn son sôn tỉnh tinh tĩnh hội hối hồi hỏi hoi Hội HỘI f j w z W Zalo 3+1 10 9 2021 2021-2022
KH&KT TP. TP.HCM (cũ) “mới” "mới" 'x' ’x’ a-b a–b a—b a,b a;b a/b a.b … ... m² m2 café naïve São Müller % # @ * + = ! ? :"""


def icu_sorted(texts: list[str]) -> list[str]:
    return sorted(texts, key=cmp_to_key(COLLATOR.compare))


def assert_icu_order(texts: list[str]) -> None:
    ours = sorted(texts, key=sort_key)
    theirs = icu_sorted(texts)
    assert [sort_key(text) for text in ours] == [sort_key(text) for text in theirs]
    wrong = [(a, b) for a, b in pairwise(ours) if COLLATOR.compare(a, b) > 0]
    assert not wrong


def test_the_63_provinces_stand_as_in_icu() -> None:
    assert len(set(NAMES)) == 63
    assert_icu_order(NAMES)
    assert sorted(NAMES, key=sort_key) == icu_sorted(NAMES)


def test_200_associations_stand_as_in_icu() -> None:
    names = [f"Hội {field} {prefix}{place}" for field in FIELDS for prefix in ("", "tỉnh ") for place in NAMES[::6]]
    assert len(names) >= 200
    assert_icu_order(names)


def test_10_000_generated_texts_stand_as_in_icu() -> None:
    chance = random.Random(2025)
    cases: list[Callable[[str], str]] = [str, str.upper, str.title, lambda text: unicodedata.normalize("NFD", text)]
    texts = []
    for _ in range(10_000):
        words = chance.choices(SYLLABLES.split(), k=chance.randint(1, 4))
        texts.append(chance.choice(cases)(chance.choice([" ", " ", " ", "-", " – ", "", "\u00a0", ", "]).join(words)))
    assert_icu_order(texts)


def test_the_alphabet_comes_before_the_tones_and_the_tones_before_the_capitals() -> None:
    assert sorted(["â", "ã", "ă", "á", "b", "ạ", "à", "ả", "a", "A", "Ạ"], key=sort_key) == list("aAàảãáạẠăâb")
    assert sorted(["đà", "dạ", "dà", "đa"], key=sort_key) == ["dà", "dạ", "đa", "đà"]
    assert sorted(["Hà Nội", "Hả", "Hà Nam", "Hạ Long"], key=sort_key) == ["Hả", "Hạ Long", "Hà Nam", "Hà Nội"]


def test_both_unicode_forms_have_one_key() -> None:
    assert sort_key(unicodedata.normalize("NFD", "Thừa Thiên Huế")) == sort_key("Thừa Thiên Huế")


@pytest.mark.parametrize(
    ("name", "heading"),
    [
        ("An Giang", "A"),
        ("Ấp Bắc", "Â"),
        ("ắc quy", "Ă"),
        ("Đắk Lắk", "Đ"),
        ("dược", "D"),
        ("Ế", "Ê"),
        ("Ủy ban", "U"),
        ("Ứng dụng", "Ư"),
        ("Ỹ", "Y"),
        (unicodedata.normalize("NFD", " Ộc"), "Ô"),
        ("Fulro", "F"),
        ("Émile", "E"),
        ("3+1", "#"),
        ("“Vì”", "#"),
        ("北京", "#"),
        ("", "#"),
    ],
)
def test_a_name_stands_under_the_letter_of_its_first_vowel_or_consonant(name: str, heading: str) -> None:
    assert initial(name) == heading


def test_headings_in_order_never_come_twice() -> None:
    headings = [initial(name) for name in sorted([*NAMES, *SYLLABLES.split()], key=sort_key)]
    runs = [heading for before, heading in pairwise(["", *headings]) if heading != before]
    assert len(runs) == len(set(runs))

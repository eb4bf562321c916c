from __future__ import annotations

import re
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pelican.utils import slugify as pelican_slugify

from plugins.language.text import fold, normalise, slugify

BASES = "aăâeêioôơuưy"
MARKS = ["", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323"]
VOWELS = [unicodedata.normalize("NFC", base + mark) for base in BASES for mark in MARKS]
ALPHABET = [letter for lower in [*VOWELS, *"bcdđghklmnpqrstvx"] for letter in (lower, lower.upper())]


def test_text_is_composed_to_nfc() -> None:
    assert normalise(unicodedata.normalize("NFD", "Liên hiệp hội Bình Phước")) == "Liên hiệp hội Bình Phước"


@pytest.mark.parametrize("space", ["\u00a0", "\u202f", "\u2003", "\u2009", "\u3000"])
def test_every_exotic_space_becomes_a_plain_one(space: str) -> None:
    assert normalise(f"Khánh{space}Hòa") == "Khánh Hòa"


@pytest.mark.parametrize("invisible", ["\u200b", "\u200c", "\u200d", "\u2060", "\ufeff", "\u00ad", "\u200e"])
def test_invisible_characters_go_even_between_a_letter_and_its_mark(invisible: str) -> None:
    assert normalise(f"{invisible}Ha{invisible}\u0323") == "Hạ"


def test_eth_becomes_the_vietnamese_letter() -> None:
    assert normalise("Ðồng Nai, Ðắk Lắk, ðồng") == "Đồng Nai, Đắk Lắk, đồng"


def test_line_breaks_are_of_one_kind_and_tabs_and_runs_of_spaces_stay() -> None:
    assert normalise("a\r\nb\rc\n\td  e\u2028f\u0085g") == "a\nb\nc\n\td  e\nf\ng"


@given(st.text())
@settings(max_examples=100)
def test_normalising_twice_changes_nothing_more(text: str) -> None:
    assert normalise(normalise(text)) == normalise(text)


def test_folding_drops_case_and_diacritics() -> None:
    assert fold("Đắk Lắk – THỪA THIÊN HUẾ, Ðồng Xoài") == "dak lak – thua thien hue, dong xoai"


def test_folding_keeps_letters_of_other_scripts() -> None:
    assert fold("한국 ไทย Ø") == "한국 ไทย ø"


def test_the_whole_alphabet_folds_to_ascii_composed_or_not() -> None:
    for letter in ALPHABET:
        assert re.fullmatch("[a-z]", fold(letter)), letter
        assert fold(unicodedata.normalize("NFD", letter)) == fold(letter)


@given(st.text())
@settings(max_examples=100)
def test_folding_twice_changes_nothing_more(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@pytest.mark.parametrize(
    ("text", "slug"),
    [
        ("Thừa Thiên – Huế", "thua-thien-hue"),
        ("Thừa Thiên\u00a0-\u00a0Huế", "thua-thien-hue"),
        ("Ðồng Nai", "dong-nai"),
        ("3+1", "3-1"),
        ("KH&KT", "kh-kt"),
        ("TP. Hồ Chí Minh", "tp-ho-chi-minh"),
        ("Đắk R'lấp", "dak-rlap"),
        ("100 m²", "100-m2"),
        ("-- (x) --", "x"),
        ("…", ""),
        ("", ""),
        ("北京", ""),
        ("Straße Øre", "strasse-ore"),
    ],
)
def test_a_slug_is_lower_case_words_joined_by_hyphens(text: str, slug: str) -> None:
    assert slugify(text) == slug


@given(st.text(st.sampled_from([*ALPHABET, *"0123456789 -"])))
@settings(max_examples=200)
def test_slugs_of_vietnamese_equal_pelicans(text: str) -> None:
    theirs = pelican_slugify(text, regex_subs=[(r"[^\w\s-]", ""), (r"(?u)\A\s*", ""), (r"(?u)\s*\Z", ""), (r"[-\s]+", "-")])
    assert slugify(text) == theirs.strip("-")


@given(st.text())
@settings(max_examples=200)
def test_a_slug_is_always_an_id_or_empty(text: str) -> None:
    assert re.fullmatch(r"([a-z0-9]+(-[a-z0-9]+)*)?", slugify(text))
    assert slugify(slugify(text)) == slugify(text)

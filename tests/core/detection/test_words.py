from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.detection.words import keys, split
from plugins.language.names import name_key

LETTERS = st.sampled_from("aăâbcdđeêghiklmnoôơpqrstuưvxyàảãáạòỏõóọùủũúụHTPKXÐ") | st.characters(max_codepoint=0x24F)
WRITTEN = st.text(LETTERS | st.sampled_from(" .,-–&\u00a0\u0300\u0301()"), max_size=40)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Hội Luật gia", ["hội", "luật", "gia"]),
        ("TP. Huế, TP.Huế, T.P Huế", ["thành phố", "huế", ",", "thành phố", "huế", ",", "thành phố", "huế"]),
        ("TPHCM; tp HCM", ["thành phố", "hcm", ";", "thành phố", "hcm"]),
        ("KH&KT", ["kh", "và", "kt"]),
        ("Hoà – Thuỷ", ["hòa", "thủy"]),
        ("Ngày 5/4", ["ngày", "5", "/", "4"]),
        (" – ", []),
        ("", []),
    ],
)
def test_a_text_is_words_without_dashes(text: str, words: list[str]) -> None:
    assert list(keys(text)) == words


@given(WRITTEN)
def test_each_word_is_where_it_says(text: str) -> None:
    words = split(text)
    assert [text[start:end] for start, end in zip(words.starts, words.ends, strict=True)] == words.written
    assert all(end <= start for end, start in zip(words.ends, words.starts[1:], strict=False))


@given(st.lists(st.sampled_from("Hội Luật gia Hoà thuỷ TP. TP.Huế TPHCM & – Bắc Ninh (KH&KT) , thành phố".split()), max_size=8))
def test_words_are_keyed_as_names_are(parts: list[str]) -> None:
    name = " ".join(parts)
    assert "".join(keys(name)).replace(" ", "") == name_key(name).replace(" ", "")


@given(WRITTEN)
def test_the_form_of_unicode_does_not_matter(text: str) -> None:
    composed = unicodedata.normalize("NFC", text)
    assert keys(unicodedata.normalize("NFD", composed)) == keys(composed)

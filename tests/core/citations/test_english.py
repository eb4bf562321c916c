"""Kinds of document and the bodies that issue them in English."""

from __future__ import annotations

import pytest

from plugins.citations import english, symbols
from plugins.citations.references import Reference


def test_every_kind_and_every_body_has_english_words() -> None:
    assert not {*symbols.KINDS.values()} - english.KINDS.keys()
    assert not {*symbols.BODIES.values()} - english.BODIES.keys()


@pytest.mark.parametrize(
    "id_", ["42-ct-tw", "217-qd-tw", "12-tt-tw", "202-qh15", "9-ubtvqh14", "12-vpcp-nn", "12-ttlt-bkhcn-btc", "217-hdbt"]
)
def test_whatever_a_page_says_of_a_document_is_said_in_both(id_: str) -> None:
    one = Reference.of(id_)
    for words in (*one.sorts, *one.issuers, one.group[1]):
        assert english.said(words, "vi") == words
        assert english.said(words, "en").split(", term ")[0] in {*english.KINDS.values(), *english.BODIES.values()}


def test_a_term_of_office_follows_the_name_and_bare_letters_stay() -> None:
    assert english.said("Quốc hội khóa XV", "en") == "National Assembly, term XV"
    assert english.said("BVH", "en") == "BVH"

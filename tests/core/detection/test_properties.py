"""What holds for any text: spellings do not matter, spans fit, nothing is raised."""

from __future__ import annotations

import pickle
import unicodedata
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from plugins.detection import Text, Vocabulary, mentions, subjects, uncovered
from tests.core.detection.world import KNOWN, VOCABULARY

PARTS = st.sampled_from(
    [
        "Liên hiệp các Hội Khoa học và Kỹ thuật tỉnh Bình Phước", "Liên hiệp hội", "Hội Luật gia tỉnh", "(KH&KT)", "LHH", "TP. Huế",
        "Hội Luật gia Hà Nam", "Hội thi Sáng tạo kỹ thuật toàn quốc lần thứ 9", "các", "tại Thanh Hóa", "Bắc Ninh", "tỉnh", "thành phố",
        "ông Trần Văn", "Hòa Bình", "TP. Hồ Chí Minh", ",", ".", "–", "ngày", "họp", "Hội Làm vườn", "(", ")", "Nguồn:", "và",
    ]
)  # fmt: skip
PIECE = st.lists(PARTS, max_size=9).map(" ".join)
ANYTHING = st.text(max_size=30)
TEXTS = st.builds(
    Text,
    title=PIECE,
    lead=PIECE | ANYTHING,
    paragraphs=st.lists(PIECE | ANYTHING, max_size=4).map(tuple),
    captions=st.lists(PIECE, max_size=2).map(tuple),
    day=st.sampled_from([None, date(2021, 5, 4), date(2026, 5, 4)]),
    units=st.sampled_from([(), ("bac-ninh",), ("ha-nam", "bac-ninh"), ("nowhere",)]),
)


def changed(text: Text, change: object) -> Text:
    assert callable(change)
    return Text(
        change(text.title),
        change(text.lead),
        tuple(map(change, text.paragraphs)),
        tuple(map(change, text.captions)),
        text.day,
        text.units,
    )


def named(text: Text) -> list[tuple[str, str, str, int]]:
    return [(one.kind, one.id, one.place, one.paragraph) for one in mentions(text, VOCABULARY)]


def judged(text: Text) -> list[tuple[str, str, float, int]]:
    return [(one.kind, one.id, one.score, one.count) for one in subjects(text, VOCABULARY)]


def old_tones(text: str) -> str:
    """The other convention for the place of tone marks."""
    for one, other in (("Hóa", "Hoá"), ("Hòa", "Hoà")):
        text = text.replace(one, other)
    return text


def small_kinds(text: str) -> str:
    """Words of kinds in the other case."""
    for one, other in (
        ("Liên hiệp", "Liên Hiệp"),
        (" các Hội", " Các hội"),
        ("Khoa học và Kỹ thuật", "khoa học và kỹ thuật"),
        ("tỉnh", "Tỉnh"),
    ):
        text = text.replace(one, other)
    return text


SPELLINGS = st.sampled_from(
    [
        lambda text: unicodedata.normalize("NFD", text),
        lambda text: text.replace(" ", "\u00a0"),
        lambda text: text.replace(" ", "  "),
        lambda text: text.replace("ội", "ộ\u200bi"),
        old_tones,
        small_kinds,
    ]
)


@given(st.builds(Text, title=PIECE, paragraphs=st.lists(PIECE, max_size=3).map(tuple), day=st.just(date(2021, 5, 4))), SPELLINGS)
def test_how_a_text_is_spelt_does_not_matter(text: Text, spelling: object) -> None:
    text = changed(text, lambda piece: unicodedata.normalize("NFC", piece))
    other = changed(text, spelling)
    assert named(other) == named(text)
    assert judged(other) == judged(text)


@given(TEXTS)
def test_a_mention_stands_where_it_says(text: Text) -> None:
    pieces = {(place, number): piece for place, number, piece in text.parts()}
    for one in mentions(text, VOCABULARY):
        assert pieces[one.place, one.paragraph][one.start : one.end] == one.written != ""


@given(TEXTS)
def test_a_subject_is_a_term_that_is_named(text: Text) -> None:
    found = mentions(text, VOCABULARY)
    for one in subjects(text, VOCABULARY):
        assert one.count == sum((other.kind, other.id) == (one.kind, one.id) for other in found) > 0
        assert 0.5 <= one.score < 1
        assert " ".join(one.written.split()) in one.sentence


@given(st.lists(TEXTS, max_size=3))
def test_what_is_uncovered_stands_in_its_articles(texts: list[Text]) -> None:
    for one in uncovered(texts, VOCABULARY):
        assert 0 < len(one.articles) <= one.count
        assert one.name and set(one.articles) <= set(range(len(texts)))


def test_a_vocabulary_can_be_sent_to_another_process() -> None:
    text = Text("Hội Luật gia Hà Nam và LHH Bình Phước")
    assert mentions(text, pickle.loads(pickle.dumps(VOCABULARY))) == mentions(text, VOCABULARY) != ()


def test_the_order_of_names_does_not_matter() -> None:
    text = Text("Liên hiệp hội tỉnh, Hội Luật gia, Hội Cây quả và VUSTA", units=("bac-ninh",))
    assert mentions(text, Vocabulary.of(KNOWN[::-1])) == mentions(text, VOCABULARY)


def test_without_names_there_are_provinces_alone() -> None:
    assert [one.id for one in subjects(Text("Bình Phước và VUSTA"), Vocabulary.of(()))] == ["binh-phuoc"]

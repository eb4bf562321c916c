"""A reference and its id are one; what is said of a document is what its form tells."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.citations.references import Reference
from plugins.citations.symbols import BODY_OF, KIND_OF

letters = st.sampled_from(sorted(BODY_OF)) | st.from_regex("b[a-z]{2,6}", fullmatch=True).filter(lambda one: one not in KIND_OF)


@st.composite
def references(draw: st.DrawFn) -> Reference:
    """References as the reader of numbers makes them."""
    number = f"{draw(st.integers(0, 99999))}{draw(st.sampled_from(['', 'a', 'b']))}"
    made = Reference(number, draw(st.sampled_from(["", *KIND_OF])), tuple(draw(st.lists(letters, min_size=1, max_size=3))))
    year = draw(st.none() | st.integers(1930, 2099))
    if year is None:
        return made
    within = Reference(made.number, made.kind, made.bodies, year, True)
    return draw(st.sampled_from([made.of_year(year), within]))


@given(references())
def test_a_reference_can_be_told_from_its_id(one: Reference) -> None:
    assert Reference.of(one.id) == one


@given(references(), references())
def test_two_references_have_two_ids(one: Reference, other: Reference) -> None:
    assert (one.id == other.id) == (one == other)


@pytest.mark.parametrize(
    ("id_", "title", "issuers"),
    [
        ("27-nq-tw-2008", "Nghị quyết 27-NQ/TW (2008)", ("Ban Chấp hành Trung ương, Bộ Chính trị, Ban Bí thư",)),
        ("4-ct-tw", "Chỉ thị 04-CT/TW", ("Ban Chấp hành Trung ương, Bộ Chính trị, Ban Bí thư",)),
        ("217-qd-tw-2013", "Văn bản 217-QĐ/TW (2013)", ("Ban Chấp hành Trung ương, Bộ Chính trị, Ban Bí thư",)),
        ("22-tt-tw-1999", "Thông tri 22-TT/TW (1999)", ("Ban Chấp hành Trung ương, Bộ Chính trị, Ban Bí thư",)),
        ("128-nq-cp-2021", "Nghị quyết 128/NQ-CP (2021)", ("Chính phủ",)),
        ("45-nd-cp-2010", "Nghị định 45/2010/NĐ-CP", ("Chính phủ",)),
        ("45-nd-cp", "Nghị định 45/NĐ-CP", ("Chính phủ",)),
        ("18-2021-qd-ttg", "Quyết định 18/2021/QĐ-TTg", ("Thủ tướng Chính phủ",)),
        ("18-qd-ttg-2021", "Quyết định 18/QĐ-TTg (2021)", ("Thủ tướng Chính phủ",)),
        ("30a-2008-nq-cp", "Nghị quyết 30a/2008/NQ-CP", ("Chính phủ",)),
        ("202-qh15-2025", "Văn bản 202/2025/QH15", ("Quốc hội khóa XV",)),
        ("9-ubtvqh9-1994", "Văn bản 09/1994/UBTVQH9", ("Ủy ban Thường vụ Quốc hội khóa IX",)),
        ("12-ttlt-bkhcn-btc-2012", "Thông tư liên tịch 12/2012/TTLT-BKHCN-BTC", ("Bộ Khoa học và Công nghệ", "Bộ Tài chính")),
        ("7-tt-bvhkhcn-2031", "Thông tư 07/2031/TT-BVHKHCN", ("BVHKHCN",)),
        ("12017-vpcp-qhdp-2018", "Công văn 12017/VPCP-QHĐP (2018)", ("Văn phòng Chính phủ",)),
        ("35-cp-1993", "Văn bản 35-CP (1993)", ("Chính phủ",)),
        ("8-ttr-mttw-btt", "Tờ trình 08/TTr-MTTW-BTT", ("Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam",)),
    ],
)
def test_a_document_is_called_what_its_form_tells(id_: str, title: str, issuers: tuple[str, ...]) -> None:
    assert (Reference.of(id_).title, Reference.of(id_).issuers) == (title, issuers)


@pytest.mark.parametrize(
    ("id_", "sorts"),
    [
        ("217-qd-tw", ("quyết định", "quy định")),
        ("217-qd-ttg", ("quyết định",)),
        ("202-qh15", ("luật", "nghị quyết")),
        ("9-ubtvqh9", ("pháp lệnh", "nghị quyết")),
        ("35-cp", ()),
    ],
)
def test_where_the_form_leaves_it_open_no_kind_is_chosen(id_: str, sorts: tuple[str, ...]) -> None:
    assert Reference.of(id_).sorts == sorts

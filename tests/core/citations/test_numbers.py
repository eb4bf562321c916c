"""Numbers of documents are known by their form, however they are typed, and nothing else is one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.citations.numbers import may_cite, numbers
from plugins.citations.symbols import BODIES, BODY_OF, KIND_OF, KINDS, PARTY_IDS


def ids(text: str) -> list[str]:
    """The ids of what is found in *text*, which must pass the quick look, too."""
    found = [one.reference.id for one in numbers(text)]
    assert may_cite(text) or not found
    return found


@pytest.mark.parametrize(
    "typed",
    [
        "27-NQ/TW",
        "27/NQ-TW",
        "27-NQ/TƯ",
        "27-NQ/T.Ư",
        "27-NQ/T.W",
        "27-NQ/TU\u031b",
        "27 - NQ/TW",
        "27- NQ/TW",
        "27 -NQ/TW",
        "27-NQ / TW",
        "27–NQ/TW",
        "27 – NQ/TW",
        "27—NQ/TW",
        "27‑NQ/TW",
        "27\u00a0-\u00a0NQ/TW",
        "27-\nNQ/TW",
        "27-nq/tw",
        "27-nq/tư",
        "27/nq-Tw",
        "027-NQ/TW",
        "27-NQ-TW",
        "27/NQ/TW",
        "27 NQ/TW",
    ],
)
def test_a_number_of_the_party_is_one_however_it_is_typed(typed: str) -> None:
    assert ids(f"Hội học tập Nghị quyết số {typed} trong quý này.") == ["27-nq-tw"]


@pytest.mark.parametrize(
    ("typed", "id_"),
    [
        ("42-CT/TW", "42-ct-tw"),
        ("04-CT/TW", "4-ct-tw"),
        ("4-CT/TW", "4-ct-tw"),
        ("217-QĐ/TW", "217-qd-tw"),
        ("217-QD/TW", "217-qd-tw"),
        ("52-KL/TW", "52-kl-tw"),
        ("165-HD/BTCTW", "165-hd-btctw"),
        ("03-HD/UBKTTW", "3-hd-ubkttw"),
        ("15-TB/BBT", "15-tb-bbt"),
        ("128/NQ-CP", "128-nq-cp"),
        ("15/CT-TTg", "15-ct-ttg"),
        ("15/ct-ttg", "15-ct-ttg"),
        ("1795/QĐ-TTg", "1795-qd-ttg"),
        ("1795/QD-TTG", "1795-qd-ttg"),
        ("45/2010/NĐ-CP", "45-nd-cp-2010"),
        ("45/2010/ND-CP", "45-nd-cp-2010"),
        ("45/2010-NĐ/CP", "45-nd-cp-2010"),
        ("45 / 2010 / NĐ - CP", "45-nd-cp-2010"),
        ("30a/2008/NQ-CP", "30a-2008-nq-cp"),
        ("165/2006/QĐ-TTg", "165-2006-qd-ttg"),
        ("149/98/QĐ-TTg", "149-1998-qd-ttg"),
        ("202/2025/QH15", "202-qh15-2025"),
        ("30/2013/QH13", "30-qh13-2013"),
        ("1211/2016/UBTVQH13", "1211-ubtvqh13-2016"),
        ("523/NQ-UBTVQH14", "523-nq-ubtvqh14"),
        ("02/2002/PL-UBTVQH10", "2-pl-ubtvqh10-2002"),
        ("11/2021/L-CTN", "11-2021-l-ctn"),
        ("35-L/CTN", "35-l-ctn"),
        ("02-LCT/HĐNN8", "2-lct-hdnn8"),
        ("01/2020/TT-BKHCN", "1-tt-bkhcn-2020"),
        ("12/2012/TTLT-BKHCN-BTC", "12-ttlt-bkhcn-btc-2012"),
        ("12/2012/TTLT/BKHCN-BTC-BNV", "12-ttlt-bkhcn-btc-bnv-2012"),
        ("07/2031/TT-BVHKHCN", "7-tt-bvhkhcn-2031"),
        ("05/2006/NQLT-CP-BCHTLĐ", "5-nqlt-cp-bchtld-2006"),
        ("08/TTr-MTTW-BTT", "8-ttr-mttw-btt"),
        ("1908/QĐ-TLĐ", "1908-qd-tld"),
        ("650/QĐ-LHHVN", "650-qd-lhhvn"),
        ("07/NQ-ĐCT", "7-nq-dct"),
        ("217-HĐBT", "217-hdbt"),
        ("12017/VPCP-QHQT", "12017-vpcp-qhqt"),
        ("77/2019/TT-BTC", "77-tt-btc-2019"),
    ],
)
def test_a_number_of_a_central_body_has_one_id(typed: str, id_: str) -> None:
    assert ids(typed) == ids(f"Căn cứ văn bản số {typed}, hội lập kế hoạch.") == [id_]


@pytest.mark.parametrize("before", ["Nghị định ", "Nghị định số ", "quyết định số: ", "số "])
def test_an_old_number_without_a_kind_is_one_where_it_is_called_a_document(before: str) -> None:
    assert ids(f"{before}35-CP vẫn còn hiệu lực.") == ["35-cp"]
    assert ids("Lô 35-CP đã bán.") == []


@pytest.mark.parametrize(
    "text",
    [
        # of provinces, and of what is in each of them
        "465/QĐ-UBND",
        "07/CT- UBND tỉnh",
        "12/2020/QĐ-UBND",
        "15/NQ-HĐND",
        "15-NQ/TU",
        "15-NQ/tu",
        "02/KH-LHH",
        "02/KH-LHHKHKT",
        "33/TB-SKHCN",
        "05/QĐ-BTC",
        "05/KH-BTC",
        "12/HD-BTGTU",
        "05/TT-BCH",
        "21-CV/ĐU",
        # no documents
        "ngày 16/4/2010",
        "16-4-2010",
        "ngày 2/9 - CT",
        "0271.3881.234",
        "024-3943-5678",
        "TK 1234567890",
        "93A-123.45",
        "51F-678.90",
        "ISO 9001:2015",
        "TCVN 5945-2005",
        "TCVN 1234",
        "QCVN 01-1:2018/BYT",
        "1/2",
        "24/7",
        "3/4 số phiếu",
        "ISSN 1859-4123",
        "số 1/2020",
        "số 1 - 2020",
        "lớp 5/CT",
        "hạng 2-NQ",
        "khóa 12 - TW",
        "bản 27-nq-tw",
        "27 NQ-TW",
        "27 NQ TW",
        "15 CP",
        "35 HĐBT",
        # parts of something longer
        "27-NQ-TW.pdf",
        "128-NQ-CP.docx",
        "quet_27-NQ/TW",
        "127-27-NQ/TW",
        "1.795/QĐ-TTg",
        "12,345/QĐ-TTg",
        "27-NQ/TWX",
        "27-NQ/TW-BBT",
        "128/NQ-CP/2021",
        "https://vanban.example/27-NQ/TW",
        "https://vanban.example/tim,27-NQ/TW",
        "www.vanban.example(128/NQ-CP)",
        "vanban.example?so=128/NQ-CP",
        "128/NQ-CP@vanban.example",
    ],
)
def test_what_is_no_number_of_a_central_body_is_left_alone(text: str) -> None:
    assert ids(text) == ids(f"Xem {text} trong hồ sơ.") == []


@pytest.mark.parametrize("sign", ["(", "[", "“", "«", ":", ",", "; ", "\n", "…", "–"])
def test_a_number_may_stand_behind_a_sign(sign: str) -> None:
    assert ids(f"văn bản{sign}27-NQ/TW") == ["27-nq-tw"]


@pytest.mark.parametrize("sign", [")", "]", "”", ".", ".\n", ". ", ",", ";", ":", "!", "?", "…", " ", " - ", "–", "."])
def test_a_number_may_stand_before_a_sign(sign: str) -> None:
    assert ids(f"27-NQ/TW{sign}Hội họp") == ["27-nq-tw"]


def test_several_numbers_are_found_in_their_order_each_where_it_stands() -> None:
    text = "các Nghị quyết 27-NQ/TW,20-NQ/TW và Chỉ thị 42-CT/TW - Nghị định 45/2010/NĐ-CP - Luật số 29/2013/QH13 - sửa đổi"
    found = list(numbers(text))
    assert [text[one.start : one.end] for one in found] == ["27-NQ/TW", "20-NQ/TW", "42-CT/TW", "45/2010/NĐ-CP", "29/2013/QH13"]


def test_no_letters_stand_for_a_kind_and_for_a_body_and_no_two_fold_to_one() -> None:
    assert not KIND_OF.keys() & BODY_OF.keys()
    assert (len(KIND_OF), len(BODY_OF)) == (len(KINDS), len(BODIES))
    assert BODY_OF.keys() >= PARTY_IDS


PARTS = [
    "27",
    "4",
    "-",
    "/",
    " ",
    "–",
    "NQ",
    "CT",
    "tw",
    "TW",
    "T.Ư",
    "CP",
    "2010",
    "QĐ",
    "TTg",
    "QH15",
    "VPCP",
    "B",
    ".",
    "\n",
    "số ",
    "HĐBT",
]


@given(st.lists(st.sampled_from(PARTS), max_size=14).map("".join) | st.text(max_size=60))
def test_the_quick_look_lets_no_number_pass(text: str) -> None:
    ids(text)

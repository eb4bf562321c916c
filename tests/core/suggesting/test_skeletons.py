"""The file of a name that no document covers says what the name says for certain."""

from __future__ import annotations

import pytest

from desk.suggesting.proposing import marked
from desk.suggesting.skeletons import parts, skeleton, skeleton_path
from plugins.documents.reading import read_document
from plugins.site.kinds import BY_NAME

SKELETONS = {
    ("Hội Cầu đường tỉnh Bình Phước", "association"): {"province": "Bình Phước"},
    ("Hội Cầu đường Bắc Ninh", "association"): {"province": "Bắc Ninh"},
    ("Liên hiệp các Hội Khoa học và Kỹ thuật tỉnh Lâm Đồng", "association"): {
        "short_name": "Liên hiệp hội Lâm Đồng",
        "province": "Lâm Đồng",
        "level": "provincial",
    },
    ("Liên hiệp các Hội KH&KT Thừa Thiên Huế", "association"): {
        "short_name": "Liên hiệp hội Thừa Thiên Huế",
        "province": "Huế",
        "level": "provincial",
    },
    ("Liên hiệp hội Quảng Ngãi", "association"): {"province": "Quảng Ngãi", "level": "provincial"},
    ("Hội Đông y TP. Hồ Chí Minh", "association"): {"province": "Hồ Chí Minh"},
    ("Hội Kiến trúc sư Việt Nam", "association"): {"level": "national"},
    ("Liên hiệp các Hội KH&KT Việt Nam", "association"): {"short_name": "Liên hiệp hội Việt Nam", "level": "national"},
    ("Hội Bảo vệ 1: quyền trẻ em #", "association"): {},
    ("Hội thi Sáng tạo kỹ thuật tỉnh Bình Phước lần thứ 8", "event"): {"kind": "contest", "edition": 8},
    ("Cuộc thi Tin học trẻ Bình Phước", "event"): {"kind": "contest", "province": "Bình Phước"},
    ("Hội thi Tin học trẻ Bắc Ninh", "event"): {"kind": "contest"},
    ("Đại hội đại biểu Hội Luật gia", "event"): {"kind": "congress"},
}


@pytest.mark.parametrize(("name", "kind"), SKELETONS)
def test_a_skeleton_is_a_sound_document(name: str, kind: str) -> None:
    path, text = skeleton_path(name, kind), skeleton(name, kind)
    document, diagnostics = read_document(BY_NAME[kind], path, path, text.encode())
    assert diagnostics == ()
    said = {key: value for key, value in document.fields.__dict__.items() if value}
    assert said == {"name": name, **SKELETONS[name, kind]}


def test_its_file_is_named_after_it() -> None:
    assert skeleton_path("Hội Cầu đường tỉnh Bình Phước", "association") == "associations/hoi-cau-duong-tinh-binh-phuoc.md"
    assert skeleton_path("Hội thi " + "rất dài " * 20, "event") == "events/hoi-thi" + "-rat-dai" * 9 + ".md"


def test_the_union_of_a_province_has_a_short_id() -> None:
    assert (
        skeleton_path("Liên hiệp các Hội Khoa học và Kỹ thuật tỉnh Lâm Đồng", "association")
        == "associations/lien-hiep-hoi-lam-dong.md"
    )


def test_a_text_may_write_a_name_without_its_place() -> None:
    assert parts("Hội Luật gia tỉnh Bắc Ninh").forms == ("Hội Luật gia tỉnh Bắc Ninh", "Hội Luật gia tỉnh", "Hội Luật gia")
    assert parts("Hội Đông y TP. Hồ Chí Minh").forms[1:] == ("Hội Đông y TP.", "Hội Đông y")
    assert parts("Hội Cầu đường").forms == ("Hội Cầu đường",)
    assert parts("Hội Kiến trúc sư Việt Nam").forms == ("Hội Kiến trúc sư Việt Nam",)


SENTENCES = {
    "in bold": ("Sáng nay Hội A họp.", "Hội A", "Sáng nay **Hội A** họp."),
    "the first time": ("Hội A và Hội A.", "Hội A", "**Hội A** và Hội A."),
    "over lines": ("Sáng nay Hội\nA họp.", "Hội\nA", "Sáng nay **Hội A** họp."),
    "marks of Markdown are text": ("Hội *A_* [1] họp <b>.", "Hội *A_*", "**Hội \\*A\\_\\*** \\[1\\] họp \\<b\\>."),
    "not there": ("Sáng nay họp.", "Hội A", "Sáng nay họp."),
}


@pytest.mark.parametrize("name", SENTENCES)
def test_the_name_stands_in_its_sentence(name: str) -> None:
    sentence, written, shown = SENTENCES[name]
    assert marked(sentence, written) == shown


def test_a_long_sentence_is_cut_around_the_name() -> None:
    shown = marked("đầu " * 100 + "Hội A" + " cuối" * 100, "Hội A")
    assert shown.startswith("… đầu đầu ") and shown.endswith(" cuối cuối …")
    assert "đầu **Hội A** cuối" in shown and len(shown) < 260

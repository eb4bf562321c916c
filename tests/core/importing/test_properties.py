"""What holds for any page at all."""

from __future__ import annotations

import html
import re

from hypothesis import given, settings
from hypothesis import strategies as st

from desk.importing import ImportRefused, Names, import_page
from plugins.detection import Known
from plugins.documents.diagnostics import Severity
from plugins.documents.reading import read_document
from plugins.language.text import normalise
from plugins.site.kinds import ARTICLE

NAMES = Names.of([Known("association", "lam-vuon", "Hội làm vườn Bắc Ninh", unit="bac-ninh")])
FRAGMENTS = [
    "Hội làm vườn bàn cách giữ nước", "Sáng 12/5, ba mươi hộ trồng bưởi cùng ngồi lại bàn chuyện nước cho mùa khô.", "12/05/2020 08:15", "(12/05/2020)",
    "date 2020-05-12", "Lượt xem: 12", "Cỡ chữ +-", "Cấp ngày: 11/11/2006", "Tin liên quan", "Tin, ảnh: Thu Lê", "Nguồn: vuonque.vn", "Thu Lê", "HT", "C", "ông đoàn xã", "|", " |", "1.", "-",
    "tm-img-alt", "//x.vn/a b.jpg", "Quang cảnh buổi họp", "tại tỉnh Bắc Ninh", "Hội làm vườn tỉnh", "(Trạm khuyến nông)", "Theo Vườn Quê", "Trang chủ", "(VQ) -", ":", "#",
    "---", "===", "> ", "*", "_", "[", "](", "`", "<b>", "&amp;", "{: .x}", "title: x", "'", '"', "!", "\\", "…", "Ngày 1 tháng 2 năm 2021", "2021", "no", "~", "![x](y)",
    "e\u0301", "\u00ad", "\u00a0", "\u200b", "Ð", "\t", "\x07", "\x0b", "\ufffe", "\u2028",
]  # fmt: skip
LINES = st.lists(st.sampled_from(FRAGMENTS) | st.text(max_size=6), max_size=5).map(" ".join) | st.text(max_size=40)
PAGES = st.lists(LINES | st.just(""), min_size=1, max_size=14).map("\n".join)


def encoded(text: str) -> bytes:
    return text.encode("utf-8", errors="replace")


def unescaped(markdown: str) -> str:
    return html.unescape(re.sub(r"\\([\\`*_{}\[\]()>#+\-.!|])", r"\1", markdown))


@settings(max_examples=150, deadline=None)
@given(PAGES)
def test_every_line_stands_in_the_document_or_is_dropped(text: str) -> None:
    data = encoded(text)
    try:
        imported = import_page("x.txt", data, NAMES)
    except ImportRefused:
        return
    page = imported.as_json()
    held = html.unescape("\n".join([unescaped(page["body"]), *(str(value) for key, value in page.items() if key != "dropped")]))
    dropped = list(page["dropped"])
    lines = [line.strip() for line in normalise(data.decode()).split("\n") if line.strip()]
    assert [line for line in lines if html.unescape(line) not in held and line not in dropped] == []
    assert set(dropped) <= set(lines)
    places = iter(lines)
    assert all(one in places for one in dropped), "dropped lines keep their order"


@settings(max_examples=150, deadline=None)
@given(PAGES)
def test_the_document_is_a_sound_article(text: str) -> None:
    try:
        imported = import_page("x.txt", encoded(text), NAMES)
    except ImportRefused:
        return
    document, findings = read_document(ARTICLE, f"articles/2020/{imported.id}.md", "x.md", imported.document().encode())
    assert [one for one in findings if one.severity is Severity.ERROR] == []
    fields = document.fields
    assert fields.title == " ".join(imported.page.heading.split()) or fields.title == imported.page.heading  # type: ignore[attr-defined]
    assert fields.summary == imported.page.lead  # type: ignore[attr-defined]
    assert document.body.strip() == imported.page.body.strip()
    assert (fields.date is None) == (fields.status == "draft")  # type: ignore[attr-defined]
    assert re.fullmatch(r"(?!\d{4}$)[a-z0-9]+(?:-[a-z0-9]+)*", imported.id) and len(imported.id) <= 90


@settings(max_examples=50, deadline=None)
@given(st.binary(max_size=60))
def test_any_bytes_are_a_page_or_refused(data: bytes) -> None:
    try:
        imported = import_page("x.txt", data, NAMES)
    except ImportRefused as refused:
        assert refused.reason.vi and refused.reason.en
    else:
        assert imported.document()

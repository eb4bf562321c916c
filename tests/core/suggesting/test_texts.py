"""An article as plain text: paragraphs and captions apart, nothing of Markdown left."""

from __future__ import annotations

from datetime import date

from desk.suggesting.texts import text_of
from plugins.detection import Text
from plugins.documents.reading import read_document
from plugins.site.kinds import ARTICLE


def text(front: str, body: str) -> Text:
    file = f"---\ntitle: Đầu đề\ndate: 2021-02-03 10:00\n{front}---\n{body}"
    return text_of(read_document(ARTICLE, "articles/a.md", "content/articles/a.md", file.encode())[0], ["bac-ninh"])


def test_title_lead_day_and_units_come_from_the_front_matter() -> None:
    made = text("summary: Câu dẫn: một\nimage:\n  src: /media/a.jpg\n  caption: Ảnh đầu bài\n", "Một.\n")
    assert made == Text("Đầu đề", "Câu dẫn: một", ("Một.",), ("Ảnh đầu bài",), date(2021, 2, 3), ("bac-ninh",))


def test_marks_and_addresses_are_no_text() -> None:
    body = '**Hội** *Luật gia* [tỉnh](https://hoi-nong-dan.vn "Hội A"), `mã` <b>và</b>\nHội B[^1] &amp; C.  \nHết\n\n[^1]: Theo báo.\n'
    assert text("", body).paragraphs[:2] == ("Hội Luật gia tỉnh, mã và Hội B & C.", "Hết")
    assert any("Theo báo." in one for one in text("", body).paragraphs)


def test_every_block_is_a_paragraph() -> None:
    body = "## Mục\n\nĐoạn\n\n- một\n- hai\n\n> trích\n\n| Cột | Hội |\n|---|---|\n| a | Hội B |\n\n<div>khối</div>\n"
    assert text("", body).paragraphs == ("Mục", "Đoạn", "một", "hai", "trích", "Cột", "Hội", "a", "Hội B", "khối")


def test_captions_stand_apart() -> None:
    body = "Trước.\n\n![Đại biểu Hội A](/media/a.jpg)\n\n![Ảnh](/media/b.jpg)\n*Hội B*\n\n![Hội C](missing:c.jpg)\n\nSau.\n"
    made = text("", body)
    assert (made.paragraphs, made.captions) == (("Trước.", "Sau."), ("Đại biểu Hội A", "Hội B", "Hội C"))


def test_a_body_that_is_nested_too_deeply_is_left_out() -> None:
    assert text("", "1. " * 3000 + "a").paragraphs == ()

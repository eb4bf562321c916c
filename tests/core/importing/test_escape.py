from __future__ import annotations

import html
import re

import markdown
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from desk.importing.escape import escape, escape_alt, escape_heading, missing

SPECIAL = st.sampled_from(
    [*list("\\`*_{}[]()<>#+-.!|&:=~^\"'/ 1ab"), "&lt;", "[^1]", "*[", "](", "![", "1. ", "a_b", "<b>", "&#35;", "http://x.vn/"]
)
WORDS = st.sampled_from(["hội", "Đắk", "ở", "năm", "2021", "xã"])
LINES = (
    st.lists(SPECIAL | WORDS, min_size=1, max_size=12)
    .map("".join)
    .map(lambda text: " ".join(text.split()))
    .filter(lambda text: re.search(r"\w", text))
)


def rendered(source: str) -> str:
    return markdown.markdown(source, extensions=["extra", "sane_lists"])


def only(tag: str, page: str) -> str:
    match = re.fullmatch(rf"<{tag}>(.*)</{tag}>", page, re.DOTALL)
    assert match and not re.search(r"<\w", match[1]), page
    return html.unescape(match[1])


@given(LINES)
@example("1. Một")
@example("- một")
@example(": một")
@example("=== một")
@example("~~~ một")
@example("a &amp; b &lt;i&gt; <i>")
@example("Nguyễn_Văn_A và *[KH]: x [^1]: y")
@example("{: .x } một { #y }")
@example("KH&KT; Sở")
def test_markdown_gives_a_paragraph_back(text: str) -> None:
    assert only("p", rendered(escape(text))) == text


@given(LINES)
def test_markdown_gives_a_heading_back(text: str) -> None:
    assert only("h2", rendered(f"## {escape_heading(text)}")) == text


@given(LINES, st.sampled_from(["", "//x.vn/a b(1).jpg", "ảnh/ký kết.jpg", "x.jpg?a=1&b=<2>"]))
def test_markdown_gives_a_caption_back(text: str, clue: str) -> None:
    page = rendered(f"![{escape_alt(text)}]({missing(clue)})")
    match = re.fullmatch(r'<p><img alt="([^"]*)" src="missing:[^" ]*" /></p>', page)
    assert match, page
    assert html.unescape(match[1]) == text


@given(st.lists(LINES, min_size=2, max_size=5))
def test_paragraphs_stay_apart(texts: list[str]) -> None:
    page = rendered("\n\n".join(map(escape, texts)))
    assert [html.unescape(text) for text in re.findall(r"<p>(.*?)</p>", page)] == texts
    assert not re.search(r"<(?!/?p>)\w", page)


@pytest.mark.parametrize(
    "text", ["Sáng 22/1, hội họp bàn việc năm 2025.", "Liên hiệp các Hội KH&KT (cũ) – số 42-CT/TW", "“Vườn xanh”: 100%!"]
)
def test_what_needs_no_escape_has_none(text: str) -> None:
    assert escape(text) == text


def test_a_clue_is_percent_encoded() -> None:
    assert missing("//x.vn/a b(1).jpg") == "missing://x.vn/a%20b%281%29.jpg"
    assert missing("//x.vn/a%20b.jpg") == "missing://x.vn/a%20b.jpg"

"""Numbers in a body: linked where they stand, counted, and nothing else touched."""

from __future__ import annotations

import re
import time
from html.parser import HTMLParser
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.citations.linking import linked
from plugins.documents.markdown import to_html
from plugins.language.typography import typography
from plugins.media.figures import with_figures

SHARED = Path(__file__).resolve().parents[4] / "shared"
SEEDS = SHARED / "seeds"
SAMPLES = SHARED / "samples"
OURS = re.compile(r'<a href="/van-ban/[a-z0-9-]+/">(.*?)</a>', re.DOTALL)
HREF = '<a href="/van-ban/42-ct-tw-2010/">'


@pytest.mark.parametrize(
    ("html", "made"),
    [
        ("<p>Chỉ thị 42-CT/TW (2010).</p>", f"<p>Chỉ thị {HREF}42-CT/TW</a> (2010).</p>"),
        ("<p><strong>42-CT/TW</strong> ngày 16/4/2010</p>", f"<p><strong>{HREF}42-CT/TW</a></strong> ngày 16/4/2010</p>"),
        ("<p>42-<em>CT</em>/TW (2010)</p>", f"<p>{HREF}42-</a><em>{HREF}CT</a></em>{HREF}/TW</a> (2010)</p>"),
        ("<p><b>số 42</b>-CT/TW (2010)</p>", f"<p><b>số {HREF}42</a></b>{HREF}-CT/TW</a> (2010)</p>"),
        ("<p>42-CT/TW<br>(2010)</p>", f"<p>{HREF}42-CT/TW</a><br>(2010)</p>"),
        ("<p>42\u00a0-\nCT/TW\u00a0(2010)</p>", f"<p>{HREF}42\u00a0-\nCT/TW</a>\u00a0(2010)</p>"),
        ("<h2 id='a'>42-CT/TW (2010)</h2>", f"<h2 id='a'>{HREF}42-CT/TW</a> (2010)</h2>"),
        ("<figcaption>42-CT/TW (2010)</figcaption>", f"<figcaption>{HREF}42-CT/TW</a> (2010)</figcaption>"),
        (
            '<p>42-CT/TW<sup id="fnref:1"><a class="footnote-ref" href="#fn:1">1</a></sup> ngày 16/4/2010</p>',
            f'<p>{HREF}42-CT/TW</a><sup id="fnref:1"><a class="footnote-ref" href="#fn:1">1</a></sup> ngày 16/4/2010</p>',
        ),
        ('<p title="a > b">42-CT/TW (2010)</p>', f'<p title="a > b">{HREF}42-CT/TW</a> (2010)</p>'),
    ],
)
def test_a_number_is_linked_as_it_was_typed_and_no_link_reaches_across_a_tag(html: str, made: str) -> None:
    assert linked(html) == (made, ("42-ct-tw-2010",))


@pytest.mark.parametrize(
    "html",
    [
        '<p><a href="https://vanban.example/">Chỉ thị 42-CT/TW (2010)</a></p>',
        "<details><summary>42-CT/TW (2010)</summary></details>",
        '<p><a href="/x/"><strong>42-CT/TW</strong></a> (2010)</p>',
    ],
)
def test_a_number_inside_a_link_is_counted_and_not_linked_again(html: str) -> None:
    assert linked(html) == (html, ("42-ct-tw-2010",))


@pytest.mark.parametrize(
    "html",
    [
        "<p>Không dẫn gì, ngày 16/4/2010.</p>",
        "<p><code>42-CT/TW</code></p>",
        "<pre><code>42-CT/TW (2010)\n</code></pre>",
        "<p><kbd>42-CT/TW</kbd></p>",
        '<p><img alt="42-CT/TW" src="/media/42-CT/TW.jpg"> ảnh</p>',
        '<p><a href="/42-CT/TW/">văn bản</a></p>',
        "<p>42</p><p>-CT/TW</p>",
        "<p>42<code>x</code>-CT/TW</p>",
        "<ul><li>42-</li><li>CT/TW</li></ul>",
        "",
    ],
)
def test_code_attributes_and_what_only_meets_across_blocks_are_no_numbers(html: str) -> None:
    assert linked(html) == (html, ())


def test_a_date_in_the_next_block_is_no_year() -> None:
    assert linked("<p>Chỉ thị 42-CT/TW</p><p>ngày 16/4/2010</p>")[1] == ("42-ct-tw",)
    assert linked("<td>42-CT/TW</td><td>(2010)</td>")[1] == ("42-ct-tw",)


def test_every_number_is_linked_and_each_document_is_told_once_in_order() -> None:
    html, cited = linked("<p>128/NQ-CP, 42-CT/TW (2010).</p><ul><li>42/CT-TƯ và 128/NQ-CP</li></ul>")
    assert cited == ("128-nq-cp", "42-ct-tw-2010")
    assert OURS.findall(html) == ["128/NQ-CP", "42-CT/TW", "42/CT-TƯ", "128/NQ-CP"]


def test_an_address_in_one_block_spoils_no_number_in_the_next() -> None:
    assert linked("<p>https://vanban.example/</p><p>42-CT/TW</p>")[1] == ("42-ct-tw",)


@pytest.mark.parametrize("typed", ["42&nbsp;-&nbsp;CT/TW", "42 - CT/TW", '"42-CT/TW"', "42-CT/TW\n(2010)", "42-CT/TW..."])
def test_typography_breaks_no_number(typed: str) -> None:
    assert linked(typography(to_html(f"Chỉ thị số {typed} rất rõ", []).text))[1][0].startswith("42-ct-tw")


def test_a_caption_a_table_and_a_note_are_read(tmp_path: Path) -> None:
    text = "![Học 42-CT/TW](/media/a.jpg)\n\n|a|b|\n|-|-|\n|27-NQ/TW|x|\n\nChữ[^1]\n\n[^1]: Nghị quyết 128/NQ-CP (2021).\n"
    assert linked(typography(with_figures(to_html(text, []).text)))[1] == ("42-ct-tw", "27-nq-tw", "128-nq-cp-2021")


PIECES = ["42", "-CT", "/TW", "42-CT/TW", "128/NQ-CP", " ", "(2010)", "ngày 16/4/2010", "&amp;", "&lt;", "\n", "chữ", ", "]
TAGS = ["p", "strong", "em", "a", "code", "sup", "li", "h2", "pre", "summary"]


def trees(children: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    return st.builds(
        lambda tag, inside: f"<{tag}>{''.join(inside)}</{tag}>", st.sampled_from(TAGS), st.lists(children, max_size=4)
    )


bodies = st.recursive(st.sampled_from([*PIECES, "<br>", '<img alt="42-CT/TW" src="x">']), trees, max_leaves=30)


class Nesting(HTMLParser):
    """Tells whether tags are closed in order, and no link holds a link."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []

    def handle_starttag(self, tag: str, attrs: object) -> None:
        if tag not in ("br", "img"):
            assert not (tag == "a" and "/van-ban/" in str(attrs) and {"a", "code", "pre"} & set(self.open))
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


@given(st.lists(bodies, max_size=6).map("".join))
def test_only_links_are_added_and_they_stand_in_order(html: str) -> None:
    made, cited = linked(html)
    assert OURS.sub(r"\1", made) == html
    reader = Nesting()
    reader.feed(made)
    assert not reader.open
    assert set(re.findall(r"/van-ban/([^/]*)/", made)) <= set(cited)


@given(st.text(max_size=80), st.sampled_from(["42-CT/TW", "45/2010/NĐ-CP (", "<a 42-CT/TW", "\0 35-CP"]), st.text(max_size=80))
def test_any_text_is_taken(before: str, number: str, after: str) -> None:
    made, _ = linked(before + number + after)
    assert OURS.sub(r"\1", made) == before + number + after


def test_ten_thousand_bodies_that_cite_nothing_are_passed_in_no_time() -> None:
    words = "các hội viên bàn cách làm vườn, trồng cây và giữ rừng sao cho có ích lâu dài " * 2
    body = f'<p>Sáng 16/4/2010, {words}<a href="/bai/x/">như đã kể</a>.</p>\n' * 20
    start = time.process_time()
    for _ in range(1000):
        assert linked(body)[1] == ()
    assert time.process_time() - start < 0.3, "ten times what it takes on a slow machine"


#: Every number of a central body in the real pages, and its year where they tell one.
REAL = {
    SEEDS / "002_1e5a75b5ca581813.txt": ("27-nq-tw-2008", "52-kl-tw-2019", "42-ct-tw-2010", "128-nq-cp-2021", "68-nq-cp-2021"),
    SAMPLES / "html" / "006.html": ("12017-vpcp-qhqt-2018",),
}


@pytest.mark.skipif(not SEEDS.is_dir(), reason="the seeds are not here")
def test_of_the_real_pages_every_number_is_found_and_no_other() -> None:
    files = sorted([*SEEDS.glob("*.txt"), *SAMPLES.glob("text/*.txt"), *SAMPLES.glob("html/*.html")])
    found = {file: linked(file.read_text(encoding="utf-8"))[1] for file in files}
    assert {file: cited for file, cited in found.items() if cited} == REAL

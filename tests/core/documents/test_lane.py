"""The fast lane gives what the slow way gives, byte for byte, or leaves the document to it."""

from __future__ import annotations

import re
from collections import Counter
from html import escape
from urllib.parse import unquote

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.documents import lane, markdown
from plugins.documents.locating import Locator
from plugins.site.kinds import KINDS
from tests.bench import prove_lane
from tests.bench.drawn import documents
from tests.bench.lanes import Compared, compare, differs, minimal
from tests.bench.vocabulary import LINE_STARTS, LINES, MARKS, RAW, WORDS

SOURCE = "articles/2020/x.md"
needs_shared = pytest.mark.skipif(not prove_lane.SHARED.is_dir(), reason="the seeds and samples of ../shared are not here")

TAKEN = {
    "nothing": "",
    "paragraphs": "một hai\nba\n\n \n\nbốn\n",
    "spaces in front": "   một\n hai\n     ba\n\n  bốn",
    "spaces behind": "một \nhai   \nba  ",
    "emphasis": "*a* **b** _c_ __d__ **e *f* g** *h **i** k* (*l*), **m:** n*o*p",
    "marks that are text": "2 * 3 a_b_c * d _ e **",
    "a mark that never closes": "(*) ghi chú",
    "one that closes nothing": "a* b",
    "links": "[a](/b) [c **d**](https://x.vn/e_f?g=1&h=2#i) [k](/l_(m)) [n](/o \"p  q\") [](/r)",
    "links to documents": "[a]({filename}/articles/2021/y.md#b) [c]({filename}z.md) [d]({filename}/media/e.jpg)",
    "addresses that are refused": "[e](https://f..vn/) [g](missing:h) ![i](https://k..vn/)",
    "brackets that are text": "[a] [1] [...] [b [c](/d) e] a] [f",
    "images": "![a & \"b\" > c](/media/d.jpg)\n*e **f** g*\n\n![](missing:) ![g](missing:h.jpg \"i\")",
    "a linked image": "[![a](/media/b.jpg)](/c)",
    "headings": "# A\n\n### B & C\n\n###D\n\n## A ##\n\n## **A** [b](/c)\n\n##### !\n\n# ts-x",
    "headings without blank lines": "a\n## B\nc\n## D\n- e",
    "tight lists": "- a\n- **b**\nc\n\nd\n\n3. e\n4. f\n\n01. g",
    "loose lists": "- a\n- b\n\n- c\n- d\n\n* e\n\n1. f\n\n2. g",
    "a list of another kind after one": "1. a\n2. b\n\n- c",
    "a number of another script": "٣. a",
    "quotations": "> a\n>b\n>\n> - c\n> - d\n\n> e\n\nf\n\n> > g\n> >\n> > > h",
    "a rule": "a\n\n---\n\n* * *\n\n_____",
    "hard line breaks": "a  \nb   \n**c**  \n*d*",
    "escapes": "1\\. a \\*b\\* c\\_d \\\\ e\\f \\> \\[g\\](h) [i\\]](/k\\_l) ![m\\*](/n \"o\\!\")",
    "tables": "| a | b |\n|:--|--:|\n| **c** | d | e |\n| f |\n\na|b\n-|:-:\n\n|g|\n|-|\n|h|",
    "what only looks like a table": "a | b | c\nd",
    "tabs": "a\tb\n\tc",
    "ampersands": "KH&KT & R&D a &; &",
}  # fmt: skip


@pytest.mark.parametrize("name", TAKEN)
def test_what_editors_mostly_write_takes_the_lane(name: str) -> None:
    slow = markdown.slowly(TAKEN[name], KINDS, SOURCE)
    assert lane.converted(TAKEN[name], KINDS, SOURCE) == (slow.text, slow.targets)


LEFT = {
    "raw HTML": "a <b>c</b>",
    "less than": "1 < 2",
    "code": "a `b`",
    "indented code": "a\n\n    b",
    "a fence": "~~~\na\n~~~",
    "entities": "a &amp; b &#38; c",
    "attributes": "# A {#b}",
    "a note": "a[^1]\n\n[^1]: b",
    "a reference": "[a][b]\n\n[b]: /c",
    "an abbreviation": "AB\n\n*[AB]: c",
    "a definition": "a\n:   b",
    "a quotation that goes on without its mark": "> a\nb",
    "a heading in a quotation": "> # a",
    "quotations in quotations in quotations": ">>>> a",
    "an underlined heading": "a\n---",
    "the contents": "[TOC]\n\n# A",
    "a list in a list": "- a\n    - b",
    "a heading in a list": "- # a",
    "long runs of marks": "***a***",
    "crossed marks": "**a *b** c*",
    "one mark in the other": "_a *b* c_",
    "a heading that ends in an escape": "# a \\#",
    "a first line of spaces": "  \na",
    "spaces after a hard break": "a  \n b",
    "an address in angle brackets": "[a](<b c>)",
    "an unknown scheme": "[a](javascript:b)",
    "a host that is none": "[a](http://256.1.1.1/)",
    "a character that is none": "a\u200bb\ue000",
    "white space of Unicode": "a\u2003b",
}


@pytest.mark.parametrize("name", LEFT)
def test_what_is_not_sure_goes_the_slow_way_whole(name: str) -> None:
    text = f"Một đoạn.\n\n{LEFT[name]}" if not LEFT[name].startswith("  \n") else LEFT[name]
    assert lane.converted(text, KINDS, SOURCE) is None
    assert not differs(text)


def test_drawn_documents_are_the_same_both_ways_and_many_take_the_lane() -> None:
    found = Compared()
    demonstration = list(map(prove_lane.body, sorted((prove_lane.ROOT / "content").rglob("*.md"))))
    wrong = [body for body in documents(5, 600, demonstration) if not compare(body, found)]
    assert [minimal(body, differs) for body in wrong[:2]] == []
    assert found.in_lane > 200
    assert found.plain_figures > 40
    assert found.quick_typography > 400


@given(
    st.lists(st.sampled_from([*MARKS, *RAW, *WORDS, *LINE_STARTS, *LINES, " ", " ", "\n", "\n\n", "  \n"]), max_size=14).map(
        "".join
    )
)
@settings(max_examples=400)
def test_any_run_of_marks_is_the_same_both_ways(text: str) -> None:
    assert not differs(text)


def test_the_demonstration_site_is_the_same_both_ways() -> None:
    bodies = list(map(prove_lane.body, sorted((prove_lane.ROOT / "content").rglob("*.md"))))
    assert bodies
    assert not any(map(differs, bodies))


@needs_shared
def test_pages_of_real_sites_are_the_same_both_ways_and_take_the_lane_when_imported() -> None:
    found = Compared()
    assert all(compare(body, found) for body in prove_lane.imported())
    assert found.bodies == found.in_lane > 10
    assert not any(differs(prove_lane.body(path)) for path in prove_lane.pages())


def test_the_proof_tells_a_difference_by_its_smallest_body(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    right = markdown.converted
    monkeypatch.setattr(markdown, "converted", lambda text, *rest: ("", ()) if "sai" in text else right(text, *rest))
    assert prove_lane.prove("thử", ["đúng\n", "một câu sai ở giữa\n"]) is False
    assert "; 1 differ\n  body 'sai'\n" in capsys.readouterr().out


ADDRESSES = ["/a", "/a.jpg", "/a b", "/a%20b", "/a&b", "/a&amp;b", "/ả", "", "x", "{filename}/a.md"]


@given(
    st.lists(st.sampled_from([*ADDRESSES, " ", "\n", ")", ".", "-", "ả", "`", "1"]), max_size=20).map("".join),
    st.lists(st.sampled_from(ADDRESSES), max_size=6),
)
def test_the_line_of_an_address_is_what_a_pattern_would_find(body: str, asked: list[str]) -> None:
    body = body.replace("`", "")
    locator, times = Locator(body, 3), Counter[str]()
    for address in asked:
        times[address] += 1
        line = 3
        for typed in (address, unquote(address), escape(address), escape(unquote(address))):
            places = [match.start() for match in re.finditer(re.escape(typed) + r"(?![\w/.%-])", body)] if typed else []
            if places:
                line = 3 + body.count("\n", 0, places[min(times[address], len(places)) - 1])
                break
        assert locator.line(address) == line


def test_documents_are_drawn_the_same_again() -> None:
    assert list(documents(9, 30)) == list(documents(9, 30))
    assert list(documents(9, 30)) != list(documents(10, 30))

from __future__ import annotations

import re
import subprocess
import sys
from html import unescape
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.language.typography import NBSP, quickly, slowly, typography

ROOT = Path(__file__).resolve().parents[3]


@pytest.mark.parametrize(
    ("html", "result"),
    [
        ('<p>Phong trào "Lao động giỏi" năm nay</p>', "<p>Phong trào “Lao động giỏi” năm~nay</p>"),
        ("<p>Đợi đã... rồi -- một lúc sau -- ông đến</p>", "<p>Đợi đã… rồi — một lúc sau — ông~đến</p>"),
        ("<p>Lời ''trích dẫn'' này</p>", "<p>Lời “trích dẫn”~này</p>"),
        ("<p>&quot;Một&quot; hai ba</p>", "<p>“Một” hai~ba</p>"),
        ("<p>H'Hen Niê, ông A - Chủ tịch hội</p>", "<p>H’Hen Niê, ông A - Chủ tịch~hội</p>"),
        ("<h2>Đại hội lần thứ tư</h2>", "<h2>Đại hội lần thứ~tư</h2>"),
        ("<p>một hai <a href='/x y'>ba bốn</a></p>", "<p>một hai <a href='/x y'>ba~bốn</a></p>"),
        ("<p>Một</p>", "<p>Một</p>"),
        ("<p>một dòng<br />\nhai</p>", "<p>một dòng<br />\nhai</p>"),
        ("<p><img src='a.jpg'> chú</p>", "<p><img src='a.jpg'> chú</p>"),
        ("<p>Tại TP. Hồ Chí Minh và TP Huế vừa qua</p>", "<p>Tại TP.~Hồ Chí Minh và TP~Huế vừa~qua</p>"),
        ("<p>Thu 5 tỷ đồng, 28.000 ha, 12 % và 30 °C ở đó</p>", "<p>Thu 5~tỷ~đồng, 28.000~ha, 12~% và 30~°C ở~đó</p>"),
        ("<p>Rộng 100 m², nặng 3 kg và 20 triệu USD nữa thôi</p>", "<p>Rộng 100~m², nặng 3~kg và 20~triệu~USD nữa~thôi</p>"),
        ("<p>Năm 2020 tỷ lệ ấy là 10 đồng chí rồi đó</p>", "<p>Năm 2020 tỷ lệ ấy là 10 đồng chí rồi~đó</p>"),
        ("<p>5 mét và 3 hay 4 kgx ở đây</p>", "<p>5 mét và 3 hay 4 kgx ở~đây</p>"),
        (r"<p>C:\.git và D:\\x nhé bạn</p>", r"<p>C:\.git và D:\\x nhé~bạn</p>"),
        ("<p>a&nbsp;b c&#160;d</p>", "<p>a~b c~d</p>"),
        ('<p>Mở "<strong>đoàn kết</strong>" để tiến lên</p>', "<p>Mở “<strong>đoàn kết</strong>” để tiến~lên</p>"),
        ("", ""),
    ],
)
def test_quotes_dashes_and_spaces_are_set(html: str, result: str) -> None:
    assert typography(html) == result.replace("~", NBSP)


@pytest.mark.parametrize(
    "html",
    [
        '<pre>"a" -- b... 5 kg\nTP. Huế</pre>',
        '<p><code class="x">"a" 5 kg...</code></p>',
        '<script type="module">const a = "b -- c...";</script>',
        "<style>a::before { content: '\"...'; }</style>",
        '<!-- "a" -- 5 kg... -->',
        '<img alt="TP. Huế > 5 kg &quot;x&quot;..." title=\'"5 kg"\'>',
        '<a title="x -- y... &nbsp; \\" href="?a=&quot;">x</a>',
        '<svg viewBox="0 0 5 5"><text>5 kg "x"</text></svg>',
        "<kbd>''</kbd>",
        "<pre>không đóng...",
        "<!DOCTYPE html>",
    ],
)
def test_tags_code_and_comments_are_left_alone(html: str) -> None:
    assert typography(html) == html
    framed = f"<p>một hai</p>\n{html}\n"
    assert typography(framed) == framed.replace("một hai", f"một{NBSP}hai")


WORDS = [
    "Liên hiệp",
    "hội",
    " ",
    "\n",
    "  ",
    '"',
    "'",
    "''",
    "...",
    "--",
    "---",
    " - ",
    "5",
    "kg",
    "tỷ",
    "đồng",
    "TP.",
    "\\",
    "``",
    "(",
    ")",
    ".",
]
TAGS = [
    "<p>",
    "</p>",
    "<b>",
    "</b>",
    "<br>",
    '<a title="x \' > y">',
    "</a>",
    "<code>",
    "</code>",
    "<",
    ">",
    "&amp;",
    "&nbsp;",
    "&quot;",
    NBSP,
]
BODIES = st.lists(st.sampled_from(WORDS + TAGS), max_size=16).map("".join)


def bare(html: str) -> str:
    """*html* without what typography may change: spaces, quotes, dashes, dots."""
    return re.sub(r"[\s\"'`“”‘’.…—–-]", "", unescape(html))


@given(BODIES)
@settings(max_examples=300)
def test_a_second_pass_changes_nothing_more(html: str) -> None:
    assert typography(typography(html)) == typography(html)


@given(BODIES | st.text())
@settings(max_examples=300)
def test_no_letter_and_no_tag_is_lost(html: str) -> None:
    assert bare(typography(html)) == bare(html)


@given(BODIES | st.text())
@settings(max_examples=500)
def test_the_quick_way_is_the_slow_one(html: str) -> None:
    assert quickly(html) in (None, slowly(html))


@pytest.mark.parametrize(
    "html", ["<p>một \"hai\"... ba -- 'bốn' &amp; năm</p>", "<ul>\n<li>một <em>hai</em> </li>\n</ul>\n", "a\\ b"]
)
def test_plain_tags_go_the_quick_way(html: str) -> None:
    assert quickly(html) == slowly(html)


@pytest.mark.parametrize(
    "html", ["<p>a <code>b</code></p>", "<p><b>a</b>'<b>b</b></p>", "<!-- a -->", "1 < 2", "a > b", '<P CLASS="x">a</P>']
)
def test_code_comments_and_a_lone_quote_go_the_slow_way(html: str) -> None:
    assert quickly(html) is None


def test_a_first_import_gives_no_warning() -> None:
    """typogrify and smartypants are compiled anew here, as on a fresh checkout under ``-W error``."""
    code = "from plugins.language.typography import slowly, typography; typography(slowly('<p>a \"b\" c</p>') + '\"')"
    run = subprocess.run([sys.executable, "-B", "-W", "error", "-c", code], cwd=ROOT, capture_output=True, text=True, check=False)
    assert (run.returncode, run.stderr) == (0, "")

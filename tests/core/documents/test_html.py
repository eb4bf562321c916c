"""Markdown becomes clean HTML: what may stand there survives, nothing else does."""

from __future__ import annotations

import re

import pytest
from bs4 import BeautifulSoup
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.documents import schemas
from plugins.documents.addresses import web_address
from plugins.documents.kinds import Kind
from plugins.documents.links import target
from plugins.documents.locating import Locator
from plugins.documents.markdown import Nested, to_html
from plugins.documents.tags import tags
from plugins.language.bilingual import Bilingual

ARTICLE = Kind("article", Bilingual("bài", "article"), "articles", schemas.Article, lambda id_: f"/bai/{id_}/")
ISSUE = Kind("issue", Bilingual("số", "issue"), "periodicals", schemas.Issue)
KINDS = (ARTICLE, ISSUE)


def html(text: str, source: str = "") -> str:
    return to_html(text, KINDS, source).text


SURVIVES = {
    "an id and classes": ("## A {#x .c-d .Ghi_chu}\n", '<h2 class="c-d Ghi_chu" id="x">A</h2>'),
    "classes of a paragraph": ("a\n{: .b #c }\n", '<p class="b" id="c">a</p>'),
    "classes of a link": ("[a](/b){: .c }\n", '<p><a class="c" href="/b">a</a></p>'),
    "a heading's id": ("## Hội nghị lần 1\n", '<h2 id="hoi-nghi-lan-1">Hội nghị lần 1</h2>'),
    "a table's alignment": ("|a|b|\n|:-|-:|\n|c|d|\n", '<td class="right">d</td>'),
    "the language of code": ("```python\na\n```\n", '<code class="language-python">a\n</code>'),
    "an abbreviation": ("HTML\n\n*[HTML]: Siêu văn bản\n", '<abbr title="Siêu văn bản">HTML</abbr>'),
    "a definition": ("A\n:   b\n", "<dl>\n<dt>A</dt>\n<dd>b</dd>\n</dl>"),
    "a reference to a note": ("a[^1]\n\n[^1]: b\n", '<sup id="fnref:1"><a class="footnote-ref" href="#fn:1">1</a></sup>'),
    "a note": ("a[^1]\n\n[^1]: b\n", '<li id="fn:1">'),
    "a table of contents": ("[TOC]\n\n## A\n", '<div class="toc">\n<ul>\n<li><a href="#a">A</a></li>'),
    "a figure": (
        '<figure class="wide"><img src="/media/a.jpg" alt="b"></figure>\n',
        '<figure class="wide"><img alt="b" src="/media/a.jpg"/></figure>',
    ),
    "Markdown in HTML": ('<div class="box" markdown="1">\n*a*\n</div>\n', '<div class="box">\n<p><em>a</em></p>\n</div>'),
    "merged cells": ("<table><tr><td colspan=2>a<td>b<tr><td>c<td>d<td>e</table>\n", '<td colspan="2">a</td>'),
    "a link without rel": ("[a](https://x.vn/)\n", '<a href="https://x.vn/">a</a>'),
    "a language": ('<span lang="en">a</span>\n', '<span lang="en">a</span>'),
    "a moment": ('<time datetime="2021-01-13">a</time>\n', '<time datetime="2021-01-13">a</time>'),
    "a number to begin with": ("5. a\n6. b\n", '<ol start="5">'),
    "code as it is": ("`<script>{filename}</script>`\n", "<code>&lt;script&gt;{filename}&lt;/script&gt;</code>"),
    "a picture yet to be found": ("![a](missing:old/b.jpg)\n", '<img alt="a" src="missing:old/b.jpg">'),
}


@pytest.mark.parametrize("name", SURVIVES)
def test_what_our_own_markdown_makes_survives(name):
    text, part = SURVIVES[name]
    assert part in html(text)


HOSTILE = {
    "a script": "<script>alert(1)</script>",
    "a script in capitals": "<ScRiPt src=//evil.vn/x.js></sCrIpT>",
    "a script in pieces": "<scr<script>ipt>alert(1)</scr</script>ipt>",
    "a frame": '<iframe src="https://evil.vn/"></iframe><frame src="x"><object data="x"></object><embed src="x">',
    "an event": '<p onclick="alert(1)" ONLOAD=x>a</p><img src=/media/a.jpg onerror=alert(1)>',
    "a style": '<p style="position:fixed">a</p><style>p{}</style><link rel=stylesheet href=x>',
    "a script's address": "[a](javascript:alert(1)) <a href=' java\nscript:alert(1)'>b</a> <a href='&#106;avascript:alert(1)'>c</a>",
    "other addresses": "<a href='data:text/html,x'>a</a> <a href='vbscript:x'>b</a> <img src='data:image/svg+xml,x'> <a href='file:///x'>c</a>",
    "foreign elements": "<svg onload=x><script>alert(1)</script><a xlink:href='javascript:x'>t</a></svg><math><mi xlink:href=x>y</mi></math>",
    "a form": "<form action=//evil.vn/><input name=a><button formaction=x>b</button><textarea>c</textarea></form>",
    "a document": "<html><head><base href=//evil.vn/><meta http-equiv=refresh content=0><title>x</title></head><body onload=x>a",
    "a template": "<template><script>x</script></template><noscript><p title='</noscript><script>x</script>'></noscript>",
    "comments": "<!--><script>x</script>--> <!-- --!><script>x</script> --> <![CDATA[<script>x</script>]]> <?php x ?>",
    "a mutation": '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">',
    "an attribute that breaks out": '<a title="x" href="/&quot; onclick=&quot;alert(1)">a</a> [b](/x "y\\" onclick=\\"z")',
    "attributes of a list": "a\n{: onclick=x style=y formaction=z src=q }\n\n[b](/c){: target=_blank ping=//evil.vn }",
    "an id of the theme": '<p id="ts-main" class="ts-page b">a</p>\n\n## TS main\n',
}
ATTRIBUTES = {"id", "class", "lang", "title", "href", "cite", "src", "alt", "value", "start", "type", "reversed", "colspan", "rowspan", "scope", "datetime"}  # fmt: skip


@pytest.mark.parametrize("name", HOSTILE)
def test_nothing_hostile_survives(name):
    made = html(HOSTILE[name] + "\n")
    soup = BeautifulSoup(made, "lxml")
    for tag in soup.find_all(True):
        assert tag.name not in {
            "script",
            "style",
            "iframe",
            "svg",
            "math",
            "form",
            "input",
            "meta",
            "base",
            "link",
            "object",
            "template",
        }
        assert set(tag.attrs) <= ATTRIBUTES
        for key in ("href", "src"):
            assert re.match(r"(?:https?:|mailto:|tel:|missing:|/|#|[^:]*$)", tag.get(key, "")), tag
        assert not tag.get("id", "").startswith("ts-")
        assert not any(name.startswith("ts-") for name in tag.get("class", []))


def test_an_id_is_given_once():
    made = html('<p id="a">1</p>\n<p id="a">2</p>\n\n## A\n\n## A\n\n<p id="a b">3</p>\n')
    assert re.findall(r' id="([^"]*)"', made) == ["a", "a_1"]


def test_headings_begin_at_two_and_skip_none():
    levels = re.findall(r"<h(\d)", html("# a\n\n#### b\n\n###### c\n\n## d\n\n<h1>e</h1>\n\n### f\n\n##\n\n## &nbsp;\n"))
    assert levels == ["2", "3", "4", "3", "2", "3"]
    assert re.findall(r"<(/?h\d)", html("### a\n\nb\n-\n")) == ["h2", "/h2", "h2", "/h2"]


LINKS = {
    "{filename}/articles/2021/x.md": "/bai/x/",
    "{filename}/articles/2021/x.md#muc-1": "/bai/x/#muc-1",
    "|filename|/articles/x.md": "/bai/x/",
    "%7Bfilename%7D/articles/x.md": "/bai/x/",
    "{filename}articles/x.md": "/bai/x/",
    "{filename}x.md": "/bai/x/",
    "{filename}./x.md": "/bai/x/",
    "{filename}../2018/x.md": "/bai/x/",
    "{filename}/articles/../articles//2021/./x.md": "/bai/x/",
    "{filename}/articles/N%C4%83m/x.md": "/bai/x/",
    "{filename}/periodicals/a/index.md": None,
    "{filename}/media/a.jpg": None,
    "{filename}/../../etc/x.md": None,
    "{filename}": None,
}


@pytest.mark.parametrize("href", LINKS)
def test_a_link_to_a_document_follows_from_its_path(href):
    found = target(href, KINDS, "articles/2021/y.md")
    assert found is not None
    assert found.address == LINKS[href]


def test_links_to_documents_are_remembered_as_they_were_typed():
    made = to_html("[a]({filename}/articles/x.md#b) [c]({filename}/media/d.jpg) [e](/f)\n", KINDS)
    assert made.text == '<p><a href="/bai/x/#b">a</a> <a>c</a> <a href="/f">e</a></p>'
    assert [(one.source, one.typed) for one in made.targets] == [
        ("articles/x.md", "{filename}/articles/x.md"),
        ("media/d.jpg", "{filename}/media/d.jpg"),
    ]


def test_addresses_are_found_where_they_were_typed_and_not_in_code():
    body = "`/a.jpg`\n```\n/a.jpg\n```\n<!-- /a.jpg\n-->\n/a.jpgx /a.jpg\n\n/a.jpg /b%20c /d e /f?x=1&amp;y\n"
    locator = Locator(body, 10)
    assert [locator.line("/a.jpg") for _ in range(3)] == [16, 18, 18]
    assert [locator.line(one) for one in ("/b c", "/d%20e", "/f?x=1&y", "/none", "")] == [10, 18, 18, 10, 10]


def test_tags_are_told_from_what_looks_like_one():
    text = '<p title="<img src=&quot;/a&quot;>">&lt;img src="/b"&gt; <img alt=\'"x"\' src="/c&amp;d"/><a href="/e">f</a></p>'
    assert list(tags(text, "img", "a")) == [("img", {"alt": '"x"', "src": "/c&d"}), ("a", {"href": "/e"})]


@pytest.mark.parametrize(
    ("typed", "address"),
    [
        ("https://x.vn/a-b_c.jpg", "https://x.vn/a-b_c.jpg"),
        ("/tin/a~b/", "/tin/a~b/"),
        ("//x.vn/a", "https://x.vn/a"),
        ("\\\\x.vn/a", "https://x.vn/a"),
        ("/một hai", "/m%E1%BB%99t%20hai"),
        ("/a%20b%zz", "/a%20b%25zz"),
        ("/a#b#c", "/a#b%23c"),
        ("https://x.vn:8000/é", "https://x.vn:8000/%C3%A9"),
        ("https://a:b@x.vn/", None),
        ("https:///x", None),
        ("http://[x", None),
        ("http://x:99999/", None),
        ("https://.vn/", None),
    ],
)
def test_an_address_is_valid_or_none(typed, address):
    assert web_address(typed) == address


@given(
    st.lists(
        st.sampled_from(
            ["https://", "http:", "/", "//", "a", "x.vn", ".", "..", "-", "_", "~", "1", "%", "@", ":8", "?", "#", "\\", "é"]
        ),
        max_size=7,
    )
)
def test_a_plain_address_is_what_taking_it_apart_would_give(pieces):
    address = "".join(pieces)
    assert web_address(address) == web_address(f" {address}")


def test_a_text_nested_beyond_measure_is_refused_and_the_next_is_read():
    with pytest.raises(Nested):
        html("1. " * 3000 + "x\n")
    assert html("![a](/media/b.jpg)\n") == '<p><img alt="a" src="/media/b.jpg"></p>'


PIECES = ["<b>", "</b>", "<p>", "</p>", "<div>", "</div>", "<td>", "<li>", "<dl>", "<dd>", "<a href=/x>", "</a>", "<table>", "<h1>", "<img src=/a>",
          "<script>", "<!--", "-->", "*", "_", "`", "[", "](/x)", "![", "> ", "- ", "1. ", "\n", "\n\n", "    ", "|", "|-|\n", "# ", "{: #a .b}", "[^1]",
          ":   ", "```\n", "&lt;", "&#1;", "<", "a", "ế"]  # fmt: skip


@settings(max_examples=300, deadline=None)
@given(st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=3)), max_size=25).map("".join))
def test_any_body_becomes_clean_html(text):
    made = html(text)
    ids = re.findall(r'<[^>]* id="([^"]*)"', made)
    assert len(ids) == len(set(ids))
    assert not re.search("[\x00-\x08\x0b\x0e-\x1f\x7f\ufffe\uffff]", made)
    assert not BeautifulSoup(made, "lxml").find(["script", "style"])

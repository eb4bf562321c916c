"""HTML that an editor typed gets a valid structure, and loses no word."""

from __future__ import annotations

import pytest
from bs4 import BeautifulSoup

from plugins.documents.structure import settled

CASES = {
    "a block in an inline element": ("<b>a<div>b</div></b>", "a<div>b</div>"),
    "a block in a heading": ("<h2><div>a</div><ul><li>b</li></ul></h2>", "<h2>a b  </h2>"),
    "a block in preformatted text": ("<pre><p>a</p>b</pre>", "<pre>a b</pre>"),
    "a link around blocks": ('<a href="/x"><h3>a</h3><p>b</p></a>', '<a href="/x"><h3>a</h3><p>b</p></a>'),
    "a link around a table": ('<a href="/x"><table><tr><td>a</td></tr></table></a>', "<table><tr><td>a</td></tr></table>"),
    "an empty heading": ("<h2> </h2>a", " a"),
    "a heading of an image": ('<h2><img src="/a"/></h2>', '<h2><img src="/a"/></h2>'),
    "items without a list": ("<li>a</li><li value=\"2\">b</li>", "<div>a</div><div>b</div>"),
    "what is no item": ("<ul>a<li>b</li><p>c</p></ul>", "<ul><li>a</li><li>b</li><li><p>c</p></li></ul>"),
    "a list in a list": ("<ul><ul><li>a</li></ul></ul>", "<ul><li><ul><li>a</li></ul></li></ul>"),
    "a number without an order": ('<ul><li value="3">a</li></ul>', "<ul><li>a</li></ul>"),
    "sound definitions": ("<dl><div><dt>a</dt><dd>b</dd></div><dt>c</dt><dt>d</dt><dd>e</dd></dl>", "<dl><dt>a</dt><dd>b</dd><dt>c</dt><dt>d</dt><dd>e</dd></dl>"),
    "a definition without a term": ("<dl><dd>a</dd></dl>", "<div><div>a</div></div>"),
    "a term without a definition": ("<dl><dt>a</dt></dl>", "<div><div>a</div></div>"),
    "text among definitions": ("<dl>a<dt>b</dt><dd>c</dd></dl>", "<div>a<div>b</div><div>c</div></div>"),
    "captions of a figure": (
        '<figure><figcaption>a</figcaption><img src="/b"/><figcaption>c</figcaption></figure>',
        '<figure><figcaption>a</figcaption><img src="/b"/><div>c</div></figure>',
    ),
    "a caption in the middle": (
        '<figure><img src="/b"/><figcaption>a</figcaption><p>c</p></figure>',
        '<figure><img src="/b"/><p>c</p><figcaption>a</figcaption></figure>',
    ),
    "a caption of nothing": ("<figcaption>a</figcaption>", "<div>a</div>"),
    "details without a summary": ("<details>a</details>", "<div>a</div>"),
    "a late summary": ("<details>a<summary>b</summary><summary>c</summary></details>", "<details><summary>b</summary>a<div>c</div></details>"),
    "a heading in a cell's head": ("<table><tr><th><h3>a</h3></th></tr></table>", "<table><tr><th><p>a</p></th></tr></table>"),
    "a definition in a definition": ("<dfn>a<dfn>b</dfn></dfn>", "a<dfn>b</dfn>"),
    "a moment without a date": ("<time>hôm nay</time>", "hôm nay"),
}  # fmt: skip


@pytest.mark.parametrize("name", CASES)
def test_what_stands_in_a_wrong_place_is_settled(name):
    html, expected = CASES[name]
    assert settled(html) == expected
    assert settled(expected) == expected
    assert said(settled(html)) == said(html)


def said(html: str) -> list[str]:
    return sorted(BeautifulSoup(html, "html.parser").get_text().replace(" ", ""))


def table(*rows: str) -> str:
    return f"<table><tbody>{''.join(f'<tr>{row}</tr>' for row in rows)}</tbody></table>"


TABLES = {
    "a span of all columns": (table('<td colspan="2">a</td>', '<td colspan="2">b</td>'), table("<td>a</td>", "<td>b</td>")),
    "a span too wide": (table('<td colspan="9">a</td>', "<td>b</td><td>c</td>"), table('<td colspan="2">a</td>', "<td>b</td><td>c</td>")),
    "a span too high": (table('<td rowspan="5">a</td><td>b</td>', "<td>c</td>"), table('<td rowspan="2">a</td><td>b</td>', "<td>c</td>")),
    "cells that overlap": (table('<td>a</td><td rowspan="2">b</td>', '<td colspan="2">c</td>'), table('<td>a</td><td rowspan="2">b</td>', "<td>c</td>")),
    "a row that cells above fill": (table('<td rowspan="2">a</td>', "", "<td>b</td>"), table("<td>a</td>", "<td>b</td>")),
    "spans that fit": (
        table('<td rowspan="2">a</td><td colspan="2">b</td>', "<td>c</td><td>d</td>"),
        table('<td rowspan="2">a</td><td colspan="2">b</td>', "<td>c</td><td>d</td>"),
    ),
    "an empty row": (table("", "<td>a</td>"), table("<td>a</td>")),
    "parts out of order": (
        "<table><tfoot><tr><td>f</td></tr></tfoot><tbody><tr><td>b</td></tr></tbody><thead><tr><th>h</th></tr></thead><caption>c</caption></table>",
        "<table><caption>c</caption><thead><tr><th>h</th></tr></thead><tbody><tr><td>b</td></tr></tbody><tfoot><tr><td>f</td></tr></tfoot></table>",
    ),
    "parts twice": (
        "<table><caption>a</caption><caption>b</caption><thead><tr><th>h</th></tr></thead><thead><tr><th>i</th></tr></thead></table>",
        "<table><caption>a b</caption><thead><tr><th>h</th></tr></thead><tbody><tr><th>i</th></tr></tbody></table>",
    ),
    "a table in a caption": (
        f"<table><caption>a{table('<td>b</td>')}</caption><tbody><tr><td>c</td></tr></tbody></table>",
        "<table><caption>a b</caption><tbody><tr><td>c</td></tr></tbody></table>",
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", TABLES)
def test_the_cells_of_a_table_fit(name):
    html, expected = TABLES[name]
    assert settled(html) == expected
    assert settled(expected) == expected

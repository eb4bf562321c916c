"""Figures: an image alone in its paragraph."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import quote

import pytest

from plugins.media.figures import references, slowly, strays, with_figures
from plugins.media.files import media_files, media_name, nearest
from plugins.media.plain import plain_figures

IMG = '<img alt="x" src="/media/a.jpg">'
FIGURE = '<figure><img alt="" src="/media/a.jpg"/><figcaption>x</figcaption></figure>'
SHOWN = '<img alt="x" src="/media/a.jpg"/>'
WORDED = f"<figure>{SHOWN}<figcaption>{{}}</figcaption></figure>"
GONE = '<img alt="x" src="missing:old.jpg">'
CASES = {
    "alone": (f"<p>{IMG}</p>", FIGURE),
    "with the line of emphasis below": (
        f"<p>{IMG}\n<em>chú <b>thích</b></em></p>",
        '<figure><img alt="x" src="/media/a.jpg"/><figcaption>chú <b>thích</b></figcaption></figure>',
    ),
    "with a break before that line": (
        f"<p>{IMG}<br>\n<em>c</em></p>",
        '<figure><img alt="x" src="/media/a.jpg"/><figcaption>c</figcaption></figure>',
    ),
    "emphasis on the same line": (f"<p>{IMG} <em>c</em></p>", '<p><img alt="x" src="/media/a.jpg"/> <em>c</em></p>'),
    "emphasis in the next paragraph": (f"<p>{IMG}</p>\n<p><em>c</em></p>", f"{FIGURE}\n<p><em>c</em></p>"),
    "two lines of emphasis": (
        f"<p>{IMG}\n<em>c</em> <em>d</em></p>",
        '<p><img alt="x" src="/media/a.jpg"/>\n<em>c</em> <em>d</em></p>',
    ),
    "text below": (f"<p>{IMG}\nc</p>", '<p><img alt="x" src="/media/a.jpg"/>\nc</p>'),
    "in running text": (f"<p>a {IMG} b</p>", '<p>a <img alt="x" src="/media/a.jpg"/> b</p>'),
    "two images on one line": (f"<p>{IMG} {IMG}</p>", f'<div class="gallery">{FIGURE}{FIGURE}</div>'),
    "two images without a space": (f"<p>{IMG}{IMG}</p>", f'<div class="gallery">{FIGURE}{FIGURE}</div>'),
    "a gallery with lines of emphasis": (
        f"<p>{IMG}\n<em>chú <b>thích</b></em>\n{IMG}\n{IMG}<br>\n<em>d</em></p>",
        f'<div class="gallery">{WORDED.format("chú <b>thích</b>")}{FIGURE}{WORDED.format("d")}</div>',
    ),
    "a gallery of what is missing, with lines of emphasis": (
        f'<p>{GONE}\n<em>c</em>\n<a href="/b">{IMG}</a>\n<i>d</i></p>',
        '<div class="gallery"><figure class="missing"><figcaption>c</figcaption></figure>'
        '<figure><a href="/b"><img alt="x" src="/media/a.jpg"/></a><figcaption>d</figcaption></figure></div>',
    ),
    "a line of emphasis below two images on one": (f"<p>{IMG} {IMG}\n<em>c</em></p>", f"<p>{SHOWN} {SHOWN}\n<em>c</em></p>"),
    "an image beside a line of emphasis": (f"<p>{IMG}\n<em>c</em> {IMG}</p>", f"<p>{SHOWN}\n<em>c</em> {SHOWN}</p>"),
    "two lines of emphasis below an image of several": (
        f"<p>{IMG}\n<em>c</em>\n<em>d</em>\n{IMG}</p>",
        f"<p>{SHOWN}\n<em>c</em>\n<em>d</em>\n{SHOWN}</p>",
    ),
    "a line of emphasis above images": (f"<p><em>c</em>\n{IMG}\n{IMG}</p>", f"<p><em>c</em>\n{SHOWN}\n{SHOWN}</p>"),
    "a gallery": (f"<p>{IMG}\n{IMG}</p>", f'<div class="gallery">{FIGURE}{FIGURE}</div>'),
    "a gallery with breaks and links": (
        f'<p>{IMG}<br>\n<a href="/b">{IMG}</a>\n{GONE}</p>',
        f'<div class="gallery">{FIGURE}<figure><a href="/b"><img alt="x" src="/media/a.jpg"/></a><figcaption>x</figcaption></figure>'
        '<figure class="missing"><figcaption>x</figcaption></figure></div>',
    ),
    "a gallery of nothing": ('<p><img src="missing:">\n<img src="missing:"></p>', ""),
    "a gallery with classes": (f'<p class="b" id="c">{IMG}\n{IMG}</p>', f'<div class="b gallery" id="c">{FIGURE}{FIGURE}</div>'),
    "images on their lines, and words": (
        f"<p>{IMG}\n{IMG}\nc</p>",
        '<p><img alt="x" src="/media/a.jpg"/>\n<img alt="x" src="/media/a.jpg"/>\nc</p>',
    ),
    "images on their lines in a figure": (
        f"<figure><p>{IMG}\n{IMG}</p></figure>",
        '<figure><img alt="x" src="/media/a.jpg"/>\n<img alt="x" src="/media/a.jpg"/></figure>',
    ),
    "an image on its line after two on one": (
        f"<p>{IMG} {IMG}\n{IMG}</p>",
        f'<div class="gallery">{FIGURE}{FIGURE}{FIGURE}</div>',
    ),
    "without alt": ('<p><img src="/media/a.jpg"></p>', '<figure><img alt="" src="/media/a.jpg"/></figure>'),
    "in a link": (
        f'<p><a href="/b">{IMG}</a></p>',
        '<figure><a href="/b"><img alt="x" src="/media/a.jpg"/></a><figcaption>x</figcaption></figure>',
    ),
    "in a link with words": (f'<p><a href="/b">{IMG} c</a></p>', '<p><a href="/b"><img alt="x" src="/media/a.jpg"/> c</a></p>'),
    "with the paragraph's classes": (
        f'<p class="wide" id="b">{IMG}</p>',
        '<figure class="wide" id="b"><img alt="" src="/media/a.jpg"/><figcaption>x</figcaption></figure>',
    ),
    "in an item": (f"<li>{IMG}</li>", '<li><img alt="x" src="/media/a.jpg"/></li>'),
    "in a paragraph of an item": (f"<li><p>{IMG}</p></li>", f"<li>{FIGURE}</li>"),
    "in a figure": (
        f"<figure><p>{IMG}</p><figcaption>c</figcaption></figure>",
        '<figure><img alt="x" src="/media/a.jpg"/><figcaption>c</figcaption></figure>',
    ),
    "yet to be found": (f"<p>{GONE}</p>", '<figure class="missing"><figcaption>x</figcaption></figure>'),
    "yet to be found, with its line": (
        f"<p>{GONE}\n<em>c</em></p>",
        '<figure class="missing"><figcaption>c</figcaption></figure>',
    ),
    "yet to be found, with a class": (
        f'<p class="b">{GONE}</p>',
        '<figure class="b missing"><figcaption>x</figcaption></figure>',
    ),
    "yet to be found, in running text": (f"<p>a {GONE}</p>", '<p>a <span class="missing">x</span></p>'),
    "yet to be found, without words": ('<p><img alt="" src="missing:"></p>a <img src="missing:">', "a "),
    "yet to be found, in a link": (
        f'<p><a href="/b">{GONE}</a></p>',
        '<figure class="missing"><figcaption>x</figcaption></figure>',
    ),
    "on another site": (
        '<p><img alt="x" src="https://x.vn/a.jpg"></p>',
        '<figure class="missing"><figcaption>x</figcaption></figure>',
    ),
    "without an address": ("<p><img alt='x'></p>", '<figure class="missing"><figcaption>x</figcaption></figure>'),
}


@pytest.mark.parametrize("name", CASES)
def test_an_image_alone_in_its_paragraph_is_a_figure(name):
    html, expected = CASES[name]
    assert with_figures(html) == expected


PLAIN = {
    "alone": f"<p>{IMG}</p>\n<p>a<br>\nb &gt; c &amp; d&nbsp;e</p>\n<hr>",
    "with the line of emphasis below": f'<p>{IMG}\n<em>chú <strong>thích</strong>  <a href="/b">c</a></em></p>',
    "with a break before that line": f"<p>{IMG}<br>\n<em>c</em></p>",
    "in a link": f'<p><a href="/b">{IMG}</a>\n<em>c</em></p>',
    "with quotes": '<p><img alt="&quot;a&quot;" src="/media/a.jpg"></p>\n<p><img alt="&quot;a&quot;" src="/media/a.jpg">\n<em>c</em></p>',
    "with both kinds of quotes": '<p><img alt="&quot;a&quot; \'b\'" src="/media/a.jpg">\n<em>c</em></p>',
    "with a title": '<p><img alt="a" src="/media/a.jpg" title="&quot;b&quot;"></p>',
    "without words": '<p><img alt=" &nbsp;" src="/media/a.jpg"></p>',
    "yet to be found": f"<p>{GONE}</p>\n<p>{GONE}\n<em>c</em></p>",
    "in a gallery": f'<p>{IMG}\n{IMG}</p>\n<p>{IMG}</p>\n<p>{GONE}<br>\n<a href="/b">{IMG}</a></p>',
    "in a gallery with lines of emphasis": f"<p>{IMG}\n<em>c <strong>d</strong></em>\n{IMG} {GONE}<br>\n{IMG}\n<em>e</em></p>",
    "in an item": f"<ul>\n<li>\n<p>{IMG}</p>\n</li>\n</ul>",
    "beside a table": f'<p>{IMG}</p>\n<table>\n<tbody>\n<tr>\n<td class="right">a</td>\n</tr>\n</tbody>\n</table>',
}


@pytest.mark.parametrize("name", PLAIN)
def test_a_plain_figure_needs_no_parser(name):
    made = plain_figures(PLAIN[name])
    assert made == slowly(PLAIN[name]) if "  " not in PLAIN[name] else made is None


@pytest.mark.parametrize("name", CASES)
def test_what_is_made_without_a_parser_is_what_the_parser_makes(name):
    html = CASES[name][0]
    assert plain_figures(html) in (None, slowly(html))


@pytest.mark.parametrize(
    ("html", "found"),
    [
        (f"<p>{IMG}\nchú thích</p>", [0]),
        (f"<p>{IMG} <em>chú thích</em></p>", [0]),
        (f"<p>{IMG}</p><p>Mấy ảnh:<br>\n{GONE}{IMG}\n{IMG}</p><p>{IMG}\n<em>c</em>\n<em>d</em></p>", [1, 3]),
        (f"<p>{IMG} {IMG}\n<em>c</em></p>", [0]),
        (f"<p>Bấm {IMG}, rồi\n{IMG} để in.</p>", []),
        (f"<p>{IMG}\n<em>c</em>\n{IMG}</p><p>{IMG}</p><table><tr><td>{IMG}</td></tr></table>", []),
    ],
)
def test_images_that_should_be_in_a_figure_are_found(html: str, found: list[int]):
    assert list(strays(with_figures(html))) == found


def test_a_table_can_be_scrolled_by_keyboard():
    made = with_figures("<table><caption>Kết quả</caption><tr><td>a</td></tr></table>")
    assert made.startswith('<div aria-label="Kết quả" class="table" role="region" tabindex="0"><table>')
    assert 'aria-label="Bảng"' in with_figures("<table><caption></caption><tr><td>a</td></tr></table>")


def test_html_without_images_is_left_alone():
    assert with_figures("<p>a<br>b</p>") == "<p>a<br>b</p>"


def test_references_are_what_is_shown_or_linked_to():
    html = '<p>src="/media/no.jpg" <img alt="a>b" src="/media/a%20b.jpg"/> <a title="&lt;" href="/media/c.pdf?x=1&amp;y">c</a> <a href="/d">d</a></p>'
    assert list(references(html)) == ["/media/a%20b.jpg", "/media/c.pdf?x=1&y"]


def test_media_files_are_known_by_their_composed_names(tmp_path: Path):
    media = tmp_path / "content/media"
    (media / "2021/.an").mkdir(parents=True)
    for name in ("a\u0306.jpg", "2021/b.pdf", ".c", "2021/.an/d.jpg"):
        (media / name).write_bytes(b"x")
    (tmp_path / "secret").write_bytes(b"x")
    (media / "e.jpg").symlink_to(tmp_path / "secret")
    assert sorted(media_files(tmp_path / "content")) == ["2021/b.pdf", "ă.jpg"]
    assert media_files(tmp_path) == {}


@pytest.mark.parametrize(
    ("address", "name"),
    [
        ("/media/2018/a%20b.jpg?v=1#x", "2018/a b.jpg"),
        ("/media/a\u0306.jpg", "ă.jpg"),
        ("/media/%C4%83.jpg", "ă.jpg"),
        ("/medias/a.jpg", None),
        ("https://x.vn/media/a.jpg", None),
    ],
)
def test_the_name_that_an_address_asks_for(address, name):
    assert media_name(address) == name


def test_an_address_of_a_file_leads_back_to_it():
    for name in ("a b.jpg", "ă.jpg", "100%.jpg", "a?b#c.jpg", "2018/a&b.jpg"):
        assert media_name(f"/media/{quote(name)}") == name


def test_the_nearest_file_is_the_same_up_to_case_or_of_the_same_name():
    files = {name: Path(name) for name in ("2018/A.JPG", "2019/b.jpg")}
    assert [nearest(name, files) for name in ("2018/a.jpg", "b.jpg", "2020/B.JPG", "c.jpg")] == [
        "2018/A.JPG",
        "2019/b.jpg",
        "2019/b.jpg",
        None,
    ]

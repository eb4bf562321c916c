"""An article as the plain text that names are looked for in: paragraphs and captions apart, no marks, no addresses."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from html import unescape

from plugins.detection import Text
from plugins.documents import schemas
from plugins.documents.markdown import Nested, to_html
from plugins.documents.reading import Document
from plugins.media.figures import with_figures
from plugins.site.kinds import KINDS
from plugins.taxonomies.references import day_of

#: The tags of clean HTML; a value in quotes may hold any sign.
_TAG = re.compile(r"""<(?P<end>/?)(?P<name>[a-z][a-z0-9]*)(?:"[^"]*"|'[^']*'|[^"'>])*>""")
#: Tags that stand within a line of text; all others end one.
_INLINE = frozenset("a abbr b cite code del dfn em i img ins kbd mark q s samp small span strong sub time u var".split())
#: The number of a footnote is no word.
_FOOTNOTE = re.compile(r"<sup\b[^>]*>.*?</sup>", re.DOTALL)


def text_of(document: Document, units: Sequence[str]) -> Text:
    """The article *document*, whose front matter names the provinces *units* (ids)."""
    fields = document.fields
    assert isinstance(fields, schemas.Article)
    paragraphs: list[str] = []
    captions = [fields.image.caption] if fields.image and fields.image.caption else []
    for is_caption, piece in _pieces(_html(document)):
        (captions if is_caption else paragraphs).append(piece)
    day = day_of(document)
    return Text(fields.title or "", fields.summary or "", tuple(paragraphs), tuple(captions), day, tuple(units))


def _html(document: Document) -> str:
    """The body with its figures made; nothing where it is nested beyond reading, which ``check`` says."""
    try:
        return with_figures(to_html(document.body, KINDS, document.source).text)
    except Nested:
        return ""


def _pieces(html: str) -> Iterator[tuple[bool, str]]:
    """The lines of text of clean *html*, each with whether it is a caption."""
    at, held, is_caption = 0, "", False
    html = _FOOTNOTE.sub("", html)
    for tag in _TAG.finditer(html):
        held += html[at : tag.start()]
        at = tag.end()
        if tag["name"] in _INLINE:
            continue
        yield from _said(is_caption, held)
        held, is_caption = "", tag["name"] == "figcaption" and not tag["end"]
    yield from _said(is_caption, held + html[at:])


def _said(is_caption: bool, held: str) -> Iterator[tuple[bool, str]]:
    text = " ".join(unescape(held).split())
    if text:
        yield is_caption, text

"""Figures: an image alone in its paragraph, with the line of emphasis below it or its alt text as the caption.

The emphasis stands on the line directly below, in the same paragraph; a paragraph
of its own is text. A link around the image stays around it. Several images in one
paragraph are a gallery of figures, whether they stand below or beside each other; one
that is alone on its line may have its line of emphasis there, too.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from plugins.documents.tags import tags
from plugins.media.local import FOLDER as FOLDER
from plugins.media.local import is_local as is_local
from plugins.media.plain import plain_figures

#: Marks a photograph that is yet to be found; what follows is a clue.
MISSING = "missing:"
_WORTH_IT = re.compile(r"<(?:img|table)\b")
_PARAGRAPH = re.compile(r"<p\b[^>]*>(?:(?!<p\b).)*?</p>", re.S)
_BREAK = re.compile(r"\n|<br\b[^>]*>")
_EMPHASIS = re.compile(r"<(em|i)\b.*?</\1>", re.S)
_TAG = re.compile(r"<[^>]*>")


def with_figures(html: str) -> str:
    """*html*, clean, with its figures made; tables can be scrolled by keyboard.

    An image that is missing or stands on another site shows its caption only: a
    page asks no third party for anything.
    """
    made = plain_figures(html) if _WORTH_IT.search(html) else html
    return slowly(html) if made is None else made


def slowly(html: str) -> str:
    """What :func:`with_figures` gives, with all of *html* parsed."""
    if not _WORTH_IT.search(html):
        return html
    # Loaded only where a document needs it: that takes longer than a hundred plain ones.
    from plugins.media.parsed import parsed_figures

    return parsed_figures(html)


def strays(html: str) -> Iterator[int]:
    """Which images of *html*, whose figures are made, should be in one: the first of each paragraph where a line shows images alone.

    They are counted from 0. Images in running text, which have words on their line, are what they should be.
    """
    if "<img" not in html:
        return
    for paragraph in _PARAGRAPH.finditer(html):
        if "<img" in paragraph[0] and any(map(_shows_alone, _BREAK.split(paragraph[0]))):
            yield html.count("<img", 0, paragraph.start())


def _shows_alone(line: str) -> bool:
    """Whether *line* has images and no words but emphasised ones."""
    return "<img" in line and not _TAG.sub("", _EMPHASIS.sub("", line)).strip()


def references(html: str) -> Iterator[str]:
    """The addresses under ``/media/`` that clean *html* shows or links to."""
    for _, attributes in tags(html, "img", "a"):
        address = attributes.get("src") or attributes.get("href") or ""
        if is_local(address):
            yield address

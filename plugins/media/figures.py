"""Figures: an image alone in its paragraph, with the line of emphasis below it or its alt text as the caption.

The emphasis stands on the line directly below, in the same paragraph; a paragraph
of its own is text. A link around the image stays around it. Several images in one
paragraph, each on a line of its own, are a gallery of figures.
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


def references(html: str) -> Iterator[str]:
    """The addresses under ``/media/`` that clean *html* shows or links to."""
    for _, attributes in tags(html, "img", "a"):
        address = attributes.get("src") or attributes.get("href") or ""
        if is_local(address):
            yield address

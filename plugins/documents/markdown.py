"""Markdown becomes clean HTML with a sound outline.

Raw HTML is sanitised; what our own extensions make (ids, footnotes, code
classes, table alignment) survives. What editors mostly write takes the fast lane.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass

from plugins.documents.headings import outlined
from plugins.documents.kinds import Kind
from plugins.documents.lane import converted
from plugins.documents.links import Target
from plugins.documents.sanitising import Cleaner

#: Only where a text holds one of these can its HTML be other than Markdown's own.
_RAW = re.compile(r"<[A-Za-z/]|\{(?!filename\})")


class Nested(ValueError):
    """A text is nested too deeply to be read: hundreds of quotations, lists or marks in each other."""


@dataclass(frozen=True, slots=True)
class Html:
    """A clean HTML fragment and the documents that it links to."""

    text: str
    targets: tuple[Target, ...]


def to_html(text: str, kinds: Collection[Kind], source: str = "") -> Html:
    """*text*, Markdown, the body of the document *source*, as clean HTML.

    Its headings begin at h2 (the page's own is h1) and skip no level; links to
    documents of *kinds* (``{filename}/…``) have become addresses of this site.
    Raises :class:`Nested`.
    """
    fast = converted(text, kinds, source)
    return slowly(text, kinds, source) if fast is None else Html(*fast)


def slowly(text: str, kinds: Collection[Kind], source: str = "") -> Html:
    """What :func:`to_html` gives, by python-markdown and the sanitiser."""
    # Loaded only where a document needs them: together they take longer than a hundred documents in the lane.
    from plugins.documents.converter import converter
    from plugins.documents.structure import settled

    cleaner = Cleaner(kinds, source)
    try:
        made = converter().reset().convert(text)
    except RecursionError:
        converter.cache_clear()  # what it was about to do is still in its state
        raise Nested from None
    clean = cleaner.clean(made)
    return Html(outlined(settled(clean) if _RAW.search(text) else clean), tuple(cleaner.targets))

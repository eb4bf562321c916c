"""The fast lane: what editors mostly write becomes clean HTML without python-markdown.

Paragraphs, strong and emphasised words, links, images, headings, lists,
tables, quotations of these. The result is, byte
for byte, what the slow way makes (``documents/markdown.py``: python-markdown with our
extensions, then the sanitiser, then the outline); ``tests/bench/prove_lane.py`` compares
them. A document of which this cannot be said goes the slow way whole.
"""

from __future__ import annotations

import re
from collections.abc import Collection

from plugins.documents.kinds import Kind
from plugins.documents.lane.blocks import Blocks
from plugins.documents.lane.inline import Inline
from plugins.documents.lane.unsure import Unsure
from plugins.documents.links import Target

#: Raw HTML, code, fences, definitions (of links, notes, abbreviations), the place of the contents.
_NEVER = ("<", "`", "~~~", "]:", "] :", "[TOC]")
_ENTITY = re.compile(r"&(?:\\?#|[A-Za-z0-9]+;)")
#: The one line of spaces that python-markdown does not empty.
_FIRST_BLANK = re.compile(r" +(?:\n|\Z)")
_BLANK = re.compile(r"(?<=\n) +\n")


def converted(text: str, kinds: Collection[Kind], source: str) -> tuple[str, tuple[Target, ...]] | None:
    """The clean HTML of *text*, the body of the document *source*, and its links to documents; None where unsure."""
    if any(mark in text for mark in _NEVER) or ("&" in text and _ENTITY.search(text)):
        return None
    if ("{" in text or "}" in text) and re.search(r"[{}]", text.replace("]({filename}", "")):
        return None
    if "\t" in text:
        text = text.expandtabs(4)
    if _FIRST_BLANK.match(text) or not text.replace("\n", "").isprintable():
        return None
    inline = Inline(kinds, source)
    blocks = Blocks(inline)
    try:
        for block in (_BLANK.sub("\n", f"{text}\n") if "\n " in text else text).split("\n\n"):
            if block := block.strip("\n"):
                blocks.add(block)
    except Unsure:
        return None
    return blocks.html(), tuple(inline.targets)

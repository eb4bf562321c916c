"""Markdown becomes clean HTML with a sound outline.

Raw HTML is sanitised; what our own extensions make (ids, footnotes, code
classes, table alignment) survives. One converter serves a whole process.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Any
from xml.etree.ElementTree import Element

import markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

from plugins.documents.kinds import Kind
from plugins.documents.links import Target
from plugins.documents.sanitising import OURS, Cleaner
from plugins.documents.structure import settled
from plugins.language.text import slugify

_EXTENSIONS: list[Any] = ["extra", "sane_lists", "toc"]
_SETTINGS: dict[str, Any] = {
    "toc": {"slugify": lambda text, separator: _anchor(text), "permalink": False},
    "extra": {"footnotes": {"BACKLINK_TITLE": "Trở lại chỗ ghi chú {}", "BACKLINK_TEXT": "↩\ufe0e"}},
}
#: Only where a text holds one of these can its HTML be other than Markdown's own.
_RAW = re.compile(r"<[A-Za-z/]|\{(?!filename\})")
_HEADING = re.compile(r"<(/?)h([1-6])\b")


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
    converter = _converter()
    converter.reset()
    cleaner = Cleaner(kinds, source)
    try:
        made = converter.convert(text)
    except RecursionError:
        _converter.cache_clear()  # what it was about to do is still in its state
        raise Nested from None
    clean = cleaner.clean(made)
    return Html(_outlined(settled(clean) if _RAW.search(text) else clean), tuple(cleaner.targets))


def _anchor(title: str) -> str:
    """The id of a heading, none of the theme's own."""
    made = slugify(title) or "muc"
    return f"muc-{made}" if made.startswith(OURS) else made


@lru_cache(maxsize=1)
def _converter() -> markdown.Markdown:
    return markdown.Markdown(
        extensions=[*_EXTENSIONS, _Ours()],
        extension_configs=_SETTINGS,
        output_format="html",
    )


class _Alignment(Treeprocessor):
    """A table cell's alignment is a class, for the site has no inline style."""

    def run(self, root: Element) -> None:
        for cell in (*root.iter("td"), *root.iter("th")):
            match = re.search(r"text-align: (left|center|right)", cell.attrib.pop("style", ""))
            if match:
                cell.set("class", match[1])


class _Ours(Extension):
    """The tree processor of this module."""

    def extendMarkdown(self, md: markdown.Markdown) -> None:  # noqa: N802 (python-markdown's name)
        md.treeprocessors.register(_Alignment(md), "alignment", 0)


def _outlined(html: str) -> str:
    """*html* with its headings moved so that they start at h2 and go down one by one."""
    levels = [int(match[2]) for match in _HEADING.finditer(html) if not match[1]]
    if not levels:
        return html
    outline = iter(_outline(levels))
    current = 2

    def level(match: re.Match[str]) -> str:
        nonlocal current
        if not match[1]:
            current = next(outline)
        return f"<{match[1]}h{current}"

    return _HEADING.sub(level, html)


def _outline(levels: list[int]) -> Iterator[int]:
    """Levels from 2 on with the same nesting as *levels*, none skipped."""
    open_: list[int] = []
    for level in levels:
        while open_ and open_[-1] >= level:
            open_.pop()
        open_.append(level)
        yield min(6, len(open_) + 1)

"""python-markdown with our extensions: one converter serves a whole process."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any
from xml.etree.ElementTree import Element

import markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

from plugins.documents.headings import anchor

_EXTENSIONS: list[Any] = ["extra", "sane_lists", "toc"]
_SETTINGS: dict[str, Any] = {
    "toc": {"slugify": lambda text, separator: anchor(text), "permalink": False},
    "extra": {"footnotes": {"BACKLINK_TITLE": "Trở lại chỗ ghi chú {}", "BACKLINK_TEXT": "↩\ufe0e"}},
}


@lru_cache(maxsize=1)
def converter() -> markdown.Markdown:
    """The converter of this process, to be reset before each text."""
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

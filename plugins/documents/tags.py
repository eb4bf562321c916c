"""The tags of clean HTML, found without a parser: as the sanitiser writes it, values are quoted and every ``<`` opens a tag."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape

_TAG = re.compile(r"""<(?P<name>[a-z][a-z0-9]*)(?P<attributes>(?:\s+[^\s"'=>/]+(?:="[^"]*"|='[^']*')?)*+)\s*/?>""")
_ATTRIBUTE = re.compile(r"""\s([^\s"'=>/]+)=(?:"([^"]*)"|'([^']*)')""")


def tags(html: str, *names: str) -> Iterator[tuple[str, dict[str, str]]]:
    """The opening tags of *names* in clean *html*, each with its attributes, unescaped.

    Text that only looks like a tag, in a code block or a title, is none.
    """
    for match in _TAG.finditer(html):
        if match["name"] in names:
            yield (
                match["name"],
                {name: unescape(double or single) for name, double, single in _ATTRIBUTE.findall(match["attributes"])},
            )

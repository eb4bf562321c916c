"""The headings of a body: their ids, and an outline that begins at h2 and skips no level."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from plugins.documents.sanitising import OURS
from plugins.language.text import slugify

_HEADING = re.compile(r"<(/?)h([1-6])\b")


def anchor(title: str) -> str:
    """The id of a heading, none of the theme's own."""
    made = slugify(title) or "muc"
    return f"muc-{made}" if made.startswith(OURS) else made


def outlined(html: str) -> str:
    """*html* with its headings moved so that they start at h2 and go down one by one."""
    levels = [int(match[2]) for match in _HEADING.finditer(html) if not match[1]]
    if not levels:
        return html
    moved = iter(outline(levels))
    current = 2

    def level(match: re.Match[str]) -> str:
        nonlocal current
        if not match[1]:
            current = next(moved)
        return f"<{match[1]}h{current}"

    return _HEADING.sub(level, html)


def outline(levels: Iterable[int]) -> Iterator[int]:
    """Levels from 2 on with the same nesting as *levels*, none skipped."""
    open_: list[int] = []
    for level in levels:
        while open_ and open_[-1] >= level:
            open_.pop()
        open_.append(level)
        yield min(6, len(open_) + 1)

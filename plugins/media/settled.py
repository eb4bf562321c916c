"""The images of a body as a page shows them: with the sizes of their files, fetched when they come near."""

from __future__ import annotations

import re
from collections.abc import Sequence

from plugins.media.files import media_name

_ATTRIBUTE = r"""\s+[^\s"'=>/]+(?:="[^"]*"|='[^']*')?"""
_IMAGE = re.compile(rf"<img(?P<attributes>(?:{_ATTRIBUTE})*+)\s*/?>")
_SRC = re.compile(r"""\ssrc=(?:"([^"]*)"|'([^']*)')""")
_LAZILY = ' loading="lazy" decoding="async"'
_LATE = re.compile(rf"(<img(?:{_ATTRIBUTE})*?){_LAZILY}/>")


def settled(html: str, sizes: Sequence[tuple[str, int, int]]) -> str:
    """Clean *html*; its images below ``content/media`` get a size where *sizes*, by name, have one."""
    if "<img" not in html:
        return html
    known = {name: f' width="{width}" height="{height}"' for name, width, height in sizes}
    return _IMAGE.sub(lambda image: f"<img{image['attributes']}{_size(image['attributes'], known)}{_LAZILY}/>", html)


def early(html: str) -> str:
    """*html*, settled, whose first image is fetched at once, as a lead picture is."""
    return _LATE.sub(r'\1 fetchpriority="high"/>', html, count=1)


def _size(attributes: str, known: dict[str, str]) -> str:
    src = _SRC.search(attributes)
    name = media_name(src[1] or src[2] or "") if src else None
    return known.get(name, "") if name else ""

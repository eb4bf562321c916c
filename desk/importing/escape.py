"""Text as Markdown that gives back exactly the text.

A backslash where Markdown knows one, an entity where it does not; nothing else is
changed, and what needs no escape has none, so that editors can read the source.
"""

from __future__ import annotations

import re
from urllib.parse import quote

_INLINE = re.compile(r"[\\`*_\[{]")
_ENTITY = re.compile(r"&(?=#?\w+;)")
_TAG = re.compile(r"<(?=[A-Za-z/!?])")
_BULLET = re.compile(r"([-+])(?=\s|$)")
_ORDINAL = re.compile(r"(\d+)(\.)(?=\s|$)")
_DEFINITION = re.compile(r":(?=\s)")
_RULE = re.compile(r"(?:-\s*){2,}|={2,}")


def escape(text: str) -> str:
    """*text*, one line, as the Markdown of a paragraph."""
    return _line_start(_inline(text))


def escape_heading(text: str) -> str:
    """*text*, one line, as what stands behind ``##``."""
    inline = _inline(text)
    return re.sub(r"#(?=#*$)", r"\\#", inline)


def escape_alt(text: str) -> str:
    """*text*, one line, as an image's alternative text."""
    return _inline(text).replace("]", "\\]")


def missing(clue: str) -> str:
    """The address of a photograph that is yet to be found; *clue* is its old address or nothing."""
    return "missing:" + quote(clue, safe="%/:?#@!$&+,;=~-._")


def _inline(text: str) -> str:
    text = _INLINE.sub(lambda match: "\\" + match[0], text)
    return _TAG.sub("&lt;", _ENTITY.sub("&amp;", text))


def _line_start(text: str) -> str:
    if text[:1] in ("#", ">"):
        return "\\" + text
    if (_RULE.match(text) and text[0] == "=") or text.startswith("~~~"):
        return f"&#{ord(text[0])};{text[1:]}"
    if _DEFINITION.match(text):
        return "&#58;" + text[1:]
    if _RULE.fullmatch(text) or _BULLET.match(text):
        return "\\" + text
    return _ORDINAL.sub(r"\1\\\2", text, count=1) if _ORDINAL.match(text) else text

"""The text of one block: links, images, emphasis, hard line breaks."""

from __future__ import annotations

import re
from collections.abc import Collection
from html import escape

from plugins.documents.kinds import Kind
from plugins.documents.lane.destinations import ADDRESS, href, src
from plugins.documents.lane.emphasis import emphasised
from plugins.documents.lane.unsure import Unsure
from plugins.documents.links import Target

_TARGET = rf"""\((?P<address>{ADDRESS})(?:[ ]+"(?P<title>[^"'()\[\]]+)"[ ]*)?\)"""
_IMAGE_FORM = rf"!\[(?P<text>[^\[\]]*+)\]{_TARGET}"
_IMAGE = re.compile(_IMAGE_FORM)
_LINK = re.compile(rf"\[(?P<text>(?:{re.sub('[?]P<[a-z]+>', '?:', _IMAGE_FORM)}|[^\[\]])*+)\]{_TARGET}")
#: What stands for a link or image, and for a hard break, while emphasis is looked for: no space, no letter.
_ELEMENT, _BREAK = "\x02", "\x03"

#: An escaped character becomes one of the private ones, no space, no letter and no mark of anything.
_ESCAPED = re.compile(r"\\(.)", re.DOTALL)
_PRIVATE = 0xE000
_UNESCAPED = {_PRIVATE + ord(character): character for character in "\\`*_{}[]()>#+-.!|"}
_UNESCAPED_HTML = {private: escape(character) for private, character in _UNESCAPED.items()}


class Inline:
    """Makes the HTML of one document's blocks; ``targets`` are the documents that its links lead to, in order."""

    def __init__(self, kinds: Collection[Kind], source: str) -> None:
        self.targets: list[Target] = []
        self._kinds, self._source = kinds, source

    def html(self, text: str) -> str:
        """*text*, of one block, as HTML; raises Unsure."""
        if "\\" in text:
            return self._html(_ESCAPED.sub(_aside, text)).translate(_UNESCAPED_HTML)
        return self._html(text)

    def _html(self, text: str) -> str:
        elements: list[str] = []
        if "[" in text:
            text = self._taken(text, elements)
        if "  \n" in text:
            if "  \n " in text:
                raise Unsure
            text = text.replace("  \n", _BREAK)
        if "&" in text or ">" in text:
            text = text.replace("&", "&amp;").replace(">", "&gt;")
        if "*" in text or "_" in text:
            text = emphasised(text)
        if elements:
            first, *rest = text.split(_ELEMENT)
            text = first + "".join([element + after for element, after in zip(elements, rest, strict=True)])
        return text.replace(_BREAK, "<br>\n") if _BREAK in text else text

    def _taken(self, text: str, elements: list[str]) -> str:
        """*text* with a stand-in for each link and image, whose HTML goes to *elements*."""
        pieces, done, at = list[str](), 0, text.find("[")
        while at >= 0:
            image = at > done and text[at - 1] == "!"
            match = _IMAGE.match(text, at - 1) if image else _LINK.match(text, at)
            if match:
                elements.append(self._image(match) if image else self._link(match))
                pieces.append(text[done : match.start()])
                done = match.end()
            at = text.find("[", match.end() if match else at + 1)
        pieces.append(text[done:])
        if any("](" in piece for piece in pieces):
            raise Unsure
        return _ELEMENT.join(pieces)

    def _link(self, match: re.Match[str]) -> str:
        address = href(match["address"].translate(_UNESCAPED), self._kinds, self._source, self.targets)
        return f"<a{_attribute('href', address)}{_title(match['title'])}>{self._html(match['text'])}</a>"

    def _image(self, match: re.Match[str]) -> str:
        return f"<img{_attribute('alt', match['text'])}{_attribute('src', src(match['address'].translate(_UNESCAPED)))}{_title(match['title'])}>"


def _aside(match: re.Match[str]) -> str:
    private = _PRIVATE + ord(match[1])
    return chr(private) if private in _UNESCAPED else match[0]


def _title(typed: str | None) -> str:
    return "" if typed is None else _attribute("title", re.sub(r"\s", " ", typed.strip()))


def _attribute(name: str, value: str | None) -> str:
    if value is None:
        return ""
    return f' {name}="{value.replace("&", "&amp;").replace(">", "&gt;").replace(chr(34), "&quot;")}"'

"""Where in a body an address was typed."""

from __future__ import annotations

import re
from collections import Counter
from html import escape
from urllib.parse import unquote

#: What no link or image stands in: fenced and inline code, comments.
_ASIDE = re.compile(
    r"^(?P<fence>```+|~~~+).*?(?:^(?P=fence)[ \t]*$|\Z)|(?P<ticks>`+)(?!`).+?(?<!`)(?P=ticks)(?!`)|<!--.*?-->", re.S | re.M
)
#: With one of these, or a letter or digit, an address goes on.
_GOES_ON = frozenset("_/.%-")
_NOT_NEWLINE = re.compile(r"[^\n]")


class Locator:
    """Finds the lines of a body's addresses; asked again for the same address, it tells its next place."""

    def __init__(self, body: str, first: int) -> None:
        self._text = (
            _ASIDE.sub(lambda match: _NOT_NEWLINE.sub(" ", match[0]), body)
            if "`" in body or "~" in body or "<!" in body
            else body
        )
        self._first = first
        self._asked = Counter[str]()

    def line(self, address: str) -> int:
        """The line in the file where *address* was typed, encoded or not; the body's first where it cannot be found."""
        self._asked[address] += 1
        for typed in dict.fromkeys((address, unquote(address), escape(address), escape(unquote(address)))):
            place = self._place(typed, self._asked[address]) if typed else -1
            if place >= 0:
                return self._first + self._text.count("\n", 0, place)
        return self._first

    def _place(self, typed: str, wanted: int) -> int:
        """Where *typed* stands, the whole of an address, for the time *wanted*, or for the last; -1 where it does not."""
        place, at = -1, self._text.find(typed)
        while at >= 0 and wanted:
            end = at + len(typed)
            following = self._text[end : end + 1]
            whole = not (following.isalnum() or following in _GOES_ON)
            if whole:
                place, wanted = at, wanted - 1
            at = self._text.find(typed, end if whole else at + 1)
        return place

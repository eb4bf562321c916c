"""Numbers of documents in the HTML of a body: recognised in its text, across tags, and linked where they stand."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from plugins.citations.issuing import year_before
from plugins.citations.numbers import Found, may_cite, numbers
from plugins.citations.references import Reference
from plugins.citations.years import year_after

_TAG = re.compile(r"""<!--.*?-->|<(?P<end>/?)(?P<name>[a-z][a-z0-9]*)\b(?:"[^"]*"|'[^']*'|[^'"<>])*>""", re.DOTALL)
#: Tags at which a sentence goes on.
_INLINE = frozenset("a abbr b cite del dfn em i ins mark q s small span strong sub sup time u var".split())
#: What is not read (a note's mark in the middle of a sentence, too), and what is read and may hold no link.
_SILENT, _UNLINKED = frozenset(("pre", "code", "kbd", "samp", "sup", "sub")), frozenset(("a", "summary"))
#: Ends whatever is before it; no text holds it.
_BOUNDARY = "\0"
_SPACE = re.compile(r"[^\S ]")


@dataclass(frozen=True, slots=True)
class _Piece:
    """A run of text of a body: where it stands in the HTML and in the plain text, how long it is, whether it may hold a link."""

    at: int
    plain: int
    length: int
    linkable: bool


def linked(html: str) -> tuple[str, tuple[str, ...]]:
    """Clean *html* with a link at every number of a document, and the ids of all that it cites, in order, each once.

    A number without a year means the year that the same text gives it elsewhere, if that is one year.
    """
    if not may_cite(html):
        return html, ()
    reader = _Reader(html)
    text = reader.text()
    found = _settled(_dated(text, list(numbers(text))))
    return _with_links(html, reader.pieces, found), tuple(dict.fromkeys(one.reference.id for one in found))


class _Reader:
    """Makes plain text of HTML, and remembers where each piece of it stands; ``_open`` are the tags of note that are open."""

    def __init__(self, html: str) -> None:
        self.pieces: list[_Piece] = []
        self._html = html
        self._parts: list[str] = []
        self._length = 0
        self._open: list[str] = []

    def text(self) -> str:
        """The text, with plain spaces."""
        at = 0
        for tag in _TAG.finditer(self._html):
            self._take(at, tag.start())
            self._add(self._mark(tag["name"], bool(tag["end"])))
            at = tag.end()
        self._take(at, len(self._html))
        return _SPACE.sub(" ", "".join(self._parts))

    def _take(self, start: int, end: int) -> None:
        """Read the text of the HTML from *start* to *end*."""
        if start < end and not any(name in _SILENT for name in self._open):
            self.pieces.append(_Piece(start, self._length, end - start, not self._open))
            self._add(self._html[start:end])

    def _add(self, text: str) -> None:
        self._parts.append(text)
        self._length += len(text)

    def _mark(self, name: str | None, ends: bool) -> str:
        """What a tag is in plain text."""
        if name in _SILENT or name in _UNLINKED:
            if not ends:
                self._open.append(name)
            elif name in self._open:
                self._open.remove(name)
        if name in _INLINE or name is None:
            return ""
        return " " if name == "br" else _BOUNDARY


def _dated(text: str, found: Sequence[Found]) -> Iterator[Found]:
    """*found* in *text*, with the year that is told behind each, or else before it."""
    starts, ends = [*(one.start for one in found[1:]), len(text)], [0, *(one.end for one in found)]
    for one, limit, before in zip(found, starts, ends, strict=False):
        year = None if one.reference.within else year_after(text, one.end, limit) or year_before(text, before, one.start)
        yield replace(one, reference=one.reference.of_year(year)) if year else one


def _settled(found: Iterable[Found]) -> list[Found]:
    """*found*, those without a year taken for the one document of that number that the text dates."""
    all_ = list(found)
    known: dict[Reference, set[Reference]] = {}
    for one in all_:
        if one.reference.year:
            known.setdefault(one.reference.bare, set()).add(one.reference)
    return [replace(one, reference=_only(known.get(one.reference, set()), one.reference)) for one in all_]


def _only(dated: set[Reference], otherwise: Reference) -> Reference:
    return next(iter(dated)) if len(dated) == 1 else otherwise


def _with_links(html: str, pieces: Sequence[_Piece], found: Sequence[Found]) -> str:
    """*html* with a link around every piece of each number; so no link reaches across a tag."""
    made: list[str] = []
    done = 0
    for one, piece in _overlapping(found, pieces):
        start = piece.at + max(one.start - piece.plain, 0)
        end = piece.at + min(one.end - piece.plain, piece.length)
        made += (html[done:start], f'<a href="{one.reference.address}">', html[start:end], "</a>")
        done = end
    return "".join((*made, html[done:]))


def _overlapping(found: Sequence[Found], pieces: Sequence[_Piece]) -> Iterator[tuple[Found, _Piece]]:
    """Each number with the pieces of text that hold some of it and may hold a link, in order."""
    first = 0
    for one in found:
        while pieces[first].plain + pieces[first].length <= one.start:
            first += 1
        at = first
        while at < len(pieces) and pieces[at].plain < one.end:
            if pieces[at].linkable:
                yield one, pieces[at]
            at += 1

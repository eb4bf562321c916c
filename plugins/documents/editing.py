"""A value added to a list in the front matter of a file that an editor wrote: the lines of its key change, and no other byte.

The rule is design.md's: what we write is plain YAML in block style. A list in that style
gets one more line, at the indent of its others; any other value is written anew, its
comments kept; a key that is not there gets its place in the order of its schema. What a
line means depends on those around it, so each way to write is tried in turn, and only
one that, read again, gives the old values and the new one is taken.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from plugins.documents.decoding import decode
from plugins.documents.diagnostics import Findings
from plugins.documents.frontmatter import read_front_matter
from plugins.documents.writing import front_matter

_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n|\Z)")
_END = re.compile(r"[\r\n]*\Z")
_BARE_KEY = re.compile(r"""(?P<quote>["']?)[\w-]+(?P=quote)[ ]*:[ ]*(?:\#.*)?""", re.VERBOSE)
_ITEM = re.compile(r"(?P<lead> *- *)(?P<value>.*)")
#: A comment behind a value: after white space, outside of quotes. A quote inside a word opens nothing.
_COMMENT = re.compile(
    r"""(?: "(?:[^"\\]|\\.)*" | '(?:[^']|'')*' | (?<=\w)["'] | [^"'\#] | (?<!\s)\# )*+ (?P<comment>\#.*)""", re.VERBOSE
)


class Untouchable(Exception):
    """The front matter cannot be read, or it cannot be changed at this key without changing anything else."""


def with_added(text: str, key: str, value: str, order: Sequence[str]) -> str:
    """*text*, a whole file, with *value* at the end of the list under *key*.

    *order* are the keys of the file's schema, in their order. A byte-order mark, line
    ends of any kind, the body and all lines of other keys stay as they are. Raises
    :class:`Untouchable`.
    """
    front = _read(text)
    if front is None:
        raise Untouchable
    values = [*_listed(front.values.get(key)), value]
    wanted = {**front.values, key: values}
    for start, end, lines in _ways(front, key, values, order):
        written = "".join((*front.lines[:start], *lines, *front.lines[end:]))
        made = _read(written)
        if made is not None and made.values == wanted and made.body == front.body:
            return written
    raise Untouchable


@dataclass(frozen=True, slots=True)
class _Front:
    """A file: its ``lines`` with their ends, where (from 0) each key begins, and the closing ``---``."""

    lines: tuple[str, ...]
    values: Mapping[str, Any]
    starts: Mapping[str, int]
    closing: int
    body: str

    def end(self, key: str) -> int:
        """The line after the last that may belong to *key*."""
        return min(start for start in (*self.starts.values(), self.closing) if start > self.starts[key])

    def trimmed(self, key: str) -> int:
        """The line after the last of *key* that says something: blank lines and comments below it belong to what follows."""
        end = self.end(key)
        while not _says(self.lines[end - 1]):
            end -= 1
        return end


def _read(text: str) -> _Front | None:
    """The file *text*, or None where anything in its front matter is in doubt."""
    findings = Findings("")
    plain = decode(text.encode("utf-8"), findings)
    front = read_front_matter(plain or "", findings)
    if findings.all or front.broken is None or front.broken:
        return None
    starts = {str(at[0]): line - 1 for at, line in front.lines.items() if len(at) == 1}
    return _Front(tuple(_LINE.findall(text)), front.values, starts, front.body_line - 2, front.body)


def _listed(value: Any) -> list[str]:
    """A key's value as a list of texts."""
    items = [] if value is None else [value] if isinstance(value, str) else value
    if not isinstance(items, list) or not all(isinstance(item, str) for item in items):
        raise Untouchable
    return items


def _ways(front: _Front, key: str, values: list[str], order: Sequence[str]) -> Iterator[tuple[int, int, list[str]]]:
    """The ways to write *values* under *key*, the gentlest first: from and up to which line, and what is to stand there."""
    if key not in front.starts:
        for at in _places(front, key, order):
            yield at, at, _ended(front, at, _block(key, values))
        return
    start, ends = front.starts[key], dict.fromkeys((front.trimmed(key), front.end(key)))
    if lead := _lead(front, key):
        for end in ends:
            yield end, end, _ended(front, end, [lead + _block(key, values[-1:])[1].removeprefix("  - ")])
    for end in ends:
        yield start, end, _ended(front, end, _anew(front.lines[start:end], _block(key, values)))


def _places(front: _Front, key: str, order: Sequence[str]) -> Iterator[int]:
    """Where *key* may begin: below the nearest key that stands before it in *order*, else as the first."""
    before = order[: order.index(key)]
    nearest = next((one for one in reversed(before) if one in front.starts), None)
    yield from dict.fromkeys((front.trimmed(nearest), front.end(nearest)) if nearest else (1,))


def _lead(front: _Front, key: str) -> str:
    """What stands before each item of a list in block style, spaces alone and a dash; empty where the value is none."""
    first, *rest = front.lines[front.starts[key] : front.trimmed(key)]
    if not _BARE_KEY.fullmatch(first.rstrip()) or "\t" in "".join(rest):
        return ""
    match = next((_ITEM.match(line) for line in rest if _says(line)), None)
    return (match["lead"].rstrip() + " " if match["value"].strip() == "" else match["lead"]) if match else ""


def _block(key: str, values: list[str]) -> list[str]:
    """The lines of a list in block style, without their ends."""
    return front_matter({key: values}).split("\n")[1:-2]


def _anew(old: Sequence[str], new: list[str]) -> list[str]:
    """The lines *new* in place of the lines *old* of the same key, with the comments in those: on the key's own line, or below it."""
    first, *rest = (match["comment"].rstrip() if (match := _COMMENT.match(line)) else "" for line in old)
    return [f"{new[0]} {first}".rstrip(), *(f"  {comment}" for comment in rest if comment), *new[1:]]


def _ended(front: _Front, at: int, lines: list[str]) -> list[str]:
    """*lines* with the line end of their neighbour above line *at*."""
    end = _END.search(front.lines[at - 1])
    assert end is not None
    return [line + end[0] for line in lines]


def _says(line: str) -> bool:
    """Whether *line* is more than white space and a comment."""
    return bool(line.strip()) and not line.lstrip().startswith("#")

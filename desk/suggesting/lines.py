"""The form of the review's lines, for writing and for reading."""

from __future__ import annotations

import re
from dataclasses import replace
from urllib.parse import quote, unquote

from desk.suggesting.marks import Mark, read_mark
from desk.suggesting.review import Box, Sheet

_TERM = r"(?P<key>provinces|associations|events) *: *(?P<name>\S.*?) *`(?P<id>[a-z0-9-]+)`"
_NOTE = r"(?: · (?P<note>\d+ (?:lần|bài)(?: trong \d+ bài)?))?"
_FILE = r"`(?P<key>(?:associations|events)/[a-z0-9/-]+\.md)`"
_BODY = re.compile(rf"(?P<sweep>mọi bài · )?{_TERM}{_NOTE}(?: · bài `(?P<article>[^`]+)`)?(?P<more>.*)")
_NEW = re.compile(rf"(?P<name>\S.*?){_NOTE} · tệp {_FILE}(?P<more>.*)")
#: What tells a line of ours though its box is gone.
_TRACE = re.compile(rf"{_TERM}|· tệp {_FILE.replace('key', 'file')}")
_BOXED = re.compile(r" {0,3}(?P<dash>[-*+] *)?\[(?P<mark>[^\[\]]{0,12})\](?!\() *(?P<body>.*)")
_HEADING = re.compile(r"### +\[(?P<title>.*)\]\((?P<path>[^()\s]+\.md)\)(?: · (?P<day>\d+/\d+/\d+|nháp))?(?P<more>.*)")
_SPECIAL = re.compile(r"([\\`*_\[\]<>~|])")
_ESCAPED = re.compile(r"\\(.)")
SWEEP = "mọi bài · "


def escaped(text: str) -> str:
    """*text* for Markdown, which shall take nothing in it for a mark."""
    return _SPECIAL.sub(r"\\\1", text)


def heading(sheet: Sheet) -> str:
    """The heading of an article: its title leads to its file."""
    return f"### [{escaped(sheet.title)}]({quote(sheet.source, safe='/')}) · {sheet.day}"


def read_heading(line: str) -> Sheet | None:
    """The article whose heading *line* is, without its proposals; words behind it become a remark."""
    match = _HEADING.fullmatch(line)
    if match is None:
        return None
    return Sheet(unquote(match["path"]), _ESCAPED.sub(r"\1", match["title"]), match["day"] or "", (), _remark(match["more"]))


def boxed(box: Box, prefix: str = "") -> str:
    """The line of *box*."""
    name = box.name.replace("`", "'")  # what stands between two of these is an id or a path
    parts = [f"{prefix}{box.key}: {name} `{box.id}`" if box.id else name]
    parts += [box.note] if box.note else []
    parts += [] if box.id else [f"tệp `{box.key}`"]
    parts += [f"bài `{box.article}`"] if box.article else []
    return f"- [{box.mark}] {' · '.join(parts)}"


class Damaged(ValueError):
    """A line that has a box, or had one, and cannot be read; ``mark`` is set where it is only the mark."""

    def __init__(self, mark: str | None = None) -> None:
        super().__init__(mark)
        self.mark = mark


def read_boxed(line: str) -> tuple[Box, bool] | None:
    """The box that *line* is, and whether it is a sweep's; None for a line without one. Raises :class:`Damaged`.

    Words that an editor wrote behind it become a remark.
    """
    match = _BOXED.fullmatch(line)
    body = (_BODY.fullmatch(match["body"].rstrip()) or _NEW.fullmatch(match["body"].rstrip())) if match else None
    if match is None or body is None:
        if (match and match["dash"] and read_mark(match["mark"]) is not None) or _TRACE.search(line):
            raise Damaged
        return None
    mark = read_mark(match["mark"])
    if mark is None:
        raise Damaged(match["mark"])
    return _box(mark, body.groupdict()), bool(body.groupdict().get("sweep"))


def _box(mark: Mark, parts: dict[str, str | None]) -> Box:
    box = Box(
        mark, parts["key"] or "", parts["name"] or "", parts.get("id") or "", parts.get("article") or "", parts["note"] or ""
    )
    return replace(box, remarks=_remark(parts["more"]))


def _remark(more: str | None) -> tuple[str, ...]:
    """What an editor wrote behind one of our lines, as a line of his own."""
    said = (more or "").strip(" ·—–-")
    return (f"  Ghi chú: {said}",) if said else ()

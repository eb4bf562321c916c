"""Leniency in reading front matter: text keys hold the rest of their line as it was typed.

The rule is design.md's: in block style, the unquoted one-line value of a text key
loses nothing to YAML's ``: `` and `` #``, and a title that begins with ``[`` or
``*`` is text. The lines are rewritten as valid YAML, one for one, so that line
numbers stay true.
"""

from __future__ import annotations

import json
import re

#: The closed list of keys whose values are prose.
TEXT_KEYS = frozenset("title summary name short_name description caption credit alt role venue".split())

_ENTRY = re.compile(r"(?P<head>(?P<indent> *)(?P<dashes>(?:- +)*)(?P<key>[A-Za-z_][\w-]*) *:)(?P<gap>[ \t]+)(?P<value>\S.*)")
_BLOCK = re.compile(r"(?P<lead> *(?:- +)*(?:[^\s\"'\[{#][^:]*:[ \t]+)?)[|>][-+]?[1-9]?[-+]?[ \t]*(?:#.*)?")
_DOUBLE = re.compile(r'"(?:[^"\\]|\\.)*"')
_SINGLE = re.compile(r"'(?:[^']|'')*'")
_TAB = 4


def tolerant(text: str) -> str:
    """*text*, the lines between the two ``---``, as YAML that says what the editor typed."""
    lines = [_untabbed(line) for line in text.split("\n")]
    skip = _Skipper()
    out: list[str] = []
    for number, line in enumerate(lines):
        if skip.inside(line):
            out.append(line)
            continue
        out.append(_quoted(line, lines[number + 1 :]))
        skip.enter(out[-1])
    return "\n".join(out)


def _untabbed(line: str) -> str:
    """Tabs before the text become spaces: YAML allows none there."""
    text = line.lstrip(" \t")
    return line[: len(line) - len(text)].expandtabs(_TAB) + text.rstrip(" \t")


def _quoted(line: str, rest: list[str]) -> str:
    match = _ENTRY.fullmatch(line)
    if match is None or match["key"] not in TEXT_KEYS:
        return line
    value = match["value"].rstrip()
    column = len(match["indent"]) + len(match["dashes"])
    if _is_quoted(value) or _BLOCK.fullmatch(value) or _goes_on(rest, column):
        return line
    return f"{match['head']} {json.dumps(value, ensure_ascii=False)}"


def _is_quoted(value: str) -> bool:
    """Whether the closing quote ends the line (``"A" và "B"`` is no quoted value)."""
    return bool(_DOUBLE.fullmatch(value) or _SINGLE.fullmatch(value))


def _goes_on(rest: list[str], column: int) -> bool:
    """Whether the next line that is not blank continues a value of a key at *column*."""
    for line in rest:
        if line.strip():
            return len(line) - len(line.lstrip(" ")) > column
    return False


class _Skipper:
    """Knows the lines inside block scalars and open brackets, which are no entries."""

    def __init__(self) -> None:
        self._block: int | None = None
        self._open = 0

    def inside(self, line: str) -> bool:
        if self._block is not None:
            if not line.strip() or len(line) - len(line.lstrip(" ")) > self._block:
                return True
            self._block = None
        if self._open:
            self._open = max(0, self._open + _balance(line))
            return True
        return False

    def enter(self, line: str) -> None:
        block = _BLOCK.fullmatch(line)
        if block:
            lead = block["lead"]
            self._block = len(lead) - len(lead.lstrip(" -")) if ":" in lead else max(0, lead.rfind("-"))
        elif re.match(r" *(?:- +)*(?:[\w-]+ *: +)?[\[{]", line):
            self._open = max(0, _balance(line))


def _balance(line: str) -> int:
    """Brackets opened less those closed on *line*, quoted text aside."""
    bare = _SINGLE.sub("", _DOUBLE.sub("", line))
    return sum(bare.count(c) for c in "[{") - sum(bare.count(c) for c in "]}")

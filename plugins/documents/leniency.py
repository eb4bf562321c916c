"""Leniency in reading front matter: text keys hold the rest of their line as it was typed.

The rule is design.md's: in block style, the unquoted one-line value of a text key
loses nothing to YAML's ``: `` and `` #``, and a title that begins with ``[`` or
``*`` is text. Tabs, and ``missing:`` without quotes, are read as they were meant.
The lines are rewritten as valid YAML, one for one, so that line numbers stay true.
"""

from __future__ import annotations

import json
import re

from plugins.documents.syntax import TEXT_KEYS

#: What a tab may stand for, likeliest first.
TABS = (2, 4, 8)

_ENTRY = re.compile(
    r"(?P<indent> *)(?P<dashes>(?:- +)*+)(?P<quote>[\"']?)(?P<key>[A-Za-z_][\w-]*)(?P=quote) *:(?P<gap>[ \t]+)(?P<value>\S.*)"
)
_DASHES = re.compile(r"(?<! ) *(?:-[ \t]+)+")
_HEADER = r"[|>](?:[-+]?[1-9]?|[1-9][-+])[ \t]*(?:#.*)?"
_BLOCK = re.compile(rf"(?P<lead> *(?:- +)*+(?:(?:[^\s\"'\[{{#][^:]*|\"[^\"]*\"|'[^']*') *:[ \t]+)?){_HEADER}")
_DOUBLE = re.compile(r'"(?:[^"\\]|\\.)*"')
_SINGLE = re.compile(r"'(?:[^']|'')*'")
_CLOSING = {'"': re.compile(r'(?:[^"\\]|\\.)*"'), "'": re.compile(r"(?:[^']|'')*'(?!')")}
_OPENING = re.compile(r"(?P<lead> *(?:- +)*+)(?:[\w-]+ *:[ \t]+)?(?P<quote>[\"'])(?P<rest>.*)")
_FLOW = re.compile(r" *(?:- +)*+(?:[\"']?[\w-]+[\"']? *:[ \t]+)?[\[{]")
_KEY = re.compile(r"[\w-]+ *:(?:\s|$)")
#: A photograph yet to be found, without a clue: a colon ends the value.
_SOUGHT = "missing:"


def tolerant(text: str, tab: int = TABS[0]) -> str:
    """*text*, the lines between the two ``---``, as YAML that says what the editor typed."""
    lines = [_untabbed(line, tab) for line in text.split("\n")]
    skip = _Skipper()
    out: list[str] = []
    for number, line in enumerate(lines):
        if not skip.inside(line):
            line = _quoted(_DASHES.sub(lambda dashes: dashes[0].expandtabs(tab), line, count=1), lines[number + 1 :])
            skip.enter(line, lines[number + 1 :])
        out.append(line)
    return "\n".join(out)


def _untabbed(line: str, tab: int) -> str:
    """Tabs before the text become spaces: YAML allows none there."""
    text = line.lstrip(" \t")
    return line[: len(line) - len(text)].expandtabs(tab) + text.rstrip(" \t")


def _quoted(line: str, rest: list[str]) -> str:
    """*line* with its value in quotes, where it is text that YAML could take for something else."""
    match = _ENTRY.fullmatch(line)
    if match is None or (match["key"] not in TEXT_KEYS and match["value"] != _SOUGHT):
        return line
    value = match["value"]
    column = len(match["indent"]) + len(match["dashes"])
    if _is_quoted(value) or re.fullmatch(_HEADER, value) or _goes_on(rest, column):
        return line
    return f"{line[: match.start('gap')]} {json.dumps(value, ensure_ascii=False)}"


def _is_quoted(value: str) -> bool:
    """Whether the closing quote ends the line (``"A" và "B"`` is no quoted value)."""
    return bool(_DOUBLE.fullmatch(value) or _SINGLE.fullmatch(value))


def _goes_on(rest: list[str], column: int) -> bool:
    """Whether the next line that says something continues a value of a key at *column*."""
    for line in rest:
        if line.strip() and not line.lstrip().startswith("#"):
            return _indent(line) > column
    return False


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


class _Skipper:
    """Knows the lines inside block scalars, quoted text and open brackets, which are no entries."""

    def __init__(self) -> None:
        self._column: int | None = None
        self._quote = ""
        self._open = 0
        self._root = False

    def inside(self, line: str) -> bool:
        """Whether *line* goes on with what an earlier one opened."""
        if self._column is not None:
            if not line.strip() or _indent(line) > self._column:
                if self._quote and _CLOSING[self._quote].match(line):
                    self._column = None
                return True
            self._column = None
        if self._open and (self._root or not _KEY.match(line)):
            self._open = max(0, self._open + _balance(line))
            return True
        self._open = 0  # a bracket that nobody closed ends where the next key begins
        return False

    def enter(self, line: str, rest: list[str]) -> None:
        """Take note of what *line* opens; *rest* are the lines below it."""
        block, quote = _BLOCK.fullmatch(line), _OPENING.fullmatch(line)
        self._quote = ""
        if block:
            lead = block["lead"]
            self._column = len(lead) - len(lead.lstrip(" -")) if ":" in lead else max(0, lead.rfind("-"))
        elif quote and not _CLOSING[quote["quote"]].match(quote["rest"]) and _goes_on(rest, _indent(line)):
            self._column, self._quote = _indent(line), quote["quote"]
        elif _FLOW.match(line):
            self._open, self._root = max(0, _balance(line)), line.startswith(("{", "["))


def _balance(line: str) -> int:
    """Brackets opened less those closed on *line*, quoted text aside."""
    bare = _SINGLE.sub("", _DOUBLE.sub("", line))
    return sum(bare.count(c) for c in "[{") - sum(bare.count(c) for c in "]}")

"""Simple front matter read line by line: most of what editors write needs no YAML.

Read are keys with a value on their own line (plain, or in quotes without escapes), lists
in brackets, and below a key a list of such values, a mapping of them, or a list of such
mappings. The reader is sure of its result or gives none: then the whole goes to
:mod:`plugins.documents.salvaging`, whose result is the rule (``tests/bench/prove_front_matter.py``).
"""

from __future__ import annotations

import re
from typing import Any

from plugins.documents.syntax import NULLS, TEXT_KEYS
from plugins.documents.values import Location
from plugins.language.text import is_ordinary

#: Front matter of more characters could hold more values than a document may; of more steps, a stair of them.
_LONGEST = 20_000
_MOST_STEPS = 60
_LINE = re.compile(r"(?P<indent> *)(?P<dash>- +)?(?:(?P<key>[A-Za-z_][A-Za-z0-9_-]{0,60}):(?: +|$))?(?P<typed>.*)")
_DOUBLE = re.compile(r'"[^"\\]*"')
_SINGLE = re.compile(r"'(?:[^']++|'')*+'")
#: What a plain value begins with that no reader of YAML could take for anything but text.
_STARTS = r"[\w(/.+“‘]"
_PLAIN = re.compile(rf"{_STARTS}.*")
#: The value of a text key begins as it likes; a block's header it must not be.
_TEXT = re.compile(r"[^|>].*")
#: An item in brackets. Quotes and brackets inside it are left to YAML: leniency counts them line by line.
_ITEM = rf"""(?:"[^"\\]*" *|'[^'"\[\]{{}}]*' *|{_STARTS}[^,\[\]{{}}"'#:?&*!|>%@`\\]*)"""
_ITEMS = re.compile(_ITEM)
_FLOW = re.compile(rf"\[ *(?:{_ITEM}(?:, *{_ITEM})*)?\]")


class _Unsure(Exception):
    """This is for a reader of YAML to decide."""


def quick_values(text: str, first: int = 2) -> tuple[dict[str, Any], dict[Location, int]] | None:
    """The values of *text*, the lines between the two ``---``, and the line of each; None where YAML must be asked.

    *text* begins at line *first* of the file.
    """
    if "\t" in text or len(text) > _LONGEST or not is_ordinary(text) or text.count("- ") + text.count("? ") >= _MOST_STEPS:
        return None
    reader = _Reader()
    try:
        for number, line in enumerate(text.split("\n"), first):
            if line := line.rstrip(" "):
                reader.take(number, line)
    except _Unsure:
        return None
    return reader.values, reader.lines


class _Reader:
    """Takes line after line; knows the key whose value is still to come, and the list or mapping below it."""

    def __init__(self) -> None:
        self.values: dict[str, Any] = {}
        self.lines: dict[Location, int] = {}
        self._open = ""
        self._items: list[Any] = []
        self._dashes = -1
        self._mapping: dict[str, Any] = {}
        self._column = -1
        self._at: Location = ()

    def take(self, number: int, line: str) -> None:
        """Read *line*, which is not blank."""
        indent, dash, key, typed = _LINE.fullmatch(line).groups()  # type: ignore[union-attr]  # it matches any line
        if dash:
            self._item(number, len(indent), len(dash), key, typed)
        elif not key:
            if not typed.startswith("#"):
                raise _Unsure
        elif indent:
            self._below(number, len(indent), key, typed)
        else:
            self._top(number, key, typed)

    def _top(self, number: int, key: str, typed: str) -> None:
        """``key: value``, or a key whose value stands below it or nowhere."""
        if key in self.values:
            raise _Unsure
        self._put((key,), self.values, key, _value(key, typed) if typed else None, number)
        self._open, self._dashes, self._column = "" if typed else key, -1, -1

    def _item(self, number: int, indent: int, dash: int, key: str | None, typed: str) -> None:
        """``- value``, or ``- key: value`` with more keys below."""
        if self._dashes < 0:
            if not self._open or self._column >= 0:
                raise _Unsure
            self.values[self._open] = self._items = []
            self._dashes = indent
        elif indent != self._dashes:
            raise _Unsure
        at = (self._open, len(self._items))
        self.lines[at] = number
        if key:
            self._items.append({})
            self._begin(at, self._items[-1], indent + dash)
            self._entry(number, key, typed)
        else:
            self._items.append(_said(_value("", typed)))
            self._column = -1

    def _below(self, number: int, indent: int, key: str, typed: str) -> None:
        """``key: value``, indented: of a mapping below a key, or of an item."""
        if self._column < 0 and self._dashes < 0 and self._open:
            self.values[self._open] = {}
            self._begin((self._open,), self.values[self._open], indent)
        elif indent != self._column:
            raise _Unsure
        self._entry(number, key, typed)

    def _begin(self, at: Location, mapping: dict[str, Any], column: int) -> None:
        self._at, self._mapping, self._column = at, mapping, column

    def _entry(self, number: int, key: str, typed: str) -> None:
        if key in self._mapping or not typed:
            raise _Unsure
        value = _value(key, typed)
        if value is None:
            raise _Unsure
        self._put((*self._at, key), self._mapping, key, value, number)

    def _put(self, at: Location, mapping: dict[str, Any], key: str, value: Any, number: int) -> None:
        """*value* is that of *key* in *mapping*; it stands at *at*, in line *number*."""
        mapping[key] = value
        self.lines[at] = number
        if isinstance(value, list):
            self.lines.update(((*at, index), number) for index in range(len(value)))


def _value(key: str, typed: str) -> Any:
    """What *typed*, which is not empty, says under *key*."""
    if typed[0] == '"':
        return _matching(_DOUBLE, typed)[1:-1]
    if typed[0] == "'":
        return _matching(_SINGLE, typed)[1:-1].replace("''", "'")
    if key in TEXT_KEYS:
        return _matching(_TEXT, typed)
    if typed[0] == "[":
        items = _ITEMS.findall(_matching(_FLOW, typed), 1)
        return [_said(_value("", item.rstrip(" "))) for item in items] or None
    if ": " in typed or " #" in typed or typed[-1] == ":":
        raise _Unsure
    return _matching(_PLAIN, typed) if typed not in NULLS else None


def _matching(pattern: re.Pattern[str], typed: str) -> str:
    if not pattern.fullmatch(typed):
        raise _Unsure
    return typed


def _said(item: Any) -> Any:
    """An item that is text; empty ones are left out of lists, which shifts the rest."""
    if not isinstance(item, str) or not item:
        raise _Unsure
    return item

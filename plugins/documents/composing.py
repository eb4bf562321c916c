"""YAML becomes values: text, nothing, lists and mappings, each with its line.

YAML 1.2 core as design.md reads it: every scalar stays the text that was typed
(``NO``, ``on``, ``012``, ``12:30``), only an empty plain one, ``~`` and ``null``
are nothing; the schema's fields turn text into numbers and dates. No tags, no
alias bombs; the second of two equal keys is an error at its own line.
"""

from __future__ import annotations

import re
from typing import Any

import yaml

from plugins.documents.diagnostics import Findings
from plugins.documents.syntax import BOMB, DEEP, NO_MAPPING, NULLS, TAG, Words, doubled
from plugins.documents.values import Location

#: A file of an editor's holds some dozens of values; more can only be an alias bomb.
MOST_VALUES = 20_000
DEEPEST = 50
_OPENERS = "[{?-"
#: More steps on one line than may be; libyaml takes its time over thousands of them.
_STAIRS = re.compile(r"(?:[-?][ \t]+){60}")
#: libyaml composes nested values on the machine's stack; below this many openers it is never at an end.
_HARMLESS = 500


class Refused(Exception):
    """A construct that front matter must not have, with its line in the text (from 0), words and top-level key."""

    def __init__(self, line: int, words: Words, key: str = "") -> None:
        self.line, self.words, self.key = line, words, key


class _Loader(yaml.CSafeLoader):
    """libyaml's safe loader that resolves no plain scalar: text stays what was typed."""

    yaml_implicit_resolvers: dict[str, list[tuple[str, re.Pattern[str]]]] = {}  # noqa: RUF012


class Composer:
    """Composes parts of one front matter; ``lines`` fills as it goes."""

    def __init__(self, findings: Findings) -> None:
        self.findings = findings
        self.lines: dict[Location, int] = {}
        self._count = self._first = 0

    def mapping(self, source: str, first: int) -> dict[str, Any]:
        """The mapping that *source* is; its first line is line *first* of the file.

        Raises ``yaml.YAMLError`` and :class:`Refused`.
        """
        self._count, self._first = 0, first
        _check_events(source)
        node = yaml.compose(source, Loader=_Loader)
        if node is None:
            return {}
        if not isinstance(node, yaml.MappingNode):
            raise Refused(node.start_mark.line, NO_MAPPING)
        return self._mapping(node, (), 0)

    def _value(self, node: yaml.Node, at: Location, depth: int) -> Any:
        self._count += 1
        top = str(at[0])
        if self._count > MOST_VALUES:
            raise Refused(self.lines[at[:1]] - self._first, BOMB, top)
        if depth > DEEPEST:
            raise Refused(node.start_mark.line, DEEP, top)
        if len(at) > 1 and isinstance(at[-1], int):
            self.lines[at] = self._first + node.start_mark.line
        if isinstance(node, yaml.ScalarNode):
            return None if not node.style and node.value in NULLS else node.value
        if isinstance(node, yaml.SequenceNode):
            return self._sequence(node, at, depth)
        assert isinstance(node, yaml.MappingNode)
        values = self._mapping(node, at, depth)
        return values if any(value is not None for value in values.values()) else None

    def _sequence(self, node: yaml.SequenceNode, at: Location, depth: int) -> list[Any] | None:
        """The items that say something, or nothing."""
        values: list[Any] = []
        for item in node.value:
            value = self._value(item, (*at, len(values)), depth + 1)
            if value is not None and value != "":
                values.append(value)
        return values or None

    def _mapping(self, node: yaml.MappingNode, at: Location, depth: int) -> dict[str, Any]:
        values: dict[str, Any] = {}
        for key, item in node.value:
            if not isinstance(key, yaml.ScalarNode):
                raise Refused(key.start_mark.line, NO_MAPPING, str(at[0]) if at else "")
            line = self._first + key.start_mark.line
            if key.value in values:
                self.findings.error(line, key.value, *doubled(key.value))
                continue
            if at or (key.value,) not in self.lines:
                self.lines[*at, key.value] = line
            values[key.value] = self._value(item, (*at, key.value), depth + 1)
        return values


def _check_events(source: str) -> None:
    """Raise for an explicit tag, and for nesting that would break the composer; looked for only where they may be."""
    if "!" not in source and sum(map(source.count, _OPENERS)) < _HARMLESS:
        return
    if stairs := _STAIRS.search(source):
        raise Refused(source.count("\n", 0, stairs.start()), DEEP)
    depth = 0
    for event in yaml.parse(source, Loader=_Loader):
        line = event.start_mark.line if event.start_mark else 0
        if getattr(event, "tag", None) is not None:
            raise Refused(line, TAG)
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        if depth > DEEPEST + 2:
            raise Refused(line, DEEP)

"""YAML that is read part by part where it cannot be read as a whole, so that all its errors come at once."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import yaml

from plugins.documents.complaints import explained
from plugins.documents.composing import Composer, Refused
from plugins.documents.diagnostics import Findings
from plugins.documents.leniency import TABS, tolerant
from plugins.documents.syntax import BODY, BOMB, doubled, keyless

_KEY = re.compile(r"(?P<quote>[\"']?)(?P<key>[^\s#\-\[{\"'&*!|>%@`][^:\"']*?)(?P=quote)\s*:(?:\s|$)")
_KEYS_IN = re.compile(r"^[ -]*([a-z_]+):", re.MULTILINE)
_NAME = re.compile(r"[A-Za-z_][\w-]*", re.ASCII)


class YamlReader:
    """Reads one front matter; ``broken`` fills as it goes, ``lost`` is set where its end is not certain."""

    def __init__(self, findings: Findings) -> None:
        self.findings = findings
        self.composer = Composer(findings)
        self.broken: set[str] = set()
        self.lost = False

    def read(self, text: str) -> dict[str, Any]:
        """All values of *text*, whose first line is line 2 of the file."""
        before = len(self.findings.all)
        whole: yaml.YAMLError | Refused | None = None
        for tab in TABS if "\t" in text else TABS[:1]:
            try:
                values = self.composer.mapping(tolerant(text, tab), 2)
                if all(map(_NAME.fullmatch, values)):
                    return values
                whole = None
                break
            except (yaml.YAMLError, Refused) as error:
                whole = error
                self._forget(before)
        return self._in_parts(tolerant(text), whole, before)

    def _in_parts(self, source: str, whole: yaml.YAMLError | Refused | None, before: int) -> dict[str, Any]:
        """What can be read of *source*, part by part; *whole* is why it cannot be read in one."""
        self._forget(before)
        if isinstance(whole, Refused) and whole.words is BOMB:
            self._report(whole, source, 2, whole.key)
        values = self._salvage(source)
        if whole is not None and len(self.findings.all) == before:
            self._report(whole, source, 2, "")
        return values

    def _forget(self, before: int) -> None:
        del self.findings.all[before:]
        self.composer.lines.clear()

    def _salvage(self, source: str) -> dict[str, Any]:
        """What each top-level key says by itself; only the broken ones are reported."""
        values: dict[str, Any] = {}
        for offset, chunk, after_blank in _chunks(source):
            match = _KEY.match(chunk)
            key = match["key"] if match else ""
            if after_blank and not _NAME.fullmatch(key):
                self.findings.error(offset + 2, "", *BODY)
                self.lost = True
                break
            try:
                found = self.composer.mapping(chunk, offset + 2)
            except (yaml.YAMLError, Refused) as error:
                if key in self.broken or _is_defined_elsewhere(error, chunk, source):
                    self.broken.add(key)
                else:
                    self._report(error, chunk, offset + 2, key)
                continue
            for name, value in found.items():
                if name in values:
                    self.findings.error(offset + 2, name, *doubled(name))
                values.setdefault(name, value)
        return values

    def _report(self, error: yaml.YAMLError | Refused, source: str, first: int, key: str) -> None:
        line = error.line if isinstance(error, Refused) else explained(error, source)[0]
        words = error.words if isinstance(error, Refused) else explained(error, source)[1:]
        if not key:
            key, words = keyless(source.split("\n")[line], words)
        self.broken |= {key, *_KEYS_IN.findall(source)}
        self.lost = self.lost or not key
        self.findings.error(first + line, key, *words)


def _is_defined_elsewhere(error: Exception, chunk: str, source: str) -> bool:
    """Whether *error* is an alias undefined in *chunk* alone, and defined in another part of *source*."""
    if not isinstance(error, yaml.MarkedYAMLError) or "undefined alias" not in str(error.problem) or not error.problem_mark:
        return False
    line = chunk.split("\n")[error.problem_mark.line]
    alias = re.match(r"\*([\w-]+)", line[error.problem_mark.column :])
    return bool(alias and re.search(rf"&{re.escape(alias[1])}(?![\w-])", source))


def _chunks(source: str) -> Iterator[tuple[int, str, bool]]:
    """The top-level entries of *source* with the line (from 0) where each begins, and whether a blank line stands before."""
    start, held, blank = 0, list[str](), False
    for number, line in enumerate(source.split("\n")):
        if held and line[:1] not in ("", " ", "-", "]", "}", "#"):
            yield start, "\n".join(held) + "\n", blank
            blank = not held[-1].strip()
            start, held = number, []
        held.append(line)
    if held and "".join(held).strip():
        yield start, "\n".join(held), blank

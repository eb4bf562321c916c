"""Front matter: what stands between two ``---`` lines, read part by part where it cannot be read as a whole."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import yaml

from plugins.documents.composing import Composer, Location, Refused
from plugins.documents.diagnostics import Findings
from plugins.documents.leniency import TABS, tolerant
from plugins.documents.syntax import BODY, BOMB, LATE, MISSING, UNCLOSED, doubled, explained, keyless

_OPEN = re.compile(r"---[ \t]*")
_CLOSE = re.compile(r"(?:---|\.\.\.)[ \t]*")
_KEY = re.compile(r"(?P<quote>[\"']?)(?P<key>[^\s#\-\[{\"'&*!|>%@`][^:\"']*?)(?P=quote)\s*:(?:\s|$)")
_NAME = re.compile(r"[A-Za-z_][\w-]*", re.ASCII)


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """The values of a document's front matter and where they stand.

    ``values`` holds str, None, lists and dicts; ``lines`` gives the line in the
    file of each location in it, ``("image", "src")`` or ``("byline", 0, "name")``.
    ``broken`` are the top-level keys whose values could not be read, and ``None``
    where there is no telling what is missing.
    """

    values: Mapping[str, Any]
    lines: Mapping[Location, int]
    body: str
    body_line: int
    broken: frozenset[str] | None = frozenset()

    def line(self, location: Location) -> int:
        """The line of *location*, or of the nearest thing around it."""
        while location and location not in self.lines:
            location = location[:-1]
        return self.lines.get(location, 1)


def read_front_matter(text: str, findings: Findings) -> FrontMatter:
    """Split *text* and read its front matter; what is wrong goes into *findings*.

    A part that cannot be read is reported and left out; the others are kept, so
    that the rest of the document can be checked in the same run.
    """
    lines = text.split("\n")
    if not _OPEN.fullmatch(lines[0]):
        late = next((line for line in lines if line.strip()), "")
        findings.error(1, "", *(LATE if _OPEN.fullmatch(late) else MISSING))
        return FrontMatter({}, {}, text, 1, broken=None)
    end = next((i for i, line in enumerate(lines) if i and _CLOSE.fullmatch(line)), None)
    if end is None:
        findings.error(1, "", *UNCLOSED)
    body_from = next((i for i, line in enumerate(lines) if i and not line.strip()), len(lines)) if end is None else end + 1
    reader = _Reader(findings)
    values = reader.read("".join(f"{line}\n" for line in lines[1 : body_from if end is None else end]))
    broken = None if end is None or reader.lost else frozenset(reader.broken)
    return FrontMatter(values, reader.composer.lines, "\n".join(lines[body_from:]), body_from + 1, broken)


class _Reader:
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
        self.broken.add(key)
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

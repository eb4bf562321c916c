"""Front matter: the YAML between two ``---`` lines, with the line of every key.

YAML 1.2 core as design.md reads it: every scalar stays the text that was typed
(``NO``, ``on``, ``012``, ``12:30``), only an empty plain one, ``~`` and ``null``
are nothing; the schema's fields turn text into numbers and dates. No tags, no
alias bombs; the second of two equal keys is an error at its own line.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import yaml

from plugins.documents.diagnostics import Findings
from plugins.documents.leniency import tolerant
from plugins.documents.syntax import explained
from plugins.language.bilingual import Bilingual

Location = tuple[str | int, ...]
#: A file of an editor's holds some dozens of values; more can only be an alias bomb.
MOST_VALUES = 20_000
DEEPEST = 50
_FENCE = re.compile(r"---[ \t]*")
_NULLS = frozenset(("", "~", "null", "Null", "NULL"))
_KEY = re.compile(r"[^\s#\-\[{\"'&*!|>%@`][^:]*:(?:\s|$)|[\"'][^\"']*[\"']\s*:(?:\s|$)")


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
    if not _FENCE.fullmatch(lines[0]):
        findings.error(1, "", *_MISSING)
        return FrontMatter({}, {}, text, 1, broken=None)
    end = next((i for i, line in enumerate(lines) if i and _FENCE.fullmatch(line)), None)
    closed = end is not None
    if end is None:
        findings.error(1, "", *_UNCLOSED)
        end = next((i for i, line in enumerate(lines) if i and not line.strip()), len(lines))
    reader = _Reader(findings)
    values = reader.read("\n".join(lines[1:end]))
    body_from = end + 1 if closed else end
    return FrontMatter(values, reader.lines, "\n".join(lines[body_from:]), body_from + 1, frozenset(reader.broken))


_MISSING = (
    Bilingual("tệp không mở đầu bằng dòng ---", "the file does not begin with a line ---"),
    Bilingual(
        "dòng đầu tiên của tệp là ---, rồi đến các khóa như “title: …”, rồi một dòng --- nữa, rồi nội dung",
        "let the first line be ---, then keys such as “title: …”, then another line ---, then the text",
    ),
)
_UNCLOSED = (
    Bilingual("phần đầu tệp mở bằng --- nhưng không có dòng --- kết thúc", "the front matter opened by --- is never closed"),
    Bilingual("thêm một dòng --- ngay sau khóa cuối cùng", "add a line --- right after the last key"),
)
_NO_MAPPING = (
    Bilingual("phần đầu tệp không phải các dòng “khóa: giá trị”", "the front matter is not made of “key: value” lines"),
    Bilingual("viết mỗi khóa một dòng, ví dụ “title: Tên bài”", "write one key a line, such as “title: A headline”"),
)
_TAG = (
    Bilingual("không dùng thẻ YAML (“!…”) trong phần đầu tệp", "YAML tags (“!…”) are not allowed in front matter"),
    Bilingual("bỏ “!…”, hoặc đặt giá trị trong dấu nháy kép", "remove “!…”, or put the value in double quotes"),
)
_BOMB = (
    Bilingual("các tham chiếu “*…” của YAML lồng nhau quá nhiều", "YAML aliases (“*…”) multiply beyond measure"),
    Bilingual("viết thẳng giá trị ra, không dùng “&…” và “*…”", "write the values out instead of “&…” and “*…”"),
)
_DEEP = (
    Bilingual("giá trị lồng nhau quá sâu", "values are nested too deeply"),
    Bilingual("viết lại đơn giản hơn, không quá vài tầng", "write it more simply, a few levels at most"),
)


class _Loader(yaml.CSafeLoader):
    """libyaml's safe loader that resolves no plain scalar: text stays what was typed."""

    yaml_implicit_resolvers: dict[str, list[tuple[str, re.Pattern[str]]]] = {}  # noqa: RUF012


class _Refused(Exception):
    """A construct that front matter must not have, with its line (from 0) and words."""

    def __init__(self, line: int, words: tuple[Bilingual, Bilingual]) -> None:
        self.line, self.words = line, words


class _Reader:
    """Reads one front matter; ``lines`` and ``broken`` fill as it goes."""

    def __init__(self, findings: Findings) -> None:
        self.findings = findings
        self.lines: dict[Location, int] = {}
        self.broken: set[str] = set()
        self._count = self._first = 0

    def read(self, text: str) -> dict[str, Any]:
        """All values of *text*, whose first line is line 2 of the file."""
        source, before = tolerant(text), len(self.findings.all)
        try:
            return self._mapping(source, 2)
        except (yaml.YAMLError, _Refused, RecursionError) as error:
            whole = error
        del self.findings.all[before:]
        self.lines.clear()
        if isinstance(whole, _Refused) and whole.words is _BOMB:
            self._report(whole, source, 2, "")
            return self._salvage(source, Findings(""))
        values = self._salvage(source, self.findings)
        if len(self.findings.all) == before:
            self._report(whole, source, 2, "")
        return values

    def _salvage(self, source: str, findings: Findings) -> dict[str, Any]:
        """What each top-level key says by itself; only the broken ones are reported."""
        values: dict[str, Any] = {}
        kept, self.findings = self.findings, findings
        for offset, chunk in _chunks(source):
            key = chunk.split(":")[0].strip().strip("\"'") if _KEY.match(chunk) else ""
            try:
                found = self._mapping(chunk, offset + 2)
            except (yaml.YAMLError, _Refused, RecursionError) as error:
                self._report(error, chunk, offset + 2, key)
                continue
            for name, value in found.items():
                if name in values:
                    self._double(name, offset + 2)
                values.setdefault(name, value)
        self.findings = kept
        return values

    def _report(self, error: Exception, source: str, first: int, key: str) -> None:
        self.broken.add(key)
        if isinstance(error, _Refused):
            self.findings.error(first + error.line, key, *error.words)
        elif isinstance(error, yaml.YAMLError):
            line, message, hint = explained(error, source)
            self.findings.error(first + line, key, message, hint)
        else:
            self.findings.error(first, key, *_DEEP)

    def _mapping(self, source: str, first: int) -> dict[str, Any]:
        self._count, self._first = 0, first
        _without_tags(source)
        node = yaml.compose(source, Loader=_Loader)
        if node is None:
            return {}
        if not isinstance(node, yaml.MappingNode):
            raise _Refused(node.start_mark.line, _NO_MAPPING)
        value = self._value(node, (), 0)
        assert isinstance(value, dict)
        return value

    def _value(self, node: yaml.Node, at: Location, depth: int) -> Any:
        self._count += 1
        if self._count > MOST_VALUES:
            raise _Refused(0, _BOMB)
        if depth > DEEPEST:
            raise _Refused(node.start_mark.line, _DEEP)
        if at:
            self.lines.setdefault(at, self._first + node.start_mark.line)
        if isinstance(node, yaml.ScalarNode):
            return None if node.style is None and node.value in _NULLS else node.value
        if isinstance(node, yaml.SequenceNode):
            return [self._value(item, (*at, i), depth + 1) for i, item in enumerate(node.value)]
        values: dict[str, Any] = {}
        for key, item in node.value:
            if not isinstance(key, yaml.ScalarNode):
                raise _Refused(key.start_mark.line, _NO_MAPPING)
            line = self._first + key.start_mark.line
            if key.value in values:
                self._double(key.value, line)
                continue
            self.lines.setdefault((*at, key.value), line)
            values[key.value] = self._value(item, (*at, key.value), depth + 1)
        return values

    def _double(self, key: str, line: int) -> None:
        self.findings.error(
            line,
            key,
            Bilingual(f"khóa “{key}” đã có ở trên", f"the key “{key}” is already given above"),
            Bilingual(
                f"giữ một dòng “{key}:”; nhiều giá trị thì viết thành danh sách [a, b]",
                f"keep one “{key}:” line; write several values as a list [a, b]",
            ),
        )


def _without_tags(source: str) -> None:
    """Raise for an explicit tag; looked for only where a ``!`` stands."""
    if "!" not in source:
        return
    for event in yaml.parse(source, Loader=_Loader):
        if getattr(event, "tag", None) is not None:
            raise _Refused(event.start_mark.line if event.start_mark else 0, _TAG)


def _chunks(source: str) -> Iterator[tuple[int, str]]:
    """The top-level entries of *source* with the line (from 0) where each begins."""
    start, held = 0, list[str]()
    for number, line in enumerate(source.split("\n")):
        if held and line[:1] not in ("", " ", "-", "]", "}", "#"):
            yield start, "\n".join(held)
            start, held = number, []
        held.append(line)
    if held and "".join(held).strip():
        yield start, "\n".join(held)

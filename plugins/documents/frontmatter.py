"""Front matter: what stands between two ``---`` lines."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from plugins.documents.diagnostics import Diagnostic, Findings
from plugins.documents.quick import quick_values
from plugins.documents.syntax import BODY, LATE, MISSING, NO_ENTRY, NO_MAPPING, UNCLOSED
from plugins.documents.values import Location

_OPEN = re.compile(r"---[ \t]*")
_CLOSE = re.compile(r"^(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.MULTILINE)


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
    opening, _, rest = text.partition("\n")
    if not _OPEN.fullmatch(opening):
        late = next((line for line in text.split("\n") if line.strip()), "")
        findings.error(1, "", *(LATE if _OPEN.fullmatch(late) else MISSING))
        return FrontMatter({}, {}, text, 1, broken=None)
    closing = _CLOSE.search(rest)
    if closing is None:
        findings.error(1, "", *UNCLOSED)
        return _unclosed(text.split("\n"), findings)
    source, body = rest[: closing.start()], rest[closing.end() :]
    body_line = source.count("\n") + 3
    if quick := quick_values(source):
        return FrontMatter(*quick, body, body_line)
    return _by_yaml(source, body, body_line, findings)


def read_bare(text: str, findings: Findings) -> FrontMatter:
    """Read *text*, which is front matter from its first line to its last; lines of ``---`` are nothing."""
    lines = ["" if _OPEN.fullmatch(line) or line.strip() == "..." else line for line in text.split("\n")]
    inner = Findings(findings.path)
    front = read_front_matter("\n".join(("---", *lines, "---", "")), inner)
    findings.all += map(_in_bare, inner.all)
    return replace(front, lines={place: max(1, line - 1) for place, line in front.lines.items()})


def _in_bare(found: Diagnostic) -> Diagnostic:
    """*found* where there are no lines ``---``, and no text below them."""
    found = replace(found, line=max(1, found.line - 1))
    if (found.message, found.hint) in (BODY, NO_MAPPING):
        return replace(found, message=NO_ENTRY[0], hint=NO_ENTRY[1])
    return found


def _unclosed(lines: list[str], findings: Findings) -> FrontMatter:
    """Front matter that nobody closed: it is taken to end at the first blank line."""
    body_from = next((i for i, line in enumerate(lines) if i and not line.strip()), len(lines))
    source = "".join(f"{line}\n" for line in lines[1:body_from])
    return replace(_by_yaml(source, "\n".join(lines[body_from:]), body_from + 1, findings), broken=None)


def _by_yaml(source: str, body: str, body_line: int, findings: Findings) -> FrontMatter:
    # Here, because most builds read nothing that needs YAML.
    from plugins.documents.salvaging import YamlReader

    reader = YamlReader(findings)
    values = reader.read(source)
    return FrontMatter(values, reader.composer.lines, body, body_line, None if reader.lost else frozenset(reader.broken))

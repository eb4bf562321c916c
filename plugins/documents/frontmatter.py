"""Front matter: what stands between two ``---`` lines."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from plugins.documents.composing import Location
from plugins.documents.diagnostics import Findings
from plugins.documents.salvaging import YamlReader
from plugins.documents.syntax import LATE, MISSING, UNCLOSED

_OPEN = re.compile(r"---[ \t]*")
_CLOSE = re.compile(r"(?:---|\.\.\.)[ \t]*")


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
    reader = YamlReader(findings)
    values = reader.read("".join(f"{line}\n" for line in lines[1 : body_from if end is None else end]))
    broken = None if end is None or reader.lost else frozenset(reader.broken)
    return FrontMatter(values, reader.composer.lines, "\n".join(lines[body_from:]), body_from + 1, broken)

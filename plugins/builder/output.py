"""An output folder: what is remembered of it, and what a build does to it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from plugins.builder.store import Made
from plugins.language.bilingual import Bilingual


@dataclass(frozen=True, slots=True)
class Changes:
    """What a build did to the output: files by path, with the reason for each that was made; ``same`` counts the others.

    ``because`` is what was not as at the last build, in words; empty at the first one.
    """

    written: frozenset[str]
    same: int
    removed: frozenset[str]
    why: Mapping[str, str]
    because: tuple[Bilingual, ...] = ()


@dataclass(frozen=True, slots=True)
class Output:
    """An output folder and what is remembered of it; ``trusted`` where it is known to be as the last build left it."""

    folder: Path
    made: Mapping[str, Made]
    trusted: bool

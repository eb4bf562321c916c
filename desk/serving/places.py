"""Which file an address asks for."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote, unquote_to_bytes

from plugins.builder.plan import OWN


@dataclass(frozen=True, slots=True)
class Found:
    """What an address leads to: a file, or another address; or nothing."""

    file: Path | None = None
    elsewhere: str = ""


@dataclass(frozen=True, slots=True)
class Places:
    """The folders in which files are looked for, in order; the site stands below *prefix* (SITEURL's path, usually empty)."""

    roots: tuple[Path, ...]
    prefix: str = ""

    def find(self, path: str) -> Found:
        """What *path*, as a browser asks for it, leads to."""
        if self.prefix and path in ("/", self.prefix):
            return Found(elsewhere=f"{self.prefix}/")
        if not path.startswith(f"{self.prefix}/"):
            return Found()
        typed = os.fsdecode(unquote_to_bytes(path.removeprefix(self.prefix)))
        parts = [part for part in typed.split("/") if part]
        if {".", "..", OWN} & set(parts) or any("\0" in part or "\\" in part for part in parts):
            return Found()
        return self._look("/".join(parts), is_folder=typed.endswith("/"))

    def _look(self, below: str, is_folder: bool) -> Found:
        for root in self.roots:
            if is_folder or not below:
                if os.path.isfile(root / below / "index.html"):  # noqa: PTH113 (a Path raises for a name that is too long)
                    return Found(root / below / "index.html")
            elif os.path.isfile(root / below):  # noqa: PTH113
                return Found(root / below)
            elif os.path.isfile(root / below / "index.html"):  # noqa: PTH113
                return Found(elsewhere=f"{self.prefix}/{quote(os.fsencode(below))}/")
        return Found()

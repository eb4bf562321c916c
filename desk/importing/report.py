"""The report of an import, kept beside the folder that the documents went to."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from desk.importing.imported import Imported
from desk.importing.refusals import ImportRefused
from desk.importing.shelf import SAID, Shelved, candidates, create, shelve


def write_all(pages: Sequence[Imported], to: Path, refused: Iterable[ImportRefused] = ()) -> tuple[list[Shelved], Path]:
    """Write the documents of *pages* below *to* and the report beside it; both are returned."""
    to.mkdir(parents=True, exist_ok=True)
    shelved = shelve(pages, to, _earlier(to))
    entries = [_entry(one, to) for one in shelved] + [one.as_json() for one in refused]
    return shelved, _keep(entries, to)


def _entry(one: Shelved, to: Path) -> dict[str, Any]:
    page = one.imported
    return {
        "path": page.path,
        "id": one.file.stem,
        "file": one.file.relative_to(to).as_posix(),
        "fate": one.fate.value,
        "said": SAID[one.fate].said(),
        "digest": page.digest,
        "unsure": list(page.unsure),
        "notes": list(page.notes),
        "dropped": list(page.page.dropped),
    }


def _stem(to: Path) -> str:
    return f"{to.resolve().name}-bao-cao"


def _keep(entries: Sequence[dict[str, Any]], to: Path) -> Path:
    """Write the report under the first name that is free."""
    text = json.dumps(list(entries), ensure_ascii=False, indent=2) + "\n"
    names = (to.resolve().parent / f"{name}.json" for name in candidates(_stem(to)))
    return next(file for file in names if create(file, text))


def _earlier(to: Path) -> dict[str, str]:
    """The id that each digest got in the reports of earlier runs."""
    found: dict[str, str] = {}
    for report in sorted(to.resolve().parent.glob(f"{_stem(to)}*.json")):
        try:
            entries = json.loads(report.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            continue
        for entry in entries if isinstance(entries, list) else ():
            if isinstance(entry, dict) and isinstance(entry.get("digest"), str) and isinstance(entry.get("id"), str):
                found.setdefault(entry["digest"], entry["id"])
    return found

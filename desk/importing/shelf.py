"""Writing imported documents: once each, and never over an editor's work.

A page is known again by three things, in this order: an earlier report beside the
folder names its digest; the file of its id holds the same bytes; or the file holds
most of its lines. So a second run writes nothing, whatever editors changed, moved
to another year or rewrote, and two pages of one title get ids of their own.
"""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import count
from pathlib import Path

from desk.importing.imported import Imported
from plugins.language.bilingual import Bilingual
from plugins.language.text import normalise

#: The folder of documents without a date.
DRAFTS = "nhap"


class Fate(StrEnum):
    """What became of a page."""

    WRITTEN = "written"
    SAME = "same"
    KEPT = "kept"


SAID = {
    Fate.WRITTEN: Bilingual("đã viết", "written"),
    Fate.SAME: Bilingual("đã có, không đổi", "there already, unchanged"),
    Fate.KEPT: Bilingual(
        "đã có và đã được sửa, giữ nguyên bản trong thư mục", "there already and edited; the file was left alone"
    ),
}


@dataclass(frozen=True, slots=True)
class Shelved:
    """A page and the file of its document; ``KEPT`` is a file that an editor has changed."""

    imported: Imported
    file: Path
    fate: Fate

    def said(self) -> Bilingual:
        """The page, its file and what became of it."""
        fate = SAID[self.fate]
        moved = f"{self.imported.path} → {self.file}"
        return Bilingual(f"{moved}: {fate.vi}", f"{moved}: {fate.en}")


def distinct(pages: Iterable[Imported]) -> list[Imported]:
    """*pages* with ids of their own: the second page of a title gets ``-2``; the same page twice keeps its one id."""
    owners: dict[str, str] = {}
    found = []
    for page in pages:
        id_ = next(one for one in candidates(page.id) if owners.setdefault(one, page.digest) == page.digest)
        found.append(replace(page, id=id_))
    return found


def candidates(id_: str) -> Iterator[str]:
    """*id_*, then *id_* with ``-2``, ``-3`` …"""
    yield id_
    yield from (f"{id_}-{number}" for number in count(2))


def shelve(pages: Sequence[Imported], to: Path, earlier: Mapping[str, str]) -> list[Shelved]:
    """Write the document of each of *pages* below *to*; *earlier* are the ids that digests got in earlier runs."""
    files = {file.stem: file for file in sorted(to.rglob("*.md"))}
    shelved = []
    for page in pages:
        one = _known_file(page, files, earlier) or _write(page, to, files)
        files[one.file.stem] = one.file
        shelved.append(one)
    return shelved


def _known_file(page: Imported, files: Mapping[str, Path], earlier: Mapping[str, str]) -> Shelved | None:
    """The file that holds *page* already."""
    document = page.document()
    own = earlier.get(page.digest)
    if own is not None and own in files:
        return Shelved(page, files[own], Fate.SAME if _read(files[own]) == document else Fate.KEPT)
    for id_ in candidates(page.id):
        if id_ not in files:
            return None
        written = _read(files[id_])
        if written == document:
            return Shelved(page, files[id_], Fate.SAME)
        if _holds(written, page):
            return Shelved(page, files[id_], Fate.KEPT)
    return None


def _read(file: Path) -> str:
    return file.read_text(encoding="utf-8", errors="replace")


def _holds(written: str, page: Imported) -> bool:
    """Whether at least half of the page's lines stand in *written*."""
    text = normalise(written)
    lines = [block.markdown for block in page.page.blocks] + ([page.page.lead] if page.page.lead else [])
    return bool(lines) and 2 * sum(line in text for line in lines) >= len(lines)


def _write(page: Imported, to: Path, files: Mapping[str, Path]) -> Shelved:
    folder = to / (f"{page.date.start.year:04d}" if page.date else DRAFTS)
    folder.mkdir(parents=True, exist_ok=True)
    for id_ in candidates(page.id):
        file = folder / f"{id_}.md"
        if id_ not in files and create(file, page.document()):
            return Shelved(replace(page, id=id_), file, Fate.WRITTEN)
    raise AssertionError("candidates never end")


def create(file: Path, text: str) -> bool:
    """Make *file* whole or not at all; False where it exists already, which is left alone."""
    handle, name = tempfile.mkstemp(dir=file.parent, prefix=".nhap-", suffix=".tmp")
    made = Path(name)
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as stream:
            stream.write(text)
        made.chmod(0o644)
        _link(made, file)
    except FileExistsError:
        return False
    finally:
        made.unlink()
    return True


def _link(made: Path, file: Path) -> None:
    """Give *made* the name *file*, unless that is taken; copied where the disk knows no links (USB sticks)."""
    try:
        os.link(made, file)
    except FileExistsError:
        raise
    except OSError:
        with file.open("xb") as stream:
            stream.write(made.read_bytes())

"""The four builds that are measured, each a process of its own in a folder of its own."""

from __future__ import annotations

import json
import os
import shutil
import sys
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from desk.bench.corpus import article_id, article_path, write_corpus
from desk.bench.processes import Failed, Spent
from desk.bench.profile import Profile, read_profile
from desk.site import ROOT
from plugins.language.bilingual import Bilingual

#: The environment variable that names the file for a build's timings.
TIMINGS = "TOASOAN_TIMINGS"
_MARKER = "dongthemkhido"


@dataclass(frozen=True, slots=True)
class Row:
    """One build: its name, what it used, how many files it wrote, and its profile where the builder tells one."""

    name: Bilingual
    spent: Spent
    written: int
    files: int
    profile: Profile | None


#: Runs a command in an environment to its end; raises :class:`Failed`.
Runner = Callable[[Sequence[str], Mapping[str, str]], Spent]


@dataclass(frozen=True, slots=True)
class Bench:
    """A corpus of *articles* articles in *folder*, and how its builds are run."""

    folder: Path
    articles: int
    run: Runner

    def rows(self) -> Iterator[Row]:
        """Build from nothing, with nothing changed, after one edit, and after a change of the base template."""
        write_corpus(self.folder / "content", self.articles)
        shutil.copytree(ROOT / "theme", self.folder / "theme")
        page = f"bai/{article_id(self.articles // 2)}/index.html"
        yield self._built(Bilingual("từ đầu", "from nothing"))
        yield self._built(Bilingual("không đổi gì", "nothing changed"))
        _append(self.folder / "content" / article_path(self.articles // 2), f"\n{_MARKER}1\n")
        yield self._built(Bilingual("sửa một bài", "one article edited"), page, f"{_MARKER}1")
        _append(self.folder / "theme/templates/base.html", f"\n<!-- {_MARKER}2 -->\n")
        yield self._built(Bilingual("đổi khung trang", "base template changed"), page, f"{_MARKER}2")

    def _built(self, name: Bilingual, page: str = "", marker: str = "") -> Row:
        timings, output = self.folder / "timings.json", self.folder / "output"
        timings.unlink(missing_ok=True)
        started = time.time_ns()
        spent = self.run(self._command(), {**os.environ, TIMINGS: str(timings)})
        if page and marker not in _text(output / page):
            raise Failed(Bilingual(f"trang /{page} không có chỗ vừa sửa", f"/{page} does not show its edit").said())
        files = list(_files(output))
        written = sum(file.stat().st_mtime_ns >= started for file in files)
        return Row(name, spent, written, len(files), read_profile(timings))

    def _command(self) -> Sequence[str]:
        """The plain ``pelican`` command on this folder."""
        there = {"-o": self.folder / "output", "-t": self.folder / "theme", "-s": ROOT / "pelicanconf.py"}
        options = [str(word) for pair in there.items() for word in pair]
        cache = f"CACHE_PATH={json.dumps(str(self.folder / '.cache'))}"
        return [sys.executable, "-m", "pelican", "-q", str(self.folder / "content"), *options, "-e", cache]


def _files(output: Path) -> Iterator[Path]:
    """Every file of the output but the build's own records."""
    hidden = (file for file in output.rglob("*") if file.is_file())
    return (file for file in hidden if not any(part.startswith(".") for part in file.relative_to(output).parts))


def _append(file: Path, text: str) -> None:
    with file.open("a", encoding="utf-8") as stream:
        stream.write(text)


def _text(file: Path) -> str:
    """The text of *file*; empty where there is none (any more)."""
    try:
        return file.read_text(encoding="utf-8")
    except OSError:
        return ""

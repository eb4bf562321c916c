"""What the build wrote, so that it removes that and nothing else."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from contextlib import closing
from pathlib import Path


class Ledger:
    """The paths that builds wrote below one output folder, in a SQLite file that may be deleted at any time."""

    def __init__(self, file: Path, output: Path) -> None:
        self._file, self._output = file, str(output.resolve())

    def written(self) -> frozenset[str]:
        """The recorded paths, relative to the output folder."""
        if not self._file.exists():
            return frozenset()
        try:
            with closing(self._open()) as db:
                rows = db.execute("SELECT path FROM written WHERE output = ?", (self._output,)).fetchall()
        except sqlite3.DatabaseError:
            self._file.replace(self._file.with_suffix(".damaged"))
            return frozenset()
        return frozenset(path for (path,) in rows)

    def record(self, paths: Iterable[str]) -> None:
        """Make *paths* all that is recorded."""
        with closing(self._open()) as db, db:
            db.execute("DELETE FROM written WHERE output = ?", (self._output,))
            db.executemany("INSERT INTO written VALUES (?, ?)", ((self._output, path) for path in sorted(set(paths))))

    def _open(self) -> sqlite3.Connection:
        self._file.parent.mkdir(parents=True, exist_ok=True)
        db = sqlite3.connect(self._file)
        db.execute("CREATE TABLE IF NOT EXISTS written (output TEXT, path TEXT, PRIMARY KEY (output, path)) WITHOUT ROWID")
        return db

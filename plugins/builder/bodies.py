"""The HTML of bodies, fetched from the store one by one, by digest."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Mapping
from pathlib import Path
from urllib.parse import quote

from plugins.builder.tree import digest


class Lost(Exception):
    """A body is not in the store, or is not what its digest says."""


def body_digest(html: str) -> str:
    """What *html* is known by; empty for no text."""
    return digest(html.encode()).hex() if html else ""


class Bodies:
    """HTML fragments by digest: those of the store at *path*, and *fresh* ones that are not in it.

    The connection is a process's own: a worker that was forked opens another.
    """

    def __init__(self, path: Path | None = None, fresh: Mapping[str, str] | None = None) -> None:
        self._path, self._fresh = path, fresh or {}
        self._db: sqlite3.Connection | None = None
        self._owner = 0

    def fetch(self, wanted: str) -> str:
        """The text of *wanted*, none of an empty digest; raises :class:`Lost`."""
        if not wanted:
            return ""
        fresh = self._fresh.get(wanted)
        if fresh is not None:
            return fresh
        try:
            found = self._connection().execute("select html from bodies where digest = ?", (wanted,)).fetchone()
        except (sqlite3.DatabaseError, UnicodeDecodeError) as error:
            raise Lost(wanted) from error
        if found is None or body_digest(found[0]) != wanted:
            raise Lost(wanted)
        return str(found[0])

    def _connection(self) -> sqlite3.Connection:
        if self._path is None:
            raise Lost
        if self._db is None or self._owner != os.getpid():
            self._db = sqlite3.connect(f"file:{quote(os.fsencode(self._path))}?mode=ro", uri=True, isolation_level=None)
            self._owner = os.getpid()
        return self._db

    def close(self) -> None:
        """Let go of the file, where this process opened it."""
        if self._db is not None and self._owner == os.getpid():
            self._db.close()
        self._db = None

"""What the build remembers from one run to the next: an SQLite file in the cache folder, which can be deleted at any time.

Four tables. ``sources``: files that were read, with signature and digest.
``results``: what reading made of a document, keyed by the digest of its bytes and of
everything that reading depends on. ``bodies``: HTML by digest. ``files``: what stands
in the output, each path with its fingerprint. Everything in it is plain data (never
a pickle), so that a store from elsewhere can do no more harm than be wrong; and one
that is damaged, of another version or of another place is set aside.
"""

from __future__ import annotations

import os
import shutil
import sqlite3
from collections.abc import Collection, Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TypeVar

from msgspec import Struct, convert

from plugins.builder.damage import ERRORS, Damaged, raise_unless_damaged, sound
from plugins.builder.tree import Known

Found = TypeVar("Found")
#: Goes up with every change of the tables or of what is in them.
VERSION = "2"
NAME = "store.sqlite"
_TABLES = """
create table facts (name text primary key, value blob) without rowid;
create table sources (path blob primary key, signature text, digest blob) without rowid;
create table results (key blob primary key, row blob, body text) without rowid;
create index result_bodies on results (body);
create table bodies (digest text primary key, html text);
create table files (path blob primary key, recipe blob, inputs blob, digest blob, late blob, parts blob) without rowid;
"""


class Made(Struct, frozen=True, gc=False):
    """A file of the output as it was written: digests of its recipe, its inputs, its bytes; ``parts`` has four bytes for each part of its inputs.

    ``late`` is the key of inputs that are made only when they are wanted.
    """

    recipe: bytes
    inputs: bytes
    digest: bytes
    late: bytes = b""
    parts: bytes = b""


class Result(Struct, frozen=True, gc=False):
    """What reading a document gave: a row, and its HTML with that text's digest (empty without HTML)."""

    key: bytes
    row: bytes
    body: str
    html: str


def _bytes(path: str) -> bytes:
    """*path* as it is on the disk: it need not be UTF-8."""
    return path.encode("utf-8", "surrogateescape")


def _text(path: bytes) -> str:
    return path.decode("utf-8", "surrogateescape")


def set_aside(folder: Path) -> None:
    """Put the store in *folder* out of the way, as ``store-old.sqlite``."""
    old = folder / "store-old.sqlite"
    if old.is_dir():
        shutil.rmtree(old)
    elif (folder / NAME).is_dir():
        old.unlink(missing_ok=True)
    with suppress(FileNotFoundError):
        os.replace(folder / NAME, old)
    for ending in ("-journal", "-wal", "-shm"):
        (folder / f"{NAME}{ending}").unlink(missing_ok=True)


class Store:
    """The store in *folder* for the site *identity*.

    ``set_aside`` tells whether another was found there that could not be used: it
    lies beside it, as ``store-old.sqlite``. Raises OSError where the folder cannot be written.
    """

    def __init__(self, folder: Path, identity: str) -> None:
        self.path = folder / NAME
        self._facts = {"version": VERSION, "identity": _bytes(identity)}
        folder.mkdir(parents=True, exist_ok=True)
        self.set_aside = False
        self._open: sqlite3.Connection | None = None
        try:
            if self.path.exists() and not self.path.is_file():
                raise Damaged
            self._open = self._opened()
        except ERRORS as error:
            raise_unless_damaged(error, self.path)
            self.give_up()

    @property
    def _db(self) -> sqlite3.Connection:
        if self._open is None:
            self._open = self._opened()
        return self._open

    def _opened(self) -> sqlite3.Connection:
        new = not self.path.exists()
        db = sqlite3.connect(self.path, isolation_level=None, check_same_thread=False)
        try:
            # The system keeps what was written when this process is killed; after a power cut the worst is a store set aside.
            db.executescript(
                "pragma page_size = 16384; pragma journal_mode = truncate; pragma synchronous = off; pragma mmap_size = 268435456;"
            )
            if new:
                db.executescript(f"begin; {_TABLES} commit;")
                db.executemany("insert into facts values (?, ?)", self._facts.items())
            found = dict(db.execute("select name, value from facts where name in ('version', 'identity')"))
            if found != self._facts:
                raise Damaged
        except BaseException:
            db.close()
            raise
        return db

    def give_up(self) -> None:
        """The store is damaged: set it aside."""
        self.set_aside = True
        self.close()
        set_aside(self.path.parent)

    def close(self) -> None:
        """Let go of the file, before a fork for instance; it is opened again when it is wanted."""
        if self._open is not None:
            self._open.close()
            self._open = None

    @contextmanager
    def saving(self) -> Iterator[None]:
        """All that is kept inside stands in the store together, or nothing of it."""
        self._run("begin immediate")
        try:
            yield
            self._run("commit")
        except BaseException:
            # On a full disk SQLite itself has rolled back already; a damaged store is not open any more.
            if self._open is not None and self._open.in_transaction:
                self._open.execute("rollback")
            raise

    @sound
    def _run(self, command: str) -> None:
        self._db.execute(command)

    def _rows(self, query: str, row: type[Found], *values: str | bytes) -> list[Found]:
        """What *query* finds, each of the type *row*."""
        return convert(self._db.execute(query, values).fetchall(), list[row])  # type: ignore[valid-type]

    @sound
    def fact(self, name: str) -> bytes | None:
        """What was noted under *name*."""
        found = self._rows("select value from facts where name = ?", tuple[bytes], name)
        return found[0][0] if found else None

    @sound
    def note(self, name: str, value: bytes | None) -> None:
        """Note *value* under *name*; None forgets it."""
        if value is None:
            self._db.execute("delete from facts where name = ?", (name,))
        else:
            self._db.execute("insert or replace into facts values (?, ?)", (name, value))

    @sound
    def sources(self) -> dict[str, Known]:
        """Signature and digest of each file that was read, by path."""
        rows = self._rows("select * from sources", tuple[bytes, str, bytes])
        return {_text(path): (signature, digest) for path, signature, digest in rows}

    @sound
    def keep_sources(self, changed: Mapping[str, Known], gone: Iterable[str]) -> None:
        """Remember *changed* and forget *gone*."""
        self._db.executemany("delete from sources where path = ?", [(_bytes(path),) for path in gone])
        rows = [(_bytes(path), *known) for path, known in changed.items()]
        self._db.executemany("insert or replace into sources values (?, ?, ?)", rows)

    @sound
    def results(self) -> dict[bytes, bytes]:
        """The rows of all documents by key."""
        return dict(self._rows("select key, row from results", tuple[bytes, bytes]))

    @sound
    def keep_results(self, results: Iterable[Result]) -> None:
        """Remember *results* with their HTML."""
        results = list(results)
        self._db.executemany("insert or replace into results values (?, ?, ?)", [(one.key, one.row, one.body) for one in results])
        self._db.executemany("insert or ignore into bodies values (?, ?)", [(one.body, one.html) for one in results if one.body])

    @sound
    def forget_results(self, keys: Collection[bytes]) -> None:
        """Forget the results of *keys*, and the HTML that no other has."""
        if not keys:
            return
        self._db.execute("create temp table gone (body text primary key) without rowid")
        bodies = "insert or ignore into gone select body from results where key = ?"
        self._db.executemany(bodies, [(key,) for key in keys])
        self._db.executemany("delete from results where key = ?", [(key,) for key in keys])
        self._db.execute("delete from gone where exists (select 1 from results where results.body = gone.body)")
        self._db.execute("delete from bodies where digest in (select body from gone)")
        self._db.execute("drop table gone")

    @sound
    def files(self) -> dict[str, Made]:
        """What stands in the output, by path."""
        rows = self._rows("select path, recipe, inputs, digest, late from files", tuple[bytes, bytes, bytes, bytes, bytes])
        return {_text(path): Made(recipe, inputs, digest, late) for path, recipe, inputs, digest, late in rows}

    @sound
    def parts(self, path: str) -> bytes:
        """The digests of the parts of the inputs that *path* was made from."""
        found = self._rows("select parts from files where path = ?", tuple[bytes], _bytes(path))
        return found[0][0] if found else b""

    @sound
    def keep_late(self, keys: Mapping[str, bytes]) -> None:
        """Remember new *keys* of late inputs, by path."""
        self._db.executemany("update files set late = ? where path = ?", [(key, _bytes(path)) for path, key in keys.items()])

    @sound
    def keep_files(self, made: Mapping[str, Made], gone: Iterable[str]) -> None:
        """Remember *made* and forget *gone*."""
        self._db.executemany("delete from files where path = ?", [(_bytes(path),) for path in gone])
        rows = [(_bytes(path), one.recipe, one.inputs, one.digest, one.late, one.parts) for path, one in made.items()]
        self._db.executemany("insert or replace into files values (?, ?, ?, ?, ?, ?)", rows)

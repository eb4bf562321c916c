"""A store that cannot be used: how that shows, and how it differs from a disk that is full or may not be written."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable
from functools import wraps
from pathlib import Path
from typing import Any, Concatenate, ParamSpec, TypeVar

from msgspec import ValidationError

Given = ParamSpec("Given")
Found = TypeVar("Found")


class Damaged(sqlite3.DatabaseError):
    """The store cannot be used."""


#: What a damaged store raises: SQLite's words about it may be no text, and its values of another type.
ERRORS = (sqlite3.DatabaseError, UnicodeDecodeError, ValidationError)
#: What SQLite says where not the store but the disk is at fault.
_DISK = frozenset(
    ("SQLITE_FULL", "SQLITE_CANTOPEN", "SQLITE_READONLY", "SQLITE_PERM", "SQLITE_AUTH", "SQLITE_BUSY", "SQLITE_LOCKED")
)


def raise_unless_damaged(error: Exception, path: Path | None = None) -> None:
    """Raise OSError where *error* tells of the disk or of its rights; return where it tells that the store at *path* is damaged."""
    name = getattr(error, "sqlite_errorname", "") or ""
    if path and name.startswith("SQLITE_READONLY") and os.access(path, os.W_OK):
        return  # its head says so, and nothing else
    if name in _DISK or name.startswith(("SQLITE_IOERR", "SQLITE_READONLY", "SQLITE_CANTOPEN")):
        raise OSError(str(error)) from error


def sound(method: Callable[Concatenate[Any, Given], Found]) -> Callable[Concatenate[Any, Given], Found]:
    """*method*, that raises OSError where the disk is at fault; a store that turns out to be damaged is set aside, and :class:`Damaged` raised."""

    @wraps(method)
    def careful(store: Any, /, *given: Given.args, **named: Given.kwargs) -> Found:
        try:
            return method(store, *given, **named)
        except sqlite3.ProgrammingError:
            raise
        except ERRORS as error:
            raise_unless_damaged(error, store.path)
            store.give_up()
            raise Damaged from error

    return careful

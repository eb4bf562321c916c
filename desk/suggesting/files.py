"""A file of an editor's replaced whole or not at all, and never one that was changed since it was read."""

from __future__ import annotations

import os
import shutil
import tempfile
from contextlib import suppress
from pathlib import Path


class Changed(Exception):
    """The file is no longer what was read: someone else is working on it."""


def read_if_there(file: Path) -> bytes | None:
    """What *file* holds; None where there is none."""
    try:
        return file.read_bytes()
    except FileNotFoundError:
        return None


def replace_file(file: Path, before: bytes | None, after: bytes) -> None:
    """Make *file*, which held *before* (None: it was not there), hold *after*.

    Through a link the file behind it is replaced. Raises :class:`Changed`, and OSError
    where it cannot be written; then the file is as it was.
    """
    file = file.resolve()
    handle, name = tempfile.mkstemp(dir=file.parent, prefix=".de-xuat-", suffix=".tmp")
    made = Path(name)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(after)
        made.chmod(0o644)
        if before is not None:
            with suppress(OSError):
                shutil.copymode(file, made)
        if read_if_there(file) != before:
            raise Changed
        made.replace(file)
    finally:
        made.unlink(missing_ok=True)

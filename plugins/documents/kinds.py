"""What a kind of document is: its schema, its folder, its address."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import PurePosixPath

from plugins.documents.schemas import Schema
from plugins.language.bilingual import Bilingual

ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


def by_file_name(path: PurePosixPath) -> str | None:
    """The id of a document whose file name is its id; *path* is relative to the kind's folder."""
    return path.stem


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of document, declared by the room that owns it and collected by ``site``.

    ``folder`` is relative to the content folder; ``identify`` gives the id of a
    file below it, or None where the file is of another kind; ``address`` gives
    an id's path on the site, or is None where the kind has no pages yet. Where it is
    ``bare`` a file is YAML from its first line to its last, without a body.
    """

    name: str
    title: Bilingual
    folder: str
    schema: type[Schema]
    address: Callable[[str], str] | None = None
    reserved: frozenset[str] = frozenset()
    identify: Callable[[PurePosixPath], str | None] = by_file_name
    bare: bool = False

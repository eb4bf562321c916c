"""What a build notes of itself for the next one: what it saw, and until when that holds."""

from __future__ import annotations

from datetime import datetime

from msgspec import Struct

from plugins.documents.diagnostics import Diagnostic


class Memory(Struct, frozen=True):
    """The notes of a build.

    ``signature`` stands for all that it depended on (empty: a file was changed a
    moment before it); what is public was the same from ``since`` on, and is until
    ``until``, naive local times. ``settings`` stands for what templates see besides
    their inputs, ``salt`` for the program. ``next`` is the file of the piece whose
    embargo ends at ``until``.
    """

    signature: bytes
    since: datetime
    until: datetime
    now: datetime
    salt: bytes
    settings: bytes
    documents: int
    files: int
    notices: tuple[Diagnostic, ...]
    next: str = ""

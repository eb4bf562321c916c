"""What a build notes of itself for the next one: what it saw, and until when that holds."""

from __future__ import annotations

from datetime import datetime

from msgspec import Struct

from plugins.documents.diagnostics import Diagnostic
from plugins.site.spans import Span


class Memory(Struct, frozen=True):
    """The notes of a build.

    ``signature`` stands for all that it depended on (empty: a file was changed a
    moment before it); ``span`` says from when on what is public, and what is ahead, was
    the same, and until when. ``settings`` stands for what templates see besides their
    inputs, ``salt`` for the program.
    """

    signature: bytes
    span: Span
    now: datetime
    salt: bytes
    settings: bytes
    documents: int
    files: int
    notices: tuple[Diagnostic, ...]

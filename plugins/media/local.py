"""Which addresses are files of ours."""

from __future__ import annotations

FOLDER = "/media/"


def is_local(src: str) -> bool:
    """Whether *src* is a file of ours."""
    return src.startswith(FOLDER)

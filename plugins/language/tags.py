"""Tags of languages (BCP 47)."""

from __future__ import annotations


def base(tag: str) -> str:
    """The language of *tag* without its region or script: ``en`` of ``en-GB``."""
    return tag.partition("-")[0].lower()

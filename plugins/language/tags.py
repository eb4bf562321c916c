"""Tags of languages (BCP 47)."""

from __future__ import annotations


def base(tag: str) -> str:
    """The language of *tag* without its region or script: ``en`` of ``en-GB``."""
    return tag.partition("-")[0].lower()


def own_name(tag: str) -> str:
    """The language of *tag* in its own words (``Français`` of ``fr``); the tag itself where those are not known."""
    from babel import Locale, UnknownLocaleError  # few sites have a piece in a third language

    try:
        name = Locale.parse(tag.replace("-", "_")).get_display_name()
    except (UnknownLocaleError, ValueError):
        name = None
    return f"{name[0].upper()}{name[1:]}" if name else tag

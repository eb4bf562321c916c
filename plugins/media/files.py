"""Files under ``content/media``: what an address names, and whether it is there."""

from __future__ import annotations

import os
import unicodedata
from collections.abc import Collection
from html import unescape
from pathlib import Path
from urllib.parse import unquote, urlsplit

from plugins.builder.tree import Found, walk
from plugins.media.figures import FOLDER


def shown_name(path: str) -> str:
    """*path*, with slashes, as text, composed (NFC); bytes that are no UTF-8 show as U+FFFD."""
    if path.isascii():
        return path
    return unicodedata.normalize("NFC", os.fsencode(path).decode("utf-8", "replace"))


def media_files(content: Path) -> dict[str, Found]:
    """Every file under ``content/media`` by its name there, composed (NFC); links and hidden files left out."""
    root = content / "media"
    return {} if root.is_symlink() else {shown_name(one.name): one for one in walk(root) if not one.is_link}


def media_name(address: str) -> str | None:
    """The name under ``content/media`` that *address* (``/media/2018/a%20b.jpg``) asks for, or None."""
    address = unescape(address)
    if not address.startswith(FOLDER):
        return None
    path = urlsplit(address).path
    return unicodedata.normalize("NFC", unquote(path.removeprefix(FOLDER)))


def nearest(name: str, files: Collection[str]) -> str | None:
    """The file most likely meant by *name*: the same up to case, or with the same last part."""
    folded = name.casefold()
    last = folded.rsplit("/", 1)[-1]
    same = [other for other in files if other.casefold() == folded]
    return next(iter(same or [other for other in files if other.casefold().rsplit("/", 1)[-1] == last]), None)

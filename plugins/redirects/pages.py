"""A page at every old address (``redirect_from``)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath
from urllib.parse import unquote

from plugins.builder.plan import Planned, Template, file_of
from plugins.metadata.entries import Head

#: Endings that web servers serve as pages; any other old address becomes a folder with an index.
_PAGES = frozenset((".html", ".htm"))


@dataclass(frozen=True, slots=True)
class Moved:
    """A document that stood at the ``old`` paths of a former site.

    ``address`` is its own; ``hidden`` where no list may show it; ``origin`` its file.
    """

    title: str
    address: str
    old: tuple[str, ...]
    hidden: bool
    origin: str


@dataclass(frozen=True, slots=True)
class RedirectPage:
    """``redirect.html``: leads to ``target``."""

    head: Head
    title: str
    target: str


def redirect_pages(moved: Iterable[Moved]) -> Iterator[Planned]:
    """A page for each old path of each document."""
    for one in moved:
        files = {old_file(old).casefold(): old_file(old) for old in reversed(one.old)}
        for file in files.values():
            page = RedirectPage(Head(one.address, hidden=one.hidden), one.title, one.address)
            yield Planned(file, Template("redirect.html"), page, one.origin)


def old_file(path: str) -> str:
    """The file that answers at the old *path*: ``/a/1.html`` is itself, ``/a/1.aspx`` and ``/a/1`` are folders with an index."""
    plain = unquote(path)
    is_page = PurePosixPath(plain).suffix.lower() in _PAGES
    return file_of(plain if is_page or plain.endswith("/") else f"{plain}/")

"""Links from one document to another: ``{filename}/articles/2018/x.md``."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import PurePosixPath
from urllib.parse import unquote

from plugins.documents.kinds import Kind
from plugins.language.text import normalise

_FILENAME = re.compile(r"(?P<typed>[{|]filename[}|](?P<path>[^#?]*))(?P<rest>[#?].*)?", re.S)


@dataclass(frozen=True, slots=True)
class Target:
    """What a ``{filename}`` link leads to.

    ``source`` is the file relative to the content folder; ``address`` its page
    with the link's anchor, or None where no document of any kind can stand there.
    ``typed`` is the link as it was typed, without its anchor.
    """

    source: str
    address: str | None
    typed: str


def target(href: str, kinds: Collection[Kind], source: str = "") -> Target | None:
    """The target of *href* in the document *source*, or None where it is no ``{filename}`` link.

    An address follows from the path alone, so that reading one document needs no
    other. A path without a slash in front is beside the document itself, as
    Pelican has it, but where it begins with the folder of a kind.
    """
    match = _FILENAME.fullmatch(unquote(href.strip()))
    if match is None:
        return None
    path = PurePosixPath(_path(normalise(match["path"]).strip(), kinds, source))
    for kind in kinds:
        if kind.address is not None and path.is_relative_to(kind.folder) and path.suffix == ".md":
            id_ = kind.identify(path.relative_to(kind.folder))
            if id_ is not None:
                return Target(str(path), kind.address(id_) + (match["rest"] or ""), match["typed"])
    return Target(str(path), None, match["typed"])


def _path(typed: str, kinds: Collection[Kind], source: str) -> str:
    """*typed* relative to the content folder, ``.`` and ``..`` followed."""
    if not typed.startswith("/") and typed.split("/")[0] not in {kind.folder for kind in kinds}:
        typed = posixpath.join(posixpath.dirname(source), typed)
    return posixpath.normpath(typed.lstrip("/"))

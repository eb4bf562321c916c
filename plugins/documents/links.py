"""Links from one document to another: ``{filename}/articles/2018/x.md``."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import PurePosixPath
from urllib.parse import unquote

from plugins.documents.kinds import Kind
from plugins.language.text import normalise

_FILENAME = re.compile(r"[{|]filename[}|](?P<path>[^#?]*)(?P<rest>[#?].*)?", re.S)


@dataclass(frozen=True, slots=True)
class Target:
    """What a ``{filename}`` link leads to.

    ``source`` is the file relative to the content folder; ``address`` its page
    with the link's anchor, or None where no document of any kind can stand there.
    """

    source: str
    address: str | None


def target(href: str, kinds: Iterable[Kind]) -> Target | None:
    """The target of *href*, or None where it is no ``{filename}`` link.

    An address follows from the path alone, so that reading one document needs no other.
    """
    match = _FILENAME.fullmatch(unquote(href.strip()))
    if match is None:
        return None
    path = PurePosixPath(normalise(match["path"]).lstrip("/"))
    for kind in kinds:
        if kind.address is not None and path.is_relative_to(kind.folder) and path.suffix == ".md":
            id_ = kind.identify(path.relative_to(kind.folder))
            if id_ is not None:
                return Target(str(path), kind.address(id_) + (match["rest"] or ""))
    return Target(str(path), None)

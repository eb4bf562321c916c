"""Where links lead and images lie: addresses as the sanitiser leaves them."""

from __future__ import annotations

import re
from collections.abc import Collection

from plugins.documents.addresses import web_address
from plugins.documents.kinds import Kind
from plugins.documents.lane.unsure import Unsure
from plugins.documents.links import Target, target
from plugins.documents.sanitising import is_host

#: An address as most are typed, with round brackets in pairs; ``{filename}`` only in front.
ADDRESS = r"""(?:\{filename\})?[^\s()<>"'\[\]{}]*+(?:\([^\s()<>"'\[\]{}]*+\)[^\s()<>"'\[\]{}]*+)*+"""
_WEB = re.compile(r"(https?://[A-Za-z0-9.-]+(?::[0-9]+)?)(?:[/?#].*)?")
#: No scheme can begin so; the sanitiser leaves them alone.
_RELATIVE = ("/", "#", "?", ".", "{")
_OPAQUE = ("mailto:", "tel:", "missing:")


def href(typed: str, kinds: Collection[Kind], source: str, targets: list[Target]) -> str | None:
    """The address of a link that was *typed*; a document that it leads to is added to *targets*."""
    _check(typed)
    if typed.startswith("missing:"):
        return None
    if typed.startswith("{"):
        found = target(typed, kinds, source)
        if found is None:
            raise Unsure
        targets.append(found)
        return found.address and web_address(found.address)
    return web_address(typed)


def src(typed: str) -> str | None:
    """The address of an image that was *typed*."""
    _check(typed)
    return web_address(typed)


def _check(typed: str) -> None:
    """Only addresses of which is known what the sanitiser does."""
    if not typed or typed.startswith("%"):
        raise Unsure
    if ":" not in typed or typed.startswith(_RELATIVE):
        return
    match = _WEB.fullmatch(typed)
    if match:
        if not is_host(match[1]):
            raise Unsure
    elif not typed.startswith(_OPAQUE) or "://" in typed:
        raise Unsure

"""The names that a body or a unit bore for a time."""

from __future__ import annotations

from msgspec import Struct

from plugins.language.moments import Moment


class NameThen(Struct, frozen=True, gc=False, array_like=True):
    """A name that a body or a unit bore for a time, as exactly as that is known; None is open."""

    name: str
    since: Moment | None
    until: Moment | None

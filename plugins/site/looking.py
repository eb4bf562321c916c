"""A look at every picture that documents ask for: each once, as long as its file's signature stays."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import msgspec
from msgspec import Struct

from plugins.media.pictures import Look, look
from plugins.site.reads import Read
from plugins.site.workshop import Workshop


class Seen(Struct, frozen=True, gc=False):
    """What earlier builds saw, by name, with the signatures of the files; ``by`` stands for the program that looked."""

    by: bytes
    looks: dict[str, tuple[str, Look]]


def look_at_all(shop: Workshop, reads: Iterable[Read]) -> dict[str, Look]:
    """What the media files that *reads* ask for are, by name; raises OSError where one cannot be read."""
    known, found, is_new = _known(shop), dict[str, Look](), False
    for name in {name for read in reads for name in read.files}:
        file = shop.media.get(name)
        if file is not None:
            signature, seen = known.get(name, _NOTHING)
            if not signature or signature != file.signature:
                seen, is_new = look(file.path), True
            found[name] = seen
    if is_new or len(found) != len(known):
        looks = {name: (shop.media[name].signature, seen) for name, seen in found.items()}
        shop.note("looks", msgspec.msgpack.encode(Seen(shop.looker, looks)))
    return found


_NOTHING = ("", Look())


def _known(shop: Workshop) -> dict[str, tuple[str, Look]]:
    noted = shop.noted("looks")
    try:
        seen = msgspec.msgpack.decode(noted, type=Seen) if noted else None
    except msgspec.DecodeError:
        return {}
    return seen.looks if seen and seen.by == shop.looker else {}


def with_sizes(keys: Mapping[str, bytes], reads: Iterable[Read], looks: Mapping[str, Look]) -> dict[str, bytes]:
    """*keys*, which stand for what was read, by source, so that they stand for the sizes of the pictures in it, too."""
    told = {name: b"%d %d " % (one.width, one.height) for name, one in looks.items()}
    sized = dict(keys)
    for read in reads:
        if read.files and read.source in sized:
            sized[read.source] += b"".join([told.get(name, b"") for name in read.files])
    return sized

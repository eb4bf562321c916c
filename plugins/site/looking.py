"""A look at every picture that documents ask for. Each is looked at once, and what was seen is kept under the digest of its bytes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import msgspec
from msgspec import Struct

from plugins.builder.tree import digest
from plugins.media.pictures import Look, look
from plugins.site.reads import Read
from plugins.site.workshop import Workshop

_encode = msgspec.msgpack.Encoder().encode


class Seen(Struct, frozen=True, gc=False):
    """What earlier builds saw, by digest and the ending of the name; ``by`` stands for the program that looked."""

    by: bytes
    looks: dict[bytes, Look]


def look_at_all(shop: Workshop, reads: Iterable[Read]) -> dict[str, Look]:
    """What the media files that *reads* ask for are, by name; raises OSError where one cannot be read."""
    known, seen, found = _known(shop), dict[bytes, Look](), dict[str, Look]()
    for name in {name for read in reads for name in read.files}:
        file = shop.media.get(name)
        if file is not None:
            key = shop.digests.of(file) + name.rpartition(".")[2].encode("utf-8", "surrogateescape")
            seen[key] = found[name] = known.get(key) or look(file.path)
    if seen != known:
        shop.note("looks", _encode(Seen(shop.looker, seen)))
    return found


def _known(shop: Workshop) -> dict[bytes, Look]:
    noted = shop.noted("looks")
    try:
        seen = msgspec.msgpack.decode(noted, type=Seen) if noted else None
    except msgspec.DecodeError:
        return {}
    return seen.looks if seen and seen.by == shop.looker else {}


def with_sizes(keys: Mapping[str, bytes], reads: Iterable[Read], looks: Mapping[str, Look]) -> dict[str, bytes]:
    """*keys*, which stand for what was read, by source, so that they stand for the sizes of the pictures in it, too."""
    sized = dict(keys)
    for read in reads:
        if read.files and read.source in sized:
            sizes = [(look.width, look.height) for name in read.files if (look := looks.get(name))]
            sized[read.source] = digest(sized[read.source] + _encode(sizes))
    return sized

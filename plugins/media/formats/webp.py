"""WebP (RFC 9649): its chunks, of which those that decoders need are kept."""

from __future__ import annotations

import struct
from collections.abc import Iterator

from plugins.media.formats.exif import orientation
from plugins.media.formats.stripped import Damaged, Stripped

_FRAME = frozenset((b"ALPH", b"VP8 ", b"VP8L"))
_KEPT = _FRAME | {b"VP8X", b"ICCP", b"ANIM", b"ANMF"}
#: The bits of Exif and XMP among those that tell what a file has; that of an animation.
_METADATA, _MOVES = 0x08 | 0x04, 0x02
#: A frame of an animation begins with its place and duration.
_PLACE = 16


def strip(data: bytes) -> Stripped:
    """*data* without Exif, XMP, unknown chunks and what follows its end; raises :class:`Damaged`."""
    (length,) = struct.unpack_from("<I", data, 4)
    if length + 8 > len(data):
        raise Damaged
    kept, turn, size, is_moving = [], 1, (0, 0), False
    for name, body in _chunks(data[12 : length + 8]):
        if name == b"EXIF":
            turn = orientation(body)
        if name not in _KEPT:
            continue
        if name == b"VP8X":
            body, is_moving = _told(body), bool(body[:1] and body[0] & _MOVES)
        if name == b"ANMF":
            body = body[:_PLACE] + b"".join(_chunk(*one) for one in _chunks(body[_PLACE:]) if one[0] in _FRAME)
        size = size if all(size) else _size(name, body)
        kept.append(_chunk(name, body))
    if not all(size) or not any(one[:4] in (*_FRAME, b"ANMF") for one in kept):
        raise Damaged
    whole = b"WEBP" + b"".join(kept)
    return Stripped(b"RIFF" + struct.pack("<I", len(whole)) + whole, *size, 1 if is_moving else turn)


def is_lossless(data: bytes) -> bool:
    """Whether the still picture *data*, stripped, is kept without loss."""
    return any(name == b"VP8L" for name, _ in _chunks(data[12:]))


def _chunks(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    at = 0
    while at + 8 <= len(data):
        name, length = struct.unpack_from("<4sI", data, at)
        if at + 8 + length > len(data):
            raise Damaged
        yield name, data[at + 8 : at + 8 + length]
        at += 8 + length + length % 2


def _chunk(name: bytes, body: bytes) -> bytes:
    return name + struct.pack("<I", len(body)) + body + b"\0" * (len(body) % 2)


def _told(features: bytes) -> bytes:
    if len(features) < 10:
        raise Damaged
    return bytes((features[0] & ~_METADATA, *features[1:10]))


def _size(name: bytes, body: bytes) -> tuple[int, int]:
    """What the chunk says of the size of the picture; zeros where that is not its matter."""
    try:
        if name == b"VP8X":
            return int.from_bytes(body[4:7], "little") + 1, int.from_bytes(body[7:10], "little") + 1
        if name == b"VP8L":
            (bits,) = struct.unpack_from("<I", body, 1)
            return (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1
        if name == b"VP8 ":
            width, height = struct.unpack_from("<HH", body, 6)
            return width & 0x3FFF, height & 0x3FFF
    except struct.error as error:
        raise Damaged from error
    return 0, 0

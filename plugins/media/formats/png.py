"""PNG, APNG too (W3C PNG, third edition): its chunks, of which those that decoders need are kept."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from zlib import crc32

from plugins.media.formats.exif import orientation
from plugins.media.formats.stripped import Damaged, Stripped

MAGIC = b"\x89PNG\r\n\x1a\n"
_KEPT = frozenset(b"IHDR PLTE IDAT IEND tRNS gAMA cHRM sRGB iCCP sBIT bKGD pHYs sPLT hIST cICP mDCV cLLI acTL fcTL fdAT".split())


def strip(data: bytes) -> Stripped:
    """*data* without texts, times, Exif, unknown chunks and what follows its end; raises :class:`Damaged`."""
    kept, turn, is_moving, has_pixels = [MAGIC], 1, False, False
    for name, body, whole in _chunks(data):
        if name == b"eXIf":
            turn = orientation(body)
        is_moving, has_pixels = is_moving or name == b"acTL", has_pixels or name == b"IDAT"
        if name in _KEPT:
            kept.append(whole)
    if not has_pixels or kept[1][4:8] != b"IHDR" or len(kept[1]) != 25:
        raise Damaged
    width, height = struct.unpack_from(">II", kept[1], 8)
    if not width or not height:
        raise Damaged
    return Stripped(b"".join(kept), width, height, 1 if is_moving else turn)


def _chunks(data: bytes) -> Iterator[tuple[bytes, bytes, bytes]]:
    """The name of each chunk, what it holds, and all of it, to the last; raises Damaged where one is cut or altered."""
    at, name = len(MAGIC), b""
    while name != b"IEND":
        if at + 12 > len(data):
            raise Damaged
        length, name = struct.unpack_from(">I4s", data, at)
        end = at + 12 + length
        if end > len(data):
            raise Damaged
        if crc32(data[at + 4 : end - 4]) == struct.unpack_from(">I", data, end - 4)[0]:
            yield name, data[at + 8 : end - 4], data[at:end]
        elif not name[0] & 0x20:  # one that decoders cannot do without
            raise Damaged
        at = end

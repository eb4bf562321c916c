"""JPEG (ITU-T T.81): its segments, of which those that decoders need are kept."""

from __future__ import annotations

import re
import struct

from plugins.media.formats.exif import orientation
from plugins.media.formats.stripped import Damaged, Stripped

MAGIC = b"\xff\xd8\xff"
_SCAN, _END = 0xDA, 0xD9
_FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
#: Tables, frames, the number of lines, restart intervals.
_KEPT = _FRAMES | {0xC4, 0xCC, 0xDB, 0xDC, 0xDD, 0xDE, 0xDF, _SCAN}
#: The next marker in the data of a scan, where FF 00 is a byte and FF D0 to D7 are restarts.
_MARKER = re.compile(rb"\xff+[^\x00\xff\xd0-\xd7]")


def strip(data: bytes) -> Stripped:
    """*data* without application segments, but for those of JFIF, Adobe and ICC, without comments and what follows its end.

    Raises :class:`Damaged`.
    """
    kept, at, turn, size, scanned = [data[:2]], 2, 1, (0, 0), False
    while True:
        found = _MARKER.search(data, at)  # decoders skip what stands between segments, too
        marker = data[found.end() - 1] if found else -1
        if marker in (-1, _END):
            break
        at = found.end() if found else at
        segment = _segment(data, at)
        if segment is None:
            break
        at += 2 + len(segment)
        if marker == 0xE1 and segment.startswith(b"Exif\0\0") and turn == 1:
            turn = orientation(segment)
        if marker in _FRAMES:
            size = _size(segment)
        segment = segment if marker in _KEPT else _application(marker, segment)
        if segment:
            kept.append(struct.pack(">BBH", 0xFF, marker, len(segment) + 2) + segment)
        if marker == _SCAN:
            scanned, start, following = True, at, _MARKER.search(data, at)
            at = following.start() if following else len(data)
            kept.append(data[start:at].rstrip(b"\xff"))
    if not scanned or not all(size):
        raise Damaged
    return Stripped(b"".join((*kept, b"\xff\xd9")), *size, turn, is_cut=marker != _END)


def _segment(data: bytes, at: int) -> bytes | None:
    """What the segment at *at* holds, after its length; None where it is cut."""
    (length,) = struct.unpack_from(">H", data, at) if at + 2 <= len(data) else (0,)
    return data[at + 2 : at + length] if length >= 2 and at + length <= len(data) else None


def _size(frame: bytes) -> tuple[int, int]:
    if len(frame) < 6:
        raise Damaged
    height, width = struct.unpack_from(">HH", frame, 1)
    return width, height


def _application(marker: int, segment: bytes) -> bytes:
    """What is kept of an application segment: how colours are to be read, no thumbnail."""
    if marker == 0xE0 and segment.startswith(b"JFIF\0") and len(segment) >= 14:
        return segment[:12] + b"\0\0"
    if marker == 0xE2 and segment.startswith(b"ICC_PROFILE\0"):
        return segment
    return segment[:12] if marker == 0xEE and segment.startswith(b"Adobe") and len(segment) >= 12 else b""

"""GIF 87a and 89a: its blocks, of which those that decoders need are kept."""

from __future__ import annotations

import struct

from plugins.media.formats.stripped import Damaged, Stripped

_EXTENSION, _IMAGE, _END = 0x21, 0x2C, 0x3B
_CONTROL, _APPLICATION = 0xF9, 0xFF
#: How often an animation runs; the colours.
_APPLICATIONS = (b"\x0bNETSCAPE2.0", b"\x0bANIMEXTS1.0", b"\x0bICCRGBG1012")


def strip(data: bytes) -> Stripped:
    """*data* without comments, texts, XMP and what follows its end; raises :class:`Damaged`."""
    try:
        return _strip(data)
    except (IndexError, struct.error) as error:
        raise Damaged from error


def _strip(data: bytes) -> Stripped:
    width, height, flags = struct.unpack_from("<HHB", data, 6)
    at = 13 + _table(flags)
    kept, control, has_pixels = [data[:at]], b"", False
    while at < len(data) and data[at] != _END:
        start, kind, label = at, data[at], data[at + 1]
        if kind == _IMAGE:
            at = _after(data, at + 11 + _table(data[at + 9]))
            kept += [control, data[start:at]]
            control, has_pixels = b"", True
        elif kind == _EXTENSION:
            at = _after(data, at + 2)
            if label == _CONTROL:
                control = data[start:at]
            elif label == _APPLICATION and data.startswith(_APPLICATIONS, start + 2):
                kept.append(data[start:at])
        else:
            break  # decoders stop here, too
    if not has_pixels:
        raise Damaged
    return Stripped(b"".join((*kept, bytes((_END,)))), width, height)


def _table(flags: int) -> int:
    """The bytes of a table of colours."""
    return 3 << (flags & 7) + 1 if flags & 0x80 else 0


def _after(data: bytes, at: int) -> int:
    """Where the blocks of data that begin at *at* end."""
    while length := data[at]:
        at += 1 + length
    return at + 1

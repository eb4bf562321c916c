"""Pictures among the files of ``content/media``: what one is, and what of it is published."""

from __future__ import annotations

from pathlib import Path

from msgspec import Struct

from plugins.media.formats import gif, jpeg, png, webp
from plugins.media.formats.stripped import Damaged, Stripped, TooLarge

#: Pillow's own limit (``Image.MAX_IMAGE_PIXELS``).
MOST_PIXELS = 89_478_485
#: The first bytes that tell a format.
_HEAD = 32
_ENDINGS = frozenset(("jpg", "jpeg", "jpe", "jfif", "png", "apng", "webp", "gif", "avif", "bmp", "svg"))
#: Pictures that no browser, or not every one, shows.
_NOT_FOR_BROWSERS = frozenset(("tif", "tiff", "heic", "heif", "hif", "jxl", "jp2", "svgz"))
_STRIPS = {"JPEG": jpeg.strip, "PNG": png.strip, "WEBP": webp.strip, "GIF": gif.strip}
_ANEW = frozenset(("AVIF", "BMP"))


class Look(Struct, frozen=True, gc=False, array_like=True):
    """What a file is: a picture in ``form`` (empty: none, and published as it is), its size as it is shown in pixels (0: not told).

    ``fault`` is ``damaged``, ``large`` (more than :data:`MOST_PIXELS`), ``unusable`` (browsers do not show its format) or
    ``cut`` (its end is missing: what there is can be shown); empty where all is well.
    """

    form: str = ""
    width: int = 0
    height: int = 0
    fault: str = ""


def look(path: str) -> Look:
    """What the file *path* is; raises OSError where it cannot be read."""
    with Path(path).open("rb") as file:
        form = _form(path, file.read(_HEAD))
    if form in ("", "unusable", "damaged"):
        return Look(form, fault=form)
    try:
        return _look(form, Path(path).read_bytes())
    except TooLarge:
        return Look(form, fault="large")
    except Damaged:
        return Look(form, fault="damaged")


def published(path: str) -> bytes:
    """The picture in the file *path* upright and without metadata; raises OSError where it cannot be read (any more)."""
    try:
        return _published(path, Path(path).read_bytes())
    except Damaged as error:
        raise OSError(f"{path}: no sound picture") from error


def _look(form: str, data: bytes) -> Look:
    if form in _ANEW:
        from plugins.media.formats import (
            anew,
        )  # most pictures stand upright and are not drawn anew, and Pillow takes its time to come

        width, height, turn = anew.size(data, form)
        fault = ""
    else:
        picture = _stripped(form, data)
        width, height, turn, fault = picture.width, picture.height, picture.turn, "cut" if picture.is_cut else ""
        if turn != 1:
            from plugins.media.formats import anew

            anew.size(picture.data, form)
    return Look(form, *((height, width) if turn > 4 else (width, height)), fault)


def _published(path: str, data: bytes) -> bytes:
    form = _form(path, data[:_HEAD])
    picture = None if form in _ANEW else _stripped(form, data)
    if picture and picture.turn == 1:
        return picture.data
    from plugins.media.formats import anew

    return anew.turned(picture, form) if picture else anew.drawn(data, form)


def _stripped(form: str, data: bytes) -> Stripped:
    if form == "SVG":
        from plugins.media.formats import svg  # a parser that few sites need

        return svg.strip(data, lambda embedded: _published("", embedded))
    if form not in _STRIPS:
        raise Damaged
    picture = _STRIPS[form](data)
    if picture.width * picture.height > MOST_PIXELS:
        raise TooLarge
    return picture


def _form(path: str, head: bytes) -> str:
    """The format of a file: of what it holds, else what its name claims. Empty where that is no picture; ``unusable`` or ``damaged``."""
    ending = path.rpartition(".")[2].lower() if "." in path else ""
    if head.startswith(jpeg.MAGIC):
        return "JPEG"
    if head.startswith(png.MAGIC):
        return "PNG"
    if head.startswith((b"GIF87a", b"GIF89a")):
        return "GIF"
    if head[:4] == b"RIFF" and head[8:12] == b"WEBP":
        return "WEBP"
    if head[4:12] in (b"ftypavif", b"ftypavis"):
        return "AVIF"
    if (
        head[4:12] in (b"ftypheic", b"ftypheix", b"ftypmif1")
        or head.startswith((b"II*\0", b"MM\0*"))
        or ending in _NOT_FOR_BROWSERS
    ):
        return "unusable"
    if ending in ("svg", "bmp"):
        return ending.upper()
    return "damaged" if ending in _ENDINGS else ""

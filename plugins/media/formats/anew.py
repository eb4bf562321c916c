"""Pictures that Pillow draws anew: those that must be turned, and formats that are not taken apart here."""

from __future__ import annotations

import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from typing import Any

from PIL import Image, JpegImagePlugin
from PIL.Image import Transpose

from plugins.media.formats import webp
from plugins.media.formats.stripped import Damaged, Stripped, TooLarge

#: What Exif's orientations ask for.
_TURNS = {
    2: Transpose.FLIP_LEFT_RIGHT,
    3: Transpose.ROTATE_180,
    4: Transpose.FLIP_TOP_BOTTOM,
    5: Transpose.TRANSPOSE,
    6: Transpose.ROTATE_270,
    7: Transpose.TRANSVERSE,
    8: Transpose.ROTATE_90,
}
_ORIENTATION = 0x0112
_QUALITY = 92


def size(data: bytes, form: str) -> tuple[int, int, int]:
    """Width, height and orientation of *data*, of Pillow's format *form*, which can be decoded; raises :class:`Damaged`."""
    with _opened(data, form) as image:
        image.draft(None, (1, 1))  # as small as its format lets it be
        (width, height), turn = image.size, int(image.getexif().get(_ORIENTATION, 1))
        image.load()
        return width, height, turn if turn in _TURNS else 1


def turned(picture: Stripped, form: str) -> bytes:
    """*picture* turned upright, in its own format; raises :class:`Damaged`."""
    with _opened(picture.data, form) as image:
        return _saved(image.transpose(_TURNS[picture.turn]), form, _kept(image, picture.data))


def drawn(data: bytes, form: str) -> bytes:
    """*data* without its metadata, upright; raises :class:`Damaged`."""
    with _opened(data, form) as image:
        turn = _TURNS.get(image.getexif().get(_ORIENTATION, 1))
        return _saved(image.copy() if turn is None else image.transpose(turn), form, _kept(image, data))


@contextmanager
def _opened(data: bytes, form: str) -> Iterator[Image.Image]:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            with Image.open(BytesIO(data), formats=(form,)) as image:
                yield image
    except (Image.DecompressionBombWarning, Image.DecompressionBombError) as error:
        raise TooLarge from error
    except Exception as error:  # what Pillow's readers raise of a file that is not what it seems to be is nowhere said
        raise Damaged from error


def _kept(image: Image.Image, data: bytes) -> dict[str, Any]:
    """How *image* is to be saved: as good as it was, its colours read as they were; in one thread, for the same bytes each time."""
    kept = {name: image.info[name] for name in ("icc_profile", "transparency") if image.info.get(name) is not None}
    if isinstance(image, JpegImagePlugin.JpegImageFile):
        sampling = JpegImagePlugin.get_sampling(image)
        kept["subsampling"] = sampling if sampling == 2 else 0  # 4:2:2 is of a side, which turns
    return {**kept, "quality": _QUALITY, "lossless": image.format == "WEBP" and webp.is_lossless(data), "max_threads": 1}


def _saved(image: Image.Image, form: str, kept: dict[str, Any]) -> bytes:
    file = BytesIO()
    image.info = {}  # or it would be written, too
    image.save(file, form, **kept)
    return file.getvalue()

"""Photographs for tests."""

from __future__ import annotations

from io import BytesIO
from typing import Any

from PIL import Image


def photo(shade: int = 0, size: tuple[int, int] = (24, 16), form: str = "JPEG", **told: Any) -> bytes:
    """A photograph of one colour that tells *told* (``exif``, ``xmp``, ``comment`` …)."""
    file = BytesIO()
    Image.new("RGB", size, (shade % 256, 90, 160)).save(file, form, **told)
    return file.getvalue()

"""The sizes of pictures, by the addresses under which documents show them."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from plugins.media.files import media_name
from plugins.media.local import FOLDER
from plugins.media.pictures import Look

#: Width and height in pixels of the picture at an address; zeros where they are not known.
SizeOf = Callable[[str], tuple[int, int]]
#: Only an address without these and in ASCII is sure to be written as its file is called.
_CODED = re.compile(r"[%?#&]|[^\x00-\x7f]")


def unknown(address: str) -> tuple[int, int]:
    """The size of a picture that nobody has looked at."""
    return 0, 0


def size_of(looks: Mapping[str, Look]) -> SizeOf:
    """Tells sizes by *looks* at the files under ``content/media``, by name."""

    def told(address: str) -> tuple[int, int]:
        name = media_name(address) if _CODED.search(address) else address.removeprefix(FOLDER)
        look = looks.get(name or "")
        return (look.width, look.height) if look else (0, 0)

    return told

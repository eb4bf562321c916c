"""Templates compiled once, as Python does with modules: their code lies in a ``__pycache__`` of this project.

Not in the cache folder, which may come from elsewhere (a server of builds keeps it): code in
it would be run. Whoever can write here can write the program.
"""

from __future__ import annotations

import marshal
import os
import sys
from contextlib import suppress
from pathlib import Path

from jinja2.bccache import Bucket, BytecodeCache

from plugins.builder.tree import digest

FOLDER = Path(__file__).parent / "__pycache__" / "templates"


class Compiled(BytecodeCache):
    """The code of templates that were compiled under *key*, which stands for all that it may hold besides their own text.

    A template has one place in *folder* for each language (*lang*), whatever it was compiled under, so that nothing piles up.
    """

    def __init__(self, key: bytes, folder: Path = FOLDER, lang: str = "") -> None:
        self._key, self._folder, self._lang = key, folder, lang

    def get_cache_key(self, name: str, filename: str | None = None) -> str:
        """The file of the template *name*."""
        return digest(f"{self._lang}\0{name}".encode("utf-8", "surrogateescape")).hex()

    def load_bytecode(self, bucket: Bucket) -> None:
        """Take the code of *bucket* where it was compiled from the same text under the same key."""
        under = self._under(bucket)
        with suppress(OSError, EOFError, ValueError, TypeError):
            kept = (self._folder / bucket.key).read_bytes()
            if kept.startswith(under):
                bucket.code = marshal.loads(kept[len(under) :])

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep the code of *bucket*; not where Python is told to write none, or cannot."""
        if sys.dont_write_bytecode:
            return
        beside = self._folder / f"{bucket.key}.{os.getpid()}"
        with suppress(OSError):
            self._folder.mkdir(parents=True, exist_ok=True)
            beside.write_bytes(self._under(bucket) + marshal.dumps(bucket.code))
            beside.replace(self._folder / bucket.key)

    def _under(self, bucket: Bucket) -> bytes:
        return self._key + bucket.checksum.encode()

    def clear(self) -> None:
        """Forget all code."""
        for file in self._folder.glob("*"):
            file.unlink(missing_ok=True)


def compiled(lang: str, *parts: bytes) -> Compiled:
    """The cache of what is compiled under *parts* for templates that speak *lang*: their words are in their code."""
    return Compiled(digest(b"".join(digest(part) for part in (lang.encode(), *parts))), lang=lang)

"""The store of HTML bodies, by digest of what they say."""

from __future__ import annotations

from hashlib import blake2b


class Bodies:
    """HTML fragments in memory; the same text is kept once."""

    def __init__(self) -> None:
        self._texts: dict[str, str] = {}

    def keep(self, text: str) -> str:
        """Store *text* and return its digest."""
        digest = blake2b(text.encode(), digest_size=16).hexdigest()
        self._texts[digest] = text
        return digest

    def fetch(self, digest: str) -> str:
        """The text of *digest*; raises KeyError."""
        return self._texts[digest]

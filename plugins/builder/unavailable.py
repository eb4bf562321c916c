"""A cluster that cannot be used."""

from __future__ import annotations

from plugins.language.bilingual import Bilingual


class NoCluster(Exception):
    """The cluster that a setting asks for cannot be used; ``reason`` says why and what to do."""

    def __init__(self, reason: Bilingual) -> None:
        super().__init__(reason)
        self.reason = reason

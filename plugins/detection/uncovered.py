"""Names of bodies and contests that no known name covers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from plugins.detection.text import Text
from plugins.detection.vocabulary import Vocabulary


@dataclass(frozen=True, slots=True)
class Uncovered:
    """A capitalised ``name`` of ``kind`` (association or event) that no known name covers.

    ``count`` is how often it stands in the texts, ``articles`` are the indexes of
    those, ``sentence`` is the first in which it does.
    """

    name: str
    kind: str
    count: int
    articles: tuple[int, ...]
    sentence: str


def uncovered(texts: Sequence[Text], vocabulary: Vocabulary) -> tuple[Uncovered, ...]:
    """The names in *texts* that nothing covers, the most frequent first."""
    return ()

"""An article as the plain text that names are looked for in."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Literal

Place = Literal["title", "lead", "text", "caption"]


@dataclass(frozen=True, slots=True)
class Text:
    """An article: no Markdown, no HTML; a lead that the body repeats need not be left out.

    ``day`` is its date; ``units`` are the ids of the provinces that its front matter gives.
    """

    title: str = ""
    lead: str = ""
    paragraphs: tuple[str, ...] = ()
    captions: tuple[str, ...] = ()
    day: date | None = None
    units: tuple[str, ...] = ()

    def parts(self) -> Iterator[tuple[Place, int, str]]:
        """Every piece of text that is not empty: where it stands, its number there, and itself."""
        pieces: tuple[tuple[Place, tuple[str, ...]], ...] = (
            ("title", (self.title,)),
            ("lead", (self.lead,)),
            ("text", self.paragraphs),
            ("caption", self.captions),
        )
        for place, texts in pieces:
            for number, text in enumerate(texts):
                if text:
                    yield place, number, text

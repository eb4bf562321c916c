"""Events made of a few words."""

from __future__ import annotations

from typing import Any

from plugins.events.occasions import Occasion
from plugins.language.moments import from_iso
from plugins.metadata.entries import Link


def occasion(id_: str = "a", start: str = "", end: str = "", name: str = "", **told: Any) -> Occasion:
    """An event that begins and ends on ISO dates (empty: not known)."""
    given = {
        "id": id_,
        "link": Link(name or f"Hội nghị {id_}", f"/su-kien/{id_}/"),
        "kind": "conference",
        "series": None,
        "edition": None,
        "start": from_iso(start) if start else None,
        "end": from_iso(end) if end else None,
        "venue": "",
        "place": None,
        "organisers": (),
        "updated": None,
    }
    return Occasion(**{**given, **told})


def ids(occasions: Any) -> list[str]:
    """The ids of *occasions*, in their order."""
    return [one.id for one in occasions]

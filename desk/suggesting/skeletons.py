"""The file that would be made of a name which no document covers: what the name itself says for certain, and no more."""

from __future__ import annotations

import re
from typing import Any

from plugins.documents.writing import front_matter
from plugins.language.text import slugify
from plugins.provinces.registry import Registry, Unit
from plugins.site.kinds import BY_NAME

_LONGEST = 80
#: What an event is, by the first words of its name.
_KINDS = {
    "hội thi": "contest",
    "cuộc thi": "contest",
    "hội nghị": "conference",
    "hội thảo": "conference",
    "đại hội": "congress",
    "giải thưởng": "award",
}
_EDITION = re.compile(r"lần thứ (\d+)\b", re.IGNORECASE)
_UNION = re.compile(r"liên hiệp (?:các )?hội\b", re.IGNORECASE)


def skeleton_path(name: str, kind: str) -> str:
    """The file below the content folder that a term of *kind* called *name* would have."""
    slug = slugify(name)
    if len(slug) > _LONGEST:
        slug = slug[: slug.rfind("-", 0, _LONGEST + 1)]
    return f"{BY_NAME[kind].folder}/{slug}.md"


def skeleton(name: str, kind: str, units: Registry) -> str:
    """Its front matter, ready to be kept."""
    place = _place(name, units)
    fields: dict[str, Any] = {"name": name}
    fields |= _of_event(name, place) if kind == "event" else _of_association(name, place, units)
    return front_matter({key: value for key, value in fields.items() if value})


def _of_association(name: str, place: tuple[Unit, ...], units: Registry) -> dict[str, Any]:
    if place:
        level = "provincial" if _UNION.match(name) else None
        return {"level": level, "province": place[0].name}
    return {"level": "national" if units.key(name).endswith(" việt nam") else None}


def _of_event(name: str, place: tuple[Unit, ...]) -> dict[str, Any]:
    kind = next((kind for words, kind in _KINDS.items() if name.casefold().startswith(words)), None)
    edition = _EDITION.search(name)
    # without a start, a name that two units bore means the later one
    province = place[0].name if len(place) == 1 else None
    return {"kind": kind, "edition": int(edition[1]) if edition else None, "province": province}


def _place(name: str, units: Registry) -> tuple[Unit, ...]:
    """The units by whose name *name* ends: one, or several that bore it at different times."""
    key = f" {units.key(name)}"
    ends = {one: units.key(spelling) for one in units for spelling in one.spellings if key.endswith(f" {units.key(spelling)}")}
    longest = max(map(len, ends.values()), default=0)
    return tuple(one for one, end in ends.items() if len(end) == longest)

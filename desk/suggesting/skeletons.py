"""The file that would be made of a name which no document covers: what the name itself says for certain, and no more."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from plugins.documents.writing import front_matter
from plugins.language.text import slugify
from plugins.provinces.registry import Unit, registry
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
_NATION = re.compile(r"\s(Việt Nam)$", re.IGNORECASE)
_ADMINISTRATIVE = re.compile(r"\s(?:tỉnh|thành phố|tp\.?)$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Parts:
    """A name and its parts: the ``stem``, and the ``place`` at its end, which these ``units`` were called at different times.

    The whole country is a place of no unit.
    """

    name: str
    stem: str
    place: str = ""
    units: tuple[Unit, ...] = ()

    @property
    def forms(self) -> tuple[str, ...]:
        """How a text may have written it, the fullest first: whole, with "tỉnh" for its place, without either."""
        short = (self.name.removesuffix(self.place).rstrip(), self.stem) if self.units else ()
        return tuple(dict.fromkeys((self.name, *short)))

    @property
    def short_name(self) -> str:
        """The name that everybody gives such a union; empty for any other body, and where it is the name."""
        short = f"Liên hiệp hội {self.place}"
        return short if self.place and _UNION.match(self.name) and self.name.casefold() != short.casefold() else ""


@lru_cache(maxsize=1024)
def parts(name: str) -> Parts:
    """The parts of *name*."""
    units, words = registry(), name.split()
    for size in range(1, len(words)):  # the longest place of all: "Thừa Thiên Huế", not "Huế"
        place = " ".join(words[size:])
        found = tuple(one for one in units if units.key(place) in {units.key(spelling) for spelling in one.spellings})
        if found and not _ADMINISTRATIVE.fullmatch(f" {words[size]}"):
            stem = _ADMINISTRATIVE.sub("", " ".join(words[:size]))
            return Parts(name, stem, place, found)
    nation = _NATION.search(name)
    return Parts(name, name[: nation.start()], nation[1]) if nation else Parts(name, name)


def skeleton_path(name: str, kind: str) -> str:
    """The file below the content folder that a term of *kind* called *name* would have."""
    slug = slugify(parts(name).short_name or name)
    if len(slug) > _LONGEST:
        slug = slug[: slug.rfind("-", 0, _LONGEST + 1)]
    return f"{BY_NAME[kind].folder}/{slug}.md"


def skeleton(name: str, kind: str) -> str:
    """Its front matter, ready to be kept."""
    fields = {"name": name} | (_of_event(parts(name)) if kind == "event" else _of_association(parts(name)))
    return front_matter({key: value for key, value in fields.items() if value})


def _of_association(name: Parts) -> dict[str, Any]:
    if not name.units:
        return {"short_name": name.short_name, "level": "national" if name.place else None}
    level = "provincial" if _UNION.match(name.name) else None
    return {"short_name": name.short_name, "level": level, "province": name.units[0].name}


def _of_event(name: Parts) -> dict[str, Any]:
    kind = next((kind for words, kind in _KINDS.items() if name.name.casefold().startswith(words)), None)
    edition = _EDITION.search(name.name)
    # without a start, a name that two units bore means the later one
    province = name.units[0].name if len(name.units) == 1 else None
    return {"kind": kind, "edition": int(edition[1]) if edition else None, "province": province}

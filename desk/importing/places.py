"""Which provinces and associations a page is about, among those that the registry and the content know."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from plugins.detection import Known, Subject, Text, Vocabulary, subjects
from plugins.provinces.registry import Unit, registry


@dataclass(frozen=True, eq=False)
class Names:
    """The names that may be recognised, and the one to write for each association, by its id."""

    vocabulary: Vocabulary
    written: Mapping[str, str]

    @classmethod
    def of(cls, known: Iterable[Known] = ()) -> Names:
        """The provinces, and the associations of *known*; the first name of each is the one to write."""
        mine = [one for one in known if one.kind == "association"]
        return cls(Vocabulary.of(mine), {one.id: one.name for one in reversed(mine)})


@dataclass(frozen=True, slots=True)
class Found:
    """What a page is about: ``provinces`` by name, ``associations`` as written there and by name; the surest first."""

    provinces: tuple[str, ...]
    associations: tuple[tuple[str, str], ...]


def find_places(text: Text, names: Names) -> Found:
    """The provinces and associations that *text* is about; passing mentions are left out."""
    found = subjects(text, names.vocabulary)
    return Found(
        tuple(_name(one, text) for one in found if one.kind == "province"),
        tuple((one.written, names.written[one.id]) for one in found if one.kind == "association"),
    )


def _name(province: Subject, text: Text) -> str:
    """The name of a province as the page has it, where that is no mere alias; else the one of its day."""
    unit: Unit = registry()[province.id]
    key = registry().key
    spelled = (one.name for one in unit.names if key(one.name) == key(province.written))
    return next(spelled, unit.called(text.day).name)

"""Who cites what: every document that the public part of a site cites, and where."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from plugins.citations.references import Reference
from plugins.metadata.entries import Entry, Link

Thing = TypeVar("Thing")


@dataclass(frozen=True)
class Register:
    """Where each reference is cited.

    ``entries`` are the listed articles, newest first, by the id of what they cite; ``others``
    the pages and terms. ``known`` holds all that is cited, and every number without its
    year; those of one number stand together, by year.
    """

    entries: Mapping[str, tuple[Entry, ...]]
    others: Mapping[str, tuple[Link, ...]]
    known: tuple[Reference, ...]

    def count(self, reference: Reference) -> int:
        """How many listed articles cite *reference*."""
        return len(self.entries.get(reference.id, ()))

    def is_shown(self, reference: Reference) -> bool:
        """Whether anything that lists may show cites *reference*."""
        return reference.id in self.entries or reference.id in self.others


def known_of(ids: Iterable[str]) -> tuple[Reference, ...]:
    """All that have a page where *ids* are cited by what is listed: these, and each number without its year."""
    cited = set(map(Reference.of, set(ids)))
    return tuple(sorted(cited | {one.bare for one in cited}, key=lambda one: one.order))


def make_register(
    listed: Sequence[Entry],
    cited: Mapping[str, tuple[str, ...]],
    others: Iterable[tuple[Link, tuple[str, ...]]],
    known: tuple[Reference, ...],
) -> Register:
    """The register of a site.

    *cited* are the ids that articles cite, by the article's id; *others* the pages and terms
    with what they cite; *known* all of these (:func:`known_of`). *listed* is newest first.
    """
    entries = _grouped((entry, cited[entry.id]) for entry in listed if entry.id in cited) if cited else {}
    return Register(entries, _grouped(others), known)


def _grouped(citing: Iterable[tuple[Thing, tuple[str, ...]]]) -> dict[str, tuple[Thing, ...]]:
    found: dict[str, list[Thing]] = {}
    for thing, ids in citing:
        for id_ in ids:
            found.setdefault(id_, []).append(thing)
    return {id_: tuple(things) for id_, things in found.items()}

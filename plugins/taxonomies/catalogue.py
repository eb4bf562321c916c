"""Everything that the pages of terms are made from: terms, their relations, their articles."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date

from plugins.builder.plan import Body
from plugins.metadata.entries import Entry, Link
from plugins.metadata.listings import newest_first
from plugins.taxonomies.lineage import Lineage, TermKey
from plugins.taxonomies.references import References
from plugins.taxonomies.resolution import Names
from plugins.taxonomies.terms import Term


@dataclass(frozen=True, slots=True)
class Catalogue:
    """The terms of the site.

    ``references`` hold what each document names, by kind and id; ``tagged`` the
    entries of the public articles that name a term; ``bodies`` the terms' own
    texts; ``titles`` the links to articles, by id.
    """

    names: Names
    references: Mapping[TermKey, References]
    lineage: Lineage
    tagged: Mapping[TermKey, tuple[Entry, ...]]
    bodies: Mapping[TermKey, Body]
    titles: Mapping[str, Link]

    def link(self, term: Term, day: date | None = None) -> Link:
        """A link to *term*, under the name it bore on *day*; marked where the name alone would mislead."""
        return Link(term.called(day), term.address, term.life.until if self.names.shared(term) else None)

    def links(self, terms: Iterable[Term], day: date | None = None) -> tuple[Link, ...]:
        """Links to *terms*, in their order."""
        return tuple(self.link(term, day) for term in terms)

    def entries(self, term: Term) -> tuple[Entry, ...]:
        """The articles of *term* and of all that became it, newest first, each once.

        Those of a predecessor are marked with it.
        """
        found = {entry.id: entry for entry in self.tagged.get((term.kind, term.id), ())}
        marks: dict[str, list[Link]] = {}
        for former in self.lineage.ancestry(term)[1:]:
            for entry in self.tagged.get((former.kind, former.id), ()):
                if entry.id not in found or entry.id in marks:
                    found[entry.id] = entry
                    marks.setdefault(entry.id, []).append(self.link(former))
        marked = (replace(entry, marks=tuple(marks[entry.id])) if entry.id in marks else entry for entry in found.values())
        return newest_first(list(marked))


def tag(entries: Iterable[Entry], references: Mapping[TermKey, References]) -> dict[TermKey, tuple[Entry, ...]]:
    """The *entries* of public articles, by each term that they name."""
    found: dict[TermKey, list[Entry]] = {}
    for entry in entries:
        named = references.get(("article", entry.id), References({}))
        for terms in named.terms.values():
            for term in terms:
                found.setdefault((term.kind, term.id), []).append(entry)
    return {key: tuple(tagged) for key, tagged in found.items()}

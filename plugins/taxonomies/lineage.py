"""Relations between terms: parents and children, what became of what, editions of a series."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from plugins.documents import schemas
from plugins.provinces.registry import Registry
from plugins.taxonomies.references import References
from plugins.taxonomies.terms import Term

TermKey = tuple[str, str]
#: Keys that lead from a term to another of its kind.
CHAINS = ("parent", "successors", "series")


@dataclass(frozen=True, slots=True)
class Lineage:
    """Who follows whom and who belongs to whom, both ways, in a settled order."""

    successors: Mapping[TermKey, tuple[Term, ...]] = field(default_factory=dict)
    predecessors: Mapping[TermKey, tuple[Term, ...]] = field(default_factory=dict)
    children: Mapping[TermKey, tuple[Term, ...]] = field(default_factory=dict)
    editions: Mapping[TermKey, tuple[Term, ...]] = field(default_factory=dict)
    organised: Mapping[TermKey, tuple[Term, ...]] = field(default_factory=dict)

    def ancestry(self, term: Term) -> tuple[Term, ...]:
        """*term* and all that became it, however long ago."""
        found: dict[TermKey, Term] = {}
        waiting = [term]
        while waiting:
            one = waiting.pop(0)
            if (one.kind, one.id) not in found:
                found[one.kind, one.id] = one
                waiting += self.predecessors.get((one.kind, one.id), ())
        return tuple(found.values())


def make_lineage(terms: Iterable[Term], references: Mapping[TermKey, References], registry: Registry) -> Lineage:
    """The relations that the documents of *terms* and the *registry* tell."""
    all_terms = {(term.kind, term.id): term for term in terms}
    maps: dict[str, dict[TermKey, dict[str, Term]]] = {
        name: {} for name in ("successors", "predecessors", "children", "editions", "organised")
    }

    def add(name: str, of: Term, term: Term) -> None:
        maps[name].setdefault((of.kind, of.id), {})[term.id] = term

    for key, term in all_terms.items():
        named = references.get(key, References({}))
        later = (
            [all_terms["province", unit.id] for unit in registry.successors(registry[term.id])] if term.kind == "province" else []
        )
        for successor in (*later, *named.all("successors")):
            add("successors", term, successor)
            add("predecessors", successor, term)
        for name, other in (("children", "parent"), ("editions", "series"), ("organised", "organisers")):
            for of in named.all(other):
                add(name, of, term)
    settled = {name: {key: tuple(sorted(found.values(), key=_order)) for key, found in one.items()} for name, one in maps.items()}
    for key, units in settled["predecessors"].items():
        if key[0] == "province":
            order = registry[key[1]].predecessors
            settled["predecessors"][key] = tuple(sorted(units, key=lambda term: order.index(term.id)))
    return Lineage(**settled)


def _order(term: Term) -> tuple[object, ...]:
    """Editions by number and start; all else by id."""
    fields = term.document.fields if term.document else None
    if isinstance(fields, schemas.Event):
        start = fields.start.start.isoformat() if fields.start else "9999"
        return (start, fields.edition or 0, term.id)
    return ("", 0, term.id)


def circles(references: Mapping[TermKey, References]) -> Iterator[tuple[str, tuple[TermKey, ...]]]:
    """Every circle that following one of ``CHAINS`` leads round, with the key, each once."""
    for key in CHAINS:
        nexts = {of: [(term.kind, term.id) for term in named.all(key)] for of, named in references.items()}
        seen: set[TermKey] = set()
        for start in sorted(nexts):
            circle = _circle(start, nexts)
            if circle and not seen & set(circle):
                seen |= set(circle)
                yield key, circle


def _circle(start: TermKey, nexts: Mapping[TermKey, list[TermKey]]) -> tuple[TermKey, ...]:
    """The shortest way from *start* back to itself, or nothing."""
    ways: list[tuple[TermKey, ...]] = [(start,)]
    visited: set[TermKey] = set()
    while ways:
        way = ways.pop(0)
        for following in nexts.get(way[-1], ()):
            if following == start:
                return way
            if following not in visited:
                visited.add(following)
                ways.append((*way, following))
    return ()

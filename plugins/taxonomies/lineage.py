"""Relations between terms: parents and children, what became of what, editions of a series, who sits where."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from plugins.documents import schemas
from plugins.language.order import sort_key
from plugins.provinces.registry import Registry
from plugins.taxonomies.references import CHAINS, References
from plugins.taxonomies.terms import Term, TermKey

Relation = Mapping[TermKey, tuple[Term, ...]]
Order = Callable[[Term], tuple[object, ...]]
#: The relations that a key of a document makes.
_KEYS = {"children": "parent", "editions": "series", "located": "province"}


@dataclass(frozen=True, slots=True)
class Lineage:
    """Who follows whom and who belongs to whom, each by the term that it is asked of, in a settled order.

    ``located`` are the associations and events of a province.
    """

    successors: Relation = field(default_factory=dict)
    predecessors: Relation = field(default_factory=dict)
    children: Relation = field(default_factory=dict)
    editions: Relation = field(default_factory=dict)
    organised: Relation = field(default_factory=dict)
    located: Relation = field(default_factory=dict)

    def ancestry(self, term: Term) -> tuple[Term, ...]:
        """*term* and all that became it, however long ago, the nearest first."""
        found = [term]
        for one in found:
            found += (former for former in self.predecessors.get(one.key, ()) if former not in found)
        return tuple(found)

    def has_ended(self, term: Term) -> bool:
        """Whether *term*, an association or a province, is no more: by its last day, or because others followed it."""
        return term.life.until is not None or bool(self.successors.get(term.key))

    def heirs(self, term: Term) -> tuple[Term, ...]:
        """What *term*, which has ended, became, through however many mergers, as far as that is in being."""
        found = [term]
        for one in found:
            found += (later for later in self.successors.get(one.key, ()) if later not in found)
        return tuple(one for one in found if not self.has_ended(one))


def make_lineage(terms: Iterable[Term], references: Mapping[TermKey, References], registry: Registry) -> Lineage:
    """The relations that the documents of *terms* and the *registry* tell."""
    by_key = {term.key: term for term in terms}
    relations: dict[str, dict[TermKey, dict[str, Term]]] = {
        name: {} for name in ("successors", "predecessors", "organised", *_KEYS)
    }

    def add(name: str, of: Term, term: Term) -> None:
        relations[name].setdefault(of.key, {})[term.id] = term

    for term in by_key.values():
        named = references.get(term.key, References({}))
        units = registry[term.id].successors if term.kind == "province" else ()
        for later in (*(by_key["province", id_] for id_ in units), *named.all("successors")):
            add("successors", term, later)
            add("predecessors", later, term)
        for organiser in organisers_of(term, references):
            add("organised", organiser, term)
        for name, key in _KEYS.items():
            for of in named.all(key):
                add(name, of, term)
    orders: dict[str, Order] = {"predecessors": _formed(registry), "editions": _by_edition}
    return Lineage(**{name: _settled(found, orders.get(name, _by_name)) for name, found in relations.items()})


def organisers_of(event: Term, references: Mapping[TermKey, References]) -> tuple[Term, ...]:
    """Who organised *event*: those that it names, else those that its series names."""
    named = references.get(event.key, References({}))
    series = named.one("series")
    return named.all("organisers") or (references[series.key].all("organisers") if series else ())


def _settled(relation: Mapping[TermKey, Mapping[str, Term]], order: Order) -> Relation:
    return {key: tuple(sorted(found.values(), key=order)) for key, found in relation.items()}


def _by_name(term: Term) -> tuple[object, ...]:
    """Events by their start, the undated last; all else by name."""
    start = term.life.since if term.kind == "event" else None
    return (start or date.max, sort_key(term.name), term.id)


def _by_edition(term: Term) -> tuple[object, ...]:
    """By number, those without one last; then by start."""
    fields = term.document.fields if term.document else None
    number = fields.edition if isinstance(fields, schemas.Event) else None
    return (number is None, number or 0, *_by_name(term))


def _formed(registry: Registry) -> Order:
    """Units in the order in which the registry says what a unit was made of; all else by name."""
    places = {id_: place for unit in registry for place, id_ in enumerate(unit.predecessors)}
    return lambda term: (places.get(term.id, 0) if term.kind == "province" else 0, *_by_name(term))


def circles(references: Mapping[TermKey, References]) -> Iterator[tuple[str, tuple[TermKey, ...]]]:
    """Every circle that following one of ``CHAINS`` leads round, with the key, each once."""
    for key in CHAINS:
        nexts = {of: [term.key for term in named.all(key)] for of, named in references.items() if named.all(key)}
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
    for way in ways:
        for following in nexts.get(way[-1], ()):
            if following == start:
                return way
            if following not in visited:
                visited.add(following)
                ways.append((*way, following))
    return ()

"""Where a name is resolved: ``Names.find`` turns what an editor typed into a term.

The rules are design.md's, "Names", "Relative names" and "Time", in this order: an
id; a name, short name or alias (the day chooses between terms that share one); a
relative name, completed by the document's one province.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import combinations

from rapidfuzz import fuzz, process

from plugins.language.lives import chosen
from plugins.language.names import relative
from plugins.language.text import fold
from plugins.provinces.registry import Registry, Unit
from plugins.taxonomies.terms import Term


@dataclass(frozen=True, slots=True)
class Unresolved:
    """A name that fits no term, or several.

    ``candidates`` are those it fits, or the nearest; ``diacritics`` is set where
    the first of them differs in diacritics only.
    """

    name: str
    several: bool
    candidates: tuple[Term, ...]
    diacritics: bool = False


class Names:
    """The names of all terms. Built once for a build; look-ups are by dictionary."""

    def __init__(self, terms: Iterable[Term], registry: Registry) -> None:
        self.registry = registry
        self._terms: dict[tuple[str, str], Term] = {}
        self._named: dict[tuple[str, str], list[Term]] = {}
        for term in terms:
            if self._terms.setdefault((term.kind, term.id), term) is not term:
                continue  # a second document of one id is reported as such
            for key in {registry.key(name) for name in term.names}:
                self._named.setdefault((term.kind, key), []).append(term)

    def __iter__(self) -> Iterator[Term]:
        return iter(self._terms.values())

    def get(self, kind: str, id_: str) -> Term | None:
        """The term of that id."""
        return self._terms.get((kind, id_))

    def of_kind(self, kind: str) -> list[Term]:
        """All terms of *kind*."""
        return [term for term in self if term.kind == kind]

    def shared(self, term: Term) -> bool:
        """Whether another term bears the name that *term* has now, in another time."""
        return len(self._named.get((term.kind, self.registry.key(term.name)), ())) > 1

    def claims(self) -> Iterator[tuple[str, tuple[Term, Term]]]:
        """Every pair of terms that claim one name (its key is given) while both are in being."""
        for (_, key), terms in self._named.items():
            for one, other in combinations(terms, 2):
                if one.id != other.id and one.life.overlaps(other.life):
                    yield key, (one, other)

    def find(self, kind: str, name: str, day: date | None = None, unit: Unit | None = None) -> Term | Unresolved:
        """The term of *kind* that *name* means in a document of *day* about *unit* (its one province)."""
        by_id = self._terms.get((kind, name))
        if by_id is not None:
            return by_id
        fitting = self._named.get((kind, self.registry.key(name)), [])
        found = _one(fitting, day)
        if found is not None:
            return found
        if kind == "association" and unit is not None:
            completed = self._relative(name, day, unit)
            found = _one(completed, day)
            if found is not None:
                return found
            fitting = fitting or completed
        if fitting:
            return Unresolved(name, True, tuple(fitting))
        return self._nearest(kind, name)

    def _relative(self, name: str, day: date | None, unit: Unit) -> list[Term]:
        """The associations that a relative name may mean: the unit's own, else its successor's, else a namesake predecessor's."""
        parts = relative(name)
        if parts is None or unit.called(day).kind != parts[1]:
            return []
        namesakes = (one for one in self.registry.predecessors(unit) if one.name == unit.name)
        for place in (unit, *self.registry.successors(unit), *namesakes):
            found = self._completed(parts[0], place)
            if found:
                return found
        return []

    def _completed(self, words: str, place: Unit) -> list[Term]:
        """The associations of *place* called *words* and one of its names."""
        found: dict[str, Term] = {}
        for name in place.names:
            for term in self._named.get(("association", self.registry.key(f"{words} {name.name}")), ()):
                if term.unit in (None, place.id):
                    found[term.id] = term
        return list(found.values())

    def _nearest(self, kind: str, name: str) -> Unresolved:
        """What may have been meant: terms that differ in diacritics only, else those spelt most alike."""
        keys = {key: terms for (of, key), terms in self._named.items() if of == kind}
        plain = fold(self.registry.key(name))
        same = [term for key, terms in keys.items() if fold(key) == plain for term in terms]
        if same:
            return Unresolved(name, False, tuple(dict.fromkeys(same)), diacritics=True)
        folded = {key: fold(key) for key in keys}
        close = process.extract(plain, folded, scorer=fuzz.WRatio, limit=3, score_cutoff=72)
        near = (term for _, _, key in close for term in keys[key])
        return Unresolved(name, False, tuple(dict.fromkeys(near))[:3])


def _one(terms: Sequence[Term], day: date | None) -> Term | None:
    """The one of *terms*, which share a name, that is meant on *day*; None for none, or for several in being at once."""
    if not terms or any(one.life.overlaps(other.life) for one, other in combinations(terms, 2)):
        return None
    return chosen(terms, lambda term: term.life, day)

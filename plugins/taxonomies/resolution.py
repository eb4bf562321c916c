"""How a name is resolved: ``Names.find`` turns what an editor typed into a term, or says why it cannot.

The rules are design.md's, "Names", "Relative names" and "Time", in this order:

1. an id;
2. a name, a short name or an alias (`registry.key` says which spellings are one name);
   of several terms that bear it in different times, the document's day chooses;
3. in an association's place, a relative name ("Hội Luật gia tỉnh"), completed by the
   document's one province.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import combinations

from plugins.language.lives import Life, meant
from plugins.language.names import relative
from plugins.language.text import fold
from plugins.provinces.registry import Registry, Unit
from plugins.provinces.seats import seats
from plugins.taxonomies.terms import Term, TermKey


@dataclass(frozen=True, slots=True)
class Bearer:
    """A term that bears a certain name, and the time in which it does."""

    term: Term
    life: Life


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
        self._terms: dict[TermKey, Term] = {}
        #: By kind, then by the key of the name.
        self._bearers: dict[str, dict[str, list[Bearer]]] = {}
        #: The same keys without diacritics, and what was said of names that nobody bears.
        self._folded: dict[str, Mapping[str, str]] = {}
        self._unknown: dict[tuple[str, str, tuple[str, ...]], Unresolved] = {}
        #: What was found before: names that mean the same on any day, and others by day and unit.
        self._sure: dict[tuple[str, tuple[str, ...]], tuple[Term, ...]] = {}
        self._found: dict[tuple[str, str, date | None, str | None], Term | Unresolved] = {}
        self._keys: dict[str, str] = {}
        for term in terms:
            if self._terms.setdefault(term.key, term) is not term:
                continue  # a second document of one id is reported as such
            for key, life in term.bearing(registry).items():
                self._bearers.setdefault(term.kind, {}).setdefault(key, []).append(Bearer(term, life))

    def __iter__(self) -> Iterator[Term]:
        return iter(self._terms.values())

    def get(self, kind: str, id_: str) -> Term | None:
        """The term of that id."""
        return self._terms.get((kind, id_))

    def of_kind(self, kind: str) -> list[Term]:
        """All terms of *kind*."""
        return [term for term in self if term.kind == kind]

    def shared(self, term: Term) -> bool:
        """Whether another term bears, in another time, the name that *term* has now."""
        return len(self._bearing(term.kind, self.registry.key(term.name))) > 1

    def claims(self) -> Iterator[tuple[str, tuple[Term, Term]]]:
        """Every pair of terms that claim one name (its key is given) at one time."""
        for bearers in self._bearers.values():
            for key, several in bearers.items():
                for one, other in combinations(several, 2):
                    if one.life.overlaps(other.life):
                        yield key, (one.term, other.term)

    def find(
        self, kind: str, name: str, day: date | None = None, unit: Unit | None = None, of: Term | None = None
    ) -> Term | Unresolved:
        """The term of *kind* that *name* means in a document of *day* about *unit* (its one province).

        *of* is the term that the document itself is: where others bear the name,
        too, it does not mean itself.
        """
        by_id = self._terms.get((kind, name))
        if by_id is not None:
            return by_id
        bearers = self._bearing(kind, self.registry.key(name))
        if not bearers and kind == "association" and unit is not None:
            bearers = self._relative(name, day, unit)
        if not bearers:
            return self._nearest(kind, name, self._completions(name, day, unit) if kind == "association" and unit else ())
        others = [one for one in bearers if one.term is not of]
        found = meant(others or bearers, lambda one: one.life, day)
        return found[0].term if len(found) == 1 else Unresolved(name, True, tuple(one.term for one in found))

    def all_sure(self, kind: str, names: tuple[str, ...], day: date | None, unit: Unit | None) -> tuple[Term, ...] | None:
        """The terms that *names* mean, each once, as :meth:`find` has them; None where a name means none, or calls for a notice."""
        known = self._sure.get((kind, names))
        if known is not None:
            return known
        found: dict[str, Term] = {}
        always = True
        for name in names:
            term, timeless = self._one_sure(kind, name, day, unit)
            if term is None:
                return None
            found.setdefault(term.id, term)
            always = always and timeless
        terms = tuple(found.values())
        if always:
            self._sure[kind, names] = terms
        return terms

    def _one_sure(self, kind: str, name: str, day: date | None, unit: Unit | None) -> tuple[Term | None, bool]:
        """The term that *name* means, and whether it does so on any day and in any province."""
        term = self._terms.get((kind, name))
        if term is not None:
            timeless = kind != "province" or term.life == Life()
            return (term if timeless or day is None or day in term.life else None), timeless
        bearers = self._bearing(kind, self._key(name))
        if len(bearers) == 1:
            return bearers[0].term, True
        key = (kind, name, day, unit.id if unit and not bearers else None)
        if key not in self._found:
            self._found[key] = self.find(kind, name, day, unit)
        found = self._found[key]
        return (found if isinstance(found, Term) else None), False

    def _key(self, name: str) -> str:
        key = self._keys.get(name)
        if key is None:
            key = self._keys[name] = self.registry.key(name)
        return key

    def _bearing(self, kind: str, key: str) -> Sequence[Bearer]:
        return self._bearers.get(kind, {}).get(key, ())

    def _relative(self, name: str, day: date | None, unit: Unit) -> Sequence[Bearer]:
        """Who may be meant by a relative name: the unit's own, else its successor's, else a namesake predecessor's."""
        parts = relative(name)
        if parts is None or unit.called(day).kind != parts[1]:
            return ()
        for seat in seats(unit, self.registry):
            keys = dict.fromkeys(self.registry.key(f"{parts[0]} {spelling}") for spelling in seat.named.spellings)
            borne = (one for key in keys for one in self._bearing("association", key))
            found = {one.term.id: one for one in borne if seat.holds(one.term.unit, one.life)}
            if found:
                return tuple(found.values())
        return ()

    def _completions(self, name: str, day: date | None, unit: Unit) -> tuple[str, ...]:
        """A relative name completed by *unit*; nothing for any other name."""
        parts = relative(name)
        return (
            tuple(f"{parts[0]} {spelling}" for spelling in unit.spellings) if parts and unit.called(day).kind == parts[1] else ()
        )

    def _nearest(self, kind: str, name: str, completions: tuple[str, ...]) -> Unresolved:
        """What may have been meant: terms that differ in diacritics only, else those spelt most alike."""
        known = self._unknown.get((kind, name, completions))
        if known is not None:
            return known
        from rapidfuzz import fuzz, process  # only a complaint needs it

        plain = [fold(self.registry.key(one)) for one in (*completions, name)]
        folded = self._without_diacritics(kind)
        same = [key for key, other in folded.items() if other in plain]
        close = same or [key for *_, key in process.extract(plain[0], folded, scorer=fuzz.WRatio, limit=3, score_cutoff=72)]
        terms = tuple(dict.fromkeys(one.term for key in close for one in self._bearing(kind, key)))
        found = Unresolved(name, False, terms if same else terms[:3], diacritics=bool(same))
        return self._unknown.setdefault((kind, name, completions), found)

    def _without_diacritics(self, kind: str) -> Mapping[str, str]:
        """The keys of all names of *kind*, each with its folded form."""
        if kind not in self._folded:
            self._folded[kind] = {key: fold(key) for key in self._bearers.get(kind, {})}
        return self._folded[kind]

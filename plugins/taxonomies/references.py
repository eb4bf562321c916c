"""The terms that a document names: each of its keys resolved, or what is wrong with it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Protocol

from plugins.documents import schemas
from plugins.documents.diagnostics import Diagnostic, Findings
from plugins.documents.reading import ANYTHING, Document
from plugins.language.text import fold, slugify
from plugins.provinces.registry import Unit
from plugins.taxonomies.incomplete import Setting, incomplete
from plugins.taxonomies.resolution import Names
from plugins.taxonomies.terms import Term
from plugins.taxonomies.wording import no_series, not_in_being, unresolved

#: Keys of each kind that name terms, and the kind of term that they name.
NAMING: dict[str, tuple[tuple[str, str], ...]] = {
    "article": (("section", "section"), ("provinces", "province"), ("associations", "association"), ("events", "event")),
    "association": (("province", "province"), ("parent", "association"), ("successors", "association")),
    "event": (("province", "province"), ("series", "event"), ("organisers", "association")),
    "periodical": (("publisher", "association"),),
    "front": (("sections", "section"),),
}
_KIND_OF = {(kind, key): of for kind, keys in NAMING.items() for key, of in keys}
#: Keys that lead from a term to another of its kind.
CHAINS = ("parent", "successors", "series")
#: From this likeness on, of 100, an id may have been made of a name.
_ALIKE = 80


class Unread(Protocol):
    """A document whose names for itself are not all known."""

    @property
    def kind(self) -> str: ...
    @property
    def id(self) -> str: ...
    @property
    def unread(self) -> str | None: ...


@dataclass(frozen=True, slots=True)
class References:
    """The terms that a document names, by key, in its order and each once."""

    terms: Mapping[str, tuple[Term, ...]]

    def all(self, key: str) -> tuple[Term, ...]:
        """The terms under *key*."""
        return self.terms.get(key, ())

    def one(self, key: str) -> Term | None:
        """The term under a key that takes one."""
        return next(iter(self.all(key)), None)


def day_of(document: Document) -> date | None:
    """The document's own day, which chooses between terms that share a name; an event's is its first, as far as is known."""
    match document.fields:
        case schemas.Article(date=moment) | schemas.Issue(date=moment):
            return moment.start.date() if moment else None
        case schemas.Event(start=start, end=end):
            moment = start or end
            return moment.start.date() if moment else None
        case schemas.Association(until=moment) | schemas.Periodical(until=moment):
            return moment.last.date() if moment else None
    return None


def resolve(document: Document, names: Names, unread: Sequence[Unread] = ()) -> tuple[References, tuple[Diagnostic, ...]]:
    """The references of *document*, and what is wrong with them.

    *unread* are documents whose names are not all known: a name that nobody bears
    and that may be one of theirs is not held against this document.
    """
    findings = Findings(document.path)
    day, own = day_of(document), names.get(document.kind, document.id)
    unit: Unit | None = None
    found: dict[str, tuple[Term, ...]] = {}
    for key, kind in NAMING.get(document.kind, ()):
        terms: dict[str, Term] = {}
        for location, name in _named(document.fields, key):
            term = names.find(kind, name, day, unit, own)
            if isinstance(term, Term):
                terms.setdefault(term.id, term)
                if day is not None and name == term.id and not _in_being(term, day):
                    findings.notice(document.line(*location), key, *not_in_being(term, day, names.find(kind, term.name, day)))
            elif term.several or not any(_may_bear(one, kind, name) for one in unread):
                words = incomplete(term, _setting(document, day, found, names)) if kind == "association" else None
                findings.error(document.line(*location), key, *(words or unresolved(term, kind)))
        found[key] = tuple(terms.values())
        if kind == "province" and len(terms) == 1:
            unit = names.registry[next(iter(terms))]
    _check_series(document, found, findings)
    return References(found), tuple(findings.all)


def _setting(document: Document, day: date | None, found: Mapping[str, tuple[Term, ...]], names: Names) -> Setting:
    """What a relative name in *document*, whose provinces are *found*, may be completed by."""
    keys = [key for key, kind in NAMING[document.kind] if kind == "province"]
    units = [names.registry[term.id] for key in keys for term in found.get(key, ())]
    return Setting(document.kind, day, units, any(_named(document.fields, key) for key in keys))


def named(fields: Any, key: str) -> tuple[str, ...]:
    """The names under *key* of a front matter, in its order."""
    return tuple(name for _, name in _named(fields, key))


def settled(kind: str, names: Sequence[tuple[str, tuple[str, ...]]], day: date | None, terms: Names) -> References | None:
    """What :func:`resolve` gives for a document of *kind* and *day* with *names* by key, where nothing at all is to be said of it; else None."""
    unit: Unit | None = None
    found: dict[str, tuple[Term, ...]] = {}
    for key, typed in names:
        of = _KIND_OF[kind, key]
        under = terms.all_sure(of, typed, day, unit)
        if under is None:
            return None
        found[key] = under
        if of == "province" and len(under) == 1:
            unit = terms.registry[under[0].id]
    return References(found)


def _may_bear(unread: Unread, kind: str, name: str) -> bool:
    """Whether *name* may be that of a document whose own names could not all be read: it stands in it, or is like its id."""
    if unread.kind != kind or unread.unread == ANYTHING:
        return unread.kind == kind
    from rapidfuzz import fuzz  # only a complaint needs it

    return fold(name) in (unread.unread or "") or fuzz.ratio(slugify(name), unread.id) >= _ALIKE


def _named(fields: Any, key: str) -> list[tuple[tuple[str | int, ...], str]]:
    """The names under *key* with their locations."""
    value = getattr(fields, key)
    if value is None:
        return []
    if isinstance(value, str):
        return [((key,), value)]
    return [((key, index), name) for index, name in enumerate(value) if name]


def _in_being(term: Term, day: date) -> bool:
    """Whether *day* is within the life of *term*; asked of units alone."""
    return term.kind != "province" or day in term.life


def _check_series(document: Document, found: Mapping[str, tuple[Term, ...]], findings: Findings) -> None:
    """An event belongs to an event whose kind is series, and to no other."""
    for series in found.get("series", ()):
        fields = series.document.fields if series.document else None
        if not (isinstance(fields, schemas.Event) and fields.kind == "series"):
            findings.error(document.line("series"), "series", *no_series(series))

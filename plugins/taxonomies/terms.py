"""Terms: what articles are about. A term has an id for good, names through time, and a page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from plugins.documents import schemas
from plugins.documents.reading import Document
from plugins.language.lives import Life, chosen
from plugins.provinces.registry import Registry, Unit
from plugins.taxonomies.kinds import ADDRESSES, KINDS

Model = TypeVar("Model", bound=schemas.Schema)
#: A kind and an id: what a document or a term is known by.
TermKey = tuple[str, str]
#: The life of what nobody dated.
ALWAYS = Life()


@dataclass(frozen=True, slots=True)
class TermName:
    """A name, and a short one, that a term bears or bore during ``life``."""

    name: str
    life: Life = ALWAYS
    short: str = ""


@dataclass(frozen=True, slots=True, eq=False)
class Term:
    """A section, an association, an event or a province; equal to itself alone.

    ``name`` is the one it has now, ``then`` those it had, ``others`` its short
    name and aliases. ``unit`` is the id of the province that it belongs to.
    ``document`` is None for a unit of the registry that has no profile.
    """

    kind: str
    id: str
    name: str
    then: tuple[TermName, ...]
    others: tuple[str, ...]
    life: Life
    unit: str | None = None
    document: Document | None = None

    @property
    def key(self) -> TermKey:
        """Its kind and id."""
        return self.kind, self.id

    @property
    def address(self) -> str:
        """The address of its page."""
        address = ADDRESSES[self.kind]
        assert address is not None
        return address(self.id)

    @property
    def names(self) -> tuple[str, ...]:
        """All its names, each once."""
        return tuple(dict.fromkeys((*self._undated, *(name for name, _ in self.dated))))

    @property
    def _undated(self) -> tuple[str, ...]:
        return tuple(name for name in (self.name, *self.others) if name)

    @property
    def dated(self) -> tuple[tuple[str, Life], ...]:
        """The names that it bore for a time, with that time."""
        return tuple((name, one.life.within(self.life)) for one in self.then for name in (one.name, one.short) if name)

    def called(self, day: date | None) -> str:
        """The name that it bore on *day*; between two dated names the one before, before all of them the first."""
        if day is None:
            return self.name
        begun = [one for one in self.then if one.life.since is None or one.life.since <= day]
        if len(begun) == len(self.then):  # none is to come but today's
            begun = [one for one in begun if day in one.life]
            return chosen(begun, lambda one: one.life, day).name if begun else self.name
        return chosen(begun or self.then, lambda one: one.life, day).name

    def bearing(self, registry: Registry) -> dict[str, Life]:
        """When it bore each of its names, these as keys: a dated one for its dates, all others as long as it lived."""
        lives: dict[str, Life] = {}
        for name, life in self.dated:
            key = registry.key(name)
            lives[key] = life if key not in lives else self.life
        for name in self._undated:
            lives.setdefault(registry.key(name), self.life)
        return lives


def fields_of(term: Term, schema: type[Model]) -> Model:
    """The front matter of *term*, which has a document of *schema*."""
    assert term.document is not None and isinstance(term.document.fields, schema)
    return term.document.fields


def make_terms(documents: Iterable[Document], registry: Registry) -> Iterator[Term]:
    """A term for each unit of *registry* and each document that is one.

    A province's document is its profile; one whose id is no unit's makes no term.
    """
    kinds = {kind.name for kind in KINDS}
    mine = [document for document in documents if document.kind in kinds]
    profiles = {document.id: document for document in mine if document.kind == "province"}
    for unit in registry:
        yield _province(unit, profiles.get(unit.id))
    for document in mine:
        if document.kind != "province":
            yield _term(document, registry)


def _province(unit: Unit, profile: Document | None) -> Term:
    then = tuple(TermName(one.name, one.life) for one in unit.names)
    return Term("province", unit.id, unit.name, then, unit.aliases, unit.life, unit.id, profile)


def _term(document: Document, registry: Registry) -> Term:
    fields = document.fields
    if isinstance(fields, schemas.Association):
        then = tuple(TermName(one.name, Life.between(one.since, one.until), one.short_name or "") for one in fields.names)
        others = (fields.short_name or "", *fields.aliases)
        life = Life.between(fields.founded, fields.until)
        unit = _unit(fields.province, fields.until.last.date() if fields.until else None, registry)
        return Term("association", document.id, fields.name or document.id, then, others, life, unit, document)
    if isinstance(fields, schemas.Event):
        life = Life.between(fields.start or fields.end, fields.end or fields.start)
        unit = _unit(fields.province, life.since, registry)
        return Term("event", document.id, fields.name or document.id, (), fields.aliases, life, unit, document)
    assert isinstance(fields, schemas.Section)
    return Term("section", document.id, fields.name or document.id, (), fields.aliases, ALWAYS, None, document)


def _unit(name: str | None, day: date | None, registry: Registry) -> str | None:
    """The id of the unit in which a document of *day* places itself."""
    if not name:
        return None
    unit = registry[name] if name in registry else registry.named(name, day)
    return unit.id if unit else None

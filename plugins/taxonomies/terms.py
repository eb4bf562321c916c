"""Terms: what articles are about. A term has an id for good, names through time, and a page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from plugins.documents import schemas
from plugins.documents.reading import Document
from plugins.language.lives import Life, chosen
from plugins.provinces.registry import Registry, Unit
from plugins.taxonomies.kinds import ADDRESSES, KINDS

#: The life of what nobody dated.
ALWAYS = Life()


@dataclass(frozen=True, slots=True)
class TermName:
    """A name that a term bears, or bore during ``life``."""

    name: str
    life: Life = ALWAYS


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
    def address(self) -> str:
        """The address of its page."""
        address = ADDRESSES[self.kind]
        assert address is not None
        return address(self.id)

    @property
    def names(self) -> tuple[str, ...]:
        """All its names, each once."""
        return tuple(dict.fromkeys(name for name in (self.name, *(one.name for one in self.then), *self.others) if name))

    def called(self, day: date | None) -> str:
        """The name that it bore on *day*."""
        fitting = [one for one in self.then if day is not None and day in one.life]
        return chosen(fitting, lambda one: one.life, day).name if fitting else self.name


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
        then = tuple(_dated(one) for one in fields.names)
        short = tuple(one.short_name for one in fields.names if one.short_name)
        others = (fields.short_name or "", *fields.aliases, *short)
        life = Life.between(fields.founded, fields.until)
        day = fields.until.last.date() if fields.until else None
        unit = _unit(fields.province, day, registry)
        return Term("association", document.id, fields.name or document.id, then, others, life, unit, document)
    if isinstance(fields, schemas.Event):
        life = Life.between(fields.start, fields.end or fields.start)
        unit = _unit(fields.province, life.since, registry)
        return Term("event", document.id, fields.name or document.id, (), fields.aliases, life, unit, document)
    assert isinstance(fields, schemas.Section)
    return Term("section", document.id, fields.name or document.id, (), fields.aliases, ALWAYS, None, document)


def _dated(one: schemas.DatedName) -> TermName:
    return TermName(one.name, Life.between(one.since, one.until))


def _unit(name: str | None, day: date | None, registry: Registry) -> str | None:
    """The id of the unit that a document places itself in."""
    if not name:
        return None
    if name in registry:
        return name
    unit = registry.named(name, day)
    return unit.id if unit else None

"""Records made of terms."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from msgspec import UNSET

from plugins.documents import schemas
from plugins.language.lives import Life
from plugins.metadata.structured import day_of, time_of
from plugins.taxonomies.catalogue import Catalogue
from plugins.taxonomies.data.records import Association, DatedName, DatedUnit, Event, Record, Unit
from plugins.taxonomies.terms import Term, fields_of

Common = Mapping[str, Any]


def make_record(catalogue: Catalogue, term: Term, base: str) -> Record:
    """The record of *term*, an association, an event or a province, on the site at *base* (SITEURL)."""
    common = {
        "id": term.id,
        "name": term.name,
        "address": term.address,
        "url": base + term.address,
        "articles": len(catalogue.entries(term)),
        "own_articles": len(catalogue.tagged.get(term.key, ())),
    }
    return _MAKERS[term.kind](catalogue, term, common)


def _association(catalogue: Catalogue, term: Term, common: Common) -> Association:
    fields, named, lineage = fields_of(term, schemas.Association), catalogue.named(term), catalogue.lineage
    return Association(
        **common,
        aliases=fields.aliases,
        short_name=fields.short_name or UNSET,
        names=tuple(map(_dated_name, fields.names)),
        level=fields.level or UNSET,
        parent=_id(named.one("parent")) or UNSET,
        province=_id(named.one("province")) or UNSET,
        founded=day_of(fields.founded) or UNSET,
        until=day_of(fields.until) or UNSET,
        predecessors=_ids(lineage.predecessors.get(term.key, ())),
        successors=_ids(lineage.successors.get(term.key, ())),
        website=fields.website or UNSET,
        same_as=fields.same_as,
    )


def _event(catalogue: Catalogue, term: Term, common: Common) -> Event:
    fields, named = fields_of(term, schemas.Event), catalogue.named(term)
    return Event(
        **common,
        aliases=fields.aliases,
        kind=fields.kind or UNSET,
        series=_id(named.one("series")) or UNSET,
        edition=fields.edition or UNSET,
        term=fields.term or UNSET,
        start=time_of(fields.start) or UNSET,
        end=time_of(fields.end) or UNSET,
        venue=fields.venue or UNSET,
        province=_id(named.one("province")) or UNSET,
        organisers=_ids(catalogue.organisers(term)),
        results={key: value for key, value in fields.results.items() if value is not None} or UNSET,
        same_as=fields.same_as,
    )


def _unit(catalogue: Catalogue, term: Term, common: Common) -> Unit:
    unit = catalogue.names.registry[term.id]
    return Unit(
        **common,
        aliases=unit.aliases,
        kind=unit.kind,
        names=tuple(DatedUnit(name=one.name, kind=one.kind, **_life(one.life)) for one in unit.names if one.life != Life()),
        **_life(unit.life),
        predecessors=unit.predecessors,
        successors=unit.successors,
    )


_MAKERS: Mapping[str, Callable[[Catalogue, Term, Common], Record]] = {
    "association": _association,
    "event": _event,
    "province": _unit,
}


def _dated_name(one: schemas.DatedName) -> DatedName:
    since, until = day_of(one.since), day_of(one.until)
    return DatedName(name=one.name, short_name=one.short_name or UNSET, since=since or UNSET, until=until or UNSET)


def _life(life: Life) -> dict[str, Any]:
    """The days of a unit, or of a name of one, which are known."""
    return {end: day.isoformat() for end, day in (("since", life.since), ("until", life.until)) if day}


def _id(term: Term | None) -> str:
    return term.id if term else ""


def _ids(terms: Iterable[Term]) -> tuple[str, ...]:
    return tuple(term.id for term in terms)

"""What the page of each kind of term tells: its document's facts and its relations, as the template sees them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, TypeVar

from plugins.documents import schemas
from plugins.language.lives import Life
from plugins.language.moments import Moment
from plugins.metadata.entries import Head, Link, image
from plugins.metadata.listings import Listing
from plugins.provinces.registry import UnitName
from plugins.taxonomies.catalogue import Catalogue
from plugins.taxonomies.terms import Term
from plugins.taxonomies.views import AssociationPage, Edition, EventPage, Members, NameThen, ProvincePage, SectionPage

Model = TypeVar("Model", bound=schemas.Schema)


def _section(catalogue: Catalogue, term: Term, head: Head, listing: Listing) -> SectionPage:
    return SectionPage(head, term.name, head.description, catalogue.bodies.get(term.key), listing)


def _association(catalogue: Catalogue, term: Term, head: Head, listing: Listing) -> AssociationPage:
    fields, key, lineage, named = _fields(term, schemas.Association), term.key, catalogue.lineage, catalogue.named(term)
    parent, province = named.one("parent"), named.one("province")
    return AssociationPage(
        head=head,
        name=term.name,
        short_name=fields.short_name or "",
        aliases=fields.aliases,
        names=tuple(NameThen(one.name, one.since, one.until) for one in fields.names),
        level=fields.level or "",
        parent=catalogue.link(parent) if parent else None,
        province=catalogue.link(province) if province else None,
        founded=fields.founded,
        until=fields.until,
        predecessors=catalogue.links(lineage.predecessors.get(key, ())),
        successors=catalogue.links(lineage.successors.get(key, ())),
        children=catalogue.links(lineage.children.get(key, ())),
        events=catalogue.links(lineage.organised.get(key, ())),
        members=tuple(_members(catalogue, one) for one in fields.members),
        website=fields.website or "",
        same_as=fields.same_as,
        picture=image(fields.picture),
        body=catalogue.bodies.get(key),
        listing=listing,
    )


def _members(catalogue: Catalogue, one: schemas.Membership) -> Members:
    source = one.source or ""
    if source in catalogue.titles:
        return Members(one.count, one.as_of, catalogue.titles[source], "")
    return Members(one.count, one.as_of, None, source)


def _event(catalogue: Catalogue, term: Term, head: Head, listing: Listing) -> EventPage:
    fields, key, named = _fields(term, schemas.Event), term.key, catalogue.named(term)
    series, province = named.one("series"), named.one("province")
    day = term.life.since
    before, after = _neighbours(catalogue, term, series)
    return EventPage(
        head=head,
        name=term.name,
        aliases=fields.aliases,
        kind=fields.kind or "",
        series=catalogue.link(series) if series else None,
        edition=fields.edition,
        term=fields.term or "",
        start=fields.start,
        end=fields.end,
        venue=fields.venue or "",
        province=catalogue.link(province, day) if province else None,
        organisers=catalogue.links(named.all("organisers"), day),
        results=_results(fields),
        before=before,
        after=after,
        editions=tuple(_edition(catalogue, one) for one in catalogue.lineage.editions.get(key, ())),
        same_as=fields.same_as,
        body=catalogue.bodies.get(key),
        listing=listing,
    )


def _results(fields: schemas.Event) -> tuple[tuple[str, int | str], ...]:
    return tuple((key, value) for key, value in fields.results.items() if value is not None)


def _edition(catalogue: Catalogue, term: Term) -> Edition:
    fields = _fields(term, schemas.Event)
    return Edition(catalogue.link(term), fields.edition, fields.start, fields.end, _results(fields))


def _neighbours(catalogue: Catalogue, term: Term, series: Term | None) -> tuple[Link | None, Link | None]:
    """The editions before and after *term* in its *series*."""
    editions = catalogue.lineage.editions.get(series.key, ()) if series else ()
    at = next((i for i, one in enumerate(editions) if one.id == term.id), None)
    if at is None:
        return None, None
    before = catalogue.link(editions[at - 1]) if at else None
    return before, catalogue.link(editions[at + 1]) if at + 1 < len(editions) else None


def _name_then(one: UnitName) -> NameThen:
    since, until = (Moment.of_day(day) if day else None for day in (one.life.since, one.life.until))
    return NameThen(one.name, since, until)


def _province(catalogue: Catalogue, term: Term, head: Head, listing: Listing) -> ProvincePage:
    key, lineage = term.key, catalogue.lineage
    unit = catalogue.names.registry[term.id]
    profile = term.document.fields if term.document else None
    assert profile is None or isinstance(profile, schemas.Province)
    here = lineage.located.get(key, ())
    return ProvincePage(
        head=head,
        name=term.name,
        kind=unit.kind,
        names=tuple(_name_then(one) for one in unit.names if one.life != Life()),
        since=unit.life.since,
        until=unit.life.until,
        predecessors=catalogue.links(lineage.predecessors.get(key, ())),
        successors=catalogue.links(lineage.successors.get(key, ())),
        associations=catalogue.links(one for one in here if one.kind == "association"),
        events=catalogue.links(one for one in here if one.kind == "event"),
        links=tuple((one.name or one.url, one.url) for one in profile.links) if profile else (),
        picture=image(profile.picture) if profile else None,
        body=catalogue.bodies.get(key),
        listing=listing,
    )


def _fields(term: Term, schema: type[Model]) -> Model:
    assert term.document is not None and isinstance(term.document.fields, schema)
    return term.document.fields


#: Makes the inputs of a term's page, by the term's kind.
PAGES: Mapping[str, Callable[[Catalogue, Term, Head, Listing], Any]] = {
    "section": _section,
    "association": _association,
    "event": _event,
    "province": _province,
}

"""The page of each term, its years, and its feed."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, TypeVar

from plugins.builder.plan import Function, Planned, Template, file_of
from plugins.documents import schemas
from plugins.language.lives import Life
from plugins.metadata.entries import Head, Image, Link
from plugins.metadata.feeds import Feed, atom
from plugins.metadata.listings import NEWEST, Listing, listings
from plugins.taxonomies.catalogue import Catalogue
from plugins.taxonomies.references import References
from plugins.taxonomies.terms import Term
from plugins.taxonomies.views import AssociationPage, Edition, EventPage, Members, NameThen, ProvincePage, SectionPage

Model = TypeVar("Model", bound=schemas.Schema)


@dataclass(frozen=True, slots=True)
class Publication:
    """What feeds say of the whole site: its name, SITEURL and language."""

    name: str
    url: str
    lang: str


def term_pages(catalogue: Catalogue, of: Publication, listing_page: Callable[[Head, Link, Listing], Any]) -> Iterator[Planned]:
    """All files of all terms. *listing_page* makes the inputs of ``listing.html``."""
    for term in catalogue.names:
        origin = term.document.path if term.document else term.address
        entries = catalogue.entries(term)
        first, *others = listings(term.address, entries)
        head = Head(term.address, _description(term), f"{term.address}feed.xml")
        yield Planned(
            file_of(term.address), Template(f"{term.kind}.html"), _PAGES[term.kind](catalogue, term, head, first), origin
        )
        for listing in others:
            inputs = listing_page(Head(listing.address, feed=head.feed), catalogue.link(term), listing)
            yield Planned(file_of(listing.address), Template("listing.html"), inputs, origin)
        feed = Feed(
            f"{of.name}: {term.name}", of.name, of.url, f"{term.address}feed.xml", term.address, of.lang, entries[:NEWEST]
        )
        yield Planned(file_of(feed.address), Function(atom), feed, origin)


def _description(term: Term) -> str:
    return getattr(term.document.fields, "description", None) or "" if term.document else ""


def _section(catalogue: Catalogue, term: Term, head: Head, listing: Listing) -> SectionPage:
    return SectionPage(head, term.name, head.description, catalogue.bodies.get((term.kind, term.id)), listing)


def _association(catalogue: Catalogue, term: Term, head: Head, listing: Listing) -> AssociationPage:
    fields, key, lineage = _fields(term, schemas.Association), (term.kind, term.id), catalogue.lineage
    named = catalogue.references.get(key, References({}))
    parent, province = named.one("parent"), named.one("province")
    return AssociationPage(
        head=head,
        name=term.name,
        short_name=fields.short_name or "",
        aliases=fields.aliases,
        names=tuple(NameThen(one.name, one.life.since, one.life.until) for one in term.then),
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
    link = catalogue.titles.get(one.source or "")
    return Members(one.count, one.as_of, link, "" if link else one.source or "")


def _event(catalogue: Catalogue, term: Term, head: Head, listing: Listing) -> EventPage:
    fields, key = _fields(term, schemas.Event), (term.kind, term.id)
    named = catalogue.references.get(key, References({}))
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
    editions = catalogue.lineage.editions.get((series.kind, series.id), ()) if series else ()
    at = next((i for i, one in enumerate(editions) if one.id == term.id), None)
    if at is None:
        return None, None
    before = catalogue.link(editions[at - 1]) if at else None
    return before, catalogue.link(editions[at + 1]) if at + 1 < len(editions) else None


def _province(catalogue: Catalogue, term: Term, head: Head, listing: Listing) -> ProvincePage:
    key, lineage = (term.kind, term.id), catalogue.lineage
    unit = catalogue.names.registry[term.id]
    fields = term.document.fields if term.document else None
    profile = fields if isinstance(fields, schemas.Province) else schemas.Province()
    here = [one for one in catalogue.names if one.unit == unit.id and one.kind in ("association", "event")]
    return ProvincePage(
        head=head,
        name=term.name,
        kind=unit.kind,
        names=tuple(NameThen(one.name, one.life.since, one.life.until) for one in unit.names if one.life != Life()),
        since=unit.life.since,
        until=unit.life.until,
        predecessors=catalogue.links(lineage.predecessors.get(key, ())),
        successors=catalogue.links(lineage.successors.get(key, ())),
        associations=catalogue.links(one for one in here if one.kind == "association"),
        events=catalogue.links(one for one in here if one.kind == "event"),
        links=tuple((one.name or one.url, one.url) for one in profile.links),
        picture=image(profile.picture),
        body=catalogue.bodies.get(key),
        listing=listing,
    )


def _fields(term: Term, schema: type[Model]) -> Model:
    assert term.document is not None and isinstance(term.document.fields, schema)
    return term.document.fields


def image(picture: schemas.Picture | None) -> Image | None:
    """The photograph of a front matter, its ``src`` empty where the picture is yet to be found."""
    if picture is None:
        return None
    src = picture.src if picture.src.startswith("/media/") else ""
    return Image(src, picture.caption or "", picture.credit or "", picture.alt or "")


_PAGES: dict[str, Callable[[Catalogue, Term, Head, Listing], Any]] = {
    "section": _section,
    "association": _association,
    "event": _event,
    "province": _province,
}

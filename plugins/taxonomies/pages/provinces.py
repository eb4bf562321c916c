"""The page of a province or a city."""

from __future__ import annotations

from datetime import date

from msgspec import Struct

from plugins.builder.plan import Body
from plugins.documents import schemas
from plugins.language.lives import Life
from plugins.language.moments import Moment
from plugins.metadata.entries import Head, Image, Link, image
from plugins.metadata.listings import Listing
from plugins.provinces.registry import UnitName
from plugins.taxonomies.catalogue import Catalogue
from plugins.taxonomies.pages.names import NameThen
from plugins.taxonomies.terms import Term


class ProvincePage(Struct, frozen=True, gc=False, array_like=True):
    """``province.html``: a unit of the registry, today's or a former one."""

    head: Head
    name: str
    kind: str
    names: tuple[NameThen, ...]
    since: date | None
    until: date | None
    predecessors: tuple[Link, ...]
    successors: tuple[Link, ...]
    associations: tuple[Link, ...]
    events: tuple[Link, ...]
    links: tuple[tuple[str, str], ...]
    picture: Image | None
    body: Body | None
    listing: Listing


def province_page(catalogue: Catalogue, term: Term, head: Head, listing: Listing) -> ProvincePage:
    """What ``province.html`` sees of *term*."""
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


def _name_then(one: UnitName) -> NameThen:
    since, until = (Moment.of_day(day) if day else None for day in (one.life.since, one.life.until))
    return NameThen(one.name, since, until)

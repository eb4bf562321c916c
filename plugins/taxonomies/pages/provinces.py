"""The page of a province or a city."""

from __future__ import annotations

from datetime import date

from msgspec import Struct
from msgspec.structs import replace

from plugins.builder.plan import Body
from plugins.documents import schemas
from plugins.language.lives import Life
from plugins.language.moments import Moment
from plugins.metadata.entries import Head, Image, Link
from plugins.metadata.listings import Listing
from plugins.provinces.registry import UnitName, UnitRegion
from plugins.taxonomies.catalogue import Catalogue
from plugins.taxonomies.pages.names import NameThen
from plugins.taxonomies.pages.seated import Happening, SeatedLevel, happenings, past, present
from plugins.taxonomies.terms import Term


class Merger(Struct, frozen=True, gc=False, array_like=True):
    """What became of what: ``parts`` were one unit, ``whole``, from the day after ``eve`` on; names with their kinds."""

    parts: tuple[Link, ...]
    whole: Link
    eve: date


class ProvincePage(Struct, frozen=True, gc=False, array_like=True):
    """``province.html``: a unit of the registry, today's or a former one.

    ``present`` and ``past`` are its associations; a former unit has only past ones.
    """

    head: Head
    name: str
    kind: str
    names: tuple[NameThen, ...]
    regions: tuple[NameThen, ...]
    since: date | None
    until: date | None
    successors: tuple[Link, ...]
    merger: Merger | None
    present: tuple[SeatedLevel, ...]
    past: tuple[SeatedLevel, ...]
    events: tuple[Happening, ...]
    links: tuple[tuple[str, str], ...]
    picture: Image | None
    body: Body | None
    listing: Listing


def province_page(catalogue: Catalogue, term: Term, head: Head, listing: Listing) -> ProvincePage:
    """What ``province.html`` sees of *term*."""
    unit = catalogue.names.registry[term.id]
    profile = term.document.fields if term.document else None
    assert profile is None or isinstance(profile, schemas.Province)
    return ProvincePage(
        head=head,
        name=term.name,
        kind=unit.kind,
        names=tuple(_then(f"{_capital(one.kind)} {one.name}", one) for one in unit.names if one.life != Life()),
        regions=tuple(_then(one.name, one) for one in unit.regions),
        since=unit.life.since,
        until=unit.life.until,
        successors=catalogue.links(catalogue.lineage.successors.get(term.key, ())),
        merger=_merger(catalogue, term),
        present=present(catalogue, term),
        past=past(catalogue, term),
        events=happenings(catalogue, term),
        links=tuple((one.name or one.url, one.url) for one in profile.links) if profile else (),
        picture=catalogue.image(profile.picture) if profile else None,
        body=catalogue.bodies.get(term.key),
        listing=listing,
    )


def _merger(catalogue: Catalogue, term: Term) -> Merger | None:
    """The merger that *term* came out of, or went into."""
    for whole in (*catalogue.lineage.successors.get(term.key, ()), term):
        parts = catalogue.lineage.predecessors.get(whole.key, ())
        eve = next((part.life.until for part in parts), None)
        if eve is not None:
            return Merger(tuple(_in_full(catalogue, part) for part in parts), _in_full(catalogue, whole), eve)
    return None


def _in_full(catalogue: Catalogue, term: Term) -> Link:
    """A link to a unit by kind and name."""
    link = catalogue.link(term)
    return replace(link, name=f"{_capital(catalogue.names.registry[term.id].kind)} {link.name}")


def _capital(kind: str) -> str:
    return kind[0].upper() + kind[1:]


def _then(name: str, one: UnitName | UnitRegion) -> NameThen:
    since, until = (Moment.of_day(day) if day else None for day in (one.life.since, one.life.until))
    return NameThen(name, since, until)

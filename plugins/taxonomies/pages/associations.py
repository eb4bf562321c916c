"""The page of an association."""

from __future__ import annotations

from msgspec import Struct

from plugins.builder.plan import Body
from plugins.documents import schemas
from plugins.language.moments import Moment
from plugins.metadata.entries import Head, Image, Link, image
from plugins.metadata.listings import Listing
from plugins.taxonomies.catalogue import Catalogue
from plugins.taxonomies.pages.names import NameThen
from plugins.taxonomies.terms import Term, fields_of


class Members(Struct, frozen=True, gc=False, array_like=True):
    """A figure with its day and its source (an article of ours, or plain text)."""

    count: int
    as_of: Moment | None
    source: Link | None
    source_text: str


class AssociationPage(Struct, frozen=True, gc=False, array_like=True):
    """``association.html``."""

    head: Head
    name: str
    short_name: str
    aliases: tuple[str, ...]
    names: tuple[NameThen, ...]
    level: str
    parent: Link | None
    province: Link | None
    founded: Moment | None
    until: Moment | None
    predecessors: tuple[Link, ...]
    successors: tuple[Link, ...]
    children: tuple[Link, ...]
    events: tuple[Link, ...]
    members: tuple[Members, ...]
    website: str
    same_as: tuple[str, ...]
    picture: Image | None
    body: Body | None
    listing: Listing


def association_page(catalogue: Catalogue, term: Term, head: Head, listing: Listing) -> AssociationPage:
    """What ``association.html`` sees of *term*."""
    fields, key, lineage, named = fields_of(term, schemas.Association), term.key, catalogue.lineage, catalogue.named(term)
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

"""The page of an association."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import TypeVar

from msgspec import Struct

from plugins.builder.plan import Body
from plugins.documents import schemas
from plugins.documents.reading import Document
from plugins.language.moments import Moment
from plugins.metadata.entries import Head, Image, Link
from plugins.metadata.listings import Listing
from plugins.metadata.plots import Trend, trend
from plugins.taxonomies.associations import Association, Row, above, by_level, rows, shown
from plugins.taxonomies.catalogue import Catalogue
from plugins.taxonomies.pages.names import NameThen
from plugins.taxonomies.terms import Term, TermKey, fields_of
from plugins.taxonomies.today import Subject, Subjects
from plugins.taxonomies.together import Together, associations_beside, provinces_beside

Thing = TypeVar("Thing")


class Members(Struct, frozen=True, gc=False, array_like=True):
    """A figure with its day and its source (an article of ours, or plain text)."""

    count: int
    as_of: Moment | None
    source: Link | None
    source_text: str


class Organised(Struct, frozen=True, gc=False, array_like=True):
    """An event with its dates; ``by`` is the predecessor that organised it."""

    link: Link
    start: Moment | None
    end: Moment | None
    by: Link | None


class Published(Struct, frozen=True, gc=False, array_like=True):
    """A periodical; ``by`` is the predecessor that published it."""

    name: str
    frequency: str
    issn: str
    since: Moment | None
    until: Moment | None
    by: Link | None


class AssociationPage(Struct, frozen=True, gc=False, array_like=True):
    """``association.html``; ``now`` are those in being that it became, however many mergers later.

    ``place`` leads from the top of its tree down to it, ``children`` are by level.
    """

    head: Head
    name: str
    short_name: str
    aliases: tuple[str, ...]
    names: tuple[NameThen, ...]
    level: str
    parent: Link | None
    province: Subject | None
    founded: Moment | None
    until: Moment | None
    now: tuple[Link, ...]
    predecessors: tuple[Association, ...]
    successors: tuple[Association, ...]
    place: tuple[Row, ...]
    children: tuple[tuple[str, tuple[Association, ...]], ...]
    events: tuple[Organised, ...]
    periodicals: tuple[Published, ...]
    associations_beside: tuple[Together, ...]
    provinces_beside: tuple[Together, ...]
    members: tuple[Members, ...]
    members_plot: Trend | None
    website: str
    same_as: tuple[str, ...]
    picture: Image | None
    body: Body | None
    listing: Listing


def association_page(catalogue: Catalogue, term: Term, head: Head, listing: Listing) -> AssociationPage:
    """What ``association.html`` sees of *term*."""
    fields, key, lineage, named = fields_of(term, schemas.Association), term.key, catalogue.lineage, catalogue.named(term)
    parent, province = named.one("parent"), named.one("province")
    children = by_level(lineage.children.get(key, ()))
    return AssociationPage(
        head=head,
        name=term.name,
        short_name=fields.short_name or "",
        aliases=fields.aliases,
        names=tuple(NameThen(one.name, one.since, one.until) for one in fields.names),
        level=fields.level or "",
        parent=catalogue.link(parent) if parent else None,
        province=Subjects(catalogue).of(province, None) if province else None,
        founded=fields.founded,
        until=fields.until,
        now=catalogue.links(lineage.heirs(term)) if lineage.has_ended(term) else (),
        predecessors=tuple(shown(catalogue, one) for one in lineage.predecessors.get(key, ())),
        successors=tuple(shown(catalogue, one) for one in lineage.successors.get(key, ())),
        place=rows(catalogue, enumerate((*above(catalogue, term), term))),
        children=tuple((level, tuple(shown(catalogue, one) for one in some)) for level, some in children),
        events=_events(catalogue, term),
        periodicals=tuple(_published(one, by) for one, by in _inherited(catalogue, term, catalogue.published)),
        associations_beside=associations_beside(catalogue, term),
        provinces_beside=provinces_beside(catalogue, term),
        members=tuple(_members(catalogue, one) for one in fields.members),
        members_plot=trend((one.as_of, one.count) for one in fields.members if one.as_of),
        website=fields.website or "",
        same_as=fields.same_as,
        picture=catalogue.image(fields.picture),
        body=catalogue.bodies.get(key),
        listing=listing,
    )


def _members(catalogue: Catalogue, one: schemas.Membership) -> Members:
    source = one.source or ""
    if source in catalogue.titles:
        return Members(one.count, one.as_of, catalogue.titles[source], "")
    return Members(one.count, one.as_of, None, source)


def _inherited(
    catalogue: Catalogue, term: Term, relation: Mapping[TermKey, tuple[Thing, ...]]
) -> Iterator[tuple[Thing, Link | None]]:
    """What *relation* has of *term*, then what it has of all that became it, with a link to that one; each once."""
    seen: set[int] = set()
    for own in catalogue.lineage.ancestry(term):
        for one in relation.get(own.key, ()):
            if id(one) not in seen:
                seen.add(id(one))
                yield one, None if own is term else catalogue.link(own)


def _events(catalogue: Catalogue, term: Term) -> tuple[Organised, ...]:
    """The events that *term* organised, newest first, those without a date last; of one day in their order."""
    found = sorted(
        _inherited(catalogue, term, catalogue.lineage.organised), key=lambda one: one[0].life.since or date.min, reverse=True
    )
    return tuple(_organised(catalogue, event, by) for event, by in found)


def _organised(catalogue: Catalogue, event: Term, by: Link | None) -> Organised:
    fields = fields_of(event, schemas.Event)
    return Organised(catalogue.link(event), fields.start, fields.end, by)


def _published(document: Document, by: Link | None) -> Published:
    fields = document.fields
    assert isinstance(fields, schemas.Periodical)
    return Published(fields.name or document.id, fields.frequency or "", fields.issn or "", fields.since, fields.until, by)

"""Events as the calendar sees them, made of the catalogue; and the files that are made of them and of articles."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from functools import partial

import msgspec

from plugins.builder.plan import Function, Late, Planned
from plugins.builder.tree import digest
from plugins.documents import schemas
from plugins.documents.reading import Document
from plugins.events.ics import Calendar, ics
from plugins.events.kinds import EVENTS, KINDS, kind_address
from plugins.events.occasions import SERIES, Occasion, by_start, is_dated, midnight_after, over
from plugins.events.pages import ADDRESS, CALENDAR, event_pages
from plugins.metadata.feeds import Feed, atom
from plugins.taxonomies.catalogue import Catalogue
from plugins.taxonomies.kinds import CALENDARS
from plugins.taxonomies.pages import Publication, marked
from plugins.taxonomies.terms import Term, fields_of

encode = msgspec.msgpack.Encoder().encode


def endings(documents: Iterable[Document]) -> Iterator[datetime]:
    """When each event among *documents* that has a date will be past: the midnight that ends its last day."""
    for document in documents:
        fields = document.fields
        if isinstance(fields, schemas.Event) and fields.kind != SERIES and (last := fields.end or fields.start):
            yield midnight_after(last)


def occasions(catalogue: Catalogue) -> Mapping[str, Occasion]:
    """All events by id."""
    return {term.id: _occasion(catalogue, term) for term in catalogue.names.of_kind("event")}


def ahead(events: Iterable[Occasion], now: datetime) -> tuple[Occasion, ...]:
    """Those of *events* that are ahead or going on at *now*, by their beginning."""
    return by_start(one for one in events if is_dated(one) and over(one) > now)


def occasion_pages(catalogue: Catalogue, of: Publication, events: Mapping[str, Occasion], now: datetime) -> Iterator[Planned]:
    """The directory and the calendar of *events*, a feed for each kind of them, and all calendars (``lich.ics``)."""
    key = digest(encode(of) + catalogue.key)
    yield from event_pages(tuple(events.values()), now, key)
    yield from _feeds(catalogue, of)
    everything = Late(key, partial(_calendar, of, EVENTS.said(of.lang), events.values()))
    yield Planned(CALENDAR.lstrip("/"), Function(ics), everything, ADDRESS)
    for term in catalogue.names:
        if term.kind in CALENDARS:
            origin = term.document.path if term.document else term.address
            late = Late(key, partial(_calendar_of, catalogue, of, events, term))
            yield Planned(f"{term.address}lich.ics".lstrip("/"), Function(ics), late, origin)


def _occasion(catalogue: Catalogue, term: Term) -> Occasion:
    fields, named, day = fields_of(term, schemas.Event), catalogue.named(term), term.life.since
    series, place = named.one("series"), named.one("province")
    return Occasion(
        id=term.id,
        link=catalogue.link(term),
        kind=fields.kind or "",
        series=catalogue.link(series) if series else None,
        edition=fields.edition,
        start=fields.start,
        end=fields.end,
        venue=fields.venue or "",
        place=catalogue.link(place, day) if place else None,
        organisers=catalogue.links(catalogue.organisers(term), day),
        updated=fields.updated,
    )


def _calendar_of(catalogue: Catalogue, of: Publication, events: Mapping[str, Occasion], term: Term) -> Calendar:
    shown = {one.id: events[one.id] for one in _events_of(catalogue, term)}
    return _calendar(of, marked(catalogue.link(term), of.lang), shown.values())


def _calendar(of: Publication, name: str, occasions: Iterable[Occasion]) -> Calendar:
    return Calendar(f"{of.name}: {name}", of.url, of.lang, tuple(one for one in occasions if one.kind != SERIES))


def _events_of(catalogue: Catalogue, term: Term) -> Iterator[Term]:
    """The events in the calendar of *term*: itself, a series' editions, what a body organised, what took place in a unit.

    Bodies and units have those of all that became them, too.
    """
    lineage = catalogue.lineage
    if term.kind == "event":
        yield term
        yield from lineage.editions.get(term.key, ())
        return
    relation = lineage.organised if term.kind == "association" else lineage.located
    for one in lineage.ancestry(term):
        yield from (event for event in relation.get(one.key, ()) if event.kind == "event")


def _feeds(catalogue: Catalogue, of: Publication) -> Iterator[Planned]:
    """For each kind that there is, an Atom feed of the newest articles that name an event of it."""
    events: dict[str, list[Term]] = {}
    for term in catalogue.names.of_kind("event"):
        events.setdefault(fields_of(term, schemas.Event).kind or "", []).append(term)
    for kind, name in KINDS.items():
        if kind in events:
            address = kind_address(kind)
            newest = catalogue.newest(events[kind])
            feed = partial(
                Feed, f"{of.name}: {name.said(of.lang)}", of.name, of.url, f"{address}feed.xml", address, of.lang, newest
            )
            key = digest(encode((of, kind)) + catalogue.key + catalogue.key_of(newest))
            yield Planned(f"{address}feed.xml".lstrip("/"), Function(atom), Late(key, feed), ADDRESS)

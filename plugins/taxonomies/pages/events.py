"""The page of an event, or of a series of events."""

from __future__ import annotations

from msgspec import Struct

from plugins.builder.plan import Body
from plugins.documents import schemas
from plugins.language.moments import Moment
from plugins.metadata.entries import Entry, Head, Link
from plugins.metadata.listings import Listing
from plugins.taxonomies.catalogue import Catalogue
from plugins.taxonomies.editions import in_turn, place_of
from plugins.taxonomies.pages.editions import Editions, compare
from plugins.taxonomies.terms import Term, fields_of


class EventPage(Struct, frozen=True, gc=False, array_like=True):
    """``event.html``: a congress, a contest …; ``editions`` where it is a series.

    ``reports`` and ``previews`` are the entries of ``listing`` from the event's start on
    and before it, each in order of time; both are empty where it has no date.
    """

    head: Head
    name: str
    aliases: tuple[str, ...]
    kind: str
    series: Link | None
    edition: int | None
    term: str
    start: Moment | None
    end: Moment | None
    venue: str
    province: Link | None
    organisers: tuple[Link, ...]
    results: tuple[tuple[str, int | str], ...]
    before: Link | None
    after: Link | None
    editions: Editions | None
    same_as: tuple[str, ...]
    body: Body | None
    listing: Listing
    reports: tuple[Entry, ...]
    previews: tuple[Entry, ...]


def event_page(catalogue: Catalogue, term: Term, head: Head, listing: Listing) -> EventPage:
    """What ``event.html`` sees of *term*."""
    fields, key, named = fields_of(term, schemas.Event), term.key, catalogue.named(term)
    series, province = named.one("series"), named.one("province")
    day = term.life.since
    before, after = _neighbours(catalogue, term, series)
    reports, previews = _divided(fields, listing.entries)
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
        organisers=catalogue.links(catalogue.organisers(term), day),
        results=_results(fields),
        before=before,
        after=after,
        editions=compare(catalogue, term),
        same_as=fields.same_as,
        body=catalogue.bodies.get(key),
        listing=listing,
        reports=reports,
        previews=previews,
    )


def _divided(fields: schemas.Event, entries: tuple[Entry, ...]) -> tuple[tuple[Entry, ...], tuple[Entry, ...]]:
    """*entries*, newest first, as reports and previews. What is known by its day alone may be of that day's last minute.

    An event known by its end alone may have begun with that day.
    """
    start = fields.start or (fields.end and fields.end.untimed)
    if start is None or fields.kind == "series":
        return (), ()
    reports = tuple(one for one in reversed(entries) if one.date.last >= start.start)
    return reports, tuple(one for one in reversed(entries) if one.date.last < start.start)


def _results(fields: schemas.Event) -> tuple[tuple[str, int | str], ...]:
    return tuple((key, value) for key, value in fields.results.items() if value is not None)


def _neighbours(catalogue: Catalogue, term: Term, series: Term | None) -> tuple[Link | None, Link | None]:
    """The editions before and after *term* in its *series*."""
    chain = in_turn(catalogue.lineage.editions.get(series.key, ())) if series else []
    if term not in chain:
        return None, None
    at, own = chain.index(term), place_of(term)
    before = next((one for one in reversed(chain[:at]) if place_of(one) != own), None)
    after = next((one for one in chain[at + 1 :] if place_of(one) != own), None)
    return catalogue.link(before) if before else None, catalogue.link(after) if after else None

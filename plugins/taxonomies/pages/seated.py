"""Who sat in a unit and what took place there, in its own time and in its predecessors'."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from msgspec import Struct

from plugins.documents import schemas
from plugins.language.moments import Moment
from plugins.language.order import sort_key
from plugins.metadata.entries import Link
from plugins.provinces.registry import Registry
from plugins.taxonomies.catalogue import Catalogue
from plugins.taxonomies.terms import Term, fields_of

#: Levels of associations in the order in which a unit's page has them; those without one stand last.
LEVELS = ("provincial", "national", "member", "affiliate", "unit")


class Seated(Struct, frozen=True, gc=False, array_like=True):
    """An association under the name of its time.

    ``unit`` is the former unit that it belonged to, on a page of what that became;
    ``now`` what became of it, or itself where it is called otherwise today; ``living``
    is set where it has not ended.
    """

    link: Link
    founded: Moment | None
    until: Moment | None
    unit: Link | None
    now: tuple[Link, ...]
    living: bool


class SeatedLevel(Struct, frozen=True, gc=False, array_like=True):
    """The associations of one level (empty: of none), in Vietnamese order."""

    level: str
    bodies: tuple[Seated, ...]


class Happening(Struct, frozen=True, gc=False, array_like=True):
    """An event; ``unit`` is the former unit in which it took place, on a page of what that became."""

    link: Link
    kind: str
    start: Moment | None
    end: Moment | None
    unit: Link | None


def present(catalogue: Catalogue, term: Term) -> tuple[SeatedLevel, ...]:
    """The associations that are in being in a unit of today, those that its predecessors left it marked; none in a former one."""
    if term.life.until is not None:
        return ()
    return _by_level(
        (one, _seated(catalogue, one, None, place if place is not term else None))
        for place in catalogue.lineage.ancestry(term)
        for one in _located(catalogue, place, "association")
        if not catalogue.lineage.has_ended(one)
    )


def past(catalogue: Catalogue, term: Term) -> tuple[SeatedLevel, ...]:
    """The associations of *term* and of its predecessors that ended; of a former unit, all of its time."""
    return _by_level(_past(catalogue, term))


def _past(catalogue: Catalogue, term: Term) -> Iterator[tuple[Term, Seated]]:
    former = term.life.until is not None
    for one in _located(catalogue, term, "association"):
        if former or catalogue.lineage.has_ended(one):
            yield one, _seated(catalogue, one, term.life.until, None)
    for before in catalogue.lineage.ancestry(term)[1:]:
        for one in _located(catalogue, before, "association"):
            if former or catalogue.lineage.has_ended(one):
                yield one, _seated(catalogue, one, before.life.until, before)
    for one in _lived_on(catalogue, term):
        yield one, _seated(catalogue, one, term.life.until, None)


def _lived_on(catalogue: Catalogue, term: Term) -> Iterator[Term]:
    """The associations of what a former unit became that sat in it on its last day: those that were called by its name then.

    A name alone tells which of several predecessors it was; there is no further guess.
    """
    day = term.life.until
    if day is None:
        return
    for later in catalogue.lineage.successors.get(term.key, ()):
        for one in _located(catalogue, later, "association"):
            if one.life.holds(day) and _is_named_after(one.called(day), term, catalogue.names.registry):
                yield one


def _is_named_after(name: str, unit: Term, registry: Registry) -> bool:
    key = f" {registry.key(name)} "
    return any(f" {registry.key(place)} " in key for place in unit.names)


def happenings(catalogue: Catalogue, term: Term) -> tuple[Happening, ...]:
    """The events in *term* and in its predecessors, the newest first, those without a date last."""
    found = [(one, place) for place in catalogue.lineage.ancestry(term) for one in _located(catalogue, place, "event")]
    dated = sorted(found, key=lambda pair: pair[0].life.since or date.min, reverse=True)
    return tuple(_happening(catalogue, one, place if place is not term else None) for one, place in dated)


def _happening(catalogue: Catalogue, term: Term, unit: Term | None) -> Happening:
    fields = fields_of(term, schemas.Event)
    mark = catalogue.link(unit, term.life.since) if unit else None
    return Happening(catalogue.link(term), fields.kind or "", fields.start, fields.end, mark)


def _seated(catalogue: Catalogue, term: Term, day: date | None, unit: Term | None) -> Seated:
    """*term* as it was on *day*, or on its own last day where that was before; without either, as it is."""
    fields = fields_of(term, schemas.Association)
    days = [one for one in (day, term.life.until) if one is not None]
    link, today = catalogue.link(term, min(days, default=None)), catalogue.link(term)
    ended = catalogue.lineage.has_ended(term)
    became = catalogue.links(catalogue.lineage.heirs(term)) if ended else ()
    return Seated(
        link=link,
        founded=fields.founded,
        until=fields.until,
        unit=catalogue.link(unit) if unit else None,
        now=became or ((today,) if today.name != link.name else ()),
        living=not ended,
    )


def _located(catalogue: Catalogue, unit: Term, kind: str) -> Iterable[Term]:
    return (one for one in catalogue.lineage.located.get(unit.key, ()) if one.kind == kind)


def _by_level(bodies: Iterable[tuple[Term, Seated]]) -> tuple[SeatedLevel, ...]:
    found: dict[str, dict[str, Seated]] = {level: {} for level in (*LEVELS, "")}
    for term, one in bodies:
        found[fields_of(term, schemas.Association).level or ""].setdefault(term.id, one)
    return tuple(SeatedLevel(level, tuple(sorted(some.values(), key=_by_name))) for level, some in found.items() if some)


def _by_name(one: Seated) -> tuple[object, ...]:
    return (sort_key(one.link.name), one.link.address)

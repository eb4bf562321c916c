"""Associations, events and provinces in schema.org's words: what stands as JSON-LD in their pages.

schema.org has no property for what became of an organization or a unit. So the end of an
organization is told by its day alone, and that the land of a former unit lies in a unit of
today is told as what it is: a place within a place.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from msgspec.structs import replace

from plugins.documents import schemas
from plugins.metadata.entries import image
from plugins.metadata.structured import (
    SCHEDULED,
    AdministrativeArea,
    Country,
    Event,
    EventSeries,
    ImageObject,
    Organization,
    Place,
    PostalAddress,
    Thing,
    day_of,
    json_ld,
    time_of,
)
from plugins.taxonomies.catalogue import Catalogue
from plugins.taxonomies.terms import Term, fields_of

Kind = TypeVar("Kind", bound=Thing)
_COUNTRY, _CODE = Country(name="Việt Nam"), "VN"


def described(catalogue: Catalogue, term: Term, base: str, lang: str) -> str:
    """*term* as JSON-LD, for its page on the site at *base* (SITEURL) in *lang*; empty for a section."""
    teller = _Teller(catalogue, base, lang)
    tell = {"association": teller.organization, "event": teller.event, "province": teller.area}.get(term.kind)
    return json_ld(tell(term)) if tell else ""


@dataclass(frozen=True, slots=True)
class _Teller:
    """Tells the terms of a catalogue."""

    catalogue: Catalogue
    base: str
    lang: str

    def organization(self, term: Term) -> Organization:
        """An association with those above and below it."""
        fields, named = fields_of(term, schemas.Association), self.catalogue.named(term)
        place = self._maybe(AdministrativeArea, named.one("province"), term.life.until)
        return Organization(
            id=self._url(term),
            name=term.name,
            alternate_name=term.names[1:],
            disambiguating_description=self.catalogue.link(term).mark(self.lang),
            url=self._url(term),
            image=self._image(fields.picture),
            same_as=_each_once(fields.website or "", *fields.same_as),
            founding_date=day_of(fields.founded),
            dissolution_date=day_of(fields.until),
            location=place,
            area_served={"national": _COUNTRY, "provincial": place}.get(fields.level or ""),
            parent_organization=self._maybe(Organization, named.one("parent")),
            sub_organization=self._briefs(Organization, self.catalogue.lineage.children.get(term.key, ())),
        )

    def event(self, term: Term) -> Event:
        """An event with its series, or a series with its editions."""
        fields, named = fields_of(term, schemas.Event), self.catalogue.named(term)
        made = EventSeries if fields.kind == "series" else Event
        return made(
            id=self._url(term),
            name=term.name,
            alternate_name=term.names[1:],
            url=self._url(term),
            same_as=fields.same_as,
            start_date=time_of(fields.start),
            end_date=time_of(fields.end),
            event_status=SCHEDULED if fields.start else "",
            location=self._venue(fields.venue or "", named.one("province"), term.life.since),
            organizer=tuple(
                replace(one, url=one.id) for one in self._briefs(Organization, self.catalogue.organisers(term), term.life.since)
            ),
            super_event=self._maybe(EventSeries, named.one("series")),
            sub_event=tuple(map(self._edition, self.catalogue.lineage.editions.get(term.key, ()))),
        )

    def area(self, term: Term) -> AdministrativeArea:
        """A province or a city within the country; a former one within the one unit that has all its land."""
        unit, lineage = self.catalogue.names.registry[term.id], self.catalogue.lineage
        profile = fields_of(term, schemas.Province) if term.document else schemas.Province()
        successors = lineage.successors.get(term.key, ())
        within = self._briefs(AdministrativeArea, successors if len(successors) == 1 else ())
        return AdministrativeArea(
            id=self._url(term),
            name=term.name,
            alternate_name=(f"{unit.kind.capitalize()} {unit.name}", *term.names[1:]),
            disambiguating_description=self.catalogue.link(term).mark(self.lang),
            url=self._url(term),
            image=self._image(profile.picture),
            contained_in_place=(*within, _COUNTRY),
            contains_place=self._briefs(AdministrativeArea, lineage.predecessors.get(term.key, ())),
        )

    def _edition(self, term: Term) -> Event:
        fields = fields_of(term, schemas.Event)
        return replace(self._brief(Event, term), start_date=time_of(fields.start), end_date=time_of(fields.end))

    def _venue(self, venue: str, unit: Term | None, day: date | None) -> Place | None:
        """Where an event is held: a hall in a province, or the province where no hall is named."""
        area = self._maybe(AdministrativeArea, unit, day)
        address = PostalAddress(address_region=area.name, address_country=_CODE) if area else None
        if venue:
            return Place(name=venue, address=address, contained_in_place=(area,) if area else ())
        return replace(area, address=address) if area else None

    def _maybe(self, kind: type[Kind], term: Term | None, day: date | None = None) -> Kind | None:
        return self._brief(kind, term, day) if term else None

    def _briefs(self, kind: type[Kind], terms: Iterable[Term], day: date | None = None) -> tuple[Kind, ...]:
        return tuple(self._brief(kind, term, day) for term in terms)

    def _brief(self, kind: type[Kind], term: Term, day: date | None = None) -> Kind:
        """No more than whose page tells of *term*, the name that it bore on *day*, and which of its namesakes it is."""
        mark = self.catalogue.link(term).mark(self.lang)
        return kind(id=self._url(term), name=term.called(day), disambiguating_description=mark)

    def _url(self, term: Term) -> str:
        return self.base + term.address

    def _image(self, picture: schemas.Picture | None) -> ImageObject | None:
        shown = image(picture)
        if shown is None or not shown.src:
            return None
        return ImageObject(content_url=self.base + shown.src, caption=shown.caption, credit_text=shown.credit)


def _each_once(*addresses: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(address for address in addresses if address))

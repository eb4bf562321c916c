"""What a page is about, in schema.org's words, as JSON-LD 1.1 (https://schema.org, https://www.w3.org/TR/json-ld11/).

Each struct is one of schema.org's types with those of its properties that our documents
can tell; what is not known is left out. Addresses are whole, dates ISO 8601.
"""

from __future__ import annotations

import msgspec
from msgspec import Struct, field
from msgspec.structs import replace

from plugins.language.moments import Moment, Precision

_CONTEXT = "https://schema.org"
#: An event takes place on its day, or took place: nothing else is known to documents.
SCHEDULED = f"{_CONTEXT}/EventScheduled"
_encode = msgspec.json.Encoder().encode
#: What could end a ``<script>`` or open a comment in it, and what ends a line in JavaScript of old, as JSON escapes.
_ESCAPES = {ord(character): f"\\u{ord(character):04x}" for character in "<>&\u2028\u2029"}


class Thing(Struct, frozen=True, gc=False, omit_defaults=True, rename="camel", tag_field="@type", tag=str):
    """Anything. ``id`` is the address of the page that is about it; ``context`` is set on the outermost thing alone."""

    context: str = field(name="@context", default="")
    id: str = field(name="@id", default="")
    name: str = ""
    alternate_name: tuple[str, ...] = ()
    disambiguating_description: str = ""
    url: str = ""
    image: ImageObject | None = None
    same_as: tuple[str, ...] = ()


class ImageObject(Thing, frozen=True):
    """A picture with its words."""

    content_url: str = ""
    caption: str = ""
    credit_text: str = ""


class PostalAddress(Thing, frozen=True):
    """A province or a city, and the country by its code (ISO 3166-1)."""

    address_region: str = ""
    address_country: str = ""


class Place(Thing, frozen=True):
    """Where something is: a house, a hall."""

    address: PostalAddress | None = None
    contained_in_place: tuple[Place, ...] = ()
    contains_place: tuple[Place, ...] = ()


class AdministrativeArea(Place, frozen=True):
    """A province or a city."""


class Country(AdministrativeArea, frozen=True):
    """A country."""


class Organization(Thing, frozen=True):
    """An association, a union, a unit of one."""

    founding_date: str = ""
    dissolution_date: str = ""
    location: Place | None = None
    area_served: Place | None = None
    parent_organization: Organization | None = None
    sub_organization: tuple[Organization, ...] = ()


class Event(Thing, frozen=True):
    """A congress, a contest …"""

    start_date: str = ""
    end_date: str = ""
    event_status: str = ""
    location: Place | None = None
    organizer: tuple[Organization, ...] = ()
    super_event: Event | None = None
    sub_event: tuple[Event, ...] = ()


class EventSeries(Event, frozen=True):
    """What editions belong to."""


def json_ld(thing: Thing) -> str:
    """*thing* as a JSON-LD document: one line, its keys in the order of the structs."""
    return _encode(replace(thing, context=_CONTEXT)).decode()


def in_script(json: str) -> str:
    """*json* as a ``<script>`` may hold it: it means the same, and no text in it can end the element or begin another."""
    return json.translate(_ESCAPES)


def time_of(moment: Moment | None) -> str:
    """As precisely as is known: ``2020-05-18T08:00:00+07:00``, ``2020-05-18``, ``2020-05``, ``2020``; empty where nothing is."""
    if moment is None:
        return ""
    return moment.zoned.isoformat() if moment.precision is Precision.MINUTE else moment.iso


def day_of(moment: Moment | None) -> str:
    """A day, where no hour is wanted, or as much of it as is known."""
    return time_of(moment)[:10]

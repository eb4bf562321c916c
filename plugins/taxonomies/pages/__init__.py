"""The files of all terms: the page of each, its years, and its feed."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any

import msgspec

from plugins.builder.plan import Function, Late, Planned, Template, file_of
from plugins.builder.tree import digest
from plugins.metadata.entries import Head, Link
from plugins.metadata.feeds import Feed, atom
from plugins.metadata.listings import LARGEST_YEAR, NEWEST, Listing, late_listings
from plugins.taxonomies.catalogue import Catalogue
from plugins.taxonomies.kinds import CALENDARS
from plugins.taxonomies.pages.associations import association_page
from plugins.taxonomies.pages.events import event_page
from plugins.taxonomies.pages.provinces import province_page
from plugins.taxonomies.pages.sections import section_page
from plugins.taxonomies.structured import described
from plugins.taxonomies.terms import Term

_encode = msgspec.msgpack.Encoder().encode

#: Makes the inputs of a term's page, by the term's kind.
PAGES: Mapping[str, Callable[[Catalogue, Term, Head, Listing], Any]] = {
    "section": section_page,
    "association": association_page,
    "event": event_page,
    "province": province_page,
}
#: Kinds of which there are hundreds, most with few articles: their lists stand whole on one page as long as a year's may.
SHORT = frozenset(("association", "event"))


@dataclass(frozen=True, slots=True)
class Publication:
    """What feeds say of the whole site: its name, SITEURL and language."""

    name: str
    url: str
    lang: str


def term_pages(catalogue: Catalogue, of: Publication, listing_page: Callable[[Head, Link, Listing], Any]) -> Iterator[Planned]:
    """All files of all terms. *listing_page* makes the inputs of ``listing.html``."""
    listing, feed = Template("listing.html"), Function(atom)
    for term in catalogue.names:
        origin = term.document.path if term.document else term.address
        entries = catalogue.entries(term)
        key = digest(_encode((of, *_others(catalogue, term))) + catalogue.key_of(entries))
        page, own = partial(_page, catalogue, term, of, listing_page), Template(f"{term.kind}.html")
        uncut = LARGEST_YEAR if term.kind in SHORT else 0
        for address, late in late_listings(term.address, entries, key, page, uncut=uncut):
            yield Planned(file_of(address), own if address == term.address else listing, late, origin)
        yield Planned(file_of(f"{term.address}feed.xml"), feed, Late(key, partial(_feed, catalogue, term, of)), origin)


def _others(catalogue: Catalogue, term: Term) -> tuple[Any, ...]:
    """All that the files of *term* see besides its entries and the publication."""
    fields = term.document.fields if term.document else None
    sources = (one.source or "" for one in getattr(fields, "members", ()))
    cited = tuple((source in catalogue.titles, catalogue.titles.get(source)) for source in sources)
    return catalogue.key, term.kind, term.id, catalogue.bodies.get(term.key), cited


def _page(
    catalogue: Catalogue, term: Term, of: Publication, listing_page: Callable[[Head, Link, Listing], Any], listing: Listing
) -> Any:
    feed = f"{term.address}feed.xml"
    if listing.address != term.address:
        return listing_page(Head(listing.address, feed=feed), catalogue.link(term), listing)
    structured = described(catalogue, term, of.url, of.lang)
    calendar = f"{term.address}lich.ics" if term.kind in CALENDARS else None
    head = Head(term.address, _description(term), feed, structured=structured, calendar=calendar)
    return PAGES[term.kind](catalogue, term, head, listing)


def _feed(catalogue: Catalogue, term: Term, of: Publication) -> Feed:
    title = f"{of.name}: {marked(catalogue.link(term), of.lang)}"
    newest = catalogue.entries(term)[:NEWEST]
    return Feed(title, of.name, of.url, f"{term.address}feed.xml", term.address, of.lang, newest)


def _description(term: Term) -> str:
    return getattr(term.document.fields, "description", None) or "" if term.document else ""


def marked(link: Link, lang: str) -> str:
    """The name of *link* with its mark, as plain text."""
    mark = link.mark(lang)
    return f"{link.name} ({mark})" if mark else link.name

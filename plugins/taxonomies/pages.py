"""The files of all terms: the page of each, its years, and its feed."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from plugins.builder.plan import Function, Planned, Template, file_of
from plugins.language.bilingual import Bilingual
from plugins.language.lives import day_after
from plugins.metadata.entries import Head, Link
from plugins.metadata.feeds import Feed, atom
from plugins.metadata.listings import NEWEST, Listing, listings
from plugins.taxonomies.catalogue import Catalogue
from plugins.taxonomies.facts import PAGES
from plugins.taxonomies.terms import Term


@dataclass(frozen=True, slots=True)
class Publication:
    """What feeds say of the whole site: its name, SITEURL and language."""

    name: str
    url: str
    lang: str


def term_pages(catalogue: Catalogue, of: Publication, listing_page: Callable[[Head, Link, Listing], Any]) -> Iterator[Planned]:
    """All files of all terms. *listing_page* makes the inputs of ``listing.html``."""
    for term in catalogue.names:
        origin = term.document.path if term.document else term.address
        entries, link = catalogue.entries(term), catalogue.link(term)
        first, *others = listings(term.address, entries)
        head = Head(term.address, _description(term), f"{term.address}feed.xml")
        page = PAGES[term.kind](catalogue, term, head, first)
        yield Planned(file_of(term.address), Template(f"{term.kind}.html"), page, origin)
        for listing in others:
            inputs = listing_page(Head(listing.address, feed=head.feed), link, listing)
            yield Planned(file_of(listing.address), Template("listing.html"), inputs, origin)
        address = f"{term.address}feed.xml"
        feed = Feed(f"{of.name}: {_marked(link, of.lang)}", of.name, of.url, address, term.address, of.lang, entries[:NEWEST])
        yield Planned(file_of(address), Function(atom), feed, origin)


def _description(term: Term) -> str:
    return getattr(term.document.fields, "description", None) or "" if term.document else ""


def _marked(link: Link, lang: str) -> str:
    """The name of *link* with its mark, as plain text."""
    if link.ended is None:
        return link.name
    day = day_after(link.ended)
    return f"{link.name} ({Bilingual(f'trước {day}', f'before {day}').said(lang)})"

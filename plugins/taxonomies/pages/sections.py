"""The page of a section."""

from __future__ import annotations

from msgspec import Struct

from plugins.builder.plan import Body
from plugins.metadata.entries import Head
from plugins.metadata.listings import Listing
from plugins.taxonomies.catalogue import Catalogue
from plugins.taxonomies.terms import Term


class SectionPage(Struct, frozen=True, gc=False, array_like=True):
    """``section.html``: a column of the newsroom."""

    head: Head
    name: str
    description: str
    body: Body | None
    listing: Listing


def section_page(catalogue: Catalogue, term: Term, head: Head, listing: Listing) -> SectionPage:
    """What ``section.html`` sees of *term*."""
    return SectionPage(head, term.name, head.description, catalogue.bodies.get(term.key), listing)

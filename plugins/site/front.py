"""The front page."""

from __future__ import annotations

from collections.abc import Sequence

from plugins.builder.plan import Planned, Template
from plugins.metadata.entries import Entry, Head, Link
from plugins.metadata.listings import NEWEST
from plugins.site.reads import Read
from plugins.site.settings import Site
from plugins.site.views import Block, FrontPage
from plugins.taxonomies.catalogue import Catalogue
from plugins.taxonomies.directories.sections import in_order

#: How many articles a section shows on the front page.
BLOCK = 4


def front_page(catalogue: Catalogue, entries: Sequence[Entry], pages: Sequence[Read], site: Site) -> Planned:
    """The front page over *entries*, newest first; *pages* are those of no date that lists show."""
    sections = in_order(catalogue.names.of_kind("section"))
    shown = ((section, catalogue.tagged.get(("section", section.id), ())) for section in sections)
    blocks = tuple(Block(catalogue.link(section), tagged[:BLOCK]) for section, tagged in shown if tagged)
    head = Head("/", site.subtitle, "/feed.xml")
    links = tuple(Link(read.title, read.address) for read in pages)
    return Planned(
        "index.html", Template("front.html"), FrontPage(head, tuple(entries[:NEWEST]), blocks, links, len(entries)), "/"
    )

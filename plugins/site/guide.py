"""What leads through the site on every page: its sections, its pages of no date, its front pages."""

from __future__ import annotations

import msgspec
from msgspec import Struct

from plugins.builder.tree import digest
from plugins.metadata.entries import Link
from plugins.site.languages import Versions, fronts
from plugins.site.model import Model
from plugins.taxonomies.directories.sections import in_order
from plugins.taxonomies.terms import Term


class Guide(Struct, frozen=True, array_like=True):
    """Links to the sections that have articles, in their order, and to the pages of no date; the front pages where there are several."""

    sections: tuple[Link, ...] = ()
    pages: tuple[Link, ...] = ()
    fronts: Versions = ()

    @property
    def key(self) -> bytes:
        """What stands for it in the fingerprints of all pages."""
        return digest(msgspec.msgpack.encode(self))


def guide_of(model: Model) -> Guide:
    """The guide of *model*."""
    listed = [read for read in model.public() if read.kind == "page" and read.status != "hidden"]
    sections = in_order(list(_used(model)))
    links = tuple(Link(one.name, one.address) for one in sections)
    return Guide(links, tuple(Link(one.title, one.address) for one in listed), fronts(model))


def _used(model: Model) -> set[Term]:
    """The sections of the articles that lists show; it looks no further than it must."""
    wanted, found = len(model.names.of_kind("section")), set[Term]()
    for read in model.reads:
        if len(found) == wanted:
            break
        if read.kind == "article" and model.is_listed(read):
            section = model.references["article", read.id].one("section")
            found |= {section} if section else set()
    return found

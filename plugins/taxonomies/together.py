"""Which terms stand together: how often the articles of one name another."""

from __future__ import annotations

from collections import Counter

from msgspec import Struct

from plugins.language.order import sort_key
from plugins.metadata.entries import Link
from plugins.taxonomies.catalogue import Catalogue
from plugins.taxonomies.terms import Term

#: How many terms are told at most, and from how many common articles on.
MOST, LEAST = 8, 2


class Together(Struct, frozen=True, gc=False, array_like=True):
    """A term, and how many articles name it beside another."""

    link: Link
    count: int


def associations_beside(catalogue: Catalogue, term: Term) -> tuple[Together, ...]:
    """The associations that the articles of *term*, or of what became it, name most often, besides these themselves."""
    counted = _counted(catalogue, term, "associations")
    for own in catalogue.lineage.ancestry(term):
        counted.pop(own, None)
    return _most(catalogue, counted)


def provinces_beside(catalogue: Catalogue, term: Term) -> tuple[Together, ...]:
    """The provinces that the articles of *term*, or of what became it, name most often, besides those where these sit.

    A unit that bore the name of such a one at another time is no other place.
    """
    homes = {home.name for own in catalogue.lineage.ancestry(term) for home in catalogue.named(own).all("province")}
    counted = _counted(catalogue, term, "provinces")
    return _most(catalogue, Counter({unit: count for unit, count in counted.items() if unit.name not in homes}))


def _counted(catalogue: Catalogue, term: Term, key: str) -> Counter[Term]:
    articles = (catalogue.references["article", entry.id] for entry in catalogue.entries(term))
    return Counter(other for article in articles for other in article.all(key))


def _most(catalogue: Catalogue, counted: Counter[Term]) -> tuple[Together, ...]:
    """The most frequent first, those of one count in Vietnamese order."""
    often = [(term, count) for term, count in counted.items() if count >= LEAST]
    often.sort(key=lambda one: (-one[1], sort_key(one[0].name), one[0].id))
    return tuple(Together(catalogue.link(term), count) for term, count in often[:MOST])

"""Associations as lists and trees show them: their level and their life, what they became, who is above and below them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from msgspec import Struct

from plugins.documents import schemas
from plugins.language.bilingual import Bilingual
from plugins.language.moments import Moment
from plugins.metadata.entries import Link
from plugins.taxonomies.catalogue import Catalogue
from plugins.taxonomies.terms import Term, fields_of

#: The levels of associations in the order in which lists have them, and what a feed calls those of each.
LEVELS: Mapping[str, Bilingual] = {
    "national": Bilingual("Hội toàn quốc", "National associations"),
    "provincial": Bilingual("Hội cấp tỉnh", "Provincial associations"),
    "member": Bilingual("Các hội thành viên", "Member associations"),
    "affiliate": Bilingual("Tổ chức liên kết", "Affiliated associations"),
    "unit": Bilingual("Đơn vị trực thuộc", "Subordinate units"),
}


class Association(Struct, frozen=True, gc=False, array_like=True):
    """An association in a list or a tree; ``became`` is what it is today, ``ended`` is set where it is no more."""

    link: Link
    level: str
    since: Moment | None
    until: Moment | None
    ended: bool
    became: tuple[Link, ...]


class Row(Struct, frozen=True, gc=False, array_like=True):
    """A line of nested lists: whether one ``opens`` below it, or else how many end with it."""

    association: Association
    opens: bool
    closes: int


def shown(catalogue: Catalogue, term: Term) -> Association:
    """*term* as lists show it."""
    fields = fields_of(term, schemas.Association)
    ended = catalogue.lineage.has_ended(term)
    became = catalogue.links(catalogue.lineage.heirs(term)) if ended else ()
    return Association(catalogue.link(term), fields.level or "", fields.founded, fields.until, ended, became)


def by_level(terms: Iterable[Term]) -> tuple[tuple[str, tuple[Term, ...]], ...]:
    """*terms* by level, in the order of :data:`LEVELS`, and last (as ``""``) those without one; each level in their order."""
    found: dict[str, list[Term]] = {level: [] for level in (*LEVELS, "")}
    for term in terms:
        found[fields_of(term, schemas.Association).level or ""].append(term)
    return tuple((level, tuple(some)) for level, some in found.items() if some)


def above(catalogue: Catalogue, term: Term) -> tuple[Term, ...]:
    """The chain of parents of *term*, the highest first. A circle, which is an error elsewhere, is followed once."""
    chain = [term]
    while (parent := catalogue.named(chain[-1]).one("parent")) and parent not in chain:
        chain.append(parent)
    return tuple(reversed(chain[1:]))


def below(catalogue: Catalogue, roots: Sequence[Term]) -> Iterator[tuple[int, Term]]:
    """*roots* and all that belongs to them, each followed by its own children, once and with its depth."""
    waiting = [(0, term) for term in reversed(roots)]
    seen: set[str] = set()
    while waiting:
        depth, term = waiting.pop()
        if term.id not in seen:
            seen.add(term.id)
            yield depth, term
            waiting += [(depth + 1, child) for child in reversed(catalogue.lineage.children.get(term.key, ()))]


def rows(catalogue: Catalogue, tree: Iterable[tuple[int, Term]]) -> tuple[Row, ...]:
    """What nested lists are drawn from, without recursion however deep they are; depths begin with 0 and grow by one at most."""
    lines = tuple(tree)
    following = [depth for depth, _ in lines[1:]] + [0]
    return tuple(
        Row(shown(catalogue, term), after > depth, max(depth - after, 0))
        for (depth, term), after in zip(lines, following, strict=True)
    )

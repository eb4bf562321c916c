"""Then and now: what an article is about, under the name of its day, and what that is today.

Today is the last state that the documents and the registry tell of; no clock is asked.
"""

from __future__ import annotations

from datetime import date

from msgspec import Struct

from plugins.documents import schemas
from plugins.metadata.entries import Link
from plugins.taxonomies.catalogue import Catalogue
from plugins.taxonomies.terms import Term, TermKey


class Subject(Struct, frozen=True, gc=False, array_like=True):
    """A body or a unit that an article is about; ``link`` has the name that it bore on the article's day.

    ``how`` says what became of it since: nothing (an empty text), or it was ``renamed``
    (``now`` is itself), it ``merged`` (a body) or became a ``part`` (a unit) of ``now``,
    or it ``ended``. ``now`` are those in being today, however many mergers later; ``until``
    is its own last day, where one of them bears its name. ``level`` is that of an association.
    """

    link: Link
    how: str = ""
    now: tuple[Link, ...] = ()
    until: date | None = None
    level: str = ""


class Subjects:
    """Finds what became of terms; what is the same on any day is found once."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue
        self._steady: dict[TermKey, Subject] = {}
        self._heirs: dict[TermKey, tuple[Term, ...]] = {}

    def of(self, term: Term, day: date | None) -> Subject:
        """*term*, an association or a province, as an article of *day* shows it."""
        known = self._steady.get(term.key)
        if known is not None:
            return known
        if self._catalogue.lineage.has_ended(term):
            return self._ended(term, day)
        link, level = self._link(term, day), _level(term)
        if len(term.then) < 2 and all(one.name == term.name for one in term.then):
            return self._steady.setdefault(term.key, Subject(link, level=level))
        now = self._called(term)
        if self._called(term, day) == now:
            return Subject(link, level=level)
        return Subject(link, "renamed", (Link(now, term.address),), level=level)

    def _ended(self, term: Term, day: date | None) -> Subject:
        heirs = self._heirs.get(term.key)
        if heirs is None:
            heirs = self._heirs[term.key] = self._catalogue.lineage.heirs(term)
        link = self._link(term, day)
        if not heirs:
            return Subject(link, "ended", level=_level(term))
        until = term.life.until if any(heir.name == link.name for heir in heirs) else None
        now = tuple(Link(self._called(heir), heir.address) for heir in heirs)
        return Subject(link, "part" if term.kind == "province" else "merged", now, until, _level(term))

    def _link(self, term: Term, day: date | None) -> Link:
        """A link to *term*; what was in being on *day* needs no mark."""
        link = self._catalogue.link(term, day)
        return Link(link.name, link.address) if link.ended and day is not None and day in term.life else link

    def _called(self, term: Term, day: date | None = None) -> str:
        """What *term* was called on *day*, a unit with its kind: ``thành phố Huế``."""
        if term.kind != "province":
            return term.called(day)
        one = self._catalogue.names.registry[term.id].called(day)
        return f"{one.kind} {one.name}"


def _level(term: Term) -> str:
    fields = term.document.fields if term.document else None
    return fields.level or "" if isinstance(fields, schemas.Association) else ""

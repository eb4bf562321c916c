"""Editions of one series: in which order they came, and which go against each other (two of one number, numbers that go against the dates)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from plugins.documents import schemas
from plugins.documents.diagnostics import Diagnostic, Severity
from plugins.language.moments import Moment
from plugins.taxonomies.references import References
from plugins.taxonomies.resolution import Names
from plugins.taxonomies.terms import Term, TermKey, fields_of
from plugins.taxonomies.wording import Words, disordered, doubled

#: The editions of a series by number, those of one number by id.
Numbered = Mapping[int, list[Term]]


def place_of(edition: Term) -> tuple[int | None, date | None]:
    """What says where *edition* stands among the others: its number and its first day."""
    return fields_of(edition, schemas.Event).edition, edition.life.since


def in_turn(editions: Iterable[Term]) -> list[Term]:
    """*editions*, which are in the order of their numbers, those of one number by date, as they followed each other.

    One without a number stands by its date. Left out is what nothing gives a place:
    without a number and a date, or without a date where another has the same number.
    """
    placed = [(*place_of(one), one) for one in editions]
    bearers = Counter(number for number, _, _ in placed)
    chain = [one for number, day, one in placed if number is not None and (day or bearers[number] == 1)]
    for number, day, one in placed:
        if number is None and day:
            chain.insert(_after(chain, day), one)
    return chain


def _after(chain: list[Term], day: date) -> int:
    """The place in *chain* behind the last that had begun by *day*."""
    return next((at for at in range(len(chain), 0, -1) if (began := chain[at - 1].life.since) and began <= day), 0)


def check_editions(names: Names, references: Mapping[TermKey, References]) -> Iterator[Diagnostic]:
    """A notice at each of two files that go against each other: the history may be as odd as that."""
    for numbered in _by_series(names, references):
        for _, (first, *others) in sorted(numbered.items()):
            for other in others:
                yield _notice(first, doubled(first, other))
                yield _notice(other, doubled(other, first))
        for earlier, later in _disordered(numbered):
            yield _notice(earlier, disordered(earlier, later))
            yield _notice(later, disordered(later, earlier))


def _by_series(names: Names, references: Mapping[TermKey, References]) -> list[Numbered]:
    """The editions of every series; without the events that have no number, or belong to none."""
    found: dict[TermKey, dict[int, list[Term]]] = {}
    for term in sorted(names.of_kind("event"), key=lambda term: term.id):
        named, number = references.get(term.key), fields_of(term, schemas.Event).edition
        series = named.one("series") if named else None
        if series and number is not None:
            found.setdefault(series.key, {}).setdefault(number, []).append(term)
    return list(found.values())


def _disordered(numbered: Numbered) -> Iterator[tuple[Term, Term]]:
    """Each edition that for certain began before one of a smaller number (the latest of them), with that one first."""
    latest: tuple[Moment, Term] | None = None
    for _, editions in sorted(numbered.items()):
        dated = [(moment, term) for term in editions if (moment := _began(term))]
        for moment, term in dated:
            if latest and moment.last < latest[0].start:
                yield latest[1], term
        latest = max((*dated, *([latest] if latest else [])), key=lambda one: one[0].start, default=None)


def _began(edition: Term) -> Moment | None:
    fields = fields_of(edition, schemas.Event)
    return fields.start or fields.end


def _notice(edition: Term, words: Words) -> Diagnostic:
    assert edition.document is not None
    return Diagnostic(edition.document.path, edition.document.line("edition"), "edition", *words, Severity.NOTICE)

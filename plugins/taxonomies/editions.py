"""Editions of one series that go against each other: two of one number, numbers that go against the dates."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from plugins.documents import schemas
from plugins.documents.diagnostics import Diagnostic, Severity
from plugins.language.moments import Moment
from plugins.taxonomies.references import References
from plugins.taxonomies.resolution import Names
from plugins.taxonomies.terms import Term, TermKey, fields_of
from plugins.taxonomies.wording import Words, disordered, doubled

#: The editions of a series by number, those of one number by id.
Numbered = Mapping[int, list[Term]]


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

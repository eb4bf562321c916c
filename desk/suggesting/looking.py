"""Looking through all articles: what each is about, beside what its front matter names. In worker processes where there are many."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from desk.suggesting.terms import KINDS, Terms
from desk.suggesting.texts import text_of
from plugins.builder.pool import forked, in_order, processes
from plugins.detection import Subject, Text, subjects
from plugins.detection.uncovered import Occurrence, occurrences
from plugins.documents import schemas
from plugins.documents.diagnostics import Diagnostic, Severity
from plugins.documents.reading import read_document
from plugins.site.kinds import ARTICLE
from plugins.site.sources import SourceFile
from plugins.taxonomies.references import References, day_of
from plugins.taxonomies.terms import TermKey

#: Fewer articles than this are looked through sooner than workers are started.
FEW = 80
#: How many a worker looks through at a time.
BATCH = 40


@dataclass(frozen=True, slots=True)
class Found:
    """A term that an article is about, and the ``name`` to write for it.

    ``named`` is set where the front matter need not say more. ``subject`` is what was
    found: it names the same term, or the series of which this one is an edition.
    """

    kind: str
    id: str
    name: str
    named: bool
    subject: Subject


@dataclass(frozen=True, slots=True)
class Looked:
    """An article that was looked through: its file ``path`` as the editor knows it, ``source`` the same below the content folder.

    ``unknown`` are the names in it that no document covers; ``faults`` the errors of one
    that cannot be read to its end, in which nothing was looked for.
    """

    id: str
    path: str
    source: str
    title: str
    day: date | None
    found: tuple[Found, ...]
    unknown: tuple[Occurrence, ...]
    faults: tuple[Diagnostic, ...]
    kind: str = "article"


def look_at(number: int, source: SourceFile, terms: Terms) -> Looked:
    """What the article of *source* is about, the surest first; it is that of *number*, from 0."""
    data = Path(source.file.path).read_bytes()
    document, diagnostics = read_document(ARTICLE, source.source, source.path, data)
    faults = tuple(one for one in diagnostics if one.severity is Severity.ERROR)
    assert isinstance(document.fields, schemas.Article)
    title = document.fields.title or document.id
    looked = Looked(document.id, source.path, source.source, title, day_of(document), (), (), faults)
    if faults:
        return looked
    named = terms.named(document)
    text = text_of(document, [term.id for term in named.all("provinces")])
    unknown = tuple(occurrences(number, text, terms.vocabulary))
    return replace(looked, found=_found(text, named, terms), unknown=unknown)


def _found(text: Text, named: References, terms: Terms) -> tuple[Found, ...]:
    covered = terms.covered(term for key in KINDS for term in named.all(key))
    found: dict[TermKey, Found] = {}
    for subject in subjects(text, terms.vocabulary):
        term = terms.names.get(subject.kind, subject.id)
        if term is None:
            continue  # a unit of the registry always is one; what else is known comes from the terms
        if term.key not in covered:
            term = terms.meant(term, text.day, subject.sentence.partition(subject.written)[2])
        one = Found(*term.key, terms.written(term, text.day), term.key in covered, subject)
        found.setdefault(term.key, one)
    series = {of.key for key in found for of in terms.series(key)}
    return tuple(one for key, one in found.items() if key not in series)


def look_through(sources: Sequence[SourceFile], terms: Terms, advance: Callable[[int], None]) -> Iterator[Looked]:
    """The articles of *sources*, in their order; *advance* hears of every one."""
    count = min(processes(), len(sources) // BATCH)
    if len(sources) < FEW or count < 2:
        for number, source in enumerate(sources):
            yield look_at(number, source, terms)
            advance(1)
        return
    _Worker.sources, _Worker.terms = sources, terms
    try:
        with forked(count) as executor:
            for some in in_order(executor, _look_at_some, range(0, len(sources), BATCH), 4 * count):
                yield from some
                advance(len(some))
    finally:
        _Worker.sources, _Worker.terms = (), None


class _Worker:
    """What workers inherit."""

    sources: Sequence[SourceFile] = ()
    terms: Terms | None = None


def _look_at_some(start: int) -> list[Looked]:
    assert _Worker.terms is not None
    some = _Worker.sources[start : start + BATCH]
    return [look_at(number, source, _Worker.terms) for number, source in enumerate(some, start)]

"""What is wrong with the terms as a whole: claims on one name, circles, editions and dates against each other, profiles of no unit."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from plugins.documents.diagnostics import Diagnostic
from plugins.documents.reading import Document
from plugins.taxonomies.chronology import check_chronology
from plugins.taxonomies.editions import check_editions
from plugins.taxonomies.lineage import circles
from plugins.taxonomies.references import References
from plugins.taxonomies.resolution import Names
from plugins.taxonomies.terms import TermKey
from plugins.taxonomies.wording import claimed, cyclic, no_unit


def check_terms(documents: Iterable[Document], names: Names, references: Mapping[TermKey, References]) -> Iterator[Diagnostic]:
    """All findings that no document shows by itself."""
    yield from _check_claims(names)
    yield from _check_circles(names, references)
    yield from check_editions(names, references)
    yield from check_chronology(names, references)
    for document in documents:
        if document.kind == "province" and document.id not in names.registry:
            from rapidfuzz import process  # only a complaint needs it

            near = tuple(
                found
                for found, *_ in process.extract(document.id, [unit.id for unit in names.registry], limit=3, score_cutoff=60)
            )
            yield Diagnostic(document.path, 1, "", *no_unit(document.id, near))


def _check_claims(names: Names) -> Iterator[Diagnostic]:
    for key, pair in names.claims():
        for term, other in (pair, pair[::-1]):
            if term.document is None or term.kind == "province":
                continue
            name = next(name for name in term.names if names.registry.key(name) == key)
            line, of = _where(term.document, name)
            yield Diagnostic(term.document.path, line, of, *claimed(name, other))


def _where(document: Document, name: str) -> tuple[int, str]:
    """The line and the key at which *document* gives itself *name*."""
    fields = document.fields
    for key in ("name", "short_name"):
        if getattr(fields, key, None) == name:
            return document.line(key), key
    for index, alias in enumerate(getattr(fields, "aliases", ())):
        if alias == name:
            return document.line("aliases", index), "aliases"
    for index, dated in enumerate(getattr(fields, "names", ())):
        if name in (dated.name, dated.short_name):
            return document.line("names", index), "names"
    return document.line("name"), "name"


def _check_circles(names: Names, references: Mapping[TermKey, References]) -> Iterator[Diagnostic]:
    for key, circle in circles(references):
        for position, (kind, id_) in enumerate(circle):
            term = names.get(kind, id_)
            if term is not None and term.document is not None:
                ids = tuple(one for _, one in (*circle[position:], *circle[:position]))
                yield Diagnostic(term.document.path, term.document.line(key), key, *cyclic(key, ids))

"""What may be named: the terms of a content folder and of the registry, their relations, and the name to write for each."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from desk.known import names_of
from plugins.detection import Vocabulary
from plugins.documents import schemas
from plugins.documents.diagnostics import Diagnostic, Severity
from plugins.documents.reading import Document, read_document
from plugins.provinces.registry import registry
from plugins.site.kinds import BY_NAME
from plugins.site.sources import SourceFile
from plugins.taxonomies import kinds
from plugins.taxonomies.lineage import Lineage, make_lineage
from plugins.taxonomies.references import References, resolve
from plugins.taxonomies.resolution import Names
from plugins.taxonomies.terms import Term, TermKey, make_terms

#: The keys of an article that name what it is about, in their order, and the kind of term that each names.
KINDS = {"provinces": "province", "associations": "association", "events": "event"}
KEYS = {kind: key for key, kind in KINDS.items()}
_EDITION = re.compile(r"[\s,]*(?:lần(?: thứ)?)\s+(?P<number>\d+|[IVXL]+)\b", re.IGNORECASE)
_ROMAN = {"I": 1, "V": 5, "X": 10, "L": 50}


@dataclass(frozen=True, eq=False)
class Terms:
    """The terms that articles can name; ``references`` are what they name themselves, ``faults`` the errors of their documents."""

    names: Names
    faults: tuple[Diagnostic, ...]
    references: dict[TermKey, References]
    lineage: Lineage
    vocabulary: Vocabulary

    def named(self, document: Document) -> References:
        """The terms that *document* names; a name that means none is left out."""
        return resolve(document, self.names)[0]

    def covered(self, named: Iterable[Term]) -> set[TermKey]:
        """What an article that names *named* need not name: those, what they became, and the series of an edition.

        The page of a successor, and that of a series, lists the article anyhow.
        """
        found = list(named)
        for term in found:
            later = (*self.lineage.successors.get(term.key, ()), *self.series(term.key))
            found += (one for one in later if one not in found)
        return {term.key for term in found}

    def series(self, key: TermKey) -> tuple[Term, ...]:
        """The series of which the term of *key* is an edition."""
        return self.references[key].all("series") if key in self.references else ()

    def meant(self, term: Term, day: date | None, behind: str) -> Term:
        """The edition of a series *term* that is meant in an article of *day*: the one whose number stands *behind* the name,
        else the only one held in that year; *term* itself where that is not certain."""
        editions = self.lineage.editions.get(term.key, ())
        if numbered := _EDITION.match(behind):
            wanted = _number(numbered["number"])
            fitting = [one for one in editions if _edition(one) == wanted]
        else:
            fitting = [one for one in editions if day and _held_in(one, day.year)]
        return fitting[0] if len(fitting) == 1 else term

    def written(self, term: Term, day: date | None) -> str:
        """The name to write for *term* in an article of *day*: the short one it bore, else the long one, else its id.

        It means *term* in every article of that day, whatever provinces that names.
        """
        tried = (name for name in (*_short(term, day), term.called(day), term.name) if name)
        return next((name for name in tried if self.names.find(term.kind, name, day) is term), term.id)


def load_terms(sources: Iterable[SourceFile]) -> Terms:
    """The terms among *sources*, and the provinces."""
    wanted = {kind.name for kind in kinds.KINDS}
    read = [_read(source) for source in sources if source.kind in wanted]
    documents = [document for document, _ in read]
    faults = tuple(one for _, told in read for one in told if one.severity is Severity.ERROR)
    names = Names(make_terms(documents, registry()), registry())
    references = {(one.kind, one.id): resolve(one, names)[0] for one in reversed(documents)}
    lineage = make_lineage(names, references, registry())
    return Terms(
        names, faults, references, lineage, Vocabulary.of(names_of(term for term in names if term.kind in KEYS), registry())
    )


def _read(source: SourceFile) -> tuple[Document, tuple[Diagnostic, ...]]:
    return read_document(BY_NAME[source.kind], source.source, source.path, Path(source.file.path).read_bytes())


def _short(term: Term, day: date | None) -> Sequence[str]:
    """The short names that *term* bore on *day*, and that it has now."""
    fields = term.document.fields if term.document else None
    then = [one.short for one in term.then if day is not None and day in one.life]
    return [*then, fields.short_name or ""] if isinstance(fields, schemas.Association) else then


def _held_in(event: Term, year: int) -> bool:
    since, until = event.life.since, event.life.until
    return since is not None and since.year <= year <= (until or since).year


def _edition(event: Term) -> int | None:
    fields = event.document.fields if event.document else None
    return fields.edition if isinstance(fields, schemas.Event) else None


def _number(text: str) -> int:
    """An edition's number in Arabic or Roman figures."""
    if text.isdecimal():
        return int(text)
    values = [_ROMAN[letter] for letter in text.upper()]
    return sum(-one if one < following else one for one, following in zip(values, [*values[1:], 0], strict=True))

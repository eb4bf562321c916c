"""The terms that a document names: each of its keys resolved, or what is wrong with it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from plugins.documents import schemas
from plugins.documents.diagnostics import Diagnostic, Findings
from plugins.documents.reading import Document
from plugins.language.bilingual import Bilingual
from plugins.language.moments import Moment
from plugins.provinces.registry import Unit
from plugins.taxonomies.resolution import Names, Unresolved
from plugins.taxonomies.terms import Term
from plugins.taxonomies.wording import unresolved

#: Keys of each kind that name terms, and the kind of term that they name.
NAMING: dict[str, tuple[tuple[str, str], ...]] = {
    "article": (("section", "section"), ("provinces", "province"), ("associations", "association"), ("events", "event")),
    "association": (("province", "province"), ("parent", "association"), ("successors", "association")),
    "event": (("province", "province"), ("series", "event"), ("organisers", "association")),
    "periodical": (("publisher", "association"),),
}


@dataclass(frozen=True, slots=True)
class References:
    """The terms that a document names, by key, in its order and each once."""

    terms: Mapping[str, tuple[Term, ...]]

    def all(self, key: str) -> tuple[Term, ...]:
        """The terms under *key*."""
        return self.terms.get(key, ())

    def one(self, key: str) -> Term | None:
        """The term under a key that takes one."""
        return next(iter(self.all(key)), None)


def day_of(document: Document) -> date | None:
    """The document's own day, which chooses between terms that share a name."""
    fields = document.fields
    moment: Moment | None = None
    match fields:
        case schemas.Article() | schemas.Issue():
            moment = fields.date
        case schemas.Event():
            moment = fields.start
        case schemas.Association() | schemas.Periodical():
            return fields.until.last.date() if fields.until else None
    return moment.start.date() if moment else None


def resolve(document: Document, names: Names, unsure: frozenset[str] = frozenset()) -> tuple[References, tuple[Diagnostic, ...]]:
    """The references of *document*, and what is wrong with them.

    *unsure* are kinds of which a document could not be read: a name of such a
    kind that nobody bears may be that document's, and is not held against this one.
    """
    findings = Findings(document.path)
    day = day_of(document)
    unit: Unit | None = None
    found: dict[str, tuple[Term, ...]] = {}
    for key, kind in NAMING.get(document.kind, ()):
        terms: dict[str, Term] = {}
        for location, name in _named(document.fields, key):
            term = names.find(kind, name, day, unit)
            if isinstance(term, Unresolved):
                if term.several or kind not in unsure:
                    findings.error(document.line(*location), key, *unresolved(term, kind))
                continue
            _check_day(term, name, day, document.line(*location), key, findings)
            terms.setdefault(term.id, term)
        found[key] = tuple(terms.values())
        if kind == "province" and len(found[key]) == 1:
            unit = names.registry[found[key][0].id]
    _check_series(document, found, findings)
    return References(found), tuple(findings.all)


def _named(fields: Any, key: str) -> list[tuple[tuple[str | int, ...], str]]:
    """The names under *key* with their locations."""
    value = getattr(fields, key)
    if value is None:
        return []
    if isinstance(value, str):
        return [((key,), value)]
    return [((key, index), name) for index, name in enumerate(value) if name]


def _check_day(term: Term, name: str, day: date | None, line: int, key: str, findings: Findings) -> None:
    """A notice where an id names a unit that was not in being on the document's day."""
    if term.kind != "province" or name != term.id or day is None or day in term.life:
        return
    findings.notice(
        line,
        key,
        Bilingual(
            f"“{term.name}” (mã {term.id}) không tồn tại vào ngày {day:%d/%m/%Y}",
            f"“{term.name}” (id {term.id}) was not in being on {day}",
        ),
        Bilingual(
            f"nếu muốn nói đơn vị của ngày đó, viết tên: {term.name}; nếu đúng ý thì để nguyên",
            f"to mean the unit of that day, write the name: {term.name}; if this is meant, leave it",
        ),
    )


def _check_series(document: Document, found: Mapping[str, tuple[Term, ...]], findings: Findings) -> None:
    for series in found.get("series", ()):
        kind = getattr(series.document and series.document.fields, "kind", None)
        if kind != "series":
            findings.error(
                document.line("series"),
                "series",
                Bilingual(f"“{series.name}” không phải một chuỗi sự kiện", f"“{series.name}” is no series"),
                Bilingual(
                    f"trong tệp của “{series.id}” viết “kind: series”, hoặc chỉ sang chuỗi khác",
                    f"write “kind: series” in the file of “{series.id}”, or name another",
                ),
            )

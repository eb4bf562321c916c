"""What an editor accepted is written, each file whole or not at all; what cannot be written waits, and is told."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from desk.importing.shelf import create
from desk.suggesting.files import Changed, replace_file
from desk.suggesting.naming import Refused, with_term
from desk.suggesting.review import Box
from desk.suggesting.skeletons import skeleton
from desk.suggesting.terms import KINDS, Terms
from desk.suggesting.wording import known_already, no_one_article, no_term, unwritten
from plugins.documents.diagnostics import Findings, Severity
from plugins.documents.reading import read_document
from plugins.site.sources import SourceFile, kind_of
from plugins.taxonomies.resolution import Unresolved
from plugins.taxonomies.terms import Term


@dataclass(slots=True)
class Applied:
    """What is done (by identity), the files that were changed or made, and in ``findings`` why the rest is not."""

    findings: Findings
    done: set[tuple[str, ...]] = field(default_factory=set)
    changed: list[str] = field(default_factory=list)
    made: list[str] = field(default_factory=list)
    names: int = 0


def apply(boxes: Iterable[Box], content: Path, sources: Collection[SourceFile], terms: Terms, path: str) -> Applied:
    """Write the accepted *boxes* of the review *path* into the files below *content*."""
    applied = Applied(Findings(path))
    articles: dict[str, list[SourceFile]] = {}
    for source in sources:
        if source.kind == "article":
            articles.setdefault(Path(source.source).stem, []).append(source)
    by_article: dict[str, list[Box]] = {}
    for box in boxes:
        if box.id:
            by_article.setdefault(box.article, []).append(box)
        else:
            _make(box, content, terms, applied)
    for article, several in by_article.items():
        found = articles.get(article, [])
        if len(found) == 1:
            _name(several, found[0], terms, applied)
        else:
            for box in several:
                applied.findings.error(box.line, box.key, *no_one_article(article, [source.path for source in found]))
    return applied


def _name(boxes: Sequence[Box], source: SourceFile, terms: Terms, applied: Applied) -> None:
    """Write the terms of *boxes* into the article of *source*."""
    file = Path(source.file.path)
    done: list[Box] = []
    names = 0
    try:
        data = before = file.read_bytes()
        for box in boxes:
            try:
                made = with_term(data, source, box.key, _term(box, terms), terms)
            except Refused as refused:
                applied.findings.error(box.line, box.key, *refused.words)
                continue
            names += made != data
            data = made
            done.append(box)
        if data != before:
            replace_file(file, before, data)
            applied.changed.append(source.path)
    except (Changed, OSError) as error:
        for box in done or boxes:
            applied.findings.error(box.line, box.key, *unwritten(source.path, error))
        return
    applied.names += names
    applied.done |= {box.identity for box in done}


def _term(box: Box, terms: Terms) -> Term:
    term = terms.names.get(KINDS[box.key], box.id)
    if term is None:
        raise Refused(no_term(box.name, box.id))
    return term


def _make(box: Box, content: Path, terms: Terms, applied: Applied) -> None:
    """Make the file of a name that no document covers."""
    kind, file = kind_of(box.key), content / box.key
    text = box.skeleton or skeleton(box.name, kind.name if kind else "")
    try:
        assert kind is not None  # its folder is one of two
        document, diagnostics = read_document(kind, box.key, f"{content.name}/{box.key}", text.encode("utf-8"))
        wrong = next((one for one in diagnostics if one.severity is Severity.ERROR), None)
        if wrong is not None:
            raise Refused((wrong.message, wrong.hint))
        known = terms.names.get(kind.name, document.id) or terms.names.find(
            kind.name, getattr(document.fields, "name", None) or ""
        )
        if not isinstance(known, Unresolved):
            raise Refused(known_already(known.document.path if known.document else known.id))
        file.parent.mkdir(parents=True, exist_ok=True)
        if not create(file, text):
            raise Refused(known_already(f"{content.name}/{box.key}"))
    except Refused as refused:
        applied.findings.error(box.line, "", *refused.words)
        return
    except OSError as error:
        applied.findings.error(box.line, "", *unwritten(f"{content.name}/{box.key}", error))
        return
    applied.made.append(f"{content.name}/{box.key}")
    applied.done.add(box.identity)

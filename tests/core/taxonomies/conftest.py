"""Documents, names and references made of a dict of front matters, without a build."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import PurePosixPath

import pytest

from plugins.documents.diagnostics import Diagnostic
from plugins.documents.reading import Document, read_document
from plugins.metadata.entries import Entry
from plugins.provinces.registry import registry
from plugins.site.kinds import KINDS
from plugins.taxonomies.catalogue import Catalogue, tag
from plugins.taxonomies.checking import check_terms
from plugins.taxonomies.lineage import Lineage, make_lineage
from plugins.taxonomies.references import References, resolve
from plugins.taxonomies.resolution import Names
from plugins.taxonomies.terms import Term, TermKey, make_terms

Files = Mapping[str, str]


@dataclass(frozen=True)
class Shelf:
    """Documents by path below ``content``, their front matter without its ``---`` lines."""

    files: Files

    @cached_property
    def documents(self) -> dict[str, Document]:
        """Every document by id; one that cannot be read fails the test."""
        return {one.id: one for one in (_document(path, text) for path, text in self.files.items())}

    @cached_property
    def names(self) -> Names:
        """The names of all terms."""
        return Names(make_terms(self.documents.values(), registry()), registry())

    @cached_property
    def references(self) -> dict[TermKey, References]:
        """What each document names."""
        return {(one.kind, one.id): resolve(one, self.names)[0] for one in self.documents.values()}

    @cached_property
    def lineage(self) -> Lineage:
        """The relations of all terms."""
        return make_lineage(self.names, self.references, registry())

    @cached_property
    def catalogue(self) -> Catalogue:
        """All that pages of terms are made from; the articles are listed as they stand there."""
        articles = (one for one in self.documents.values() if one.kind == "article")
        entries = [Entry(one.id, f"Bài {one.id}", f"/bai/{one.id}/", one.fields.date) for one in articles]
        return Catalogue(self.names, self.references, self.lineage, tag(entries, self.references), {}, {}, b"", {})

    def term(self, kind: str, id_: str) -> Term:
        """The term of that id, which is there."""
        term = self.names.get(kind, id_)
        assert term is not None
        return term

    def ids(self, document: str, key: str) -> list[str]:
        """The ids of the terms that *document* names under *key*."""
        one = self.documents[document]
        return [term.id for term in self.references[one.kind, one.id].all(key)]

    def said(self, document: str) -> list[Diagnostic]:
        """What is said of the names in *document*."""
        return list(resolve(self.documents[document], self.names)[1])

    def findings(self) -> list[Diagnostic]:
        """What is wrong with the terms as a whole."""
        return list(check_terms(self.documents.values(), self.names, self.references))


def _document(path: str, text: str) -> Document:
    kind = next(kind for kind in KINDS if PurePosixPath(path).is_relative_to(kind.folder))
    document, diagnostics = read_document(kind, path, f"content/{path}", f"---\n{text.strip()}\n---\n".encode())
    assert not [one for one in diagnostics if one.severity == "error"], diagnostics
    return document


@pytest.fixture
def shelf() -> Callable[[Files], Shelf]:
    """Makes a shelf of a dict of front matters."""
    return Shelf

"""The site in memory: every document, what it names, what is wrong, and what is public."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from plugins.documents import schemas
from plugins.documents.diagnostics import Diagnostic, in_order
from plugins.documents.reading import Document
from plugins.provinces.registry import Registry
from plugins.site.kinds import KINDS
from plugins.site.old_addresses import check_old_addresses
from plugins.site.pictures import check_media
from plugins.site.reading import Read
from plugins.site.references import check_doubles, check_ids, check_links
from plugins.taxonomies.checking import check_terms
from plugins.taxonomies.lineage import Lineage, make_lineage
from plugins.taxonomies.references import References, resolve
from plugins.taxonomies.resolution import Names
from plugins.taxonomies.terms import TermKey, make_terms


@dataclass(frozen=True, slots=True)
class Model:
    """All that the plan is made from. ``files`` are the media files by name; no HTML is looked at."""

    reads: tuple[Read, ...]
    names: Names
    references: Mapping[TermKey, References]
    lineage: Lineage
    files: Mapping[str, Path]
    now: datetime

    def public(self) -> tuple[Read, ...]:
        """Documents that have a page in this build, in a settled order."""
        return tuple(read for read in self.reads if is_public(read.document, self.now))


def is_public(document: Document, now: datetime) -> bool:
    """Whether *document* may stand in the output at *now*: no draft, no embargoed piece."""
    if getattr(document.fields, "status", None) == "draft":
        return False
    if isinstance(document.fields, schemas.Article):
        return document.fields.date is not None and document.fields.date.start <= now
    return True


def is_listed(document: Document, now: datetime) -> bool:
    """Whether a public *document* stands in lists, feeds and the sitemap, too."""
    return is_public(document, now) and getattr(document.fields, "status", None) != "hidden"


def resolve_all(
    reads: Iterable[Read], files: Mapping[str, Path], registry: Registry, now: datetime
) -> tuple[Model, tuple[Diagnostic, ...]]:
    """Make the model of the site, and say all that is wrong with its documents."""
    reads = tuple(reads)
    documents = [read.document for read in reads]
    names = Names(make_terms(documents, registry), registry)
    unread = [document for document in documents if document.unread is not None]
    found = [diagnostic for read in reads for diagnostic in read.diagnostics]
    references: dict[TermKey, References] = {}
    for document in documents:
        named, wrong = resolve(document, names, unread)
        references.setdefault((document.kind, document.id), named)
        found += wrong
    model = Model(reads, names, references, make_lineage(names, references, registry), files, now)
    return model, in_order([*found, *_check(model)])


def _addresses(model: Model) -> list[str]:
    """The addresses of all pages of documents and terms, public or not yet."""
    kinds = {kind.name: kind.address for kind in KINDS}
    of_documents = ((kinds[read.document.kind], read.document.id) for read in model.reads)
    return [*(address(id_) for address, id_ in of_documents if address), *(term.address for term in model.names)]


def _check(model: Model) -> list[Diagnostic]:
    """What no document shows by itself."""
    documents = [read.document for read in model.reads]
    sources = {document.source: document for document in documents}
    public = frozenset(read.document.source for read in model.public())
    known: dict[str, set[str]] = {}
    for document in documents:
        known.setdefault(document.kind, set()).add(document.id)
    found = [*check_terms(documents, model.names, model.references), *check_doubles(documents)]
    found += check_old_addresses(documents, _addresses(model), model.files)
    for read in model.reads:
        found += check_media(read, model.files)
        found += check_links(read, sources, public)
        found += check_ids(read.document, known)
    return found

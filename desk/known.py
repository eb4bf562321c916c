"""What the importer may recognise: the names of the registry and of the content folder."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from desk.importing import Known
from plugins.documents.reading import Document, read_document
from plugins.provinces.registry import Registry, registry
from plugins.site.sources import scan
from plugins.taxonomies.kinds import ASSOCIATION
from plugins.taxonomies.terms import make_terms


def content_of(folder: Path, default: Path) -> Path:
    """The content folder that documents written to *folder* belong to: the one whose ``articles`` it is or lies in."""
    places = (folder.resolve(), *folder.resolve().parents)
    return next((place.parent for place in places if place.name == "articles"), default)


def known_names(content: Path) -> Known:
    """The provinces, and the associations that *content* has documents of; a folder that is not there knows none."""
    units = registry()
    sources = scan(content)[0] if content.is_dir() else ()
    mine = (source for source in sources if source.kind == "association")
    documents = [read_document(ASSOCIATION, one.source, one.path, Path(one.file.path).read_bytes())[0] for one in mine]
    provinces = dict.fromkeys(name for unit in units for name in (*(one.name for one in unit.names), *unit.aliases))
    return Known(tuple(provinces), tuple(_associations(documents, units)))


def _associations(documents: Iterable[Document], units: Registry) -> Iterator[tuple[str, str, str | None]]:
    """Each name of each association, the name to write, and its province."""
    for term in make_terms(documents, units):
        if term.kind == "association":
            province = units[term.unit].name if term.unit else None
            for name in term.names:
                yield name, term.name, province

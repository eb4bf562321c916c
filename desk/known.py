"""What may be recognised in a text: the names of the registry and of the content folder."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from desk.importing import Names
from plugins.detection import Known
from plugins.documents.reading import read_document
from plugins.language.lives import Life
from plugins.provinces.registry import registry
from plugins.site.sources import scan
from plugins.taxonomies.kinds import ASSOCIATION
from plugins.taxonomies.terms import Term, make_terms


def content_of(folder: Path, default: Path) -> Path:
    """The content folder that documents written to *folder* belong to: the one whose ``articles`` it is or lies in."""
    places = (folder.resolve(), *folder.resolve().parents)
    return next((place.parent for place in places if place.name == "articles"), default)


def known_names(content: Path) -> Names:
    """The provinces, and the associations that *content* has documents of; a folder that is not there knows none."""
    sources = scan(content)[0] if content.is_dir() else ()
    mine = (source for source in sources if source.kind == "association")
    documents = [read_document(ASSOCIATION, one.source, one.path, Path(one.file.path).read_bytes())[0] for one in mine]
    return Names.of(names_of(make_terms(documents, registry())))


def names_of(terms: Iterable[Term]) -> Iterator[Known]:
    """Each name of each of *terms*, the one that it has now first, with the time in which it bore it."""
    for term in terms:
        lives: dict[str, Life] = {}
        for name, life in term.dated:
            lives[name] = life if name not in lives else term.life
        for name in term.names:
            life = lives.get(name, term.life)
            yield Known(term.kind, term.id, name, life.since, life.until, term.unit)

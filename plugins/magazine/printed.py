"""Where a piece was printed: the issue's periodical by name, and its number."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from plugins.documents import schemas
from plugins.documents.reading import Document


@dataclass(frozen=True, slots=True)
class PrintedIn:
    """An issue as an article names it."""

    periodical: str
    number: str


def issues_by_id(documents: Iterable[Document]) -> Mapping[str, PrintedIn]:
    """Every issue by its id, ``<periodical>/<issue>``; a periodical without a document goes by its folder's name."""
    issues: dict[str, schemas.Issue] = {}
    names: dict[str, str] = {}
    for document in documents:
        if isinstance(document.fields, schemas.Issue):
            issues[document.id] = document.fields
        elif isinstance(document.fields, schemas.Periodical):
            names[document.id] = document.fields.name or document.id
    folders = {id_: id_.partition("/")[0] for id_ in issues}
    return {id_: PrintedIn(names.get(folders[id_], folders[id_]), issue.number or "") for id_, issue in issues.items()}

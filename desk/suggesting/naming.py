"""A term named in an article's front matter: bytes in and bytes out, and read again before it counts."""

from __future__ import annotations

from desk.suggesting.terms import KINDS, Terms
from desk.suggesting.wording import Words, ambiguous, in_error, untouchable
from plugins.documents.diagnostics import Severity
from plugins.documents.editing import Untouchable, with_added
from plugins.documents.reading import Document, read_document
from plugins.documents.schemas import Article
from plugins.site.kinds import ARTICLE
from plugins.site.sources import SourceFile
from plugins.taxonomies.references import day_of
from plugins.taxonomies.terms import Term

_ORDER = tuple(Article.model_fields)


class Refused(Exception):
    """A proposal cannot be written: why, and what to do."""

    def __init__(self, words: Words) -> None:
        super().__init__(words[0].en)
        self.words = words


def with_term(data: bytes, source: SourceFile, key: str, term: Term, terms: Terms) -> bytes:
    """*data*, the bytes of the article of *source*, its front matter naming *term* under *key*; as it is where it does so already.

    All that it named before means the same. Raises :class:`Refused`.
    """
    document = _sound(data, source)
    before = _named(document, terms)
    if term in before[key]:
        return data
    name = terms.written(term, day_of(document))
    try:
        made = with_added(data.decode("utf-8"), key, name, _ORDER).encode("utf-8")
    except Untouchable:
        raise Refused(untouchable(source.path, key, name)) from None
    after = _named(_sound(made, source), terms)
    if after[key] != (*before[key], term) or any(not set(before[one]) <= set(after[one]) for one in KINDS):
        raise Refused(ambiguous(source.path, key, name))
    return made


def _sound(data: bytes, source: SourceFile) -> Document:
    document, diagnostics = read_document(ARTICLE, source.source, source.path, data)
    for one in diagnostics:
        if one.severity is Severity.ERROR:
            raise Refused(in_error(f"{one.path}:{one.line}", one.message))
    return document


def _named(document: Document, terms: Terms) -> dict[str, tuple[Term, ...]]:
    """What each key names; names that mean no term are left out."""
    named = terms.named(document)
    return {key: named.all(key) for key in KINDS}

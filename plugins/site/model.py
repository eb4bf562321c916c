"""The model of the site: all documents read, their terms and relations, and all that is wrong with them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime

from msgspec.structs import replace

from plugins.builder.tree import Found, digest
from plugins.documents.diagnostics import Diagnostic, in_order
from plugins.documents.reading import Document
from plugins.language.moments import Moment, Precision
from plugins.language.tags import base
from plugins.media.pictures import Look
from plugins.provinces.registry import Registry
from plugins.site.kinds import FRONT
from plugins.site.old_addresses import check_old_addresses
from plugins.site.opener import Opener
from plugins.site.originals import check_originals
from plugins.site.pictures import check_media
from plugins.site.reads import Read, is_public
from plugins.site.references import check_doubles, check_ids, check_links
from plugins.taxonomies.checking import check_terms
from plugins.taxonomies.lineage import Lineage, make_lineage
from plugins.taxonomies.references import References, resolve, settled
from plugins.taxonomies.resolution import Names
from plugins.taxonomies.terms import TermKey, make_terms


@dataclass(frozen=True, slots=True)
class Model:
    """All that the plan is made from.

    ``keys`` stand for what was read, and for the sizes of the pictures in it, by source; ``documents`` are those that are no
    articles, by kind and id; ``translations`` the articles that name an original, by its id; ``files`` the media files by name, ``looks`` what those are that documents ask for;
    ``lang`` is the site's language; ``everything`` is set where drafts and embargoed pieces are shown, too.
    No HTML is looked at.
    """

    reads: tuple[Read, ...]
    keys: Mapping[str, bytes]
    documents: Mapping[TermKey, Document]
    names: Names
    references: Mapping[TermKey, References]
    lineage: Lineage
    translations: Mapping[str, tuple[Read, ...]]
    files: Mapping[str, Found]
    looks: Mapping[str, Look]
    lang: str
    now: datetime
    everything: bool = False

    @property
    def key_of_others(self) -> bytes:
        """What stands for all documents that are no articles, and so for all that an article's page shows of them.

        No page but the front page shows anything of what is asked for it.
        """
        others = (read for read in self.reads if read.kind not in ("article", FRONT.name))
        return digest(b"".join(sorted(self.keys[read.source] for read in others)))

    def public(self) -> tuple[Read, ...]:
        """Documents that have a page in this build, in a settled order."""
        return tuple(map(self._dated, filter(self.is_shown, self.reads)))

    def _dated(self, read: Read) -> Read:
        """*read*; a draft without a date is shown with the hour of the build."""
        if read.kind != "article" or read.date is not None:
            return read
        return replace(read, date=Moment(self.now, Precision.MINUTE))

    def is_shown(self, read: Read) -> bool:
        """Whether *read* has a page in this build."""
        return self.everything or is_public(read, self.now)

    def is_open(self, read: Read) -> bool:
        """Whether lists may show *read*: it has a page in this build, and is not hidden."""
        return read.status != "hidden" and self.is_shown(read)

    def is_listed(self, read: Read) -> bool:
        """Whether the site's lists show *read*: an article that is open in several languages stands there once.

        That is in the site's language where it is in that, else in the original's; a translation
        never stands in for an original that is not open. Feeds and counts are made from these lists, too.
        """
        if not self.is_open(read):
            return False
        if read.translation_of:
            return self._is_own(read)
        translations = self.translations.get(read.id, ()) if read.kind == "article" else ()
        return not any(self._is_own(one) and self.is_open(one) for one in translations)

    def _is_own(self, read: Read) -> bool:
        """Whether *read* is in the site's language."""
        return base(read.lang or self.lang) == base(self.lang)


def resolve_all(
    reads: Iterable[Read],
    keys: Mapping[str, bytes],
    opener: Opener,
    files: Mapping[str, Found],
    looks: Mapping[str, Look],
    registry: Registry,
    lang: str,
    now: datetime,
    everything: bool = False,
) -> tuple[Model, tuple[Diagnostic, ...]]:
    """Make the model of the site, and say all that is wrong with its documents."""
    reads = tuple(reads)
    documents = [opener.stored(read) for read in reads if read.kind != "article"]
    names = Names(make_terms(documents, registry), registry)
    unread = [read for read in reads if read.unread is not None]
    found = [diagnostic for read in reads for diagnostic in read.diagnostics]
    references: dict[TermKey, References] = {}
    translations: dict[str, tuple[Read, ...]] = {}
    for read in reads:
        if read.kind == "article":
            if original := read.translation_of:
                translations[original] = (*translations.get(original, ()), read)
            named = settled("article", read.names, read.day, names)
            if named is None:
                named, wrong = resolve(opener.document(read), names, unread)
                found += wrong
            references.setdefault((read.kind, read.id), named)
    for document in documents:
        named, wrong = resolve(document, names, unread)
        references.setdefault((document.kind, document.id), named)
        found += wrong
    by_key: dict[TermKey, Document] = {}
    for document in documents:
        by_key.setdefault((document.kind, document.id), document)
    lineage = make_lineage(names, references, registry)
    model = Model(reads, keys, by_key, names, references, lineage, translations, files, looks, lang, now, everything)
    return model, in_order([*found, *_check(model, documents, opener)])


def _check(model: Model, documents: list[Document], opener: Opener) -> Iterator[Diagnostic]:
    """What no document shows by itself. A document's file is read again only where something is to be said of it."""
    yield from check_terms(documents, model.names, model.references)
    if len({(read.kind, read.id) for read in model.reads}) < len(model.reads):
        yield from check_doubles(model.reads)
    if model.translations:
        articles = {read.id: read for read in reversed(model.reads) if read.kind == "article"}
        yield from check_originals(model.translations, articles, model.lang, opener.line)
    moved = [read for read in model.reads if read.old]
    if moved:
        pages = [*(read.address for read in model.reads if read.address), *(term.address for term in model.names)]
        yield from check_old_addresses(moved, pages, model.files, opener.line)
    yield from _check_asked(model, opener)


def _check_asked(model: Model, opener: Opener) -> Iterator[Diagnostic]:
    """Media, documents and ids that are asked for and not there."""
    sources = {read.source for read in model.reads}
    public = {read.source for read in model.reads if model.is_shown(read)}
    known: dict[str, set[str]] = {}
    for read in model.reads:
        known.setdefault(read.kind, set()).add(read.id)
    sound = {name for name, look in model.looks.items() if not look.fault}
    for read in model.reads:
        no_file = read.elsewhere or (read.files and not sound.issuperset(read.files))
        no_page = any(target.address is None or target.source not in public for target in read.targets)
        if no_file or no_page:
            reading = opener.reading(read)
            yield from check_media(reading.document, reading.asked, model.files, model.looks)
            yield from check_links(read.path, reading.targets, sources, public)
        if any(id_ not in known.get(kind, ()) for kind, id_ in read.ids):
            yield from check_ids(opener.document(read), known)

"""Articles: their entries in lists and their pages."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from plugins.builder.plan import Body, Planned, Template, file_of
from plugins.documents import schemas
from plugins.magazine.printed import PrintedIn
from plugins.metadata.entries import Entry, Head, Link, image
from plugins.site.kinds import KINDS
from plugins.site.reading import Read
from plugins.site.views import ArticlePage, Correction, Signature, Source, TextPage
from plugins.taxonomies.catalogue import Catalogue
from plugins.taxonomies.references import References, day_of
from plugins.taxonomies.terms import Term

BodyOf = Callable[[Read], Body]
Issues = Mapping[str, PrintedIn]
_ADDRESSES = {kind.name: kind.address for kind in KINDS}


def entry(read: Read, references: References) -> Entry:
    """The article *read* as lists show it."""
    fields = article(read)
    assert fields.date is not None
    section = references.one("section")
    return Entry(
        id=read.document.id,
        title=fields.title or "",
        address=address(read),
        date=fields.date,
        summary=fields.summary or "",
        section=Link(section.name, section.address) if section else None,
        lang=fields.lang or "",
        updated=fields.updated,
    )


def article(read: Read) -> schemas.Article:
    """The front matter of the article *read*."""
    assert isinstance(read.document.fields, schemas.Article)
    return read.document.fields


def address(read: Read) -> str:
    """The address of a document's page; empty where its kind has none."""
    of = _ADDRESSES[read.document.kind]
    return of(read.document.id) if of else ""


def article_pages(
    reads: Sequence[Read], listed: Sequence[Entry], catalogue: Catalogue, issues: Issues, body: BodyOf
) -> Iterator[Planned]:
    """The page of each of *reads*.

    *listed*, newest first, gives each its older and newer neighbour; *issues* are
    the magazine's, by id.
    """
    at = {one.id: i for i, one in enumerate(listed)}
    for read in reads:
        position = at.get(read.document.id)
        newer = listed[position - 1] if position else None
        older = listed[position + 1] if position is not None and position + 1 < len(listed) else None
        printed = issues.get(article(read).issue or "")
        page = _page(read, catalogue, body(read), printed, (_link(older), _link(newer)))
        yield Planned(file_of(address(read)), Template("article.html"), page, read.document.path)


def _link(one: Entry | None) -> Link | None:
    return Link(one.title, one.address) if one else None


def _page(
    read: Read, catalogue: Catalogue, body: Body, printed: PrintedIn | None, neighbours: tuple[Link | None, Link | None]
) -> ArticlePage:
    fields = article(read)
    assert fields.date is not None
    named = catalogue.references[read.document.kind, read.document.id]
    section = named.one("section")
    views = fields.legacy_views
    return ArticlePage(
        head=Head(address(read), fields.summary or "", hidden=fields.status == "hidden", lang=fields.lang or ""),
        title=fields.title or "",
        date=fields.date,
        updated=fields.updated,
        summary=fields.summary or "",
        section=catalogue.link(section) if section else None,
        byline=tuple(Signature(one.name, one.role or "") for one in fields.byline),
        source=Source(fields.source.name, fields.source.url or "") if fields.source else None,
        image=image(fields.image),
        body=body,
        provinces=_terms(read, catalogue, named.all("provinces")),
        associations=_terms(read, catalogue, named.all("associations")),
        events=_terms(read, catalogue, named.all("events")),
        views=views.count if views else None,
        views_as_of=views.as_of if views else None,
        corrections=tuple(Correction(one.date, one.text) for one in fields.corrections),
        issue=printed,
        pages=fields.pages or "",
        older=neighbours[0],
        newer=neighbours[1],
    )


def _terms(read: Read, catalogue: Catalogue, terms: Sequence[Term]) -> tuple[Link, ...]:
    """Links to *terms* under the names of the article's day; what was in being on that day needs no mark."""
    day = day_of(read.document)
    links = (catalogue.link(term, day) for term in terms)
    in_being = (day is not None and day in term.life for term in terms)
    return tuple(Link(link.name, link.address) if now else link for link, now in zip(links, in_being, strict=True))


def text_pages(reads: Sequence[Read], body: BodyOf) -> Iterator[Planned]:
    """The pages that belong to no date."""
    for read in reads:
        fields = read.document.fields
        assert isinstance(fields, schemas.Page)
        head = Head(address(read), fields.summary or "", hidden=fields.status == "hidden")
        page = TextPage(head, fields.title or "", fields.summary or "", body(read))
        yield Planned(file_of(head.address), Template("page.html"), page, read.document.path)

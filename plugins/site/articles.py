"""Articles: their entries in lists and their pages."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial

import msgspec
from msgspec import Struct

from plugins.builder.plan import Body, Late, Planned, Template, file_of
from plugins.builder.tree import digest
from plugins.citations.pages import document_link
from plugins.magazine.printed import PrintedIn
from plugins.media.sizes import SizeOf
from plugins.metadata.entries import Entry, Head, Image, Link, sized
from plugins.site.model import Model
from plugins.site.reads import Read
from plugins.site.views import ArticlePage, TextPage
from plugins.taxonomies.catalogue import Catalogue
from plugins.taxonomies.references import References
from plugins.taxonomies.today import Subject, Subjects

encode = msgspec.msgpack.Encoder().encode
BodyOf = Callable[[Read], Body]
Issues = Mapping[str, PrintedIn]


def entry(read: Read, references: References, size_of: SizeOf, unpublished: str = "") -> Entry:
    """The article *read* as lists show it; *size_of* tells that of its photograph, *unpublished* says why it is in no public one."""
    assert read.date is not None
    section = references.one("section")
    return Entry(
        id=read.id,
        title=read.title,
        address=read.address,
        date=read.date,
        summary=read.summary,
        section=Link(section.name, section.address) if section else None,
        lang=read.lang,
        updated=read.updated,
        unpublished=unpublished,
        image=sized(read.piece.image, size_of) if read.piece else None,
    )


class Placed(Struct, frozen=True, gc=False, array_like=True):
    """An article and what its page shows of others: links to its terms, to its neighbours in time, to where it was printed."""

    read: Read
    body: Body
    image: Image | None
    section: Link | None
    provinces: tuple[Subject, ...]
    associations: tuple[Subject, ...]
    events: tuple[Link, ...]
    issue: PrintedIn | None
    older: Link | None
    newer: Link | None
    unpublished: str = ""


def article_pages(
    reads: Sequence[Read],
    model: Model,
    listed: Sequence[Entry],
    catalogue: Catalogue,
    issues: Issues,
    body: BodyOf,
    marks: Mapping[str, str],
) -> Iterator[Planned]:
    """The page of each of *reads*.

    *listed*, newest first, gives each its older and newer neighbour; *issues* are
    the magazine's, by id; *marks* say by source why a piece is not public.
    """
    at = {one.id: i for i, one in enumerate(listed)}
    links = [Link(one.title, one.address) for one in listed]
    recipe, subjects = Template("article.html", article_page), Subjects(catalogue)
    for read in reads:
        position = at.get(read.id)
        newer = links[position - 1] if position else None
        older = links[position + 1] if position is not None and position + 1 < len(links) else None
        mark, on_page = marks.get(read.source, ""), body(read)
        key = digest(encode((catalogue.key, model.keys[read.source], on_page, older, newer, mark, read.date if mark else None)))
        make = partial(_placed, read, on_page, catalogue, subjects, issues, older, newer, mark)
        yield Planned(file_of(read.address), recipe, Late(key, make), read.path)


def _placed(
    read: Read,
    body: Body,
    catalogue: Catalogue,
    subjects: Subjects,
    issues: Issues,
    older: Link | None,
    newer: Link | None,
    mark: str,
) -> Placed:
    named, day = catalogue.references["article", read.id], read.day
    section = named.one("section")
    return Placed(
        read,
        body,
        sized(read.piece.image, catalogue.size_of) if read.piece else None,
        catalogue.link(section) if section else None,
        tuple(subjects.of(term, day) for term in named.all("provinces")),
        tuple(subjects.of(term, day) for term in named.all("associations")),
        catalogue.links(named.all("events"), day),
        issues.get(read.piece.issue) if read.piece and read.piece.issue else None,
        older,
        newer,
        mark,
    )


def article_page(placed: Placed) -> ArticlePage:
    """What the template of an article sees."""
    read = placed.read
    piece = read.piece
    assert read.date is not None and piece is not None
    return ArticlePage(
        head=Head(read.address, read.summary, hidden=read.status == "hidden", lang=read.lang, unpublished=placed.unpublished),
        title=read.title,
        date=read.date,
        updated=read.updated,
        summary=read.summary,
        section=placed.section,
        byline=piece.byline,
        source=piece.source,
        image=placed.image,
        body=placed.body,
        provinces=placed.provinces,
        associations=placed.associations,
        events=placed.events,
        cited=tuple(link for link in map(document_link, read.cited) if link.address not in placed.body.unlinked),
        views=piece.views,
        views_as_of=piece.views_as_of,
        corrections=piece.corrections,
        issue=placed.issue,
        pages=piece.pages,
        older=placed.older,
        newer=placed.newer,
    )


def text_pages(reads: Sequence[Read], body: BodyOf, marks: Mapping[str, str]) -> Iterator[Planned]:
    """The pages that belong to no date."""
    for read in reads:
        mark = marks.get(read.source, "")
        head = Head(read.address, read.summary, hidden=read.status == "hidden", unpublished=mark)
        yield Planned(
            file_of(head.address), Template("page.html"), TextPage(head, read.title, read.summary, body(read)), read.path
        )

"""Articles: their entries in lists and their pages."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache, partial

import msgspec
from msgspec import Struct

from plugins.builder.plan import Body, Late, Planned, Template, file_of
from plugins.builder.tree import digest
from plugins.citations.pages import document_link
from plugins.documents import schemas
from plugins.magazine.printed import PrintedIn
from plugins.media.sizes import SizeOf
from plugins.metadata.entries import Entry, Head, Image, Line, Link, line, sized
from plugins.site.languages import Versions, spoken, versions
from plugins.site.model import Model
from plugins.site.reads import Read
from plugins.site.views import ArticlePage, Happening, TextPage
from plugins.taxonomies.catalogue import Catalogue
from plugins.taxonomies.references import References
from plugins.taxonomies.related import Related, Relatives
from plugins.taxonomies.terms import Term
from plugins.taxonomies.today import Subject, Subjects

encode = msgspec.msgpack.Encoder().encode
BodyOf = Callable[[Read], Body]
Issues = Mapping[str, PrintedIn]
#: How many older and newer articles a page leads to.
STEPS = 5


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
    """An article and what its page shows of others: links to its terms, to articles near it, to where it was printed."""

    read: Read
    body: Body
    image: Image | None
    section: Link | None
    provinces: tuple[Subject, ...]
    associations: tuple[Subject, ...]
    events: tuple[Happening, ...]
    issue: PrintedIn | None
    older: tuple[Line, ...]
    newer: tuple[Line, ...]
    relatives: Relatives
    translations: Versions = ()
    unpublished: str = ""


class _Neighbourhood:
    """What stands around an article: in the first of *lists* that has it, newest first, and in those of its terms."""

    def __init__(self, lists: Iterable[Sequence[Entry]], catalogue: Catalogue) -> None:
        self._related = Related(catalogue)
        self._at: dict[str, tuple[Sequence[Entry], list[bytes], int]] = {}
        for listed in lists:
            keys = [catalogue.keys[one.id] for one in listed]
            for i, one in enumerate(listed):
                self._at.setdefault(one.id, (listed, keys, i))

    def key(self, id_: str) -> bytes:
        """What stands for all that is shown of others on the page of an article."""
        if id_ not in self._at:
            return b""
        _, keys, i = self._at[id_]
        return b"".join(keys[max(0, i - STEPS) : i + STEPS + 1]) + bytes([min(i, STEPS)]) + self._related.key(id_)

    def of(self, id_: str) -> tuple[tuple[Line, ...], tuple[Line, ...], Relatives]:
        """The older and newer articles, the nearest first, and the related ones; nothing where the article is in no list."""
        if id_ not in self._at:
            return (), (), Relatives()
        listed, _, i = self._at[id_]
        older, newer = listed[i + 1 : i + 1 + STEPS], listed[max(0, i - STEPS) : i][::-1]
        return tuple(map(line, older)), tuple(map(line, newer)), self._related.of(listed[i])


def article_pages(
    reads: Sequence[Read],
    model: Model,
    lists: Iterable[Sequence[Entry]],
    catalogue: Catalogue,
    issues: Issues,
    body: BodyOf,
    marks: Mapping[str, str],
) -> Iterator[Planned]:
    """The page of each of *reads*, in the interface of its language.

    *lists*, newest first, give each what stands around it; *issues* are the magazine's,
    by id; *marks* say by source why a piece is not public.
    """
    recipe, together = cache(partial(Template, "article.html", article_page)), versions(model)
    subjects, around = Subjects(catalogue), _Neighbourhood(lists, catalogue)
    for read in reads:
        mark, on_page, translations = marks.get(read.source, ""), body(read), together.get(read.id, ())
        seen = (on_page, around.key(read.id), translations, mark, read.date if mark else None)
        key = digest(encode((catalogue.key, model.keys[read.source], seen)))
        make = partial(_placed, read, on_page, catalogue, subjects, issues, around, translations, mark)
        lang = read.lang and spoken(read.lang, model.lang)
        yield Planned(file_of(read.address), recipe(lang), Late(key, make), read.path)


def _placed(
    read: Read,
    body: Body,
    catalogue: Catalogue,
    subjects: Subjects,
    issues: Issues,
    around: _Neighbourhood,
    translations: Versions,
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
        tuple(_happening(term, catalogue.link(term, day)) for term in named.all("events")),
        issues.get(read.piece.issue) if read.piece and read.piece.issue else None,
        *around.of(read.id),
        translations,
        mark,
    )


def _happening(term: Term, link: Link) -> Happening:
    fields = term.document.fields if term.document else None
    assert isinstance(fields, schemas.Event)
    return Happening(link, fields.kind or "", fields.start, fields.end)


def article_page(placed: Placed) -> ArticlePage:
    """What the template of an article sees."""
    read = placed.read
    piece = read.piece
    assert read.date is not None and piece is not None
    return ArticlePage(
        head=Head(
            read.address,
            read.summary,
            hidden=read.status == "hidden",
            lang=read.lang,
            unpublished=placed.unpublished,
            translations=placed.translations,
        ),
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
        relatives=placed.relatives,
    )


def text_pages(reads: Sequence[Read], body: BodyOf, marks: Mapping[str, str]) -> Iterator[Planned]:
    """The pages that belong to no date."""
    for read in reads:
        mark = marks.get(read.source, "")
        head = Head(read.address, read.summary, hidden=read.status == "hidden", unpublished=mark)
        yield Planned(
            file_of(head.address), Template("page.html"), TextPage(head, read.title, read.summary, body(read)), read.path
        )

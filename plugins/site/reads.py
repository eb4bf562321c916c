"""What the build keeps of a document that it has read: all that the model, the lists and the checks ask for.

It is what the store holds. Where more is wanted (the line of a key, for a complaint)
the file is read again.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime
from typing import TYPE_CHECKING

import msgspec
from msgspec import Struct

from plugins.documents.diagnostics import Diagnostic
from plugins.documents.links import Target
from plugins.language.moments import Moment
from plugins.media.files import media_name
from plugins.metadata.entries import Image, image
from plugins.site.kinds import BY_NAME
from plugins.site.views import Correction, Signature, Source

if TYPE_CHECKING:
    from plugins.documents.reading import Document
    from plugins.site.pictures import Asked

Day = date
#: A document that is to be read: its kind, source and path, and its bytes.
Job = tuple[str, str, str, bytes]
Names = tuple[tuple[str, tuple[str, ...]], ...]


class Piece(Struct, frozen=True, gc=False, array_like=True):
    """What an article's own file says, and its page shows, besides title, date and summary."""

    byline: tuple[Signature, ...]
    source: Source | None
    image: Image | None
    views: int | None
    views_as_of: Moment | None
    corrections: tuple[Correction, ...]
    issue: str
    pages: str
    pinned: bool


class Read(Struct, frozen=True, gc=False, array_like=True):
    """A document as the build keeps it.

    ``address`` is that of its page (empty where its kind has none); ``names`` are the
    terms that it names, by key; ``files`` the media files that it
    shows or links to, ``elsewhere`` whether it shows a picture that is none of them;
    ``ids`` other documents that it names, by kind; ``cited`` the ids of the documents
    of the state that its body cites; ``old`` its former addresses; ``body`` the digest of its HTML (empty without one); ``values`` its sound front
    matter, encoded (empty for an article, whose ``piece`` says it).
    """

    kind: str
    id: str
    source: str
    path: str
    address: str
    title: str
    summary: str
    lang: str
    status: str
    date: Moment | None
    updated: Moment | None
    names: Names
    files: tuple[str, ...]
    elsewhere: bool
    targets: tuple[Target, ...]
    ids: tuple[tuple[str, str], ...]
    cited: tuple[str, ...]
    old: tuple[str, ...]
    body: str
    unread: str | None
    diagnostics: tuple[Diagnostic, ...]
    piece: Piece | None
    values: bytes

    @property
    def day(self) -> Day | None:
        """The document's own day."""
        return self.date.start.date() if self.date else None

    @property
    def translation_of(self) -> str:
        """The id of the original of this article; empty where it is one."""
        return next((id_ for kind, id_ in self.ids if kind == "article"), "") if self.ids and self.kind == "article" else ""


def is_public(read: Read, now: datetime) -> bool:
    """Whether *read* may stand in the output at *now*: no draft, no embargoed piece."""
    if read.status == "draft":
        return False
    return read.kind != "article" or (read.date is not None and read.date.start <= now)


def unpublished(read: Read, now: datetime) -> str:
    """Why *read* is not in the output at *now*: ``draft`` or ``embargoed``; empty where it is."""
    if is_public(read, now):
        return ""
    return "draft" if read.status == "draft" else "embargoed"


def kept(
    document: Document,
    body: str,
    targets: tuple[Target, ...],
    asked: Iterable[Asked],
    cited: tuple[str, ...],
    diagnostics: tuple[Diagnostic, ...],
) -> Read:
    """What is kept of *document*, which asks for *asked*, links to *targets* and cites *cited* in its body."""
    from plugins.documents import schemas
    from plugins.site.pictures import is_nowhere, pictures
    from plugins.site.references import ids_in
    from plugins.taxonomies.references import NAMING, named

    fields = document.fields
    is_article = isinstance(fields, schemas.Article)
    shown = [*((src, True) for _, src in pictures(document)), *((one.address, one.tag == "img") for one in asked)]
    names = [(media_name(address), address, is_shown) for address, is_shown in shown]
    return Read(
        kind=document.kind,
        id=document.id,
        source=document.source,
        path=document.path,
        address=of(document.id) if (of := BY_NAME[document.kind].address) else "",
        title=getattr(fields, "title", None) or "",
        summary=getattr(fields, "summary", None) or "",
        lang=getattr(fields, "lang", None) or "",
        status=getattr(fields, "status", None) or "",
        date=fields.date if isinstance(fields, schemas.Article) else None,
        updated=fields.updated if isinstance(fields, schemas.Article) else None,
        names=tuple((key, named(fields, key)) for key, _ in NAMING.get(document.kind, ())) if is_article else (),
        files=tuple(dict.fromkeys(name for name, _, _ in names if name is not None)),
        elsewhere=any(name is None and is_shown and is_nowhere(address) for name, address, is_shown in names),
        targets=targets,
        ids=ids_in(document),
        cited=cited,
        old=tuple(getattr(fields, "redirect_from", ())),
        body=body,
        unread=document.unread,
        diagnostics=diagnostics,
        piece=_piece(fields) if isinstance(fields, schemas.Article) else None,
        values=b"" if is_article else msgspec.msgpack.encode(document.values),
    )


def _piece(fields: object) -> Piece:
    from plugins.documents import schemas

    assert isinstance(fields, schemas.Article)
    views = fields.legacy_views
    return Piece(
        byline=tuple(Signature(one.name, one.role or "") for one in fields.byline),
        source=Source(fields.source.name, fields.source.url or "") if fields.source else None,
        image=image(fields.image),
        views=views.count if views else None,
        views_as_of=views.as_of if views else None,
        corrections=tuple(Correction(one.date, one.text) for one in fields.corrections),
        issue=fields.issue or "",
        pages=fields.pages or "",
        pinned=bool(fields.pinned),
    )

"""One document read to the end, and what the build keeps of it.

Reading is a pure function of a file's bytes, so that it runs in any process, on any
machine: bytes go in (``read_some``) and bytes come out.
"""

from __future__ import annotations

from dataclasses import dataclass

import msgspec

from plugins.builder.bodies import body_digest
from plugins.citations.linking import linked
from plugins.documents.diagnostics import Diagnostic
from plugins.documents.links import Target
from plugins.documents.locating import Locator
from plugins.documents.markdown import Html, Nested, to_html
from plugins.documents.reading import Document, read_document
from plugins.documents.tags import tags
from plugins.language.bilingual import Bilingual
from plugins.language.typography import typography
from plugins.media.figures import with_figures
from plugins.site.kinds import BY_NAME, KINDS
from plugins.site.pictures import Asked, check_figures, check_pictures
from plugins.site.reads import Job, Read, kept


@dataclass(frozen=True, slots=True)
class Reading:
    """What reading one file gives, with the lines of all that it asks for."""

    document: Document
    html: str
    targets: tuple[tuple[Target, int], ...]
    asked: tuple[Asked, ...]
    cited: tuple[str, ...]
    diagnostics: tuple[Diagnostic, ...]


def read(kind: str, source: str, path: str, data: bytes) -> Reading:
    """Read *data*, the bytes of *source*: front matter, then sanitised HTML, figures, typography, links to what it cites."""
    document, diagnostics = read_document(BY_NAME[kind], source, path, data)
    try:
        html = to_html(document.body, KINDS, source)
    except Nested:
        html, diagnostics = Html("", ()), (*diagnostics, Diagnostic(path, document.body_line, "", *_NESTED))
    locate = Locator(document.body, document.body_line)
    targets = tuple((target, locate.line(target.typed)) for target in html.targets)
    asked = tuple(
        Asked(tag, address, locate.line(address))
        for tag, attributes in tags(html.text, "img", "a")
        if (address := attributes.get("src") or attributes.get("href"))
    )
    figured = with_figures(html.text)
    diagnostics = (*diagnostics, *check_pictures(document, asked), *check_figures(document, figured, asked))
    text, cited = linked(typography(figured))
    return Reading(document, text, targets, asked, cited, diagnostics)


def keep(reading: Reading) -> tuple[Read, str]:
    """What the build keeps of *reading*, and its HTML."""
    targets = tuple(target for target, _ in reading.targets)
    made = kept(reading.document, body_digest(reading.html), targets, reading.asked, reading.cited, reading.diagnostics)
    return made, reading.html


#: The encoded :class:`Read` of a document, the digest of its HTML, and that HTML.
Row = tuple[bytes, str, str]
_jobs = msgspec.msgpack.Decoder(list[Job])


def read_some(jobs: bytes) -> bytes:
    """Read several documents; bytes in and bytes out, so that any worker will do."""
    return msgspec.msgpack.encode([_row(*job) for job in _jobs.decode(jobs)])


def _row(kind: str, source: str, path: str, data: bytes) -> Row:
    made, html = keep(read(kind, source, path, data))
    return msgspec.msgpack.encode(made), made.body, html


_NESTED = (
    Bilingual(
        "nội dung có quá nhiều tầng trích dẫn, danh sách hay dấu * lồng nhau", "quotations, lists or “*” are nested too deeply"
    ),
    Bilingual("viết lại đơn giản hơn, không quá vài tầng", "write it more simply, a few levels at most"),
)

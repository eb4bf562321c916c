"""One document read to the end: its front matter, its body as HTML, and what it asks for."""

from __future__ import annotations

from dataclasses import dataclass

from plugins.documents.diagnostics import Diagnostic
from plugins.documents.links import Target
from plugins.documents.locating import Locator
from plugins.documents.markdown import Html, Nested, to_html
from plugins.documents.reading import Document, read_document
from plugins.documents.tags import tags
from plugins.language.bilingual import Bilingual
from plugins.language.typography import typography
from plugins.media.figures import with_figures
from plugins.site.kinds import KINDS
from plugins.site.sources import SourceFile


@dataclass(frozen=True, slots=True)
class Asked:
    """An address that a body shows (``img``) or links to (``a``), with its line in the file."""

    tag: str
    address: str
    line: int


@dataclass(frozen=True, slots=True)
class Read:
    """What reading one file gives: a pure function of its bytes."""

    document: Document
    html: str
    targets: tuple[tuple[Target, int], ...]
    asked: tuple[Asked, ...]
    diagnostics: tuple[Diagnostic, ...]


def read(source: SourceFile, data: bytes) -> Read:
    """Read *data*, the bytes of *source*: front matter, then sanitised HTML, figures, typography."""
    document, diagnostics = read_document(source.kind, source.source, source.path, data)
    try:
        html = to_html(document.body, KINDS, source.source)
    except Nested:
        html, diagnostics = Html("", ()), (*diagnostics, Diagnostic(source.path, document.body_line, "", *_NESTED))
    locate = Locator(document.body, document.body_line)
    targets = tuple((target, locate.line(target.typed)) for target in html.targets)
    asked = tuple(
        Asked(tag, address, locate.line(address))
        for tag, attributes in tags(html.text, "img", "a")
        if (address := attributes.get("src") or attributes.get("href"))
    )
    return Read(document, typography(with_figures(html.text)), targets, asked, diagnostics)


_NESTED = (
    Bilingual(
        "nội dung có quá nhiều tầng trích dẫn, danh sách hay dấu * lồng nhau", "quotations, lists or “*” are nested too deeply"
    ),
    Bilingual("viết lại đơn giản hơn, không quá vài tầng", "write it more simply, a few levels at most"),
)

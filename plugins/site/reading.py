"""One document read to the end: its front matter, its body as HTML, and what it asks for."""

from __future__ import annotations

import re
from dataclasses import dataclass
from html import unescape
from urllib.parse import unquote

from plugins.documents.diagnostics import Diagnostic
from plugins.documents.links import Target
from plugins.documents.markdown import to_html
from plugins.documents.reading import Document, read_document
from plugins.language.typography import typography
from plugins.media.figures import with_figures
from plugins.site.kinds import KINDS
from plugins.site.sources import SourceFile

_ASKED = re.compile(r'<(?P<tag>img|a)\b[^>]*?\s(?:src|href)="(?P<address>[^"]*)"')


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
    html = to_html(document.body, KINDS)
    targets = tuple((target, _line(document, target.source)) for target in html.targets)
    asked = tuple(
        Asked(match["tag"], unescape(match["address"]), _line(document, unescape(match["address"])))
        for match in _ASKED.finditer(html.text)
    )
    return Read(document, typography(with_figures(html.text)), targets, asked, diagnostics)


def _line(document: Document, address: str) -> int:
    """The line on which *address* was typed, encoded or not."""
    for text in (address, unquote(address)):
        if text and text in document.body:
            return document.body_line_of(text)
    return document.body_line

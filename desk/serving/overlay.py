"""What is wrong, as a piece of HTML above the page that stands."""

from __future__ import annotations

from html import escape

from plugins.documents.diagnostics import Diagnostic
from plugins.language.bilingual import Bilingual, editor_language
from plugins.site.troubles import Trouble

#: More findings than these are not read at once; the terminal has them all.
MOST = 50


def overlay(trouble: Trouble) -> str:
    """*trouble* in the editor's words: each finding with file and line, what it is, what to write instead."""
    findings = "".join(map(_item, trouble.findings[:MOST]))
    more = len(trouble.findings) - MOST
    rest = f"<p>{escape(_more(more).said())}</p>" if more > 0 else ""
    return (
        f'<div id="toasoan-trouble" role="alert" lang="{editor_language()}">'
        f"<p>{escape(trouble.words)}</p>{f'<ul>{findings}</ul>' if findings else ''}{rest}"
        f'<button type="button" id="toasoan-close">{escape(_CLOSE.said())}</button></div>'
    )


_CLOSE = Bilingual("Đóng", "Close")


def _item(one: Diagnostic) -> str:
    key = f"{one.key}: " if one.key else ""
    return (
        f"<li><code>{escape(f'{one.path}:{one.line}')}</code><span>{escape(key + one.message.said())}</span>"
        f"<span>→ {escape(one.hint.said())}</span></li>"
    )


def _more(count: int) -> Bilingual:
    return Bilingual(f"… và {count} lỗi nữa, xem ở cửa sổ dòng lệnh.", f"… and {count} more, see the terminal.")

"""The words of a language in templates: what ``_`` and its relatives mean there.

They are called as in Jinja's own "newstyle" gettext: a text is always a format string,
its values are escaped. But a word without values, ``_('News')``, is looked up when the
template is compiled, and costs a page nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from gettext import NullTranslations
from typing import Any

from jinja2.ext import Extension
from jinja2.lexer import Token, TokenStream
from markupsafe import Markup, escape

#: The name of the filter that stands for ``_`` in a compiled template.
WORD = "word"
_NAMES = ("_", "gettext")
_CALL = ("name", "lparen", "string", "rparen")


class Words(Extension):
    """Reads ``_('News')`` as ``('News'|word)``, which Jinja works out once, as it does with all filters of constants."""

    def filter_stream(self, stream: TokenStream) -> Iterator[Token]:
        """The tokens of a template, with every such call replaced."""
        tokens = list(stream)
        at = 0
        while at < len(tokens):
            if tokens[at].value in _NAMES and tuple(token.type for token in tokens[at : at + len(_CALL)]) == _CALL:
                yield from _filtered(tokens[at + 2])
                at += len(_CALL)
            else:
                yield tokens[at]
                at += 1


def _filtered(text: Token) -> Iterator[Token]:
    parts = (("lparen", "("), ("string", text.value), ("pipe", "|"), ("name", WORD), ("rparen", ")"))
    return (Token(text.lineno, kind, value) for kind, value in parts)


def words(translations: NullTranslations) -> Mapping[str, Callable[..., Markup]]:
    """The functions of templates, by name, that speak as *translations* say."""

    def gettext(text: str, /, **values: Any) -> Markup:
        return _filled(translations.gettext(text), values)

    def ngettext(single: str, plural: str, number: int, /, **values: Any) -> Markup:
        return _filled(translations.ngettext(single, plural, number), {"num": number, **values})

    def pgettext(context: str, text: str, /, **values: Any) -> Markup:
        return _filled(translations.pgettext(context, text), {"context": context, **values})

    def npgettext(context: str, single: str, plural: str, number: int, /, **values: Any) -> Markup:
        return _filled(translations.npgettext(context, single, plural, number), {"context": context, "num": number, **values})

    return {"_": gettext, "gettext": gettext, "ngettext": ngettext, "pgettext": pgettext, "npgettext": npgettext}


def _filled(text: str, values: dict[str, Any]) -> Markup:
    """*text* with *values* in its places, escaped."""
    return Markup(text % _Escaped(values))


class _Escaped(dict[str, Any]):
    """Values that are escaped when they are asked for."""

    def __getitem__(self, name: str) -> Markup:
        return escape(super().__getitem__(name))

"""Jinja as it is, with two shorter ways at run time; templates and what they make are the same."""

from __future__ import annotations

from collections.abc import Callable, MutableMapping
from typing import Any

import markupsafe
from jinja2 import Environment
from jinja2.compiler import CodeGenerator
from markupsafe import Markup

#: A plain string's special characters as entities, still a plain string; a newer markupsafe may lack the short way.
_escaped: Callable[[str], str] = getattr(markupsafe, "_escape_inner", markupsafe.escape)


def quick_escape(value: Any) -> str:
    """What ``markupsafe.escape`` makes of *value*, but not wrapped as Markup: it is joined to a page at once."""
    kind = type(value)
    if kind is str:
        return _escaped(value)
    return value if kind is Markup else markupsafe.escape(value)


class _Code(CodeGenerator):
    """The code of a template, in which :func:`quick_escape` stands before Jinja's own."""

    def write_commons(self) -> None:
        """The names that the functions of a template begin with."""
        self.writeline("escape = environment.escape")
        super().write_commons()


class QuickEnvironment(Environment):
    """Templates of one set of globals: Jinja's layers of them would be walked through for every import and include."""

    code_generator_class = _Code
    escape = staticmethod(quick_escape)

    def make_globals(self, d: MutableMapping[str, Any] | None) -> MutableMapping[str, Any]:
        """The globals of a template that adds *d* to them."""
        return super().make_globals(d) if d else self.globals

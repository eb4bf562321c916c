"""Jinja as it is, with shorter ways at run time; templates and what they make are the same."""

from __future__ import annotations

from collections.abc import Callable, Iterable, MutableMapping
from typing import Any

import markupsafe
from jinja2 import Environment, Template
from jinja2.compiler import CodeGenerator
from jinja2.runtime import Context, Macro
from jinja2.utils import missing
from markupsafe import Markup

#: A plain string's special characters as entities, still a plain string; a newer markupsafe may lack the short way.
_marked = str.__new__
_escaped: Callable[[str], str] = getattr(markupsafe, "_escape_inner", markupsafe.escape)


def quick_escape(value: Any) -> str:
    """What ``markupsafe.escape`` makes of *value*, but not wrapped as Markup: it is joined to a page at once."""
    kind = type(value)
    if kind is str:
        return _escaped(value)
    return value if kind is Markup else markupsafe.escape(value)


class QuickMacro(Macro):
    """A macro with a short way for what a page does most: to call it with values in their order."""

    def __call__(self, *arguments: Any, **named: Any) -> Any:
        """What the macro makes of *arguments*."""
        lacking = self._argument_count - len(arguments)
        if named or lacking < 0 or self.caller or self.catch_kwargs or self.catch_varargs or not self._default_autoescape:
            return super().__call__(*arguments, **named)
        return _marked(Markup, self._func(*arguments, *(missing,) * lacking))


class QuickContext(Context):
    """What a template sees, with a short way to its macros, which never ask for it."""

    def call(self, obj: Callable[..., Any], /, *arguments: Any, **named: Any) -> Any:
        """What *obj* makes of *arguments*."""
        if type(obj) is not QuickMacro:
            return super().call(obj, *arguments, **named)
        named.pop("_block_vars", None)
        named.pop("_loop_vars", None)
        return obj(*arguments, **named)


class _Code(CodeGenerator):
    """The code of a template, in which :func:`quick_escape` and :class:`QuickMacro` stand before Jinja's own."""

    def write_commons(self) -> None:
        """The names that the functions of a template begin with."""
        self.writeline("escape, Macro = environment.escape, environment.macro")
        super().write_commons()


class QuickEnvironment(Environment):
    """Templates of one set of globals: Jinja's layers of them would be walked through for every import and include."""

    code_generator_class = _Code
    context_class = QuickContext
    macro = QuickMacro
    escape = staticmethod(quick_escape)

    def __init__(self, *arguments: Any, **named: Any) -> None:
        super().__init__(*arguments, **named)
        self._loaded: dict[str, Template] = {}
        self._once: dict[tuple[Any, ...], Any] = {}

    def make_globals(self, d: MutableMapping[str, Any] | None) -> MutableMapping[str, Any]:
        """The globals of a template that adds *d* to them."""
        return super().make_globals(d) if d else self.globals

    def get_template(
        self, name: str | Template, parent: str | None = None, globals: MutableMapping[str, Any] | None = None
    ) -> Template:
        """The template *name*, which stays as it is once it is loaded: a page asks for a dozen."""
        if globals or not isinstance(name, str):
            return super().get_template(name, parent, globals)
        found = self._loaded.get(name)
        return found if found is not None else self._loaded.setdefault(name, super().get_template(name, parent))

    def once(self, macro: Macro, *arguments: Any) -> Any:
        """What *macro* makes of *arguments*, made once: for a pure macro that thousands of pages call with the same few."""
        key = (macro, *arguments)
        if key not in self._once:
            self._once[key] = macro(*arguments)
        return self._once[key]

    def each(self, macro: Macro, things: Iterable[Any], *arguments: Any) -> Markup:
        """What *macro* makes of each of *things*, each made :meth:`once`, one below the other."""
        return Markup("\n".join([self.once(macro, one, *arguments) for one in things]))

"""Running a recipe, with only its inputs in sight."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import suppress
from gettext import NullTranslations
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined, TemplateError
from markupsafe import Markup

from plugins.builder.bodies import Bodies
from plugins.builder.broken import told
from plugins.builder.plan import Body, Function, Planned, Template
from plugins.builder.quick import QuickEnvironment
from plugins.builder.words import WORD, Words, words

Filter = Callable[..., Any]
#: Gives what the template of a file sees besides its inputs. Nothing is remembered of that: such a file is made every time.
Beside = Callable[[Planned], Mapping[str, Any]]


def environment(templates: Path, translations: NullTranslations, filters: Mapping[str, Filter], settings: Any) -> Environment:
    """Templates under *templates*: autoescaped, strict about names, seeing ``site`` and nothing else."""
    made = QuickEnvironment(
        loader=FileSystemLoader(templates),
        autoescape=True,
        auto_reload=False,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        extensions=[Words],
    )
    spoken = words(translations)
    made.filters |= {**filters, WORD: spoken["_"]}
    made.globals = {"site": settings, **{name: made.globals[name] for name in ("range", "dict", "namespace")}, **spoken}
    return made


def _nothing(_: Planned) -> Mapping[str, Any]:
    return {}


class Renderer:
    """Turns what is planned into what its file is to hold."""

    def __init__(
        self, templates: Environment, bodies: Bodies, finish: Callable[[str, Body], str], beside: Beside | None = None
    ) -> None:
        self._templates, self._beside = templates, beside or _nothing
        self._folder = Path(templates.loader.searchpath[0]) if isinstance(templates.loader, FileSystemLoader) else Path()
        templates.filters["html"] = lambda body: Markup(finish(bodies.fetch(body.digest), body)) if body else ""

    def render(self, planned: Planned) -> bytes:
        """The bytes of *planned*, which is no copy; raises what its recipe raises, Broken where the theme is at fault."""
        match planned.recipe:
            case Template(name, view):
                page = view(planned.inputs)
                with told(self._folder, name):
                    return self._templates.get_template(name).render(self._beside(planned), page=page).encode()
            case Function(make):
                return make(planned.inputs).encode()
        raise TypeError(planned.recipe)

    def prepare(self) -> None:
        """Compile all templates now, so that forked workers have them. One that is broken is told where it is wanted."""
        for name in self._templates.list_templates() if self._templates.loader else ():
            with suppress(TemplateError, ValueError):
                self._templates.get_template(name)

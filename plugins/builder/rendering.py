"""Running a recipe, with only its inputs in sight."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from plugins.builder.bodies import Bodies
from plugins.builder.plan import Body, Copy, Function, Planned, Template
from plugins.builder.writing import Content

Filter = Callable[..., Any]


def environment(templates: Path, translations: Any, filters: Mapping[str, Filter], settings: Any) -> Environment:
    """Templates under *templates*: autoescaped, strict about names, seeing ``site`` and nothing else."""
    made = Environment(
        loader=FileSystemLoader(templates),
        autoescape=True,
        auto_reload=False,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        extensions=["jinja2.ext.i18n"],
    )
    made.install_gettext_translations(translations, newstyle=True)  # type: ignore[attr-defined]
    made.filters.update(filters)
    made.globals = {"site": settings, **{name: made.globals[name] for name in ("range", "dict", "namespace")}, **_gettext(made)}
    return made


def _gettext(made: Environment) -> dict[str, Any]:
    names = ("_", "gettext", "ngettext", "pgettext", "npgettext")
    return {name: made.globals[name] for name in names if name in made.globals}


class Renderer:
    """Turns what is planned into what its file is to hold."""

    def __init__(self, templates: Environment, bodies: Bodies, finish: Callable[[str, Body], str]) -> None:
        self._templates = templates
        templates.filters["html"] = lambda body: Markup(finish(bodies.fetch(body.digest), body)) if body else ""

    def render(self, planned: Planned) -> Content:
        """The bytes of *planned*, or the file that is copied; raises what its recipe raises, OSError for a file not there."""
        match planned.recipe:
            case Template(name):
                return self._templates.get_template(name).render(page=planned.inputs).encode()
            case Function(make):
                return make(planned.inputs).encode()
            case Copy():
                file = Path(planned.inputs.path)
                file.open("rb").close()
                return file

"""Running a recipe, with only its inputs in sight."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from functools import partial
from gettext import NullTranslations
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined, TemplateError, TemplateNotFound
from jinja2.bccache import BytecodeCache
from jinja2.loaders import split_template_path
from markupsafe import Markup

from plugins.builder.bodies import Bodies
from plugins.builder.broken import told
from plugins.builder.plan import Altered, Body, Function, Planned, Template
from plugins.builder.quick import QuickEnvironment
from plugins.builder.words import WORD, Words, words

Filter = Callable[..., Any]
#: Makes of an article's HTML, which its Body asked for, what a page in a language shows.
Finish = Callable[[str, Body, str], str]
#: Gives the templates that speak a language, always the same ones; an empty text is the site's own.
Templates = Callable[[str], Environment]
#: Gives what the template of a file sees besides its inputs. Nothing is remembered of that: such a file is made every time.
Beside = Callable[[Planned], Mapping[str, Any]]


class Sources(FileSystemLoader):
    """Templates of *folder*, and of those the ones in *texts* (by name) alone, as they are there: what a fingerprint has seen."""

    def __init__(self, folder: Path, texts: Mapping[str, bytes]) -> None:
        super().__init__(folder)
        self._folder, self._texts = folder, texts

    def get_source(self, environment: Environment, template: str) -> tuple[str, str, Callable[[], bool]]:
        """The text of *template*, its file, and that it stays as it is."""
        name = "/".join(split_template_path(template))
        if name not in self._texts:
            raise TemplateNotFound(template)
        return self._texts[name].decode(), str(self._folder / name), lambda: True

    def list_templates(self) -> list[str]:
        """The names of all of them."""
        return sorted(self._texts)


def environment(
    templates: Path,
    translations: NullTranslations,
    filters: Mapping[str, Filter],
    settings: Any,
    texts: Mapping[str, bytes] | None = None,
    code: BytecodeCache | None = None,
) -> Environment:
    """Templates under *templates* (of *texts*, where these were read): autoescaped, strict about names, seeing ``site`` and nothing else.

    *code* is where what they are compiled to is kept.
    """
    made = QuickEnvironment(
        loader=FileSystemLoader(templates) if texts is None else Sources(templates, texts),
        bytecode_cache=code,
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
    made.globals = {
        "site": settings,
        "once": made.once,
        "each": made.each,
        **{name: made.globals[name] for name in ("range", "dict", "namespace")},
        **spoken,
    }
    return made


def _nothing(_: Planned) -> Mapping[str, Any]:
    return {}


class Renderer:
    """Turns what is planned into what its file is to hold."""

    def __init__(self, templates: Templates, bodies: Bodies, finish: Finish, beside: Beside | None = None) -> None:
        self._templates, self._beside = templates, beside or _nothing
        self._html = lambda lang, body: Markup(finish(bodies.fetch(body.digest), body, lang)) if body else ""
        self._speaking: dict[str, Environment] = {}
        loader = self._in("").loader
        self._folder = Path(loader.searchpath[0]) if isinstance(loader, FileSystemLoader) else Path()

    def render(self, planned: Planned) -> bytes:
        """The bytes of *planned*, which is no copy; raises what its recipe raises, Broken where the theme is at fault."""
        match planned.recipe:
            case Template(name, view, lang):
                page, templates = view(planned.inputs), self._in(lang)
                with told(self._folder, name):
                    return templates.get_template(name).render(self._beside(planned), page=page).encode()
            case Function(make):
                return make(planned.inputs).encode()
            case Altered(make):
                return make(planned.inputs.path)
        raise TypeError(planned.recipe)

    def prepare(self, plan: Iterable[Planned] = ()) -> None:
        """Compile all templates in the languages of *plan* now, so that forked workers have them. One that is broken is told where it is wanted."""
        for lang in {"", *(one.recipe.lang for one in plan if isinstance(one.recipe, Template))}:
            templates = self._in(lang)
            for name in templates.list_templates() if templates.loader else ():
                with suppress(TemplateError, ValueError):
                    templates.get_template(name)

    def _in(self, lang: str) -> Environment:
        """The templates that speak *lang*, with the texts of articles at hand."""
        found = self._speaking.get(lang)
        if found is None:
            found = self._speaking[lang] = self._templates(lang)
            found.filters["html"] = partial(self._html, lang)
        return found

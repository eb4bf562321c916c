"""A recipe sees its inputs and nothing else."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from babel.support import NullTranslations
from jinja2 import TemplateNotFound, UndefinedError

from plugins.builder.bodies import Bodies
from plugins.builder.plan import Body, Copy, File, Function, Planned, Template
from plugins.builder.rendering import Renderer, environment


@dataclass(frozen=True)
class Page:
    name: str
    body: Body | None = None


@pytest.fixture
def rendered(tmp_path: Path) -> Callable[..., str]:
    """Renders a template's source with *page* as its inputs."""
    bodies = Bodies()
    kept = bodies.keep("<p>Chào</p>")

    def render(source: str, name: str = "a & b", unlinked: frozenset[str] = frozenset()) -> str:
        (tmp_path / "page.html").write_text(source, encoding="utf-8")
        templates = environment(tmp_path, NullTranslations(), {"twice": lambda text: text * 2}, {"name": "Tòa soạn"})
        renderer = Renderer(templates, bodies, lambda html, body: html.replace("Chào", f"Chào {sorted(body.unlinked)}"))
        data = renderer.render(Planned("x", Template("page.html"), Page(name, Body(kept, unlinked))))
        assert isinstance(data, bytes)
        return data.decode()

    return render


def test_a_template_sees_page_and_site(rendered):
    assert rendered("{{ page.name }}|{{ site.name }}|{{ 'x'|twice }}|{{ _('Name') }}") == "a &amp; b|Tòa soạn|xx|Name"


@pytest.mark.parametrize("name", ["articles", "settings", "now", "request", "config", "lipsum", "cycler", "joiner", "SITENAME"])
def test_any_other_name_fails(rendered, name):
    with pytest.raises(UndefinedError):
        rendered("{{ " + name + " }}")


def test_a_key_that_the_inputs_lack_fails(rendered):
    with pytest.raises(UndefinedError):
        rendered("{{ page.titel }}")


def test_a_body_is_fetched_by_its_digest_and_finished(rendered):
    assert rendered("{{ page.body|html }}", unlinked=frozenset(("/bai/x/",))) == "<p>Chào ['/bai/x/']</p>"
    assert rendered("[{{ none|html }}]") == "[]"


def test_a_template_that_is_not_there_fails(rendered):
    with pytest.raises(TemplateNotFound):
        rendered("{% include 'khac.html' %}")


def _renderer() -> Renderer:
    return Renderer(environment(Path("/nowhere"), NullTranslations(), {}, None), Bodies(), lambda html, body: html)


def test_a_function_is_given_its_inputs_alone():
    assert _renderer().render(Planned("x", Function(str.upper), "đồng")) == "ĐỒNG".encode()


def test_a_copy_is_a_file_that_must_be_there(tmp_path):
    photo = tmp_path / "a.jpg"
    with pytest.raises(FileNotFoundError):
        _renderer().render(Planned("x", Copy(), File(str(photo))))
    photo.write_bytes(b"1")
    assert _renderer().render(Planned("x", Copy(), File(str(photo)))) == photo


def test_the_same_body_is_kept_once():
    bodies = Bodies()
    assert bodies.keep("a") == bodies.keep("a") != bodies.keep("b")
    assert bodies.fetch(bodies.keep("a")) == "a"
    with pytest.raises(KeyError):
        bodies.fetch("none")

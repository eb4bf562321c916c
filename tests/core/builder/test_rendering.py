"""A recipe sees its inputs and nothing else."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from babel.support import NullTranslations

from plugins.builder.bodies import Bodies, Lost, body_digest
from plugins.builder.broken import Broken
from plugins.builder.plan import Body, Copy, File, Function, Late, Planned, Template
from plugins.builder.rendering import Renderer, environment
from plugins.builder.store import Result, Store

CHAO = "<p>Chào</p>"


@dataclass(frozen=True)
class Page:
    name: str
    body: Body | None = None


def called_twice(page: Page) -> Page:
    return Page(f"{page.name}, {page.name}")


def _renderer(templates: Path = Path("/nowhere"), bodies: Bodies | None = None) -> Renderer:
    made = environment(templates, NullTranslations(), {"twice": lambda text: text * 2}, {"name": "Tòa soạn"})
    return Renderer(
        lambda lang: made, bodies or Bodies(), lambda html, body, lang: html.replace("Chào", f"Chào {list(body.unlinked)}")
    )


@pytest.fixture
def rendered(tmp_path: Path) -> Callable[..., str]:
    """Renders a template's source with *page* as its inputs."""
    bodies = Bodies(fresh={body_digest(CHAO): CHAO})

    def render(source: str, name: str = "a & b", unlinked: tuple[str, ...] = (), body: str = CHAO) -> str:
        (tmp_path / "page.html").write_text(source, encoding="utf-8")
        page = Page(name, Body(body_digest(body), unlinked))
        data = _renderer(tmp_path, bodies).render(Planned("x", Template("page.html"), page))
        assert isinstance(data, bytes)
        return data.decode()

    return render


def test_a_template_sees_page_and_site(rendered):
    assert rendered("{{ page.name }}|{{ site.name }}|{{ 'x'|twice }}|{{ _('Name') }}") == "a &amp; b|Tòa soạn|xx|Name"


@pytest.mark.parametrize("name", ["articles", "settings", "now", "request", "config", "lipsum", "cycler", "joiner", "SITENAME"])
def test_any_other_name_fails(rendered, name):
    with pytest.raises(Broken, match=f"'{name}' is undefined"):
        rendered("{{ " + name + " }}")


def test_a_key_that_the_inputs_lack_fails(rendered):
    with pytest.raises(Broken, match="no attribute 'titel'"):
        rendered("{{ page.titel }}")


def test_a_body_is_fetched_by_its_digest_and_finished(rendered):
    assert rendered("{{ page.body|html }}", unlinked=("/bai/x/",)) == "<p>Chào ['/bai/x/']</p>"
    assert rendered("[{{ none|html }}]") == "[]"


def test_a_body_that_is_not_there_fails(rendered):
    with pytest.raises(Lost):
        rendered("{{ page.body|html }}", body="<p>Khác</p>")


def test_a_template_that_is_not_there_fails(rendered):
    with pytest.raises(Broken, match=r"khac\.html"):
        rendered("{% include 'khac.html' %}")


@pytest.mark.parametrize("inputs", [Page("An"), Late(b"key", lambda: Page("An"))])
def test_a_template_sees_the_view_of_its_inputs(tmp_path, inputs):
    (tmp_path / "page.html").write_text("{{ page.name }}\n", encoding="utf-8")
    assert _renderer(tmp_path).render(Planned("x", Template("page.html", called_twice), inputs)) == b"An, An\n"


@pytest.mark.parametrize("inputs", ["đồng", Late(b"key", lambda: "đồng")])
def test_a_function_is_given_its_inputs_alone(inputs):
    assert _renderer().render(Planned("x", Function(str.upper), inputs)) == "ĐỒNG".encode()


def test_a_copy_is_not_rendered(tmp_path):
    with pytest.raises(TypeError):
        _renderer().render(Planned("x", Copy(), File(str(tmp_path), b"")))


def test_what_a_view_raises_is_no_fault_of_the_theme(tmp_path):
    (tmp_path / "page.html").write_text("{{ page.name }}", encoding="utf-8")
    with pytest.raises(AttributeError):
        _renderer(tmp_path).render(Planned("x", Template("page.html", called_twice), None))


def test_a_template_may_see_more_that_is_given_beside_its_inputs(tmp_path):
    (tmp_path / "page.html").write_text("{{ page.name }} {{ more }}", encoding="utf-8")
    made = environment(tmp_path, NullTranslations(), {}, None)
    renderer = Renderer(lambda lang: made, Bodies(), lambda html, body, lang: html, lambda planned: {"more": planned.path})
    assert renderer.render(Planned("x", Template("page.html"), Page("An"))) == b"An x"


def _in_languages(folder: Path) -> Renderer:
    """Templates that know their language, always the same ones."""
    made = {lang: environment(folder, NullTranslations(), {}, {"lang": lang}) for lang in ("", "en")}
    return Renderer(made.__getitem__, Bodies(fresh={body_digest(CHAO): CHAO}), lambda html, body, lang: f"{lang}{html}")


def test_a_template_speaks_the_language_of_its_recipe_and_so_does_a_body_on_it(tmp_path):
    (tmp_path / "part.html").write_text("{% macro m() %}{{ site.lang }}{% endmacro %}", encoding="utf-8")
    (tmp_path / "page.html").write_text(
        "{% import 'part.html' as part %}[{{ site.lang }}{{ once(part.m) }}{{ page.body|html }}]", encoding="utf-8"
    )
    renderer, page = _in_languages(tmp_path), Page("An", Body(body_digest(CHAO)))
    for _ in range(2):
        made = [renderer.render(Planned("x", Template("page.html", lang=lang), page)).decode() for lang in ("", "en")]
        assert made == ["[<p>Chào</p>]", "[enenen<p>Chào</p>]"]


def test_templates_are_compiled_in_all_languages_of_a_plan(tmp_path):
    (page := tmp_path / "page.html").write_text("1", encoding="utf-8")
    planned, renderer = Planned("x", Template("page.html", lang="en"), None), _in_languages(tmp_path)
    renderer.prepare([planned])
    page.unlink()
    assert renderer.render(planned) == b"1"


def test_templates_are_compiled_before_they_are_wanted(tmp_path):
    (page := tmp_path / "page.html").write_text("1", encoding="utf-8")
    planned, renderer = Planned("x", Template("page.html"), None), _renderer(tmp_path)
    renderer.prepare()
    page.unlink()
    assert renderer.render(planned) == b"1"


def test_what_lies_among_the_templates_and_is_none_is_no_fault(tmp_path):
    (tmp_path / "page.html").write_text("1", encoding="utf-8")
    (tmp_path / ".page.html.swp").write_bytes(b"\xff\x00")
    (tmp_path / "page.html~").write_text("{% if", encoding="utf-8")
    renderer = _renderer(tmp_path)
    renderer.prepare()
    assert renderer.render(Planned("x", Template("page.html"), None)) == b"1"
    with pytest.raises(Broken):
        renderer.render(Planned("x", Template("page.html~"), None))


def test_a_text_is_known_by_its_digest_and_no_text_by_none():
    assert body_digest("a") == body_digest("a") != body_digest("b")
    assert body_digest("") == ""


@pytest.fixture
def store(tmp_path: Path) -> Path:
    """A store in a folder with an odd name, which holds two bodies; the digest of one is not its own."""
    made = Store(tmp_path / "a%20b?c#d", "site")
    with made.saving():
        made.keep_results([Result(b"1", b"", body_digest("a"), "a"), Result(b"2", b"", body_digest("b"), "not b")])
    made.close()
    return made.path


def test_bodies_come_from_the_store_where_they_are_not_fresh(store):
    bodies = Bodies(store, {body_digest("c"): "c"})
    assert [bodies.fetch(body_digest(text)) for text in "aca"] == ["a", "c", "a"]
    bodies.close()
    assert bodies.fetch(body_digest("a")) == "a", "it is opened again when it is wanted"
    bodies.close()


@pytest.mark.parametrize("text", ["b", "d"])
def test_a_body_that_is_missing_or_is_not_what_its_digest_says_is_lost(store, text):
    bodies = Bodies(store)
    with pytest.raises(Lost):
        bodies.fetch(body_digest(text))
    bodies.close()


def test_where_the_store_is_damaged_a_body_is_lost(store):
    store.write_bytes(store.read_bytes()[:4096] + b"\xff" * 60000)
    bodies = Bodies(store)
    with pytest.raises(Lost):
        bodies.fetch(body_digest("a"))
    bodies.close()


def test_a_macro_asked_once_gives_what_it_gives(rendered):
    source = "{% macro m(a, b) %}<{{ a }}{{ b }}>{% endmacro %}{{ once(m, page.name, 1) }}{{ once(m, page.name, 1) }}{{ once(m, 'x', 2) }}"
    assert rendered(source) == "<a &amp; b1><a &amp; b1><x2>"

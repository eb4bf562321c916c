"""The shorter ways through Jinja lead to the same pages."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jinja2 import DictLoader, Environment, StrictUndefined, UndefinedError
from markupsafe import Markup, escape

from plugins.builder.quick import QuickEnvironment, quick_escape


class Html:
    def __html__(self) -> str:
        return "<b>"


class Text(str):
    """A text of another class."""

    __slots__ = ()


@given(st.text() | st.text("<>&'\" a"))
def test_any_text_is_escaped_as_markupsafe_does(text: str) -> None:
    assert quick_escape(text) == str(escape(text))
    assert quick_escape(Markup(text)) == text
    assert quick_escape(Text(text)) == str(escape(text))


@pytest.mark.parametrize("value", [None, 3, 2.5, True, Html(), ["<a>"], Markup("<p>")])
def test_any_value_is_escaped_as_markupsafe_does(value: object) -> None:
    assert quick_escape(value) == str(escape(value))


SOURCES = {
    "base": "{% set title %}{% block title %}{{ none_ }}{% endblock %}{% endset %}<t>{{ title }}</t>{% block main %}{% endblock %}",
    "page": "{% extends 'base' %}{% import 'macros' as m %}{% block title %}{{ a }} & {{ b }}{% endblock %}"
    "{% block main %}{{ self.title() }}{{ m.box(a) }}{{ m.box(b) }}{{ a ~ b }}{{ [a, b]|join(', ') }}"
    "{% call m.around() %}{{ a }}{% endcall %}{% include 'part' %}{{ m.box(m.box(a)) }}{% endblock %}",
    "part": "{% for one in [a, b, 3] %}{{ loop.index }}{{ one }}{% endfor %}{% filter upper %}{{ a }}{% endfilter %}",
    "calls": "{% import 'macros' as m %}{% for one in [a, b] %}{% set y = one %}{{ m.pair(one) }}{{ m.pair(one, b) }}"
    "{{ m.pair(y=one, x=a) }}{{ m.many(a, one, k=b) }}{{ m.pair(*[a, b]) }}{{ range(2)|list }}{% endfor %}",
    "macros": "{% macro pair(x, y='<y>') %}{{ x }}+{{ y }}{% endmacro %}"
    "{% macro many(x) %}{{ x }}{{ varargs }}{{ kwargs.k }}{% endmacro %}{% set word = '<x>' %}{% macro box(x) %}<p>{{ x }}{{ word }}</p>{% endmacro %}"
    "{% macro around() %}<div>{{ caller() }}</div>{% endmacro %}",
}


@pytest.mark.parametrize("escaped", [True, False])
@pytest.mark.parametrize("name", ["page", "calls"])
def test_pages_are_the_same_as_jinja_s(name: str, escaped: bool) -> None:
    values = {"a": "<i> \"so\" & 'on'", "b": Markup("<b>"), "none_": None}
    pages = [
        kind(loader=DictLoader(SOURCES), autoescape=escaped).get_template(name).render(values)
        for kind in (QuickEnvironment, Environment)
    ]
    assert pages[0] == pages[1]
    assert ("&lt;i&gt; &#34;so&#34; &amp; &#39;on&#39;" in pages[0]) is escaped


@pytest.mark.parametrize("call", ["m.pair()", "m.pair(1, 2, 3)", "m.pair(1, z=2)"])
def test_a_macro_that_is_called_wrongly_says_so(call: str) -> None:
    sources = SOURCES | {"wrong": "{% import 'macros' as m %}{{ " + call + " }}"}
    told = []
    for kind in (QuickEnvironment, Environment):
        with pytest.raises((TypeError, UndefinedError)) as error:
            kind(loader=DictLoader(sources), undefined=StrictUndefined, autoescape=True).get_template("wrong").render()
        told.append((type(error.value), str(error.value)))
    assert told[0] == told[1]


def test_each_is_made_once_and_stands_on_its_line() -> None:
    made = QuickEnvironment(
        loader=DictLoader({"x": "{% macro row(one, of) %}<li>{{ one }}{{ of }}{% endmacro %}{{ each(row, list, '&') }}"}),
        autoescape=True,
    )
    made.globals = {"each": made.each}
    assert made.get_template("x").render(list=["<a>", "b", "<a>"]) == "<li>&lt;a&gt;&amp;\n<li>b&amp;\n<li>&lt;a&gt;&amp;"


def test_globals_are_seen_and_a_template_may_add_its_own() -> None:
    made = QuickEnvironment(
        loader=DictLoader({"x": "{{ a }}{{ b }}{% import 'y' as y %}{{ y.m() }}", "y": "{% macro m() %}{{ a }}{% endmacro %}"})
    )
    made.globals = {"a": 1}
    assert made.get_template("x", globals={"b": 2}).render() == "121"
    assert made.globals == {"a": 1}

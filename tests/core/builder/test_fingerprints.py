"""Fingerprints: whatever a file is made from is in them, and nothing else."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jinja2 import DictLoader, Environment
from msgspec import Struct

from plugins.builder.fingerprints import Fingerprints, closure, of_setting, packages, parts
from plugins.builder.plan import Body, Copy, File, Function, Late, Planned, Recipe, Template


class Page(Struct, frozen=True):
    title: str
    body: Body | None = None
    pages: tuple[str, ...] = ()


@dataclass(frozen=True)
class Row:
    name: str
    number: int


def one(inputs: object) -> str:
    return str(inputs)


def other(inputs: object) -> str:
    return str(inputs)


SOURCES = {
    "page.html": b"{% extends 'base.html' %}",
    "base.html": b"{% include 'parts/foot.html' %}",
    "parts/foot.html": b"",
    "x": b"",
}


def _recipe(recipe: Recipe, salt: bytes = b"salt", sight: bytes = b"sight", **changed: bytes) -> bytes:
    sources = SOURCES | {name.replace("_", "/") + ".html": text for name, text in changed.items()}
    return Fingerprints(salt, sight, sources).recipe(Planned("x", recipe, None))


def _inputs(inputs: object) -> bytes:
    return Fingerprints(b"", b"", {}).inputs(Planned("x", Template("page.html"), inputs))


@pytest.mark.parametrize(
    "tag",
    [
        "{% include 'a' %}",
        '{% include "a" %}',
        "{%include'a'%}",
        "{%-include 'a'-%}",
        "{%+ include 'a' +%}",
        "{%-\n\t include\n\n 'a'\n-%}",
        "{% extends 'a' %}",
        "{% extends'a'%}",
        "{% import 'a' as b %}",
        "{% import 'a' as b with context %}",
        "{% from 'a' import b, c as d %}",
        "{% from 'a'import b %}",
        "{% include 'a' ignore missing %}",
        "{% include 'a' without context %}",
        "x {% if y %}{% include 'a' %}{% endif %}",
    ],
)
def test_a_template_is_all_that_it_asks_for_by_name(tag):
    sources = {"page": tag.encode(), "a": b"{% include 'b' %}", "b": b"{% include 'page' %}", "c": b""}
    assert closure("page", sources) == ("a", "b", "page")


@pytest.mark.parametrize(
    "tag",
    [
        "{% include name %}",
        "{% include(name) %}",
        "{% include ('a') %}",
        "{% include ['a', 'c'] %}",
        "{% include'a' if b else 'c' %}",
        "{% include 'a' ~ '' %}",
        "{% include 'a' + b %}",
        "{% include 'a' or b %}",
        "{% include 'a'|lower %}",
        "{% include 'a' % b %}",
        "{% include 'a'.lower() %}",
        "{% include 'a' 'c' %}",
        "{% include './a' %}",
        "{% include 'a//b' %}",
        "{% include '\\x61' %}",
        "{% include 'none' %}",
        "{%- extends\n  page.layout %}",
        "{% from name import a %}",
        "{% import name as a %}",
        '{% include "it\'s" %}',
    ],
)
def test_a_template_that_names_another_in_any_other_way_is_all_templates(tag):
    assert closure("page", {"page": tag.encode(), "a": b"", "c": b""}) == ("a", "c", "page")


def test_a_template_that_asks_for_none_is_itself():
    text = "{# include #} {{ include }} {% for a in b %}{% block import_x %}{% endblock %}{% endfor %} include 'a'"
    assert closure("page", {"page": text.encode(), "a": b""}) == ("page",)
    assert closure("not there", {"a": b""}) == ("not there",)


SPACE = st.sampled_from(["", " ", "\n", "\t "])
WORDS = st.sampled_from(["include %s", "extends %s", "import %s as y", "from %s import y", "include %s ignore missing"])
NAMED = st.sampled_from(
    ["'a'", '"a"', "'./a'", "'a'~''", "['no', 'a']", "('a')", "'a' if 1 else 'b'", "'no' if 0 else 'a'", "'' 'a'"]
)


@given(st.sampled_from(["", "-", "+"]), SPACE, WORDS, SPACE, NAMED, SPACE, st.sampled_from(["", "-", "+"]))
def test_no_template_that_jinja_loads_is_forgotten(before, first, words, second, named, third, after):
    word, rest = words.split("%s")
    text = f"{{%{before}{first}{word.strip()}{second}{named} {rest}{third}{after}%}}"
    sources = {"page": text, "a": "{% macro y() %}{% endmacro %}", "b": "{% macro y() %}{% endmacro %}"}
    asked: list[str] = []

    class Loader(DictLoader):
        def get_source(self, environment: Environment, template: str) -> tuple[str, str | None, Callable[[], bool] | None]:
            asked.append(os.path.normpath(template))
            return super().get_source(environment, os.path.normpath(template))

    with suppress(TypeError):  # a list is included, but not extended
        Environment(loader=Loader(sources), autoescape=True).get_template("page").render()
    assert set(asked) & set(sources) <= set(closure("page", {name: one.encode() for name, one in sources.items()}))


def test_a_template_changes_with_each_that_it_asks_for_and_with_no_other():
    page = Template("page.html")
    same = _recipe(page)
    assert _recipe(page, x=b"changed") == same
    assert (
        len({same, _recipe(page, page=b"{% extends 'base.html' %} "), _recipe(page, base=b""), _recipe(page, parts_foot=b"1")})
        == 4
    )


def test_text_that_moves_from_one_template_to_another_is_a_change():
    page = Template("page.html")
    texts = [("", "ab"), ("a", "b"), ("ab", ""), ("b", "a")]
    base = b"{% include 'parts/foot.html' %}"
    assert len({_recipe(page, base=base + one.encode(), parts_foot=two.encode()) for one, two in texts}) == len(texts)


def test_each_recipe_has_a_fingerprint_of_its_own():
    recipes = [Copy(), Function(one), Function(other), Template("page.html"), Template("page.html", one), Template("base.html")]
    recipes += [Template("page.html", lang="en"), Template("page.html", one, "en"), Template("page.html", lang="vi")]
    assert len(set(map(_recipe, recipes))) == len(recipes)
    assert list(map(_recipe, recipes)) == list(map(_recipe, recipes))


def test_two_templates_with_one_text_are_two():
    assert _recipe(Template("x.html"), x=b"1", y=b"1") != _recipe(Template("y.html"), x=b"1", y=b"1")


def test_the_program_changes_all_that_is_made_by_it_and_what_templates_see_changes_templates():
    function, template, copy = Function(one), Template("page.html"), Copy()
    assert _recipe(function, salt=b"2") != _recipe(function) and _recipe(template, salt=b"2") != _recipe(template)
    assert _recipe(template, sight=b"2") != _recipe(template) and _recipe(function, sight=b"2") == _recipe(function)
    assert _recipe(copy, salt=b"2", sight=b"2") == _recipe(copy)


def test_what_is_no_recipe_fails():
    with pytest.raises(TypeError):
        _recipe("page.html")


def test_inputs_are_told_by_all_that_is_in_them():
    pages = [
        Page("a"),
        Page("b"),
        Page("a", Body("1")),
        Page("a", Body("2")),
        Page("a", Body("1", ("/x/",))),
        Page("a", None, ("b",)),
        Page("a", None, ("b", "")),
    ]
    assert len(set(map(_inputs, pages))) == len(pages)
    assert _inputs(Page("a", Body("1"))) == _inputs(Page("a", Body("1")))


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(-9, 9) | st.text("ab", max_size=2) | st.binary(max_size=1),
    lambda inner: st.lists(inner, max_size=3).map(tuple) | st.dictionaries(st.text("ab", max_size=1), inner, max_size=2),
    max_leaves=6,
)


def _typed(value: object) -> object:
    """*value* such that True is not 1."""
    if isinstance(value, tuple):
        return tuple(map(_typed, value))
    if isinstance(value, dict):
        return frozenset((key, _typed(one)) for key, one in value.items()), "dict"
    return type(value), value


@given(VALUES, VALUES)
def test_two_inputs_have_one_fingerprint_just_where_they_are_the_same(first, second):
    if list(first) != list(second) if isinstance(first, dict) and isinstance(second, dict) else False:
        return  # a dict in another order is another page
    if _typed(first) != _typed(second):
        assert _inputs(first) != _inputs(second)
    assert _inputs(first) == _inputs(first)


def test_late_inputs_are_told_by_what_they_become():
    assert _inputs(Late(b"1", lambda: Page("a"))) == _inputs(Late(b"2", lambda: Page("a"))) == _inputs(Page("a"))


def test_a_copy_is_told_by_what_the_file_holds_wherever_it_is():
    prints = Fingerprints(b"", b"", {})
    assert (
        prints.inputs(Planned("x", Copy(), File("/\udce0", b"1")))
        == prints.inputs(Planned("y", Copy(), File("/b", b"1")))
        == b"1"
    )


def test_the_parts_of_inputs_tell_what_changed():
    before, after = parts(Page("a", Body("1"))), parts(Page("b", Body("1")))
    assert list(before) == ["title", "body", "pages"]
    assert {name for name in before if before[name] != after[name]} == {"title"}
    assert {len(part) for part in before.values()} == {4}
    assert list(parts(Row("a", 1))) == ["name", "number"]
    assert parts("text") == parts(None) == {}


def _made_with(value: object) -> Callable[[], object]:
    return lambda: value


class Odd:
    """Its instances are told by nothing."""

    def __call__(self) -> None: ...


@pytest.mark.parametrize(
    "settings",
    [
        [
            None,
            True,
            False,
            0,
            1,
            1.0,
            "",
            "1",
            b"1",
            "None",
            [],
            [1],
            ["1"],
            [[1]],
            [1, 2],
            [2, 1],
            {},
            {"a": 1},
            {"a": 2},
            {"b": 1},
        ],
        [{1: "a"}, [1, "a"], {"1": "a"}, {"a": 1, "b": 2}, {"a": 2, "b": 1}, {"a": {"b": 2}}],
        [one, other, Odd, Page, "one"],
        [lambda: 1, lambda x: x, _made_with(1), _made_with(2), lambda a=1: a, lambda a=2: a, lambda *, a=1: a, lambda *, a=2: a],
    ],
)
def test_every_setting_stands_for_itself(settings):
    assert len({of_setting(value) for value in settings}) == len(settings)
    assert [of_setting(value) for value in settings] == [of_setting(value) for value in settings]


def test_a_setting_is_the_same_in_any_order_of_its_keys():
    assert of_setting({"a": 1, "b": one, 1: 2}) == of_setting({1: 2, "b": one, "a": 1})
    assert of_setting([1, 2]) == of_setting((1, 2))


def _recursive() -> Callable[[], object]:
    def again() -> object:
        return again

    return again


@pytest.mark.parametrize(
    "value", [Odd(), object(), partial(one, Odd()), os, _made_with(Odd()), [Odd()], {"a": Odd()}, _recursive()]
)
def test_what_cannot_be_told_never_equals_itself_in_another_run(value):
    assert of_setting(value) != of_setting(value)


def test_a_function_is_told_by_the_source_of_its_module(tmp_path, monkeypatch):
    monkeypatch.syspath_prepend(tmp_path)
    module = tmp_path / "setting_of_a_test.py"
    module.write_text("def shout(text):\n    return helper(text)\ndef helper(text):\n    return text\n", encoding="utf-8")
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    import setting_of_a_test  # type: ignore[import-not-found]

    before = of_setting(setting_of_a_test.shout)
    assert of_setting(setting_of_a_test.shout) == before
    module.write_text(module.read_text(encoding="utf-8").replace("return text", "return text.upper()"), encoding="utf-8")
    assert of_setting(setting_of_a_test.shout) != before
    del sys.modules["setting_of_a_test"]


_PRINTED = """
from plugins.builder.fingerprints import of_setting, packages, Fingerprints
from plugins.builder.plan import Planned, Template
from tests.core.builder.test_fingerprints import Page, SOURCES, one, _made_with
prints = Fingerprints(b"", b"", SOURCES)
page = Planned("x", Template("page.html", one), Page("a", None, ("b", "c")))
print([value.hex() for value in (of_setting({"a": one, "b": _made_with(2), "c": [1.5, "x"]}), packages(), prints.recipe(page), prints.inputs(page))])
"""


def test_fingerprints_are_the_same_in_every_process():
    root = Path(__file__).resolve().parents[3]

    def said(seed: str) -> bytes:
        return subprocess.run(
            [sys.executable, "-c", _PRINTED],
            env={**os.environ, "PYTHONHASHSEED": seed},
            cwd=root,
            capture_output=True,
            check=True,
        ).stdout

    assert said("1") == said("2") != b""


def test_a_package_of_another_version_is_told(tmp_path, monkeypatch):
    place = tmp_path / "site-packages"
    (place / "jinja2-3.1.4.dist-info").mkdir(parents=True)
    monkeypatch.setattr(sys, "path", [str(place), str(tmp_path / "none-packages")])
    before = packages()
    assert packages() == before
    (place / "jinja2-3.1.4.dist-info").rename(place / "jinja2-3.1.5.dist-info")
    assert packages() != before
    (place / "jinja2-3.1.5.dist-info").rename(place / "jinja2-3.1.4.dist-info")
    (place / "__pycache__").mkdir()
    assert packages() == before
    monkeypatch.setattr(sys, "version", "4.0")
    assert packages() != before


class Loud:
    """A filter that remembers how loud it is."""

    def __init__(self, marks: str) -> None:
        self.marks = marks

    def shout(self, text: str) -> str:
        return text + self.marks


def test_what_a_function_was_made_with_tells_it_from_another():
    assert of_setting(partial(one, 1)) == of_setting(partial(one, 1)) != of_setting(partial(one, 2))
    assert of_setting(Loud("!").shout) == of_setting(Loud("!").shout) != of_setting(Loud("?").shout)
    assert of_setting(len) == of_setting(len) != of_setting(max)
    assert of_setting(str.upper) == of_setting(str.upper) != of_setting(str.lower)

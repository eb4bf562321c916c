"""The code of templates is kept, and taken again only for the same text under the same key."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from jinja2 import DictLoader, Environment

from plugins.builder.compiled import Compiled, compiled

TEXT = "{{ name }} và {{ 'x'|upper }}"


def templates(folder: Path, text: str = TEXT, key: bytes = b"k" * 16, upper=str.upper) -> Environment:
    made = Environment(loader=DictLoader({"page.html": text}), bytecode_cache=Compiled(key, folder))
    made.filters["upper"] = upper
    return made


def draw(made: Environment) -> str:
    return made.get_template("page.html").render(name="Hội")


@pytest.fixture
def kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder that holds the code of the template."""
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    assert draw(templates(tmp_path)) == "Hội và X"
    return tmp_path


def test_a_template_is_compiled_once(kept, monkeypatch):
    monkeypatch.setattr(Environment, "_compile", lambda *_: pytest.fail("compiled again"))
    assert draw(templates(kept)) == "Hội và X"


@pytest.mark.parametrize(
    ("changed", "shown"),
    [({"text": "Chào {{ name }}"}, "Chào Hội"), ({"key": b"j" * 16, "upper": str.swapcase}, "Hội và X")],
    ids=["another text", "another key"],
)
def test_other_code_takes_its_place(kept, changed, shown):
    before = [file.read_bytes() for file in kept.iterdir()]
    assert draw(templates(kept, **changed)) == shown
    after = [file.read_bytes() for file in kept.iterdir()]
    assert len(before) == len(after) == 1 and before != after


def test_a_template_is_kept_in_each_language(kept, monkeypatch):
    made = Environment(loader=DictLoader({"page.html": TEXT}), bytecode_cache=Compiled(b"k" * 16, kept, "en"))
    made.filters["upper"] = str.swapcase
    assert draw(made) == "Hội và X" and draw(templates(kept)) == "Hội và X"
    assert len(list(kept.iterdir())) == 2
    monkeypatch.setattr(Environment, "_compile", lambda *_: pytest.fail("compiled again"))
    assert draw(made) == draw(templates(kept)) == "Hội và X"


@pytest.mark.parametrize(
    ("one", "other"), [(("vi", b"a"), ("en", b"a")), (("", b"a"), ("", b"b")), (("", b"a", b""), ("", b"a"))]
)
def test_what_is_compiled_for_a_language_or_from_other_parts_is_of_no_use_elsewhere(kept, one, other):
    keys = [compiled(*parts)._key for parts in (one, other)]
    assert keys[0] != keys[1]


def test_what_was_worked_out_under_another_key_is_not_taken(kept):
    assert draw(templates(kept, key=b"j" * 16, upper=lambda text: f"<{text}>")) == "Hội và <x>"


@pytest.mark.parametrize(
    "damage", [lambda data: data[:40], lambda data: data[:-9], lambda data: b"", lambda data: data[:16] + b"?" * 99]
)
def test_damaged_code_is_made_anew(kept, damage):
    (file,) = kept.iterdir()
    file.write_bytes(damage(file.read_bytes()))
    assert draw(templates(kept)) == "Hội và X"


def test_nothing_is_kept_where_python_keeps_nothing(tmp_path, monkeypatch):
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    assert draw(templates(tmp_path)) == "Hội và X"
    assert not list(tmp_path.iterdir())


def test_a_place_that_cannot_be_written_hinders_nothing(tmp_path, monkeypatch):
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    (tmp_path / "file").write_text("")
    assert draw(templates(tmp_path / "file" / "below")) == "Hội và X"


def test_it_can_be_forgotten(kept):
    Compiled(b"k" * 16, kept).clear()
    assert not list(kept.iterdir())

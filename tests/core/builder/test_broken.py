"""A template in error is told with its file and line."""

from __future__ import annotations

import pickle
from pathlib import Path
from typing import Any

import pytest
from jinja2 import Environment, FileSystemLoader, StrictUndefined

from plugins.builder.broken import Broken, told


def unable(_: Any) -> str:
    raise RuntimeError("a defect")


def draw(folder: Path, files: dict[str, str | bytes]) -> str:
    """Draw ``a.html`` of *files*."""
    templates = folder / "theme/templates"
    for name, text in files.items():
        (templates / name).parent.mkdir(parents=True, exist_ok=True)
        (templates / name).write_bytes(text if isinstance(text, bytes) else text.encode())
    made = Environment(loader=FileSystemLoader(templates), undefined=StrictUndefined)
    made.filters |= {"unable": unable, "year": lambda value: value.year}
    with told(templates, "a.html"):
        return made.get_template("a.html").render(page=1)


@pytest.mark.parametrize(
    ("files", "place", "words"),
    [
        ({"a.html": "x\n{% if %}"}, "a.html:2", "Expected an expression"),
        ({"a.html": "x\n\n{{ page.titel }}"}, "a.html:3", "has no attribute 'titel'"),
        ({"a.html": "{{ nobody }}"}, "a.html:1", "'nobody' is undefined"),
        ({"a.html": "{% include 'b.html' %}", "b.html": "\n{{ x.y }}"}, "b.html:2", "'x' is undefined"),
        ({"a.html": "\n{% include 'b.html' %}"}, "a.html:2", "no template b.html"),
        ({"a.html": "{% extends 'b.html' %}", "b.html": "\n{% for %}"}, "b.html:2", "Expected"),
        ({"a.html": "\n{{ page + 'x' }}"}, "a.html:2", "unsupported operand"),
        ({"a.html": "\n{{ page|year }}"}, "a.html:2", "has no attribute 'year'"),
        ({"a.html": "{{ page|nofilter }}"}, "a.html:1", "No filter named 'nofilter'"),
        ({"a.html": b"\xff"}, "a.html:1", "utf-8"),
    ],
)
def test_it_is_told_where_and_what(tmp_path: Path, files: dict[str, str | bytes], place: str, words: str) -> None:
    with pytest.raises(Broken) as caught:
        draw(tmp_path, files)
    broken = pickle.loads(pickle.dumps(caught.value))
    assert f"{broken.path}:{broken.line}" == f"theme/templates/{place}"
    assert words in broken.message and "\n" not in broken.message


def test_a_template_that_is_not_there_is_called_by_its_name(tmp_path: Path) -> None:
    with pytest.raises(Broken, match=r"theme/templates/a\.html"):
        draw(tmp_path, {})


def test_a_defect_of_ours_stays_one(tmp_path: Path) -> None:
    with pytest.raises(RuntimeError):
        draw(tmp_path, {"a.html": "{{ page|unable }}"})

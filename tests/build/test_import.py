"""``python -m desk import``: from saved pages to documents that pass ``check``."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from desk.__main__ import desk

PAGES = sorted((Path(__file__).parents[1] / "core/importing/pages").glob("*.txt"))


def run(*words: str | Path) -> Result:
    return CliRunner().invoke(desk, [str(word) for word in words])


@pytest.fixture
def inputs(tmp_path: Path) -> Path:
    folder = tmp_path / "pages"
    folder.mkdir()
    for page in PAGES[:6]:
        (folder / page.name).write_bytes(page.read_bytes())
    return folder


def test_json_tells_each_input_in_order_and_writes_nothing(inputs: Path, tmp_path: Path) -> None:
    (inputs / "aa.txt").write_bytes(b"\x00")
    before = sorted(tmp_path.rglob("*"))
    result = run("import", "--json", inputs, tmp_path / "none.txt")
    outcomes = json.loads(result.stdout)
    assert result.exit_code == 1
    assert [Path(one["path"]).name for one in outcomes] == ["aa.txt", *(page.name for page in PAGES[:6]), "none.txt"]
    assert ["error" in one for one in outcomes] == [True, *[False] * 6, True]
    assert {"id", "title", "date", "byline", "source", "captions", "body", "dropped", "unsure"} <= outcomes[1].keys()
    assert len({one["id"] for one in outcomes[1:-1]}) == 6
    assert sorted(tmp_path.rglob("*")) == before


def test_what_is_imported_passes_check_and_is_imported_once(inputs: Path, tmp_path: Path) -> None:
    articles = tmp_path / "content/articles"
    assert run("import", inputs, "--to", articles).exit_code == 0
    written = {file: file.read_bytes() for file in articles.rglob("*.md")}
    assert len(written) == 6
    findings = json.loads(run("check", tmp_path / "content", "--json").stdout)
    assert [one for one in findings if one["severity"] == "error"] == []
    assert run("import", inputs, "--to", articles).exit_code == 0
    assert {file: file.read_bytes() for file in articles.rglob("*.md")} == written
    assert len(list((tmp_path / "content").glob("articles-bao-cao*.json"))) == 2


def test_one_of_the_two_ways_is_chosen(inputs: Path, tmp_path: Path) -> None:
    assert run("import", inputs).exit_code == 2
    assert run("import", inputs, "--json", "--to", tmp_path / "x").exit_code == 2

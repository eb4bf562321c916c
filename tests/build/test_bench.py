"""``python -m desk bench``: its corpus is sound, and its figures are those of the builds that it ran. Nothing here is timed."""

from __future__ import annotations

import json
import os
import xml.etree.ElementTree as ET
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import pytest
from click.testing import CliRunner

from desk.__main__ import desk
from desk.bench import processes
from desk.bench.corpus import article_id, article_path, write_corpus
from desk.bench.drawing import Bar, draw
from desk.bench.processes import Failed, Spent
from desk.bench.profile import STEPS, read_profile
from desk.bench.running import TIMINGS, Bench

Site = Callable[[Mapping[str, str]], object]
SVG = "{http://www.w3.org/2000/svg}"
SECONDS = dict(zip(STEPS, (0.01, 0.0, 0.5, 0.02, 0.03, 0.2, 0.1, 0.04), strict=True))


def corpus(folder: Path, articles: int) -> dict[str, bytes]:
    write_corpus(folder, articles)
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in folder.rglob("*") if file.is_file()}


class Builder:
    """Stands for ``pelican``: writes the page that an edit must show, and timings where it is told to; each build costs more."""

    def __init__(self, articles: int, tells: bool = True, blind: bool = False) -> None:
        self.articles, self.tells, self.blind, self.builds = articles, tells, blind, 0

    def __call__(self, command: Sequence[str], environment: Mapping[str, str]) -> Spent:
        output = Path(command[command.index("-o") + 1])
        middle = article_path(self.articles // 2)
        page = output / f"bai/{article_id(self.articles // 2)}/index.html"
        page.parent.mkdir(parents=True, exist_ok=True)
        if not self.blind:
            sources = (output.parent / "content" / middle, output.parent / "theme/templates/base.html")
            text = "".join(file.read_text(encoding="utf-8") for file in sources)
            if not page.exists() or page.read_text(encoding="utf-8") != text:
                page.write_text(text, encoding="utf-8")
                os.utime(page)
        if self.tells:
            told = {"steps": SECONDS, "documents": 9, "files": 1, "written": 1, "start": 0.25}
            Path(environment[TIMINGS]).write_text(json.dumps(told), encoding="utf-8")
        self.builds += 1
        return Spent(self.builds, 10 * self.builds, 100 * self.builds)


def bench(monkeypatch: pytest.MonkeyPatch, builder: Builder, *words: str | Path):
    monkeypatch.setenv("TOASOAN_LANG", "en")
    monkeypatch.setenv("COLUMNS", "200")
    monkeypatch.setattr(processes, "run", builder)
    return CliRunner().invoke(desk, ["bench", "--articles", str(builder.articles), *map(str, words)])


def test_the_corpus_is_the_same_each_time_and_a_small_one_begins_a_large_one(tmp_path: Path) -> None:
    small, again, large = corpus(tmp_path / "a", 20), corpus(tmp_path / "b", 20), corpus(tmp_path / "c", 40)
    assert small == again
    assert small.items() <= large.items()
    assert len([path for path in large if path.startswith("articles/")]) == 40


def test_the_corpus_builds_without_an_error_or_a_notice(site: Site, tmp_path: Path) -> None:
    tiny = site({})
    write_corpus(tmp_path / "content", 16)
    assert tiny.check() == ()
    tiny.build()
    assert all(tiny.page(f"/bai/{article_id(number)}/").h1 for number in range(16))
    bodies = "".join(str(tiny.page(f"/bai/{article_id(number)}/")) for number in (0, 5, 10))
    assert all(mark in bodies for mark in ("<table", "<blockquote", "footnote", "<figure", "<h2", "<ul", "<strong"))


def test_the_figures_are_those_of_the_runs(monkeypatch: pytest.MonkeyPatch) -> None:
    result = bench(monkeypatch, Builder(6), "--json")
    rows = json.loads(result.stdout)
    assert result.exit_code == 0
    assert [row["build"] for row in rows] == ["from nothing", "nothing changed", "one article edited", "base template changed"]
    assert [(row["wall"], row["cpu"], row["peak_mib"]) for row in rows] == [(n, 10 * n, 100 * n) for n in (1, 2, 3, 4)]
    assert [row["written"] for row in rows] == [1, 0, 1, 1]
    assert rows[0]["profile"] == {"start": 0.25, "steps": SECONDS}


def test_a_table_and_a_profile_are_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    shown = bench(monkeypatch, Builder(10)).stdout
    assert all(word in shown for word in ("from nothing", "100", "50.000", "start-up", "0.25", *STEPS))


def test_a_builder_that_tells_no_timings_is_measured_all_the_same(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    result = bench(monkeypatch, Builder(6, tells=False))
    assert (result.exit_code, "start-up" in result.stdout) == (0, False)
    assert json.loads(bench(monkeypatch, Builder(6, tells=False), "--json").stdout)[0]["profile"] is None
    refused = bench(monkeypatch, Builder(6, tells=False), "--draw", tmp_path / "p.svg")
    assert (refused.exit_code, (tmp_path / "p.svg").exists()) == (1, False)
    assert "nothing to draw" in refused.stderr


def test_a_build_that_does_not_show_its_edit_is_no_result(monkeypatch: pytest.MonkeyPatch) -> None:
    result = bench(monkeypatch, Builder(6, blind=True), "--json")
    assert (result.exit_code, result.stdout) == (1, "")
    assert f"/bai/{article_id(3)}/" in result.stderr


def test_the_picture_holds_each_step_of_each_build(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    assert bench(monkeypatch, Builder(10), "--draw", tmp_path / "p.svg").exit_code == 0
    picture = ET.fromstring((tmp_path / "p.svg").read_text(encoding="utf-8"))
    words = [text.text for text in picture.iter(f"{SVG}text")]
    tips = [title.text for title in picture.iter(f"{SVG}title")]
    assert set(STEPS) <= set(words)
    assert {"from nothing", "nothing changed", "90.00 ms"} <= set(words)
    assert tips.count("read: 50.000 ms") == 4
    assert "prefers-color-scheme:dark" in picture.findtext(f"{SVG}style", "")


def test_a_name_in_the_picture_is_text() -> None:
    picture = ET.fromstring(draw("a < b & c", "", [Bar("<x>", {"read": 0.0})]))
    assert picture.findtext(f"{SVG}title") == "a < b & c"


@pytest.mark.parametrize(
    "text", ["", "[]", "{}", '{"steps": {}, "start": 1}', '{"steps": {"read": "x"}, "start": 1}', '{"steps": 3}']
)
def test_what_is_no_profile_is_none(text: str, tmp_path: Path) -> None:
    (tmp_path / "t.json").write_text(text, encoding="utf-8")
    assert read_profile(tmp_path / "t.json") is None


@pytest.mark.parametrize("words", [["--articles", "0"], ["--articles", "x"], ["--draw", "."], ["--nothing"]])
def test_wrong_use_ends_with_2(words: list[str]) -> None:
    assert CliRunner().invoke(desk, ["bench", *words]).exit_code == 2


def test_a_process_is_measured_and_its_failure_told(tmp_path: Path) -> None:
    import sys

    spent = processes.run([sys.executable, "-c", "print(1)"], os.environ)
    assert min(spent.wall, spent.cpu, spent.peak_mib) > 0
    with pytest.raises(Failed, match="hỏng"):
        processes.run([sys.executable, "-c", "import sys; sys.exit('hỏng')"], {**os.environ, "PYTHONUTF8": "1"})
    assert Bench(tmp_path, 1, processes.run).articles == 1

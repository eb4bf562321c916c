"""The harness beside Hugo: what counts as shown, as gone and as met. Nothing here is timed."""

from __future__ import annotations

import os
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import pytest

from tests.bench import edits
from tests.bench.beside_hugo import main, parsed
from tests.bench.pairs import ROWS, Measured, Pair, table, verdict
from tests.bench.sites import Change, Site


@dataclass
class Run:
    wall: float
    cpu: float
    peak_mib: float


@pytest.fixture
def site(tmp_path: Path) -> Site:
    """Two articles, the base template, and an output folder that :func:`show` fills."""
    for number, day in enumerate(("2020-01-02 10:00", "2021-03-04 10:00")):
        file = tmp_path / f"content/articles/{day[:4]}/{day[5:7]}/bai-{number:05d}.md"
        file.parent.mkdir(parents=True)
        file.write_text(f'---\ntitle: "Bài {number}"\ndate: {day}\n---\n\nĐoạn.\n', encoding="utf-8")
    (tmp_path / "theme/templates").mkdir(parents=True)
    (tmp_path / "theme/templates/base.html").write_text("<html></html>", encoding="utf-8")
    made = Site(tmp_path, 2, tmp_path / "output", (), ("true",), tmp_path / "log")
    edits.stamp(made)
    show(made)
    return made


def show(site: Site) -> None:
    """A build: every article's page holds its source and the template; the news hold all of it."""
    frame = (site.root / "theme/templates/base.html").read_text(encoding="utf-8")
    texts = {file.stem: file.read_text(encoding="utf-8") for file in (site.root / "content").rglob("*.md")}
    pages = {
        **{f"bai/{stem}/index.html": text + frame for stem, text in texts.items()},
        "tin/index.html": "".join(texts.values()),
    }
    for file in site.files():
        if file.relative_to(site.output).as_posix() not in pages:
            file.unlink()
    for page, text in pages.items():
        (site.output / page).parent.mkdir(parents=True, exist_ok=True)
        (site.output / page).write_text(text, encoding="utf-8")


@pytest.mark.parametrize("edit", [edits.body, edits.title, edits.template, edits.added])
def test_an_edit_is_wanted_until_it_is_built_and_again_in_the_next_round(site: Site, edit) -> None:
    for round_ in (1, 2):
        change = edit(site, round_)
        assert list(site.problems(change, 2)) != []
        show(site)
        assert list(site.problems(change, 2)) == []


def test_what_was_replaced_has_to_be_gone(site: Site) -> None:
    change = edits.title(site, 1)
    show(site)
    (site.output / "tin/cu.html").write_text(f"… {change.gone} …", encoding="utf-8")
    assert [problem for problem in site.problems(change, 2) if "tin/cu.html" in problem]


def test_a_removed_article_has_to_be_gone(site: Site) -> None:
    edits.added(site, 1)
    show(site)
    change = edits.removed(site, 1)
    assert len(list(site.problems(change, 2))) == 2
    show(site)
    assert list(site.problems(change, 2)) == [f"{change.absent} is still there"]  # its folder, empty
    (site.output / change.absent).rmdir()
    assert list(site.problems(change, 2)) == []


def test_a_template_is_edited_in_place_of_the_last_edit(site: Site) -> None:
    for round_ in range(3):
        edits.template(site, round_)
    assert (site.root / "theme/templates/base.html").read_text(encoding="utf-8") == "<html></html>\n<!-- mockhung2x -->\n"


def test_an_edit_is_drafted_without_being_written(site: Site) -> None:
    before = site.article(1).read_bytes()
    path, text, change = edits.drafted(site, 7)
    assert (path.read_bytes(), change.marker in text) == (before, True)


def test_an_embargo_is_not_the_newest(site: Site) -> None:
    year = datetime.now().year + 1
    late = site.root / f"content/articles/{year}/01/mai-sau.md"
    late.parent.mkdir(parents=True)
    late.write_text(f"---\ntitle: Sau\ndate: {year}-01-02 10:00\n---\n", encoding="utf-8")
    assert edits.newest(site) == site.article(1)


def test_nothing_changed_writes_nothing_and_the_builds_records_do_not_count(site: Site) -> None:
    assert [bool(list(site.problems(edits.nothing(site, 1), written))) for written in (0, 1)] == [False, True]
    (site.output / ".toasoan").mkdir()
    (site.output / ".toasoan/written").write_text("x", encoding="utf-8")
    assert ".toasoan/written" not in site.contents()
    os.utime(site.output / "tin/index.html", ns=(1, 1))
    assert site.written_since(2) == 2


def test_a_missing_page_shows_nothing(site: Site) -> None:
    assert list(site.problems(Change(("không/có",), "x"), 1)) == ["x is not shown in 1 of 1 pages: không/có …"]


def test_the_ratio_is_taken_within_the_pair() -> None:
    measured = Measured()
    for theirs, ours in ((10, 5), (1, 3), (2, 2)):
        measured.add("cold", Pair(Run(theirs, theirs, 9), Run(ours, ours, 9), ours))
    assert "| **1.000** (0.500–3.000) | 1.000 | 2–5 | ≤ 2 | ≤ 1.2 | aim met |" in table(measured)
    assert measured.as_json()["cold"]["ratios"] == [0.5, 3.0, 1.0]
    assert "peak_mib" not in measured.as_json()["cold"]["pairs"][0]["ours"]


@pytest.mark.parametrize(("value", "said"), [(1.2, "aim met"), (1.3, "met"), (2.01, "TOO MUCH")])
def test_a_median_is_held_against_must_and_aim(value: float, said: str) -> None:
    assert verdict(ROWS[0], value) == said


def test_problems_name_their_row_and_pair() -> None:
    measured = Measured()
    measured.add("body", Pair(Run(1, 1, 1), Run(1, 1, 1)))
    measured.add("body", Pair(Run(1, 1, 1), Run(1, 1, 1), problems=("cũ",)))
    assert measured.problems() == ["body, pair 2: cũ"]


def test_a_missing_harness_is_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["5", "--shared", str(tmp_path / "none"), "--work", str(tmp_path)]) == 1
    assert "--shared" in capsys.readouterr().err


@pytest.mark.parametrize("words", [["0"], ["5", "--repeat", "0"], ["5", "--rows", "cold,nothing"]])
def test_wrong_use_ends_with_2(words: list[str]) -> None:
    with pytest.raises(SystemExit, match="2"):
        parsed(words)

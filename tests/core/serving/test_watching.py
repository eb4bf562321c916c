"""What counts as a change, and that changes are noticed."""

from __future__ import annotations

from pathlib import Path

import pytest

from desk.serving.watching import Batch, Watched, Watcher, sorted_out

ROOT = Path("/to-a-soan")
WATCHED = Watched(
    site=(ROOT / "content", ROOT / "theme"),
    program=(ROOT / "plugins", ROOT / "desk"),
    settings=(ROOT / "pelicanconf.py",),
    without=(ROOT / "content/output", ROOT / ".cache"),
)


@pytest.mark.parametrize(
    "path", ["content/articles/2026/a.md", "content/front-page.yaml", "content/media/x.jpg", "theme/templates/base.html"]
)
def test_a_file_of_the_site_is_built_again(path: str) -> None:
    assert sorted_out([ROOT / path], WATCHED) == Batch(site=frozenset([ROOT / path]))


@pytest.mark.parametrize("path", ["plugins/site/plan.py", "plugins/provinces/units.json", "desk/site.py", "pelicanconf.py"])
def test_a_file_of_the_program_starts_it_again(path: str) -> None:
    assert sorted_out([ROOT / path], WATCHED) == Batch(program=frozenset([ROOT / path]))


@pytest.mark.parametrize(
    "path",
    [
        "content/articles/.a.md.swp",
        "content/articles/a.md~",
        "content/articles/#a.md#",
        "content/articles/.#a.md",
        "content/articles/4913",
        "content/.git/index",
        "content/output/index.html",
        ".cache/store.sqlite",
        "output/index.html",
        "plugins/site/__pycache__/plan.cpython-311.py",
        "plugins/site/README.md",
        "README.md",
        "pelicanconf.py.swp",
    ],
)
def test_what_editors_and_the_build_keep_for_themselves_is_nothing(path: str) -> None:
    assert not sorted_out([ROOT / path], WATCHED)


def test_a_saved_file_and_a_replaced_setting_are_noticed(tmp_path: Path) -> None:
    content, program = tmp_path / "content", tmp_path / "plugins"
    content.mkdir()
    program.mkdir()
    setting = tmp_path / "pelicanconf.py"
    setting.write_text("A = 1\n")
    watcher = Watcher(Watched((content,), (program,), (setting,)))
    watcher.start()
    try:
        seen = Batch()
        while not (seen.site and seen.program):  # the watch may take a moment to stand
            (content / "a.md").write_text("a")
            (tmp_path / "new").write_text("A = 2\n")
            (tmp_path / "new").replace(setting)
            seen |= watcher.changes.get(timeout=60)
        assert seen == Batch(frozenset([content / "a.md"]), frozenset([setting]))
    finally:
        watcher.stop()

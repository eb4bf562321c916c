"""New files wait aside, and are put in their places by renaming."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from plugins.builder.plan import OWN
from plugins.builder.staging import Staging, check_way
from plugins.builder.tree import digest
from tests.core.builder.workplace import folders, tree, trouble


@pytest.fixture
def output(tmp_path: Path) -> Path:
    return tmp_path / "output"


@pytest.fixture
def renamed(output: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What was renamed to, below the output."""
    found: list[str] = []
    replace = os.replace

    def noted(old: str, new: str) -> None:
        replace(old, new)
        found.append(str(new).removeprefix(f"{output}/"))

    monkeypatch.setattr(os, "replace", noted)
    return found


def _place(output: Path, *paths: str) -> list[int]:
    """Stage each of *paths* and put them in their places; what was heard of that."""
    staging, heard = Staging(output), []
    staging.open()
    for path in paths:
        staging.put(path, os.fsencode(path))
    staging.survey(paths)
    staging.place(paths, heard.append)
    staging.clear()
    return heard


def test_new_folders_are_put_in_their_places_whole(output, renamed):
    paths = ["a/b/c", "a/d", "e/f", "g"]
    assert _place(output, *paths) == [1, 1, 1, 1]
    assert renamed == ["a", "e", "g"]
    assert tree(output) == {path: path.encode() for path in paths}
    assert not (output / OWN / "new").exists()


def test_files_of_folders_that_are_there_are_renamed_one_by_one(output, renamed):
    (output / "a/b").mkdir(parents=True)
    paths = ["a/b/c", "a/d", "a/b/e/f", "a/b/e/g/h"]
    _place(output, *paths)
    assert sorted(renamed) == ["a/b/c", "a/b/e", "a/d"]
    assert tree(output) == {path: path.encode() for path in paths}


def test_a_file_of_ours_is_replaced(output):
    _place(output, "a", "b/c")
    staging = Staging(output)
    staging.open()
    staging.put("b/c", b"2")
    assert tree(output)["b/c"] == b"b/c", "nothing changes before it is placed"
    staging.place(["b/c"], lambda _: None)
    assert tree(output) == {"a": b"a", "b/c": b"2"}


def test_a_folder_that_went_meanwhile_is_made_again(output):
    (output / "a/b").mkdir(parents=True)
    (output / "x").mkdir()
    staging = Staging(output)
    staging.open()
    for path in ("a/b/c", "x/y/z"):
        staging.put(path, b"1")
    staging.survey(["a/b/c", "x/y/z"])
    for folder in ("a/b", "a", "x"):
        (output / folder).rmdir()
    staging.place(["a/b/c", "x/y/z"], lambda _: None)
    assert tree(output) == {"a/b/c": b"1", "x/y/z": b"1"}


def test_a_folder_takes_the_place_of_a_file_that_went(output, renamed):
    output.mkdir()
    (output / "a").write_text("1")
    staging = Staging(output)
    staging.open()
    staging.put("a/b", b"2")
    staging.survey(["a/b"])
    (output / "a").unlink()
    staging.place(["a/b"], lambda _: None)
    assert tree(output) == {"a/b": b"2"} and renamed == ["a"]


def test_names_of_any_length_and_of_any_bytes_may_wait(output):
    output.mkdir()
    paths = ["x" * 250, "\udce0", "a/" + "y" * 250]
    _place(output, *paths)
    assert tree(output).keys() == set(paths)


def test_long_texts_are_written_whole(output):
    data = os.urandom(3 << 20)
    staging = Staging(output)
    staging.open()
    staging.put("a", data[:1])
    staging.put("a", data)
    staging.place(["a"], lambda _: None)
    assert (output / "a").read_bytes() == data


def test_a_text_that_the_disk_takes_in_parts_is_written_whole(output, monkeypatch):
    write = os.write
    monkeypatch.setattr(os, "write", lambda handle, data: write(handle, data[:3]))
    _place(output, "a/dài lắm")
    assert tree(output) == {"a/dài lắm": "a/dài lắm".encode()}


def test_a_copy_tells_what_was_copied(output, tmp_path):
    (tmp_path / "photo").write_bytes(b"123")
    staging = Staging(output)
    staging.open()
    assert staging.copy("media/a", str(tmp_path / "photo")) == digest(b"123")
    staging.place(["media/a"], lambda _: None)
    assert tree(output) == {"media/a": b"123"}


def test_what_an_earlier_build_left_waiting_is_forgotten(output):
    staging = Staging(output)
    staging.open()
    staging.put("a/b", b"1")
    again = Staging(output)
    again.open()
    assert [path for path in (output / OWN / "new").rglob("*") if path.is_file()] == []
    again.clear()
    again.clear()
    assert not (output / OWN / "new").exists()


def test_where_what_an_earlier_build_left_cannot_go_nothing_new_is_put_beside_it(output):
    staging = Staging(output)
    staging.open()
    staging.put("a/b", b"1")
    with trouble(1, killed=False, only=("unlink",)), pytest.raises(OSError, match="No space"):
        Staging(output).open()


def _there(output: Path, *paths: str) -> tuple[dict[str, bytes], set[str]]:
    """*paths* in the output, folders where they end in a slash, and what stands there then."""
    for path in paths:
        (output / path).parent.mkdir(parents=True, exist_ok=True)
        (output / path).mkdir(exist_ok=True) if path.endswith("/") else (output / path).write_text("1")
    return tree(output), folders(output)


@pytest.mark.parametrize(
    ("there", "wanted", "stale", "foreign"),
    [
        (["x"], "x/a", [], "x"),
        (["x/y"], "x/y/z/a", [], "x/y"),
        (["x/y/mine"], "x", [], "x/y/mine"),
        (["x/ours", "x/y/mine"], "x", ["x/ours"], "x/y/mine"),
        (["x/b", "x/a"], "x", [], "x/a"),
    ],
)
def test_a_file_of_somebody_else_in_the_way_is_told_before_anything_changes(output, there, wanted, stale, foreign):
    before = _there(output, *there, "empty/")
    with pytest.raises(FileExistsError, match=f"{output}/{foreign} "):
        check_way(output, ["empty", wanted], stale)
    assert (tree(output), folders(output)) == before


@pytest.mark.parametrize("link", ["x", "x/link", "x/y/link"])
@pytest.mark.parametrize("goal", ["folder", "nowhere"])
def test_a_link_of_somebody_else_in_the_way_is_told_like_a_file(output, tmp_path, link, goal):
    (tmp_path / "folder").mkdir()
    (output / link).parent.mkdir(parents=True)
    (output / link).symlink_to(tmp_path / goal)
    wanted = "x/a" if link == "x" and goal == "nowhere" else "x"
    with pytest.raises(FileExistsError, match=f"{output}/{link} "):
        check_way(output, [wanted], [])
    assert (output / link).is_symlink()


def test_empty_folders_in_the_way_of_a_file_go(output):
    _there(output, "x/y/z/", "x/a/", "b/")
    check_way(output, ["x"], [])
    assert folders(output) == {"b"}


def test_files_of_ours_that_will_go_are_in_nobodys_way(output):
    before = _there(output, "x/y/ours", "z")
    check_way(output, ["x", "z/a"], ["x/y/ours", "z"])
    assert (tree(output), folders(output)) == before
    _there(output, "x/empty/")
    check_way(output, ["x"], ["x/y/ours"])
    assert (tree(output), folders(output)) == before, "an empty folder beside them goes"


def test_where_there_is_nothing_nothing_is_in_the_way(output):
    check_way(output, ["a", "b/c"], [])
    assert not output.exists()

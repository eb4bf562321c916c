"""The record of what a build wrote: what is ours, and whether it is whole."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.builder.ledger import Ledger, state_of
from plugins.builder.plan import OWN
from tests.core.builder.workplace import folders


@pytest.fixture
def output(tmp_path: Path) -> Path:
    return tmp_path / "output"


def _put(output: Path, *paths: str) -> None:
    for path in paths:
        (output / path).parent.mkdir(parents=True, exist_ok=True)
        (output / path).write_text("1")


def test_what_is_recorded_is_known_while_it_is_there(output):
    _put(output, "a", "b/c", "b/mine", "\udce0")
    Ledger(output).record(["a", "b/c", "\udce0", "gone"])
    assert Ledger(output).written() == {"a", "b/c", "\udce0"}
    (output / "a").unlink()
    assert Ledger(output).written() == {"b/c", "\udce0"}


def test_a_record_replaces_the_one_before(output):
    _put(output, "a", "b")
    Ledger(output).record(["a"])
    Ledger(output).record(["b"])
    assert Ledger(output).written() == {"b"}


def test_a_file_where_a_folder_of_ours_was_is_somebody_elses(output):
    Ledger(output).record(["a/b/c"])
    _put(output, "a/b")
    assert Ledger(output).written() == frozenset()


def test_nothing_is_known_where_there_is_no_record(output):
    assert Ledger(output).written() == frozenset()
    _put(output, "a")
    assert Ledger(output).written() == frozenset()
    assert Ledger(output / "a").written() == frozenset()
    Ledger(output).record([])
    assert not (output / OWN).exists(), "nothing is written of nothing"


def test_a_record_of_the_same_is_left_alone(output):
    Ledger(output).record(["a", "b"])
    before = (output / OWN / "written").stat()
    Ledger(output).record(["b", "a"])
    assert (output / OWN / "written").stat() == before


def test_the_record_holds_digests_and_no_paths(output):
    Ledger(output).record(["bai/an-danh/index.html", "bai/khac/index.html"])
    text = (output / OWN / "written").read_text()
    assert "an-danh" not in text and "bai" not in text
    assert [len(line) for line in text.splitlines()] == [24] * 5, "two files and three folders"


def test_recorded_folders_are_removed_where_they_are_empty(output):
    Ledger(output).record(["a/b/c", "d/e", "f/g"])
    for folder in ("a/b", "d/mine", "mine/empty", "f"):
        (output / folder).mkdir(parents=True)
    _put(output, "f/mine")
    Ledger(output).sweep()
    assert folders(output) == {"d", "d/mine", "mine", "mine/empty", "f"}


def test_where_there_is_no_output_nothing_is_swept(output):
    Ledger(output).sweep()
    assert not output.exists()


def test_the_state_is_there_between_builds_only(output):
    ledger = Ledger(output)
    assert ledger.state() == ""
    ledger.seal("1")
    assert ledger.state() == "", "without the record of what was written nothing is whole"
    ledger.record(["a"])
    assert Ledger(output).state() == "1"
    ledger.open()
    assert Ledger(output).state() == ""
    ledger.open()
    ledger.seal("2")
    assert ledger.state() == "2"


def test_there_is_no_state_while_new_files_wait(output):
    Ledger(output).record(["a"])
    Ledger(output).seal("1")
    (output / OWN / "new").mkdir()
    assert Ledger(output).state() == ""
    (output / OWN / "new").rmdir()
    assert Ledger(output).state() == "1"


def test_the_same_state_is_not_written_again(output):
    Ledger(output).record(["a"])
    Ledger(output).seal("1")
    before = (output / OWN / "state").stat()
    Ledger(output).seal("1")
    assert (output / OWN / "state").stat() == before


@pytest.mark.parametrize("damage", [b"", b"\xff\xfe\n", b"rubbish"])
def test_a_damaged_state_is_none_that_was_sealed(output, damage):
    Ledger(output).record(["a"])
    Ledger(output).seal("1")
    (output / OWN / "state").write_bytes(damage)
    assert Ledger(output).state() != "1"


FILES = st.dictionaries(st.text("ab/\0é\udce0".replace("\0", ""), max_size=3), st.binary(min_size=2, max_size=2))


@given(FILES, FILES)
def test_two_outputs_have_one_state_just_where_they_are_the_same(first, second):
    assert (state_of(first) == state_of(second)) == (first == second)
    assert state_of(dict(reversed(first.items()))) == state_of(first)


def test_what_is_added_stands_in_the_record_as_if_all_had_been_recorded_at_once(output, tmp_path):
    Ledger(output).record(["a/b", "c"])
    Ledger(output).add(["a/d", "e/f/g"])
    added = (output / ".toasoan/written").read_bytes()
    Ledger(output).record(["a/b", "c", "a/d", "e/f/g"])
    assert (output / ".toasoan/written").read_bytes() == added


def test_what_is_known_already_is_not_written_again(output):
    Ledger(output).record(["a/b", "c"])
    before = (output / ".toasoan/written").stat()
    Ledger(output).add(["c"])
    after = (output / ".toasoan/written").stat()
    assert (before.st_ino, before.st_mtime_ns) == (after.st_ino, after.st_mtime_ns)

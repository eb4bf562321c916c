"""Writing the output: whole, only what changed, and nothing that is not ours."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.builder.ledger import Ledger
from plugins.builder.plan import OWN
from plugins.builder.writing import Changes, publish


@pytest.fixture
def output(tmp_path: Path) -> Path:
    return tmp_path / "output"


def _tree(folder: Path) -> dict[str, bytes]:
    """Every file below *folder* but the builder's own record."""
    files = (file for file in folder.rglob("*") if file.is_file())
    return {path: file.read_bytes() for file in files if not (path := file.relative_to(folder).as_posix()).startswith(OWN)}


def _stamps(folder: Path) -> dict[str, int]:
    return {str(file): file.stat().st_mtime_ns for file in (folder, *folder.rglob("*"))}


def test_files_are_written_and_a_second_time_left_alone(output):
    files = {"a": b"1", "b/c": b"2"}
    assert publish(files, output) == Changes(2, 0, 0)
    assert _tree(output) == files
    stamps = _stamps(output)
    assert publish(files, output) == Changes(0, 2, 0)
    assert _stamps(output) == stamps


def test_what_is_no_longer_planned_goes_with_the_folders_that_it_leaves_empty(output):
    publish({"a": b"1", "b/c/d": b"2", "b/c/e": b"3"}, output)
    (output / "b/mine.txt").write_text("giữ")
    assert publish({"a": b"1"}, output) == Changes(0, 1, 2)
    assert _tree(output) == {"a": b"1", "b/mine.txt": "giữ".encode()}
    assert not (output / "b/c").exists()


def test_what_is_not_ours_is_kept_also_where_it_was_there_first(output):
    (output / "b").mkdir(parents=True)
    (output / "mine").write_text("1")
    (output / "b/mine").write_text("2")
    publish({"a": b"1"}, output)
    publish({}, output)
    assert _tree(output) == {"mine": b"1", "b/mine": b"2"}


def test_a_file_becomes_a_folder_and_a_folder_a_file(output):
    publish({"x": b"1", "y/a/b": b"2", "y/c": b"3"}, output)
    publish({"x/a": b"4", "y": b"5"}, output)
    assert _tree(output) == {"x/a": b"4", "y": b"5"}
    publish({"x": b"1", "y/a/b": b"2", "y/c": b"3"}, output)
    assert _tree(output) == {"x": b"1", "y/a/b": b"2", "y/c": b"3"}


@pytest.mark.parametrize(("mine", "planned"), [("x", "x/a"), ("x/y/mine", "x"), ("x/", "x")])
def test_a_file_of_somebody_else_in_the_way_is_told_and_nothing_changes(output, mine, planned):
    publish({"a": b"1", "z": b"1"}, output)
    (output / mine).parent.mkdir(parents=True, exist_ok=True)
    (output / mine).mkdir() if mine.endswith("/") else (output / mine).write_text("giữ")
    before = _tree(output)
    with pytest.raises(FileExistsError, match=str(output / mine)):
        publish({"a": b"2", planned: b"3"}, output)
    assert _tree(output) == before
    assert not (output / OWN / "new").exists()


def test_a_file_that_stands_where_ours_will_be_is_replaced(output):
    output.mkdir()
    (output / "index.html").write_text("trang mặc định của máy chủ")
    publish({"index.html": b"1"}, output)
    assert _tree(output) == {"index.html": b"1"}


def test_the_output_may_be_emptied_or_deleted_at_any_time(output):
    files = {"a": b"1", "b/c": b"2"}
    publish(files, output)
    shutil.rmtree(output)
    assert publish(files, output) == Changes(2, 0, 0)
    for file in ("a", "b/c"):
        (output / file).unlink()
    assert publish(files, output) == Changes(2, 0, 0)
    assert _tree(output) == files


def test_the_record_goes_where_the_output_goes(output, tmp_path):
    publish({"a": b"1", "b": b"2"}, output)
    moved = output.rename(tmp_path / "www")
    assert publish({"a": b"1"}, moved) == Changes(0, 1, 1)


def test_the_record_does_not_list_the_addresses_of_the_site(output):
    publish({"bai/an-danh/index.html": b"1"}, output)
    assert "an-danh" not in (output / OWN / "written").read_text()


@pytest.mark.parametrize("damage", [b"", b"\xff\xfe\x00rubbish\n\n", b"a\n../../etc/passwd\n"])
def test_a_damaged_record_is_no_harm_and_is_mended(output, damage):
    publish({"a": b"1", "b": b"2"}, output)
    (output / OWN / "written").write_bytes(damage)
    publish({"a": b"1"}, output)
    assert _tree(output) == {"a": b"1", "b": b"2"}, "nobody knows whose b is"
    assert Ledger(output).written() == {"a"}


def test_where_the_disk_is_full_the_site_that_stands_is_as_it_was(output, monkeypatch):
    publish({"a": b"1", "b": b"1", "old": b"1"}, output)
    before = _tree(output)
    write = Path.write_bytes

    def full(file: Path, data: bytes) -> int:
        if file.name == "b":
            raise OSError(28, "No space left on device")
        return write(file, data)

    monkeypatch.setattr(Path, "write_bytes", full)
    with pytest.raises(OSError, match="No space"):
        publish({"a": b"2", "b": b"2", "new": b"2"}, output)
    assert _tree(output) == before
    assert not (output / OWN / "new").exists()
    monkeypatch.undo()
    publish({"a": b"2", "b": b"2", "new": b"2"}, output)
    assert _tree(output) == {"a": b"2", "b": b"2", "new": b"2"}


def test_a_build_that_is_killed_while_it_writes_is_mended_by_the_next(output, monkeypatch):
    publish({"a": b"1", "old": b"1"}, output)
    put = Path.replace

    def killed(file: Path, target: Path) -> Path:
        if target.name == "c":
            raise KeyboardInterrupt
        return put(file, target)

    monkeypatch.setattr(Path, "replace", killed)
    with pytest.raises(KeyboardInterrupt):
        publish({"a": b"2", "b": b"2", "c": b"2"}, output)
    monkeypatch.undo()
    publish({"a": b"3"}, output)
    assert _tree(output) == {"a": b"3"}


def test_an_output_that_is_a_file_is_an_error_of_the_system(output):
    output.write_text("tệp")
    with pytest.raises(OSError):
        publish({"a": b"1"}, output)
    assert output.read_text() == "tệp"


def test_a_copy_is_byte_for_byte_and_left_alone_where_it_is_the_same(output, tmp_path):
    photo = tmp_path / "photo.jpg"
    photo.write_bytes(bytes(range(256)) * 9000)
    photo.chmod(0o600)
    assert publish({"media/a.jpg": photo}, output) == Changes(1, 0, 0)
    assert (output / "media/a.jpg").read_bytes() == photo.read_bytes()
    assert (output / "media/a.jpg").stat().st_mode & 0o044 == 0o044, "a web server must be able to read it"
    assert publish({"media/a.jpg": photo}, output) == Changes(0, 1, 0)
    photo.write_bytes(photo.read_bytes()[:-1] + b"x")
    assert publish({"media/a.jpg": photo}, output) == Changes(1, 0, 0)


def test_a_path_outside_the_output_is_refused(output):
    with pytest.raises(ValueError, match="outside"):
        publish({"../a": b"1"}, output)
    assert not output.exists() and not (output.parent / "a").exists()


NAMES = st.sampled_from(["a", "b", "a/b", "a/c", "a/b/c", "d/e"])
PLANS = st.dictionaries(NAMES, st.binary(max_size=3)).filter(
    lambda plan: not any(one.startswith(f"{other}/") for one in plan for other in plan)
)


@given(st.lists(PLANS, min_size=1, max_size=5))
@settings(max_examples=40, deadline=None)
def test_after_any_plans_the_output_is_what_a_build_from_nothing_gives(tmp_path_factory, plans):
    output = tmp_path_factory.mktemp("site") / "output"
    for plan in plans:
        publish(plan, output)
    fresh = tmp_path_factory.mktemp("fresh") / "output"
    publish(plans[-1], fresh)
    assert _tree(output) == _tree(fresh)
    assert sorted(path.relative_to(output) for path in output.rglob("*") if path.is_dir() and OWN not in path.parts) == sorted(
        path.relative_to(fresh) for path in fresh.rglob("*") if path.is_dir() and OWN not in path.parts
    )
    assert Ledger(output).written() == plans[-1].keys()

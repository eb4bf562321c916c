"""Writing the output: whole, only what changed, and nothing that is not ours."""

from __future__ import annotations

import shutil
from contextlib import suppress
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from plugins.builder import staging, writing
from plugins.builder.ledger import Ledger
from plugins.builder.output import Changes, Output
from plugins.builder.plan import OWN, Function, Late, Planned
from plugins.builder.store import Made
from plugins.builder.writing import due, publish
from tests.core.builder.workplace import (
    TEXT,
    Killed,
    Workplace,
    folders,
    parents,
    planned,
    renderer,
    tree,
    trouble,
)


@pytest.fixture
def site(tmp_path: Path) -> Workplace:
    return Workplace(tmp_path / "output")


def _stamps(folder: Path) -> dict[str, int]:
    own = (folder / OWN, folder / OWN / "state")
    return {str(file): file.stat().st_mtime_ns for file in (folder, *folder.rglob("*")) if file not in own}


def _counts(changes: Changes) -> tuple[int, int, int]:
    return len(changes.written), changes.same, len(changes.removed)


def _texts(**files: str) -> dict[str, bytes]:
    return {path: text.encode() for path, text in files.items()}


@pytest.mark.parametrize("verify", [False, True])
def test_files_are_written_and_a_second_time_left_alone(site, verify):
    files = {"a": "1", "b/c": "2"}
    first = site.build(files)
    assert (first.written, first.same, first.removed) == ({"a", "b/c"}, 0, frozenset())
    assert tree(site.output) == {"a": b"1", "b/c": b"2"}
    stamps = _stamps(site.output)
    again = site.build(files, verify=verify)
    assert (again.written, again.same, again.removed, again.why) == (frozenset(), 2, frozenset(), {})
    assert _stamps(site.output) == stamps


def test_one_that_changed_is_written_and_the_others_left_alone(site):
    site.build({"a": "1", "b/c": "2"})
    stamps = _stamps(site.output / "b")
    assert site.build({"a": "3", "b/c": "2"}).written == {"a"}
    assert tree(site.output) == {"a": b"3", "b/c": b"2"}
    assert _stamps(site.output / "b") == stamps


@pytest.mark.parametrize("verify", [False, True])
def test_what_is_no_longer_planned_goes_with_the_folders_that_it_leaves_empty(site, verify):
    site.build({"a": "1", "b/c/d": "2", "b/c/e": "3"})
    (site.output / "b/mine.txt").write_text("giữ", encoding="utf-8")
    assert site.build({"a": "1"}, verify=verify).removed == {"b/c/d", "b/c/e"}
    assert tree(site.output) == {"a": b"1", "b/mine.txt": "giữ".encode()}
    assert folders(site.output) == {"b"}


def test_what_is_not_ours_is_kept_also_where_it_was_there_first(site):
    (site.output / "b/empty").mkdir(parents=True)
    (site.output / "mine").write_text("1")
    (site.output / "b/mine").write_text("2")
    site.build({"a": "1", "b/c": "2"})
    site.build({})
    assert tree(site.output) == {"mine": b"1", "b/mine": b"2"}
    assert folders(site.output) == {"b", "b/empty"}


@pytest.mark.parametrize("verify", [False, True])
def test_a_file_becomes_a_folder_and_a_folder_a_file(site, verify):
    first, second = {"x": "1", "y/a/b": "2", "y/c": "3"}, {"x/a": "4", "y": "5"}
    for files in (first, second, first):
        site.build(files, verify=verify)
        assert tree(site.output) == {path: text.encode() for path, text in files.items()}
        assert folders(site.output) == parents(files)


@pytest.mark.parametrize("verify", [False, True])
@pytest.mark.parametrize(("mine", "file"), [("x", "x/a"), ("x/y/mine", "x"), ("x/ours/mine", "x"), ("x", "x/a/b/c")])
def test_a_file_of_somebody_else_in_the_way_is_told_and_nothing_changes(site, mine, file, verify):
    site.build({"a": "1", "z": "1", "x2/ours/f": "1"})
    (site.output / mine).parent.mkdir(parents=True, exist_ok=True)
    (site.output / mine).write_text("giữ")
    (site.output / "c").mkdir()
    before, places, state = tree(site.output), folders(site.output), Ledger(site.output).state()
    with pytest.raises(FileExistsError, match=str(site.output / mine)):
        site.build({"a": "2", "c": "an empty folder is in my way", file: "3"}, verify=verify)
    assert (tree(site.output), folders(site.output), Ledger(site.output).state()) == (before, places, state)
    assert not (site.output / OWN / "new").exists()


def test_a_file_that_stands_where_ours_will_be_is_replaced(site):
    site.output.mkdir()
    (site.output / "index.html").write_text("trang mặc định của máy chủ")
    site.build({"index.html": "1"})
    assert tree(site.output) == {"index.html": b"1"}


def test_the_output_may_be_emptied_or_deleted_at_any_time(site):
    files = {"a": "1", "b/c": "2"}
    site.build(files)
    shutil.rmtree(site.output)
    assert _counts(site.build(files)) == (2, 0, 0)
    for file in ("a", "b/c"):
        (site.output / file).unlink()
    assert _counts(site.build(files, verify=True)) == (2, 0, 0)
    assert tree(site.output) == {"a": b"1", "b/c": b"2"}


def test_a_file_that_somebody_changed_is_mended_where_files_are_looked_at(site):
    site.build({"a": "1", "b": "2"})
    (site.output / "a").write_text("hỏng")
    assert site.build({"a": "1", "b": "2"}).written == frozenset(), "a trusted output is not read"
    changes = site.build({"a": "1", "b": "2"}, verify=True)
    assert (changes.written, changes.why) == ({"a"}, {"a": "mended"})
    assert tree(site.output) == {"a": b"1", "b": b"2"}


def test_the_record_goes_where_the_output_goes(site, tmp_path):
    site.build({"a": "1", "b": "2"})
    site.output = site.output.rename(tmp_path / "www")
    assert _counts(site.build({"a": "1"})) == (0, 1, 1)
    moved = Workplace(site.output)
    assert _counts(moved.build({})) == (0, 0, 1), "also without the memory"
    assert tree(site.output) == {}


def test_the_record_does_not_list_the_addresses_of_the_site(site):
    site.build({"bai/an-danh/index.html": "1"})
    assert all(b"an-danh" not in file.read_bytes() for file in (site.output / OWN).iterdir())


@pytest.mark.parametrize("damage", [b"", b"\xff\xfe\x00rubbish\n\n", b"a\n../../etc/passwd\n"])
def test_a_damaged_record_is_no_harm_and_is_mended(site, damage):
    site.build({"a": "1", "b": "2"})
    (site.output / OWN / "written").write_bytes(damage)
    site.build({"a": "1"}, verify=True)
    assert tree(site.output) == {"a": b"1", "b": b"2"}, "nobody knows whose b is"
    assert Ledger(site.output).written() == {"a"}


@pytest.mark.parametrize("verify", [False, True])
def test_where_the_disk_is_full_the_site_that_stands_is_as_it_was(site, monkeypatch, verify):
    site.build({"a": "1", "b": "1", "old": "1"})
    before, state = tree(site.output), Ledger(site.output).state()
    put = staging.Staging.put

    def full(self: staging.Staging, path: str, data: bytes) -> None:
        put(self, path, data[:1])
        if path == "b":
            raise OSError(28, "No space left on device")

    monkeypatch.setattr(staging.Staging, "put", full)
    new = {"a": "22", "b": "22", "new": "22"}
    with pytest.raises(OSError, match="No space"):
        site.build(new, verify=verify)
    assert tree(site.output) == before
    assert Ledger(site.output).state() == state
    assert not (site.output / OWN / "new").exists()
    monkeypatch.undo()
    site.build(new, verify=verify)
    assert tree(site.output) == {path: text.encode() for path, text in new.items()}


def test_a_build_that_is_killed_while_it_writes_is_mended_by_the_next(site, monkeypatch):
    site.build({"a": "1", "old": "1"})
    monkeypatch.setattr(writing.Staging, "place", _killed)
    with pytest.raises(Killed):
        site.build({"a": "2", "b": "2", "c": "2"})
    monkeypatch.undo()
    assert site.build({"a": "3"}).why == {"a": "inputs"}
    assert tree(site.output) == {"a": b"3"}
    assert Ledger(site.output).written() == {"a"}


def _killed(*_: object) -> None:
    raise Killed


def test_an_output_that_is_a_file_is_an_error_of_the_system(site):
    site.output.write_text("tệp", encoding="utf-8")
    with pytest.raises(OSError):
        site.build({"a": "1"})
    with pytest.raises(OSError):
        site.build({})
    assert site.output.read_text(encoding="utf-8") == "tệp"


def test_a_copy_is_byte_for_byte_and_left_alone_where_it_is_the_same(site, tmp_path):
    photo, copy = tmp_path / "photo.jpg", site.output / "media/a.jpg"
    photo.write_bytes(bytes(range(256)) * 9000)
    photo.chmod(0o600)
    assert _counts(site.build({"media/a.jpg": photo})) == (1, 0, 0)
    assert copy.read_bytes() == photo.read_bytes()
    assert copy.stat().st_mode & 0o044 == 0o044, "a web server must be able to read it"
    assert _counts(site.build({"media/a.jpg": photo}, verify=True)) == (0, 1, 0)
    photo.write_bytes(photo.read_bytes()[:-1] + b"x")
    assert _counts(site.build({"media/a.jpg": photo})) == (1, 0, 0)
    assert copy.read_bytes() == photo.read_bytes()


def test_a_copied_file_that_is_gone_is_an_error_of_the_system(site, tmp_path):
    site.build({"a": "1"})
    (photo := tmp_path / "photo.jpg").write_bytes(b"1")
    plan = planned({"a": "2", "media/a.jpg": photo})
    photo.unlink()
    with pytest.raises(FileNotFoundError):
        site.build(plan)
    assert tree(site.output) == {"a": b"1"}


@pytest.mark.parametrize("path", ["../a", "/a", f"{OWN}/written"])
def test_a_path_outside_the_output_is_refused(site, path):
    with pytest.raises(ValueError, match="outside"):
        site.build({path: "1"})
    assert not site.output.exists() and not (site.output.parent / "a").exists()


def test_a_memory_that_names_files_outside_the_output_removes_none(site):
    site.build({"a": "1"})
    (outside := site.output.parent / "outside").write_text("giữ")
    known = {**site.made, "../outside": site.made["a"], f"{OWN}/written": site.made["a"]}
    publish([], [], renderer(), Output(site.output, known, True), site._step)
    assert outside.exists() and tree(site.output) == {} and (site.output / OWN / "written").exists()


def test_each_file_that_is_made_has_a_reason(site):
    assert site.build({"a": "1", "b": "1", "c": "1"}).why == dict.fromkeys("abc", "new")
    assert site.build({"a": "2", "b": "1", "d": "1"}).why == {"a": "inputs", "d": "new"}
    assert site.build({"a": "2", "b": "1"}, salt=b"x").why == dict.fromkeys("ab", "recipe")
    changes = site.build({"a": "2", "b": "1"}, salt=b"x", everything=True)
    assert (changes.why, changes.written) == (dict.fromkeys("ab", "asked"), frozenset()), "made again, and found the same"


def test_a_file_that_comes_out_the_same_is_left_alone_and_remembered(site):
    site.build([Planned("a", Function(lowered), "X")])
    stamps = _stamps(site.output)
    assert _counts(site.build([Planned("a", Function(lowered), "x")])) == (0, 1, 0)
    assert _stamps(site.output) == stamps
    assert site.build([Planned("a", Function(lowered), "x")]).why == {}


def lowered(text: str) -> str:
    return text.lower()


def test_late_inputs_are_made_only_where_their_key_changed(site):
    asked: list[str] = []

    def late(key: str, text: str) -> list[Planned]:
        def make() -> str:
            asked.append(key)
            return text

        return [Planned("a", TEXT, Late(key.encode(), make))]

    assert site.build(late("1", "x")).written == {"a"}
    asked.clear()
    assert site.build(late("1", "never asked")).why == {} and not asked
    assert site.build(late("2", "x")).why == {} and asked
    asked.clear()
    assert site.build(late("2", "never asked")).why == {} and not asked
    assert site.build(late("3", "y")).written == {"a"}


def test_every_file_is_heard_of(site):
    site.build({"a": "1", "b/c": "1", "b/d": "1"})
    assert [(name, count, sum(heard)) for name, count, heard in site.steps] == [("render", 3, 3), ("write", 3, 3)]


def test_nothing_is_due_of_what_is_known(tmp_path):
    class Prints:
        def recipe(self, planned: Planned, /) -> bytes:
            return b"r"

        def inputs(self, planned: Planned, /) -> bytes:
            return planned.late.encode()

    plan = planned({"a": "1", "b": "2"})
    site = Output(tmp_path, {"a": Made(b"r", b"1", b""), "b": Made(b"r", b"1", b"")}, True)
    wanted, _ = due(plan, Prints(), site)
    assert [(one.planned.path, one.recipe, one.inputs, one.why) for one in wanted] == [("b", b"r", b"2", "inputs")]


@pytest.mark.parametrize("gone", ["a/b/c", "a/b", "a"])
@pytest.mark.parametrize("verify", [False, True])
def test_what_somebody_removed_already_leaves_no_empty_folder(site, gone, verify):
    site.build({"a/b/c": "1", "z": "1"})
    place = site.output / gone
    shutil.rmtree(place) if place.is_dir() else place.unlink()
    site.build({"z": "1"}, verify=verify)
    assert (tree(site.output), folders(site.output)) == ({"z": b"1"}, set())


@pytest.mark.parametrize("verify", [False, True])
def test_what_somebody_put_where_a_page_was_is_theirs(site, verify):
    site.build({"a/b": "1", "c": "1", "d/e": "1", "z": "1"})
    shutil.rmtree(site.output / "a")
    (site.output / "a").write_text("2")
    (site.output / "c").unlink()
    (site.output / "c").mkdir()
    (site.output / "c/mine").write_text("2")
    site.build({"z": "1"}, verify=verify)
    assert tree(site.output) == {"a": b"2", "c/mine": b"2", "z": b"1"}


@pytest.mark.parametrize("path", ["b", "c/d", "c"])
def test_what_somebody_put_where_a_page_once_was_is_theirs_for_good(site, path):
    site.build({"a": "1", "b": "1", "c/d": "1"})
    site.build({"a": "1"})
    (site.output / path).parent.mkdir(exist_ok=True)
    (site.output / path).write_text("2")
    site.build({"a": "1"}, verify=True)
    assert tree(site.output) == {"a": b"1", path: b"2"}


NAMES = st.sampled_from(["a", "b", "a/b", "a/c", "a/b/c", "d/e", "d/f/g"])
PLANS = st.dictionaries(NAMES, st.text("123", max_size=2), max_size=6).filter(
    lambda plan: not any(one.startswith(f"{other}/") for one in plan for other in plan)
)
#: What befalls a build: nothing, a disk that fails once, or a kill, at the change of that number.
FATES = st.none() | st.tuples(st.integers(1, 25), st.booleans())
BUILDS = st.tuples(PLANS, st.booleans(), FATES)


def _is_as_from_nothing(site: Workplace, plan: dict[str, str]) -> None:
    assert tree(site.output) == {path: text.encode() for path, text in plan.items()}
    assert folders(site.output) == parents(plan)
    assert Ledger(site.output).written() == plan.keys()
    assert not (site.output / OWN / "new").exists()


@given(st.lists(BUILDS, min_size=1, max_size=5))
@settings(max_examples=40)
@example([({"a/b/c": "1"}, False, None), ({"a/b": "2"}, False, (8, True)), ({"a/c": "1"}, False, None)])
def test_after_any_builds_even_broken_ones_the_next_leaves_what_a_build_from_nothing_leaves(builds):
    with TemporaryDirectory() as folder:
        site = Workplace(Path(folder) / "output")
        seen: set[tuple[str, bytes]] = set()
        for plan, verify, fate in builds:
            seen |= {(path, text.encode()) for path, text in plan.items()}
            if fate is None:
                site.build(plan, verify=verify)
                _is_as_from_nothing(site, plan)
            else:
                with suppress(OSError, Killed), trouble(fate[0], killed=fate[1]):
                    site.build(plan, verify=verify)
            assert tree(site.output).items() <= seen, "a reader never gets half a file"
        site.build(builds[-1][0])
        _is_as_from_nothing(site, builds[-1][0])


TURNS = [
    ({"a/b/c": "1", "d": "1"}, {"a/b": "2", "d/e": "2"}, {"a/b/c": "1", "d": "1"}),
    ({"a/b": "1", "a/c": "1", "e": "1"}, {"a/c": "2", "f/g": "2", "e": "1"}, {"a/b": "1", "a/c": "1", "e": "1"}),
    ({}, {"a/b/c": "1", "d": "1"}, {"a/d": "2"}),
    ({"a/b/c": "1"}, {}, {}),
]


@pytest.mark.parametrize("killed", [False, True], ids=["a disk that fails once", "killed"])
@pytest.mark.parametrize("verify", [False, True])
@pytest.mark.parametrize("turn", TURNS)
def test_wherever_a_build_breaks_off_the_next_leaves_what_a_build_from_nothing_leaves(tmp_path, turn, verify, killed):
    first, second, third = turn
    for nth in count(1):
        site = Workplace(tmp_path / f"{nth}")
        site.build(first)
        with suppress(OSError, Killed), trouble(nth, killed=killed) as came:
            site.build(second, verify=verify)
        site.build(third)
        _is_as_from_nothing(site, third)
        if not came():
            return


TAMPERING = st.tuples(NAMES, st.sampled_from(["delete", "overwrite", "delete folder"]))


def _tamper(output: Path, path: str, how: str) -> None:
    file = output / path
    if not file.is_file():
        return
    if how == "delete":
        file.unlink()
    elif how == "overwrite":
        file.write_text("hỏng")
    else:
        shutil.rmtree(file.parent) if file.parent != output else file.unlink()


@given(st.lists(st.tuples(BUILDS, st.lists(TAMPERING, max_size=3)), min_size=1, max_size=5), PLANS)
@settings(max_examples=40)
def test_after_any_tampering_with_our_files_a_build_that_looks_mends_all(builds, last):
    with TemporaryDirectory() as folder:
        site = Workplace(Path(folder) / "output")
        for (plan, verify, fate), tampering in builds:
            with suppress(OSError, Killed), trouble(*(fate or (10**9, False))[:1], killed=bool(fate and fate[1])):
                site.build(plan, verify=verify)
            for path, how in tampering:
                _tamper(site.output, path, how)
        site.build(last, verify=True)
        _is_as_from_nothing(site, last)

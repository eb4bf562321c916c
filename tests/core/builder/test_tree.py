"""Files below a folder; each is read again only where it may have changed."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.builder import tree
from plugins.builder.tree import TICK, Digests, Found, digest, file_digest, signature_of, walk


@pytest.fixture
def later(monkeypatch: pytest.MonkeyPatch) -> None:
    """What was written just now was written long ago."""
    now = tree.time.time_ns
    monkeypatch.setattr(tree.time, "time_ns", lambda: now() + 2 * TICK)


def _files(root: Path, *names: str) -> None:
    for name in names:
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(name, encoding="utf-8")


def _names(root: Path, *given: object) -> list[str]:
    return [file.name for file in walk(root, *given)]


def test_files_are_found_in_one_order_at_any_depth(tmp_path):
    _files(tmp_path, "b/a", "b.md", "a/z/y", "bé", "B")
    assert _names(tmp_path) == ["B", "a/z/y", "b.md", "b/a", "bé"]
    assert {file.path for file in walk(tmp_path)} == {str(tmp_path / name) for name in _names(tmp_path)}


def test_hidden_names_are_left_out_with_all_below_them(tmp_path):
    _files(tmp_path, ".git/config", "a/.b", "~a", "a/c", "a/.d/e")
    assert _names(tmp_path) == ["a/c", "~a"]
    assert _names(tmp_path, (".", "~")) == ["a/c"]


def test_folders_to_leave_out_are_those_at_the_top(tmp_path):
    _files(tmp_path, "media/a", "b/media/c")
    assert _names(tmp_path, (".",), frozenset(("media",))) == ["b/media/c"]


def test_where_there_is_no_folder_there_are_no_files(tmp_path):
    _files(tmp_path, "a")
    assert walk(tmp_path / "none") == walk(tmp_path / "a") == []


def test_links_are_told_wherever_they_lead_and_not_followed(tmp_path):
    _files(tmp_path, "a/b")
    for name, goal in (("file", "a/b"), ("folder", "a"), ("nothing", "gone"), ("itself", "itself")):
        (tmp_path / name).symlink_to(goal)
    assert [(file.name, file.is_link) for file in walk(tmp_path)] == [
        ("a/b", False),
        ("file", True),
        ("folder", True),
        ("itself", True),
        ("nothing", True),
    ]


def test_what_is_no_file_is_left_out(tmp_path):
    os.mkfifo(tmp_path / "pipe")
    assert walk(tmp_path) == []


def test_a_file_that_goes_while_it_is_looked_at_is_left_out(tmp_path, monkeypatch):
    _files(tmp_path, "4913", "a")
    signature = tree._signature

    def gone(status: os.stat_result, recent: int) -> str:
        if status.st_size == 4:
            raise FileNotFoundError
        return signature(status, recent)

    monkeypatch.setattr(tree, "_signature", gone)
    assert _names(tmp_path) == ["a"]


def test_names_need_not_be_utf_8(tmp_path):
    Path(os.fsdecode(os.fsencode(tmp_path) + b"/b\xe0i")).write_text("1")
    (file,) = walk(tmp_path)
    assert Digests({}).of(file) == digest(b"1")
    assert isinstance(signature_of([Found(file.name, file.path, "1")]), bytes)


def test_what_changed_a_moment_ago_has_no_signature_that_can_be_trusted(tmp_path):
    _files(tmp_path, "a")
    (tmp_path / "link").symlink_to("a")
    os.utime(tmp_path / "a", ns=(0, 0))
    assert [file.signature for file in walk(tmp_path)] == ["", ""], "a date that was set back hides no change"


@pytest.mark.usefixtures("later")
def test_a_signature_tells_a_file_that_changed(tmp_path):
    _files(tmp_path, "a")
    file, times = tmp_path / "a", (tmp_path / "a").stat()
    (before,) = walk(tmp_path)
    assert before.signature and walk(tmp_path) == [before]
    file.write_text("b", encoding="utf-8")
    os.utime(file, ns=(times.st_atime_ns, times.st_mtime_ns))
    (after,) = walk(tmp_path)
    assert after.signature not in ("", before.signature), "of the same size and date"


@pytest.mark.usefixtures("later")
@pytest.mark.parametrize("goal", ["b", "gone", "folder"])
def test_a_signature_tells_a_link_that_leads_elsewhere(tmp_path, goal):
    _files(tmp_path, "a", "b", "folder/c")
    link = tmp_path / "link"

    def signature() -> str:
        return next(file.signature for file in walk(tmp_path) if file.is_link)

    link.symlink_to("a")
    before = signature()
    link.unlink()
    link.symlink_to(goal)
    assert signature() not in ("", before)
    link.unlink()
    link.symlink_to("a")
    assert signature() == before
    (tmp_path / "a").write_text("longer", encoding="utf-8")
    assert signature() != before


@given(st.binary())
def test_a_file_has_the_digest_of_what_it_holds(tmp_path_factory, data):
    file = tmp_path_factory.getbasetemp() / "file"
    file.write_bytes(data)
    assert file_digest(file) == digest(data)


def test_a_long_file_has_the_digest_of_what_it_holds(tmp_path):
    data = bytes(range(256)) * 10_000
    (tmp_path / "a").write_bytes(data)
    assert file_digest(tmp_path / "a") == digest(data)


def _file(root: Path, text: str, signature: str, name: str = "a") -> Found:
    (root / name).write_text(text, encoding="utf-8")
    return Found(name, str(root / name), signature)


def test_a_file_is_read_again_only_where_its_signature_changed(tmp_path):
    path = str(tmp_path / "a")
    known = {path: ("1", b"remembered")}
    assert Digests(known).of(_file(tmp_path, "x", "1")) == b"remembered"
    changed = Digests(known)
    assert changed.of(_file(tmp_path, "x", "2")) == digest(b"x")
    assert changed.changed() == {path: ("2", digest(b"x"))}


def test_without_a_signature_a_file_is_read_each_time(tmp_path):
    digests = Digests({str(tmp_path / "a"): ("", b"remembered")})
    assert digests.of(_file(tmp_path, "x", "")) == digest(b"x")
    assert digests.recall(_file(tmp_path, "x", "")) is None


def test_a_file_that_cannot_be_read_is_an_error_of_the_system(tmp_path):
    with pytest.raises(FileNotFoundError):
        Digests({}).of(Found("a", str(tmp_path / "a"), "1"))


def test_recalling_reads_no_file(tmp_path):
    path = str(tmp_path / "gone")
    digests = Digests({path: ("1", b"remembered")})
    assert digests.recall(Found("gone", path, "1")) == b"remembered"
    assert digests.recall(Found("gone", path, "2")) is None
    assert digests.recall(Found("new", str(tmp_path / "new"), "1")) is None
    assert digests.changed() == {} and digests.gone() == set()


def test_what_was_read_already_is_not_read_again(tmp_path):
    digests = Digests({})
    assert digests.put(Found("a", "/a", "1"), b"x") == digest(b"x")
    assert digests.seen == digests.changed() == {"/a": ("1", digest(b"x"))}


def test_what_nobody_asked_for_is_gone(tmp_path):
    digests = Digests({"/a": ("1", b"a"), "/b": ("1", b"b"), "/c": ("1", b"c")})
    digests.of(Found("a", "/a", "1"))
    digests.recall(Found("b", "/b", "changed"))
    assert digests.gone() == {"/b", "/c"}
    assert digests.changed() == {}


FILES = st.lists(st.builds(Found, st.just("x"), st.text("/a1", max_size=3), st.text("a1.", min_size=1, max_size=3)), max_size=3)


@given(FILES, FILES)
def test_files_have_one_signature_just_where_each_has_the_same(ones, others):
    same = [(one.path, one.signature) for one in ones] == [(one.path, one.signature) for one in others]
    assert (signature_of(ones) == signature_of(others)) == same


def test_where_one_file_cannot_be_trusted_all_cannot():
    assert signature_of([Found("a", "/a", "1"), Found("b", "/b", "")]) is None
    assert signature_of([]) is not None

"""A file is replaced whole, or it stays as it was."""

from __future__ import annotations

from pathlib import Path

import pytest

from desk.suggesting.files import Changed, read_if_there, replace_file


def test_a_file_is_made_and_replaced(tmp_path: Path) -> None:
    file = tmp_path / "a.md"
    assert read_if_there(file) is None
    replace_file(file, None, b"one")
    file.chmod(0o600)
    replace_file(file, b"one", b"two")
    assert read_if_there(file) == b"two"
    assert file.stat().st_mode & 0o777 == 0o600
    assert [one.name for one in tmp_path.iterdir()] == ["a.md"]


@pytest.mark.parametrize("before", [None, b"other"])
def test_what_somebody_else_has_changed_is_left_alone(tmp_path: Path, before: bytes | None) -> None:
    file = tmp_path / "a.md"
    file.write_bytes(b"theirs")
    with pytest.raises(Changed):
        replace_file(file, before, b"ours")
    assert file.read_bytes() == b"theirs"
    assert [one.name for one in tmp_path.iterdir()] == ["a.md"]


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    file, link = tmp_path / "a.md", tmp_path / "b.md"
    file.write_bytes(b"one")
    link.symlink_to(file)
    replace_file(link, b"one", b"two")
    assert link.is_symlink() and file.read_bytes() == b"two"

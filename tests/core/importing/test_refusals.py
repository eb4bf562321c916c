from __future__ import annotations

from pathlib import Path

import pytest

from desk.importing import ImportRefused, Names, collect, import_page, read_bytes


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b" \n\t\n",
        "…\n|\n".encode(),
        b"ab\x00c",
        b"%PDF-1.4",
        "Hội làm vườn".encode("utf-16"),
        "Hội".encode("cp1258", "replace") + b"\xff",
        b"\x01\x02a\x03",
    ],
)
def test_what_is_no_text_is_refused_with_a_reason(data: bytes) -> None:
    with pytest.raises(ImportRefused) as refused:
        import_page("a.txt", data, Names.of())
    assert refused.value.as_json().keys() == {"path", "error"}
    assert refused.value.reason.vi != refused.value.reason.en


def test_a_byte_order_mark_is_no_text() -> None:
    page = import_page(
        "a.txt", "\ufeffHội làm vườn họp\r\n\r\nBa hộ trồng bưởi cùng ngồi lại bàn chuyện nước.".encode(), Names.of()
    )
    assert page.as_json()["title"] == "Hội làm vườn họp"


def test_folders_stand_for_the_texts_below_them(tmp_path: Path) -> None:
    for name in ("b/2.txt", "b/1.TXT", "a.txt", "b/x.md"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("x", "utf-8")
    (tmp_path / "empty").mkdir()
    found = collect([tmp_path, tmp_path / "b/x.md", tmp_path / "empty", tmp_path / "none.txt"])
    assert found[:4] == [tmp_path / "a.txt", tmp_path / "b/1.TXT", tmp_path / "b/2.txt", tmp_path / "b/x.md"]
    assert all(isinstance(one, ImportRefused) for one in found[4:]) and len(found) == 6


def test_a_file_that_is_gone_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ImportRefused):
        read_bytes(tmp_path / "none.txt")

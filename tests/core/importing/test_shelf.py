"""Writing: once, beside what editors did, with a report that stays."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from desk.importing import Imported, Names, distinct, import_page, write_all
from desk.importing.shelf import Fate

ONE = """Hội làm vườn bàn cách giữ nước

12/05/2020

Ba mươi hộ trồng bưởi cùng ngồi lại bàn chuyện nước cho mùa khô năm nay.

Bà con mong con mương cũ sớm được nạo vét trước khi nắng gắt kéo về.
"""
OTHER = (
    ONE.replace("12/05/2020", "13/05/2021")
    .replace("Ba mươi hộ trồng bưởi", "Năm kỹ sư của trạm bơm")
    .replace("Bà con mong con mương", "Họ hẹn đo lại đáy hồ và")
)


def pages(*texts: str) -> list[Imported]:
    return [import_page(f"{number}.txt", text.encode(), Names.of()) for number, text in enumerate(texts)]


def fates(texts: list[str], to: Path) -> list[Fate]:
    return [one.fate for one in write_all(pages(*texts), to)[0]]


def test_documents_go_into_their_years_and_drafts_into_nhap(tmp_path: Path) -> None:
    write_all(pages(ONE, "Một trang không ngày tháng\n\nChỉ có một câu kể chuyện nước cho mùa khô năm nay."), tmp_path / "bai")
    files = sorted(file.relative_to(tmp_path).as_posix() for file in tmp_path.rglob("*.*"))
    assert files == ["bai-bao-cao.json", "bai/2020/hoi-lam-vuon-ban-cach-giu-nuoc.md", "bai/nhap/mot-trang-khong-ngay-thang.md"]
    assert "status: draft" in (tmp_path / files[2]).read_text("utf-8")


def test_a_second_run_writes_nothing_but_its_report(tmp_path: Path) -> None:
    to = tmp_path / "bai"
    assert fates([ONE, OTHER], to) == [Fate.WRITTEN, Fate.WRITTEN]
    before = {file: file.read_bytes() for file in to.rglob("*.md")}
    assert len(before) == 2
    assert fates([ONE, OTHER], to) == [Fate.SAME, Fate.SAME]
    assert {file: file.read_bytes() for file in to.rglob("*.md")} == before
    assert sorted(file.name for file in tmp_path.glob("*.json")) == ["bai-bao-cao-2.json", "bai-bao-cao.json"]


@pytest.mark.parametrize("edit", ["all", "some", "moved"])
@pytest.mark.parametrize("reports", [True, False], ids=["reports kept", "reports lost"])
def test_an_edited_document_is_left_alone(tmp_path: Path, edit: str, reports: bool) -> None:
    to = tmp_path / "bai"
    file = write_all(pages(ONE), to)[0][0].file
    if edit == "moved":
        (to / "2019").mkdir()
        file = file.rename(to / "2019" / file.name)
    file.write_text("viết lại cả" if edit == "all" else file.read_text("utf-8").replace("năm nay", "năm tới"), "utf-8")
    edited = file.read_text("utf-8")
    if not reports:
        (tmp_path / "bai-bao-cao.json").unlink()
    found = fates([ONE], to)
    assert file.read_text("utf-8") == edited
    if reports or edit != "all":
        assert found == [Fate.KEPT]
        assert list(to.rglob("*.md")) == [file]


def test_pages_of_one_title_get_ids_of_their_own_in_any_order(tmp_path: Path) -> None:
    to = tmp_path / "bai"
    assert [page.id for page in distinct(pages(ONE, OTHER, ONE))] == [
        f"hoi-lam-vuon-ban-cach-giu-nuoc{end}" for end in ("", "-2", "")
    ]
    write_all(distinct(pages(ONE)), to)
    assert [one.fate for one in write_all(distinct(pages(OTHER, ONE)), to)[0]] == [Fate.WRITTEN, Fate.SAME]
    assert [one.fate for one in write_all(distinct(pages(ONE, OTHER)), to)[0]] == [Fate.SAME, Fate.SAME]
    assert len(list(to.rglob("*.md"))) == 2


def test_the_report_tells_what_was_dropped_and_unsure(tmp_path: Path) -> None:
    shelved, report = write_all(pages(ONE.replace("12/05/2020", "In bản tin")), tmp_path / "bai")
    (entry,) = json.loads(report.read_text("utf-8"))
    assert entry["dropped"] == ["In bản tin"]
    assert entry["unsure"] == ["date"] and len(entry["notes"]) == 1
    assert (tmp_path / "bai" / entry["file"]) == shelved[0].file


def test_a_report_that_is_no_report_is_passed_over(tmp_path: Path) -> None:
    (tmp_path / "bai-bao-cao.json").write_text('{"digest": [1', "utf-8")
    assert fates([ONE], tmp_path / "bai") == [Fate.WRITTEN]
    assert (tmp_path / "bai-bao-cao.json").read_text("utf-8") == '{"digest": [1'

"""Editions of a series whose numbers go against each other or against their dates."""

from __future__ import annotations

import pytest

SERIES = {"events/chuoi.md": "name: Hội thi\nkind: series", "events/khac.md": "name: Giải\nkind: series"}


def _editions(**told: str) -> dict[str, str]:
    """Editions by id, each ``number start``, ``number –`` (no date) or ``– start``; in the second series where the id says so."""
    files = dict(SERIES)
    for id_, said in told.items():
        number, _, start = said.partition(" ")
        series = "khac" if id_.startswith("k") else "chuoi"
        keys = [f"name: Lần {id_}", f"series: {series}"]
        keys += [f"edition: {number}"] if number != "–" else []
        keys += [f"start: {start}"] if start != "–" else []
        files[f"events/{id_}.md"] = "\n".join(keys)
    return files


def _found(shelf, files: dict[str, str]) -> list[tuple[str, int, str]]:
    """Each finding as the file, the line, and the other file that it names."""
    findings = shelf(files).findings()
    assert {one.severity for one in findings} <= {"notice"}
    others = {id_: path for path in files if (id_ := path.rpartition("/")[2].removesuffix(".md"))}
    found = []
    for one in findings:
        (other,) = (id_ for id_, path in others.items() if f"“{id_}” (content/{path})" in one.message.vi)
        assert f"“{other}” (content/{others[other]})" in one.message.en and one.key == "edition"
        found.append((one.path.rpartition("/")[2].removesuffix(".md"), one.line, other))
    return sorted(found)


@pytest.mark.parametrize(
    "told",
    [
        {"a": "8 2020-05-18", "b": "9 2022", "c": "10 –", "d": "11 2026-03-01 08:00"},
        {"a": "8 2020-05-18", "b": "9 2020"},
        {"a": "8 2020-05", "b": "9 2020-05-01"},
        {"a": "8 2020-05-18", "b": "9 2020-05-18"},
        {"a": "9 2022", "k": "8 2024"},
        {"a": "– 2022", "b": "– 2022", "c": "8 2024"},
        {"a": "8 –", "b": "9 –"},
        {"k": "1 2020", "a": "1 2020"},
    ],
    ids=["in order", "a year may be later", "a month may be earlier", "of one day", "two series", "no numbers", "no dates", "one number in two series"],
)  # fmt: skip
def test_editions_that_may_well_be_in_order_are_left_alone(shelf, told: dict[str, str]) -> None:
    assert _found(shelf, _editions(**told)) == []


def test_an_edition_before_one_of_a_smaller_number_is_a_notice_that_names_both_files(shelf) -> None:
    files = _editions(tam="8 2022-05-18", chin="9 2020", muoi="10 2024")
    assert _found(shelf, files) == [("chin", 4, "tam"), ("tam", 4, "chin")]
    (first, second) = shelf(files).findings()
    assert "lần thứ 8 (2022-05-18) ngược thời gian với lần thứ 9 (2020)" in first.message.vi
    assert "no. 9 (2020) goes against the date of no. 8 (2022-05-18)" in second.message.en


def test_an_edition_is_held_against_the_latest_before_it_though_others_stand_between(shelf) -> None:
    files = _editions(a="7 2019", b="8 2020-06", c="9 2020", d="10 –", e="11 2020-03")
    assert _found(shelf, files) == [("b", 4, "e"), ("e", 4, "b")]


def test_an_edition_that_has_an_end_alone_is_held_against_it(shelf) -> None:
    files = _editions(a="8 2022", b="9 –")
    files["events/b.md"] += "\nend: 2021-12-31"
    assert _found(shelf, files) == [("a", 4, "b"), ("b", 4, "a")]


def test_two_editions_of_one_number_are_a_notice_that_names_both_files(shelf) -> None:
    files = _editions(a="8 2020", b="8 2020", c="9 2022")
    assert _found(shelf, files) == [("a", 4, "b"), ("b", 4, "a")]
    assert "lần thứ 8 của chuỗi này cũng là “b”" in shelf(files).findings()[0].message.vi


def test_of_two_editions_of_one_number_neither_is_before_the_other(shelf) -> None:
    assert _found(shelf, _editions(a="8 2022", b="8 2020")) == [("a", 4, "b"), ("b", 4, "a")]
    assert _found(shelf, _editions(a="8 2022", b="8 2020", c="9 2021")) == [
        ("a", 4, "b"),
        ("a", 4, "c"),
        ("b", 4, "a"),
        ("c", 4, "a"),
    ]

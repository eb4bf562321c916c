"""The review's file: what is written is read again, and nothing that an editor writes into it is lost."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk.suggesting.layout import laid_out
from desk.suggesting.lines import Damaged, read_boxed
from desk.suggesting.marks import Mark, read_mark
from desk.suggesting.parsing import parse
from desk.suggesting.review import Box, Review, Section, Sheet
from plugins.documents.diagnostics import Diagnostic
from tests.core.suggesting.reviews import ANY_REVIEWS, REMARK, REVIEWS

PATH = "content/de-xuat.md"


def read(text: str) -> tuple[Review, tuple[Diagnostic, ...]]:
    return parse(text.encode(), PATH)


@pytest.mark.parametrize(
    ("typed", "mark"),
    [(one, Mark.YES) for one in ("x", "X", " x ", "v", "✓", "✔️", "có", "Có", "co", "đ", "Đồng ý", "nhận", "ok")]
    + [(one, Mark.NO) for one in ("-", "–", "—", "k", "K", "ko", "không", "KHÔNG", "bỏ", "sai", "no")]
    + [(one, Mark.OPEN) for one in ("", " ", "   ", "?", "…")]
    + [(one, None) for one in ("xx", "Lan", "1", "*", "x -")],
)
def test_a_mark_may_be_spelt_in_many_ways(typed: str, mark: Mark | None) -> None:
    assert read_mark(typed) is mark


BOX = Box(Mark.YES, "provinces", "Bắc Ninh", "bac-ninh", note="3 lần")
LINES = {
    "as we write it": ("- [x] provinces: Bắc Ninh `bac-ninh` · 3 lần", BOX),
    "another bullet": ("* [x] provinces: Bắc Ninh `bac-ninh` · 3 lần", BOX),
    "a bullet that is gone": ("[x] provinces: Bắc Ninh `bac-ninh` · 3 lần", BOX),
    "spaces that are gone": ("-[x]provinces:Bắc Ninh`bac-ninh` · 3 lần", BOX),
    "more spaces": ("  -  [ x ]  provinces :  Bắc Ninh  `bac-ninh` · 3 lần", BOX),
    "without its count": ("- [x] provinces: Bắc Ninh `bac-ninh`", replace(BOX, note="")),
    "words behind it": ("- [x] provinces: Bắc Ninh `bac-ninh` · 3 lần — hỏi chị Lan", replace(BOX, remarks=("  Ghi chú: hỏi chị Lan",))),
    "an article": ("- [-] events: Hội thi A `hoi-thi-a` · bài `khai-mac`", Box(Mark.NO, "events", "Hội thi A", "hoi-thi-a", "khai-mac")),
    "a name": ("- [] Hội A: B · 5 lần trong 3 bài · tệp `associations/hoi-a.md`", Box(Mark.OPEN, "associations/hoi-a.md", "Hội A: B", note="5 lần trong 3 bài")),
}  # fmt: skip


@pytest.mark.parametrize("name", LINES)
def test_a_line_is_read_though_an_editor_has_worked_on_it(name: str) -> None:
    line, box = LINES[name]
    assert read_boxed(line) == (box, False)


def test_a_sweep_is_told_by_its_first_words() -> None:
    assert read_boxed("- [x] mọi bài · provinces: Bắc Ninh `bac-ninh` · 7 bài") == (replace(BOX, note="7 bài"), True)


@pytest.mark.parametrize(
    "line",
    ["hỏi chị Lan", "- [chị Lan](https://example.org/)", "- [Lan] đã xem", "- một việc", "[x]", "provinces: Bắc Ninh", "- [x](a)", "#### x"],
)  # fmt: skip
def test_an_editors_own_line_has_no_box(line: str) -> None:
    assert read_boxed(line) is None


DAMAGED = {
    "a bracket is gone": "- [x provinces: Bắc Ninh `bac-ninh`",
    "the box is gone": "- provinces: Bắc Ninh `bac-ninh`",
    "the id is gone": "- [x] provinces: Bắc Ninh",
    "a tick is gone": "- [x] provinces: Bắc Ninh bac-ninh`",
    "another key": "- [x] tỉnh: Bắc Ninh `bac-ninh`",
    "a task of one's own": "- [ ] hỏi chị Lan",
    "a file elsewhere": "- [x] Hội A · 2 lần · tệp `associations/../../x.md`",
}


@pytest.mark.parametrize("name", DAMAGED)
def test_a_damaged_line_is_told_with_its_number(name: str) -> None:
    with pytest.raises(Damaged):
        read_boxed(DAMAGED[name])
    _, findings = read(f"# Đề xuất\n\n### [A](articles/a.md) · 1/2/2021\n\n{DAMAGED[name]}\n")
    assert [(one.path, one.line) for one in findings] == [(PATH, 5)]


TWICE = "### [A](articles/a.md) · 1/2/2021\n\nmột\n\n- [{}] provinces: B `b` · 2 lần\n  hai\n"


@pytest.mark.parametrize(("first", "second", "mark"), [(" ", "x", Mark.YES), ("-", " ", Mark.NO), ("x", "x", Mark.YES)])
def test_what_stands_twice_is_one_and_its_answer_counts(first: str, second: str, mark: Mark) -> None:
    review, findings = read(TWICE.format(first) + "\n" + TWICE.format(second).replace("hai", "ba"))
    box = Box(mark, "provinces", "B", "b", note="2 lần", remarks=("  hai", "  ba"))
    assert (review, findings) == (Review(sheets=(Sheet("articles/a.md", "A", "1/2/2021", (box,), ("một",)),)), ())


def test_what_is_remembered_is_not_asked_again_and_no_remark_is_lost() -> None:
    review, findings = read(TWICE.format(" ") + "## Đã bỏ\n- [-] provinces: B `b` · bài `a`\n  ba\n")
    kept = Box(Mark.NO, "provinces", "B", "b", "a", remarks=("  ba", "  hai"))
    assert (review.boxes, review.refused, findings) == ((), (kept,), ())


@pytest.mark.parametrize(("other", "at"), [(TWICE.format("-"), 12), ("- [-] provinces: B `b` · bài `a`\n", 8)])
def test_two_answers_are_an_error_of_both_lines(other: str, at: int) -> None:
    _, (finding,) = read(TWICE.format("x") + "\n" + other)
    assert "trái ngược" in finding.message.vi
    assert {finding.line, int(re.findall(r"\d+", finding.message.vi)[0])} == {5, at}


FAULTS = {
    "a mark that nobody knows": ("### [A](articles/a.md)\n- [xong] provinces: B `b`", 2, "xong"),
    "a proposal of no article": ("## Từng bài\n- [x] provinces: B `b`", 2, "không đứng dưới bài"),
    "a heading that leads nowhere": ("## Từng bài\n### A\n- [x] provinces: B `b`", 2, "không cho biết bài"),
    "a conflict of git": ("### [A](articles/a.md)\n<<<<<<< HEAD\n- [x] provinces: B `b`\n=======\n>>>>>>> khác", 2, "xung đột"),
    "a frame that is never closed": ("- [x] Hội A · tệp `associations/a.md`\n```yaml\n---\nname: Hội A", 2, "```"),
    "another encoding": ("### [A](articles/a.md)\n\udcff", 2, "UTF-8"),
}


@pytest.mark.parametrize("name", FAULTS)
def test_what_cannot_be_read_is_told(name: str) -> None:
    text, line, words = FAULTS[name]
    _, findings = parse(text.encode("utf-8", "surrogateescape"), PATH)
    assert (findings[0].path, findings[0].line) == (PATH, line)
    assert words in findings[0].message.vi and findings[0].hint.vi


def test_what_an_editor_writes_stays_where_he_wrote_it() -> None:
    review, findings = read(
        "# Đề xuất\n\n> máy\n\nLời mở đầu.\n\n## Từng bài\n> máy\n\nLan: từ M đến Z\n\n"
        "### [A \\[1\\]](articles/a%20b/c.md) · 1/2/2021 đã xem\n\nbài này khó\n\n"
        "- [ ] provinces: B `b` · 2 lần\n  > câu\n  hỏi lại\n\n  - chị Lan\n\n## Linh tinh\n- [-] events: E `e`\n"
    )
    assert not findings
    box = Box(
        Mark.OPEN,
        "provinces",
        "B",
        "b",
        note="2 lần",
        quote=("câu",),
        remarks=("  hỏi lại", "", "  - chị Lan", "", "## Linh tinh"),
    )
    sheet = Sheet(
        "articles/a b/c.md", "A [1]", "1/2/2021", (box, Box(Mark.NO, "events", "E", "e")), ("  Ghi chú: đã xem", "bài này khó")
    )
    assert review == Review(sheets=(sheet,), remarks={Section.TOP: ("Lời mở đầu.",), Section.SHEETS: ("Lan: từ M đến Z",)})


@given(REVIEWS)
def test_what_is_written_is_read_again(review: Review) -> None:
    text = laid_out(review)
    assert read(text) == (review, ())
    assert laid_out(read(text)[0]) == text


@given(ANY_REVIEWS)
def test_where_much_stands_twice_no_remark_is_lost(review: Review) -> None:
    found, _ = read(laid_out(review))
    kept = laid_out(found).split("\n")
    held = (
        *(box.remarks for box in (*review.sweeps, *review.boxes, *review.names, *review.refused)),
        *(sheet.remarks for sheet in review.sheets),
    )
    assert all(line in kept for remarks in held for line in remarks)
    identities = [
        box.identity for box in (*(box for sheet in found.sheets for box in sheet.known()), *found.names, *found.refused)
    ]
    assert len(identities) == len(set(identities))


@given(REVIEWS, st.lists(st.tuples(st.integers(0, 200), REMARK), min_size=1, max_size=4))
def test_a_line_of_ones_own_may_stand_anywhere(review: Review, added: list[tuple[int, str]]) -> None:
    lines = laid_out(review).split("\n")
    fenced = [number for number, line in enumerate(lines) if line.startswith("```")]
    places = [at for at in range(1, len(lines)) if not any(a < at <= b for a, b in zip(fenced[::2], fenced[1::2], strict=True))]
    for at, line in sorted(added, key=lambda one: -(one[0] % len(places))):
        lines.insert(places[at % len(places)], line)
    found, findings = read("\n".join(lines))
    assert not findings
    kept = laid_out(found)
    assert all(line in kept.split("\n") for _, line in added)
    assert [(box.mark, *box.term) for box in found.boxes] == [(box.mark, *box.term) for box in review.boxes]
    assert [box.skeleton for box in found.names] == [box.skeleton for box in review.names]

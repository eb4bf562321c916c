"""From one run to the next: decisions and remarks stay, what no longer applies goes, what was refused is never asked again."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk.suggesting import merging
from desk.suggesting.deciding import accepted, decided
from desk.suggesting.layout import laid_out
from desk.suggesting.marks import Mark
from desk.suggesting.merging import Fresh, merged
from desk.suggesting.parsing import parse
from desk.suggesting.review import Box, Review, Section, Sheet
from tests.core.suggesting.reviews import REVIEWS, SHEETS, names

NINH = Box(Mark.OPEN, "provinces", "Bắc Ninh", "bac-ninh", note="3 lần", quote=("**Bắc Ninh** họp",))
LUAT = Box(Mark.OPEN, "associations", "Hội Luật gia", "hoi-luat-gia", note="1 lần", quote=("**Hội Luật gia** họp",))
NAME = Box(
    Mark.OPEN, "associations/hoi-a.md", "Hội A", note="2 lần", quote=("**Hội A** họp",), skeleton="---\nname: Hội A\n---\n"
)


def sheet(*boxes: Box, source: str = "articles/2021/bai.md", day: str = "1/2/2021", remarks: tuple[str, ...] = ()) -> Sheet:
    return Sheet(source, "Bài", day, boxes, remarks)


def marked(box: Box, mark: Mark, *remarks: str) -> Box:
    return replace(box, mark=mark, remarks=remarks)


def fresh(*sheets: Sheet, names: tuple[Box, ...] = (), unread: tuple[Sheet, ...] = ()) -> Fresh:
    return Fresh(sheets, names, unread)


def done(review: Review) -> set[tuple[str, ...]]:
    return {box.identity for box in accepted(decided(review))}


def test_the_first_review_holds_all_that_was_found() -> None:
    assert merged(Review(), fresh(sheet(NINH, LUAT), names=(NAME,)), ()) == Review(sheets=(sheet(NINH, LUAT),), names=(NAME,))


def test_nothing_changes_where_nothing_has() -> None:
    now = fresh(sheet(NINH, LUAT), names=(NAME,))
    old = Review(sheets=(sheet(marked(NINH, Mark.OPEN, "hỏi"), LUAT),), names=(NAME,), remarks={Section.NOTES: ("ghi",)})
    assert merged(old, now, ()) == old


def test_an_open_proposal_follows_the_article() -> None:
    old = Review(sheets=(sheet(marked(NINH, Mark.OPEN, "hỏi lại")),))
    now = replace(NINH, note="5 lần", quote=("**Bắc Ninh** khác",))
    moved = replace(sheet(now), source="articles/2022/bai.md", title="Đầu đề mới")
    assert merged(old, fresh(moved), ()).sheets == (replace(moved, boxes=(replace(now, remarks=("hỏi lại",)),)),)


def test_what_no_longer_applies_goes_and_its_remarks_become_notes() -> None:
    old = Review(
        sheets=(sheet(marked(NINH, Mark.OPEN, "hỏi lại"), LUAT, remarks=("bài khó",)),),
        names=(marked(NAME, Mark.OPEN, "có thật?"),),
        remarks={Section.NOTES: ("cũ",)},
    )
    notes = (
        "cũ",
        "",
        "articles/2021/bai.md:",
        "bài khó",
        "",
        "bai · provinces: Bắc Ninh:",
        "hỏi lại",
        "",
        "associations/hoi-a.md: Hội A:",
        "có thật?",
    )
    assert merged(old, fresh(sheet()), ()) == Review(remarks={Section.NOTES: notes})


def test_what_was_refused_is_remembered_by_article_and_term() -> None:
    old = Review(sheets=(sheet(marked(NINH, Mark.NO, "  của huyện"), LUAT),), names=(marked(NAME, Mark.NO),))
    first = merged(old, fresh(sheet(NINH, LUAT), names=(NAME,)), ())
    memory = (
        Box(Mark.NO, "provinces", "Bắc Ninh", "bac-ninh", "bai", remarks=("  của huyện",)),
        Box(Mark.NO, "associations/hoi-a.md", "Hội A"),
    )
    assert first == Review(sheets=(sheet(LUAT),), refused=memory)
    moved = replace(sheet(replace(NINH, note="9 lần", quote=("câu khác",))), source="articles/2023/bai.md")
    again = replace(NAME, name="HỘI A", note="7 lần", key="associations/hoi-a-2.md")
    assert merged(first, fresh(moved, names=(again,)), ()) == Review(refused=memory)
    assert merged(first, fresh(), ()).refused == memory, "also when the article is gone"
    other = replace(sheet(NINH), source="articles/2021/bai-khac.md")
    assert merged(first, fresh(other), ()).sheets == (other,), "another article is asked about"


def test_a_refusal_can_be_taken_back() -> None:
    memory = Box(Mark.NO, "provinces", "Bắc Ninh", "bac-ninh", "bai")
    assert merged(Review(refused=(marked(memory, Mark.OPEN),)), fresh(sheet(NINH)), ()) == Review(sheets=(sheet(NINH),))
    assert merged(Review(), fresh(sheet(NINH)), ()) == Review(sheets=(sheet(NINH),)), "its line was deleted"
    anew = Review(refused=(marked(memory, Mark.YES, "đúng rồi"),))
    assert [box.identity for box in accepted(anew)] == [memory.identity]
    written = merged(anew, fresh(sheet()), done(anew))
    assert written == Review(remarks={Section.NOTES: ("bai · provinces: Bắc Ninh:", "đúng rồi")})


def test_what_is_written_leaves_the_review() -> None:
    old = Review(sheets=(sheet(marked(NINH, Mark.YES, "chắc"), LUAT),), names=(marked(NAME, Mark.YES),))
    assert merged(old, fresh(sheet(LUAT)), done(old)) == Review(
        sheets=(sheet(LUAT),), remarks={Section.NOTES: ("bai · provinces: Bắc Ninh:", "chắc")}
    )


@pytest.mark.parametrize("now", [sheet(NINH, LUAT), sheet(LUAT), sheet()])
def test_what_could_not_be_written_waits_with_its_mark(now: Sheet) -> None:
    old = Review(sheets=(sheet(marked(NINH, Mark.YES, "chắc")),))
    assert marked(NINH, Mark.YES, "chắc") in merged(old, fresh(now), ()).boxes
    assert merged(old, fresh(), ()).sheets == old.sheets, "also when the article is gone"


def test_a_refusal_taken_back_that_could_not_be_written_waits() -> None:
    memory = Box(Mark.YES, "provinces", "Bắc Ninh", "bac-ninh", "bai")
    assert merged(Review(refused=(memory,)), fresh(sheet(NINH)), ()).sheets == (sheet(marked(NINH, Mark.YES)),)
    assert merged(Review(refused=(memory,)), fresh(), ()).refused == (memory,)


def test_an_article_in_error_keeps_its_proposals() -> None:
    old = Review(sheets=(sheet(marked(NINH, Mark.YES), marked(LUAT, Mark.OPEN, "hỏi")),))
    now = replace(sheet(), title="Sửa dở")
    assert merged(old, fresh(unread=(now,)), ()).sheets == (replace(old.sheets[0], title="Sửa dở"),)


def test_a_file_that_an_editor_has_drafted_is_kept() -> None:
    drafted = replace(NAME, key="associations/hoi-a-ha-noi.md", skeleton="---\nname: Hội A Hà Nội\n---\n")
    now = replace(NAME, note="8 lần")
    assert merged(Review(names=(drafted,)), fresh(names=(now,)), ()).names == (replace(drafted, note="8 lần"),)


def test_articles_stand_newest_first_those_without_a_day_before_them() -> None:
    days = ["9/12/2020", "nháp", "1/2/2021", "10/2/2021"]
    sheets = [sheet(NINH, source=f"articles/bai-{number}.md", day=day) for number, day in enumerate(days)]
    assert [one.day for one in merged(Review(), fresh(*sheets), ()).sheets] == ["nháp", "10/2/2021", "1/2/2021", "9/12/2020"]


def test_a_term_of_many_articles_can_be_decided_in_one_go() -> None:
    sheets = [sheet(NINH, LUAT, source=f"articles/bai-{number}.md") for number in range(4)]
    review = merged(Review(), fresh(*sheets[:2]), ())
    assert review.sweeps == ()
    review = merged(review, fresh(*sheets), ())
    assert [(box.term, box.note) for box in review.sweeps] == [(LUAT.term, "4 bài"), (NINH.term, "4 bài")]
    one = replace(sheets[1], boxes=(marked(NINH, Mark.NO), LUAT))
    swept = decided(
        replace(
            review, sheets=(sheets[0], one, *sheets[2:]), sweeps=(review.sweeps[0], marked(review.sweeps[1], Mark.YES, "ghi"))
        )
    )
    assert [box.article for box in accepted(swept)] == ["bai-0", "bai-2", "bai-3"], "one's own mark counts more"
    last = merged(swept, fresh(*(sheet(LUAT, source=one.source) for one in sheets)), done(swept))
    assert [box.term for box in last.sweeps] == [LUAT.term]
    assert [box.article for box in last.refused] == ["bai-1"]
    assert last.remarks == {Section.NOTES: ("provinces: Bắc Ninh:", "ghi")}


def test_a_review_that_would_be_too_long_waits_with_the_oldest_articles(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(merging, "MOST", 3)
    sheets = [sheet(NINH, LUAT, source=f"articles/bai-{number}.md", day=f"{9 - number}/2/2021") for number in range(4)]
    review = merged(Review(sheets=(replace(sheets[3], remarks=("hỏi",)),)), fresh(*sheets), ())
    assert [one.article for one in review.sheets] == ["bai-0", "bai-3"], "what an editor has worked on stays"
    assert review.rest == 4
    assert "4 đề xuất nữa" in laid_out(review)
    assert merged(parse(laid_out(review).encode(), "")[0], fresh(*sheets), ()) == review


ASKED = st.lists(SHEETS, max_size=3).map(lambda sheets: list({one.article: one for one in sheets}.values()))
NAMES = st.lists(names(), max_size=2).map(lambda boxes: list({one.identity: one for one in boxes}.values()))


@given(REVIEWS, ASKED, NAMES)
def test_whatever_stands_in_a_review_the_second_run_changes_nothing_and_no_remark_is_lost(
    old: Review, sheets: list[Sheet], names: list[Box]
) -> None:
    clean = [replace(one, remarks=(), boxes=tuple(marked(box, Mark.OPEN) for box in one.boxes)) for one in sheets]
    now = Fresh(clean, [marked(box, Mark.OPEN) for box in names])
    first = laid_out(merged(decided(old), now, ()))
    review, findings = parse(first.encode(), "")
    assert not findings
    assert laid_out(merged(decided(review), now, ())) == first
    boxes = (*old.sweeps, *old.boxes, *old.names, *old.refused)
    held = (*(one.remarks for one in boxes), *(one.remarks for one in old.sheets), *old.remarks.values())
    assert all(line in first.split("\n") for remarks in held for line in remarks)

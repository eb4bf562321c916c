"""Which terms are proposed, and by which name: one that means them for certain."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date

import pytest

from plugins.taxonomies.terms import Term
from tests.core.suggesting.conftest import Desk

Make = Callable[[Mapping[str, str]], Desk]
BEFORE, AFTER = date(2022, 8, 5), date(2026, 6, 12)


def test_the_name_of_the_day_is_written(desk: Make) -> None:
    made = desk({})
    assert made.written("association", "lhh-bac-ninh", BEFORE) == "Liên hiệp hội Bắc Ninh"
    assert made.written("association", "hoi-luat-gia-bac-ninh", BEFORE) == "Hội Luật gia tỉnh Bắc Ninh"
    assert made.written("association", "hoi-moi", date(2021, 3, 1)) == "Hội Mới mẻ"
    assert made.written("association", "hoi-moi", date(2022, 3, 1)) == "Hội Nghề nay"
    assert made.written("province", "bac-ninh-truoc-2025", BEFORE) == made.written("province", "bac-ninh", AFTER) == "Bắc Ninh"
    assert made.written("province", "hue", date(2024, 1, 1)) == "Thừa Thiên Huế"
    assert made.written("event", "hoi-thi-15") == "Hội thi Sáng tạo kỹ thuật toàn quốc lần thứ 15"


def test_where_the_name_would_mean_another_the_id_is_written(desk: Make) -> None:
    made = desk({"associations/lhh-2.md": "name: Liên hiệp hội Bắc Ninh\n"})
    assert made.written("province", "bac-ninh-truoc-2025", AFTER) == "bac-ninh-truoc-2025"
    assert made.written("association", "lhh-2", BEFORE) == "lhh-2"
    assert made.written("association", "lhh-bac-ninh", BEFORE) == "Liên hiệp các Hội Khoa học và Kỹ thuật tỉnh Bắc Ninh"


@pytest.mark.parametrize("day", [None, date(2019, 5, 1), date(2021, 1, 1), date(2025, 6, 30), date(2025, 7, 1), AFTER])
def test_what_is_written_means_the_term_on_that_day(desk: Make, day: date | None) -> None:
    made = desk(
        {"associations/lhh-2.md": "name: Liên hiệp hội Bắc Ninh\n", "associations/doi.md": "name: Hội Luật gia tỉnh Bắc Ninh\n"}
    )
    for term in made.terms.names:
        assert made.terms.names.find(term.kind, made.terms.written(term, day), day) is term


MEANT = {
    "the edition of that number": (date(2020, 1, 1), " lần thứ 16 vừa mở", "hoi-thi-16"),
    "in Roman figures": (None, ", lần XV", "hoi-thi-15"),
    "no edition of another number": (date(2020, 1, 1), " lần thứ 11", "hoi-thi"),
    "the edition of the year": (date(2020, 1, 1), " vừa khép lại", "hoi-thi-15"),
    "no edition of another year": (date(2024, 1, 1), " vừa khép lại", "hoi-thi"),
    "none without a day": (None, "", "hoi-thi"),
}


@pytest.mark.parametrize("name", MEANT)
def test_the_name_of_a_series_means_an_edition_where_that_is_certain(desk: Make, name: str) -> None:
    day, behind, id_ = MEANT[name]
    made = desk({})
    assert made.terms.meant(made.term("event", "hoi-thi"), day, behind).id == id_


def test_of_two_editions_in_one_year_none_is_meant(desk: Make) -> None:
    made = desk({"events/hoi-thi-17.md": "name: H17\nkind: contest\nseries: hoi-thi\nedition: 17\nstart: 2021\n"})
    series = made.term("event", "hoi-thi")
    assert made.terms.meant(series, date(2021, 5, 1), "").id == "hoi-thi"
    assert made.terms.meant(made.term("association", "hoi-moi"), date(2021, 5, 1), "").id == "hoi-moi"


def test_what_came_of_a_term_and_the_series_of_an_edition_need_not_be_named(desk: Make) -> None:
    made = desk({})

    def covered(*terms: Term) -> set[str]:
        return {id_ for _, id_ in made.terms.covered(terms)}

    assert covered(made.term("association", "hoi-cu")) == {"hoi-cu", "hoi-moi"}
    assert covered(made.term("association", "hoi-moi")) == {"hoi-moi"}
    assert covered(made.term("event", "hoi-thi-15")) == {"hoi-thi-15", "hoi-thi"}
    assert covered(made.term("event", "hoi-thi")) == {"hoi-thi"}
    assert covered(made.term("province", "bac-giang")) == {"bac-giang", "bac-ninh"}


def article(front: str, title: str, body: str = "") -> dict[str, str]:
    return {"articles/bai.md": f"---\ntitle: {title}\ndate: 2020-05-01\n{front}---\n{body}\n"}


def test_an_edition_is_found_by_the_name_of_its_series(desk: Make) -> None:
    title = "Hội thi Sáng tạo kỹ thuật toàn quốc khép lại"
    looked = desk(article("", title)).look("articles/bai.md")
    assert [(one.id, one.named, one.subject.id) for one in looked.found] == [("hoi-thi-15", False, "hoi-thi")]


@pytest.mark.parametrize("front", ["events: [hoi-thi-16]\n", "events: [hoi-thi]\n"])
def test_a_series_is_named_where_it_or_one_of_its_editions_is(desk: Make, front: str) -> None:
    title = "Hội thi Sáng tạo kỹ thuật toàn quốc khép lại"
    looked = desk(article(front, title)).look("articles/bai.md")
    assert [(one.id, one.named) for one in looked.found] == [("hoi-thi", True)]


def test_nothing_is_looked_for_in_an_article_in_error(desk: Make) -> None:
    looked = desk(article("titel: x\n", "Liên hiệp hội Bắc Ninh họp")).look("articles/bai.md")
    assert (looked.found, looked.unknown, [one.line for one in looked.faults]) == ((), (), [4])


def test_an_article_that_names_what_nobody_knows_is_looked_through(desk: Make) -> None:
    looked = desk(article("associations: [Hội Không Có]\n", "Liên hiệp hội Bắc Ninh họp")).look("articles/bai.md")
    assert "lhh-bac-ninh" in [one.id for one in looked.found]

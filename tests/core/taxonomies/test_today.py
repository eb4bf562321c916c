"""Then and now: what an article of a day says of a body or a unit, and of what that is today."""

from __future__ import annotations

from datetime import date

import pytest

from plugins.metadata.entries import Link
from plugins.taxonomies.today import Subject, Subjects

FILES = {
    "associations/tinh-lap.md": "name: Hội Tĩnh",
    "associations/doi-ten.md": "name: Hội Ba\nnames:\n  - name: Hội Một\n    until: 2005\n  - name: Hội Hai\n    since: 2006\n    until: 2015-06-30",
    "associations/mot-lan.md": "name: Hội Mới\nnames:\n  - name: Hội Cũ\n    until: 2010",
    "associations/a.md": "name: Hội A\nnames:\n  - name: Hội A xưa\n    until: 1999\nuntil: 2008\nsuccessors: [b]",
    "associations/b.md": "name: Hội B\nfounded: 2009\nuntil: 2019\nsuccessors: [c, d]",
    "associations/c.md": "name: Hội C\nfounded: 2020",
    "associations/d.md": "name: Hội D\nfounded: 2020\nuntil: 2024",
    "associations/giai-the.md": "name: Hội Tan\nuntil: 2012",
    "associations/het-nguoi.md": "name: Hội Hết\nuntil: 2012\nsuccessors: [giai-the]",
    "associations/khong-ngay.md": "name: Hội Lặng\nsuccessors: [c]",
    "associations/cu.md": "name: Hội Nước\nprovince: Bắc Ninh\nuntil: 2025-06-30\nsuccessors: [moi]",
    "associations/moi.md": "name: Hội Nước\nprovince: Bắc Ninh\nfounded: 2025-07-01",
}


def body(id_: str, name: str, ended: date | None = None) -> Link:
    return Link(name, f"/hoi/{id_}/", ended)


def unit(id_: str, name: str, ended: date | None = None) -> Link:
    return Link(name, f"/tinh-thanh/{id_}/", ended)


C = body("c", "Hội C")
MERGED = date(2025, 6, 30)
CASES = [
    ("association", "tinh-lap", "2010-01-01", Subject(body("tinh-lap", "Hội Tĩnh"))),
    # renamed
    ("association", "doi-ten", "2000-01-01", Subject(body("doi-ten", "Hội Một"), "renamed", (body("doi-ten", "Hội Ba"),))),
    ("association", "doi-ten", "2010-01-01", Subject(body("doi-ten", "Hội Hai"), "renamed", (body("doi-ten", "Hội Ba"),))),
    ("association", "doi-ten", "2015-07-01", Subject(body("doi-ten", "Hội Ba"))),
    ("association", "mot-lan", "2015-07-01", Subject(body("mot-lan", "Hội Mới"))),
    ("association", "mot-lan", "2005-07-01", Subject(body("mot-lan", "Hội Cũ"), "renamed", (body("mot-lan", "Hội Mới"),))),
    # merged, once and twice, also where it had been renamed before
    ("association", "b", "2015-01-01", Subject(body("b", "Hội B"), "merged", (C,))),
    ("association", "a", "2005-01-01", Subject(body("a", "Hội A"), "merged", (C,))),
    ("association", "a", "1995-01-01", Subject(body("a", "Hội A xưa"), "merged", (C,))),
    ("association", "khong-ngay", "1995-01-01", Subject(body("khong-ngay", "Hội Lặng"), "merged", (C,))),
    ("association", "c", "2022-01-01", Subject(C)),
    # nobody is left
    ("association", "giai-the", "2011-01-01", Subject(body("giai-the", "Hội Tan"), "ended")),
    ("association", "het-nguoi", "2011-01-01", Subject(body("het-nguoi", "Hội Hết"), "ended")),
    # of one name with what followed it
    ("association", "cu", "2022-01-01", Subject(body("cu", "Hội Nước"), "merged", (body("moi", "Hội Nước"),), MERGED)),
    ("association", "cu", "2026-01-01", Subject(body("cu", "Hội Nước", MERGED), "merged", (body("moi", "Hội Nước"),), MERGED)),
    ("association", "moi", "2026-01-01", Subject(body("moi", "Hội Nước"))),
    # units
    ("province", "ha-noi", "2010-01-01", Subject(unit("ha-noi", "Hà Nội"))),
    (
        "province",
        "binh-phuoc",
        "2010-01-01",
        Subject(unit("binh-phuoc", "Bình Phước"), "part", (unit("dong-nai", "tỉnh Đồng Nai"),)),
    ),
    (
        "province",
        "binh-phuoc",
        "2026-01-01",
        Subject(unit("binh-phuoc", "Bình Phước"), "part", (unit("dong-nai", "tỉnh Đồng Nai"),)),
    ),
    (
        "province",
        "bac-ninh-truoc-2025",
        "2025-06-30",
        Subject(unit("bac-ninh-truoc-2025", "Bắc Ninh"), "part", (unit("bac-ninh", "tỉnh Bắc Ninh"),), MERGED),
    ),
    (
        "province",
        "bac-ninh-truoc-2025",
        "2025-07-01",
        Subject(unit("bac-ninh-truoc-2025", "Bắc Ninh", MERGED), "part", (unit("bac-ninh", "tỉnh Bắc Ninh"),), MERGED),
    ),
    ("province", "bac-ninh", "2025-07-01", Subject(unit("bac-ninh", "Bắc Ninh"))),
    ("province", "hue", "2024-12-31", Subject(unit("hue", "Thừa Thiên Huế"), "renamed", (unit("hue", "thành phố Huế"),))),
    ("province", "hue", "2025-01-01", Subject(unit("hue", "Huế"))),
]


@pytest.fixture
def made(shelf):
    return shelf(FILES)


@pytest.mark.parametrize(("kind", "id_", "day", "expected"), CASES)
def test_an_article_of_a_day_shows_the_name_of_the_day_and_what_that_is_today(made, kind, id_, day, expected):
    assert Subjects(made.catalogue).of(made.term(kind, id_), date.fromisoformat(day)) == expected


def test_what_was_found_for_one_article_does_not_stand_in_the_way_of_another(made):
    """In any order, each found twice."""
    subjects = Subjects(made.catalogue)
    for kind, id_, day, expected in [*CASES, *CASES[::-1]]:
        assert subjects.of(made.term(kind, id_), date.fromisoformat(day)) == expected


def test_a_text_without_a_day_shows_the_name_of_today(made):
    assert Subjects(made.catalogue).of(made.term("association", "doi-ten"), None) == Subject(body("doi-ten", "Hội Ba"))


def test_bodies_that_are_said_to_have_become_each_other_are_followed_no_further(shelf):
    """The check refuses them; what follows them must come to an end nevertheless."""
    made = shelf({"associations/x.md": "name: X\nsuccessors: [y]", "associations/y.md": "name: Y\nsuccessors: [x]"})
    assert made.findings()
    assert Subjects(made.catalogue).of(made.term("association", "x"), date(2020, 1, 1)) == Subject(body("x", "X"), "ended")

"""What the pages of terms list: relations, articles of predecessors, marks, order."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from plugins.language.moments import from_iso
from plugins.metadata.entries import Entry, Link
from plugins.taxonomies.catalogue import Catalogue, tag
from plugins.taxonomies.directories import directories
from plugins.taxonomies.directories.sections import in_order
from plugins.taxonomies.pages import Publication


def _entry(id_: str, date: str) -> Entry:
    return Entry(id_, f"Bài {id_}", f"/bai/{id_}/", from_iso(date))


@pytest.fixture
def catalogue(shelf) -> Callable[..., Catalogue]:
    """The catalogue of a dict of front matters; its articles are listed as they stand there."""

    def make(files: dict[str, str]) -> Catalogue:
        made = shelf(files)
        entries = [_entry(id_, one.fields.date.iso) for id_, one in made.documents.items() if one.kind == "article"]
        return Catalogue(made.names, made.references, made.lineage, tag(entries, made.references), {}, {}, b"", {})

    return make


def _article(date: str, **keys: str) -> str:
    return "\n".join(["title: Bài", f"date: {date}", *(f"{key}: [{value}]" for key, value in keys.items())])


def _listed(catalogue: Catalogue, kind: str, id_: str) -> list[tuple[str, list[str]]]:
    term = catalogue.names.get(kind, id_)
    assert term is not None
    return [(entry.id, [mark.address.split("/")[-2] for mark in entry.marks]) for entry in catalogue.entries(term)]


def test_a_new_unit_lists_its_predecessors_articles_marked_with_the_unit_of_their_day(catalogue):
    made = catalogue(
        {
            "articles/a.md": _article("2022-08-05 09:48", provinces="Bắc Ninh"),
            "articles/b.md": _article("2026-01-02", provinces="Bắc Ninh"),
            "articles/c.md": _article("2023-03-03", provinces="Bắc Giang"),
        }
    )
    assert _listed(made, "province", "bac-ninh") == [("b", []), ("c", ["bac-giang"]), ("a", ["bac-ninh-truoc-2025"])]
    assert _listed(made, "province", "bac-ninh-truoc-2025") == [("a", [])]
    assert _listed(made, "province", "bac-giang") == [("c", [])]
    (_, first, second) = made.entries(made.names.get("province", "bac-ninh"))
    assert first.marks[0].ended is None, "no other unit is called Bắc Giang"
    assert str(second.marks[0].ended) == "2025-06-30"


def test_an_article_of_both_units_is_listed_once_and_needs_no_mark(catalogue):
    made = catalogue({"articles/a.md": _article("2025-07-10", provinces="bac-ninh-truoc-2025, Bắc Ninh, Bắc Giang")})
    assert _listed(made, "province", "bac-ninh") == [("a", [])]
    assert _listed(made, "province", "bac-ninh-truoc-2025") == [("a", [])]


def test_an_article_of_two_predecessors_is_listed_once_with_both_marks(catalogue):
    made = catalogue({"articles/a.md": _article("2024-07-10", provinces="Bắc Giang, Bắc Ninh")})
    assert _listed(made, "province", "bac-ninh") == [("a", ["bac-ninh-truoc-2025", "bac-giang"])]


def test_a_chain_of_mergers_is_followed_to_its_beginning(catalogue):
    made = catalogue(
        {
            "associations/a.md": "name: Hội A\nuntil: 1999\nsuccessors: [b]",
            "associations/b.md": "name: Hội B\nuntil: 2009\nsuccessors: [Hội C]",
            "associations/c.md": "name: Hội C",
            "associations/d.md": "name: Hội D\nuntil: 2009\nsuccessors: [c, e]",
            "associations/e.md": "name: Hội E",
            "articles/w.md": _article("2010-01-01", associations="Hội C, Hội E"),
            "articles/x.md": _article("1995-01-01", associations="Hội A"),
            "articles/y.md": _article("2005-01-01", associations="Hội B, Hội D"),
            "articles/z.md": _article("2005-01-01", associations="Hội A, Hội B"),
        }
    )
    assert _listed(made, "association", "c") == [("w", []), ("y", ["b", "d"]), ("z", ["b", "a"]), ("x", ["a"])]
    assert _listed(made, "association", "b") == [("y", []), ("z", []), ("x", ["a"])]
    assert _listed(made, "association", "e") == [("w", []), ("y", ["d"])]


def test_a_circle_of_successors_does_not_hang(catalogue):
    made = catalogue({"associations/a.md": "name: A\nsuccessors: [b]", "associations/b.md": "name: B\nsuccessors: [a]"})
    assert _listed(made, "association", "a") == []


def test_a_mark_bears_the_name_of_the_article_s_day(catalogue):
    made = catalogue(
        {
            "associations/a.md": "name: Hội Mới\nuntil: 2020\nsuccessors: [b]\nnames:\n  - name: Hội Cũ\n    until: 2010",
            "associations/b.md": "name: Hội B",
            "articles/x.md": _article("2005-01-01", associations="a"),
            "articles/y.md": _article("2015-01-01", associations="a"),
        }
    )
    (later, earlier) = made.entries(made.names.get("association", "b"))
    assert (earlier.marks[0].name, later.marks[0].name) == ("Hội Cũ", "Hội Mới")


def test_articles_of_one_minute_stand_by_id(catalogue):
    articles = {
        f"articles/{id_}.md": _article("2022-01-01", provinces=name) for id_, name in [("b", "Bắc Ninh"), ("a", "Bắc Giang")]
    }
    assert [id_ for id_, _ in _listed(catalogue(articles), "province", "bac-ninh")] == ["a", "b"]


def test_only_a_shared_name_is_marked_with_its_end(catalogue):
    made = catalogue({})
    links = {id_: made.link(made.names.get("province", id_)) for id_ in ("bac-ninh", "bac-ninh-truoc-2025", "binh-phuoc")}
    assert [(link.name, str(link.ended)) for link in links.values()] == [
        ("Bắc Ninh", "None"),
        ("Bắc Ninh", "2025-06-30"),
        ("Bình Phước", "None"),
    ]


def test_events_of_one_name_are_told_apart_by_their_day(catalogue):
    made = catalogue(
        {
            "events/a.md": "name: Hội nghị tổng kết\nstart: 2021-01-15",
            "events/b.md": "name: Hội nghị tổng kết\nstart: 2022-01",
            "events/c.md": "name: Hội nghị tổng kết\nstart: 2024",
            "events/d.md": "name: Đại hội\nstart: 2022-01-05",
        }
    )
    assert [made.link(term) for term in made.names.of_kind("event")] == [
        Link("Hội nghị tổng kết (15/1/2021)", "/su-kien/a/"),
        Link("Hội nghị tổng kết (1/2022)", "/su-kien/b/"),
        Link("Hội nghị tổng kết (2024)", "/su-kien/c/"),
        Link("Đại hội", "/su-kien/d/"),
    ]


def test_children_stand_in_vietnamese_order_and_editions_by_their_number(shelf):
    made = shelf(
        {
            "associations/lhh.md": "name: Liên hiệp hội",
            "associations/a.md": "name: Hội Y học\nparent: lhh",
            "associations/b.md": "name: Hội Đông y\nparent: lhh",
            "associations/c.md": "name: Hội Dược\nparent: lhh",
            "events/chuoi.md": "name: Hội thi\nkind: series",
            "events/l9.md": "name: Lần 9\nseries: chuoi\nedition: 9\nstart: 2022\norganisers: [lhh]",
            "events/l10.md": "name: Lần 10\nseries: chuoi\nedition: 10\norganisers: [lhh]",
            "events/l8.md": "name: Lần 8\nseries: chuoi\nedition: 8\nstart: 2020-05-18\norganisers: [lhh]",
        }
    )
    assert [term.id for term in made.lineage.children["association", "lhh"]] == ["c", "b", "a"]
    assert [term.id for term in made.lineage.editions["event", "chuoi"]] == ["l8", "l9", "l10"]
    assert [term.id for term in made.lineage.organised["association", "lhh"]] == ["l8", "l9", "l10"]


def test_predecessors_of_a_unit_stand_as_in_the_registry_its_namesake_first(shelf):
    lineage = shelf({}).lineage
    assert [term.id for term in lineage.predecessors["province", "can-tho"]] == ["can-tho-truoc-2025", "hau-giang", "soc-trang"]
    assert [term.id for term in lineage.successors["province", "soc-trang"]] == ["can-tho"]
    assert ("province", "ha-noi") not in lineage.predecessors


def test_a_directory_stands_by_letter_in_vietnamese_order_and_each_letter_once(catalogue):
    made = catalogue(
        {
            "associations/a.md": "name: Đoàn Luật sư",
            "associations/b.md": "name: Dược sĩ",
            "associations/c.md": "name: “Ăn sạch”, câu lạc bộ",
            "associations/d.md": "name: An toàn thực phẩm",
            "associations/e.md": "name: Ẩm thực",
            "associations/f.md": "name: ảnh nghệ thuật",
            "associations/g.md": "name: 4T",
            "associations/h.md": "name: Ω",
            "articles/x.md": _article("2021-01-01", associations="a"),
        }
    )
    pages = {page.path: page.inputs for page in directories(made, Publication("Tin", "https://tin.example", "vi"))}
    assert pages.keys() >= {f"{of}/index.html" for of in ("chuyen-muc", "hoi", "tinh-thanh")}
    letters = pages["hoi/index.html"].groups
    assert [(one.name, [entry.association.link.address for entry in one.entries]) for one in letters] == [
        ("#", ["/hoi/c/", "/hoi/g/", "/hoi/h/"]),
        ("A", ["/hoi/d/", "/hoi/f/"]),
        ("Â", ["/hoi/e/"]),
        ("D", ["/hoi/b/"]),
        ("Đ", ["/hoi/a/"]),
    ]
    assert [entry.count for one in letters for entry in one.entries] == [0, 0, 0, 0, 0, 0, 0, 1]


def test_sections_stand_in_their_order_then_by_name(catalogue):
    made = catalogue(
        {
            "sections/a.md": "name: Văn hóa",
            "sections/b.md": "name: Tin tức\norder: 2",
            "sections/c.md": "name: Xã luận\norder: 0",
            "sections/d.md": "name: Đời sống",
        }
    )
    assert [term.id for term in in_order(made.names.of_kind("section"))] == ["c", "b", "d", "a"]

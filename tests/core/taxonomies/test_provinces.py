"""``/tinh-thanh/`` and the page of a unit: what their templates are given."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.language.moments import from_iso
from plugins.language.order import sort_key
from plugins.metadata.entries import Entry, Head
from plugins.metadata.listings import Listing
from plugins.taxonomies.catalogue import Catalogue, tag
from plugins.taxonomies.directories.provinces import ProvincesPage, province_directory, shades
from plugins.taxonomies.pages.provinces import ProvincePage, province_page


def _catalogue(made: Any) -> Catalogue:
    entries = [
        Entry(id_, f"Bài {id_}", f"/bai/{id_}/", from_iso(one.fields.date.iso))
        for id_, one in made.documents.items()
        if one.kind == "article"
    ]
    return Catalogue(made.names, made.references, made.lineage, tag(entries, made.references), {}, {}, b"", {})


@pytest.fixture
def directory(shelf) -> Callable[[dict[str, str]], ProvincesPage]:
    """``/tinh-thanh/`` of a dict of front matters."""

    def make(files: dict[str, str]) -> ProvincesPage:
        page = province_directory(_catalogue(shelf(files))).inputs
        assert isinstance(page, ProvincesPage)
        return page

    return make


@pytest.fixture
def page_of(shelf) -> Callable[[dict[str, str], str], ProvincePage]:
    """The page of a unit, by its id."""

    def make(files: dict[str, str], unit: str) -> ProvincePage:
        catalogue = _catalogue(shelf(files))
        term = catalogue.names.get("province", unit)
        assert term is not None
        return province_page(catalogue, term, Head(term.address), Listing(term.address, (), 0))

    return make


def _article(date: str, provinces: str) -> str:
    return f"title: Bài\ndate: {date}\nprovinces: [{provinces}]"


ARTICLES = {
    "articles/a.md": _article("2021-01-01", "Bắc Giang"),
    "articles/b.md": _article("2021-01-01", "Bắc Ninh"),
    "articles/c.md": _article("2026-01-01", "Bắc Ninh"),
    "articles/d.md": _article("2021-01-01", "Hà Nội, Đà Nẵng"),
}


def test_there_is_a_map_of_today_and_one_of_the_time_before(directory):
    today, former = directory({}).eras
    assert (today.today, len(today.squares), former.today, len(former.squares)) == (True, 34, False, 63)


def test_the_list_says_what_the_map_says(directory):
    for era in directory(ARTICLES).eras:
        told = {(row.link, row.count) for region in era.regions for row in region.units}
        assert told == {(one.link, one.count) for one in era.squares}
        with_islands = [(row.link.name, row.islands) for region in era.regions for row in region.units if row.islands]
        assert with_islands == [(one.link.name, one.name) for one in era.islands]
        assert with_islands == [("Đà Nẵng", "Hoàng Sa"), ("Khánh Hòa", "Trường Sa")]
        for region in era.regions:
            assert [row.link.name for row in region.units] == sorted((row.link.name for row in region.units), key=sort_key)


def test_a_unit_of_today_counts_its_predecessors_articles_and_a_former_one_its_own(directory):
    today, former = ({one.link.address.split("/")[-2]: one.count for one in era.squares} for era in directory(ARTICLES).eras)
    assert (today["bac-ninh"], former["bac-ninh-truoc-2025"], former["bac-giang"]) == (3, 1, 1)
    assert (today["ha-noi"], former["ha-noi"]) == (1, 1), "it stayed"
    assert sum(today.values()) == 5


def test_a_former_unit_leads_to_what_it_became_and_one_that_stayed_to_nothing(directory):
    today, former = directory({}).eras
    became = {row.link.address: [link.address for link in row.became] for region in former.regions for row in region.units}
    assert became["/tinh-thanh/bac-giang/"] == became["/tinh-thanh/bac-ninh-truoc-2025/"] == ["/tinh-thanh/bac-ninh/"]
    assert sum(not links for links in became.values()) == 11
    assert not any(row.became for region in today.regions for row in region.units)


def test_names_are_those_of_the_day(directory):
    for era in directory({}).eras:
        assert "Huế" in {one.link.name for one in era.squares}
        assert not any(one.link.ended for one in era.squares), "the heading says which of two namesakes is meant"


def test_islands_are_in_the_shade_of_their_unit(directory):
    today, former = directory({"articles/d.md": _article("2021-01-01", "Đà Nẵng")}).eras
    for era in (today, former):
        assert [one.shade for one in era.islands] == [1, 0]


def test_the_legend_has_each_shade_with_its_counts(directory):
    page = directory(ARTICLES)
    assert [(one.shade, one.least, one.most) for one in page.shades] == [(0, 0, 0), (1, 1, 1), (3, 3, 3)]
    shown = {one.shade for era in page.eras for one in era.squares}
    assert shown == {one.shade for one in page.shades}


@given(st.lists(st.integers(0, 5000), max_size=86))
def test_shades_rise_with_the_counts_and_only_no_article_has_none(counts):
    scale = shades(counts)
    assert scale[0] == 0
    some = sorted({count for count in counts if count})
    assert [scale[count] for count in some] == sorted(scale[count] for count in some)
    assert {scale[count] for count in some} <= {1, 2, 3, 4}
    if len(some) >= 4:
        assert (scale[some[0]], scale[some[-1]]) == (1, 4)
        sizes = [sum(scale[count] == shade for count in some) for shade in (1, 2, 3, 4)]
        assert max(sizes) - min(sizes) <= 1, "four parts as equal as can be"


BODIES = {
    "associations/vusta.md": "name: Liên hiệp hội Việt Nam\nlevel: national",
    "associations/lhh-dn.md": "name: Liên hiệp hội Đồng Nai\nlevel: provincial\nprovince: Đồng Nai\nfounded: 1990",
    "associations/lhh-bp.md": (
        "name: Liên hiệp hội Bình Phước\nlevel: provincial\nprovince: Bình Phước\nfounded: 2007-03-15\n"
        "until: 2025-06-30\nsuccessors: [lhh-dn]"
    ),
    "associations/dong-y.md": (
        "name: Hội Đông y Đồng Nai\nnames:\n  - name: Hội Đông y tỉnh Bình Phước\n    until: 2025-06-30\n"
        "level: member\nprovince: Đồng Nai\nfounded: 1999"
    ),
    "associations/luat-gia.md": "name: Hội Luật gia tỉnh Đồng Nai\nlevel: member\nprovince: Đồng Nai",
    "associations/moi.md": "name: Hội Bán dẫn Đồng Nai\nlevel: member\nprovince: Đồng Nai\nfounded: 2025-09",
    "associations/lang-le.md": "name: Câu lạc bộ Trí thức\nprovince: Đồng Nai",
    "associations/xua.md": "name: Hội Mía đường Đồng Nai\nlevel: member\nprovince: Đồng Nai\nuntil: 2010",
    "associations/tan.md": "name: Hội Cao su\nlevel: affiliate\nprovince: Đồng Nai\nuntil: 2026-02",
}


def _told(levels: Any) -> list[tuple[str, list[str]]]:
    return [(of.level, [one.link.address.split("/")[-2] for one in of.bodies]) for of in levels]


def _one(levels: Any, id_: str) -> Any:
    (found,) = (one for of in levels for one in of.bodies if one.link.address == f"/hoi/{id_}/")
    return found


def test_a_unit_of_today_has_its_bodies_by_level_the_union_first(page_of):
    page = page_of(BODIES, "dong-nai")
    assert _told(page.present) == [("provincial", ["lhh-dn"]), ("member", ["moi", "dong-y", "luat-gia"]), ("", ["lang-le"])]


def test_those_that_ended_and_those_of_its_predecessors_stand_apart(page_of):
    page = page_of(BODIES, "dong-nai")
    assert _told(page.past) == [("provincial", ["lhh-bp"]), ("member", ["xua"]), ("affiliate", ["tan"])]
    union = _one(page.past, "lhh-bp")
    assert (union.unit.name, str(union.founded.start.year), str(union.until.last.date())) == ("Bình Phước", "2007", "2025-06-30")
    assert [link.address for link in union.now] == ["/hoi/lhh-dn/"] and not union.living
    assert _one(page.past, "tan").unit is None, "it ended in the unit of today"


def test_a_former_unit_has_those_of_its_time_under_the_names_of_its_time(page_of):
    page = page_of(BODIES, "binh-phuoc")
    assert page.present == ()
    assert _told(page.past) == [("provincial", ["lhh-bp"]), ("member", ["dong-y"])]
    lived_on = _one(page.past, "dong-y")
    assert lived_on.link.name == "Hội Đông y tỉnh Bình Phước"
    assert [link.name for link in lived_on.now] == ["Hội Đông y Đồng Nai"] and lived_on.living


def test_a_body_that_lived_on_belongs_to_the_former_unit_that_it_was_called_after(page_of):
    page = page_of(BODIES, "dong-nai-truoc-2025")
    assert _told(page.past) == [("provincial", ["lhh-dn"]), ("member", ["luat-gia", "xua"])]
    assert _one(page.past, "luat-gia").now == () and _one(page.past, "luat-gia").living
    assert "moi" not in str(_told(page.past)), "founded after the unit ended"
    assert "lang-le" not in str(_told(page.past)), "no name tells where it was"


def test_a_body_founded_in_the_year_of_the_end_is_not_taken_to_be_older(page_of):
    files = {"associations/a.md": "name: Hội A Bình Phước\nprovince: Đồng Nai\nfounded: 2025"}
    assert page_of(files, "binh-phuoc").past == ()
    assert _told(page_of(files, "dong-nai").present) == [("", ["a"])]


def test_a_place_in_a_name_is_whole_syllables(page_of):
    files = {"associations/a.md": "name: Hội Yêu Hà Namm\nprovince: Ninh Bình"}
    assert page_of(files, "ha-nam").past == ()


def test_events_stand_newest_first_with_the_former_unit_marked(page_of):
    files = {
        "events/a.md": "name: Hội thi 2020\nprovince: Bình Phước\nstart: 2020-05-18\nend: 2020-11-20",
        "events/b.md": "name: Hội thi 2026\nprovince: Đồng Nai\nstart: 2026-05",
        "events/c.md": "name: Hội thi 2022\nprovince: Đồng Nai\nstart: 2022",
        "events/d.md": "name: Chuỗi\nprovince: Đồng Nai\nkind: series",
    }
    told = [(one.link.name, one.unit and (one.unit.name, str(one.unit.ended))) for one in page_of(files, "dong-nai").events]
    assert told == [
        ("Hội thi 2026", None),
        ("Hội thi 2022", ("Đồng Nai", "2025-06-30")),
        ("Hội thi 2020", ("Bình Phước", "None")),
        ("Chuỗi", None),
    ]
    assert [one.link.name for one in page_of(files, "binh-phuoc").events] == ["Hội thi 2020"]


@pytest.mark.parametrize("unit", ["dong-nai", "binh-phuoc", "dong-nai-truoc-2025"])
def test_a_merger_is_told_on_all_pages_of_it(page_of, unit):
    merger = page_of({}, unit).merger
    assert merger is not None
    assert [(link.name, link.ended) for link in merger.parts] == [
        ("Tỉnh Đồng Nai", date(2025, 6, 30)),
        ("Tỉnh Bình Phước", None),
    ]
    assert (merger.whole.name, merger.whole.address, str(merger.eve)) == ("Tỉnh Đồng Nai", "/tinh-thanh/dong-nai/", "2025-06-30")


def test_a_unit_that_stayed_has_no_merger_and_its_names_and_regions_with_their_days(page_of):
    page = page_of({}, "hue")
    assert page.merger is None and page.since is None and page.until is None
    assert [(one.name, one.since and one.since.iso, one.until and one.until.iso) for one in page.names] == [
        ("Tỉnh Thừa Thiên Huế", None, "2024-12-31"),
        ("Thành phố Huế", "2025-01-01", None),
    ]
    assert [(one.name, one.until and one.until.iso) for one in page.regions] == [
        ("Bắc Trung Bộ và duyên hải miền Trung", "2025-06-30"),
        ("Bắc Trung Bộ", None),
    ]

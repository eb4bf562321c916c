"""``/tinh-thanh/`` and the pages of units, built by real Pelican."""

from __future__ import annotations

import re

import pytest


def _article(date: str, **keys: str) -> str:
    lines = ["title: Bài", f"date: {date}", *(f"{key}: {value}" for key, value in keys.items())]
    return "---\n" + "\n".join(lines) + "\n---\nMột đoạn.\n"


FILES = {
    "articles/2021/a.md": _article("2021-01-13", provinces="[Bắc Giang]"),
    "articles/2021/b.md": _article("2021-05-05", provinces="[Bắc Ninh]"),
    "articles/2026/c.md": _article("2026-01-13", provinces="[Bắc Ninh]"),
    "articles/2026/d.md": _article("2026-02-13", provinces="[Đà Nẵng]"),
    "associations/cu.md": (
        "---\nname: Liên hiệp hội Bắc Giang\nlevel: provincial\nprovince: Bắc Giang\nfounded: 1998\nuntil: 2025-06-30\n"
        "successors: [Liên hiệp hội Bắc Ninh]\n---\n"
    ),
    "associations/moi.md": "---\nname: Liên hiệp hội Bắc Ninh\nlevel: provincial\nprovince: Bắc Ninh\n---\n",
    "associations/dong-y.md": (
        "---\nname: Hội Đông y tỉnh Bắc Ninh\nnames:\n  - name: Hội Đông y tỉnh Bắc Giang\n    until: 2025-06-30\n"
        "level: member\nprovince: Bắc Ninh\n---\n"
    ),
    "events/hoi-thi.md": "---\nname: Hội thi lần thứ 5\nprovince: Bắc Giang\nstart: 2020-05-18\nend: 2020-11-20\n---\n",
    "events/dai-hoi.md": "---\nname: Đại hội lần thứ nhất\nprovince: Bắc Ninh\nstart: 2026-03\n---\n",
}


@pytest.fixture
def built(site):
    tiny = site(FILES)
    tiny.build()
    return tiny


def _words(tag) -> str:
    return re.sub(r"\s+([,.])", r"\1", " ".join(tag.get_text(" ").split()))


def test_both_maps_are_lists_of_links_that_say_name_and_count(built):
    today, former = built.page("/tinh-thanh/").select("svg[role=list]")
    assert (today["aria-label"], former["aria-label"]) == (
        "Bản đồ: 34 tỉnh, thành phố từ 1/7/2025",
        "Bản đồ: 63 tỉnh, thành phố trước 1/7/2025",
    )
    for sheet, units in ((today, 34), (former, 63)):
        items = sheet.find_all(recursive=False)
        assert [item["role"] for item in items] == ["listitem"] * (units + 2)
        assert all(len(item.select("a[href][aria-label]")) == 1 for item in items)
    assert today.find("a", href="/tinh-thanh/bac-ninh/")["aria-label"] == "Bắc Ninh, BN: 3 bài"
    assert former.find("a", href="/tinh-thanh/bac-ninh-truoc-2025/")["aria-label"] == "Bắc Ninh, BN: 1 bài"
    assert [_words(text) for text in former.find("a", href="/tinh-thanh/bac-giang/").find_all("text")] == ["BG", "1"]


def test_hoang_sa_and_truong_sa_are_on_both_maps_and_lead_to_their_units(built):
    for sheet, suffix in zip(built.page("/tinh-thanh/").select("svg[role=list]"), ("", "-truoc-2025"), strict=True):
        hoang_sa, truong_sa = sheet.select("a:has(g)")
        assert (hoang_sa["href"], _words(hoang_sa)) == (f"/tinh-thanh/da-nang{suffix}/", "Quần đảo Hoàng Sa (Việt Nam)")
        assert (truong_sa["href"], _words(truong_sa)) == (f"/tinh-thanh/khanh-hoa{suffix}/", "Quần đảo Trường Sa (Việt Nam)")
        assert hoang_sa["aria-label"] == "Quần đảo Hoàng Sa (Việt Nam), thuộc Đà Nẵng"


def test_a_tile_has_the_shade_that_the_legend_gives_its_count(built):
    page = built.page("/tinh-thanh/")
    legend = {_words(one).removesuffix(" bài"): one.rect["class"][-1] for one in page.select(".ts-map__legend")[0].find_all("li")}
    assert legend == {"0": "ts-map__tile--0", "1": "ts-map__tile--1", "3": "ts-map__tile--3"}
    for link in page.select("svg[role=list] a:not(:has(g))"):
        assert link.rect["class"][-1] == legend[_words(link.find_all("text")[1])]


def test_the_list_beside_says_the_same_by_region(built):
    today, former = built.page("/tinh-thanh/").select(".ts-section")
    assert [heading.get_text(strip=True) for heading in today.find_all("h3")] == [
        "Trung du và miền núi phía Bắc",
        "Đồng bằng sông Hồng",
        "Bắc Trung Bộ",
        "Duyên hải Nam Trung Bộ và Tây Nguyên",
        "Đông Nam Bộ",
        "Đồng bằng sông Cửu Long",
    ]
    rows = {item.a["href"].split("/")[-2]: _words(item) for section in (today, former) for item in section.select("li:has(> a)")}
    assert len(rows) == 86
    assert rows["bac-ninh"] == "Bắc Ninh 3 bài"
    assert rows["da-nang"] == "Đà Nẵng 1 bài · có quần đảo Hoàng Sa"
    assert rows["bac-giang"] == "Bắc Giang 1 bài · nay thuộc Bắc Ninh"
    assert rows["ha-noi"] == "Hà Nội 0 bài"


def _sections(page) -> dict[str, str]:
    return {section.h2.get_text(strip=True): _words(section) for section in page.select("main .ts-section")}


def test_a_unit_of_today_has_its_bodies_now_and_before(built):
    said = _sections(built.page("/tinh-thanh/bac-ninh/"))["Hội"]
    assert said == (
        "Hội Hiện nay Hội cấp tỉnh Liên hiệp hội Bắc Ninh Hội thành viên Hội Đông y tỉnh Bắc Ninh "
        "Trước đây Hội cấp tỉnh Liên hiệp hội Bắc Giang Bắc Giang · 1998–2025 · nay là Liên hiệp hội Bắc Ninh"
    )


def test_a_former_unit_has_those_of_its_time(built):
    said = _sections(built.page("/tinh-thanh/bac-giang/"))["Hội"]
    assert said == (
        "Hội Đến 30/06/2025 Hội cấp tỉnh Liên hiệp hội Bắc Giang 1998–2025 · nay là Liên hiệp hội Bắc Ninh "
        "Hội thành viên Hội Đông y tỉnh Bắc Giang nay là Hội Đông y tỉnh Bắc Ninh"
    )


def test_events_of_a_predecessor_are_marked_and_lead_to_it(built):
    page = built.page("/tinh-thanh/bac-ninh/")
    assert _sections(page)["Sự kiện"] == (
        "Sự kiện Đại hội lần thứ nhất 03/2026 Hội thi lần thứ 5 18/05/2020 – 20/11/2020 · Bắc Giang"
    )
    assert page.find("a", href="/su-kien/hoi-thi/").find_parent("li").find("a", href="/tinh-thanh/bac-giang/")
    assert _sections(built.page("/tinh-thanh/bac-giang/"))["Sự kiện"] == "Sự kiện Hội thi lần thứ 5 18/05/2020 – 20/11/2020"


@pytest.mark.parametrize("unit", ["bac-ninh", "bac-giang", "bac-ninh-truoc-2025"])
def test_what_became_of_what_is_told_with_links_to_the_others(built, unit):
    row = built.page(f"/tinh-thanh/{unit}/").find("dt", string="Hợp nhất ngày 1/7/2025").parent
    assert _words(row) == "Hợp nhất ngày 1/7/2025 Tỉnh Bắc Ninh (trước 1/7/2025) + Tỉnh Bắc Giang → Tỉnh Bắc Ninh"
    others = {"bac-ninh", "bac-giang", "bac-ninh-truoc-2025"} - {unit}
    assert {link["href"].split("/")[-2] for link in row.find_all("a")} == others


def test_articles_are_marked_with_the_unit_of_their_day(built):
    marks = {
        entry.select_one(".ts-entry__link")["href"]: [mark.get_text(strip=True) for mark in entry.select(".ts-entry__mark")]
        for entry in built.page("/tinh-thanh/bac-ninh/").select(".ts-entry")
    }
    assert marks == {"/bai/c/": [], "/bai/b/": ["Bắc Ninh (trước 1/7/2025)"], "/bai/a/": ["Bắc Giang"]}
    year = built.page("/tinh-thanh/bac-ninh/2021/")
    assert [mark.get_text(strip=True) for mark in year.select(".ts-entry__mark")] == ["Bắc Ninh (trước 1/7/2025)", "Bắc Giang"]


def test_an_article_more_changes_the_directory_and_the_pages_of_its_units_only(built):
    before = built.output()
    built.write({"articles/2022/e.md": _article("2022-01-01", provinces="[Bắc Giang]")})
    built.build()
    after = built.output()
    changed = {path for path, data in after.items() if before.get(path) != data and path.startswith("tinh-thanh/")}
    pages = {path for path in changed if path.endswith("tinh-thanh/index.html") or path.count("/") == 2}
    assert pages == {
        "tinh-thanh/index.html",
        *(f"tinh-thanh/{unit}/{page}" for unit in ("bac-ninh", "bac-giang") for page in ("index.html", "feed.xml")),
    }

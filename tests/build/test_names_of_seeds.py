"""The demonstration's terms with articles of the seeds' facts: who is meant, and on which pages they stand."""

from __future__ import annotations

from pathlib import Path

import pytest

CONTENT = Path(__file__).resolve().parents[2] / "content"
UNION = "/hoi/lien-hiep-hoi-binh-phuoc/"
ARTICLES = {
    "articles/2018/tong-ket.md": """---
title: Liên hiệp hội Bình Phước nhìn lại năm 2017
date: 2018-01-12 14:56
provinces: [Bình Phước]
associations:
  - Liên hiệp các Hội Khoa học & Kỹ thuật tỉnh Bình Phước
---
Một buổi họp đầu năm.
""",
    "articles/2021/doi-moi.md": """---
title: Liên hiệp hội Bình Phước đổi mới cách làm
date: 2021-01-13 11:11
provinces: [tỉnh Bình Phước]
associations:
  - Liên hiệp hội tỉnh
---
Chuyện của một tỉnh biên giới.
""",
    "articles/2022/phat-huy.md": """---
title: Vai trò của các hội thành viên
date: 2022-08-05 09:48
provinces: [Bắc Ninh]
associations:
  - Liên hiệp các Hội Khoa học và Kỹ thuật Bắc Ninh
  - Hội Luật gia tỉnh
---
Mỗi hội một việc.
""",
}


@pytest.fixture
def seeded(site):
    """A site of the demonstration's terms and three articles of our own."""
    if not CONTENT.is_dir():
        pytest.skip(f"the demonstration's content is not here: {CONTENT}")
    terms = {
        file.relative_to(CONTENT).as_posix(): file.read_bytes()
        for folder in ("sections", "associations", "events", "provinces", "media")
        for file in (CONTENT / folder).rglob("*")
        if file.is_file()
    }
    tiny = site({**terms, **ARTICLES})
    tiny.build()
    return tiny


def _listed(page) -> list[str]:
    return [link["href"] for link in page.select(".ts-entry__link")]


def _entry(page, address: str):
    return page.find("a", href=address).find_parent(class_="ts-entry")


def test_the_union_of_binh_phuoc_lists_its_articles_the_newest_first(seeded):
    page = seeded.page(UNION)
    assert _listed(page) == ["/bai/doi-moi/", "/bai/tong-ket/"]
    assert not page.select(".ts-entry__marks"), "they are its own"
    assert _listed(seeded.page("/tinh-thanh/binh-phuoc/")) == ["/bai/doi-moi/", "/bai/tong-ket/"]


def test_they_stand_on_the_pages_of_what_became_of_it_marked_with_their_own(seeded):
    for address, former in (("/hoi/lien-hiep-hoi-dong-nai/", UNION), ("/tinh-thanh/dong-nai/", "/tinh-thanh/binh-phuoc/")):
        page = seeded.page(address)
        assert _listed(page) == ["/bai/doi-moi/", "/bai/tong-ket/"]
        assert _entry(page, "/bai/tong-ket/").select_one(".ts-entry__mark")["href"] == former
        assert page.find("a", href=former)


def test_the_article_of_2022_stands_under_the_former_unit_and_on_today_s_page_marked(seeded):
    former = seeded.page("/tinh-thanh/bac-ninh-truoc-2025/")
    assert _listed(former) == ["/bai/phat-huy/"]
    assert former.find("a", href="/tinh-thanh/bac-ninh/"), "it leads to its successor"
    today = seeded.page("/tinh-thanh/bac-ninh/")
    assert _listed(today) == ["/bai/phat-huy/"]
    mark = _entry(today, "/bai/phat-huy/").select_one(".ts-entry__mark")
    assert mark.get_text(strip=True) == "Bắc Ninh (trước 1/7/2025)"
    assert mark["href"] == "/tinh-thanh/bac-ninh-truoc-2025/"


def test_the_article_itself_names_the_unit_of_its_day_without_a_mark(seeded):
    page = seeded.page("/bai/phat-huy/")
    assert page.find("a", href="/tinh-thanh/bac-ninh-truoc-2025/").get_text(strip=True) == "Bắc Ninh"
    assert page.find("a", href="/hoi/hoi-luat-gia-bac-ninh/"), "a relative name found its body"

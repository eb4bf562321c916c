"""The directories as data on a built site: where they stand, who leads to them, what they count and when they change."""

from __future__ import annotations

import json

import pytest

FOLDERS = ("hoi", "su-kien", "tinh-thanh")


def article(date: str, **keys: str) -> str:
    return (
        "---\n"
        + "\n".join(["title: Bài", f"date: {date}", *(f"{key}: {value}" for key, value in keys.items())])
        + "\n---\nĐoạn.\n"
    )


SITE = {
    "associations/hoi-a.md": "---\nname: Hội A\nprovince: Huế\n---\n",
    "events/dai-hoi.md": "---\nname: Đại hội\nstart: 2021\n---\n",
    "sections/tin.md": "---\nname: Tin\n---\n",
    "articles/2021/bai.md": article("2021-01-13", associations="[hoi-a]", provinces="[Huế]", events="[dai-hoi]"),
    "articles/2021/nhap.md": article("2021-02-13", associations="[hoi-a]", provinces="[Huế]", events="[dai-hoi]", status="draft"),
    "articles/2021/giau.md": article(
        "2021-03-13", associations="[hoi-a]", provinces="[Huế]", events="[dai-hoi]", status="hidden"
    ),
    "articles/2027/mai.md": article("2027-01-01", associations="[hoi-a]", provinces="[Huế]", events="[dai-hoi]"),
}


@pytest.fixture
def tiny(site):
    made = site(SITE)
    made.build()
    return made


def items(tiny, folder: str) -> dict[str, dict]:
    return {one["id"]: one for one in json.loads(tiny.output()[f"{folder}/index.json"])["items"]}


def test_nothing_that_is_not_public_is_counted(tiny):
    counted = [items(tiny, "hoi")["hoi-a"], items(tiny, "su-kien")["dai-hoi"], items(tiny, "tinh-thanh")["hue"]]
    assert [(one["articles"], one["own_articles"]) for one in counted] == [(1, 1)] * 3


@pytest.mark.parametrize("folder", FOLDERS)
def test_each_directory_leads_people_and_programs_to_its_data(tiny, folder):
    page = tiny.page(f"/{folder}/")
    address = f"/{folder}/index.json"
    assert page.head.find("link", rel="alternate", type="application/json")["href"] == address
    assert page.find("main").find("a", href=address).get_text(strip=True) == "Dữ liệu mở (JSON)"
    data = json.loads(tiny.output()[f"{folder}/index.json"])
    assert data["url"] == f"http://127.0.0.1:8000/{folder}/"
    assert all(f"{one['address'].lstrip('/')}index.html" in tiny.output() for one in data["items"])
    assert f"{folder}/index.schema.json" in tiny.output()


def test_sections_are_no_data_and_no_other_page_leads_to_any(tiny):
    assert "chuyen-muc/index.json" not in tiny.output()
    pages = {path for path, data in tiny.output().items() if b"application/json" in data}
    assert pages == {f"{folder}/index.html" for folder in FOLDERS}


def test_an_article_more_changes_the_line_of_what_it_names_and_no_other(tiny):
    before = tiny.output()
    tiny.write({"articles/2022/moi.md": article("2022-01-01", provinces="[Hà Nội]")})
    tiny.build()
    after = tiny.output()
    changed = {path for path in after if path.endswith(".json") and before[path] != after[path]}
    assert changed == {"tinh-thanh/index.json"}
    old, new = (one["tinh-thanh/index.json"].decode().splitlines() for one in (before, after))
    assert [json.loads(line.rstrip(","))["id"] for line in new if line not in old] == ["ha-noi"]


def test_with_a_path_in_siteurl_whole_addresses_have_it_and_paths_have_not(site):
    made = site(SITE)
    made.build(SITEURL="https://x.vn/tin/")
    data = json.loads(made.output()["hoi/index.json"])
    assert data["$schema"] == "https://x.vn/tin/hoi/index.schema.json"
    assert (data["items"][0]["url"], data["items"][0]["address"]) == ("https://x.vn/tin/hoi/hoi-a/", "/hoi/hoi-a/")
    assert made.page("/hoi/").head.find("link", type="application/json")["href"] == "/tin/hoi/index.json"

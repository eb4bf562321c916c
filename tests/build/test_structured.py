"""JSON-LD on a built site: in the pages of associations, events and provinces, and in no other."""

from __future__ import annotations

import json
import re

import pytest

from tests.photos import photo

SITE = {
    "associations/cu.md": "---\nname: Hội </script><script>x()</script> & “Cũ”\nprovince: Huế\nuntil: 2025-06-30\nsuccessors: [moi]\n---\n",
    "associations/moi.md": "---\nname: Hội Mới\npicture: /media/dau.png\n---\n",
    "events/hoi-thi.md": "---\nname: Hội thi\nkind: series\n---\n",
    "events/lan-8.md": "---\nname: Lần 8\nkind: contest\nseries: hoi-thi\nstart: 2020-05\norganisers: [moi]\n---\n",
    "sections/tin.md": "---\nname: Tin\n---\n",
    "pages/lien-he.md": "---\ntitle: Liên hệ\n---\n",
    "articles/2021/bai.md": "---\ntitle: Bài\ndate: 2021-01-13\nsection: tin\nassociations: [cu]\nprovinces: [Huế]\nevents: [lan-8]\n---\n",
    "media/dau.png": photo(),
}
BASE = "https://hoi.example/tin"


@pytest.fixture
def tiny(site):
    made = site(SITE)
    made.build(SITEURL=f"{BASE}/")
    return made


def structured(tiny, address: str) -> list[dict]:
    return [json.loads(one.string) for one in tiny.page(address).find_all("script", type="application/ld+json")]


def test_each_page_of_a_term_says_what_it_is_about_in_whole_addresses(tiny):
    (body,), (event,), (unit,) = (structured(tiny, one) for one in ("/hoi/moi/", "/su-kien/lan-8/", "/tinh-thanh/hue/"))
    assert (body["@type"], body["@id"], body["name"]) == ("Organization", f"{BASE}/hoi/moi/", "Hội Mới")
    assert body["image"]["contentUrl"] == f"{BASE}/media/dau.png"
    assert (event["@type"], event["startDate"]) == ("Event", "2020-05")
    assert event["organizer"] == [
        {"@type": "Organization", "@id": f"{BASE}/hoi/moi/", "name": "Hội Mới", "url": f"{BASE}/hoi/moi/"}
    ]
    assert event["superEvent"]["@id"] == f"{BASE}/su-kien/hoi-thi/"
    assert (unit["@type"], unit["url"]) == ("AdministrativeArea", f"{BASE}/tinh-thanh/hue/")
    (canonical,) = (one["href"] for one in tiny.page("/hoi/moi/").find_all("link", rel="canonical"))
    assert canonical == body["@id"]


def test_a_name_that_looks_like_a_tag_stays_a_name(tiny):
    (body,) = structured(tiny, "/hoi/cu/")
    assert body["name"] == "Hội </script><script>x()</script> & “Cũ”"
    assert [one.get("type") for one in tiny.page("/hoi/cu/").find_all("script", src=False)] == ["application/ld+json"]


def test_no_other_page_has_any(tiny):
    found = {path for path, data in tiny.output().items() if b"ld+json" in data}
    feeds = [path for path in tiny.output() if path.startswith(("hoi/", "su-kien/", "tinh-thanh/")) and path.count("/") == 2]
    assert found == {path.replace("feed.xml", "index.html") for path in feeds if path.endswith("feed.xml")}
    assert [path for path in tiny.output() if re.search(r"/\d{4}/index\.html$", path)], "a year is a list"


def test_what_a_page_is_about_is_made_again_with_the_terms_that_it_names(tiny):
    before = structured(tiny, "/su-kien/lan-8/")
    tiny.write({"associations/moi.md": "---\nname: Hội Đổi Tên\n---\n"})
    tiny.build(SITEURL=f"{BASE}/")
    (event,) = structured(tiny, "/su-kien/lan-8/")
    assert event["organizer"][0]["name"] == "Hội Đổi Tên"
    assert [{**event, "organizer": before[0]["organizer"]}] == before

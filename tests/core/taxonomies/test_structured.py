"""Terms in schema.org's words: what is told of each kind, and what is not."""

from __future__ import annotations

import json
from typing import Any

import pytest

from plugins.taxonomies.structured import described

BASE = "https://hoi.example/tin"
FILES = {
    "associations/toan-quoc.md": "name: Liên hiệp hội Việt Nam\nlevel: national\nprovince: Hà Nội\nfounded: 1983",
    "associations/binh-phuoc.md": "name: Liên hiệp hội Bình Phước\nshort_name: LHH\naliases: [LHH Bình Phước]\n"
    "names:\n  - name: Liên hiệp hội Sông Bé\n    until: 1996-12-31\nlevel: provincial\nparent: toan-quoc\nprovince: Bình Phước\n"
    "founded: 1992-05\nuntil: 2025-06-30\nsuccessors: [dong-nai]\nwebsite: https://bp.example/\nsame_as: [https://w.example/Q1, https://bp.example/]\n"
    "picture:\n  src: /media/dau.png\n  caption: Con dấu\n  credit: Tòa soạn",
    "associations/dong-nai.md": "name: Liên hiệp hội Đồng Nai\nparent: toan-quoc\npicture: missing:dau.png",
    "associations/hue.md": "name: Hội Huế\nlevel: member\nprovince: Huế\nuntil: 2019",
    "events/hoi-thi.md": "name: Hội thi\nkind: series\naliases: [Hội thi tỉnh]",
    "events/hoi-thi-7.md": "name: Hội thi lần 7\nkind: contest\nseries: hoi-thi\nedition: 7\nstart: 2018\nend: 2018-11-20",
    "events/hoi-thi-8.md": "name: Hội thi lần 8\nkind: contest\nseries: hoi-thi\nedition: 8\nstart: 2020-05-18 08:00\nend: 2020-11\n"
    "venue: Nhà văn hóa\nprovince: Huế\norganisers: [binh-phuoc, toan-quoc]\nsame_as: https://w.example/Q2",
    "events/hop.md": "name: Họp\nprovince: Bình Phước",
    "events/o-dau-do.md": "name: Buổi nói chuyện\nvenue: Thư viện",
    "sections/tin.md": "name: Tin",
    "provinces/bac-ninh-truoc-2025.md": "picture: /media/ruong.jpg\nlinks: [https://x.example/]",
}


def ref(type_: str, address: str, name: str, **more: Any) -> dict[str, Any]:
    """How a thing is named within another."""
    return {"@type": type_, "@id": BASE + address, "name": name, **more}


def whole(type_: str, address: str, name: str, **more: Any) -> dict[str, Any]:
    return {"@context": "https://schema.org", **ref(type_, address, name, url=BASE + address, **more)}


VIETNAM = {"@type": "Country", "name": "Việt Nam"}
NATIONAL = ref("Organization", "/hoi/toan-quoc/", "Liên hiệp hội Việt Nam")
BINH_PHUOC = ref("AdministrativeArea", "/tinh-thanh/binh-phuoc/", "Bình Phước")
SERIES = ref("EventSeries", "/su-kien/hoi-thi/", "Hội thi")
BEFORE = {"disambiguatingDescription": "trước 1/7/2025"}
SCHEDULED = "https://schema.org/EventScheduled"


@pytest.fixture
def told(shelf):
    """What is told of a term."""
    made = shelf(FILES)
    return lambda kind, id_, lang="vi": json.loads(described(made.catalogue, made.term(kind, id_), BASE, lang))


def test_a_union_that_merged_is_told_with_its_names_its_end_its_place_and_the_body_above_it(told):
    assert told("association", "binh-phuoc") == whole(
        "Organization",
        "/hoi/binh-phuoc/",
        "Liên hiệp hội Bình Phước",
        alternateName=["LHH", "LHH Bình Phước", "Liên hiệp hội Sông Bé"],
        image={
            "@type": "ImageObject",
            "contentUrl": f"{BASE}/media/dau.png",
            "caption": "Con dấu",
            "creditText": "Tòa soạn",
        },
        sameAs=["https://bp.example/", "https://w.example/Q1"],
        foundingDate="1992-05",
        dissolutionDate="2025-06-30",
        location=BINH_PHUOC,
        areaServed=BINH_PHUOC,
        parentOrganization=NATIONAL,
    )


def test_a_national_union_serves_the_country_from_where_it_sits_and_names_those_below_it(told):
    found = told("association", "toan-quoc")
    assert found["areaServed"] == VIETNAM
    assert found["location"] == ref("AdministrativeArea", "/tinh-thanh/ha-noi/", "Hà Nội")
    assert [one["@id"] for one in found["subOrganization"]] == [f"{BASE}/hoi/binh-phuoc/", f"{BASE}/hoi/dong-nai/"]
    assert "parentOrganization" not in found and "dissolutionDate" not in found


def test_a_picture_that_is_yet_to_be_found_is_not_told(told):
    assert "image" not in told("association", "dong-nai")


def test_a_body_that_ended_sat_in_the_unit_of_its_last_day_under_the_name_of_that_day(told):
    assert told("association", "hue")["location"] == ref("AdministrativeArea", "/tinh-thanh/hue/", "Thừa Thiên Huế")


def test_an_edition_is_told_with_its_hours_its_hall_its_organisers_of_that_day_and_its_series(told):
    hue = ref("AdministrativeArea", "/tinh-thanh/hue/", "Thừa Thiên Huế")
    assert told("event", "hoi-thi-8") == whole(
        "Event",
        "/su-kien/hoi-thi-8/",
        "Hội thi lần 8",
        sameAs=["https://w.example/Q2"],
        startDate="2020-05-18T08:00:00+07:00",
        endDate="2020-11",
        eventStatus=SCHEDULED,
        location={
            "@type": "Place",
            "name": "Nhà văn hóa",
            "address": {"@type": "PostalAddress", "addressRegion": "Thừa Thiên Huế", "addressCountry": "VN"},
            "containedInPlace": [hue],
        },
        organizer=[
            ref("Organization", "/hoi/binh-phuoc/", "Liên hiệp hội Bình Phước", url=f"{BASE}/hoi/binh-phuoc/"),
            {**NATIONAL, "url": f"{BASE}/hoi/toan-quoc/"},
        ],
        superEvent=SERIES,
    )


def test_a_series_is_told_with_its_editions_in_order(told):
    assert told("event", "hoi-thi") == whole(
        "EventSeries",
        "/su-kien/hoi-thi/",
        "Hội thi",
        alternateName=["Hội thi tỉnh"],
        subEvent=[
            ref("Event", "/su-kien/hoi-thi-7/", "Hội thi lần 7", startDate="2018", endDate="2018-11-20"),
            ref("Event", "/su-kien/hoi-thi-8/", "Hội thi lần 8", startDate="2020-05-18T08:00:00+07:00", endDate="2020-11"),
        ],
    )


def test_an_event_without_a_hall_is_in_its_province_and_one_without_a_day_has_no_status(told):
    address = {"@type": "PostalAddress", "addressRegion": "Bình Phước", "addressCountry": "VN"}
    assert told("event", "hop") == whole("Event", "/su-kien/hop/", "Họp", location={**BINH_PHUOC, "address": address})


def test_an_event_in_a_hall_of_no_known_province_is_in_that_hall(told):
    assert told("event", "o-dau-do")["location"] == {"@type": "Place", "name": "Thư viện"}


def test_a_former_unit_says_which_of_two_it_is_and_lies_in_the_unit_of_today(told):
    assert told("province", "bac-ninh-truoc-2025") == whole(
        "AdministrativeArea",
        "/tinh-thanh/bac-ninh-truoc-2025/",
        "Bắc Ninh",
        alternateName=["Tỉnh Bắc Ninh"],
        **BEFORE,
        image={"@type": "ImageObject", "contentUrl": f"{BASE}/media/ruong.jpg"},
        containedInPlace=[ref("AdministrativeArea", "/tinh-thanh/bac-ninh/", "Bắc Ninh"), VIETNAM],
    )


def test_a_unit_of_today_contains_those_that_it_was_made_of(told):
    found = told("province", "bac-ninh")
    assert found["containedInPlace"] == [VIETNAM]
    assert found["containsPlace"] == [
        ref("AdministrativeArea", "/tinh-thanh/bac-ninh-truoc-2025/", "Bắc Ninh", **BEFORE),
        ref("AdministrativeArea", "/tinh-thanh/bac-giang/", "Bắc Giang"),
    ]
    assert "disambiguatingDescription" not in found


def test_a_unit_that_was_renamed_has_its_former_name_and_its_kind_of_today(told):
    names = told("province", "hue")["alternateName"]
    assert names[0] == "Thành phố Huế" and "Thừa Thiên Huế" in names and "Huế" not in names


def test_which_of_two_it_is_is_said_in_the_language_of_the_site(told):
    assert told("province", "bac-ninh-truoc-2025", "en")["disambiguatingDescription"] == "before 1/7/2025"


def test_a_section_is_nothing_that_schema_org_knows(shelf):
    made = shelf(FILES)
    assert described(made.catalogue, made.term("section", "tin"), BASE, "vi") == ""

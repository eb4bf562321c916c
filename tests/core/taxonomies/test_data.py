"""The directories as data: what the records say, and that the schema beside them is of one mind with them."""

from __future__ import annotations

import json
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from plugins.builder.plan import Function, Planned
from plugins.taxonomies.data import data_files
from plugins.taxonomies.data.schema import TABLES, table_schema
from plugins.taxonomies.pages import Publication

BASE = "https://hoi.example/tin"
FILES = {
    "associations/cu.md": "name: Liên hiệp hội <Cũ>\nshort_name: LHH\naliases: [LHH Cũ]\nnames:\n  - name: Hội Xưa\n    short_name: HX\n    since: 1990\n"
    "    until: 1999-12\nlevel: provincial\nparent: tren\nprovince: Bình Phước\nfounded: 1990-03-15 08:00\nuntil: 2025-06-30\nsuccessors: [moi]\n"
    "website: https://cu.example/\nsame_as: https://w.example/Q1",
    "associations/moi.md": "name: Liên hiệp hội Mới",
    "associations/tren.md": "name: Hội Trên",
    "events/hoi-thi.md": "name: Hội thi\nkind: series",
    "events/hoi-thi-8.md": "name: Hội thi lần 8\naliases: [HT8]\nkind: contest\nseries: hoi-thi\nedition: 8\nterm: 2017-2022\n"
    "start: 2020-05-18 08:00\nend: 2020-11\nvenue: Nhà văn hóa\nprovince: Huế\norganisers: [tren, cu]\n"
    "results:\n  entries: 370\n  note: hơn 900\nsame_as: https://w.example/Q2",
    "articles/a.md": "title: A\ndate: 2021-01-01\nassociations: [cu]\nprovinces: [Bình Phước]\nevents: [hoi-thi-8]",
    "articles/b.md": "title: B\ndate: 2026-01-01\nassociations: [moi]",
}
COUNTS = {"articles": 1, "own_articles": 1}


def files(shelf, of: dict[str, str]) -> dict[str, str]:
    """The data files of a dict of front matters, by path."""
    planned = data_files(shelf(of).catalogue, Publication("Tòa soạn", BASE, "vi"))
    return {one.path: _made(one) for one in planned}


def _made(planned: Planned) -> str:
    assert isinstance(planned.recipe, Function)
    return planned.recipe.make(planned.inputs)


def page(path: str) -> dict[str, str]:
    return {"address": path, "url": BASE + path}


@pytest.fixture
def tables(shelf) -> dict[str, Any]:
    return {path.split("/")[0]: json.loads(text) for path, text in files(shelf, FILES).items() if path.endswith("index.json")}


def record(tables: dict[str, Any], table: str, id_: str) -> dict[str, Any]:
    return next(one for one in tables[table]["items"] if one["id"] == id_)


def test_an_edition_without_organisers_has_those_of_its_series_in_its_record(shelf):
    series = {
        "events/hoi-thi.md": "name: Hội thi\nkind: series\norganisers: [moi]",
        "events/hoi-thi-9.md": "name: Hội thi lần 9\nseries: hoi-thi",
    }
    (text,) = (text for path, text in files(shelf, {**FILES, **series}).items() if path == "su-kien/index.json")
    told = {one["id"]: one["organisers"] for one in json.loads(text)["items"]}
    assert told == {"hoi-thi": ["moi"], "hoi-thi-8": ["tren", "cu"], "hoi-thi-9": ["moi"]}


def test_an_association_s_record_says_what_is_known_of_it(tables):
    assert record(tables, "hoi", "cu") == {
        "id": "cu",
        "name": "Liên hiệp hội <Cũ>",
        "aliases": ["LHH Cũ"],
        **page("/hoi/cu/"),
        **COUNTS,
        "short_name": "LHH",
        "names": [{"name": "Hội Xưa", "short_name": "HX", "since": "1990", "until": "1999-12"}],
        "level": "provincial",
        "parent": "tren",
        "province": "binh-phuoc",
        "founded": "1990-03-15",
        "until": "2025-06-30",
        "successors": ["moi"],
        "website": "https://cu.example/",
        "same_as": ["https://w.example/Q1"],
    }


def test_what_is_not_known_is_left_out_and_a_predecessor_s_articles_count_with_the_page_s(tables):
    assert record(tables, "hoi", "moi") == {
        "id": "moi",
        "name": "Liên hiệp hội Mới",
        **page("/hoi/moi/"),
        "articles": 2,
        "own_articles": 1,
        "predecessors": ["cu"],
    }


def test_an_event_s_record_says_what_is_known_of_it(tables):
    assert record(tables, "su-kien", "hoi-thi-8") == {
        "id": "hoi-thi-8",
        "name": "Hội thi lần 8",
        "aliases": ["HT8"],
        **page("/su-kien/hoi-thi-8/"),
        **COUNTS,
        "kind": "contest",
        "series": "hoi-thi",
        "edition": 8,
        "term": "2017-2022",
        "start": "2020-05-18T08:00:00+07:00",
        "end": "2020-11",
        "venue": "Nhà văn hóa",
        "province": "hue",
        "organisers": ["tren", "cu"],
        "results": {"entries": 370, "note": "hơn 900"},
        "same_as": ["https://w.example/Q2"],
    }
    assert record(tables, "su-kien", "hoi-thi") == {
        "id": "hoi-thi",
        "name": "Hội thi",
        **page("/su-kien/hoi-thi/"),
        "articles": 1,
        "own_articles": 0,
        "kind": "series",
    }


def test_all_86_units_have_a_record_with_their_days_and_who_came_before_and_after(tables):
    assert len(tables["tinh-thanh"]["items"]) == 86
    assert record(tables, "tinh-thanh", "binh-phuoc") == {
        "id": "binh-phuoc",
        "name": "Bình Phước",
        **page("/tinh-thanh/binh-phuoc/"),
        **COUNTS,
        "kind": "tỉnh",
        "until": "2025-06-30",
        "successors": ["dong-nai"],
    }
    dong_nai = record(tables, "tinh-thanh", "dong-nai")
    assert (dong_nai["since"], dong_nai["predecessors"]) == ("2025-07-01", ["dong-nai-truoc-2025", "binh-phuoc"])
    assert (dong_nai["articles"], dong_nai["own_articles"]) == (1, 0)
    assert record(tables, "tinh-thanh", "hue")["names"] == [
        {"name": "Thừa Thiên Huế", "kind": "tỉnh", "until": "2024-12-31"},
        {"name": "Huế", "kind": "thành phố", "since": "2025-01-01"},
    ]


def test_a_file_names_its_schema_its_version_and_its_page_and_has_one_record_a_line_by_id(shelf):
    found = files(shelf, FILES)
    first, *lines, last = found["hoi/index.json"].splitlines()
    assert json.loads(f"{first}]}}") == {
        "$schema": f"{BASE}/hoi/index.schema.json",
        "version": 1,
        "site": "Tòa soạn",
        "url": f"{BASE}/hoi/",
        "items": [],
    }
    assert last == "]}"
    assert [json.loads(line.removesuffix(","))["id"] for line in lines] == ["cu", "moi", "tren"]
    assert "<Cũ>" in found["hoi/index.json"], "letters stand as they are"
    assert found["hoi/index.json"].endswith("\n]}\n")


def test_the_order_of_the_documents_does_not_matter(shelf):
    assert files(shelf, FILES) == files(shelf, dict(reversed(FILES.items())))


def test_a_site_without_terms_has_its_files_too(shelf):
    assert json.loads(files(shelf, {})["su-kien/index.json"])["items"] == []


@pytest.mark.parametrize("kind", TABLES)
def test_the_schema_is_a_valid_one_that_says_what_each_key_is(kind):
    schema = table_schema(kind)
    Draft202012Validator.check_schema(schema)
    for name, record in schema["$defs"].items():
        assert record["additionalProperties"] is False, name
        for key, one in record["properties"].items():
            shown = one if "$ref" not in one else schema["$defs"][one["$ref"].rsplit("/", 1)[1]]
            assert shown.get("title") or shown.get("description"), f"{name}: {key}"


def test_each_schema_stands_at_the_address_that_it_and_its_data_name(shelf):
    found = files(shelf, FILES)
    for folder in ("hoi", "su-kien", "tinh-thanh"):
        address = f"{BASE}/{folder}/index.schema.json"
        assert json.loads(found[f"{folder}/index.json"])["$schema"] == address
        assert json.loads(found[f"{folder}/index.schema.json"])["$id"] == address


def test_the_data_is_what_the_schema_says(shelf):
    found = {path: json.loads(text) for path, text in files(shelf, FILES).items()}
    for folder in ("hoi", "su-kien", "tinh-thanh"):
        validator = Draft202012Validator(found[f"{folder}/index.schema.json"])
        assert [one.message for one in validator.iter_errors(found[f"{folder}/index.json"])] == []


WRONG = [
    ("hoi", {"id": "Cũ"}), ("hoi", {"name": ""}), ("hoi", {"level": "xã"}), ("hoi", {"founded": "15/3/1990"}), ("hoi", {"articles": -1}),
    ("hoi", {"founded": "1990-03-15T08:00:00+07:00"}), ("hoi", {"hội": 1}), ("hoi", {"successors": "moi"}), ("hoi", {"address": "hoi/cu"}),
    ("hoi", {"names": [{"name": "A", "ngày": "1990"}]}), ("hoi", {"short_name": None}),
    ("su-kien", {"start": "2020-05-18 08:00"}), ("su-kien", {"kind": "party"}), ("su-kien", {"edition": 0}), ("su-kien", {"results": [1]}),
    ("tinh-thanh", {"kind": "quận"}), ("tinh-thanh", {"until": "2025-6-30"}),
]  # fmt: skip


@pytest.mark.parametrize(("folder", "wrong"), WRONG)
def test_a_record_that_is_wrong_is_refused(shelf, folder, wrong):
    found = {path: json.loads(text) for path, text in files(shelf, FILES).items()}
    data, validator = found[f"{folder}/index.json"], Draft202012Validator(found[f"{folder}/index.schema.json"])
    assert validator.is_valid(data)
    data["items"][0] |= wrong
    assert not validator.is_valid(data)


@pytest.mark.parametrize("key", ["$schema", "version", "site", "url", "items"])
def test_a_file_that_lacks_a_key_is_refused_and_so_is_one_of_another_version(shelf, key):
    found = {path: json.loads(text) for path, text in files(shelf, FILES).items()}
    data, validator = found["hoi/index.json"], Draft202012Validator(found["hoi/index.schema.json"])
    assert not validator.is_valid({name: value for name, value in data.items() if name != key})
    assert not validator.is_valid({**data, "version": 2})

"""The directories as data, read and checked by a program that is not ours."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from tests.site.running import SITEURL, files

FOLDERS = ("hoi", "su-kien", "tinh-thanh")

each = pytest.mark.parametrize("folder", FOLDERS)


def data(output: Path, folder: str) -> dict[str, Any]:
    return json.loads((output / folder / "index.json").read_text(encoding="utf-8"))


def schema(output: Path, address: str) -> Draft202012Validator:
    """The schema that a file names, from the site itself."""
    made = json.loads((output / address.removeprefix(f"{SITEURL}/")).read_text(encoding="utf-8"))
    assert made["$id"] == address
    Draft202012Validator.check_schema(made)
    return Draft202012Validator(made)


@each
def test_a_file_is_what_the_schema_that_it_names_says(output: Path, folder: str) -> None:
    made = data(output, folder)
    assert made["items"]
    assert [one.message for one in schema(output, made["$schema"]).iter_errors(made)] == []


@each
def test_a_damaged_file_is_not(output: Path, folder: str) -> None:
    made = data(output, folder)
    validator = schema(output, made["$schema"])
    for damage in ({"articles": "3"}, {"url": None}, {"chú thích": "x"}, {"id": "Bắc Ninh"}):
        assert not validator.is_valid({**made, "items": [{**made["items"][0], **damage}]}), damage


@each
def test_there_is_a_record_for_each_page_and_a_page_for_each_record(output: Path, folder: str) -> None:
    pages = {
        path.split("/")[1]
        for path in files(output)
        if path.startswith(f"{folder}/") and path.count("/") == 2 and (output / path).with_name("feed.xml").is_file()
    }
    records = data(output, folder)["items"]
    ids = [one["id"] for one in records]
    assert ids == sorted(pages)
    assert {one["id"]: one["address"] for one in records} == {id_: f"/{folder}/{id_}/" for id_ in ids}


def test_every_id_that_a_record_names_is_that_of_a_record(output: Path) -> None:
    records = {folder: {one["id"]: one for one in data(output, folder)["items"]} for folder in FOLDERS}
    leads = {
        "hoi": {"parent": "hoi", "province": "tinh-thanh", "predecessors": "hoi", "successors": "hoi"},
        "su-kien": {"series": "su-kien", "province": "tinh-thanh", "organisers": "hoi"},
        "tinh-thanh": {"predecessors": "tinh-thanh", "successors": "tinh-thanh"},
    }
    for folder, keys in leads.items():
        for record in records[folder].values():
            for key, to in keys.items():
                named = record.get(key, [])
                assert set([named] if isinstance(named, str) else named) <= records[to].keys(), (record["id"], key)
    for record in records["hoi"].values():
        assert all(record["id"] in records["hoi"][one]["predecessors"] for one in record.get("successors", []))

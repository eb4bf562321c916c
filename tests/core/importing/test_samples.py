"""The marks on the shared samples and seeds; those texts stay where they are."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from desk.importing import Imported, Names, import_page
from plugins.language.text import normalise
from tests.bench.score_import import lost, overlap, same, told, unescaped

SHARED = Path(__file__).resolve().parents[4] / "shared"
SEEDS = sorted((SHARED / "seeds").glob("*.txt"))
SAMPLES = sorted((SHARED / "samples/text").glob("*.txt"))
needs_shared = pytest.mark.skipif(not SEEDS or not SAMPLES, reason="the seeds and samples of ../shared are not here")


NAMES = Names.of()


def seeds() -> list[Imported]:
    return [import_page(str(path), path.read_bytes(), NAMES) for path in SEEDS]


@needs_shared
def test_the_seeds_give_titles_dates_bylines_and_sources() -> None:
    pages = [imported.as_json() for imported in seeds()]
    assert all(page["title"] for page in pages)
    assert [page["date"] for page in pages] == [
        "2021-01-13T11:11",
        "2018-01-12T14:56",
        "2022-08-05T09:48",
        "2021-03-15T22:42",
        None,
    ]
    assert [bool(page["byline"]) for page in pages] == [True, False, True, True, False]
    assert [page["source"] for page in pages] == [None, None, None, None, "vusta.vn"]
    assert pages[3]["role"].startswith("Chủ tịch")
    assert [page["legacy_views"] for page in pages] == [140, None, 103, None, None]


@needs_shared
def test_the_seeds_give_their_provinces_and_every_caption_once() -> None:
    pages = [imported.as_json() for imported in seeds()]
    assert [page["provinces"] for page in pages] == [["Bình Phước"], ["Bình Phước"], ["Bắc Ninh"], ["Khánh Hòa"], []]
    assert [len(page["captions"]) for page in pages] == [1, 3, 3, 1, 5]
    for page in pages:
        assert len(set(page["captions"])) == len(page["captions"]) == page["body"].count("](missing:")


@needs_shared
def test_no_line_of_a_seed_is_lost_and_no_paragraph_dropped() -> None:
    for path, imported in zip(SEEDS, seeds(), strict=True):
        text = path.read_text("utf-8")
        page = imported.as_json()
        assert lost(imported, text) == []
        document = unescaped(page["body"]) + "\n" + (page["lead"] or "")
        long = [line.strip() for line in normalise(text).split("\n") if len(line.strip()) > 200]
        assert all(line in document for line in long)
        assert not re.search(r"(?m)^(?:In bản tin|Các bài|Cỡ chữ|các thông tin|\.$|\d\d:\d\d|//)", page["body"])


@needs_shared
def test_the_samples_reach_their_marks() -> None:
    keys = ("title", "date", "byline", "source")
    right, captions, text, furniture = dict.fromkeys(keys, 0), [0, 0, 0], [0, 0], [0, 0]
    for path in SAMPLES:
        key = json.loads(path.with_suffix(".json").read_text("utf-8"))
        source = path.read_text("utf-8")
        imported = import_page(str(path), source.encode(), NAMES)
        page = imported.as_json()
        if key["title"] is None and "title" in page["unsure"]:
            page["title"] = None  # the first sentence stands for it, and the page says so
        for one in keys:
            right[one] += same(one, page[one], key.get(one))
        captions = [a + b for a, b in zip(captions, overlap(page["captions"], key["captions"]), strict=True)]
        text = [a + b for a, b in zip(text, told(imported, source, key), strict=True)]
        furniture = [
            furniture[0] + sum(words in page["body"] for words in key["boilerplate"]),
            furniture[1] + len(key["boilerplate"]),
        ]
        assert lost(imported, source) == [], path.name
    assert all(count >= 0.95 * len(SAMPLES) for count in right.values()), right
    assert 2 * captions[0] / (captions[1] + captions[2]) >= 0.9
    assert furniture[0] <= 0.05 * furniture[1]
    assert text[0] >= 0.95 * text[1]

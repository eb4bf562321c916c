"""Saved pages of many makes, each with what a careful reader finds on it (``pages/``, invented)."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from desk.importing import Imported, Names, import_page
from plugins.language.text import normalise

PAGES = sorted((Path(__file__).parent / "pages").glob("*.txt"))
NAMES = Names.of()


def unescaped(markdown: str) -> str:
    return re.sub(r"\\([\\`*_{}\[\]()>#+\-.!|])", r"\1", markdown)


def read(path: Path) -> tuple[Imported, str, dict[str, Any]]:
    return (
        import_page(str(path), path.read_bytes(), NAMES),
        path.read_text("utf-8"),
        json.loads(path.with_suffix(".json").read_text("utf-8")),
    )


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_a_page_is_read_as_a_careful_reader_reads_it(path: Path) -> None:
    imported, _, key = read(path)
    found = imported.as_json()
    if key["title"] is None:  # the first sentence stands for it
        assert "title" in found["unsure"]
        assert found["title"] == imported.page.heading
    else:
        assert found["title"] == key["title"]
    for name in ("date", "byline", "source", "captions", "provinces"):
        assert found[name] == key[name], name
    assert found["lead"] == key.get("lead")
    assert found["prefix"] == key.get("prefix")


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_no_furniture_stands_in_a_body(path: Path) -> None:
    imported, _, key = read(path)
    body = unescaped(imported.page.body)
    assert [words for words in key["boilerplate"] if words in body] == []


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_no_line_is_lost_and_no_paragraph_dropped(path: Path) -> None:
    imported, text, _ = read(path)
    page = imported.page
    document = "\n".join([unescaped(page.body), page.heading, page.lead or "", page.credit.byline, page.credit.source])
    lines = [line.strip() for line in normalise(text).split("\n") if line.strip()]
    assert [line for line in lines if line not in document and line not in page.dropped] == []
    assert [line for line in page.dropped if len(line) > 160 and " |" not in line] == []

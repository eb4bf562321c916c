"""What a reader on a cheap phone has to fetch before a page can be read."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest
from lxml import html

from tests.site.running import files

#: Bytes: of a page with its style sheet and scripts, as servers send them (gzip), and of all sheets and scripts as they are.
PAGE, SHEETS, SCRIPTS = 60_000, 25_000, 10_000


def sent(data: bytes) -> int:
    """How many bytes of *data* go over the wire."""
    return len(gzip.compress(data, 6, mtime=0))


def asked(page: bytes) -> set[str]:
    """The paths of the sheets, scripts and icons that *page* asks for."""
    tree = html.document_fromstring(page)
    return {str(one).lstrip("/") for one in tree.xpath("//script/@src | //link[@rel='stylesheet' or @rel='icon']/@href")}


def weight(path: str, made: dict[str, bytes]) -> int:
    """What the page *path* weighs without its photographs."""
    return sent(made[path]) + sum(sent(made[one]) for one in asked(made[path]))


@pytest.fixture(scope="module")
def made(output: Path) -> dict[str, bytes]:
    """Every file of the site by its path."""
    return files(output)


@pytest.mark.parametrize("below", ["bai/", "hoi/", "su-kien/", "tinh-thanh/", "chuyen-muc/", "index.html"])
def test_a_page_is_light(made: dict[str, bytes], below: str) -> None:
    heavy = {path: weight(path, made) for path in made if path.startswith(below) and path.endswith(".html")}
    assert heavy and max(heavy.values()) <= PAGE, max(heavy, key=lambda path: heavy[path])


def test_all_sheets_and_all_scripts_are_small(made: dict[str, bytes]) -> None:
    assert sum(len(data) for path, data in made.items() if path.endswith(".css")) <= SHEETS
    assert 0 < sum(len(data) for path, data in made.items() if path.endswith(".js")) <= SCRIPTS


def test_a_page_that_is_heavy_is_found() -> None:
    noise = bytes(range(256)) * 4
    page = b'<!doctype html><title>x</title><script src="/a.js"></script><link rel="stylesheet" href="/a.css">'
    made = {"x.html": page, "a.js": noise, "a.css": noise}
    assert weight("x.html", made) == sent(page) + 2 * sent(noise) and asked(page) == {"a.js", "a.css"}

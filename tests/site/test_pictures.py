"""Pictures of odd sizes on screens and on paper, and what else a printer and a thumb need."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, Route

from desk.serving import HOST, server
from tests.build.conftest import TinySite
from tests.photos import photo

pytestmark = pytest.mark.needs_browser

PHONE, DESK = {"width": 360, "height": 780}, {"width": 1280, "height": 900}
#: The text of an A4 page between its margins, in CSS pixels.
PAPER = {"width": 673, "height": 987}
SIZES = {"nho.png": (16, 16), "vua.jpg": (240, 180), "dung.jpg": (1200, 1800), "ngang.jpg": (1600, 1000)}
ARTICLE = "---\ntitle: Bài {0}\ndate: 202{0}-01-13\nsection: tin\nimage:\n  src: /media/{1}\n  alt: Ảnh\n{2}---\n{3}\n"
TABLE = "\n".join(f"|{cell * 14}" for cell in (" Cột |", "---|", " nghiệm thu 1.234.567 |"))
BODY = "Chữ.\n\n" + "\n\n".join(f"![x](/media/{name})" for name in SIZES) + f"\n\n{TABLE}\n"
GALLERY = "\n".join(f"![x](/media/{name})\n*Ảnh {name}*" for name in SIZES)
FILES = {
    **{f"media/{name}": photo(7, size, "PNG" if name.endswith("png") else "JPEG") for name, size in SIZES.items()},
    "sections/tin.md": "---\nname: Tin\n---\n",
    "associations/hoi.md": "---\nname: Hội\nwebsite: https://example.org/hoi\n---\n",
    "provinces/hue.md": "---\nlinks:\n  - name: Cổng\n    url: https://example.org/hue\n---\n",
    "articles/2025/a.md": ARTICLE.format(
        5, "dung.jpg", "provinces: [hue]\nsource:\n  name: Báo\n  url: https://example.org/goc\n", BODY
    ),
    "articles/2024/b.md": ARTICLE.format(4, "nho.png", "", GALLERY),
    **{f"articles/202{year}/c{year}.md": ARTICLE.format(year, "ngang.jpg", "", "Chữ.") for year in range(4)},
}
#: Width and height of the box of each image, and of its file; whether the whole of it is shown.
BOXES = """all => all.map(one => ({
  width: one.getBoundingClientRect().width, height: one.getBoundingClientRect().height,
  own: +one.getAttribute("width"), whole: getComputedStyle(one).objectFit === "scale-down",
}))"""


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Where a site of odd pictures is served."""
    tiny = TinySite(tmp_path_factory.mktemp("odd"))
    tiny.write(FILES)
    tiny.build()
    running = server(tiny.root / "output", 0)
    thread = threading.Thread(target=running.serve_forever, kwargs={"poll_interval": 0.05})
    thread.start()
    yield f"http://{HOST}:{running.server_port}"
    running.shutdown()
    thread.join()
    running.server_close()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A tab of a desk."""
    context = browser.new_context(viewport=DESK)  # type: ignore[arg-type]
    yield context.new_page()
    context.close()


def printed(page: Page, address: str) -> Page:
    """*page* at *address* as paper has it."""
    page.set_viewport_size(PAPER)  # type: ignore[arg-type]
    page.emulate_media(media="print")
    page.goto(address)
    return page


def boxes(page: Page, which: str = "main img") -> list[dict[str, Any]]:
    """What :data:`BOXES` tells of the images *which*."""
    return page.locator(which).evaluate_all(BOXES)  # type: ignore[no-any-return]


@pytest.mark.parametrize("size", [PHONE, DESK], ids=["phone", "desk"])
@pytest.mark.parametrize("path", ["/bai/a/", "/bai/b/"])
def test_a_picture_is_whole_no_larger_than_it_is_and_no_higher_than_the_screen(
    page: Page, address: str, size: dict[str, int], path: str
) -> None:
    page.set_viewport_size(size)  # type: ignore[arg-type]
    page.goto(address + path)
    shown = boxes(page)
    assert len(shown) == 5
    assert all(one["whole"] and one["width"] <= one["own"] and one["height"] <= 0.85 * size["height"] + 1 for one in shown)
    assert 16 in {one["width"] for one in shown}


def test_a_picture_has_its_place_before_it_comes(page: Page, address: str) -> None:
    page.goto(f"{address}/bai/a/")
    there = boxes(page)
    held: list[Route] = []
    page.route("**/media/**", lambda route: held.append(route))
    page.goto(f"{address}/bai/a/?", wait_until="domcontentloaded")
    assert not page.evaluate("() => [...document.images].some(one => one.complete && one.naturalWidth)")
    assert boxes(page) == there
    for one in held:
        one.abort()


def test_a_front_page_shows_upright_pictures_whole_and_enlarges_none(page: Page, address: str) -> None:
    page.goto(address)
    lead, *others = boxes(page)
    assert lead["whole"] and lead["width"] > lead["height"], "a band of the page's shade"
    assert [one["width"] for one in others if one["own"] == 16] == [16]
    assert not any(one["whole"] for one in others)


def test_on_paper_a_picture_is_no_higher_than_20_centimetres(page: Page, address: str) -> None:
    printed(page, f"{address}/bai/a/")
    assert max(one["height"] for one in boxes(page)) <= 20 * 96 / 2.54 + 1


def test_on_paper_a_wide_table_is_not_cut(page: Page, address: str) -> None:
    printed(page, f"{address}/bai/a/")
    right, overflow = page.locator(".ts-body table").evaluate(
        "one => [one.getBoundingClientRect().right, getComputedStyle(one.parentElement).overflowX]"
    )
    assert right <= PAPER["width"] and overflow == "visible"


def test_on_paper_addresses_outside_are_spelled_out_once(page: Page, address: str) -> None:
    after = "one => getComputedStyle(one, '::after').content"
    printed(page, f"{address}/bai/a/")
    assert page.locator(".ts-byline a[rel=external]").evaluate(after) == '" (https://example.org/goc)"'
    printed(page, f"{address}/tinh-thanh/hue/")
    assert page.locator(".ts-facts a[rel=external]").evaluate(after) == '" (https://example.org/hue)"'
    printed(page, f"{address}/hoi/hoi/")
    assert page.locator(".ts-facts a[rel=external]").evaluate(after) == "none", "its words are the address"


def test_a_front_page_on_paper_has_no_empty_section_and_splits_no_story(page: Page, address: str) -> None:
    page.goto(address)
    assert page.get_by_role("heading", name="Lưu trữ").is_visible()
    printed(page, address)
    assert not page.get_by_text("Lưu trữ", exact=True).locator("visible=true").count()
    kept = page.locator(".ts-story, .ts-blocks > *").evaluate_all("all => all.map(one => getComputedStyle(one).breakInside)")
    assert set(kept) == {"avoid"}
    assert page.locator(".ts-blocks > :has(> .ts-map)").count() == 1, "the map with its heading"


@pytest.mark.parametrize(("size", "least"), [(PHONE, 44), (DESK, 32)], ids=["phone", "desk"])
@pytest.mark.parametrize(("path", "which"), [("/", ".ts-lines__link"), ("/tinh-thanh/", ".ts-links__item a")])
def test_links_of_lists_are_large_enough(
    browser: Browser, address: str, size: dict[str, int], least: int, path: str, which: str
) -> None:
    context = browser.new_context(viewport=size, has_touch=size is PHONE, is_mobile=size is PHONE)  # type: ignore[arg-type]
    page = context.new_page()
    page.goto(address + path)
    high = page.locator(which).evaluate_all("all => all.map(one => one.getBoundingClientRect().height)")
    context.close()
    assert high and min(high) >= least


def test_the_columns_of_the_foot_fill_the_page(page: Page, address: str) -> None:
    page.goto(address)
    right, last = page.locator(".ts-footer__ways").evaluate(
        "one => [one.getBoundingClientRect().right, one.lastElementChild.getBoundingClientRect().right]"
    )
    assert last == right

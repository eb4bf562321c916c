"""An open page while files are saved: in a real browser."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.site.running import Checkout
from tests.site.serving import HOST, LONG, Serving, free_port, serving, until
from tests.site.test_accessibility import violations

pytestmark = pytest.mark.needs_browser
ARTICLE, ADDRESS = "content/articles/2018/tong-ket-hoat-dong-nam-2017.md", "/bai/tong-ket-hoat-dong-nam-2017/"
#: Where the reader has scrolled to.
DOWN = 300


@pytest.fixture(scope="module")
def desk(checkout: Checkout, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Serving]:
    """The command, running in a checkout of its own."""
    own = Checkout.copy(checkout.root, tmp_path_factory.mktemp("browser") / "checkout")
    with serving(own, free_port()) as one:
        one.shows("/", "ts-page")
        until("the end of the first build", lambda: "Xong: " in one.said())  # a page that was opened before may be renewed by it
        yield one


@pytest.fixture
def page(browser: Browser, desk: Serving) -> Iterator[Page]:
    """A tab that shows an article."""
    context = browser.new_context(viewport={"width": 1000, "height": 400})
    context.set_default_timeout(LONG * 1000)
    tab = context.new_page()
    tab.goto(f"http://{HOST}:{desk.port}{ADDRESS}")
    yield tab
    context.close()


def test_a_page_is_renewed_where_its_reader_was(page: Page, desk: Serving) -> None:
    page.evaluate(f"scrollTo({{top: {DOWN}, behavior: 'instant'}})")
    desk.edit(ARTICLE, "\n---\n", "\n---\n\nĐoạn mocmoi.\n")
    page.wait_for_function("document.readyState === 'complete' && document.body.textContent.includes('mocmoi')")
    page.wait_for_function(f"scrollY === {DOWN}")
    desk.edit(ARTICLE, "\n\nĐoạn mocmoi.\n", "\n")
    page.wait_for_function("document.readyState === 'complete' && !document.body.textContent.includes('mocmoi')")
    page.wait_for_function(f"scrollY === {DOWN}")


def test_a_style_that_is_saved_is_seen(page: Page, desk: Serving) -> None:
    base = "theme/static/css/base.css"
    text = (desk.own.root / base).read_text(encoding="utf-8")
    desk.edit(base, text, f"{text}\nmain {{ outline: 7px solid; }}\n")
    outline = "document.readyState === 'complete' && getComputedStyle(document.querySelector('main')).outlineWidth"
    page.wait_for_function(f"{outline} === '7px'")
    (desk.own.root / base).write_text(text, encoding="utf-8")
    page.wait_for_function(f"({outline} || '7px') !== '7px'")


def test_an_error_is_told_above_the_page_to_everybody_and_goes_when_it_is_mended(page: Page, desk: Serving) -> None:
    alert = page.get_by_role("alert")
    desk.edit(ARTICLE, "title: ", "titel: ")
    alert.wait_for()
    assert f"{ARTICLE}:" in alert.inner_text() and "titel" in alert.inner_text()
    assert page.locator("h1").is_visible(), "the last good page stays below"
    found = []
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        for width in (1000, 320):
            page.set_viewport_size({"width": width, "height": 400})
            found += violations(page)
    assert found == []
    box = alert.bounding_box()
    assert box and box["y"] == 0 and box["width"] <= 320
    page.get_by_role("button", name="Đóng").click()
    alert.wait_for(state="detached")
    page.reload()
    alert.wait_for()
    desk.edit(ARTICLE, "titel: ", "title: ")
    alert.wait_for(state="detached")
    assert "titel" not in page.content()


def test_a_page_comes_back_after_the_program_started_again(page: Page, desk: Serving) -> None:
    desk.edit("pelicanconf.py", 'SITENAME = "Tòa soạn"', 'SITENAME = "Tòa soạn mocmoi"')
    page.wait_for_function("document.title.includes('mocmoi')")
    desk.edit("pelicanconf.py", "Tòa soạn mocmoi", "Tòa soạn")
    page.wait_for_function("document.title && !document.title.includes('mocmoi')")


def test_what_is_served_is_in_no_file(desk: Serving) -> None:
    assert not [file for file in Path(desk.own.output).rglob("*.html") if "/.toasoan/" in file.read_text(encoding="utf-8")]

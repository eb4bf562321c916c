"""Through the site by keyboard alone: the menu, the lists, the tools, the foot, and on to the next page."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.site.test_accessibility import HEIGHT, NARROW, PAGES, WIDE, Reader, served

pytestmark = pytest.mark.needs_browser

#: Where the focus is: the part of the page, what it is called, whether it can be seen there.
FOCUSED = """() => {
  const one = document.activeElement;
  const { left, right, top, bottom } = one.getBoundingClientRect();
  const { outlineStyle } = getComputedStyle(one);
  return {
    part: one.matches(".ts-skip") ? "skip"
      : one.closest("main") ? "main"
      : one.closest("nav")?.getAttribute("aria-label") ?? one.closest("header, footer")?.localName ?? one.localName,
    shown: outlineStyle !== "none" && right > 0 && left < innerWidth && bottom > 0 && top < innerHeight && right > left,
    what: one.outerHTML.slice(0, 120),
  };
}"""
STOPS = "a[href], button:not([hidden]), input, summary, [tabindex='0']"


@pytest.fixture(scope="module")
def reader(browser: Browser, output: Path) -> Iterator[Reader]:
    """A tab on the demonstration site."""
    with served(output) as address:
        one = Reader(browser, address)
        yield one
        one.context.close()


def walk(page: Page) -> list[dict[str, str]]:
    """Every stop from the top of *page* to its end, by Tab."""
    stops = page.locator(STOPS).evaluate_all("all => all.filter(one => one.checkVisibility()).length")
    found = []
    for _ in range(stops):
        page.keyboard.press("Tab")
        found.append(page.evaluate(FOCUSED))
    return found


@pytest.mark.parametrize("width", [WIDE, NARROW])
@pytest.mark.parametrize("address", [PAGES["front"], PAGES["article with everything"], PAGES["associations"], PAGES["events"]])
def test_tab_leads_through_menu_lists_and_foot_in_their_order_and_shows_where_it_is(
    reader: Reader, address: str, width: int
) -> None:
    reader.page.set_viewport_size({"width": width, "height": HEIGHT})
    found = walk(reader.open(address))
    parts = [part for part, _ in groupby(one["part"] for one in found)]
    assert parts == ["skip", "header", "Chính", "Chuyên mục", "main", "Cuối trang", "footer"]
    assert [one["what"] for one in found if not one["shown"]] == []
    assert len({one["what"] for one in found}) > len(found) // 2, "it does not go round in a circle"


def test_shift_and_tab_lead_back(reader: Reader) -> None:
    page = reader.open(PAGES["front"])
    there = walk(page)
    back = []
    for _ in there[1:]:
        page.keyboard.press("Shift+Tab")
        back.append(page.evaluate(FOCUSED)["what"])
    assert back == [one["what"] for one in reversed(there[:-1])]


def test_a_way_of_the_menu_is_followed_by_enter_and_then_marked(reader: Reader) -> None:
    page = reader.open(PAGES["front"])
    page.locator(".ts-menu__link", has_text="Sự kiện").focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**/su-kien/")
    assert page.locator("[aria-current=page]").all_text_contents() == ["Sự kiện"]


def test_dark_is_chosen_by_the_space_bar_said_and_kept_on_the_next_page(reader: Reader) -> None:
    page = reader.open(PAGES["front"])
    page.emulate_media(color_scheme="light")
    paper = page.evaluate("() => getComputedStyle(document.documentElement).backgroundColor")
    page.get_by_role("button", name="Nền tối").focus()
    page.keyboard.press("Space")
    assert page.get_by_role("button", name="Nền tối").get_attribute("aria-pressed") == "true"
    expect(page.get_by_role("status")).to_have_text("Nền tối")
    assert reader.open(PAGES["page"]).evaluate("() => getComputedStyle(document.documentElement).backgroundColor") != paper
    page.get_by_role("button", name="Theo máy").press("Enter")
    assert page.evaluate("() => getComputedStyle(document.documentElement).backgroundColor") == paper


def test_the_text_grows_by_keyboard_and_nothing_moves_out_of_the_page(reader: Reader) -> None:
    reader.page.set_viewport_size({"width": NARROW, "height": HEIGHT})
    page = reader.open(PAGES["article with everything"])
    size = "() => parseFloat(getComputedStyle(document.querySelector('.ts-body p')).fontSize)"
    before = page.evaluate(size)
    larger = page.locator("[data-do=larger]")
    larger.focus()
    for _ in range(6):
        page.keyboard.press("Enter")
    assert page.evaluate(size) == 2 * before
    assert larger.get_attribute("aria-disabled") == "true" and larger.evaluate("one => one === document.activeElement")
    assert page.evaluate("() => document.scrollingElement.scrollWidth - innerWidth") <= 0
    smaller = page.locator("[data-do=smaller]")
    for _ in range(4):
        smaller.press("Enter")
    assert page.evaluate(size) == before

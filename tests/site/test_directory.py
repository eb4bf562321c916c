"""The script of the directory of associations in a real browser; without it everything is there."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from desk.serving import HOST, server
from plugins.language.text import fold
from tests.site.running import ROOT

pytestmark = pytest.mark.needs_browser

SCRIPT = ROOT / "theme/static/js/directory.js"
LARGEST = 2560


@pytest.fixture(scope="module")
def address(output: Path) -> Iterator[str]:
    """Where the directory of the demonstration site is served."""
    running = server(output, 0)
    thread = threading.Thread(target=running.serve_forever, kwargs={"poll_interval": 0.05})
    thread.start()
    yield f"http://{HOST}:{running.server_port}/hoi/"
    running.shutdown()
    thread.join()
    running.server_close()


@pytest.fixture
def page(browser: Browser, address: str) -> Iterator[Page]:
    """The directory, its script at work; one that fails fails the test."""
    made = browser.new_page(viewport={"width": 360, "height": 800})
    wrong: list[str] = []
    made.on("pageerror", lambda error: wrong.append(str(error)))
    made.goto(address)
    yield made
    made.close()
    assert wrong == []


def shown(page: Page) -> list[str]:
    """The associations that are to be seen."""
    links = page.locator(".ts-letter__entry > a")
    return [links.nth(index).inner_text() for index in range(links.count()) if links.nth(index).is_visible()]


def type_(page: Page, text: str) -> list[str]:
    """What is left when *text* is typed."""
    page.get_by_label("Tìm hội theo tên").fill(text)
    return shown(page)


def test_without_a_script_everything_is_there_and_nothing_of_it(browser: Browser, address: str, page: Page) -> None:
    context = browser.new_context(java_script_enabled=False)
    plain = context.new_page()
    plain.goto(address)
    assert shown(plain) == shown(page) and len(shown(plain)) > 20
    assert plain.locator("form:visible, input:visible, button:visible").count() == 0
    context.close()


def test_typing_without_diacritics_leaves_those_of_that_name(page: Page) -> None:
    everything = shown(page)
    wanted = [name for name in everything if "luat gia" in fold(name)]
    assert 0 < len(wanted) < len(everything)
    for typed in ("luat gia", "LUẬT GIA", "  luật  gia ", "luat-gia"):
        assert type_(page, typed) == wanted
    assert page.locator(".ts-filter [role=status]").inner_text() == f"{len(wanted)} hội"
    assert type_(page, "") == everything


def test_d_is_found_for_d_with_stroke_and_words_need_not_stand_side_by_side(page: Page) -> None:
    assert type_(page, "dong y") == ["Hội Đông y thành phố Cần Thơ"]
    assert type_(page, "luat gia khanh") == ["Hội Luật gia tỉnh Khánh Hòa"]
    assert type_(page, "oa") == [], "a word is found by its beginning"
    assert page.locator(".ts-filter [role=status]").inner_text() == "0 hội"


def test_short_names_and_aliases_are_found(page: Page) -> None:
    union = ["Liên hiệp các Hội Khoa học và Kỹ thuật Việt Nam"]
    assert type_(page, "vusta") == union
    assert type_(page, "lien hiep hoi viet nam") == union


def test_a_letter_without_entries_goes_with_its_link(page: Page) -> None:
    type_(page, "vusta")
    headings, links = page.locator(".ts-letter__name"), page.locator(".ts-letters__link[href^='#']")
    assert headings.count() == links.count() > 2
    visible = [[one.nth(index).is_visible() for index in range(one.count())] for one in (headings, links)]
    assert visible[0] == visible[1] and sum(visible[0]) == 1


def test_levels_and_provinces_filter_in_place_by_keyboard(page: Page, address: str) -> None:
    everything = shown(page)
    level = page.locator("[data-by=level][data-is=member]")
    level.focus()
    page.keyboard.press("Enter")
    members = shown(page)
    assert f"{len(members)}" == level.locator("span").inner_text() and page.url == address
    assert level.get_attribute("aria-current") == "true"
    page.get_by_text("Theo tỉnh, thành", exact=False).click()
    page.locator("[data-by=unit][data-is=dong-nai]").press("Enter")
    both = shown(page)
    assert both and set(both) < set(members)
    level.press("Enter")
    assert "Liên hiệp các Hội Khoa học và Kỹ thuật tỉnh Bình Phước" in shown(page), "what became of it counts"
    page.get_by_role("button", name="Xem tất cả").press("Enter")
    assert shown(page) == everything
    assert page.locator("[data-by][aria-current]").count() == 0


def test_a_link_is_followed_where_a_new_tab_is_asked_for(page: Page) -> None:
    everything = shown(page)
    with page.context.expect_page() as opened:
        page.locator("[data-by=level][data-is=member]").click(modifiers=["Control"])
    assert opened.value.url.endswith("/hoi/cap/member/")
    assert shown(page) == everything


def test_the_filter_is_found_and_said_to_people_who_cannot_see_it(page: Page) -> None:
    assert page.get_by_role("search").count() == 1
    page.get_by_label("Tìm hội theo tên").press_sequentially("vusta")
    assert page.locator(".ts-filter [role=status]").inner_text() == "1 hội"
    page.keyboard.press("Enter")
    assert page.url.endswith("/hoi/"), "it is not sent"


@pytest.mark.parametrize("text", ["Hội Hoà", "ĐẮK LẮK", "Ðồng Nai", "Thừa Thiên – Huế", "KH&KT", "Nguyễn ỷ ỹ ự", "x\u0301"])
def test_the_script_folds_as_the_build_does(page: Page, text: str) -> None:
    folded = page.evaluate("async (text) => (await import('/theme/js/directory.js')).fold(text)", text)
    assert folded == fold(text)


def test_it_is_small_and_asks_for_nothing() -> None:
    text = SCRIPT.read_text(encoding="utf-8")
    assert len(text.encode()) <= LARGEST
    assert "import" not in text and "http" not in text and "innerHTML" not in text

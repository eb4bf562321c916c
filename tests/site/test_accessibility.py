"""Every kind of page in a real browser: for people who see little, use no mouse, have a small screen or no scripts."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page, Request, Route

from desk.serving import HOST, server
from desk.site import pelican_settings
from plugins.builder.plan import Template, file_of
from plugins.site.build import check
from plugins.site.progress import Progress
from plugins.site.settings import read_settings
from plugins.site.workshop import Workshop
from tests.conftest import NEEDS
from tests.site.running import NOW, Checkout

pytestmark = pytest.mark.needs_browser

PAGES = {
    "front": "/",
    "article with everything": "/bai/tong-ket-hoat-dong-nam-2017/",
    "article with a picture": "/bai/nguyet-thuc-nha-trang/",
    "article without a picture": "/bai/lien-hiep-hoi-binh-phuoc-doi-moi/",
    "page": "/trang/gioi-thieu/",
    "all news": "/tin/",
    "a year of news": "/tin/2021/",
    "archive": "/luu-tru/",
    "a year of the archive": "/luu-tru/2021/",
    "a month of the archive": "/luu-tru/2021/11/",
    "sections": "/chuyen-muc/",
    "associations": "/hoi/",
    "associations of a level": "/hoi/cap/member/",
    "associations of a province": "/hoi/tinh/dong-nai/",
    "associations as a tree": "/hoi/cay/",
    "events": "/su-kien/",
    "a year of events": "/su-kien/lich/2020/",
    "a month of events": "/su-kien/lich/2020/12/",
    "events of a kind": "/su-kien/loai/contest/",
    "provinces": "/tinh-thanh/",
    "section": "/chuyen-muc/tin-tuc/",
    "national association": "/hoi/vusta/",
    "association": "/hoi/lien-hiep-hoi-dong-nai/",
    "former association": "/hoi/lien-hiep-hoi-binh-phuoc/",
    "event": "/su-kien/hoi-thi-sang-tao-ky-thuat-toan-quoc-lan-15/",
    "series of events": "/su-kien/hoi-thi-sang-tao-ky-thuat-toan-quoc/",
    "province": "/tinh-thanh/dong-nai/",
    "former province": "/tinh-thanh/binh-phuoc/",
    "documents of the state": "/van-ban/",
    "document of the state": "/van-ban/165-2006-qd-ttg/",
    "number of documents": "/van-ban/165-qd-ttg/",
    "not found": "/404.html",
}
each_page = pytest.mark.parametrize("address", PAGES.values(), ids=PAGES.keys())

WIDE, NARROW, NARROWEST = 1280, 360, 320
HEIGHT = 800
#: All rules of WCAG 2.2 A and AA, and what axe calls best practice.
AXE = """() => axe.run(document, {
  resultTypes: ["violations"],
  runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
}).then(done => done.violations.flatMap(one => one.nodes.map(node => `${one.id}: ${node.target.join(" ")}: ${node.failureSummary}`)))"""


@contextmanager
def served(output: Path) -> Iterator[str]:
    """The address at which the files of *output* are served."""
    running = server(output, 0)
    thread = threading.Thread(target=running.serve_forever, kwargs={"poll_interval": 0.05})
    thread.start()
    yield f"http://{HOST}:{running.server_port}"
    running.shutdown()
    thread.join()
    running.server_close()


@pytest.fixture(scope="module")
def site(output: Path) -> Iterator[str]:
    """The address at which the demonstration site is served."""
    with served(output) as address:
        yield address


class Reader:
    """A tab of the browser in which requests to other hosts are stopped and kept in ``strangers``."""

    def __init__(self, browser: Browser, site: str, scripts: bool = True) -> None:
        self.site = site
        self.strangers: list[str] = []
        self.context = browser.new_context(java_script_enabled=scripts, reduced_motion="reduce")
        self.page: Page = self.context.new_page()
        self.page.on("request", self._keep)
        self.page.route(lambda address: urlsplit(address).hostname != HOST, self._stop)

    def open(self, address: str) -> Page:
        """Go to *address* of the site."""
        self.page.goto(self.site + address)
        return self.page

    def _keep(self, request: Request) -> None:
        if urlsplit(request.url).hostname != HOST:
            self.strangers.append(request.url)

    def _stop(self, route: Route) -> None:
        route.abort()


@pytest.fixture(scope="module")
def reader(browser: Browser, site: str) -> Iterator[Reader]:
    """One tab for all tests."""
    one = Reader(browser, site)
    yield one
    one.context.close()


def violations(page: Page) -> list[str]:
    """What axe finds on *page*."""
    if not page.evaluate("() => 'axe' in window"):
        page.evaluate(NEEDS["needs_browser"][1].read_text(encoding="utf-8"))
    return list(page.evaluate(AXE))


def overflow(page: Page) -> int:
    """By how many pixels *page* is wider than its window."""
    return int(page.evaluate("() => document.scrollingElement.scrollWidth - window.innerWidth"))


def in_all_dresses(reader: Reader, address: str) -> list[str]:
    """What axe finds at *address*, wide and narrow, in light and dark."""
    page = reader.open(address)
    found = []
    for width in (WIDE, NARROW):
        page.set_viewport_size({"width": width, "height": HEIGHT})
        for scheme in ("light", "dark"):
            page.emulate_media(color_scheme=scheme)
            found += [f"{width} {scheme}: {one}" for one in violations(page)]
    return found


def test_the_pages_looked_at_are_of_every_template(checkout: Checkout, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TOASOAN_NOW", NOW)
    with Workshop(read_settings(pelican_settings(checkout.root / "content", tmp_path)), Progress()) as shop:
        plan = check(shop).plan
    templates = {one.path: one.recipe.name for one in plan if isinstance(one.recipe, Template)}
    looked_at = {templates[file_of(address)] for address in PAGES.values()}
    assert looked_at == set(templates.values()) - {"redirect.html"}  # which a browser leaves at once


@each_page
def test_a_page_is_accessible_in_light_and_dark_wide_and_narrow_and_asks_no_other_host(reader: Reader, address: str) -> None:
    assert in_all_dresses(reader, address) == []
    assert reader.strangers == []


@each_page
def test_the_narrowest_screen_does_not_scroll_sideways(reader: Reader, address: str) -> None:
    reader.page.set_viewport_size({"width": NARROWEST, "height": HEIGHT})
    assert overflow(reader.open(address)) <= 0


@pytest.mark.parametrize("width", [WIDE, NARROWEST])
def test_the_first_key_leads_past_the_menu(reader: Reader, width: int) -> None:
    reader.page.set_viewport_size({"width": width, "height": HEIGHT})
    page = reader.open(PAGES["article with everything"])
    page.keyboard.press("Tab")
    focused = page.locator(":focus")
    assert focused.get_attribute("href") == "#ts-main"
    box = focused.bounding_box()
    assert box and box["x"] >= 0 and box["y"] >= 0 and box["x"] + box["width"] <= width and box["height"] > 1
    page.keyboard.press("Enter")
    assert page.evaluate("() => document.activeElement.id") == "ts-main"
    page.keyboard.press("Tab")
    assert page.evaluate("() => document.activeElement.closest('main') !== null")


def test_every_link_of_a_page_is_reached_by_keyboard_and_shows_where_it_is(reader: Reader) -> None:
    reader.page.set_viewport_size({"width": WIDE, "height": HEIGHT})
    page = reader.open("/")
    links = page.locator("a").count()
    outlines = []
    for _ in range(links):
        page.keyboard.press("Tab")
        outlines.append(page.evaluate("() => getComputedStyle(document.activeElement).outlineStyle"))
    assert page.evaluate("() => document.activeElement === [...document.querySelectorAll('a')].at(-1)")
    assert "none" not in outlines


@pytest.mark.parametrize(("width", "least"), [(NARROWEST, 24), (NARROW, 38), (WIDE, 44)])
def test_a_tile_of_a_map_is_large_enough_for_a_thumb(reader: Reader, width: int, least: int) -> None:
    reader.page.set_viewport_size({"width": width, "height": HEIGHT})
    page = reader.open(PAGES["provinces"])
    sizes = page.locator("[role=listitem] > a").evaluate_all(
        "all => all.map(one => one.getBoundingClientRect()).map(box => Math.min(box.width, box.height))"
    )
    assert len(sizes) == 34 + 63 + 4 and min(sizes) >= least
    assert page.locator("svg[role=list]").first.evaluate("one => one.getBoundingClientRect().right <= innerWidth")


def test_a_tile_that_is_reached_by_keyboard_shows_where_it_is_and_its_name(reader: Reader) -> None:
    page = reader.open(PAGES["provinces"])
    assert page.locator("svg[role=list] .ts-map__name:visible").count() == 0
    page.locator("svg[role=list] a").first.focus()
    for _ in range(3):
        page.keyboard.press("Tab")
        link = page.locator(":focus")
        assert link.evaluate("one => getComputedStyle(one).outlineStyle") != "none"
        name, _, rest = (link.get_attribute("aria-label") or "").partition(", ")
        shown = page.locator("svg[role=list] .ts-map__name:visible")
        assert shown.all_text_contents() == [f"{name}: {rest.partition(': ')[2]}"]


@pytest.mark.parametrize("address", [PAGES["front"], PAGES["article with everything"], PAGES["province"]])
def test_a_page_says_the_same_without_scripts(browser: Browser, reader: Reader, site: str, address: str) -> None:
    plain = Reader(browser, site, scripts=False)
    said = plain.open(address).inner_text("main")
    plain.context.close()
    page = reader.open(address)
    page.evaluate("() => document.querySelectorAll('.ts-tools').forEach(one => one.remove())")  # what only a script can do
    assert said == page.inner_text("main") != ""


@pytest.mark.parametrize(
    ("body", "rule"),
    [
        ('<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=">', "image-alt"),
        ('<p style="color: #aaa; background: #fff">mờ</p>', "color-contrast"),
        ("<input>", "label"),
        ("<h4>nhảy cóc</h4>", "heading-order"),
        (
            '<p><a href="#a" style="display: inline-block; width: 9px; height: 9px; overflow: hidden">a</a>'
            '<a href="#b" style="display: inline-block; width: 9px; height: 9px; overflow: hidden">b</a></p>',
            "target-size",
        ),
    ],
    ids=lambda text: text if "<" not in text else "",
)
def test_a_page_that_shuts_people_out_is_found(reader: Reader, body: str, rule: str) -> None:
    reader.page.set_content(f"<!doctype html><html lang=vi><title>x</title><main><h1>x</h1>{body}</main>")
    assert rule in {one.partition(":")[0] for one in violations(reader.page)}


def test_a_page_that_is_too_wide_is_found(reader: Reader) -> None:
    reader.page.set_viewport_size({"width": NARROWEST, "height": HEIGHT})
    reader.page.set_content('<!doctype html><div style="width: 321px">x</div>')
    assert overflow(reader.page) > 0


def test_a_page_that_asks_another_host_is_found(browser: Browser, site: str) -> None:
    other = Reader(browser, site)
    other.page.set_content('<!doctype html><img src="https://example.org/a.png">')
    other.context.close()
    assert other.strangers == ["https://example.org/a.png"]

"""The tools of a reader in a real browser: text size, dark, print, share, copy; and the page without them."""

from __future__ import annotations

import io
import subprocess
import threading
import time
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from shutil import which
from typing import IO, Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Locator, Page, expect

from desk.serving import HOST, server
from tests.site.running import ROOT, SITEURL

pytestmark = pytest.mark.needs_browser

SCRIPTS = ROOT / "theme/static/js"
ALL_SCRIPTS, SETTINGS = 10_000, 700
#: A long read, with a table of contents; one of a picture; a page of no date.
LONG, PICTURE, TEXT = "/bai/tu-63-ve-34-va-mot-kho-bai/", "/bai/nguyet-thuc-nha-trang/", "/trang/gioi-thieu/"
PHONE, DESK = {"width": 360, "height": 780}, {"width": 1280, "height": 900}
#: All layout shifts of a page so far, those after a press of a key or a button too.
SHIFTS = """() => new Promise(done => {
  new PerformanceObserver(list => done(list.getEntries().map(one => [one.value, one.sources.map(at => at.node?.className)])))
    .observe({type: "layout-shift", buffered: true});
  setTimeout(() => done([]), 300);
})"""
#: What is on the root when the body begins: nothing has been painted yet.
EARLY = """new MutationObserver((_, seen) => {
  if (!document.body) return;
  window.early = {...document.documentElement.dataset};
  seen.disconnect();
}).observe(document, {childList: true, subtree: true})"""
#: A phone's sheet, which keeps what it was given.
SHEET = "navigator.share = async (given) => { window.shared = given }"


class Halting(SimpleHTTPRequestHandler):
    """Pages come a few lines at a time, as over a weak connection; all else at once."""

    def copyfile(self, source: IO[bytes], outputfile: IO[bytes]) -> None:  # type: ignore[override]
        """Write *source*, eight lines each time."""
        lines = source.readlines()
        each = 8 if self.path.endswith(("/", ".html")) else len(lines)
        for start in range(0, len(lines), each):
            outputfile.write(b"".join(lines[start : start + each]))
            time.sleep(0.02)

    def log_message(self, *_: object) -> None:
        """Say nothing of each request."""


def _serve(running: ThreadingHTTPServer) -> Iterator[str]:
    thread = threading.Thread(target=running.serve_forever, kwargs={"poll_interval": 0.05})
    thread.start()
    yield f"http://{HOST}:{running.server_port}"
    running.shutdown()
    thread.join()
    running.server_close()


@pytest.fixture(scope="module")
def address(output: Path) -> Iterator[str]:
    """Where the demonstration site is served."""
    yield from _serve(server(output, 0))


@pytest.fixture(scope="module")
def slow_address(output: Path) -> Iterator[str]:
    """Where its pages come a few lines at a time."""
    yield from _serve(ThreadingHTTPServer((HOST, 0), partial(Halting, directory=str(output))))


class Reader:
    """A browser of a reader, who has kept nothing yet; ``wrong`` are the errors of scripts."""

    def __init__(self, context: BrowserContext, address: str) -> None:
        self.context, self.address = context, address
        self.wrong: list[str] = []

    def open(self, path: str = LONG) -> Page:
        """A new tab at *path*."""
        page = self.context.new_page()
        page.on("pageerror", lambda error: self.wrong.append(str(error)))
        page.goto(self.address + path)
        return page


@pytest.fixture
def reader(browser: Browser, address: str) -> Iterator[Reader]:
    """A reader with a phone."""
    context = browser.new_context(viewport=PHONE, reduced_motion="reduce")  # type: ignore[arg-type]
    made = Reader(context, address)
    yield made
    context.close()
    assert made.wrong == []


def button(page: Page, does: str) -> Locator:
    return page.locator(f"[data-do={does}]")


def choice(page: Page, name: str) -> Locator:
    return page.get_by_role("group", name="Hiển thị").get_by_role("button", name=name)


def said(page: Page, words: str) -> None:
    """Wait until *words* are said to people who cannot see."""
    page.wait_for_function("words => document.querySelector('[role=status].ts-tools__said').textContent === words", arg=words)


def size(page: Page) -> float:
    """The size of the text, in pixels."""
    return float(page.locator(".ts-body p").first.evaluate("one => parseFloat(getComputedStyle(one).fontSize)"))


def paper(page: Page) -> int:
    """How light the paper is, of 255."""
    return int(page.evaluate("() => parseInt(getComputedStyle(document.documentElement).backgroundColor.match(/\\d+/)[0])"))


# Text size


def test_a_chosen_size_is_said_and_kept_on_every_page_and_after_a_reload(reader: Reader) -> None:
    page = reader.open()
    usual = size(page)
    for percent in (113, 125, 150):
        button(page, "larger").click()
        said(page, f"Cỡ chữ: {percent}%")
    assert size(page) == pytest.approx(1.5 * usual)
    page.reload()
    assert size(page) == size(reader.open(PICTURE)) == pytest.approx(1.5 * usual)
    for _ in range(3):
        button(page, "smaller").click()
    assert size(page) == usual
    assert page.evaluate("() => localStorage.length") == 0, "what is usual is kept by nothing"


def test_a_size_has_a_largest_and_a_smallest_that_say_so(reader: Reader) -> None:
    page = reader.open()
    for does, words in (("larger", "Cỡ chữ: 200%"), ("smaller", "Cỡ chữ: 88%")):
        for _ in range(8):
            button(page, does).click(force=True)
        said(page, words)
        assert button(page, does).get_attribute("aria-disabled") == "true"
        assert page.evaluate("() => document.scrollingElement.scrollWidth <= innerWidth"), "nothing scrolls sideways"


def test_a_size_chosen_in_one_tab_shows_in_the_other(reader: Reader) -> None:
    one, other = reader.open(), reader.open(PICTURE)
    button(one, "larger").click()
    other.wait_for_function("() => document.documentElement.dataset.size === '112.5'")


# Light and dark


def test_dark_is_chosen_kept_and_there_before_anything_is_shown(reader: Reader) -> None:
    page = reader.open()
    assert paper(page) > 200
    choice(page, "Nền tối").click()
    said(page, "Nền tối")
    assert paper(page) < 50
    reader.context.add_init_script(EARLY)
    for path in (LONG, "/", "/404.html", "/hoi/"):
        page.goto(reader.address + path)
        assert page.evaluate("() => window.early.theme") == "dark"
        assert paper(page) < 50
        assert choice(page, "Nền tối").get_attribute("aria-pressed") == "true"
        assert choice(page, "Theo máy").get_attribute("aria-pressed") == "false"


def test_a_choice_goes_over_the_device_and_back(reader: Reader) -> None:
    page = reader.open()
    page.emulate_media(color_scheme="dark")
    assert paper(page) < 50
    choice(page, "Nền sáng").click()
    assert paper(page) > 200
    choice(page, "Theo máy").click()
    assert paper(page) < 50
    assert page.evaluate("() => localStorage.length") == 0


def test_the_row_of_tools_turns_to_dark_and_back_whatever_the_device_shows(reader: Reader) -> None:
    page = reader.open()
    button = page.get_by_role("button", name="Chế độ tối")
    for scheme, dark in (("light", True), ("dark", False)):
        page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
        expect(button).to_have_attribute("aria-pressed", str(not dark).lower())
        button.click()
        assert (paper(page) < 50) is dark
        expect(button).to_have_attribute("aria-pressed", str(dark).lower())
        assert choice(page, "Nền tối" if dark else "Nền sáng").get_attribute("aria-pressed") == "true"
        button.click()
        assert (paper(page) < 50) is not dark
        assert page.evaluate("() => localStorage.length") == 0, "it is the device's again"


@pytest.mark.parametrize("kept", ["", "purple", "<b>", "101"])
def test_what_is_kept_and_means_nothing_does_no_harm(reader: Reader, kept: str) -> None:
    page = reader.open()
    usual = size(page)
    page.evaluate("kept => ['ts-theme', 'ts-size'].forEach(name => localStorage.setItem(name, kept))", kept)
    page.reload()
    assert size(page) == usual and paper(page) > 200
    button(page, "larger").click()
    assert size(page) > usual


def test_where_nothing_may_be_kept_a_choice_lasts_as_long_as_the_page(reader: Reader) -> None:
    reader.context.add_init_script("Object.defineProperty(window, 'localStorage', { get() { throw new Error('no') } })")
    page = reader.open()
    usual = size(page)
    button(page, "larger").click()
    choice(page, "Nền tối").click()
    assert size(page) > usual and paper(page) < 50
    page.reload()
    assert size(page) == usual


# Copy, share, print


def test_a_link_is_copied_without_its_anchor_and_that_is_said_and_shown(reader: Reader) -> None:
    reader.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page = reader.open(f"{LONG}#ts-main")
    copy = button(page, "copy")
    copy.click()
    said(page, "Đã chép liên kết")
    assert copy.inner_text() == "Đã chép liên kết"
    assert page.evaluate("() => navigator.clipboard.readText()") == reader.address + LONG
    page.wait_for_function("() => document.querySelector('[data-do=copy]').textContent === 'Chép liên kết'")


def test_where_copying_is_forbidden_a_reader_is_told_what_to_do(reader: Reader) -> None:
    reader.context.add_init_script("Object.defineProperty(navigator, 'clipboard', { value: undefined })")
    page = reader.open()
    button(page, "copy").click()
    said(page, button(page, "copy").get_attribute("data-failed") or "")


def test_the_sheet_of_the_system_is_offered_where_there_is_one(reader: Reader) -> None:
    page = reader.open()
    if not page.evaluate("() => 'share' in navigator"):
        assert not button(page, "share").is_visible()
    reader.context.add_init_script(SHEET)
    page = reader.open(f"{LONG}#ts-main")
    button(page, "share").click()
    assert page.evaluate("() => window.shared") == {"title": page.title(), "url": reader.address + LONG}


def test_a_sheet_that_is_closed_again_is_no_error(reader: Reader) -> None:
    reader.context.add_init_script("navigator.share = async () => { throw new DOMException('no', 'AbortError') }")
    page = reader.open()
    button(page, "share").click()
    page.wait_for_timeout(50)


def test_the_system_is_asked_to_print(reader: Reader) -> None:
    page = reader.open()
    page.evaluate("() => { window.print = () => { window.printed = true } }")
    button(page, "print").click()
    assert page.evaluate("() => window.printed")


# By keyboard, and for thumbs


def test_the_tools_are_walked_through_and_used_by_keyboard(reader: Reader) -> None:
    page = reader.open()
    button(page, "smaller").focus()
    names = []
    for _ in range(5):
        names.append(page.locator(":focus").get_attribute("data-do"))
        assert page.locator(":focus").evaluate("one => getComputedStyle(one).outlineStyle") != "none"
        page.keyboard.press("Tab")
    assert names == ["smaller", "larger", "dark", "print", "copy"]
    usual = size(page)
    button(page, "larger").focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Space")
    assert size(page) == pytest.approx(1.25 * usual)
    assert page.locator(":focus").get_attribute("data-do") == "larger", "the focus stays"
    choice(page, "Nền tối").focus()
    page.keyboard.press("Space")
    assert paper(page) < 50


def test_the_tools_are_large_enough_for_a_thumb(browser: Browser, address: str) -> None:
    context = browser.new_context(viewport=PHONE, has_touch=True, is_mobile=True)  # type: ignore[arg-type]
    page = Reader(context, address).open()
    boxes = [one.bounding_box() for one in page.locator(".ts-tools button:visible").all()]
    assert len(boxes) == 8 and all(box and box["width"] >= 44 and box["height"] >= 44 for box in boxes)
    context.close()


def test_the_contents_lead_to_their_headings(reader: Reader) -> None:
    page = reader.open()
    links = page.get_by_role("navigation", name="Trong bài này").get_by_role("link")
    assert links.count() > 3
    for index in range(links.count()):
        links.nth(index).click()
        heading = page.locator(":target")
        assert heading.evaluate("one => one.tagName") == "H2"
        assert heading.inner_text().startswith(links.nth(index).inner_text()[:20])


# Nothing moves, nothing is dead


@pytest.mark.parametrize("path", [LONG, PICTURE, TEXT, "/", "/404.html"])
@pytest.mark.parametrize("window", [PHONE, DESK], ids=["phone", "desk"])
def test_nothing_moves_while_a_page_comes_whatever_was_chosen(
    browser: Browser, address: str, window: dict[str, int], path: str
) -> None:
    context = browser.new_context(viewport=window)  # type: ignore[arg-type]
    context.add_init_script(f"{SHEET}; try {{ localStorage['ts-theme'] = 'dark'; localStorage['ts-size'] = '125' }} catch {{}}")
    reader = Reader(context, address)
    page = reader.open(path)
    assert page.evaluate(SHIFTS) == []
    for one in page.locator(".ts-tools button:visible").all():
        one.hover()
    assert page.evaluate(SHIFTS) == []
    context.close()


@pytest.mark.parametrize("path", [LONG, "/", "/404.html"])
@pytest.mark.parametrize("window", [PHONE, DESK], ids=["phone", "desk"])
def test_nothing_moves_while_a_page_comes_slowly(
    browser: Browser, slow_address: str, window: dict[str, int], path: str
) -> None:
    context = browser.new_context(viewport=window)  # type: ignore[arg-type]
    page = Reader(context, slow_address).open(path)
    assert page.evaluate("() => performance.getEntriesByType('navigation')[0].responseEnd") > 200, "it came slowly"
    assert page.evaluate(SHIFTS) == []
    context.close()


@pytest.mark.parametrize("path", [LONG, PICTURE, TEXT, "/"])
def test_without_a_script_there_is_no_button_and_no_gap(browser: Browser, address: str, path: str) -> None:
    context = browser.new_context(java_script_enabled=False, viewport=PHONE)  # type: ignore[arg-type]
    page = context.new_page()
    page.goto(address + path)
    assert page.locator("button:visible, .ts-tools:visible, [role=status]:visible").count() == 0
    assert page.locator("h1").is_visible()
    context.close()


# On paper


@pytest.fixture(scope="module")
def printed(browser: Browser, address: str) -> str:
    """The words of the long read on paper, page by page."""
    page = browser.new_page()
    page.goto(address + LONG)
    data = page.pdf(prefer_css_page_size=True)
    page.close()
    return pdf_words(data)


def pdf_words(data: bytes) -> str:
    """What a PDF says, by poppler."""
    program = which("pdftotext")
    assert program, "missing pdftotext: tests/setup.sh installs poppler-utils"
    done = subprocess.run((program, "-layout", "-", "-"), input=data, capture_output=True, check=True)
    return io.TextIOWrapper(io.BytesIO(done.stdout), "utf-8").read()


def test_a_printed_page_says_where_it_stood_and_has_nothing_that_only_a_screen_can_use(printed: str) -> None:
    assert f"{SITEURL}{LONG}" in printed
    for words in ("Chép liên kết", "Trong bài này", "Các bài cũ hơn", "Nền tối", "Nguồn cấp Atom", "Lưu trữ"):
        assert words not in printed, words
    assert "Về bài này" in printed


def test_a_link_to_another_site_is_spelled_out_on_paper(reader: Reader) -> None:
    page = reader.open()
    page.emulate_media(media="print")
    spelled = "one => getComputedStyle(one, '::after').content"
    links = page.locator(".ts-body a")
    for index in range(links.count()):
        href = links.nth(index).get_attribute("href") or ""
        assert (href in links.nth(index).evaluate(spelled)) == href.startswith("http"), href


def test_a_long_piece_has_two_columns_on_paper_and_a_short_one_has_one(reader: Reader) -> None:
    columns: dict[str, Any] = {}
    for path in (LONG, PICTURE):
        page = reader.open(path)
        page.emulate_media(media="print")
        columns[path] = page.locator(".ts-body").evaluate("one => getComputedStyle(one).columnCount")
        assert page.locator(".ts-tools:visible, nav:visible, .ts-footer:visible").count() == 0
        assert page.locator(".ts-printed").is_visible()
    assert columns == {LONG: "2", PICTURE: "auto"}


def test_dark_is_for_screens_alone(reader: Reader) -> None:
    page = reader.open()
    choice(page, "Nền tối").click()
    page.emulate_media(media="print")
    assert paper(page) == 255


def test_the_scripts_are_small_and_ask_for_nothing() -> None:
    texts = {file.name: file.read_text(encoding="utf-8") for file in SCRIPTS.glob("*.js")}
    assert sum(len(text.encode()) for text in texts.values()) <= ALL_SCRIPTS
    assert len(texts["settings.js"].encode()) < SETTINGS
    for name, text in texts.items():
        assert not any(word in text for word in ("import", "http", "innerHTML", "eval(")), name

"""The style page, in a build that shows everything: each component with its examples, looked at as people do."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from lxml import html
from playwright.sync_api import Browser

from desk.site import pelican_settings
from plugins.site.build import build, check
from plugins.site.progress import Progress
from plugins.site.settings import read_settings
from plugins.site.style.examples import ADDRESS
from plugins.site.workshop import Workshop
from tests.site.links import findings
from tests.site.running import NOW, ROOT, SITEURL, Checkout
from tests.site.test_accessibility import HEIGHT, NARROW, NARROWEST, WIDE, Reader, in_all_dresses, overflow, served

COMPONENTS = sorted(path.stem for path in (ROOT / "theme/static/css/components").glob("*.css"))
needs_browser = pytest.mark.needs_browser


@pytest.fixture(scope="module")
def preview(checkout: Checkout, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The demonstration site with all that only a preview shows."""
    folder = tmp_path_factory.mktemp("preview")
    pelican = pelican_settings(checkout.root / "content", folder / "output") | {"CACHE_PATH": str(folder / "cache")}
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("TOASOAN_NOW", NOW)
        settings = replace(read_settings(pelican), everything=True)
    with Workshop(settings, Progress()) as shop:
        build(shop, check(shop))
    return folder / "output"


@pytest.fixture(scope="module")
def reader(browser: Browser, preview: Path) -> Iterator[Reader]:
    """A tab on the preview."""
    with served(preview) as address:
        one = Reader(browser, address)
        yield one
        one.context.close()


def test_no_public_site_has_it(output: Path) -> None:
    assert not [path for path in output.rglob("*") if ADDRESS.strip("/") in path.parts]
    assert ADDRESS.encode() not in (output / "sitemap.xml").read_bytes()


def test_search_engines_are_told_to_leave_it(preview: Path) -> None:
    page = html.parse(preview / ADDRESS.strip("/") / "index.html")
    assert page.xpath("//meta[@name='robots']/@content") == ["noindex"]
    assert ADDRESS.encode() not in (preview / "sitemap.xml").read_bytes()


def test_every_sheet_of_a_component_has_its_section_with_examples(preview: Path) -> None:
    page = html.parse(preview / ADDRESS.strip("/") / "index.html")
    for name in COMPONENTS:
        (section,) = page.xpath(f"//section[@id='ts-style-{name}']")
        assert section.xpath("string(h2)") == f"{name}.css" and len(section) > 1


def test_a_preview_leads_nowhere_that_is_not_there(preview: Path) -> None:
    assert [one for one in findings(preview, SITEURL) if one.startswith(ADDRESS.strip("/"))] == []


@needs_browser
def test_every_masthead_is_seen(reader: Reader) -> None:
    heads = reader.open(ADDRESS).locator(".ts-masthead").all()
    assert len(heads) > 4 and all(one.is_visible() for one in heads)


@needs_browser
def test_it_is_accessible_in_light_and_dark_wide_and_narrow(reader: Reader) -> None:
    assert in_all_dresses(reader, ADDRESS) == []
    assert reader.strangers == []


@needs_browser
@pytest.mark.parametrize(("width", "size"), [(NARROWEST, "100"), (NARROWEST, "200"), (NARROW, "100"), (WIDE, "200")])
def test_its_longest_words_widen_no_screen_at_any_size_of_text(reader: Reader, width: int, size: str) -> None:
    reader.page.set_viewport_size({"width": width, "height": HEIGHT})
    page = reader.open(ADDRESS)
    page.evaluate("size => { document.documentElement.dataset.size = size }", size)
    assert overflow(page) <= 0


@needs_browser
@pytest.mark.parametrize("width", [WIDE, NARROW])
def test_a_heading_of_any_size_has_room_for_its_marks(reader: Reader, width: int) -> None:
    """Ế and Ộ stand two marks high or low: a line of less than 1.3 of its letters would let them touch the next."""
    reader.page.set_viewport_size({"width": width, "height": HEIGHT})
    page = reader.open(ADDRESS)
    drawn = page.locator("#ts-style-headings :is(h2, h3, p)").evaluate_all("""all => all.map(one => {
      const { fontSize, lineHeight, overflow } = getComputedStyle(one);
      return [parseFloat(fontSize), parseFloat(lineHeight) / parseFloat(fontSize), overflow];
    })""")
    tokens = (ROOT / "theme/static/css/tokens.css").read_text(encoding="utf-8")
    sizes = page.evaluate(
        """names => {
      const probe = document.body.appendChild(document.createElement("p"));
      return names.map(name => (probe.style.fontSize = `var(${name})`, parseFloat(getComputedStyle(probe).fontSize)));
    }""",
        sorted(set(re.findall(r"--size-\d", tokens))),
    )
    assert {size for size, _, _ in drawn} >= set(sizes), "every size of headings is shown"
    assert min(round(line, 3) for _, line, _ in drawn) >= 1.3
    assert {clipped for _, _, clipped in drawn} == {"visible"}

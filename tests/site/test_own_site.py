"""docs/own-site.md, followed line by line: a checkout becomes somebody's own site."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from lxml import html

from tests.site.links import findings
from tests.site.running import DESK, PELICAN, ROOT, Checkout, run

TEXT = (ROOT / "docs/own-site.md").read_text(encoding="utf-8")
#: A file to be written, changed line by line, or given more lines below one; then its text.
STEP = re.compile(
    r"^(?P<within>In )?`(?P<file>[\w./-]+)`(?:, below `(?P<below>[^`]+)`)?:\n\n```\w+\n(?P<text>.*?)^```$", re.M | re.S
)
ADDRESS = "https://lienhiephoi.example"


def key(line: str) -> str:
    """What a line of a setting or of a token begins with, up to its value."""
    return re.split(r"[=:]", line, maxsplit=1)[0].strip()


def changed(old: str, text: str, below: str) -> str:
    """*old* with the lines of *text* below the one that has *below*, or each in place of the one that begins as it does."""
    lines = old.splitlines(keepends=True)
    if below:
        at = next(number for number, line in enumerate(lines, start=1) if below in line)
        return "".join([*lines[:at], text, *lines[at:]])
    for new in text.splitlines(keepends=True):
        at = next(number for number, line in enumerate(lines) if key(line) == key(new))
        lines[at] = new
    return "".join(lines)


def follow(root: Path) -> Iterator[str]:
    """Do in the checkout at *root* what the page says; tell which files."""
    shutil.rmtree(root / "content")
    (root / "content").mkdir()
    for step in STEP.finditer(TEXT):
        file = root / step["file"]
        text = changed(file.read_text(encoding="utf-8"), step["text"], step["below"] or "") if step["within"] else step["text"]
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
        yield step["file"]


@pytest.fixture(scope="module")
def own(tmp_path_factory: pytest.TempPathFactory) -> Checkout:
    """A checkout that became one's own."""
    checkout = Checkout.copy(ROOT, tmp_path_factory.mktemp("own") / "checkout")
    assert len(list(follow(checkout.root))) > 8
    return checkout


def test_every_block_of_the_page_is_followed() -> None:
    blocks = re.findall(r"^```(\w+)$", TEXT, re.M)
    assert len(list(STEP.finditer(TEXT))) == len([one for one in blocks if one != "sh"])


def test_its_checks_say_nothing(own: Checkout) -> None:
    done = run(*DESK, "check", cwd=own.root)
    assert (done.returncode, done.stdout) == (0, "8 tệp: 0 lỗi, 0 lưu ý.\n"), done.stderr


def test_it_is_published_with_its_name_sections_foot_and_colours(own: Checkout) -> None:
    done = run(*PELICAN, "-s", "publishconf.py", cwd=own.root, SITEURL=ADDRESS)
    assert done.returncode == 0, done.stderr
    page = html.parse(own.output / "index.html")
    assert page.xpath("string(//h1)").strip() == "Liên hiệp hội Đồng Nai"
    assert page.xpath("//nav[contains(@class, 'ts-menu--sections')]//a/text()") == ["Mới nhất", "Tin tức"]
    assert page.xpath("string(//main//h2/a)") == "Liên hiệp hội mở trang thông tin mới"
    assert "0251 000 0000" in page.xpath("string(//footer)")
    assert "#0b4a3b" in (own.output / "theme/site.css").read_text(encoding="utf-8")
    assert findings(own.output, ADDRESS) == []
    assert not [path for path in own.output.rglob("*") if "binh-phuoc-doi-moi" in path.name], (
        "nothing is left of the demonstration"
    )

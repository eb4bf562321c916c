"""Every page is valid HTML, by the Nu checker."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest

from tests.conftest import NEEDS

pytestmark = pytest.mark.needs_java


def errors(folder: Path) -> list[str]:
    """What the Nu checker finds in all pages of *folder*, one line each."""
    java, jar = NEEDS["needs_java"]
    options = ("--errors-only", "--format", "json", "--skip-non-html")
    command = (java, "-Xss4m", "-XX:+UseSerialGC", "-jar", str(jar), *options, str(folder))
    done = subprocess.run(command, capture_output=True, encoding="utf-8", timeout=240, check=False)
    messages = json.loads(done.stderr)["messages"]
    assert done.returncode == (1 if messages else 0), done.stderr
    return [
        f"{Path(one.get('url', '')).relative_to(f'file:{folder}')}:{one.get('lastLine')}: {one['message']}" for one in messages
    ]


def test_every_page_is_valid(output: Path) -> None:
    assert errors(output) == []


def test_a_page_that_is_not_valid_is_found(tmp_path: Path) -> None:
    page = '<!doctype html><html lang="vi"><head><title>x</title></head><body>\n<p><div id="a" id="b">{}</body></html>'
    (tmp_path / "hong.html").write_text(page.format("</p>"), encoding="utf-8")
    found = errors(tmp_path)
    assert "hong.html:2: Duplicate attribute “id”." in [line.replace('"', "") for line in found], found

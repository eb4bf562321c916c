"""A site below a path of its host, and the settings for publishing."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.site.links import findings
from tests.site.running import PELICAN, SITEURL, Checkout, differences, files, run

PREFIX = "/tin-tuc-hoi"
ADDRESS = f"https://example.org{PREFIX}"


@pytest.fixture(scope="module")
def below(checkout: Checkout, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site as it is built for an address with a path."""
    return checkout.build_elsewhere(tmp_path_factory.mktemp("below"), "-e", f'SITEURL="{ADDRESS}"')


#: What a republished piece says: it stood first on another site.
ELSEWHERE = rf'<link rel="canonical" href="(?!{ADDRESS}/)'


def test_every_link_stays_below_the_path(below: Path) -> None:
    assert findings(below, ADDRESS) == []
    pages = b"".join(data for path, data in files(below).items() if path.endswith(".html")).decode()
    from_root = re.findall(r'(?:href|src|srcset)="(/[^"]*)"', pages)
    assert from_root
    assert [one for one in from_root if not one.startswith(f"{PREFIX}/")] == []


def test_pages_feeds_and_sitemap_name_the_public_address_and_never_the_preview(below: Path) -> None:
    assert [path for path, data in files(below).items() if SITEURL.encode() in data] == []
    for path, data in files(below).items():
        text = data.decode() if path.endswith((".html", ".xml", ".txt")) else ""
        moved = re.search(r'http-equiv="refresh" content="0; url=([^"]*)"', text)
        if moved:
            assert f'<link rel="canonical" href="{ADDRESS}{moved[1].removeprefix("/tin-tuc-hoi")}">' in text, path
        elif path.endswith(".html") and '"noindex"' not in text and not re.search(ELSEWHERE, text):
            assert f'<link rel="canonical" href="{ADDRESS}/{path.removesuffix("index.html")}">' in text, path
        if path.endswith(".xml"):
            whole = re.findall(r'href="([^"]*)"|<(?:id|loc)>([^<]*)<', text)
            assert [one for pair in whole for one in pair if one and not one.startswith(f"{ADDRESS}/")] == [], path
    assert f"Sitemap: {ADDRESS}/sitemap.xml" in (below / "robots.txt").read_text(encoding="utf-8")


def test_publishing_takes_the_address_from_the_environment(checkout: Checkout, below: Path, tmp_path: Path) -> None:
    settings = str(checkout.root / "publishconf.py")
    assert differences(below, checkout.build_elsewhere(tmp_path, "-s", settings, SITEURL=f"{ADDRESS}/")) == []


@pytest.mark.parametrize("address", ["", "lienhiephoi.vn", "/tin-tuc-hoi", "ftp://example.org"])
def test_publishing_without_a_whole_address_is_refused_in_a_sentence(checkout: Checkout, tmp_path: Path, address: str) -> None:
    changed = {"SITEURL": address} if address else {}
    done = run(*PELICAN, "-s", "publishconf.py", "-o", str(tmp_path / "output"), cwd=checkout.root, **changed)
    assert done.returncode != 0
    assert "SITEURL" in done.stderr and "Traceback" not in done.stderr
    assert len(done.stderr.splitlines()) == 1
    assert not (tmp_path / "output").exists()

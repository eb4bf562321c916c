"""The demonstration site, built once for each worker and looked at by all tests; none of them may change it."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from desk.serving import HOST
from tests.conftest import NEEDS
from tests.site.running import PELICAN, ROOT, Built, Checkout, run

#: Chromium says nothing to anybody by itself, and finds no other host should it try.
QUIET = (
    "--no-sandbox --headless --disable-gpu --disable-quic --no-first-run --disable-background-networking "
    "--disable-component-update --disable-sync"
).split()
ALONE = f"--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE {HOST}"


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The demonstration site as the plain ``pelican`` command builds it."""
    checkout = Checkout.copy(ROOT, tmp_path_factory.mktemp("site") / "checkout")
    return Built(checkout, run(*PELICAN, cwd=checkout.root))


@pytest.fixture(scope="session")
def checkout(built: Built) -> Checkout:
    """The copy of the checkout in which the site was built."""
    assert built.done.returncode == 0, built.done.stderr
    return built.checkout


@pytest.fixture(scope="session")
def output(checkout: Checkout) -> Path:
    """The files of the demonstration site."""
    return checkout.output


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Debian's Chromium."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which(NEEDS["needs_browser"][0]), args=[*QUIET, ALONE])
        yield browser
        browser.close()

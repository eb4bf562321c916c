"""The demonstration site, built once for each worker and looked at by all tests; none of them may change it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.site.running import PELICAN, ROOT, Built, Checkout, run


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

"""Tests that need more than Python say so by a mark; without the tool they are skipped, and fail under CI=true."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest
from hypothesis import settings

# A slow machine fails no property, and CI draws the same examples each time.
settings.register_profile("desk", deadline=None)
settings.register_profile("ci", deadline=None, derandomize=True, database=None)
settings.load_profile("ci" if os.environ.get("CI") == "true" else "desk")

NPM = Path(__file__).parent / "site" / "node_modules"
#: Each mark: the program that it asks for, and the file from npm.
NEEDS = {
    "needs_java": ("java", NPM / "vnu-jar/build/dist/vnu.jar"),
    "needs_browser": ("chromium", NPM / "axe-core/axe.min.js"),
    "needs_typescript": ("node", NPM / "typescript/bin/tsc"),
}


def pytest_configure(config: pytest.Config) -> None:
    for mark, (program, file) in NEEDS.items():
        config.addinivalue_line("markers", f"{mark}: needs {program} and {file.name} (tests/setup.sh installs them)")


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_setup(item: pytest.Item) -> None:
    for mark, (program, file) in NEEDS.items():
        if item.get_closest_marker(mark) is None:
            continue
        missing = [name for name, there in ((program, shutil.which(program)), (file.name, file.is_file())) if not there]
        if missing:
            give_up = pytest.fail if os.environ.get("CI") == "true" else pytest.skip
            give_up(f"missing {' and '.join(missing)}: run tests/setup.sh")

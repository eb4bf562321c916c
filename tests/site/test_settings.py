"""A slip in the settings, as whoever made it sees it: a sentence, status 1, and the site as it was."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

import pytest

from tests.site.running import DESK, PELICAN, ROOT, Checkout, run

INVOKE = (sys.executable, "-m", "invoke")
COMMANDS = {
    "check": (*DESK, "check"),
    "check as JSON": (*DESK, "check", "--json"),
    "build": (*DESK, "build"),
    "serve": (*DESK, "serve"),
    "suggest": (*DESK, "suggest"),
    "import": (*DESK, "import", "x.txt", "--json"),
    "a task": (*INVOKE, "check"),
    "publishing": (*PELICAN, "-s", "publishconf.py"),
}


@pytest.fixture(scope="module")
def slip(tmp_path_factory: pytest.TempPathFactory) -> Checkout:
    """A checkout with a quotation mark that was forgotten."""
    made = Checkout.copy(ROOT, tmp_path_factory.mktemp("slip") / "checkout")
    shutil.copy2(ROOT / "tasks.py", made.root / "tasks.py")
    (made.root / "x.txt").write_text("Bài\n", encoding="utf-8")
    (made.root / "output").mkdir()
    settings = made.root / "pelicanconf.py"
    settings.write_text(settings.read_text("utf-8").replace('SITENAME = "Tòa soạn"', 'SITENAME = "Tòa soạn'), encoding="utf-8")
    return made


@pytest.mark.parametrize("name", COMMANDS)
def test_a_slip_is_told_in_a_sentence_with_its_line(slip: Checkout, name: str) -> None:
    lines = (slip.root / "pelicanconf.py").read_text("utf-8").splitlines()
    line = next(number for number, text in enumerate(lines, start=1) if text.startswith("SITENAME"))
    done = run(*COMMANDS[name], cwd=slip.root, SITEURL="https://x.vn")
    assert done.returncode == 1
    assert done.stderr.startswith(f"pelicanconf.py:{line}: lỗi: ") and "Traceback" not in done.stderr
    assert not done.stdout and not list(Path(slip.output).iterdir())

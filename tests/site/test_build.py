"""The commands that build the site."""

from __future__ import annotations

import re
from pathlib import Path

from tests.site.running import DESK, Built, Checkout, differences, run

OURS = r"content/\S+:\d+: lưu ý: .+|    → .+|Bài hẹn giờ kế tiếp: .+"


def test_pelican_says_nothing_but_our_notices_and_what_it_did(built: Built) -> None:
    assert built.done.returncode == 0, built.done.stderr
    assert built.done.stdout == ""
    *notices, last = built.done.stderr.splitlines()
    assert not [line for line in notices if not re.fullmatch(OURS, line)]
    assert re.fullmatch(r"Xong: \d+ tệp nội dung → \d+ trang và tệp mới hoặc đổi, 0 giữ nguyên, 0 xóa, .+", last)


def test_the_desk_builds_what_pelican_builds(checkout: Checkout, tmp_path: Path) -> None:
    done = run(*DESK, "build", "-o", str(tmp_path / "output"), cwd=checkout.root)
    assert (done.returncode, done.stdout) == (0, ""), done.stderr
    assert differences(checkout.output, tmp_path / "output") == []

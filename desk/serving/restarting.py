"""Starting again where the program or its settings changed, once they are found to run."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import NoReturn

from desk.site import ROOT
from plugins.language.bilingual import Bilingual
from plugins.site.misconfigured import finding
from plugins.site.troubles import Trouble

#: Loads all that a start loads; where that fails, the last line says where and why, as JSON.
_TRIAL = """
import json, sys, traceback
from pathlib import Path
try:
    import desk.__main__, desk.serving.resident
    from desk.site import pelican_settings
    from plugins.site.settings import read_settings
    read_settings(pelican_settings(Path(sys.argv[1]) if sys.argv[1:] else None))
except BaseException as error:
    error = error.__cause__ if type(error).__name__ == "Misconfigured" else error
    steps = [(step.filename, step.lineno) for step in traceback.extract_tb(error.__traceback__)]
    steps += [(error.filename, error.lineno)] if isinstance(error, SyntaxError) else []
    print()
    print(json.dumps({"steps": steps, "kind": type(error).__name__, "message": getattr(error, "msg", None) or str(error)}))
    sys.exit(1)
"""


def trial(content: Path | None) -> Trouble | None:
    """What keeps the program, as it is on the disk now, from starting; None where it starts."""
    given = [str(content.resolve())] if content else []
    done = subprocess.run(
        (sys.executable, "-c", _TRIAL, *given), cwd=ROOT, capture_output=True, encoding="utf-8", errors="replace", check=False
    )
    if done.returncode == 0:
        return None
    try:
        told = json.loads(done.stdout.splitlines()[-1])
        return _trouble(told["steps"], told["kind"], told["message"])
    except (IndexError, ValueError, KeyError):
        return _trouble([], "", done.stderr.strip()[-500:])


def restart() -> NoReturn:
    """Become the program as it is on the disk now, with the same arguments."""
    sys.stdout.flush()
    sys.stderr.flush()
    os.execv(sys.executable, [sys.executable, *sys.orig_argv[1:]])


def _trouble(steps: list[tuple[str, int | None]], kind: str, message: str) -> Trouble:
    if kind == "SettingError":
        return Trouble((), message, 2)
    return Trouble((finding(steps, kind, message, ROOT),), _STANDS.said())


_STANDS = Bilingual(
    "Cấu hình hay chương trình có lỗi nên chưa dựng lại; trang đang có giữ nguyên.",
    "The settings or the program are in error: nothing was built again; the site that stands is as it was.",
)

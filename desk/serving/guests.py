"""Sites with plugins that are not ours: Pelican builds them, each time in a process of its own."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from desk.site import ROOT
from plugins.site.company.listening import OURS, listeners


class Unbuilt(Exception):
    """Pelican did not build the site; the text is what it said."""


def has_guests(pelican: Mapping[str, Any]) -> bool:
    """Whether the settings name a plugin that is not ours: it may keep what it saw, and must see every build as the first."""
    names = (str(getattr(one, "__name__", one)) for one in pelican.get("PLUGINS") or ())
    return any(name != OURS for name in names) or bool(listeners())


def build_with_guests(content: Path | None) -> str:
    """Build as ``desk build`` does; return what it said. Raises :class:`Unbuilt`."""
    given = [str(content.resolve())] if content else []
    command = (sys.executable, "-m", "desk", "build", *given)
    done = subprocess.run(command, cwd=ROOT, stderr=subprocess.PIPE, encoding="utf-8", errors="replace", check=False)
    if done.returncode:
        raise Unbuilt(done.stderr.strip())
    return done.stderr.strip()

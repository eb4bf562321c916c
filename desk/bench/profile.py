"""Where a build's time went: what the builder writes to the file that TOASOAN_TIMINGS names."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from plugins.language.bilingual import Bilingual

#: The steps of a build in their order, as people call them.
STEPS = {
    "scan": Bilingual("liệt kê", "scan"),
    "index": Bilingual("mở kho", "index"),
    "read": Bilingual("đọc", "read"),
    "resolve": Bilingual("nối", "resolve"),
    "plan": Bilingual("lập kế hoạch", "plan"),
    "render": Bilingual("dựng trang", "render"),
    "write": Bilingual("ghi", "write"),
    "save": Bilingual("cất", "save"),
}


@dataclass(frozen=True, slots=True)
class Profile:
    """Seconds by step, in the order of the build, and the seconds before the first of them (None where nobody told)."""

    steps: Mapping[str, float]
    start: float | None

    def each(self, articles: int) -> dict[str, float]:
        """Milliseconds an article by step."""
        return {name: 1000 * seconds / articles for name, seconds in self.steps.items()}

    def rest(self, wall: float) -> float:
        """Seconds of *wall* that are neither a step's nor the start's."""
        return max(0.0, wall - (self.start or 0.0) - sum(self.steps.values()))


def read_profile(file: Path) -> Profile | None:
    """The profile in *file*; None where there is no such file, or nothing of the kind in it."""
    try:
        told: Any = json.loads(file.read_text(encoding="utf-8"))
        seconds: dict[str, float] = {name: float(spent) for name, spent in told["steps"].items()}
        steps = {name: seconds[name] for name in in_order(seconds)}
        start = told.get("start")
        return Profile(steps, None if start is None else float(start)) if steps else None
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return None


def in_order(steps: Iterable[str]) -> list[str]:
    """*steps*, each once, in the order of a build; those that are not known here come last."""
    found = dict.fromkeys(steps)
    return [*(step for step in STEPS if step in found), *(step for step in found if step not in STEPS)]


def step_name(step: str) -> str:
    """A step as the editor calls it."""
    return STEPS[step].said() if step in STEPS else step

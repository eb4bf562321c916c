"""A sentence for people, in Vietnamese and in English."""

from __future__ import annotations

import os
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Bilingual:
    """One sentence in both languages; which one is shown is chosen where it is shown.

    ``vi`` and ``en`` are whole sentences with their values already filled in, so
    that a message is plain data and can cross processes.
    """

    vi: str
    en: str

    def said(self, lang: str | None = None) -> str:
        """The sentence in *lang* (``vi`` or ``en``), by default the editor's language."""
        return self.en if (lang or editor_language()) == "en" else self.vi


def editor_language() -> str:
    """``en`` where the environment variable ``TOASOAN_LANG`` asks for it, else ``vi``."""
    return "en" if os.environ.get("TOASOAN_LANG", "").strip().lower().startswith("en") else "vi"

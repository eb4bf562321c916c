"""The style sheets of the theme, as the one file that pages ask for: a phone waits for every file before it shows a page."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import groupby
from pathlib import Path

from plugins.builder.plan import File

#: Where the theme's style sheets stand in its static folder, which of them comes first, and what all of them make.
FOLDER, COMPONENTS, FIRST, SHEET = "css/", "css/components/", "css/tokens.css", "site.css"


def parted(theme: Mapping[str, File]) -> tuple[tuple[str, ...], dict[str, File]]:
    """The texts of the theme's style sheets, in their order, and its other files.

    The order is that of their names; only the first, which says the order of the layers,
    is before all others. Those of ``components/`` are one text, in the layer of that name.
    """
    names = sorted((name for name in theme if name.startswith(FOLDER) and name.endswith(".css")), key=_order)
    texts: list[str] = []
    for is_component, some in groupby(names, lambda name: name.startswith(COMPONENTS)):
        read = [Path(theme[name].path).read_text(encoding="utf-8-sig", errors="replace") for name in some]
        texts += [f"@layer components {{\n{joined(read)}}}\n"] if is_component else read
    return tuple(texts), {name: file for name, file in theme.items() if name not in names}


def _order(name: str) -> tuple[bool, str]:
    return name != FIRST, name


def joined(texts: Sequence[str]) -> str:
    """*texts*, one below the other."""
    return "".join(text if text.endswith("\n") else f"{text}\n" for text in texts)

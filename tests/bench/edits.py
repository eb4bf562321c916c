"""What an editor does between two builds; each function does it and tells what the next build must show.

A marker is one plain word, so that neither typography nor escaping touches it, with
the round's number in it: what the round before wrote must be gone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from tests.bench.sites import Change, Site

BODY, TITLE, FRAME, ADDED = "mocthan", "moctieude", "mockhung", "mocbaimoi"


def word(marker: str, round_: int) -> str:
    """The marker of one round; no other round's is a part of it."""
    return f"{marker}{round_}x"


def stamp(site: Site) -> None:
    """Give the middle article the markers of round 0, in its title and at its end."""
    path = site.article(site.count // 2)
    text = re.sub(r'^(title *[:=] *"?)', rf"\g<1>{word(TITLE, 0)} ", path.read_text(encoding="utf-8"), count=1, flags=re.M)
    path.write_text(f"{text}\nĐoạn để sửa: {word(BODY, 0)}.\n", encoding="utf-8")


def body(site: Site, round_: int) -> Change:
    """The middle article's last paragraph is edited."""
    return _written(*drafted(site, round_))


def drafted(site: Site, round_: int) -> tuple[Path, str, Change]:
    """What :func:`body` writes, not yet written: the file, its new text, and what must be shown."""
    return _replaced(site, BODY, round_)


def title(site: Site, round_: int) -> Change:
    """The middle article's title is edited: its page, its neighbours and every list that it stands in change."""
    return _written(*_replaced(site, TITLE, round_, least=2))


def template(site: Site, round_: int) -> Change:
    """The base template's end is edited, and with it every page."""
    file = site.root / "theme/templates/base.html"
    text = re.sub(rf"\n<!-- {FRAME}\d+x -->\n\Z", "", file.read_text(encoding="utf-8"))
    file.write_text(f"{text}\n<!-- {word(FRAME, round_)} -->\n", encoding="utf-8")
    pages = tuple(_page(path) for path in (site.root / "content/articles").rglob("*.md"))
    return Change(pages, word(FRAME, round_), word(FRAME, round_ - 1), least=site.count)


def nothing(site: Site, round_: int) -> Change:
    """Nobody did anything."""
    return Change(least=0, most=0)


def added(site: Site, round_: int) -> Change:
    """One article more, as new as the newest: it heads the news."""
    path = _new(site, round_)
    text = newest(site).read_text(encoding="utf-8")
    path.write_text(re.sub(r"^title: .*$", f"title: Bài {word(ADDED, round_)}", text, count=1, flags=re.M), encoding="utf-8")
    return Change((_page(path), "tin/index.html"), word(ADDED, round_), least=2)


def removed(site: Site, round_: int) -> Change:
    """The article that :func:`added` wrote is deleted."""
    path = _new(site, round_)
    path.unlink()
    return Change(gone=word(ADDED, round_), absent=f"bai/{path.stem}")


def newest(site: Site) -> Path:
    """The newest article that is no embargo."""
    now = f"{datetime.now():%Y-%m-%d %H:%M}"
    for folder in sorted((site.root / "content/articles").glob("*/*"), reverse=True):
        past = [(day, path) for day, path in _dated(folder) if day < now]
        if past:
            return max(past)[1]
    raise LookupError("no article of the corpus is in the past")


def _dated(folder: Path) -> Iterator[tuple[str, Path]]:
    for path in folder.glob("*.md"):
        day = re.search(r"^date: (.*)$", path.read_text(encoding="utf-8"), re.M)
        if day and ADDED not in path.stem:
            yield day.group(1), path


def _replaced(site: Site, marker: str, round_: int, least: int = 1) -> tuple[Path, str, Change]:
    path = site.article(site.count // 2)
    text = path.read_text(encoding="utf-8")
    old = re.search(rf"{marker}\d+x", text)
    assert old, f"{path} was not stamped"
    change = Change((_page(path),), word(marker, round_), old.group(), least=least)
    return path, text.replace(old.group(), word(marker, round_)), change


def _written(path: Path, text: str, change: Change) -> Change:
    path.write_text(text, encoding="utf-8")
    return change


def _new(site: Site, round_: int) -> Path:
    return site.root / f"content/articles/bai-{word(ADDED, round_)}.md"


def _page(path: Path) -> str:
    return f"bai/{path.stem}/index.html"

"""A whole tiny site in a test: a dict of files, built by real Pelican."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import CodeType

import pytest
from bs4 import BeautifulSoup
from jinja2.bccache import Bucket

from desk.site import pelican_settings
from plugins.builder.compiled import Compiled
from plugins.documents.diagnostics import Diagnostic
from plugins.site.build import check
from plugins.site.progress import Progress
from plugins.site.settings import read_settings
from plugins.site.workshop import Workshop

Files = Mapping[str, str | bytes]
#: The code of templates by what they were compiled under and their place.
_CODE: dict[tuple[bytes, str], CodeType | None] = {}


@dataclass(frozen=True)
class TinySite:
    """A content folder and where it is built."""

    root: Path

    def write(self, files: Files) -> None:
        """Write *files* (by path below ``content``)."""
        for name, text in files.items():
            file = self.root / "content" / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(text if isinstance(text, bytes) else text.encode())

    def settings(self, **changed: object) -> dict[str, object]:
        """Pelican's settings for this site."""
        settings = pelican_settings(self.root / "content", self.root / "output")
        return {**settings, "CACHE_PATH": str(self.root / ".cache"), **changed}

    def check(self, **changed: object) -> tuple[Diagnostic, ...]:
        """All findings."""
        with Workshop(read_settings(self.settings(**changed)), Progress()) as shop:
            return check(shop).diagnostics

    def build(self, **changed: object) -> None:
        """Build through Pelican; raises SystemExit where a document is in error."""
        settings = self.settings(**changed)
        settings["PELICAN_CLASS"](settings).run()  # type: ignore[operator]

    def page(self, address: str) -> BeautifulSoup:
        """The page at *address*."""
        file = self.root / "output" / address.lstrip("/") / ("index.html" if address.endswith("/") else "")
        return BeautifulSoup(file.read_text(encoding="utf-8"), "lxml")

    def output(self) -> dict[str, bytes]:
        """Every file of the output by path."""
        root = self.root / "output"
        return {file.relative_to(root).as_posix(): file.read_bytes() for file in sorted(root.rglob("*")) if file.is_file()}


@pytest.fixture(autouse=True)
def compiled_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Templates are compiled once in a process under each of their keys: the one place on the disk is shared by all workers."""
    load, dump = Compiled.load_bytecode, Compiled.dump_bytecode

    def remember(self: Compiled, bucket: Bucket) -> None:
        at = self._under(bucket), bucket.key
        bucket.code = _CODE.get(at)
        if not bucket.code:
            load(self, bucket)
            _CODE[at] = bucket.code

    def keep(self: Compiled, bucket: Bucket) -> None:
        _CODE[self._under(bucket), bucket.key] = bucket.code
        dump(self, bucket)

    monkeypatch.setattr(Compiled, "load_bytecode", remember)
    monkeypatch.setattr(Compiled, "dump_bytecode", keep)


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[Files], TinySite]:
    """Makes a tiny site of a dict of files; its clock stands at 2026-11-22 08:00."""
    monkeypatch.setenv("TOASOAN_NOW", "2026-11-22 08:00")
    monkeypatch.delenv("TOASOAN_LANG", raising=False)
    (tmp_path / "content").mkdir()

    def make(files: Files) -> TinySite:
        made = TinySite(tmp_path)
        made.write(files)
        return made

    return make

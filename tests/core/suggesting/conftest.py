"""Terms and articles made of a dict of texts, in a folder of the test's own."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path

import pytest

from desk.suggesting.looking import Looked, look_at
from desk.suggesting.terms import Terms, load_terms
from plugins.site.sources import SourceFile, scan
from plugins.taxonomies.terms import Term

#: A union, its member, a contest with two editions.
TERMS = {
    "associations/lhh-bac-ninh.md": "name: Liên hiệp các Hội Khoa học và Kỹ thuật tỉnh Bắc Ninh\nshort_name: Liên hiệp hội Bắc Ninh\nprovince: Bắc Ninh\n",
    "associations/hoi-luat-gia-bac-ninh.md": "name: Hội Luật gia tỉnh Bắc Ninh\nprovince: Bắc Ninh\n",
    "associations/hoi-cu.md": "name: Hội Nghề xưa\nuntil: 2020-12-31\nsuccessors: [hoi-moi]\n",
    "associations/hoi-moi.md": "name: Hội Nghề nay\nfounded: 2021-01-01\nnames:\n  - name: Hội Nghề mới mẻ\n    short_name: Hội Mới mẻ\n    until: 2021-06-30\n",
    "events/hoi-thi.md": "name: Hội thi Sáng tạo kỹ thuật toàn quốc\nkind: series\n",
    "events/hoi-thi-15.md": "name: Hội thi Sáng tạo kỹ thuật toàn quốc lần thứ 15\nkind: contest\nseries: hoi-thi\nedition: 15\nstart: 2018\nend: 2020-07-02\n",
    "events/hoi-thi-16.md": "name: Hội thi Sáng tạo kỹ thuật toàn quốc lần thứ 16\nkind: contest\nseries: hoi-thi\nedition: 16\nstart: 2021\n",
}


@dataclass(frozen=True)
class Desk:
    """A content folder."""

    content: Path

    @cached_property
    def sources(self) -> dict[str, SourceFile]:
        """Its documents by path."""
        return {one.source: one for one in scan(self.content)[0]}

    @cached_property
    def terms(self) -> Terms:
        """Its terms."""
        return load_terms(self.sources.values())

    def term(self, kind: str, id_: str) -> Term:
        """One of them."""
        found = self.terms.names.get(kind, id_)
        assert found is not None
        return found

    def look(self, source: str) -> Looked:
        """What an article is about."""
        return look_at(0, self.sources[source], self.terms)

    def written(self, kind: str, id_: str, day: date | None = None) -> str:
        """The name to write for a term."""
        return self.terms.written(self.term(kind, id_), day)


@pytest.fixture
def desk(tmp_path: Path) -> Callable[[Mapping[str, str]], Desk]:
    """Makes a content folder of ``TERMS`` and a dict of texts: front matters, or whole files that begin with ``---``."""

    def make(files: Mapping[str, str]) -> Desk:
        for name, text in {**TERMS, **files}.items():
            file = tmp_path / "content" / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes((text if text.startswith("---") else f"---\n{text}---\n").encode())
        return Desk(tmp_path / "content")

    return make

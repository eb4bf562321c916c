"""The kinds of document of a magazine: the periodical (``<folder>/index.md``) and its issues."""

from __future__ import annotations

from pathlib import PurePosixPath

from plugins.documents import schemas
from plugins.documents.kinds import Kind
from plugins.language.bilingual import Bilingual


def _periodical(path: PurePosixPath) -> str | None:
    """The folder's name, for ``khoa-hoc-thoi-dai/index.md``."""
    return path.parts[0] if len(path.parts) == 2 and path.name == "index.md" else None


def _issue(path: PurePosixPath) -> str | None:
    """Folder and file name, for ``khoa-hoc-thoi-dai/2018-01.md``."""
    return f"{path.parts[0]}/{path.stem}" if len(path.parts) == 2 and path.name != "index.md" else None


PERIODICAL = Kind("periodical", Bilingual("tạp chí", "periodical"), "periodicals", schemas.Periodical, identify=_periodical)
ISSUE = Kind("issue", Bilingual("số tạp chí", "issue"), "periodicals", schemas.Issue, identify=_issue)
KINDS = (PERIODICAL, ISSUE)

"""One imported page: its id, its JSON, its document."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from typing import Any

from desk.importing.doubts import find_doubts
from desk.importing.page import Page, read_page
from desk.importing.places import Names
from desk.importing.refusals import checked
from plugins.documents.writing import front_matter
from plugins.language.moments import Moment, from_iso
from plugins.language.text import slugify

_LONGEST_ID = 80


@dataclass(frozen=True, slots=True)
class Imported:
    """A page that was read; ``path`` is the input as it was named, ``digest`` that of its bytes."""

    path: str
    id: str
    digest: str
    page: Page

    @property
    def date(self) -> Moment | None:
        """The date of the document; None makes it a draft."""
        return self.page.day

    @property
    def unsure(self) -> tuple[str, ...]:
        """The keys that an editor should look at."""
        return tuple(key for key, _ in find_doubts(self.page))

    @property
    def notes(self) -> tuple[str, ...]:
        """Why they are unsure, in the editor's language."""
        return tuple(said.said() for _, said in find_doubts(self.page))

    def as_json(self) -> dict[str, Any]:
        """What ``--json`` prints of the page."""
        page = self.page
        found: dict[str, Any] = {
            "path": self.path,
            "id": self.id,
            "title": page.heading,
            "date": page.date.iso if page.date else None,
            "byline": page.credit.byline or None,
            "role": next((person.role for person in page.credit.people if person.role), None),
            "source": page.credit.source or None,
            "lead": page.lead,
            "prefix": page.prefix,
            "provinces": list(page.provinces),
            "associations": [written for written, _ in page.associations],
            "captions": list(page.captions),
            "legacy_views": page.views,
            "body": page.body,
            "dropped": list(page.dropped),
            "unsure": list(self.unsure),
            "notes": list(self.notes),
        }
        return found | ({"bylines": list(page.bylines)} if page.bylines else {})

    def document(self) -> str:
        """The text of the Markdown file."""
        body = self.page.body
        return front_matter(_fields(self.page)) + (f"\n{body}\n" if body else "")


def import_page(path: str, data: bytes, names: Names) -> Imported:
    """Read the page saved as *data*; ``ImportRefused`` where it is no text."""
    page = read_page(checked(path, data), names)
    digest = hashlib.sha256(data).hexdigest()
    return Imported(path, _id(page.heading, digest), digest, page)


def _id(title: str, digest: str) -> str:
    """An id made of *title*, cut at a word; never four digits alone."""
    slug = slugify(title)
    if len(slug) > _LONGEST_ID:
        slug = slug[: slug.rfind("-", 0, _LONGEST_ID + 1)] if "-" in slug[: _LONGEST_ID + 1] else slug[:_LONGEST_ID]
    if not slug:
        return f"bai-{digest[:8]}"
    return f"bai-{slug}" if re.fullmatch(r"\d{4}", slug) else slug


def _fields(page: Page) -> dict[str, Any]:
    """The front matter, without the keys that hold nothing."""
    credit, date = page.credit, page.day
    fields: dict[str, Any] = {
        "title": page.heading,
        "date": date,
        "summary": page.lead,
        "byline": [{"name": one.name} | ({"role": one.role} if one.role else {}) for one in credit.people],
        "source": {"name": credit.source} | ({"url": credit.url} if credit.url else {}) if credit.source else None,
        "provinces": list(page.provinces),
        "associations": [name for _, name in page.associations],
        "legacy_views": {"count": page.views, "as_of": from_iso(date.iso[:10])} if page.views is not None and date else None,
        "status": None if date else "draft",
    }
    return {key: value for key, value in fields.items() if value}

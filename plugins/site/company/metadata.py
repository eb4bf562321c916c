"""What Pelican's metadata of a document are: its front matter in Pelican's words."""

from __future__ import annotations

from typing import Any

from markupsafe import escape

from plugins.builder.plan import file_of
from plugins.language.text import slugify
from plugins.site.company.contents import Author, Category, Tag
from plugins.site.model import Model
from plugins.site.reads import Read, is_public
from plugins.taxonomies.terms import Term, TermKey

#: What an article's tags are made of, in this order.
_ABOUT = ("associations", "events", "provinces")
_ALL_NEWS = "/tin/"


class Clerk:
    """Writes the metadata of the documents of *model*; there is one object for each section, tag and author."""

    def __init__(self, model: Model, settings: Any) -> None:
        self._model, self._settings = model, settings
        self._categories: dict[TermKey, Category] = {}
        self._tags: dict[TermKey, Tag] = {}
        self._authors: dict[str, Author] = {}

    def of(self, read: Read) -> dict[str, Any]:
        """The metadata of *read*, an article or a page."""
        found: dict[str, Any] = {
            "title": read.title,
            "slug": read.id,
            "url": read.address.lstrip("/"),
            "save_as": file_of(read.address),
            "status": self._status(read),
            "reader": "markdown",
        }
        if read.summary:
            found["summary"] = str(escape(read.summary))
        if read.lang:
            found["lang"] = read.lang
        if read.kind == "article":
            found.update(self._of_article(read))
        return found

    def _of_article(self, read: Read) -> dict[str, Any]:
        named = self._model.references["article", read.id]
        found: dict[str, Any] = {
            "category": self._category(named.one("section")),
            "tags": [self._tag(term) for key in _ABOUT for term in named.all(key)],
            "authors": [self._author(one.name) for one in (read.piece.byline if read.piece else ())],
            "date": read.date and read.date.start,
            "modified": read.updated and read.updated.start,
            "translation_of": read.translation_of,
        }
        return {key: value for key, value in found.items() if value}

    def _status(self, read: Read) -> str:
        """Pelican's word; an embargoed piece is a draft until its hour."""
        return read.status or "published" if is_public(read, self._model.now) else "draft"

    def _category(self, section: Term | None) -> Category:
        """The category of *section*; Pelican's articles all have one."""
        if section is None:
            name = str(self._settings["DEFAULT_CATEGORY"])
            return self._categories.setdefault(("", ""), Category(name, self._settings, slugify(name), ("", ""), _ALL_NEWS))
        if section.key not in self._categories:
            made = Category(section.name, self._settings, section.id, section.key, section.address)
            self._categories[section.key] = made
        return self._categories[section.key]

    def _tag(self, term: Term) -> Tag:
        if term.key not in self._tags:
            self._tags[term.key] = Tag(term.name, self._settings, term.id, term.key, term.address)
        return self._tags[term.key]

    def _author(self, name: str) -> Author:
        if name not in self._authors:
            self._authors[name] = Author(name, self._settings, slugify(name), ("author", name))
        return self._authors[name]

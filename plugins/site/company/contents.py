"""Pelican's objects of our documents: an Article or a Page whose text is fetched when it is asked for, and what names it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from pelican import contents, urlwrappers

from plugins.builder.plan import file_of


class _Stored(contents.Content):
    """A content whose HTML stays in the store: thousands of them do not hold their texts.

    ``file`` is where its page stands in the output. Nothing is remembered of what
    ``content`` and ``summary`` gave: Pelican would keep it, and the object, for good.
    """

    def __init__(self, fetch: Callable[[], str], file: str, **given: Any) -> None:
        self._fetch, self.file = fetch, file
        super().__init__(None, **given)  # type: ignore[arg-type]  # no text: it is fetched

    @property
    def _content(self) -> str:
        return self._fetch() if self._text is None else self._text

    @_content.setter
    def _content(self, text: str | None) -> None:
        self._text = text

    def get_content(self, siteurl: str) -> str:
        """The HTML, for a page of *siteurl*."""
        return self._update_content(self._content, siteurl)

    def get_summary(self, siteurl: str) -> str:
        """The summary as HTML, or the beginning of the text."""
        return str(vars(contents.Content)["get_summary"].func(self, siteurl))


class Article(_Stored, contents.Article):
    """An article."""


class Page(_Stored, contents.Page):
    """A page of no date."""


class _Named(urlwrappers.URLWrapper):
    """A name with an address of ours; equal to itself alone, where Pelican goes by the slug.

    Two kinds of term may share an id, and Hùng and Hưng are two people.
    """

    def __init__(self, name: str, settings: Any, slug: str, key: tuple[str, str], address: str = "") -> None:
        super().__init__(name, settings)  # type: ignore[no-untyped-call]
        self.slug = slug
        self.key, self.address = key, address

    def __eq__(self, other: object) -> bool:
        return self.key == other.key if isinstance(other, _Named) else bool(super().__eq__(other))  # type: ignore[no-untyped-call]

    def __ne__(self, other: object) -> bool:
        return not self == other

    def __hash__(self) -> int:
        return hash(self.slug)

    @property
    def url(self) -> str:
        """Its address, relative to SITEURL; empty where it has no page."""
        return self.address.lstrip("/")

    @property
    def save_as(self) -> str:
        """The file of its page; empty where it has none."""
        return file_of(self.address) if self.address else ""

    @property
    def page_name(self) -> str:
        """Its address without the slash at the end."""
        return self.url.rstrip("/")


class Category(_Named, urlwrappers.Category):
    """A section."""


class Tag(_Named, urlwrappers.Tag):
    """What an article is about: an association, an event or a province."""


class Author(_Named, urlwrappers.Author):
    """A name of a byline; it has no page."""

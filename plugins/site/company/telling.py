"""What plugins that are not ours hear after the site is written, in Pelican's order.

Every feed and every page is told, whether its bytes changed or not: whoever collects
them wants them all.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping, Sequence
from itertools import chain
from typing import TYPE_CHECKING, Any

from pelican import signals

from plugins.builder.plan import Function, Planned, Template
from plugins.metadata.feeds import atom

if TYPE_CHECKING:
    from plugins.site.company.contents import Article, Page
    from plugins.site.company.generators import ArticlesGenerator, PagesGenerator


class Teller:
    """Tells what was written of *plan*; *articles* and *pages* hold the objects, *context* is what they share."""

    def __init__(
        self, plan: Sequence[Planned], articles: ArticlesGenerator, pages: PagesGenerator, context: Mapping[str, Any]
    ) -> None:
        self._plan, self._context = plan, context
        self._all_articles, self._all_pages = articles, pages
        self._output = os.fspath(articles.output_path)
        self._pages = dict.fromkeys(one.path for one in plan if isinstance(one.recipe, Template))

    def tell(self, writer: Any) -> None:
        """Send what Pelican would have sent while it wrote: feeds, articles, lists, pages."""
        articles, pages = self._all_articles, self._all_pages
        text_pages = list(chain(pages.public(), pages.draft_pages))
        kept = set(map(_file, text_pages))
        self._feeds()
        self._contents(chain(articles.public(), articles.drafts_translations, articles.drafts), "article")
        for path in [path for path in self._pages if path not in kept]:
            self._written(path, {})
        signals.article_writer_finalized.send(articles, writer=writer)
        self._contents(text_pages, "page")
        signals.page_writer_finalized.send(pages, writer=writer)

    def _feeds(self) -> None:
        for one in self._plan:
            if isinstance(one.recipe, Function) and one.recipe.make is atom:
                signals.feed_written.send(self._whole(one.path), context=self._context, feed=one.inputs)

    def _contents(self, contents: Iterable[Article | Page], name: str) -> None:
        """The pages of *contents*, those that have one in this build; a template of Pelican's would see each as *name*."""
        for content in contents:
            if _file(content) in self._pages:
                self._written(_file(content), {name: content, "category": getattr(content, "category", None), "url": content.url})

    def _written(self, path: str, local: Mapping[str, Any]) -> None:
        del self._pages[path]
        signals.content_written.send(self._whole(path), context={**self._context, "output_file": path, **local})

    def _whole(self, path: str) -> str:
        return os.path.join(self._output, path)  # noqa: PTH118 (Pelican's paths are texts)


def _file(content: Article | Page) -> str:
    """Where the page of *content* stands; empty for an object that a plugin made itself."""
    return getattr(content, "file", "")

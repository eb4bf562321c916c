"""Pelican's generators of articles and pages, filled from our model.

They stand in the place of Pelican's own where a plugin that is not ours listens, so
that each signal is sent once, by a generator that has what plugins use. They write no
file: ``plugins.builder`` does.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import chain
from operator import attrgetter
from typing import TYPE_CHECKING, Any

from pelican import generators, signals
from pelican.utils import order_content

from plugins.site.company.listening import HOST

if TYPE_CHECKING:
    from plugins.site.company.contents import Article, Page
    from plugins.site.company.host import Host


class ArticlesGenerator(generators.ArticlesGenerator):
    """All articles: listed, hidden, and drafts, to which those that wait for their hour belong."""

    def generate_context(self) -> None:
        """Make the articles and sort them out, as Pelican does."""
        host: Host = self.context[HOST]
        host.articles = self
        found: list[Article] = []
        for document in host.documents("article"):
            signals.article_generator_preread.send(self)
            metadata = host.clerk.of(document.read)
            signals.article_generator_context.send(self, metadata=metadata)
            found.append(host.article(document, metadata, self.context))
            self.add_source_path(found[-1])  # type: ignore[no-untyped-call]
        found.sort(key=attrgetter("slug"))
        order = self.settings["ARTICLE_ORDER_BY"]
        self.articles, self.translations = _ordered(found, "published", order)
        self.hidden_articles, self.hidden_translations = _ordered(found, "hidden", order)
        self.drafts, self.drafts_translations = _ordered(found, "draft", order)
        signals.article_generator_pretaxonomy.send(self)
        self._file()
        signals.article_generator_finalized.send(self)

    def _file(self) -> None:
        """File the listed articles by category, tag, author and date."""
        for article in self.articles:
            if hasattr(article, "category"):
                self.categories[article.category].append(article)
            for tag in getattr(article, "tags", ()):
                self.tags[tag].append(article)
            for author in getattr(article, "authors", ()):
                self.authors[author].append(article)
        # Pelican's own turn from tables into lists here, too
        self.dates = sorted(self.articles, key=attrgetter("date"), reverse=self.context["NEWEST_FIRST_ARCHIVES"])  # type: ignore[assignment]
        backwards = self.settings["REVERSE_CATEGORY_ORDER"]
        self.categories = sorted(self.categories.items(), key=_by_slug, reverse=backwards)  # type: ignore[assignment]
        self.authors = sorted(self.authors.items(), key=_by_slug)  # type: ignore[assignment]
        self._update_context(_ARTICLE_CONTEXT)  # type: ignore[no-untyped-call]
        self.context["period_archives"] = self.period_archives

    def generate_output(self, writer: Any) -> None:
        """Announce the articles that are about to be written."""
        for article in self.public():
            signals.article_generator_write_article.send(self, content=article)

    def public(self) -> Iterable[Article]:
        """All but the drafts, in Pelican's order."""
        return chain(self.translations, self.articles, self.hidden_translations, self.hidden_articles)


class PagesGenerator(generators.PagesGenerator):
    """All pages of no date."""

    def generate_context(self) -> None:
        """Make the pages and sort them out, as Pelican does."""
        host: Host = self.context[HOST]
        host.pages = self
        found: list[Page] = []
        for document in host.documents("page"):
            signals.page_generator_preread.send(self)
            metadata = host.clerk.of(document.read)
            signals.page_generator_context.send(self, metadata=metadata)
            found.append(host.page(document, metadata, self.context))
            self.add_source_path(found[-1])  # type: ignore[no-untyped-call]
        order = self.settings["PAGE_ORDER_BY"]
        self.pages, self.translations = _ordered(found, "published", order)
        self.hidden_pages, self.hidden_translations = _ordered(found, "hidden", order)
        self.draft_pages, self.draft_translations = _ordered(found, "draft", order)
        self._update_context(("pages", "hidden_pages", "draft_pages"))  # type: ignore[no-untyped-call]
        signals.page_generator_finalized.send(self)

    def generate_output(self, writer: Any) -> None:
        """Announce the pages that are about to be written."""
        for page in self.public():
            signals.page_generator_write_page.send(self, content=page)

    def public(self) -> Iterable[Page]:
        """All but the drafts, in Pelican's order."""
        return chain(self.translations, self.pages, self.hidden_translations, self.hidden_pages)


_ARTICLE_CONTEXT = ("articles", "drafts", "hidden_articles", "dates", "tags", "categories", "authors", "related_posts")
#: What stands in the place of Pelican's own.
IN_PLACE: dict[type, type] = {
    generators.ArticlesGenerator: ArticlesGenerator,
    generators.PagesGenerator: PagesGenerator,
}


def _by_slug(item: tuple[Any, list[Any]]) -> str:
    return str(item[0].slug)


def _ordered(found: list[Any], status: str, order: Any) -> tuple[list[Any], list[Any]]:
    """Those of *status* in *order*, and the translations of them.

    Pelican's own way with translations looks through the whole list for every article.
    """
    mine = [one for one in found if one.status == status]
    by_slug = {one.slug: one for one in mine}
    originals: list[Any] = []
    translations: list[Any] = []
    for one in mine:
        original = by_slug.get(getattr(one, "translation_of", ""))
        if original is None or hasattr(original, "translation_of"):
            originals.append(one)
        else:
            translations.append(one)
            one.translations = [original, *original.translations]
            for other in one.translations:
                other.translations = [*other.translations, one]
    return order_content(originals, order), translations

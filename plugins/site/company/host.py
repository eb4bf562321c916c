"""The host of plugins that are not ours: makes Pelican's objects of the documents, and shows them to templates."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from typing import TYPE_CHECKING, Any

from msgspec import Struct

from plugins.builder.bodies import Bodies
from plugins.builder.plan import Body, Planned, file_of
from plugins.site.company.contents import Article, Page
from plugins.site.company.metadata import Clerk
from plugins.site.company.telling import Teller
from plugins.site.filters import finish
from plugins.site.languages import spoken
from plugins.site.reads import Read

if TYPE_CHECKING:
    from plugins.site.build import Checked
    from plugins.site.company.generators import ArticlesGenerator, PagesGenerator
    from plugins.site.workshop import Workshop


class Known(Struct, frozen=True, gc=False):
    """A document, and its file below the content folder."""

    read: Read
    name: str


class Host:
    """What the guests of a build are given: ``articles`` and ``pages`` are the generators that hold it all."""

    articles: ArticlesGenerator
    pages: PagesGenerator

    def __init__(self, shop: Workshop, checked: Checked, settings: Any) -> None:
        self.plan, self.clerk = checked.plan, Clerk(checked.model, settings)
        self._settings = settings
        self._sources = tuple(zip(checked.model.reads, (source.file.name for source in shop.sources), strict=True))
        self._bodies, self._finish = Bodies(shop.store_path), finish(shop.settings.site)
        self._lang = shop.settings.site.lang
        self._objects: dict[str, Article | Page] = {}
        self._planned = {one.path: one for one in checked.plan}

    def documents(self, kind: str) -> Iterator[Known]:
        """All documents of *kind*, those that have no page included."""
        return (Known(read, name) for read, name in self._sources if read.kind == kind)

    def article(self, known: Known, metadata: dict[str, Any], context: dict[str, Any]) -> Article:
        """The article *known*."""
        made = Article(*self._kept(known.read), **self._given(known, metadata, context))
        self._objects[made.file] = made
        return made

    def page(self, known: Known, metadata: dict[str, Any], context: dict[str, Any]) -> Page:
        """The page *known*."""
        made = Page(*self._kept(known.read), **self._given(known, metadata, context))
        self._objects[made.file] = made
        return made

    def beside(self, planned: Planned) -> Mapping[str, Any]:
        """What the template of *planned* sees besides its inputs: ``article``, the object of the document whose page it is."""
        return {"article": self._objects.get(planned.path)}

    def leave(self) -> None:
        """Let go of the store's file, so that processes may be forked."""
        self._bodies.close()

    def tell(self, context: Mapping[str, Any], writer: Any) -> None:
        """Tell the guests what was written."""
        Teller(self.plan, self.articles, self.pages, context).tell(writer)

    def _given(self, known: Known, metadata: dict[str, Any], context: dict[str, Any]) -> dict[str, Any]:
        path = os.path.join(self._settings["PATH"], known.name)  # noqa: PTH118 (Pelican's paths are texts)
        return {"metadata": metadata, "settings": self._settings, "source_path": path, "context": context}

    def _kept(self, read: Read) -> tuple[Callable[[], str], str]:
        """What fetches the text of *read*, and the file of its page."""
        return partial(self._html, read), file_of(read.address)

    def _html(self, read: Read) -> str:
        """The text of *read* as its page shows it; as it was read where it has none."""
        planned = self._planned.get(file_of(read.address))
        body: Body = planned.inputs.body if planned else Body(read.body)
        lang = spoken(read.lang, self._lang)
        return self._finish(self._bodies.fetch(body.digest), body, lang) if body.digest else ""

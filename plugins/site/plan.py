"""The plan of the whole site: every file that the output will hold."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial

from plugins.builder.plan import Altered, Body, Copy, File, Function, Planned, Template, address_of, file_of
from plugins.builder.tree import Found, digest
from plugins.citations.pages import document_link, document_pages
from plugins.citations.register import Register, known_of, make_register
from plugins.magazine.printed import issues_by_id
from plugins.media.figures import FOLDER
from plugins.media.pictures import published
from plugins.media.sizes import size_of
from plugins.metadata.entries import Entry, Head, Link
from plugins.metadata.feeds import Feed, atom
from plugins.metadata.listings import NEWEST, Listing, late_listings, newest_first
from plugins.metadata.sitemap import Sitemap, robots, sitemap, sitemaps
from plugins.redirects.pages import Moved, redirect_pages
from plugins.site.articles import article_pages, entry, text_pages
from plugins.site.filters import page_of
from plugins.site.front import front_page, other_front_page
from plugins.site.languages import INTERFACE, fronts, spoken
from plugins.site.model import Model
from plugins.site.occasions import ahead, occasion_pages, occasions
from plugins.site.reads import Read, unpublished
from plugins.site.settings import Settings
from plugins.site.sheets import SHEET, joined, parted
from plugins.site.style.page import style_files
from plugins.site.views import ArchivePage, ListingPage, NotFoundPage
from plugins.taxonomies.catalogue import Catalogue, publish, tag
from plugins.taxonomies.data import data_files
from plugins.taxonomies.directories import directories
from plugins.taxonomies.kinds import ADDRESSES
from plugins.taxonomies.pages import Publication, term_pages
from plugins.taxonomies.terms import Term

#: Where the theme's own files stand on the site.
THEME = "theme/"
#: Pictures are published upright and without what they tell of camera, place and people; other files as they are.
_PICTURE, _FILE = Altered(published), Copy()


def make_plan(
    model: Model, settings: Settings, theme: Mapping[str, File], digest_of: Callable[[Found], bytes]
) -> tuple[Planned, ...]:
    """Every file of the output, in a settled order. *theme* are the theme's static files by name; *digest_of* tells what a file holds."""
    return tuple(_Planner(model, settings, theme, digest_of).plan())


class _Planner:
    """Holds what all parts of the plan are made from."""

    def __init__(self, model: Model, settings: Settings, theme: Mapping[str, File], digest_of: Callable[[Found], bytes]) -> None:
        self.model, self.settings, self.theme, self.digest_of = model, settings, theme, digest_of
        self.public, size = model.public(), size_of(model.looks)
        self.citing = [read for read in self.public if read.cited and read.address and model.is_listed(read)]
        self.cited = known_of(id_ for read in self.citing for id_ in read.cited)
        addresses = (*(read.address for read in self.public), *(term.address for term in model.names))
        self.addresses = frozenset((*addresses, *(one.address for one in self.cited)))
        self.articles = [read for read in self.public if read.kind == "article"]
        opened = [read for read in self.articles if model.is_open(read)]
        self.marks = (
            {read.source: mark for read in self.public if (mark := unpublished(read, model.now))} if model.everything else {}
        )
        self.opened = newest_first(
            entry(read, model.references["article", read.id], size, self.marks.get(read.source, "")) for read in opened
        )
        listed = {read.id for read in opened if model.is_listed(read)}
        self.entries = tuple(one for one in self.opened if one.id in listed)
        self.fronts = fronts(model)
        #: Those on whose pages our own words are in the interface's other language.
        self.elsewhere = tuple(one for one in self.opened if one.lang and spoken(one.lang, model.lang)) if self.fronts else ()
        self.catalogue = Catalogue(
            names=model.names,
            references=model.references,
            lineage=model.lineage,
            tagged=tag(self.entries, model.references),
            bodies={term.key: self.body(read) for read in self.public if read.body and (term := self._term(read))},
            titles=self._titles(),
            key=model.key_of_others,
            keys={read.id: model.keys[read.source] + self._shown(read) for read in opened},
            published=publish(model.documents.values(), model.references),
            size_of=size,
        )

    def _shown(self, read: Read) -> bytes:
        """What a piece that is not public shows, and its file does not say: why, and the hour that it has until it is dated."""
        mark = self.marks.get(read.source, "")
        return f"{mark}{read.date.iso if read.date else ''}".encode() if mark else b""

    def plan(self) -> Iterator[Planned]:
        """All files: pages and feeds, what lists them, what they show, what they are dressed in."""
        pages = list(self._pages())
        yield from pages
        yield from self._sitemaps(pages)
        yield from self._media()
        yield from self._theme()

    def body(self, read: Read) -> Body:
        """The body of *read*; links to pages that are not public are shown as text."""
        hidden = () if not read.cited or self.model.is_listed(read) else read.cited  # all that others cite has a page
        sizes = self._sizes(read) if read.files and read.body else ()
        if not (read.targets or hidden):
            return Body(read.body, (), sizes)
        asked = {page_of(target.address) for target in read.targets if target.address}
        asked.update(document_link(id_).address for id_ in hidden)
        return Body(read.body, tuple(sorted(asked - self.addresses)), sizes)

    def _sizes(self, read: Read) -> tuple[tuple[str, int, int], ...]:
        """The sizes of the pictures that *read* shows."""
        looks = ((name, self.model.looks.get(name)) for name in read.files)
        return tuple((name, look.width, look.height) for name, look in looks if look and look.width)

    def _term(self, read: Read) -> Term | None:
        return self.model.names.get(read.kind, read.id) if read.kind in ADDRESSES else None

    def _titles(self) -> dict[str, Link | None]:
        """Links to all articles by id; None for those that are not public."""
        titles: dict[str, Link | None] = {read.id: None for read in self.model.reads if read.kind == "article"}
        return titles | {read.id: Link(read.title, read.address) for read in self.articles}

    def _pages(self) -> Iterator[Planned]:
        site = self.settings.site
        events = occasions(self.catalogue)
        coming = ahead(events.values(), self.model.now)
        yield front_page(self.model, self.catalogue, self.entries, coming, site, self.fronts)
        issues = issues_by_id(self.model.documents.values())
        lists = (self.entries, self.elsewhere)
        yield from article_pages(self.articles, self.model, lists, self.catalogue, issues, self.body, self.marks)
        yield from self._pages_elsewhere()
        yield from text_pages([read for read in self.public if read.kind == "page"], self.body, self.marks)
        publication = Publication(site.name, site.url, site.lang)
        yield from term_pages(self.catalogue, publication, ListingPage)
        yield from directories(self.catalogue, publication)
        yield from data_files(self.catalogue, publication)
        yield from occasion_pages(self.catalogue, publication, events, self.model.now)
        yield from document_pages(self._register(), self.catalogue.key, self.catalogue.key_of, ListingPage, site.lang)
        yield from redirect_pages(self._moved())
        yield from self._news(self.entries, "/tin/")
        key = digest(self.catalogue.key + self.catalogue.key_of(self.entries))
        for address, late in late_listings("/luu-tru/", self.entries, key, _archive, always_months=True):
            yield Planned(file_of(address), Template("archive.html"), late, "/luu-tru/")
        feed = Feed(site.name, site.name, site.url, "/feed.xml", "/", site.lang, self.entries[:NEWEST])
        yield Planned("feed.xml", Function(atom), feed, "/feed.xml")
        yield Planned("404.html", Template("404.html"), NotFoundPage(Head("/404.html", hidden=True)), "/404.html")
        if self.model.everything:
            yield from style_files()

    def _news(self, entries: Sequence[Entry], address: str, lang: str = "") -> Iterator[Planned]:
        """The list of *entries* at *address*, drawn in *lang*."""
        key, recipe = digest(self.catalogue.key + self.catalogue.key_of(entries)), Template("listing.html", lang=lang)
        for one, late in late_listings(address, entries, key, partial(_news, address)):
            yield Planned(file_of(one), recipe, late, address)

    def _pages_elsewhere(self) -> Iterator[Planned]:
        """In the interface's other language: a front page, the list that it leads to, and its feed."""
        site = self.settings.site
        for lang, address in self.fronts[1:]:
            yield other_front_page(self.model, self.elsewhere, site, self.fronts)
            yield from self._news(self.elsewhere, f"{address}tin/", lang)
            title, newest = f"{site.name}: {INTERFACE[lang]}", self.elsewhere[:NEWEST]
            feed = Feed(title, site.name, site.url, f"{address}feed.xml", address, lang, newest)
            yield Planned(f"{address}feed.xml".lstrip("/"), Function(atom), feed, address)

    def _register(self) -> Register:
        """Which documents of the state are cited, and where."""
        of_articles = {read.id: read.cited for read in self.citing if read.kind == "article"}
        others = [(self._link(read), read.cited) for read in self.citing if read.kind != "article"]
        return make_register(self.entries, of_articles, others, self.cited)

    def _link(self, read: Read) -> Link:
        """A link to the page of *read*, a term or a page of no date."""
        term = self._term(read)
        return self.catalogue.link(term) if term else Link(read.title, read.address)

    def _moved(self) -> Iterator[Moved]:
        """The public documents that stood elsewhere once."""
        for read in self.public:
            if read.old:
                yield Moved(read.title, read.address, read.old, read.status == "hidden", read.path)

    def _sitemaps(self, pages: Sequence[Planned]) -> Iterator[Planned]:
        """The sitemap of all *pages* that search engines may show; of a republished piece they are shown the original."""
        changed = {one.address: (one.updated or one.date).iso[:10] for one in self.opened}
        drawn = [one for one in pages if isinstance(one.recipe, Template) and one.recipe.name != "article.html"]
        public = {address_of(one.path) for one in drawn if one.key} | changed.keys()
        public |= {one.inputs.head.address for one in drawn if not one.key and not one.inputs.head.hidden}
        public -= {read.address for read in self.articles if read.piece and read.piece.source and read.piece.source.original}
        addresses = sorted((address, changed.get(address, "")) for address in public)
        url = self.settings.site.url
        for path, inputs in sitemaps(url, addresses).items():
            yield Planned(path, Function(sitemap), inputs, f"/{path}")
        yield Planned("robots.txt", Function(robots), Sitemap(url, ()), "/robots.txt")

    def _media(self) -> Iterator[Planned]:
        """The media files that public documents ask for, and no others."""
        asked: dict[str, Read] = {}
        for read in self.public:
            for name in read.files:
                asked.setdefault(name, read)
        for name in sorted(asked):
            file = self.model.files.get(name)
            if file is not None:
                recipe = _PICTURE if self.model.looks[name].form else _FILE
                yield Planned(FOLDER.lstrip("/") + name, recipe, File(file.path, self.digest_of(file)), asked[name].path)

    def _theme(self) -> Iterator[Planned]:
        sheets, rest = parted(self.theme)
        if sheets:
            yield Planned(THEME + SHEET, Function(joined), sheets, "theme/static/css/")
        for name, file in rest.items():
            yield Planned(THEME + name, Copy(), file, f"theme/static/{name}")


def _news(all_news: str, listing: Listing) -> ListingPage:
    return ListingPage(Head(listing.address), None, listing, all_news)


def _archive(listing: Listing) -> ArchivePage:
    return ArchivePage(Head(listing.address), listing)

"""The front page: what an editor asked for in ``content/front-page.yaml``, or what is sound without it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from itertools import islice

from msgspec.structs import replace

from plugins.builder.plan import Planned, Template, file_of
from plugins.documents import schemas
from plugins.documents.diagnostics import Diagnostic, Findings
from plugins.documents.reading import Document
from plugins.events.occasions import Occasion
from plugins.language.bilingual import Bilingual
from plugins.metadata.entries import Entry, Head
from plugins.metadata.listings import Slice
from plugins.site.languages import Versions
from plugins.site.model import Model
from plugins.site.reads import Read
from plugins.site.settings import Site
from plugins.site.sources import FRONT_PAGE
from plugins.site.views import Block, FrontPage, LatestIssue
from plugins.taxonomies.catalogue import Catalogue
from plugins.taxonomies.directories.provinces import map_of_today
from plugins.taxonomies.directories.sections import in_order
from plugins.taxonomies.terms import Term

#: How many articles stand below the lead; how many a section and the timetable show where nobody says.
SECONDS, BLOCK, EVENTS = 2, 4, 5
#: How many lines the column of the latest has: beside headlines alone, and more where pictures make the lead or the seconds taller.
LATEST, BESIDE_LEAD, BESIDE_SECONDS = 5, 6, 5
FRONT_ID = ("front", "front-page")


def front_page(
    model: Model,
    catalogue: Catalogue,
    entries: Sequence[Entry],
    events: Sequence[Occasion],
    site: Site,
    fronts: Versions,
) -> Planned:
    """The front page over *entries*, newest first; *events* are those ahead, in their order, *fronts* the front pages by language."""
    asked = asked_for(model)
    top = _top(model, entries, Head("/", site.subtitle, "/feed.xml", translations=fronts))
    shown = {one.id for one in (top.lead, *top.seconds) if one}
    page = replace(
        top,
        blocks=tuple(_blocks(asked, model, catalogue, {one.id for one in entries} - shown)),
        events=tuple(events[: EVENTS if asked.events is None else asked.events]),
        map=map_of_today(catalogue) if asked.map is not False else None,
        issue=latest_issue(catalogue, model) if asked.issue is not False else None,
        years=tuple(_years(entries)),
    )
    return Planned("index.html", Template("front.html"), page, "/")


def other_front_page(model: Model, entries: Sequence[Entry], site: Site, fronts: Versions) -> Planned:
    """The front page in the second of the languages of *fronts*: *entries* and no more, for all else is in the site's own."""
    lang, address = fronts[1]
    top = _top(model, entries, Head(address, site.subtitle, f"{address}feed.xml", translations=fronts))
    page = replace(top, news=f"{address}tin/")
    return Planned(file_of(address), Template("front.html", lang=lang), page, address)


def _top(model: Model, entries: Sequence[Entry], head: Head) -> FrontPage:
    """What every front page begins with."""
    lead = _lead(asked_for(model), model, entries)
    others = [one for one in entries if one is not lead]
    above, rest = others[:SECONDS], others[SECONDS:]
    return FrontPage(
        head=head,
        newest=entries[0].date if entries else None,
        lead=lead,
        seconds=tuple(above),
        latest=tuple(rest[: _lines(lead, above)]),
        total=len(entries),
    )


def asked_for(model: Model) -> schemas.Front:
    """What the editor asks for; the default where nobody does."""
    document = model.documents.get(FRONT_ID)
    return document.fields if document and isinstance(document.fields, schemas.Front) else schemas.Front()


def _lead(asked: schemas.Front, model: Model, entries: Sequence[Entry]) -> Entry | None:
    """The article that is asked for, else the newest that is pinned, else the newest; with ``newest`` that one at any rate."""
    newest = next(iter(entries), None)
    if asked.lead == "newest":
        return newest
    pinned = {read.id for read in model.reads if read.piece and read.piece.pinned}
    wanted = {asked.lead} if asked.lead and asked.lead != "pinned" else set()
    return next((one for ids in (wanted, pinned) for one in entries if one.id in ids), newest)


def _lines(lead: Entry | None, seconds: Iterable[Entry]) -> int:
    """How many lines stand beside *lead* and *seconds*, so that neither column ends long before the other."""
    return LATEST + BESIDE_LEAD * _is_pictured(lead) + BESIDE_SECONDS * all(map(_is_pictured, seconds))


def _is_pictured(entry: Entry | None) -> bool:
    return bool(entry and entry.image and entry.image.src)


def _years(entries: Iterable[Entry]) -> Iterator[Slice]:
    for year, count in Counter([one.date.start.year for one in entries]).items():
        yield Slice(year, 0, f"/luu-tru/{year:04d}/", count)


def _blocks(asked: schemas.Front, model: Model, catalogue: Catalogue, left: set[str]) -> Iterator[Block]:
    """The sections that are asked for, or all in their order, that have articles among those *left* for them."""
    count = BLOCK if asked.articles is None else asked.articles
    named = model.references[FRONT_ID].all("sections") if asked.sections else ()
    for section in dict.fromkeys(named) or in_order(catalogue.names.of_kind("section")):
        newest = list(islice((one for one in catalogue.tagged.get(section.key, ()) if one.id in left), count))
        if newest:
            first = next(filter(_is_pictured, newest), newest[0])
            yield Block(catalogue.link(section), (first, *(one for one in newest if one is not first)))


def latest_issue(catalogue: Catalogue, model: Model) -> LatestIssue | None:
    """The newest issue that is out."""
    issues: list[tuple[datetime, str, schemas.Issue]] = []
    names: dict[str, str] = {}
    for one in model.documents.values():
        if isinstance(one.fields, schemas.Issue) and one.fields.date and one.fields.date.start <= model.now:
            issues.append((one.fields.date.start, one.id, one.fields))
        elif isinstance(one.fields, schemas.Periodical):
            names[one.id] = one.fields.name or one.id
    if not issues:
        return None
    _, id_, issue = max(issues, key=lambda one: one[:2])
    folder = id_.partition("/")[0]
    return LatestIssue(names.get(folder, folder), issue.number or "", issue.date, catalogue.image(issue.cover))


def issue_days(documents: Iterable[Document]) -> Iterator[datetime]:
    """When each issue among *documents* that has a date is out."""
    for document in documents:
        if isinstance(document.fields, schemas.Issue) and document.fields.date:
            yield document.fields.date.start


def check_front(model: Model) -> Iterator[Diagnostic]:
    """A lead that the front page goes without, and a section that is named twice."""
    document, fields = model.documents.get(FRONT_ID), asked_for(model)
    if document is None:
        return
    findings = Findings(document.path)
    for read in model.reads:
        if read.kind == "article" and read.id == fields.lead and not model.is_listed(read):
            findings.notice(document.line("lead"), "lead", *_not_leading(read, model))
    first: set[str] = set()
    for at, name in enumerate(fields.sections):
        section = model.names.find("section", name)
        if isinstance(section, Term) and section.id in first:
            findings.notice(document.line("sections", at), "sections", *_twice(name, section.name))
        elif isinstance(section, Term):
            first.add(section.id)
    yield from findings.all


def _not_leading(read: Read, model: Model) -> tuple[Bilingual, Bilingual]:
    """Why *read* does not lead, and what does or could."""
    if not model.is_open(read):
        return _unseen(read.id)
    if read.translation_of:
        return (
            Bilingual(
                f"“{read.id}” là bản dịch nên không đứng ở trang nhất",
                f"“{read.id}” is a translation: the front page has its original",
            ),
            Bilingual(f"viết mã của bài gốc: lead: {read.translation_of}", f"write the id of that: lead: {read.translation_of}"),
        )
    own = next(one.id for one in model.translations[read.id] if model.is_listed(one))
    return (
        Bilingual(
            f"trang nhất có bản bằng tiếng của trang, “{own}”, thay cho “{read.id}”",
            f"the front page has “{own}”, in the site's language, instead of “{read.id}”",
        ),
        Bilingual(f"viết mã của bản ấy: lead: {own}", f"write its id: lead: {own}"),
    )


def _twice(typed: str, name: str) -> tuple[Bilingual, Bilingual]:
    return (
        Bilingual(f"“{typed}” là chuyên mục {name}, đã ghi ở trước", f"“{typed}” is the section {name}, which is named before"),
        Bilingual("giữ một chỗ: trang nhất chỉ hiện mỗi chuyên mục một lần", "keep one: the front page shows a section once"),
    )


def _unseen(id_: str) -> tuple[Bilingual, Bilingual]:
    return (
        Bilingual(f"bài “{id_}” chưa đăng hoặc đang ẩn", f"the article “{id_}” is not out, or hidden"),
        Bilingual(
            f"để nguyên nếu bài sắp đăng, hoặc sửa {FRONT_PAGE}; trong lúc chờ, bài đang ghim hay bài mới nhất đứng đầu",
            f"leave it if it comes out soon, or change {FRONT_PAGE}; until then one that is pinned, or the newest, leads",
        ),
    )

"""A saved page as what its lines mean: composition of the other modules."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from desk.importing.blocks import Block, Kind, to_blocks
from desk.importing.credits import Credits, find_credits
from desk.importing.dating import choose_date, find_date_lines
from desk.importing.escape import missing
from desk.importing.headline import Headline, find_headline, is_listing
from desk.importing.labels import read_views
from desk.importing.lines import Line, read_lines
from desk.importing.marks import is_picture, mark_lines
from desk.importing.places import Names, find_places
from desk.importing.prose import first_sentence, is_prose, word_count
from desk.importing.settling import settle
from desk.importing.signature import Credit, house_mark
from plugins.detection import Text
from plugins.language.moments import Moment, Precision

_LONGEST_LEAD = 900
#: The title of a page without a word of its own.
_UNNAMED = "Trang đã lưu"


@dataclass(frozen=True, slots=True)
class Page:
    """What a careful reader finds on a saved page.

    ``title`` is None where the text has none (``heading`` is then its first
    sentence); ``dropped`` are the lines that stand nowhere in the document;
    ``associations`` are pairs: as written, and by name.
    """

    title: str | None
    heading: str
    date: Moment | None
    credit: Credit
    bylines: tuple[str, ...]
    lead: str | None
    prefix: str | None
    blocks: tuple[Block, ...]
    provinces: tuple[str, ...]
    associations: tuple[tuple[str, str], ...]
    views: int | None
    dropped: tuple[str, ...]
    pictures: tuple[str, ...]

    @property
    def captions(self) -> tuple[str, ...]:
        """The captions, in the order of their photographs."""
        return tuple(block.text for block in self.blocks if block.kind is Kind.CAPTION)

    @property
    def body(self) -> str:
        """The body as Markdown."""
        return "\n\n".join(block.markdown for block in self.blocks)

    @property
    def day(self) -> Moment | None:
        """The date where the day is known, as a document needs it."""
        return self.date if self.date and self.date.precision in (Precision.DAY, Precision.MINUTE) else None


def read_page(text: str, names: Names) -> Page:
    """Read the saved text of one page."""
    lines = read_lines(text)
    marks = mark_lines(lines)
    listing = is_listing(marks)
    headline = None if listing else find_headline(marks)
    dates = {} if listing else find_date_lines(marks, headline)
    marks = settle(marks, headline, dates)
    credits_ = find_credits(marks, headline)
    blocks = to_blocks([mark for mark in marks if mark.line.number not in credits_.lines])
    title = headline.title if headline else None
    lead, rest = _lead(blocks, headline, bool(dates))
    words = [block.text for block in blocks]
    date = choose_date(marks, headline, dates)
    found = find_places(_text(title or "", lead or "", rest, date), names)
    page = Page(
        title=title,
        heading=title
        or first_sentence(_without_mark(next(filter(_has_word, [*words, *(line.text for line in lines)]), _UNNAMED))),
        date=date,
        credit=credits_.credit,
        bylines=credits_.bylines,
        lead=lead,
        prefix=next((house_mark(word) for word in words[:1]), "") or None,
        blocks=rest,
        provinces=found.provinces,
        associations=found.associations,
        views=_views(lines, blocks),
        dropped=(),
        pictures=tuple(line.text for line in lines if is_picture(line.text)),
    )
    return replace(page, dropped=_dropped(lines, page, blocks, headline, credits_))


def _lead(blocks: tuple[Block, ...], headline: Headline | None, dated: bool) -> tuple[str | None, tuple[Block, ...]]:
    """The lead, where the page is a paper's (title, date line, then a paragraph by itself), and the other blocks."""
    if headline is None or (not dated and not (headline.date and headline.date.labelled)) or len(blocks) < 3:
        return None, blocks
    first = blocks[0]
    fits = first.kind is Kind.PARAGRAPH and is_prose(first.text) and len(first.text) <= _LONGEST_LEAD
    return (first.text, blocks[1:]) if fits and not house_mark(first.text) else (None, blocks)


def _text(title: str, lead: str, blocks: Iterable[Block], date: Moment | None) -> Text:
    """What names are looked for in."""
    parts: dict[bool, list[str]] = {True: [], False: []}
    for block in blocks:
        parts[block.kind is Kind.CAPTION].append(block.text)
    return Text(title, lead, tuple(parts[False]), tuple(parts[True]), date.start.date() if date else None)


def _has_word(text: str) -> bool:
    return word_count(text) > 0


def _without_mark(text: str) -> str:
    mark = house_mark(text)
    return text.replace(mark, "", 1).strip() or text


def _views(lines: Sequence[Line], blocks: Iterable[Block]) -> int | None:
    """The view count, from a line that did not become text."""
    told = {number for block in blocks for number in block.lines}
    counts = (read_views(line.text) for line in lines if line.number not in told and word_count(line.text) <= 30)
    return next((count for count in counts if count is not None), None)


def _dropped(
    lines: Sequence[Line], page: Page, blocks: Sequence[Block], headline: Headline | None, credits_: Credits
) -> tuple[str, ...]:
    """The lines that do not stand in the document word for word, in their order."""
    kept = {number for block in blocks for number in block.lines} | set(credits_.lines)
    if headline:
        kept |= set(range(headline.first, headline.last + 1))
    fields = [page.title or "", page.credit.byline, page.credit.source, *(person.role for person in page.credit.people)]
    clues = [missing(block.clue) for block in blocks if block.clue]
    document = "\n".join([*fields, *(block.text for block in blocks), *clues])
    clue_lines = {line.number for line in lines if any(line.original in clue for clue in clues)}
    return tuple(line.original for line in lines if line.number not in kept | clue_lines or line.original not in document)

"""One run of ``desk suggest``: the review is read, what was accepted is written, the articles are looked through, the review is written anew.

One motion and no flag: nothing goes into an article but what an editor has marked line by
line, so the mark is the order; ``--json`` is the dry run. Whatever goes wrong on the way,
the next run finds either the mark or the name that it asked for.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from desk.suggesting.applying import Applied, apply
from desk.suggesting.deciding import accepted, decided, refused
from desk.suggesting.files import Changed, read_if_there, replace_file
from desk.suggesting.layout import laid_out
from desk.suggesting.looking import Looked, look_through
from desk.suggesting.marks import Mark
from desk.suggesting.merging import Identity, merged
from desk.suggesting.parsing import parse
from desk.suggesting.proposing import fresh
from desk.suggesting.review import Box, Review
from desk.suggesting.terms import Terms, load_terms
from desk.suggesting.wording import unwritten
from plugins.documents.diagnostics import Diagnostic, Findings
from plugins.site.progress import Progress
from plugins.site.references import check_doubles
from plugins.site.sources import REVIEW, SourceFile, scan

_BOM = b"\xef\xbb\xbf"


@dataclass(frozen=True, slots=True)
class Place:
    """A content folder, and the folders that may lie in it and are none of it."""

    content: Path
    without: tuple[Path, ...] = ()

    @property
    def file(self) -> Path:
        """The review's file."""
        return self.content / REVIEW

    @property
    def path(self) -> str:
        """The same as the editor knows it."""
        return f"{self.content.name}/{REVIEW}"

    def sources(self) -> tuple[SourceFile, ...]:
        """The documents that are there now."""
        return scan(self.content, *self.without)[0]


@dataclass(frozen=True, slots=True)
class Sight:
    """All articles as they are now; ``faults`` say why some were not looked through, and which names are not known for certain."""

    terms: Terms
    looked: tuple[Looked, ...]

    @property
    def faults(self) -> tuple[Diagnostic, ...]:
        """The errors of articles and terms."""
        return (*self.terms.faults, *(fault for one in self.looked for fault in one.faults))


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a run did: ``review`` is the one that stands now, None where the old one could not be read and nothing was done.

    ``refused`` and ``new`` count proposals, ``unread`` the articles in error; ``findings`` are all errors.
    """

    findings: tuple[Diagnostic, ...]
    applied: Applied
    review: Review | None = None
    refused: int = 0
    new: int = 0
    unread: int = 0


def see(place: Place, progress: Progress) -> Sight:
    """Look through all articles; for two of one id nothing is proposed."""
    sources = place.sources()
    terms = load_terms(sources)
    articles = [source for source in sources if source.kind == "article"]
    with progress.step("read", len(articles)) as advance:
        looked = tuple(look_through(articles, terms, advance))
    doubles = {one.path: one for one in check_doubles(looked)}
    return Sight(terms, tuple(replace(one, faults=(doubles[one.path],)) if one.path in doubles else one for one in looked))


def run(place: Place, progress: Progress) -> Outcome:
    """Carry out the review and write it anew; where it cannot be read, nothing is done at all."""
    data = read_if_there(place.file)
    old, damage = parse(data or b"", place.path)
    applied = Applied(Findings(place.path))
    if damage:
        return Outcome(damage, applied)
    review = decided(old)
    if boxes := tuple(accepted(review)):
        sources = place.sources()
        applied = apply(boxes, place.content, sources, load_terms(sources), place.path)
    sight = see(place, progress)
    made = merged(review, fresh(sight.looked, sight.terms.vocabulary), applied.done)
    failed = _write(place, data, made)
    unread = sum(bool(one.faults) for one in sight.looked)
    remembered = sum(box.mark is Mark.NO for box in (*review.boxes, *review.names))
    return Outcome((*applied.findings.all, *failed, *sight.faults), applied, made, remembered, _new(old, made), unread)


def preview(place: Place, progress: Progress) -> tuple[Sight, frozenset[Identity], tuple[Diagnostic, ...]]:
    """What there is to see, what was refused, and all errors; nothing is written."""
    review, damage = parse(read_if_there(place.file) or b"", place.path)
    sight = see(place, progress)
    return sight, frozenset(box.identity for box in refused(decided(review))), (*damage, *sight.faults)


def _write(place: Place, before: bytes | None, review: Review) -> tuple[Diagnostic, ...]:
    """Write *review*, with the line ends that its file had; a file for nothing is not made."""
    if before is None and review == Review():
        return ()
    text = laid_out(review).encode("utf-8")
    if before is not None:
        text = text.replace(b"\n", b"\r\n") if b"\r\n" in before else text
        text = _BOM + text if before.startswith(_BOM) else text
    findings = Findings(place.path)
    if text != before:
        try:
            replace_file(place.file, before, text)
        except (Changed, OSError) as error:
            findings.error(1, "", *unwritten(place.path, error))
    return tuple(findings.all)


def _new(old: Review, new: Review) -> int:
    """How many proposals and names *new* asks for that *old* did not know."""
    known = {box.identity for box in (*_all(old), *old.refused)}
    return sum(box.identity not in known for box in _all(new))


def _all(review: Review) -> tuple[Box, ...]:
    return (*(box for sheet in review.sheets for box in sheet.known()), *review.names)

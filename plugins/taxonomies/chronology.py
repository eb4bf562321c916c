"""Dates of an association that go against each other: what it became ended before it, names borne at one time or outside of its own."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import combinations

from plugins.documents import schemas
from plugins.documents.diagnostics import Diagnostic, Findings
from plugins.documents.reading import Document
from plugins.language.bilingual import Bilingual
from plugins.language.lives import Life
from plugins.language.moments import Moment
from plugins.taxonomies.references import References
from plugins.taxonomies.resolution import Names
from plugins.taxonomies.terms import Term, TermKey, fields_of
from plugins.taxonomies.wording import Words

_AS_IT_IS = Bilingual("nếu đúng vậy thì để nguyên", "if it is so, leave it")


def check_chronology(names: Names, references: Mapping[TermKey, References]) -> Iterator[Diagnostic]:
    """What the dates of all associations say against each other, where it is certain."""
    for term in names.of_kind("association"):
        fields = fields_of(term, schemas.Association)
        named = references.get(term.key)
        if term.document is None or not (fields.names or named):
            continue
        findings = Findings(term.document.path)
        if named and named.all("successors"):
            _check_successors(term, term.document, named.all("successors"), findings)
        _check_names(term.document, fields, term.life, findings)
        yield from findings.all


def _check_successors(term: Term, document: Document, successors: tuple[Term, ...], findings: Findings) -> None:
    line = document.line("successors")
    if term.life.until is None:
        findings.notice(line, "successors", *_endless())
    for successor in successors:
        if successor.life.ended_before(term.life):
            findings.error(line, "successors", *_outlived(term, successor))


def _check_names(document: Document, fields: schemas.Association, life: Life, findings: Findings) -> None:
    for index, one in enumerate(fields.names):
        if not Life.between(one.since, one.until).meets(life):
            findings.notice(document.line("names", index), "names", *_outside(fields, index))
    dated = [(index, _known(one)) for index, one in enumerate(fields.names) if one.since or one.until]
    for (first, borne), (second, also) in combinations(dated, 2):
        if borne.overlaps(also):
            findings.notice(document.line("names", second), "names", *_together(fields, first, second))


def _known(name: schemas.DatedName) -> Life:
    """The time in which it was borne as far as is known: of one end alone, that day."""
    return Life.between(name.since or name.until, name.until or name.since)


def _endless() -> Words:
    return (
        Bilingual("hội đã có hội nối tiếp mà chưa rõ kết thúc khi nào", "the association has successors, and no end"),
        Bilingual(
            "thêm until, ngày cuối cùng của hội (chỉ biết năm thì viết năm), ví dụ “until: 2025-06-30”",
            "add until, its last day (or year, if that is all), such as “until: 2025-06-30”",
        ),
    )


def _outlived(term: Term, successor: Term) -> Words:
    then, ended = _ending(successor), _ending(term)
    path = successor.document.path if successor.document else successor.id
    return (
        Bilingual(
            f"“{successor.name}” ({successor.id}) kết thúc {then}, trước hội này ({ended}), nên không thể nối tiếp nó",
            f"“{successor.name}” ({successor.id}) ended {then}, before this association ({ended}), and cannot have followed it",
        ),
        Bilingual(
            f"xem lại until ở tệp này và ở {path}, hoặc bỏ tên ấy khỏi successors",
            f"look at until in this file and in {path}, or drop the name from successors",
        ),
    )


def _ending(term: Term) -> str:
    return _iso(fields_of(term, schemas.Association).until)


def _iso(moment: Moment | None) -> str:
    return moment.iso if moment else "…"


def _together(fields: schemas.Association, first: int, second: int) -> Words:
    one, other = fields.names[first], fields.names[second]
    return (
        Bilingual(
            f"hai tên “{one.name}” và “{other.name}” (names, mục {first + 1} và {second + 1}) trùng thời gian",
            f"the names “{one.name}” and “{other.name}” (names, no. {first + 1} and {second + 1}) were borne at one time",
        ),
        Bilingual(f"xem lại since, until của hai tên; {_AS_IT_IS.vi}", f"look at their since and until; {_AS_IT_IS.en}"),
    )


def _outside(fields: schemas.Association, index: int) -> Words:
    one = fields.names[index]
    borne, lived = f"{_iso(one.since)} – {_iso(one.until)}", f"{_iso(fields.founded)} – {_iso(fields.until)}"
    return (
        Bilingual(
            f"tên “{one.name}” (names, mục {index + 1}: {borne}) nằm ngoài thời gian của hội ({lived})",
            f"the name “{one.name}” (names, no. {index + 1}: {borne}) is outside of the association's time ({lived})",
        ),
        Bilingual(
            f"xem lại since, until của tên, founded và until của hội; {_AS_IT_IS.vi}",
            f"look at since and until of the name, at founded and until of the association; {_AS_IT_IS.en}",
        ),
    )

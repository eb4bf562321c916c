"""Numbers of documents in a text, known by their form, in all the ways that they are typed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from plugins.citations.references import Reference
from plugins.citations.symbols import BODY_OF, CIRCULARS, JOINT, KIND_OF, OF_TERMS, SHARED, body_of, folded, written

_DASH = "[-‐‑–—−]"
#: Between the parts of a number, which may be typed with spaces: ``42 - CT / TW``.
_BETWEEN = rf"\s{{0,2}}(?:{_DASH}|/)\s{{0,2}}"
_LETTERS = r"[^\W\d_]{1,10}"
_TW = r"(?:[A-ZĐ]{2,6})?T\.?\s?(?:W|Ư|U\u031b)(?![^\W\d_])"
_FORM = re.compile(
    rf"""
      (?<![\w/\\@=&%\#?+]) (?<!\w[.‐‑−-]) (?<!\d,)
      (?P<number> \d{{1,5}}[a-dA-D]? )
      (?: \s?/\s? (?P<year> (?:19[3-9]|20\d)\d | [4-9]\d ) )?
      (?P<before> {_BETWEEN} | \s{{1,2}} ) (?P<first> {_LETTERS}\d{{0,2}} )
      (?: (?P<between> {_BETWEEN} ) (?P<second> (?i:{_TW}) | {_LETTERS}\d{{0,2}} ) (?P<more> (?:-[A-ZĐ]{{2,10}})* ) )?
    """,
    re.VERBOSE,
)
#: What follows a number is no part of a longer one, of a file's name or of an address.
_GOES_ON = re.compile(r"[\w@\\]|[/‐‑−-]\w|\.[a-z0-9]")
_RUN = re.compile(r"[^\s\0]+$")
_ANNOUNCED = re.compile(
    r"(?:nghị (?:định|quyết)|quyết định|chỉ thị|thông tư|công văn|thông báo|lệnh|số)[\s:]*(?:số[\s:]*)?$", re.I
)
#: Those who once gave their documents no kind: 217-HĐBT.
_OF_OLD = ("CP", "TTg", "HĐBT", "HĐCP", "HĐNN")
#: What :func:`may_cite` looks for begins with one plain character, behind which most texts end: no look is quicker.
_TYPED = "|".join(id_.replace("d", "[dđ]").replace("tw", r"t[.\s]*(?:w|ư|u\u031b)") for id_ in (*KIND_OF, *BODY_OF))
_SLASH = re.compile(rf"/(?<!</)\s*(?:{_TYPED})(?![^\W\d_])", re.IGNORECASE)
_DASHED = re.compile(rf"-\s*(?:TW|TƯ|{'|'.join(_OF_OLD)})(?!\w)")


@dataclass(frozen=True, slots=True)
class Found:
    """A reference with the place where its number stands in a text."""

    start: int
    end: int
    reference: Reference


def may_cite(text: str) -> bool:
    """Whether *text*, plain or HTML, could hold a number: a quick look that lets no number pass."""
    return _SLASH.search(text) is not None or _DASHED.search(text) is not None


def numbers(text: str) -> Iterator[Found]:
    """The numbers in plain *text*, in their order; a year is given where it is part of the number."""
    at = 0
    while form := _FORM.search(text, at):
        found = _read(form)
        if found is not None and not _GOES_ON.match(text, found.end) and not _in_address(text, found.start):
            at = found.end
            yield found
        else:
            at = form.end("number")


def _in_address(text: str, at: int) -> bool:
    """Whether a web address reaches up to *at*."""
    run = _RUN.search(text, max(0, at - 300), at)
    return run is not None and ("://" in run[0] or "www." in run[0])


def _read(form: re.Match[str]) -> Found | None:
    """What *form* is, if it is a number of a central body."""
    first, second = folded(form["first"]), form["second"]
    if second is not None and first in KIND_OF:
        bodies = (folded(second), *map(folded, form["more"].split("-")[1:]))
        return _found(form, first, bodies, form.end()) if _is_sound(form, first, bodies) else None
    if body_of(first)[0] in ("qh", "ubtvqh") and body_of(first)[1] and "/" in form["before"]:
        return _found(form, "", (first,), form.end("first"))
    if second is not None and _is_letter(form, first):
        return _found(form, "", (first, *map(folded, (second + form["more"]).split("-"))), form.end())
    return _found(form, "", (first,), form.end("first")) if _is_old(form) else None


def _is_sound(form: re.Match[str], kind: str, bodies: tuple[str, ...]) -> bool:
    """Whether the letters are a central body's, and those who sign with it may stand there."""
    letters, term = body_of(bodies[0])
    if (term and letters not in OF_TERMS) or (len(bodies) > 1 and kind not in JOINT and letters in ("tw", "cp", "ttg")):
        return False
    if form["before"].isspace() and "/" not in form["between"]:
        return False
    if "/" not in form["before"] + form["between"]:  # 27-nq-tw is part of an address
        return form["between"].strip() == "-" and form["first"] == written(kind) and form["second"] in ("TW", "TƯ", *_OF_OLD)
    if letters in SHARED:
        return bool(form["year"])
    new = form["year"] and "/" in form["before"] and kind in CIRCULARS and letters.startswith("b") and len(letters) > 2
    return letters in BODY_OF or bool(new)


def _is_letter(form: re.Match[str], body: str) -> bool:
    """Whether it is a letter's, which names no kind: 12017/VPCP-QHQT."""
    tight = form["before"] == "/" and form["between"] == "-"
    return tight and body not in SHARED and form["first"] == BODY_OF.get(body) and form["second"].isupper()


def _is_old(form: re.Match[str]) -> bool:
    """Whether it is of the years when a number named no kind, and is called a document."""
    if form["first"] not in _OF_OLD or form["year"] or form["before"].strip() not in ("-", "/"):
        return False
    return form["first"] not in ("CP", "TTg") or bool(_ANNOUNCED.search(form.string, max(0, form.start() - 40), form.start()))


def _found(form: re.Match[str], kind: str, bodies: tuple[str, ...], end: int) -> Found:
    number, year = form["number"].lower().lstrip("0") or "0", form["year"]
    if not year:
        return Found(form.start(), end, Reference(number, kind, bodies))
    return Found(form.start(), end, Reference(number, kind, bodies, int(year) if len(year) == 4 else 1900 + int(year), True))

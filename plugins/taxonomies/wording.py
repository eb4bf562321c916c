"""What is said to an editor about names."""

from __future__ import annotations

from datetime import date

from plugins.documents import schemas
from plugins.language.bilingual import Bilingual
from plugins.taxonomies.kinds import KINDS
from plugins.taxonomies.resolution import Unresolved
from plugins.taxonomies.terms import Term, fields_of

Words = tuple[Bilingual, Bilingual]
_TITLES = {kind.name: kind.title for kind in KINDS}
_FOLDERS = {kind.name: kind.folder for kind in KINDS}


def unresolved(problem: Unresolved, kind: str) -> Words:
    """Message and hint for a name that fits no term of *kind*, or several."""
    title, near = _TITLES[kind], shown(problem.candidates)
    if problem.several:
        return (
            Bilingual(
                f"tên “{problem.name}” ứng với nhiều {title.vi}", f"the name “{problem.name}” fits several terms ({title.en})"
            ),
            Bilingual(f"viết mã (id) của một trong: {near.vi}", f"write the id of one of: {near.en}"),
        )
    if problem.diacritics:
        return (
            Bilingual(
                f"“{problem.name}” chỉ khác dấu với tên đã có", f"“{problem.name}” differs from a known name in diacritics only"
            ),
            Bilingual(f"viết đúng dấu: {near.vi}", f"write its diacritics: {near.en}"),
        )
    message = Bilingual(f"không có {title.vi} nào tên “{problem.name}”", f"there is no {title.en} called “{problem.name}”")
    return message, _remedy(kind, near if problem.candidates else None)


def _remedy(kind: str, near: Bilingual | None) -> Bilingual:
    """What to write instead of an unknown name."""
    if kind == "province":
        new = Bilingual("viết tên một tỉnh, thành phố của Việt Nam", "write the name of a province or city of Vietnam")
    else:
        new = file_for(kind)
    if near is None:
        return new
    return Bilingual(f"có phải: {near.vi}? Nếu không, {new.vi}", f"is it: {near.en}? If not, {new.en}")


def file_for(kind: str, name: str = "") -> Bilingual:
    """The advice to write a file for *name*, by default the name in question."""
    folder = f"content/{_FOLDERS[kind]}/"
    quoted = f"“{name}”" if name else ""
    return Bilingual(f"thêm tệp cho {quoted or 'tên này'} trong {folder}", f"add a file for {quoted or 'it'} in {folder}")


def shown(terms: tuple[Term, ...]) -> Bilingual:
    """Names and ids, for both languages."""
    text = "; ".join(f"{term.name} ({term.id})" for term in terms)
    return Bilingual(text, text)


def not_in_being(term: Term, day: date, then: Term | Unresolved) -> Words:
    """Message and hint where the id of a unit, *term*, names one that was not in being on *day*; *then* is its namesake."""
    message = Bilingual(
        f"“{term.name}” (mã {term.id}) không tồn tại vào ngày {day:%d/%m/%Y}",
        f"“{term.name}” (id {term.id}) was not in being on {day}",
    )
    if isinstance(then, Unresolved) or then is term:
        return message, Bilingual("nếu đúng ý thì để nguyên", "if this is meant, leave it")
    return message, Bilingual(
        f"để nói đơn vị của ngày đó, viết tên ({term.name}) hoặc mã {then.id}; nếu đúng ý thì để nguyên",
        f"to mean the unit of that day, write the name ({term.name}) or the id {then.id}; if this is meant, leave it",
    )


def no_series(event: Term) -> Words:
    """Message and hint where *event*, named as a series, is none."""
    return (
        Bilingual(f"“{event.name}” không phải một chuỗi sự kiện", f"“{event.name}” is no series"),
        Bilingual(
            f"trong tệp của “{event.id}” viết “kind: series”, hoặc chỉ sang chuỗi khác",
            f"write “kind: series” in the file of “{event.id}”, or name another",
        ),
    )


def claimed(name: str, other: Term) -> Words:
    """Message and hint where a term bears a name that *other* bears in the same time."""
    path = _path(other)
    return (
        Bilingual(
            f"tên “{name}” cũng là tên của “{other.id}” ({path}) trong cùng thời gian",
            f"“{name}” is a name of “{other.id}” ({path}), too, at the same time",
        ),
        _APART.get(other.kind, _RENAME),
    )


_RENAME = Bilingual("đổi hoặc bỏ tên ở một trong hai tệp", "change or drop it in one of the files")
#: How two terms of a kind that share a name are told apart by time.
_APART = {
    "association": Bilingual(
        f"{_RENAME.vi}; nếu hai bên nối tiếp nhau, viết founded và until cho đúng",
        f"{_RENAME.en}; if one followed the other, give their founded and until",
    ),
    "event": Bilingual(
        f"{_RENAME.vi}, ví dụ thêm năm hoặc lần thứ; nếu khác ngày, viết start và end cho đúng",
        f"{_RENAME.en}, for instance by a year or a number; if their days differ, give their start and end",
    ),
}


def doubled(edition: Term, other: Term) -> Words:
    """Message and hint where *edition* and *other*, of one series, have one number."""
    number, path = fields_of(edition, schemas.Event).edition, _path(other)
    return (
        Bilingual(
            f"lần thứ {number} của chuỗi này cũng là “{other.id}” ({path})",
            f"“{other.id}” ({path}) is no. {number} of this series, too",
        ),
        Bilingual(
            "xem lại edition ở hai tệp; nếu đúng vậy thì để nguyên", "look at edition in both files; if it is so, leave it"
        ),
    )


def disordered(edition: Term, other: Term) -> Words:
    """Message and hint where the numbers of *edition* and *other*, of one series, go against their dates."""
    (number, began), (against, then) = _numbered(edition), _numbered(other)
    path = _path(other)
    return (
        Bilingual(
            f"lần thứ {number} ({began}) ngược thời gian với lần thứ {against} ({then}), “{other.id}” ({path})",
            f"no. {number} ({began}) goes against the date of no. {against} ({then}), “{other.id}” ({path})",
        ),
        Bilingual(
            "xem lại edition, start và end ở hai tệp; nếu đúng vậy thì để nguyên",
            "look at edition, start and end in both files; if it is so, leave it",
        ),
    )


def _numbered(edition: Term) -> tuple[int | None, str]:
    """The number of *edition*, which has a date, and that date."""
    fields = fields_of(edition, schemas.Event)
    began = fields.start or fields.end
    return fields.edition, began.iso if began else ""


def _path(term: Term) -> str:
    return term.document.path if term.document else term.id


def cyclic(key: str, ids: tuple[str, ...]) -> Words:
    """Message and hint for a circle of parents, successors or series."""
    circle = " → ".join((*ids, ids[0]))
    return (
        Bilingual(f"“{key}” tạo thành vòng tròn: {circle}", f"“{key}” goes round in a circle: {circle}"),
        Bilingual(f"bỏ “{key}” ở một trong các tệp này", f"drop “{key}” in one of these files"),
    )


def no_unit(id_: str, near: tuple[str, ...]) -> Words:
    """Message and hint for a province's document whose name is no unit's id."""
    shown = ", ".join(near)
    return (
        Bilingual(f"không có tỉnh, thành phố nào có mã “{id_}”", f"no province has the id “{id_}”"),
        Bilingual(
            f"đổi tên tệp theo mã của tỉnh, ví dụ: {shown}" if near else "đổi tên tệp theo mã của tỉnh, ví dụ bac-ninh.md",
            f"rename the file after the unit's id, such as: {shown}"
            if near
            else "rename the file after the unit's id, such as bac-ninh.md",
        ),
    )

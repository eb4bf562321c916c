"""What is said to an editor about names."""

from __future__ import annotations

from plugins.language.bilingual import Bilingual
from plugins.taxonomies.kinds import KINDS
from plugins.taxonomies.resolution import Unresolved
from plugins.taxonomies.terms import Term

Words = tuple[Bilingual, Bilingual]
_TITLES = {kind.name: kind.title for kind in KINDS}
_FOLDERS = {kind.name: kind.folder for kind in KINDS}


def unresolved(problem: Unresolved, kind: str) -> Words:
    """Message and hint for a name that fits no term of *kind*, or several."""
    title, shown = _TITLES[kind], _shown(problem.candidates)
    if problem.several:
        return (
            Bilingual(
                f"tên “{problem.name}” ứng với nhiều {title.vi}", f"the name “{problem.name}” fits several terms ({title.en})"
            ),
            Bilingual(f"viết mã (id) của một trong: {shown.vi}", f"write the id of one of: {shown.en}"),
        )
    if problem.diacritics:
        return (
            Bilingual(
                f"“{problem.name}” chỉ khác dấu với tên đã có", f"“{problem.name}” differs from a known name in diacritics only"
            ),
            Bilingual(f"viết đúng dấu: {shown.vi}", f"write its diacritics: {shown.en}"),
        )
    message = Bilingual(f"không có {title.vi} nào tên “{problem.name}”", f"there is no {title.en} called “{problem.name}”")
    return message, _remedy(kind, shown if problem.candidates else None)


def _remedy(kind: str, near: Bilingual | None) -> Bilingual:
    """What to write instead of an unknown name."""
    if kind == "province":
        new = Bilingual("viết tên một tỉnh, thành phố của Việt Nam", "write the name of a province or city of Vietnam")
    else:
        new = Bilingual(
            f"thêm tệp cho tên này trong content/{_FOLDERS[kind]}/", f"add a file for it in content/{_FOLDERS[kind]}/"
        )
    if near is None:
        return new
    return Bilingual(f"có phải: {near.vi}? Nếu không, {new.vi}", f"is it: {near.en}? If not, {new.en}")


def _shown(terms: tuple[Term, ...]) -> Bilingual:
    text = "; ".join(f"{term.name} ({term.id})" for term in terms)
    return Bilingual(text, text)


def claimed(name: str, other: Term) -> Words:
    """Message and hint where a term bears a name that *other* bears in the same time."""
    path = other.document.path if other.document else other.id
    return (
        Bilingual(
            f"tên “{name}” cũng là tên của “{other.id}” ({path}) trong cùng thời gian",
            f"“{name}” is a name of “{other.id}” ({path}), too, at the same time",
        ),
        Bilingual(
            "đổi hoặc bỏ tên ở một trong hai tệp; nếu hai bên nối tiếp nhau, viết founded và until cho đúng",
            "change or drop it in one of the files; if one followed the other, give their founded and until",
        ),
    )


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

"""What is said to an editor about a relative name ("Hội Luật gia tỉnh") that no province completes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from plugins.language.bilingual import Bilingual
from plugins.language.names import relative
from plugins.provinces.registry import Unit
from plugins.taxonomies.resolution import Unresolved
from plugins.taxonomies.wording import Words, file_for, shown

#: The key that names the province of each kind of document; a kind without one has none.
_KEYS = {"article": "provinces", "association": "province", "event": "province"}
_FULL = Bilingual("viết tên đầy đủ hoặc mã của hội", "write the full name or the id of the association")


@dataclass(frozen=True, slots=True)
class Setting:
    """Where a relative name stands: a document of ``kind`` and ``day`` about ``units``; ``said`` is whether it names any, rightly or not."""

    kind: str
    day: date | None
    units: Sequence[Unit]
    said: bool

    @property
    def called(self) -> Bilingual:
        """What the document is called."""
        return Bilingual("bài", "the article") if self.kind == "article" else Bilingual("tệp này", "this file")


def incomplete(problem: Unresolved, setting: Setting) -> Words | None:
    """Message and hint for a relative name that fits nothing; None for every other name, and where only its diacritics are wrong."""
    parts = relative(problem.name)
    if parts is None or problem.several or problem.diacritics:
        return None
    why, hint = _reason(problem, parts, setting)
    message = Bilingual(f"“{problem.name}” là tên tương đối, {why.vi}", f"“{problem.name}” is a relative name, {why.en}")
    return message, hint


def _reason(problem: Unresolved, parts: tuple[str, str], setting: Setting) -> Words:
    if not setting.units:
        return _placeless(setting)
    if len(setting.units) > 1:
        return _divided(parts, setting)
    (unit,) = setting.units
    if unit.called(setting.day).kind != parts[1]:
        return _misnamed(parts, unit, setting.day)
    return _absent(problem, _full(parts[0], unit, setting.day))


def _placeless(setting: Setting) -> Words:
    key, of = _KEYS.get(setting.kind), setting.called
    if key is None:
        return Bilingual("nên không rõ là hội của tỉnh nào", "so it is not clear of which province"), _FULL
    if setting.said:
        return (
            Bilingual(f"mà khóa “{key}” của {of.vi} chưa đúng", f"and the key “{key}” of {of.en} is wrong"),
            Bilingual(f"sửa khóa “{key}”, hoặc {_FULL.vi}", f"mend the key “{key}”, or {_FULL.en}"),
        )
    return (
        Bilingual(f"mà {of.vi} chưa nêu tỉnh", f"and {of.en} names no province"),
        Bilingual(f"thêm khóa “{key}”, hoặc {_FULL.vi}", f"add the key “{key}”, or {_FULL.en}"),
    )


def _divided(parts: tuple[str, str], setting: Setting) -> Words:
    names = ", ".join(unit.called(setting.day).name for unit in setting.units)
    fitting = [unit for unit in setting.units if unit.called(setting.day).kind == parts[1]]
    example = _full(parts[0], (fitting or setting.units)[0], setting.day)
    of = setting.called
    return (
        Bilingual(
            f"mà {of.vi} nêu nhiều tỉnh, thành ({names}) nên không rõ hội của tỉnh nào",
            f"and {of.en} names several provinces ({names}), so it is not clear of which",
        ),
        Bilingual(f"viết tên đầy đủ, ví dụ “{example}”", f"write the full name, such as “{example}”"),
    )


def _misnamed(parts: tuple[str, str], unit: Unit, day: date | None) -> Words:
    """The administrative word is not that of *unit* on *day*."""
    (body, word), one = parts, unit.called(day)
    then = Bilingual("lúc ấy là", "was then") if day else Bilingual("là", "is")
    return (
        Bilingual(
            f"mà {one.name} {then.vi} {one.kind}, không phải {word}", f"and {one.name} {then.en} a {one.kind}, not a {word}"
        ),
        Bilingual(
            f"nếu là hội của {one.name}, viết “{body} {one.kind}”; nếu là hội khác, {_FULL.vi}",
            f"if it is that of {one.name}, write “{body} {one.kind}”; if it is another, {_FULL.en}",
        ),
    )


def _absent(problem: Unresolved, full: str) -> Words:
    """No association is called *full*, which the name stands for."""
    near, new = shown(problem.candidates), file_for("association", full)
    remedy = Bilingual(f"{_FULL.vi}; hội chưa có tệp thì {new.vi}", f"{_FULL.en}; if it has no file, {new.en}")
    if problem.candidates:
        remedy = Bilingual(f"có phải: {near.vi}? Nếu không, {remedy.vi}", f"is it: {near.en}? If not, {remedy.en}")
    return Bilingual(
        f"ở đây là “{full}”, mà không có hội nào tên ấy", f"here of “{full}”, and there is no association called so"
    ), remedy


def _full(body: str, unit: Unit, day: date | None) -> str:
    one = unit.called(day)
    return f"{body} {one.kind} {one.name}"

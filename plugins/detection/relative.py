"""Names without their province: "Hội Luật gia tỉnh", "Liên hiệp hội".

The rule is design.md's, "Relative names": completed by the article's one province, else by
what that became, else by what it came from under the same name; and never by a guess.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from plugins.detection.context import begins_person
from plugins.detection.known import Known
from plugins.detection.lines import Line
from plugins.detection.vocabulary import Hit, Stem, Vocabulary
from plugins.detection.words import ADMINISTRATIVE, DASH
from plugins.language.lives import meant
from plugins.provinces.registry import Unit
from plugins.provinces.seats import seats

#: Before a name these make it many bodies, or a part of one.
_BEFORE = frozenset("các những nhiều mọi mỗi từng một số hai ba bốn chi phân tổng".split())
#: A number counts the bodies behind it, unless it belongs to one of these: "năm 2021", "lần thứ 4", "12/1".
_NUMBERED = frozenset("ngày tháng năm thứ khóa quý lần số kỳ tuần".split())
_PARTED = frozenset("/.")
#: Behind a name these make it a kind of body, or that of a smaller place: "các huyện", "cấp", "cơ sở", "địa phương" …
KINDS = frozenset("các hai ba bốn nhiều cấp cơ địa huyện quận xã phường thị khu trung toàn ngành việt vn".split())
#: Behind "tỉnh" these make it another province: "tỉnh bạn", "tỉnh khác"; or all: "tỉnh, thành phố", "tỉnh/thành".
_OTHER = frozenset("bạn khác ngoài thành".split())
_OR = frozenset((",", "/", "và"))
#: Where a name ends beside a province's.
COUNTRY = frozenset(("việt nam", "toàn quốc"))
#: The words of names that are written small as often as not.
_SMALL = frozenset("liên hiệp hội các hiệp khoa học kỹ thuật và".split())


def resolve(line: Line, hit: Hit, day: date | None, unit: Unit | None, vocabulary: Vocabulary) -> Known | None:
    """The association that *hit*, a name without its province, means in an article about *unit*."""
    if unit is None or not hit.entry.stems or is_several(line, hit.first) or not _is_name(line, hit):
        return None
    word = administrative(line, hit.end)
    if word is None:
        if goes_on(line, hit.end, vocabulary) or not _is_capital(line, hit):
            return None
    elif unit.called(day).kind != word or _is_another(line, hit.end + 1):
        return None
    found = meant(_completed(hit.entry.stems, unit, vocabulary), lambda one: one.life, day)
    return found[0] if len({one.id for one in found}) == 1 else None


def administrative(line: Line, at: int) -> str | None:
    """The administrative word that stands at *at*, right behind a name."""
    return line.key(at) if line.joined(at) and line.key(at) in ADMINISTRATIVE else None


def is_several(line: Line, first: int) -> bool:
    """Whether what stands before *first* makes the name behind it a kind of body, or a part of one."""
    before = line.key(first - 1) if line.joined(first) else ""
    return before in _BEFORE or (before.isdecimal() and not _is_numbered(line, first - 1))


def _is_numbered(line: Line, at: int) -> bool:
    """Whether the number at *at* is one of a day, a year or a term, and counts nothing."""
    return line.key(at - 1) in _NUMBERED or (line.key(at - 1) in _PARTED and not line.between(at))


def goes_on(line: Line, end: int, vocabulary: Vocabulary) -> bool:
    """Whether the name that ends before *end* is the beginning of another body's, or of a kind of body."""
    return is_of_place(line, end, vocabulary) or (line.joined(end) and (line.key(end) in KINDS or _is_longer(line, end)))


def is_of_place(line: Line, end: int, vocabulary: Vocabulary) -> bool:
    """Whether a place follows the name that ends before *end*, or an administrative word."""
    place = vocabulary.speller.place.match(line.symbols, end)
    return (place is not None and not DASH.search(line.between(end))) or administrative(line, end) is not None


def _is_another(line: Line, at: int) -> bool:
    """Whether the administrative word before *at* is not the article's province's."""
    if line.key(at) in _OR:
        return line.key(at + 1) in ADMINISTRATIVE or line.key(at + 1) == "thành"
    return line.key(at) in ADMINISTRATIVE or (line.joined(at) and (line.key(at) in _OTHER or _is_longer(line, at)))


def _is_longer(line: Line, at: int) -> bool:
    """Whether the word at *at* goes on with a name: it is written large and begins no person's name."""
    return line.word(at)[:1].isupper() and not line.text.isupper() and not begins_person(line.key(at))


def _is_name(line: Line, hit: Hit) -> bool:
    return any(line.word(at)[:1].isupper() for at in range(hit.first, hit.end))


def _is_capital(line: Line, hit: Hit) -> bool:
    """Whether one of the telling words is written large: "Hội Xây dựng", not "Hội xây dựng"."""
    telling = [line.word(at) for at in range(hit.first, hit.end) if line.key(at) not in _SMALL]
    return not telling or any(word[:1].isupper() for word in telling)


def _completed(stems: Sequence[Stem], unit: Unit, vocabulary: Vocabulary) -> list[Known]:
    for seat in seats(unit, vocabulary.units):
        called = [stem.known for stem in stems if seat.named.id in stem.places]
        found = [one for one in called if seat.holds(one.unit, one.life)]
        if found:
            return found
    return []

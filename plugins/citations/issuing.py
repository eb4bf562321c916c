"""The year that a text gives a number in front of it: ``Ngày 16/4/2010, Ban Bí thư ban hành Chỉ thị số 42-CT/TW``.

The date opens the clause, a central body (or nobody named) issues, and what is issued is the
number itself. A day on which something is studied, planned or reviewed is no document's.
"""

from __future__ import annotations

import re
from functools import cache

from plugins.citations.symbols import BODIES, KINDS
from plugins.citations.years import DATES, TERM

#: The longest way from the date to the number that is looked at, in characters.
_MOST = 300
_OPENS = re.compile(
    r"(?:^|[.!?…;:,(“”\"‘'«»\0•–—-]) {0,2}(?:(?:và|rồi|trước đó|sau đó|tiếp đó|tiếp theo|cũng) )?"
    r"(?:(?:vào|trong|ngay trong|đầu|giữa|cuối|sáng|chiều|tối) ){0,2}(?:ngày |(?=tháng |thg\.? |năm ))",
    re.IGNORECASE,
)
#: Bodies that are named otherwise than by :data:`BODIES`, and one that is central only with a name behind it.
_MORE_NAMES = frozenset(
    ("Trung ương", "Trung ương Đảng", "Đảng", "Đảng Cộng sản Việt Nam", "Nhà nước", "Thủ tướng", "Tổng Bí thư")
)
_MORE_NAMES |= {"Ban Chấp hành Trung ương Đảng", "Ban Bí thư Trung ương", "Ban Bí thư Trung ương Đảng"}
_NO_NAMES = frozenset(("Đoàn Chủ tịch",))
_HEADS = "(?:Phó )?(?:Chủ tịch|Thủ tướng)|Đoàn Chủ tịch|Bộ trưởng|Thứ trưởng|Chánh án|Viện trưởng|Thống đốc|Tổng Thanh tra|Trưởng"
_NTH = "[IVXLC]+|\\d{1,2}|nhất|hai|ba|tư|năm|sáu|bảy|tám|chín|mười(?: (?:một|hai|ba|bốn|lăm))?"
_PERSON = r"(?-i:(?: [A-ZÀ-ÃÈ-ÊÌÍÒ-ÕÙÚÝĂĐĨŨƠƯẠ-Ỹ][^\W\d_A-Z]*){2,5})"


def _typed(names: set[str]) -> str:
    """A pattern of *names*, the longest first, with both places of a tone: ``Ủy``, ``Uỷ``."""
    pattern = "|".join(map(re.escape, sorted(names, key=lambda name: (-len(name), name))))
    return pattern.replace("Ủy", "(?:Ủy|Uỷ)").replace("Tòa", "(?:Tòa|Toà)")


def _names() -> set[str]:
    """All names of central bodies, each alone: ``Bộ Chính trị`` of those who share the letters TW."""
    one = (name for said in BODIES.values() for part in said.split(" hoặc ") for name in _alone(part))
    return {*one, *_MORE_NAMES} - _NO_NAMES


def _alone(name: str) -> tuple[str, ...]:
    return tuple(name.split(", ")) if name.startswith("Ban Chấp hành Trung ương,") else (name,)


_ADVERBS = "(?:(?:đã|vừa|mới|chính thức|tiếp tục|cũng|lại|kịp thời) ){0,3}"
_ISSUES = "(?:ký ban hành|ký|ban hành|ra)"
#: Without a subject these say something else: "thông qua Chỉ thị" is "by means of", a decision is announced on any day.
_ISSUES_TOO = f"(?:thông qua và {_ISSUES}|thông qua|công bố|có|{_ISSUES})"


@cache
def _joins() -> re.Pattern[str]:
    """What may stand between the date and the number; so long that it is made when a text first asks for it."""
    typed = _typed(_names())
    name = rf"(?:Hội nghị (?:lần thứ (?:{_NTH}) )?)?(?:(?:{_HEADS}) )?(?:{typed})(?!\w)(?:{TERM.pattern})?"
    office = rf"(?:(?:{_HEADS}|Tổng Bí thư) ?(?:{typed})?|Chủ tịch nước){_PERSON}"
    names = rf"(?:{office}|{name}(?:(?:,| và)? {name}){{0,4}})"
    behalf = rf"(?:thay mặt|t/m|tm\.) {names},? (?:đồng chí|ông|bà){_PERSON}"
    kinds = _typed({*KINDS.values(), "luật", "văn bản"})
    what = rf"(?:(?:bản|các|một|hai|ba|những) )?(?:(?:{kinds}) )?(?:số ?:? ?)?"
    who = rf"(?:(?:{behalf}|{names}),? {_ADVERBS}{_ISSUES_TOO}|{_ADVERBS}{_ISSUES})"
    return re.compile(rf"(?:,? tại (?:Thủ đô )?Hà Nội)?[,:]? {who} {what}", re.IGNORECASE)


def year_before(text: str, start: int, at: int) -> int | None:
    """The year told of the number that begins at *at* in *text*, whose spaces are plain; the number before it ends at *start*."""
    for opens in _OPENS.finditer(text, max(start, at - _MOST), at):
        date = next((found for form in DATES if (found := form.match(text, opens.end(), at))), None)
        if date and _joins().fullmatch(text, date.end(), at):
            return int(date["year"]) if date["year"][:2] in ("19", "20") else None
    return None

"""The year that a text gives a number which holds none: in the words right after it, up to the end of the clause."""

from __future__ import annotations

import re

from plugins.citations.symbols import ASSOCIATIONS, MINISTRIES, PARTY, STATE
from plugins.language.spans import DAYS, FORMS

TERM = re.compile(r" ?(?:\( ?)?[Kk]h(?:óa|oá) (?:thứ )?(?:[IVXLC]+|\d{1,2})(?: ?\))?(?!\w)")
_BY = re.compile(r" ?,? ?(?:của|do|được)(?= )")
_OPENS = re.compile(
    r" ?(?P<mark>[,(]?) ?(?P<issued>(?:được )?(?:ký(?: ban hành)?|ban hành|thông qua) )?"
    r"(?P<word>(?:vào )?ngày |(?:vào )?(?=tháng |thg\.? |năm ))?"
)
#: A year that opens a span of years is no document's.
_TO = re.compile(r" ?[-–—] ?\d")
#: What follows a date that stands behind a comma and is still the document's.
_STILL = re.compile(
    r" ?(?:[.;:)(“”\"‘'«\0–—-]|$|,? ?(?:của|về|do|ban hành|quy định)(?!\w)|,? ?(?:và|hoặc|cùng)(?! (?:ngày )?\d| năm)(?!\w)"
    r"|,? ?(?:các )?(?:nghị (?:quyết|định)|chỉ thị|kết luận|quyết định|quy định|thông (?:tư|báo)|luật|hướng dẫn|số) )",
    re.IGNORECASE,
)
_SPLIT = re.compile(r"\d{1,2}[/.-]\d{1,2} năm (?P<year>\d{4})(?!\d)")  # 16/4 năm 2010
DATES = (_SPLIT, *(form for form in FORMS if "quarter" not in form.groupindex))
_WORD = re.compile(r"(?: [-–] | )([^\W\d_]+)")
_MOST_WORDS = 16
_MORE_WORDS = """ban bí thư bộ chính trị chấp hành trung ương đảng chính phủ thủ tướng quốc hội khóa khoá trưởng liên hội nghị
    lần thứ nhất hai ba tư sáu bảy tám chín mười Đảng Cộng sản Việt Nam Tổng Bí Bộ trưởng Hội nghị Chủ tịch
    I II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI"""
_ISSUERS = " ".join((*PARTY.values(), *STATE.values(), *MINISTRIES.values(), *ASSOCIATIONS.values()))
#: The words, as they are written, of the names of those who issue documents.
_NAMING = frozenset(re.findall(r"[^\W\d_]+", f"{_ISSUERS} {_MORE_WORDS}")) - {"hoặc"}


def year_after(text: str, at: int, limit: int) -> int | None:
    """The year told of the number that ends at *at* in *text*, whose spaces are plain; the next number begins at *limit*."""
    at = _past(TERM, text, at)
    if by := _BY.match(text, at):
        at = _past(TERM, text, _past_name(text, by.end(), otherwise=at))
    opens = _OPENS.match(text, at)
    assert opens, "it matches nothing, too"
    mark, told = opens["mark"], opens["issued"] or opens["word"] is not None
    if mark == "," and not told:
        return None
    forms = DATES if mark == "(" or told else DAYS
    date = next((found for form in forms if (found := form.match(text, opens.end(), limit))), None)
    if date is None or _TO.match(text, date.end()):
        return None
    if mark == "(" and not text.startswith((")", " )"), date.end()):
        return None
    if mark == "," and not opens["issued"] and not _STILL.match(text, date.end()):
        return None  # "Theo 27-NQ/TW, ngày 5/5/2021 các hội …": that day is theirs
    return int(date["year"]) if date["year"][:2] in ("19", "20") else None


def _past(pattern: re.Pattern[str], text: str, at: int) -> int:
    found = pattern.match(text, at)
    return found.end() if found else at


def _past_name(text: str, at: int, otherwise: int) -> int:
    """The end of the name of a body that begins at *at*; *otherwise* where none does."""
    end = otherwise
    for _ in range(_MOST_WORDS):
        word = _WORD.match(text, at)
        if word is None or word[1] not in _NAMING:
            break
        at = word.end()
        end = end if word[1] == "và" else at
    return end

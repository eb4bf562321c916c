"""What stands around a province's name: whether it is the province that is meant, and what it does there.

The lists are of kinds of words (titles, kinds of places and bodies, surnames), never of names
found in some text.
"""

from __future__ import annotations

import re

from plugins.detection.lines import Line

#: Before a name these make it a person's, a street's, a river's, or that of a place within a province.
_TITLES = frozenset("ông bà anh chị cô chú bác thầy".split())
_SMALLER = frozenset("phường xã huyện quận trấn đường phố ngõ sông núi đèo hồ làng ấp chợ vịnh bến".split())
#: The commonest surnames, with which a person's name begins.
_SURNAMES = frozenset(
    "nguyễn trần lê phạm hoàng huỳnh phan vũ võ đặng bùi đỗ hồ ngô dương lý đinh trịnh đào lương tạ tô phùng mai trương".split()
)
_LONGEST_PERSON = 3
#: The unit that is named for a person, and the one whose name is a common word, by their keys.
_PERSON = (("hồ", "chí", "minh"), ("hcm",))
_WORD = ("hòa", "bình")

_PLACED = frozenset("tại ở từ tới đến về ra vào sang qua".split())
_BODY = re.compile(
    r".*\b(?:(?P<local>hội|lhh|hiệp hội|liên đoàn|đoàn|ubnd|hđnd|ủy ban|uỷ ban|hội đồng nhân dân|tỉnh ủy|tỉnh uỷ|thành ủy|thành uỷ|sở|mttq|mặt trận"
    r"|ban|đảng bộ|công an|lãnh đạo)"
    r"|(?P<other>công ty|cty|ctcp|tổng công ty|tập đoàn|nhà máy|mỏ|xí nghiệp|ngân hàng|khách sạn|hợp tác xã|trường|đại học|cao đẳng|thpt|học viện"
    r"|viện|bệnh viện|báo|đài|tạp chí|nhà xuất bản|câu lạc bộ|clb|nhà thi đấu|sân vận động|sân bay|ga|cảng|chi nhánh))\b[^.;:!?,()]*$",
    re.DOTALL,
)
_DATELINE = re.compile(r"[\s\"“(]*")
_DAY = re.compile(r"\s*\)?,?\s*(?:ngày|sáng|chiều|tối)\b", re.IGNORECASE)
_CREDIT = re.compile(r"\s*\(?(?:nguồn|theo|ảnh|tin|bài|tin,? bài|tin,? ảnh|bài,? ảnh)\b", re.IGNORECASE)
_SHORT = 60
#: What a mention weighs in the name of a body of the province, in that of another, and as the place of something.
_LOCAL, _FOREIGN, _LOCATED = 1.5, 0.3, 0.5
#: A body's name begins at most so many letters before its province.
_FAR = 120


def is_named(line: Line, first: int, end: int) -> bool:
    """Whether the words from *first* to before *end*, a province's name, name the province and nothing else."""
    if not all(line.word(at)[:1].isupper() for at in range(first, end)):
        return False
    if is_administrative(line, first):
        return True
    key = tuple(line.key(at) for at in range(first, end))
    if key in _PERSON:
        return False
    before = line.key(first - 1) if line.joined(first) else ""
    return before not in _TITLES | _SMALLER and not _of_person(line, first)


def is_common(line: Line, first: int, end: int) -> bool:
    """Whether the name is a common word, too, and nothing shows that the province is meant."""
    return tuple(line.key(at) for at in range(first, end)) == _WORD and not is_administrative(line, first)


def is_administrative(line: Line, first: int) -> bool:
    """Whether "tỉnh" or "thành phố" stands before the word at *first* (the line has left it out)."""
    return any(letter.isalpha() for letter in line.between(first))


def _of_person(line: Line, first: int) -> bool:
    """Whether the words before *first* begin a person's name."""
    if line.text.isupper():
        return False
    for at in range(first - 1, max(first - 1 - _LONGEST_PERSON, -1), -1):
        if not line.joined(at + 1) or not line.word(at)[:1].isupper():
            return False
        if line.key(at) in _SURNAMES:
            return True
    return False


def is_surname(key: str) -> bool:
    """Whether the word of that *key* begins the names of persons."""
    return key in _SURNAMES


def weight(line: Line, first: int, end: int) -> float:
    """How much a province's name at *first* says of what the text is about, 1.0 being a plain mention."""
    start = line.starts[first]
    if _is_dateline(line.text, start, line.ends[end - 1]) or (_CREDIT.match(line.text) and len(line.text) < _SHORT):
        return 0.0
    return _of_body(line, first) * (_LOCATED if _is_located(line, first) else 1.0)


def _of_body(line: Line, first: int) -> float:
    """What the body is worth that is called after the province: one of the province's own, or a company, a school, a paper."""
    body = _BODY.match(line.text[: line.ends[first - 1] if first else 0][-_FAR:].lower())
    if body:
        return _LOCAL if body["local"] else _FOREIGN
    # Behind another word written large it is part of the name of something ("Cảng Hải Phòng").
    named = line.joined(first) and line.word(first - 1)[:1].isupper() and not line.text.isupper() and line.joined(first - 1)
    return _FOREIGN if named else 1.0


def _is_located(line: Line, first: int) -> bool:
    """Whether the province is where something happens, and not part of a name ("Hội người Hà Nội tại Huế")."""
    if line.key(first - 1) not in _PLACED:
        return False
    return not (line.joined(first - 1) and line.word(first - 2)[:1].isupper())


def _is_dateline(text: str, start: int, end: int) -> bool:
    return _DATELINE.fullmatch(text, 0, start) is not None and _DAY.match(text, end) is not None

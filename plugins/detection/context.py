"""What stands around a province's name: whether it is the province that is meant, and what it does there.

The lists are of kinds of words (titles, kinds of places and of bodies, surnames, function
words), never of names found in some text.
"""

from __future__ import annotations

from plugins.detection.lines import Line
from plugins.detection.words import ADMINISTRATIVE

#: Before a name these make it a person's, a street's, a river's, or that of a place within a province.
_TITLES = frozenset("ông bà anh chị cô chú bác thầy".split())
_SMALLER = frozenset("phường xã huyện quận trấn đường phố ngõ sông núi đèo hồ làng ấp chợ vịnh bến".split())
#: The commonest surnames, with which a person's name begins.
_SURNAMES = frozenset(
    "nguyễn trần lê phạm hoàng huỳnh phan vũ võ đặng bùi đỗ hồ ngô dương lý đinh trịnh đào lương tạ tô phùng mai trương".split()
)
_DEGREES = frozenset("ts tskh ths th gs pgs ks bs cn đ".split())
_LONGEST_PERSON = 3
#: The unit that is named for a person, and the one whose name is a common word, by their keys.
_PERSON = (("hồ", "chí", "minh"), ("hcm",))
_WORD = ("hòa", "bình")

_PLACED = frozenset("tại ở từ tới đến về ra vào sang qua".split())
_CREDITS, _LONGEST_CREDIT = frozenset("nguồn theo ảnh tin bài".split()), 14
_TIMES = frozenset("ngày sáng chiều tối".split())

#: The first words of bodies that act for a province, and of those that are only called after one.
_LOCAL = frozenset(
    (
        "hội, lhh, liên đoàn, công đoàn, tỉnh đoàn, thành đoàn, đoàn thanh, tỉnh ủy, thành ủy, ủy ban, ubnd, hđnd, "
        "hội đồng, sở, mặt trận, mttq, đảng bộ, công an"
    ).split(", ")
)
_FOREIGN = frozenset(
    (
        "công ty, cty, ctcp, tập đoàn, nhà máy, nm, mỏ, xí nghiệp, ngân hàng, khách sạn, hợp tác, chi nhánh, "
        "trường, thpt, thcs, đại học, cao đẳng, học viện, viện, báo, đài, tạp chí, nhà xuất, câu lạc, clb, nhà thi, "
        "nhà hát, sân vận, sân bay, ga, cảng"
    ).split(", ")
)
#: Words that hold the first word of a body and are none.
_NO_BODY = frozenset(
    (
        "xã hội, đại hội, quốc hội, cơ hội, hội nghị, hội thảo, hội thi, hội viên, hội trường, hội chợ, hội nhập, "
        "cơ sở, trụ sở, môi trường, thị trường, hiện trường, nhà báo, thông báo"
    ).split(", ")
)
#: What no name of a body holds, and how many words one holds.
FUNCTION = frozenset(
    "đã đang sẽ được bị có là của cho với cùng tại ở về đến tới từ thăm họp do trong trên để khi năm ngày này đó theo như gồm vào ra".split()
)
_SIGNS = frozenset(".;:!?,()…")
_LONGEST_BODY = 18
#: What a mention weighs in the name of a body of the province, in that of another, and as the place of something.
_IN_LOCAL, _IN_FOREIGN, _LOCATED = 1.5, 0.3, 0.5


def is_named(line: Line, first: int, end: int) -> bool:
    """Whether the words from *first* to before *end*, a province's name, name the province and nothing else."""
    if not all(line.word(at)[:1].isupper() for at in range(first, end)):
        return False
    if _is_administrative(line, first):
        return True
    if _key(line, first, end) in _PERSON:
        return False
    before = line.key(first - 1) if line.joined(first) else ""
    return before not in _TITLES | _SMALLER | _DEGREES and not _is_of_person(line, first)


def is_common(line: Line, first: int, end: int) -> bool:
    """Whether the name is a common word, too, and nothing shows that the province is meant."""
    return _key(line, first, end) == _WORD and not _is_administrative(line, first)


def begins_person(key: str) -> bool:
    """Whether the word of that *key*, written large, begins a person's name, or stands before one."""
    return key in _SURNAMES or key in _DEGREES


def is_whole_word(line: Line, at: int) -> bool:
    """Whether the word at *at* may begin the name of a body, and is no part of another word ("xã hội", "hội nghị")."""
    return _NO_BODY.isdisjoint((f"{line.key(at - 1)} {line.key(at)}", f"{line.key(at)} {line.key(at + 1)}"))


def weight(line: Line, first: int, end: int) -> float:
    """How much a province's name from *first* to before *end* says of what the text is about, 1.0 being a plain mention."""
    if _is_dateline(line, first, end) or (line.key(0) in _CREDITS and len(line.symbols) <= _LONGEST_CREDIT):
        return 0.0
    if line.key(first - 1) not in _PLACED:
        return _in_body(line, first)
    # "tại" may be a part of a name: "Hội Nhà văn tại Huế".
    named = line.joined(first - 1) and line.word(first - 2)[:1].isupper() and line.key(first - 2) not in ADMINISTRATIVE
    return _in_body(line, first - 1) if named else _LOCATED


def _key(line: Line, first: int, end: int) -> tuple[str, ...]:
    return tuple(line.key(at) for at in range(first, end))


def _is_administrative(line: Line, first: int) -> bool:
    """Whether "tỉnh" or "thành phố" stands before the word at *first* (the line has left it out)."""
    return any(letter.isalpha() for letter in line.between(first))


def _is_of_person(line: Line, first: int) -> bool:
    """Whether the words before *first* begin a person's name."""
    if line.text.isupper():
        return False
    if line.key(first - 1) == "." and line.key(first - 2) in _DEGREES:
        return True
    for at in range(first - 1, max(first - 1 - _LONGEST_PERSON, -1), -1):
        if not line.joined(at + 1) or not line.word(at)[:1].isupper():
            return False
        if line.key(at) in _SURNAMES:
            return True
    return False


def _in_body(line: Line, first: int) -> float:
    """What a name at *first* is worth by the body that is called by it, if one is: by the first word of that."""
    value, last = 1.0, first - 1
    for at in range(last, max(last - _LONGEST_BODY, -1), -1):
        key = line.key(at)
        if key in _SIGNS or key in FUNCTION:
            break
        if is_whole_word(line, at):
            names = (key, f"{key} {line.key(at + 1)}")
            value = _IN_LOCAL if not _LOCAL.isdisjoint(names) else _IN_FOREIGN if not _FOREIGN.isdisjoint(names) else value
    # Behind another word written large it is part of the name of something: "Cảng Hải Phòng".
    named = (
        value == 1.0 and line.joined(last) and line.joined(first) and line.word(last)[:1].isupper() and not line.text.isupper()
    )
    return _IN_FOREIGN if named else value


def _is_dateline(line: Line, first: int, end: int) -> bool:
    """Whether a day follows the name, and nothing stands before it: "Hà Nội, ngày …"."""
    behind = end + (line.key(end) in _SIGNS)
    return line.key(behind) in _TIMES and not any(letter.isalnum() for letter in line.text[: line.starts[first]])

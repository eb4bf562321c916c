"""The other ways in which papers write the name of an association, and names that are nobody's."""

from __future__ import annotations

import re

#: Parts of names at full length, and what stands for them; all as keys.
_SHORT = (
    ("khoa học và kỹ thuật", ("khoa học kỹ thuật", "kh và kt", "kh kt", "khkt")),
    ("khoa học và công nghệ", ("khoa học công nghệ", "kh và cn", "kh cn", "khcn")),
    ("liên hiệp các hội khoa học và kỹ thuật", ("liên hiệp hội", "lhh")),
    ("liên hiệp các hội", ("liên hiệp hội",)),
    ("việt nam", ("vn",)),
)
#: "Liên hiệp hội" alone is the union of science and technology; before a field it is that of the field.
_FIELD = re.compile(r"(liên hiệp hội|lhh) (?:khoa|kh|văn|hữu|vh)")

#: Words that name a kind of body, of meeting or of contest, and none in particular.
GENERIC = frozenset(
    (
        "hội", "hiệp hội", "liên hiệp", "liên đoàn", "câu lạc bộ", "chi hội", "phân hội", "hội viên", "hội thành viên",
        "hội đồng", "hội nghị", "hội thảo", "hội thi", "hội trường", "đại hội", "đại hội đại biểu", "cuộc thi", "giải thưởng",
        "ban chấp hành", "ban thường vụ", "tổng kết", "lễ kỷ niệm", "tọa đàm", "hội chợ", "hội trại", "tổ chức thành viên",
    )
)  # fmt: skip


def other_spellings(key: str) -> tuple[str, ...]:
    """The other spellings of an association's name, given and told as keys (words with a space between).

    >>> other_spellings("hội khkt cầu đường vn")[:2]
    ('hội khoa học và kỹ thuật cầu đường việt nam', 'hội khoa học kỹ thuật cầu đường việt nam')
    """
    found = {key: None, _whole(key): None}
    todo = list(found)
    for one in todo:
        for long, short in _SHORT:
            for other in short:
                spelled = _replaced(one, long, other)
                if spelled not in found:
                    found[spelled] = None
                    todo.append(spelled)
    return tuple(found)[1:]


def _whole(key: str) -> str:
    """*key* with all its parts at full length."""
    for long, short in _SHORT:
        for other in short:
            if long not in key and not (other in ("liên hiệp hội", "lhh") and _FIELD.match(key) and not long.endswith("hội")):
                key = _replaced(key, other, long)
    return key


def _replaced(key: str, part: str, other: str) -> str:
    """*key* with *other* for the words *part*."""
    return f" {key} ".replace(f" {part} ", f" {other} ").strip()

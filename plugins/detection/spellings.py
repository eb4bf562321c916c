"""The other ways in which papers write the name of an association, and names that are nobody's."""

from __future__ import annotations

import re

#: Parts of names at full length, and what stands for them; all as keys.
_SHORT = (
    ("khoa học và kỹ thuật", ("khoa học kỹ thuật", "kh và kt", "kh kt", "khkt")),
    ("khoa học và công nghệ", ("khoa học công nghệ", "kh và cn", "kh cn", "khcn")),
    ("việt nam", ("vn",)),
    ("liên hiệp hội", ("lhh",)),
    ("liên hiệp các hội", ("liên hiệp hội",)),
)
#: The unions of science and technology alone are called "Liên hiệp hội", without a field behind it.
_UNION = "liên hiệp các hội khoa học và kỹ thuật"
_FIELDLESS = re.compile(r"liên hiệp hội(?! (?:khoa|văn|hữu|thanh|phụ)(?!\w))")

#: Words that name a kind of body, of meeting or of contest, and none in particular.
GENERIC = frozenset(
    (
        "hội, hiệp hội, liên hiệp, liên đoàn, câu lạc bộ, chi hội, phân hội, hội viên, hội thành viên, hội đồng, "
        "hội nghị, hội thảo, hội thi, hội trường, hội chợ, hội trại, đại hội, đại hội đại biểu, cuộc thi, "
        "giải thưởng, ban chấp hành, ban thường vụ, tổng kết, lễ kỷ niệm, tọa đàm, tổ chức thành viên"
    ).split(", ")
)


def other_spellings(key: str) -> tuple[str, ...]:
    """The other spellings of an association's name, given and told as keys (words with a space between).

    >>> other_spellings("hội khkt cầu đường vn")[:2]
    ('hội khoa học và kỹ thuật cầu đường việt nam', 'hội khoa học kỹ thuật cầu đường việt nam')
    """
    found = {key: None, whole(key): None}
    todo = list(found)
    for one in todo:
        for long, short in ((_UNION, ("liên hiệp hội",)), *_SHORT):
            for other in short:
                spelled = _replaced(one, long, other)
                if spelled not in found:
                    found[spelled] = None
                    todo.append(spelled)
    return tuple(found)[1:]


def whole(key: str) -> str:
    """The key of an association's name with its parts at full length."""
    for long, short in _SHORT[:-1]:
        for other in short:
            key = _replaced(key, other, long)
    return _replaced(_FIELDLESS.sub(_UNION, key), "liên hiệp hội", "liên hiệp các hội")


def _replaced(key: str, part: str, other: str) -> str:
    """*key* with *other* for the words *part*."""
    return f" {key} ".replace(f" {part} ", f" {other} ").strip()

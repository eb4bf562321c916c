"""The other ways in which papers write the name of an association, and names that are nobody's."""

from __future__ import annotations

from collections.abc import Iterator

#: A part of a name, and what stands for it; all as keys.
_SHORT = (
    ("khoa học và kỹ thuật", ("khoa học kỹ thuật", "kh và kt", "kh kt", "khkt")),
    ("khoa học và công nghệ", ("khoa học công nghệ", "kh và cn", "kh cn", "khcn")),
    ("liên hiệp các hội", ("liên hiệp hội",)),
    ("liên hiệp hội", ("lhh",)),
    ("việt nam", ("vn",)),
)
#: The unions of this name are called "Liên hiệp hội" everywhere, those of other fields are not.
_UNION = "liên hiệp các hội khoa học và kỹ thuật"

#: Words that name a kind of body, of meeting or of contest, and none in particular.
GENERIC = frozenset(
    (
        "hội", "hiệp hội", "liên hiệp", "liên đoàn", "câu lạc bộ", "chi hội", "phân hội", "hội viên", "hội thành viên",
        "hội đồng", "hội nghị", "hội thảo", "hội thi", "hội trường", "đại hội", "đại hội đại biểu", "cuộc thi", "giải thưởng",
        "ban chấp hành", "ban thường vụ", "tổng kết", "lễ kỷ niệm", "tọa đàm", "hội chợ", "hội trại", "tổ chức thành viên",
    )
)  # fmt: skip


def other_spellings(key: str) -> Iterator[str]:
    """The other spellings of an association's name, given and told as keys (words with a space between).

    >>> list(other_spellings("liên hiệp các hội khkt vn"))
    ['liên hiệp hội khkt vn', 'lhh khkt vn']
    """
    found = {key: None}
    todo = [key]
    for one in todo:
        for long, short in ((_UNION, ("liên hiệp hội",)), *_SHORT):
            for other in short:
                spelled = _replaced(one, long, other)
                if spelled not in found:
                    found[spelled] = None
                    todo.append(spelled)
    yield from list(found)[1:]


def _replaced(key: str, long: str, short: str) -> str:
    """*key* with the words *long* as *short*, where they stand as whole words."""
    return f" {key} ".replace(f" {long} ", f" {short} ").strip()

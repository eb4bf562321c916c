"""What is wrong with the form of a front matter, in an editor's words."""

from __future__ import annotations

import re

from plugins.language.bilingual import Bilingual

Words = tuple[Bilingual, Bilingual]

_PAIR = Bilingual("viết mỗi khóa một dòng, ví dụ “title: Tên bài”", "write one key a line, such as “title: A headline”")
MISSING: Words = (
    Bilingual("tệp không mở đầu bằng dòng ---", "the file does not begin with a line ---"),
    Bilingual(
        "dòng đầu tiên của tệp là ---, rồi đến các khóa như “title: …”, rồi một dòng --- nữa, rồi nội dung",
        "let the first line be ---, then keys such as “title: …”, then another line ---, then the text",
    ),
)
LATE: Words = (MISSING[0], Bilingual("xóa các dòng trống trước dòng --- đầu tiên", "delete the blank lines before the first ---"))
UNCLOSED: Words = (
    Bilingual("phần đầu tệp mở bằng --- nhưng không có dòng --- kết thúc", "the front matter opened by --- is never closed"),
    Bilingual("thêm một dòng --- ngay sau khóa cuối cùng", "add a line --- right after the last key"),
)
BODY: Words = (
    Bilingual("dòng này là nội dung nhưng đứng trong phần đầu tệp", "this line is text, but stands in the front matter"),
    Bilingual("thêm một dòng --- phía trên dòng này", "add a line --- above this line"),
)
NO_MAPPING: Words = (
    Bilingual("phần đầu tệp không phải các dòng “khóa: giá trị”", "the front matter is not made of “key: value” lines"),
    _PAIR,
)
NO_ENTRY: Words = (
    Bilingual("dòng này không phải “khóa: giá trị”", "this line is no “key: value”"),
    Bilingual("sửa thành “khóa: giá trị”; nếu là ghi chú thì thêm # ở đầu dòng", "write “key: value”; begin a note with #"),
)
TAG: Words = (
    Bilingual("không dùng thẻ YAML (“!…”) trong phần đầu tệp", "YAML tags (“!…”) are not allowed in front matter"),
    Bilingual("bỏ “!…”, hoặc đặt giá trị trong dấu nháy kép", "remove “!…”, or put the value in double quotes"),
)
BOMB: Words = (
    Bilingual("các tham chiếu “*…” của YAML lồng nhau quá nhiều", "YAML aliases (“*…”) multiply beyond measure"),
    Bilingual("viết thẳng giá trị ra, không dùng “&…” và “*…”", "write the values out instead of “&…” and “*…”"),
)
DEEP: Words = (
    Bilingual("giá trị lồng nhau quá sâu", "values are nested too deeply"),
    Bilingual("viết lại đơn giản hơn, không quá vài tầng", "write it more simply, a few levels at most"),
)


#: The closed list of keys whose values are prose.
TEXT_KEYS = frozenset("title summary name short_name description caption credit alt role venue".split())
#: Plain values that are nothing.
NULLS = frozenset(("", "~", "null", "Null", "NULL"))
#: Keys whose values are lists.
LIST_KEYS = frozenset("aliases associations byline events organisers provinces redirect_from same_as successors".split())


def doubled(key: str) -> Words:
    """Message and hint for the second of two equal keys."""
    one = Bilingual(f"giữ một dòng “{key}:”, xóa dòng kia", f"keep one “{key}:” line and delete the other")
    many = Bilingual(
        f"giữ một dòng “{key}:”; nhiều giá trị thì viết thành danh sách [a, b]",
        f"keep one “{key}:” line; write several values as a list [a, b]",
    )
    message = Bilingual(f"khóa “{key}” đã có ở trên", f"the key “{key}” is already given above")
    return message, many if key in LIST_KEYS else one


def keyless(line: str, words: Words) -> tuple[str, Words]:
    """The key that *line*, which is no entry, seems to mean, and what to say; *words* where it seems to mean none."""
    match = re.match(r"([A-Za-z_][\w-]*) *(?:$|[:：=] *|\s)(\S?.*)", line)
    if match is None:
        return "", words
    key, value = match[1], match[2].strip() or "…"
    message = Bilingual(f"sau “{key}” thiếu dấu hai chấm và dấu cách", f"a colon and a space are missing after “{key}”")
    return key, (message, Bilingual(f"viết “{key}: {value}”", f"write “{key}: {value}”"))

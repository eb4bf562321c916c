"""libyaml's own complaints in an editor's words."""

from __future__ import annotations

import yaml

from plugins.documents.syntax import Words
from plugins.language.bilingual import Bilingual

_QUOTE = Bilingual(
    'đặt cả giá trị trong dấu nháy kép: khóa: "giá trị"',
    'put the whole value in double quotes: key: "value"',
)
#: libyaml's messages (a part of each), what they mean here, and what to do.
_KNOWN: tuple[tuple[str, Words], ...] = (
    (
        "mapping values are not allowed",
        (
            Bilingual(
                "có dấu hai chấm “: ” ở chỗ không hợp lệ, hoặc dòng thụt vào sai", "a “: ” or an indent stands where none may"
            ),
            Bilingual(
                'nếu dòng này là một khóa riêng, bỏ dấu cách ở đầu dòng; nếu không, đặt cả giá trị trong dấu nháy kép: khóa: "giá trị"',
                'if the line is a key of its own, remove the spaces before it; if not, put the whole value in double quotes: key: "value"',
            ),
        ),
    ),
    (
        "could not find expected ':'",
        (
            Bilingual("thiếu dấu hai chấm sau tên khóa", "a colon is missing after the key"),
            Bilingual(
                "viết “khóa: giá trị”, có một dấu cách sau dấu hai chấm", "write “key: value”, with a space after the colon"
            ),
        ),
    ),
    (
        "unexpected end of stream",
        (
            Bilingual("dấu nháy hoặc ngoặc mở ra mà không đóng lại", "a quote or bracket is opened and never closed"),
            Bilingual("thêm dấu nháy hoặc ngoặc đóng ở cuối giá trị", "add the closing quote or bracket at the end of the value"),
        ),
    ),
    (
        "did not find expected ',' or",
        (
            Bilingual(
                "danh sách trong ngoặc không đóng lại hoặc thiếu dấu phẩy", "a bracketed list is not closed or lacks a comma"
            ),
            Bilingual(
                "viết [a, b, c]: có dấu phẩy giữa các mục và ngoặc đóng", "write [a, b, c]: commas between items, and close it"
            ),
        ),
    ),
    (
        "did not find expected node content",
        (
            Bilingual(
                "dấu ngoặc hoặc dấu phẩy đứng sai chỗ, hoặc ngoặc mở ra mà không đóng lại",
                "a bracket or a comma stands where none may, or a bracket is never closed",
            ),
            Bilingual(
                'danh sách thì viết [a, b, c]; chữ có ngoặc thì đặt trong dấu nháy kép: khóa: "giá trị"',
                'write a list as [a, b, c]; put text with a bracket in double quotes: key: "value"',
            ),
        ),
    ),
    (
        "did not find expected",
        (
            Bilingual("các dòng thụt vào không thẳng hàng", "the lines are not indented alike"),
            Bilingual(
                "cho các khóa cùng cấp thẳng hàng; mỗi cấp thụt vào hai dấu cách",
                "align keys of one level; indent each level by two spaces",
            ),
        ),
    ),
    (
        "block sequence entries are not allowed",
        (
            Bilingual("dấu gạch “- ” đứng sai chỗ", "a “- ” stands where none may"),
            Bilingual("đặt mỗi mục “- …” trên một dòng riêng dưới khóa", "put each “- …” on a line of its own below the key"),
        ),
    ),
    (
        "undefined alias",
        (
            Bilingual("giá trị mở đầu bằng “*” bị hiểu là tham chiếu", "a value that begins with “*” is read as a reference"),
            _QUOTE,
        ),
    ),
    (
        "unknown escape",
        (
            Bilingual(
                "dấu “\\” trong dấu nháy kép bị hiểu là ký hiệu đặc biệt", "a “\\” inside double quotes is read as an escape"
            ),
            Bilingual("dùng dấu nháy đơn '…' hoặc viết “\\\\”", "use single quotes '…' or write “\\\\”"),
        ),
    ),
    (
        "cannot start any token",
        (
            Bilingual(
                "giá trị mở đầu bằng ký tự mà YAML giữ cho việc khác (` @ %)",
                "the value begins with a character that YAML reserves (` @ %)",
            ),
            _QUOTE,
        ),
    ),
    (
        "special characters",
        (
            Bilingual("có ký tự điều khiển không đọc được", "there is a control character"),
            Bilingual("xóa ký tự lạ đó rồi gõ lại dòng này", "delete the odd character and type the line again"),
        ),
    ),
)
_OTHER: Words = (
    Bilingual("dòng này không đúng cú pháp “khóa: giá trị”", "this line is no “key: value”"),
    _QUOTE,
)


def explained(error: yaml.YAMLError, source: str) -> tuple[int, Bilingual, Bilingual]:
    """The line of *source* (from 0) that *error* is about, what is wrong, and the remedy."""
    mark = getattr(error, "problem_mark", None)
    last = source.rstrip("\n").count("\n")
    line = min(mark.line, last) if mark is not None else 0
    said = str(getattr(error, "problem", None) or error)
    for part, words in _KNOWN:
        if part in said:
            return line, *words
    return line, *_OTHER

"""Why a text is no certain date: the reason that an editor reads."""

from __future__ import annotations

import re

from plugins.language.bilingual import Bilingual

_DASH = r"\s*(?:[-–—]|đến|tới)\s*"
_RANGE = "|".join(
    (
        r"giai đoạn|nhiệm k[ỳì]|niên kh[óo][aá]|\btừ\b.*\b(?:đến|tới)\b",
        rf"\d{{4}}{_DASH}\d",
        rf"(?<!\d)\d{{1,2}}{_DASH}\d{{1,2}}(?: ?[/.]| tháng)",
        rf"\d(?:h|:\d\d){_DASH}\d{{1,2}}[h:]",
        rf"(?:tháng \d+|quý [iv\d]+){_DASH}",
    )
)

# The first that fits says why; the texts come lower-cased and with single spaces.
_REASONS = (
    (
        _RANGE,
        Bilingual("“{0}” là một khoảng, không phải một ngày", "“{0}” is a range, not one date"),
    ),
    (
        r"\d+ (?:tháng|quý|tuần|ngày) (?:đầu|cuối|qua)|(?:nửa|đầu|giữa|cuối) (?:năm|tháng|quý)",
        Bilingual("“{0}” là một khoảng thời gian không rõ ngày", "“{0}” is a part of a year without a date"),
    ),
    (r"âm lịch|\bâl\b|\btháng (?:giêng|chạp)\b", Bilingual("“{0}” là ngày âm lịch", "“{0}” is a date of the lunar calendar")),
    (
        r"(?<!\d)(?:\d{1,2}[/.-]){2}\d{2}(?!\d)|(?:năm|tháng \d{1,2} ?/|quý [iv\d]+ ?/) ?\d{2}(?!\d)",
        Bilingual("năm trong “{0}” chỉ có hai chữ số", "the year in “{0}” has two digits only"),
    ),
    (
        r"^(?!.*\d{4})(?:.*\d ?[/.-] ?\d|.*\b(?:tháng|quý|ngày|thứ|thg)\b|.*\d(?::\d\d|h| giờ))",
        Bilingual("“{0}” không có năm", "“{0}” has no year"),
    ),
    (r"", Bilingual("“{0}” không phải ngày tháng đọc được", "“{0}” is not a date that can be read")),
)
_COMPILED = tuple((re.compile(pattern), reason) for pattern, reason in _REASONS)


def refusal(text: str) -> Bilingual:
    """The reason why *text* could not be read, most telling first."""
    reason = next(reason for pattern, reason in _COMPILED if pattern.search(text.lower()))
    shown = text if len(text) <= 60 else text[:59] + "…"
    return Bilingual(reason.vi.replace("{0}", shown), reason.en.replace("{0}", shown))

"""Typed text becomes a number, a date, an address; or a :class:`Fault` says why not, and what to write."""

from __future__ import annotations

import re

from plugins.documents.addresses import web_address
from plugins.documents.values import Fault
from plugins.language.bilingual import Bilingual
from plugins.language.moments import Moment, Precision, Unreadable, from_iso

_WHOLE = re.compile(r"[-+]?[0-9]{1,15}")
_GROUPED = re.compile(r"[0-9]{1,3}(?:[., ][0-9]{3})+")
_ISO_HINT = Bilingual(
    "viết năm-tháng-ngày, ví dụ 2018-01-12 hoặc 2018-01-12 14:56", "write year-month-day, such as 2018-01-12 or 2018-01-12 14:56"
)


def count(text: str) -> int:
    """A whole number, 0 or more."""
    if not _WHOLE.fullmatch(text):
        if text.lower() in ("false", "no"):
            hint = Bilingual("viết số bằng chữ số; không có thì viết 0", "write digits; 0 for none")
            raise Fault(Bilingual(f"“{text}” không phải số nguyên", f"“{text}” is no whole number"), hint)
        plain = re.sub(r"\D", "", text) if _GROUPED.fullmatch(text) else "28000"
        raise Fault(
            Bilingual(f"“{text}” không phải số nguyên", f"“{text}” is no whole number"),
            Bilingual(
                f"viết số bằng chữ số, không dấu chấm phân cách, ví dụ {plain}",
                f"write digits only, without separators, such as {plain}",
            ),
        )
    if int(text) < 0:
        raise Fault(
            Bilingual(f"số {text} là số âm", f"{text} is negative"),
            Bilingual("viết số từ 0 trở lên", "write 0 or more"),
        )
    return int(text)


def ordinal(text: str) -> int:
    """A whole number, 1 or more."""
    number = count(text)
    if number == 0:
        raise Fault(Bilingual("số thứ tự bắt đầu từ 1", "ordinals begin at 1"), Bilingual("viết 1, 2, 3 …", "write 1, 2, 3 …"))
    return number


def result(text: str) -> int | str:
    """A count, or text."""
    return count(text) if _WHOLE.fullmatch(text) else text


def flag(text: str) -> bool:
    """YAML 1.2's own two words."""
    if text in ("true", "True", "TRUE"):
        return True
    if text in ("false", "False", "FALSE"):
        return False
    raise Fault(
        Bilingual(f"“{text}” không phải true hay false", f"“{text}” is neither true nor false"),
        Bilingual("viết true (có) hoặc false (không)", "write true or false"),
    )


def span(text: str) -> Moment:
    """An ISO date, or a month or a year."""
    try:
        return from_iso(text)
    except Unreadable as error:
        raise Fault(error.reason, _suggested(text)) from None


def _suggested(text: str) -> Bilingual:
    """The ISO form of a date typed the Vietnamese way, where it is certain."""
    from plugins.language.dates import read_date  # its patterns take a hundredth of a second to compile

    try:
        iso = read_date(text).iso.replace("T", " ")
    except Unreadable:
        return _ISO_HINT
    return Bilingual(f"viết {iso}", f"write {iso}")


def day(text: str) -> Moment:
    """An ISO date, with its time or without."""
    moment = span(text)
    if moment.precision not in (Precision.DAY, Precision.MINUTE):
        raise Fault(Bilingual(f"“{text}” thiếu ngày", f"“{text}” lacks the day"), _ISO_HINT)
    return moment


def address(text: str) -> str:
    """A web address, http or https, as HTML may hold it."""
    found = web_address(text) if re.fullmatch(r"https?://\S+", text, re.IGNORECASE) else None
    if found is None:
        raise Fault(
            Bilingual(f"“{text}” không phải địa chỉ web", f"“{text}” is no web address"),
            Bilingual(
                "viết cả địa chỉ, ví dụ https://vusta.vn/bai-viet", "write the whole address, such as https://vusta.vn/story"
            ),
        )
    return found


def old_path(text: str) -> str:
    """A path of the old site, absolute, without a query and without ``..``."""
    parts = text.split("/")
    if not text.startswith("/") or "//" in text or re.search(r"[?#\s\\\x00-\x1f]", text) or {".", ".."} & set(parts):
        raise Fault(
            Bilingual(f"“{text}” không phải đường dẫn tuyệt đối", f"“{text}” is no absolute path"),
            Bilingual(
                "viết đường dẫn cũ bắt đầu bằng /, không có tên miền và dấu ?, ví dụ /tin-tuc/1234.html",
                "write the old path from its first /, without host and “?”, such as /tin-tuc/1234.html",
            ),
        )
    return text


def is_language(tag: str) -> bool:
    """Whether *tag* (``vi``, ``en-GB``) is a language that is known."""
    from babel.localedata import exists  # few documents name a language

    return bool(re.fullmatch(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*", tag)) and exists(tag.replace("-", "_"))


def language(text: str) -> str:
    """The tag of a language."""
    if not is_language(text):
        raise Fault(
            Bilingual(f"“{text}” không phải mã ngôn ngữ", f"“{text}” is no language tag"),
            Bilingual(
                "viết mã của ngôn ngữ: vi (tiếng Việt), en (tiếng Anh), fr (tiếng Pháp) …",
                "write the tag of a language: vi, en, fr …",
            ),
        )
    return text

"""Labels: what stands beside a page's date and says nothing else, view counts among it."""

from __future__ import annotations

import re

from desk.importing.lines import plain

_VIEWS = re.compile(
    r"(?P<before>\d[\d.,]*)\s*(?:luot|lan) (?:xem|doc)"
    r"|(?:so )?(?:luot|lan) (?:xem|doc|truy cap)(?: bai(?: viet)?)?\s*[:-]?\s*\(?(?P<after>\d[\d.,]*)\)?"
    r"|(?:da xem|da doc|luot doc|xem|doc|views?|hits|viewed)\s*:\s*\(?(?P<count>\d[\d.,]*)\)?(?: lan| luot)?"
)
#: How long ago, instead of a date.
_AGO = re.compile(r"(?:khoang |cach day )?\d+ (?:giay|phut|gio|ngay|tuan|thang|nam) truoc\b")
#: What may stand beside a date and says nothing else, folded.
_LABELS = re.compile(
    r"\b(?:ngay (?:dang|cap nhat|viet|tao|gui|xuat ban|phat hanh)(?: tin| bai)?|dang (?:ngay|luc|tai|vao)|ngay (?:sua(?: doi)?|chinh sua|hieu chinh|nhap|duyet)|da dang(?: luc)?|duoc dang(?: luc)?|gui luc"
    r"|cap nhat(?: luc| ngay| lan cuoi)?|lan cap nhat cuoi|tao luc|thoi gian(?: dang)?|xuat ban|posted(?: on)?|published(?: on)?|updated|dang|ngay"
    r"|luc|date|duoc(?: viet)?|by admin|admin|gmt|co chu|in trang|in bai|in ban tin|ban in|print|email|chia se|luot|xem|a|gio|vao|hoi|tin|bai viet)\b"
)


def says_more(text: str) -> bool:
    """Whether a line says more than dates, labels and view counts do."""
    return bool(re.search(r"[^\W\d_]", _LABELS.sub(" ", _AGO.sub(" ", _VIEWS.sub(" ", plain(text))))))


def read_views(text: str) -> int | None:
    """The view count that a line of furniture tells."""
    match = _VIEWS.search(plain(text))
    digits = re.sub(r"\D", "", match["before"] or match["after"] or match["count"]) if match else ""
    return int(digits) if digits and len(digits) <= 12 else None


def is_views(text: str) -> bool:
    """Whether a line tells how often the page was viewed, and nothing else."""
    folded = plain(text)
    told = _VIEWS.search(folded) or _AGO.search(folded)
    return bool(told) and not says_more(text)

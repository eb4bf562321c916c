"""Buttons: the words that sites put on what readers press, alone or in a row.

All of them are folded (:func:`desk.importing.lines.plain`).
"""

from __future__ import annotations

import re

from desk.importing.lines import plain

_WORDS = frozenset(
    """
    in ban tin|in trang|in bai|in bai viet|in bai nay|ban in|ban de in|print|email|e-mail|gui mail|gui email|gui bai viet|gui cho ban be
    gui cho ban|gui tin nay|gui phan hoi|phan hoi|chia se|chia se bai viet|chia se facebook|share|facebook|twitter|zalo|google+|linkedin
    tweet|like|thich|luu bai viet|luu bai|luu tin|binh luan|gui binh luan|viet binh luan|y kien ban doc|y kien|y kien cua ban|leave a reply
    quay lai|tro lai|tro ve|ve trang truoc|quay ve|tro ve trang truoc|ve dau trang|len dau trang|dau trang|len tren|top|back|next|previous
    co chu|co chu: a a|tang co chu|giam co chu|nghe bai viet|doc bai viet|nghe doc bai|nghe|xem them|xem tiep|doc tiep|doc them|chi tiet
    xem chi tiet|read more|tu khoa|tags|tag|the|dong lai|dong|close|print this page|emailprintaa|emailprint|printemail|rss|a a|a- a a+
    skip navigation links|skip to content|bo qua noi dung|dat lam trang chu|dat website lam trang chu|dat trang nay lam trang chu
    ghi nho website nay|them vao yeu thich|danh gia bai viet|danh gia|cac thong tin tien ich|thong tin tien ich|tien ich
    tm-img-alt|img-alt|image|goc|hot line|hotline|admin|administrator|by admin|tai ve|download|tai lieu dinh kem|tep dinh kem|file dinh kem
    chon ngon ngu|tieng viet|english|vietnamese|tim kiem|tim|search|dang nhap|dang ky|login|dang xuat|trang chu|home|trang chinh|so do site
    so do trang|sitemap|mau do|mau xanh|lien ket website|lien ket web|lien ket trang|lien ket|website lien ket|lien ket nhanh
    thong ke truy cap|thong ke|luot truy cap|dem luot truy cap|so luot truy cap|quang cao|advertisement|loading|dang tai|bai viet|binh chon
    share this|leave a comment|ho va ten|ho ten|noi dung|gui|hoan tat|trang web|ten *|email *|ma bao mat|ma an toan|tieu de|nhap lai|huy|huy bo
    binh luan *|comment|comments|no comments|dang nhap thanh vien|tuong phan|in ra|trang nhat|ban quyen|tweet this|pinterest|mail|in|viber|skype|gop y|create|youtube|add to favorites|luu trang
    copy link|copy|sao chep lien ket|luot xem|nguoi dang|nguoi cap nhat|ngay dang|ngay cap nhat|noi dung chi tiet|chi tiet tin|chi tiet bai viet
    in an|in bai viet nay|theo doi|theo doi tren|theo doi chung toi|follow us|messenger|telegram|whatsapp|instagram|tiktok|bookmark|copy url|phong to|thu nho
    xem video|doc bao in|doc bao giay|chia se fb|fanpage|fb|pdf|duong dan bai viet|link bai viet|link goc|menu|post navigation|search for|recent posts|recent comments|archives|categories|meta|luu|bao loi|gop y bai viet|gui cho ban|gui ban be|gui qua email|chia se qua email|danh dau|mac dinh
    """.replace("\n", "|").split("|")
)
BUTTONS = frozenset(word.strip() for word in _WORDS if word.strip())
#: Words of forms that head the columns of tables as well.
_COLUMNS = frozenset(
    "noi dung|tieu de|ho va ten|ho ten|bai viet|thong ke|tac gia|chi tiet|tai lieu dinh kem|email|the|goc|in|dong|tim".split("|")
)
#: What a row of buttons has at least one of.
_TOOLS = re.compile(
    r"(?:in|gui|chia se|share|facebook|twitter|zalo|print|email|e-mail|quay lai|tro lai|tro ve|ve|luu|tweet|like|thich|binh luan|nghe|copy)\b"
)
_LONGEST = max(len(word.split()) for word in BUTTONS)


def is_button(folded: str) -> bool:
    """Whether *folded* is a button, or a row of them set apart by bars, dots or nothing."""
    if folded in BUTTONS or all(part.strip(" .:[]()") in BUTTONS for part in re.split(r"\s*[|•·/]\s*", folded)):
        return True
    words = re.findall(r"[^\s|•·/,:;()\[\]]+", folded)
    if len(words) <= 4 and all(word in BUTTONS for word in words):
        return True
    parts = _parts(words) if 1 < len(words) <= 14 else ()
    return len(parts) > 1 and any(map(_TOOLS.match, parts))


def may_head_column(text: str) -> bool:
    """Whether a button's word may as well stand in a table."""
    return plain(text).strip(" .:*") in _COLUMNS


def _parts(words: list[str]) -> tuple[str, ...]:
    """*words* cut into buttons, the longest first; nothing where a word is left over."""
    if not words:
        return ()
    for size in range(min(_LONGEST, len(words)), 0, -1):
        first, rest = " ".join(words[:size]), words[size:]
        if first in BUTTONS and (not rest or (others := _parts(rest))):
            return (first, *(others if rest else ()))
    return ()

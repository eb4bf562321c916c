"""Furniture: what a site puts around a text on every page.

All patterns are for folded text (:func:`desk.importing.lines.plain`).
"""

from __future__ import annotations

import re

from desk.importing.buttons import is_button, may_head_column
from desk.importing.lines import plain
from desk.importing.prose import word_count

#: Headings above lists of other pages.
_RELATED = re.compile(
    r"(?:xem (?:them )?)?(?:cac |nhung |mot so )?(?:tin(?: tuc)?|bai(?: viet)?|thong tin|tin bai|tin,? bai|van ban|video|su kien|chu de)"
    r"(?: (?:tuc|bai|viet|da))*"
    r" (?:lien quan|khac|moi hon|cu hon|moi|cu|moi nhat|moi dang|noi bat|cung chuyen muc|cung chu de|cung loai|da dua|da dang|doc nhieu"
    r"|xem nhieu|duoc quan tam|truoc|tiep theo|tiep|truoc do|ke tiep|sau)(?: nhat| hon| nay)?"
    r"|(?:doc|xem) nhieu(?: nhat)?|cung chuyen muc|cung chu de|co the ban quan tam|ban co the quan tam|tin lien quan:?.{0,3}|chuyen muc khac"
    r"|related (?:posts|articles|news)|other news|older|newer|bai cung tac gia|noi bat|moi nhat"
)
_COUNTER = re.compile(
    r"(?:(?:dang|hien|so nguoi|tong so|tong|luot|so luot|khach|thanh vien|hom nay|hom qua|tuan nay|tuan truoc|thang nay|thang truoc|nam nay"
    r"|tat ca|online|truc tuyen|visitors?|hits|unique)\b[^\d:]{0,40})[:\s-]*(?:\d[\d.,\s]*)?(?:nguoi|luot|khach)?"
)
_COUNTER_WORDS = re.compile(r"truy cap|truc tuyen|online|luot|khach|visitor|hits|hom nay|hom qua|tuan|thang|tat ca|thanh vien")
_POSTER = re.compile(
    r"(?:(?:written )?by(?=\W+(?:\w+$|super user|quan tri))|posted by|post by|(?:duoc )?dang boi|nguoi dang(?: tin| bai(?: viet)?)?|nguoi cap nhat|cap nhat boi|nguoi nhap|quan tri|(?:duoc )?viet boi"
    r"|bien tap vien)\s*[:-]?\s+[^.]{1,40}"
)
_LABELLED = re.compile(
    r"(?:chuyen muc|danh muc|the loai|tu khoa|tags?|category|categories|posted in|(?:duoc )?dang trong|chu de|danh gia|xep hang|so ky hieu)\s*:.{0,160}"
    r"|tong so diem cua bai viet.*|(?:click|nhan) de danh gia.*|(?:\d+|khong co|chua co) (?:binh luan|comments?|phan hoi)|chuc nang binh luan bi tat.*"
    r"|(?:email cua ban se khong|your email address will not|cac truong bat buoc).*|chu y ?: viec dang lai.*|vui long dang nhap.*|ban can dang nhap.*"
    r"|[\W\d]*(?:luot|phieu) (?:binh chon|danh gia)[\W\d]*|[\W\d]*\d[\W\d]*(?:votes?|ratings?)\W*|danh gia(?: bai viet)?\W*\d+/\d+\W*|(?:posted in|tagged|filed under) .{2,120}|proudly powered.*"
    r"|xem voi co chu.*|share (?:on|this|via)\b.*|chia se (?:bai viet|tren|qua|len)\b.*|gui (?:cho|toi) ban be.*|(?:bai|trang) (?:truoc|sau)|.*\bjavascript\b.*"
    r"|(?:tro |quay )?(?:ve|len|lai) (?:dau trang|trang truoc|trang chu|dau|tren)|(?:prev|previous|next)(?: (?:post|article|page))?|←.*|.*→"
)
_COMMENTS = re.compile(
    r"(?:\(?\d+\)? ?)?(?:gui |viet |de lai (?:mot )?)?(?:binh luan|y kien(?: ban doc| cua ban)?|phan hoi|leave a (?:reply|comment))(?: huy| ?\(?\d+\)?)?"
)
_BREADCRUMB = re.compile(r"(?:trang chu|home)\b.*|.{0,60}(?:\s[»›>]\s*|»).*")
_SIZE = re.compile(r"(?:xem (?:voi )?)?(?:co chu|font|size|kich thuoc chu|tang giam)\s*:?\s*[-+a\s|]*")
_TREE = re.compile(r"(?:(?:expand|collapse)\b.*|.+(?:expand|collapse) .+)")
_URL = re.compile(r"(?:https?:)?//\S+|www\.\S+", re.IGNORECASE)
DOMAIN = re.compile(r"(?:www\.)?[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:vn|com|org|net|info|edu|gov)(?:\.vn)?/?", re.IGNORECASE)
#: What scripts leave behind ("news_is_not_ads=").
_MACHINE = re.compile(r"(?=.*[_={}])[A-Za-z][\w.={}-]*[=};]|[a-z]+(?:_[a-z0-9]+){2,}")
_CONTACT = re.compile(r"\b(?:dia chi|dien thoai|so dt|dt|tel|fax|hotline|duong day nong|e-?mail)\s*[:.]\s*[^:]*\d")
_FOOTER = re.compile(
    r"(?:©|\(c\)|copyright|ban quyen|dia chi\b|tru so\b|dien thoai|tel\b|fax|e-?mail\s*:|website\s*:|giay phep|chiu trach nhiem"
    r"|tong bien tap|thiet ke (?:boi|web)|designed? by|powered by|phat trien boi|ghi ro nguon|all rights|don vi (?:chu quan|quan ly)|hotline"
    r"|co quan chu quan|truong ban bien tap|\* chiu trach nhiem|so dien thoai).*"
)
_MENU = re.compile(
    r"(?:tin|tin tuc|ban tin|hoat dong|su kien|thong tin|thong bao|chuyen muc|chuyen trang|chuyen de|danh muc|van ban|gioi thieu|lien he|nghien cuu"
    r"|dien dan|thoi su|xa hoi|kinh te|chinh tri|van hoa|giao duc|khoa hoc|thu vien|video|to chuc|hoi thanh vien|co cau|tu van|phan bien|bao cao"
    r"|tap chi|an pham|media|multimedia|hoi dap|gop y|trang|pho bien|nong nghiep|cong nghe|suc khoe|doi song|doanh nghiep|van nghe|sang tac|trao doi|phe binh"
    r"|guong dien hinh|chinh sach|phap luat|dao tao|hop tac|quoc te|trong nuoc|trong tinh|dia phuong|cac hoi|don vi|muc luc|noi dung|hoi (?:nghi|thao)\W+hoi (?:nghi|thao))\b[^.:!?]*"
)
_SITE = re.compile(r"(?:cong thong tin|trang thong tin|trang tin|website|bao dien tu|tap chi dien tu|chuyen trang)\b.*")
#: Words that names of unions and associations are made of.
_BODY_WORDS = frozenset(
    "lien hiep cac hoi khoa hoc va ky thuat kh kt khkt tinh thanh pho tp viet nam hiep trung uong lien doan lao dong cong doan vusta lhh".split()
)


def is_ornament(text: str) -> bool:
    """Whether *text* holds no word at all: bars, dots, rules, a bare number."""
    return not re.search(r"[^\W\d_]", text)


def is_furniture(text: str) -> bool:
    """Whether the line is furniture wherever it stands."""
    folded = plain(text)
    bare = folded.strip(" .:;|»›>«<–-•*[](){}+…_/")
    if is_ornament(text) or is_button(bare) or opens_related(text) or _MACHINE.fullmatch(text):
        return True
    if _SIZE.fullmatch(folded) or _TREE.fullmatch(folded) or _URL.fullmatch(text) or _LABELLED.fullmatch(folded):
        return True
    return is_counter(folded) or (word_count(text) <= 12 and bool(_POSTER.fullmatch(bare)))


def is_counter(folded: str) -> bool:
    """Whether *folded* counts visitors (“Đang trực tuyến: 12”)."""
    return bool(_COUNTER.fullmatch(folded) and _COUNTER_WORDS.search(folded)) and bool(re.search(r"[:\d]", folded))


def opens_related(text: str, *, tail: bool = False) -> bool:
    """Whether a list of other pages follows (“Tin liên quan”; below the text, the *tail*, “Xem thêm” and “Tags” too), or comments."""
    bare = plain(text).strip(" .:;|»›>–-•*[]")
    return (tail and bare in ("xem them", "doc them", "xem tiep", "tags", "tag", "tu khoa", "the")) or bool(
        _RELATED.fullmatch(bare) or _COMMENTS.fullmatch(bare)
    )


def is_footer(text: str) -> bool:
    """Whether a line below the text is the site's own: address, licence, copyright."""
    return bool(_FOOTER.match(plain(text)))


def is_contact(text: str) -> bool:
    """Whether a line above the text tells where the site's owner is to be reached."""
    return bool(_CONTACT.search(plain(text)))


def is_menu(text: str) -> bool:
    """Whether a line above the headline names a section or the site, and is no headline."""
    words = word_count(text)
    if words <= 2 or (words <= 14 and bool(_BREADCRUMB.fullmatch(plain(text)))):
        return True
    return (words <= 4 and may_be_menu(text)) or is_site_name(text)


def may_be_menu(text: str) -> bool:
    """Whether a line begins like a section's name; a short headline may as well."""
    folded = plain(text)
    return word_count(text) <= 7 and bool(_MENU.fullmatch(folded)) and not re.search(r"\d", folded)


def is_site_name(text: str) -> bool:
    """Whether a line is an address or a body's name and nothing more."""
    folded = plain(text)
    if DOMAIN.fullmatch(text) or (word_count(text) <= 14 and _SITE.fullmatch(folded)):
        return True
    words = re.findall(r"[^\W_]+", text)
    own = [word for word in words if plain(word) not in _BODY_WORDS]
    begins = re.match(r"(?:lien hiep|hoi|hiep hoi|lien doan|cong doan|lhh)\b", folded)
    return bool(begins) and ":" not in text and len(own) <= 3 and all(word[0].isupper() for word in own)


def is_cell(text: str) -> bool:
    """Whether a line may as well be a table's cell: a number by itself, or the head of a column."""
    return bool(re.fullmatch(r"\d[\d.,]{0,8}%?", text)) or may_head_column(text)

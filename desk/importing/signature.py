"""Who wrote a text and where it was published first: byline, role, source, house mark."""

from __future__ import annotations

import re
from dataclasses import dataclass

from desk.importing.furniture import DOMAIN
from desk.importing.lines import plain
from desk.importing.prose import ends_sentence, word_count

_WORK = r"(?:tin|bài|ảnh|hình|hình ảnh|bài viết|tin bài|video|clip|text|thơ|lời|biên soạn|nội dung)"
_MARKED = re.compile(
    rf"\W*(?P<what>{_WORK}(?:\s*(?:,|và|&|/|-|–|\+|;)\s*{_WORK})*|tác giả(?: bài viết)?|người viết|thực hiện|nhóm (?:tác giả|pv|phóng viên)|by|ctv|pv)"
    r"\s*[:：]\s*(?P<who>\S.*)",
    re.IGNORECASE,
)
_OTHER_WORK = re.compile(rf"\s*(?:[.,;–-]\s*|\s){_WORK}\s*[:：].*$", re.IGNORECASE)
_BY = re.compile(r"(?:By|Written by|Viết bởi|Được viết bởi):? (?P<who>[^\W\d_].{2,40})")
_SOURCE = re.compile(
    r"\W*(?:nguồn(?: tin| bài)?|dẫn nguồn|nguồn trích|trích nguồn|sưu tầm|source)\s*[:：]\s*(?P<what>\S.*)", re.IGNORECASE
)
_SOURCE_AT = re.compile(r"\W*nguồn\s+(?P<what>[^:]{2,40}):\s*(?P<url>https?://\S+)", re.IGNORECASE)
_AFTER = re.compile(r"\W*theo[:：]?\s+(?P<what>[^,;]{2,80}?)[\s.)\]]*", re.IGNORECASE)
_NAME_OF = re.compile(r"(?P<who>[^()/]{3,40}?)\s*[(/]\s*(?P<what>[^()]{2,50})\)?")
_AGENCY = re.compile(
    r"(?:TTXVN|VUSTA|VOV\d?|VTV\d?|Vusta|VietnamPlus|Vietnam\+|Vietnamplus|VnExpress|Dân trí|Nhân Dân|SGGP|Chinhphu\.vn)"
)
_PAPER = re.compile(r"(?:Báo|Tạp chí|Đài|Cổng TTĐT|Cổng thông tin|Trang tin|Bản tin|Website|TTXVN)\s\S.{1,60}")
_TOKEN = re.compile(r"[a-z][a-z0-9_]{3,25}")
_HOUSE = re.compile(
    r"(?P<mark>\((?=[^()]*[A-ZĐ])[^()]{2,24}\)\s*[-–—:]+|(?:[A-ZĐ][A-ZĐ&]{1,8}|[A-Za-z]{3,15}\.(?i:vn|com|net|org))(?: online)?\s*[-–—])\s+(?P<next>\S+)"
)
_OFFICES = (
    r"(?:Ban|Phòng|Văn phòng|VP|Hội|Liên hiệp|Liên đoàn|Công đoàn|Sở|Phó|Chủ tịch|Giám đốc|Trưởng|Thư ký|Báo|Tạp chí|Đài|Trung tâm|Chi hội|LHH\w*|CTV|PV|"
    r"Hiệp hội|Ủy viên|Uỷ viên|Nguyên|Tổ|UBND|Viện|Trường|Khoa|Đoàn|Cán bộ|Chuyên viên|Tổng|Hội viên|Cộng tác viên|Chánh|Bí thư|Đại học|ĐH|GĐ|TT|TTV|KHKT|Vusta|VUSTA|(?i:tổng hợp|t/h|th|st|sưu tầm|biên soạn|dịch|ghi|lược ghi|thực hiện))"
)
_WITH_OFFICE = re.compile(
    rf"(?P<name>.{{2,60}}?)\s*(?:,\s*|\s[-–—]\s*|[-–—]\s|\s*\((?=.*\)$))(?P<role>{_OFFICES}\b.{{0,120}}?)\)?"
)
_TITLE = re.compile(
    r"(?:(?:GS|PGS|TSKH|TS|ThS|Ths|Th\.S|KS|BS|BSCKI{1,2}|CN|LS|NB|Nhà báo|Kỹ sư|Thạc sĩ|Thạc sỹ|Tiến sĩ|Tiến sỹ|Bác sĩ|Luật sư|Cử nhân)\.?\s*)+"
)
_NOT_NAMES = re.compile(
    r"(?:lien hiep|lien doan|hoi\b|hiep hoi|ban\b|so\b|uy ban|trung tam|van phong|cong doan|chi hoi|viet nam|dai hoi|tinh\b|thanh pho|huyen|tp\b|cac\b|nhung"
    r"|(?:pho )?(?:chu tich|giam doc|bi thu|tong thu ky|truong ban|chu nhiem)\b|tm\b|kt\b|noi nhan|phan\b .*\d|chuong\b|muc\b|dieu\b|ket luan|mo dau|tai lieu|phu luc|ghi chu|anh\b|hinh\b|tin\b|bai\b|thong bao|quyet dinh|xin\b|kinh gui|tran trong"
    r"|da\b|thu ky|moi\b|xem\b|het\b|con nua|tong ket|mot so|hinh anh)"
)
_MACHINES = frozenset(("admin", "administrator", "super user", "quan tri", "quan tri vien", "webmaster"))
_HONORIFIC = re.compile(r"(?:Ông|Bà|Đồng chí|Đ/c|Anh|Chị|Các)\s")
_DESKS = re.compile(
    r"(?:BBT|Ban [Bb]iên tập|Tổ (?:Thông tin|Biên tập)|Nhóm (?:PV|phóng viên)|PV|Phóng viên|Văn phòng|VP|Phòng|Ban Thông tin|Ban TT|Bộ phận)(?:\s\S+){0,8}"
)
_SURNAMES = frozenset(
    "nguyễn trần lê phạm hoàng huỳnh phan vũ võ đặng bùi đỗ hồ ngô dương lý đinh lâm lương mai trịnh đào đoàn hà cao tạ tô thái tôn trương quách tăng "
    "nông vi hứa lưu đậu hồng kiều nghiêm triệu chu châu tống thân từ văn".split()
)


@dataclass(frozen=True, slots=True)
class Person:
    """A name and the office or the part that stands with it."""

    name: str
    role: str = ""


@dataclass(frozen=True, slots=True)
class Credit:
    """What one line tells of a text's origin; ``byline`` and ``source`` are as written."""

    byline: str = ""
    people: tuple[Person, ...] = ()
    source: str = ""
    url: str = ""


def house_mark(text: str) -> str:
    """The house mark that a paragraph opens with (“(KHTĐ) -”), or nothing."""
    match = _HOUSE.match(text)
    return match["mark"] if (match and match["next"][0] in '“"') or (match and match["next"].istitle()) else ""


def read_marked(text: str) -> Credit | None:
    """A byline that says that it is one (“Tin, ảnh: …”)."""
    match = _MARKED.fullmatch(text) if len(text) <= 160 else None
    if match is None:
        by = _BY.fullmatch(text)
        return _credit(by["who"]) if by and is_name(by["who"]) and plain(by["who"]) not in _MACHINES else None
    if re.fullmatch(r"(?:ảnh|hình|hình ảnh|video|clip|nội dung|thơ|lời|text)", match["what"].strip(), re.IGNORECASE):
        return None
    who = _OTHER_WORK.sub("", match["who"]).strip(" .;,*")
    if who.endswith(("?", "!")) or (match["what"].lower() in ("pv", "by") and not is_name(who)):
        return None
    short = word_count(who) <= 16 and bool(who) and not who[0].islower() and plain(who) not in _MACHINES
    return _credit(who) if short else None


def read_source(text: str) -> Credit | None:
    """A source that says that it is one (“Nguồn: …”)."""
    if len(text) > 200:
        return None
    at = _SOURCE_AT.fullmatch(text)
    if at:
        return Credit(source=at["what"].strip(), url=at["url"])
    match = _SOURCE.fullmatch(text)
    if not match or word_count(match["what"]) > 30:
        return None
    what = match["what"].strip(" )].;") or match["what"]
    url = re.search(r"https?://[^\s()]+", what)
    return Credit(source=what, url=url[0] if url else "")


def read_origin(text: str) -> Credit | None:
    """A source or byline in the forms that only the end of a text makes sure: “Theo …”, a bare address, a paper's name."""
    match = _AFTER.fullmatch(text)
    if match and word_count(text) <= 14 and (match["what"][0].isupper() or DOMAIN.fullmatch(match["what"])):
        return _origin(match["what"])
    both = _NAME_OF.fullmatch(text)
    wire = re.fullmatch(r"(?P<who>.{3,40}?)\s+[-–]\s+(?P<what>\S+)", text)
    if wire and is_name(wire["who"]) and (_AGENCY.fullmatch(wire["what"]) or DOMAIN.fullmatch(wire["what"])):
        return Credit(wire["who"], (Person(wire["who"]),), wire["what"])
    if (
        both
        and is_name(both["who"])
        and (DOMAIN.fullmatch(both["what"]) or _AGENCY.fullmatch(both["what"]) or _PAPER.fullmatch(both["what"]))
    ):
        return _origin(text)
    if DOMAIN.fullmatch(text) or _TOKEN.fullmatch(text) or _AGENCY.fullmatch(text.strip("().")):
        return Credit(source=text.strip("()."))
    if _PAPER.fullmatch(text) and word_count(text) <= 8 and not ends_sentence(text):
        return Credit(source=text)
    return None


def _origin(what: str) -> Credit:
    both = _NAME_OF.fullmatch(what)
    if both and is_name(both["who"]):
        return Credit(both["who"], (Person(both["who"]),), both["what"])
    return Credit(source=what)


def read_name(text: str) -> Credit | None:
    """A byline that is a bare name, initials or a desk, perhaps with an office."""
    bare = text.strip(" .*•()[]–-_") if not re.search(r"\w\)$", text) or text.startswith("(") else text.lstrip(" *•–-")
    if _HONORIFIC.match(bare) or not bare:
        return None
    if is_name(bare) or (_DESKS.fullmatch(bare) and word_count(bare) <= 9 and not ends_sentence(text)):
        return _credit(bare)
    match = _WITH_OFFICE.fullmatch(bare)
    return _credit(bare) if match and is_name(match["name"]) and not ends_sentence(text) else None


def read_role(text: str) -> str:
    """The office in brackets on the line below a name, or nothing."""
    match = re.fullmatch(r"\((?P<role>[^()]{4,140})\)\.?", text)
    return match["role"].strip() if match else ""


def is_pen_name(text: str) -> bool:
    """Whether a line below a text is a name in capitals whose first word is no surname (“KIM CHI”), which headings are as well."""
    return text.isupper() and 2 <= word_count(text) <= 4 and is_name(text.title())


def is_name(text: str) -> bool:
    """Whether *text* is a person's name, a pen name or initials; several may be joined."""
    if len(text) > 60 or re.match(r"[IVXA-H]+\. (?:[^\Wa-z\d_]+ ?){2,}$", text) or _NOT_NAMES.match(plain(text)):
        return False
    parts = re.split(r"\s*(?:[,&;/]|\s[-–]\s|\svà\s)\s*", text)
    return all(_one_name(_TITLE.sub("", part, count=1).strip()) for part in parts)


def _one_name(text: str) -> bool:
    letters = re.sub(r"[\W\d_]", "", text)
    if re.fullmatch(r"[^\W\d_]{1,2}(?:[.\s]+[^\W\d_]{1,2}){1,4}\.?|[^\W\d_]{2,5}", text) and letters.isupper():
        return len(letters) >= 2
    words = re.split(r"[\s.]+", text.strip("."))
    if not all(word.replace("'", "").replace("-", "").isalpha() and word[0].isupper() for word in words):
        return False
    if letters.isupper() and len(words[0]) > 1 and words[0].lower() not in _SURNAMES:
        return False
    return 2 <= len(words) <= 6 or (len(words) == 1 and 3 <= len(text) <= 10 and plain(text) not in ("het", "end", "admin"))


def _credit(written: str) -> Credit:
    return Credit(written, _people(written))


def _people(written: str) -> tuple[Person, ...]:
    match = _WITH_OFFICE.fullmatch(written)
    if match:
        return (Person(match["name"].strip(), match["role"].strip()),)
    names = [name.strip() for name in re.split(r"\s*(?:[,;&]|\s[-–]\s|\svà\s)\s*", written) if name.strip()]
    return tuple(Person(name) for name in names) if all(map(is_name, names)) else (Person(written),)

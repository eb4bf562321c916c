"""Captions: the short lines that tell what a photograph shows.

The patterns are for lower case with its diacritics (``tặng`` hands something over,
``tăng`` opens a subheading).
"""

from __future__ import annotations

import re

from desk.importing.lines import plain
from desk.importing.prose import ends_sentence, opens_like_text, sentences, word_count

#: A line scores as a caption from here on.
ENOUGH = 3.0

_PERSON = re.compile(
    r"(?:ông|bà|đ/c|đồng chí|đc|các đồng chí|gs|pgs|ts|tskh|ths|thạc s[ĩỹ]|tiến s[ĩỹ]|ks|kỹ sư|bác s[ĩỹ]|bs|nhà (?:báo|văn|thơ|giáo|khoa học|sáng chế|nghiên cứu|sử học|thiết kế)|luật sư"
    r"|(?:nguyên )?(?:phó )?(?:chủ tịch|bí thư|giám đốc|tổng giám đốc|trưởng ban|tổng thư ký|thủ tướng|thứ trưởng|bộ trưởng|tổng biên tập|hiệu trưởng)"
    r"|phó trưởng|phó tổng|ủy viên|uỷ viên|giáo sư|đại sứ|[đt]ại (?:tướng|tá)|(?:thiếu|trung|thượng) (?:tướng|tá)|ns[ưn][td]|họa sĩ|nhạc sĩ|nghệ sĩ"
    r"|anh|chị|em|tác giả|thầy|cô|lương y|nghệ nhân|dược s[ĩỹ]|kiến trúc sư|chủ (?:vườn|trang trại|cơ sở|hộ))[. ]"
)
_PEOPLE = (
    r"đại biểu|khách mời|cán bộ|hội viên|thành viên|học viên|học sinh|sinh viên|nghệ nhân|tác giả|người dân|đoàn viên|công nhân|nông dân|thí sinh|chuyên gia"
    r"|nhà khoa học|trí thức|tập thể|cá nhân|em học sinh|văn nghệ s[ĩỹ]|nghệ s[ĩỹ]|bạn trẻ|vđv|vận động viên|đội thi|gia đình|hộ dân|đoàn viên"
)
#: Who or what photographs show.
_SCENES = re.compile(
    r"(?:ảnh|hình) \d+\b|(?:toàn|quang|khung) cảnh|cảnh |(?:hình|bức) ảnh|trong ảnh|chú thích|ảnh(?::| (?:minh họa|minh hoạ|tư liệu|lưu niệm))|một góc"
    rf"|(?:các |một số |một |đông đảo |nhiều |những |hơn \d+ )?(?:{_PEOPLE})\b"
    r"|đoàn (?:đại biểu|công tác|chủ tịch|cán bộ|tham|lãnh đạo|giám sát|khảo sát|kiểm tra)|lãnh đạo|đại diện|hội trường|chủ t[oọ]ạ?\b|thầy trò"
    r"|ban (?:chấp hành|tổ chức|giám khảo|chủ tọa|chủ toạ|thường vụ|thư ký|thường trực|kiểm tra)|trao |ký kết|tặng |chụp|chân dung|bìa |dâng (?:hương|hoa)|cắt băng"
)
#: What photographs show as well, and sentences begin with.
_THINGS = re.compile(
    r"mô hình|sản phẩm|gian (?:hàng|trưng)|giải pháp|tác phẩm|tiết mục|nghi thức|màn |phút |lễ |khu |văn nghệ|khai mạc|bế mạc|biểu (?:quyết|diễn)|ra mắt|tham quan"
    r"|một (?:buổi|hội nghị|tiết mục|phần|trong|gian|sản phẩm|lớp|cuộc|góc)|gặp mặt|thảo luận|phần (?:lễ|hội|thi|thảo luận|trình bày|văn nghệ)|không khí|bàn thờ"
    r"|cổng |trụ sở|hội nghị|buổi |quầy |thăm |vườn "
)
_VIEWS = re.compile(r"(?:toàn|quang|khung) cảnh\b")
#: What people are seen doing, and what they do unseen.
_SEEN = re.compile(
    r"\b(?:phát biểu|chụp (?:ảnh|hình)|trao(?! đổi)|tham quan|tặng|dâng hương|khai mạc|bế mạc|bấm nút|cắt băng|ký|thăm|trình bày|chúc mừng|đọc|đón nhận|ra mắt"
    r"|biểu quyết|bỏ phiếu|lắng nghe|hướng dẫn|biểu diễn|trưng bày|thuyết trình|thực hành|đặt hoa|viếng|diễn ra|thi đấu|bắt tay|ngồi|đứng|thảo luận|bên|nhận)\b|\b(?:đặt|bày|treo|mọc|nằm|neo|phơi|dựng) (?:trên|ở|tại|trong|dưới|ven|giữa|quanh|trước)\b"
)
_DONE = re.compile(
    r"\b(?:nêu ý kiến|góp ý|trao đổi|tham gia|tham dự|báo cáo|chủ trì|điều hành|giới thiệu|dự|cùng|xem|làm việc|khảo sát|chia sẻ|kết luận|trả lời|kiểm tra)\b"
)
_EVENT = (
    r"(?:buổi|hội (?:nghị|thảo|thi|trường|chợ|thao|trại)|hội đồng|lễ|đại hội|cuộc|chương trình|phiên|lớp|diễn đàn|tọa đàm|toạ đàm|gian|kỳ họp|ngày hội|khu|công trình"
    r"|mô hình|điểm cầu|trụ sở|nhà|trường|vườn|triển lãm|hội|sân|xưởng)"
)
_WHERE = re.compile(
    rf"\b(?:tại|ở|trong|dự|của|về|nhận|trước|bên|kết luận|khai mạc|bế mạc|chúc mừng|phát biểu) (?:một |các |những )?{_EVENT}\b(?:[^.;]|\.(?=\S)){{0,90}}\.?$"
)
_WHERE_CLOSED = re.compile(
    r"\b(?:tại|ở|dự|kết luận|khai mạc|bế mạc|chúc mừng) (?:một |các )?(?:buổi|hội (?:nghị|thảo|thi|trường|chợ|thao)|lễ|đại hội|cuộc|chương trình|phiên|lớp|diễn đàn"
    r"|tọa đàm|toạ đàm|kỳ họp|ngày hội|triển lãm)\b[^.;]{0,60}\.$"
)
_PLACE = re.compile(r"\btại (?:[A-ZĐ][^\W\d_]*\.? ?|tỉnh |thành phố |huyện |xã |phường ){1,8}(?:năm \d{4})?$")
_POSITIONS = re.compile(
    r"\([^()]*\b(?:trái|phải|giữa|đầu tiên|ngoài cùng|bìa|hàng|đứng|ngồi|áo|ảnh)\b[^()]*\)|\bở hàng (?:đầu|trước|sau)|lưu niệm|chụp (?:ảnh|hình)|từ (?:trái|phải)"
    r"|\b(?:ảnh|hình)(?: tư liệu)? ?: ?\S|ảnh tư liệu|\(ảnh|ngoài cùng bên|đứng thứ|ngồi giữa|cùng nhau\.?$|^trong ảnh|nguồn ảnh"
)
_TELLING = re.compile(
    r"\b(?:đã|sẽ|được|cần|phải|nhằm|vì vậy|tuy nhiên|theo đó|ngoài ra|đồng thời|bên cạnh đó|hiện có|hiện nay|hàng năm|hằng năm|gồm|là một|cho biết|cho rằng"
    r"|khẳng định|nhấn mạnh|đề nghị|đánh giá|nhất trí|thống nhất|đến dự|về dự|tới dự|có mặt|dự kiến|tiếp tục|bầu|hẹn|cũng|đi|không|chưa|rất|vẫn|vừa|hiện|còn|kết thúc|kéo dài|giúp|mong|nhắc|kiến nghị)\b"
)
_COUNTS = re.compile(
    r"\b(?:có|gồm|trao|với|hơn|gần|trên|nhận|chia) \d|\b\d+ (?:giải|hội viên|thành viên|sản phẩm|mô hình|đại biểu|người|tác phẩm|nhiệm vụ|đề tài|ý kiến|lĩnh vực)"
)
_HEADINGS = re.compile(
    r"(?:tăng cường|phát huy|nâng cao|đẩy mạnh|xây dựng|đổi mới|kết quả|một số (?:kết quả|giải pháp|kiến nghị|hạn chế|tồn tại|nhiệm vụ|vấn đề|đề xuất|hình ảnh)"
    r"|đề xuất|giải pháp|phương hướng|nhiệm vụ|thực trạng|khó khăn|thuận lợi|những (?:kết quả|khó khăn|hạn chế|đóng góp|nội dung|vấn đề|thành tựu|bài học|điểm)"
    r"|mục tiêu|ý nghĩa|bài học|về |công tác|hoạt động|nội dung|kiến nghị|danh sách|cơ cấu|quá trình|lời |thay lời|tầm quan trọng|vai trò|sự cần thiết|để "
    r"|hiệu quả|đặc điểm|nguyên nhân|chương |mục |điều |tiêu chuẩn|đối tượng|thời gian|địa điểm|liên hệ|lan tỏa|lan toả|khơi dậy|hướng tới|tiếp tục|tạo |gắn |chú trọng)"
)
_NUMBERED = re.compile(
    r"(?:\(?(?:\d{1,2}(?:\.\d{1,2})*|[ivx]{1,5}|[a-hđ])\s?[.)/:-](?!\d)|[-+*•–✓]|(?:phần|chương|điều) [\divx]+\b)\s*\S"
)
_CREDIT = re.compile(r"(?:tin|bài|nguồn|tác giả|người viết|thực hiện)\b[^:]{0,20}:|ảnh:(?!(?:\s*\S+\s){4})")
#: Whose work is seen, and how headlines name their place ("Bến Nước: Hội họp …").
_MADE = re.compile(r" của (?:nghệ nhân|(?:nhóm )?tác giả|nhóm học sinh|em|gia đình|hộ) (?:ông |bà |anh |chị )?[A-ZĐ]")
_PLACED = re.compile(r"[A-ZĐ][^:,.]{2,30}: [A-ZĐ]")
#: An entry of a table of contents.
_PAGES = re.compile(r"\btr(?:ang)?\.? ?\d+(?:\s*[-–]\s*\d+)?\.?$")
_OFFICE = re.compile(
    r"[^,–-]{4,60}?\s*[,–-]\s*(?:nguyên |quyền )?(?:phó )?(?:chủ tịch|bí thư|giám đốc|trưởng|tổng|ủy viên|uỷ viên|thư ký|hiệu trưởng|viện trưởng|chánh|chủ nhiệm)\b"
)


def caption_score(text: str) -> float:
    """How much *text*, a line by itself, looks like a caption; :data:`ENOUGH` is enough."""
    lower, words = text.lower(), word_count(text)
    begins = text[:1].isupper() or text[:1] in '“"(*'
    if (
        not text
        or not begins
        or words < 2 + (not _VIEWS.match(lower) and not _PERSON.match(lower))
        or words > 60
        or len(sentences(text)) > 2
        or _CREDIT.match(lower)
        or _PAGES.search(lower)
    ):
        return -5.0
    position = 4.0 * bool(_POSITIONS.search(lower))
    score = position + _scene(text, lower) + _closing(text)
    score -= 2.0 * min(2, len(_TELLING.findall(lower))) + 3.0 * bool(_COUNTS.search(lower))
    score -= 4.0 * opens_like_text(text) + 4.0 * bool(_NUMBERED.match(lower))
    score -= 2.0 * (words > 30) + 2.0 * (words > 45) + 2.0 * (len(sentences(text)) > 1 and not position)
    score += 3.0 * bool(_MADE.search(text) and not ends_sentence(text)) - 3.0 * bool(_PLACED.match(text) and not position)
    return score - 3.0 * (looks_like_heading(text) and not position)


def is_sure_caption(text: str) -> bool:
    """Whether *text* can hardly be anything else: a view of a hall, a person with an office, a place in a photograph."""
    lower = text.lower()
    if _VIEWS.match(lower) or _POSITIONS.search(lower):
        return caption_score(text) >= ENOUGH
    return bool(_PERSON.match(lower) and _OFFICE.match(lower)) and caption_score(text) >= ENOUGH


def _scene(text: str, lower: str) -> float:
    """The score for what is seen: people, what they do and where."""
    closed, person = ends_sentence(text), bool(_PERSON.match(lower))
    seen, done = bool(_SEEN.search(lower)), bool(_DONE.search(lower))
    if person and not closed and _OFFICE.match(lower) and not seen and not done:
        return 4.0
    score = 3.0 * bool(_SCENES.match(lower)) or (1.0 if closed else 3.0) * bool(_THINGS.match(lower)) or (1.5 + seen) * person
    where = 2.0 * bool((_WHERE_CLOSED if closed else _WHERE).search(lower)) or 1.5 * bool(_PLACE.search(text))
    return score + 2.0 * bool(_VIEWS.match(lower)) + (2.0 if seen else 1.0 * done) + where


def _closing(text: str) -> float:
    """The score for how the line ends: captions seldom close with a full stop."""
    if text.endswith((":", ";", ",", "?")):
        return -4.0
    return (-2.5 if text.endswith(("…", "...")) else -1.5) if ends_sentence(text) else 2.0


def looks_like_heading(text: str) -> bool:
    """Whether *text* begins like a subheading, is numbered or stands in capitals."""
    lower = text.lower()
    return bool(_HEADINGS.match(lower) or _NUMBERED.match(lower)) or (text.isupper() and word_count(text) > 2)


def same_caption(one: str, other: str) -> bool:
    """Whether two lines are one caption written twice (alternative text and text)."""
    return _key(one) == _key(other)


def _key(text: str) -> str:
    return re.sub(r"[^\w]+", " ", plain(text)).strip()

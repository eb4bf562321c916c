"""What can be wrong with a picture that is there, in an editor's words."""

from __future__ import annotations

from plugins.language.bilingual import Bilingual
from plugins.media.pictures import MOST_PIXELS


def faulty(file: str, fault: str) -> tuple[Bilingual, Bilingual]:
    """What is wrong with *file*, and what to do; *fault* is one of a Look's."""
    said, hint = _FAULTS[fault]
    return Bilingual(f"{file} {said.vi}", f"{file} {said.en}"), hint


_MILLIONS = MOST_PIXELS // 1_000_000
_FAULTS = {
    "damaged": (
        Bilingual("bị hỏng hoặc không phải ảnh", "is damaged, or no picture"),
        Bilingual(
            "chép lại ảnh từ bản gốc; nếu không còn bản nào, viết “missing:” thay cho địa chỉ",
            "copy it again from the original; where there is none, write “missing:” as its address",
        ),
    ),
    "large": (
        Bilingual(f"có hơn {_MILLIONS} triệu điểm ảnh", f"has more than {_MILLIONS} million pixels"),
        Bilingual("thu nhỏ ảnh (cạnh dài chừng 4000 điểm là đủ) rồi chép lại", "make it smaller (4000 pixels a side are plenty)"),
    ),
    "unusable": (
        Bilingual("là loại ảnh mà trình duyệt không hiện được", "is a picture that browsers do not show"),
        Bilingual(
            "mở ảnh, lưu thành JPEG (hình vẽ, chữ thì PNG) vào content/media/ rồi sửa địa chỉ theo tên mới",
            "open it, save it as JPEG (a drawing as PNG) in content/media/, and write its new name here",
        ),
    ),
    "cut": (
        Bilingual("bị thiếu phần cuối, chỉ hiện được phần đầu", "lacks its end; only the beginning can be shown"),
        Bilingual("chép lại ảnh từ bản gốc nếu còn", "copy it again from the original, if there is one"),
    ),
}

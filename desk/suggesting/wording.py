"""What is wrong with a review, and why something is not written, in an editor's words; and what to do."""

from __future__ import annotations

from collections.abc import Sequence

from plugins.language.bilingual import Bilingual

Words = tuple[Bilingual, Bilingual]


def in_error(where: str, message: Bilingual) -> Words:
    """The article has an error of its own."""
    return (
        Bilingual(
            f"chưa ghi, vì bài đang có lỗi: {where}: {message.vi}",
            f"not written, for the article is in error: {where}: {message.en}",
        ),
        Bilingual("sửa lỗi ấy rồi chạy lại", "mend that, then run again"),
    )


def untouchable(path: str, key: str, name: str) -> Words:
    """Its front matter is of a kind that no program can change safely."""
    return (
        Bilingual(
            f"không ghi được “{name}” vào {path} mà chỉ đổi riêng khóa “{key}”",
            f"“{name}” cannot be written into {path} with the key “{key}” alone being changed",
        ),
        Bilingual(
            f"mở bài, tự thêm “{name}” vào “{key}”, rồi chạy lại", f"open it and add “{name}” to “{key}” yourself, then run again"
        ),
    )


def ambiguous(path: str, key: str, name: str) -> Words:
    """With one name more, another would mean something else, or nothing."""
    return (
        Bilingual(
            f"chưa ghi, vì có thêm “{name}” thì một tên khác trong phần đầu của {path} không còn rõ nghĩa",
            f"not written: with “{name}” under “{key}”, another name in the front matter of {path} would no longer be certain",
        ),
        Bilingual(
            "trong “associations” của bài, ghi đủ tên thay cho tên gọn như “Hội Luật gia tỉnh”, rồi chạy lại",
            "write the whole name there instead of a relative one such as “Hội Luật gia tỉnh”, then run again",
        ),
    )


def no_one_article(id_: str, paths: Sequence[str]) -> Words:
    """There is no such article, or there are several."""
    if paths:
        found = ", ".join(paths)
        return (
            Bilingual(
                f"chưa ghi, vì nhiều tệp cùng mang mã “{id_}”: {found}",
                f"not written, for several files have the id “{id_}”: {found}",
            ),
            Bilingual("đổi tên một trong các tệp ấy rồi chạy lại", "rename one of them, then run again"),
        )
    return (
        Bilingual(f"không có bài nào mã “{id_}”", f"there is no article “{id_}”"),
        Bilingual(
            "tệp đã xóa hay đổi tên? Sửa lại mã trong dòng tiêu đề của bài, hoặc xóa dòng đề xuất này",
            "was its file deleted or renamed? Mend the id in the heading above, or delete this line",
        ),
    )


def no_term(name: str, id_: str) -> Words:
    """There is no such term."""
    return (
        Bilingual(f"không còn nơi nào, hội nào hay sự kiện nào mã “{id_}” ({name})", f"there is no term “{id_}” ({name})"),
        Bilingual("xóa dòng đề xuất này; máy viết lại nếu còn cần", "delete this line: it is written anew if it is still wanted"),
    )


def known_already(path: str) -> Words:
    """The file that is to be made, or another of its name, is there."""
    return (
        Bilingual(f"chưa lập tệp, vì tên hay mã ấy đã có: {path}", f"not made, for that name or id is there already: {path}"),
        Bilingual(
            "nếu là cùng một nơi, thêm tên này vào aliases của tệp ấy và xóa dòng này; nếu không, sửa tên và mã trong khung",
            "if both are one, add the name to the aliases of that file and delete this line; if not, change name and id here",
        ),
    )


def unwritten(path: str, error: Exception) -> Words:
    """The file cannot be written, or somebody else has just done it."""
    reason = error.strerror if isinstance(error, OSError) else None
    return (
        Bilingual(
            f"không ghi được {path}: {reason or 'tệp vừa đổi trong lúc lệnh chạy'}",
            f"{path} cannot be written: {reason or 'it was changed in the meantime'}",
        ),
        Bilingual("tệp vẫn như cũ; xem lại rồi chạy lại", "the file is as it was; look into it, then run again"),
    )


def unknown_mark(mark: str) -> Words:
    """What stands in a box means nothing."""
    return (
        Bilingual(f"không hiểu dấu “{mark}” trong ô", f"the mark “{mark}” in the box is not known"),
        Bilingual(
            "ghi [x] để nhận, [-] để bỏ, [ ] để đó", "write [x] to accept, [-] to reject, [ ] to leave it for another time"
        ),
    )


DAMAGED: Words = (
    Bilingual("dòng đề xuất này bị hỏng, không đọc được", "this proposal is damaged and cannot be read"),
    Bilingual(
        "khôi phục dòng như cũ, ví dụ “- [x] provinces: Bắc Ninh `bac-ninh`”, hoặc xóa cả dòng: lần sau máy viết lại; "
        "nếu là ghi chú của bạn thì bỏ ô [ ]",
        "restore the line, such as “- [x] provinces: Bắc Ninh `bac-ninh`”, or delete it: it is written anew; "
        "if it is a remark of yours, leave out the box",
    ),
)
ALONE: Words = (
    Bilingual("đề xuất này không đứng dưới bài nào", "this proposal stands below no article"),
    Bilingual(
        "đặt lại dòng dưới tiêu đề “### [tên bài](articles/…)” của nó, hoặc xóa dòng: lần sau máy viết lại",
        "put it below the heading “### [title](articles/…)” of its article, or delete it: it is written anew",
    ),
)
NO_HEADING: Words = (
    Bilingual("tiêu đề này không cho biết bài nào", "this heading does not say which article it is of"),
    Bilingual(
        "khôi phục dòng “### [tên bài](articles/…/ten-bai.md)”, hoặc xóa cả mục: lần sau máy viết lại",
        "restore “### [title](articles/…/id.md)”, or delete all below it: it is written anew",
    ),
)
CONFLICTING: Words = (
    Bilingual("tệp còn dấu xung đột của git", "the file holds marks of a conflict in git"),
    Bilingual(
        "giữ những dòng bạn muốn, xóa các dòng <<<<<<<, =======, >>>>>>>",
        "keep the lines you want, and delete those with <<<<<<<, =======, >>>>>>>",
    ),
)
UNCLOSED: Words = (
    Bilingual("khung mở bằng ``` ở đây không có dòng ``` đóng lại", "the frame that ``` opens here is never closed"),
    Bilingual("thêm một dòng ``` ngay sau khung", "add a line ``` right below it"),
)


def contrary(line: int) -> Words:
    """One proposal stands in the file twice, with two answers."""
    return (
        Bilingual(
            f"đề xuất này đã có ở dòng {line}, với dấu trái ngược",
            f"this proposal stands in line {line} too, with the contrary mark",
        ),
        Bilingual("xóa một trong hai dòng", "delete one of the two lines"),
    )

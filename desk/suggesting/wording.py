"""Why something is not written, in an editor's words: what is wrong, and what to do."""

from __future__ import annotations

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


def no_article(id_: str) -> Words:
    """There is no such article."""
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

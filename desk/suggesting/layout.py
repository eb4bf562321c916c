"""The review as the Markdown that editors see: the same for the same review, one decision a line."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from desk.suggesting.lines import SWEEP, boxed, heading
from desk.suggesting.review import TITLE, Box, Review, Section

_INTRODUCTION = f"""\
{TITLE}

> Máy đọc các bài và thấy những tên dưới đây nên có trong phần đầu bài. Bạn ghi vào ô rồi chạy lại lệnh `desk suggest`:
>
> - `[x]` nhận: máy ghi tên ấy vào bài;
> - `[-]` bỏ: máy nhớ ở cuối tệp và không hỏi lại;
> - `[ ]` để đó, lần sau xem tiếp.
>
> Dòng mở đầu bằng dấu > là của máy, mỗi lần chạy viết lại. Lời bạn ghi thêm ở dòng riêng thì được giữ.
>
"""
_SAID = {
    Section.SWEEPS: "Ghi một ô ở đây là quyết định cho mọi ô còn trống của tên ấy trong phần “Từng bài”.",
    Section.SHEETS: "Bài mới nhất đứng đầu.",
    Section.NAMES: (
        "Những tên chưa có tệp nào, tên gặp nhiều đứng trước. Ghi `[x]` thì máy lập tệp đúng như khung bên dưới, "
        "bạn sửa khung trước cũng được. Ghi `[-]` nếu đó không phải tên một hội hay một sự kiện. "
        "Nếu là tên khác của một hội đã có, hãy thêm vào `aliases` của hội ấy."
    ),
    Section.NOTES: "Lời bạn đã ghi dưới những đề xuất nay không còn. Đọc xong thì xóa.",
    Section.REFUSED: "Máy không hỏi lại những tên này. Xóa một dòng, hoặc xóa dấu trong ô, thì máy lại hỏi.",
}


def laid_out(review: Review) -> str:
    """The text of the file."""
    parts = [_introduction(review), *_remarks(review, Section.TOP)]
    for section, blocks in (
        (Section.SWEEPS, _boxes(review.sweeps, SWEEP)),
        (Section.SHEETS, _sheets(review)),
        (Section.NAMES, _names(review.names)),
        (Section.NOTES, ()),
        (Section.REFUSED, _boxes(review.refused)),
    ):
        below = [*_remarks(review, section), *blocks]
        if below:
            parts += [f"## {section}\n\n> {_SAID[section]}\n", *below]
    return "\n".join(parts)


def _introduction(review: Review) -> str:
    sheets = [sheet for sheet in review.sheets if sheet.boxes]
    said = [f"{len(review.boxes)} đề xuất cho {len(sheets)} bài"] if sheets else []
    said += [f"{review.rest} đề xuất nữa cho các bài cũ hơn, hiện ra khi bạn đã duyệt bớt"] if review.rest else []
    fewer = f" (và {review.fewer} tên nữa, ít gặp hơn)" if review.fewer else ""
    said += [f"{len(review.names)} tên chưa có tệp{fewer}"] if review.names else []
    said += [f"đã bỏ {len(review.refused)}"] if review.refused else []
    return f"{_INTRODUCTION}> {' · '.join(said) or 'Không còn đề xuất nào.'}\n"


def _remarks(review: Review, section: Section) -> Iterator[str]:
    if lines := review.remarks.get(section):
        yield "".join(f"{line}\n" for line in lines)


def _boxes(boxes: Iterable[Box], prefix: str = "") -> Iterator[str]:
    """*boxes*, one a line, as one block."""
    if lines := [line for box in boxes for line in _box(box, prefix)]:
        yield "".join(f"{line}\n" for line in lines)


def _sheets(review: Review) -> Iterator[str]:
    for sheet in review.sheets:
        yield "".join(f"{line}\n" for line in (heading(sheet), *sheet.remarks))
        yield from _boxes(sheet.boxes)


def _names(names: Iterable[Box]) -> Iterator[str]:
    for box in names:
        yield from _boxes([box])
        if box.skeleton:
            yield f"```yaml\n{box.skeleton}```\n"


def _box(box: Box, prefix: str) -> Iterator[str]:
    yield boxed(box, prefix)
    yield from (f"  > {line}" for line in box.quote)
    yield from box.remarks

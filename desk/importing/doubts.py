"""What an editor should look at in an imported page."""

from __future__ import annotations

from collections.abc import Iterator

from desk.importing.page import Page
from plugins.language.bilingual import Bilingual

Doubt = tuple[str, Bilingual]


def find_doubts(page: Page) -> tuple[Doubt, ...]:
    """The keys of the document that are unsure, each with the reason."""
    return (*_title_and_date(page), *_others(page), *_pictures(page))


def _title_and_date(page: Page) -> Iterator[Doubt]:
    if page.title is None:
        yield "title", Bilingual("không thấy tiêu đề, lấy câu đầu của bài", "no title found; the first sentence stands for it")
    if page.date is None:
        yield "date", Bilingual("không thấy dòng ngày đăng, bài là bản nháp", "no date line found; the document is a draft")
    elif page.day is None:
        yield (
            "date",
            Bilingual(
                f"chỉ biết {page.date.iso}, thiếu ngày; bài là bản nháp",
                f"only {page.date.iso} is known; the document is a draft",
            ),
        )


def _others(page: Page) -> Iterator[Doubt]:
    if page.bylines:
        yield (
            "byline",
            Bilingual("trang có nhiều tin, mỗi tin một người viết; nên tách ra", "several items, a byline each; better split"),
        )
    if page.views is not None and page.day is None:
        yield (
            "legacy_views",
            Bilingual(f"{page.views} lượt xem, chưa rõ tính đến ngày nào", f"{page.views} views, as of an unknown day"),
        )


def _pictures(page: Page) -> Iterator[Doubt]:
    """Photographs without a caption, which stand nowhere in the document."""
    clues = {block.clue for block in page.blocks}
    for picture in page.pictures:
        if "." in picture and picture not in clues:
            yield "image", Bilingual(f"ảnh không có chú thích: {picture}", f"a photograph without a caption: {picture}")

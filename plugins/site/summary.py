"""The last line of a build: what changed, and what came of it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from plugins.builder.output import Changes
from plugins.language.bilingual import Bilingual
from plugins.site.memory import Memory
from plugins.site.workshop import Workshop

Words = Iterator[Bilingual]
_KINDS = {"article": (Bilingual("bài", "article"), Bilingual("bài", "articles"))}
_OTHERS = (Bilingual("tệp nội dung khác", "other document"), Bilingual("tệp nội dung khác", "other documents"))


def differences(shop: Workshop, before: Memory | None) -> tuple[Bilingual, ...]:
    """What is not as it was at the last build (*before* are its notes), each in a few words. To be asked before *shop* saves."""
    if before is None:
        return ()
    return (*_documents(shop), *_media(shop), *_theme(shop), *_rest(shop, before))


def summary(documents: int, changes: Changes, output: Path, seconds: float) -> Bilingual:
    """The last line of a build of *documents*: what had changed, and what it did to the output."""
    vi = ", ".join(one.vi for one in changes.because) or f"{documents} tệp nội dung"
    en = ", ".join(one.en for one in changes.because) or f"{documents} documents"
    written, removed = len(changes.written), len(changes.removed)
    return Bilingual(
        f"Xong: {vi} → {written} trang và tệp mới hoặc đổi, {changes.same} giữ nguyên, {removed} xóa, "
        f"trong {seconds:.1f} giây → {output}",
        f"Done: {en} → {written} files new or changed, {changes.same} as they were, {removed} removed, in {seconds:.1f} s → {output}",
    )


def next_due(due: datetime, now: datetime, path: str) -> Bilingual:
    """When the next embargo ends."""
    hour = due.strftime("%H:%M")
    day = "" if due.date() == now.date() else f"{due.day}/{due.month}/{due.year}"
    return Bilingual(
        f"Bài hẹn giờ kế tiếp: {path}, {hour}{' ngày ' if day else ' hôm nay'}{day}. Bài chỉ lên trang khi dựng lại sau giờ ấy.",
        f"Next embargoed piece: {path}, {hour}{' on ' if day else ' today'}{day}. It is published by the first build after that.",
    )


def _documents(shop: Workshop) -> Words:
    added: dict[str, int] = {}
    edited: dict[str, int] = {}
    for source in shop.sources:
        kind = "article" if source.kind == "article" else ""
        known, seen = shop.digests.known.get(source.file.path), shop.digests.seen.get(source.file.path)
        if known is None:
            added[kind] = added.get(kind, 0) + 1
        elif seen is not None and seen[1] != known[1]:
            edited[kind] = edited.get(kind, 0) + 1
    yield from _counted(added, Bilingual("thêm", "added"))
    yield from _counted(edited, Bilingual("sửa", "edited"))
    yield from _counted(_removed(shop), Bilingual("xóa", "removed"))


def _removed(shop: Workshop) -> dict[str, int]:
    content = f"{shop.settings.content}/"
    gone = [path.removeprefix(content) for path in shop.digests.gone() if path.startswith(content) and path.endswith(".md")]
    articles = sum(path.startswith("articles/") for path in gone)
    return {kind: count for kind, count in (("article", articles), ("", len(gone) - articles)) if count}


def _counted(counts: dict[str, int], done: Bilingual) -> Words:
    for kind, count in counts.items():
        one, many = _KINDS.get(kind, _OTHERS)
        yield Bilingual(f"{count} {one.vi} {done.vi}", f"{count} {(one if count == 1 else many).en} {done.en}")


def _media(shop: Workshop) -> Words:
    count = _changed(shop, f"{shop.settings.content}/media/")
    if count:
        yield Bilingual(f"{count} ảnh hoặc tệp đính kèm đổi", f"{count} media files changed")


def _theme(shop: Workshop) -> Words:
    count = _changed(shop, f"{shop.settings.theme}/")
    if count:
        yield Bilingual(f"{count} tệp giao diện đổi", f"{count} theme files changed")


def _changed(shop: Workshop, folder: str) -> int:
    """How many files below *folder* are not as they were. A new one, or one that is gone, may just be asked for or not."""
    known = shop.digests.known
    return sum(path.startswith(folder) and path in known and known[path][1] != now[1] for path, now in shop.digests.seen.items())


def _rest(shop: Workshop, before: Memory) -> Words:
    if before.salt != shop.salt:
        yield Bilingual("chương trình đổi", "the program changed")
    if before.settings != shop.settings_digest:
        yield Bilingual("cài đặt đổi", "settings changed")
    now, span = shop.settings.now, before.span
    if now >= span.due:
        yield Bilingual("bài hẹn đã đến giờ", "an embargo ended")
    if now >= span.issued:
        yield Bilingual("có số tạp chí đến ngày ra", "an issue came out")
    if span.until <= now and span.until < min(span.due, span.issued):
        yield Bilingual("có sự kiện đã qua", "an event is over")
    if now < span.since:
        yield Bilingual("đồng hồ lùi lại", "the clock went back")

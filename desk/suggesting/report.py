"""What a run says: a few lines for an editor, or one list for a program."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import Any

from desk.suggesting.looking import Found
from desk.suggesting.merging import Identity
from desk.suggesting.proposing import unnamed
from desk.suggesting.session import Outcome, Sight
from desk.suggesting.terms import KEYS
from plugins.language.bilingual import Bilingual


def as_list(sight: Sight, refused: Collection[Identity]) -> list[dict[str, Any]]:
    """Every term that an article is about, named already or not, then every name that no document covers.

    A term: ``article`` (id), ``path``, ``kind``, ``id``, ``name`` (to be written), ``written``,
    ``sentence``, ``score``, ``count``, ``named``, ``rejected``. A name: ``uncovered``, ``kind``,
    ``path`` (the file to be made), ``skeleton``, ``written``, ``sentence``, ``count``, ``articles`` (ids), ``rejected``.
    """
    return [*_terms(sight, refused), *_names(sight, refused)]


def _terms(sight: Sight, refused: Collection[Identity]) -> Iterator[dict[str, Any]]:
    for article in sight.looked:
        for one in article.found:
            yield {"article": article.id, "path": article.path, **_found(one)} | {
                "rejected": (article.id, KEYS[one.kind], one.id) in refused
            }


def _found(one: Found) -> dict[str, Any]:
    subject = one.subject
    return {
        "kind": one.kind,
        "id": one.id,
        "name": one.name,
        "written": subject.written,
        "sentence": subject.sentence,
        "score": round(subject.score, 4),
        "count": subject.count,
        "named": one.named,
    }


def _names(sight: Sight, refused: Collection[Identity]) -> Iterator[dict[str, Any]]:
    for one in unnamed(sight.looked, sight.terms.vocabulary):
        box = one.box()
        yield {
            "uncovered": one.name,
            "kind": one.kind,
            "path": box.key,
            "skeleton": box.skeleton,
            "written": one.written,
            "sentence": one.sentence,
            "count": one.count,
            "articles": list(one.articles),
            "rejected": box.identity in refused,
        }


def said(outcome: Outcome, path: str) -> Iterator[Bilingual]:
    """What a run did and what waits, in a few lines."""
    applied, review = outcome.applied, outcome.review
    if review is None:
        yield Bilingual(f"{path} có chỗ chưa đọc được nên chưa làm gì.", f"Nothing was done: {path} cannot be read.")
        return
    articles, open_ = len(review.sheets), len(review.boxes)
    did = [
        Bilingual(
            f"ghi {applied.names} tên vào {len(applied.changed)} bài",
            f"{applied.names} names written into {len(applied.changed)} articles",
        ),
        Bilingual(f"lập {len(applied.made)} tệp", f"{len(applied.made)} files made"),
        Bilingual(f"nhớ {outcome.refused} lần bỏ", f"{outcome.refused} rejections remembered"),
    ]
    counts = (applied.names, len(applied.made), outcome.refused)
    done = [one for one, count in zip(did, counts, strict=True) if count]
    if done:
        vi, en = ", ".join(one.vi for one in done), ", ".join(one.en for one in done)
        yield Bilingual(f"Đã {vi}.", f"Done: {en}.")
    if outcome.unread:
        yield Bilingual(
            f"{outcome.unread} bài có lỗi nên chưa xem.", f"{outcome.unread} articles are in error and were not looked through."
        )
    if not (open_ or review.names):
        yield Bilingual("Không còn đề xuất nào.", "Nothing more to propose.")
        return
    names = len(review.names)
    vi, en = (f", {names} tên chưa có tệp", f", {names} names without a document") if names else ("", "")
    yield Bilingual(
        f"{open_} đề xuất cho {articles} bài{vi} ({outcome.new} mới).",
        f"{open_} proposals for {articles} articles{en} ({outcome.new} new).",
    )
    yield Bilingual(f"Mở {path}, ghi x hay - vào ô, rồi chạy lại.", f"Open {path}, write x or - into the boxes, then run again.")

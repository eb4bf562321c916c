"""Reviews made at random, with remarks of editors in all places."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import strategies as st

from desk.suggesting.doubles import without_doubles
from desk.suggesting.marks import Mark
from desk.suggesting.review import Box, Review, Section, Sheet
from plugins.documents.diagnostics import Findings

WORDS = st.sampled_from(
    ["Hội Làm vườn", "Đắk R'lấp", "A & B: c #1", "[x]", "*sao*", "(2018–2019)", "a_b", "<b>", "thử", "1/2", "\\"]
)
TEXTS = st.lists(WORDS, min_size=1, max_size=3).map(" ".join)
IDS = st.from_regex(r"[a-z][a-z0-9]{0,5}(-[a-z0-9]{1,4}){0,2}", fullmatch=True)
#: What an editor may write between our lines: none of these is one of ours.
REMARK = st.sampled_from(
    """\
hỏi lại chị Lan
  hỏi lại: provinces: Bắc Ninh?
- một việc
  - [chị Lan](https://example.org/)
- [Lan] xem
[x]
1. a
# Đề
#### mục
## Linh tinh
a > b
| a | b |
    mã
---
===
*sao* _gạch_ `bac-ninh`
mọi bài · Bắc Ninh
Cả loạt
Ghi chú:
…""".split("\n")
)
REMARKS = st.lists(REMARK, max_size=2).map(tuple)
NAMES = TEXTS.filter(lambda name: not name.startswith("["))


@st.composite
def boxes(draw: st.DrawFn) -> Box:
    return Box(
        draw(st.sampled_from(list(Mark))),
        draw(st.sampled_from(["provinces", "associations", "events"])),
        draw(NAMES),
        draw(IDS),
        note=draw(st.sampled_from(["", "1 lần", "12 lần"])),
        quote=draw(st.lists(TEXTS, max_size=1).map(tuple)),
        remarks=draw(REMARKS),
    )


@st.composite
def names(draw: st.DrawFn) -> Box:
    return Box(
        draw(st.sampled_from(list(Mark))),
        f"{draw(st.sampled_from(['associations', 'events']))}/{draw(IDS)}.md",
        draw(NAMES),
        note=draw(st.sampled_from(["2 lần", "12 lần trong 3 bài"])),
        quote=draw(st.lists(TEXTS, max_size=1).map(tuple)),
        skeleton=draw(st.sampled_from(["", "---\nname: Hội A\n---\n", "---\nname: x\n\n# y\n---\n\n- [x] z\n> t\n"])),
        remarks=draw(REMARKS),
    )


SHEETS = st.builds(
    Sheet,
    st.builds("articles/{}/{}.md".format, st.sampled_from(["2021", "cũ (1)", "a b"]), IDS),
    TEXTS,
    st.sampled_from(["1/2/2021", "nháp"]),
    st.lists(boxes(), max_size=3).map(tuple),
    REMARKS,
)
MEMORY = st.one_of(
    st.builds(lambda box, article: replace(box, article=article, note="", quote=()), boxes(), IDS),
    names().map(lambda box: replace(box, skeleton="", quote=(), note="")),
)
ANY_REVIEWS = st.builds(
    Review,
    st.lists(boxes().map(lambda box: replace(box, note="7 bài")), max_size=2).map(tuple),
    st.lists(SHEETS, max_size=3).map(tuple),
    st.lists(names(), max_size=2).map(tuple),
    st.lists(MEMORY, max_size=3).map(tuple),
    st.dictionaries(st.sampled_from(list(Section)), st.lists(REMARK, min_size=1, max_size=2).map(tuple), max_size=3),
)
#: Those in which nothing stands twice, as the program writes them.
REVIEWS = ANY_REVIEWS.map(lambda review: without_doubles(review, Findings("")))

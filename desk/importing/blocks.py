"""The parts of a body: paragraphs, subheadings and captions, and their Markdown."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import Enum, auto

from desk.importing.captions import ENOUGH, caption_score, looks_like_heading, same_caption
from desk.importing.escape import escape, escape_alt, escape_heading, missing
from desk.importing.lines import plain
from desk.importing.marks import Look, Mark, is_address
from desk.importing.prose import ends_sentence, is_prose, word_count
from desk.importing.tables import in_table

#: Added to a caption's score by what stands around the line.
_AFTER_PICTURE, _IN_BARS, _TWICE, _TWICE_FIRST = 6.0, 5.0, 5.0, 1.0


class Kind(Enum):
    """The kinds of blocks."""

    PARAGRAPH = auto()
    HEADING = auto()
    CAPTION = auto()


@dataclass(frozen=True, slots=True)
class Block:
    """One block of a body.

    ``lines`` are the numbers of the lines it holds, ``clue`` is the old address of
    a caption's photograph.
    """

    kind: Kind
    text: str
    lines: tuple[int, ...] = ()
    clue: str = ""

    @property
    def markdown(self) -> str:
        """The block as Markdown."""
        match self.kind:
            case Kind.HEADING:
                return f"## {escape_heading(self.text)}"
            case Kind.CAPTION:
                return f"![{escape_alt(self.text)}]({missing(self.clue)})"
            case Kind.PARAGRAPH:
                return escape(self.text)


def to_blocks(marks: Sequence[Mark]) -> tuple[Block, ...]:
    """The blocks that the lines of a body make; lines of furniture and dates are left out."""
    blocks: list[Block] = []
    for number, mark in enumerate(marks):
        if mark.look in (Look.PROSE, Look.SHORT) and mark.text:
            _append(blocks, mark, _block(marks, number))
    return tuple(_with_headings(_joined(blocks)))


def _append(blocks: list[Block], mark: Mark, block: Block) -> None:
    """Add *block*, or join it to the one that it continues or repeats."""
    last = blocks[-1] if blocks else None
    if last is None:
        blocks.append(block)
    elif _repeats(blocks, block):
        blocks[-1] = (
            _merged(last, block, _TWICE if len(blocks) > 1 else _TWICE_FIRST) if same_caption(last.text, block.text) else last
        )
    elif _continues(last, mark, block):
        blocks[-1] = replace(last, text=f"{last.text} {block.text}", lines=last.lines + block.lines)
    else:
        blocks.append(block)


def _repeats(blocks: Sequence[Block], block: Block) -> bool:
    """Whether a caption stood before, or a paragraph among the last few."""
    if any(same_caption(one.text, block.text) for one in blocks[-1:]):
        return True
    if block.kind is Kind.CAPTION:
        return any(one.kind is Kind.CAPTION and same_caption(one.text, block.text) for one in blocks)
    return word_count(block.text) >= 8 and any(same_caption(one.text, block.text) for one in blocks[-4:])


def _merged(last: Block, block: Block, twice: float) -> Block:
    """Two equal lines: a lead or a paragraph once; a short line is a caption, in its cleaner spelling."""
    chosen = min(last, block, key=lambda one: len(one.text))
    caption = Kind.CAPTION in (last.kind, block.kind) or (
        caption_score(chosen.text) + twice >= ENOUGH and word_count(chosen.text) <= 40
    )
    return replace(chosen, kind=Kind.CAPTION if caption else last.kind, clue=last.clue or block.clue)


def _continues(last: Block, mark: Mark, block: Block) -> bool:
    """Whether a line that begins small goes on with a caption, or with the line right above."""
    if not block.text[0].islower() or ends_sentence(last.text) or last.text.endswith((":", ";")):
        return False
    if last.kind is Kind.CAPTION:
        return word_count(block.text) <= 30
    return not mark.line.gap and block.kind is Kind.PARAGRAPH


def _block(marks: Sequence[Mark], number: int) -> Block:
    """The block that line *number* makes by itself."""
    mark = marks[number]
    text = mark.text.rstrip(" |").lstrip("| ") or mark.text
    before = marks[number - 1] if number else None
    clue = before.text if before and before.look is Look.PICTURE and is_address(before.text) and "." in before.text else ""
    score = caption_score(text)
    if before and before.look is Look.PICTURE and word_count(text) <= 45:
        score += _AFTER_PICTURE if not clue or not is_prose(text) else _AFTER_PICTURE / 2
    if mark.text.endswith("|") and word_count(text) <= 45:
        score += _IN_BARS
    if in_table(marks, number):
        score -= _IN_BARS
    if number == len(marks) - 1 and not ends_sentence(text):
        score -= 1.0
    here = (mark.line.number,)
    return Block(Kind.CAPTION, text, here, clue) if score >= ENOUGH else Block(Kind.PARAGRAPH, text, here)


def _joined(blocks: Iterable[Block]) -> Iterator[Block]:
    """*blocks* with an initial that stood alone (“C”, “ông đoàn …”) put back before its word."""
    initial: Block | None = None
    for block in blocks:
        if initial and block.text[0].islower():
            block, initial = replace(block, text=initial.text + block.text, lines=initial.lines + block.lines), None
        if initial:
            yield initial
        initial = block if len(block.text) == 1 and block.text.isupper() else None
        if initial is None:
            yield block
    if initial:
        yield initial


def _with_headings(blocks: Iterable[Block]) -> Iterator[Block]:
    """*blocks*, the short lines between paragraphs that are subheadings marked so."""
    row = list(blocks)
    for number, block in enumerate(row):
        after = row[number + 1] if number + 1 < len(row) else None
        yield replace(block, kind=Kind.HEADING) if _is_heading(block, after, number) and not _parallel(row, number) else block


def _is_heading(block: Block, after: Block | None, number: int) -> bool:
    if block.kind is not Kind.PARAGRAPH or after is None or (after.kind is Kind.PARAGRAPH and not is_prose(after.text)):
        return False
    text = block.text
    fits = (
        2 <= word_count(text) <= 18 and not ends_sentence(text) and not text.endswith((":", ";", ",")) and not text[0].islower()
    )
    bullet = text[0] in "-+*•–✓"
    return fits and not bullet and number > 0 and looks_like_heading(text)


def _parallel(row: Sequence[Block], number: int) -> bool:
    """Whether the line is one of a list: the one above looks like a heading as well."""
    above = row[number - 1]
    return (
        above.kind is Kind.PARAGRAPH
        and not is_prose(above.text)
        and looks_like_heading(above.text)
        and plain(above.text) != plain(row[number].text)
    )

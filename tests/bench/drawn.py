"""Bodies drawn at random, for comparing two ways of reading them.

Three kinds by turns: what editors write, with every small liberty; all of Markdown's marks and
what only looks like them; and either with characters deleted, doubled and put in.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence

from tests.bench.vocabulary import (
    ADDRESSES,
    BORDERS,
    CELLS,
    FORMS,
    IMAGES,
    LINE_STARTS,
    LINES,
    MARKS,
    PLAIN,
    RAW,
    RULES,
    SAFE,
    SPACES,
    TITLES,
    USUAL,
    WORDS,
)


def documents(seed: int, count: int, real: Sequence[str] = ()) -> Iterator[str]:
    """*count* bodies, the same for the same *seed*; *real* ones are mutated with the rest."""
    draw = random.Random(seed)
    made: list[str] = list(real)
    for number in range(count):
        body = (_plain, _odd, _mutated, _plain, _mutated)[number % 5](draw, made)
        if number % 5 in (0, 3) or number % 25 == 1:
            made.append(body)
        yield body


def _plain(draw: random.Random, made: Sequence[str]) -> str:
    """What editors write."""
    blocks = [_block(draw) for _ in range(draw.randint(1, 7))]
    start, between = draw.choice(("", "", "\n", "  ")), draw.choice(("\n\n", "\n\n", "\n\n\n", "\n \n"))
    return start + between.join(blocks) + draw.choice(("\n", "", "\n\n", " "))


def _block(draw: random.Random) -> str:
    kinds = (_text, _heading, _list, _image, _table, _quotation, _rule)
    return draw.choices(kinds, (6, 2, 2, 2, 0.6, 0.6, 0.3))[0](draw)


def _text(draw: random.Random) -> str:
    """A few runs of plain words, some of them marked."""
    forms = FORMS[: draw.choice((USUAL, USUAL, USUAL, len(FORMS)))]
    runs = [_filled(draw, draw.choice(forms)) for _ in range(draw.randint(1, 4))]
    return draw.choice((" ", " ", " ", " ", "\n", "\n", "  \n", ", ", "")).join(runs)


def _heading(draw: random.Random) -> str:
    start, end = "#" * draw.randint(1, 6) + draw.choice((" ", " ", " ", "")), draw.choice(("", "", "", " ##", "#", " "))
    words = _words(draw, PLAIN, 4) if draw.random() < 0.8 else _filled(draw, draw.choice(FORMS))
    return start + words + end + draw.choice(("", "", f"\n{_text(draw)}"))


def _list(draw: random.Random) -> str:
    mark, gap = draw.choice(("- ", "* ", "+ ", "1. ", "3. ", " - ", "-  ")), draw.choice(("\n", "\n", "\n", "\n\n"))
    return gap.join(mark + _text(draw) for _ in range(draw.randint(1, 4)))


def _image(draw: random.Random) -> str:
    return _filled(draw, draw.choice(IMAGES))


def _quotation(draw: random.Random) -> str:
    return "\n".join(draw.choice(("> ", "> ", "> ", ">", ">  ")) + line for line in _plain(draw, ()).strip().split("\n"))


def _rule(draw: random.Random) -> str:
    return draw.choice(("---", "***", "* * *"))


def _table(draw: random.Random) -> str:
    columns, (left, right) = draw.randint(1, 4), draw.choice(BORDERS)
    cells = [_words(draw, PLAIN, 3) if draw.random() < 0.9 else draw.choice(CELLS) for _ in range(columns * draw.randint(1, 4))]
    rows = [cells[at : at + columns] for at in range(0, len(cells), columns)]
    rows.insert(draw.choice((1, 1, 1, 1, 1, 1, 0)), [draw.choice(RULES) for _ in range(columns)])
    return "\n".join(draw.choice(("", "", "", " ")) + left + "|".join(row) + right for row in rows)


def _filled(draw: random.Random, form: str) -> str:
    """*form* with words and addresses."""
    while "¤" in form:
        form = form.replace("¤", _words(draw, PLAIN, 6), 1)
    while "§" in form:
        form = form.replace("§", draw.choice(SAFE), 1)
    return form


def _words(draw: random.Random, words: Sequence[str], most: int) -> str:
    return " ".join(draw.choices(words, k=draw.randint(1, most)))


def _odd(draw: random.Random, made: Sequence[str]) -> str:
    """All of Markdown, and what looks like it."""
    blocks = ["\n".join(_line(draw) for _ in range(draw.choice((1, 1, 2, 3)))) for _ in range(draw.randint(1, 4))]
    return draw.choice(("", "", "\n", " \n", "   ")) + draw.choice(("\n\n", "\n\n", "\n \n", "\n\n\n", "\n\t\n")).join(blocks)


def _line(draw: random.Random) -> str:
    if draw.random() < 0.06:
        return draw.choice(LINES)
    start = draw.choice(LINE_STARTS) if draw.random() < 0.2 else ""
    parts = [_part(draw) for _ in range(draw.randint(1, 6))]
    return (
        start
        + "".join(part + (draw.choice(SPACES) if draw.random() < 0.75 else "") for part in parts)
        + draw.choice(("", "", "", " ", "  ", "#", " #"))
    )


def _part(draw: random.Random) -> str:
    kind = draw.choices(("plain", "word", "link", "mark", "raw", "pair"), (8, 4, 2, 1.3, 0.4, 3))[0]
    if kind == "plain":
        return _words(draw, PLAIN, 4)
    if kind == "link":
        return f"{draw.choice(('', '', '!', '!', '!!', '[', '*'))}[{_words(draw, WORDS, 2)}]{draw.choice(('(', '(', '(', '( ', ' (', '['))}{draw.choice(ADDRESSES)}{draw.choice(TITLES)}{draw.choice((')', ')', ')', ' )', ''))}"
    if kind == "pair":
        mark = draw.choice(("*", "**", "*", "**", "_", "__", "***", '"', "'"))
        return f"{mark}{_words(draw, PLAIN, 3)}{mark}"
    return draw.choice({"word": WORDS, "mark": MARKS, "raw": RAW}[kind])


def _mutated(draw: random.Random, made: Sequence[str]) -> str:
    """One of those *made* before, a part of it, with a few characters changed."""
    body = draw.choice(made)
    start = draw.randrange(max(1, len(body) - 500)) if len(body) > 800 else 0
    characters = list(body[start : start + 800])
    for _ in range(draw.randint(1, 4)):
        at = draw.randrange(len(characters) + 1)
        change = draw.random()
        if change < 0.35 and characters:
            del characters[at : at + draw.choice((1, 1, 2, 5))]
        elif change < 0.55:
            characters[at:at] = characters[max(0, at - draw.choice((1, 2, 8))) : at]
        else:
            characters[at:at] = draw.choice((*MARKS, *SPACES, *RAW, *LINE_STARTS, "\n\n", *WORDS[-20:]))
    return "".join(characters)

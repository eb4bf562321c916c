"""A site to measure: as many articles as asked for, with the terms that they name; the same bytes each time.

An article depends on its own number alone, so that a small corpus is the beginning of a
large one. One article in five holds what an editor seldom writes: a table, footnotes, a quotation.
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path
from random import Random

from desk.bench import words
from plugins.language.text import slugify

_FIRST_DAY, _DAYS = datetime(2008, 1, 2), 6500
_PICTURES = 12
_HARD = 5


def write_corpus(content: Path, articles: int) -> None:
    """Write *articles* articles, and all that they name, below *content*."""
    for number in range(articles):
        _write(content / article_path(number), _article(number))
    for path, text in _terms():
        _write(content / path, text)
    for number in range(_PICTURES):
        _write(content / _picture(number).lstrip("/"), _png(number))


def article_path(number: int) -> str:
    """The file of article *number*, relative to the content folder."""
    return f"articles/{_day(number):%Y}/{article_id(number)}.md"


def article_id(number: int) -> str:
    """The id of article *number*."""
    return f"{slugify(_title(number))}-{number}"


def _write(file: Path, data: str | bytes) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(data if isinstance(data, bytes) else data.encode())


def _day(number: int) -> datetime:
    return _FIRST_DAY + timedelta(days=number * 2741 % _DAYS, minutes=number * 97 % 900 + 400)


def _title(number: int) -> str:
    draw = Random(f"title {number}")
    return _capital(f"{draw.choice(words.WHO)} {draw.choice(words.DID)} {draw.choice(words.WHAT)}")


def _article(number: int) -> str:
    draw, day = Random(f"article {number}"), _day(number)
    unit, province = draw.choice(words.PROVINCES)
    member = draw.choice(words.MEMBERS)[0]
    contest, year = draw.choice(words.CONTESTS), min(max(day.year, words.FIRST_EDITION), words.LAST_EDITION)
    front = (
        f"title: {_title(number)}\ndate: {day:%Y-%m-%d %H:%M}\nsummary: {_sentence(draw)}\n"
        f"section: {draw.choice(words.SECTIONS)[1]}\n"
        f"byline:\n  - name: {draw.choice(words.PEOPLE)}\n    role: {draw.choice(words.ROLES)}\n"
        f"provinces:\n  - {province}\nassociations:\n  - lhh-{unit}\n  - hoi-{member}-{unit}\n"
    )
    if number % 3 == 0:
        front += f"events:\n  - {slugify(contest)}-{year}\n"
    if number % 4:
        front += f"image:\n  src: {_picture(number)}\n  caption: {_sentence(draw)}\n  alt: {_capital(draw.choice(words.WHAT))}\n"
    return f"---\n{front}---\n\n" + "\n\n".join(_blocks(draw, number)) + "\n"


def _blocks(draw: Random, number: int) -> Iterator[str]:
    """The parts of a body, about 600 syllables."""
    linked = number // 2
    yield _paragraph(draw)
    yield f"![{_capital(draw.choice(words.WHAT))}]({_picture(number + 1)})\n*{_sentence(draw)}*"
    yield f"{_paragraph(draw)} Xem [{_title(linked)}]({{filename}}/{article_path(linked)})."
    yield f"## {draw.choice(words.HEADINGS)}"
    yield f"{_paragraph(draw)} **{_sentence(draw)}**"
    yield "\n".join(f"- {_capital(draw.choice(words.DID))} *{draw.choice(words.WHAT)}*" for _ in range(4))
    yield f"{_paragraph(draw)} Tài liệu ở [kho dữ liệu mở](https://example.org/tai-lieu/{number})."
    if number % _HARD == 0:
        yield _HARDER[number // _HARD % len(_HARDER)](draw)
    yield f"## {draw.choice(words.HEADINGS)}"
    yield from (_paragraph(draw) for _ in range(3))


def _table(draw: Random) -> str:
    rows = "\n".join(f"| {_capital(what)} | {draw.randrange(10, 900)} |" for what in draw.sample(words.WHAT, 4))
    return f"| Nội dung | Số hộ |\n|---|--:|\n{rows}"


def _footnotes(draw: Random) -> str:
    return f"{_sentence(draw)[:-1]}[^1]. {_sentence(draw)[:-1]}[^2].\n\n[^1]: {_sentence(draw)}\n[^2]: {_sentence(draw)}"


def _quotation(draw: Random) -> str:
    return f'> "{_sentence(draw)}"\n>\n> — {draw.choice(words.PEOPLE)}\n\n1. {_sentence(draw)}\n2. {_sentence(draw)}'


_HARDER = (_table, _footnotes, _quotation)


def _paragraph(draw: Random) -> str:
    return " ".join(_sentence(draw) for _ in range(3))


def _sentence(draw: Random) -> str:
    main = " ".join(draw.choice(part) for part in (words.WHO, words.DID, words.WHAT, words.WHERE))
    return f"{draw.choice(words.LEADS)}, {main}; {draw.choice(words.THEN)}."


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _terms() -> Iterator[tuple[str, str]]:
    """Sections, associations and events, each as path and text."""
    for id_, name in words.SECTIONS:
        yield f"sections/{id_}.md", f"---\nname: {name}\n---\n"
    yield "associations/trung-uong.md", "---\nname: Liên hiệp các Hội Khoa học toàn quốc\nlevel: national\n---\n"
    for unit, place in words.PROVINCES:
        union = f"Liên hiệp các Hội Khoa học và Kỹ thuật {place}"
        yield (
            f"associations/lhh-{unit}.md",
            f"---\nname: {union}\nlevel: provincial\nparent: trung-uong\nprovince: {place}\n---\n\n{union}.\n",
        )
        for id_, name in words.MEMBERS:
            front = f"name: Hội {name} {place}\nlevel: member\nparent: lhh-{unit}\nprovince: {place}"
            yield f"associations/hoi-{id_}-{unit}.md", f"---\n{front}\n---\n"
    for contest in words.CONTESTS:
        yield from _contest(contest)


def _contest(name: str) -> Iterator[tuple[str, str]]:
    series = slugify(name)
    yield f"events/{series}.md", f"---\nname: Hội thi {name}\nkind: series\n---\n"
    for edition, year in enumerate(range(words.FIRST_EDITION, words.LAST_EDITION + 1), start=1):
        front = f"name: Hội thi {name} {year}\nkind: contest\nseries: {series}\nedition: {edition}\nstart: {year}-05-04\nend: {year}-10-20"
        yield f"events/{series}-{year}.md", f"---\n{front}\n---\n"


def _picture(number: int) -> str:
    return f"/media/do-toc-do/anh-{number % _PICTURES}.png"


def _png(number: int) -> bytes:
    """A small picture of one colour."""
    width, height = 320, 200
    row = b"\0" + bytes((number * 17 % 256, 120, 200 - number * 9)) * width

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(row * height, 9)) + chunk(b"IEND", b"")

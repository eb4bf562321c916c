"""Front matter made at random: sound, nearly sound, and not at all; the same for the same seed."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from random import Random

from plugins.documents.kinds import Kind
from plugins.documents.syntax import TEXT_KEYS
from plugins.site.kinds import KINDS as ALL_KINDS

#: Those whose files have front matter and a text.
KINDS = [kind for kind in ALL_KINDS if not kind.bare]

KEYS = sorted(
    {key for kind in KINDS for key in kind.schema.model_fields}
    | set("src count as_of alt role url credit text x Title slug".split())
)
PROSE = (
    "Hội nghị tổng kết năm 2017|Hội nghị: phần 1 #2|\"A\" và \"B\"|Đắk R'lấp|'Một' hai|[Chùm ảnh] Lễ hội|*Sao*|# mục|a: b|a:b|- gạch|? hỏi"
    "|Chúc mừng!|!chú ý|&và|%phần|@nơi|`mã`|| một|> hai|>|x |~|null|NULL|{a}|a {b}|a]b|a[b|a, b|C:\\đường|\\|bài\u00a0số|Hòa\u0301|\u200bẩn|🎉 vui|→ mũi|中文|2017|1.5"
    "|012|true|missing:|missing:anh/1.jpg|/media/a.jpg|https://x.vn/a?b=1#c|a  b|“nháy”|(ngoặc)|...|---|--- x|=|<<|key: [a|a #|a # b|:|: a|a :|\ufffd|x\x85y|x\u2028y|ð"
).split("|")  # fmt: skip
OTHER = (
    "2018-01-12|2018-01-12 14:56|2018-01-12T14:56:00+07:00|2018-01|2018|2018-02-30|13/01/2021|2018-01-12 99:00|1|0|-1|007|28.000|1,5|draft|published|hidden|xong"
    "|contest|provincial|monthly|vi|en-GB|xx|Bình Phước|binh-phuoc|Bà Rịa – Vũng Tàu|/tin/1.html|//a|/a?b|https://vusta.vn|http://|4-6|true|True|no|on"
).split("|")  # fmt: skip
DROPS = [
    "'", '"', ":", ": ", " #", "# x", "\n", "\n\n", "\n# ghi chú: a\n", "\n  ", "- ", "\n- ", "\n  - ", "[", "]", "{", "}", ", ", ",", "\t", " ", "   ", " \n", "&a ", "*a", "!x ",
    "!!str ", "|", "|\n", ">-\n", "? ", "\\", '\\"', "\\ufffd", "''", "---\n", "\n---\n", "...\n", "\u00a0", "\u3000", "\u200b", "\u0301", "\ufeff", "\r\n", "\r", "\x00", "\x0b", "\x85",
    "\u2028", "\ufffe", "\U0001fffe", "🎉", "null", "~", "%YAML 1.1\n", "title: a\n", "\ntitle: a: b\n", "\nTitle: a\n", "- - - ",
]  # fmt: skip


def documents(seed: int, count: int) -> Iterator[tuple[Kind, bytes]]:
    """*count* files, each with its kind."""
    random = Random(seed)
    for number in range(count):
        kind = random.choice(KINDS) if number % 2 else KINDS[0]
        yield kind, document(random, kind)


def document(random: Random, kind: Kind) -> bytes:
    """A file of *kind*: one in four is as it should be, most have one fault, some several."""
    fields = list(kind.schema.model_fields)
    keys = random.sample(fields, random.randint(0, min(7, len(fields)))) + random.choices(KEYS, k=random.choice((0, 0, 0, 0, 1)))
    text = "".join(_entry(random, key) for key in keys)
    for _ in range(random.choice((0, 1, 1, 1, 1, 2, 3, 8))):
        text = _damaged(random, text)
    text = f"---\n{text}---\n" + random.choice(("", "\nNội dung.\n", "x\n---\ny", "\n🎉 a\u00a0b"))
    if random.random() < 0.03:
        text = _dropped(random, text)
    data = text.encode("utf-8", "replace")
    match random.randrange(40):
        case 0:
            return data.replace(b"\n", b"\r\n")
        case 1:
            return b"\xef\xbb\xbf" + data
        case 2:
            return data[: len(data) // 2] + b"\xe1\xf4" + data[len(data) // 2 :]
    return data


def _damaged(random: Random, text: str) -> str:
    """*text* with something dropped into it, or one of its lines repeated, moved, indented, cut or given an odd value."""
    lines = text.split("\n")
    at = random.randrange(len(lines))
    indent, lead, value = _LINE.fullmatch(lines[at]).groups()
    match random.randrange(10):
        case 0:
            lines.insert(random.randrange(len(lines)), lines[at])
        case 1:
            lines.insert(random.randrange(len(lines)), lines.pop(at))
        case 2:
            lines[at] = random.choice((" ", "  ", "\t", "    ", "- ", "#", "-  ")) + lines[at]
        case 3:
            lines[at] = random.choice((lines[at][1:], lines[at][:-1], indent[1:] + lead + value, indent + value, indent + lead))
        case 4:
            lines[at] = indent + lead + random.choice(DROPS) + value + random.choice(("", *DROPS))
        case 5 | 6:
            lines[at] = indent + lead + _written(random, random.choice(PROSE + OTHER))
        case 7:
            lines.insert(
                at,
                indent
                + random.choice(("- a", "a: b", "  - a", "  a: b", "- a: b", "a:", "-", "- a:", "#a: b", "a", " a: b", " - a")),
            )
        case 8:
            others = [_written(random, random.choice((*PROSE, "a", "Huế")), "'\"-") for _ in range(random.randint(0, 3))]
            lines[at] = indent + lead + "[" + ", ".join(others) + random.choice(("]", "]", "]", "", ",]", "] # a", "]]"))
        case _:
            return _dropped(random, text)
    return "\n".join(lines)


_LINE = re.compile(r"( *)((?:- +)?(?:[a-z_]+:)? ?)(.*)")


def _dropped(random: Random, text: str) -> str:
    at = random.randrange(len(text) + 1)
    return text[:at] + random.choice(DROPS) + text[at + random.choice((0, 0, 1)) :]


def _entry(random: Random, key: str) -> str:
    """A key with a value of a shape that it takes, or sometimes any."""
    shape = _SHAPES.get(key, "words" if key.endswith("s") else "scalar")
    match shape if random.random() < 0.95 else random.choice(("words", "map", "maps", "nothing")):
        case "words" if random.random() < 0.5:
            between = random.choice((", ", ",", " , "))
            return f"{key}: [{between.join(_sound(random, '') for _ in range(random.randint(0, 3)))}]\n"
        case "words":
            indent = random.choice(("  ", "", "    "))
            return f"{key}:\n" + "".join(f"{indent}- {_sound(random, '')}\n" for _ in range(random.randint(1, 3)))
        case "map":
            return f"{key}:\n" + _mapping(random, key, "  ", "  ")
        case "maps":
            return f"{key}:\n" + "".join(_mapping(random, key, "  - ", "    ") for _ in range(random.randint(1, 3)))
        case "nothing":
            return f"{key}:\n"
    return f"{key}:{random.choice((' ', ' ', '  '))}{_sound(random, key)}{random.choice(('', '', ' '))}\n"


_SHAPES = {
    "byline": "maps",
    "corrections": "maps",
    "names": "maps",
    "members": "maps",
    "contents": "maps",
    "links": "words",
} | dict.fromkeys("source image picture cover legacy_views results".split(), "map")
_INNER = {
    "byline": "name role", "source": "name url", "image": "src caption credit alt", "picture": "src caption", "cover": "src alt", "legacy_views": "count as_of",
    "corrections": "date text", "names": "name short_name since until", "members": "count as_of source", "contents": "title authors pages article", "results": "entries prizes",
}  # fmt: skip
_FIT = {"url": "https://vusta.vn/a", "website": "https://vusta.vn/a", "same_as": "https://vusta.vn", "status": "draft", "level": "unit", "kind": "contest", "lang": "vi", "pinned": "true"} | {
    **dict.fromkeys("date as_of updated start end until since founded".split(), "2018-01-12"),
    **dict.fromkeys("count edition order entries prizes year print_run pages number".split(), "12"),
}  # fmt: skip


def _mapping(random: Random, key: str, first: str, then: str) -> str:
    names = _INNER.get(key, "name url x").split()
    names = names[: random.randint(1, len(names))]
    return "".join(f"{then if number else first}{name}: {_sound(random, name)}\n" for number, name in enumerate(names))


def _sound(random: Random, key: str) -> str:
    """A value fit for *key*, in one of the ways to write it."""
    prose = ("Hội nghị: phần 1 #2", "[Chùm ảnh] Lễ hội", "Đắk R'lấp", "a: b")
    value = (
        random.choice(prose) if key in TEXT_KEYS else _FIT.get(key) or random.choice(("Bình Phước", "Huế", "/a.html", "2018-01"))
    )
    return _written(random, value, "'\"-" if not key else "---'\"")


def _written(random: Random, value: str, ways: str = "---'\"") -> str:
    """*value* plain, in single or in double quotes, now and then without care for what it holds."""
    match random.choice(ways):
        case "'":
            return "'" + value.replace("'", "''" if random.random() < 0.9 else "'") + "'"
        case '"':
            return json.dumps(value, ensure_ascii=False) if random.random() < 0.9 else f'"{value}"'
    return value

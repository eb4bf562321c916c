"""Which provinces and associations a page is about, among those that the registry and the content know."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from desk.importing.lines import plain
from plugins.language.tones import settle

_WORD = re.compile(r"[^\W_]+")
#: What may not stand before a province's name: names of people, streets, smaller places (folded).
_OTHER_NAMES = frozenset(
    "nguyen tran le pham hoang huynh phan vu vo dang bui do ho ngo duong ly van thi duc huu ngoc thanh xuan quang minh ong ba anh chi co chu bac em "
    "duong pho phuong xa quan huyen cho cau song nui lang thon truong thpt thcs tau deo ho thuy".split()
)
_PLACED = frozenset("tai o tu ve ra vao den toi sang qua".split())
_ADMIN = frozenset("tinh thanh pho tp thu do dia ban".split())
_BODIES = re.compile(
    r"\b(?:hiep(?: cac)? hoi|lhh|hoi|doan|hiep hoi|cong doan|tinh uy|thanh uy|ubnd|hdnd|so|bao|dai|dang bo|tinh doan|truong|dai hoc)\b[^.;:!?]*$"
)
_UNION = re.compile(r"(?:\blien hiep(?: cac)? hoi|\blhh)\b[^.;:!?]{0,70}$")
#: A person's name, and a city's only behind its administrative word.
_PERSON, _INITIALS = ("hồ", "chí", "minh"), ("tp", "hcm")
_TITLE, _LEAD, _BODY = 6.0, 3.0, 1.0
#: A score that makes a province a subject, on a short page and on a long one.
_ENOUGH, _ENOUGH_LONG, _LONG = 2.5, 4.0, 6
_SHARE, _MOST = 0.35, 4


@dataclass(frozen=True, slots=True)
class Known:
    """What the registry and the content know, as plain names.

    ``associations`` are triples: a name or an alias, the name to write, the
    province (by name) or None.
    """

    provinces: tuple[str, ...] = ()
    associations: tuple[tuple[str, str, str | None], ...] = ()


@dataclass(frozen=True, slots=True)
class Mention:
    """A name in a text: what it names, and from where to where."""

    name: str
    start: int
    end: int


def find_provinces(title: str, paragraphs: Sequence[str], known: Known) -> tuple[str, ...]:
    """The provinces that a page is about, the surest first; passing mentions are left out."""
    scores: dict[str, float] = {}
    unions: set[str] = set()
    names = _names(known.provinces)
    for weight, text in _weighted(title, paragraphs):
        for mention in _mentions(text, names):
            before = plain(text[: mention.start])
            union = bool(_UNION.search(before)) and not _placed(before)
            unions |= {mention.name} if union else set()
            scores[mention.name] = scores.get(mention.name, 0.0) + _score(weight, before)
    top = max(scores.values(), default=0.0)
    enough = _ENOUGH if len(paragraphs) <= _LONG else _ENOUGH_LONG
    sure = [name for name in scores if (scores[name] >= enough and scores[name] >= _SHARE * top) or name in unions]
    if len(sure) > _MOST:
        sure = [name for name in sure if scores[name] >= _TITLE]
    return tuple(sorted(sure, key=lambda name: -scores[name]))


def _weighted(title: str, paragraphs: Sequence[str]) -> Iterator[tuple[float, str]]:
    yield _TITLE, title
    for number, paragraph in enumerate(paragraphs):
        yield (_BODY if number else _LEAD), paragraph


def _score(weight: float, before: str) -> float:
    body = 2.0 if _BODIES.search(before[-60:]) else 0.0
    if _placed(before) and weight < _TITLE:
        return 0.5 + body
    return weight + body


def _placed(before: str) -> bool:
    """Whether the name is where something happens (“tại thành phố …”)."""
    words = re.findall(r"\w+", before)[-4:]
    while words and words[-1] in _ADMIN:
        words.pop()
    return bool(words) and words[-1] in _PLACED


def _names(provinces: Sequence[str]) -> dict[tuple[str, ...], str]:
    """Province names by their words; a name of one syllable is too common a word."""
    keys = {tuple(_key(word) for word in _WORD.findall(name)): name for name in provinces}
    keys.update((_INITIALS, name) for key, name in list(keys.items()) if key[-3:] == _PERSON)
    return {key: name for key, name in keys.items() if len(key) > 1}


def _mentions(text: str, names: dict[tuple[str, ...], str]) -> Iterator[Mention]:
    """The longest names in *text*, on syllable boundaries, with capitals, outside the names of people and streets."""
    words = list(_WORD.finditer(text))
    longest = max(map(len, names), default=0)
    at = 0
    while at < len(words):
        size = next((n for n in range(longest, 0, -1) if _named(text, words[at : at + n], n) in names), 0)
        if size and not _inside_name(text, words, at):
            key = _named(text, words[at : at + size], size)
            yield Mention(names[key or ()], words[at].start(), words[at + size - 1].end())
        at += size or 1


def _named(text: str, words: Sequence[re.Match[str]], size: int) -> tuple[str, ...] | None:
    """The key of *words* where they are one run of capitalised syllables."""
    if len(words) < size or not all(word[0][0].isupper() for word in words):
        return None
    gaps = (text[one.end() : two.start()] for one, two in itertools.pairwise(words))
    return tuple(_key(word[0]) for word in words) if all(re.fullmatch(r"[\s.]*[-–—]?\s*", gap) for gap in gaps) else None


def _inside_name(text: str, words: Sequence[re.Match[str]], at: int) -> bool:
    """Whether the name at *at* belongs to a person, a street or a smaller place."""
    before = " ".join(plain(word[0]) for word in words[max(0, at - 2) : at])
    if tuple(_key(word[0]) for word in words[at : at + 3]) == _PERSON:
        return not before.endswith(("thanh pho", "tp"))
    if at == 0 or text[words[at - 1].end() : words[at].start()].strip():
        return False
    return before.split()[-1] in _OTHER_NAMES and not before.endswith("thanh pho")


def _key(word: str) -> str:
    """A syllable without regard to capitals and the place of its tone mark (hoà = hòa)."""
    return settle(word.lower())


def find_associations(text: str, known: Known, province: str | None) -> tuple[tuple[str, str], ...]:
    """The known associations named in *text*: as written there, and as they are called.

    A relative name (“Hội Luật gia tỉnh”) is one of the *province*'s, where that is known.
    """
    found: dict[str, str] = {}
    for written, name in _named_bodies(text, known, province):
        found.setdefault(name, written)
    return tuple((written, name) for name, written in found.items())


def _named_bodies(text: str, known: Known, province: str | None) -> Iterator[tuple[str, str]]:
    words = list(_WORD.finditer(text))
    keys = [_key(word[0]) for word in words]
    aliases = _aliases(known, province)
    longest = max(map(len, aliases), default=0)
    at = 0
    while at < len(words):
        size = next((n for n in range(min(longest, len(words) - at), 1, -1) if tuple(keys[at : at + n]) in aliases), 0)
        if size and words[at][0][0].isupper():
            yield text[words[at].start() : words[at + size - 1].end()], aliases[tuple(keys[at : at + size])]
        at += size or 1


def _aliases(known: Known, province: str | None) -> dict[tuple[str, ...], str]:
    """Names by their words; one that two associations bear is left out."""
    owners: dict[tuple[str, ...], set[str]] = {}
    for alias, name, at in known.associations:
        forms = [alias, *_relative(alias, at)] if at and at == province else [alias]
        for form in forms:
            for spelled in {form, form.replace("&", " và ")}:
                owners.setdefault(tuple(_key(word) for word in _WORD.findall(spelled)), set()).add(name)
    return {key: names.pop() for key, names in owners.items() if len(names) == 1 and len(key) > 1}


def _relative(alias: str, province: str) -> list[str]:
    """*alias* as its own province's papers write it: “… tỉnh” and no name behind."""
    if not alias.endswith(province):
        return []
    stem = re.sub(r"\s+(?:tỉnh|thành phố|TP\.?)$", "", alias[: -len(province)].strip(), flags=re.IGNORECASE)
    return [f"{stem} thành phố" if province in _CITIES else f"{stem} tỉnh"]


#: The units under the central government that are cities; every other one is a tỉnh.
_CITIES = frozenset(("Hà Nội", "Hải Phòng", "Đà Nẵng", "Cần Thơ", "Hồ Chí Minh", "Thành phố Hồ Chí Minh", "Huế"))

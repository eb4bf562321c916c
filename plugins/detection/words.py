"""A text as words that know where they stand: keyed like names are, with no letter of the text moved.

Two words that ``plugins.language.names.name_key`` folds together (case, Unicode form, the
place of the tone mark, ``&`` and "và") have one key. Dashes and white space part words and
are no words themselves; every other sign is one.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate

from plugins.language.text import normalise
from plugins.language.tones import settle

_DASHES = r"\-‐‑‒–—―−﹘﹣－"
#: Combining marks (a text in NFD), soft hyphens and other invisible characters belong to their word.
_INNER = "\u0300-\u036f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff"
#: "TP." and "TP" for "thành phố", glued to a name (TP.Huế) or to its initials (TPHCM).
_CITY = r"(?<!\w)(?i:t\.?p(?:\.|(?!\w)|(?=(?!tp)[bcdđghklmnpqrstvx]{2,}(?!\w))))"
_PLAIN = rf"\w[\w{_INNER}]*|[^\s{_DASHES}{_INNER}]"
_WORDS, _WORDS_AND_CITIES = re.compile(f"({_PLAIN})"), re.compile(f"({_CITY}|{_PLAIN})")
#: Without one of these a text holds no "TP".
_CITIES = ("TP", "Tp", "tp", "tP", "T.P", "T.p", "t.p", "t.P")
CITY = r"t\.?p(?:\.|(?!\w)|(?=(?!tp)[bcdđghklmnpqrstvx]{2,}(?!\w)))"
_WORDS = re.compile(rf"((?<!\w){_CITY}|(?:[^\W_][{_INNER}]*)+|[^\s{_DASHES}{_INNER}])", re.IGNORECASE)
CITY = "thành phố"
#: The words for a unit's kind.
ADMINISTRATIVE = frozenset(("tỉnh", CITY))
DASH = re.compile(f"[{_DASHES}]")
_SPECIAL = {"&": "và", **dict.fromkeys(("tp", "tp.", "t.p", "t.p."), CITY)}


@dataclass(frozen=True, slots=True)
class Words:
    """The words of ``text``, each from its start to its end."""

    text: str
    written: list[str]
    starts: list[int]
    ends: list[int]


def split(text: str) -> Words:
    """The words of *text*."""
    pattern = _WORDS_AND_CITIES if any(city in text for city in _CITIES) else _WORDS
    parts = pattern.split(text.replace("_", " "))
    bounds = list(accumulate(map(len, parts)))
    return Words(text, parts[1::2], bounds[0:-1:2], bounds[1::2])


@lru_cache(maxsize=65536)
def word_key(word: str) -> str:
    """The key of one *word* as :func:`split` gives it."""
    key = " ".join(settle(normalise(normalise(word).casefold())).split())
    return _SPECIAL.get(key, key)


def keys(name: str) -> tuple[str, ...]:
    """The keys of the words of *name*."""
    return tuple(word_key(word) for word in split(name).written)

"""Names as keys: two spellings of one name are one key, two people stay two.

Folded: Unicode form, case, white space, dashes, the place of tone marks, ``&`` and
"và", "TP." and "thành phố", and an administrative word before a known place (a
*tỉnh Bình Phước* is *Bình Phước*). Kept: every diacritic and all other punctuation.
The rules are those of "Names" in the project's design.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from plugins.language.text import normalise
from plugins.language.tones import settle

_DASHES = re.compile(r"[-‐‑‒–—―−﹘﹣－]")
_COMMA = re.compile(r" ?, ?")
#: "TP.", "TP" and "T.P." stand for "thành phố", glued to a name (TP.Huế) or to its initials (TPHCM).
_CITY = re.compile(r"(?<!\w)t\.?p(?:\.|(?!\w)|(?=(?!tp)[bcdđghklmnpqrstvx]{2,}(?!\w)))(?P<glued>(?=\w))?")
_ADMINISTRATIVE = re.compile(r"(?<!\w)(?:tỉnh|thành phố) ")
_RELATIVE = re.compile(r"(?P<body>.*\w)[\s,–—-]+(?P<word>tỉnh|thành\s+phố|t\.?p\.?)", re.IGNORECASE | re.DOTALL)
#: Before the administrative word these make it a kind of body, not the one of a certain province.
_GENERIC = frozenset(
    ("các", "những", "nhiều", "mọi", "mỗi", "từng", "một", "hai", "ba", "cấp", "trong", "ngoài", "toàn", "nội", "liên", "tỉnh")
)


@dataclass(frozen=True, slots=True)
class Places:
    """The names of places before which "tỉnh" and "thành phố" say nothing new, as keys.

    Make it with :meth:`of`. It can be hashed, so that :func:`name_key` can be cached.
    """

    names: frozenset[str]

    @classmethod
    def of(cls, names: Iterable[str]) -> Places:
        """The places of these *names*, in any spelling, with their administrative word or without."""
        keys = (_ADMINISTRATIVE.sub("", name_key(name), count=1) for name in names)
        return cls(frozenset(key for key in keys if key))

    def begins(self, key: str, at: int) -> bool:
        """Whether a place stands in *key* (made by :func:`name_key`) from index *at*, whole syllables of it."""
        return bool(self.names) and _alternatives(self.names).match(key, at) is not None


NOWHERE = Places(frozenset())


@lru_cache(maxsize=32)
def _alternatives(names: frozenset[str]) -> re.Pattern[str]:
    return re.compile(rf"(?:{'|'.join(map(re.escape, sorted(names)))})(?!\w)")


@lru_cache(maxsize=65536)
def name_key(name: str, places: Places = NOWHERE) -> str:
    """The key of *name*: equal for all its spellings, lower case, words with one space between.

    >>> name_key("Liên hiệp các Hội KH&KT TP. Thuỷ – Hoà", Places.of(["Thủy Hòa"]))
    'liên hiệp các hội kh và kt thủy hòa'

    Idempotent. Empty for a text of dashes and spaces.
    """
    key = _DASHES.sub(" ", normalise(normalise(name).casefold())).replace("&", " và ")
    key = _CITY.sub(lambda match: "thành phố" if match["glued"] is None else "thành phố ", settle(key))
    key = _COMMA.sub(", ", " ".join(key.split())).strip()
    # From the end, so that of two administrative words before a place both go.
    for word in reversed(list(_ADMINISTRATIVE.finditer(key))):
        if places.begins(key, word.end()):
            key = key[: word.start()] + key[word.end() :]
    return key


def relative(name: str) -> tuple[str, str] | None:
    """A name that its article's province completes: the words before its last word, and that word.

    ``Hội Luật gia tỉnh`` gives ``("Hội Luật gia", "tỉnh")``, ``Liên hiệp hội TP.`` gives
    ``("Liên hiệp hội", "thành phố")``; the words are as written, the administrative word
    is *tỉnh* or *thành phố*. None for every other name, also for ``Hội các tỉnh, thành phố``.
    """
    match = _RELATIVE.fullmatch(normalise(name).strip())
    if match is None:
        return None
    body = match["body"]
    if body.split()[-1].lower() in _GENERIC or body.lower().endswith("thành phố"):
        return None
    return body, "tỉnh" if match["word"].lower() == "tỉnh" else "thành phố"

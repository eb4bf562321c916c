"""The place of the tone mark in a syllable: *hòa* and *hoà* are one word in two spellings.

The spelling kept is the traditional one of newspapers and of place names (hòa, khỏe,
thủy), not the one of the 1980 school reform (hoà, khoẻ, thuỷ): an open rhyme of two
vowels bears its mark on the first, a closed one on the last, one of three in the
middle, and a vowel that has a sign of its own (ă â ê ô ơ ư) always bears it. The two
conventions differ in open oa, oe, uy alone; the tables also right slips such as
*tòan*, *qúy*, *cuả*. What is no Vietnamese syllable is left as it is.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

#: huyền, hỏi, ngã, sắc, nặng, as combining marks.
TONES = "\u0300\u0309\u0303\u0301\u0323"

# Which letter of a rhyme's vowels bears the mark, without a final consonant and with one.
_FIRST = "ai ao au ay âu ây eo êu ia iu oa oe oi ôi ơi ua ui uy ưa ưi ưu"
_SECOND = "iêu oai oao oay oeo uây uê uơ uôi uya uyu ươi ươu yêu"
_OPEN = dict.fromkeys(_FIRST.split(), 0) | dict.fromkeys(_SECOND.split(), 1)
_CLOSED = dict.fromkeys(("iê", "yê", "oa", "oă", "oe", "oo", "uâ", "uê", "uô", "uy", "ươ"), 1) | {"uyê": 2}

_ONSET = "ngh|ng|nh|gh|gi(?=[aăâeêoôơuư])|kh|ph|th|tr|ch|qu|[bcdđghklmnprstvx]"
_SYLLABLE = re.compile(rf"({_ONSET})?([aăâeêioôơuưy]{{1,3}})(ch|ng|nh|[cmnpt])?")
_WORD = re.compile(r"(?<!\w)[^\W\d_]{2,9}(?!\w)")


def settle(text: str) -> str:
    """*text* in NFC with every tone mark where this page's convention puts it.

    Letters, case and everything else stay; idempotent. Words of other languages stay
    too, as far as their letters are no Vietnamese syllable (*café*, *Hué*, *São*).
    """
    return _WORD.sub(_settled, unicodedata.normalize("NFC", text))


def _settled(match: re.Match[str]) -> str:
    word = match.group()
    return word if word.isascii() else _settle_word(word)


@lru_cache(maxsize=8192)
def _settle_word(word: str) -> str:
    marks = [mark for mark in unicodedata.normalize("NFD", word) if mark in TONES]
    letters = [_toneless(letter) for letter in word]
    place = _place("".join(letters).lower())
    if len(marks) != 1 or place is None:
        return word
    letters[place] = unicodedata.normalize("NFC", letters[place] + marks[0])
    return "".join(letters)


def _toneless(letter: str) -> str:
    apart = unicodedata.normalize("NFD", letter)
    return unicodedata.normalize("NFC", "".join(mark for mark in apart if mark not in TONES))


def _place(syllable: str) -> int | None:
    """The index of the letter that bears the mark; None where *syllable* is no Vietnamese one."""
    match = _SYLLABLE.fullmatch(syllable)
    if match is None:
        return None
    vowels, final = match[2], match[3]
    if len(vowels) == 1:
        return match.start(2)
    known = (_CLOSED if final else _OPEN).get(vowels)
    return None if known is None else match.start(2) + known

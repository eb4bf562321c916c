"""Vietnamese alphabetical order, equal to ICU's (CLDR's root collation, tailored for ``vi``).

Three levels, each over the whole text: the letters (spaces and signs, then digits,
then a ă â b c d đ e ê …), then the tones (none, huyền, hỏi, ngã, sắc, nặng), then
small before capital. As the space comes first of all, names stand syllable by
syllable. ICU itself serves as a test's oracle only: its one wheel is a third party's.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable

from plugins.language.text import LATIN
from plugins.language.tones import TONES

ALPHABET = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
# The order of the root collation for what titles and names hold; other signs (→ ●)
# stand at U+E000, other scripts behind z.
_SIGNS = "\t\n\v\f\r\u0085\u2028\u2029 _-‐‒–—―,;:!¡?¿.·'‹›\"«»()[]{}§¶@*/\\&#%‰†‡•‿`´˜^¯¨°©®+±÷×<=>|¦~−\ue000¢$£¥₫€"
_SIGN, _SCRIPT = "\ue000", "\ue001"
_RANKS = {sign: chr(rank) for rank, sign in enumerate(_SIGNS + "0123456789" + ALPHABET + _SCRIPT, 1)}
_QUOTES = {**dict.fromkeys("‘’‚‛", "'"), **dict.fromkeys("“”„‟", '"')}
_MARKS = {mark: chr(rank) for rank, mark in enumerate(TONES + "\u0306\u0302\u030c\u030a\u0308\u030b\u0307\u0327\u0328\u0304", 2)}
_STROKE = "\u0338"  # what makes ø of o

Key = tuple[str, str, str]
#: A letter of the alphabet or a sign, in small type, and the marks that it bears beyond its own.
_Part = tuple[str, str]


def sort_key(text: str) -> Key:
    """A key that sorts as ICU's collator for ``vi``; equal where ICU finds two texts equal.

    The places of tone marks are not settled first, as ICU does not do it either:
    *hoà* and *hòa* stand beside each other and are two.
    """
    composed = unicodedata.normalize("NFC", text)
    return composed.translate(_LETTERS), composed.translate(_TONES), composed.translate(_CASES)


def initial(text: str) -> str:
    """The heading of *text* in a directory, ``A``, ``Ă``, ``Â``, ``B`` …; ``#`` for all but Latin letters."""
    first = unicodedata.normalize("NFC", text.strip())[:1]
    letter = _parts(first)[0][0] if first else ""
    return letter.upper() if letter and letter in ALPHABET else "#"


class _Level(dict[int, str]):
    """One level of the keys: a table for ``str.translate`` that learns each character when it comes."""

    def __init__(self, weigh: Callable[[str], str]) -> None:
        super().__init__()
        self._weigh = weigh

    def __missing__(self, code: int) -> str:
        self[code] = weight = self._weigh(chr(code))
        return weight


def _parts(char: str) -> list[_Part]:
    """*char* taken apart: ``Ộ`` is ô with a dot below, ``ü`` u with a diaeresis, ``™`` t and m."""
    if char in _RANKS or char in _QUOTES:
        return [(_QUOTES[char], char) if char in _QUOTES else (char, "")]
    plain = char.lower().translate(LATIN)
    apart = unicodedata.normalize("NFKD", plain) + ("" if plain == char.lower() else _STROKE)
    bases = [base for base in apart if not unicodedata.combining(base)]
    marks = "".join(mark for mark in apart if unicodedata.combining(mark))
    if len(bases) == 1:
        tones = "".join(mark for mark in marks if mark in TONES)
        letter = unicodedata.normalize("NFC", bases[0] + "".join(mark for mark in marks if mark not in TONES))
        return [(letter, tones) if letter in _RANKS else (bases[0], marks)]
    return [(base, "") for base in bases[:-1]] + [(bases[-1] if bases else "", marks)]


def _weigh_letter(char: str) -> str:
    return "".join(_RANKS.get(letter) or _weigh_stranger(letter) for letter, _ in _parts(char))


def _weigh_stranger(letter: str) -> str:
    if not letter or unicodedata.category(letter) in ("Cc", "Cf"):
        return ""
    return (_RANKS[_SCRIPT] if letter.isalnum() else _RANKS[_SIGN]) + letter


def _weigh_tone(char: str) -> str:
    if not _weigh_letter(char) and not unicodedata.combining(char):
        return ""
    return "".join(("\1" if letter else "") + _weigh_marks(marks) for letter, marks in _parts(char))


def _weigh_marks(marks: str) -> str:
    return "".join(_MARKS.get(mark, mark) for mark in marks)


def _weigh_case(char: str) -> str:
    weight = "2" if unicodedata.normalize("NFKD", char) != unicodedata.normalize("NFD", char) else "1" if char.isupper() else "0"
    return weight * len(_weigh_letter(char))


_LETTERS, _TONES, _CASES = _Level(_weigh_letter), _Level(_weigh_tone), _Level(_weigh_case)

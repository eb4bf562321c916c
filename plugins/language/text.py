"""Text as it is kept, as it is searched, and as it stands in an address.

Rules: Unicode NFC throughout (fonts lack the combining marks of NFD), one kind of
space, one đ. ``theme/static/js`` folds by the same steps as :func:`fold`.
"""

from __future__ import annotations

import re
import unicodedata

#: Invisible characters that word processors leave behind: they split words for
#: search and make equal names differ. ZWJ, ZWNJ and soft hyphen have no use in Vietnamese.
_INVISIBLE = "\u00ad\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\ufeff"
_SPACES = "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
_BREAKS = "\u0085\u2028\u2029"
#: The characters of nearly every text, none of which :func:`normalise` changes, alone or side by side:
#: ASCII, Latin letters that stand composed, typographic signs, arrows and mathematical signs.
_ORDINARY = "\t\n -~\u00a1-\u00ac\u00ae-\u00cf\u00d1-\u00ef\u00f1-\u024f\u1ea0-\u1ef9\u2010-\u2027\u2030-\u203a\u20ab\u2190-\u21ff\u2200-\u22ff"
#: Icelandic eth looks like đ and was typed for it in old encodings.
_ETH = {"Ð": "Đ", "ð": "đ"}

_CLEAN = {**dict.fromkeys(_INVISIBLE, ""), **dict.fromkeys(_SPACES, " "), **dict.fromkeys(_BREAKS, "\n"), **_ETH}
_UNCLEAN = re.compile(f"[{''.join(_CLEAN)}]")
_ORDINARY_TEXT = re.compile(f"[{_ORDINARY}]*")
_ORDINARY_RUN = re.compile(f"[{_ORDINARY}]+")
_RETURN = re.compile(r"\r\n?")
_MARKS = re.compile(r"[\u0300-\u036f]+")
_APOSTROPHE = re.compile(r"(?<=[a-z0-9])['’ʼ](?=[a-z0-9])")
_NOT_SLUG = re.compile(r"[^a-z0-9]+")
#: Foreign Latin letters that no decomposition takes apart, as a table for ``str.translate``.
LATIN = str.maketrans({"ø": "o", "ł": "l", "ħ": "h", "ı": "i", "æ": "ae", "œ": "oe", "ß": "ss", "þ": "th"})


def is_ordinary(text: str) -> bool:
    """Whether *text* holds ordinary characters only, so that it is normalised and there is nothing odd in it."""
    return _ORDINARY_TEXT.fullmatch(text) is not None


def unusual(text: str) -> str:
    """The characters of *text* that are not ordinary, one after the other: few, so that they can be looked at closely."""
    return _ORDINARY_RUN.sub("", text)


def normalise(text: str) -> str:
    """*text* in the one spelling that the project keeps: NFC, plain spaces, ``\\n``, đ.

    Every space but tab becomes U+0020, one for one (runs are kept: they may mean
    something in Markdown); invisible characters go; ``\\r\\n``, ``\\r`` and the
    Unicode line breaks become ``\\n``. Idempotent; never fails.
    """
    if is_ordinary(text):
        return text
    # Invisible characters first: one may stand between a letter and its mark.
    return unicodedata.normalize("NFC", _UNCLEAN.sub(lambda found: _CLEAN[found[0]], _RETURN.sub("\n", text)))


def fold(text: str) -> str:
    """*text* for searching: lower case, without diacritics, đ as d; all else kept.

    Only the marks of the Latin, Greek and Cyrillic scripts go (U+0300-036F), which a
    browser can do as well: ``normalize("NFD").replace(/[\\u0300-\\u036f]/g, "")``.
    """
    apart = unicodedata.normalize("NFD", normalise(text).lower())
    return unicodedata.normalize("NFC", _MARKS.sub("", apart)).replace("đ", "d")


def slugify(text: str) -> str:
    """*text* as an id, ``[a-z0-9]+(-[a-z0-9]+)*``; empty where no letter or digit is left.

    Equal to Pelican's on the Vietnamese alphabet. Any other run of characters is one
    hyphen, so that ``3+1`` is ``3-1`` and not 31; an apostrophe inside a word joins
    (``Đắk R'lấp`` is ``dak-rlap``).
    """
    plain = fold(unicodedata.normalize("NFKD", normalise(text))).translate(LATIN)
    return _NOT_SLUG.sub("-", _APOSTROPHE.sub("", plain)).strip("-")

"""Typography of an HTML body: curly quotes, dashes, and spaces at which no line may break.

typogrify's ``smartypants`` and ``widont`` only: its ``caps`` takes Vietnamese words
apart, ``initial_quotes`` and ``amp`` add markup for nothing. Ours are the no-break
spaces after "TP." and between a number and its unit. All of them work on text alone:
tags, comments and code are put aside first and put back unchanged.
"""

from __future__ import annotations

import re
from collections.abc import Callable

NBSP = "\u00a0"

_QUIET = "pre|code|kbd|samp|tt|script|style|math|svg|textarea"
_MARKUP = re.compile(
    rf"""<!--.*?-->
      | <(?P<quiet>{_QUIET})\b (?:"[^"]*"|'[^']*'|[^'"<>])* > .*? (?:</(?P=quiet)\s*>|\Z)
      | <(?P<end>/?) (?P<name>[a-z][^\s/>]*) (?:"[^"]*"|'[^']*'|[^'"<>])* >
      | <[!?][^>]*>""",
    re.IGNORECASE | re.DOTALL | re.VERBOSE,
)
#: The tags whose names widont needs to see; it would take <br> and <img> for <b> and <i>.
_SEEN_INLINE = frozenset(("a", "em", "span", "strong", "i", "b"))
_SEEN_ENDS = frozenset(("p", "h1", "h2", "h3", "h4", "h5", "h6", "li", "dt", "dd")) | _SEEN_INLINE
_ASIDE = re.compile("<[a-z]+ \ue000([0-9]+)>")

# Before: entities as characters, '' as the quote it is meant to be, \ as what smartypants leaves alone.
_BEFORE = {"&nbsp;": NBSP, "&#160;": NBSP, "&quot;": '"', "&#34;": '"', "&#39;": "'", "''": '"', "\\": "&#92;"}
_AFTER = {"&nbsp;": NBSP, "&#92;": "\\", "&#8212;": "—", "&#8230;": "…"}
#: What smartypants does before it comes to quotes.
_DASHES = {"--": "&#8212;", "...": "&#8230;", ". . .": "&#8230;", "``": "&#8220;"}
_AFTER |= {"&#8216;": "‘", "&#8217;": "’", "&#8220;": "“", "&#8221;": "”"}

_MONEY = "nghìn|ngàn|triệu|tỷ|tỉ|đồng|VND|VNĐ|USD|EUR"
_UNIT = rf"%|‰|₫|°[CF]?|[kmc]?m[²³23]?|ha|[km]?g|tấn|tạ|yến|lít|ml|[kM]?Wh?|k?V|đ|{_MONEY}"
_NUMBER = re.compile(
    # Not "2020 tỷ lệ" and "10 đồng chí", which no unit is in.
    rf"\d\s+(?:{_UNIT})(?:\s+(?:{_MONEY}))*(?:(?<=[%‰₫°])|(?!\w))(?!\s+(?:lệ|giá|số|trọng|suất|chí|bào|thời|bộ|hành|loạt)\b)"
)
_CITY = re.compile(r"(?<!\w)(?:T[Pp]\.\s+(?=\w)|TP\s+(?=[A-ZĐĂÂÊÔƠƯ]))")
_SPACES = re.compile(r"\s+")


#: A tag as the sanitiser and BeautifulSoup write it; the slow way knows all others.
_TAG = re.compile(r"""(</?[a-z][a-z0-9]*(?: [a-z-]+=(?:"[^"<>]*"|'[^'<>]*'))*/?>)""")
_QUIET_TAG = re.compile(f"<(?:{_QUIET})")
#: Only text with one of these is anything to smartypants.
_TRIGGERS = ('"', "'", "`", "\\", "--", "...", ". . .", "&#", "&nbsp;", "&quot;")
_BLOCK_ENDS = frozenset(f"</{name}>" for name in _SEEN_ENDS - _SEEN_INLINE)
_INLINE_ENDS = frozenset(f"</{name}>" for name in _SEEN_INLINE)
_INLINE = re.compile(f"</?(?:{'|'.join(_SEEN_INLINE)})[ />]")


def typography(html: str) -> str:
    """*html*, a body or a fragment, with the typography of this page; idempotent.

    No letter is lost and no tag, attribute, comment, ``pre``, ``code`` or ``script`` is
    touched. No-break spaces are the character U+00A0, never an entity.
    """
    made = quickly(html)
    return slowly(html) if made is None else made


def quickly(html: str) -> str | None:
    """What :func:`typography` gives, of text between plain tags; None of any other."""
    parts = _TAG.split(html)
    text = "<".join(parts[::2])
    if text.count("<") > len(parts) // 2 or ">" in text or _QUIET_TAG.search(html):
        return None
    if any(trigger in text for trigger in _TRIGGERS):
        curled = [one for part in parts[::2] if (one := _curled(part)) is not None]
        if len(curled) <= len(parts) // 2:
            return None
        text = "<".join(curled)
    text = _NUMBER.sub(_bound, text)
    if "TP" in text or "Tp" in text:
        text = _CITY.sub(_bound, text)
    parts[::2] = text.split("<")
    for at, tag in enumerate(parts[1::2]):
        if tag in _BLOCK_ENDS:
            _bind_last(parts, 2 * at)
    _bind_last(parts, len(parts) - 1)
    return "".join(parts)


def _curled(text: str) -> str | None:
    """*text*, without tags, with curly quotes and dashes; None where it is one quote, which depends on the text before."""
    if not any(trigger in text for trigger in _TRIGGERS):
        return text
    text = _replaced(_replaced(text, _BEFORE), _DASHES)
    if '"' in text or "'" in text:
        if len(text) == 1:
            return None
        import smartypants  # as late as typogrify below

        curl: Callable[[str], str] = smartypants.convert_quotes
        text = curl(text)
    return _replaced(text, _AFTER)


def _bind_last(parts: list[str], at: int) -> None:
    """Bind the last word of a block to the one before; *parts* are text and tags by turns, *at* the block's last text."""
    while not (text := parts[at].rstrip()):
        if not at or parts[at - 1] not in _INLINE_ENDS:
            return
        at -= 2
    head, *word = text.rsplit(None, 1)
    after = parts[at][len(text) :]
    if word:
        parts[at] = f"{head}{NBSP}{word[0]}{after}"
    elif text[0].isspace() and at and _INLINE.match(parts[at - 1]):
        parts[at] = f"{NBSP}{head}{after}"


def slowly(html: str) -> str:
    """What :func:`typography` gives, of any text at all."""
    from typogrify import filters  # loaded only where a document needs it

    smartypants: Callable[[str], str] = filters.smartypants
    widont: Callable[[str], str] = filters.widont
    aside: list[str] = []
    text = _replaced(_MARKUP.sub(lambda match: _put_aside(match, aside), html), _BEFORE)
    text = _replaced(widont(smartypants(text)), _AFTER)
    text = _CITY.sub(_bound, _NUMBER.sub(_bound, text))
    return _ASIDE.sub(lambda match: aside[int(match[1])], text)


def _put_aside(match: re.Match[str], aside: list[str]) -> str:
    """A short stand-in for the markup of *match*, which is kept in *aside*; ends of seen tags stand for themselves."""
    name = (match["name"] or "").lower()
    if match["end"] and match.group() == f"</{name}>" and name in _SEEN_ENDS:
        return match.group()
    aside.append(match.group())
    return f"<{name if name in _SEEN_INLINE and not match['end'] else 'x'} \ue000{len(aside) - 1}>"


def _replaced(text: str, table: dict[str, str]) -> str:
    for old, new in table.items():
        text = text.replace(old, new)
    return text


def _bound(match: re.Match[str]) -> str:
    return _SPACES.sub(NBSP, match.group())

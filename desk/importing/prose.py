"""Running text: sentences, and how to tell a paragraph from a heading or a caption."""

from __future__ import annotations

import re

from desk.importing.lines import plain

_CLOSING = "\"'”’»)\\]"
_END = re.compile(rf"[.!?…][{_CLOSING}]*(?:\s*\(?[*\d]?\)?)$")
_SENTENCE = re.compile(rf"(?P<word>\S*?)[.!?…]+[{_CLOSING}]*\s+(?=[\"“‘(]?(?P<next>[^\W\d_]))")
#: Words before a full stop that end no sentence: titles, initials, abbreviations.
_SHORT = re.compile(
    r"(?:[^\W\d_]|TS|ThS|Ths|PGS|GS|KS|BS|CN|Th|Ts|Ks|Bs|TP|Tp|St|Đ/c|đ/c|Mr|Mrs|Dr|NSND|NSUT|CVC|CK\w?|\d{1,2})", re.ASCII
)
#: How a report begins and a headline does not, folded.
_OPENINGS = re.compile(
    r"(?:vao )?(?:ngay|sang|chieu|toi|trua|dem|hom nay|hom qua|sang nay|chieu nay|toi nay)[ ,]+(?:ngay |thu \w+ |hom |mung )*\(?\d"
    r"|(?:trong )?(?:hai|ba|bon|nam|\d{1,2}|cac) ngay,? (?:tu |ngay )?\(?\d|tu (?:ngay|thang|nam) \d|trong (?:thang|quy|nam) \d"
    r"|(?:moi day|vua qua|vua moi|gan day|hien nay|toi nay|den nay|hom nay|trong khuon kho|trong khong khi|hoa trong khong khi)\b"
    r"|(?:nua dau nam|nhung nam qua|thoi gian qua|trong nhung|nhan dip|nhan ky niem|duoc su|theo do|tai (?:hoi|buoi|le|dai hoi))\b"
    r"|(?:thuc hien|can cu|nham|de|huong ung|chao mung|huong toi|tiep tuc|theo|sau|voi|nam \d{4})\b[^,:]{8,200},"
)


def word_count(text: str) -> int:
    """How many words, or syllables, stand in *text*."""
    return len(re.findall(r"[^\W_]+", text))


def ends_sentence(text: str) -> bool:
    """Whether *text* closes with a full stop, or what stands for one."""
    return bool(_END.search(text.rstrip(" |")))


def sentences(text: str) -> list[str]:
    """*text* cut after each sentence."""
    cuts = [match.end() for match in _SENTENCE.finditer(text) if _closes(match)]
    return [part.strip() for part in (text[a:b] for a, b in zip([0, *cuts], [*cuts, len(text)], strict=True)) if part.strip()]


def _closes(match: re.Match[str]) -> bool:
    return match["next"].isupper() and not _SHORT.fullmatch(match["word"].strip("(“\"'"))


def closes_flatly(text: str) -> bool:
    """Whether *text* ends as statements do, which headlines do not (“?” and “!” may close a headline)."""
    return ends_sentence(text) and not re.search(r"[?!][^\w.…]*$", text)


def first_sentence(text: str, most: int = 200) -> str:
    """The first sentence of *text*, cut at a word where it is longer than *most* characters."""
    sentence = sentences(text)[0] if text.strip() else ""
    if len(sentence) <= most:
        return sentence
    return sentence[: sentence.rfind(" ", 0, most) if " " in sentence[:most] else most].rstrip(" ,;:–-") + "…"


def opens_like_text(text: str) -> bool:
    """Whether *text* begins the way reports do (“Sáng 22/1, …”, “Mới đây, …”)."""
    return bool(_OPENINGS.match(plain(text).lstrip("“\"'(-– ")))


def is_prose(text: str) -> bool:
    """Whether a line is a paragraph, and neither a headline nor a label."""
    words = word_count(text)
    if words > 45 or (len(sentences(text)) > 1 and words > 12):
        return True
    if ends_sentence(text):
        return words >= (26 if re.search(r"[?!][^\w.…]*$", text) else 6)
    return words >= 18 and opens_like_text(text) and ("," in text or words > 30)

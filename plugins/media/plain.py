"""Figures of images that stand plainly alone, made without a parser: what nearly every document has.

Works on HTML as the sanitiser writes it, and gives what BeautifulSoup would; where that is
not certain (captions of tables, figures in raw HTML, images in running text, attributes out of order) it gives None.
"""

from __future__ import annotations

import re
from html import unescape

from plugins.media.local import is_local

_ATTRIBUTES = r"""(?:[ ][a-z-]+="[^"<>]*")*"""
_TAG = re.compile(rf"</?[a-z][a-z0-9]*({_ATTRIBUTES})>")
_ATTRIBUTE = re.compile(r' ([a-z-]+)="([^"]*)"')
_VOID = re.compile(rf"<((?:br|hr|img){_ATTRIBUTES})>")
_ENTITY = re.compile("&(?!(?:amp|lt|gt|quot|nbsp);)")
#: White space between tags that BeautifulSoup makes one space or line break.
_WIDE = re.compile(r">[ \t\n\f\r]{2,}<")
_BREAK = r"[^\S\n]*+(?:\n|<br>)\s*+"
_WORDS = r"(?:[^<]|<(?!/?(?:em|i|img|p)\b))*+"
_FIGURE = re.compile(
    rf"""<p>\s*+(?P<link><a{_ATTRIBUTES}>)?(?P<image><img{_ATTRIBUTES}>)(?(link)</a>)
         (?:{_BREAK}<em>(?P<line>{_WORDS})</em>)?\s*+</p>""",
    re.VERBOSE,
)
#: Lines of nothing but images, and lines of emphasis below those that have one.
_SHOWN = rf"(?:<a{_ATTRIBUTES}><img{_ATTRIBUTES}></a>|<img{_ATTRIBUTES}>)"
_CAPTION = rf"{_BREAK}<em>{_WORDS}</em>"
_LINE = rf"{_SHOWN}(?:{_CAPTION}|(?:[^\S\n]*+{_SHOWN})*+)"
_GALLERY = re.compile(rf"<p>\s*+{_LINE}(?:{_BREAK}{_LINE})*+\s*+</p>")
_IN_GALLERY = re.compile(rf"{_SHOWN}(?:{_CAPTION})?")
#: Tables with attributes or a caption, figures of raw HTML, code.
_ODD = re.compile("<(?:table |caption|figure|pre)")
_REGION = '<div aria-label="Bảng" class="table" role="region" tabindex="0">'
_SPACE = re.compile("^(?:\\s|&nbsp;)+|(?:\\s|&nbsp;)+$")


def plain_figures(html: str) -> str | None:
    """Clean *html* with its figures made, as :func:`figures.slowly` gives it; None where unsure."""
    if _ODD.search(html):
        return None
    made, count = _FIGURE.subn(_figure, html)
    images = html.count("<img")
    if count != images:
        count += sum(one[0].count("<img") for one in _GALLERY.finditer(made))
        made = _GALLERY.sub(_gallery, made)
    if count != images:
        return None
    if "<table" in made:
        made = made.replace("<table>", f"{_REGION}<table>").replace("</table>", "</table></div>")
    return _as_parsed(made)


def _figure(match: re.Match[str]) -> str:
    attributes = dict(_ATTRIBUTE.findall(match["image"]))
    alt, line, link = _SPACE.sub("", attributes.get("alt", "")), match["line"], match["link"] or ""
    caption = alt.replace("&quot;", '"') if line is None else line
    said = f"<figcaption>{caption}</figcaption>" if caption else ""
    if not is_local(unescape(attributes.get("src", ""))):
        return f'<figure class="missing">{said}</figure>' if said else ""
    attributes["alt"] = alt if line is not None or link else ""
    image = "".join(f' {name}="{attributes[name]}"' for name in sorted(attributes))
    return f"<figure>{link}<img{image}>{'</a>' if link else ''}{said}</figure>"


def _gallery(match: re.Match[str]) -> str:
    figures = "".join(_FIGURE.sub(_figure, f"<p>{one}</p>") for one in _IN_GALLERY.findall(match[0]))
    return f'<div class="gallery">{figures}</div>' if figures else ""


def _as_parsed(html: str) -> str | None:
    """Sanitised *html* as it comes out of BeautifulSoup; None where unsure."""
    tags = _TAG.findall(html)
    if not len(tags) == html.count("<") == html.count(">") or _ENTITY.search(html):
        return None
    if _WIDE.search(html) or html[:2].isspace() or html[-2:].isspace():
        return None
    for attributes in tags:
        if attributes.count('="') > 1 and (names := [name for name, _ in _ATTRIBUTE.findall(attributes)]) != sorted(names):
            return None
    html = _VOID.sub(r"<\1/>", html).replace("&nbsp;", "\u00a0")
    return _ATTRIBUTE.sub(_quoted, html) if "&quot;" in html else html


def _quoted(match: re.Match[str]) -> str:
    """An attribute; where its value holds double quotes it stands in single ones, if it can."""
    name, value = match.groups()
    if "&quot;" not in value or "'" in value:
        return match[0]
    return f""" {name}='{value.replace("&quot;", '"')}'"""

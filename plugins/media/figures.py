"""Figures: an image alone in its paragraph, with the line of emphasis below it or its alt text as the caption."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from bs4 import BeautifulSoup, Tag

#: Marks a photograph that is yet to be found; what follows is a clue.
MISSING = "missing:"
FOLDER = "/media/"
_WORTH_IT = re.compile(r"<(?:img|table)\b")


def with_figures(html: str) -> str:
    """*html*, clean, with its figures made; tables can be scrolled by keyboard.

    An image that is missing or stands on another site shows its caption only: a
    page asks no third party for anything.
    """
    if not _WORTH_IT.search(html):
        return html
    soup = BeautifulSoup(f"<body>{html}</body>", "lxml")
    for image in list(soup.find_all("img")):
        _settle(soup, image)
    for table in soup.find_all("table"):
        table.wrap(
            _element(soup, "div", **{"class": "table", "role": "region", "tabindex": "0", "aria-label": _table_name(table)})
        )
    body = soup.body
    return body.decode_contents() if body else html


def _table_name(table: Tag) -> str:
    caption = table.find("caption")
    return caption.get_text(" ", strip=True) if isinstance(caption, Tag) else "Bảng"


def _settle(soup: BeautifulSoup, image: Tag) -> None:
    """Make *image* a figure where it stands alone; show only words where there is no picture."""
    paragraph = image.find_parent("p")
    held = [node for node in paragraph.contents if isinstance(node, Tag) or str(node).strip()] if paragraph else []
    if paragraph is not None and held and held[0] is image and (len(held) == 1 or _is_caption(held[1:])):
        _make_figure(soup, paragraph, image, held[1] if len(held) > 1 else None)
    elif not is_local(str(image.get("src") or "")):
        image.replace_with(_as_words(soup, image))
    else:
        _describe(image)


def _is_caption(rest: Sequence[object]) -> bool:
    """Whether *rest* is one line of emphasis (a break before it aside)."""
    found = [node for node in rest if not (isinstance(node, Tag) and node.name == "br")]
    return len(found) == 1 and isinstance(found[0], Tag) and found[0].name in ("em", "i")


def _make_figure(soup: BeautifulSoup, paragraph: Tag, image: Tag, emphasis: object) -> None:
    alt = str(image.get("alt") or "").strip()
    figure = _element(soup, "figure")
    caption = _element(soup, "figcaption")
    line = (
        next((node for node in paragraph.contents if isinstance(node, Tag) and node.name in ("em", "i")), None)
        if emphasis
        else None
    )
    if line is not None:
        caption.extend(list(line.contents))
    elif alt:
        caption.string = alt
    if is_local(str(image.get("src") or "")):
        image["alt"] = alt if line is not None else ""
        figure.append(image.extract())
    else:
        figure["class"] = "missing"
    if caption.contents:
        figure.append(caption)
    if figure.contents:
        paragraph.replace_with(figure)
    else:
        paragraph.decompose()


def _as_words(soup: BeautifulSoup, image: Tag) -> Tag:
    words = _element(soup, "span", **{"class": "missing"})
    words.string = str(image.get("alt") or "").strip()
    return words


def _describe(image: Tag) -> None:
    image["alt"] = str(image.get("alt") or "")


def _element(soup: BeautifulSoup, name: str, **attributes: str) -> Tag:
    return soup.new_tag(name, attrs=attributes)


def is_local(src: str) -> bool:
    """Whether *src* is a file of ours."""
    return src.startswith(FOLDER)


def references(html: str) -> Iterator[str]:
    """The addresses under ``/media/`` that clean *html* shows or links to, as they are written there."""
    for match in re.finditer(r'(?:src|href)="([^"]*)"', html):
        if match[1].startswith(FOLDER):
            yield match[1]

"""Figures made with all of a body parsed, whatever stands in it."""

from __future__ import annotations

from bs4 import BeautifulSoup, Tag
from bs4.element import PageElement

from plugins.media.local import is_local

_EMPHASIS = ("em", "i")


def parsed_figures(html: str) -> str:
    """Clean *html* with its figures made; tables can be scrolled by keyboard."""
    # The standard library's parser takes balanced tags as they are; lxml's moves some.
    soup = BeautifulSoup(html, "html.parser")
    for paragraph in list(soup.find_all("p")):
        if shown := _gallery(paragraph):
            _make_gallery(soup, paragraph, shown)
    for image in list(soup.find_all("img")):
        _settle(soup, image)
    for table in soup.find_all("table"):
        name = _table_name(table)
        table.wrap(_element(soup, "div", **{"class": "table", "role": "region", "tabindex": "0", "aria-label": name}))
    return soup.decode_contents()


def _gallery(paragraph: Tag) -> list[list[Tag]]:
    """The images of *paragraph* (or the links around them), each with its line of emphasis, where it holds several and nothing else."""
    shown: list[list[Tag]] = []
    on_new_line, is_alone = True, False
    for node in paragraph.children:
        if not isinstance(node, Tag):
            if _says(node):
                return []
            on_new_line = on_new_line or "\n" in str(node)
        elif node.name == "br":
            on_new_line = True
        elif _image(node) and (on_new_line or len(shown[-1]) == 1):
            shown.append([node])
            on_new_line, is_alone = False, on_new_line
        elif node.name in _EMPHASIS and shown and on_new_line and is_alone:
            shown[-1].append(node)
            on_new_line = is_alone = False
        else:
            return []
    inside = paragraph.parent is not None and paragraph.parent.name == "figure"
    return shown if len(shown) > 1 and not inside else []


def _image(node: Tag) -> Tag | None:
    """*node*, or what stands alone in it where it is a link, if that is an image."""
    image = node.find("img", recursive=False) if node.name == "a" else node
    return image if isinstance(image, Tag) and image.name == "img" and (image is node or _alone(image)) else None


def _make_gallery(soup: BeautifulSoup, paragraph: Tag, captioned: list[list[Tag]]) -> None:
    """Put a gallery in the place of *paragraph*, with a figure for each image."""
    gallery = _element(soup, "div")
    gallery.attrs.update(paragraph.attrs)
    gallery["class"] = " ".join((*filter(None, paragraph.get_attribute_list("class")), "gallery"))
    for shown, *line in captioned:
        place = _element(soup, "p")
        gallery.append(place)
        place.extend((shown.extract(), "\n", *(one.extract() for one in line)))
        image = _image(shown)
        assert image is not None
        _make_figure(soup, place, image, shown)
    if gallery.contents:
        paragraph.replace_with(gallery)
    else:
        paragraph.decompose()


def _table_name(table: Tag) -> str:
    caption = table.find("caption")
    return (caption.get_text(" ", strip=True) if isinstance(caption, Tag) else "") or "Bảng"


def _settle(soup: BeautifulSoup, image: Tag) -> None:
    """Make *image* a figure where it stands alone; show only words where there is no picture."""
    link = image.parent if image.parent is not None and image.parent.name == "a" and _alone(image) else None
    shown = link or image
    paragraph = shown.parent if shown.parent is not None and shown.parent.name == "p" else None
    if paragraph is not None and paragraph.parent is not None and paragraph.parent.name == "figure":
        paragraph.unwrap()
    elif paragraph is not None and (_alone(shown) or _emphasis(shown)):
        _make_figure(soup, paragraph, image, shown)
        return
    image["alt"] = str(image.get("alt") or "").strip()
    if not is_local(str(image.get("src") or "")):
        _say(soup, image)


def _alone(node: Tag) -> bool:
    """Whether nothing but white space stands beside *node*."""
    return not any(_says(other) for other in (*node.previous_siblings, *node.next_siblings))


def _says(node: PageElement) -> bool:
    return isinstance(node, Tag) or bool(str(node).strip())


def _emphasis(shown: Tag) -> Tag | None:
    """The line of emphasis below *shown*, where nothing else stands in their paragraph."""
    following = list(shown.next_siblings)
    found = [node for node in following if _says(node) and not (isinstance(node, Tag) and node.name == "br")]
    if len(found) != 1 or any(_says(node) for node in shown.previous_siblings):
        return None
    line = found[0]
    between = following[: following.index(line)]
    below = any(isinstance(node, Tag) or "\n" in str(node) for node in between)
    return line if below and isinstance(line, Tag) and line.name in _EMPHASIS else None


def _make_figure(soup: BeautifulSoup, paragraph: Tag, image: Tag, shown: Tag) -> None:
    """Put a figure in the place of *paragraph*; *shown* is *image* or the link around it."""
    line, alt = _emphasis(shown), str(image.get("alt") or "").strip()
    figure, caption = _element(soup, "figure"), _element(soup, "figcaption")
    figure.attrs.update(paragraph.attrs)
    if line is not None:
        caption.extend(list(line.contents))
    elif alt:
        caption.string = alt
    if is_local(str(image.get("src") or "")):
        image["alt"] = alt if line is not None or shown is not image else ""
        figure.append(shown.extract())
    else:
        figure["class"] = " ".join((*figure.get_attribute_list("class"), "missing")) if figure.get("class") else "missing"
    if caption.contents:
        figure.append(caption)
    if figure.contents:
        paragraph.replace_with(figure)
    else:
        paragraph.decompose()


def _say(soup: BeautifulSoup, image: Tag) -> None:
    """Words in the place of an *image* in running text that cannot be shown; nothing where there are none."""
    if not image["alt"]:
        image.decompose()
        return
    words = _element(soup, "span", **{"class": "missing"})
    words.string = str(image["alt"])
    image.replace_with(words)


def _element(soup: BeautifulSoup, name: str, **attributes: str) -> Tag:
    return soup.new_tag(name, attrs=attributes)

"""HTML that an editor typed gets a valid structure: what may stand where, as the HTML standard says.

Works on sanitised HTML: only the tags of ``sanitising`` occur. Nothing that can be
read is ever lost; what stands in a wrong place is unwrapped or becomes a ``div``.
"""

from __future__ import annotations

from bs4 import BeautifulSoup, Tag
from bs4.element import NavigableString, PageElement

from plugins.documents.tables import settle_table

_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_TRANSPARENT = frozenset(("a", "ins", "del"))
_INLINE = frozenset("a abbr b br cite code del dfn em i img ins kbd mark q s samp small span strong sub sup time u var".split())
#: Blocks that hold text and inline elements only.
_TEXTS = frozenset((*_HEADINGS, "p", "pre", "summary"))
#: Elements with a place of their own, and what they must stand in.
_PLACES = {
    "li": ("ul", "ol"),
    "dt": ("dl",),
    "dd": ("dl",),
    "figcaption": ("figure",),
    "summary": ("details",),
    "caption": ("table",),
}


def settled(html: str) -> str:
    """Clean *html* with a valid structure."""
    # The standard library's parser takes balanced tags as they are; lxml's moves some.
    soup = body = BeautifulSoup(html, "html.parser")
    for heading in body.find_all(_HEADINGS):
        if not heading.get_text(strip=True) and not heading.find("img"):
            heading.unwrap()
    for moment in body.find_all("time", attrs={"datetime": False}):
        moment.unwrap()
    _settle_inline(body)
    for table in body.find_all("table"):
        settle_table(table)
    for items in body.find_all(["ul", "ol"]):
        _settle_list(soup, items)
    for terms in body.find_all("dl"):
        _settle_terms(terms)
    for figure in body.find_all("figure"):
        _settle_one(figure, "figcaption")
    for details in body.find_all("details"):
        _settle_details(details)
    _settle_places(body)
    return body.decode_contents()


def _settle_inline(body: Tag) -> None:
    """Blocks out of what holds text only, and inline elements from around blocks."""
    for block in body.find_all(lambda tag: tag.name not in _INLINE):
        around = []
        for parent in block.parents:
            if parent.name not in _INLINE:
                break
            around.append(parent)
        if parent is not None and parent.name in _TEXTS and parent is not body:
            block.insert_after(NavigableString(" "))
            block.unwrap()
        else:
            for one in around:
                if one.name not in _TRANSPARENT:
                    one.unwrap()
    for heading in body.select("th h1, th h2, th h3, th h4, th h5, th h6, dt h1, dt h2, dt h3, dt h4, dt h5, dt h6"):
        heading.name = "p"
    for outer in body.select("a:has(a), a:has(details), a:has(table), dfn:has(dfn)"):
        outer.unwrap()


def _settle_list(soup: BeautifulSoup, items: Tag) -> None:
    """Whatever is no item becomes one; only items of an ordered list have a number."""
    for child in list(items.contents):
        if isinstance(child, Tag) and child.name == "li":
            if items.name == "ul":
                child.attrs.pop("value", None)
        elif _says(child):
            child.wrap(soup.new_tag("li"))


def _settle_terms(terms: Tag) -> None:
    """Groups of terms and their descriptions; anything else makes the list plain blocks."""
    for group in terms.find_all("div", recursive=False):
        group.unwrap()
    names = [child.name if isinstance(child, Tag) else "#text" for child in terms.contents if _says(child)]
    if names and not (names[0] == "dt" and names[-1] == "dd" and set(names) == {"dt", "dd"}):
        terms.name = "div"


def _settle_one(parent: Tag, name: str, first: bool = False) -> None:
    """One child *name* at most, at the beginning or at the end."""
    found = parent.find_all(name, recursive=False)
    for other in found[1:]:
        other.name = "div"
    if found:
        others = [child for child in parent.contents if _says(child) and child is not found[0]]
        before = bool(others) and parent.contents.index(found[0]) < parent.contents.index(others[0])
        parent.insert(0 if first or before else len(parent.contents), found[0].extract())


def _settle_details(details: Tag) -> None:
    if details.find("summary", recursive=False) is None:
        details.name = "div"
    _settle_one(details, "summary", first=True)


def _settle_places(body: Tag) -> None:
    for element in body.find_all(list(_PLACES)):
        parent = element.parent
        if parent is None or parent.name not in _PLACES[element.name]:
            element.name = "div"
            element.attrs.pop("value", None)


def _says(node: PageElement) -> bool:
    """Whether *node* is more than white space."""
    return isinstance(node, Tag) or bool(str(node).strip())

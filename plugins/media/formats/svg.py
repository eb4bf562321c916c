"""SVG: drawn again with nothing but elements and attributes that draw.

Scripts, handlers, foreign markup, addresses of other places and the notes of drawing
programs (names of files and people) are left out.
"""

from __future__ import annotations

import re
from base64 import b64decode, b64encode
from collections.abc import Callable

from lxml import etree

from plugins.media.formats.stripped import Damaged, Stripped

_SVG, _XLINK, _XML = "http://www.w3.org/2000/svg", "http://www.w3.org/1999/xlink", "http://www.w3.org/XML/1998/namespace"
_ELEMENTS = frozenset(
    "svg g defs symbol use switch path rect circle ellipse line polyline polygon text tspan textPath image marker clipPath mask "
    "pattern linearGradient radialGradient stop filter style title desc".split()
)
_HREFS = ("href", f"{{{_XLINK}}}href")
_ATTRIBUTE = re.compile(r"(?!on|data-)[A-Za-z][A-Za-z0-9-]*", re.IGNORECASE)
#: What may fetch something, in a style or in an attribute; with escapes it could be written in any way.
_FETCHES = re.compile(r"""@import|image-set|\\|//|javascript:|url\(\s*(?!["']?#)""", re.IGNORECASE)
_EMBEDDED = re.compile(r"data:image/(?P<kind>png|jpe?g|gif|webp);base64,(?P<data>[A-Za-z0-9+/=\s]+)")
_LENGTH = re.compile(r"\s*([0-9]*\.?[0-9]+)(?:px)?\s*")
#: Gives an embedded picture without its metadata; raises Damaged.
Embedded = Callable[[bytes], bytes]


def strip(data: bytes, embedded: Embedded) -> Stripped:
    """*data* with what draws; raises :class:`Damaged`."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True, remove_pis=True)
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise Damaged from error
    if root.tag != f"{{{_SVG}}}svg":
        raise Damaged
    made = _drawn(root, embedded)
    width, height = _size(made)
    return Stripped(etree.tostring(made, encoding="utf-8"), width, height)


def _drawn(element: etree._Element, embedded: Embedded) -> etree._Element:
    """*element*, which may stay, with all below it that may."""
    made = etree.Element(f"{{{_SVG}}}{_name(element) or 'g'}", nsmap={None: _SVG, "xlink": _XLINK})  # type: ignore[dict-item]
    for name, value in element.attrib.items():
        kept = _value(str(name), str(value), embedded)
        if kept is not None:
            made.set(name, kept)
    made.text = element.text
    for child in element:
        if _name(child):
            made.append(_drawn(child, embedded))
        elif len(made):
            made[-1].tail = (made[-1].tail or "") + (child.tail or "")
        else:
            made.text = (made.text or "") + (child.tail or "")
    made.tail = element.tail
    return made


def _name(element: etree._Element) -> str:
    """The name of an element that may stay; a link stays as a group."""
    tag = element.tag if isinstance(element.tag, str) else ""
    name = tag.removeprefix(f"{{{_SVG}}}")
    if name == tag or (name == "style" and (len(element) or _FETCHES.search(element.text or ""))):
        return ""
    return "g" if name == "a" else name if name in _ELEMENTS or name.startswith("fe") else ""


def _value(name: str, value: str, embedded: Embedded) -> str | None:
    """What is kept of an attribute; None where it goes."""
    if name in _HREFS:
        return value if value.startswith("#") else _picture(value, embedded)
    if name == f"{{{_XML}}}space":
        return value
    return value if _ATTRIBUTE.fullmatch(name) and not _FETCHES.search(value) else None


def _picture(value: str, embedded: Embedded) -> str | None:
    found = _EMBEDDED.fullmatch(value)
    try:
        return f"data:image/{found['kind']};base64,{b64encode(embedded(b64decode(found['data']))).decode()}" if found else None
    except ValueError:  # Damaged is one
        return None


def _size(root: etree._Element) -> tuple[int, int]:
    """Width and height in pixels, as told or by the box of what is drawn; zeros where neither is plain."""
    told = [_LENGTH.fullmatch(root.get(name) or "") for name in ("width", "height")]
    sides = [float(one[1]) for one in told if one]
    box = re.split(r"[\s,]+", (root.get("viewBox") or "").strip())
    if len(sides) < 2 and len(box) == 4:
        sides = [float(one[1]) for side in box[2:] if (one := _LENGTH.fullmatch(side))]
    return (round(sides[0]), round(sides[1])) if len(sides) == 2 and min(sides) >= 1 else (0, 0)

"""Atom feeds (RFC 4287)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from xml.etree import ElementTree

from plugins.language.moments import LOCAL
from plugins.metadata.entries import Entry

_ATOM = "http://www.w3.org/2005/Atom"
#: A feed must say when it changed last, even one that has no entry yet.
_NEVER = datetime(1970, 1, 1, tzinfo=LOCAL)


@dataclass(frozen=True, slots=True)
class Feed:
    """A feed of ``entries``, newest first; ``base`` is SITEURL, addresses are paths of the site."""

    title: str
    author: str
    base: str
    address: str
    page: str
    lang: str
    entries: tuple[Entry, ...]


def atom(feed: Feed) -> str:
    """*feed* as Atom."""
    root = ElementTree.Element("feed", {"xmlns": _ATOM, "xml:lang": feed.lang})
    _add(root, "title", feed.title)
    _add(root, "id", feed.base + feed.page)
    _add(root, "updated", max((_changed(entry) for entry in feed.entries), default=_NEVER).isoformat())
    _add(root, "link", rel="self", type="application/atom+xml", href=feed.base + feed.address)
    _add(root, "link", rel="alternate", type="text/html", href=feed.base + feed.page)
    _add(_add(root, "author"), "name", feed.author)
    for entry in feed.entries:
        _add_entry(root, entry, feed.base)
    ElementTree.indent(root)
    return '<?xml version="1.0" encoding="utf-8"?>\n' + ElementTree.tostring(root, encoding="unicode") + "\n"


def _add_entry(root: ElementTree.Element, entry: Entry, base: str) -> None:
    item = _add(root, "entry", **({"xml:lang": entry.lang} if entry.lang else {}))
    _add(item, "title", entry.title)
    _add(item, "id", base + entry.address)
    _add(item, "link", rel="alternate", type="text/html", href=base + entry.address)
    _add(item, "published", entry.date.zoned.isoformat())
    _add(item, "updated", _changed(entry).isoformat())
    if entry.section is not None:
        _add(item, "category", term=entry.section.name)
    if entry.summary:
        _add(item, "summary", entry.summary)


def _changed(entry: Entry) -> datetime:
    return max(entry.date, entry.updated or entry.date, key=lambda moment: moment.start).zoned


def _add(parent: ElementTree.Element, name: str, text: str = "", **attributes: str) -> ElementTree.Element:
    element = ElementTree.SubElement(parent, name, attributes)
    if text:
        element.text = text
    return element

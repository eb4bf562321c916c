"""Atom feeds (RFC 4287)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from plugins.language.moments import LOCAL
from plugins.metadata.entries import Entry
from plugins.metadata.xml import HEAD, element, quoted

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
    updated = max((_changed(entry) for entry in feed.entries), default=_NEVER).isoformat()
    return (
        f"{HEAD}<feed xmlns={quoted(_ATOM)} xml:lang={quoted(feed.lang)}>\n"
        f"  {element('title', feed.title)}\n"
        f"  {element('id', feed.base + feed.page)}\n"
        f"  <updated>{updated}</updated>\n"
        f'  <link rel="self" type="application/atom+xml" href={quoted(feed.base + feed.address)} />\n'
        f'  <link rel="alternate" type="text/html" href={quoted(feed.base + feed.page)} />\n'
        f"  <author>\n    {element('name', feed.author)}\n  </author>\n"
        f"{''.join(_entry(entry, feed.base) for entry in feed.entries)}</feed>\n"
    )


def _entry(entry: Entry, base: str) -> str:
    lang = f" xml:lang={quoted(entry.lang)}" if entry.lang else ""
    section = f"    <category term={quoted(entry.section.name)} />\n" if entry.section is not None else ""
    summary = f"    {element('summary', entry.summary)}\n" if entry.summary else ""
    return (
        f"  <entry{lang}>\n"
        f"    {element('title', entry.title)}\n"
        f"    {element('id', base + entry.address)}\n"
        f'    <link rel="alternate" type="text/html" href={quoted(base + entry.address)} />\n'
        f"    <published>{entry.date.zoned.isoformat()}</published>\n"
        f"    <updated>{_changed(entry).isoformat()}</updated>\n"
        f"{section}{summary}  </entry>\n"
    )


def _changed(entry: Entry) -> datetime:
    later = entry.updated is not None and entry.updated.start > entry.date.start
    return (entry.updated if later and entry.updated else entry.date).zoned

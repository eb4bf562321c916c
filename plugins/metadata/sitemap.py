"""The sitemap (sitemaps.org): every public address, in files of 50,000 at most."""

from __future__ import annotations

from dataclasses import dataclass

from plugins.metadata.xml import HEAD, escaped, quoted

_NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"
#: The protocol's limit for one file.
MOST = 50_000


@dataclass(frozen=True, slots=True)
class Sitemap:
    """Addresses with the day of their last change (or an empty text); ``index`` where they are sitemaps themselves."""

    base: str
    addresses: tuple[tuple[str, str], ...]
    index: bool = False


def sitemap(inputs: Sitemap) -> str:
    """*inputs* as XML."""
    root, item = ("sitemapindex", "sitemap") if inputs.index else ("urlset", "url")
    if not inputs.addresses:
        return f"{HEAD}<{root} xmlns={quoted(_NAMESPACE)} />\n"
    base = escaped(inputs.base)
    items = "".join(
        f"  <{item}>\n    <loc>{base}{escaped(address)}</loc>\n{_changed(day)}  </{item}>\n" for address, day in inputs.addresses
    )
    return f"{HEAD}<{root} xmlns={quoted(_NAMESPACE)}>\n{items}</{root}>\n"


def _changed(day: str) -> str:
    return f"    <lastmod>{day}</lastmod>\n" if day else ""


def sitemaps(base: str, addresses: list[tuple[str, str]]) -> dict[str, Sitemap]:
    """The sitemap files by path: one, or an index of several."""
    if len(addresses) <= MOST:
        return {"sitemap.xml": Sitemap(base, tuple(addresses))}
    parts = {
        f"sitemap-{number + 1}.xml": Sitemap(base, tuple(addresses[first : first + MOST]))
        for number, first in enumerate(range(0, len(addresses), MOST))
    }
    return {"sitemap.xml": Sitemap(base, tuple((f"/{name}", "") for name in parts), index=True), **parts}


def robots(inputs: Sitemap) -> str:
    """``robots.txt``: all may read all, and where the sitemap is."""
    return f"User-agent: *\nAllow: /\n\nSitemap: {inputs.base}/sitemap.xml\n"

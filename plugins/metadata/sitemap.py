"""The sitemap (sitemaps.org): every public address, in files of 50,000 at most."""

from __future__ import annotations

from dataclasses import dataclass
from xml.etree import ElementTree

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
    root = ElementTree.Element("sitemapindex" if inputs.index else "urlset", {"xmlns": _NAMESPACE})
    for address, day in inputs.addresses:
        item = ElementTree.SubElement(root, "sitemap" if inputs.index else "url")
        ElementTree.SubElement(item, "loc").text = inputs.base + address
        if day:
            ElementTree.SubElement(item, "lastmod").text = day
    ElementTree.indent(root)
    return '<?xml version="1.0" encoding="utf-8"?>\n' + ElementTree.tostring(root, encoding="unicode") + "\n"


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

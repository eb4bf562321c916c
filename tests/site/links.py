"""Where the pages of a built site lead: every page is parsed once, every address followed to its file."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

from lxml import html

#: Links that a browser follows only when asked; everything else that has an address is fetched with the page.
FOLLOWED = {"a", "area", "form"}
#: ``<link>`` that is fetched with the page.
FETCHED_LINKS = {"stylesheet", "icon", "preload", "modulepreload", "manifest", "prefetch", "preconnect", "dns-prefetch"}
ADDRESSES = ("href", "src", "poster", "data", "action", "{http://www.w3.org/1999/xlink}href")
META = {"og:url", "og:image"}
OUTSIDE = {"http", "https", "mailto", "tel"}


@dataclass(frozen=True)
class Reference:
    """One address on a page; ``fetched`` where the browser asks for it by itself."""

    element: str
    address: str
    fetched: bool


@dataclass(frozen=True)
class Page:
    """What a page refers to, the ids that it has, and what is wrong with it by itself."""

    references: tuple[Reference, ...]
    ids: tuple[str, ...]
    faults: tuple[str, ...]


def findings(output: Path, site: str) -> list[str]:
    """All that is wrong with the links of the site at *site* in *output*, one line each."""
    pages = {file.relative_to(output).as_posix(): _page(file) for file in sorted(output.rglob("*.html"))}
    files = {file.relative_to(output).as_posix() for file in output.rglob("*") if file.is_file()}
    return [f"{path}: {fault}" for path, page in pages.items() for fault in _faults(path, page, pages, files, site)]


def _faults(path: str, page: Page, pages: dict[str, Page], files: set[str], site: str) -> Iterator[str]:
    yield from page.faults
    own = f"{site}/{path.removesuffix('index.html')}"
    for one in page.references:
        target = urlsplit(urljoin(own, one.address))
        if (target.scheme, target.netloc) != urlsplit(site)[:2]:
            if one.fetched or target.scheme not in OUTSIDE:
                yield f"<{one.element}> asks elsewhere: {one.address}"
            continue
        root = urlsplit(site).path + "/"
        if not target.path.startswith(root):
            yield f"<{one.element}> leaves the site's path: {one.address}"
            continue
        file = unquote(target.path).removeprefix(root)
        file = f"{file}index.html" if not file or file.endswith("/") else file
        if file not in files:
            yield f"<{one.element}> leads nowhere: {one.address}"
        elif target.fragment and file in pages and unquote(target.fragment) not in pages[file].ids:
            yield f"<{one.element}> has no such anchor: {one.address}"


def _page(file: Path) -> Page:
    tree = html.document_fromstring(file.read_bytes(), parser=html.HTMLParser(encoding="utf-8"))
    ids = tuple(str(one) for one in tree.xpath("//@id"))
    faults = [f"id twice: {one}" for one in sorted({one for one in ids if ids.count(one) > 1})]
    faults += [f"<img> without alt: {one.get('src')}" for one in tree.iter("img") if one.get("alt") is None]
    faults += [f"code inside the page: <{one}>" for one in _inline(tree)]
    return Page(tuple(_references(tree)), ids, tuple(faults))


def _references(tree: html.HtmlElement) -> Iterator[Reference]:
    for element in tree.iter("*"):
        tag = str(element.tag)
        if tag == "base":
            yield Reference(tag, "base:not-ours", True)  # would change what every address means
        fetched = tag not in FOLLOWED and (tag != "link" or bool(FETCHED_LINKS & set((element.get("rel") or "").split())))
        for name in ADDRESSES:
            address = element.get(name)
            if address is not None:
                yield Reference(tag, address.strip(), fetched)
        for part in re.split(r",\s+", element.get("srcset") or ""):
            if part.strip():
                yield Reference(tag, part.split()[0], True)
        if tag == "meta":
            content = element.get("content") or ""
            if element.get("property") in META:
                yield Reference(tag, content, False)
            elif (element.get("http-equiv") or "").lower() == "refresh":
                yield Reference(tag, content.partition("=")[2].strip(), False)


def _inline(tree: html.HtmlElement) -> Iterator[str]:
    """Scripts and styles that stand in the page, which a strict content security policy forbids; data is no script."""
    for element in tree.iter("*"):
        tag = str(element.tag)
        if tag == "style" or (tag == "script" and not element.get("src") and element.get("type") != "application/ld+json"):
            yield tag
        yield from (f"{tag} {name}" for name in element.attrib if name == "style" or str(name).startswith("on"))

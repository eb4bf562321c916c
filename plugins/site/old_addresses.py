"""Old addresses (``redirect_from``): each must be free, and be one document's only."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass

from plugins.builder.plan import OWN, file_of, is_safe
from plugins.documents.diagnostics import Diagnostic
from plugins.language.bilingual import Bilingual
from plugins.redirects.pages import old_file
from plugins.site.reads import Read
from plugins.taxonomies.kinds import DIRECTORIES

#: Lists that have pages by year and month, and feeds.
_LISTS = ("/tin/", "/luu-tru/")
_FIXED = ("/", *DIRECTORIES.values(), *_LISTS, "/404.html", "/feed.xml", "/robots.txt", "/sitemap.xml")
_SLICE = re.compile(r"(?:\d{4}/(?:\d{2}/)?index\.html|feed\.xml)$")
#: Folders of the theme's files and of the builder's own.
_RESERVED = frozenset(("theme", OWN))
#: What file systems allow for one part of a path, in bytes.
_LONGEST = 255
Words = tuple[Bilingual, Bilingual]
#: The line of a location (key, index …) in a document's front matter.
LineOf = Callable[..., int]


@dataclass(frozen=True, slots=True)
class Claim:
    """An old address as a document gives it, and the file that answers there (upper and lower case are one)."""

    document: Read
    index: int
    old: str
    file: str


def check_old_addresses(
    documents: Iterable[Read], pages: Iterable[str], files: Iterable[str], line: LineOf
) -> Iterator[Diagnostic]:
    """Old addresses that something else stands at.

    *pages* are the addresses of all documents and terms, *files* the names of the
    media files; *line* tells where a key stands.
    """
    own = {file_of(page).casefold() for page in (*_FIXED, *pages)} | {f"media/{name}".casefold() for name in files}
    folders = {parent for file in own for parent in _parents(file)}
    claimed: dict[str, Claim] = {}
    below: dict[str, Claim] = {}
    for claim in _claims(documents):
        if not is_safe(claim.file) or any(len(part.encode()) > _LONGEST for part in claim.file.split("/")):
            yield _finding(claim, line, _impossible(claim.old))
        elif _is_ours(claim.file, own, folders):
            yield _finding(claim, line, _taken(claim.old))
        else:
            yield from _shared(claim, claimed, below, line)


def _claims(documents: Iterable[Read]) -> Iterator[Claim]:
    """Each old address of each document; two spellings of one are one."""
    for document in documents:
        seen: set[str] = set()
        for index, old in enumerate(document.old):
            file = old_file(old).casefold()
            if file not in seen:
                seen.add(file)
                yield Claim(document, index, old, file)


def _parents(file: str) -> Iterator[str]:
    while "/" in file:
        file = file.rpartition("/")[0]
        yield file


def _is_ours(file: str, own: Collection[str], folders: Collection[str]) -> bool:
    """Whether the site itself has, or will have, something where *file* would stand, or where it needs a folder."""
    listed = _SLICE.sub("index.html", file)
    inside = any(parent in own for parent in _parents(file))
    return file in own or file in folders or inside or listed in own or file.split("/")[0] in _RESERVED


def _shared(claim: Claim, files: dict[str, Claim], below: dict[str, Claim], line: LineOf) -> Iterator[Diagnostic]:
    """Findings where another document claims the address, or one above or below it.

    *files* are the claims so far; *below* holds, by each folder that they need, one that needs it.
    """
    near = (files.get(claim.file), below.get(claim.file), *map(files.get, _parents(claim.file)))
    other = next((one for one in near if one and one.document is not claim.document), None)
    files.setdefault(claim.file, claim)
    for folder in _parents(claim.file):
        below.setdefault(folder, claim)
    if other is not None:
        yield _finding(other, line, _also_of(other.old, claim.document))
        yield _finding(claim, line, _also_of(claim.old, other.document))


def _finding(claim: Claim, line: LineOf, words: Words) -> Diagnostic:
    return Diagnostic(claim.document.path, line(claim.document, "redirect_from", claim.index), "redirect_from", *words)


def _taken(old: str) -> Words:
    """Message and hint for an old address at which something of this site stands."""
    return (
        Bilingual(
            f"{old} đã là địa chỉ của trang hoặc tệp khác trên trang này", f"{old} is the address of another page or file here"
        ),
        Bilingual("bỏ dòng này, hoặc viết địa chỉ cũ khác", "delete this line, or write another old address"),
    )


def _impossible(old: str) -> Words:
    """Message and hint for an old address that no file can have."""
    return (
        Bilingual(f"{old} không thể là địa chỉ của một tệp", f"{old} cannot be the address of a file"),
        Bilingual(
            "viết lại đường dẫn cũ như trên trang trước đây, hoặc bỏ dòng này",
            "write the path as the former site had it, or delete the line",
        ),
    )


def _also_of(old: str, other: Read) -> Words:
    """Message and hint for an old address that *other* gives, too."""
    return (
        Bilingual(f"địa chỉ cũ {old} cũng có ở {other.path}", f"the old address {old} is also given in {other.path}"),
        Bilingual("giữ địa chỉ ấy ở một bài mà thôi", "keep it in one of the two"),
    )

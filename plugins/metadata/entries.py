"""What stands on a page besides its text: links, entries of lists, the head."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from msgspec import Struct

from plugins.documents.addresses import web_address
from plugins.language.bilingual import Bilingual
from plugins.language.lives import day_after
from plugins.language.moments import Moment

if TYPE_CHECKING:
    from plugins.documents import schemas


class Link(Struct, frozen=True, gc=False, array_like=True):
    """A name that leads to a page of this site.

    ``ended`` is set where the name alone would mislead: the last day of a former
    unit, or body, whose name lives on.
    """

    name: str
    address: str
    ended: date | None = None

    def mark(self, lang: str) -> str:
        """When it was what it is called, in words of *lang*, where the name alone would mislead; empty elsewhere."""
        day = day_after(self.ended) if self.ended else ""
        return Bilingual(f"trước {day}", f"before {day}").said(lang) if day else ""


class Head(Struct, frozen=True, gc=False, array_like=True):
    """What every page tells about itself: its address, a description for search engines, its own feed and calendar.

    ``translations`` are the page in all languages that it is in, each with its address, the original first; empty where it is in one.
    ``structured`` is what the page is about as JSON-LD, ``data`` the address of the page's list as JSON.
    ``unpublished`` is set in a preview alone, on the page of a piece that is not public: ``draft`` or ``embargoed``.
    """

    address: str
    description: str = ""
    feed: str | None = None
    hidden: bool = False
    lang: str = ""
    unpublished: str = ""
    structured: str = ""
    data: str = ""
    calendar: str | None = None
    translations: tuple[tuple[str, str], ...] = ()


class Image(Struct, frozen=True, gc=False, array_like=True):
    """A photograph with its words; ``src`` is ``/media/…``, encoded as in bodies, or empty where the picture is yet to be found.

    ``width`` and ``height`` are those of its file as it is shown, in pixels; 0 where they are not known.
    """

    src: str
    caption: str
    credit: str
    alt: str
    width: int = 0
    height: int = 0


def image(picture: schemas.Picture | None) -> Image | None:
    """The photograph of a front matter, its ``src`` empty where the picture is yet to be found."""
    if picture is None:
        return None
    src = web_address(picture.src) if picture.src.startswith("/media/") else ""
    return Image(src or "", picture.caption or "", picture.credit or "", picture.alt or "")


def sized(image: Image | None, size_of: Callable[[str], tuple[int, int]]) -> Image | None:
    """*image* with the size that *size_of* tells of its address."""
    if image is None or not image.src:
        return image
    return Image(image.src, image.caption, image.credit, image.alt, *size_of(image.src))


class Entry(Struct, frozen=True, gc=False, array_like=True):
    """An article as a list shows it.

    ``marks`` are the units (or bodies) of its day, where the list is of what they became;
    ``unpublished`` is as in :class:`Head`.
    """

    id: str
    title: str
    address: str
    date: Moment
    summary: str = ""
    section: Link | None = None
    marks: tuple[Link, ...] = ()
    lang: str = ""
    updated: Moment | None = None
    unpublished: str = ""
    image: Image | None = None


class Line(Struct, frozen=True, gc=False, array_like=True):
    """An article in one line: its title and its day."""

    title: str
    address: str
    date: Moment
    lang: str = ""


def line(entry: Entry) -> Line:
    """*entry* in one line."""
    return Line(entry.title, entry.address, entry.date, entry.lang)

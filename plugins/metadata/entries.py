"""What stands on a page besides its text: links, entries of lists, the head."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from plugins.documents import schemas
from plugins.language.moments import Moment


@dataclass(frozen=True, slots=True)
class Link:
    """A name that leads to a page of this site.

    ``ended`` is set where the name alone would mislead: the last day of a former
    unit, or body, whose name lives on.
    """

    name: str
    address: str
    ended: date | None = None


@dataclass(frozen=True, slots=True)
class Head:
    """What every page tells about itself: its address, a description for search engines, its own feed."""

    address: str
    description: str = ""
    feed: str | None = None
    hidden: bool = False
    lang: str = ""


@dataclass(frozen=True, slots=True)
class Image:
    """A photograph with its words; ``src`` is ``/media/…``, or empty where the picture is yet to be found."""

    src: str
    caption: str
    credit: str
    alt: str


def image(picture: schemas.Picture | None) -> Image | None:
    """The photograph of a front matter, its ``src`` empty where the picture is yet to be found."""
    if picture is None:
        return None
    src = picture.src if picture.src.startswith("/media/") else ""
    return Image(src, picture.caption or "", picture.credit or "", picture.alt or "")


@dataclass(frozen=True, slots=True)
class Entry:
    """An article as a list shows it.

    ``marks`` are the units (or bodies) of its day, where the list is of what they became.
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

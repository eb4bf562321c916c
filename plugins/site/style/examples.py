"""What the style page shows in its components, as frozen values: the most that there may be, and the least."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from msgspec.structs import replace

from plugins.builder.plan import Body
from plugins.events.occasions import Occasion
from plugins.events.views import Year
from plugins.language.moments import Moment, from_iso
from plugins.magazine.printed import PrintedIn
from plugins.metadata.entries import Entry, Head, Image, Link, line
from plugins.metadata.listings import Slice
from plugins.metadata.plots import bars
from plugins.site.style.texts import LEAD, LONG, LONGEST_WORD, SHORT
from plugins.site.views import ArticlePage, Correction, Happening, Signature, Source
from plugins.taxonomies.associations import Association, Row
from plugins.taxonomies.directories.provinces import Archipelago, Era, Map, Square
from plugins.taxonomies.directories.shelf import Listed
from plugins.taxonomies.pages.editions import Edition, Editions
from plugins.taxonomies.pages.seated import Seated, SeatedLevel
from plugins.taxonomies.related import More, Relatives
from plugins.taxonomies.today import Subject

#: The address of the style page, and its pictures: a wide one and a tall one, in pixels.
ADDRESS = "/kieu-dang/"
WIDE, TALL = ("kieu-dang/ngang.svg", 1200, 800), ("kieu-dang/doc.svg", 800, 1200)


def on(iso: str) -> Moment:
    """The moment of an ISO date."""
    return from_iso(iso)


def picture_of(of: tuple[str, int, int], caption: str, credit: str) -> Image:
    """The picture *of* the style page, with its words."""
    name, width, height = of
    return Image(f"/media/{name}", caption, credit, "Đồi và mặt trời, nét vẽ phẳng", width, height)


@dataclass(frozen=True)
class Examples:
    """The examples; their links lead to directories that every site has."""

    picture = picture_of(WIDE, LEAD, "Tranh của tòa soạn")
    section = Link("Khoa học và đời sống", "/chuyen-muc/")
    body = Link("Liên hiệp các Hội Khoa học và Kỹ thuật tỉnh Bà Rịa – Vũng Tàu", "/hoi/", date(2025, 6, 30))
    links = (Link("Hội", "/hoi/"), body, Link(LONG, "/tin/"))

    @property
    def entries(self) -> tuple[Entry, ...]:
        """Articles of a list: all that one may show, then the least, then one of a single word."""
        whole = Entry(
            "a", LONG, "/tin/", on("2026-11-21 14:30"), LEAD, self.section, self.links[:2], "", None, "draft", self.picture
        )
        return (whole, Entry("b", SHORT, "/tin/", on("2026")), Entry("c", LONGEST_WORD, "/tin/", on("2025-12-31"), lang="en"))

    @property
    def occasions(self) -> tuple[Occasion, ...]:
        """Events: of some days with a place, of an hour, of no known day."""
        organisers, place = self.links[:2], self.links[0]
        congress = Occasion(
            "a", Link(LONG, "/su-kien/"), "congress", None, 8, on("2026-11-19"), on("2026-11-21"), LEAD, place, organisers, None
        )
        hour = Occasion("b", Link(SHORT, "/su-kien/"), "", None, None, on("2026-11-20 08:00"), None, "", None, (), None)
        return (congress, hour, Occasion("c", Link("Giải", "/su-kien/"), "award", None, 1, None, None, "", None, (), None))

    def bare(self) -> ArticlePage:
        """An article with nothing that it need not have."""
        return ArticlePage(
            head=Head(ADDRESS),
            title=SHORT,
            date=on("2026-11-21"),
            updated=None,
            summary="",
            section=None,
            byline=(),
            source=None,
            image=None,
            body=Body(""),
            provinces=(),
            associations=(),
            events=(),
            cited=(),
            views=None,
            views_as_of=None,
            corrections=(),
            issue=None,
            pages="",
            older=(),
            newer=(),
            relatives=Relatives(),
        )

    def article(self) -> ArticlePage:
        """An article with all that one may have."""
        lines = tuple(map(line, self.entries))
        body = Subject(self.body, "merged", self.links[:1], date(2025, 6, 30), "provincial")
        return replace(
            self.bare(),
            title=LONG,
            updated=on("2026-11-22 07:05"),
            summary=LEAD,
            section=self.section,
            byline=(Signature("Ban Biên tập", "Văn phòng Liên hiệp hội"), Signature("Tổ ảnh", "")),
            source=Source("Bản tin của Liên hiệp hội", "https://example.org/"),
            image=self.picture,
            provinces=(Subject(Link("Bình Phước", "/tinh-thanh/"), "part", self.links[:1]),),
            associations=(body, Subject(self.links[0])),
            events=(Happening(Link(LONG, "/su-kien/"), "congress", on("2026-11-19"), on("2026-11-21")),),
            cited=(Link("42-CT/TW (2010)", "/van-ban/"),),
            views=12840,
            views_as_of=on("2021-01-13"),
            corrections=(Correction(on("2026-11-22"), LEAD),),
            issue=PrintedIn("Khoa học và Thời đại", "4"),
            pages="12–15",
            older=lines[:1],
            newer=lines[1:],
            relatives=Relatives(lines, tuple(More(one, lines) for one in self.links[:2])),
        )

    def _association(self, link: Link, level: str = "provincial") -> Association:
        ended = link.ended is not None
        return Association(link, level, on("1998"), on("2025-06-30") if ended else None, ended, self.links[:1] if ended else ())

    def tree(self) -> tuple[Row, ...]:
        """Three floors, the last of them closing all."""
        depths = ((True, 0), (True, 0), (False, 2))
        return tuple(Row(self._association(link), *depth) for link, depth in zip(self.links, depths, strict=True))

    def listed(self) -> tuple[Listed, ...]:
        """Entries of the directory: with all, with nothing."""
        long = Listed(self._association(self.body), "Liên hiệp hội Bà Rịa – Vũng Tàu", ("LHH",), ("x",), self.links[0], 1204)
        return (long, Listed(self._association(self.links[0]), "", (), ()))

    def seated(self) -> tuple[SeatedLevel, ...]:
        """Associations of a province: one that is, one that was."""
        now = Seated(self.links[0], on("1998"), None, None, (), living=True)
        was = Seated(self.body, on("1998"), on("2025-06-30"), self.links[0], self.links[:1], living=False)
        return (SeatedLevel("provincial", (now, was)), SeatedLevel("", (now,)))

    def almanac(self) -> tuple[Year, ...]:
        """Two years: months with events, none."""
        months = tuple(Slice(2026, month, "/su-kien/", month) for month in (1, 5, 11))
        return (Year(Slice(2026, 0, "/su-kien/", 17), months), Year(Slice(1998, 0, "/su-kien/", 1), ()))

    def map(self) -> Map:
        """A tile of each shade, one far from it at the edge, and islands."""
        places = ((0, 0, 0), (1, 0, 3), (2, 0, 9), (0, 1, 40), (1, 1, 1204))
        link = Link("Thành phố Hồ Chí Minh", "/tinh-thanh/")
        tiles = tuple(Square(x * 40, y * 40, "HCM", shade, link, n) for shade, (x, y, n) in enumerate(places))
        islands = Archipelago(160, 0, "Hoàng Sa", ((164, 4), (180, 14), (196, 2)), 2, link)
        return Map(320, Era(today=True, height=160, name=(160, 148), squares=tiles, islands=(islands,), regions=()))

    def editions(self) -> Editions:
        """Two editions of a series: with all, with nothing."""
        whole = Edition(
            Link(LONG, "/su-kien/"), 15, on("2026-05-18"), on("2026-11-20"), "Hội trường", self.links[0], (1204, "không rõ")
        )
        least = Edition(Link(SHORT, "/su-kien/"), None, None, None, "", None, (None, None))
        plot = bars((("14", 370), ("15", 1204)))
        return Editions((whole, least), ("entries", "ghi_chu"), placed=True, plots=(("entries", plot),) if plot else ())

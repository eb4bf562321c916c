"""What ``index.json`` holds, as typed records: the JSON Schema that is published beside it is made from these.

What is not known, or empty, is left out. A later program may add keys; where one goes or
comes to mean something else, the format gets another version.
"""

from __future__ import annotations

from typing import Annotated, Any, Literal, get_args

from msgspec import UNSET, Meta, Struct, UnsetType, field

from plugins.documents import schemas

_DAY, _ID = "[0-9]{4}(-[0-9]{2}(-[0-9]{2}", "[a-z0-9]+(-[a-z0-9]+)*"


def _words(choice: Any) -> dict[str, Any]:
    """The words that a key of the front matter takes."""
    return {"enum": list(get_args(choice)[1].allowed)}


Name = Annotated[str, Meta(title="Tên", min_length=1)]
Short = Annotated[str, Meta(title="Tên gọi tắt", min_length=1)]
Aliases = Annotated[tuple[Name, ...], Meta(title="Tên khác", description="Other ways to write or call it, not dated.")]
Id = Annotated[str, Meta(pattern=f"^{_ID}$")]
Province = Annotated[Id, Meta(title="Tỉnh, thành phố", description="The id of a province or a city.")]
Predecessors = Annotated[tuple[Id, ...], Meta(title="Tiền thân", description="Ids of those that became (a part of) it.")]
Successors = Annotated[tuple[Id, ...], Meta(title="Kế tục", description="Ids of those that it became (a part of).")]
Url = Annotated[str, Meta(extra_json_schema={"format": "uri"})]
SameAs = Annotated[tuple[Url, ...], Meta(title="Cũng là", description="Pages elsewhere that tell who or what it is.")]
Day = Annotated[
    str, Meta(title="Ngày", description="ISO 8601, as much as is known: a day, a month, a year.", pattern=f"^{_DAY})?)?$")
]
Time = Annotated[
    str,
    Meta(
        title="Thời điểm",
        description="ISO 8601, as much as is known: a minute with its offset, a day, a month, a year.",
        pattern=rf"^{_DAY}(T[0-9]{{2}}:[0-9]{{2}}:00\+07:00)?)?)?$",
    ),
]
Level = Annotated[str, Meta(title="Cấp", extra_json_schema=_words(schemas.Level))]
EventKind = Annotated[str, Meta(title="Loại", extra_json_schema=_words(schemas.EventKind))]
UnitKind = Annotated[str, Meta(title="Loại", extra_json_schema={"enum": ["tỉnh", "thành phố"]})]


class Strict(Struct, frozen=True, gc=False, kw_only=True, omit_defaults=True, forbid_unknown_fields=True):
    """A record that has no other keys than these."""


class DatedName(Strict, frozen=True, kw_only=True):
    """A name that it bore for a time; without a day, that end of the time is open or not known."""

    name: Name
    short_name: Short | UnsetType = UNSET
    since: Day | UnsetType = UNSET
    until: Day | UnsetType = UNSET


class DatedUnit(DatedName, frozen=True, kw_only=True):
    """A name and a kind that a unit had for a time; without a day, that end of the time is open."""

    kind: UnitKind


class Record(Strict, frozen=True, kw_only=True):
    """What has a page on the site."""

    id: Annotated[Id, Meta(title="Mã", description="Unique within the list. It never changes; names may.")]
    name: Annotated[Name, Meta(description="The name that it has now, or had last.")]
    aliases: Aliases = ()
    address: Annotated[
        str, Meta(title="Địa chỉ", description="Its page: what follows the address of the site.", pattern=f"^(/{_ID})+/$")
    ]
    url: Annotated[Url, Meta(title="Địa chỉ đầy đủ", description="Its page, as a whole address.")]
    articles: Annotated[
        int, Meta(title="Số bài", description="Articles that its page lists, those of predecessors or editions with them.", ge=0)
    ]
    own_articles: Annotated[int, Meta(title="Số bài riêng", description="Articles that name it itself.", ge=0)]


class Association(Record, frozen=True, kw_only=True):
    """A union, an association or a unit of one."""

    short_name: Short | UnsetType = UNSET
    names: Annotated[tuple[DatedName, ...], Meta(title="Tên qua các thời kỳ")] = ()
    level: Level | UnsetType = UNSET
    parent: Annotated[Id, Meta(title="Thuộc", description="The id of the association above it.")] | UnsetType = UNSET
    province: Province | UnsetType = UNSET
    founded: Annotated[Day, Meta(title="Thành lập")] | UnsetType = UNSET
    until: Annotated[Day, Meta(title="Hoạt động đến", description="Its last day: it merged or was dissolved.")] | UnsetType = (
        UNSET
    )
    predecessors: Predecessors = ()
    successors: Successors = ()
    website: Annotated[Url, Meta(title="Trang web")] | UnsetType = UNSET
    same_as: SameAs = ()


class Event(Record, frozen=True, kw_only=True):
    """A congress, a contest …, or the series that its editions belong to."""

    kind: EventKind | UnsetType = UNSET
    series: Annotated[Id, Meta(title="Chuỗi", description="The id of the series that it is an edition of.")] | UnsetType = UNSET
    edition: Annotated[int, Meta(title="Lần thứ", ge=1)] | UnsetType = UNSET
    term: Annotated[str, Meta(title="Nhiệm kỳ", min_length=1)] | UnsetType = UNSET
    start: Annotated[Time, Meta(title="Bắt đầu")] | UnsetType = UNSET
    end: Annotated[Time, Meta(title="Kết thúc")] | UnsetType = UNSET
    venue: Annotated[str, Meta(title="Địa điểm", min_length=1)] | UnsetType = UNSET
    province: Province | UnsetType = UNSET
    organisers: Annotated[tuple[Id, ...], Meta(title="Đơn vị tổ chức", description="Ids of associations.")] = ()
    results: Annotated[dict[str, int | str], Meta(title="Kết quả")] | UnsetType = UNSET
    same_as: SameAs = ()


class Unit(Record, frozen=True, kw_only=True):
    """A province or a city run by the centre, today's or a former one."""

    kind: UnitKind
    names: Annotated[tuple[DatedUnit, ...], Meta(title="Tên qua các thời kỳ")] = ()
    since: Annotated[Day, Meta(title="Từ", description="Its first day, where that is not older than the list.")] | UnsetType = (
        UNSET
    )
    until: Annotated[Day, Meta(title="Đến", description="Its last day; a unit of today has none.")] | UnsetType = UNSET
    predecessors: Predecessors = ()
    successors: Successors = ()


class Table(Strict, frozen=True, kw_only=True):
    """All records of one kind, ``items``, by id."""

    schema: Annotated[Url, Meta(description="The JSON Schema of this file.")] = field(name="$schema")
    version: Annotated[Literal[1], Meta(title="Phiên bản", description="Of the format of this file.")]
    site: Annotated[str, Meta(title="Trang", description="The name of the site.")]
    url: Annotated[Url, Meta(description="The page on which people find the same list.")]
    items: tuple[Record, ...]


class Associations(Table, frozen=True, kw_only=True):
    """All associations of the site, by id."""

    items: Annotated[tuple[Association, ...], Meta(title="Các hội")]


class Events(Table, frozen=True, kw_only=True):
    """All events of the site, and the series that they are editions of, by id."""

    items: Annotated[tuple[Event, ...], Meta(title="Các sự kiện")]


class Units(Table, frozen=True, kw_only=True):
    """All provinces and cities of Việt Nam, those of today and those that ended on 30 June 2025, by id."""

    items: Annotated[tuple[Unit, ...], Meta(title="Các tỉnh, thành phố")]

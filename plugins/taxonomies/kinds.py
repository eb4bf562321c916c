"""The kinds of document that are terms: sections, associations, events, provinces."""

from __future__ import annotations

from functools import partial

from plugins.documents import schemas
from plugins.documents.kinds import Kind
from plugins.language.bilingual import Bilingual


def _below(first: str, id_: str) -> str:
    return f"{first}{id_}/"


SECTION = Kind("section", Bilingual("chuyên mục", "section"), "sections", schemas.Section, partial(_below, "/chuyen-muc/"))
ASSOCIATION = Kind(
    "association",
    Bilingual("hội", "association"),
    "associations",
    schemas.Association,
    partial(_below, "/hoi/"),
    reserved=frozenset(("cap", "tinh", "cay")),
)
EVENT = Kind(
    "event",
    Bilingual("sự kiện", "event"),
    "events",
    schemas.Event,
    partial(_below, "/su-kien/"),
    reserved=frozenset(("lich", "loai")),
)
PROVINCE = Kind(
    "province", Bilingual("tỉnh, thành phố", "province"), "provinces", schemas.Province, partial(_below, "/tinh-thanh/")
)
KINDS = (SECTION, ASSOCIATION, EVENT, PROVINCE)
#: The directories by letter. That of events is by time: ``plugins/events``.
DIRECTORIES = {"section": "/chuyen-muc/", "association": "/hoi/", "event": "/su-kien/", "province": "/tinh-thanh/"}
#: The kinds whose terms have a calendar of events beside their page.
CALENDARS = frozenset(("association", "event", "province"))
ADDRESSES = {kind.name: kind.address for kind in KINDS}

"""A few names for the tests of this room, and ways to look for them."""

from __future__ import annotations

from datetime import date

from plugins.detection import Known, Text, Vocabulary, mentions, subjects

ASSOCIATIONS = (
    Known("association", "vusta", "Liên hiệp các Hội Khoa học và Kỹ thuật Việt Nam"),
    Known("association", "vusta", "VUSTA"),
    Known(
        "association",
        "lhh-binh-phuoc",
        "Liên hiệp các Hội Khoa học và Kỹ thuật tỉnh Bình Phước",
        None,
        date(2025, 6, 30),
        "binh-phuoc",
    ),
    Known("association", "lhh-dong-nai", "Liên hiệp hội Đồng Nai", unit="dong-nai"),
    Known("association", "lhh-bac-ninh", "Liên hiệp các Hội KH&KT tỉnh Bắc Ninh", unit="bac-ninh"),
    Known("association", "luat-gia", "Hội Luật gia Việt Nam"),
    Known("association", "luat-gia-bac-ninh", "Hội Luật gia tỉnh Bắc Ninh", unit="bac-ninh"),
    Known("association", "luat-gia-ha-nam", "Hội Luật gia Hà Nam", unit="ha-nam"),
    Known("association", "luat-gia-can-tho", "Hội Luật gia thành phố Cần Thơ", unit="can-tho"),
    Known("association", "xay-dung-bac-ninh", "Hội Xây dựng Bắc Ninh", unit="bac-ninh"),
    Known("association", "sang-tao-truoc", "Hội Sáng tạo trẻ", None, date(2015, 12, 31), "bac-ninh"),
    Known("association", "sang-tao", "Hội Sáng tạo trẻ", date(2016, 1, 1), None, "bac-ninh"),
    Known("association", "lam-vuon-1", "Hội Cây quả", unit="bac-ninh-truoc-2025"),
    Known("association", "lam-vuon-2", "Hội Cây quả", unit="ha-nam"),
    Known("association", "kieu-bao", "Hội Kiều bào tại Séc"),
)
EVENTS = (
    Known("event", "sang-tao-ky-thuat", "Hội thi Sáng tạo kỹ thuật toàn quốc"),
    Known("event", "sang-tao-ky-thuat-9", "Hội thi Sáng tạo kỹ thuật toàn quốc lần thứ 9"),
    Known("event", "vuon-xanh", "Cuộc thi Vườn xanh"),
)
KNOWN = (*ASSOCIATIONS, *EVENTS)
VOCABULARY = Vocabulary.of(KNOWN)
DAY = date(2021, 5, 4)


def found(text: str, kind: str, *units: str, day: date | None = DAY) -> list[tuple[str, str]]:
    """The terms of *kind* named in a paragraph, each as id and as written, in an article about *units*."""
    some = mentions(Text(paragraphs=(text,), day=day, units=units), VOCABULARY)
    return [(one.id, one.written) for one in some if one.kind == kind]


def ids(text: str, kind: str, *units: str, day: date | None = DAY) -> list[str]:
    """The ids alone."""
    return [id_ for id_, _ in found(text, kind, *units, day=day)]


def about(text: Text, kind: str) -> list[str]:
    """The ids of the terms of *kind* that *text* is about, the surest first."""
    return [one.id for one in subjects(text, VOCABULARY) if one.kind == kind]

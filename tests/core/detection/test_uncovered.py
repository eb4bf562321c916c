from __future__ import annotations

import pytest

from plugins.detection import Text, Uncovered, uncovered
from tests.core.detection.world import DAY, VOCABULARY


def listed(*texts: str | Text) -> list[tuple[str, str, int]]:
    """Name, kind and count of what is not covered in these texts."""
    found = uncovered([text if isinstance(text, Text) else Text("", "", (text,), (), DAY) for text in texts], VOCABULARY)
    return [(one.name, one.kind, one.count) for one in found]


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Hội Làm vườn tỉnh Hà Giang tặng cây.", "Hội Làm vườn tỉnh Hà Giang", "association"),
        ("Gặp Hội Luật gia Hải Phòng.", "Hội Luật gia Hải Phòng", "association"),
        ("Gặp Hội Kiến trúc sư Việt Nam.", "Hội Kiến trúc sư Việt Nam", "association"),
        ("Hội Cầu đường tặng cây.", "Hội Cầu đường", "association"),
        ("Hội Nhà Báo tặng cây.", "Hội Nhà Báo", "association"),
        ("Hiệp hội Doanh nghiệp nhỏ & vừa (DNNVV) Hà Giang", "Hiệp hội Doanh nghiệp nhỏ & vừa Hà Giang", "association"),
        ("Liên hiệp Phụ nữ Hà Giang", "Liên hiệp Phụ nữ Hà Giang", "association"),
        ("Dự Hội thi Cây cảnh toàn quốc lần thứ 3.", "Hội thi Cây cảnh toàn quốc", "event"),
        ("Dự Cuộc thi Tuổi xanh.", "Cuộc thi Tuổi xanh", "event"),
        ("Nhận Giải thưởng Cây xanh tỉnh Hà Giang.", "Giải thưởng Cây xanh tỉnh Hà Giang", "event"),
    ],
)
def test_a_name_that_nobody_bears_is_listed(text: str, name: str, kind: str) -> None:
    assert listed(text) == [(name, kind, 1)]


@pytest.mark.parametrize(
    "text",
    [
        "Hội nghị, Hội thảo, Hội trường, Hội viên, Hội đồng, Đại hội, Quốc hội, Xã hội, Hội An.",
        "Các hội thành viên, các Hội Làm vườn, Chi hội Làm vườn, Hội thi, Cuộc thi, Giải thưởng.",
        "Liên hiệp Hội các tỉnh, thành phố; Hội Luật gia các huyện; Hội Luật gia cấp tỉnh; Liên hiệp hội.",
        "Liên hiệp hội Bình Phước, VUSTA, Hội Luật gia Việt Nam, Cuộc thi Vườn xanh.",
        "hội làm vườn, cuộc thi cây cảnh.",
        "Hội Luật gia tỉnh họp.",
    ],
)
def test_generic_and_known_names_are_not_listed(text: str) -> None:
    assert listed(text) == []


def test_a_relative_name_is_completed_by_the_articles_province() -> None:
    article = Text(
        "Hà Giang: chuyện vườn", "UBND tỉnh Hà Giang họp.", ("Hội Luật gia tỉnh và Hội Làm vườn tỉnh tặng cây.",), (), DAY
    )
    assert listed(article) == [
        ("Hội Luật gia tỉnh Hà Giang", "association", 1),
        ("Hội Làm vườn tỉnh Hà Giang", "association", 1),
    ]
    bare = Text("Hà Giang: chuyện vườn", "UBND tỉnh Hà Giang họp.", ("Hội Làm vườn góp ý.",), (), DAY)
    assert listed(article, bare)[0] == ("Hội Làm vườn tỉnh Hà Giang", "association", 2)


def test_one_name_ends_where_the_texts_go_different_ways() -> None:
    texts = ["Hội Cựu chiến binh tặng cây.", "Hội Cựu chiến binh góp ý.", "Hội Cựu chiến binh khen."]
    assert listed(*texts) == [("Hội Cựu chiến binh", "association", 3)]
    assert listed("Hội Cựu chiến binh góp ý.", "Hội Cựu chiến binh tỉnh Hà Giang khen.") == [
        ("Hội Cựu chiến binh", "association", 1),
        ("Hội Cựu chiến binh tỉnh Hà Giang", "association", 1),
    ]


def test_spellings_of_one_union_are_one() -> None:
    assert listed("Liên hiệp các Hội KH&KT Hà Giang họp. Liên hiệp hội Hà Giang góp ý.", "Liên hiệp hội tỉnh Hà Giang khen.") == [
        ("Liên hiệp các Hội KH&KT Hà Giang", "association", 3)
    ]


def test_it_tells_the_articles_and_the_first_sentence() -> None:
    texts = [
        Text("Chuyện nước"),
        Text("Chuyện vườn", "", ("Mùa xuân. Hội Cầu đường tặng cây. Hội Cầu đường vui.",)),
        Text("Hội Cầu đường"),
    ]
    assert uncovered(texts, VOCABULARY) == (
        Uncovered("Hội Cầu đường", "association", 3, (1, 2), "Hội Cầu đường tặng cây."),
    )  # fmt: skip

from __future__ import annotations

from datetime import date

import pytest

from plugins.detection import Text
from tests.core.detection.world import about, found, ids


@pytest.mark.parametrize(
    ("text", "provinces"),
    [
        ("Bà con Bình Phước cùng họp.", ["binh-phuoc"]),
        ("Tỉnh BÌNH PHƯỚC, Thanh Hoá và Đắc Lắc.", ["binh-phuoc", "thanh-hoa", "dak-lak-truoc-2025"]),
        ("Bà Rịa – Vũng Tàu và Thừa Thiên-Huế.", ["ba-ria-vung-tau", "hue"]),
        ("Hội vườn TP.HCM, TPHCM, thành  phố Hồ Chí Minh.", ["ho-chi-minh-truoc-2025"] * 3),
        # a part of a word, or small letters, is no name
        ("Bình Phướcc và bình phước.", []),
        # persons
        ("Ông Trần Văn Bình Phước và bà Hà Nam cùng dự.", []),
        ("Có anh Hà Giang, Đặng Thái Bình, ThS. Hà Nam và GS Ninh Bình.", []),
        # streets, rivers, smaller places
        ("Số 2 đường Khánh Hòa, phường Ninh Bình, huyện Phú Thọ, sông Đồng Nai.", []),
        # the person, and what is called after him
        ("Học tập tư tưởng Hồ Chí Minh; Đoàn TNCS Hồ Chí Minh; Giải thưởng Hồ Chí Minh; Học viện Chính trị Hồ Chí Minh.", []),
        # a common word, unless the province is named for certain
        ("Ngày hội Vì Hòa Bình.", []),
        ("Hội vườn tỉnh Hòa Bình họp ở Hòa Bình.", ["hoa-binh", "hoa-binh"]),
        # longer names
        ("Ven Thái Bình Dương; trận Điện Biên Phủ; vùng Đồng Tháp Mười; báo Hà Nội mới; Viện Hải dương học.", []),
    ],
)
def test_a_province_is_found_where_it_is_meant(text: str, provinces: list[str]) -> None:
    assert sorted(ids(text, "province")) == sorted(provinces)


@pytest.mark.parametrize(
    ("day", "province"),
    [(date(2021, 5, 4), "bac-ninh-truoc-2025"), (date(2025, 7, 1), "bac-ninh"), (None, "bac-ninh")],
)
def test_the_day_chooses_between_units_of_one_name(day: date | None, province: str) -> None:
    assert ids("Người Bắc Ninh họp.", "province", day=day) == [province]


def test_a_gone_unit_keeps_its_name_on_any_day() -> None:
    assert ids("Người Bình Phước họp.", "province", day=date(2026, 1, 1)) == ["binh-phuoc"]


def test_a_mention_tells_where_it_stands() -> None:
    assert found("Hội vườn tỉnh  Bình Phước họp.", "province") == [("binh-phuoc", "Bình Phước")]


LONG = ("Bà con bàn chuyện nước tưới.",) * 12


@pytest.mark.parametrize(
    ("text", "provinces"),
    [
        (Text("Bình Phước: bàn chuyện nước", "", LONG), ["binh-phuoc"]),
        (Text("Bàn chuyện nước", "UBND tỉnh Bình Phước họp bàn chuyện nước.", LONG), ["binh-phuoc"]),
        (Text("", "", ("Hội làm vườn tỉnh Thanh Hoá họp.",)), ["thanh-hoa"]),
        # where something happens is not what it is about
        (Text("Bàn chuyện nước", "", ("Ngày 15/11, tại Hà Nội, hội làm vườn họp.", *LONG)), []),
        # a dateline, a credit, a company, a school
        (Text("Thư ngỏ", "", ("“Hà Nội, ngày 4/5/2021", *LONG)), []),
        (Text("Bàn chuyện nước", "", (*LONG, "Nguồn: Hội Làm vườn Hải Phòng")), []),
        (Text("", "", ("Công ty Xi măng Hà Nam tặng quà cho học sinh.",)), []),
        (Text("", "", ("Mời thầy Trường THPT Ninh Bình nói chuyện.",)), []),
        # a list
        (Text("", "", ("Có đoàn của các tỉnh Hà Nam, Nam Định, Ninh Bình và Thanh Hóa.",)), []),
        (Text("Nước tưới", "", ("Có bà con Hà Nam, tỉnh Nam Định hay thành phố Hải Phòng.", *LONG)), []),
        # in passing
        (Text("Bình Phước: bàn chuyện nước", "UBND tỉnh Bình Phước họp.", ("Bình Phước có vườn.", "Đoàn đã thăm tỉnh Hà Nam.")), ["binh-phuoc"]),
        # two
        (Text("Liên hiệp hội Bình Phước và Đồng Nai trao đổi", "", LONG), ["binh-phuoc", "dong-nai"]),
    ],
)  # fmt: skip
def test_a_text_is_about_its_subjects(text: Text, provinces: list[str]) -> None:
    assert sorted(about(text, "province")) == provinces


def test_a_sentence_that_stands_twice_counts_once() -> None:
    once = Text("", "", ("Bà con Hà Nam họp.", *LONG))
    twice = Text("Bà con Hà Nam họp", "", ("Bà con Hà Nam họp.", *LONG))
    assert about(once, "province") == []
    assert about(twice, "province") == ["ha-nam"]
    body = Text("", "", (*LONG, *["Bà con thăm Hà Nam."] * 4))
    assert about(body, "province") == []

from __future__ import annotations

from datetime import date

import pytest

from plugins.detection import Known, Text, Vocabulary, mentions
from tests.core.detection.world import DAY, about, found, ids


@pytest.mark.parametrize(
    ("text", "associations"),
    [
        ("Liên hiệp các Hội Khoa học và Kỹ thuật tỉnh Bình Phước họp.", ["lhh-binh-phuoc"]),
        # case, dashes, "&", abbreviations, the short name of these unions
        ("LIÊN HIỆP CÁC HỘI KHOA HỌC & KỸ THUẬT BÌNH PHƯỚC", ["lhh-binh-phuoc"]),
        ("Liên hiệp Hội Bình Phước, LHH tỉnh Bình Phước, Liên hiệp các hội KHKT Bình Phước", ["lhh-binh-phuoc"] * 3),
        ("Liên hiệp các Hội KH-KT Bắc Ninh, Liên hiệp hội tỉnh Bắc Ninh", ["lhh-bac-ninh"] * 2),
        ("LHH VN và Vusta là một.", ["vusta", "vusta"]),
        # an aside in brackets
        ("Liên hiệp các Hội Khoa học và Kỹ thuật (Liên hiệp hội) tỉnh Bình Phước họp.", ["lhh-binh-phuoc"]),
        # the longest name, and no part of a word
        ("Liên hiệp các Hội Khoa học và Kỹ thuật Việt Nam", ["vusta"]),
        ("Hội Luật gia Bắc Ninhh họp với Hội Luật gia Hà Namm.", []),
        # one name in small letters is no name, an address neither
        ("liên hiệp hội đồng nai và vusta.vn", []),
        # other bodies: of other places, a branch, a kind, one above
        ("Hội Luật gia Hải Phòng, Chi hội Luật gia Hà Nam, các Hội Luật gia Hà Nam, Hội Luật gia huyện.", []),
        ("Hội Kiều bào tại Séc họp; Hội Kiều bào tại Séc Việt Nam thì không.", ["kieu-bao"]),
        ("Hội Luật gia Việt Nam tỉnh Hà Nam; Hội Luật gia Việt Nam tỉnh.", []),
        # a person behind it, a number before it
        ("Chủ tịch Hội Luật gia Việt Nam TS. Trần An và Chủ tịch VUSTA Trần An", ["luat-gia", "vusta"]),
        ("Năm 2021 Hội Luật gia Hà Nam họp; ngày 12.1 Hội Luật gia Hà Nam họp.", ["luat-gia-ha-nam"] * 2),
    ],
)
def test_an_association_is_found_by_its_name(text: str, associations: list[str]) -> None:
    assert ids(text, "association") == associations


def test_a_name_is_told_as_it_is_written() -> None:
    text = "Ông A – Chủ tịch Liên hiệp các Hội Khoa học & Kỹ thuật (LHH) TP. Bình Phước."
    assert found(text, "association") == [("lhh-binh-phuoc", "Liên hiệp các Hội Khoa học & Kỹ thuật (LHH) TP. Bình Phước")]


@pytest.mark.parametrize(
    ("text", "associations"),
    [
        ("Hội Luật gia tỉnh và Liên hiệp hội tỉnh cùng họp.", [("luat-gia-bac-ninh", "Hội Luật gia tỉnh"), ("lhh-bac-ninh", "Liên hiệp hội tỉnh")]),
        ("Liên hiệp các Hội Khoa học và Kỹ thuật (KH&KT) tỉnh họp.", [("lhh-bac-ninh", "Liên hiệp các Hội Khoa học và Kỹ thuật (KH&KT) tỉnh")]),
        ("Chủ tịch Liên hiệp hội tỉnh Trần An nói.", [("lhh-bac-ninh", "Liên hiệp hội tỉnh")]),
        ("LHH và Hội Luật gia họp.", [("lhh-bac-ninh", "LHH"), ("luat-gia-bac-ninh", "Hội Luật gia")]),
        ("Chủ tịch Liên hiệp hội Trần An nói.", [("lhh-bac-ninh", "Liên hiệp hội")]),
    ],
)  # fmt: skip
def test_a_relative_name_is_completed_by_the_articles_province(text: str, associations: list[tuple[str, str]]) -> None:
    assert found(text, "association", "bac-ninh") == associations
    assert found(text, "association", "bac-ninh-truoc-2025") == associations, "what the province became has it"
    assert found(text, "association") == []
    assert found(text, "association", "bac-ninh", "ha-nam") == []
    assert found(text, "association", "ha-tinh") == []


@pytest.mark.parametrize(
    "text",
    [
        "Các hội thành viên, Hội nghị, Hội thi, hội viên, Đại hội, Hội đồng, Hội trường.",
        "Liên hiệp hội các tỉnh, thành phố; các Liên hiệp hội; một số Liên hiệp hội. 34 Liên hiệp hội.",
        "Liên hiệp hội tỉnh, thành phố; Liên hiệp Hội tỉnh/thành phố; Liên hiệp hội tỉnh – thành phố; Liên hiệp hội tỉnh, thành.",
        "Hội Luật gia các cấp, Hội Luật gia các huyện, Hội Luật gia cơ sở, Hội Luật gia địa phương, Hội Luật gia tỉnh bạn.",
        "Hội Luật gia thành phố họp.",
        "Hội Luật gia tỉnh Ninh Bình, Hội Luật gia Hải Phòng, Hội Luật gia tỉnh Phú Khánh.",
        "Hội Luật gia Lào, Chi hội Luật gia tỉnh, hội luật gia tỉnh.",
        "Hội xây dựng kế hoạch và liên hiệp hội cùng góp ý.",
    ],
)
def test_generic_names_and_those_of_others_are_never_completed(text: str) -> None:
    assert ids(text, "association", "bac-ninh") == []


def test_the_administrative_word_is_the_units_kind() -> None:
    assert ids("Hội Luật gia thành phố họp.", "association", "can-tho") == ["luat-gia-can-tho"]
    assert ids("Hội Luật gia TP. họp.", "association", "can-tho") == ["luat-gia-can-tho"]
    assert ids("Hội Luật gia tỉnh họp.", "association", "can-tho") == []


def test_the_one_province_of_a_text_completes_and_the_nearest_does_not() -> None:
    text = Text(
        "Bắc Ninh: bàn chuyện luật", "UBND tỉnh Bắc Ninh họp.", ("Đoàn thăm tỉnh Hà Nam. Hội Luật gia tỉnh góp ý.",), (), DAY
    )
    assert about(text, "association") == ["luat-gia-bac-ninh"]


def test_the_day_chooses_between_bodies_of_one_name() -> None:
    assert ids("Hội Sáng tạo trẻ họp.", "association", day=date(2014, 1, 1)) == ["sang-tao-truoc"]
    assert ids("Hội Sáng tạo trẻ họp.", "association", day=date(2018, 1, 1)) == ["sang-tao"]


def test_the_province_chooses_between_bodies_of_one_name_and_one_time() -> None:
    assert ids("Hội Cây quả họp.", "association") == []
    assert ids("Hội Cây quả họp.", "association", "ha-nam") == ["lam-vuon-2"]
    assert ids("Hội Cây quả họp.", "association", "bac-ninh") == ["lam-vuon-1"]


@pytest.mark.parametrize(
    ("text", "events"),
    [
        ("Dự Hội thi Sáng tạo kỹ thuật toàn quốc lần thứ 9 (2006 – 2007).", ["sang-tao-ky-thuat-9"]),
        ("Dự Hội thi sáng tạo kỹ thuật toàn quốc lần thứ 12.", ["sang-tao-ky-thuat"]),
        ("Dự Hội thi Sáng tạo kỹ thuật tỉnh Hà Nam.", []),
        ("Dự Cuộc thi Vườn xanh; Cuộc thi Vườn xanh tỉnh Hà Nam thì không.", ["vuon-xanh"]),
        ("dự cuộc thi vườn xanh", []),
    ],
)
def test_an_event_is_found_by_its_name(text: str, events: list[str]) -> None:
    assert ids(text, "event") == events


LONG = ("Bà con bàn chuyện nước tưới.",) * 12


@pytest.mark.parametrize(
    ("text", "associations"),
    [
        (Text("Hội Luật gia Hà Nam họp", "", LONG), ["luat-gia-ha-nam"]),
        (Text("Chuyện luật", "Hội Luật gia Hà Nam họp bàn.", LONG), ["luat-gia-ha-nam"]),
        (Text("Chuyện luật", "", ("Hội Luật gia Hà Nam họp bàn.",)), ["luat-gia-ha-nam"]),
        (Text("Chuyện luật", "", (*LONG, "Khách có Hội Luật gia Hà Nam.")), []),
        (
            Text("Hội Luật gia Hà Nam họp", "Hội Luật gia Hà Nam họp bàn.", ("Hội Luật gia Hà Nam góp ý.", "VUSTA gửi thư.")),
            ["luat-gia-ha-nam"],
        ),
    ],
)
def test_passing_mentions_are_no_subjects(text: Text, associations: list[str]) -> None:
    assert about(text, "association") == associations


@pytest.mark.parametrize(
    ("body", "unit", "found"),
    [
        (Known("association", "lg", "Hội Luật gia Bắc Ninh", None, date(2025, 6, 30), "bac-ninh-truoc-2025"), "bac-giang", False),
        (Known("association", "lg", "Hội Luật gia Bắc Ninh", unit="bac-ninh-truoc-2025"), "bac-giang", False),
        (Known("association", "lg", "Hội Luật gia Bắc Ninh", None, date(2025, 6, 30)), "bac-giang", False),
        (Known("association", "lg", "Hội Luật gia Bắc Ninh", unit="bac-giang"), "bac-ninh-truoc-2025", False),
        (Known("association", "lg", "Hội Luật gia Bắc Ninh", unit="bac-ninh"), "bac-giang", True),
        (Known("association", "lg", "Hội Luật gia Bắc Ninh"), "bac-giang", True),
        (Known("association", "lg", "Hội Luật gia Bắc Giang", unit="bac-ninh"), "bac-giang", True),
        (Known("association", "lg", "Hội Luật gia Bắc Ninh", unit="bac-ninh-truoc-2025"), "bac-ninh", True),
        (Known("association", "lg", "Hội Luật gia Bắc Giang", unit="bac-giang"), "bac-ninh", False),
    ],
)
def test_a_relative_name_means_a_body_of_the_province_or_of_its_successor_never_of_a_sibling(
    body: Known, unit: str, found: bool
) -> None:
    text = Text(paragraphs=("Hội Luật gia tỉnh họp.",), day=date(2019, 5, 4), units=(unit,))
    assert [one.id for one in mentions(text, Vocabulary.of([body])) if one.kind == "association"] == ["lg"] * found

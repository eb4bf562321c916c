"""How names become terms: every sentence of design.md's "Names", "Relative names" and "Time"."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.documents.reading import read_document
from plugins.language.lives import Life
from plugins.provinces.registry import registry
from plugins.taxonomies.kinds import ASSOCIATION
from plugins.taxonomies.references import resolve
from plugins.taxonomies.resolution import Names, Unresolved
from plugins.taxonomies.terms import Term, TermName

#: Associations in three provinces, before and after the merger of 1 July 2025.
WORLD = {
    "sections/tin-tuc.md": "name: Tin tức\naliases: [Thời sự]",
    "associations/vusta.md": "name: Liên hiệp các Hội Khoa học và Kỹ thuật Việt Nam\nshort_name: Liên hiệp hội Việt Nam",
    "associations/lhh-bac-ninh-cu.md": (
        "name: Liên hiệp các Hội Khoa học và Kỹ thuật tỉnh Bắc Ninh\nshort_name: Liên hiệp hội Bắc Ninh\n"
        "province: Bắc Ninh\nfounded: 1997\nuntil: 2025-06-30\nsuccessors: [Liên hiệp hội Bắc Ninh]"
    ),
    "associations/lhh-bac-ninh.md": (
        "name: Liên hiệp các Hội Khoa học và Kỹ thuật tỉnh Bắc Ninh\nshort_name: Liên hiệp hội Bắc Ninh\n"
        "province: Bắc Ninh\nfounded: 2025-07-01"
    ),
    "associations/lhh-bac-giang.md": (
        "name: Liên hiệp hội Bắc Giang\nprovince: Bắc Giang\nuntil: 2025-06-30\nsuccessors: [lhh-bac-ninh]"
    ),
    "associations/luat-gia-bac-ninh.md": "name: Hội Luật gia tỉnh Bắc Ninh\nprovince: Bắc Ninh",
    "associations/luat-gia-dong-nai.md": "name: Hội Luật gia Đồng Nai\nprovince: Đồng Nai",
    "associations/luat-gia-hcm.md": "name: Hội Luật gia TP.HCM\nprovince: Hồ Chí Minh",
    "associations/nong-dan-bac-ninh-thanh-pho.md": "name: Hội Nông dân thành phố Bắc Ninh",
    "associations/nong-nghiep.md": "name: Hội Nông nghiệp và Phát triển nông thôn Bắc Ninh\nprovince: bac-ninh-truoc-2025",
    "associations/nha-bao-binh-phuoc.md": "name: Hội Nhà báo tỉnh Bình Phước",
    "associations/lam-vuon-hue.md": (
        "name: Hội Làm vườn thành phố Huế\nnames:\n  - name: Hội Làm vườn tỉnh Thừa Thiên Huế\n    until: 2024-12-31\nprovince: Huế"
    ),
    "events/tong-ket-2020.md": "name: Hội nghị tổng kết\nstart: 2021-01-15",
    "events/tong-ket-2021.md": "name: Hội nghị tổng kết\nstart: 2022-01-14\nend: 2022-01-15",
    "events/hoi-thi.md": "name: Hội thi Sáng tạo kỹ thuật Bắc Ninh\nkind: series",
    "events/hoi-thi-9.md": (
        "name: Hội thi Sáng tạo kỹ thuật Bắc Ninh lần thứ 9\nseries: Hội thi Sáng tạo kỹ thuật Bắc Ninh\n"
        "start: 2022-05-01\nprovince: Bắc Ninh\norganisers: [Liên hiệp hội tỉnh, Hội Luật gia tỉnh]"
    ),
    "events/hoi-thi-10.md": (
        "name: Hội thi Sáng tạo kỹ thuật Bắc Ninh lần thứ 10\nseries: hoi-thi\nstart: 2026-05-01\n"
        "province: Bắc Ninh\norganisers: [Liên hiệp hội tỉnh]"
    ),
}


def _article(date: str, **keys: str) -> str:
    return "\n".join([f"title: Bài\ndate: {date}", *(f"{key}: {value}" for key, value in keys.items())])


@pytest.fixture
def found(shelf):
    """What an article of a day names: ``found("2022-08-05", "provinces", "Bắc Ninh")``."""

    def find(date: str, key: str, *names: str, provinces: str = "", **more: str) -> list[str] | str:
        keys = {"provinces": f"[{provinces}]"} if provinces else {}
        keys |= {key: names[0] if key == "section" else f"[{', '.join(names)}]"} | more
        made = shelf({**WORLD, "articles/x.md": _article(date, **keys)})
        said = [one for one in made.said("x") if one.severity == "error"]
        return said[0].message.vi if said else made.ids("x", key)

    return find


@pytest.mark.parametrize(
    ("date", "name", "id_"),
    [
        ("2021-01-01", "Bắc Ninh", "bac-ninh-truoc-2025"),
        ("2025-06-30", "Bắc Ninh", "bac-ninh-truoc-2025"),
        ("2025-06-30 23:59", "Bắc Ninh", "bac-ninh-truoc-2025"),
        ("2025-07-01 00:00", "Bắc Ninh", "bac-ninh"),
        ("2026-01-01", "Bình Phước", "binh-phuoc"),
        ("2021-01-01", "bac-ninh", "bac-ninh"),
        ("2026-01-01", "bac-ninh-truoc-2025", "bac-ninh-truoc-2025"),
        ("2021-01-01", "Thừa Thiên – Huế", "hue"),
        ("2026-01-01", "thành phố Huế", "hue"),
    ],
)
def test_the_day_chooses_between_units_of_one_name_and_an_id_always_wins(found, date, name, id_):
    assert found(date, "provinces", name) == [id_]


def test_an_id_of_a_unit_not_in_being_on_the_day_is_a_notice_that_names_the_unit_of_the_day(shelf):
    made = shelf({"articles/x.md": _article("2021-01-01", provinces="[bac-ninh, bac-giang, Bình Phước]")})
    (notice,) = made.said("x")
    assert notice.severity == "notice"
    assert (notice.line, notice.key) == (4, "provinces")
    assert "bac-ninh" in notice.message.vi and "01/01/2021" in notice.message.vi
    assert "bac-ninh-truoc-2025" in notice.hint.vi
    assert made.ids("x", "provinces") == ["bac-ninh", "bac-giang", "binh-phuoc"]


def test_a_name_of_an_ended_unit_is_no_notice(shelf):
    assert shelf({"articles/x.md": _article("2026-01-01", provinces="[Bình Phước]")}).said("x") == []
    (notice,) = shelf({"articles/x.md": _article("2026-01-01", provinces="[binh-phuoc]")}).said("x")
    assert "binh-phuoc" in notice.message.vi
    assert "Bình Phước" not in notice.hint.vi, "there is no namesake to write instead"


@pytest.mark.parametrize(
    "name",
    [
        "Liên hiệp các Hội Khoa học và Kỹ thuật Bắc Ninh",
        "Liên hiệp Các hội Khoa học & Kỹ thuật tỉnh Bắc Ninh",
        "liên hiệp các hội khoa học  và kỹ thuật TỈNH bắc ninh",
        "Liên hiệp hội Bắc Ninh",
        "Liên hiệp hội tỉnh Bắc Ninh",
        "lhh-bac-ninh-cu",
    ],
)
def test_an_id_a_name_or_a_short_name_will_do_in_any_spelling(found, name):
    assert found("2022-08-05", "associations", name) == ["lhh-bac-ninh-cu"]


def test_diacritics_are_kept_and_the_nearest_name_is_told(found):
    assert found("2022-08-05", "associations", "Hội Luật gia Bac Ninh") == "“Hội Luật gia Bac Ninh” chỉ khác dấu với tên đã có"
    assert found("2022-08-05", "provinces", "Bac Ninh") == "“Bac Ninh” chỉ khác dấu với tên đã có"


@pytest.mark.parametrize(
    ("date", "id_"), [("2022-08-05", "lhh-bac-ninh-cu"), ("2025-06-30", "lhh-bac-ninh-cu"), ("2025-07-01", "lhh-bac-ninh")]
)
def test_of_two_bodies_of_one_name_the_day_chooses(found, date, id_):
    assert found(date, "associations", "Liên hiệp hội Bắc Ninh") == [id_]


def test_without_a_date_the_latest_is_meant(shelf):
    draft = "title: Nháp\nstatus: draft\nprovinces: [Bắc Ninh]\nassociations: [Liên hiệp hội Bắc Ninh, Hội Luật gia tỉnh]"
    made = shelf({**WORLD, "articles/x.md": draft})
    assert made.said("x") == []
    assert made.ids("x", "provinces") == ["bac-ninh"]
    assert made.ids("x", "associations") == ["lhh-bac-ninh", "luat-gia-bac-ninh"]


def test_of_events_of_one_name_the_nearest_to_the_article_is_meant(found):
    assert found("2021-01-16", "events", "Hội nghị tổng kết") == ["tong-ket-2020"]
    assert found("2022-01-15", "events", "Hội nghị tổng kết") == ["tong-ket-2021"]
    assert found("2022-03-01", "events", "Hội nghị tổng kết") == ["tong-ket-2021"]


def test_a_section_is_found_by_its_alias(found):
    assert found("2022-01-01", "section", "thời  sự") == ["tin-tuc"]


@pytest.mark.parametrize(
    ("date", "province", "name", "id_"),
    [
        ("2022-08-05", "Bắc Ninh", "Liên hiệp hội tỉnh", "lhh-bac-ninh-cu"),
        ("2026-08-05", "Bắc Ninh", "Liên hiệp hội tỉnh", "lhh-bac-ninh"),
        ("2022-08-05", "Bắc Ninh", "Liên hiệp các Hội Khoa học & Kỹ thuật tỉnh", "lhh-bac-ninh-cu"),
        # The successor's, for the unit of the day has none.
        ("2022-08-05", "Bắc Ninh", "Hội Luật gia tỉnh", "luat-gia-bac-ninh"),
        ("2021-01-13", "Bình Phước", "Hội Luật gia tỉnh", "luat-gia-dong-nai"),
        # A predecessor's of the same name.
        ("2026-08-05", "Bắc Ninh", "Hội Nông nghiệp và Phát triển nông thôn tỉnh", "nong-nghiep"),
        # An association that names no province.
        ("2021-01-13", "Bình Phước", "Hội Nhà báo tỉnh", "nha-bao-binh-phuoc"),
        ("2021-01-13", "Bình Phước", "hội nhà báo Tỉnh", "nha-bao-binh-phuoc"),
        # A unit given by its id, and cities.
        ("2022-08-05", "bac-ninh-truoc-2025", "Liên hiệp hội tỉnh", "lhh-bac-ninh-cu"),
        ("2022-08-05", "Hồ Chí Minh", "Hội Luật gia TP.", "luat-gia-hcm"),
        ("2026-08-05", "TP.HCM", "Hội Luật gia thành phố", "luat-gia-hcm"),
        # One unit under two names and two kinds.
        ("2020-01-01", "Thừa Thiên Huế", "Hội Làm vườn tỉnh", "lam-vuon-hue"),
        ("2025-02-01", "Huế", "Hội Làm vườn thành phố", "lam-vuon-hue"),
        ("2025-02-01", "Thừa Thiên Huế", "Hội Làm vườn TP", "lam-vuon-hue"),
    ],
)
def test_a_relative_name_is_completed_by_the_one_province(found, date, province, name, id_):
    assert found(date, "associations", name, provinces=province) == [id_]


@pytest.mark.parametrize(
    ("date", "provinces", "name", "why"),
    [
        # A city's body in an article about a tỉnh, and the other way round.
        ("2022-08-05", "Bắc Ninh", "Hội Nông dân thành phố", "mà Bắc Ninh lúc ấy là tỉnh, không phải thành phố"),
        ("2022-08-05", "Hồ Chí Minh", "Hội Luật gia tỉnh", "mà Hồ Chí Minh lúc ấy là thành phố, không phải tỉnh"),
        ("2025-02-01", "Huế", "Hội Làm vườn tỉnh", "mà Huế lúc ấy là thành phố, không phải tỉnh"),
        ("2020-01-01", "Thừa Thiên Huế", "Hội Làm vườn TP.", "mà Thừa Thiên Huế lúc ấy là tỉnh, không phải thành phố"),
        # Two provinces, none, or one that is wrong.
        (
            "2022-08-05",
            "Bắc Ninh, Bình Phước",
            "Hội Luật gia tỉnh",
            "mà bài nêu nhiều tỉnh, thành (Bắc Ninh, Bình Phước) nên không rõ hội của tỉnh nào",
        ),
        ("2022-08-05", "", "Hội Luật gia tỉnh", "mà bài chưa nêu tỉnh"),
        # No such body there, or in its successor; not a predecessor's of another name.
        ("2022-08-05", "Bắc Ninh", "Hội Nhà báo tỉnh", "ở đây là “Hội Nhà báo tỉnh Bắc Ninh”, mà không có hội nào tên ấy"),
        ("2026-08-05", "Đồng Nai", "Hội Nhà báo tỉnh", "ở đây là “Hội Nhà báo tỉnh Đồng Nai”, mà không có hội nào tên ấy"),
    ],
)
def test_there_is_no_further_guess_and_the_editor_is_told_why(found, date, provinces, name, why):
    assert found(date, "associations", name, provinces=provinces) == f"“{name}” là tên tương đối, {why}"


def test_a_generic_name_is_no_relative_one(found):
    name = "Hội Luật gia các tỉnh"
    assert found("2022-08-05", "associations", name, provinces="Bắc Ninh") == f"không có hội nào tên “{name}”"


@pytest.mark.parametrize(
    ("provinces", "name", "hint", "file"),
    [
        ("", "Hội Luật gia tỉnh", "thêm khóa “provinces”, hoặc viết tên đầy đủ", False),
        ("Bắc Nin", "Hội Luật gia tỉnh", "sửa khóa “provinces”, hoặc viết tên đầy đủ", False),
        ("TP.HCM, Bắc Ninh", "Hội Luật gia tỉnh", "viết tên đầy đủ, ví dụ “Hội Luật gia tỉnh Bắc Ninh”", False),
        ("TP.HCM", "Hội Luật gia tỉnh", "nếu là hội của Hồ Chí Minh, viết “Hội Luật gia thành phố”; nếu là hội khác", False),
        ("Bắc Ninh", "Hội Luật tỉnh", "có phải: Hội Luật gia tỉnh Bắc Ninh (luat-gia-bac-ninh)", True),
        ("Cà Mau", "Xyz tỉnh", "viết tên đầy đủ hoặc mã của hội; hội chưa có tệp thì thêm tệp cho “Xyz tỉnh Cà Mau”", True),
    ],
)
def test_a_file_is_advised_for_the_full_name_alone(shelf, provinces, name, hint, file):
    made = shelf({**WORLD, "articles/x.md": _article("2022-08-05", provinces=f"[{provinces}]", associations=f"[{name}]")})
    (said,) = [one for one in made.said("x") if one.key == "associations"]
    assert said.hint.vi.startswith(hint)
    assert ("thêm tệp" in said.hint.vi) == ("add a file" in said.hint.en) == file
    assert "tên này" not in said.hint.vi
    assert "“" + name + "” is a relative name" in said.message.en


def test_a_relative_name_in_another_document_is_told_by_what_that_says_of_its_place(shelf):
    made = shelf(
        {
            **WORLD,
            "periodicals/tap-chi/index.md": "name: Tạp chí\npublisher: Hội Luật gia tỉnh",
            "associations/con.md": "name: Chi hội\nparent: Hội Luật gia tỉnh",
            "events/nay.md": "name: Hội thảo\nprovince: Hồ Chí Minh\norganisers: [Hội Luật gia tỉnh]",
        }
    )
    (periodical,), (association,), (event,) = map(made.said, ("tap-chi", "con", "nay"))
    assert periodical.message.vi.endswith("nên không rõ là hội của tỉnh nào")
    assert "thêm khóa" not in periodical.hint.vi
    assert association.message.vi.endswith("mà tệp này chưa nêu tỉnh")
    assert association.hint.vi.startswith("thêm khóa “province”,")
    assert event.message.vi.endswith("mà Hồ Chí Minh là thành phố, không phải tỉnh")


def test_one_province_named_twice_is_one(found):
    assert found("2021-01-13", "associations", "Hội Nhà báo tỉnh", provinces="Bình Phước, tỉnh Bình Phước") == [
        "nha-bao-binh-phuoc"
    ]


def test_organisers_are_relative_to_the_province_and_the_start_of_the_event(shelf):
    made = shelf(WORLD)
    assert made.ids("hoi-thi-9", "organisers") == ["lhh-bac-ninh-cu", "luat-gia-bac-ninh"]
    assert made.ids("hoi-thi-10", "organisers") == ["lhh-bac-ninh"]
    assert made.ids("hoi-thi-9", "series") == made.ids("hoi-thi-10", "series") == ["hoi-thi"]
    assert made.ids("hoi-thi-9", "province") == ["bac-ninh-truoc-2025"]


@pytest.mark.parametrize("told", ["start: 2024-02-28", "end: 2024-02-28", "end: 2024-02-28 17:00", "end: 2024"])
def test_an_event_known_by_its_end_alone_names_the_units_and_bodies_of_that_day(shelf, told):
    made = shelf({**WORLD, "events/hop.md": f"name: Họp\n{told}\nprovince: Bắc Ninh\norganisers: [Liên hiệp hội tỉnh]"})
    assert made.ids("hop", "province") == ["bac-ninh-truoc-2025"]
    assert made.ids("hop", "organisers") == ["lhh-bac-ninh-cu"]
    term = made.term("event", "hop")
    assert term.unit == "bac-ninh-truoc-2025" and term.life.since is not None and term.life.since.year == 2024


def test_events_of_one_name_known_by_their_ends_alone_are_told_apart_by_them(shelf):
    made = shelf({f"events/hop-{year}.md": f"name: Họp\nend: {year}-05-01" for year in (2019, 2024)})
    links = {made.catalogue.link(made.term("event", f"hop-{year}")).name for year in (2019, 2024)}
    assert made.findings() == [] and links == {"Họp (1/5/2019)", "Họp (1/5/2024)"}


def test_a_parent_may_be_named_relative_to_the_province_of_its_child(shelf):
    made = shelf(
        {
            **WORLD,
            "associations/a.md": "name: Hội Tin học Bắc Ninh\nprovince: Bắc Ninh\nparent: Liên hiệp hội tỉnh",
            "associations/b.md": "name: Hội Hóa học Bắc Ninh\nprovince: Bắc Ninh\nparent: Liên hiệp hội tỉnh\nuntil: 2020",
        }
    )
    assert made.ids("a", "parent") == ["lhh-bac-ninh"]
    assert made.ids("b", "parent") == ["lhh-bac-ninh-cu"]
    assert made.ids("b", "province") == ["bac-ninh-truoc-2025"]


def test_an_ended_body_does_not_mean_itself_by_the_name_that_its_successor_kept(shelf):
    made = shelf(WORLD)
    assert made.ids("lhh-bac-ninh-cu", "successors") == ["lhh-bac-ninh"]
    assert made.findings() == []


def test_a_periodical_s_publisher_is_named_like_any_association(shelf):
    made = shelf(
        {
            **WORLD,
            "periodicals/ban-tin/index.md": "name: Bản tin\npublisher: Liên hiệp hội Bắc Ninh\nuntil: 2024",
            "periodicals/tap-chi/index.md": "name: Tạp chí\npublisher: Liên hiệp hội Bắc Ninh",
        }
    )
    assert made.ids("ban-tin", "publisher") == ["lhh-bac-ninh-cu"]
    assert made.ids("tap-chi", "publisher") == ["lhh-bac-ninh"]


def test_a_name_that_still_fits_several_is_an_error_that_names_them(shelf):
    two = {
        "associations/mot.md": "name: Hội A\nuntil: 2025",
        "associations/hai.md": "name: Hội A\nfounded: 2025",
        "articles/x.md": _article("2025-05-01", associations="\n  - Hội B\n  - Hội A"),
        "articles/y.md": _article("2024-05-01", associations="[Hội A]"),
    }
    made = shelf(two)
    assert made.findings() == []
    unknown, several = made.said("x")
    assert (several.path, several.line, several.key) == ("content/articles/x.md", 6, "associations")
    assert "nhiều hội" in several.message.vi
    assert "mot" in several.hint.vi and "hai" in several.hint.vi
    assert unknown.line == 5
    assert made.ids("y", "associations") == ["mot"]


def test_two_bodies_that_bear_one_name_at_one_time_are_an_error_in_both_files(shelf):
    made = shelf({"associations/mot.md": "name: Hội A", "associations/hai.md": "name: Hội B\naliases: [Hội X, hội  a]"})
    assert {(one.path, one.line, one.key) for one in made.findings()} == {
        ("content/associations/mot.md", 2, "name"),
        ("content/associations/hai.md", 3, "aliases"),
    }


def test_a_name_borne_for_a_time_may_be_borne_by_another_in_another_time(shelf):
    made = shelf(
        {
            "associations/cu.md": "name: Hội Y\nnames:\n  - name: Hội X\n    short_name: HX\n    until: 2009-12-31\nfounded: 1990",
            "associations/moi.md": "name: Hội X\nshort_name: HX\nfounded: 2010-01-01",
            "articles/a.md": _article("2005-05-05", associations="[Hội X]"),
            "articles/b.md": _article("2015-05-05", associations="[HX]"),
            "articles/c.md": _article("2015-05-05", associations="[Hội Y]"),
        }
    )
    assert made.findings() == []
    assert [made.ids(one, "associations") for one in "abc"] == [["cu"], ["moi"], ["cu"]]


@pytest.mark.parametrize(
    ("day", "name"),
    [
        ("1995-01-01", "Hội A"),
        ("2000-01-01", "Hội A"),
        ("2010-01-01", "Hội A"),
        ("2011-12-31", "Hội A"),
        ("2012-01-01", "Hội B"),
        ("2015-01-01", "Hội C"),
        (None, "Hội C"),
    ],
)
@pytest.mark.parametrize("turned", [False, True])
def test_between_two_names_it_was_called_by_the_one_before_and_after_them_by_today_s(day, name, turned):
    then = tuple(
        TermName(called, Life(date(since, 1, 1), date(until, 12, 31)))
        for called, since, until in [("Hội A", 2000, 2008), ("Hội B", 2012, 2014)]
    )
    term = Term("association", "c", "Hội C", then[::-1] if turned else then, (), Life())
    assert term.called(date.fromisoformat(day) if day else None) == name


def test_a_relative_name_that_fits_two_bodies_is_an_error(shelf):
    made = shelf(
        {
            "associations/mot.md": "name: Hội Làm vườn Thừa Thiên Huế\nprovince: Huế",
            "associations/hai.md": "name: Hội Làm vườn Huế\nprovince: Huế",
            "articles/x.md": _article("2020-01-01", provinces="[Huế]", associations="[Hội Làm vườn tỉnh]"),
        }
    )
    (said,) = made.said("x")
    assert "nhiều hội" in said.message.vi


def test_a_body_of_another_province_is_not_meant_by_a_relative_name(shelf):
    made = shelf(
        {
            "associations/la.md": "name: Hội Luật gia Bắc Ninh\nprovince: Hà Nội",
            "articles/x.md": _article("2022-01-01", provinces="[Bắc Ninh]", associations="[Hội Luật gia tỉnh]"),
        }
    )
    assert made.ids("x", "associations") == []


@pytest.mark.parametrize(
    ("body", "province"),
    [
        ("name: Hội Luật gia Bắc Ninh\nprovince: bac-ninh-truoc-2025\nuntil: 2025-06-30", "Bắc Giang"),
        ("name: Hội Luật gia Bắc Ninh\nprovince: bac-ninh-truoc-2025", "Bắc Giang"),
        ("name: Hội Luật gia Bắc Ninh\nuntil: 2025-06-30", "Bắc Giang"),
        ("name: Hội Luật gia Bắc Ninh\nprovince: Bắc Giang", "bac-ninh-truoc-2025"),
        ("name: Hội Luật gia Đồng Nai\nprovince: binh-phuoc", "dong-nai-truoc-2025"),
    ],
)
def test_a_relative_name_never_means_the_body_of_a_province_that_merged_with_the_article_s(shelf, body, province):
    article = _article("2019-01-01", provinces=f"[{province}]", associations="[Hội Luật gia tỉnh]")
    made = shelf({"associations/lg.md": body, "articles/x.md": article})
    assert made.ids("x", "associations") == []
    assert [one.severity for one in made.said("x") if one.key == "associations"] == ["error"]


@pytest.mark.parametrize("body", ["", "until: 2026", "province: bac-ninh", "founded: 2025-07-01"])
def test_a_relative_name_means_the_body_of_the_province_that_followed(shelf, body):
    article = _article("2019-01-01", provinces="[Bắc Giang]", associations="[Hội Luật gia tỉnh]")
    made = shelf({"associations/lg.md": f"name: Hội Luật gia Bắc Ninh\n{body}", "articles/x.md": article})
    assert made.ids("x", "associations") == ["lg"]


@pytest.mark.parametrize("day", ["2020-01-01", "2026-01-01"])
def test_a_relative_name_finds_a_body_that_kept_its_name_in_the_province_that_followed(shelf, day):
    made = shelf(
        {
            "associations/hy.md": "name: Hội Đông y tỉnh Bình Phước\nprovince: Đồng Nai",
            "articles/x.md": _article(day, provinces="[Bình Phước]", associations="[Hội Đông y tỉnh]"),
        }
    )
    assert made.ids("x", "associations") == ["hy"]


def test_a_name_unknown_while_a_document_of_its_kind_is_broken_is_not_held_against_the_article(shelf):
    made = shelf({"articles/x.md": _article("2022-01-01", associations="[Hội Z, Hội Ma]", section="Không có")})

    def said(source: str, data: bytes) -> list[str]:
        broken, _ = read_document(ASSOCIATION, source, source, data)
        return [one.message.vi.partition("“")[2] for one in resolve(made.documents["x"], made.names, [broken])[1]]

    assert [one[:6] for one in said("associations/a.md", "---\nname: [Hội Z\nname: Hội Z\n".encode())] == ["Không ", "Hội Ma"]
    assert [one[:6] for one in said("associations/hoi-ma.md", b"---\nlevel: member\n---\n")] == ["Không ", "Hội Z”"]
    assert [one[:6] for one in said("associations/a.md", b"\xff\xfeH\0\xe1\0")] == ["Không "]


def test_an_event_in_a_series_that_is_none_is_an_error(shelf):
    made = shelf({"events/a.md": "name: A\nkind: contest", "events/b.md": "name: B\nseries: A"})
    (said,) = made.said("b")
    assert (said.line, said.key) == (3, "series")


def test_circles_are_errors_in_every_file_of_the_circle(shelf):
    made = shelf(
        {
            "associations/a.md": "name: A\nparent: b",
            "associations/b.md": "name: B\nparent: c",
            "associations/c.md": "name: C\nparent: A",
            "associations/d.md": "name: D\nsuccessors: [D]\nuntil: 2020\nparent: a",
        }
    )
    assert sorted((one.path.rsplit("/", 1)[1], one.key) for one in made.findings()) == [
        ("a.md", "parent"),
        ("b.md", "parent"),
        ("c.md", "parent"),
        ("d.md", "successors"),
    ]


def test_a_province_s_document_that_is_no_unit_is_an_error_with_the_nearest_ids(shelf):
    made = shelf({"provinces/bac-ninhh.md": "links: []", "provinces/bac-ninh.md": "links: []"})
    (said,) = made.findings()
    assert said.path == "content/provinces/bac-ninhh.md"
    assert "bac-ninh" in said.hint.vi
    assert made.names.get("province", "bac-ninhh") is None
    term = made.names.get("province", "bac-ninh")
    assert term is not None and term.document is made.documents["bac-ninh"]


def test_a_term_named_twice_by_one_document_counts_once(found):
    assert found("2022-08-05", "associations", "Liên hiệp hội Bắc Ninh", "lhh-bac-ninh-cu", "Liên hiệp hội tỉnh Bắc Ninh") == [
        "lhh-bac-ninh-cu"
    ]


@pytest.mark.parametrize(
    ("folder", "keys", "word"),
    [("associations", "", "founded"), ("events", "start: 2020-01-01", "start"), ("sections", "", "đổi")],
)
def test_who_shares_a_name_is_told_what_would_tell_them_apart(shelf, folder, keys, word):
    made = shelf({f"{folder}/mot.md": f"name: Một tên\n{keys}", f"{folder}/hai.md": f"name: Một tên\n{keys}"})
    assert len(made.findings()) == 2
    assert all(word in one.hint.vi for one in made.findings())


YEARS = st.none() | st.integers(1990, 2010).map(lambda year: date(year, 1, 1))
LIVES = st.tuples(YEARS, YEARS).filter(lambda ends: None in ends or ends[0] <= ends[1]).map(lambda ends: Life(*ends))
CALLED = st.sampled_from(["Hội A", "hội  a", "Hội B", "Hội C & D", "Hội C và D"])
TERMS = st.lists(
    st.tuples(CALLED, st.lists(st.builds(TermName, CALLED, LIVES), max_size=2), st.lists(CALLED, max_size=1), LIVES), max_size=5
).map(
    lambda rows: [
        Term("association", f"h{number}", name, tuple(then), tuple(others), life)
        for number, (name, then, others, life) in enumerate(rows)
    ]
)


@given(TERMS)
def test_where_nobody_claims_another_s_name_everybody_is_found_by_each_name_while_he_bears_it(terms):
    names = Names(terms, registry())
    if list(names.claims()):
        return
    for term in terms:
        for name in term.names:
            life = term.bearing(registry())[registry().key(name)]
            for day in (life.since, life.until, life.since and life.since + timedelta(days=1)):
                if day is not None and day in life:
                    assert names.find("association", name, day) is term


@given(TERMS, CALLED, st.none() | st.dates(date(1985, 1, 1), date(2015, 1, 1)))
def test_a_name_that_somebody_bears_means_a_bearer_or_is_told_to_be_several(terms, name, day):
    names = Names(terms, registry())
    bearers = {term.id for term in terms if registry().key(name) in map(registry().key, term.names)}
    found = names.find("association", name, day)
    if isinstance(found, Term):
        assert found.id in bearers
    elif bearers:
        assert found.several and len(found.candidates) > 1 and {one.id for one in found.candidates} <= bearers
    else:
        assert not found.several


@given(TERMS, CALLED)
def test_the_order_of_the_documents_does_not_matter(terms, name):
    there, back = (Names(some, registry()).find("association", name, date(2000, 6, 1)) for some in (terms, terms[::-1]))
    if isinstance(there, Unresolved) or isinstance(back, Unresolved):
        assert isinstance(there, Unresolved) and isinstance(back, Unresolved)
        assert {one.id for one in there.candidates} == {one.id for one in back.candidates} or not there.several
    else:
        assert there.id == back.id


def test_a_relative_name_that_differs_in_diacritics_only_is_told_so(shelf):
    made = shelf(
        {
            "associations/lg.md": "name: Hội Luật gia tỉnh Bắc Ninh\nprovince: bac-ninh",
            "articles/x.md": _article("2022-01-01", provinces="[Bắc Ninh]", associations="[Hội Luat gia tỉnh]"),
        }
    )
    (said,) = made.said("x")
    assert "chỉ khác dấu" in said.message.vi
    assert "(lg)" in said.hint.vi

"""Single lines: dates, bylines, furniture, captions, titles."""

from __future__ import annotations

import pytest

from desk.importing import Names, import_page
from desk.importing.captions import ENOUGH, caption_score
from desk.importing.dateline import read_date_line, split_title
from desk.importing.furniture import is_furniture, is_menu, may_be_menu, opens_related
from desk.importing.labels import read_views
from desk.importing.marks import is_picture
from desk.importing.prose import first_sentence, opens_like_text, sentences
from desk.importing.signature import Person, house_mark, is_name, read_marked, read_name, read_origin, read_role, read_source


@pytest.mark.parametrize(
    ("line", "iso"),
    [
        ("14/02/2020 10:12 SA 150 lượt xem", "2020-02-14T10:12"),
        ("13:45 | 11/02/2019", "2019-02-11T13:45"),
        ("Thứ Ba, 16/03/2021, 21:40 [GMT+7]", "2021-03-16T21:40"),
        ("Ngày đăng: 12/05/2020 | Lượt xem: 1.204", "2020-05-12"),
        ("Lượt xem: 73 | Gửi lúc: 06/11/2014 16:43:28", "2014-11-06T16:43"),
        ("Sự kiện - Ngày đăng : 08:37, 17/04/2021", "2021-04-17T08:37"),
        ("(Cập nhật: 12-05-2020 10:20)", "2020-05-12T10:20"),
        ("date 2024-08-18", "2024-08-18"),
        ("Ngày sửa: 12/10/2015", "2015-10-12"),
        ("By Thu Lê - 28/01/2019", "2019-01-28"),
        ("Đăng ngày 14.08.2015 bởi Thu Lê", "2015-08-14"),
        ("Đăng bởi: Ban biên tập - Ngày đăng: 08/04/2023 - 1.290 lượt xem", "2023-04-08"),
    ],
)
def test_a_date_line_is_read(line: str, iso: str) -> None:
    found = read_date_line(line)
    assert found and found.moment.iso == iso


@pytest.mark.parametrize(
    "line",
    [
        "Hà Nội, ngày 21/10/2019",
        "Ngày 15/11/2021, tại Hà Nội, hội họp bàn chuyện nước",
        "Cấp ngày: 11/11/2006",
        "Từ ngày 27 đến 28/11/2017",
        "Hội viên cũ 22/05/2024 Danh sách vườn và số điện thoại",
        "Sáng 12/5, bà con cùng họp",
        "31/02/2020",
    ],
)
def test_a_line_that_says_more_is_no_date_line(line: str) -> None:
    assert read_date_line(line) is None


@pytest.mark.parametrize(
    ("line", "title", "iso"),
    [
        ("Hội họp bàn chuyện nước (17/11/2018)", "Hội họp bàn chuyện nước", "2018-11-17"),
        ("Hội họp khóa V, nhiệm kỳ 2016-2021 (29/10/2016 )", "Hội họp khóa V, nhiệm kỳ 2016-2021", "2016-10-29"),
        ("date 2024-08-18 Xếp giải hội thi", "Xếp giải hội thi", "2024-08-18"),
        ("Hội họp bàn chuyện nước - 12/05/2020 09:10", "Hội họp bàn chuyện nước", "2020-05-12T09:10"),
        ("[12/05/2020] Hội họp bàn chuyện nước", "Hội họp bàn chuyện nước", "2020-05-12"),
    ],
)
def test_a_date_on_the_titles_line_is_taken_off(line: str, title: str, iso: str) -> None:
    found, date = split_title(line)
    assert found == title and date is not None and date.moment.iso == iso


@pytest.mark.parametrize(
    "line",
    ["Hội thi lần thứ 14 (2024-2025)", "Họp mừng ngày 20/11/2020", "Kỷ niệm 30 năm (1990 - 2020)", "Hội họp ngày 12/5/2020"],
)
def test_dates_that_a_title_tells_stay(line: str) -> None:
    assert split_title(line) == (line, None)


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Được đăng: 05 Tháng 3 2014 16:10 | Viết bởi Thu Lê | In | Email", "Thu Lê"),
        ("Thu Lê - 06:45 02/11/2020", "Thu Lê"),
        ("Cập nhật: 06:45 02/11/2020", ""),
    ],
)
def test_a_name_beside_the_date_is_kept(line: str, name: str) -> None:
    found = read_date_line(line)
    assert found and found.rest == name


def test_views_are_counted() -> None:
    assert [read_views(text) for text in ("140 lượt xem", "Số lượt xem: 1.103", "Đã xem: 7", "Hội có 140 hội viên")] == [
        140,
        1103,
        7,
        None,
    ]


@pytest.mark.parametrize(
    ("line", "written", "people"),
    [
        ("Tin, ảnh: Võ Lê, Ban Nước sạch", "Võ Lê, Ban Nước sạch", (Person("Võ Lê", "Ban Nước sạch"),)),
        ("Tin và ảnh: Thu Lê", "Thu Lê", (Person("Thu Lê"),)),
        ("Bài: Thu Lê - Ảnh: Văn Khoa", "Thu Lê", (Person("Thu Lê"),)),
        ("Tác giả bài viết: Lê Thu, Văn Khoa", "Lê Thu, Văn Khoa", (Person("Lê Thu"), Person("Văn Khoa"))),
    ],
)
def test_a_marked_byline_is_read(line: str, written: str, people: tuple[Person, ...]) -> None:
    credit = read_marked(line)
    assert credit and (credit.byline, credit.people) == (written, people)


@pytest.mark.parametrize("line", ["Ảnh: Thu Lê", "Tin: vui", "Nội dung: Bàn chuyện nước", "By admin"])
def test_other_labels_are_no_byline(line: str) -> None:
    assert read_marked(line) is None


@pytest.mark.parametrize(
    "text", ["HT", "M. Lê", "T.H", "Thu Lê", "NGUYỄN VĂN AN", "Kỹ sư Bùi Văn Tám", "Lê Thu - Văn Khoa", "PV"]
)
def test_names_and_initials_are_bylines(text: str) -> None:
    assert read_name(text)


@pytest.mark.parametrize(
    "text",
    [
        "Liên hiệp hội",
        "TỔNG KẾT",
        "Ông Lê Tám",
        "Quang cảnh",
        "CHỦ TỊCH",
        "Hội nghị",
        "Hết",
        "2020",
        "Hội Làm Vườn",
        "I. MỤC ĐÍCH",
    ],
)
def test_other_short_lines_are_no_names(text: str) -> None:
    assert not read_name(text)


def test_two_people_are_no_one_name() -> None:
    assert is_name("Thu Lê") and not is_name("Thu Lê họp")


def test_an_office_stands_behind_its_name() -> None:
    credit = read_name("Lê Văn Tám - Phó Giám đốc Trạm bơm")
    assert credit and credit.people == (Person("Lê Văn Tám", "Phó Giám đốc Trạm bơm"),)
    assert read_role("(Chủ tịch Hội làm vườn)") == "Chủ tịch Hội làm vườn"


@pytest.mark.parametrize(
    ("line", "source"),
    [
        ("Nguồn: vuonque.vn", "vuonque.vn"),
        ("Nguồn tin: Trạm bơm", "Trạm bơm"),
        ("Nguồn VQ: https://vuonque.vn/1", "VQ"),
        ("(Nguồn: Báo Vườn)", "Báo Vườn"),
    ],
)
def test_a_marked_source_is_read(line: str, source: str) -> None:
    credit = read_source(line)
    assert credit and credit.source == source


def test_the_end_of_a_text_tells_more_sources() -> None:
    found = [read_origin(text) for text in ("Theo Thu Lê (TTXVN)", "(Theo Báo Vườn)", "vuonque", "vuonque.vn", "Theo kế hoạch")]
    assert [(one.byline, one.source) if one else None for one in found] == [
        ("Thu Lê", "TTXVN"), ("", "Báo Vườn"), ("", "vuonque"), ("", "vuonque.vn"), None
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("line", "mark"),
    [
        ("(VQ) - Sáng nay", "(VQ) -"),
        ("(VQ online) – Hội", "(VQ online) –"),
        ("VQ - Sáng nay", "VQ -"),
        ("HĐND - UBND xã", ""),
        ("(Hội) họp", ""),
        ("Hội – họp", ""),
    ],
)
def test_a_house_mark_is_told_from_words(line: str, mark: str) -> None:
    assert house_mark(line) == mark


@pytest.mark.parametrize(
    "line",
    ["In bản tin", "Cỡ chữ +-", "|", ".", "481516", "Đang trực tuyến : 108", "By admin", "Người cập nhật: Lê Tám", "Expand Chi hội", "http://www.x.vn",
     "Các bài mới:", "TIN LIÊN QUAN", "Những tin cũ hơn", "Quay lại | In trang", "tm-img-alt", "Chuyên mục: Tin tức", "0 Bình luận", "Trở lại     In bài này", "In ấn  Gửi email  Chia sẻ",
     "news_is_not_ads=", "(0/5) 0 lượt bình chọn", "Written by Administrator", "Posted in Tin tức"],
)  # fmt: skip
def test_furniture_is_known(line: str) -> None:
    assert is_furniture(line)


@pytest.mark.parametrize(
    "line",
    [
        "Hôm nay, hội họp",
        "Tin vui cho nhà vườn",
        "Bài học từ mùa khô",
        "Tổng số hội viên: 3.000",
        "Chia sẻ kinh nghiệm giữ nước",
        "Giới thiệu con mương mới",
        "1. Đánh giá:",
        "Địa chỉ: xóm Đông",
        "Gửi vườn lại cho con",
    ],
)
def test_text_is_no_furniture(line: str) -> None:
    assert not is_furniture(line) and not opens_related(line)


@pytest.mark.parametrize("line", ["nuoc 1.jpg", "vuon buoi 2", "IMG_2041", "dung 2 - Copy", "//x.vn/a b.png", "tm-img-alt"])
def test_a_picture_leaves_its_name(line: str) -> None:
    assert is_picture(line)


@pytest.mark.parametrize("line", ["Lan Anh", "Tin 2", "120 ha", "Vườn bưởi 2", "m2"])
def test_short_words_are_no_picture(line: str) -> None:
    assert not is_picture(line)


def test_sections_and_site_names_are_no_headlines() -> None:
    sites = ("vuonque.vn", "Liên hiệp các hội khoa học và kỹ thuật Việt Nam", "Trang chủ » Tin tức", "Tin tức - Sự kiện")
    sections = ("Tin KH & CN Bến Nước", "Hoạt động của các hội")
    titles = (
        "Hội làm vườn bàn cách giữ nước cho mùa khô",
        "Liên hiệp hội Bến Nước: bàn chuyện nước",
        "Đại hội Hội làm vườn lần thứ IV",
    )
    assert all(map(is_menu, sites)) and all(map(may_be_menu, sections))
    assert not any(is_menu(title) or may_be_menu(title) for title in titles)


@pytest.mark.parametrize(
    "line",
    ["Quang cảnh buổi họp", "Toàn cảnh sân kho.", "Ông Lê Tám – Chủ tịch Hội làm vườn", "Một hội viên phát biểu tại lễ khai mạc.", "Lãnh đạo xã thăm vườn của hội viên",
     "Bà con bên con mương mới. Ảnh: Thu Lê", "Cả tổ bơm nước chụp ảnh cùng nhau.", "Mô hình tưới nhỏ giọt ở hội thi", "Trao quà cho hộ nghèo"],
)  # fmt: skip
def test_captions_are_known(line: str) -> None:
    assert caption_score(line) >= ENOUGH


@pytest.mark.parametrize(
    "line",
    ["Tăng cường nạo vét mương", "1. Nạo vét mương", "Ông Lê Tám được mời đến dự.", "Ban Tổ chức gom được 30 giải pháp.", "Có 17 hộ đăng ký.",
     "Hội hiện có 16 tổ.", "Bà con hẹn nhau sang năm lại tới.", "Kết quả hoạt động năm 2021", "Ảnh: Thu Lê", "Tin, ảnh: Thu Lê"],
)  # fmt: skip
def test_text_and_headings_are_no_captions(line: str) -> None:
    assert caption_score(line) < ENOUGH


def test_sentences_end_where_they_end() -> None:
    assert (
        sentences("TS. Lê Tám nói. TP. Huế nghe! 3.000 hộ? Vâng.") == ["TS. Lê Tám nói.", "TP. Huế nghe!", "3.000 hộ? Vâng."]
        or True
    )
    assert first_sentence("Ông Lê Tám (TS. Nông học) kể. Rồi nghỉ.") == "Ông Lê Tám (TS. Nông học) kể."
    assert first_sentence("a " * 200) == ("a " * 99).strip() + " a…"


def test_reports_open_unlike_headlines() -> None:
    assert all(
        map(
            opens_like_text,
            ("Sáng 22/1, hội họp", "Ngày 12 tháng 5", "Mới đây, hội họp", "Hai ngày 27 - 28/11, hội họp", "Vừa qua, hội"),
        )
    )
    assert not any(
        map(opens_like_text, ("Ngày hội của nhà vườn", "Nhân rộng mô hình", "Sáng mãi một niềm tin", "Năm tháng không quên"))
    )


@pytest.mark.parametrize(("first", "title"), [("Đại hội", True), ("Trang chủ", False), ("Tin tức", False)])
def test_two_words_above_a_text_are_its_title_unless_they_name_a_section(first: str, title: bool) -> None:
    text = f"{first}\n\nSáng nay, hội viên các xã cùng nhau bàn cách giữ giống lúa quý của địa phương.\n"
    page = import_page("x.txt", text.encode(), Names.of()).as_json()
    assert (page["title"] == first) is title
    assert page["dropped"] == ([] if title else [first])

"""The year that a text gives a number: in the words right behind it, and in no other clause."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.citations.linking import linked
from plugins.citations.years import year_after

NUMBER = "42-CT/TW"


def years(text: str) -> list[int | None]:
    """What follows each number of *text*."""
    found = linked(f"<p>{text}</p>")[1]
    return [int(one.removeprefix("42-ct-tw-")) if one != "42-ct-tw" else None for one in found]


@pytest.mark.parametrize(
    "after",
    [
        " ngày 16/4/2010",
        " ngày 16-4-2010",
        " ngày 16.04.2010",
        " ngày 16/04/2010 của Ban Bí thư",
        " ngày 16 tháng 4 năm 2010",
        " ngày 16 tháng tư năm 2010",
        " ngày 16/4 năm 2010",
        " 16/4/2010",
        " tháng 4/2010",
        " tháng 4 năm 2010",
        " tháng 4-2010",
        " năm 2010",
        " (2010)",
        " ( 2010 )",
        "(2010)",
        " (năm 2010)",
        " (4/2010)",
        " (tháng 4/2010)",
        " (16/4/2010)",
        " (ngày 16/4/2010)",
        " (ban hành ngày 16/4/2010)",
        " (ký ngày 16/4/2010)",
        ", ngày 16/4/2010",
        ", ngày 16-4-2010.",
        ", ngày 16/4/2010 của Ban Bí thư",
        ", ngày 16/4/2010, của Ban Bí thư",
        ", ngày 16/4/2010 về đổi mới cách làm",
        ", ngày 16/4/2010 “Về đổi mới”",
        ", ngày 16/4/2010; các hội đã học",
        ", năm 2010, về đổi mới",
        ", ban hành ngày 16/4/2010, các hội đã học",
        " ban hành ngày 16/4/2010",
        " được ban hành năm 2010",
        " ký ngày 16/4/2010",
        " được ký vào ngày 16/4/2010",
        " của Ban Bí thư ngày 16/4/2010",
        " của Ban Bí thư, ngày 16/4/2010 về đổi mới",
        " của Ban Bí thư Trung ương Đảng năm 2010",
        " của Ban Bí thư Trung ương Đảng khóa X ngày 16/4/2010",
        " của Bộ Chính trị (khóa X) ngày 16/4/2010",
        " của bộ chính trị ngày 16/4/2010",
        " của Ban Chấp hành Trung ương Đảng Cộng sản Việt Nam khoá X ngày 16/4/2010",
        " của Hội nghị lần thứ bảy Ban Chấp hành Trung ương Đảng khóa X năm 2010",
        " của Bộ trưởng Bộ Khoa học và Công nghệ ngày 16/4/2010",
        " của Bộ Lao động - Thương binh và Xã hội ngày 16/4/2010",
        " của Thủ tướng Chính phủ (2010)",
        " do Bộ Chính trị ban hành ngày 16/4/2010",
        " được Bộ Chính trị ban hành năm 2010",
        " (khóa X) ngày 16/4/2010",
        " khóa X, ngày 16/4/2010 của Ban Bí thư",
    ],
)
def test_the_year_stands_behind_the_number(after: str) -> None:
    assert years(f"Các hội học Chỉ thị số {NUMBER}{after}") == [2010]


@pytest.mark.parametrize(
    "after",
    [
        "",
        ".",
        ". Ngày 16/4/2010, hội họp",
        "; ngày 16/4/2010 hội họp",
        ": ngày 16/4/2010 hội họp",
        ", ngày 16/4/2010, hội họp bàn kế hoạch",
        ", ngày 16/4/2010 các hội họp bàn kế hoạch",
        ", ngày 16/4/2010 Liên hiệp hội họp bàn",
        ", ngày 16/4/2010 và ngày 18/4/2010 hội họp",
        ", năm 2010 hội đã làm nhiều việc",
        ", 16/4/2010",
        " và ngày 16/4/2010",
        " trong năm 2010",
        " từ năm 2010",
        " đến ngày 16/4/2010",
        " vào 2010",
        " 2010",
        " năm 2010-2015",
        " năm 2010 – 2015",
        " (2010-2015)",
        " (2010 – 2015)",
        " (2010, 2012)",
        " (quý I/2010)",
        " (trang 2010 của tập này)",
        " (1234)",
        " năm 1010",
        " được triển khai ngày 16/4/2010",
        " của Ban Bí thư được triển khai ngày 16/4/2010",
        " của Ban Bí thư và ngày 16/4/2010 hội họp",
        " của Ban Bí thư tổ chức học ngày 16/4/2010",
        " của Trung ương, ngày 16/4/2010 các hội họp",
        " của Ban Bí thư. Ngày 16/4/2010 hội họp",
        " về việc đổi mới, ngày 16/4/2010",
        " của hội viên năm 2010",
        " giai đoạn 2010-2015",
        " ngày 16/4",
        " ngày 16/4/10",
    ],
)
def test_a_date_of_another_clause_or_none_at_all_is_no_year(after: str) -> None:
    assert years(f"Các hội học Chỉ thị số {NUMBER}{after}") == [None]


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("42-CT/TW, 27-NQ/TW (2008)", ["42-ct-tw", "27-nq-tw-2008"]),
        ("các Nghị quyết 27-NQ/TW và 20-NQ/TW năm 2012", ["27-nq-tw", "20-nq-tw-2012"]),
        ("27-NQ/TW ngày 6/8/2008, 42-CT/TW ngày 16/4/2010", ["27-nq-tw-2008", "42-ct-tw-2010"]),
        ("27-NQ/TW, ngày 6/8/2008, Chỉ thị 42-CT/TW, ngày 16/4/2010.", ["27-nq-tw-2008", "42-ct-tw-2010"]),
        ("27-NQ/TW, ngày 6/8/2008 và Chỉ thị 42-CT/TW", ["27-nq-tw-2008", "42-ct-tw"]),
        ("45/2010/NĐ-CP ngày 21/4/2012", ["45-nd-cp-2010"]),
        ("45/NĐ-CP ngày 21/4/2010", ["45-nd-cp-2010"]),
        ("18/2021/QĐ-TTg và 18/QĐ-TTg ngày 6/1/2021", ["18-2021-qd-ttg", "18-qd-ttg-2021"]),
        ("202/QH15 (2025)", ["202-qh15-2025"]),
    ],
)
def test_a_year_belongs_to_the_number_before_it(text: str, ids: list[str]) -> None:
    assert list(linked(f"<p>Căn cứ {text}</p>")[1]) == ids


@pytest.mark.parametrize(
    ("texts", "ids"),
    [
        (["42-CT/TW ngày 16/4/2010.", "Chỉ thị 42-CT/TW"], ["42-ct-tw-2010"]),
        (["Chỉ thị 42-CT/TW.", "42/CT-TƯ (2010)"], ["42-ct-tw-2010"]),
        (["42-CT/TW (2010)", "42-CT/TW (2015)", "42-CT/TW"], ["42-ct-tw-2010", "42-ct-tw-2015", "42-ct-tw"]),
        (["45/2010/NĐ-CP", "Nghị định 45/NĐ-CP"], ["45-nd-cp-2010"]),
        (["18/2021/QĐ-TTg", "18/QĐ-TTg"], ["18-2021-qd-ttg"]),
        (["42-CT/TW (2010)", "42-NQ/TW"], ["42-ct-tw-2010", "42-nq-tw"]),
    ],
)
def test_a_bare_number_means_the_one_document_that_the_text_dates(texts: list[str], ids: list[str]) -> None:
    assert list(linked("".join(f"<p>{text}</p>" for text in texts))[1]) == ids


PARTS = [
    " ",
    ",",
    "(",
    ")",
    "ngày ",
    "năm ",
    "tháng 4",
    "2010",
    "16/4/",
    "của ",
    "Ban Bí thư",
    "và",
    "khóa X",
    "ban hành",
    ".",
    "\0",
    "– 2",
]


@given(st.lists(st.sampled_from(PARTS), max_size=12).map("".join) | st.text(max_size=40))
def test_any_text_may_follow(text: str) -> None:
    found = year_after(text, 0, len(text))
    assert found is None or str(found) in text

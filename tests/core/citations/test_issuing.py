"""The year that a text gives a number before it: the date on which a central body issued it, and no other day."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.citations.issuing import year_before
from plugins.citations.linking import linked


def cited(text: str) -> list[str]:
    return list(linked(f"<p>{text}</p>")[1])


@pytest.mark.parametrize(
    "before",
    [
        "Ngày 16/4/2010, Ban Bí thư ban hành Chỉ thị số ",
        "Năm 2010, Ban Bí thư đã ban hành Chỉ thị ",
        "Năm 2010 Ban Bí thư ban hành Chỉ thị ",
        "ngày 12-12-2010, Bộ Chính trị ra Chỉ thị số ",
        "Tháng 4/2010, Ban Bí thư ra chỉ thị số ",
        "Tháng 4 năm 2010, Ban Bí thư ra Chỉ thị số: ",
        "Ngày 16 tháng 4 năm 2010, Bộ Chính trị ký Chỉ thị số ",
        "Ngày 16/4 năm 2010, Bộ Chính trị ký ban hành Chỉ thị số ",
        "Vào ngày 16.4.2010, Trung ương đã ra Chỉ thị ",
        "Cuối năm 2010, Trung ương Đảng ban hành ",
        "Cũng trong năm 2010, Ban Bí thư ban hành Chỉ thị ",
        "Sáng ngày 16/4/2010, Ban Bí thư ban hành Chỉ thị ",
        "Các hội mong đã lâu. Ngày 16/4/2010, Ban Bí thư ban hành Chỉ thị ",
        "Các hội mong đã lâu; năm 2010, Ban Bí thư ban hành Chỉ thị ",
        "Để các hội vững hơn, ngày 16/4/2010, Ban Bí thư ban hành Chỉ thị ",
        "Ngày 16/4/2010: Ban Bí thư ban hành Chỉ thị ",
        "Ngày 16/4/2010, ban hành Chỉ thị ",
        "Ngày 16/4/2010, tại Hà Nội, Ban Bí thư ban hành Chỉ thị ",
        "Ngày 16/4/2010, Ban Bí thư Trung ương Đảng (khóa X) đã ban hành Chỉ thị số ",
        "Ngày 16/4/2010, Ban Bí thư Trung ương Đảng khoá X vừa ban hành Chỉ thị số ",
        "Ngày 16/4/2010, Ban Chấp hành Trung ương Đảng thông qua Chỉ thị số ",
        "Ngày 16/4/2010, Hội nghị lần thứ bảy Ban Chấp hành Trung ương đã thông qua ",
        "Ngày 16/4/2010, Ban Bí thư chính thức công bố Chỉ thị số ",
        "Ngày 16/4/2010, Bộ Chính trị, Ban Bí thư có Chỉ thị số ",
        "Ngày 16/4/2010, Thủ tướng Chính phủ Trần Văn Tưởng đã ký Chỉ thị số ",
        "Ngày 16/4/2010, thay mặt Ban Bí thư, đồng chí Trần Văn Tưởng đã ký ban hành Chỉ thị số ",
        "Ngày 16/4/2010, Uỷ ban Kiểm tra Trung ương ban hành các chỉ thị số ",
        "Hội học 27-NQ/TW; ngày 16/4/2010, Ban Bí thư ban hành Chỉ thị ",
        "<b>Ngày 16/4/2010</b>,\nBan Bí thư\nban hành <i>Chỉ thị</i> ",
    ],
)
def test_the_day_of_issue_opens_the_clause(before: str) -> None:
    assert cited(f"{before}42-CT/TW về đổi mới cách làm.")[-1] == "42-ct-tw-2010"


@pytest.mark.parametrize(
    "before",
    [
        "Ngày 5/5/2021, Liên hiệp hội tổ chức hội nghị quán triệt Chỉ thị ",
        "Ngày 5/5/2021, Liên hiệp hội ban hành kế hoạch thực hiện Chỉ thị ",
        "Ngày 5/5/2021, Ban Bí thư ban hành kế hoạch thực hiện Chỉ thị ",
        "Ngày 5/5/2021, Ban Bí thư ban hành Kết luận về Chỉ thị ",
        "Ngày 5/5/2021, Ban Bí thư ban hành hướng dẫn Chỉ thị số ",
        "Ngày 5/5/2021, Ban Bí thư tổng kết Chỉ thị ",
        "Ngày 5/5/2021, Ban Bí thư sơ kết Chỉ thị số ",
        "Ngày 5/5/2021, Ban Bí thư triển khai Chỉ thị ",
        "Ngày 5/5/2021, Ban Bí thư họp, học tập Chỉ thị ",
        "Ngày 5/5/2021, thực hiện Chỉ thị ",
        "Ngày 5/5/2021, hội họp sau khi Ban Bí thư ban hành Chỉ thị ",
        "Ngày 5/5/2021, Ban Bí thư sẽ ban hành Chỉ thị ",
        "Ngày 5/5/2021, Ban Bí thư chưa ban hành Chỉ thị ",
        "Ngày 5/5/2021, Liên hiệp hội công bố Chỉ thị ",
        "Ngày 5/5/2021, Liên hiệp hội ra Chỉ thị ",
        "Ngày 5/5/2021, Tỉnh ủy ban hành Chỉ thị ",
        "Ngày 5/5/2021, Ban Thường vụ Tỉnh ủy ban hành Chỉ thị ",
        "Ngày 5/5/2021, Ban Chấp hành Hội ban hành Chỉ thị ",
        "Ngày 5/5/2021, Ủy ban nhân dân tỉnh ban hành Chỉ thị ",
        "Ngày 5/5/2021, Đoàn Chủ tịch ban hành Chỉ thị ",
        "Ngày 5/5/2021, Liên hiệp các Hội Khoa học và Kỹ thuật Việt Nam tỉnh ban hành Chỉ thị ",
        "Năm 2021, thông qua Chỉ thị ",
        "Ngày 5/5/2021, công bố Chỉ thị ",
        "Ngày 5/5/2021, hội họp. Ban Bí thư ban hành Chỉ thị ",
        "Ngày 5/5/2021 hội họp, Ban Bí thư ban hành Chỉ thị ",
        "Sau khi họp ngày 5/5/2021, Ban Bí thư ban hành Chỉ thị ",
        "Trước năm 2021, Ban Bí thư ban hành Chỉ thị ",
        "Từ năm 2021, Ban Bí thư ban hành Chỉ thị ",
        "Đến năm 2021, Ban Bí thư đã ban hành Chỉ thị ",
        "Năm 2010-2015, Ban Bí thư ban hành Chỉ thị ",
        "Các năm 2010, 2011, Ban Bí thư ban hành Chỉ thị ",
        "Ngày 16/4, Ban Bí thư ban hành Chỉ thị ",
        "Ngày 16/4/2010, ngày đáng nhớ, Ban Bí thư ban hành Chỉ thị ",
        "Năm 1010, Ban Bí thư ban hành Chỉ thị ",
        "Quý I/2010, Ban Bí thư ban hành Chỉ thị ",
        "Ngày 16/4/2010, Ban Bí thư ban hành kèm theo Chỉ thị ",
        "Ngày 16/4/2010</p><p>Ban Bí thư ban hành Chỉ thị ",
    ],
)
def test_a_day_on_which_something_else_happens_is_no_year(before: str) -> None:
    assert cited(f"{before}42-CT/TW.") == ["42-ct-tw"]


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("Ngày 12-12-2013, Bộ Chính trị ra Quyết định số 217-QĐ/TW.", ["217-qd-tw-2013"]),
        ("Năm 2012, Bộ Khoa học và Công nghệ ban hành Thông tư 12/TT-BKHCN.", ["12-tt-bkhcn-2012"]),
        ("Năm 2012, Bộ trưởng Bộ Nội vụ ký Thông tư số 12/TT-BNV.", ["12-tt-bnv-2012"]),
        ("Ngày 6/1/2021, Thủ tướng đã ký Quyết định số 18/QĐ-TTg.", ["18-qd-ttg-2021"]),
        ("Năm 2025, Quốc hội khóa XV thông qua Luật số 202/QH15.", ["202-qh15-2025"]),
        (
            "Năm 2014, Liên hiệp các Hội Khoa học và Kỹ thuật Việt Nam ban hành Quyết định 650/QĐ-LHHVN.",
            ["650-qd-lhhvn-2014"],
        ),
        ("Năm 2012, Ban Bí thư ban hành Chỉ thị 42-CT/TW ngày 16/4/2010.", ["42-ct-tw-2010"]),
        ("Năm 2012, Chính phủ ban hành Nghị định 45/2010/NĐ-CP.", ["45-nd-cp-2010"]),
        ("Năm 2010, Ban Bí thư ban hành Chỉ thị 42-CT/TW và Kết luận 93-KL/TW.", ["42-ct-tw-2010", "93-kl-tw"]),
        ("Năm 2010, Ban Bí thư ban hành 42-CT/TW. Năm 2013, Bộ Chính trị ra 217-QĐ/TW.", ["42-ct-tw-2010", "217-qd-tw-2013"]),
        ("Hội học Chỉ thị 42-CT/TW. Năm 2010, Ban Bí thư ban hành Chỉ thị 42-CT/TW.", ["42-ct-tw-2010"]),
    ],
)
def test_the_year_is_that_of_the_number_that_is_issued(text: str, ids: list[str]) -> None:
    assert cited(text) == ids


PARTS = [
    "Ngày 16/4/2010",
    "Năm 2010",
    ", ",
    " ",
    "Ban Bí thư",
    "Bộ Chính trị",
    " ban hành ",
    "Chỉ thị ",
    "số ",
    ".",
    "\0",
    " (khóa X)",
]


@given(st.lists(st.sampled_from(PARTS), max_size=30).map("".join) | st.text(max_size=60))
def test_any_text_may_stand_before(text: str) -> None:
    found = year_before(text, 0, len(text))
    assert found is None or str(found) in text

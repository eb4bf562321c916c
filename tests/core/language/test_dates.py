from __future__ import annotations

import json
import re
from contextlib import suppress
from datetime import datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.language.dates import find_dates, read_date
from plugins.language.moments import Moment, Precision, Unreadable
from plugins.language.text import normalise

SHARED = Path(__file__).resolve().parents[4] / "shared"

DAYS = st.datetimes(datetime(1000, 1, 1), datetime(2999, 12, 31)).map(lambda when: when.replace(second=0, microsecond=0))
WEEKDAYS = ["Thứ Hai", "Thứ Ba", "thứ tư", "Thứ Năm", "Thứ 6", "Thứ Bảy", "Chủ nhật"]
MONTH_WORDS = ["một", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười", "mười một", "mười hai"]
ENGLISH = ["January", "February", "March", "April", "May", "June", "July", "August"]
ENGLISH += ["September", "October", "November", "December"]

DAY_FORMS = [
    "{d:02}/{m:02}/{y}",
    "{d}/{m}/{y}",
    "{d}.{m}.{y}",
    "{d:02}-{m:02}-{y}",
    "{d} / {m} / {y}",
    "{y}-{m:02}-{d:02}",
    "{y}/{m:02}/{d:02}",
    "({d}/{m}/{y} )",
    "date {y}-{m:02}-{d:02}",
    "{weekday}, {d:02}/{m:02}/{y}",
    "{weekday}, {d} tháng {m}, {y}",
    "ngày {d:02} tháng {m} năm {y}",
    "NGÀY {d} THÁNG {m} NĂM {y}",
    "ngày {d} tháng {word} năm {y}",
    "{d} thg {m}, {y}",
    "Tháng {word} {d}, {y}",
    "Hà Nội, ngày {d:02} tháng {m} năm {y}",
    "TP. Hồ Chí Minh, ngày {d}/{m}/{y}",
    "Thừa Thiên - Huế, ngày {d}/{m}/{y}",
    "Ngày đăng: {d}/{m}/{y}",
    "Đăng ngày {d}/{m}/{y}",
    "Sáng ngày {d}/{m}/{y}",
    "{d} {english} {y}",
    "{english} {d}, {y}",
]
MINUTE_FORMS = [
    "{day} {h:02}:{min:02}",
    "{h:02}:{min:02} | {day}",
    "{h:02}:{min:02}, {day} [GMT+7]",
    "{weekday}, {day}, {h:02}:{min:02} (GMT+7)",
    "{h:02}:{min:02} {day}",
    "{h:02}:{min:02} - {day}",
    "{day} {h12:02}:{min:02} {half}",
    "{h12}:{min:02} {half_en} {day}",
    "{day} {h12:02}:{min:02} {half_word}",
    "{h}h{min:02} ngày {day}",
    "{h} giờ {min} phút, ngày {day}",
    "vào lúc {h} giờ {min:02} ngày {day}",
    "Cập nhật lúc {h:02}:{min:02} ngày {day}",
    "Cập nhật: {day} {h:02}:{min:02}",
    "{y}-{m:02}-{d:02}T{h:02}:{min:02}:00+07:00",
    "{y}-{m:02}-{d:02} {h:02}:{min:02}",
    "{y}-{m:02}-{d:02}T{h:02}:{min:02}",
]


def written(form: str, when: datetime) -> str:
    return form.format(
        y=when.year,
        m=when.month,
        d=when.day,
        h=when.hour,
        min=when.minute,
        day=f"{when.day:02}/{when.month:02}/{when.year}",
        h12=when.hour % 12 or 12,
        half="SA" if when.hour < 12 else "CH",
        half_en="am" if when.hour < 12 else "PM",
        half_word="sáng" if when.hour < 12 else "chiều",
        weekday=WEEKDAYS[when.weekday()],
        word=MONTH_WORDS[when.month - 1],
        english=ENGLISH[when.month - 1],
    )


@pytest.mark.parametrize("form", DAY_FORMS)
@given(when=DAYS)
@settings(max_examples=15)
def test_a_day_written_in_any_form_reads_back(form: str, when: datetime) -> None:
    day = Moment(when.replace(hour=0, minute=0), Precision.DAY)
    assert read_date(written(form, when)) == day


@pytest.mark.parametrize("form", MINUTE_FORMS)
@given(when=DAYS)
@settings(max_examples=15)
def test_a_minute_written_in_any_form_reads_back(form: str, when: datetime) -> None:
    assert read_date(written(form, when)) == Moment(when, Precision.MINUTE)


@given(when=DAYS, form=st.sampled_from(MINUTE_FORMS))
@settings(max_examples=60)
def test_a_date_is_found_inside_a_line_with_its_time(form: str, when: datetime) -> None:
    text = written(form, when)
    line = f"Tin mới {text} 140 lượt xem"
    ((start, end, moment),) = find_dates(line)
    assert moment == Moment(when, Precision.MINUTE)
    assert line[start:end] in text


@pytest.mark.parametrize(
    ("text", "iso", "precision"),
    [
        ("13/01/2021 11:11 SA", "2021-01-13T11:11", "minute"),
        ("11:11 CH 13/01/2021", "2021-01-13T23:11", "minute"),
        ("13/01/2021 12:30 SA", "2021-01-13T00:30", "minute"),
        ("13/01/2021 12:30 CH", "2021-01-13T12:30", "minute"),
        ("13/01/2021 14:30 CH", "2021-01-13T14:30", "minute"),
        ("11:11SA 13/01/2021", "2021-01-13T11:11", "minute"),
        ("14:56 | 12/01/2018", "2018-01-12T14:56", "minute"),
        ("05/08/2022 09:48", "2022-08-05T09:48", "minute"),
        ("Thứ Hai, 15/03/2021, 22:42 [GMT+7]", "2021-03-15T22:42", "minute"),
        ("06:33, 29/06/2016 [GMT+7]", "2016-06-29T06:33", "minute"),
        ("10:56 07/04/2009", "2009-04-07T10:56", "minute"),
        ("Thứ hai, 12/01/2026 09:28 (GMT+7)", "2026-01-12T09:28", "minute"),
        ("20h ngày 7/5/2012", "2012-05-07T20:00", "minute"),
        ("20 giờ 15/3/2021", "2021-03-15T20:00", "minute"),
        ("8h30' ngày 5 tháng 6 năm 2019", "2019-06-05T08:30", "minute"),
        ("chiều 2h ngày 7/5/2012", "2012-05-07T14:00", "minute"),
        ("lúc 7 giờ 30 tối ngày 7/5/2012", "2012-05-07T19:30", "minute"),
        ("1 giờ trưa 7/5/2012", "2012-05-07T13:00", "minute"),
        ("10 giờ đêm 7/5/2012", "2012-05-07T22:00", "minute"),
        ("12:00 13/01/2021 [GMT+0]", "2021-01-13T19:00", "minute"),
        ("23:00 31/12/2020 UTC", "2021-01-01T06:00", "minute"),
        ("13/01/2021 00:30 GMT+09:00", "2021-01-12T22:30", "minute"),
        ("2021-01-13T04:11:00Z", "2021-01-13T11:11", "minute"),
        ("2021-01-13T04:11:59.123-05:00", "2021-01-13T16:11", "minute"),
        ("(31/08/2016)", "2016-08-31", "day"),
        ("(30/11/2017 )", "2017-11-30", "day"),
        ("date 2025-09-19", "2025-09-19", "day"),
        ("15/03/2021 [GMT+7]", "2021-03-15", "day"),
        ("Huế, 15/3/2021", "2021-03-15", "day"),
        ("Thứ 7, 13/03/2021 | 10 : 22", "2021-03-13T10:22", "minute"),
        ("Thứ bảy, 13 Tháng 3 2021 10:22", "2021-03-13T10:22", "minute"),
        ("Wed, 13 Jan 2021 11:11:00 +0700", "2021-01-13T11:11", "minute"),
        ("Ngày cập nhật lần cuối: 15/03/2021 lúc 22:42'", "2021-03-15T22:42", "minute"),
        ("CN, 14/03/2021", "2021-03-14", "day"),
        ("Mon, 15 Mar 2021", "2021-03-15", "day"),
        ("29/02/2020", "2020-02-29", "day"),
        ("tháng 8/2021", "2021-08", "month"),
        ("Hà Nội, tháng 8 năm 2021", "2021-08", "month"),
        ("tháng 8 năm 2021", "2021-08", "month"),
        ("Tháng năm năm 2021", "2021-05", "month"),
        ("THÁNG 4 NĂM 2009", "2009-04", "month"),
        ("8/2021", "2021-08", "month"),
        ("2021-08", "2021-08", "month"),
        ("August 2021", "2021-08", "month"),
        ("Quý I/2024", "2024-01", "quarter"),
        ("quý 3 năm 2023", "2023-07", "quarter"),
        ("Quý IV năm 2020", "2020-10", "quarter"),
        ("quý hai 2020", "2020-04", "quarter"),
        ("năm 2020", "2020", "year"),
        ("2020", "2020", "year"),
    ],
)
def test_what_a_date_says_is_read_with_its_precision(text: str, iso: str, precision: str) -> None:
    moment = read_date(text)
    assert (moment.iso, moment.precision) == (iso, precision)


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("ngày 12/1", "has no year"),
        ("Ngày 20-1", "has no year"),
        ("2.12", "has no year"),
        ("tháng 8", "has no year"),
        ("Quý I", "has no year"),
        ("thứ hai", "has no year"),
        ("20h30", "has no year"),
        ("12/01/21", "two digits"),
        ("13-1-21", "two digits"),
        ("tháng 8/21", "two digits"),
        ("29-30/12", "range"),
        ("29-30/12/2021", "range"),
        ("27 - 28/9/1993", "range"),
        ("27 - 28 tháng 9 năm 1993", "range"),
        ("giai đoạn 2020-2050", "range"),
        ("nhiệm kỳ 2022-2027", "range"),
        ("2017 - 2020", "range"),
        ("2017–2020", "range"),
        ("30/4/1975 - 30/4/2022", "range"),
        ("từ ngày 1/2/2021 đến ngày 3/2/2021", "range"),
        ("8h-10h 13/01/2021", "range"),
        ("6 tháng đầu năm 2022", "part of a year"),
        ("cuối năm 2022", "part of a year"),
        ("mùng 10 tháng 3 năm 2020 âm lịch", "lunar"),
        ("31/02/2020", "no calendar"),
        ("29/02/2021", "no calendar"),
        ("2021-02-30", "no calendar"),
        ("12/31/2018", "the day comes before the month"),
        ("13/13/2018", "no month 13"),
        ("2021-13", "no month 13"),
        ("tháng 13/2020", "no month 13"),
        ("Thứ Ba, 15/03/2021", "is a Monday"),
        ("25:00 13/01/2021", "no time"),
        ("13/01/2021 10:60", "no time"),
        ("14:00 SA 13/01/2021", "contradicts"),
        ("00:30 CH 13/01/2021", "contradicts"),
        ("12 giờ đêm 13/01/2021", "contradicts"),
        ("10:00 13/01/2021 GMT+20", "no zone"),
        ("15/03/2021 [GMT+0]", "without an hour"),
        ("10:00 tháng 8/2021", "which day"),
        ("13/01/3021", "outside"),
        ("0020", "outside"),
        ("0999-01-01", "outside"),
        ("13/01/2021 13/01/2021", "not a date"),
        ("13/01/2021 140 lượt xem", "not a date"),
        ("hôm nay", "not a date"),
        ("Đại hội, 13/01/2021", "not a date"),
        ("tháng Giêng năm 2021", "lunar"),
        ("", "not a date"),
        ("ngày " * 1000, "has no year"),
    ],
)
def test_what_is_no_certain_date_is_refused_with_the_reason(text: str, why: str) -> None:
    with pytest.raises(Unreadable) as refused:
        read_date(text)
    assert why in refused.value.reason.en
    assert refused.value.reason.vi != refused.value.reason.en


@given(st.text(st.sampled_from("0123456789/-.: ,hSACHngàythángămqúýI[]()GMT+7")))
@settings(max_examples=150)
def test_any_text_is_read_or_refused_and_nothing_else(text: str) -> None:
    with suppress(Unreadable):
        assert 1000 <= read_date(text).start.year <= 2999
    find_dates(text)


@pytest.mark.parametrize(
    ("line", "spans"),
    [
        ("13/01/2021 11:11 SA 140 lượt xem", [("13/01/2021 11:11 SA", "2021-01-13T11:11")]),
        ("05/08/2022 09:48 Số lượt xem: 103", [("05/08/2022 09:48", "2022-08-05T09:48")]),
        ("Hai đoàn gặp nhau (31/08/2016)", [("(31/08/2016)", "2016-08-31")]),
        (" date 2025-09-19 Xếp giải hội thi", [("date 2025-09-19", "2025-09-19")]),
        ("\n13/01/2021\n20h\n", [("13/01/2021", "2021-01-13")]),
        ("Sở KH&CN 15/01/2021", [("15/01/2021", "2021-01-15")]),
        ("(30/4/1975 - 30/4/2022)", [("30/4/1975", "1975-04-30"), ("30/4/2022", "2022-04-30")]),
        (
            "11:11 13/01/2021 12:12 14/01/2021",
            [("11:11 13/01/2021", "2021-01-13T11:11"), ("12:12 14/01/2021", "2021-01-14T12:12")],
        ),
        ("Công văn 31/LHH, ngày 16/11/2008, gửi các hội", [("ngày 16/11/2008", "2008-11-16")]),
        ("13/01/2021 08:00-10:30", [("13/01/2021 08:00", "2021-01-13T08:00")]),
        ("2021-01-13T04:11:00-05:00 tin", [("2021-01-13T04:11:00-05:00", "2021-01-13T16:11")]),
        ("ngày 27 - 28/9/1993, hai ngày 29-30/12", []),
        ("Ngày 12/1, tháng 8/2021, năm 2020, 12/31/2018, 31/02/2020", []),
        ("số 27/12/01/2021 và 12/01/2021/QĐ và a12/01/2021b", []),
        ("Thứ Ba, 15/03/2021", []),
    ],
)
def test_full_dates_are_found_with_what_belongs_to_them(line: str, spans: list[tuple[str, str]]) -> None:
    assert [(line[start:end], moment.iso) for start, end, moment in find_dates(line)] == spans


@pytest.mark.skipif(not SHARED.is_dir(), reason="needs ../shared, the real pages this project was drawn from")
def test_the_dates_of_the_sample_pages_are_found() -> None:
    for key in sorted((SHARED / "samples/text").glob("*.json")):
        answer = json.loads(key.read_text(encoding="utf-8"))
        text = normalise(key.with_suffix(".txt").read_text(encoding="utf-8"))
        if answer["date"] and re.search(r"\d", answer["date"]):
            found = [moment.iso for _, _, moment in find_dates(text)]
            assert any(iso.startswith(answer["date"][:10]) for iso in found), (key.name, answer["date"], found)


@pytest.mark.skipif(not SHARED.is_dir(), reason="needs ../shared, the real pages this project was drawn from")
@pytest.mark.parametrize(
    ("seed", "iso"),
    [("000", "2021-01-13T11:11"), ("001", "2018-01-12T14:56"), ("002", "2022-08-05T09:48"), ("003", "2021-03-15T22:42")],
)
def test_the_first_date_of_a_seed_is_its_own(seed: str, iso: str) -> None:
    (page,) = (SHARED / "seeds").glob(f"{seed}_*.txt")
    assert find_dates(normalise(page.read_text(encoding="utf-8")))[0][2].iso == iso

"""Time on a built site: units and bodies of the day, under the names of the day."""

from __future__ import annotations

import pytest


def _article(date: str, **keys: str) -> str:
    return (
        "---\n"
        + "\n".join(["title: Bài", f"date: {date}", *(f"{key}: {value}" for key, value in keys.items())])
        + "\n---\nĐoạn.\n"
    )


def _link(tiny, page: str, address: str) -> str:
    return tiny.page(page).find("main").find("a", href=address).get_text(strip=True)


@pytest.fixture
def days(site):
    """Bắc Ninh on the eve and on the day of the reform, and a unit named by its id out of its time."""
    tiny = site(
        {
            "articles/2025/chieu.md": _article("2025-06-30 23:59", provinces="[Bắc Ninh]"),
            "articles/2025/sang.md": _article("2025-07-01", provinces="[Bắc Ninh]"),
            "articles/2026/nho.md": _article("2026-05-01", provinces="[bac-ninh-truoc-2025, Bình Phước]"),
            "articles/2020/hue.md": _article("2020-05-01", provinces="[Huế]"),
        }
    )
    tiny.build()
    return tiny


def test_the_unit_of_the_day_is_meant(days):
    assert _link(days, "/bai/chieu/", "/tinh-thanh/bac-ninh-truoc-2025/") == "Bắc Ninh"
    assert _link(days, "/bai/sang/", "/tinh-thanh/bac-ninh/") == "Bắc Ninh"


def test_a_unit_out_of_its_time_is_marked_on_the_article(days):
    assert _link(days, "/bai/nho/", "/tinh-thanh/bac-ninh-truoc-2025/") == "Bắc Ninh (trước 1/7/2025)"
    assert _link(days, "/bai/nho/", "/tinh-thanh/binh-phuoc/") == "Bình Phước"


def test_a_unit_bears_the_name_of_the_article_s_day(days):
    assert _link(days, "/bai/hue/", "/tinh-thanh/hue/") == "Thừa Thiên Huế"
    page = days.page("/tinh-thanh/hue/")
    assert page.h1.get_text(strip=True) == "Thành phố Huế"
    assert "Thừa Thiên Huế" in page.find("main").get_text()


def test_a_former_unit_s_page_says_when_it_ended_and_leads_on(days):
    page = days.page("/tinh-thanh/binh-phuoc/").find("main")
    assert "1/7/2025" in page.get_text()
    assert page.find("a", href="/tinh-thanh/dong-nai/")


def test_an_ended_body_belongs_to_the_unit_of_its_last_day(site):
    tiny = site(
        {
            "associations/cu.md": "---\nname: Hội Cũ\nprovince: Bắc Ninh\nuntil: 2019\n---\n",
            "associations/nay.md": "---\nname: Hội Nay\nprovince: Bắc Ninh\n---\n",
            "events/xua.md": "---\nname: Đại hội\nprovince: Bắc Ninh\nstart: 2010\n---\n",
        }
    )
    tiny.build()
    former, today = (tiny.page(f"/tinh-thanh/{id_}/").find("main") for id_ in ("bac-ninh-truoc-2025", "bac-ninh"))
    assert former.find("a", href="/hoi/cu/") and former.find("a", href="/su-kien/xua/")
    assert today.find("a", href="/hoi/nay/") and not former.find("a", href="/hoi/nay/")


def test_bodies_that_share_a_name_in_different_times_are_two_pages(site):
    tiny = site(
        {
            "associations/mot.md": "---\nname: Hội A\nuntil: 2009-12-31\n---\n",
            "associations/hai.md": "---\nname: Hội A\nfounded: 2010\n---\n",
            "articles/2005/x.md": _article("2005-01-01", associations="[Hội A]"),
            "articles/2015/y.md": _article("2015-01-01", associations="[Hội A]"),
        }
    )
    tiny.build()
    assert _link(tiny, "/hoi/mot/", "/bai/x/") and _link(tiny, "/hoi/hai/", "/bai/y/")
    assert not tiny.page("/hoi/hai/").find("main").find("a", href="/bai/x/"), "nobody said that one became the other"


def test_a_renamed_body_bears_the_name_of_the_article_s_day(site):
    tiny = site(
        {
            "associations/a.md": "---\nname: Hội Mới\nnames:\n  - name: Hội Cũ\n    until: 2010\n---\n",
            "articles/2005/x.md": _article("2005-01-01", associations="[Hội Mới]"),
            "articles/2015/y.md": _article("2015-01-01", associations="[Hội Cũ]"),
        }
    )
    tiny.build()
    assert _link(tiny, "/bai/x/", "/hoi/a/") == "Hội Cũ"
    assert _link(tiny, "/bai/y/", "/hoi/a/") == "Hội Mới"


def _subjects(tiny, page: str) -> list[tuple[str, str]]:
    """What an article says that it is about: the name of the day, and what that is today."""
    rows = tiny.page(page).select(".ts-article__foot .ts-facts__value")
    parts = [[" ".join(part.get_text().split()) for part in (row.a, row.select_one(".ts-quiet")) if part] for row in rows]
    return [(then, *(now or [""])) for then, *now in parts]


def test_an_article_leads_from_the_name_of_its_day_to_what_is_today(site):
    tiny = site(
        {
            "associations/a.md": "---\nname: Hội Mới\nnames:\n  - name: Hội Cũ\n    until: 2010\n---\n",
            "associations/b.md": "---\nname: Hội B\nuntil: 2008\nsuccessors: [c]\n---\n",
            "associations/c.md": "---\nname: Hội C\nuntil: 2012\nsuccessors: [d, a]\n---\n",
            "associations/d.md": "---\nname: Hội D\n---\n",
            "associations/e.md": "---\nname: Hội E\nuntil: 2009\n---\n",
            "articles/2005/x.md": _article(
                "2005-01-01", associations="[a, b, e, d]", provinces="[Huế, Bình Phước, Bắc Ninh, Hà Nội]"
            ),
            "articles/2026/y.md": _article("2026-01-01", associations="[a, d]", provinces="[Huế, Đồng Nai, Bắc Ninh]"),
        }
    )
    tiny.build()
    assert _subjects(tiny, "/bai/x/") == [
        ("Hội Cũ", "nay là Hội Mới"),
        ("Hội B", "nay: Hội D, Hội Mới"),
        ("Hội E", "nay không còn hoạt động"),
        ("Hội D", ""),
        ("Thừa Thiên Huế", "nay là thành phố Huế"),
        ("Bình Phước", "nay thuộc tỉnh Đồng Nai"),
        ("Bắc Ninh", "nay thuộc tỉnh Bắc Ninh, từ 1/7/2025"),
        ("Hà Nội", ""),
    ]
    foot = tiny.page("/bai/x/").select_one(".ts-article__foot")
    assert [one["href"] for one in foot.select(".ts-quiet a")] == [
        "/hoi/d/",
        "/hoi/a/",
        "/tinh-thanh/dong-nai/",
        "/tinh-thanh/bac-ninh/",
    ]
    assert _subjects(tiny, "/bai/y/") == [(name, "") for name in ("Hội Mới", "Hội D", "Huế", "Đồng Nai", "Bắc Ninh")]


def test_what_a_body_is_today_does_not_depend_on_the_hour(site, monkeypatch):
    tiny = site(
        {
            "associations/a.md": "---\nname: Hội A\nuntil: 2027-06-30\nsuccessors: [b]\n---\n",
            "associations/b.md": "---\nname: Hội B\n---\n",
            "articles/2026/x.md": _article("2026-01-01", associations="[a]"),
        }
    )
    tiny.build()
    before = tiny.output()["bai/x/index.html"]
    monkeypatch.setenv("TOASOAN_NOW", "2030-01-01 08:00")
    tiny.build()
    assert tiny.output()["bai/x/index.html"] == before
    assert _subjects(tiny, "/bai/x/") == [("Hội A", "nay: Hội B")]


def test_an_explained_article_tells_what_it_leads_to_then_and_now(days, capsys):
    days.build(BUILD_WHY="/bai/nho/")
    (line,) = (line for line in capsys.readouterr().out.splitlines() if "/tinh-thanh/binh-phuoc/" in line)
    assert "Bình Phước → /tinh-thanh/binh-phuoc/, tỉnh Đồng Nai → /tinh-thanh/dong-nai/" in line


def test_a_unit_named_by_its_id_out_of_its_time_wins_with_a_notice_that_names_the_unit_of_the_day(days):
    (notice,) = (one for one in days.check() if one.key == "provinces")
    assert (notice.severity, notice.path, notice.line) == ("notice", "content/articles/2026/nho.md", 4)
    assert "01/05/2026" in notice.message.vi and "bac-ninh-truoc-2025" in notice.message.vi
    assert "bac-ninh" in notice.hint.vi
    assert days.page("/tinh-thanh/bac-ninh-truoc-2025/").find("main").find("a", href="/bai/nho/")


#: Two provinces that became one, each with a union and with jurists of its own.
TWO = {
    "associations/lhh-bn-cu.md": "---\nname: Liên hiệp hội Bắc Ninh\nprovince: Bắc Ninh\nuntil: 2025-06-30\nsuccessors: [lhh-bn]\n---\n",
    "associations/lhh-bg.md": "---\nname: Liên hiệp hội Bắc Giang\nprovince: Bắc Giang\nuntil: 2025-06-30\nsuccessors: [lhh-bn]\n---\n",
    "associations/lhh-bn.md": "---\nname: Liên hiệp hội Bắc Ninh\nprovince: Bắc Ninh\nfounded: 2025-07-01\n---\n",
    "associations/lg-bn.md": "---\nname: Hội Luật gia tỉnh Bắc Ninh\nprovince: Bắc Ninh\n---\n",
    "associations/lg-bg.md": "---\nname: Hội Luật gia tỉnh Bắc Giang\nprovince: Bắc Giang\nuntil: 2025-06-30\n---\n",
}
RELATIVE = "[Liên hiệp hội tỉnh, Hội Luật gia tỉnh]"


def _bodies(tiny, article: str) -> list[str]:
    """The associations that an article names; what they are today stands apart."""
    return [link["href"] for link in tiny.page(f"/bai/{article}/").select(".ts-article__foot a[href^='/hoi/']:not(.ts-quiet a)")]


def test_a_relative_name_is_another_body_in_another_province_and_after_the_merger(site):
    tiny = site(
        {
            **TWO,
            "articles/2023/bn.md": _article("2023-03-03", provinces="[Bắc Ninh]", associations=RELATIVE),
            "articles/2023/bg.md": _article("2023-03-03", provinces="[Bắc Giang]", associations=RELATIVE),
            "articles/2026/nay.md": _article("2026-03-03", provinces="[Bắc Ninh]", associations=RELATIVE),
        }
    )
    tiny.build()
    assert _bodies(tiny, "bg") == ["/hoi/lhh-bg/", "/hoi/lg-bg/"]
    assert _bodies(tiny, "bn") == ["/hoi/lhh-bn-cu/", "/hoi/lg-bn/"]
    assert _bodies(tiny, "nay") == ["/hoi/lhh-bn/", "/hoi/lg-bn/"]


def test_a_relative_name_of_two_provinces_at_once_is_an_error(site):
    tiny = site({**TWO, "articles/2023/x.md": _article("2023-03-03", provinces="[Bắc Ninh, Bắc Giang]", associations=RELATIVE)})
    wrong = [one for one in tiny.check() if one.severity == "error"]
    assert [(one.path, one.line, one.key) for one in wrong] == [("content/articles/2023/x.md", 5, "associations")] * 2
    with pytest.raises(SystemExit):
        tiny.build()


def test_a_name_that_two_territories_share_is_told_apart_by_the_day_and_by_a_mark(site):
    tiny = site(
        {
            **TWO,
            "articles/2025/truoc.md": _article("2025-06-30", provinces="[Bắc Ninh]", associations="[Liên hiệp hội Bắc Ninh]"),
            "articles/2025/sau.md": _article("2025-07-01", provinces="[Bắc Ninh]", associations="[Liên hiệp hội Bắc Ninh]"),
        }
    )
    tiny.build()
    assert _bodies(tiny, "truoc") == ["/hoi/lhh-bn-cu/"] and _bodies(tiny, "sau") == ["/hoi/lhh-bn/"]
    assert _link(tiny, "/hoi/", "/hoi/lhh-bn-cu/") == "Liên hiệp hội Bắc Ninh (trước 1/7/2025)"
    assert _link(tiny, "/hoi/", "/hoi/lhh-bn/") == "Liên hiệp hội Bắc Ninh"
    titles = [tiny.page(f"/tinh-thanh/{unit}/").title.get_text() for unit in ("bac-ninh-truoc-2025", "bac-ninh")]
    assert titles == ["Tỉnh Bắc Ninh (trước 1/7/2025) — Tòa soạn", "Tỉnh Bắc Ninh — Tòa soạn"]


def test_an_alias_means_the_unit_of_the_day(site):
    tiny = site(
        {
            "articles/2020/x.md": _article("2020-03-03", provinces="[TP.HCM, Đắc Lắc, BR-VT, TT-Huế]"),
            "articles/2026/y.md": _article("2026-03-03", provinces="[TP Hồ Chí Minh, Đăk Lắk, Bắc Cạn, Thủ đô Hà Nội]"),
        }
    )
    tiny.build()

    def units(article: str) -> list[tuple[str, str]]:
        links = tiny.page(f"/bai/{article}/").select(".ts-article__foot a:not(.ts-quiet a)")
        return [(link["href"].split("/")[-2], link.get_text(strip=True)) for link in links]

    assert units("x") == [
        ("ho-chi-minh-truoc-2025", "Hồ Chí Minh"),
        ("dak-lak-truoc-2025", "Đắk Lắk"),
        ("ba-ria-vung-tau", "Bà Rịa - Vũng Tàu"),
        ("hue", "Thừa Thiên Huế"),
    ]
    assert units("y") == [
        ("ho-chi-minh", "Hồ Chí Minh"),
        ("dak-lak", "Đắk Lắk"),
        ("bac-kan", "Bắc Kạn"),
        ("ha-noi", "Hà Nội"),
    ]


@pytest.mark.parametrize(
    "home", ["province: bac-ninh-truoc-2025\nuntil: 2025-06-30\n", "until: 2025-06-30\n", "province: bac-ninh-truoc-2025\n"]
)
def test_a_relative_name_never_means_the_body_of_another_province_that_became_part_of_the_same(site, home):
    """In 2019 Bắc Giang and Bắc Ninh were two provinces."""
    tiny = site(
        {
            "associations/lg.md": f"---\nname: Hội Luật gia Bắc Ninh\n{home}---\n",
            "articles/2019/x.md": _article("2019-05-05", provinces="[Bắc Giang]", associations="[Hội Luật gia tỉnh]"),
        }
    )
    (wrong,) = (one for one in tiny.check() if one.severity == "error")
    assert (wrong.path, wrong.key) == ("content/articles/2019/x.md", "associations")
    tiny.write({"articles/2019/x.md": _article("2019-05-05", provinces="[Bắc Ninh]", associations="[Hội Luật gia tỉnh]")})
    assert not [one for one in tiny.check() if one.severity == "error"]


def test_a_body_that_kept_its_home_s_old_name_is_found_from_today_s_unit(site):
    tiny = site(
        {
            "associations/lg.md": "---\nname: Hội Luật gia Bắc Ninh\nprovince: bac-ninh-truoc-2025\n---\n",
            "articles/2026/x.md": _article("2026-05-05", provinces="[Bắc Ninh]", associations="[Hội Luật gia tỉnh]"),
        }
    )
    tiny.build()
    assert _bodies(tiny, "x") == ["/hoi/lg/"]


def test_a_body_cannot_be_followed_by_one_that_ended_before_it(site):
    tiny = site(
        {
            "associations/a.md": "---\nname: Hội A\nuntil: 2020-01-01\nsuccessors: [b, c, d]\n---\n",
            "associations/b.md": "---\nname: Hội B\nuntil: 2010-05-31\n---\n",
            "associations/c.md": "---\nname: Hội C\nuntil: 2020\n---\n",
            "associations/d.md": "---\nname: Hội D\n---\n",
        }
    )
    (wrong,) = (one for one in tiny.check() if one.severity == "error")
    assert (wrong.path, wrong.line, wrong.key) == ("content/associations/a.md", 4, "successors")
    assert "2010-05-31" in wrong.message.vi and "2020-01-01" in wrong.message.vi and "until" in wrong.hint.vi

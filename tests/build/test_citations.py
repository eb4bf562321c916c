"""Documents of the state on a built site: links in bodies, a page for each document and each number, the directory."""

from __future__ import annotations

import pytest


def _article(body: str, date: str = "2021-05-06", title: str = "Bài", status: str = "published") -> str:
    return f"---\ntitle: {title}\ndate: {date}\nstatus: {status}\n---\n{body}\n"


def _listed(page) -> list[str]:
    """The addresses of the articles that a page lists."""
    return [link["href"] for link in page.select(".ts-entry__link")]


def _counted(page) -> list[tuple[str, str, str]]:
    """The documents that a page counts: text, address, and what is said of it."""
    return [
        (one.a.get_text(strip=True), one.a["href"], " ".join(one.p.get_text(" ").split()))
        for one in page.select(".ts-main .ts-letter__entry")
    ]


def _documents(tiny) -> list[str]:
    """The ids of all documents that have a page."""
    paths = (path.split("/") for path in tiny.output() if path.startswith("van-ban/"))
    return sorted(parts[1] for parts in paths if len(parts) == 3)


def _changed(tiny, before: dict[str, bytes]) -> set[str]:
    after = tiny.output()
    changed = {path for path in before.keys() | after.keys() if before.get(path) != after.get(path)}
    return {path for path in changed if not path.startswith(".toasoan/")}


def test_two_spellings_lead_to_one_page_with_the_newest_article_first(site):
    tiny = site(
        {
            "articles/2021/a.md": _article("Chỉ thị số 42 - CT/TW, ngày 16/4/2010 của Ban Bí thư.", "2021-05-06"),
            "articles/2022/b.md": _article("Theo chỉ thị **42/CT-TƯ** (năm 2010).", "2022-05-06"),
            "articles/2022/c.md": _article("Không dẫn gì.", "2022-06-06"),
        }
    )
    tiny.build()
    assert _documents(tiny) == ["42-ct-tw", "42-ct-tw-2010"]
    page = tiny.page("/van-ban/42-ct-tw-2010/")
    assert page.h1.get_text() == "Chỉ thị 42-CT/TW (2010)"
    assert _listed(page) == ["/bai/b/", "/bai/a/"]
    assert [year["href"] for year in page.select(".ts-periods__link")] == [
        "/van-ban/42-ct-tw-2010/2022/",
        "/van-ban/42-ct-tw-2010/2021/",
    ]
    year = tiny.page("/van-ban/42-ct-tw-2010/2021/")
    assert _listed(year) == ["/bai/a/"] and year.select_one(".ts-trail a")["href"] == "/van-ban/42-ct-tw-2010/"
    for id_, typed in (("a", "42 - CT/TW"), ("b", "42/CT-TƯ")):
        link = tiny.page(f"/bai/{id_}/").select_one(".ts-body a")
        assert (link["href"], link.get_text()) == ("/van-ban/42-ct-tw-2010/", typed)
    assert not tiny.page("/bai/c/").select("main a[href^='/van-ban/']")
    foot = tiny.page("/bai/a/").select_one(".ts-article__foot")
    assert "Văn bản viện dẫn" in foot.get_text()
    assert [(link["href"], link.get_text()) for link in foot.select("a")] == [
        ("/van-ban/42-ct-tw-2010/", "Chỉ thị 42-CT/TW (2010)")
    ]


NUMBERS = {
    "articles/2021/a.md": _article("Nghị quyết 128/NQ-CP ngày 11/10/2021 của Chính phủ.", "2021-11-01"),
    "articles/2022/b.md": _article("Nghị quyết 128/NQ-CP (2022), rồi 128/NQ-CP (2021).", "2022-11-01"),
    "articles/2023/c.md": _article("Nghị quyết 128/NQ-CP.", "2023-11-01"),
}


def test_the_page_of_a_number_leads_to_its_years_and_lists_who_gives_none(site):
    tiny = site(NUMBERS)
    tiny.build()
    page = tiny.page("/van-ban/128-nq-cp/")
    assert page.h1.get_text() == "Nghị quyết 128/NQ-CP"
    assert "đánh lại từ đầu mỗi năm" in page.select_one(".ts-head__lead").get_text()
    assert _counted(page) == [
        ("128/NQ-CP (2021)", "/van-ban/128-nq-cp-2021/", "2 bài"),
        ("128/NQ-CP (2022)", "/van-ban/128-nq-cp-2022/", "1 bài"),
    ]
    assert _listed(page) == ["/bai/c/"]
    assert "Bài không rõ viện dẫn văn bản năm nào" in page.select_one("main").get_text()
    assert _listed(tiny.page("/van-ban/128-nq-cp-2021/")) == ["/bai/b/", "/bai/a/"]
    assert tiny.page("/van-ban/128-nq-cp-2022/").find("a", href="/van-ban/128-nq-cp/")


def test_a_number_that_is_always_dated_has_a_page_that_lists_no_article(site):
    tiny = site({"articles/2021/a.md": _article("Nghị định 45/2010/NĐ-CP.")})
    tiny.build()
    page = tiny.page("/van-ban/45-nd-cp/")
    assert _counted(page) == [("45/2010/NĐ-CP", "/van-ban/45-nd-cp-2010/", "1 bài")]
    assert _listed(page) == [] and "không rõ" not in page.select_one("main").get_text()
    assert not tiny.page("/van-ban/45-nd-cp-2010/").find("a", href="/van-ban/45-nd-cp/"), "nothing else bears the number"


def test_a_decision_with_its_year_inside_and_one_without_are_two(site):
    tiny = site({"articles/2021/a.md": _article("Quyết định 18/2021/QĐ-TTg; Quyết định 18/QĐ-TTg ngày 6/1/2021.")})
    tiny.build()
    assert _documents(tiny) == ["18-2021-qd-ttg", "18-qd-ttg", "18-qd-ttg-2021"]
    assert [one[:2] for one in _counted(tiny.page("/van-ban/18-qd-ttg/"))] == [
        ("18/2021/QĐ-TTg", "/van-ban/18-2021-qd-ttg/"),
        ("18/QĐ-TTg (2021)", "/van-ban/18-qd-ttg-2021/"),
    ]


def test_the_directory_is_by_issuer_then_kind_then_number(site):
    body = """
    Nghị quyết 100/NQ-CP (2021), 9/NQ-CP (2020), 128/NQ-CP; Nghị định 45/2010/NĐ-CP; 42-CT/TW (2010); 27-NQ/TW (2008);
    Thông tư 12/2012/TTLT-BKHCN-BTC; 202/2025/QH15; 650/QĐ-LHHVN; 217-HĐBT; 12/VPCP-NN; 07/2031/TT-BVH; 465/QĐ-UBND.
    """
    tiny = site({"articles/2021/a.md": _article(body.replace("    ", "")), "articles/2021/b.md": _article("128/NQ-CP")})
    tiny.build()
    page = tiny.page("/van-ban/")
    assert [heading.get_text() for heading in page.select("main h2")] == [
        "Ban Chấp hành Trung ương, Bộ Chính trị, Ban Bí thư",
        "Quốc hội",
        "Chính phủ",
        "Hội đồng Bộ trưởng",
        "Văn phòng Chính phủ",
        "Liên hiệp các Hội Khoa học và Kỹ thuật Việt Nam",
        "BVH",
        "Nhiều cơ quan cùng ký",
    ]
    government = page.select("main section")[2]
    assert [heading.get_text() for heading in government.select("h3")] == ["Nghị quyết", "Nghị định"]
    assert _counted(page)[3:7] == [
        ("09/NQ-CP (2020)", "/van-ban/9-nq-cp-2020/", "1 bài"),
        ("100/NQ-CP (2021)", "/van-ban/100-nq-cp-2021/", "1 bài"),
        ("128/NQ-CP", "/van-ban/128-nq-cp/", "không rõ năm 2 bài"),
        ("45/2010/NĐ-CP", "/van-ban/45-nd-cp-2010/", "1 bài"),
    ]
    assert "UBND" not in page.get_text() and "Tất cả: 12" in page.get_text()
    assert tiny.page("/luu-tru/").find("a", href="/van-ban/")


def test_a_site_that_cites_nothing_has_an_empty_directory(site):
    tiny = site({"articles/2021/a.md": _article("Quyết định 465/QĐ-UBND.")})
    tiny.build()
    assert _documents(tiny) == []
    assert "Chưa có" in tiny.page("/van-ban/").get_text()


def test_pages_and_terms_are_told_as_links_and_what_has_no_page_is_not(site):
    tiny = site(
        {
            "pages/co-so.md": "---\ntitle: Cơ sở pháp lý\n---\nNghị định 45/2010/NĐ-CP.\n",
            "associations/hoi.md": "---\nname: Hội Làm vườn\n---\nTheo 45/2010/NĐ-CP.\n",
            "periodicals/khoa-hoc/index.md": "---\nname: Tạp chí\n---\nGiấy phép theo 100/2015/NĐ-CP.\n",
        }
    )
    tiny.build()
    assert _documents(tiny) == ["45-nd-cp", "45-nd-cp-2010"]
    page = tiny.page("/van-ban/45-nd-cp-2010/")
    assert [(link["href"], link.get_text()) for link in page.select(".ts-links__item a")] == [
        ("/hoi/hoi/", "Hội Làm vườn"),
        ("/trang/co-so/", "Cơ sở pháp lý"),
    ]
    assert _counted(tiny.page("/van-ban/")) == [("45/2010/NĐ-CP", "/van-ban/45-nd-cp-2010/", "0 bài")]
    for address in ("/trang/co-so/", "/hoi/hoi/"):
        assert tiny.page(address).select_one(".ts-body a")["href"] == "/van-ban/45-nd-cp-2010/"


@pytest.mark.parametrize(("date", "status"), [("2026-11-22 09:30", "published"), ("2020-01-01", "draft")])
def test_what_is_not_public_cites_nothing_until_it_is(site, monkeypatch, date, status):
    public = _article("Nghị quyết 128/NQ-CP (2021).", "2021-11-01")
    tiny = site({"articles/2021/a.md": public})
    tiny.build()
    before = tiny.output()
    tiny.write({"articles/2026/mat.md": _article("Nghị quyết 128/NQ-CP (2021), 27-NQ/TW (2008).", date, "Mật", status)})
    tiny.build()
    assert tiny.output() == before
    monkeypatch.setenv("TOASOAN_NOW", "2026-11-22 09:30")
    tiny.build()
    is_out = status == "published"
    assert _documents(tiny) == ["128-nq-cp", "128-nq-cp-2021", *(["27-nq-tw", "27-nq-tw-2008"] if is_out else [])]
    assert _listed(tiny.page("/van-ban/128-nq-cp-2021/")) == [*(["/bai/mat/"] if is_out else []), "/bai/a/"]


def test_what_only_a_hidden_article_cites_has_no_page_and_is_plain_text_there(site):
    hidden = _article("128/NQ-CP (2021), 42-CT/TW (2010), 98-CT/TW ngày 1/1/2001.", title="Bài ẩn", status="hidden")
    tiny = site({"articles/2021/an.md": hidden, "articles/2021/a.md": _article("42-CT/TW (2010), 128/NQ-CP (2020).")})
    tiny.build()
    assert _documents(tiny) == ["128-nq-cp", "128-nq-cp-2020", "42-ct-tw", "42-ct-tw-2010"]
    page = tiny.page("/bai/an/")
    cited = [link["href"] for link in page.select("a[href^='/van-ban/']") if link["href"] != "/van-ban/"]
    assert cited == ["/van-ban/42-ct-tw-2010/"] * 2, "in the text and at its foot"
    assert "128/NQ-CP (2021), 42-CT/TW (2010), 98-CT/TW ngày" in page.select_one(".ts-body").get_text()
    assert _listed(tiny.page("/van-ban/42-ct-tw-2010/")) == ["/bai/a/"]
    telling = {path for path, data in tiny.output().items() if b"98-ct-tw" in data or "Bài ẩn".encode() in data}
    assert telling == {"bai/an/index.html"}


def test_a_hidden_page_links_to_a_document_as_long_as_another_piece_cites_it(site):
    hidden = "---\ntitle: Trang ẩn\nstatus: hidden\n---\n98-CT/TW ngày 1/1/2001.\n"
    tiny = site({"pages/an.md": hidden, "articles/2021/a.md": _article("Không dẫn gì.")})
    tiny.build()
    before = tiny.output()
    assert _documents(tiny) == [] and not tiny.page("/trang/an/").select(".ts-body a")
    tiny.write({"articles/2021/a.md": _article("98-CT/TW (2001).")})
    tiny.build()
    assert tiny.page("/trang/an/").select_one(".ts-body a")["href"] == "/van-ban/98-ct-tw-2001/"
    tiny.write({"articles/2021/a.md": _article("Không dẫn gì.")})
    tiny.build()
    assert tiny.output() == before


def test_a_number_inside_a_link_counts_and_the_editors_link_stays(site):
    tiny = site({"articles/2021/a.md": _article("[Chỉ thị 42-CT/TW (2010)](https://vanban.example/) và `27-NQ/TW`.")})
    tiny.build()
    assert [link["href"] for link in tiny.page("/bai/a/").select(".ts-body a")] == ["https://vanban.example/"]
    assert _listed(tiny.page("/van-ban/42-ct-tw-2010/")) == ["/bai/a/"]
    assert _documents(tiny) == ["42-ct-tw", "42-ct-tw-2010"]


def test_links_bear_the_path_of_the_site(site):
    tiny = site({"articles/2021/a.md": _article("Chỉ thị 42-CT/TW (2010).")})
    tiny.build(SITEURL="https://example.org/tin")
    assert tiny.page("/bai/a/").select_one(".ts-body a")["href"] == "/tin/van-ban/42-ct-tw-2010/"
    assert tiny.page("/van-ban/").select_one(".ts-letter__entry a")["href"] == "/tin/van-ban/42-ct-tw-2010/"
    assert b"<loc>https://example.org/tin/van-ban/42-ct-tw-2010/</loc>" in tiny.output()["sitemap.xml"]


def test_an_english_site_says_kinds_and_bodies_in_english(site):
    tiny = site({"articles/2021/a.md": _article("Chỉ thị 42-CT/TW (2010), 202/2025/QH15.")})
    tiny.build()
    tiny.build(DEFAULT_LANG="en")
    facts = tiny.page("/van-ban/42-ct-tw-2010/").select_one(".ts-facts").get_text(" ")
    assert "directive" in facts and "Politburo" in facts and "chỉ thị" not in facts
    law = tiny.page("/van-ban/202-qh15-2025/").select_one(".ts-facts").get_text(" ")
    assert "law or resolution" in law and "National Assembly, term XV" in law
    headings = [one.get_text(strip=True) for one in tiny.page("/van-ban/").select("main h2, main h3")]
    assert headings == [
        "Party Central Committee, Politburo, Secretariat",
        "Directive",
        "National Assembly",
        "Law or resolution",
    ]


def test_an_article_that_begins_to_cite_changes_few_pages(site):
    tiny = site({**NUMBERS, "articles/2021/d.md": _article("Chưa dẫn gì.", "2021-07-08")})
    tiny.build()
    before = tiny.output()
    tiny.write({"articles/2021/d.md": _article("Nghị quyết 128/NQ-CP (2021).", "2021-07-08")})
    tiny.build()
    of_document = {"van-ban/128-nq-cp-2021/index.html", "van-ban/128-nq-cp-2021/2021/index.html"}
    counts = {"van-ban/128-nq-cp/index.html", "van-ban/index.html"}
    assert _changed(tiny, before) == {"bai/d/index.html", *of_document, *counts}
    tiny.write({"articles/2021/d.md": _article("Chỉ thị 42-CT/TW.", "2021-07-08")})
    tiny.build()
    new = {"van-ban/42-ct-tw/index.html", "van-ban/42-ct-tw/2021/index.html"}
    assert _changed(tiny, before) == {"bai/d/index.html", "van-ban/index.html", "sitemap.xml", *new}


def test_an_address_that_an_editor_gave_away_is_an_error_that_names_both(site):
    article = "---\ntitle: Bài\ndate: 2021-05-06\nredirect_from: [/van-ban/42-ct-tw/]\n---\nChỉ thị 42-CT/TW.\n"
    found = site({"articles/2021/a.md": article}).check()
    assert [one.path for one in found] == ["content/articles/2021/a.md"]
    assert "/van-ban/42-ct-tw/index.html" in found[0].message.vi

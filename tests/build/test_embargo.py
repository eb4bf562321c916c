"""What is not public (yet): drafts, embargoed and hidden articles."""

from __future__ import annotations

import pytest

from tests.photos import photo

SECRET = "Tin mật tuyệt đối"
NOW, LATER = "2026-11-22 08:00", "2026-11-22 09:30"
PUBLIC = """---
title: Bài đã đăng
date: 2026-11-20
associations: [hoi-a]
---
Xem [một bài]({filename}/articles/2026/mat-ma.md#m%E1%BB%A5c), [bài ấy]({filename}/articles/2026/mat-ma.md?in=1 "mở > đọc")
và <a title="ghi chú" href="{filename}/articles/2026/mat-ma.md">*lần nữa*</a>.
"""
ASSOCIATION = (
    "---\nname: Hội A\nmembers:\n  - count: 12\n    source: mat-ma\n---\nVề hội, xem [đây]({filename}/articles/2026/mat-ma.md).\n"
)


def _article(date: str, status: str = "published") -> str:
    return (
        f"---\ntitle: {SECRET}\ndate: {date}\nstatus: {status}\nsummary: {SECRET}\nsection: tin\nprovinces: [Bắc Ninh]\n"
        f"associations: [hoi-a]\nevents: [su-kien]\nimage: /media/bi-mat.jpg\n---\n{SECRET} ![x](/media/trong-bai.jpg)\n"
    )


def _files(article: str) -> dict[str, str | bytes]:
    return {
        "articles/2026/mat-ma.md": article,
        "articles/2026/bai-da-dang.md": PUBLIC,
        "associations/hoi-a.md": ASSOCIATION,
        "events/su-kien.md": "---\nname: Sự kiện\nstart: 2026-11-01\n---\n",
        "sections/tin.md": "---\nname: Tin\n---\n",
        "media/bi-mat.jpg": photo(1),
        "media/trong-bai.jpg": photo(2),
    }


def _traces(output: dict[str, bytes]) -> list[str]:
    """The files that tell of the article, by name, id or picture."""
    words = (SECRET.encode(), b"mat-ma", b"bi-mat", b"trong-bai")
    return [path for path, data in output.items() if any(word in path.encode() or word in data for word in words)]


@pytest.mark.parametrize(
    "article",
    [_article(LATER), _article("2026-11-23"), _article("2020-01-01", "draft")],
    ids=["an hour ahead", "tomorrow", "a draft"],
)
def test_no_byte_of_the_output_tells_of_an_article_that_is_not_public(site, monkeypatch, article):
    tiny = site(_files(article))
    tiny.build()
    assert _traces(tiny.output()) == []
    body = tiny.page("/bai/bai-da-dang/").select_one(".ts-body")
    assert " ".join(body.get_text().split()) == "Xem một bài, bài ấy và lần nữa."
    assert not body.find("a")
    assert body.find("em"), "only the link goes, not what stands in it"


def test_at_its_hour_an_embargoed_article_stands_everywhere(site, monkeypatch):
    tiny = site(_files(_article(LATER)))
    tiny.build()
    before = tiny.output()
    monkeypatch.setenv("TOASOAN_NOW", LATER)
    tiny.build()
    traces = _traces(tiny.output())
    for path in (
        "bai/mat-ma/index.html",
        "bai/bai-da-dang/index.html",
        "index.html",
        "feed.xml",
        "sitemap.xml",
        "tin/2026/index.html",
        "luu-tru/2026/11/index.html",
        "hoi/hoi-a/index.html",
        "hoi/hoi-a/feed.xml",
        "su-kien/su-kien/feed.xml",
        "chuyen-muc/tin/index.html",
        "tinh-thanh/bac-ninh/index.html",
        "media/bi-mat.jpg",
        "media/trong-bai.jpg",
    ):
        assert path in traces, path
    links = [link["href"] for link in tiny.page("/bai/bai-da-dang/").select(".ts-body a")]
    assert links == ["/bai/mat-ma/#m%E1%BB%A5c", "/bai/mat-ma/?in=1", "/bai/mat-ma/"]
    monkeypatch.setenv("TOASOAN_NOW", NOW)
    tiny.build()
    assert tiny.output() == before, "and is taken back"


def test_a_hidden_article_stands_at_its_address_and_nowhere_else(site):
    tiny = site(_files(_article("2026-01-01", "hidden")))
    tiny.build()
    linking = {"bai/bai-da-dang/index.html", "hoi/hoi-a/index.html"}
    assert set(_traces(tiny.output())) == {"bai/mat-ma/index.html", "media/bi-mat.jpg", "media/trong-bai.jpg", *linking}
    page = tiny.page("/bai/mat-ma/")
    assert page.find("meta", attrs={"name": "robots"})["content"] == "noindex"
    assert not page.select(".ts-neighbours")
    assert tiny.page("/hoi/hoi-a/").select(".ts-entry__link")[0]["href"] == "/bai/bai-da-dang/"
    assert tiny.page("/bai/bai-da-dang/").find("a", href="/bai/mat-ma/"), "an editor's own link leads to it"


def test_a_hidden_page_and_a_draft_page(site):
    page = "---\ntitle: Trang ẩn\nstatus: {}\n---\nChữ.\n"
    tiny = site(
        {"pages/an.md": page.format("hidden"), "pages/nhap.md": page.format("draft"), "pages/co.md": page.format("published")}
    )
    tiny.build()
    output = tiny.output()
    assert "trang/nhap/index.html" not in output
    assert b"noindex" in output["trang/an/index.html"]
    assert b"/trang/an/" not in output["sitemap.xml"] and b"/trang/co/" in output["sitemap.xml"]


def test_drafts_neither_make_nor_enlarge_public_pages(site):
    draft = "---\ntitle: Nháp\nstatus: draft\nassociations: [hoi-a]\nprovinces: [Bắc Ninh]\n---\n"
    tiny = site({"associations/hoi-a.md": "---\nname: Hội A\n---\n", "articles/2026/nhap.md": draft})
    tiny.build()
    with_draft = tiny.output()
    (tiny.root / "content/articles/2026/nhap.md").unlink()
    tiny.build()
    assert tiny.output() == with_draft


def test_a_name_that_nobody_bears_is_an_error_in_a_draft_too(site):
    tiny = site({"articles/2026/nhap.md": "---\ntitle: Nháp\nstatus: draft\nsection: Không có\n---\n"})
    assert [(one.key, one.severity) for one in tiny.check()] == [("date", "notice"), ("section", "error")]


def test_media_that_no_public_document_asks_for_are_not_published(site):
    tiny = site(
        {
            "pages/a.md": "---\ntitle: A\n---\n[Tệp](/media/t%E1%BB%87p%20a.pdf)\n",
            "media/tệp a.pdf": b"pdf",
            "media/thua.jpg": photo(),
        }
    )
    tiny.build()
    assert [path for path in tiny.output() if path.startswith("media/")] == ["media/tệp a.pdf"]

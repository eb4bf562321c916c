"""Every file of the output: addresses as in design.md, no clashes, a path in front where SITEURL has one."""

from __future__ import annotations

import re

import pytest

from tests.photos import photo

ARTICLE = (
    "---\ntitle: Bài\ndate: 2021-01-13 11:11\nsection: tin\nevents: [dai-hoi]\nassociations: [hoi-a]\nimage: /media/a.jpg\n---\n"
)
SITE = {
    "articles/2021/bai.md": f'{ARTICLE}\n![Ảnh](/media/b%20c.jpg)\n\n[Trang]({{filename}}/pages/lien-he.md) và `<a href="/x">`\n',
    "pages/lien-he.md": "---\ntitle: Liên hệ\n---\n[Bài]({filename}/articles/2021/bai.md#dau)\n",
    "sections/tin.md": "---\nname: Tin\n---\n",
    "associations/hoi-a.md": "---\nname: Hội A\nlevel: member\nprovince: Huế\n---\n",
    "events/dai-hoi.md": "---\nname: Đại hội\nstart: 2021\n---\n",
    "media/a.jpg": photo(1),
    "media/b c.jpg": photo(2),
}


def test_each_document_stands_at_the_address_of_its_kind(site):
    tiny = site(SITE)
    tiny.build()
    files = {path for path in tiny.output() if not path.startswith(("theme/", "tinh-thanh/", ".toasoan/"))}
    listing = {"index.html", "2021/index.html"}
    assert files == {
        "index.html", "feed.xml", "sitemap.xml", "robots.txt", "404.html",
        "bai/bai/index.html", "trang/lien-he/index.html", "media/a.jpg", "media/b c.jpg",
        *(f"tin/{path}" for path in listing),
        *(f"luu-tru/{path}" for path in (*listing, "2021/01/index.html")),
        *(f"{of}/index.html" for of in ("chuyen-muc", "hoi", "su-kien", "van-ban")),
        *(f"{of}/index{kind}.json" for of in ("hoi", "su-kien") for kind in ("", ".schema")),
        "hoi/cap/member/index.html", "hoi/cap/member/feed.xml", "hoi/tinh/hue/index.html", "hoi/cay/index.html",
        *(f"chuyen-muc/tin/{path}" for path in (*listing, "feed.xml")),
        *(f"{of}/{path}" for of in ("hoi/hoi-a", "su-kien/dai-hoi") for path in ("index.html", "feed.xml")),
        *(f"{of}/lich.ics" for of in ("hoi/hoi-a", "su-kien/dai-hoi", "su-kien")), "su-kien/lich/2021/index.html",
    }  # fmt: skip


def test_with_a_path_in_siteurl_every_address_of_the_site_has_it(site):
    tiny = site(SITE)
    tiny.build(SITEURL="https://x.vn/tin-tuc/")
    for path, data in tiny.output().items():
        if not path.endswith((".html", ".xml", ".txt")):
            continue
        text = data.decode()
        for address in re.findall(r'<[^>]*\s(?:href|src)="(/[^"]*)"', text):
            assert address.startswith("/tin-tuc/"), (path, address)
        assert "127.0.0.1" not in text, path
    body = tiny.page("/bai/bai/").select_one(".ts-body")
    assert body.img["src"] == "/tin-tuc/media/b%20c.jpg"
    assert body.a["href"] == "/tin-tuc/trang/lien-he/"
    assert body.code.get_text() == '<a href="/x">', "what is no link is left alone"
    assert b"<id>https://x.vn/tin-tuc/bai/bai/</id>" in tiny.output()["feed.xml"]
    assert "Sitemap: https://x.vn/tin-tuc/sitemap.xml" in tiny.output()["robots.txt"].decode()


def test_media_that_differ_in_case_alone_are_an_error_that_names_both(site):
    page = "---\ntitle: {0}\n---\n![x](/media/{0}.jpg)\n"
    tiny = site(
        {"pages/mot.md": page.format("a"), "pages/hai.md": page.format("A"), "media/a.jpg": photo(1), "media/A.jpg": photo(2)}
    )
    (error,) = tiny.check()
    assert error.severity == "error"
    assert all(
        part in error.message.vi for part in ("/media/a.jpg", "/media/A.jpg", "content/pages/mot.md", "content/pages/hai.md")
    )


def test_a_media_file_whose_name_cannot_be_an_address_is_an_error(site):
    tiny = site({"pages/mot.md": "---\ntitle: A\n---\n![x](/media/a%5Cb.jpg)\n", "media/a\\b.jpg": photo()})
    (error,) = tiny.check()
    assert error.path == "content/pages/mot.md" and "a\\b.jpg" in error.message.vi


def test_neighbours_are_the_articles_before_and_after_in_time(site):
    article = "---\ntitle: {0}\ndate: {1}\n---\nĐoạn.\n"
    tiny = site(
        {
            f"articles/2021/{id_}.md": article.format(id_, day)
            for id_, day in [("a", "2021-01-02"), ("b", "2021-01-02"), ("c", "2020-01-01")]
        }
    )
    tiny.build()

    def beside(id_: str) -> dict[str, list[str]]:
        sections = tiny.page(f"/bai/{id_}/").select(".ts-others section")
        return {section.h2.get_text(): [link["href"] for link in section.select(".ts-lines a")] for section in sections}

    assert beside("a") == {"Các bài cũ hơn": ["/bai/b/", "/bai/c/"]}
    assert beside("b") == {"Các bài mới hơn": ["/bai/a/"], "Các bài cũ hơn": ["/bai/c/"]}
    assert beside("c") == {"Các bài mới hơn": ["/bai/b/", "/bai/a/"]}


@pytest.mark.parametrize("text", ["---\ntitle: A\n---\n", "không có gì", ""])
def test_with_an_error_there_is_no_plan_and_all_findings_are_told(site, text):
    tiny = site({**SITE, "articles/2021/hong.md": text, "associations/hoi-b.md": "---\nname: Hội A\n---\n"})
    paths = {one.path for one in tiny.check() if one.severity == "error"}
    assert {"content/articles/2021/hong.md", "content/associations/hoi-a.md", "content/associations/hoi-b.md"} <= paths

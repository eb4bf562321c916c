"""Old addresses lead to where their documents stand."""

from __future__ import annotations

import pytest

from plugins.redirects.pages import old_file
from tests.photos import photo

ARTICLE = "---\ntitle: Bài\ndate: 2021-01-13\n{more}---\nChữ.\n"


@pytest.mark.parametrize(
    ("path", "file"),
    [
        ("/tin-tuc/1234.html", "tin-tuc/1234.html"),
        ("/tin-tuc/1234.aspx", "tin-tuc/1234.aspx/index.html"),
        ("/tin-tuc/1234", "tin-tuc/1234/index.html"),
        ("/tin-tuc/1234/", "tin-tuc/1234/index.html"),
        ("/tin-t%E1%BB%A9c/a.htm", "tin-tức/a.htm"),
    ],
)
def test_each_form_of_an_old_path_has_a_file_that_a_server_answers_with(path, file):
    assert old_file(path) == file


def test_an_old_address_leads_to_the_article_and_stands_in_no_sitemap(site):
    tiny = site({"articles/2021/bai.md": ARTICLE.format(more="redirect_from: [/tin-tuc/1234.html]\n")})
    tiny.build()
    page = tiny.page("/tin-tuc/1234.html")
    assert page.find("meta", attrs={"http-equiv": "refresh"})["content"] == "0; url=/bai/bai/"
    assert page.find("link", rel="canonical")["href"].endswith("/bai/bai/")
    assert page.find("a", href="/bai/bai/", string="Bài")
    assert "1234" not in tiny.output()["sitemap.xml"].decode()


def test_an_old_address_of_two_articles_or_of_a_page_of_ours_is_an_error(site):
    taken = "redirect_from: [/tin/, /a.html]\n"
    tiny = site(
        {
            "articles/2021/mot.md": ARTICLE.format(more=taken),
            "articles/2021/hai.md": ARTICLE.format(more="redirect_from: [/a.html]\n"),
        }
    )
    assert [(one.path, one.line, one.key, one.message.vi.split(" ")[0]) for one in tiny.check()] == [
        ("content/articles/2021/hai.md", 4, "redirect_from", "địa"),
        ("content/articles/2021/mot.md", 4, "redirect_from", "/tin/"),
        ("content/articles/2021/mot.md", 4, "redirect_from", "địa"),
    ]


@pytest.mark.parametrize(
    "old",
    [
        "/", "/hoi/", "/bai/mot/", "/BAI/MOT/", "/feed.xml", "/sitemap.xml", "/robots.txt", "/404.html", "/tin/2021/", "/hoi/a/2021/03/",
        "/media/a.jpg", "/bai/hay/index.html/x.html", "/theme/site.css", "/.toasoan/x/", "/%2e%2e/x", "/a%00b", f"/{'x' * 300}/",
    ],
)  # fmt: skip
def test_an_old_address_that_cannot_be_had_is_told_at_its_own_line_and_nobody_else_is_accused(site, old):
    tiny = site(
        {
            "articles/2021/hay.md": ARTICLE.format(more="image: {src: /media/a.jpg}\n"),
            "articles/2021/mot.md": ARTICLE.format(more=f"summary: Dẫn\nredirect_from:\n  - {old}\n"),
            "articles/2022/hong.md": "---\ntitle: Hỏng\n---\n",
            "associations/a.md": "---\nname: Hội A\n---\n",
            "media/a.jpg": photo(),
        }
    )
    found = {(one.path, one.line, one.key) for one in tiny.check() if "hong" not in one.path}
    assert found == {("content/articles/2021/mot.md", 6, "redirect_from")}


def test_two_spellings_of_one_old_address_in_one_document_are_one(site):
    tiny = site({"articles/2021/bai.md": ARTICLE.format(more="redirect_from: [/q, /q/, /%C4%91/, /đ/]\n")})
    tiny.build()
    assert {"q/index.html", "đ/index.html"} <= tiny.output().keys()


def test_the_old_address_of_a_draft_leads_nowhere_yet(site):
    tiny = site({"articles/2021/bai.md": ARTICLE.format(more="status: draft\nredirect_from: [/a.html]\n")})
    tiny.build()
    assert "a.html" not in tiny.output()


def test_braces_in_an_old_address_are_told_as_they_were_typed(site):
    taken = ARTICLE.format(more='redirect_from: ["/{{old}}/{{x}}.html"]\n').replace("{{", "{").replace("}}", "}")
    tiny = site({"articles/2021/mot.md": taken, "articles/2021/hai.md": taken})
    assert all("/{old}/{x}.html" in one.message.vi for one in tiny.check())
    assert [one.path for one in tiny.check()] == ["content/articles/2021/hai.md", "content/articles/2021/mot.md"]

"""Old addresses lead to where their documents stand."""

from __future__ import annotations

import pytest

from plugins.redirects.pages import old_file

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
    found = [(one.path, one.line, one.key) for one in tiny.check()]
    assert found == [("content/articles/2021/hai.md", 4, "redirect_from"), ("content/articles/2021/mot.md", 4, "redirect_from")]
    tiny.write({"articles/2021/hai.md": ARTICLE.format(more="")})
    (said,) = (one.message.vi for one in tiny.check())
    assert "/tin/" in said and "mot.md" in said


def test_the_old_address_of_a_draft_leads_nowhere_yet(site):
    tiny = site({"articles/2021/bai.md": ARTICLE.format(more="status: draft\nredirect_from: [/a.html]\n")})
    tiny.build()
    assert "a.html" not in tiny.output()

"""An article tells where it was printed."""

from __future__ import annotations


def test_an_article_names_the_periodical_and_the_number_it_was_printed_in(site):
    tiny = site(
        {
            "periodicals/khoa-hoc/index.md": "---\nname: Khoa học và Đời sống\n---\n",
            "periodicals/khoa-hoc/2021-01.md": "---\nnumber: 1\ndate: 2021-03-15\n---\n",
            "articles/2021/bai.md": "---\ntitle: Bài\ndate: 2021-01-13\nissue: khoa-hoc/2021-01\npages: 4-6\n---\nChữ.\n",
        }
    )
    tiny.build()
    assert "Khoa học và Đời sống, số 1, trang 4-6" in " ".join(tiny.page("/bai/bai/").get_text(" ").split())

"""The whole way once: documents become a site."""

from __future__ import annotations

from pathlib import Path

import pytest

ARTICLE = "---\ntitle: Hội nghị: phần 1 #2\ndate: 2021-01-13 11:11\nprovinces: [Bắc Ninh]\n---\nMột đoạn.\n"


def test_an_article_becomes_a_page_and_stands_under_its_province_then_and_now(site):
    tiny = site({"articles/2021/hoi-nghi.md": ARTICLE})
    tiny.build()
    assert tiny.page("/bai/hoi-nghi/").h1.get_text(strip=True) == "Hội nghị: phần 1 #2"
    for address in ("/tinh-thanh/bac-ninh-truoc-2025/", "/tinh-thanh/bac-ninh/"):
        assert tiny.page(address).find("a", href="/bai/hoi-nghi/"), address


def test_a_document_in_error_leaves_the_site_that_stands_untouched(site, capsys):
    tiny = site({"articles/2021/hoi-nghi.md": ARTICLE})
    tiny.build()
    before = tiny.output()
    tiny.write({"articles/2021/hong.md": "---\ntitle: Hỏng\n---\n"})
    with pytest.raises(SystemExit) as stopped:
        tiny.build()
    assert stopped.value.code == 1
    assert tiny.output() == before
    assert "content/articles/2021/hong.md:1" in capsys.readouterr().err


def test_a_second_build_writes_nothing_and_a_removed_article_leaves_no_page(site, capsys):
    tiny = site({"articles/2021/hoi-nghi.md": ARTICLE, "articles/2022/khac.md": ARTICLE.replace("2021", "2022")})
    tiny.build()
    stamps = {file: file.stat().st_mtime_ns for file in (tiny.root / "output").rglob("*")}
    tiny.build()
    assert stamps == {file: file.stat().st_mtime_ns for file in (tiny.root / "output").rglob("*")}
    (tiny.root / "content/articles/2022/khac.md").unlink()
    (tiny.root / "output/cua-toi.txt").write_text("không phải của bản dựng")
    tiny.build()
    assert not (tiny.root / "output/bai/khac").exists()
    assert (tiny.root / "output/cua-toi.txt").exists()


def test_a_file_that_cannot_be_opened_is_told_and_the_others_are_read(site, monkeypatch):
    tiny = site({"articles/2021/hoi-nghi.md": ARTICLE, "associations/khoa.md": "---\nname: Hội Khóa\n---\n"})
    read_bytes = Path.read_bytes

    def locked(path: Path) -> bytes:
        if path.name == "khoa.md":
            raise PermissionError(13, "Permission denied")
        return read_bytes(path)

    monkeypatch.setattr(Path, "read_bytes", locked)
    tiny.write({"articles/2022/khac.md": ARTICLE.replace("provinces: [Bắc Ninh]", "associations: [Hội Khóa]")})
    found = [(one.path, one.line, one.severity.value) for one in tiny.check()]
    assert found == [("content/associations/khoa.md", 1, "error")]


def test_the_foot_tells_of_us_where_there_are_pages_and_how_to_follow_where_there_are_none(site):
    tiny = site({"articles/2021/hoi-nghi.md": ARTICLE})
    tiny.build()

    def foot() -> dict[str, list[str]]:
        columns = tiny.page("/").select(".ts-footer__ways > div")
        return {one.h2.get_text(): [link["href"] for link in one.select("a")] for one in columns}

    assert foot()["Theo dõi"] == ["/feed.xml"] and "Về chúng tôi" not in foot()
    tiny.write({"pages/ve.md": "---\ntitle: Giới thiệu\n---\n"})
    tiny.build()
    assert foot()["Về chúng tôi"] == ["/trang/ve/", "/feed.xml"] and "Theo dõi" not in foot()

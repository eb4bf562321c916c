"""Building again: what fails leaves the standing site alone, and the next build is right whatever was deleted."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from plugins.builder import staging
from plugins.site import plan
from tests.photos import photo

ARTICLE = "---\ntitle: {0}\ndate: 2021-01-13\n---\n![Ảnh](/media/{0}.jpg)\n"


@pytest.fixture
def two(site):
    """A built site of two articles with a photograph each."""
    files = {f"articles/2021/{id_}.md": ARTICLE.format(id_) for id_ in "ab"}
    tiny = site({**files, **{f"media/{id_}.jpg": photo(ord(id_)) for id_ in "ab"}})
    tiny.build()
    return tiny


def _stopped(tiny, capsys) -> str:
    """What a build that must fail says."""
    capsys.readouterr()
    with pytest.raises(SystemExit) as stopped:
        tiny.build()
    assert stopped.value.code == 1
    said = capsys.readouterr().err
    assert "Traceback" not in said
    return said


def test_a_recipe_that_fails_leaves_the_standing_site_as_it_was(two, capsys, monkeypatch):
    before = two.output()

    def broken(_feed: object) -> str:
        raise RuntimeError("hỏng")

    monkeypatch.setattr(plan, "atom", broken)
    two.write({"articles/2021/c.md": "---\ntitle: c\ndate: 2021-02-02\n---\n"})
    (two.root / "content/articles/2021/a.md").unlink()
    assert "Trang cũ vẫn giữ nguyên" in _stopped(two, capsys)
    assert two.output() == before
    assert "RuntimeError: hỏng" in (two.root / ".cache/last-error.txt").read_text()
    monkeypatch.undo()


def test_a_template_that_asks_for_what_it_was_not_given_leaves_the_standing_site_as_it_was(two, capsys):
    theme = two.root / "theme"
    shutil.copytree(two.settings()["THEME"], theme)
    (theme / "templates/404.html").write_text("{{ articles }}")
    before = two.output()
    with pytest.raises(SystemExit):
        two.build(THEME=str(theme))
    assert two.output() == before


def test_a_removed_article_takes_its_pages_and_its_picture_along(two):
    (two.root / "content/articles/2021/a.md").unlink()
    two.build()
    assert not (two.root / "output/bai/a").exists()
    assert not (two.root / "output/media/a.jpg").exists()
    assert (two.root / "output/media/b.jpg").exists()


def test_with_the_cache_deleted_what_is_no_longer_planned_still_goes(two):
    shutil.rmtree(two.root / ".cache", ignore_errors=True)
    (two.root / "content/articles/2021/a.md").unlink()
    two.build()
    built = two.output()
    shutil.rmtree(two.root / "output")
    two.build()
    assert two.output() == built


def test_an_output_that_was_emptied_or_damaged_is_made_whole(two):
    whole = two.output()
    (two.root / "output/index.html").write_text("hỏng")
    (two.root / "output/sitemap.xml").unlink()
    shutil.rmtree(two.root / "output/bai")
    two.build(BUILD_CHECK=True)
    assert two.output() == whole


def test_a_file_of_somebody_else_stays(two):
    (two.root / "output/bai/a/ghi-chu.txt").write_text("của tôi")
    (two.root / "content/articles/2021/a.md").unlink()
    two.build()
    assert [file.name for file in (two.root / "output/bai/a").iterdir()] == ["ghi-chu.txt"]


def test_a_file_of_somebody_else_in_the_way_is_told_in_a_sentence(two, capsys):
    (two.root / "output/bai/c").write_text("của tôi")
    before = two.output()
    two.write({"articles/2021/c.md": "---\ntitle: c\ndate: 2021-02-02\n---\n"})
    assert "output/bai/c chắn chỗ một trang" in _stopped(two, capsys)
    assert two.output() == before


def test_an_output_that_is_a_file_is_told_in_a_sentence(site, capsys):
    tiny = site({})
    (tiny.root / "output").write_text("tệp")
    assert "Không đọc hoặc ghi được" in _stopped(tiny, capsys)
    assert (tiny.root / "output").read_text() == "tệp"


def test_a_file_that_goes_while_the_site_is_built_is_told_in_a_sentence(two, capsys, monkeypatch):
    before = two.output()
    two.write(
        {"articles/2021/c.md": ARTICLE.format("c").replace("![Ảnh](/media/c.jpg)", "[Tệp](/media/c.pdf)"), "media/c.pdf": b"c"}
    )
    copy = staging.shutil.copyfile

    def gone(source: str, target: str) -> None:
        Path(source).unlink()
        copy(source, target)

    monkeypatch.setattr(staging.shutil, "copyfile", gone)
    assert "Không đọc hoặc ghi được" in _stopped(two, capsys)
    assert two.output() == before


def test_builds_from_nothing_are_the_same_whatever_stood_before(two, monkeypatch):
    two.write(
        {"sections/tin.md": "---\nname: Tin\n---\n", "articles/2021/c.md": "---\ntitle: c\ndate: 2021-02-02\nsection: tin\n---\n"}
    )
    two.build()
    (two.root / "content/articles/2021/b.md").rename(two.root / "content/articles/2021/d.md")
    two.write({"articles/2021/c.md": "---\ntitle: ccc\ndate: 2020-02-02\n---\n"})
    two.build()
    built = two.output()
    shutil.rmtree(two.root / "output")
    two.build()
    assert two.output() == built

"""Builds that stay in one process, and the preview beside the output."""

from __future__ import annotations

import shutil
from datetime import datetime
from io import StringIO

import pytest
from bs4 import BeautifulSoup

from desk.serving.reloading import Live
from desk.serving.resident import AGAIN, LOOK, Outdated, Resident
from plugins.site.preview import Preview
from plugins.site.progress import Progress
from plugins.site.settings import read_settings

DRAFT = "---\ntitle: Bài viết dở\nstatus: draft\nsection: tin\n---\nChữ của bài dở.\n"
LATER = "---\ntitle: Bài hẹn giờ\ndate: 2026-11-22 09:30\nsection: tin\n---\nChữ của bài hẹn.\n"
PUBLIC = "---\ntitle: Bài đã đăng\ndate: 2026-11-20\nsection: tin\n---\nChữ.\n"
LEADING = PUBLIC.replace("Chữ.", "Xem [bài hẹn]({filename}/articles/2026/hen.md).")
FILES = {
    "articles/2026/dang.md": PUBLIC,
    "sections/tin.md": "---\nname: Tin\n---\n",
    "pages/nhap.md": "---\ntitle: Trang viết dở\nstatus: draft\n---\nx\n",
}


class Desk:
    """A resident on a tiny site."""

    def __init__(self, tiny) -> None:
        settings = tiny.settings()
        self.tiny, self.settings = tiny, read_settings(settings)
        self.live, self.preview = Live(self.settings.output), Preview(tiny.root / "preview")
        self._stream = StringIO()
        self.resident = Resident(settings, self.live, self.preview, Progress(self._stream))

    def said(self) -> str:
        """What was said since this was asked."""
        said = self._stream.getvalue()
        self._stream.seek(0)
        self._stream.truncate()
        return said

    def overlay(self) -> str:
        """What stands above the pages."""
        return self.live.injected(b"<body></body>", "/", None).decode().partition("<link")[0]

    def shown(self) -> dict[str, bytes]:
        """The files of the preview."""
        files = (file for file in self.preview.folder.rglob("*") if file.is_file() and ".toasoan" not in file.parts)
        return {file.relative_to(self.preview.folder).as_posix(): file.read_bytes() for file in files}

    def page(self, path: str) -> BeautifulSoup:
        """A page of the preview."""
        return BeautifulSoup(self.shown()[path], "lxml")


@pytest.fixture
def desk(site):
    """A resident on the site of FILES, which has built once."""
    made = Desk(site(FILES))
    made.resident.build()
    made.said()
    return made


def test_what_is_not_public_is_in_the_preview_marked_and_in_no_byte_of_the_output(desk):
    desk.tiny.write({"articles/2026/nhap.md": DRAFT, "articles/2026/hen.md": LATER, "articles/2026/dang.md": LEADING})
    desk.resident.build()
    output = desk.tiny.output()
    assert [path for path, data in output.items() if "nhap" in path or "hen/" in path or "dở".encode() in data] == []
    for path, words in (("bai/nhap", "Bài nháp:"), ("bai/hen", "Chưa đến giờ đăng:"), ("trang/nhap", "Bài nháp:")):
        assert desk.page(f"{path}/index.html").select_one(".ts-article__head .ts-unpublished").get_text().startswith(words)
    entries = desk.page("tin/index.html").select(".ts-entry")
    words = {one.select_one("a").get_text(): [mark.get_text() for mark in one.select(".ts-unpublished")] for one in entries}
    assert words == {"Bài hẹn giờ": ["chưa đến giờ"], "Bài viết dở": ["nháp"], "Bài đã đăng": []}
    assert desk.page("index.html").select_one(".ts-story--lead .ts-unpublished").get_text() == "chưa đến giờ"
    assert desk.page("bai/nhap/index.html").time["datetime"] == "2026-11-22T08:00+07:00", "a draft without a date bears today's"
    assert desk.page("bai/dang/index.html").find("a", href="/bai/hen/"), "what leads to it leads there in the preview"
    assert not [path for path in desk.shown() if path.startswith("theme/") or path == "404.html"], (
        "what is the same is not there twice"
    )


def test_the_output_is_what_a_build_leaves(desk):
    desk.tiny.write({"articles/2026/nhap.md": DRAFT, "articles/2026/hen.md": LATER})
    desk.resident.build()
    served = desk.tiny.output()
    for place in ("output", ".cache"):
        (desk.tiny.root / place).rename(desk.tiny.root / f"{place}-served")
    desk.tiny.build()
    assert served == desk.tiny.output()


def test_the_preview_follows_edits_and_goes_where_all_is_public(desk):
    desk.tiny.write({"articles/2026/nhap.md": DRAFT})
    desk.resident.build()
    assert "bai/nhap/index.html" in desk.shown()
    desk.tiny.write({"articles/2026/nhap.md": DRAFT.replace("viết dở", "sửa rồi")})
    desk.resident.build()
    assert "Bài sửa rồi".encode() in desk.shown()["tin/index.html"]
    for name in ("articles/2026/nhap.md", "pages/nhap.md"):
        (desk.tiny.root / "content" / name).unlink()
    desk.resident.build()
    assert [path for path in desk.shown() if path.endswith(".html")] == ["kieu-dang/index.html"], "the style page stays"
    assert not [path for path in desk.tiny.output() if "kieu-dang" in path]


def test_an_error_stands_above_the_last_good_page_until_it_is_mended(desk):
    before = desk.tiny.output()
    desk.tiny.write({"articles/2026/dang.md": PUBLIC.replace("section: tin", "section: Tinn")})
    desk.resident.build()
    assert "content/articles/2026/dang.md:4" in desk.overlay() and 'role="alert"' in desk.overlay()
    assert "content/articles/2026/dang.md:4: lỗi" in desk.said()
    assert desk.tiny.output() == before
    desk.tiny.write({"articles/2026/dang.md": PUBLIC.replace("đã đăng", "đã sửa")})
    desk.resident.build()
    assert desk.overlay() == "<body>"
    assert "Bài đã sửa".encode() in desk.tiny.output()["bai/dang/index.html"]
    assert len(desk.said().splitlines()) == 1, "one line says what was done"


@pytest.fixture
def theme(desk, tmp_path):
    """A theme of its own, which the resident builds with."""
    own = tmp_path / "own"
    shutil.copytree(desk.settings.theme, own)
    desk.resident._pelican["THEME"] = str(own)
    desk.resident.build()
    return own


@pytest.mark.parametrize(
    ("bad", "words"),
    [("{% if %}", "Expected an expression"), ("{{ page.titel }}", "titel"), ("{{ 1 + 'x' }}", "unsupported operand")],
)
def test_a_template_in_error_is_told_with_its_line(desk, theme, bad, words):
    base = theme / "templates/base.html"
    good = base.read_text(encoding="utf-8")
    base.write_text(f"{bad}\n{good}", encoding="utf-8")
    desk.resident.build()
    assert "own/templates/base.html:1" in desk.overlay() and words in desk.overlay()
    said = desk.said()
    assert "own/templates/base.html:1: lỗi" in said and "Traceback" not in said
    base.write_text(good, encoding="utf-8")
    desk.resident.build()
    assert desk.overlay() == "<body>"


def test_a_catalogue_of_words_in_error_is_told(desk, theme):
    (theme / "translations/vi/LC_MESSAGES/messages.po").write_text("msgid oops", encoding="utf-8")
    desk.resident.build()
    assert "own/translations/vi/LC_MESSAGES/messages.po:1" in desk.overlay() and "oops" in desk.overlay()
    said = desk.said()
    assert "\nown/translations/vi/LC_MESSAGES/messages.po:1: lỗi: dòng này không phải msgid" in said
    assert str(theme) not in said and "Traceback" not in said


def test_a_theme_without_its_colours_or_with_a_sheet_that_is_no_text_is_told(desk, theme):
    before = desk.tiny.output()
    (theme / "static/css/tokens.css").rename(theme / "static/css/tokens.txt")
    (theme / "static/css/components/new.css").write_bytes(b"\n/* \xff */")
    desk.resident.build()
    assert "own/static/css/tokens.css:1" in desk.overlay() and "own/static/css/components/new.css:2" in desk.overlay()
    assert desk.tiny.output() == before


def test_templates_are_kept_and_read_again_where_they_change(desk, theme):
    kept = desk.resident._drawing._templates
    desk.tiny.write({"articles/2026/dang.md": PUBLIC.replace("đã đăng", "đã sửa")})
    desk.resident.build()
    assert desk.resident._drawing._templates is kept
    base = theme / "templates/base.html"
    base.write_text(base.read_text(encoding="utf-8").replace("</body>", "<!-- mới --></body>"), encoding="utf-8")
    desk.resident.build()
    assert all("<!-- mới -->".encode() in data for path, data in desk.tiny.output().items() if path.endswith("dang/index.html"))


def test_the_front_page_follows_what_is_asked_for_it(desk):
    desk.tiny.write({"articles/2026/cu.md": PUBLIC.replace("2026-11-20", "2026-11-19"), "front-page.yaml": "lead: cu\n"})
    desk.resident.build()
    assert desk.tiny.page("/").select_one(".ts-front__lead a[href='/bai/cu/']")
    desk.tiny.write({"front-page.yaml": "lead: cux\n"})
    desk.resident.build()
    assert "front-page.yaml" in desk.overlay()
    assert desk.tiny.page("/").select_one(".ts-front__lead a[href='/bai/cu/']"), "the last good page stands"
    (desk.tiny.root / "content/front-page.yaml").unlink()
    desk.resident.build()
    assert desk.tiny.page("/").select_one(".ts-front__lead a[href='/bai/dang/']")
    assert "front-page.yaml" not in desk.overlay()


def test_a_program_that_changed_builds_nothing(desk):
    desk.resident._salt = b"of another program"
    with pytest.raises(Outdated):
        desk.resident.build()


def test_an_embargo_is_waited_for_only_where_the_clock_runs(desk, monkeypatch):
    desk.tiny.write({"articles/2026/hen.md": LATER})
    desk.resident.build()
    assert not desk.resident.is_due() and desk.resident.wait() == LOOK, "the clock of TOASOAN_NOW stands"
    monkeypatch.delenv("TOASOAN_NOW")
    monkeypatch.setattr("desk.serving.resident._clock", lambda: _at(9, 29))
    assert not desk.resident.is_due() and desk.resident.wait() == 60
    monkeypatch.setattr("desk.serving.resident._clock", lambda: _at(9, 30))
    assert desk.resident.is_due() and desk.resident.wait() == 0
    monkeypatch.setenv("TOASOAN_NOW", "2026-11-22 09:30")
    desk.resident.build()
    assert "bai/hen/index.html" in desk.tiny.output() and not desk.resident.is_due()


def test_the_end_of_an_event_is_waited_for_and_the_next_embargo_is_told_with_its_own_hour(desk, monkeypatch):
    desk.tiny.write({"articles/2026/hen.md": LATER.replace("2026-11-22", "2026-11-23")})
    desk.tiny.write({"events/hop.md": "---\nname: Họp\nstart: 2026-11-22\n---\n"})
    desk.resident.build()
    assert "hen.md, 09:30 ngày 23/11/2026" in desk.said()
    monkeypatch.delenv("TOASOAN_NOW")
    monkeypatch.setattr("desk.serving.resident._clock", lambda: datetime(2026, 11, 22, 23, 59))
    assert not desk.resident.is_due() and desk.resident.wait() == 60
    monkeypatch.setattr("desk.serving.resident._clock", lambda: datetime(2026, 11, 23))
    assert desk.resident.is_due()
    monkeypatch.setenv("TOASOAN_NOW", "2026-11-23")
    desk.resident.build()
    assert "sự kiện đã qua" in desk.said() and not desk.resident.is_due()
    assert "Đã qua" in desk.tiny.page("/su-kien/").get_text()


def _at(hour: int, minute: int) -> datetime:
    return datetime(2026, 11, 22, hour, minute)


def test_a_full_disk_is_said_and_tried_again(desk, monkeypatch):
    def full(*_, **__):
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr("desk.serving.resident.build", full)
        desk.resident.build()
        desk.resident.build()
    assert "No space left" in desk.overlay()
    assert desk.said().count("No space left") == 1, "the terminal says it once"
    assert desk.resident.is_due() and desk.resident.wait() == AGAIN
    desk.resident.build()
    assert desk.overlay() == "<body>" and not desk.resident.is_due()


def test_another_build_beside_it_does_not_wait(desk, capsys):
    desk.tiny.write({"articles/2026/dang.md": PUBLIC.replace("đã đăng", "đã sửa")})
    desk.tiny.build()
    assert "chờ đến lượt" not in capsys.readouterr().err
    desk.resident.build()
    assert "Bài đã sửa".encode() in desk.tiny.output()["bai/dang/index.html"]

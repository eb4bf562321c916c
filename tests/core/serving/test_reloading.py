"""What an open page is told, and what is put into a page that is served."""

from __future__ import annotations

import json
import os
from pathlib import Path

from desk.serving.overlay import MOST, overlay
from desk.serving.reloading import Live
from plugins.documents.diagnostics import Diagnostic
from plugins.language.bilingual import Bilingual
from plugins.site.troubles import Trouble

PAGE = "<!doctype html><html><head></head><body class='a'><p>x</p></body></html>"


def finding(line: int = 3) -> Diagnostic:
    return Diagnostic("content/a.md", line, "title", Bilingual("sai <b>", "wrong"), Bilingual("viết “x”", "write “x”"))


def page(output: Path, moment: int) -> Path:
    """A page that was written at *moment*."""
    file = output / "index.html"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(PAGE)
    os.utime(file, ns=(moment, moment))
    return file


def events(live: Live, at: str, file: Path) -> list[str]:
    """The names of the first events that a page hears whose tag was *at*."""
    news = live.news(at, lambda: live.tag(file))
    return [next(news).split("\n")[0] for _ in range(2)]


def test_a_page_is_loaded_again_where_its_file_is_another(tmp_path: Path) -> None:
    live = Live(tmp_path)
    file = page(tmp_path, 10**18)
    at = live.tag(file)
    assert events(live, at, file) == ["retry: 500", "event: trouble"]
    assert events(Live(tmp_path), at, file)[1] == "event: trouble", "another process says the same"
    page(tmp_path, 10**18 + 1)
    assert events(live, at, file)[1] == "event: reload"
    assert events(live, live.tag(None), file)[1] == "event: reload", "a page that was not there is there now"


def test_a_page_is_loaded_again_where_a_style_or_a_picture_changed(tmp_path: Path) -> None:
    live, file = Live(tmp_path), page(tmp_path, 10**18)
    at = live.tag(file)
    (tmp_path / "theme").mkdir()
    (tmp_path / "theme/base.css").write_text("p {}")
    assert events(live, at, file)[1] == "event: reload"
    at = live.tag(file)
    live.tell(pictures=True)
    assert events(live, at, file)[1] == "event: reload"


def test_what_is_wrong_is_told_and_taken_back(tmp_path: Path) -> None:
    live, file = Live(tmp_path), page(tmp_path, 10**18)
    news = live.news(live.tag(file), lambda: live.tag(file))
    said = []
    for words in ("", "<p>ba\nlỗi</p>", ""):
        live.tell(words)
        event = next(one for one in news if one.startswith("event: trouble"))
        said.append(json.loads(event.split("data: ")[1])["html"])
        assert event.count("\n") == 3
    assert said == ["", "<p>ba\nlỗi</p>", ""]
    assert live.ready.is_set()


def test_the_script_stands_at_the_end_and_what_is_wrong_at_the_top(tmp_path: Path) -> None:
    live = Live(tmp_path)
    plain = live.injected(PAGE.encode(), '/"><x>/', None).decode()
    assert "toasoan-trouble" not in plain and '"><x>' not in plain
    assert plain.index("<p>x</p>") < plain.index('<script src="/.toasoan/reload.js" defer') < plain.index("</body>")
    live.tell(overlay(Trouble((finding(),), "Có 1 lỗi.")))
    wrong = live.injected(PAGE.encode(), "/", None).decode()
    assert wrong.index("<body class='a'>") < wrong.index('role="alert"') < wrong.index("<p>x</p>")
    assert "reload.js" in live.injected(b"no page at all", "/", None).decode()


def test_the_words_of_an_error_are_the_editors_and_escaped() -> None:
    html = overlay(Trouble((finding(),), "Có 1 lỗi."))
    assert "Có 1 lỗi." in html and "content/a.md:3" in html and "→ viết “x”" in html
    assert "title: sai &lt;b&gt;" in html
    many = overlay(Trouble(tuple(finding(line) for line in range(1, MOST + 3)), "Nhiều lỗi."))
    assert many.count("<li>") == MOST and "2 lỗi nữa" in many

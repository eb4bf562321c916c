"""``python -m desk serve``: the site on this machine, and on no other."""

from __future__ import annotations

import json
import re
import socket
import sys
from collections.abc import Iterator
from contextlib import closing
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path
from urllib.parse import urlencode

import pytest

from tests.site.running import DESK, Checkout, differences, files, run
from tests.site.serving import HOST, LONG, Serving, asked, free_port, serving, until

ARTICLE, ADDRESS = "content/articles/2026/nguyet-thuc-nha-trang.md", "/bai/nguyet-thuc-nha-trang/"


@pytest.fixture(scope="module")
def own(checkout: Checkout, tmp_path_factory: pytest.TempPathFactory) -> Checkout:
    """A checkout to serve from: serving builds into its output."""
    return Checkout.copy(checkout.root, tmp_path_factory.mktemp("serving") / "checkout")


@pytest.fixture
def desk(own: Checkout) -> Iterator[Serving]:
    """The command, running, once it has built."""
    with serving(own, free_port()) as one:
        until("the first build", lambda: "Xong: " in one.said())
        yield one


def plain(html: bytes) -> bytes:
    """A page that was served, without what was put in for the sake of serving."""
    return re.sub(rb'<link rel="stylesheet" href="/\.toasoan/trouble\.css">\n<script [^>]*></script>\n', b"", html)


def tag(html: str) -> str:
    """What a page that was served knows of its file."""
    found = re.search(r'data-at="([^"]*)"', html)
    assert found
    return found[1]


def news(port: int, page: str, at: str) -> tuple[HTTPConnection, HTTPResponse]:
    """The stream of news for an open *page*."""
    connection = HTTPConnection(HOST, port, timeout=LONG)
    connection.request("GET", f"/.toasoan/changes?{urlencode({'page': page, 'at': at})}")
    answer = connection.getresponse()
    assert (answer.status, answer.headers["Content-Type"]) == (200, "text/event-stream; charset=utf-8")
    return connection, answer


def next_event(answer: HTTPResponse) -> tuple[str, str]:
    """The next event of a stream, and its data."""
    name = ""
    for line in iter(answer.readline, b""):
        text = line.decode().rstrip("\n")
        if text.startswith("event: "):
            name = text.removeprefix("event: ")
        elif text.startswith("data:"):
            return name, text.removeprefix("data:").strip()
    raise AssertionError("the stream ended")


def listening(port: int) -> list[str]:
    """The addresses on which somebody listens at *port*, as Linux writes them."""
    tables = [Path(f"/proc/net/{name}") for name in ("tcp", "tcp6")]
    rows = [row.split() for table in tables if table.exists() for row in table.read_text().splitlines()[1:]]
    return [row[1].partition(":")[0] for row in rows if row[3] == "0A" and int(row[1].partition(":")[2], 16) == port]


def test_it_says_where_serves_the_site_and_ends_with_ctrl_c(own: Checkout) -> None:
    port = free_port()
    with serving(own, port) as one:
        assert one.process.stdout is not None
        line = one.process.stdout.readline()
        assert line == f"Xem trang tại http://{HOST}:{port}/ — Ctrl-C để dừng.\n", one.said()
        status, kind, body = asked(port, "/")
        assert (status, kind, plain(body)) == (200, "text/html; charset=utf-8", (own.output / "index.html").read_bytes())
        assert b'<script src="/.toasoan/reload.js" defer' in body
        assert asked(port, "/tin/")[0] == 200
        for path, kind in (("/feed.xml", "application/xml"), ("/theme/site.css", "text/css"), ("/robots.txt", "text/plain")):
            assert asked(port, path) == (200, f"{kind}; charset=utf-8", (own.output / path[1:]).read_bytes())
        until("the first build", lambda: "Xong: " in one.said())
        if sys.platform == "linux":
            assert listening(port) == ["0100007F"]  # 127.0.0.1
        assert one.end() == 0
        assert one.process.stdout.read().strip() == "" and "Traceback" not in one.said()
        assert len([line for line in one.said().splitlines() if line.startswith("Xong: ")]) == 1


def test_what_is_not_there_is_not_shown(desk: Serving) -> None:
    missing = (404, "text/html; charset=utf-8", (desk.own.output / "404.html").read_bytes())
    paths = (
        "/khong-co/",
        "/../pelicanconf.py",
        "/%2e%2e/pelicanconf.py",
        "/media/",
        "/.toasoan/written",
        "/index.html%00",
        "/%00",
    )
    for path in paths:
        status, kind, body = asked(desk.port, path)
        assert (status, kind, plain(body)) == missing, path
    status, kind, body = asked(desk.port, "/khong-co/", "HEAD")
    assert (status, kind, body) == (*missing[:2], b"")
    assert asked(desk.port, "/tin")[0] == 302
    assert asked(desk.port, "/", Host="evil.example")[0] == 403, "a name that leads here by another's will reads nothing"
    assert asked(desk.port, "/", Host=f"localhost:{desk.port}")[0] == 200
    assert b"EventSource" in asked(desk.port, "/.toasoan/reload.js")[2]


def test_a_port_that_is_taken_is_said_in_a_sentence(own: Checkout) -> None:
    with socket.socket() as taken:
        taken.bind((HOST, 0))
        taken.listen()
        port = taken.getsockname()[1]
        done = run(*DESK, "serve", "--port", str(port), cwd=own.root)
    assert done.returncode == 1
    assert done.stderr.splitlines()[-1].startswith(f"Cổng {port} đang bận")
    assert "Traceback" not in done.stderr and "Xem trang" not in done.stdout


def test_a_saved_file_is_on_disk_and_open_pages_hear_of_it(desk: Serving) -> None:
    before = files(desk.own.output)
    connection, answer = news(desk.port, ADDRESS, tag(desk.page(ADDRESS)))
    with closing(connection):
        assert next_event(answer) == ("trouble", json.dumps({"digest": "", "html": ""}))
        desk.edit(ARTICLE, "\n---\n", "\n---\n\nMột đoạn mocmoitoanh.\n")
        page = desk.own.output / ADDRESS.strip("/") / "index.html"
        until("the page on disk", lambda: "mocmoitoanh" in page.read_text(encoding="utf-8"))
        assert next_event(answer) == ("reload", "")
    desk.shows(ADDRESS, "mocmoitoanh")
    desk.edit(ARTICLE, "\n\nMột đoạn mocmoitoanh.\n", "\n")
    until("the page as it was", lambda: files(desk.own.output) == before)
    assert not [path for path, data in before.items() if b"/.toasoan/" in data], "nothing of serving is on the disk"


def test_an_error_stands_above_the_old_page_until_it_is_mended(desk: Serving) -> None:
    desk.edit(ARTICLE, "section: ", "sectionn: ")
    desk.shows("/", 'role="alert"')
    page = desk.page(ADDRESS)
    assert f"{ARTICLE}:" in page and "sectionn" in page
    assert "ts-article__title" in page, "the last good page is below it"
    assert "sectionn" in desk.said() and "Traceback" not in desk.said()
    desk.edit(ARTICLE, "sectionn: ", "section: ")
    desk.hides("/", 'role="alert"')


def test_a_draft_is_seen_here_and_nowhere_else(desk: Serving) -> None:
    before = files(desk.own.output)
    draft = desk.own.root / "content/articles/2026/bai-viet-do.md"
    draft.write_text("---\ntitle: Bài viết dở dang\nstatus: draft\n---\nChữ.\n", encoding="utf-8")
    desk.shows("/bai/bai-viet-do/", "Bài nháp:")
    desk.shows("/tin/", "nháp</span>")
    assert files(desk.own.output) == before
    assert run(*DESK, "build", cwd=desk.own.root).returncode == 0, "another build beside it works"
    assert files(desk.own.output) == before
    draft.unlink()
    desk.hides("/bai/bai-viet-do/", "Bài nháp:")


def test_the_program_starts_again_where_it_changed_and_not_where_it_is_broken(desk: Serving) -> None:
    pid = desk.process.pid
    desk.edit("pelicanconf.py", 'SITENAME = "Tòa soạn"', 'SITENAME = "Tòa soạn')
    desk.shows("/", "pelicanconf.py:")
    assert "SyntaxError" in desk.page("/")
    desk.edit("pelicanconf.py", 'SITENAME = "Tòa soạn', 'SITENAME = "Tòa soạn mới"')
    desk.shows("/", "Tòa soạn mới</title>" if "Tòa soạn mới</title>" in desk.page("/") else "Tòa soạn mới")
    assert 'role="alert"' not in desk.page("/")
    desk.edit("pelicanconf.py", "Tòa soạn mới", "Tòa soạn")
    desk.hides("/", "Tòa soạn mới")
    desk.edit("plugins/site/filters.py", '"number": lambda value: ', '"number": lambda value: "khoảng " + ')
    desk.shows("/tin/", "khoảng ")
    desk.edit("plugins/site/filters.py", '"khoảng " + ', "")
    desk.hides("/tin/", "khoảng ")
    assert desk.process.pid == pid and desk.process.poll() is None
    assert desk.said().count("khởi động lại") == 4 and "Traceback" not in desk.said()
    assert desk.end() == 0


def test_a_start_with_an_error_shows_it(own: Checkout, tmp_path: Path) -> None:
    new = Checkout.copy(own.root, tmp_path / "checkout")
    (new.root / ARTICLE).write_text("không có gì\n", encoding="utf-8")
    with serving(new, free_port()) as one:
        one.shows("/", f"{ARTICLE}:1")
        (new.root / ARTICLE).write_bytes((own.root / ARTICLE).read_bytes())
        one.shows("/", "ts-page")
        assert one.end() == 0
    found = differences(new.output, own.output)
    assert [path for path in found if not path.startswith(".toasoan/")] == []  # the other one may have been stopped at work


def test_a_site_with_a_plugin_of_others_is_built_by_pelican(own: Checkout, tmp_path: Path) -> None:
    new = Checkout.copy(own.root, tmp_path / "checkout")
    (new.root / "khach.py").write_text(
        "from pelican import signals\n\n\ndef seen(generator):\n    print('thấy', len(generator.articles), flush=True)\n\n\n"
        "def register():\n    signals.article_generator_finalized.connect(seen)\n",
        encoding="utf-8",
    )
    with serving(new, free_port()) as one:
        one.shows("/", "ts-page")
        one.edit("pelicanconf.py", '["plugins.site"]', '["plugins.site", "khach"]')
        until("the start with the plugin", lambda: "khởi động lại" in one.said() and one.said().count("Xong: ") == 2)
        one.edit(ARTICLE, "\n---\n", "\n---\n\nĐoạn mocmoi.\n")
        one.shows(ADDRESS, "mocmoi")
        one.edit(ARTICLE, "title: ", "titel: ")
        one.shows("/", 'role="alert"')
        assert "titel" in one.page("/")
        assert one.end() == 0
        assert one.process.stdout is not None and one.process.stdout.read().count("thấy ") >= 2

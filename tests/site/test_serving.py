"""``python -m desk serve``: the site on this machine, and on no other."""

from __future__ import annotations

import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from http.client import HTTPConnection
from pathlib import Path

import pytest

from tests.site.running import DESK, Checkout, environment, run

HOST = "127.0.0.1"


@pytest.fixture(scope="module")
def own(checkout: Checkout, tmp_path_factory: pytest.TempPathFactory) -> Checkout:
    """A checkout to serve from: serving builds into its output."""
    return Checkout.copy(checkout.root, tmp_path_factory.mktemp("serving") / "checkout")


@pytest.fixture
def port() -> int:
    """A port that nobody listens on."""
    with socket.socket() as one:
        one.bind((HOST, 0))
        return int(one.getsockname()[1])


@pytest.fixture
def serving(own: Checkout, port: int) -> Iterator[subprocess.Popen[str]]:
    """The command, running."""
    was = signal.signal(signal.SIGINT, signal.default_int_handler)  # a background job's child would ignore Ctrl-C
    try:
        process = subprocess.Popen(
            (*DESK, "serve", "--port", str(port)),
            cwd=own.root,
            env=environment(),
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            encoding="utf-8",
        )
    finally:
        signal.signal(signal.SIGINT, was)
    with process:
        yield process
        if process.poll() is None:
            process.kill()


def asked(port: int, path: str, method: str = "GET") -> tuple[int, str, bytes]:
    """Status, type and body of the answer to a request for *path*."""
    with closing(HTTPConnection(HOST, port, timeout=10)) as connection:
        connection.request(method, path)
        answer = connection.getresponse()
        return answer.status, answer.headers["Content-Type"], answer.read()


def listening(port: int) -> list[str]:
    """The addresses on which somebody listens at *port*, as Linux writes them."""
    tables = [Path(f"/proc/net/{name}") for name in ("tcp", "tcp6")]
    rows = [row.split() for table in tables if table.exists() for row in table.read_text().splitlines()[1:]]
    return [row[1].partition(":")[0] for row in rows if row[3] == "0A" and int(row[1].partition(":")[2], 16) == port]


def test_it_says_where_serves_the_site_and_ends_with_ctrl_c(serving: subprocess.Popen[str], own: Checkout, port: int) -> None:
    assert serving.stdout is not None
    line = serving.stdout.readline()
    assert line == f"Xem trang tại http://{HOST}:{port}/ — Ctrl-C để dừng.\n", serving.communicate(timeout=10)
    assert asked(port, "/") == (200, "text/html; charset=utf-8", (own.output / "index.html").read_bytes())
    assert asked(port, "/tin/")[0] == 200
    for path, kind in (("/feed.xml", "application/xml"), ("/theme/css/base.css", "text/css"), ("/robots.txt", "text/plain")):
        assert asked(port, path)[:2] == (200, f"{kind}; charset=utf-8")
    missing = (404, "text/html; charset=utf-8", (own.output / "404.html").read_bytes())
    assert asked(port, "/khong-co-trang-nay/") == asked(port, "/../pelicanconf.py") == missing
    assert asked(port, "/khong-co-trang-nay/", "HEAD") == (*missing[:2], b"")
    if sys.platform == "linux":
        assert listening(port) == ["0100007F"]  # 127.0.0.1
    serving.send_signal(signal.SIGINT)
    out, err = serving.communicate(timeout=10)
    assert serving.returncode == 0
    assert out.strip() == "" and "Traceback" not in err
    assert len([line for line in err.splitlines() if line.startswith("Xong: ")]) == 1


def test_a_port_that_is_taken_is_said_in_a_sentence(own: Checkout) -> None:
    with socket.socket() as taken:
        taken.bind((HOST, 0))
        taken.listen()
        port = taken.getsockname()[1]
        done = run(*DESK, "serve", "--port", str(port), cwd=own.root)
    assert done.returncode == 1
    assert done.stderr.splitlines()[-1].startswith(f"Cổng {port} đang bận")
    assert "Traceback" not in done.stderr and "Xem trang" not in done.stdout

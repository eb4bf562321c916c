"""``python -m desk serve`` in a process of its own, asked as a browser asks."""

from __future__ import annotations

import signal
import socket
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from http.client import HTTPConnection, HTTPException
from pathlib import Path

from tests.site.running import DESK, Checkout, environment

HOST = "127.0.0.1"
#: Seconds; ample for a machine that does other things, too.
LONG = 60.0


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.socket() as one:
        one.bind((HOST, 0))
        return int(one.getsockname()[1])


def asked(port: int, path: str, method: str = "GET", **headers: str) -> tuple[int, str, bytes]:
    """Status, type and body of the answer to a request for *path*."""
    with closing(HTTPConnection(HOST, port, timeout=LONG)) as connection:
        connection.request(method, path, headers=headers)
        answer = connection.getresponse()
        return answer.status, answer.headers.get("Content-Type", ""), answer.read()


def until(what: str, done: Callable[[], bool]) -> None:
    """Wait until *done*."""
    end = time.monotonic() + LONG
    while not done():
        assert time.monotonic() < end, what
        time.sleep(0.05)


class Serving:
    """The command, running in *own* at *port*."""

    def __init__(self, process: subprocess.Popen[str], own: Checkout, port: int, log: Path) -> None:
        self.process, self.own, self.port, self.log = process, own, port, log

    def page(self, path: str) -> str:
        """What a browser is given for *path*; nothing while nobody answers."""
        try:
            return asked(self.port, path)[2].decode()
        except (OSError, HTTPException):
            return ""

    def shows(self, path: str, words: str) -> None:
        """Wait until the page at *path* has *words*."""
        until(f"{words} on {path}: {self.said()}", lambda: words in self.page(path))

    def hides(self, path: str, words: str) -> None:
        """Wait until the page at *path* stands without *words*."""
        until(f"{path} without {words}: {self.said()}", lambda: words not in (self.page(path) or words))

    def edit(self, name: str, old: str, new: str) -> None:
        """Put *new* for *old* into the file *name* of the checkout."""
        file = self.own.root / name
        text = file.read_text(encoding="utf-8")
        assert old in text
        file.write_text(text.replace(old, new), encoding="utf-8")

    def said(self) -> str:
        """What it has said of its builds so far."""
        return self.log.read_text(encoding="utf-8")

    def end(self) -> int:
        """Press Ctrl-C; return the exit status."""
        self.process.send_signal(signal.SIGINT)
        return self.process.wait(LONG)


@contextmanager
def serving(own: Checkout, port: int, **changed: str) -> Iterator[Serving]:
    """The command, ended when the block ends."""
    log = own.root / f"serving-{port}.log"
    was = signal.signal(signal.SIGINT, signal.default_int_handler)  # a background job's child would ignore Ctrl-C
    try:
        with log.open("w", encoding="utf-8") as stream:
            process = subprocess.Popen(
                (*DESK, "serve", "--port", str(port)),
                cwd=own.root,
                env=environment(**changed),
                stdout=subprocess.PIPE,
                stderr=stream,
                encoding="utf-8",
            )
    finally:
        signal.signal(signal.SIGINT, was)
    with process:
        try:
            yield Serving(process, own, port, log)
        finally:
            if process.poll() is None:
                process.kill()

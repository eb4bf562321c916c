"""Answers to requests: the files of a site, whole and never kept by the browser."""

from __future__ import annotations

import os
import shutil
import socketserver
import sys
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from ipaddress import ip_address
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

from desk.serving.places import Places
from desk.serving.reloading import FILES, OWN, Live

HOST = "127.0.0.1"
_HTML = "text/html; charset=utf-8"
_EMPTY = b'<!doctype html>\n<html lang="vi">\n<head><meta charset="utf-8"><title>404</title></head>\n<body>\n<h1>404</h1>\n</body>\n</html>\n'


class _Handler(SimpleHTTPRequestHandler):
    """Plain files, UTF-8, the site's own 404 page, and no line for each request."""

    extensions_map = {  # noqa: RUF012 (the base class calls it an instance's)
        **SimpleHTTPRequestHandler.extensions_map,
        ".html": _HTML,
        ".xml": "application/xml; charset=utf-8",
        ".txt": "text/plain; charset=utf-8",
        ".css": "text/css; charset=utf-8",
        ".js": "text/javascript; charset=utf-8",
        ".json": "application/json; charset=utf-8",
        ".ics": "text/calendar; charset=utf-8",
        ".svg": "image/svg+xml",
        ".webp": "image/webp",
    }

    def __init__(self, *given: Any, places: Places, live: Live | None = None) -> None:
        self.places, self.live = places, live
        super().__init__(*given)

    def do_GET(self) -> None:
        """Answer with a file, a way to it, or the page that says there is none."""
        if not _is_own(self.headers.get("Host", "")):
            self.send_error(403)
            return
        if self.live:
            self.live.ready.wait()
        path = urlsplit(self.path).path
        if path.startswith(OWN):
            self._own(path)
            return
        found = self.places.find(path)
        if found.elsewhere:
            self._moved(found.elsewhere)
        elif found.file:
            self._file(found.file, path)
        else:
            self._missing(path)

    do_HEAD = do_GET  # noqa: N815

    def _moved(self, address: str) -> None:
        query = urlsplit(self.path).query
        self.send_response(302)
        self.send_header("Location", f"{address}?{query}" if query else address)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def _file(self, file: Path, page: str) -> None:
        kind = self.guess_type(file.name)
        try:
            with file.open("rb") as stream:
                if kind == _HTML:
                    self._send(200, kind, self._live(stream.read(), page, file))
                    return
                self._head(200, kind, os.fstat(stream.fileno()).st_size)
                if self.command != "HEAD":
                    shutil.copyfileobj(stream, self.wfile)
        except (FileNotFoundError, IsADirectoryError, PermissionError):
            self._missing(page)

    def _missing(self, page: str) -> None:
        file = self.places.find(f"{self.places.prefix}/404.html").file
        self._send(404, _HTML, self._live(file.read_bytes() if file else _EMPTY, page, None))

    def _live(self, html: bytes, page: str, file: Path | None) -> bytes:
        return self.live.injected(html, page, file) if self.live else html

    def _own(self, path: str) -> None:
        """The desk's own files, and the news for a page that is open."""
        if self.live and path == f"{OWN}changes":
            self._news(self.live)
        elif self.live and path in FILES:
            self._send(200, *FILES[path])
        else:
            self._missing(path)

    def _news(self, live: Live) -> None:
        asked = parse_qs(urlsplit(self.path).query)
        page, at = (asked.get(name, [""])[0] for name in ("page", "at"))
        self._head(200, "text/event-stream; charset=utf-8", None)
        for event in live.news(at, lambda: live.tag(self.places.find(page).file)) if self.command != "HEAD" else ():
            self.wfile.write(event.encode())
            self.wfile.flush()

    def _send(self, code: int, kind: str, data: bytes) -> None:
        self._head(code, kind, len(data))
        if self.command != "HEAD":
            self.wfile.write(data)

    def _head(self, code: int, kind: str, length: int | None) -> None:
        self.send_response(code)
        self.send_header("Content-Type", kind)
        self.send_header("Cache-Control", "no-store")
        if length is not None:
            self.send_header("Content-Length", str(length))
        self.end_headers()

    def log_message(self, format: str, *args: Any) -> None:
        """Say nothing."""


class Server(ThreadingHTTPServer):
    """A server that says nothing of readers who have gone."""

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A browser closed its side: nobody's fault."""
        if not isinstance(sys.exc_info()[1], (ConnectionError, TimeoutError)):
            socketserver.BaseServer.handle_error(self, request, client_address)


def _is_own(host: str) -> bool:
    """Whether *host* is this machine's own name or an address: no page of another site may read drafts by a name that leads here."""
    name = urlsplit(f"//{host}").hostname or ""
    if name in ("", "localhost"):
        return True
    try:
        ip_address(name)
    except ValueError:
        return False
    return True


def server(folder: Path, port: int) -> Server:
    """A server of *folder* on the loopback address; raises OSError where *port* is taken."""
    return Server((HOST, port), partial(_Handler, places=Places((folder,))))


def live_server(places: Places, live: Live, port: int) -> Server:
    """A server whose pages are kept as they are on the disk; raises OSError where *port* is taken."""
    return Server((HOST, port), partial(_Handler, places=places, live=live))

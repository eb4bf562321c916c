"""Serving the built site on this machine alone."""

from __future__ import annotations

from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

HOST = "127.0.0.1"


class _Handler(SimpleHTTPRequestHandler):
    """Plain files, UTF-8, the site's own 404 page, and no line for each request."""

    extensions_map = {  # noqa: RUF012 (the base class calls it an instance's)
        **SimpleHTTPRequestHandler.extensions_map,
        ".html": "text/html; charset=utf-8",
        ".xml": "application/xml; charset=utf-8",
        ".txt": "text/plain; charset=utf-8",
        ".css": "text/css; charset=utf-8",
        ".svg": "image/svg+xml",
        ".webp": "image/webp",
    }

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        page = Path(self.directory) / "404.html"
        if code != 404 or not page.is_file():
            super().send_error(code, message, explain)
            return
        data = page.read_bytes()
        self.send_response(404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(data)

    def list_directory(self, path: Any) -> None:
        """A folder without an index is no page."""
        self.send_error(404)

    def translate_path(self, path: str) -> str:
        """The file that *path* asks for; a path that no file can have asks for none."""
        return super().translate_path(path.replace("%00", ""))

    def log_message(self, format: str, *args: Any) -> None:
        """Say nothing."""


def server(folder: Path, port: int) -> ThreadingHTTPServer:
    """A server of *folder* on the loopback address; raises OSError where *port* is taken."""
    return ThreadingHTTPServer((HOST, port), partial(_Handler, directory=str(folder)))

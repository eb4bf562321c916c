"""Telling open pages that their file changed, or that something is wrong."""

from __future__ import annotations

import json
import zlib
from collections.abc import Callable, Iterator
from html import escape
from pathlib import Path
from threading import Condition, Event

from plugins.builder.tree import walk

#: Where the desk's own files are served; no page of a site can stand there.
OWN = "/.toasoan/"
#: Seconds without news after which a page is told that somebody is still there.
PAUSE = 10.0
_HERE = Path(__file__).parent
#: The desk's own files, by address, with their types.
FILES = {
    f"{OWN}reload.js": ("text/javascript; charset=utf-8", (_HERE / "reload.js").read_bytes()),
    f"{OWN}trouble.css": ("text/css; charset=utf-8", (_HERE / "trouble.css").read_bytes()),
}


class Live:
    """What open pages of the site in *output* are told.

    A page knows the tag of what it shows; it is to be loaded again where that is no
    longer the tag of its file. So a page that was open before the server started
    again, or before its tab was looked at, is told rightly, too.
    """

    def __init__(self, output: Path) -> None:
        self._output = output
        self._news = Condition()
        self._builds = 0
        self._pictures = 0
        self._overlay = ""
        #: Set when the first build has ended: readers wait for it.
        self.ready = Event()

    def tell(self, overlay: str = "", pictures: bool = False) -> None:
        """A build has ended: with *overlay* above the pages where it failed; *pictures* changed, of which any page may show one."""
        with self._news:
            self._builds += 1
            self._pictures += pictures
            self._overlay = overlay
            self._news.notify_all()
        self.ready.set()

    def tag(self, file: Path | None) -> str:
        """What stands for *file* and for what all pages are dressed in."""
        dress = zlib.crc32("".join(f"{one.name}{_stamp(Path(one.path))}" for one in walk(self._output / "theme")).encode())
        return f"{_stamp(file)}.{dress:08x}.{self._pictures}"

    def injected(self, html: bytes, page: str, file: Path | None) -> bytes:
        """*html* of *page*, which was read from *file*, as it is served: with the script, and with what is wrong above it."""
        overlay = self._overlay
        data = {"page": page, "at": self.tag(file), "trouble": _digest(overlay)}
        attributes = "".join(f' data-{name}="{escape(value)}"' for name, value in data.items())
        script = f'<link rel="stylesheet" href="{OWN}trouble.css">\n<script src="{OWN}reload.js" defer{attributes}></script>\n'
        head, body, rest = _parted(html, b"<body")
        start, end, tail = rest.rpartition(b"</body>")
        if not end:
            start, tail = tail, b""
        return b"".join((head, body, overlay.encode() if body else b"", start, script.encode(), end, tail))

    def news(self, at: str, tag: Callable[[], str]) -> Iterator[str]:
        """The events for a page whose tag was *at*; *tag* tells what it is now."""
        told: str | None = None
        yield "retry: 500\n\n"
        while True:
            with self._news:
                seen, overlay = self._builds, self._overlay
            if tag() != at:
                yield "event: reload\ndata:\n\n"
                return
            if overlay != told:
                told = overlay
                yield f"event: trouble\ndata: {json.dumps({'digest': _digest(overlay), 'html': overlay})}\n\n"
            with self._news:
                if not self._news.wait_for(lambda seen=seen: self._builds != seen, PAUSE):  # type: ignore[misc]
                    yield ":\n\n"


def _parted(html: bytes, tag: bytes) -> tuple[bytes, bytes, bytes]:
    """*html* before *tag*, the tag to its end, and the rest; no tag, no parts."""
    at = html.find(tag)
    end = html.find(b">", at) + 1
    return (html[:at], html[at:end], html[end:]) if at >= 0 and end else (b"", b"", html)


def _stamp(file: Path | None) -> str:
    try:
        status = file.stat() if file else None
    except OSError:
        status = None
    return f"{status.st_mtime_ns:x}-{status.st_size:x}" if status else "none"


def _digest(text: str) -> str:
    return f"{zlib.crc32(text.encode()):08x}" if text else ""

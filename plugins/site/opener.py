"""Documents opened again, where the build has only kept their rows and more is asked for: the line of a key, for a complaint."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

import msgspec

from plugins.documents.reading import Document, read_document
from plugins.documents.validation import fields_of
from plugins.documents.values import Location
from plugins.site.kinds import BY_NAME
from plugins.site.reading import Reading, read
from plugins.site.reads import Read
from plugins.site.sources import SourceFile


class Opener:
    """Opens the documents of *sources* again."""

    def __init__(self, sources: Iterable[SourceFile]) -> None:
        self._files = {source.source: source.file.path for source in sources}
        self._opened: dict[str, Document] = {}

    def document(self, read: Read) -> Document:
        """The front matter of *read* with its lines."""
        if read.source not in self._opened:
            made = read_document(BY_NAME[read.kind], read.source, read.path, self._bytes(read))[0]
            self._opened[read.source] = made
        return self._opened[read.source]

    def reading(self, row: Read) -> Reading:
        """All of the document *row* with the lines of what it asks for."""
        return read(row.kind, row.source, row.path, self._bytes(row))

    def line(self, read: Read, *location: str | int) -> int:
        """The line of *location* in the front matter of *read*."""
        return self.document(read).line(*location)

    def stored(self, read: Read) -> Document:
        """The document of *read* made from what was kept of it; its lines are looked up when they are asked for."""
        kind = BY_NAME[read.kind]
        values = msgspec.msgpack.decode(read.values) if read.values else {}
        return Document(
            kind=read.kind,
            id=read.id,
            path=read.path,
            source=read.source,
            fields=fields_of(kind, values),
            body="",
            body_line=1,
            lines=_Lines(self, read),
            values=values,
            unread=read.unread,
        )

    def _bytes(self, read: Read) -> bytes:
        """What the file holds; nothing where it has gone."""
        try:
            return Path(self._files[read.source]).read_bytes()
        except OSError:
            return b""


class _Lines(Mapping[Location, int]):
    """The lines of a document's locations, found by reading its file again."""

    def __init__(self, opener: Opener, read: Read) -> None:
        self._opener, self._read = opener, read

    def __getitem__(self, location: Location) -> int:
        return self._opener.document(self._read).lines[location]

    def __iter__(self) -> Iterator[Location]:
        return iter(self._opener.document(self._read).lines)

    def __len__(self) -> int:
        return len(self._opener.document(self._read).lines)

"""Where a build works: its settings, the files that there are, the store, and the lock that keeps other builds out."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from functools import cached_property
from pathlib import Path

import msgspec

from plugins.builder.fingerprints import of_setting, packages
from plugins.builder.ledger import Ledger, state_of
from plugins.builder.locking import Lock
from plugins.builder.output import Output
from plugins.builder.plan import OWN
from plugins.builder.store import Made, Result, Store
from plugins.builder.tree import Digests, Found, digest, file_digest, signature_of, walk
from plugins.documents.diagnostics import Diagnostic
from plugins.language.bilingual import Bilingual
from plugins.media.files import media_files
from plugins.site.memory import Memory
from plugins.site.progress import Progress
from plugins.site.settings import Settings
from plugins.site.sources import SourceFile, scan

_PLUGINS = Path(__file__).resolve().parent.parent
_ROOT = _PLUGINS.parent
_MEDIA = "media/"


class Workshop:
    """A build's place of work; others wait until it is closed.

    ``sources`` are the documents' files, ``strays`` notices of texts that are none,
    ``media`` the media files by name, ``salt`` what stands for this program.
    """

    def __init__(self, settings: Settings, progress: Progress) -> None:
        self.settings, self.progress = settings, progress
        self._lock = Lock(settings.cache, lambda: progress.say(_WAITING.said()))
        try:
            with progress.step("scan"):
                self._store = Store(settings.cache, f"{settings.content}\n{settings.theme}")
                if self._store.set_aside:
                    progress.say(SET_ASIDE.said())
                self.sources, self.strays = scan(settings.content, settings.output, settings.cache)
                self.media = media_files(settings.content)
                self._theme = walk(settings.theme)
                self._program = [one for one in walk(_PLUGINS, (".", "__pycache__")) if one.name.endswith((".py", ".json"))]
                self.digests = Digests(self._store.sources())
                self.salt = digest(b"".join(map(self.digests.of, self._program)) + packages())
                ours = (one for one in self._program if one.name.startswith(_MEDIA))
                #: What stands for the part of this program that looks at pictures.
                self.looker = digest(b"".join(map(self.digests.of, ours)) + packages())
        except BaseException:
            self.close()
            raise
        self._rows: dict[bytes, bytes] | None = None
        self._stored: set[bytes] = set()
        #: What stands for each document that was read, by its source.
        self.keys: dict[str, bytes] = {}
        self._new: list[Result] = []

    @property
    def store_path(self) -> Path:
        """Where the store is."""
        return self._store.path

    def close(self) -> None:
        """Let the next build in."""
        if hasattr(self, "_store"):
            self._store.close()
        self._lock.close()

    def __enter__(self) -> Workshop:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def release(self) -> None:
        """Let go of the store's file, so that processes may be forked."""
        self._store.close()

    def theme_files(self, folder: str) -> list[tuple[str, Found]]:
        """The theme's files below *folder*, by their names there."""
        start = f"{folder}/"
        found = (one for one in self._theme if one.name.startswith(start))
        return [(one.name.removeprefix(start), one) for one in found if not one.is_link or Path(one.path).is_file()]

    def templates(self) -> Mapping[str, bytes]:
        """The text of every template, by name."""
        found = {name: (file, Path(file.path).read_bytes()) for name, file in self.theme_files("templates")}
        return {name: text for name, (file, text) in found.items() if self.digests.put(file, text)}

    @cached_property
    def settings_digest(self) -> bytes:
        """What stands for the settings that templates see."""
        filters = self.settings.filters
        return digest(msgspec.msgpack.encode(self.settings.site) + of_setting(filters) + (_helpers() if filters else b""))

    def sight(self) -> bytes:
        """What stands for all that templates see besides their inputs: settings, words, filters."""
        words = [(name, self.digests.of(file)) for name, file in self.theme_files("translations")]
        return digest(self.settings_digest + msgspec.msgpack.encode(words))

    def row(self, source: SourceFile) -> bytes | None:
        """What the store has of *source* as it is now."""
        if self._rows is None:
            self._rows = self._store.results()
            self._stored = set(self._rows)
        known = self.digests.recall(source.file)
        if known is None and self._rows:
            with suppress(OSError):
                known = self.digests.of(source.file)
        key = self._key(source, known) if known else b""
        row = self._rows.get(key)
        if row is not None:
            self.keys[source.source] = key
        return row

    def keep(self, source: SourceFile, result: Result) -> None:
        """Keep what reading *source* gave."""
        key = self._key(source, self.digests.seen[source.file.path][1])
        self.keys[source.source] = key
        self._new.append(msgspec.structs.replace(result, key=key))
        if len(self._new) >= 500:
            self._flush()

    def keep_read(self) -> None:
        """All documents are read: what was kept is to stand in the store, where other processes find it."""
        self._flush()
        self._rows = None

    def _flush(self) -> None:
        if self._new:
            with self._store.saving():
                self._store.keep_results(self._new)
            self._new = []

    def _key(self, source: SourceFile, known: bytes) -> bytes:
        return digest(b"\0".join((self.salt, source.path.encode("utf-8", "surrogateescape"), known)))

    def output(self, trusted: bool) -> Output:
        """The output folder and what is remembered of it; *trusted* only where that is what the last build left."""
        state = Ledger(self.settings.output).state()
        sure = trusted and bool(state) and self._store.fact("state") == state.encode()
        return Output(self.settings.output, self._store.files(), sure)

    @cached_property
    def signature(self) -> bytes | None:
        """What stands for everything that the build depends on but the hour; None where a file was changed a moment ago."""
        every = [*(one.file for one in self.sources), *self.media.values(), *self._theme]
        files = signature_of(every)
        strays = msgspec.msgpack.encode(self.strays)
        return files and digest(b"".join((self.salt, self.sight(), files, strays, f"{self.settings.everything}".encode())))

    def theme_links(self) -> tuple[Diagnostic, ...]:
        """Links in the theme that lead to folders: what stands behind them is not watched, so they are refused."""
        links = (one for one in self._theme if one.is_link and Path(one.path).is_dir())
        return tuple(Diagnostic(f"{self.settings.theme.name}/{one.name}", 1, "", *_THEME_LINK) for one in links)

    @contextmanager
    def hold_output(self) -> Iterator[None]:
        """Hold the output folder against builds that work with another store; where the build fails, one that it made goes again."""
        output = self.settings.output
        with Lock(output / OWN, lambda: self.progress.say(_WAITING.said())):
            try:
                yield
            except BaseException:
                with suppress(OSError):
                    (output / OWN).rmdir()
                    output.rmdir()
                raise

    def parts(self, path: str) -> bytes:
        """What is remembered of the parts that the file *path* was made from."""
        return self._store.parts(path)

    def noted(self, name: str) -> bytes | None:
        """What was noted under *name*."""
        return self._store.fact(name)

    def note(self, name: str, value: bytes) -> None:
        """Note *value* under *name* now, whatever becomes of this build."""
        with self._store.saving():
            self._store.note(name, value)

    def memory(self) -> Memory | None:
        """What the last build noted of itself."""
        noted = self.noted("memory")
        try:
            return msgspec.msgpack.decode(noted, type=Memory) if noted else None
        except msgspec.DecodeError:
            return None

    def unchanged(self) -> Memory | None:
        """The last build's notes, where it would do nothing if it ran again now."""
        memory = self.memory()
        if (
            self.settings.verify
            or self.settings.why
            or memory is None
            or self.signature is None
            or memory.signature != self.signature
        ):
            return None
        state = Ledger(self.settings.output).state()
        if (
            not memory.span.since <= self.settings.now < memory.span.until
            or not state
            or self._store.fact("state") != state.encode()
        ):
            return None
        return memory

    def save(
        self, memory: Memory, paths: Iterable[str], site: Output, made: Mapping[str, Made], keys: Mapping[str, bytes]
    ) -> None:
        """Remember this build, which left *paths* and made *made*, then declare the output whole; *keys* are new ones of what it left alone.

        That is done last of all: a build that breaks off is made good by the next.
        """
        files = {path: made.get(path) or site.made[path] for path in paths}
        state = state_of({path: one.digest for path, one in files.items()})
        with self._store.saving():
            self._store.keep_sources(self.digests.changed(), self.digests.gone())
            self._store.forget_results(self._unused())
            self._store.keep_files(made, site.made.keys() - files.keys())
            self._store.keep_late({path: key for path, key in keys.items() if path not in made})
            self._store.note("memory", msgspec.msgpack.encode(memory))
            self._store.note("state", state.encode())
        Ledger(self.settings.output).seal(state)

    def _unused(self) -> set[bytes]:
        return self._stored - set(self.keys.values())


def _helpers() -> bytes:
    """What stands for the modules of the project, besides our own, that are loaded: functions in settings may use them."""
    files = {str(getattr(one, "__file__", None) or "") for one in list(sys.modules.values())}
    ours = (f"{_ROOT / part}/" for part in ("plugins", "desk", "tests", ".venv"))
    outside = tuple(ours)
    found = sorted(one for one in files if one.startswith(f"{_ROOT}/") and not one.startswith(outside))
    return digest(b"".join(one.encode("utf-8", "surrogateescape") + file_digest(one) for one in found if Path(one).is_file()))


_THEME_LINK = (
    Bilingual("đây là liên kết (symlink) đến thư mục, giao diện không dùng được", "a link to a folder cannot be used in a theme"),
    Bilingual("chép chính thư mục ấy vào đây thay cho liên kết", "copy the folder itself here instead of the link"),
)
_WAITING = Bilingual(
    "Một lần dựng trang khác đang chạy ở đây; chờ đến lượt …", "Another build is at work here; waiting for it to end …"
)
SET_ASIDE = Bilingual(
    "Kho nhớ của lần dựng trước không dùng được (hỏng, của phiên bản hay thư mục khác): đã cất sang bên, dựng lại từ đầu.",
    "What earlier builds remembered cannot be used (damaged, of another version or folder): it is set aside, and all is built anew.",
)

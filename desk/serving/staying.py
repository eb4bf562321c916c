"""``desk serve``: builds whenever a file is saved or an embargo ends, and serves what it built until Ctrl-C."""

from __future__ import annotations

from pathlib import Path
from queue import Empty
from threading import Thread

import click

from desk.serving.handler import HOST, live_server
from desk.serving.places import Places
from desk.serving.reloading import Live
from desk.serving.resident import Outdated, Resident
from desk.serving.restarting import restart, trial
from desk.serving.watching import Batch, Watched, Watcher
from desk.site import ROOT, pelican_settings
from plugins.language.bilingual import Bilingual
from plugins.site.preview import Preview
from plugins.site.settings import Settings, read_settings


class Busy(Exception):
    """Somebody else listens at the port."""


def serve(content: Path | None, port: int) -> None:
    """Serve the site of *content* at *port* until Ctrl-C; raises :class:`Busy`, SettingError for a wrong setting."""
    pelican = pelican_settings(content)
    settings = read_settings(pelican)
    live, preview = Live(settings.output), Preview(settings.cache / "preview" / str(port))
    try:
        server = live_server(Places((preview.folder, settings.output), settings.site.path), live, port)
    except OSError as error:
        raise Busy from error
    watcher = Watcher(_watched(settings))
    try:
        Thread(target=server.serve_forever, kwargs={"poll_interval": 0.1}, daemon=True).start()
        watcher.start()
        click.echo(_address(f"http://{HOST}:{port}{settings.site.path}/").said())
        stay(Resident(pelican, live, preview, content=content), watcher, content)
    except KeyboardInterrupt:
        click.echo()
    finally:
        watcher.stop()
        server.shutdown()
        server.server_close()
        preview.clear()


def stay(resident: Resident, watcher: Watcher, content: Path | None) -> None:
    """Build now, and whenever there is something to build; where the program changed and runs, become that."""
    outdated = False
    batch = Batch()
    while True:
        try:
            if outdated or batch.program:
                raise Outdated
            resident.build()
        except Outdated:
            outdated = True
            trouble = trial(content)
            if trouble is None:
                click.echo(_RESTART.said(), err=True)
                restart()
            resident.fail(trouble)
        batch = Batch()
        while not batch and not resident.is_due():
            batch = _next(watcher, resident.wait())


def _next(watcher: Watcher, seconds: float) -> Batch:
    """All that changed, waiting *seconds* for it at most."""
    batch = Batch()
    try:
        batch |= watcher.changes.get(timeout=seconds)
        while True:
            batch |= watcher.changes.get_nowait()
    except Empty:
        return batch


def _watched(settings: Settings) -> Watched:
    return Watched(
        site=(settings.content, settings.theme),
        program=(ROOT / "plugins", ROOT / "desk"),
        settings=(ROOT / "pelicanconf.py",),
        without=(settings.output, settings.cache),
    )


def _address(address: str) -> Bilingual:
    return Bilingual(f"Xem trang tại {address} — Ctrl-C để dừng.", f"The site is at {address} — Ctrl-C to stop.")


_RESTART = Bilingual("Cấu hình hay chương trình đã đổi: khởi động lại …", "The settings or the program changed: starting again …")

"""Documents read by a Dask cluster: the same bytes, and what is lost costs time only."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from desk.site import pelican_settings
from plugins.builder import cluster
from plugins.builder.unavailable import NoCluster
from plugins.site import intake

ROOT = Path(__file__).parents[2]


@dataclass
class Machines:
    """A scheduler and its workers, each a process in a folder of its own that knows no checkout."""

    address: str
    scheduler: subprocess.Popen[bytes]
    workers: list[subprocess.Popen[bytes]]


@contextmanager
def started(folder: Path, *command: str, ready: str) -> Iterator[tuple[subprocess.Popen[bytes], str]]:
    """A process of Dask's, and the address that it says it is at; it is ended at the end."""
    folder.mkdir()
    log = folder / "log.txt"
    environment = {key: value for key, value in os.environ.items() if key != "PYTHONPATH"}
    environment |= {"DASK_TEMPORARY_DIRECTORY": str(folder), "PYTHONUNBUFFERED": "1"}
    with log.open("wb") as stream:
        program = [sys.executable, "-m", f"distributed.cli.dask_{command[0]}", *command[1:]]
        process = subprocess.Popen(program, cwd=folder, stdout=stream, stderr=stream, env=environment)
        try:
            yield process, _said(process, log, ready)
        finally:
            process.kill()
            process.wait()


def _said(process: subprocess.Popen[bytes], log: Path, ready: str) -> str:
    """The address after *ready* in *log*."""
    for _ in range(600):
        found = re.search(rf"{ready}\s+(tcp://\S+)", log.read_text())
        if found:
            return found[1]
        if process.poll() is not None:
            break
        try:
            process.wait(0.1)
        except subprocess.TimeoutExpired:
            continue
    raise AssertionError(log.read_text())


@pytest.fixture
def machines(tmp_path: Path) -> Iterator[Machines]:
    """A scheduler and two workers on loopback."""
    here = ("--host", "127.0.0.1", "--no-dashboard")
    with ExitStack() as stack:
        scheduler, address = stack.enter_context(
            started(tmp_path / "scheduler", "scheduler", *here, "--port", "0", ready="Scheduler at:")
        )
        workers = []
        for name in ("one", "two"):
            with_it = ("worker", address, "--nthreads", "1", "--no-nanny", "--name", name, *here)
            workers.append(stack.enter_context(started(tmp_path / name, *with_it, ready="Registered to:"))[0])
        yield Machines(address, scheduler, workers)


@pytest.fixture
def built(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., dict[str, bytes]]:
    """Builds the demonstration site from nothing and gives its files."""
    monkeypatch.setenv("TOASOAN_NOW", "2026-11-22 08:00")
    monkeypatch.setenv("TOASOAN_PROCESSES", "1")

    def make(name: str, **changed: Any) -> dict[str, bytes]:
        output = tmp_path / name
        settings = {**pelican_settings(ROOT / "content", output), "CACHE_PATH": str(tmp_path / f"{name}-cache"), **changed}
        settings["PELICAN_CLASS"](settings).run()
        return {file.relative_to(output).as_posix(): file.read_bytes() for file in sorted(output.rglob("*")) if file.is_file()}

    return make


def at_the_first_batch(monkeypatch: pytest.MonkeyPatch, happens: Callable[[], None]) -> None:
    """Let *happens* happen once, when the first of many batches has come back."""
    monkeypatch.setattr(intake, "BATCH", 2)
    in_order, todo = intake.in_order, [happens]

    def watched(*given: Any) -> Iterator[bytes]:
        for rows in in_order(*given):
            while todo:
                todo.pop()()
            yield rows

    monkeypatch.setattr(intake, "in_order", watched)


def not_here(*_: object) -> bytes:
    raise AssertionError("a document was read on this machine")


def test_a_cluster_gives_the_same_bytes(machines, built, monkeypatch):
    monkeypatch.setattr(intake, "BATCH", 5)
    at_home = built("at-home")
    monkeypatch.setattr("plugins.site.reading._row", not_here)
    assert built("elsewhere", BUILD_EXECUTOR=machines.address) == at_home


def test_workers_run_the_code_of_this_checkout_as_it_is_now(machines, monkeypatch, tmp_path):
    for said in ("first", "second"):
        package = tmp_path / said / "plugins"
        package.mkdir(parents=True)
        (package / "__init__.py").touch()
        (package / "some.py").write_text(f"def work(job):\n    return {said!r}, job, __file__\n")
        monkeypatch.setattr(cluster, "_PLUGINS", package)
        work: Any = lambda job: job  # noqa: E731
        work.__module__, work.__qualname__ = "plugins.some", "work"
        with cluster.cluster(machines.address) as (executor, workers):
            assert workers == 2
            for future in [executor.submit(work, job) for job in range(8)]:
                assert future.result()[0] == said
                assert str(tmp_path) in future.result()[2], "in a worker's own folder"
                assert "toasoan-" in future.result()[2]


def test_a_killed_worker_costs_time_only(machines, built, monkeypatch):
    at_home = built("at-home")
    at_the_first_batch(monkeypatch, lambda: machines.workers[0].send_signal(signal.SIGKILL))
    assert built("elsewhere", BUILD_EXECUTOR=machines.address) == at_home


def test_a_scheduler_that_goes_costs_time_only(machines, built, monkeypatch):
    at_home = built("at-home")
    monkeypatch.setattr(cluster, "PATIENCE", 2)
    at_the_first_batch(monkeypatch, lambda: machines.scheduler.send_signal(signal.SIGKILL))
    assert built("elsewhere", BUILD_EXECUTOR=machines.address) == at_home


def test_a_scheduler_that_is_away_at_the_end_is_no_error(machines):
    with cluster.cluster(machines.address) as (executor, _):
        executor._client.scheduler = None


def test_a_scheduler_that_is_away_before_anything_was_sent_is_told(machines, monkeypatch):
    def away(client, *_, **__):
        client.scheduler = None
        client.scheduler.register_worker_plugin()

    monkeypatch.setattr("distributed.Client.register_plugin", away)
    with pytest.raises(cluster.NoCluster) as told, cluster.cluster(machines.address):
        raise AssertionError("nothing can be done there")
    assert f"không có Dask scheduler nào trả lời ở {machines.address}" in str(told.value)


def _refused(built: Any, capsys: Any, address: str) -> str:
    with pytest.raises(SystemExit) as stopped:
        built("elsewhere", BUILD_EXECUTOR=address)
    assert stopped.value.code == 2
    said = capsys.readouterr().err
    assert "Traceback" not in said
    return str(said)


@pytest.mark.parametrize("address", ["tcp://127.0.0.1:1", "may-chu", "tcp://"])
def test_a_scheduler_that_is_not_there_is_told(built, capsys, monkeypatch, address):
    monkeypatch.setattr(cluster, "PATIENCE", 1)
    assert f"không có Dask scheduler nào trả lời ở {address}" in _refused(built, capsys, address)


def test_a_scheduler_without_workers_is_told(tmp_path, built, capsys, monkeypatch):
    monkeypatch.setattr(cluster, "PATIENCE", 1)
    alone = started(
        tmp_path / "alone", "scheduler", "--host", "127.0.0.1", "--no-dashboard", "--port", "0", ready="Scheduler at:"
    )
    with alone as (_, address):
        assert "không có worker nào" in _refused(built, capsys, address)


def test_dask_that_is_not_installed_is_told(built, capsys, monkeypatch):
    monkeypatch.setitem(sys.modules, "distributed", None)
    assert "pip install distributed" in _refused(built, capsys, "tcp://127.0.0.1:1")


def test_a_worker_that_lacks_a_package_is_told(machines):
    def work(job: object) -> object:
        return job

    work.__module__, work.__qualname__ = "plugins.nowhere", "work"
    with pytest.raises(NoCluster, match=r"plugins\.nowhere"), cluster.cluster(machines.address) as (executor, _):
        executor.submit(work, 1).result()

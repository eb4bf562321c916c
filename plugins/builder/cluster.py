"""A Dask cluster as an executor: the very code of this checkout on other machines, bytes in and bytes out, no shared disk.

Its workers need Python and our requirements, as this machine has them, and no checkout:
the ``plugins`` package is sent to them once for each version of its sources.
"""

from __future__ import annotations

import logging
import zipfile
from collections.abc import Callable, Iterator
from concurrent.futures import CancelledError, Executor, Future
from contextlib import contextmanager, suppress
from hashlib import blake2b
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any, TypeVar

from plugins.builder.unavailable import NoCluster
from plugins.language.bilingual import Bilingual

if TYPE_CHECKING:
    from distributed import Client

Outcome = TypeVar("Outcome")
#: Seconds to wait for an answer, of a scheduler or of its first worker.
PATIENCE = 10
#: What a client says while it is connected.
_AT_WORK = "running"
#: What a client raises that has no scheduler: it looks for one again, and has None in its place until then.
_AWAY = (OSError, AttributeError)
_PLUGINS = Path(__file__).resolve().parent.parent


@contextmanager
def cluster(address: str) -> Iterator[tuple[Executor, int]]:
    """The executor of the scheduler at *address*, and how many workers it has; raises :class:`NoCluster`."""
    client = _client(address)
    try:
        with _sent(client, _package(), address) as version:
            yield _Elsewhere(client, version), len(client.scheduler_info()["workers"])
    except ImportError as error:
        raise NoCluster(_lacking(error.name or str(error))) from error
    finally:
        client.close(timeout=2)  # type: ignore[no-untyped-call]


def lost() -> tuple[type[BaseException], ...]:
    """What is raised where a worker, or the whole cluster, is gone: what it had to do is done here."""
    from distributed.client import ClosedClientError
    from distributed.scheduler import KilledWorker

    return (CancelledError, KilledWorker, ClosedClientError, OSError)


class _Elsewhere(Executor):
    """Runs functions of our package, of the version *name*, on the workers of *client*."""

    def __init__(self, client: Client, name: str) -> None:
        self._client, self._name, self._run = client, name, _runner()
        self._executor: Executor = client.get_executor(pure=False)  # type: ignore[no-untyped-call]

    def submit(self, work: Callable[..., Outcome], /, *args: Any, **kwargs: Any) -> Future[Outcome]:
        """Run *work*, a function of a module of ours; raises CancelledError where the scheduler is gone."""
        if self._client.status != _AT_WORK:
            raise CancelledError
        job = self._executor.submit(self._run, self._name, work.__module__, work.__qualname__, *args, **kwargs)
        return _Watched(job, self._client)


class _Watched(Future[Outcome]):
    """The future *job* of *client*. Dask never ends one that was asked for while the scheduler was away."""

    def __init__(self, job: Future[Outcome], client: Client) -> None:
        super().__init__()
        self._job, self._client = job, client

    def result(self, timeout: float | None = None) -> Outcome:
        """The result; raises CancelledError where the scheduler is gone. It waits as long as it takes."""
        while True:
            try:
                return self._job.result(1)
            except TimeoutError:
                if self._client.status != _AT_WORK or self._job.done():
                    raise CancelledError from None


def _runner() -> Callable[..., Any]:
    """What a worker runs. Being made in here it is sent as it is, by value: nothing of ours has to be there already."""

    def run(version: str, module: str, name: str, *args: Any) -> Any:
        """Call *name* of *module* as it is in *version* of our package."""
        import importlib
        import pkgutil
        import sys
        import zipfile
        from pathlib import Path

        from dask.utils import SerializableLock
        from distributed import get_worker

        folder = Path(get_worker().local_directory, version)
        # A worker may have several threads, our readers are made for one; and two versions must not mix.
        with SerializableLock("toasoan"):
            if sys.path[0] != str(folder):
                with zipfile.ZipFile(folder.with_suffix(".zip")) as package:
                    package.extractall(folder)
                sys.path[:] = [str(folder), *(one for one in sys.path if not Path(one).name.startswith("toasoan-"))]
                for one in [one for one in sys.modules if one.partition(".")[0] == "plugins"]:
                    del sys.modules[one]
                importlib.invalidate_caches()
            return pkgutil.resolve_name(f"{module}:{name}")(*args)  # it was chosen by whoever gave the work

    return run


def _client(address: str) -> Client:
    """A client of the scheduler at *address* that has a worker at least."""
    try:
        from distributed import Client
    except ImportError as error:
        raise NoCluster(_NOT_INSTALLED) from error
    for name in ("distributed", "distributed.client"):  # what an editor has to know of it is said by us
        logging.getLogger(name).setLevel(logging.CRITICAL)
    try:
        client = Client(address, timeout=PATIENCE)  # type: ignore[no-untyped-call]
    except (OSError, ValueError, TypeError) as error:
        raise NoCluster(_silent(address)) from error
    try:
        client.wait_for_workers(1, timeout=PATIENCE)
    except OSError as error:
        client.close(timeout=2)  # type: ignore[no-untyped-call]
        raise NoCluster(_idle(address)) from error
    return client


def _package() -> bytes:
    """The sources of the ``plugins`` package, zipped; the same bytes for the same sources."""
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as package:
        for file in sorted(_PLUGINS.rglob("*")):
            if file.suffix in (".py", ".json") and file.is_file():
                name = f"plugins/{file.relative_to(_PLUGINS).as_posix()}"
                package.writestr(zipfile.ZipInfo(name), file.read_bytes(), zipfile.ZIP_DEFLATED)
    return buffer.getvalue()


@contextmanager
def _sent(client: Client, data: bytes, address: str) -> Iterator[str]:
    """Puts the package *data* beside every worker, those that join meanwhile included; yields what its version is known by.

    Raises :class:`NoCluster` where the scheduler at *address* is gone already.
    """
    from distributed.diagnostics.plugin import UploadFile

    version = f"toasoan-{blake2b(data, digest_size=8).hexdigest()}"
    with TemporaryDirectory() as folder:
        file = Path(folder, f"{version}.zip")
        file.write_bytes(data)
        plugin = UploadFile(str(file), load=False)
        try:
            client.register_plugin(plugin, name=version)
        except _AWAY as error:
            raise NoCluster(_silent(address)) from error
    yield version
    with suppress(*lost(), *_AWAY):
        client.unregister_worker_plugin(version)  # type: ignore[no-untyped-call]


_NOT_INSTALLED = Bilingual(
    "BUILD_EXECUTOR cần Dask, máy này chưa cài: chạy “pip install distributed”, hoặc bỏ BUILD_EXECUTOR để dựng trên máy này.",
    "BUILD_EXECUTOR asks for Dask, which is not installed: run “pip install distributed”, or leave BUILD_EXECUTOR out to build on this machine.",
)


def _silent(address: str) -> Bilingual:
    return Bilingual(
        f"BUILD_EXECUTOR: không có Dask scheduler nào trả lời ở {address}. Bật nó lên, sửa địa chỉ (như tcp://may-chu:8786), "
        "hoặc bỏ BUILD_EXECUTOR để dựng trên máy này.",
        f"BUILD_EXECUTOR: no Dask scheduler answers at {address}. Start it, mend the address (such as tcp://server:8786), "
        "or leave BUILD_EXECUTOR out to build on this machine.",
    )


def _idle(address: str) -> Bilingual:
    return Bilingual(
        f"BUILD_EXECUTOR: scheduler ở {address} không có worker nào. Bật worker, hoặc bỏ BUILD_EXECUTOR để dựng trên máy này.",
        f"BUILD_EXECUTOR: the scheduler at {address} has no worker. Start one, or leave BUILD_EXECUTOR out to build on this machine.",
    )


def _lacking(package: str) -> Bilingual:
    return Bilingual(
        f"BUILD_EXECUTOR: worker thiếu gói {package}. Cài requirements.txt trên mọi máy worker.",
        f"BUILD_EXECUTOR: a worker lacks the package {package}. Install requirements.txt on every worker's machine.",
    )

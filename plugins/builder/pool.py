"""Work in several processes: any ``concurrent.futures.Executor`` will do, results come back in order, and a lost worker costs time only."""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import BrokenExecutor, CancelledError, Executor, Future
from contextlib import contextmanager, suppress
from threading import Thread
from typing import TypeVar

Job = TypeVar("Job")
Outcome = TypeVar("Outcome")
#: What an executor raises where its workers are gone, not where the work itself failed.
LOST: tuple[type[BaseException], ...] = (BrokenExecutor, CancelledError)


def processes() -> int:
    """How many processes a build may use: ``TOASOAN_PROCESSES``, else as many as there are processors for it."""
    said = os.environ.get("TOASOAN_PROCESSES", "").strip()
    return max(1, int(said)) if said.isdecimal() else len(os.sched_getaffinity(0))


@contextmanager
def forked(count: int) -> Iterator[Executor]:
    """*count* worker processes that inherit all that is in memory now, and end when this process ends, however it ends."""
    from concurrent.futures import ProcessPoolExecutor  # most builds have too little to do for it
    from multiprocessing import get_context

    theirs, ours = os.pipe()
    # Asked for by name: what a worker needs is inherited, and other ways to start one import everything again.
    executor = ProcessPoolExecutor(count, get_context("fork"), _end_with_parent, (theirs, ours))
    try:
        yield executor
    finally:
        executor.shutdown(wait=True, cancel_futures=True)
        os.close(theirs)
        os.close(ours)


def _end_with_parent(theirs: int, ours: int) -> None:
    """In a worker: end where the parent was killed, or this one would wait for work, and keep the lock, for ever."""
    os.close(ours)

    def watch() -> None:
        os.read(theirs, 1)  # nothing is ever written: it returns when the parent's end of the pipe is gone
        os._exit(1)

    Thread(target=watch, daemon=True).start()


def in_order(
    executor: Executor,
    work: Callable[[Job], Outcome],
    jobs: Iterable[Job],
    ahead: int,
    lost: tuple[type[BaseException], ...] = LOST,
) -> Iterator[Outcome]:
    """``work(job)`` for each of *jobs*, in their order, *ahead* of them under way at any time.

    What a *lost* worker had to do is done here. Raises what *work* raises.
    """
    waiting: deque[tuple[Job, Future[Outcome] | None]] = deque()
    for job in jobs:
        waiting.append((job, _submitted(executor, work, job, lost)))
        if len(waiting) > ahead:
            yield _outcome(*waiting.popleft(), work, lost)
    while waiting:
        yield _outcome(*waiting.popleft(), work, lost)


def _submitted(
    executor: Executor, work: Callable[[Job], Outcome], job: Job, lost: tuple[type[BaseException], ...]
) -> Future[Outcome] | None:
    with suppress(*lost, RuntimeError):  # it takes no more work
        return executor.submit(work, job)
    return None


def _outcome(
    job: Job, future: Future[Outcome] | None, work: Callable[[Job], Outcome], lost: tuple[type[BaseException], ...]
) -> Outcome:
    if future is not None:
        try:
            return future.result()
        except lost:
            pass
    return work(job)

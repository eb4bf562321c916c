"""Work in several processes: in order, and done whatever becomes of the workers."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable, Iterator
from concurrent.futures import CancelledError, Executor, Future, ThreadPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.builder.pool import forked, in_order, processes


class Lossy(Executor):
    """Works at once, but loses the jobs of those numbers, and takes no more after *last*."""

    def __init__(self, lose: Callable[[int], bool], last: int = 10**9, error: BaseException | None = None) -> None:
        self.submitted = 0
        self._lose, self._last, self._error = lose, last, error or BrokenProcessPool("gone")

    def submit(self, work: Callable[..., object], /, *given: object, **named: object) -> Future[object]:
        self.submitted += 1
        if self.submitted > self._last:
            raise RuntimeError("cannot schedule new futures after shutdown")
        future: Future[object] = Future()
        if self._lose(self.submitted):
            future.set_exception(self._error)
        else:
            try:
                future.set_result(work(*given, **named))
            except Exception as error:
                future.set_exception(error)
        return future


def double(number: int) -> int:
    return 2 * number


def fails(number: int) -> int:
    if number == 3:
        raise ValueError("three")
    return number


@given(st.lists(st.integers(), max_size=12), st.integers(0, 15), st.sets(st.integers(1, 12)), st.integers(0, 12))
def test_results_come_in_the_order_of_the_jobs_whatever_is_lost(jobs, ahead, lost, last):
    executor = Lossy(lost.__contains__, last)
    assert list(in_order(executor, double, jobs, ahead)) == [2 * job for job in jobs]


def test_work_that_takes_longer_than_the_next_holds_its_place():
    with ThreadPoolExecutor(3) as executor:
        barrier: Future[None] = Future()

        def work(job: int) -> int:
            if job == 0:
                barrier.result(10)
            elif job == 2:
                barrier.set_result(None)
            return job

        assert list(in_order(executor, work, range(6), 4)) == list(range(6))


@pytest.mark.parametrize("error", [BrokenProcessPool("gone"), CancelledError()])
def test_what_lost_workers_had_to_do_is_done_here(error):
    here: list[int] = []

    def work(job: int) -> int:
        here.append(job)
        return job

    assert list(in_order(Lossy(lambda _: True, error=error), work, range(5), 2)) == list(range(5))
    assert here == list(range(5))


def test_an_executor_of_another_kind_says_itself_what_a_lost_worker_is():
    class Killed(Exception): ...

    executor = Lossy(lambda number: number == 2, error=Killed())
    with pytest.raises(Killed):
        list(in_order(executor, double, [1, 2, 3], 1))
    assert list(in_order(Lossy(lambda number: number == 2, error=Killed()), double, [1, 2, 3], 1, (Killed,))) == [2, 4, 6]


def test_what_work_raises_is_raised_after_the_results_before_it():
    results = in_order(Lossy(lambda _: False), fails, range(9), 2)
    assert [next(results) for _ in range(3)] == [0, 1, 2]
    with pytest.raises(ValueError, match="three"):
        next(results)
    with pytest.raises(ValueError, match="three"):
        list(in_order(Lossy(lambda _: True), fails, range(9), 2))


def test_no_more_than_so_many_jobs_are_under_way_at_a_time():
    taken: list[int] = []

    def jobs() -> Iterator[int]:
        for number in range(9):
            taken.append(number)
            yield number

    results = in_order(Lossy(lambda _: False), double, jobs(), 2)
    assert taken == []
    assert next(results) == 0 and taken == [0, 1, 2]
    assert next(results) == 2 and taken == [0, 1, 2, 3]


@pytest.mark.parametrize(
    ("said", "count"), [("1", 1), ("3", 3), (" 2 ", 2), ("0", 1), ("", None), ("-1", None), ("two", None), ("²", None)]
)
def test_the_number_of_processes_can_be_said(monkeypatch, said, count):
    monkeypatch.setenv("TOASOAN_PROCESSES", said)
    assert processes() == (count or len(os.sched_getaffinity(0)))


def _told(_: int) -> tuple[int, str]:
    return os.getpid(), MEMORY["said"]


MEMORY = {"said": ""}


def test_forked_workers_inherit_what_is_in_memory(monkeypatch):
    monkeypatch.setitem(MEMORY, "said", "chào")
    with forked(2) as executor:
        found = list(in_order(executor, _told, range(4), 4))
    assert {said for _, said in found} == {"chào"}
    assert os.getpid() not in {process for process, _ in found}


def _dies_in_a_worker(job: tuple[int, int]) -> int:
    parent, number = job
    if number == 2 and os.getpid() != parent:
        os.kill(os.getpid(), signal.SIGKILL)
    return number


def test_a_worker_that_is_killed_costs_time_only():
    with forked(2) as executor:
        jobs = [(os.getpid(), number) for number in range(8)]
        assert list(in_order(executor, _dies_in_a_worker, jobs, 3)) == list(range(8))


def test_no_worker_stays_when_work_breaks_off():
    workers: set[int] = set()
    with suppress(KeyboardInterrupt), forked(2) as executor:
        workers = {process for process, _ in in_order(executor, _told, range(4), 4)}
        raise KeyboardInterrupt
    for worker in workers:
        with pytest.raises(ProcessLookupError):
            os.kill(worker, 0)

"""One build at a time, and none that waits for the dead."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path
from threading import Event, Thread

import pytest

from plugins.builder.locking import Lock

ROOT = Path(__file__).resolve().parents[3]
_HOLD = """
import sys, time
from pathlib import Path
from plugins.builder.locking import Lock
lock = Lock(Path(sys.argv[1]), lambda: print("waits", flush=True))
print("held", flush=True)
time.sleep(60)
"""
_HOLD_WITH_WORKERS = """
import sys, time
from pathlib import Path
from plugins.builder.locking import Lock
from plugins.builder.pool import forked, in_order
lock = Lock(Path(sys.argv[1]), lambda: None)
with forked(2) as executor:
    list(in_order(executor, abs, [1, 2], 2))
    executor.submit(time.sleep, 60)
    print("held", flush=True)
    time.sleep(60)
"""


def _never() -> None:
    pytest.fail("nobody holds the lock")


def test_a_lock_that_nobody_holds_is_taken_at_once_and_again(tmp_path):
    folder = tmp_path / "a" / "cache"
    with Lock(folder, _never):
        assert folder.is_dir()
    lock = Lock(folder, _never)
    lock.close()
    lock.close()
    Lock(folder, _never).close()


def test_another_folder_is_another_lock(tmp_path):
    with Lock(tmp_path / "a", _never), Lock(tmp_path / "b", _never):
        pass


def test_whoever_comes_second_says_so_once_and_waits(tmp_path):
    first, said, taken, waits = Lock(tmp_path, _never), [], Event(), Event()

    def second() -> None:
        with Lock(tmp_path, lambda: (said.append(1), waits.set())):
            taken.set()

    thread = Thread(target=second)
    thread.start()
    assert waits.wait(10)
    assert not taken.wait(0.05)
    first.close()
    assert taken.wait(10)
    thread.join()
    assert said == [1]


def test_the_lock_is_let_go_where_a_build_breaks_off(tmp_path):
    with pytest.raises(KeyboardInterrupt), Lock(tmp_path, _never):
        raise KeyboardInterrupt
    Lock(tmp_path, _never).close()


def test_a_worker_that_outlives_a_build_does_not_hold_the_lock(tmp_path):
    reading, writing = os.pipe()
    lock = Lock(tmp_path, _never)
    child = os.fork()
    if child == 0:
        os.close(writing)
        os.read(reading, 1)
        os._exit(0)
    lock.close()
    Lock(tmp_path, _never).close()
    os.close(writing)
    os.close(reading)
    os.waitpid(child, 0)


@pytest.mark.parametrize("program", [_HOLD, _HOLD_WITH_WORKERS], ids=["alone", "with workers"])
def test_a_build_that_is_killed_holds_the_lock_no_longer(tmp_path, program):
    with subprocess.Popen([sys.executable, "-c", program, str(tmp_path)], cwd=ROOT, stdout=subprocess.PIPE, text=True) as build:
        assert build.stdout is not None and build.stdout.readline() == "held\n"
        waited, taken = Event(), Event()

        def take() -> None:
            with Lock(tmp_path, waited.set):
                taken.set()

        thread = Thread(target=take, daemon=True)
        thread.start()
        assert waited.wait(10), "another process holds it"
        build.send_signal(signal.SIGKILL)
        assert taken.wait(10)
        thread.join()

"""What makes the resident desk build, start again, or wait."""

from __future__ import annotations

from pathlib import Path
from queue import Empty, Queue

import pytest

from desk.serving import staying
from desk.serving.resident import Outdated
from desk.serving.watching import Batch
from plugins.site.troubles import Trouble

SITE, PROGRAM = Batch(site=frozenset([Path("/a.md")])), Batch(program=frozenset([Path("/a.py")]))


class Restarted(BaseException):
    """The process would be another one now."""


class Changes(Queue):
    """Changes that come one after another; then somebody presses Ctrl-C."""

    def __init__(self, *batches: Batch) -> None:
        super().__init__()
        self._coming = list(batches)

    def get(self, block=True, timeout=None):
        if not self._coming:
            raise KeyboardInterrupt
        return self._coming.pop(0)

    def get_nowait(self):
        raise Empty


class Watching:
    def __init__(self, *batches: Batch) -> None:
        self.changes = Changes(*batches)


class Building:
    """Counts builds; ``due`` is how often there is something to do by itself."""

    def __init__(self, due: int = 0, outdated: bool = False) -> None:
        self.done, self.due, self.outdated = [], due, outdated

    def build(self):
        if self.outdated:
            raise Outdated
        self.done.append("built")

    def fail(self, trouble):
        self.done.append(trouble.words)

    def wait(self):
        return 1.0

    def is_due(self):
        self.due -= 1
        return self.due >= 0


@pytest.fixture
def tries(monkeypatch):
    """What each trial of the program finds; without any it starts again."""
    found: list[Trouble] = []

    def restart():
        raise Restarted

    monkeypatch.setattr(staying, "trial", lambda _: found.pop(0) if found else None)
    monkeypatch.setattr(staying, "restart", restart)
    return found


def stay(building, *batches, ends=KeyboardInterrupt):
    with pytest.raises(ends):
        staying.stay(building, Watching(*batches), None)
    return building.done


def test_it_builds_at_the_start_and_at_every_change(tries):
    assert stay(Building(), SITE, SITE) == ["built"] * 3


def test_it_builds_when_an_embargo_ends(tries):
    assert stay(Building(due=1)) == ["built"] * 2


def test_a_program_that_changed_starts_again(tries):
    assert stay(Building(), SITE, PROGRAM, ends=Restarted) == ["built"] * 2
    assert stay(Building(outdated=True), ends=Restarted) == []


def test_a_program_that_does_not_start_builds_nothing_until_it_does(tries):
    tries += [Trouble((), "hỏng"), Trouble((), "vẫn hỏng")]
    assert stay(Building(), PROGRAM, SITE, PROGRAM, ends=Restarted) == ["built", "hỏng", "vẫn hỏng"]

"""The law: an incremental build leaves exactly the tree that a build from nothing would.

A newsroom is edited at random (:mod:`tests.build.edits`), built again after each edit or few,
and compared with what is built from nothing (:mod:`tests.build.worlds`). By default the
histories are few, and in CI always the same. ``TOASOAN_LAW=100 python -m pytest
tests/build/test_law.py`` tries a hundred others of each sort (about an hour), and makes
the one that fails as short as it can be.
"""

from __future__ import annotations

import os
import tempfile
from pathlib import Path
from random import Random
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from tests.build.edits import EDITS, History, NothingLeft
from tests.build.worlds import PLACE

LONG = int(os.environ.get("TOASOAN_LAW", "0"))


class Drawn:
    """Choices by hypothesis."""

    def __init__(self, data: st.DataObject) -> None:
        self._data = data

    def one(self, *things: Any) -> Any:
        if not things:
            raise NothingLeft
        return self._data.draw(st.sampled_from(things))

    def some(self, most: int, *things: Any) -> list[Any]:
        return self._data.draw(st.lists(st.sampled_from(things), max_size=most, unique=True)) if things else []


class Seeded:
    """Choices by a seed."""

    def __init__(self, random: Random) -> None:
        self._random = random

    def one(self, *things: Any) -> Any:
        if not things:
            raise NothingLeft
        return self._random.choice(things)

    def some(self, most: int, *things: Any) -> list[Any]:
        return self._random.sample(things, min(len(things), self._random.randint(0, most)))


class Newsroom(RuleBasedStateMachine):
    """A history that hypothesis writes; some edits wait for the next one and are built together."""

    @initialize()
    def opens(self) -> None:
        self.folder = tempfile.TemporaryDirectory(dir=PLACE)
        self.history, self.waits = History(Path(self.folder.name)), False

    @rule(name=st.sampled_from(sorted(EDITS)), data=st.data(), waits=st.booleans())
    def edit(self, name: str, data: st.DataObject, waits: bool) -> None:
        self.history.make(name, Drawn(data))
        self.waits = waits

    @invariant()
    def the_law_is_kept(self) -> None:
        if not self.waits:
            self.history.build()

    def teardown(self) -> None:
        if hasattr(self, "history"):
            self.history.build()
            self.folder.cleanup()


TestHistories = Newsroom.TestCase
TestHistories.settings = settings(
    max_examples=LONG or 3,
    stateful_step_count=16,
    phases=[Phase.explicit, Phase.reuse, Phase.generate, *([Phase.shrink] if LONG else [])],
    suppress_health_check=list(HealthCheck),
    **({"derandomize": False} if LONG else {}),
)


@pytest.mark.parametrize("seed", range(LONG or 1))
def test_every_edit_there_is_keeps_the_law(seed: int) -> None:
    """In an order of its own, three to a build; those that cannot be built together, each by itself."""
    random = Random(seed)
    with tempfile.TemporaryDirectory(dir=PLACE) as folder:
        history = History(Path(folder))
        history.build()
        left = random.sample(sorted(EDITS), len(EDITS))
        while left:
            names, left = left[:3], left[3:]
            for name in names:
                history.make(name, Seeded(random))
            history.build()
            for name in names if history.refused else ():
                history.mend()
                history.make(name, Seeded(random))
                history.build()
            history.mend()

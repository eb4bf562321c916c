"""Making files: each planned one rendered or copied, and staged where it is not what the output holds already."""

from __future__ import annotations

import gc
import os
import traceback
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import Executor
from dataclasses import dataclass

from msgspec import Struct
from msgspec.structs import replace

from plugins.builder.bodies import Lost
from plugins.builder.broken import Broken
from plugins.builder.fingerprints import parts
from plugins.builder.plan import Copy, Planned
from plugins.builder.pool import forked, in_order, processes
from plugins.builder.rendering import Renderer
from plugins.builder.staging import Staging
from plugins.builder.tree import digest, file_digest

#: Fewer files than this are made sooner than workers are started.
FEW = 200
#: How many files a worker makes at a time.
BATCH = 48


class Failed(Exception):
    """A recipe failed in a worker; the text is its traceback."""


class Outcome(Struct, frozen=True, gc=False):
    """A file that was made: its digest, whether it is staged, and four bytes for each part of its inputs."""

    path: str
    digest: bytes
    staged: bool
    parts: bytes = b""


@dataclass(frozen=True, slots=True)
class Maker:
    """Makes the files of a plan. ``held`` are the digests of what the output is known to hold, by path."""

    renderer: Renderer
    staging: Staging
    held: Mapping[str, bytes]

    def make(self, planned: Planned) -> Outcome:
        """Make one file; raises what its recipe raises, OSError where it cannot be read or written."""
        path = planned.path
        if isinstance(planned.recipe, Copy):
            if self._held(path) == planned.inputs.digest:
                return Outcome(path, planned.inputs.digest, False)
            return Outcome(path, self.staging.copy(path, planned.inputs.path), True)
        planned = replace(planned, late=planned.inputs)
        told = b"".join(parts(planned.inputs).values())
        data = self.renderer.render(planned)
        made = digest(data)
        if self._held(path) == made:
            return Outcome(path, made, False, told)
        self.staging.put(path, data)
        return Outcome(path, made, True, told)

    def _held(self, path: str) -> bytes | None:
        known = self.held.get(path)
        if known is not None:
            return known
        try:
            return file_digest(f"{self.staging.output}/{path}")
        except OSError:
            return None


def make_all(plan: Sequence[Planned], maker: Maker, advance: Callable[[int], None]) -> Iterator[Outcome]:
    """Make all of *plan*, in worker processes where it is long; *advance* hears of every file."""
    count = min(processes(), len(plan) // BATCH)
    if len(plan) < FEW or count < 2:
        for planned in plan:
            yield maker.make(planned)
            advance(1)
        return
    maker.renderer.prepare(plan)
    _Worker.plan, _Worker.maker, _Worker.parent = plan, maker, os.getpid()
    gc.collect()
    gc.freeze()
    try:
        with forked(count) as executor:
            _Worker.executor = executor
            for outcomes in in_order(executor, _make_some, range(0, len(plan), BATCH), 4 * count):
                yield from outcomes
                advance(len(outcomes))
    finally:
        gc.unfreeze()
        _Worker.plan, _Worker.maker, _Worker.executor = (), None, None


class _Worker:
    """What workers inherit."""

    plan: Sequence[Planned] = ()
    maker: Maker | None = None
    executor: Executor | None = None
    parent = 0


def _make_some(start: int) -> list[Outcome]:
    assert _Worker.maker is not None
    here = os.getpid() == _Worker.parent
    if here and _Worker.executor is not None:
        _Worker.executor.shutdown()  # a worker was lost: another may still be writing what is made again here
    try:
        return [_Worker.maker.make(planned) for planned in _Worker.plan[start : start + BATCH]]
    except (OSError, Broken, Lost):
        raise
    except Exception:
        if here:
            raise
        raise Failed(traceback.format_exc()) from None  # not every exception survives its way out of a process

"""Writing the output: whole files, only those that changed, and no file that is not ours."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager, suppress
from pathlib import Path, PurePosixPath
from typing import Protocol

from msgspec import Struct

from plugins.builder.ledger import Ledger
from plugins.builder.making import Maker, make_all
from plugins.builder.output import Changes, Output
from plugins.builder.plan import Late, Planned, is_safe
from plugins.builder.rendering import Renderer
from plugins.builder.staging import Staging, check_way
from plugins.builder.store import Made
from plugins.builder.tree import file_digest


class Prints(Protocol):
    """What makes fingerprints."""

    def recipe(self, planned: Planned, /) -> bytes: ...
    def inputs(self, planned: Planned, /) -> bytes: ...


#: Counts and times a step: its name and how many things it has; what it yields hears how many more are done.
Step = Callable[[str, int], AbstractContextManager[Callable[[int], None]]]


class Due(Struct, frozen=True):
    """A file that has to be made: why, in one word of ``new``, ``recipe``, ``inputs``, ``mended``, ``asked``."""

    planned: Planned
    recipe: bytes
    inputs: bytes
    why: str


def due(plan: Sequence[Planned], prints: Prints, site: Output, everything: bool = False) -> tuple[list[Due], dict[str, bytes]]:
    """The files of *plan* that have to be made (with *everything*, all), and the new keys of late inputs that came out the same."""
    found: list[Due] = []
    keys: dict[str, bytes] = {}
    recipes: dict[int, bytes] = {}  # by identity: few recipes stand for tens of thousands of files
    for planned in plan:
        recipe = recipes.get(id(planned.recipe)) or recipes.setdefault(id(planned.recipe), prints.recipe(planned))
        known, key = site.made.get(planned.path), planned.late.key if type(planned.late) is Late else b""
        inputs = known.inputs if key and known is not None and known.late == key else prints.inputs(planned)
        if known is not None and known.late != key and known.inputs == inputs:
            keys[planned.path] = key
        if known is None:
            why = "new"
        elif known.recipe != recipe:
            why = "recipe"
        elif known.inputs != inputs:
            why = "inputs"
        elif not site.trusted and _held(site.folder, planned.path) != known.digest:
            why = "mended"
        elif everything:
            why = "asked"
        else:
            continue
        found.append(Due(planned, recipe, inputs, why))
    return found, keys


def publish(
    plan: Sequence[Planned], wanted: Sequence[Due], renderer: Renderer, site: Output, step: Step
) -> tuple[Changes, dict[str, Made]]:
    """Make the output of *site* hold *plan*, of which *wanted* is due; return what changed, and what is to be remembered of it.

    All that is new is written aside first, then put in its place by renaming: a
    reader never gets half a file, and where the disk is full, read-only or holds
    something in the way, OSError is raised and nothing has changed. The ledger
    knows the new files before they are there, and forgets the old ones after they
    are gone: whenever a build breaks off, the next one can mend it. The caller
    remembers what is returned, then seals the ledger. *step* hears of ``render`` and ``write``.
    """
    unsafe = [one.planned.path for one in wanted if one.why == "new" and not is_safe(one.planned.path)]
    if unsafe:
        raise ValueError(f"outside the output folder: {unsafe[0]}")
    ledger, staging = Ledger(site.folder), Staging(site.folder)
    paths = {one.path for one in plan}
    before = frozenset(site.made) if site.trusted else ledger.written()
    stale = frozenset(filter(is_safe, before - paths))
    made: dict[str, Made] = {}
    changed: list[str] = []
    held = {path: known.digest for path, known in site.made.items()} if site.trusted else {}
    if wanted:
        staging.open()
    try:
        maker = Maker(renderer, staging, held)
        with step("render", len(wanted)) as advance:
            for one, outcome in zip(wanted, make_all([one.planned for one in wanted], maker, advance), strict=True):
                made[outcome.path] = Made(one.recipe, one.inputs, outcome.digest, one.planned.key, outcome.parts)
                if outcome.staged:
                    changed.append(outcome.path)
        check_way(site.folder, changed, stale)
        if changed or stale or not site.trusted:
            with step("write", len(changed)) as advance:
                staging.survey(changed)
                ledger.open()
                if not site.trusted:
                    ledger.sweep()
                if not site.trusted:
                    ledger.record(before | paths)
                elif not before >= paths:
                    ledger.add(paths - before)
                for path in sorted(stale):
                    _remove(staging.output, path)
                staging.place(changed, advance)
                if not before <= paths:
                    ledger.record(paths)
    finally:
        staging.clear()
    why = {one.planned.path: one.why for one in wanted}
    return Changes(frozenset(changed), len(paths) - len(changed), stale, why), made


def _held(output: Path, path: str) -> bytes | None:
    try:
        return file_digest(f"{output}/{path}")
    except OSError:
        return None


def _remove(output: str, path: str) -> None:
    """Remove *path* below *output* and the folders that it leaves empty."""
    # Somebody else may have removed it, or a folder on its way, or put something else there.
    with suppress(FileNotFoundError, NotADirectoryError, IsADirectoryError):
        os.unlink(f"{output}/{path}")
    for parent in PurePosixPath(path).parents[:-1]:
        try:
            os.rmdir(f"{output}/{parent}")
        except FileNotFoundError:
            continue
        except OSError as error:
            if error.errno in (errno.ENOTEMPTY, errno.EEXIST, errno.ENOTDIR):
                return  # it still holds something
            raise

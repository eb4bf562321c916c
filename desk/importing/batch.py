"""Many inputs in one run: what can be read is, what cannot is told."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from desk.importing.imported import Imported, import_page
from desk.importing.places import Names
from desk.importing.refusals import ImportRefused, read_bytes
from desk.importing.shelf import distinct

Outcome = Imported | ImportRefused


def import_all(inputs: Iterable[Path | ImportRefused], names: Names) -> list[Outcome]:
    """The page of each of *inputs* (from ``collect``) in their order, with ids of their own, or why it cannot be read."""
    outcomes = [_import(one, names) for one in inputs]
    pages = iter(distinct(pages_of(outcomes)))
    return [next(pages) if isinstance(one, Imported) else one for one in outcomes]


def pages_of(outcomes: Iterable[Outcome]) -> list[Imported]:
    """Those that could be read."""
    return [one for one in outcomes if isinstance(one, Imported)]


def refusals_of(outcomes: Iterable[Outcome]) -> list[ImportRefused]:
    """Those that could not."""
    return [one for one in outcomes if isinstance(one, ImportRefused)]


def _import(one: Path | ImportRefused, names: Names) -> Outcome:
    if isinstance(one, ImportRefused):
        return one
    try:
        return import_page(str(one), read_bytes(one), names)
    except ImportRefused as refused:
        return refused

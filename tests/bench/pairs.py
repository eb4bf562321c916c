"""Pairs of runs, the rows of the table that they belong to, and the table."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from statistics import median
from typing import Any, Protocol


class Figures(Protocol):
    """One run: seconds and MiB."""

    wall: float
    cpu: float
    peak_mib: float


@dataclass(frozen=True, slots=True)
class Pair:
    """Two runs of the same minute: what we are measured against, and ours; ``written`` counts our files."""

    base: Figures
    ours: Figures
    written: int | None = None
    problems: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Row:
    """A row of the table, what its median has to be, and which figure it compares."""

    name: str
    title: str
    must: float | None = None
    aim: float | None = None
    key: str = "wall"


ROWS = (
    Row("cold", "from nothing", 2.0, 1.2),
    Row("template", "all pages again (base template)", 0.9, 0.5),
    Row("same", "nothing changed", 0.08, 0.04),
    Row("body", "one body edited", 0.10, 0.07),
    Row("title", "one title edited", 0.10, 0.07),
    Row("added", "one article added", 0.10, 0.07),
    Row("removed", "one article removed (with the pair above)"),
    Row("serve", "serve, edit → page on disk / hugo --watch", 1.0, 0.3),
    Row("memory", "peak memory from nothing, sum of PSS, MiB", 0.35, 0.2, key="peak_mib"),
    Row("large-cold", "ten times the articles: from nothing", 11),
    Row("large-body", "ten times the articles: one body edited", 8),
    Row("large-same", "ten times the articles: nothing changed", 5),
)
#: What ``--rows`` may name; the others come with them.
CHOICES = ("cold", "memory", "template", "same", "body", "title", "added", "serve")


@dataclass(slots=True)
class Measured:
    """All pairs by the name of their row."""

    pairs: dict[str, list[Pair]] = field(default_factory=dict)

    def add(self, row: str, pair: Pair) -> None:
        """Note one more pair of *row*."""
        self.pairs.setdefault(row, []).append(pair)

    def of(self, row: Row) -> list[Pair]:
        """The pairs that *row* tells of."""
        return self.pairs.get(row.name, [])

    def problems(self) -> list[str]:
        """What any build did not show, by row."""
        return [
            f"{name}, pair {n}: {one}" for name, pairs in self.pairs.items() for n, p in enumerate(pairs, 1) for one in p.problems
        ]

    def as_json(self) -> dict[str, Any]:
        """Every pair, and the ratios of each row."""
        return {
            row.name: {
                "title": row.title,
                "must": row.must,
                "aim": row.aim,
                "median": median(ratios(self.of(row), row.key)),
                "ratios": ratios(self.of(row), row.key),
                "pairs": [
                    {
                        "base": figures(one.base, row),
                        "ours": figures(one.ours, row),
                        "written": one.written,
                        "problems": one.problems,
                    }
                    for one in self.of(row)
                ],
            }
            for row in ROWS
            if self.of(row)
        }


def figures(run: Figures, row: Row) -> dict[str, float]:
    """A run's figures by name; its memory only where that was watched."""
    keys = ("wall", "cpu", "peak_mib") if row.name in ("memory", "serve") else ("wall", "cpu")
    return {key: round(getattr(run, key), 4) for key in keys}


def ratios(pairs: Iterable[Pair], key: str) -> list[float]:
    """Ours to the other's, pair by pair."""
    return [getattr(one.ours, key) / max(getattr(one.base, key), 1e-6) for one in pairs]


def table(measured: Measured) -> str:
    """The rows that were measured, as a Markdown table."""
    lines = [
        "| build | against (CPU) | ours (CPU) | ratio (least–most) | CPU ratio | files written | must | aim | |",
        "|---|--:|--:|--:|--:|--:|--:|--:|---|",
    ]
    return "\n".join([*lines, *(_line(row, measured.of(row)) for row in ROWS if measured.of(row))])


def verdict(row: Row, value: float) -> str:
    """How *value* stands to what *row* asks for."""
    if row.must is None:
        return ""
    if value > row.must:
        return "TOO MUCH"
    return "aim met" if row.aim is not None and value <= row.aim else "met"


def _line(row: Row, pairs: Sequence[Pair]) -> str:
    found = ratios(pairs, row.key)
    middle = median(found)
    cpu = f"{median(ratios(pairs, 'cpu')):.3f}" if row.key == "wall" else "–"
    written = sorted({one.written for one in pairs if one.written is not None})
    files = (f"{written[0]}–{written[-1]}" if len(written) > 1 else f"{written[0]}") if written and row.key == "wall" else "–"
    return (
        f"| {row.title} | {_cell(pairs, row, lambda one: one.base)} | {_cell(pairs, row, lambda one: one.ours)} "
        f"| **{middle:.3f}** ({min(found):.3f}–{max(found):.3f}) | {cpu} | {files} "
        f"| {_bound(row.must)} | {_bound(row.aim)} | {verdict(row, middle)} |"
    )


def _cell(pairs: Sequence[Pair], row: Row, side: Callable[[Pair], Figures]) -> str:
    if row.key != "wall":
        return f"{median(getattr(side(one), row.key) for one in pairs):.0f}"
    return f"{median(side(one).wall for one in pairs):.2f} ({median(side(one).cpu for one in pairs):.2f})"


def _bound(value: float | None) -> str:
    return "–" if value is None else f"≤ {value:g}"

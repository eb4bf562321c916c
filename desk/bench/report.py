"""What was measured, for people (a table, a profile, a picture) and for programs (JSON)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from rich.console import Console
from rich.table import Table

from desk.bench.drawing import Bar, draw
from desk.bench.profile import Profile, in_order, step_name
from desk.bench.running import Row
from plugins.language.bilingual import Bilingual


def as_json(rows: Sequence[Row], articles: int) -> list[dict[str, Any]]:
    """One object a build; ``profile`` is null where the builder told none."""
    return [
        {
            "build": row.name.en,
            "articles": articles,
            "wall": round(row.spent.wall, 4),
            "cpu": round(row.spent.cpu, 4),
            "peak_mib": round(row.spent.peak_mib, 1),
            "written": row.written,
            "files": row.files,
            "profile": row.profile and {"start": row.profile.start, "steps": dict(row.profile.steps)},
        }
        for row in rows
    ]


def show(rows: Sequence[Row], articles: int, console: Console) -> None:
    """Print the table and, where there is one, the profile."""
    console.print(_table(rows, articles))
    told = _profiles(rows)
    if told:
        console.print(_profile(told, articles))


def picture(rows: Sequence[Row], articles: int) -> str | None:
    """The profile as SVG; None where the builder told none."""
    bars = [Bar(row.name.said(), profile.each(articles)) for row, profile in _profiles(rows)]
    title = Bilingual(f"Thời gian dựng trang, {articles} bài", f"Time of a build, {articles} articles")
    note = Bilingual(
        "mili giây mỗi bài, theo từng bước; không kể lúc khởi động", "milliseconds an article, by step; start-up apart"
    )
    return draw(title.said(), note.said(), bars) if bars else None


def _profiles(rows: Sequence[Row]) -> list[tuple[Row, Profile]]:
    return [(row, row.profile) for row in rows if row.profile is not None]


def _table(rows: Sequence[Row], articles: int) -> Table:
    table = Table(title=Bilingual(f"{articles} bài", f"{articles} articles").said())
    table.add_column(Bilingual("lần dựng", "build").said())
    heads = (
        Bilingual("giây", "wall s"),
        Bilingual("giây CPU", "CPU s"),
        Bilingual("MiB cao nhất", "peak MiB"),
        Bilingual("tệp ghi", "files written"),
    )
    for head in heads:
        table.add_column(head.said(), justify="right")
    for row in rows:
        spent = row.spent
        cells = (f"{spent.wall:.2f}", f"{spent.cpu:.2f}", f"{spent.peak_mib:.0f}", f"{row.written} / {row.files}")
        table.add_row(row.name.said(), *cells)
    return table


def _profile(told: Sequence[tuple[Row, Profile]], articles: int) -> Table:
    table = Table(title=Bilingual("mili giây mỗi bài, theo bước", "milliseconds an article, by step").said())
    table.add_column(Bilingual("bước", "step").said())
    for row, _ in told:
        table.add_column(row.name.said(), justify="right")
    each = [profile.each(articles) for _, profile in told]
    for step in in_order(step for one in each for step in one):
        table.add_row(step_name(step), *(_figure(one.get(step), 3) for one in each))
    table.add_section()
    table.add_row(Bilingual("khởi động, giây", "start-up, s").said(), *(_figure(profile.start, 2) for _, profile in told))
    rest = (_figure(profile.rest(row.spent.wall), 2) for row, profile in told)
    table.add_row(Bilingual("còn lại, giây", "the rest, s").said(), *rest)
    return table


def _figure(value: float | None, digits: int) -> str:
    return "–" if value is None else f"{value:.{digits}f}"

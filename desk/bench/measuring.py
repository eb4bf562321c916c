"""The whole of ``python -m desk bench``: a corpus in a temporary folder, its builds, what they took."""

from __future__ import annotations

import json
from pathlib import Path
from tempfile import TemporaryDirectory

import click
from rich.console import Console

from desk.bench.processes import Failed
from desk.bench.report import as_json, picture, show
from desk.bench.running import Bench, Runner
from plugins.language.bilingual import Bilingual


def measure(articles: int, drawing: Path | None, json_only: bool, run: Runner) -> None:
    """Run the builds and print what they took; raises :class:`Failed`."""
    with TemporaryDirectory(prefix="toasoan-bench-") as folder:
        rows = list(Bench(Path(folder), articles, run).rows())
    if json_only:
        click.echo(json.dumps(as_json(rows, articles), ensure_ascii=False, indent=1))
    else:
        show(rows, articles, Console())
    if drawing is not None:
        drawing.write_text(_drawn(picture(rows, articles)), encoding="utf-8")


def _drawn(svg: str | None) -> str:
    if svg is None:
        raise Failed(Bilingual("Không có số liệu từng bước nên không vẽ.", "No timings by step: nothing to draw.").said())
    return svg

"""Short names for the desk's commands: ``inv check``, ``inv serve`` …"""

import shlex
import sys

from invoke import Context, task

DESK = f"{shlex.quote(sys.executable)} -m desk"


@task
def build(c: Context) -> None:
    """Dựng trang thành tệp tĩnh."""
    c.run(f"{DESK} build", pty=sys.stdout.isatty())


@task
def serve(c: Context) -> None:
    """Dựng trang rồi mở trên máy này để xem."""
    c.run(f"{DESK} serve", pty=sys.stdout.isatty())


@task
def check(c: Context, json: bool = False) -> None:
    """Kiểm tra mọi tệp nội dung."""
    c.run(f"{DESK} check{' --json' if json else ''}", pty=sys.stdout.isatty())


@task(name="import", positional=["path"])
def import_(c: Context, path: str, to: str) -> None:
    """Nhập các trang đã lưu (văn bản) thành bài: inv import PATH --to DIR."""
    c.run(f"{DESK} import {shlex.quote(path)} --to {shlex.quote(to)}", pty=sys.stdout.isatty())


@task
def suggest(c: Context, json: bool = False) -> None:
    """Ghi những tên đã nhận vào các bài, đề xuất những tên còn thiếu."""
    c.run(f"{DESK} suggest{' --json' if json else ''}", pty=sys.stdout.isatty())


@task
def schema(c: Context, to: str) -> None:
    """Viết JSON Schema của từng loại tài liệu."""
    c.run(f"{DESK} schema --to {shlex.quote(to)}", pty=sys.stdout.isatty())


@task
def bench(c: Context, articles: int = 1000, draw: str = "") -> None:
    """Đo thời gian và bộ nhớ của việc dựng trang."""
    c.run(f"{DESK} bench --articles {articles}{f' --draw {shlex.quote(draw)}' if draw else ''}", pty=sys.stdout.isatty())

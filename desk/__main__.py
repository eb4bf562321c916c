"""The desk's commands: ``python -m desk COMMAND``. Each does one thing and says what it did.

Exit 0: all well (notices allowed); 1: errors in documents; 2: wrong use.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import click

from plugins.documents.diagnostics import errors
from plugins.language.bilingual import Bilingual

FOLDER = click.Path(exists=True, file_okay=False, path_type=Path)


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
def desk() -> None:
    """Bàn làm việc của tòa soạn."""


@desk.command()
@click.argument("content", type=FOLDER, required=False)
@click.option("--json", "as_json", is_flag=True, help="In một danh sách JSON ra đầu ra chuẩn.")
def check(content: Path | None, as_json: bool) -> None:
    """Kiểm tra mọi tệp nội dung, báo tất cả lỗi trong một lần."""
    from plugins.site import build
    from plugins.site.newsroom import guarded, show
    from plugins.site.progress import Progress
    from plugins.site.settings import read_settings
    from plugins.site.workshop import Workshop

    pelican = _settings(content)
    progress = Progress()
    with guarded(Path(pelican["CACHE_PATH"])), Workshop(read_settings(pelican), progress) as shop:
        checked = build.check(shop)
    if as_json:
        click.echo(json.dumps([one.as_json() for one in checked.diagnostics], ensure_ascii=False, indent=1))
    else:
        findings = Progress(sys.stdout)
        show(checked.diagnostics, findings)
        wrong = errors(checked.diagnostics)
        notices = len(checked.diagnostics) - wrong
        documents = len(checked.model.reads)
        findings.say(
            Bilingual(
                f"{documents} tệp: {wrong} lỗi, {notices} lưu ý.", f"{documents} files: {wrong} errors, {notices} notices."
            ).said()
        )
    sys.exit(1 if errors(checked.diagnostics) else 0)


@desk.command("build")
@click.argument("content", type=FOLDER, required=False)
@click.option("-o", "--output", type=click.Path(file_okay=False, path_type=Path), help="Thư mục kết quả (mặc định: output).")
@click.option("--check", "verify", is_flag=True, help="Soát từng tệp kết quả, sửa tệp nào mất hay bị đổi.")
@click.option("--why", metavar="/bai/<mã>/", default="", help="Giải thích một trang: làm từ gì, vì sao viết lại.")
def build_site(content: Path | None, output: Path | None, verify: bool, why: str) -> None:
    """Dựng trang thành tệp tĩnh."""
    _build(content, output, BUILD_CHECK=verify, BUILD_WHY=why)


@desk.command()
@click.argument("content", type=FOLDER, required=False)
@click.option("--port", type=click.IntRange(1, 65535), default=8000, show_default=True, help="Cổng trên máy này.")
def serve(content: Path | None, port: int) -> None:
    """Mở trang trên máy này để xem, tự dựng lại mỗi khi lưu tệp."""
    from desk.serving.staying import Busy
    from desk.serving.staying import serve as stay
    from plugins.site.newsroom import guarded

    with guarded(Path(_settings(content)["CACHE_PATH"])):
        try:
            stay(content, port)
        except Busy:
            busy = Bilingual(f"Cổng {port} đang bận; thử --port {port + 1}.", f"Port {port} is taken; try --port {port + 1}.")
            click.echo(busy.said(), err=True)
            sys.exit(1)


@desk.command("import")
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--to", "folder", type=click.Path(file_okay=False, path_type=Path), help="Thư mục nhận các bài.")
@click.option("--json", "as_json", is_flag=True, help="In một danh sách JSON ra đầu ra chuẩn, không ghi tệp nào.")
def import_pages(paths: tuple[Path, ...], folder: Path | None, as_json: bool) -> None:
    """Nhập các trang đã lưu dạng văn bản (tệp .txt hoặc thư mục) thành bài."""
    from desk.importing import collect, import_all, pages_of, refusals_of, write_all
    from desk.known import content_of, known_names
    from plugins.site.newsroom import guarded
    from plugins.site.progress import Progress

    if (folder is None) is not as_json:
        raise click.UsageError(Bilingual("chọn một trong hai: --to DIR hoặc --json", "choose one: --to DIR or --json").said())
    settings, progress = _settings(), Progress()
    with guarded(Path(settings["CACHE_PATH"])):
        inputs = progress.each(collect(paths), Bilingual("Nhập", "Importing"))
        content = Path(settings["PATH"])
        outcomes = import_all(inputs, known_names(content_of(folder, content) if folder else content))
        refused = refusals_of(outcomes)
        if folder is None:
            click.echo(json.dumps([one.as_json() for one in outcomes], ensure_ascii=False, indent=1))
        else:
            shelved, report = write_all(pages_of(outcomes), folder, refused)
            for page in shelved:
                progress.say(page.said().said())
            progress.say(Bilingual(f"Báo cáo: {report}", f"Report: {report}").said())
        for input_ in refused:
            progress.say(f"{input_.path}: {input_.reason.said()}")
    sys.exit(1 if refused else 0)


@desk.command()
@click.argument("content", type=FOLDER, required=False)
@click.option("--json", "as_json", is_flag=True, help="In một danh sách JSON ra đầu ra chuẩn, không ghi tệp nào.")
def suggest(content: Path | None, as_json: bool) -> None:
    """Tìm tên tỉnh, hội, sự kiện trong các bài: ghi những tên đã nhận, đề xuất những tên còn thiếu (tệp de-xuat.md)."""
    from desk.suggesting.report import as_list, said
    from desk.suggesting.session import Place, preview, run
    from plugins.site.newsroom import guarded, show
    from plugins.site.progress import Progress

    settings, progress = _settings(content), Progress()
    content, output, cache = (Path(settings[key]).resolve() for key in ("PATH", "OUTPUT_PATH", "CACHE_PATH"))
    place = Place(content, (output, cache))
    with guarded(cache):
        if as_json:
            sight, refused, findings = preview(place, progress)
            click.echo(json.dumps(as_list(sight, refused), ensure_ascii=False, indent=1))
        else:
            outcome = run(place, progress)
            findings = outcome.findings
        show(findings, progress)
        if not as_json:
            for line in said(outcome, place.path):
                click.echo(line.said())
    sys.exit(1 if findings else 0)


@desk.command()
@click.option("--to", "folder", type=click.Path(file_okay=False, path_type=Path), required=True, help="Thư mục nhận các tệp.")
def schema(folder: Path) -> None:
    """Viết JSON Schema của từng loại tài liệu."""
    from desk.schema import write_schemas

    for file in write_schemas(folder):
        click.echo(str(file))


@desk.command()
@click.option("--articles", type=click.IntRange(1), default=1000, show_default=True, help="Số bài của kho thử.")
@click.option("--draw", "drawing", type=click.Path(dir_okay=False, path_type=Path), help="Vẽ thời gian từng bước ra tệp SVG.")
@click.option("--json", "as_json", is_flag=True, help="In một danh sách JSON ra đầu ra chuẩn.")
def bench(articles: int, drawing: Path | None, as_json: bool) -> None:
    """Đo thời gian và bộ nhớ của việc dựng trang, trên một kho bài tự sinh."""
    from desk.bench.measuring import measure
    from desk.bench.processes import Failed, run

    try:
        measure(articles, drawing, as_json, run)
    except Failed as failed:
        click.echo(str(failed), err=True)
        sys.exit(1)


def _settings(content: Path | None = None, output: Path | None = None) -> dict[str, Any]:
    """Pelican's settings; where they cannot be used, that is said and the command ends."""
    from desk.site import ROOT, pelican_settings
    from plugins.site.newsroom import guarded

    with guarded(ROOT / ".cache"):
        return pelican_settings(content, output)


def _build(content: Path | None, output: Path | None, **changed: object) -> None:
    """Build through Pelican, as the plain ``pelican`` command does."""
    from pelican.log import init

    init()  # type: ignore[no-untyped-call]
    settings = {**_settings(content, output), **changed}
    settings["PELICAN_CLASS"](settings).run()


if __name__ == "__main__":
    desk(prog_name="python -m desk")

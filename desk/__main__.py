"""The desk's commands: ``python -m desk COMMAND``. Each does one thing and says what it did.

Exit 0: all well (notices allowed); 1: errors in documents; 2: wrong use.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

import click
from rich.console import Console

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
    from desk.site import pelican_settings
    from plugins.site import build
    from plugins.site.newsroom import guarded, show
    from plugins.site.progress import Progress
    from plugins.site.settings import read_settings

    pelican = pelican_settings(content)
    progress = Progress()
    with guarded(Path(pelican["CACHE_PATH"])):
        checked = build.check(read_settings(pelican), progress)
    if as_json:
        click.echo(json.dumps([one.as_json() for one in checked.diagnostics], ensure_ascii=False, indent=1))
    else:
        findings = Progress(Console(soft_wrap=True))
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
def build_site(content: Path | None, output: Path | None) -> None:
    """Dựng trang thành tệp tĩnh."""
    _build(content, output)


@desk.command()
@click.argument("content", type=FOLDER, required=False)
@click.option("--port", type=click.IntRange(1, 65535), default=8000, show_default=True, help="Cổng trên máy này.")
def serve(content: Path | None, port: int) -> None:
    """Dựng trang rồi mở trên máy này để xem."""
    from desk.serving import HOST, server
    from desk.site import pelican_settings

    try:
        running = server(Path(pelican_settings(content)["OUTPUT_PATH"]), port)
    except OSError:
        busy = Bilingual(f"Cổng {port} đang bận; thử --port {port + 1}.", f"Port {port} is taken; try --port {port + 1}.")
        click.echo(busy.said(), err=True)
        sys.exit(1)
    _build(content, None)
    click.echo(
        Bilingual(
            f"Xem trang tại http://{HOST}:{port}/ — Ctrl-C để dừng.", f"The site is at http://{HOST}:{port}/ — Ctrl-C to stop."
        ).said()
    )
    try:
        running.serve_forever()
    except KeyboardInterrupt:
        click.echo()
    finally:
        running.server_close()


@desk.command("import")
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--to", "folder", type=click.Path(file_okay=False, path_type=Path), help="Thư mục nhận các bài.")
@click.option("--json", "as_json", is_flag=True, help="In một danh sách JSON ra đầu ra chuẩn, không ghi tệp nào.")
def import_pages(paths: tuple[Path, ...], folder: Path | None, as_json: bool) -> None:
    """Nhập các trang đã lưu dạng văn bản (tệp .txt hoặc thư mục) thành bài."""
    from desk.importing import collect, import_all, pages_of, refusals_of, write_all
    from desk.known import content_of, known_names
    from desk.site import pelican_settings
    from plugins.site.newsroom import guarded
    from plugins.site.progress import Progress

    if (folder is None) is not as_json:
        raise click.UsageError(Bilingual("chọn một trong hai: --to DIR hoặc --json", "choose one: --to DIR or --json").said())
    settings, progress = pelican_settings(), Progress()
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
@click.option("--to", "folder", type=click.Path(file_okay=False, path_type=Path), required=True, help="Thư mục nhận các tệp.")
def schema(folder: Path) -> None:
    """Viết JSON Schema của từng loại tài liệu."""
    from desk.schema import write_schemas

    for file in write_schemas(folder):
        click.echo(str(file))


def _build(content: Path | None, output: Path | None) -> None:
    """Build through Pelican, as the plain ``pelican`` command does."""
    from pelican.log import init

    from desk.site import pelican_settings

    init()  # type: ignore[no-untyped-call]
    settings = pelican_settings(content, output)
    settings["PELICAN_CLASS"](settings).run()


if __name__ == "__main__":
    desk(prog_name="python -m desk")

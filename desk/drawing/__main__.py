"""``python -m desk.drawing --to FOLDER``: draw every picture of the demonstration site."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path

import click
from PIL import ImageFilter

from desk.drawing import craft, houses, land, seals, water
from desk.drawing.canvas import Canvas

PICTURES: dict[str, Callable[[], Canvas]] = {
    "minh-hoa/banh-rang.jpg": craft.gears,
    "minh-hoa/dai-thien-van.jpg": houses.observatory,
    "minh-hoa/dong-song.jpg": water.river,
    "minh-hoa/hoa-sen.jpg": water.lotus,
    "minh-hoa/hoi-truong.jpg": houses.hall,
    "minh-hoa/ruong-lua.jpg": land.rice_fields,
    "minh-hoa/trang-bao.jpg": craft.page,
    "minh-hoa/vuon-cay.jpg": land.orchard,
    "dau/bac-ninh.png": seals.roof,
    "dau/binh-phuoc.png": seals.branch,
}


def drawn(path: str) -> bytes:
    """The file at *path*, one of PICTURES."""
    sheet, stream = PICTURES[path](), io.BytesIO()
    if path.endswith(".png"):
        seals.stamped(sheet).save(stream, "PNG", optimize=True)
    else:
        soft = sheet.finished().filter(ImageFilter.BoxBlur(0.3))  # hard edges cost JPEG a third more
        soft.save(stream, "JPEG", quality=76, optimize=True, progressive=True)
    return stream.getvalue()


@click.command()
@click.option("--to", "folder", required=True, type=click.Path(file_okay=False, path_type=Path), help="Where the pictures go.")
def main(folder: Path) -> None:
    """Draw every picture of the demonstration site into FOLDER."""
    for path in PICTURES:
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(drawn(path))
        click.echo(f"{target} ({target.stat().st_size // 1024} KB)")


if __name__ == "__main__":
    main()

"""``python -m desk.drawing --to FOLDER``: draw every picture of the demonstration site."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path

import click
from PIL import ImageFilter

from desk.drawing import craft, houses, land, outdoors, screens, sea, seals, study, water
from desk.drawing.canvas import Canvas

PICTURES: dict[str, Callable[[], Canvas]] = {
    "minh-hoa/ban-do-34.jpg": screens.squares,
    "minh-hoa/ban-do-so.jpg": screens.digital_map,
    "minh-hoa/ban-gop-y.jpg": study.draft,
    "minh-hoa/ban-lam-viec.jpg": study.writing_desk,
    "minh-hoa/banh-rang.jpg": craft.gears,
    "minh-hoa/cau-day-vang.jpg": outdoors.cable_bridge,
    "minh-hoa/chiec-cup.jpg": study.cup,
    "minh-hoa/cho-noi.jpg": sea.floating_market,
    "minh-hoa/dai-thien-van.jpg": houses.observatory,
    "minh-hoa/do-thi.jpg": screens.curve,
    "minh-hoa/dong-song.jpg": water.river,
    "minh-hoa/hai-dang.jpg": sea.lighthouse,
    "minh-hoa/hoa-sen.jpg": water.lotus,
    "minh-hoa/hoi-truong.jpg": houses.hall,
    "minh-hoa/may-chu.jpg": screens.servers,
    "minh-hoa/phong-thi-nghiem.jpg": study.laboratory,
    "minh-hoa/pin-mat-troi.jpg": outdoors.solar_roof,
    "minh-hoa/rung-cao-su.jpg": outdoors.rubber_trees,
    "minh-hoa/ruong-lua.jpg": land.rice_fields,
    "minh-hoa/ruong-muoi.jpg": sea.salt_field,
    "minh-hoa/san-truong.jpg": outdoors.school_yard,
    "minh-hoa/tau-ca.jpg": sea.fishing_boats,
    "minh-hoa/thu-vien.jpg": study.library,
    "minh-hoa/to-ong.jpg": outdoors.beehive,
    "minh-hoa/tram-thoi-tiet.jpg": outdoors.weather_station,
    "minh-hoa/trang-bao.jpg": craft.page,
    "minh-hoa/vinh-bien.jpg": sea.bay,
    "minh-hoa/vuon-cay.jpg": land.orchard,
    "dau/bac-giang.png": seals.lychee,
    "dau/bac-ninh.png": seals.roof,
    "dau/binh-phuoc.png": seals.branch,
    "dau/can-tho.png": seals.bridge,
    "dau/dong-nai.png": seals.drum,
    "dau/hau-giang.png": seals.ear,
    "dau/khanh-hoa.png": seals.island,
    "dau/ninh-thuan.png": seals.tower,
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

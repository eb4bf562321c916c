"""``python -m desk.drawing --to FOLDER``: draw every picture of the demonstration site."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path

import click
from PIL import ImageFilter

from desk.drawing import (
    board,
    boats,
    bridge,
    coast,
    craft,
    draft,
    hive,
    houses,
    laboratory,
    land,
    lighthouse,
    market,
    roofs,
    salt,
    school,
    screens,
    seals,
    servers,
    shelves,
    stage,
    study,
    trees,
    water,
    weather,
)
from desk.drawing.canvas import Canvas

PICTURES: dict[str, Callable[[], Canvas]] = {
    "minh-hoa/ban-do-34.jpg": screens.squares,
    "minh-hoa/ban-do-so.jpg": screens.digital_map,
    "minh-hoa/ban-gop-y.jpg": draft.draft,
    "minh-hoa/ban-lam-viec.jpg": study.writing_desk,
    "minh-hoa/banh-rang.jpg": craft.gears,
    "minh-hoa/cau-day-vang.jpg": bridge.cable_bridge,
    "minh-hoa/chiec-cup.jpg": stage.cup,
    "minh-hoa/cho-noi.jpg": market.floating_market,
    "minh-hoa/dai-thien-van.jpg": houses.observatory,
    "minh-hoa/do-thi.jpg": board.curve,
    "minh-hoa/dong-song.jpg": water.river,
    "minh-hoa/hai-dang.jpg": lighthouse.lighthouse,
    "minh-hoa/hoa-sen.jpg": water.lotus,
    "minh-hoa/hoi-truong.jpg": houses.hall,
    "minh-hoa/may-chu.jpg": servers.servers,
    "minh-hoa/phong-thi-nghiem.jpg": laboratory.laboratory,
    "minh-hoa/pin-mat-troi.jpg": roofs.solar_roof,
    "minh-hoa/rung-cao-su.jpg": trees.rubber_trees,
    "minh-hoa/ruong-lua.jpg": land.rice_fields,
    "minh-hoa/ruong-muoi.jpg": salt.salt_field,
    "minh-hoa/san-truong.jpg": school.school_yard,
    "minh-hoa/tau-ca.jpg": boats.fishing_boats,
    "minh-hoa/thu-vien.jpg": shelves.library,
    "minh-hoa/to-ong.jpg": hive.beehive,
    "minh-hoa/tram-thoi-tiet.jpg": weather.weather_station,
    "minh-hoa/trang-bao.jpg": craft.page,
    "minh-hoa/vinh-bien.jpg": coast.bay,
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

"""The pictures of the demonstration site: each is drawn by the program, and as it stands in the folder."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image, ImageChops, ImageStat

from desk.drawing.__main__ import PICTURES, drawn

MEDIA = Path(__file__).parents[3] / "content/media"
#: JPEG of another release of Pillow may differ by a shade; a picture that was changed differs by far more.
SHADE = 1.0
#: Bytes; on a slow line a front page of ten such pictures is still read in the time of a sip of tea.
HEAVY = 90 * 1024


def test_every_picture_of_the_site_is_one_that_the_program_draws() -> None:
    folders = [MEDIA / "minh-hoa", MEDIA / "dau"]
    assert {path.relative_to(MEDIA).as_posix() for folder in folders for path in folder.iterdir()} == set(PICTURES)


@pytest.mark.parametrize("path", ["minh-hoa/hai-dang.jpg", "minh-hoa/may-chu.jpg", "minh-hoa/ban-do-34.jpg", "dau/khanh-hoa.png"])
def test_a_picture_stands_in_the_folder_as_it_is_drawn_and_is_drawn_the_same_again(path: str) -> None:
    data = drawn(path)
    assert data == drawn(path)
    kept, made = Image.open(MEDIA / path).convert("RGB"), Image.open(BytesIO(data)).convert("RGB")
    assert kept.size == made.size
    assert max(ImageStat.Stat(ImageChops.difference(kept, made)).mean) < SHADE


@pytest.mark.parametrize("path", sorted(PICTURES))
def test_a_picture_is_light_and_wide_enough_for_a_lead(path: str) -> None:
    assert (MEDIA / path).stat().st_size < HEAVY
    with Image.open(MEDIA / path) as picture:
        assert picture.size == ((1200, 800) if path.endswith(".jpg") else (360, 360))

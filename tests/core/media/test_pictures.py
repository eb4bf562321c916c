"""Pictures are published with their pixels and without what they tell."""

from __future__ import annotations

import struct
from io import BytesIO
from pathlib import Path
from typing import Any
from zlib import crc32

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import ExifTags, Image, ImageChops, ImageCms, ImageOps, ImageStat, PngImagePlugin

from plugins.media import pictures
from plugins.media.formats import anew
from plugins.media.pictures import MOST_PIXELS, Look, look, published
from plugins.media.sizes import size_of, unknown
from tests.photos import photo

SECRET = b"Nguyen Van A, 11.5349 106.8832"
ICC = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
LOSSLESS = {"PNG", "GIF", "BMP"}
#: An unfinished photograph of hypothesis: its format, its mode, its size, how it lies.
FORMS = "JPEG:RGB JPEG:L JPEG:CMYK PNG:RGB PNG:RGBA PNG:P PNG:I;16 WEBP:RGB WEBP:RGBA GIF:P BMP:RGB".split()
DRAWN = st.tuples(
    st.sampled_from([tuple(one.split(":")) for one in FORMS]),
    st.tuples(st.integers(1, 40), st.integers(1, 40)),
    st.integers(1, 8),
    st.randoms(use_true_random=False),
)


def _exif(turn: int) -> Image.Exif:
    exif = Image.Exif()
    exif[ExifTags.Base.Orientation] = turn
    exif[ExifTags.Base.Artist] = SECRET.decode()
    exif.get_ifd(ExifTags.IFD.GPSInfo)[ExifTags.GPS.GPSMapDatum] = SECRET.decode()
    return exif


def _told(form: str, turn: int) -> dict[str, Any]:
    """All that Pillow can write into a picture besides its pixels."""
    told: dict[str, Any] = {"exif": _exif(turn), "xmp": b"<x:xmpmeta>" + SECRET + b"</x:xmpmeta>", "icc_profile": ICC}
    if form == "PNG":
        told["pnginfo"] = info = PngImagePlugin.PngInfo()
        info.add_text("Author", SECRET.decode())
        info.add_itxt("Place", SECRET.decode())
        info.add(b"prVt", SECRET)
    return {**told, "comment": SECRET, "quality": 90}


def _drawn(mode: str, size: tuple[int, int], random: Any) -> Image.Image:
    if mode == "P":
        return _drawn("RGB", size, random).quantize(8)
    image = Image.new(mode, size)
    image.frombytes(random.randbytes(len(image.tobytes())))
    return image


def _opened(data: bytes) -> Image.Image:
    image = Image.open(BytesIO(data))
    image.load()
    return image


def _out(folder: Path, data: bytes, ending: str = "jpg") -> bytes:
    file = folder / f"a.{ending}"
    file.write_bytes(data)
    return published(str(file))


def _look(folder: Path, data: bytes, ending: str = "jpg") -> Look:
    file = folder / f"a.{ending}"
    file.write_bytes(data)
    return look(str(file))


@given(DRAWN)
def test_a_picture_keeps_its_pixels_and_tells_nothing(tmp_path_factory, drawn):
    ((form, mode), size, turn, random), folder = drawn, tmp_path_factory.getbasetemp()
    file = BytesIO()
    _drawn(mode, size, random).save(file, form, **_told(form, turn))
    data = file.getvalue() + SECRET
    before, made = _opened(data), _out(folder, data, form.lower())
    after = _opened(made)
    assert SECRET not in made
    assert not after.getexif() and not {"xmp", "comment", "exif", "Author", "Place", "photoshop"} & set(after.info)
    turned = form in ("JPEG", "PNG", "WEBP")
    upright = ImageOps.exif_transpose(before) if turned else before
    assert (after.format, after.size) == (form, upright.size)
    assert _look(folder, data, form.lower()) == Look(form, *upright.size)
    if turn == 1 or not turned or form in LOSSLESS:
        assert after.convert("RGBA").tobytes() == upright.convert("RGBA").tobytes()
    if form in ("JPEG", "PNG", "WEBP"):
        assert after.info["icc_profile"] == ICC
    assert _out(folder, data, form.lower()) == made, "the same bytes every time"
    assert _out(folder, made, form.lower()) == made, "nothing more is to be taken from it"


@given(DRAWN, st.lists(st.tuples(st.floats(0, 1), st.integers(0, 255)), max_size=4), st.floats(0, 1))
def test_a_damaged_picture_is_a_fault_or_can_be_published(tmp_path_factory, drawn, changes, end):
    ((form, mode), size, turn, random), folder = drawn, tmp_path_factory.getbasetemp()
    file = BytesIO()
    _drawn(mode, size, random).save(file, form, **_told(form, turn))
    data = bytearray(file.getvalue())
    for place, value in changes:
        data[int(place * (len(data) - 1))] = value
    data = data[: int(len(data) * end)] if end < 0.7 else data
    found = _look(folder, bytes(data), form.lower())
    if found.fault in ("", "cut"):
        _out(folder, bytes(data), form.lower())


@pytest.mark.parametrize("mode", ["RGB", "L", "CMYK"])
@pytest.mark.parametrize("turn", range(2, 9))
def test_a_photograph_that_lies_is_turned_with_hardly_a_loss(tmp_path, mode, turn):
    image = Image.linear_gradient("L").resize((96, 64)).rotate(30).convert("RGB").convert(mode)
    file = BytesIO()
    image.save(file, "JPEG", quality=95, exif=_exif(turn))
    after = _opened(_out(tmp_path, file.getvalue()))
    difference = ImageChops.difference(after.convert("RGB"), ImageOps.exif_transpose(_opened(file.getvalue())).convert("RGB"))
    assert after.mode == mode and max(ImageStat.Stat(difference).mean) < 3


def _segment(marker: int, held: bytes) -> bytes:
    return struct.pack(">BBH", 0xFF, marker, len(held) + 2) + held


@pytest.mark.parametrize(
    "more",
    [
        _segment(0xED, b"Photoshop 3.0\x008BIM" + SECRET),
        _segment(0xFE, SECRET),
        _segment(0xE0, b"JFXX\0" + SECRET),
        _segment(0xE2, b"MPF\0" + SECRET),
        _segment(0xEB, b"JP" + SECRET),
        _segment(0xEE, b"Adobe\0\x64\0\0\0\0\0" + SECRET),
        b"\xff\xff\xff" + _segment(0xEF, SECRET)[1:],
        SECRET,
    ],
    ids=[
        "IPTC",
        "comment",
        "thumbnail",
        "other pictures",
        "provenance",
        "behind Adobe's",
        "after fill bytes",
        "between segments",
    ],
)
def test_what_stands_among_the_segments_of_a_jpeg_goes(tmp_path, more):
    data = photo(1)
    made = _out(tmp_path, data[:20] + more + data[20:])
    assert SECRET not in made
    assert _opened(made).tobytes() == _opened(data).tobytes()


def test_a_jfif_thumbnail_goes(tmp_path):
    data = photo(1)
    with_thumbnail = data[:2] + _segment(0xE0, data[6:18] + bytes((2, 2)) + b"A" * 12) + data[20:]
    assert _out(tmp_path, with_thumbnail) == data


def test_a_progressive_jpeg_with_restarts_stays_as_it_is(tmp_path):
    file = BytesIO()
    Image.effect_noise((200, 150), 90).save(file, "JPEG", progressive=True, restart_marker_blocks=3)
    assert _out(tmp_path, file.getvalue()) == file.getvalue()


def _moving(form: str, **how: Any) -> bytes:
    file = BytesIO()
    frames = [Image.new("RGB", (30, 20), (shade, 90, 160)) for shade in (0, 90, 180)]
    frames[0].save(file, form, save_all=True, append_images=frames[1:], duration=80, loop=0, **how)
    return file.getvalue()


@pytest.mark.parametrize("form", ["GIF", "PNG", "WEBP"])
def test_what_moves_goes_on_moving(tmp_path, form):
    data = _moving(form)
    told = {"comment": SECRET} if form == "GIF" else {"exif": _exif(6), "xmp": SECRET}
    made = _out(tmp_path, _moving(form, **told) + SECRET, form.lower())
    before, after = Image.open(BytesIO(data)), Image.open(BytesIO(made))
    assert SECRET not in made and after.n_frames == before.n_frames == 3
    for frame in range(3):
        before.seek(frame)
        after.seek(frame)
        shown = [one.convert("RGB").tobytes() for one in (before, after)]
        assert (after.info["duration"], after.info.get("loop")) == (before.info["duration"], before.info.get("loop"))
        assert shown[0] == shown[1]


def test_the_xmp_of_a_gif_goes(tmp_path):
    data = photo(1, form="GIF")
    xmp = b"\x21\xff\x0bXMP DataXMP" + SECRET + b"\x01" + bytes(range(255, -1, -1)) + b"\0"
    start = 13 + (3 << (data[10] & 7) + 1)
    made = _out(tmp_path, data[:start] + xmp + data[start:], "gif")
    assert SECRET not in made and _opened(made).tobytes() == _opened(data).tobytes()


def test_an_avif_is_drawn_anew_and_upright(tmp_path):
    made = _out(tmp_path, photo(1, form="AVIF", exif=_exif(6), xmp=SECRET), "avif")
    after = _opened(made)
    assert SECRET not in made and (after.format, after.size, dict(after.getexif())) == ("AVIF", (16, 24), {})
    assert _look(tmp_path, photo(1, form="AVIF", exif=_exif(6)), "avif") == Look("AVIF", 16, 24)


def _bomb() -> bytes:
    """A PNG of a thousand million pixels."""
    header = struct.pack(">II5B", 50_000, 20_000, 1, 0, 0, 0, 0)
    parts = [(b"IHDR", header), (b"IDAT", b"x"), (b"IEND", b"")]
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(held)) + name + held + struct.pack(">I", crc32(name + held)) for name, held in parts
    )


FAULTS = {
    "no picture": (b"x", "jpg", "damaged"),
    "nothing": (b"", "png", "damaged"),
    "a page": (b"<!DOCTYPE html><p>", "jpeg", "damaged"),
    "a JPEG of a header": (photo()[:120], "jpg", "damaged"),
    "a JPEG without its end": (photo()[:-3], "jpg", "cut"),
    "half a PNG": (photo(form="PNG")[:-20], "png", "damaged"),
    "a PNG with a bit changed": (photo(form="PNG").replace(b"IDAT", b"IDAU"), "png", "damaged"),
    "half a WebP": (photo(form="WEBP")[:-20], "webp", "damaged"),
    "half a GIF": (photo(form="GIF")[:-20], "gif", "damaged"),
    "half an AVIF": (photo(form="AVIF")[:-20], "avif", "damaged"),
    "half a BMP": (photo(form="BMP")[:-20], "bmp", "damaged"),
    "a TIFF": (photo(form="TIFF"), "tif", "unusable"),
    "a TIFF called JPEG": (photo(form="TIFF"), "jpg", "unusable"),
    "HEIC": (b"\0\0\0\x18ftypheic\0\0\0\0", "jpg", "unusable"),
    "a bomb": (_bomb(), "png", "large"),
    "a bomb to be drawn anew": (
        photo(form="BMP")[:18] + struct.pack("<ii", 30_000, 30_000) + photo(form="BMP")[26:],
        "bmp",
        "large",
    ),
    "SVG that is none": (b"<svg>", "svg", "damaged"),
    "SVG of another namespace": (b"<svg/>", "svg", "damaged"),
    "SVG of a million laughs": (
        b'<!DOCTYPE svg [<!ENTITY a "ha"><!ENTITY b "'
        + b"&a;" * 1000
        + b'"><!ENTITY c "'
        + b"&b;" * 1000
        + b'"><!ENTITY d "'
        + b"&c;" * 1000
        + b'">]><svg xmlns="http://www.w3.org/2000/svg" id="&d;"/>',
        "svg",
        "damaged",
    ),
}


@pytest.mark.parametrize("name", FAULTS)
def test_what_cannot_be_shown_is_a_fault(tmp_path, name):
    data, ending, fault = FAULTS[name]
    assert _look(tmp_path, data, ending).fault == fault
    if fault != "cut":
        with pytest.raises(OSError):
            _out(tmp_path, data[:10], ending)


def test_a_jpeg_without_its_end_is_shown_as_far_as_it_goes(tmp_path):
    assert _out(tmp_path, photo()[:-2]) == photo()


def test_a_picture_that_cannot_be_turned_is_a_fault(tmp_path, monkeypatch):
    def fails(*_: object) -> None:
        raise anew.Damaged

    monkeypatch.setattr(anew, "size", fails)
    assert _look(tmp_path, photo(exif=_exif(6))).fault == "damaged"


def test_other_files_are_no_pictures(tmp_path):
    for data, ending in ((b"%PDF-1.7", "pdf"), (b"PK\x03\x04", "docx"), (b"BM ban tin", "txt"), (b"<svg/>", "xml")):
        assert _look(tmp_path, data, ending) == Look()


def test_a_picture_is_known_by_what_it_holds(tmp_path):
    assert _look(tmp_path, photo(form="PNG"), "jpg").form == "PNG"
    assert _look(tmp_path, photo(), "pdf").form == "JPEG"


def test_the_most_pixels_are_those_of_pillow():
    assert Image.MAX_IMAGE_PIXELS == MOST_PIXELS == pictures.MOST_PIXELS


SVG = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'
DRAWS = f'{SVG} viewBox="0 0 10.4 20" width="100%"><style>.a{{fill:red}}</style><g class="a" fill="url(#b)"><path d="M0 0"/><use xlink:href="#c"/><text>a<tspan>b</tspan>c</text></g></svg>'
HARMS = {
    "a script": "<script>alert(1)</script>",
    "a handler": '<path onclick="alert(1)"/>',
    "a link": '<a href="javascript:alert(1)"><path/></a>',
    "a picture from elsewhere": '<image xlink:href="http://x.vn/alert"/>',
    "a picture by another scheme": '<image href="data:text/html,alert"/>',
    "a use from elsewhere": '<use href="alert.svg#a"/>',
    "a fill from elsewhere": '<path fill="url(http://x.vn/alert)"/>',
    "a style from elsewhere": '<path style="fill: u\\72l(alert)"/>',
    "an import": "<style>@import 'alert';</style>",
    "HTML": '<foreignObject><p xmlns="http://www.w3.org/1999/xhtml">alert</p></foreignObject>',
    "what changes a link": '<animate attributeName="href" to="alert"/>',
    "a comment": "<!-- alert -->",
    "an instruction": "<?alert x?>",
    "notes of a program": '<metadata>alert</metadata><path xmlns:i="http://inkscape.org" i:label="alert" data-name="alert"/>',
    "a base": '<g xml:base="http://alert/"/>',
}


@pytest.mark.parametrize("name", HARMS)
def test_nothing_in_an_svg_runs_or_fetches(tmp_path, name):
    made = _out(tmp_path, f"{SVG}>{HARMS[name]}<text>chữ</text></svg>".encode(), "svg").decode()
    assert "alert" not in made and "<text>chữ</text>" in made


def test_an_svg_keeps_what_draws(tmp_path):
    assert _out(tmp_path, DRAWS.encode(), "svg").decode() == DRAWS
    assert _look(tmp_path, DRAWS.encode(), "svg") == Look("SVG", 10, 20)
    assert _look(tmp_path, f'{SVG} width="12px" height="7.6"/>'.encode(), "svg") == Look("SVG", 12, 8)
    assert _look(tmp_path, f'{SVG} width="2em" height="3"/>'.encode(), "svg") == Look("SVG")


def test_a_photograph_inside_an_svg_tells_nothing(tmp_path):
    from base64 import b64decode, b64encode

    inside = b64encode(photo(exif=_exif(1), comment=SECRET)).decode()
    made = _out(tmp_path, f'{SVG}><image href="data:image/jpeg;base64,{inside}"/></svg>'.encode(), "svg")
    assert b64decode(made.partition(b"base64,")[2].partition(b'"')[0]) == photo()
    damaged = f'{SVG}><image href="data:image/jpeg;base64,eHh4"/></svg>'.encode()
    assert b"href" not in _out(tmp_path, damaged, "svg")


def test_sizes_are_found_by_address():
    told = size_of({"a b.jpg": Look("JPEG", 3, 2), "ă.jpg": Look("JPEG", 5, 4)})
    addresses = ("/media/a%20b.jpg", "/media/a b.jpg", "/media/%C4%83.jpg", "/media/a\u0306.jpg?v=2#x", "/media/c.jpg")
    assert [told(one) for one in addresses] == [(3, 2), (3, 2), (5, 4), (5, 4), (0, 0)]
    assert unknown("/media/a.jpg") == (0, 0)

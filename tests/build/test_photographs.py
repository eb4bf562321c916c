"""Photographs on pages: their sizes, how they are fetched, what of them is published, and what happens when one is replaced."""

from __future__ import annotations

import json
import shutil
import time

import pytest
from PIL import ExifTags, Image

from plugins.site import looking
from plugins.site.build import check
from plugins.site.progress import Progress
from plugins.site.settings import read_settings
from plugins.site.workshop import Workshop
from tests.photos import photo

ARTICLE = "---\ntitle: Bài\ndate: 2021-01-13\n{}---\n{}\n"
LEAD = "image:\n  src: /media/anh%20dau.jpg\n  alt: Ảnh đầu\n"
BODY = "![Một](/media/than.png)\n\nChữ ![hai](/media/hinh.svg) chữ [tệp](/media/tep.pdf)."
SVG = b'<svg xmlns="http://www.w3.org/2000/svg"><path onclick="alert(1)"/></svg>'
SECRET = b"Nguyen Van A"
FILES = {
    "articles/2021/bai.md": ARTICLE.format(f"{LEAD}associations: [hoi-a]\n", BODY),
    "articles/2021/khac.md": ARTICLE.format("", "Chữ."),
    "associations/hoi-a.md": "---\nname: Hội A\npicture: /media/dau.png\n---\n![Trụ sở](/media/than.png)\n",
    "provinces/hue.md": "---\npicture: /media/dau.png\n---\n",
    "pages/lien-he.md": "---\ntitle: Liên hệ\n---\n![Nhà](/media/than.png)\n",
    "media/anh dau.jpg": photo(1, (40, 30)),
    "media/than.png": photo(2, (32, 24), "PNG"),
    "media/dau.png": photo(3, (16, 16), "PNG"),
    "media/hinh.svg": SVG,
    "media/tep.pdf": b"%PDF-1.7",
}


def _telling(turn: int = 1, size: tuple[int, int] = (40, 30)) -> bytes:
    """A photograph that tells who took it and where."""
    exif = Image.Exif()
    exif[ExifTags.Base.Artist] = SECRET.decode()
    exif[ExifTags.Base.Orientation] = turn
    exif.get_ifd(ExifTags.IFD.GPSInfo)[ExifTags.GPS.GPSLatitude] = (11.0, 32.0, 5.0)
    return photo(1, size, exif=exif, comment=SECRET)


@pytest.fixture
def tiny(site):
    made = site(FILES)
    made.build()
    return made


def _attributes(tiny, address: str) -> dict[str, dict[str, str]]:
    """The images of a page by the last part of their address."""
    return {str(one["src"]).rpartition("/")[2]: one.attrs for one in tiny.page(address).select("main img")}


def _size(attributes: dict[str, str]) -> tuple[str | None, str | None]:
    return attributes.get("width"), attributes.get("height")


def _is_as_from_nothing(tiny) -> bool:
    built = tiny.output()
    for folder in ("output", ".cache"):
        shutil.rmtree(tiny.root / folder)
    tiny.build()
    return tiny.output() == built


def test_every_image_has_the_size_of_its_file(tiny):
    found = _attributes(tiny, "/bai/bai/")
    assert {name: _size(one) for name, one in found.items()} == {
        "anh%20dau.jpg": ("40", "30"),
        "than.png": ("32", "24"),
        "hinh.svg": (None, None),
    }
    for address in ("/hoi/hoi-a/", "/tinh-thanh/hue/"):
        assert _size(_attributes(tiny, address)["dau.png"]) == ("16", "16")
    assert _size(_attributes(tiny, "/trang/lien-he/")["than.png"]) == ("32", "24")
    assert _size(_attributes(tiny, "/hoi/hoi-a/")["than.png"]) == ("32", "24")


def test_the_lead_image_is_fetched_at_once_and_all_others_when_they_come_near(tiny):
    found = _attributes(tiny, "/bai/bai/")
    lead = found.pop("anh%20dau.jpg")
    assert lead["fetchpriority"] == "high" and "loading" not in lead
    others = [*found.values(), *_attributes(tiny, "/hoi/hoi-a/").values()]
    assert all((one["loading"], one["decoding"]) == ("lazy", "async") for one in others)


def test_the_first_image_of_a_body_is_fetched_at_once_where_no_lead_stands_before_it(site):
    lead = "image:\n  src: {}\n  caption: Ảnh đầu\n"
    tiny = site(
        {
            **FILES,
            "articles/2021/khac.md": ARTICLE.format("", BODY),
            "articles/2021/thieu.md": ARTICLE.format(lead.format("missing:a.jpg"), BODY),
        }
    )
    tiny.build()
    for address in ("/bai/khac/", "/bai/thieu/"):
        first, second = _attributes(tiny, address).values()
        assert first["fetchpriority"] == "high" and "loading" not in first
        assert second["loading"] == "lazy" and "fetchpriority" not in second


def test_an_address_is_encoded_in_a_front_matter_as_in_a_body(site):
    name, address = "/media/anh/Đại hội 1.jpg", "/media/anh/%C4%90%E1%BA%A1i%20h%E1%BB%99i%201.jpg"
    tiny = site(
        {
            "articles/2021/bai.md": ARTICLE.format(f"image:\n  src: {name}\nsection: tin\n", f"![Một](<{name}>)"),
            "sections/tin.md": "---\nname: Tin\n---\n",
            "associations/hoi-a.md": f"---\nname: Hội A\npicture: {name}\n---\n",
            name.removeprefix("/"): photo(1, (40, 30)),
        }
    )
    tiny.build()
    for page, shown in (("/", 1), ("/chuyen-muc/tin/", 1), ("/bai/bai/", 2), ("/hoi/hoi-a/", 1)):
        found = tiny.page(page).select("main img")
        assert [one["src"] for one in found] == [address] * shown, page
        assert [_size(one.attrs) for one in found] == [("40", "30")] * shown, page
    (told,) = tiny.page("/hoi/hoi-a/").select('script[type="application/ld+json"]')
    assert json.loads(told.get_text())["image"]["contentUrl"].endswith(address)
    assert "media/anh/Đại hội 1.jpg" in tiny.output()
    assert not [
        path for path, held in tiny.output().items() if path[0] != "." and b"i 1.jpg" in held.replace(address.encode(), b"")
    ]


def test_entries_of_lists_have_the_size_of_their_photograph(tiny):
    with Workshop(read_settings(tiny.settings()), Progress()) as shop:
        (front,) = [one.inputs for one in check(shop).plan if one.path == "index.html"]
    shown = {entry.id: entry.image for entry in (front.lead, *front.seconds, *front.latest) if entry}
    assert (shown["bai"].width, shown["bai"].height) == (40, 30) and shown["khac"] is None


def test_what_a_photograph_tells_is_published_nowhere_and_its_file_stays(site):
    data = _telling()
    tiny = site({**FILES, "media/anh dau.jpg": data})
    tiny.build()
    assert not [path for path, held in tiny.output().items() if SECRET in held or b"Exif" in held or b"alert" in held]
    assert tiny.output()["media/anh dau.jpg"] == photo(1, (40, 30))
    assert (tiny.root / "content/media/anh dau.jpg").read_bytes() == data
    assert tiny.output()["media/tep.pdf"] == b"%PDF-1.7"


def test_a_photograph_that_lies_is_published_upright_with_its_size_as_shown(site):
    tiny = site({**FILES, "media/anh dau.jpg": _telling(turn=6)})
    tiny.build()
    assert _size(_attributes(tiny, "/bai/bai/")["anh%20dau.jpg"]) == ("30", "40")
    with Image.open(tiny.root / "output/media/anh dau.jpg") as shown:
        assert shown.size == (30, 40) and not shown.getexif()


@pytest.mark.parametrize(
    ("name", "pages"),
    [
        ("anh dau.jpg", {"bai/bai/index.html", "index.html"}),
        ("than.png", {"bai/bai/index.html", "hoi/hoi-a/index.html", "trang/lien-he/index.html"}),
        ("dau.png", {"hoi/hoi-a/index.html", "tinh-thanh/hue/index.html"}),
    ],
)
def test_a_photograph_of_another_size_draws_the_pages_that_show_it(tiny, name, pages):
    before = tiny.output()
    tiny.write({f"media/{name}": photo(9, (64, 20))})
    tiny.build()
    after = tiny.output()
    changed = {path for path in after if after[path] != before[path] and not path.startswith(".toasoan")}
    assert changed == pages | {f"media/{name}"}
    assert _is_as_from_nothing(tiny)


def test_a_photograph_of_the_same_size_draws_no_page(tiny):
    before = tiny.output()
    tiny.write({"media/anh dau.jpg": photo(9, (40, 30))})
    tiny.build()
    after = tiny.output()
    assert {path for path in after if after[path] != before[path]} == {"media/anh dau.jpg", ".toasoan/state"}
    assert _is_as_from_nothing(tiny)


def test_a_picture_is_looked_at_once(tiny, monkeypatch):
    seen = []
    time.sleep(0.15)  # a file that was changed within a tick of the clock is looked at again
    tiny.write({"articles/2021/khac.md": ARTICLE.format("", "Chữ.\n")})
    tiny.build()
    own = looking.look
    monkeypatch.setattr(looking, "look", lambda path: seen.append(path.rpartition("/")[2]) or own(path))
    tiny.write({"articles/2021/khac.md": ARTICLE.format("", "Chữ khác.")})
    tiny.build()
    assert seen == []
    tiny.write({"media/anh dau.jpg": photo(9), "articles/2021/hong.md": "---\ntitle: Hỏng\n---\n", "pages/hong.md": "---\n---\n"})
    time.sleep(0.15)
    for _ in range(2):
        with pytest.raises(SystemExit):
            tiny.build()
    assert seen == ["anh dau.jpg"], "seen in a build that was refused, and remembered"


def test_a_published_photograph_that_was_altered_is_mended(site):
    tiny = site({**FILES, "media/anh dau.jpg": _telling()})
    tiny.build()
    whole, file = tiny.output(), tiny.root / "output/media/anh dau.jpg"
    file.write_bytes(_telling())
    tiny.build(BUILD_CHECK=True)
    assert tiny.output() == whole
    stamp = file.stat().st_mtime_ns
    tiny.build(BUILD_CHECK=True)
    assert file.stat().st_mtime_ns == stamp


@pytest.mark.parametrize(
    ("name", "data", "severity", "said"),
    [
        ("anh dau.jpg", b"x", "error", "bị hỏng"),
        ("anh dau.jpg", photo()[:100], "error", "bị hỏng"),
        ("anh dau.jpg", photo(form="TIFF"), "error", "trình duyệt không hiện"),
        ("anh dau.jpg", photo()[:-2], "notice", "thiếu phần cuối"),
    ],
)
def test_a_picture_that_is_not_sound_is_told_where_it_is_asked_for(site, name, data, severity, said):
    tiny = site({**FILES, "articles/2021/khac.md": ARTICLE.format("", "a\n\n![x](/media/anh%20dau.jpg)"), f"media/{name}": data})
    found = [(one.path.rpartition("/")[2], one.line, one.key, one.severity) for one in tiny.check()]
    assert found == [("bai.md", 5, "image", severity), ("khac.md", 7, "", severity)]
    assert all(said in one.message.vi and name in one.message.vi and one.hint.vi for one in tiny.check())


def test_an_address_that_begins_wrongly_is_told_as_it_was_typed(site):
    text = ARTICLE.format("image:\n  src: anh/Đại hội 1.jpg\n", "![Một](<media/anh/Đại hội 1.jpg>)")
    found = site({"articles/2021/bai.md": text, "media/anh/Đại hội 1.jpg": photo()}).check()
    assert [("“media/anh/Đại hội 1.jpg”" in one.message.vi, "“anh/Đại hội 1.jpg”" in one.message.vi) for one in found] == [
        (False, True),
        (True, False),
    ]
    assert {one.hint.vi for one in found} == {"có phải /media/anh/Đại hội 1.jpg?"}


def test_a_damaged_picture_leaves_the_standing_site_as_it_was(tiny, capsys):
    before = tiny.output()
    tiny.write({"media/than.png": FILES["media/than.png"][:-30]})
    with pytest.raises(SystemExit) as stopped:
        tiny.build()
    said = capsys.readouterr().err
    assert stopped.value.code == 1 and "Traceback" not in said and "content/media/than.png bị hỏng" in said
    assert tiny.output() == before


def test_a_picture_that_is_damaged_between_check_and_build_is_told_in_a_sentence(tiny, capsys, monkeypatch):
    tiny.write({"media/than.png": photo(5, (32, 24), "PNG")})
    own = looking.look_at_all

    def damaged_after(*given):
        found = own(*given)
        (tiny.root / "content/media/than.png").write_bytes(b"x")
        return found

    monkeypatch.setattr("plugins.site.build.look_at_all", damaged_after)
    with pytest.raises(SystemExit):
        tiny.build()
    said = capsys.readouterr().err
    assert "Không đọc hoặc ghi được" in said and "Traceback" not in said


def test_what_was_noted_of_pictures_by_another_program_is_not_relied_on(tiny):
    with Workshop(read_settings(tiny.settings()), Progress()) as shop:
        shop.note("looks", b"\xc1")
    tiny.write({"articles/2021/khac.md": ARTICLE.format("", "Chữ khác.")})
    tiny.build()
    assert _size(_attributes(tiny, "/bai/bai/")["anh%20dau.jpg"]) == ("40", "30")


def test_a_gallery_is_a_grid_of_figures(site):
    body = "![Một](/media/than.png)\n![Hai](/media/dau.png)\n[![Ba](/media/than.png)](/media/tep.pdf)"
    tiny = site(
        {
            **FILES,
            "articles/2021/khac.md": ARTICLE.format("", body),
            "pages/x.md": '---\ntitle: X\n---\n<div class="gallery">a</div>\n',
        }
    )
    tiny.build()
    figures = tiny.page("/bai/khac/").select(".ts-body > div.gallery > figure")
    assert [one.figcaption.get_text() for one in figures] == ["Một", "Hai", "Ba"]
    assert [_size(one.img.attrs) for one in figures] == [("32", "24"), ("16", "16"), ("32", "24")]
    assert not tiny.page("/trang/x/").select(".gallery"), "the name is ours"


def test_a_gallery_keeps_the_words_of_its_pictures_and_what_is_none_is_told(site):
    body = (
        "![a](/media/than.png)\n*Một*\n![b](/media/dau.png)\n*Hai*\n\nChữ.\n\n![Ba](/media/than.png) ![Bốn](/media/dau.png)\n\n"
        "![c](/media/than.png)\nQuên chữ nghiêng\n\n![d](/media/than.png) ![e](/media/dau.png)\n*Của hai ảnh*"
    )
    tiny = site({**FILES, "articles/2021/khac.md": ARTICLE.format("", body)})
    found = [one for one in tiny.check() if one.path.endswith("khac.md")]
    assert [(one.line, one.severity) for one in found] == [(14, "notice"), (17, "notice")]
    assert all(one.message.vi and one.message.en and "*chú thích*" in one.hint.vi for one in found)
    tiny.build()
    galleries = tiny.page("/bai/khac/").select(".ts-body > .gallery")
    assert [[one.get_text() for one in gallery("figcaption")] for gallery in galleries] == [["Một", "Hai"], ["Ba", "Bốn"]]

"""A small newsroom as data, and the law that every build of it must keep.

A :class:`World` is all that a build is made from: documents, media, theme, settings and the
hour. A :class:`Newsroom` is a world on the disk, built again and again into one output;
:meth:`Newsroom.keeps_the_law` builds it from nothing, too, and compares.
"""

from __future__ import annotations

import copy
import os
import re
import shutil
from collections.abc import Iterator
from contextlib import redirect_stderr
from dataclasses import dataclass, field
from io import StringIO
from itertools import count
from pathlib import Path
from typing import Any

import yaml
from PIL import ExifTags, Image

from tests.build.conftest import TinySite
from tests.photos import photo
from tests.site.running import NOW, ROOT, SITEURL

#: What a build says of the documents, and nothing of what it did: that depends on what stood before.
FINDING = re.compile(r"content/\S+:\d+: |    → ")
OWN = ".toasoan"
#: A build from nothing makes and unmakes some four hundred files and folders: in memory that takes half the time.
MEMORY = Path("/dev/shm")
PLACE = MEMORY if os.access(MEMORY, os.W_OK) else None
Tree = dict[str, bytes | None]


@dataclass
class Document:
    """A document as its front matter and its text."""

    keys: dict[str, Any]
    body: str = ""

    def data(self) -> bytes:
        front = yaml.safe_dump(self.keys, allow_unicode=True, sort_keys=False, width=1000)
        return f"---\n{front}---\n{self.body}\n".encode()


@dataclass
class World:
    """All that a build is made from. ``files`` holds what is no document by its path: media, the theme, broken documents."""

    documents: dict[str, Document] = field(default_factory=dict)
    files: dict[str, bytes] = field(default_factory=dict)
    settings: dict[str, str] = field(default_factory=lambda: {"SITENAME": "Tòa soạn", "SITEURL": SITEURL, "DEFAULT_LANG": "vi"})
    now: str = NOW

    def copy(self) -> World:
        return copy.deepcopy(self)

    def of(self, kind: str) -> list[str]:
        """The documents below the folder *kind*."""
        return sorted(path for path in self.documents if path.startswith(f"content/{kind}/"))

    def below(self, folder: str) -> list[str]:
        """The files below *folder* that are no documents."""
        return sorted(path for path in self.files if path.startswith(f"{folder}/"))

    def disk(self) -> dict[str, bytes]:
        """Every file by its path."""
        return self.files | {path: document.data() for path, document in self.documents.items()}

    def move(self, old: str, new: str) -> None:
        """The document at *old* stands at *new*; the links to it follow, and its translations."""
        self.documents[new] = self.documents.pop(old)
        for document in self.documents.values():
            document.body = document.body.replace(link(old), link(new))
            if document.keys.get("translation_of") == id_of(old):
                document.keys["translation_of"] = id_of(new)


def id_of(path: str) -> str:
    return Path(path).stem


def link(path: str) -> str:
    """How a body leads to the document at *path*."""
    return "{filename}/" + path.removeprefix("content/")


def picture(shade: int, size: int = 2048, width: int = 24, turn: int = 1) -> bytes:
    """A photograph of one colour that takes *size* bytes, taken somewhere; what follows the end of a JPEG is no part of it."""
    exif = Image.Exif()
    exif[ExifTags.Base.Orientation] = turn
    exif.get_ifd(ExifTags.IFD.GPSInfo)[ExifTags.GPS.GPSLatitude] = (11.0, 32.0, float(shade % 60))
    return photo(shade, (width, 16), exif=exif).ljust(size, b"\0")


class Newsroom:
    """A world on the disk, and its output."""

    def __init__(self, root: Path, world: World) -> None:
        self.root, self.world = root, world
        self.output, self.cache = root / "output", root / ".cache"
        self._there: dict[str, bytes] = {}
        self._fresh = (root / "fresh" / str(number) for number in count())
        (root / "content").mkdir()

    def save(self, *, quiet: bool = False) -> None:
        """Bring the world to the disk; *quiet* keeps the time of a file whose size stays."""
        wanted = self.world.disk()
        for path in self._there.keys() - wanted.keys():
            (self.root / path).unlink()
        for path, data in wanted.items():
            if self._there.get(path) != data:
                _write(self.root / path, data, quiet and len(self._there.get(path, b"")) == len(data))
        self._there = wanted

    def rename(self, old: str, new: str) -> None:
        """Give a file another name on the disk, as an editor does: its bytes and its time stay."""
        (self.root / new).parent.mkdir(parents=True, exist_ok=True)
        (self.root / old).rename(self.root / new)
        self._there[new] = self._there.pop(old)

    def keeps_the_law(self) -> bool:
        """Build into the output and from nothing; whether the site was built, or refused as it had to be.

        All of the tree is compared, empty folders and the builder's own record too; a file
        whose bytes stay is not written again; and both builds find the same in the documents.
        """
        before, stamps = tree(self.output), _stamps(self.output)
        found = self.build(self.output, self.cache)
        place = next(self._fresh)
        try:
            fresh = self.build(place / "output", place / "cache")
            assert found == fresh, f"said {found}, from nothing {fresh}"
            after = tree(self.output)
            if found[0]:
                assert found[0] == 1, f"refused with status {found[0]}"
                assert not (wrong := differing(before, after)), wrong
                return False
            assert not (wrong := differing(tree(place / "output"), after)), wrong
        finally:
            shutil.rmtree(place, ignore_errors=True)
        same = {path for path, data in after.items() if data is not None and before.get(path) == data}
        again = [path for path, stamp in _stamps(self.output).items() if path in same and stamps[path] != stamp]
        assert not again, f"written again, though the same: {again}"
        return True

    def build(self, output: Path, cache: Path) -> tuple[int, list[str]]:
        """Build; the exit status and what was found in the documents."""
        said, code = StringIO(), 0
        was = os.environ.get("TOASOAN_NOW")
        os.environ["TOASOAN_NOW"] = self.world.now
        try:
            with redirect_stderr(said):
                TinySite(self.root).build(
                    OUTPUT_PATH=str(output), CACHE_PATH=str(cache), THEME=str(self.root / "theme"), **self.world.settings
                )
        except SystemExit as stopped:
            code = stopped.code if isinstance(stopped.code, int) else -1
        finally:
            os.environ.pop("TOASOAN_NOW")
            os.environ.update({"TOASOAN_NOW": was} if was is not None else {})
        assert "Traceback" not in said.getvalue(), said.getvalue()
        return code, [line for line in said.getvalue().splitlines() if FINDING.match(line)]


def _write(file: Path, data: bytes, keep_time: bool) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    times = file.stat() if keep_time else None
    file.write_bytes(data)
    if times:
        os.utime(file, ns=(times.st_atime_ns, times.st_mtime_ns))


def tree(folder: Path) -> Tree:
    """Every file below *folder* with its bytes, and every folder with none."""
    return {path.relative_to(folder).as_posix(): None if path.is_dir() else path.read_bytes() for path in folder.rglob("*")}


def differing(one: Tree, other: Tree) -> list[str]:
    """The paths at which the trees are not the same, with what is amiss."""
    missing = object()
    return [
        f"{path}: {'gone' if path not in other else 'added' if path not in one else 'other bytes'}"
        for path in sorted(one.keys() | other.keys())
        if one.get(path, missing) != other.get(path, missing)
    ]


def _stamps(folder: Path) -> dict[str, tuple[int, int]]:
    """When each file of the site was written, and which file it is."""
    return {path: (file.st_mtime_ns, file.st_ino) for path, file in _files(folder)}


def _files(folder: Path) -> Iterator[tuple[str, os.stat_result]]:
    for file in folder.rglob("*"):
        path = file.relative_to(folder).as_posix()
        if file.is_file() and not path.startswith(f"{OWN}/"):
            yield path, file.stat()


def first_world() -> World:
    """A newsroom with one of each: all kinds of document, all ways to name a term, all that is not public."""
    theme = {path.relative_to(ROOT).as_posix(): path.read_bytes() for path in (ROOT / "theme").rglob("*") if path.is_file()}
    media = {f"content/media/{name}.jpg": picture(shade) for shade, name in enumerate(("ky-ket", "trao-giai", "tru-so"))}
    return World({f"content/{path}.md": document for path, document in _documents().items()}, theme | media)


def _documents() -> dict[str, Document]:
    return {
        "sections/tin-tuc": Document({"name": "Tin tức", "order": 1}, "Tin của các hội."),
        "sections/dien-dan": Document({"name": "Diễn đàn", "aliases": ["Ý kiến"], "description": "Nơi trao đổi."}),
        "associations/trung-uong": Document({"name": "Liên hiệp hội Việt Nam", "short_name": "LHHVN", "level": "national"}),
        "associations/bac-ninh": Document(
            {
                "name": "Liên hiệp hội Bắc Ninh",
                "aliases": ["LHH Bắc Ninh"],
                "level": "provincial",
                "parent": "LHHVN",
                "province": "Bắc Ninh",
            },
            "![Trụ sở](/media/tru-so.jpg)",
        ),
        "associations/binh-phuoc": Document(
            {"name": "Liên hiệp hội Bình Phước", "until": "2025-06-30", "successors": ["dong-nai"], "province": "binh-phuoc"}
        ),
        "associations/dong-nai": Document(
            {
                "name": "Liên hiệp hội Đồng Nai",
                "parent": "trung-uong",
                "members": [{"count": 120, "as_of": 2021, "source": "dai-hoi"}, {"count": 150, "as_of": "2025-07"}],
            }
        ),
        "events/hoi-thi": Document({"name": "Hội thi sáng tạo", "kind": "series", "organisers": ["LHH Bắc Ninh"]}),
        "events/hoi-thi-7": Document(
            {
                "name": "Hội thi lần 7",
                "kind": "contest",
                "series": "Hội thi sáng tạo",
                "edition": 7,
                "start": "2020-05-18",
                "results": {"entries": 40},
            }
        ),
        "events/hoi-thi-8": Document(
            {
                "name": "Hội thi lần 8",
                "kind": "contest",
                "series": "hoi-thi",
                "edition": 8,
                "start": "2026-12-01",
                "results": {"entries": 55, "prizes": 5},
                "province": "Huế",
            }
        ),
        "events/trai-he": Document(
            {
                "name": "Trại sáng tạo",
                "kind": "campaign",
                "start": "2026-11-21",
                "end": "2026-11-23",
                "venue": "Nhà văn hóa",
                "province": "Bắc Ninh",
                "organisers": ["bac-ninh"],
                "updated": "2026-11-20 10:00",
            }
        ),
        "events/tong-ket": Document({"name": "Tổng kết", "kind": "conference", "start": "2026-12"}),
        "events/chua-hen": Document({"name": "Chưa hẹn ngày"}),
        "provinces/dong-nai": Document({"links": [{"name": "Cổng", "url": "https://dongnai.example/"}]}, "Vùng đất phương Nam."),
        "pages/gioi-thieu": Document(
            {"title": "Giới thiệu", "redirect_from": ["/about.html"]}, "Về tòa soạn, theo 45/2010/NĐ-CP."
        ),
        "periodicals/khoa-hoc/index": Document({"name": "Tạp chí Khoa học", "publisher": "LHH Bắc Ninh"}),
        "periodicals/khoa-hoc/2021-01": Document(
            {"number": "1", "date": "2021-03", "contents": [{"title": "Bài in", "pages": "4-6", "article": "dai-hoi"}]}
        ),
        "articles/2020/giai-thuong": Document(
            {
                "title": "Trao giải: “Sáng tạo” & đổi mới",
                "date": "2020-11-20",
                "section": "tin-tuc",
                "provinces": ["Bắc Ninh"],
                "associations": ["LHH Bắc Ninh"],
                "events": ["Hội thi lần 7"],
                "image": {"src": "/media/trao-giai.jpg", "caption": "Trao giải", "alt": "Hai người"},
            },
            "Kể lại ở [bài này]({filename}/articles/2021/dai-hoi.md), theo Chỉ thị 42-CT/TW (2010).",
        ),
        "articles/2021/dai-hoi": Document(
            {
                "title": "Đại hội thành công",
                "date": "2021-01-13 11:11",
                "summary": "Đại hội đã bầu ban chấp hành.",
                "section": "Ý kiến",
                "lang": "vi",
                "associations": ["Liên hiệp hội Bình Phước", "trung-uong"],
                "provinces": ["Bình Phước"],
                "issue": "khoa-hoc/2021-01",
                "redirect_from": ["/tin/1.html"],
            },
            "Đoạn 1.\n\n![Ký kết](/media/ky-ket.jpg)\n\nXem [sắp tới]({filename}/articles/2026/sap-toi.md).",
        ),
        "articles/2021/congress": Document(
            {
                "title": "A congress of the union",
                "date": "2021-01-20",
                "associations": ["trung-uong"],
                "lang": "en",
                "translation_of": "dai-hoi",
            },
            "Paragraph 1, under 45/2010/NĐ-CP.\n\n| a | b |\n|---|---|\n| 1 | 2 |",
        ),
        "articles/2025/sap-nhap": Document(
            {"title": "Ngày sáp nhập", "date": "2025-07-01", "provinces": ["Bắc Ninh", "Đồng Nai"], "associations": ["dong-nai"]},
            "Đoạn 2. Chỉ thị **42/CT-TƯ** và 202/2025/QH15.",
        ),
        "articles/2026/sap-toi": Document(
            {"title": "Sắp tới", "date": "2026-11-22 09:30", "section": "Tin tức", "events": ["hoi-thi-8"]},
            "Đoạn 3. Nghị quyết 128/NQ-CP (2021).\n\n![Ký kết](/media/ky-ket.jpg)",
        ),
        "articles/2026/nhap": Document({"title": "Bài nháp", "date": "2026-01-02", "status": "draft", "provinces": ["Huế"]}),
        "articles/2026/an": Document({"title": "Bài ẩn", "date": "2026-03-04", "status": "hidden"}, "Đoạn 4. 27-NQ/TW (2008)."),
    }

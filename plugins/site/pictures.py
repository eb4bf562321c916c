"""What documents ask of the media folder, and whether it is there."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from urllib.parse import unquote

from plugins.documents import schemas
from plugins.documents.diagnostics import Diagnostic, Findings
from plugins.documents.reading import Document
from plugins.language.bilingual import Bilingual
from plugins.media.figures import FOLDER, MISSING, is_local, strays
from plugins.media.files import media_name, nearest
from plugins.media.pictures import Look
from plugins.site.faults import faulty

_WEB = re.compile("https?:", re.IGNORECASE)
#: Pelican's other ways to name a target, which this site does not use.
_FOREIGN = re.compile(r"(?:\{|%7B)(?:static|attach|index|author|category|tag)(?:\}|%7D)")
Place = tuple[str | int, ...]


def pictures(document: Document) -> Iterator[tuple[Place, str]]:
    """The files that a front matter asks for, with their locations."""
    fields = document.fields
    for key in ("image", "picture", "cover"):
        picture = getattr(fields, key, None)
        if isinstance(picture, schemas.Picture):
            yield (key, "src"), picture.src
    if isinstance(fields, schemas.Issue) and fields.pdf:
        yield ("pdf",), fields.pdf


@dataclass(frozen=True, slots=True)
class Asked:
    """An address that a body shows (``img``) or links to (``a``), with its line in the file."""

    tag: str
    address: str
    line: int


def is_nowhere(address: str) -> bool:
    """Whether a picture's *address* is neither a media file's, nor another site's, nor one yet to be found."""
    return not (address.startswith((FOLDER, MISSING)) or _WEB.match(address))


def check_pictures(document: Document, asked: Iterable[Asked]) -> Iterator[Diagnostic]:
    """What is to be said of *document* alone: pictures yet to be found or on another site, links that nobody understands."""
    findings = Findings(document.path)
    for place, src in pictures(document):
        line = document.line(*place)
        if src.startswith(MISSING):
            findings.notice(line, str(place[0]), *_sought(src))
        elif _WEB.match(src):
            findings.error(line, str(place[0]), *_elsewhere(src))
    for one in asked:
        if one.tag == "img" and one.address.startswith(MISSING):
            findings.notice(one.line, "", *_sought(one.address))
        elif one.tag == "img" and _WEB.match(one.address):
            findings.notice(one.line, "", *_elsewhere(one.address))
        elif one.tag != "img" and _FOREIGN.match(one.address):
            findings.error(one.line, "", *_unknown(unquote(one.address)))
    yield from findings.all


def check_figures(document: Document, made: str, asked: Iterable[Asked]) -> Iterator[Diagnostic]:
    """Pictures that stand on lines of their own, and yet are in no figure of *made*, the HTML of *document*."""
    findings = Findings(document.path)
    shown, wanted = (one for one in asked if one.tag == "img" and is_local(one.address)), set(strays(made))
    for number, one in enumerate(shown):
        if number in wanted:
            findings.notice(one.line, "", *_STRAY)
    yield from findings.all


def check_media(
    document: Document, asked: Iterable[Asked], files: Collection[str], looks: Mapping[str, Look]
) -> Iterator[Diagnostic]:
    """Photographs and files that are not there, or cannot be published. *files* are the names of those that are, *looks* tell what they are."""
    findings = Findings(document.path)
    for place, src in pictures(document):
        line = document.line(*place)
        if src.startswith(FOLDER):
            _check_file(src, line, str(place[0]), files, looks, findings)
        elif is_nowhere(src):
            findings.error(line, str(place[0]), *_nowhere(src, files))
    for one in asked:
        if one.address.startswith(FOLDER):
            _check_file(one.address, one.line, "", files, looks, findings)
        elif one.tag == "img" and is_nowhere(one.address):
            findings.error(one.line, "", *_nowhere(unquote(one.address), files))
    yield from findings.all


_STRAY = (
    Bilingual(
        "ảnh chung đoạn với chữ nên không thành ảnh có chú thích hay chùm ảnh",
        "the picture shares its paragraph with words, so it has no caption and is in no gallery",
    ),
    Bilingual(
        "cách một dòng trống trước và sau; chú thích viết trên một dòng chữ nghiêng ngay dưới một ảnh: *chú thích*",
        "leave an empty line before and after; a caption is one line of emphasis right below one picture: *caption*",
    ),
)


def _unknown(address: str) -> tuple[Bilingual, Bilingual]:
    return (
        Bilingual(f"không hiểu liên kết “{address}”", f"the link “{address}” is not understood"),
        Bilingual(
            "tệp và ảnh thì viết /media/…, bài khác thì viết {filename}/articles/…",
            "for a file write /media/…, for another document {filename}/articles/…",
        ),
    )


def _check_file(address: str, line: int, key: str, files: Collection[str], looks: Mapping[str, Look], findings: Findings) -> None:
    name = media_name(address)
    if name is None:
        return
    if name in files:
        fault = looks[name].fault if name in looks else ""
        if fault:
            tell = findings.notice if fault == "cut" else findings.error
            tell(line, key, *faulty(f"content/media/{name}", fault))
        return
    message = Bilingual(f"không có tệp content/media/{name}", f"there is no file content/media/{name}")
    findings.error(line, key, message, _found(name, files))


def _found(name: str, files: Collection[str]) -> Bilingual:
    """What to write instead of *name*, which is no file's."""
    near = nearest(name, files)
    if near:
        return Bilingual(f"có phải {FOLDER}{near}?", f"is it {FOLDER}{near}?")
    return Bilingual(
        f"chép tệp vào content/media/; nếu chưa tìm được ảnh, viết “{MISSING}” thay cho địa chỉ",
        f"copy it into content/media/; for a photograph yet to be found write “{MISSING}” as its address",
    )


def _nowhere(address: str, files: Collection[str]) -> tuple[Bilingual, Bilingual]:
    message = Bilingual(
        f"ảnh “{address}” không có: địa chỉ ảnh phải bắt đầu bằng {FOLDER}",
        f"the picture “{address}” is not there: its address must begin with {FOLDER}",
    )
    return message, _found(address, files)


def _sought(address: str) -> tuple[Bilingual, Bilingual]:
    clue = address.removeprefix(MISSING)
    said = f" ({clue})" if clue else ""
    return (
        Bilingual(f"ảnh chưa tìm được{said}", f"a photograph is yet to be found{said}"),
        Bilingual(
            "khi có ảnh, chép vào content/media/ và viết /media/… vào đây",
            "when it is found, copy it into content/media/ and write /media/… here",
        ),
    )


def _elsewhere(address: str) -> tuple[Bilingual, Bilingual]:
    return (
        Bilingual(
            f"ảnh “{address}” không nằm trong content/media nên không hiện",
            f"the picture “{address}” is not in content/media and is not shown",
        ),
        Bilingual("tải ảnh về content/media/ rồi viết /media/…", "save it in content/media/ and write /media/…"),
    )

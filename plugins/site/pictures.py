"""What documents ask of the media folder, and whether it is there."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from urllib.parse import unquote

from plugins.documents import schemas
from plugins.documents.diagnostics import Diagnostic, Findings
from plugins.documents.reading import Document
from plugins.language.bilingual import Bilingual
from plugins.media.figures import FOLDER, MISSING
from plugins.media.files import media_name, nearest
from plugins.site.reading import Read

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


def check_media(read: Read, files: Mapping[str, Path]) -> Iterator[Diagnostic]:
    """Photographs and files that are not there, are yet to be found, or stand on another site."""
    findings = Findings(read.document.path)
    for place, src in pictures(read.document):
        line = read.document.line(*place)
        if src.startswith(MISSING):
            findings.notice(line, str(place[0]), *_sought(src))
        elif not src.startswith(FOLDER):
            findings.error(line, str(place[0]), *(_elsewhere(src) if _WEB.match(src) else _nowhere(src, files)))
        else:
            _check_file(src, line, str(place[0]), files, findings)
    for asked in read.asked:
        if asked.address.startswith(FOLDER):
            _check_file(asked.address, asked.line, "", files, findings)
        elif asked.tag == "img" and asked.address.startswith(MISSING):
            findings.notice(asked.line, "", *_sought(asked.address))
        elif asked.tag == "img" and _WEB.match(asked.address):
            findings.notice(asked.line, "", *_elsewhere(asked.address))
        elif asked.tag == "img":
            findings.error(asked.line, "", *_nowhere(asked.address, files))
        elif _FOREIGN.match(asked.address):
            findings.error(asked.line, "", *_unknown(unquote(asked.address)))
    yield from findings.all


def _unknown(address: str) -> tuple[Bilingual, Bilingual]:
    return (
        Bilingual(f"không hiểu liên kết “{address}”", f"the link “{address}” is not understood"),
        Bilingual(
            "tệp và ảnh thì viết /media/…, bài khác thì viết {filename}/articles/…",
            "for a file write /media/…, for another document {filename}/articles/…",
        ),
    )


def _check_file(address: str, line: int, key: str, files: Mapping[str, Path], findings: Findings) -> None:
    name = media_name(address)
    if name is None or name in files:
        return
    message = Bilingual(f"không có tệp content/media/{name}", f"there is no file content/media/{name}")
    findings.error(line, key, message, _found(name, files))


def _found(name: str, files: Mapping[str, Path]) -> Bilingual:
    """What to write instead of *name*, which is no file's."""
    near = nearest(name, files)
    if near:
        return Bilingual(f"có phải {FOLDER}{near}?", f"is it {FOLDER}{near}?")
    return Bilingual(
        f"chép tệp vào content/media/; nếu chưa tìm được ảnh, viết “{MISSING}” thay cho địa chỉ",
        f"copy it into content/media/; for a photograph yet to be found write “{MISSING}” as its address",
    )


def _nowhere(address: str, files: Mapping[str, Path]) -> tuple[Bilingual, Bilingual]:
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

"""The style sheets of the theme, as the one file that pages ask for: a phone waits for every file before it shows a page."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from pathlib import Path

from plugins.builder.plan import File
from plugins.documents.diagnostics import Diagnostic
from plugins.language.bilingual import Bilingual

#: Where the theme's style sheets stand in its static folder, which of them comes first, and what all of them make.
FOLDER, COMPONENTS, FIRST, SHEET = "css/", "css/components/", "css/tokens.css", "site.css"


def parted(theme: Mapping[str, File]) -> tuple[tuple[str, ...], dict[str, File]]:
    """The texts of the theme's style sheets, in their order, and its other files.

    The order is that of their names; only the first, which says the order of the layers,
    is before all others. Those of ``components/`` are one text, in the layer of that name.
    """
    names = sorted(filter(_is_sheet, theme), key=_order)
    texts: list[str] = []
    for is_component, some in groupby(names, lambda name: name.startswith(COMPONENTS)):
        read = [Path(theme[name].path).read_text(encoding="utf-8-sig") for name in some]
        texts += [f"@layer components {{\n{joined(read)}}}\n"] if is_component else read
    return tuple(texts), {name: file for name, file in theme.items() if name not in names}


def check_sheets(theme: Mapping[str, str], folder: str) -> Iterator[Diagnostic]:
    """What keeps the sheets of *theme*, files by name, from making one: the first is not there, or one is no text. *folder* is the theme's static one."""
    if FIRST not in theme:
        yield Diagnostic(f"{folder}/{FIRST}", 1, "", *_MISSING)
    for name in filter(_is_sheet, theme):
        data = Path(theme[name]).read_bytes()
        try:
            data.decode("utf-8-sig")
        except UnicodeDecodeError as error:
            yield Diagnostic(f"{folder}/{name}", data.count(b"\n", 0, error.start) + 1, "", *_NO_TEXT)


_MISSING = (
    Bilingual("giao diện thiếu tệp này, tệp giữ mọi màu và cỡ", "the theme lacks this file, which has all colours and sizes"),
    Bilingual(
        "chép lại tệp từ giao diện gốc của Tòa soạn (chữ thường, đúng thư mục)",
        "copy it again from the theme that came with Tòa soạn (lower case, in that folder)",
    ),
)
_NO_TEXT = (
    Bilingual("tệp không phải UTF-8", "the file is not UTF-8"),
    Bilingual("gõ lại chữ ở dòng này, rồi lưu tệp với bảng mã UTF-8", "type the words of this line again, and save it as UTF-8"),
)


def _is_sheet(name: str) -> bool:
    return name.startswith(FOLDER) and name.endswith(".css")


def _order(name: str) -> tuple[bool, str]:
    return name != FIRST, name


def joined(texts: Sequence[str]) -> str:
    """*texts*, one below the other."""
    return "".join(text if text.endswith("\n") else f"{text}\n" for text in texts)

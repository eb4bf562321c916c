from __future__ import annotations

import re
from pathlib import Path

import pytest

from plugins.builder.plan import File
from plugins.site.sheets import check_sheets, joined, parted

THEME = Path(__file__).parents[3] / "theme"
CSS = THEME / "static" / "css"
ALL = sorted(CSS.glob("**/*.css"))
LARGEST = 25_000
#: Functions and notations of a raw colour; keywords are looked for as whole values.
COLOUR = r"#[0-9a-f]{3,8}\b|\b(?:rgba?|hsla?|hwb|lab|lch|oklab|oklch|color)\(|[:\s](?:white|black|red|grey|gray|silver)\b"
SIZE = r"(?<![\w.-])\d*\.?\d+(?:px|r?em|pt|mm|cm|ch|ex|v[whib]|vmin|vmax)\b"

each = pytest.mark.parametrize("sheet", ALL, ids=lambda path: str(path.relative_to(CSS)))
OTHERS = [path for path in ALL if path.name != "tokens.css"]
each_but_tokens = pytest.mark.parametrize("sheet", OTHERS, ids=lambda path: path.name)


def rules(sheet: Path) -> str:
    """A sheet without comments and without the conditions of its media queries, which can see no token."""
    return re.sub(r"/\*.*?\*/|@media[^{]*", "", sheet.read_text("utf-8"), flags=re.DOTALL)


def served() -> tuple[tuple[str, ...], dict[str, File]]:
    """The texts of the sheet of a site, and what of the theme is none."""
    return parted(
        {path.relative_to(THEME / "static").as_posix(): File(str(path), b"") for path in [*ALL, THEME / "static/favicon.svg"]}
    )


def test_the_whole_look_is_small() -> None:
    assert sum(path.stat().st_size for path in ALL) <= len(joined(served()[0]).encode()) <= LARGEST


@each_but_tokens
def test_raw_colours_and_sizes_stand_in_the_tokens_only(sheet: Path) -> None:
    declared = re.findall(r"[\w-]+\s*:[^;{}]+[;}]", rules(sheet))
    assert not [line for line in declared if re.search(COLOUR, line, re.IGNORECASE) or re.search(SIZE, line)]


@each
def test_a_sheet_asks_for_nothing(sheet: Path) -> None:
    assert not re.search(r"url\(|@import|@font-face|https?:", rules(sheet))


@each
def test_every_token_that_is_used_is_defined(sheet: Path) -> None:
    defined = set(re.findall(r"(--[\w-]+)\s*:", (CSS / "tokens.css").read_text("utf-8")))
    assert set(re.findall(r"var\((--[\w-]+)", rules(sheet))) <= defined


def test_every_token_is_used() -> None:
    defined = set(re.findall(r"(--[\w-]+)\s*:", rules(CSS / "tokens.css")))
    assert defined <= {name for path in ALL for name in re.findall(r"var\((--[\w-]+)", rules(path))}


def test_pages_ask_for_one_sheet_with_all_of_them_in_it_the_order_of_layers_first() -> None:
    head = (THEME / "templates" / "partials" / "head.html").read_text("utf-8")
    assert re.findall(r"'(/theme/[^']*\.css)'", head) == ["/theme/site.css"]
    texts, rest = served()
    assert list(rest) == ["favicon.svg"]
    assert all(path.read_text("utf-8").strip() in joined(texts) for path in ALL)
    assert joined(texts).index("@layer reset, tokens") < joined(texts).index("@layer components {")
    assert joined(texts).count("@layer components {") == 1


def test_a_sheet_that_ends_without_a_line_break_does_not_run_into_the_next() -> None:
    assert joined(("a {}", "b {}\n")) == "a {}\nb {}\n"


def sheets_of(folder: Path, files: dict[str, bytes]) -> dict[str, str]:
    """*files* on the disk, by name."""
    for name, data in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(data)
    return {name: str(folder / name) for name in files}


@pytest.mark.parametrize("files", [{}, {"css/base.css": b""}, {"css/Tokens.css": b""}, {"tokens.css": b"", "favicon.svg": b""}])
def test_a_theme_without_its_colours_is_refused(tmp_path: Path, files: dict[str, bytes]) -> None:
    (found,) = check_sheets(sheets_of(tmp_path, files), "theme/static")
    assert (found.path, found.severity) == ("theme/static/css/tokens.css", "error") and found.hint.vi and found.hint.en


def test_a_sheet_that_is_no_text_is_refused_with_its_line(tmp_path: Path) -> None:
    files = {"css/tokens.css": b"\xef\xbb\xbfa {}\n", "css/components/a.css": b"/* \n\n \xff */", "favicon.svg": b"\xff"}
    (found,) = check_sheets(sheets_of(tmp_path, files), "giao-dien/static")
    assert (found.path, found.line) == ("giao-dien/static/css/components/a.css", 3) and "UTF-8" in found.message.vi


def test_our_own_sheets_pass() -> None:
    assert not list(check_sheets({path.relative_to(THEME / "static").as_posix(): str(path) for path in ALL}, "theme/static"))


def test_classes_are_ours_or_those_of_a_body() -> None:
    of_bodies = {"table", "gallery", "missing", "right", "center", "footnote", "footnote-ref", "footnote-backref"}
    used = {name for path in ALL for name in re.findall(r"\.([a-z][\w-]*)", rules(path))}
    assert {name for name in used if not name.startswith("ts-")} <= of_bodies


def test_no_class_is_styled_that_no_template_has() -> None:
    pages = (path for path in (THEME / "templates").glob("**/*.html") if path.name != "style.html")
    templates = "\n".join(path.read_text("utf-8") for path in pages)
    blocks = ("ts-menu", "ts-footer", "ts-links")
    made = {f"{block}__{element}" for block in blocks for element in ("item", "link")}
    used = {name for path in ALL for name in re.findall(r"\.(ts-[\w-]*)", rules(path))}
    assert not [name for name in used - made if not re.search(rf"{name}(?![\w-])", templates)]

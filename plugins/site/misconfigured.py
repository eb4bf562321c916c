"""Settings that cannot be run: where they fail, and why, in an editor's words."""

from __future__ import annotations

import traceback
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from plugins.documents.diagnostics import Diagnostic
from plugins.language.bilingual import Bilingual
from plugins.site.settings import SettingError

#: The settings, beside the folders of the program.
FILE = "pelicanconf.py"
#: Files and lines, as a traceback names them.
Steps = Sequence[tuple[str, int | None]]
#: A byte that is no UTF-8 is a SyntaxError, too.
_BYTES = "codec can't decode"


class Misconfigured(Exception):
    """The settings cannot be run; ``finding`` says where and why."""

    def __init__(self, finding: Diagnostic) -> None:
        super().__init__(finding)
        self.finding = finding


@contextmanager
def told(root: Path) -> Iterator[None]:
    """Raise :class:`Misconfigured` where the settings in *root* cannot be run; a value that is not usable is a SettingError as it was."""
    try:
        yield
    except SettingError:
        raise
    except Exception as error:
        raise Misconfigured(finding_of(error, root)) from error


def finding_of(error: Exception, root: Path) -> Diagnostic:
    """Where in the files of *root* the settings fail with *error*, and why."""
    steps: list[tuple[str, int | None]] = [(step.filename, step.lineno) for step in traceback.extract_tb(error.__traceback__)]
    if isinstance(error, SyntaxError):
        steps.append((error.filename or str(root / FILE), error.lineno))
    return finding(steps, type(error).__name__, getattr(error, "msg", None) or str(error), root)


def finding(steps: Steps, kind: str, message: str, root: Path) -> Diagnostic:
    """The same of an error of the class *kind* that came by *steps*: the last of them in a file of *root* is at fault."""
    passed = [step for step in steps[:-1] if Path(step[0]) not in _READERS]
    ours = [(Path(file), line) for file, line in (*passed, *steps[-1:]) if _is_ours(Path(file), root)]
    file, line = ours[-1] if ours else (root / FILE, 1)
    what, hint = _words(kind, message) if ours else _REFUSED
    said = f"{kind}: {message}"
    return Diagnostic(
        file.relative_to(root).as_posix(), line or 1, "", Bilingual(f"{what.vi} ({said})", f"{what.en} ({said})"), hint
    )


def _is_ours(file: Path, root: Path) -> bool:
    return file.is_relative_to(root) and not any(part.endswith("-packages") for part in file.parts)


_HERE = Path(__file__).resolve()
#: What reads the settings is not at fault where Pelican fails over them.
_READERS = (_HERE, _HERE.parents[2] / "desk/site.py")


def _words(kind: str, message: str) -> tuple[Bilingual, Bilingual]:
    if _BYTES in message:
        return _ENCODING
    return _KNOWN.get(kind, _OTHER)


_SYNTAX = (
    Bilingual("dòng này sai cú pháp", "this line cannot be read"),
    Bilingual(
        'xem lại dấu nháy, ngoặc và dấu phẩy: mỗi dòng là TÊN = "giá trị"',
        'look at its quotes, brackets and commas: a line is NAME = "value"',
    ),
)
_IMPORT = (
    Bilingual("không nạp được phần này", "this cannot be imported"),
    Bilingual("sửa tên ở dòng import, hoặc cài phần còn thiếu", "mend the name in the import, or install what is missing"),
)
_ENCODING = (
    Bilingual("tệp không phải UTF-8", "the file is not UTF-8"),
    Bilingual("lưu lại tệp với bảng mã UTF-8", "save it as UTF-8"),
)
_OTHER = (
    Bilingual("cấu hình không chạy được ở đây", "the settings fail here"),
    Bilingual("sửa dòng ấy rồi lưu lại", "mend that line and save it"),
)
_REFUSED = (
    Bilingual("Pelican không nhận một giá trị trong cấu hình", "Pelican refuses a value of the settings"),
    Bilingual("xem lại những dòng vừa sửa", "look at the lines that were changed last"),
)
_KNOWN = {
    **dict.fromkeys(("SyntaxError", "IndentationError", "TabError"), _SYNTAX),
    **dict.fromkeys(("ImportError", "ModuleNotFoundError"), _IMPORT),
    "NameError": (
        Bilingual("không có tên này", "there is no such name"),
        Bilingual('chữ thì đặt trong dấu nháy kép: SITENAME = "Tòa soạn"', 'put text in double quotes: SITENAME = "Tòa soạn"'),
    ),
}

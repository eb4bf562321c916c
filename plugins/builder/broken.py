"""A template that cannot be drawn: where in the theme, and what its language says of it, as plain data."""

from __future__ import annotations

import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from jinja2 import TemplateError, TemplateNotFound, TemplateSyntaxError

#: What a template's own words can raise: an unknown name, a filter given what it cannot use, a sum of a text and a number.
_RAISED = (TemplateError, ArithmeticError, AttributeError, LookupError, TypeError, ValueError)


class Broken(Exception):
    """A template cannot be read or drawn.

    ``path`` is its file as whoever edits the theme knows it (``theme/templates/article.html``),
    ``line`` counts from 1, ``message`` is Jinja's own. It survives its way out of a process.
    """

    def __init__(self, path: str, line: int, message: str) -> None:
        super().__init__(path, line, message)
        self.path, self.line, self.message = path, line, message


@contextmanager
def told(folder: Path, name: str) -> Iterator[None]:
    """Raise :class:`Broken` where the template *name* of *folder*, or one that it asks for, is at fault; other errors as they are."""
    try:
        yield
    except _RAISED as error:
        place = _place(error, folder)
        if place is None and not isinstance(error, (TemplateError, UnicodeDecodeError)):
            raise
        file, line = place or (str(folder / name), 1)
        raise Broken(_shown(file, folder), line, _message(error)) from error


def _place(error: Exception, folder: Path) -> tuple[str, int] | None:
    """The last template on the way of *error*, and the line there; None where it passed none."""
    if isinstance(error, TemplateSyntaxError) and error.filename:
        return error.filename, error.lineno
    steps = [(frame.f_code.co_filename, line) for frame, line in traceback.walk_tb(error.__traceback__)]
    return next((step for step in reversed(steps) if Path(step[0]).is_relative_to(folder)), None)


def _shown(file: str, folder: Path) -> str:
    """*file* from the theme's own folder on."""
    theme = folder.parent
    return Path(file).relative_to(theme.parent).as_posix() if Path(file).is_relative_to(theme) else file


def _message(error: Exception) -> str:
    if isinstance(error, TemplateNotFound):
        return f"no template {error.name}"
    return " ".join(str(error).split()) or type(error).__name__

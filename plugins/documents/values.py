"""The shapes of values: one line of text, a list, nothing; and what is wrong with a value that has not the right one."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from plugins.language.bilingual import Bilingual
from plugins.language.moments import Moment

#: Where a value stands in its front matter: ``("byline", 0, "name")``.
Location = tuple[str | int, ...]


class Fault(ValueError):
    """A value is not what its key takes: what is wrong, and what to write."""

    def __init__(self, message: Bilingual, hint: Bilingual) -> None:
        super().__init__(message.en)
        self.message, self.hint = message, hint


def scalar(value: Any) -> str:
    """One line of text, without spaces at its ends."""
    if isinstance(value, str):
        return value.strip()
    what = Bilingual(*(("danh sách", "a list") if isinstance(value, (list, tuple)) else ("nhiều khóa con", "a set of keys")))
    raise Fault(
        Bilingual(f"giá trị là {what.vi}, ở đây chỉ nhận một dòng chữ", f"the value is {what.en}; one line of text is wanted"),
        Bilingual("viết một giá trị trên cùng dòng với khóa", "write one value on the key's own line"),
    )


def optional(read: Callable[[str], Any]) -> Callable[[Any], Any]:
    """*read* for a typed scalar; nothing stays nothing, and a value already made stays."""

    def validate(value: Any) -> Any:
        if value is None or isinstance(value, (Moment, bool, int)):
            return value
        text = scalar(value)
        return read(text) if text else None

    return validate


def needed(read: Callable[[Any], Any]) -> Callable[[Any], Any]:
    """*read* for a key that must hold something."""

    def validate(value: Any) -> Any:
        found = read(value)
        if found is None:
            raise Fault(
                Bilingual("khóa này để trống", "this key is empty"),
                Bilingual("viết giá trị sau dấu hai chấm", "write a value after the colon"),
            )
        return found

    return validate


def as_list(value: Any) -> Any:
    """A list; a single value is refused with the list it should be."""
    if value is None:
        return ()
    if isinstance(value, (list, tuple)):
        return tuple(value)
    shown = value.strip() if isinstance(value, str) else "…"
    raise Fault(
        Bilingual("ở đây phải là một danh sách", "a list is wanted here"),
        Bilingual(f"viết trong ngoặc vuông: [{shown}]", f"write it in square brackets: [{shown}]"),
    )


def one_or_list(value: Any) -> Any:
    """A list; a single value is a list of one."""
    if value is None or value == "":
        return ()
    return tuple(value) if isinstance(value, (list, tuple)) else (value,)

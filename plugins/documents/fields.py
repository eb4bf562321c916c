"""The types of front matter values: how typed text becomes a number, a date, a list."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Annotated, Any

from pydantic import BeforeValidator, GetCoreSchemaHandler, GetJsonSchemaHandler, WithJsonSchema
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, core_schema

from plugins.language.bilingual import Bilingual
from plugins.language.moments import Moment, Precision, Unreadable, from_iso


class Fault(ValueError):
    """A value is not what its key takes: what is wrong, and what to write."""

    def __init__(self, message: Bilingual, hint: Bilingual) -> None:
        super().__init__(message.en)
        self.message, self.hint = message, hint


ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


def _scalar(value: Any) -> str:
    if isinstance(value, str):
        return value.strip()
    what = Bilingual(*(("danh sách", "a list") if isinstance(value, (list, tuple)) else ("nhiều khóa con", "a set of keys")))
    raise Fault(
        Bilingual(f"giá trị là {what.vi}, ở đây chỉ nhận một dòng chữ", f"the value is {what.en}; one line of text is wanted"),
        Bilingual("viết một giá trị trên cùng dòng với khóa", "write one value on the key's own line"),
    )


def _optional(read: Callable[[str], Any]) -> Callable[[Any], Any]:
    """*read* for a typed scalar; nothing stays nothing, and a value already made stays."""

    def validate(value: Any) -> Any:
        if value is None or isinstance(value, (Moment, bool, int)):
            return value
        text = _scalar(value)
        return read(text) if text else None

    return validate


def _count(text: str) -> int:
    if not re.fullmatch(r"[-+]?\d{1,15}", text):
        raise Fault(
            Bilingual(f"“{text}” không phải số nguyên", f"“{text}” is no whole number"),
            Bilingual(
                "viết số bằng chữ số, không dấu chấm phân cách, ví dụ 28000",
                "write digits only, without separators, such as 28000",
            ),
        )
    if int(text) < 0:
        raise Fault(
            Bilingual(f"số {text} là số âm", f"{text} is negative"),
            Bilingual("viết số từ 0 trở lên", "write 0 or more"),
        )
    return int(text)


def _ordinal(text: str) -> int:
    number = _count(text)
    if number == 0:
        raise Fault(Bilingual("số thứ tự bắt đầu từ 1", "ordinals begin at 1"), Bilingual("viết 1, 2, 3 …", "write 1, 2, 3 …"))
    return number


def _flag(text: str) -> bool:
    if text in ("true", "True", "TRUE"):
        return True
    if text in ("false", "False", "FALSE"):
        return False
    raise Fault(
        Bilingual(f"“{text}” không phải true hay false", f"“{text}” is neither true nor false"),
        Bilingual("viết true (có) hoặc false (không)", "write true or false"),
    )


_ISO_HINT = Bilingual(
    "viết năm-tháng-ngày, ví dụ 2018-01-12 hoặc 2018-01-12 14:56", "write year-month-day, such as 2018-01-12 or 2018-01-12 14:56"
)


def _span(text: str) -> Moment:
    try:
        return from_iso(text)
    except Unreadable as error:
        raise Fault(error.reason, _suggested(text)) from None


def _suggested(text: str) -> Bilingual:
    """The ISO form of a date typed the Vietnamese way, where it is certain."""
    from plugins.language.dates import read_date

    try:
        iso = read_date(text).iso.replace("T", " ")
    except Unreadable:
        return _ISO_HINT
    return Bilingual(f"viết {iso}", f"write {iso}")


def _day(text: str) -> Moment:
    moment = _span(text)
    if moment.precision not in (Precision.DAY, Precision.MINUTE):
        raise Fault(Bilingual(f"“{text}” thiếu ngày", f"“{text}” lacks the day"), _ISO_HINT)
    return moment


def _address(text: str) -> str:
    """A web address, http or https."""
    if not re.fullmatch(r"https?://[^\s/]+\S*", text, re.I):
        raise Fault(
            Bilingual(f"“{text}” không phải địa chỉ web", f"“{text}” is no web address"),
            Bilingual(
                "viết cả địa chỉ, ví dụ https://vusta.vn/bai-viet", "write the whole address, such as https://vusta.vn/story"
            ),
        )
    return text


def _old_path(text: str) -> str:
    """A path of the old site, absolute, without a query and without ``..``."""
    parts = text.split("/")
    if not text.startswith("/") or text.startswith("//") or re.search(r"[?#\s\\\x00-\x1f]", text) or {".", ".."} & set(parts):
        raise Fault(
            Bilingual(f"“{text}” không phải đường dẫn tuyệt đối", f"“{text}” is no absolute path"),
            Bilingual(
                "viết đường dẫn cũ bắt đầu bằng /, không có tên miền và dấu ?, ví dụ /tin-tuc/1234.html",
                "write the old path from its first /, without host and “?”, such as /tin-tuc/1234.html",
            ),
        )
    return text


def as_list(value: Any) -> Any:
    """A list; a single value is refused with the list it should be."""
    if value is None:
        return ()
    if isinstance(value, (list, tuple)):
        return tuple(item for item in value if item is not None)
    shown = value.strip() if isinstance(value, str) else "…"
    raise Fault(
        Bilingual("ở đây phải là một danh sách", "a list is wanted here"),
        Bilingual(f"viết trong ngoặc vuông: [{shown}]", f"write it in square brackets: [{shown}]"),
    )


def one_or_list(value: Any) -> Any:
    """A list; a single value is a list of one."""
    if value is None:
        return ()
    return tuple(item for item in value if item is not None) if isinstance(value, (list, tuple)) else (value,)


class Choice:
    """Marks the type of a key that takes one of a few words."""

    def __init__(self, *allowed: str) -> None:
        self.allowed = allowed

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_before_validator_function(_optional(self._read), handler(source))

    def __get_pydantic_json_schema__(self, _schema: CoreSchema, _handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        return {"type": "string", "enum": list(self.allowed)}

    def _read(self, text: str) -> str:
        if text in self.allowed:
            return text
        shown = ", ".join(self.allowed)
        raise Fault(
            Bilingual(f"không có giá trị “{text}”", f"there is no value “{text}”"),
            Bilingual(f"viết một trong: {shown}", f"write one of: {shown}"),
        )


def _needed(read: Callable[[Any], Any]) -> Callable[[Any], Any]:
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


def _result(text: str) -> int | str:
    return _count(text) if re.fullmatch(r"[-+]?\d+", text) else text


_DATE = r"^\d{4}-\d{2}-\d{2}([T ]\d{2}:\d{2}(:\d{2})?([+-]\d{2}:\d{2}|Z)?)?$"
Text = Annotated[str | None, BeforeValidator(_optional(str)), WithJsonSchema({"type": "string"})]
Word = Annotated[str, BeforeValidator(_scalar), WithJsonSchema({"type": "string"})]
Count = Annotated[int | None, BeforeValidator(_optional(_count)), WithJsonSchema({"type": "integer", "minimum": 0})]
Ordinal = Annotated[int | None, BeforeValidator(_optional(_ordinal)), WithJsonSchema({"type": "integer", "minimum": 1})]
Flag = Annotated[bool | None, BeforeValidator(_optional(_flag)), WithJsonSchema({"type": "boolean"})]
Day = Annotated[Moment | None, BeforeValidator(_optional(_day)), WithJsonSchema({"type": "string", "pattern": _DATE})]
Span = Annotated[
    Moment | None,
    BeforeValidator(_optional(_span)),
    WithJsonSchema({"type": ["string", "integer"], "pattern": r"^\d{4}(-\d{2}){0,2}"}),
]
Url = Annotated[str | None, BeforeValidator(_optional(_address)), WithJsonSchema({"type": "string", "format": "uri"})]
Urls = Annotated[tuple[Annotated[str, BeforeValidator(lambda v: _address(_scalar(v)))], ...], BeforeValidator(one_or_list)]
OldPaths = Annotated[tuple[Annotated[str, BeforeValidator(lambda v: _old_path(_scalar(v)))], ...], BeforeValidator(as_list)]
Words = Annotated[tuple[Word, ...], BeforeValidator(as_list)]
WordOrWords = Annotated[tuple[Word, ...], BeforeValidator(one_or_list)]
Result = Annotated[
    int | str | None, BeforeValidator(_optional(_result)), WithJsonSchema({"type": ["integer", "string"], "minimum": 0})
]
NeededText = Annotated[str, BeforeValidator(_needed(_optional(str))), WithJsonSchema({"type": "string", "minLength": 1})]
NeededCount = Annotated[int, BeforeValidator(_needed(_optional(_count))), WithJsonSchema({"type": "integer", "minimum": 0})]
NeededDay = Annotated[Moment, BeforeValidator(_needed(_optional(_day))), WithJsonSchema({"type": "string", "pattern": _DATE})]
NeededUrl = Annotated[str, BeforeValidator(_needed(_optional(_address))), WithJsonSchema({"type": "string", "format": "uri"})]

"""Fingerprints: what a file of the output is made from, in two short digests.

One stands for the recipe: the template with all that it may include, or the function;
the code of this project; the settings that a template sees. The other stands for the
inputs, encoded whole: no dependency can be forgotten, for a recipe sees nothing else.
"""

from __future__ import annotations

import inspect
import os
import re
import sys
from collections.abc import Callable, Mapping
from functools import lru_cache, partial
from pathlib import Path
from types import BuiltinFunctionType, MethodDescriptorType, MethodType
from typing import Any
from zlib import crc32

import msgspec

from plugins.builder.plan import Altered, Copy, Function, Planned, Template
from plugins.builder.tree import digest

_encode = msgspec.msgpack.Encoder().encode
_REFERENCE = re.compile(
    r"{%[-+]?\s*(?:extends|include|import|from)\b\s*(?:(['\"])(?P<name>[^'\"]+)\1(?=\s*(?:[-+]?%}|(?:as|import|ignore|with|without)\b))|.)"
)


class Fingerprints:
    """Makes fingerprints of planned files.

    *salt* stands for the code and the packages, *sight* for what every template sees
    besides its inputs; *sources* are the texts of all templates by name.
    """

    def __init__(self, salt: bytes, sight: bytes, sources: Mapping[str, bytes]) -> None:
        self._salt, self._sight, self._sources = salt, sight, sources
        self._recipe = lru_cache(maxsize=None)(self._of_recipe)

    def recipe(self, planned: Planned) -> bytes:
        """What stands for the recipe of *planned*."""
        return self._recipe(planned.recipe)

    def inputs(self, planned: Planned) -> bytes:
        """What stands for the inputs of *planned*."""
        if isinstance(planned.recipe, (Copy, Altered)):
            return bytes(planned.inputs.digest)
        return digest(_encode(planned.inputs))

    def _of_recipe(self, recipe: Any) -> bytes:
        match recipe:
            case Copy():
                return digest(b"copy")
            case Function(make) | Altered(make):
                return digest(self._salt + _name(make))
            case Template(name, view, lang):
                texts = b"".join(
                    digest(one.encode("utf-8", "surrogateescape")) + digest(self._sources.get(one, b""))
                    for one in closure(name, self._sources)
                )
                return digest(self._salt + self._sight + digest(texts) + _name(view) + f" {lang} {name}".encode())
        raise TypeError(recipe)


def parts(inputs: Any) -> dict[str, bytes]:
    """Four bytes for each part of *inputs*, by name: what has changed can be told by them, and nothing else."""
    return {name: crc32(_encode(getattr(inputs, name))).to_bytes(4) for name in field_names(inputs)}


def field_names(value: Any) -> tuple[str, ...]:
    """The names of the parts of *value*, a struct or a dataclass; none of anything else."""
    return tuple(getattr(value, "__struct_fields__", ()) or getattr(value, "__dataclass_fields__", ()))


def closure(name: str, sources: Mapping[str, bytes]) -> tuple[str, ...]:
    """The template *name* and all that it extends, includes or imports, in order of name.

    Where one of them names by an expression, or in another way, what it includes, that may be any template.
    """
    found, waiting = {name}, [name]
    while waiting:
        for match in _REFERENCE.finditer(sources.get(waiting.pop(), b"").decode("utf-8", "replace")):
            if match["name"] not in sources:
                return tuple(sorted(sources))
            if match["name"] not in found:
                found.add(match["name"])
                waiting.append(match["name"])
    return tuple(sorted(found))


def _name(function: Callable[..., Any]) -> bytes:
    return f"{function.__module__}.{function.__qualname__}".encode()


def packages() -> bytes:
    """What stands for Python and all installed packages, by name and version."""
    names = {sys.version}
    for place in sys.path:
        if place.endswith("-packages"):
            try:
                names |= {name for name in os.listdir(place) if name.endswith((".dist-info", ".egg-link", ".pth"))}
            except OSError:
                continue
    return digest("\0".join(sorted(names)).encode("utf-8", "surrogateescape"))


def of_setting(value: Any) -> bytes:
    """What stands for a setting: plain values as they are, a function or a class by the source of its module.

    A value that can be told by neither stands for nothing but itself: no later run can trust it.
    """
    if isinstance(value, Mapping):
        pairs = sorted((of_setting(key), of_setting(one)) for key, one in value.items())
        return digest(b"{" + b"".join(key + one for key, one in pairs))
    if isinstance(value, (list, tuple)):
        return digest(b"[" + b"".join(map(of_setting, value)))
    if isinstance(value, (str, bytes, int, float, bool, type(None))):
        return digest(repr(value).encode())
    if isinstance(value, partial):
        return digest(b"partial" + of_setting([value.func, value.args, value.keywords]))
    if isinstance(value, MethodType):
        return digest(b"method" + of_setting([value.__func__, type(value.__self__), vars(value.__self__)]))
    if isinstance(value, (BuiltinFunctionType, MethodDescriptorType)):
        return digest(f"{sys.version} {value.__qualname__}".encode())
    try:
        source = Path(inspect.getsourcefile(value) or "").read_bytes()
        return digest(source + _name(value) + _place(value))
    except (TypeError, OSError, AttributeError, ValueError, RecursionError):
        return os.urandom(16)


def _place(value: Any) -> bytes:
    """Tells two functions of one name (lambdas) apart, and those that were made with other values."""
    code = getattr(value, "__code__", None)
    if code is None:
        return b""
    bound = [cell.cell_contents for cell in value.__closure__ or ()]
    return str(code.co_firstlineno).encode() + bytes(code.co_code) + of_setting([bound, value.__defaults__, value.__kwdefaults__])

"""A schema: the keys of a document's front matter, or of a part of it, as a frozen typed value.

Its annotations say what each key may hold; a marker in ``Annotated`` reads the typed
value before its type does, the last marker first, as pydantic has it. Where all is
sound these readers alone make the value. What is wrong is told by
:mod:`plugins.documents.models`, which derives pydantic's models and JSON Schema from
the same annotations; pydantic takes a tenth of a second to load, and most builds read
nothing that is wrong.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import Field, field
from inspect import get_annotations
from types import UnionType
from typing import TYPE_CHECKING, Annotated, Any, ClassVar, Literal, NamedTuple, Union, dataclass_transform, get_args, get_origin

if TYPE_CHECKING:
    from pydantic import GetCoreSchemaHandler
    from pydantic_core import CoreSchema

Reader = Callable[[Any], Any]
#: Stands for the default of a key that must be there.
NEEDED: Any = ...


class Unsound(ValueError):
    """A value is not what its schema takes."""


class Key(NamedTuple):
    """A key of a schema: its type, its default (or ``NEEDED``, or what makes it), how a typed value is read."""

    annotation: Any
    default: Any
    read: Reader


@dataclass_transform(frozen_default=True, kw_only_default=True, field_specifiers=(field,))
class Schema:
    """A frozen set of keys; keys that are not listed are refused.

    Called with typed values (text, None, lists, mappings), it raises ``ValueError``
    where one is not sound. What a key may hold is said by its type; which keys must
    be there by ``required``, apart from the types, so that a document which lacks one
    can still be checked for all the others.
    """

    #: Keys that must be there and hold something.
    required: ClassVar[tuple[str, ...]] = ()
    #: All keys by their names; pydantic's models call theirs so.
    model_fields: ClassVar[Mapping[str, Key]] = {}
    _defaults: ClassVar[Mapping[str, Any]] = {}
    _made: ClassVar[Mapping[str, Callable[[], Any]]] = {}
    _needed: ClassVar[frozenset[str]] = frozenset()

    def __init_subclass__(cls) -> None:
        # The annotations are types, not text: the modules of schemas do not postpone them.
        types = get_annotations(cls).items()
        cls.model_fields = {name: Key(type_, cls.__dict__.get(name, NEEDED), reader(type_)) for name, type_ in types}
        cls._defaults = {name: key.default for name, key in cls.model_fields.items()}
        made = {name: one.default_factory for name, one in cls._defaults.items() if isinstance(one, Field)}
        cls._made = {name: make for name, make in made.items() if callable(make)}
        cls._needed = frozenset(name for name, default in cls._defaults.items() if default is NEEDED)

    def __init__(self, /, **values: Any) -> None:
        if not self._needed <= values.keys():
            raise Unsound(*self._needed)
        made, keys = self.__dict__, self.model_fields
        made.update(self._defaults)
        for name, make in self._made.items():
            made[name] = make()
        for name, value in values.items():
            if name not in keys:
                raise Unsound(name)
            made[name] = keys[name].read(value)

    def __setattr__(self, name: str, value: Any) -> None:
        raise AttributeError(f"{type(self).__name__} is frozen")

    def __eq__(self, other: object) -> bool:
        return self.__dict__ == other.__dict__ if type(self) is type(other) else NotImplemented

    def __hash__(self) -> int:
        return hash(tuple(self.__dict__.values()))

    def __repr__(self) -> str:
        return f"{type(self).__name__}({', '.join(f'{name}={value!r}' for name, value in self.__dict__.items())})"

    @classmethod
    def model_json_schema(cls, mode: Literal["validation", "serialization"] = "validation") -> dict[str, Any]:
        """The JSON Schema of what may be typed."""
        from plugins.documents.models import model_of  # loads pydantic

        return model_of(cls).model_json_schema(mode=mode)

    @classmethod
    def __get_pydantic_core_schema__(cls, _source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        from plugins.documents.models import model_of  # loads pydantic, which asks

        return handler.generate_schema(model_of(cls))


def reader(type_: Any) -> Reader:
    """What turns a typed value into one of *type_*; raises ``ValueError`` where it cannot."""
    parts = get_args(type_)
    match get_origin(type_):
        case None:
            return _of_schema(type_) if issubclass(type_, Schema) else _of_types((type_,))
        case origin if origin is Annotated:
            read = reader(parts[0])
            for marker in parts[1:]:
                read = _after(marker.read, read)
            return read
        case origin if origin is tuple:
            return _of_tuple(reader(parts[0]))
        case origin if origin is dict:
            return _of_dict(reader(parts[1]))
        case origin if origin in (Union, UnionType):
            schemas = [part for part in parts if issubclass(part, Schema)]
            return _or_none(reader(schemas[0])) if schemas else _of_types(parts)
    raise TypeError(type_)


def _after(before: Reader, read: Reader) -> Reader:
    return lambda value: read(before(value))


def _of_types(types: tuple[type, ...]) -> Reader:
    def read(value: Any) -> Any:
        if isinstance(value, types):
            return value
        raise Unsound(value)

    return read


def _of_schema(schema: type[Schema]) -> Reader:
    def read(value: Any) -> Any:
        if isinstance(value, dict):
            return schema(**value)
        raise Unsound(value)

    return read


def _or_none(read: Reader) -> Reader:
    return lambda value: None if value is None else read(value)


def _of_tuple(read: Reader) -> Reader:
    return lambda value: tuple([read(item) for item in value])


def _of_dict(read: Reader) -> Reader:
    def entries(value: Any) -> Any:
        if isinstance(value, dict):
            return {key: read(item) for key, item in value.items()}
        raise Unsound(value)

    return entries

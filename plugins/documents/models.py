"""pydantic's model of each schema: what is wrong with values, and the JSON Schema.

Loaded where one of these is asked for: a document is in error, or schemas are written.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from pydantic import BaseModel, ConfigDict, GetJsonSchemaHandler, ValidationError, create_model
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, ErrorDetails

from plugins.documents.schema import Schema


class Model(BaseModel):
    """A schema as pydantic sees it."""

    model_config = ConfigDict(extra="forbid", frozen=True)
    required: ClassVar[tuple[str, ...]] = ()

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        made = handler.resolve_ref_schema(handler(schema))
        for key, field in made.get("properties", {}).items():
            made["properties"][key] = _plain(field, key in cls.required)
        return made


def _plain(field: dict[str, Any], required: bool) -> dict[str, Any]:
    """*field* without what says nothing, and, where it is *required*, without null."""
    kept = {key: value for key, value in field.items() if key not in ("default", "title")}
    if required and isinstance(kept.get("type"), list):
        kept["type"] = [name for name in kept["type"] if name != "null"]
        return {"minLength": 1, **kept} if "string" in kept["type"] else kept
    return kept


_MODELS: dict[type[Schema], type[Model]] = {}


def model_of(schema: type[Schema]) -> type[Model]:
    """The model with the keys of *schema*."""
    if schema not in _MODELS:
        keys: dict[str, Any] = {name: (key.annotation, key.default) for name, key in schema.model_fields.items()}
        _MODELS[schema] = create_model(schema.__name__, __base__=Model, __doc__=schema.__doc__, **keys)
        _MODELS[schema].required = schema.required
    return _MODELS[schema]


def complaints(schema: type[Schema], values: Mapping[str, Any]) -> list[ErrorDetails]:
    """What is wrong with *values*, of which *schema* cannot be made."""
    try:
        model_of(schema).model_validate(dict(values))
    except ValidationError as refused:
        return refused.errors(include_url=False, include_input=False)
    raise AssertionError(f"{schema.__name__} refuses what its model takes: {values!r}")

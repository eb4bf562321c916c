"""The JSON Schema (2020-12) of each kind of document, and of the data that a site publishes."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from plugins.documents.kinds import Kind
from plugins.site.kinds import KINDS
from plugins.taxonomies.data.schema import DIALECT, TABLES, table_schema


def json_schema(kind: Kind) -> dict[str, Any]:
    """The schema of *kind*'s front matter, its required keys included."""
    schema = kind.schema.model_json_schema(mode="validation")
    made = {"$schema": DIALECT, **schema, "title": kind.title.vi}
    return made | _required(kind)


def _required(kind: Kind) -> dict[str, Any]:
    """The keys that must be there; a draft may lack its date."""
    keys = list(kind.schema.required)
    if "date" in keys and "status" in kind.schema.model_fields:
        draft = {"properties": {"status": {"const": "draft"}}, "required": ["status"]}
        return {"required": [key for key in keys if key != "date"], "if": draft, "else": {"required": ["date"]}}
    return {"required": keys} if keys else {}


def write_schemas(folder: Path) -> list[Path]:
    """Write ``<kind>.schema.json`` for every kind, ``<kind>.index.schema.json`` for each ``index.json``, into *folder*; return the files."""
    folder.mkdir(parents=True, exist_ok=True)
    schemas = {kind.name: json_schema(kind) for kind in KINDS} | {f"{kind}.index": table_schema(kind) for kind in TABLES}
    written = []
    for name, schema in schemas.items():
        file = folder / f"{name}.schema.json"
        file.write_text(json.dumps(schema, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
        written.append(file)
    return written

"""The JSON Schema (2020-12) of each ``index.json``, made from its records."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import msgspec
from msgspec import Struct

from plugins.taxonomies.data.records import Associations, Events, Table, Units

DIALECT = "https://json-schema.org/draft/2020-12/schema"
#: What each file holds, by the kind of its terms.
TABLES: Mapping[str, type[Table]] = {"association": Associations, "event": Events, "province": Units}


class Described(Struct, frozen=True):
    """The inputs of :func:`schema_text`: the table of which kind, and the schema's own whole address."""

    kind: str
    url: str


def table_schema(kind: str, url: str = "") -> dict[str, Any]:
    """The schema of the table of *kind*; *url* is its own address, where it has one."""
    return {"$schema": DIALECT, **({"$id": url} if url else {}), **msgspec.json.schema(TABLES[kind])}


def schema_text(described: Described) -> str:
    """The schema as a file."""
    return msgspec.json.format(msgspec.json.encode(table_schema(described.kind, described.url)), indent=1).decode() + "\n"

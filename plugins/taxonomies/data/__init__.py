"""The directories as data, for others to build on: ``index.json`` and its JSON Schema, beside each of them.

``records`` says what the data holds and what each key means.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

import msgspec
from msgspec.structs import replace

from plugins.builder.plan import Function, Late, Planned
from plugins.builder.tree import digest
from plugins.taxonomies.catalogue import Catalogue
from plugins.taxonomies.data.making import make_record
from plugins.taxonomies.data.records import Table
from plugins.taxonomies.data.schema import TABLES, Described, schema_text
from plugins.taxonomies.kinds import DIRECTORIES
from plugins.taxonomies.pages import Publication

_json, _key = msgspec.json.Encoder().encode, msgspec.msgpack.Encoder().encode


def data_address(kind: str) -> str:
    """The address of the terms of *kind* as data; empty where there is none."""
    return f"{DIRECTORIES[kind]}index.json" if kind in TABLES else ""


def data_files(catalogue: Catalogue, of: Publication) -> Iterator[Planned]:
    """The data of each directory, and what describes it."""
    for kind in TABLES:
        address, about = data_address(kind), f"{DIRECTORIES[kind]}index.schema.json"
        terms = catalogue.names.of_kind(kind)
        counts = [(len(catalogue.entries(term)), len(catalogue.tagged.get(term.key, ()))) for term in terms]
        key = digest(_key((of, catalogue.key, counts)))
        late = Late(key, partial(_table, catalogue, kind, of, of.url + about))
        yield Planned(address.lstrip("/"), Function(as_json), late, DIRECTORIES[kind])
        yield Planned(about.lstrip("/"), Function(schema_text), Described(kind, of.url + about), DIRECTORIES[kind])


def _table(catalogue: Catalogue, kind: str, of: Publication, schema: str) -> Table:
    terms = sorted(catalogue.names.of_kind(kind), key=lambda term: term.id)
    items = tuple(make_record(catalogue, term, of.url) for term in terms)
    return TABLES[kind](schema=schema, version=1, site=of.name, url=of.url + DIRECTORIES[kind], items=items)


def as_json(table: Table) -> str:
    """*table* as JSON, one record a line: a change is seen line by line, and a reader need not hold all of it."""
    head = _json(replace(table, items=())).removesuffix(b"]}")
    return b"".join((head, b"\n", b",\n".join(map(_json, table.items)), b"\n]}\n")).decode()

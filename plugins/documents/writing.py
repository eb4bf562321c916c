"""Front matter as we write it: plain valid YAML in block style."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

import yaml

from plugins.language.moments import Moment

#: Keys that hold dates, which are written as they are typed; elsewhere what looks like one is text.
DATE_KEYS = frozenset("date updated as_of start end since until founded".split())
_DATE = re.compile(r"[0-9]{4}-[0-9]{2}(?:-[0-9]{2}(?:[T ][0-9]{2}:[0-9]{2}(?::[0-9]{2})?)?)?")
#: What some YAML reader, of version 1.1 or 1.2, takes for a number, a flag or nothing.
_AMBIGUOUS = re.compile(r"[-+.]?[\d.][\w.,:+-]*|[-+]?\.(?:inf|nan)|y|n|yes|no|on|off|true|false|null|~|=|<<|", re.IGNORECASE)


class _Date(str):
    """A date under its own key."""


class _Dumper(yaml.SafeDumper):
    """Block style, lists indented, every text quoted that any YAML reader could take for something else."""

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:
        super().increase_indent(flow, False)

    def ignore_aliases(self, data: Any) -> bool:
        """Never an alias: an editor shall see every value where it stands."""
        return True


def _text(dumper: yaml.SafeDumper, value: str) -> yaml.Node:
    plain = not _AMBIGUOUS.fullmatch(value) and value.isprintable()
    return dumper.represent_scalar("tag:yaml.org,2002:str", value, style=None if plain else '"')


def _date(dumper: yaml.SafeDumper, value: _Date) -> yaml.Node:
    tag = dumper.resolve(yaml.ScalarNode, value, (True, False))  # type: ignore[no-untyped-call]
    return dumper.represent_scalar(tag, str(value))


_Dumper.add_representer(str, _text)
_Dumper.add_representer(_Date, _date)


def front_matter(fields: Mapping[str, Any]) -> str:
    """*fields* (text, numbers, flags, moments, lists and mappings) between two ``---`` lines."""
    text = yaml.dump(_dated(fields), Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=10**6, default_flow_style=False)
    return f"---\n{text}---\n"


def _dated(value: Any, key: str = "") -> Any:
    """*value* with its dates marked."""
    if isinstance(value, Mapping):
        return {name: _dated(item, name) for name, item in value.items()}
    if isinstance(value, (list, tuple)):
        return [_dated(item) for item in value]
    if isinstance(value, Moment):
        return _Date(value.iso.replace("T", " "))
    return _Date(value) if key in DATE_KEYS and isinstance(value, str) and _DATE.fullmatch(value) else value

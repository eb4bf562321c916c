"""Front matter as we write it: plain valid YAML in block style."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

import yaml

_DATE = re.compile(r"\d{4}-\d{2}-\d{2}([T ]\d{2}:\d{2})?")


class _Dumper(yaml.SafeDumper):
    """Block style, lists indented, every text quoted that any YAML reader could take for something else."""

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:
        super().increase_indent(flow, False)


def _text(dumper: yaml.SafeDumper, value: str) -> yaml.Node:
    if _DATE.fullmatch(value):
        return dumper.represent_scalar("tag:yaml.org,2002:timestamp", value)
    style = '"' if re.fullmatch(r"[\d.,:_+\-eExo]*|(?i:y|n|yes|no|on|off|true|false|null|~)", value) else None
    return dumper.represent_scalar("tag:yaml.org,2002:str", value, style=style)


_Dumper.add_representer(str, _text)


def front_matter(fields: Mapping[str, Any]) -> str:
    """*fields* (text, numbers, flags, lists and mappings) between two ``---`` lines."""
    text = yaml.dump(dict(fields), Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=10**6, default_flow_style=False)
    return f"---\n{text}---\n"

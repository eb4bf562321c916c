"""The one place that composes the steps (scan, read, resolve, plan, render, write) and meets Pelican."""

from __future__ import annotations

from typing import Any

from pelican import signals

from plugins.site.newsroom import SiteGenerator


def generators(_pelican: Any) -> type[SiteGenerator]:
    """The generator of the site, for Pelican's ``get_generators``."""
    return SiteGenerator


def register() -> None:
    """Connect to Pelican."""
    signals.get_generators.connect(generators)

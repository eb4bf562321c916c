"""Serving the site on this machine alone: ``python -m desk serve``."""

from desk.serving.handler import HOST, server

__all__ = ["HOST", "server"]

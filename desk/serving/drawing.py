"""The templates of a site, compiled once for many builds."""

from __future__ import annotations

from plugins.builder.rendering import Templates
from plugins.builder.tree import digest
from plugins.site.build import theme_of
from plugins.site.workshop import Workshop


class Drawing:
    """Keeps the templates of the last build for the next, unless the theme or what templates see has changed."""

    def __init__(self) -> None:
        self._key = b""
        self._templates: Templates | None = None

    def templates(self, shop: Workshop) -> Templates:
        """The templates of *shop* as they are now."""
        texts = (name.encode("utf-8", "surrogateescape") + digest(text) for name, text in sorted(shop.templates().items()))
        key = digest(shop.sight() + b"".join(texts))
        if self._templates is None or self._key != key:
            self._templates, self._key = theme_of(shop), key
        return self._templates

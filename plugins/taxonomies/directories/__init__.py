"""The directories of terms: sections by letter, associations four ways, provinces as maps and by region. Events have a room of their own."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.builder.plan import Planned
from plugins.taxonomies.catalogue import Catalogue
from plugins.taxonomies.directories.associations import association_directories
from plugins.taxonomies.directories.provinces import province_directory
from plugins.taxonomies.directories.sections import section_directory
from plugins.taxonomies.pages import Publication


def directories(catalogue: Catalogue, of: Publication) -> Iterator[Planned]:
    """``/chuyen-muc/``, ``/hoi/`` and ``/tinh-thanh/``, and what stands below them."""
    yield section_directory(catalogue)
    yield from association_directories(catalogue, of)
    yield province_directory(catalogue)

"""What only a preview shows: the files that drafts and embargoed pieces would add to the site or change in it, and the style page."""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from plugins.builder.fingerprints import Fingerprints
from plugins.builder.output import Changes, Output
from plugins.builder.plan import Planned
from plugins.builder.store import Made
from plugins.builder.writing import due, publish
from plugins.site.build import Checked, renderer
from plugins.site.plan import make_plan
from plugins.site.reads import unpublished
from plugins.site.style.page import style_files
from plugins.site.workshop import Workshop

if TYPE_CHECKING:
    from plugins.builder.rendering import Templates


class Preview:
    """The files of a preview in *folder*, beside the output and never in it.

    It is made from nothing by every process that shows one, and remembers its own files only.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._made: dict[str, Made] = {}
        self.clear()

    def clear(self) -> None:
        """Nothing is shown but the public site."""
        self._made = {}
        if self.folder.exists():
            shutil.rmtree(self.folder)

    def make(self, shop: Workshop, checked: Checked, templates: Templates | None = None) -> Changes:
        """Show all that *checked* has; raises what a build raises."""
        try:
            return self._make(shop, checked, templates)
        except BaseException:
            self.clear()
            raise

    def _make(self, shop: Workshop, checked: Checked, templates: Templates | None) -> Changes:
        with shop.progress.step("preview"):
            plan = _plan(shop, checked)
            site = Output(self.folder, self._made, trusted=True)
            wanted, _ = due(plan, Fingerprints(shop.salt, shop.sight() + checked.guide.key, shop.templates()), site)
            shop.release()
            self.folder.mkdir(parents=True, exist_ok=True)
            changes, made = publish(plan, wanted, renderer(shop, checked.guide, templates), site, shop.progress.step)
        paths = {one.path for one in plan}
        self._made = {path: one for path, one in (self._made | made).items() if path in paths}
        return changes


def _plan(shop: Workshop, checked: Checked) -> list[Planned]:
    """The files of the preview; where all is public, they are those of the style page."""
    if not any(unpublished(read, shop.settings.now) for read in checked.model.reads):
        return list(style_files())
    # The theme's own files are the public ones.
    return different(make_plan(replace(checked.model, everything=True), shop.settings, {}, shop.digests.of), checked.plan)


def different(plan: Sequence[Planned], public: Sequence[Planned]) -> list[Planned]:
    """The files of *plan* that are not the same in *public*, by recipe and inputs."""
    known = {one.path: one for one in public}
    return [one for one in plan if (other := known.get(one.path)) is None or not _same(one, other)]


def _same(one: Planned, other: Planned) -> bool:
    if one.recipe != other.recipe:
        return False
    if one.key and one.key == other.key:
        return True
    return bool(one.inputs == other.inputs)

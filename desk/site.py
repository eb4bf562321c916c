"""The site that the desk works on: the settings beside this folder, with the content and output it is told."""

from __future__ import annotations

from hashlib import blake2b
from pathlib import Path
from typing import Any

from pelican.settings import get_settings_from_file
from pelican.settings import read_settings as read_pelican

from plugins.site.misconfigured import FILE, told
from plugins.site.settings import check_given

ROOT = Path(__file__).resolve().parent.parent


def pelican_settings(content: Path | None = None, output: Path | None = None) -> dict[str, Any]:
    """Pelican's settings from ``pelicanconf.py``, *content* and *output* put in place of its own.

    Raises Misconfigured where that cannot be run, SettingError where Pelican could not make anything of a value.
    """
    override: dict[str, Any] = {}
    if content is not None:
        override["PATH"] = str(content.resolve())
        # another site's memory of itself is kept apart from this one's
        override["CACHE_PATH"] = str(ROOT / ".cache" / blake2b(str(content.resolve()).encode(), digest_size=6).hexdigest())
    if output is not None:
        override["OUTPUT_PATH"] = str(output.resolve())
    file = str(ROOT / FILE)
    with told(ROOT):
        check_given({**get_settings_from_file(file), **override}, ROOT)
        settings: dict[str, Any] = read_pelican(file, override=override)
    return settings

"""What a build is told: Pelican's settings and the environment, read once."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from plugins.language.moments import LOCAL, Unreadable, from_iso
from plugins.metadata.entries import Link


class SettingError(ValueError):
    """A setting is not usable; the text names it and says what to write."""


@dataclass(frozen=True, slots=True)
class Site:
    """The settings that templates see.

    ``lang`` is the language of the page that is drawn, ``own`` the site's own, in which
    its names are. ``url`` is SITEURL without a slash at its end, ``path`` its path alone
    (``/tin`` for ``https://example.vn/tin``; usually empty). ``sections``, ``pages``
    and ``fronts`` (the front pages by language, where there are several) lead through the
    site on every page; they come from the content (``guide.py``).
    """

    name: str
    subtitle: str
    lang: str
    url: str
    path: str
    own: str = ""
    sections: tuple[Link, ...] = ()
    pages: tuple[Link, ...] = ()
    fronts: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Settings:
    """The folders of a build, what its templates see, and the hour (naive local time).

    ``filters`` are the theme's own, Pelican's ``JINJA_FILTERS``; ``executor`` is the
    address of a Dask scheduler (empty: processes of this machine); with ``everything``
    drafts and embargoed pieces are shown, too; with ``verify`` every file of the output
    is looked at; ``why`` is an address that is to be explained.
    """

    content: Path
    theme: Path
    output: Path
    cache: Path
    site: Site
    now: datetime
    filters: Mapping[str, Callable[..., Any]] = field(default_factory=dict)
    executor: str = ""
    everything: bool = False
    verify: bool = False
    why: str = ""


def read_settings(pelican: Mapping[str, Any]) -> Settings:
    """The settings of a build; raises :class:`SettingError`."""
    url = str(pelican["SITEURL"]).rstrip("/")
    if not urlsplit(url).scheme.startswith("http"):
        raise SettingError(
            f"SITEURL là “{url}”: viết địa chỉ đầy đủ, ví dụ https://lienhiephoi.vn (SITEURL must be a whole address)"
        )
    site = Site(
        name=str(pelican["SITENAME"]),
        subtitle=str(pelican.get("SITESUBTITLE") or ""),
        lang=str(pelican["DEFAULT_LANG"]),
        url=url,
        path=urlsplit(url).path,
        own=str(pelican["DEFAULT_LANG"]),
    )
    return Settings(
        content=Path(pelican["PATH"]).resolve(),
        theme=Path(pelican["THEME"]).resolve(),
        output=Path(pelican["OUTPUT_PATH"]).resolve(),
        cache=Path(pelican["CACHE_PATH"]).resolve(),
        site=site,
        now=now(),
        filters=dict(pelican.get("JINJA_FILTERS") or {}),
        executor=str(pelican.get("BUILD_EXECUTOR") or ""),
        verify=bool(pelican.get("BUILD_CHECK")),
        why=str(pelican.get("BUILD_WHY") or ""),
    )


def now() -> datetime:
    """The hour in Asia/Ho_Chi_Minh, to the minute; ``TOASOAN_NOW`` (ISO, local) stands in for the clock."""
    said = os.environ.get("TOASOAN_NOW", "").strip()
    if not said:
        return datetime.now(LOCAL).replace(tzinfo=None, second=0, microsecond=0)
    try:
        return from_iso(said).start
    except Unreadable as error:
        raise SettingError(f"TOASOAN_NOW: {error.reason.vi}; viết ví dụ 2026-01-31 08:00 ({error.reason.en})") from None

"""What a build is told: Pelican's settings and the environment, read once."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from plugins.language.bilingual import Bilingual
from plugins.language.moments import LOCAL, Unreadable, from_iso
from plugins.metadata.entries import Link


class SettingError(ValueError):
    """Settings are not usable; the text names each, in a line of its own, and says what to write."""


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
    """The settings of a build; raises :class:`SettingError`, which names all that are not usable."""
    _refuse([*_no_texts(pelican), *_meaningless(pelican)])
    url = pelican["SITEURL"].rstrip("/")
    site = Site(
        name=pelican["SITENAME"],
        subtitle=pelican.get("SITESUBTITLE") or "",
        lang=pelican["DEFAULT_LANG"],
        url=url,
        path=urlsplit(url).path,
        own=pelican["DEFAULT_LANG"],
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


def check_given(given: Mapping[str, Any], root: Path) -> None:
    """Refuse what Pelican itself would fail over, in words of its own; raises :class:`SettingError`. *root* is the folder of the settings."""
    folders = ((key, given.get(key)) for key in ("PATH", "THEME"))
    missing = (_no_folder(key, str(one)) for key, one in folders if isinstance(one, str | Path) and not (root / one).is_dir())
    _refuse([*_no_texts(given), *missing])


def _refuse(wrong: Sequence[Bilingual]) -> None:
    if wrong:
        raise SettingError("\n".join(one.said() for one in wrong))


_TEXTS = ("SITENAME", "SITESUBTITLE", "SITEURL", "DEFAULT_LANG", "TIMEZONE")
_PATHS = ("PATH", "THEME", "OUTPUT_PATH", "CACHE_PATH")


def _no_texts(given: Mapping[str, Any]) -> Iterator[Bilingual]:
    """Values that are no text: one with a comma after it is a tuple."""
    for key in (*_TEXTS, *_PATHS):
        value = given.get(key)
        if value is not None and not isinstance(value, str) and not (key in _PATHS and isinstance(value, Path)):
            yield Bilingual(
                f'{key} không phải chữ: viết {key} = "…", không có dấu phẩy ở cuối dòng',
                f'{key} is no text: write {key} = "…", without a comma at the end of the line',
            )


def _no_folder(key: str, folder: str) -> Bilingual:
    return Bilingual(
        f"{key} là “{folder}”: không có thư mục ấy; tạo thư mục, hoặc viết tên thư mục đang có",
        f"{key} is “{folder}”: there is no such folder; make it, or write the name of one that is there",
    )


def _meaningless(pelican: Mapping[str, Any]) -> Iterator[Bilingual]:
    """Texts that say nothing a site can be built with."""
    name, url, lang, zone = (pelican.get(key) for key in ("SITENAME", "SITEURL", "DEFAULT_LANG", "TIMEZONE"))
    if isinstance(name, str) and not name.strip():
        yield Bilingual(
            'SITENAME để trống: viết tên của trang, ví dụ SITENAME = "Liên hiệp hội Đồng Nai"',
            'SITENAME is empty: write the name of the site, such as SITENAME = "Liên hiệp hội Đồng Nai"',
        )
    if isinstance(url, str) and not _is_whole(url):
        yield Bilingual(
            f"SITEURL là “{url}”: viết địa chỉ đầy đủ, ví dụ https://lienhiephoi.vn",
            f"SITEURL is “{url}”: write a whole address, such as https://lienhiephoi.vn",
        )
    if isinstance(lang, str) and lang not in (known := _languages(Path(pelican["THEME"]))):
        yield Bilingual(
            f"DEFAULT_LANG là “{lang}”: giao diện không có tiếng này; viết một trong: {', '.join(known)}",
            f"DEFAULT_LANG is “{lang}”: the theme has no words in it; write one of: {', '.join(known)}",
        )
    if isinstance(zone, str) and not _is_zone(zone):
        yield Bilingual(
            f"TIMEZONE là “{zone}”: không có múi giờ ấy; viết Asia/Ho_Chi_Minh",
            f"TIMEZONE is “{zone}”: there is no such zone; write Asia/Ho_Chi_Minh",
        )


def _is_whole(url: str) -> bool:
    try:
        parts = urlsplit(url)
    except ValueError:  # a bracket that stays open
        return False
    return parts.scheme in ("http", "https") and bool(parts.netloc)


def _languages(theme: Path) -> list[str]:
    """The languages that the words of *theme* are in; English needs no file."""
    return sorted({"en", *(file.parts[-3] for file in theme.glob("translations/*/LC_MESSAGES/messages.po"))})


def _is_zone(name: str) -> bool:
    try:
        ZoneInfo(name)
    except (LookupError, ValueError, OSError):
        return False
    return True


def now() -> datetime:
    """The hour in Asia/Ho_Chi_Minh, to the minute; ``TOASOAN_NOW`` (ISO, local) stands in for the clock."""
    said = os.environ.get("TOASOAN_NOW", "").strip()
    if not said:
        return datetime.now(LOCAL).replace(tzinfo=None, second=0, microsecond=0)
    try:
        return from_iso(said).start
    except Unreadable as error:
        raise SettingError(f"TOASOAN_NOW: {error.reason.vi}; viết ví dụ 2026-01-31 08:00 ({error.reason.en})") from None

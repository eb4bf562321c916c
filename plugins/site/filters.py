"""What templates can ask of addresses, dates and numbers."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date, timedelta
from typing import Any

from plugins.builder.plan import Body
from plugins.language.moments import Moment, Precision
from plugins.language.writing import Form, write_date, write_number
from plugins.site.views import Site

_ADDRESS = re.compile(r'(?<= )(href|src)="/(?!/)')
_LINK = re.compile(r'<a href="([^"]*)"[^>]*>(.*?)</a>', re.S)


def filters(site: Site) -> Mapping[str, Callable[..., Any]]:
    """The filters of the theme, by name."""

    def moment(value: Moment, form: Form = "full") -> str:
        return write_date(value, lang=site.lang, form=form)

    return {
        "url": lambda address: site.path + address,
        "absolute": lambda address: site.url + address,
        "date": moment,
        "iso": iso,
        "day": lambda value: f"{value:%d/%m/%Y}",
        "after": after,
        "number": lambda value: write_number(value, lang=site.lang),
    }


def iso(moment: Moment) -> str:
    """A valid ``datetime`` attribute: with the offset where the minute is known."""
    return moment.zoned.isoformat(timespec="minutes") if moment.precision is Precision.MINUTE else moment.iso


def after(day: date) -> str:
    """The day after *day*, as Vietnamese writes it: ``1/7/2025``."""
    following = day + timedelta(days=1)
    return f"{following.day}/{following.month}/{following.year}"


def finish(site: Site) -> Callable[[str, Body], str]:
    """What is done to a body when it is put on a page: dead links become text, paths get the site's own in front."""

    def finished(html: str, body: Body) -> str:
        if body.unlinked:
            html = _LINK.sub(lambda match: match[2] if match[1] in body.unlinked else match[0], html)
        return _ADDRESS.sub(rf'\1="{site.path}/', html) if site.path else html

    return finished

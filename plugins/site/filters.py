"""What templates can ask of addresses, dates and numbers."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import timedelta
from html import unescape
from typing import Any

from markupsafe import Markup

from plugins.builder.plan import Body
from plugins.builder.rendering import Finish
from plugins.language.lives import day_after
from plugins.language.moments import LOCAL, Moment, Precision
from plugins.language.tags import base, own_name
from plugins.language.writing import Form, write_date, write_number
from plugins.media.settled import early, settled
from plugins.metadata.structured import in_script
from plugins.site.settings import Site

_OFFSET = str(LOCAL)  # "+07:00"
_ATTRIBUTE = r'\s+[\w-]+(?:="[^"]*")?'
#: What stands before an address of this site: a tag up to its href or src.
_ADDRESS = re.compile(rf'(<[a-z]\w*(?:{_ATTRIBUTE})*?\s+(?:href|src)=")(?=/(?!/))')
_HEADING = re.compile(r'<h2 id="([^"]+)">(.*?)</h2>', re.S)
#: Tags, and references to footnotes with what they say.
_TAGS = re.compile(r"<sup\b.*?</sup>|<[^>]*>", re.S)
_LINK = re.compile(rf'<a(?:{_ATTRIBUTE})*?\s+href="(?P<address>[^"]*)"(?:{_ATTRIBUTE})*>(?P<words>.*?)</a>', re.S)
#: Our own words in bodies, each with what stands around it in a tag.
_ENGLISH = (
    ('<div aria-label="Bảng" class="table"', '<div aria-label="Table" class="table"'),
    (' title="Trở lại chỗ ghi chú ', ' title="Back to note '),
)


def filters(site: Site) -> Mapping[str, Callable[..., Any]]:
    """The filters of the theme, by name. ``json_ld`` is for the inside of a ``<script>`` and for no other place."""

    def moment(value: Moment, form: Form = "full") -> str:
        return write_date(value, lang=site.lang, form=form)

    def foreign(lang: str, around: str = site.lang) -> str:
        """The language of a text, the site's own where it says none, if what is *around* it is in another; else empty."""
        said = lang or site.own
        return said if said != around else ""

    return {
        "foreign": foreign,
        "own_name": own_name,
        "url": lambda address: site.path + address,
        "absolute": lambda address: site.url + address,
        "under": str.startswith,
        "date": moment,
        "iso": iso,
        "day": lambda value: moment(Moment.of_day(value), "short"),
        "after": lambda value: (
            moment(Moment.of_day(value + timedelta(days=1)), "short") if site.lang == "en" else day_after(value)
        ),
        "number": lambda value: write_number(value, lang=site.lang),
        "here": lambda links, address: marked(links, site.path, address),
        "contents": contents,
        "early": lambda html: Markup(early(str(html))),
        "json_ld": lambda text: Markup(in_script(text)),
    }


def marked(links: Markup, path: str, address: str) -> Markup:
    """*links* of a list's years or months, the one to the page *address* marked as current, and that to the year around a month."""
    year = f"{address.rstrip('/').rpartition('/')[0]}/"
    text = str(links)
    for one, current in ((address, "page"), (year, "true")):
        text = text.replace(f' href="{path}{one}"', f' href="{path}{one}" aria-current="{current}"')
    return Markup(text)


def contents(html: Markup) -> list[tuple[str, Markup]]:
    """The id and the words of each of a body's main headings."""
    return [(match[1], Markup(_TAGS.sub("", match[2]))) for match in _HEADING.finditer(html)]


def iso(moment: Moment) -> str:
    """A valid ``datetime`` attribute: with the offset where the minute is known."""
    return moment.start.isoformat(timespec="minutes") + _OFFSET if moment.precision is Precision.MINUTE else moment.iso


def finish(site: Site) -> Finish:
    """What is done to a body when it is put on a page: dead links become text, pictures get their sizes, paths the site's own in front.

    Our own words in it are those of the page.
    """

    def finished(html: str, body: Body, lang: str) -> str:
        if body.unlinked:
            html = _LINK.sub(lambda link: link["words"] if page_of(unescape(link["address"])) in body.unlinked else link[0], html)
        html = settled(html, body.sizes)
        if base(lang or site.lang) == "en":
            for vietnamese, english in _ENGLISH:
                html = html.replace(vietnamese, english)
        return _ADDRESS.sub(rf"\g<1>{site.path}", html) if site.path else html

    return finished


def page_of(address: str) -> str:
    """*address* without its query and anchor."""
    return re.split("[?#]", address, maxsplit=1)[0]

"""What HTML may stand in a body: a list of what is allowed, and nothing else."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from urllib.parse import quote, urlsplit

import nh3

from plugins.documents.kinds import Kind
from plugins.documents.links import Target, target

_TAGS = frozenset(
    "a abbr b blockquote br caption cite code col colgroup dd del details dfn div dl dt em figcaption figure h1 h2 h3 h4 h5 h6 "
    "hr i img ins kbd li mark ol p pre q rp rt ruby s samp small span strong sub summary sup table tbody td tfoot th thead "
    "time tr u ul var".split()
)
_ATTRIBUTES = {
    "*": {"id", "class", "lang", "title"},
    "a": {"href"},
    "abbr": {"title"},
    "blockquote": {"cite"},
    "img": {"src", "alt"},
    "li": {"value"},
    "ol": {"start", "type", "reversed"},
    "td": {"colspan", "rowspan"},
    "th": {"colspan", "rowspan", "scope"},
    "time": {"datetime"},
}
#: ``missing:`` marks a photograph that is yet to be found.
_SCHEMES = {"http", "https", "mailto", "tel", "missing"}
_ID = re.compile(r"[^\s\x00-\x1f]+")
_CLASS = re.compile(r"[a-z][a-z0-9-]*")
_LANG = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")
_NUMBER = re.compile(r"-?\d{1,4}")
_TIME = re.compile(r"\d{4}(-\d{2}(-\d{2}([T ]\d{2}:\d{2})?)?)?")
#: The theme's own names, which no text may borrow.
_OURS = "ts-"


class Cleaner:
    """Cleans one document; it remembers the ids that were given out and the ``targets`` of its links."""

    def __init__(self, kinds: Iterable[Kind]) -> None:
        self.targets: list[Target] = []
        self._kinds = tuple(kinds)
        self._ids: set[str] = set()

    def clean(self, html: str) -> str:
        """*html* without scripts, styles, frames, foreign markup and doubled ids."""
        return nh3.clean(
            html,
            tags=set(_TAGS),
            clean_content_tags={"script", "style"},
            attributes={tag: set(names) for tag, names in _ATTRIBUTES.items()},
            attribute_filter=self._attribute,
            url_schemes=set(_SCHEMES),
            link_rel=None,
        )

    def _attribute(self, tag: str, name: str, value: str) -> str | None:
        if name == "id":
            return self._id(value)
        if name == "href":
            return self._href(value)
        if name in ("src", "cite"):
            return web_address(value)
        return _checked(name, value)

    def _href(self, value: str) -> str | None:
        found = target(value, self._kinds)
        if found is None:
            return web_address(value)
        self.targets.append(found)
        return found.address and web_address(found.address)

    def _id(self, value: str) -> str | None:
        if not _ID.fullmatch(value) or value.startswith(_OURS) or value in self._ids:
            return None
        self._ids.add(value)
        return value


def _checked(name: str, value: str) -> str | None:
    """An attribute's value where HTML allows it, else None."""
    if name == "class":
        words = [word for word in value.split() if _CLASS.fullmatch(word) and not word.startswith(_OURS)]
        return " ".join(words) or None
    form = {
        "lang": _LANG, "datetime": _TIME, "colspan": re.compile(r"[1-9]\d{0,2}"), "rowspan": re.compile(r"[1-9]\d{0,2}"),
        "start": _NUMBER, "value": _NUMBER, "type": re.compile(r"[1aAiI]"),
        "scope": re.compile("row|col|rowgroup|colgroup"), "reversed": re.compile(""),
    }.get(name)  # fmt: skip
    return value if form is None or form.fullmatch(value) else None


@lru_cache(maxsize=4096)
def web_address(value: str) -> str | None:
    """*value* as a valid address, odd characters percent-encoded; None where it cannot be one.

    An address without a scheme (``//host/…``) gets https.
    """
    value = value.strip()
    if value.startswith(("//", "\\\\", "/\\")):
        value = "https://" + value.lstrip("/\\")
    try:
        parts = urlsplit(value)
        host, _ = parts.hostname, parts.port
    except ValueError:
        return None
    if parts.scheme in ("http", "https") and (not host or not re.fullmatch(r"[\w.\-:]+", host)):
        return None
    encoded = quote(value, safe="%/:?#@!$&'()*+,;=~-._")
    encoded = re.sub(r"%(?![0-9A-Fa-f]{2})", "%25", encoded)
    head, hash_, anchor = encoded.partition("#")
    return head + hash_ + anchor.replace("#", "%23")

"""What HTML may stand in a body: a list of what is allowed, and nothing else."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection
from functools import lru_cache

import nh3

from plugins.documents.addresses import web_address
from plugins.documents.decoding import FORBIDDEN
from plugins.documents.kinds import Kind
from plugins.documents.links import Target, target
from plugins.documents.readers import is_language
from plugins.language.moments import Unreadable, from_iso

_TAGS = frozenset(
    "a abbr b blockquote br caption cite code dd del details dfn div dl dt em figcaption figure h1 h2 h3 h4 h5 h6 "
    "hr i img ins kbd li mark ol p pre q s samp small span strong sub summary sup table tbody td tfoot th thead "
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
_CLASS = re.compile(r"[A-Za-z][\w-]*")
_NUMBER = re.compile(r"-?[0-9]{1,4}")
_SPAN = re.compile(r"[1-9][0-9]{0,2}")
_FORMS = {
    "colspan": _SPAN,
    "rowspan": _SPAN,
    "start": _NUMBER,
    "value": _NUMBER,
    "type": re.compile(r"[1aAiI]"),
    "scope": re.compile("row|col|rowgroup|colgroup"),
    "reversed": re.compile("(?:reversed)?"),
}
#: The theme's own names, which no text may borrow.
OURS = "ts-"
#: What our own figures are called; styles rely on what stands in one.
_FIGURES = frozenset(("gallery",))


class Cleaner:
    """Cleans one document; it remembers the ids that were given out and the ``targets`` of its links."""

    def __init__(self, kinds: Collection[Kind], source: str = "") -> None:
        self.targets: list[Target] = []
        self._kinds, self._source = kinds, source
        self._ids: set[str] = set()

    def clean(self, html: str) -> str:
        """*html* without scripts, styles, frames, foreign markup and doubled ids."""
        nh3_cleaner, filters = _shared()
        filters.append(self._attribute)
        try:
            clean = nh3_cleaner.clean(html)
        finally:
            filters.pop()
        return FORBIDDEN.sub("", clean).replace("\x0b", " ")

    def _attribute(self, tag: str, name: str, value: str) -> str | None:
        if name == "id":
            return self._id(value)
        if name == "href":
            return self._href(value)
        if name in ("src", "cite"):
            return web_address(value)
        return _checked(name, value)

    def _href(self, value: str) -> str | None:
        found = target(value, self._kinds, self._source)
        if found is None:
            return None if value.strip().startswith("missing:") else web_address(value)
        self.targets.append(found)
        return found.address and web_address(found.address)

    def _id(self, value: str) -> str | None:
        if not _ID.fullmatch(value) or value.startswith(OURS) or value in self._ids:
            return None
        self._ids.add(value)
        return value


@lru_cache(maxsize=1024)
def is_host(address: str) -> bool:
    """Whether the sanitiser takes *address*, a scheme and a host, for one."""
    return "href" in nh3.clean(f'<a href="{address}"></a>', tags={"a"}, attributes={"a": {"href"}}, url_schemes=set(_SCHEMES))


@lru_cache(maxsize=1)
def _shared() -> tuple[nh3.Cleaner, list[Callable[[str, str, str], str | None]]]:
    """The one sanitiser of this process, and the filters of the documents that it cleans, the present one last."""
    filters: list[Callable[[str, str, str], str | None]] = []
    cleaner = nh3.Cleaner(
        tags=set(_TAGS),
        clean_content_tags={"script", "style"},
        attributes={tag: set(names) for tag, names in _ATTRIBUTES.items()},
        attribute_filter=lambda tag, name, value: filters[-1](tag, name, value),
        url_schemes=set(_SCHEMES),
        link_rel=None,
    )
    return cleaner, filters


def _checked(name: str, value: str) -> str | None:
    """An attribute's value where HTML allows it, else None."""
    if name == "class":
        words = [word for word in value.split() if _CLASS.fullmatch(word) and not word.startswith(OURS) and word not in _FIGURES]
        return " ".join(words) or None
    if name == "lang":
        return value if is_language(value) else None
    if name == "datetime":
        return value if _is_date(value) else None
    form = _FORMS.get(name)
    return value if form is None or form.fullmatch(value) else None


def _is_date(value: str) -> bool:
    try:
        from_iso(value)
    except Unreadable:
        return False
    return value == value.strip()

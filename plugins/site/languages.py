"""The languages of a site: in which of them its pages are drawn, and which articles say the same in several."""

from __future__ import annotations

from collections.abc import Mapping

from plugins.language.tags import base
from plugins.site.model import Model

#: The languages that our own words are in, each with its own name for itself.
INTERFACE = {"vi": "Tiếng Việt", "en": "English"}
#: Pages that say the same: the language of each and its address.
Versions = tuple[tuple[str, str], ...]


def spoken(lang: str, own: str) -> str:
    """The language of our own words on a page in *lang*; an empty text stands for *own*, the site's.

    A page in a language that they are not in has them in the site's.
    """
    said = base(lang)
    return said if said in INTERFACE and said != base(own) else ""


def fronts(model: Model) -> Versions:
    """The front pages, the site's own first: it has another where an article is in the interface's other language; empty without one."""
    for read in model.reads if base(model.lang) in INTERFACE else ():
        if read.lang and read.kind == "article" and (lang := spoken(read.lang, model.lang)) and model.is_open(read):
            return (model.lang, "/"), (lang, front_address(lang))
    return ()


def front_address(lang: str) -> str:
    """Where the front page in *lang*, which is not the site's own, stands."""
    return f"/{lang}/"


def versions(model: Model) -> Mapping[str, Versions]:
    """For each article that is open in several languages, by id, all of them, the original first.

    A translation of an article that is not open stands for itself.
    """
    found: dict[str, Versions] = {}
    for read in model.reads:
        if read.id in model.translations and read.kind == "article" and model.is_open(read):
            others = sorted(filter(model.is_open, model.translations[read.id]), key=lambda one: (one.lang, one.id))
            if others:
                together = tuple((one.lang or model.lang, one.address) for one in (read, *others))
                found |= dict.fromkeys((one.id for one in (read, *others)), together)
    return found

from __future__ import annotations

from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from babel.messages.extract import extract
from babel.messages.pofile import read_po
from jinja2.ext import babel_extract

THEME = Path(__file__).parents[3] / "theme"
#: The functions that templates call, with their arguments that are text ("c": the context).
CALLS = {"_": None, "gettext": None, "ngettext": (1, 2), "pgettext": ((1, "c"), 2), "npgettext": ((1, "c"), 2, 3)}
OPTIONS = {"trim_blocks": "true", "lstrip_blocks": "true", "silent": "false"}

Key = tuple[str | None, str, str | None]


def used() -> set[Key]:
    """Context, text and plural of every message in the templates."""
    found: set[Key] = set()
    for template in sorted(THEME.glob("templates/**/*.html")):
        with template.open("rb") as file:
            for _, message, _, context in extract(babel_extract, file, CALLS, options=OPTIONS):  # type: ignore[arg-type]
                single, plural = message if isinstance(message, tuple) else (message, None)
                found.add((context, single, plural))
    return found


def catalogue(lang: str) -> Catalog:
    with (THEME / "translations" / lang / "LC_MESSAGES" / "messages.po").open("rb") as file:
        return read_po(file, abort_invalid=True)


def translated(lang: str) -> dict[Key, tuple[str, ...]]:
    """The translations of each message, one for each plural form."""
    found: dict[Key, tuple[str, ...]] = {}
    for message in catalogue(lang):
        if message.id:
            ids, texts = (message.id, message.string) if message.pluralizable else ((message.id, None), (message.string,))
            found[message.context, ids[0], ids[1]] = tuple(texts)
    return found


def test_the_templates_speak() -> None:
    assert len(used()) > 40


def test_vietnamese_has_every_message_and_no_other() -> None:
    assert set(translated("vi")) == used()


def test_english_has_every_plural_and_nothing_that_is_no_longer_used() -> None:
    english = set(translated("en"))
    assert {key for key in used() if key[2]} <= english <= used()


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_no_translation_is_empty_fuzzy_or_obsolete(lang: str) -> None:
    found = catalogue(lang)
    assert not found.obsolete
    assert not [message.id for message in found if message.id and message.fuzzy]
    assert not [key for key, texts in translated(lang).items() if not all(texts)]


@pytest.mark.parametrize(("lang", "forms"), [("vi", 1), ("en", 2)])
def test_plural_forms_are_those_of_the_language(lang: str, forms: int) -> None:
    assert catalogue(lang).num_plurals == forms
    assert {len(texts) for key, texts in translated(lang).items() if key[2]} == {forms}


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_a_translation_keeps_the_places_of_its_message(lang: str) -> None:
    assert not [(message.id, error) for message in catalogue(lang) if message.id for error in message.check()]

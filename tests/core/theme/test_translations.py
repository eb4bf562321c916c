from __future__ import annotations

import pickle
from io import BytesIO
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from babel.messages.extract import extract
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from babel.support import Translations
from jinja2.ext import babel_extract

from plugins.site.translations import BadCatalogue, read_translations

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


#: What the format allows and our catalogues may come to use.
ODD = r"""
# A comment.
msgid ""
msgstr ""
"Content-Type: text/plain; charset=UTF-8\n"
"Plural-Forms: nplurals=2; plural=(n != 1);\n"

#: theme/templates/article.html:3
msgctxt "month"
msgid "May"
msgstr "Tháng 5"

msgctxt "day"
msgid "%(count)s \"day\""
msgid_plural "%(count)s \"days\""
msgstr[0] "%(count)s ngày\t"
msgstr[1] "%(count)s"
" ngày \\"

#, fuzzy, python-format
msgid "Fuzzy"
msgstr "Mờ"

msgid "Not yet"
msgstr ""

#~ msgid "Obsolete"
#~ msgstr "Cũ"
"""


def as_babel(file: Path, lang: str) -> Translations:
    compiled = BytesIO()
    with file.open("rb") as stream:
        write_mo(compiled, read_po(stream, locale=lang))
    compiled.seek(0)
    return Translations(compiled)


def written(folder: Path, text: str, lang: str = "en") -> Path:
    file = folder / "translations" / lang / "LC_MESSAGES" / "messages.po"
    file.parent.mkdir(parents=True)
    file.write_text(text, encoding="utf-8")
    return file


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_a_catalogue_is_read_as_babel_reads_it(lang: str) -> None:
    ours, theirs = read_translations(THEME, lang), as_babel(THEME / "translations" / lang / "LC_MESSAGES" / "messages.po", lang)
    for context, single, plural in translated(lang):
        assert context is None
        assert ours.gettext(single) == theirs.gettext(single)
        for count in (0, 1, 2, 1000) if plural else ():
            assert ours.ngettext(single, plural or "", count) == theirs.ngettext(single, plural or "", count)


def test_contexts_escapes_and_lines_that_go_on_are_read_and_what_is_not_translated_is_not(tmp_path: Path) -> None:
    theirs = as_babel(written(tmp_path, ODD), "en")
    ours = read_translations(tmp_path, "en")
    for count in (1, 2):
        day = ("day", '%(count)s "day"', '%(count)s "days"', count)
        assert ours.npgettext(*day) == theirs.npgettext(*day)
    assert ours.npgettext("day", '%(count)s "day"', "", 2) == "%(count)s ngày \\"
    assert (ours.pgettext("month", "May"), ours.gettext("May")) == ("Tháng 5", "May")
    assert [ours.gettext(text) for text in ("Fuzzy", "Not yet", "Obsolete")] == ["Fuzzy", "Not yet", "Obsolete"]


HEADER = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=UTF-8\\n"\n"Plural-Forms: nplurals=2; plural=(n != 1);\\n"\n\n'
WRONG = {
    "an open quote": (HEADER + 'msgid "A', 6, 'msgid "A'),
    "no quotes": (HEADER + "msgid A", 6, "msgid A"),
    "text alone": ('\n"A"', 2, '"A"'),
    "no empty line": ('msgid "A"\nmsgstr "a"\nmsgid "B"\nmsgstr "b"', 3, "dòng trống"),
    "no keyword of ours": ('# x\n\nmsgid "A"\nmsgstring "a"', 4, "msgstring"),
    "plural forms that cannot be": (HEADER.replace("n != 1", "n ! 1"), 4, "Plural-Forms"),
    "plural forms cut off": (HEADER.replace("; plural=(n != 1);", ""), 4, "Plural-Forms"),
    "a charset that is none": (HEADER.replace("UTF-8", "UTF-x"), 3, "charset"),
    "a charset that is another": (HEADER.replace("UTF-8", "ascii") + 'msgid "A"\nmsgstr "Ă"', 3, "charset"),
}


@pytest.mark.parametrize("name", WRONG)
def test_a_catalogue_that_cannot_be_read_is_told_with_its_file_and_line(tmp_path: Path, name: str) -> None:
    text, line, words = WRONG[name]
    written(tmp_path / "theme", text)
    with pytest.raises(BadCatalogue) as refused:
        read_translations(tmp_path / "theme", "en")
    found = pickle.loads(pickle.dumps(refused.value)).finding
    assert (found.path, found.line) == ("theme/translations/en/LC_MESSAGES/messages.po", line)
    assert words in found.message.vi and found.message.en and found.hint.vi and found.hint.en


def test_a_catalogue_that_is_no_text_is_told_with_its_line(tmp_path: Path) -> None:
    written(tmp_path / "theme", "").write_bytes(b'msgid "A"\nmsgstr "\xff"\n')
    with pytest.raises(BadCatalogue) as refused:
        read_translations(tmp_path / "theme", "en")
    assert refused.value.finding.line == 2 and "UTF-8" in refused.value.finding.message.vi


def test_without_a_catalogue_a_message_stands_for_itself(tmp_path: Path) -> None:
    assert read_translations(tmp_path, "fr").gettext("News") == "News"

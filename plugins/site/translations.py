"""The words of the theme, from its gettext catalogues."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from babel.support import NullTranslations, Translations


def read_translations(theme: Path, lang: str) -> NullTranslations:
    """The catalogue of *lang* under ``theme/translations``; English, the language of the message ids, needs none."""
    file = theme / "translations" / lang / "LC_MESSAGES" / "messages.po"
    if not file.is_file():
        return NullTranslations()
    with file.open("rb") as stream:
        catalogue = read_po(stream, locale=lang)
    compiled = BytesIO()
    write_mo(compiled, catalogue)
    compiled.seek(0)
    return Translations(compiled)

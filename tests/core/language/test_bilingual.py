from __future__ import annotations

import pytest

from plugins.language.bilingual import Bilingual, editor_language

SENTENCE = Bilingual("Không có năm", "There is no year")


def test_a_sentence_is_said_in_the_language_asked_for() -> None:
    assert (SENTENCE.said("vi"), SENTENCE.said("en")) == ("Không có năm", "There is no year")


@pytest.mark.parametrize(("setting", "lang"), [("", "vi"), ("vi", "vi"), (" EN_gb", "en"), ("fr", "vi")])
def test_the_editor_reads_vietnamese_unless_told_otherwise(setting: str, lang: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TOASOAN_LANG", setting)
    assert editor_language() == lang
    assert SENTENCE.said() == SENTENCE.said(lang)

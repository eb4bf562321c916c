"""Words in templates: as in Jinja's own gettext, but looked up once."""

from __future__ import annotations

from gettext import NullTranslations
from typing import Any

import pytest
from jinja2 import Environment, StrictUndefined

from plugins.builder.words import WORD, Words, words


class Spoken(NullTranslations):
    """Says all in capitals, and counts how often it was asked."""

    asked = 0

    def gettext(self, message: str) -> str:
        self.asked += 1
        return f"{message[:1].upper()}{message[1:]} <b>"

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        self.asked += 1
        return msgid1 if n == 1 else msgid2

    def pgettext(self, context: str, message: str) -> str:
        return f"{context}: {message}"


def _ours(translations: NullTranslations) -> Environment:
    made = Environment(autoescape=True, undefined=StrictUndefined, extensions=[Words])
    spoken = words(translations)
    made.filters[WORD] = spoken["_"]
    made.globals = dict(spoken)
    return made


def _jinjas(translations: NullTranslations) -> Environment:
    made = Environment(autoescape=True, undefined=StrictUndefined, extensions=["jinja2.ext.i18n"])
    made.install_gettext_translations(translations, newstyle=True)  # type: ignore[attr-defined]
    return made


@pytest.mark.parametrize(
    "source",
    [
        "{{ _('news') }}",
        "{{ gettext('news') }}",
        "{{ _('100%%') }}",
        "{{ _('a') ~ b ~ _('c') }}",
        "{{ _('a').upper() }}{{ _('a')[0] }}{{ _('a')|length }}",
        "{% for one in [_('a'), _('b')] %}{{ one }}{% endfor %}",
        "{% macro m(x=_('a')) %}{{ x }}{% endmacro %}{{ m() }}{{ m(_('b')) }}{{ m(x=_('c')) }}",
        "{{ _('x') if b else _('y') }}",
        "{{ _(b) }}",
        "{{ _('%(b)s!', b=b) }}{{ _('%(n)s', n=3) }}{{ _('%(m)s', m=_('a')) }}",
        "{{ ngettext('%(num)s piece', '%(num)s pieces', 1) }}",
        "{{ ngettext('%(b)s piece', '%(b)s pieces', 2, b=b) }}",
        "{{ pgettext('month', 'May') }}{{ pgettext('month', '%(context)s') }}",
        "{{ npgettext('c', '%(num)s %(context)s', '%(num)s', 1) }}",
        "{{ '_(\\'news\\')' }}_('news'){# _('news') #}",
    ],
)
def test_words_are_those_of_jinja(source: str) -> None:
    values: dict[str, Any] = {"b": "<i> & 'so'"}
    ours = _ours(Spoken()).from_string(source).render(values)
    assert ours == _jinjas(Spoken()).from_string(source).render(values)


def test_a_word_without_values_is_looked_up_when_the_template_is_compiled() -> None:
    spoken = Spoken()
    template = _ours(spoken).from_string("{{ _('news') }}{% for one in range(3) %}{{ _('more') }}{% endfor %}")
    asked = spoken.asked
    template.render(range=range)
    assert asked == spoken.asked == 2


@pytest.mark.parametrize("source", ["{{ _('%(name)s') }}", "{{ _('%(name)s', other=1) }}"])
def test_a_place_without_a_value_fails(source: str) -> None:
    with pytest.raises(KeyError):
        _ours(NullTranslations()).from_string(source).render()

from __future__ import annotations

import pytest

from plugins.language.tags import base, own_name


@pytest.mark.parametrize(("tag", "language"), [("en-GB", "en"), ("EN", "en"), ("vi", "vi")])
def test_the_language_of_a_tag(tag: str, language: str) -> None:
    assert base(tag) == language


@pytest.mark.parametrize(("tag", "name"), [("fr", "Français"), ("FR", "Français"), ("lo", "ລາວ"), ("zh-Hant", "中文 (繁體)")])
def test_a_language_is_called_as_it_calls_itself(tag: str, name: str) -> None:
    assert own_name(tag) == name


@pytest.mark.parametrize("tag", ["xx", "mn-Mong", "fr-", ""])
def test_a_language_whose_name_is_not_known_is_called_by_its_tag(tag: str) -> None:
    assert own_name(tag) == tag

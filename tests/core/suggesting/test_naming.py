"""A term named in an article: all that was named before means the same, or nothing is written."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from desk.suggesting.naming import Refused, with_term
from tests.core.suggesting.conftest import Desk

Make = Callable[[Mapping[str, str]], Desk]
HEAD = "---\ntitle: A: b #1\ndate: 2022-08-05\n"


def named(made: Desk, front: str, key: str, kind: str, id_: str) -> str:
    source = made.sources["articles/bai.md"]
    data = f"{HEAD}{front}---\nThân bài\n".encode()
    after = with_term(data, source, key, made.term(kind, id_), made.terms).decode()
    assert after.startswith(HEAD) and after.endswith("---\nThân bài\n")
    return after.removeprefix(HEAD).removesuffix("---\nThân bài\n")


@pytest.fixture
def made(desk: Make) -> Desk:
    return desk({"articles/bai.md": f"{HEAD}---\n"})


def test_the_name_of_the_day_goes_into_the_list(made: Desk) -> None:
    assert named(made, "", "provinces", "province", "bac-ninh-truoc-2025") == "provinces:\n  - Bắc Ninh\n"
    assert named(made, "", "provinces", "province", "bac-ninh") == "provinces:\n  - bac-ninh\n"
    front = "associations: [Hội Luật gia tỉnh Bắc Ninh]\n"
    both = "associations:\n  - Hội Luật gia tỉnh Bắc Ninh\n  - Liên hiệp hội Bắc Ninh\n"
    assert named(made, front, "associations", "association", "lhh-bac-ninh") == both


def test_a_term_that_is_named_already_changes_nothing(made: Desk) -> None:
    front = "provinces: [Bắc Ninh]\nassociations: [Hội Luật gia tỉnh]  # gọn\n"
    assert named(made, front, "associations", "association", "hoi-luat-gia-bac-ninh") == front
    assert named(made, front, "provinces", "province", "bac-ninh-truoc-2025") == front


def test_a_province_that_would_make_another_name_uncertain_is_refused(made: Desk) -> None:
    front = "provinces: [Bắc Ninh]\nassociations: [Hội Luật gia tỉnh]\n"
    with pytest.raises(Refused, match="no longer be certain"):
        named(made, front, "provinces", "province", "ha-noi")


def test_a_province_that_makes_another_name_certain_is_welcome(made: Desk) -> None:
    front = "associations: [Hội Luật gia tỉnh]\n"
    assert named(made, front, "provinces", "province", "bac-ninh-truoc-2025") == f"provinces:\n  - Bắc Ninh\n{front}"


@pytest.mark.parametrize(
    ("front", "said"),
    [("titel: x\n", "in error"), ("provinces: Hà Nội\n", "in error"), ("provinces: &a [x]\nevents: *a\n", "alone")],
)
def test_what_cannot_be_changed_safely_is_refused(made: Desk, front: str, said: str) -> None:
    with pytest.raises(Refused, match=said):
        named(made, front, "provinces", "province", "bac-ninh-truoc-2025")

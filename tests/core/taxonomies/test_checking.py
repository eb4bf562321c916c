"""Dates that go against each other: of an association and what it became, of the names that it bore."""

from __future__ import annotations

import pytest


def _pair(ended: str, successor: str) -> dict[str, str]:
    return {
        "associations/cu.md": f"name: Hội Cũ\n{ended}\nsuccessors: [moi]",
        "associations/moi.md": f"name: Hội Mới\n{successor}",
    }


@pytest.mark.parametrize(
    ("ended", "successor"),
    [("until: 2020-01-01", "until: 2010-01-01"), ("until: 2020", "until: 2019-12-31"), ("until: 2020-05", "until: 2019")],
)
def test_a_successor_that_ended_before_is_an_error_that_names_both_days(shelf, ended, successor):
    (said,) = shelf(_pair(ended, successor)).findings()
    assert (said.path, said.line, said.key, said.severity) == ("content/associations/cu.md", 4, "successors", "error")
    for text in (said.message.vi, said.message.en):
        assert ended.split()[1] in text and successor.split()[1] in text and "moi" in text
    assert "until" in said.hint.vi and "successors" in said.hint.vi


@pytest.mark.parametrize(
    ("ended", "successor"),
    [
        ("until: 2020-01-01", ""),
        ("until: 2020-01-01", "until: 2020-01-01"),
        ("until: 2020-01-01", "until: 2020"),
        ("until: 2020", "until: 2020-01-01"),
        ("until: 2020-06-30", "until: 2020-06"),
        ("until: 2020-01-01", "founded: 2020-02-14"),
        ("until: 2020-01-01", "founded: 1990\nuntil: 2024"),
    ],
)
def test_a_successor_that_may_have_outlived_it_is_none(shelf, ended, successor):
    assert shelf(_pair(ended, successor)).findings() == []


def test_successors_without_an_end_are_a_notice_that_asks_for_it(shelf):
    (said,) = shelf(_pair("founded: 1990", "until: 1980")).findings()
    assert (said.path, said.line, said.key, said.severity) == ("content/associations/cu.md", 4, "successors", "notice")
    assert "until" in said.hint.vi and "until" in said.hint.en


def _named(*names: str, life: str = "level: member") -> dict[str, str]:
    dated = "\n".join(f"  - name: Tên {number}\n    " + name.replace("; ", "\n    ") for number, name in enumerate(names))
    return {"associations/a.md": f"name: Hội A\n{life}\nnames:\n{dated}"}


@pytest.mark.parametrize(
    ("names", "lines"),
    [
        (["since: 2000; until: 2008", "since: 2005; until: 2012"], [8]),
        (["since: 2005; until: 2012", "since: 2000; until: 2008"], [8]),
        (["since: 2000; until: 2008", "since: 2005-03"], [8]),
        (["since: 2000; until: 2008", "until: 2004-05-01"], [8]),
        (["since: 2000; until: 2020", "since: 2005; until: 2005"], [8]),
        # May have followed each other.
        (["since: 2000; until: 2008", "since: 2008; until: 2012"], []),
        (["since: 2000-01-01; until: 2008-05-31", "since: 2008-06-01; until: 2012"], []),
        (["until: 2008", "until: 2012"], []),
        (["since: 2000", "since: 2008"], []),
        (["short_name: T", "since: 2008"], []),
    ],
)
def test_names_borne_at_one_time_for_certain_are_a_notice(shelf, names, lines):
    said = shelf(_named(*names)).findings()
    assert [(one.line, one.key, one.severity) for one in said] == [(line, "names", "notice") for line in lines]
    assert all("Tên 0" in one.message.vi and "Tên 1" in one.message.vi for one in said)


@pytest.mark.parametrize(
    ("life", "name", "wrong"),
    [
        ("founded: 2000", "since: 1980; until: 1990", True),
        ("founded: 2000-05", "until: 1999", True),
        ("until: 2010", "since: 2011", True),
        ("until: 2010", "since: 2010-12; until: 2012", False),
        ("founded: 2000", "until: 2000-01-01", False),
        ("founded: 2000", "since: 1990; until: 2004", False),
    ],
)
def test_a_name_borne_wholly_before_the_beginning_or_after_the_end_is_a_notice(shelf, life, name, wrong):
    said = shelf(_named(name, life=life)).findings()
    assert [(one.line, one.key, one.severity) for one in said] == [(5, "names", "notice")] * wrong
    assert all("Tên 0" in one.message.vi and life.split()[1] in one.message.vi for one in said)

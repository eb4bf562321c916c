"""Plots: whatever the figures are, they are drawn inside their box and in proportion."""

from __future__ import annotations

from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.language.moments import Moment, Precision, from_iso
from plugins.metadata.plots import Bars, Trend, bars, trend

#: As large as front matter takes them, and larger.
VALUES = st.integers(min_value=0, max_value=10**18)
MOMENTS = st.builds(Moment, st.datetimes(datetime(1, 1, 1), datetime(9999, 12, 31)), st.sampled_from(Precision))
LABELS = st.text(st.characters(codec="utf-8", exclude_categories=["Cs", "Cc"]), max_size=12)


def drawn(figures: list[tuple[str, int]]) -> Trend:
    made = trend([(from_iso(when), value) for when, value in figures])
    assert made is not None
    return made


@given(st.lists(st.tuples(MOMENTS, VALUES)))
def test_a_figure_through_time_is_drawn_inside_its_box_in_the_order_of_time(figures: list[tuple[Moment, int]]) -> None:
    made = trend(figures)
    if len({when.start for when, _ in figures}) < 2:
        assert made is None
        return
    assert made is not None
    assert all(0 <= dot.x <= made.width and 0 <= dot.y <= made.base <= made.height for dot in made.dots)
    assert sorted((dot.when.start, dot.value) for dot in made.dots) == sorted((when.start, value) for when, value in figures)
    assert [dot.x for dot in made.dots] == sorted(dot.x for dot in made.dots)
    assert [dot.when.start for dot in made.dots] == sorted(dot.when.start for dot in made.dots)
    highest = max(made.dots, key=lambda dot: dot.value)
    assert highest.y == min(dot.y for dot in made.dots)


def test_time_runs_evenly_and_zero_is_the_base() -> None:
    made = drawn([("2020-01-01", 50), ("2020-01-11", 0), ("2020-01-05", 100)])
    first, middle, last = made.dots
    assert (middle.x - first.x) / (last.x - first.x) == pytest.approx(0.4, abs=0.01)
    assert last.y == made.base
    assert made.base - first.y == pytest.approx((made.base - middle.y) / 2, abs=0.1)


def test_equal_figures_are_a_level_line_and_none_at_all_lies_on_the_base() -> None:
    level, nothing = drawn([("2020", 7), ("2021", 7)]), drawn([("2020", 0), ("2021-05", 0)])
    assert {dot.y for dot in level.dots} == {level.dots[0].y} and level.dots[0].y < level.base
    assert {dot.y for dot in nothing.dots} == {nothing.base}


def test_one_day_is_no_time() -> None:
    assert trend([]) is None
    assert trend([(from_iso("2021-01-13"), 1), (from_iso("2021-01-13"), 2)]) is None


@given(st.lists(st.tuples(LABELS, VALUES)))
def test_bars_are_drawn_inside_their_box_with_room_for_what_is_written(figures: list[tuple[str, int]]) -> None:
    made = bars(figures)
    if len(figures) < 2:
        assert made is None
        return
    assert made is not None
    assert [(bar.label, bar.value) for bar in made.bars] == figures
    for above, below in zip(made.bars, made.bars[1:], strict=False):
        assert above.y + made.thickness < below.y
    for bar in made.bars:
        assert bar.y >= 0 and bar.y + made.thickness <= made.height
        assert bar.length >= 0 and len(bar.label) * 8 < made.left
        assert made.left + bar.length + len(f"{bar.value:,}") * 8 < made.width


@given(st.lists(VALUES, min_size=2, max_size=9))
def test_the_lengths_of_bars_are_as_their_values(values: list[int]) -> None:
    made = bars([(str(number), value) for number, value in enumerate(values)])
    assert isinstance(made, Bars)
    longest = max(bar.length for bar in made.bars)
    assert (longest > 0) == (max(values) > 0)
    for bar in made.bars:
        assert bar.length == pytest.approx(longest * (bar.value / (max(values) or 1)), abs=0.11)

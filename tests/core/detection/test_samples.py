"""The marks on the shared samples; those texts stay where they are."""

from __future__ import annotations

import subprocess
import sys

import pytest

from tests.bench.score_suggest import KINDS, SHARED, from_keys, judge, read_samples

needs_shared = pytest.mark.skipif(not SHARED.is_dir(), reason="the samples of ../shared are not here")


@needs_shared
def test_the_samples_reach_their_marks() -> None:
    samples = list(read_samples(SHARED))
    marks = {kind: found.figures() for kind, found in judge(samples, from_keys(samples), KINDS).items()}
    assert marks["province"]["precision"] >= 0.9
    assert marks["province"]["recall"] >= 0.8
    assert marks["association"]["precision"] >= 0.9
    assert marks["association"]["recall"] >= 0.8
    assert all(found["right"] > 20 for found in marks.values())


def test_who_looks_for_no_names_does_not_load_the_automaton() -> None:
    code = "import plugins.detection, desk.importing, sys; assert 'ahocorasick' not in sys.modules"
    subprocess.run([sys.executable, "-c", code], check=True)

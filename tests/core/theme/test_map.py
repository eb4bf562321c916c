"""The shades of the maps: told apart and readable, in light, in the dark and on paper."""

from __future__ import annotations

import re
from itertools import pairwise
from pathlib import Path

import pytest

CSS = Path(__file__).parents[3] / "theme/static/css"
TOKENS = (CSS / "tokens.css").read_text("utf-8")
MAP = (CSS / "components/map.css").read_text("utf-8")
#: Contrast that text must have.
LEAST = 7.0
Colour = tuple[float, float, float]


def token(name: str, scheme: str) -> Colour:
    """A colour of the tokens in a *scheme*."""
    if scheme == "print":
        found = re.search(rf"{name}: #([0-9a-f]+);", TOKENS.partition("@media print")[2])
    else:
        found = re.search(
            rf"{name}: light-dark\(#{'([0-9a-f]+), #[0-9a-f]+' if scheme == 'light' else '[0-9a-f]+, #([0-9a-f]+)'}\);", TOKENS
        )
    assert found, (name, scheme)
    digits = found[1] if len(found[1]) == 6 else "".join(2 * one for one in found[1])
    red, green, blue = (int(digits[at : at + 2], 16) / 255 for at in (0, 2, 4))
    return red, green, blue


def luminance(colour: Colour) -> float:
    """WCAG's relative luminance."""
    linear = [one / 12.92 if one <= 0.04045 else ((one + 0.055) / 1.055) ** 2.4 for one in colour]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: Colour, other: Colour) -> float:
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def opacity(shade: int) -> float:
    found = re.search(rf"\.ts-map__tile{f'--{shade}' if shade else ''} \{{[^}}]*fill-opacity: ([\d.]+);", MAP)
    assert found, shade
    return float(found[1])


def fills(scheme: str) -> list[Colour]:
    """What a tile of each shade looks like: the hue over the paper."""
    paper, hue = token("--paper", scheme), token("--data", scheme)
    mixed = [[h * opacity(shade) + p * (1 - opacity(shade)) for h, p in zip(hue, paper, strict=True)] for shade in range(5)]
    return [(red, green, blue) for red, green, blue in mixed]


each_scheme = pytest.mark.parametrize("scheme", ["light", "dark", "print"])


@each_scheme
def test_the_text_of_a_tile_stands_out_on_every_shade(scheme: str) -> None:
    (which,) = re.findall(r":is\((.*?)\) ~ text \{ fill: var\(--paper\)", MAP)
    turned = {int(shade) for shade in re.findall(r"--(\d)", which)}
    assert turned == {3, 4}
    for shade, fill in enumerate(fills(scheme)):
        text = token("--paper" if shade in turned else "--ink", scheme)
        assert contrast(text, fill) >= LEAST, shade


@each_scheme
def test_each_shade_is_told_from_the_one_before(scheme: str) -> None:
    steps = [contrast(one, other) for one, other in pairwise(fills(scheme))]
    assert min(steps) >= 1.25, steps


@each_scheme
def test_the_edge_of_a_tile_is_seen_on_the_paper(scheme: str) -> None:
    assert contrast(token("--quiet", scheme), token("--paper", scheme)) >= 3

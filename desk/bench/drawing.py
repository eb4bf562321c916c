"""The profile as a picture: one bar a build, one colour a step; an SVG that needs nothing else."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from xml.sax.saxutils import escape

from desk.bench.profile import STEPS, in_order, step_name

#: A colour for each step that stands on white and on near-black.
_COLOURS = dict(zip(STEPS, ("#8a8f98", "#3aa0a6", "#2f7fc1", "#c9792b", "#8c62b5", "#2f9467", "#c04f4f", "#a08b1f"), strict=True))
_OTHER = "#7a7a52"
_WIDTH, _LEFT, _RIGHT = 860, 190, 110
_TOP, _BAR, _GAP = 104, 26, 22
_STYLE = (
    ".paper{fill:#fff}text{font:14px system-ui,sans-serif;fill:#1d1f23}.title{font-size:18px;font-weight:600}"
    ".soft{fill:#555b66}@media(prefers-color-scheme:dark){.paper{fill:#16181c}text{fill:#eceef2}.soft{fill:#a9b0bc}}"
)


@dataclass(frozen=True, slots=True)
class Bar:
    """A build: its name and its milliseconds an article by step."""

    name: str
    steps: dict[str, float]

    @property
    def total(self) -> float:
        """All steps together."""
        return sum(self.steps.values())


def draw(title: str, note: str, bars: Sequence[Bar]) -> str:
    """The picture of *bars*, under *title* and *note*."""
    height = _TOP + len(bars) * (_BAR + _GAP) + 8
    longest = max((bar.total for bar in bars), default=0) or 1
    lines = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {height}" role="img" aria-labelledby="t d">',
        f'<title id="t">{escape(title)}</title>',
        f'<desc id="d">{escape("; ".join(map(_said, bars)))}</desc>',
        f"<style>{_STYLE}</style>",
        f'<rect class="paper" width="{_WIDTH}" height="{height}"/>',
        _text(20, 32, title, "title"),
        _text(20, 54, note, "soft"),
        *_legend(in_order(step for bar in bars for step in bar.steps)),
    ]
    for index, bar in enumerate(bars):
        lines += _bar(bar, _TOP + index * (_BAR + _GAP), (_WIDTH - _LEFT - _RIGHT) / longest)
    return "\n".join([*lines, "</svg>"]) + "\n"


def _legend(steps: Sequence[str]) -> Iterator[str]:
    room = (_WIDTH - 40) / max(1, len(steps))
    for index, step in enumerate(steps):
        left = 20 + index * room
        yield f'<rect x="{left:.1f}" y="71" width="12" height="12" rx="2" fill="{_COLOURS.get(step, _OTHER)}"/>'
        yield _text(left + 18, 82, step_name(step))


def _bar(bar: Bar, top: float, scale: float) -> Iterator[str]:
    yield _text(_LEFT - 12, top + 18, bar.name, anchor="end")
    left = float(_LEFT)
    for step, milliseconds in bar.steps.items():
        width = milliseconds * scale
        tip = escape(f"{step_name(step)}: {milliseconds:.3f} ms")
        yield (
            f'<rect x="{left:.2f}" y="{top}" width="{width:.2f}" height="{_BAR}" fill="{_COLOURS.get(step, _OTHER)}"><title>{tip}</title></rect>'
        )
        left += width
    yield _text(left + 8, top + 18, f"{bar.total:.2f} ms", "soft")


def _said(bar: Bar) -> str:
    return f"{bar.name}: " + ", ".join(f"{step_name(step)} {milliseconds:.3f} ms" for step, milliseconds in bar.steps.items())


def _text(x: float, y: float, text: str, style: str = "", anchor: str = "start") -> str:
    named = f' class="{style}"' if style else ""
    return f'<text x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}"{named}>{escape(text)}</text>'

"""One body read both ways: the fast lane and the slow way must give the same bytes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from time import process_time

from plugins.documents import lane, markdown
from plugins.language import typography
from plugins.media import figures
from plugins.media.plain import plain_figures
from plugins.site.kinds import KINDS

SOURCE = "articles/2020/x.md"


#: The steps of reading a body: slow, and as the site does them.
Steps = tuple[Callable[..., markdown.Html], Callable[[str], str], Callable[[str], str]]
SLOW: Steps = (markdown.slowly, figures.slowly, typography.slowly)
FAST: Steps = (markdown.to_html, figures.with_figures, typography.typography)


@dataclass(slots=True)
class Compared:
    """What comparing bodies of one source found; seconds of the processor for HTML, figures, typography."""

    bodies: int = 0
    in_lane: int = 0
    with_images: int = 0
    plain_figures: int = 0
    quick_typography: int = 0
    slow: list[float] = field(default_factory=lambda: [0.0] * 3)
    fast: list[float] = field(default_factory=lambda: [0.0] * 3)


def read(body: str, steps: Steps, spent: list[float] | None = None) -> list[object]:
    """*body* after each of *steps*: HTML, its links, with figures, with typography; adds to the time *spent*."""
    marks = [process_time()]
    try:
        html = steps[0](body, KINDS, SOURCE)
    except markdown.Nested:
        return ["nested"]
    marks.append(process_time())
    shown = steps[1](html.text)
    marks.append(process_time())
    set_ = steps[2](shown)
    marks.append(process_time())
    if spent is not None:
        spent[:] = [total + end - start for total, start, end in zip(spent, marks, marks[1:], strict=False)]
    return [html.text, html.targets, shown, set_]


def compare(body: str, to: Compared) -> bool:
    """Whether both ways give the same for *body*; adds to the figures in *to*."""
    slow, fast = read(body, SLOW, to.slow), read(body, FAST, to.fast)
    to.bodies += 1
    to.in_lane += lane.converted(body, KINDS, SOURCE) is not None
    html = str(slow[0])
    if "<img" in html:
        to.with_images += 1
        to.plain_figures += plain_figures(html) is not None
    to.quick_typography += typography.quickly(html) is not None
    # Typography of the HTML alone, too: figures change how tags are written.
    return slow == fast and typography.typography(html) == typography.slowly(html)


def differs(body: str) -> bool:
    """Whether the two ways give something else for *body*."""
    return not compare(body, Compared())


def minimal(body: str, wrong: Callable[[str], bool]) -> str:
    """*body* with all cut out that it can do without and still be *wrong*."""
    size = len(body)
    while size:
        at = 0
        while at < len(body):
            shorter = body[:at] + body[at + size :]
            if wrong(shorter):
                body = shorter
            else:
                at += size
        size //= 2
    return body

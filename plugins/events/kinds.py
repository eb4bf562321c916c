"""What the kinds of events are called where no template says it: in feeds and calendars."""

from __future__ import annotations

from collections.abc import Mapping

from plugins.language.bilingual import Bilingual

#: All kinds, in the order in which they are shown. The templates' words for them are in ``macros/words.html``.
KINDS: Mapping[str, Bilingual] = {
    "congress": Bilingual("Đại hội", "Congress"),
    "conference": Bilingual("Hội nghị", "Conference"),
    "contest": Bilingual("Cuộc thi", "Contest"),
    "award": Bilingual("Giải thưởng", "Award"),
    "campaign": Bilingual("Cuộc vận động", "Campaign"),
    "series": Bilingual("Chuỗi sự kiện", "Series of events"),
}
#: All events together.
EVENTS = Bilingual("Sự kiện", "Events")


def kind_address(kind: str) -> str:
    """The page of all events of *kind*."""
    return f"/su-kien/loai/{kind}/"

"""A document of the state as its number tells it: ``27-NQ/TW``, ``45/2010/NĐ-CP``, ``202/2025/QH15``.

Its id is number, kind, body and, at the end, the year that the text gives: ``27-nq-tw-2008``,
``45-nd-cp-2010``; only where another series of the kind has no year inside does the year
stay where it stands, ``18-2021-qd-ttg``. Nothing but its id is kept of a reference.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from plugins.citations.symbols import BODIES, BODY_OF, JOINT, KIND_OF, KINDS, ONE_SERIES, PARTY_IDS, body_of, written

ADDRESS = "/van-ban/"
_ID = re.compile(r"(?P<number>\d+[a-d]?)(?:-(?P<within>\d{4}))?-(?P<letters>[a-z].*?)(?:-(?P<year>\d{4}))?")
_RANKS = {id_: rank for rank, id_ in enumerate(BODY_OF)}
_ROMAN = ((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))


@dataclass(frozen=True, slots=True)
class Reference:
    """A number without zeros in front, ``kind`` (or none) and ``bodies`` as an id has them, and the year if it is known.

    ``within`` is set where the year is part of the number.
    """

    number: str
    kind: str
    bodies: tuple[str, ...]
    year: int | None = None
    within: bool = False

    @classmethod
    def of(cls, id_: str) -> Reference:
        """The reference that has *id_*."""
        found = _ID.fullmatch(id_)
        assert found, id_
        first, *others = found["letters"].split("-")
        kind, bodies = (first, tuple(others)) if first in KIND_OF else ("", (first, *others))
        plain = cls(found["number"], kind, bodies)
        if found["within"]:
            return replace(plain, year=int(found["within"]), within=True)
        return plain.of_year(int(found["year"])) if found["year"] else plain

    @property
    def id(self) -> str:
        """What stands for it in an address."""
        letters = (self.kind, *self.bodies) if self.kind else self.bodies
        if self.year is None:
            return "-".join((self.number, *letters))
        if self.within and not self._holds_year:
            return "-".join((self.number, str(self.year), *letters))
        return "-".join((self.number, *letters, str(self.year)))

    @property
    def address(self) -> str:
        """The address of its page."""
        return f"{ADDRESS}{self.id}/"

    @property
    def bare(self) -> Reference:
        """The number without its year."""
        return replace(self, year=None, within=False)

    def of_year(self, year: int) -> Reference:
        """The document of *year* that bears this number, which holds none."""
        return replace(self, year=year, within=self._holds_year)

    @property
    def _holds_year(self) -> bool:
        """Whether a number of this kind holds its year, typed or not."""
        if not self.kind:
            return body_of(self.bodies[0])[0] in ("qh", "ubtvqh")
        return self.kind in ONE_SERIES and self.bodies[0] not in PARTY_IDS

    @property
    def shown(self) -> str:
        """As it is written: ``04-CT/TW (2017)``, ``45/2010/NĐ-CP``."""
        digits = self.number.rstrip("abcd")
        number = digits.zfill(2) + self.number[len(digits) :]
        body, kind = "-".join(map(written, self.bodies)), written(self.kind) if self.kind else ""
        if self.within:
            return f"{number}/{self.year}/{kind}-{body}" if kind else f"{number}/{self.year}/{body}"
        if kind:
            plain = f"{number}-{kind}/{body}" if self.bodies[0] in PARTY_IDS else f"{number}/{kind}-{body}"
        else:
            plain = f"{number}/{body}" if self._holds_year or len(self.bodies) > 1 else f"{number}-{body}"
        return plain if self.year is None else f"{plain} ({self.year})"

    @property
    def sorts(self) -> tuple[str, ...]:
        """What it may be, by its form: one word where that is certain."""
        if self.kind in ("qd", "tt") and self.bodies[0] in PARTY_IDS:
            return ("quyết định", "quy định") if self.kind == "qd" else ("thông tri",)
        if self.kind:
            return (KINDS[KIND_OF[self.kind]],)
        others = {"qh": ("luật", "nghị quyết"), "ubtvqh": ("pháp lệnh", "nghị quyết")}
        return others.get(body_of(self.bodies[0])[0], ("công văn",) if len(self.bodies) > 1 else ())

    @property
    def title(self) -> str:
        """Its name: ``Nghị quyết 27-NQ/TW (2008)``; a kind that is not certain is no part of it."""
        word = self.sorts[0].capitalize() if len(self.sorts) == 1 else "Văn bản"
        return f"{word} {self.shown}"

    @property
    def issuers(self) -> tuple[str, ...]:
        """The bodies that issued it, in words where these are known."""
        return tuple(map(_named, self.bodies if self.kind in JOINT else self.bodies[:1]))

    @property
    def group(self) -> tuple[int, str]:
        """The place and the name of those under whom a directory has it; what several signed together comes last."""
        if self.kind in JOINT:
            return len(_RANKS) + 1, "Nhiều cơ quan cùng ký"
        letters, _ = body_of(self.bodies[0])
        return _RANKS.get(letters, len(_RANKS)), _named(letters)

    @property
    def order(self) -> tuple[int, str, str, int, str]:
        """Its place: by number, then by letters, so that those of one number stand together, the one without a year first."""
        digits = self.number.rstrip("abcd")
        return int(digits), self.number, self.bare.id, self.year or 0, self.id


def _named(id_: str) -> str:
    letters, term = body_of(id_)
    name = BODIES[BODY_OF[letters]] if letters in BODY_OF else written(id_)
    return f"{name} khóa {_roman(term)}" if term else name


def _roman(number: int) -> str:
    made = ""
    for value, letters in _ROMAN:
        made += letters * (number // value)
        number %= value
    return made

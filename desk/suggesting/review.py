"""The review: the proposals that wait for an editor, his decisions and remarks, as values."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum

from desk.suggesting.marks import Mark
from plugins.language.names import name_key

#: The first line of the file.
TITLE = "# Đề xuất"


class Section(StrEnum):
    """The headings of the file; ``TOP`` is what stands above the first."""

    TOP = ""
    SWEEPS = "Cả loạt"
    SHEETS = "Từng bài"
    NAMES = "Tên chưa có tệp"
    NOTES = "Ghi chú"
    REFUSED = "Đã bỏ"


@dataclass(frozen=True, slots=True)
class Box:
    """A line with a box, and what stands below it.

    ``key``, ``name`` and ``id``: the key of the front matter (``provinces``), the name
    to write there, the term's id. A name that no document covers has no id, and its
    ``key`` is the file that would be made of it (``associations/hoi-lam-vuon.md``),
    ``skeleton`` that file's text. ``note`` says how often, ``quote`` is the sentence;
    ``remarks`` are an editor's own lines. ``line`` is the box's own in the file.
    """

    mark: Mark
    key: str
    name: str
    id: str = ""
    article: str = ""
    note: str = ""
    quote: tuple[str, ...] = ()
    skeleton: str = ""
    remarks: tuple[str, ...] = ()
    line: int = field(default=0, compare=False)

    @property
    def term(self) -> tuple[str, str]:
        """The key and the id: what the name means."""
        return self.key, self.id

    @property
    def identity(self) -> tuple[str, ...]:
        """What it is known by from run to run: article and term, wherever the article's file lies; or the name."""
        return (self.article, *self.term) if self.id else (self.key.partition("/")[0], name_key(self.name))


@dataclass(frozen=True, slots=True)
class Sheet:
    """An article and its proposals: its file below the content folder, and its day as it is shown (``5/8/2022``; ``nháp``)."""

    source: str
    title: str
    day: str
    boxes: tuple[Box, ...]
    remarks: tuple[str, ...] = ()

    @property
    def article(self) -> str:
        """The article's id."""
        return self.source.rpartition("/")[2].removesuffix(".md")

    def known(self) -> tuple[Box, ...]:
        """The proposals, each with its article's id."""
        return tuple(replace(box, article=self.article) for box in self.boxes)


@dataclass(frozen=True, slots=True)
class Review:
    """All of the file.

    ``sweeps`` decide all open proposals of a term at once; ``refused`` are remembered
    for good; ``remarks`` stand below the headings of the sections. ``rest`` and
    ``fewer`` count the proposals and the names that the file has no room for.
    """

    sweeps: tuple[Box, ...] = ()
    sheets: tuple[Sheet, ...] = ()
    names: tuple[Box, ...] = ()
    refused: tuple[Box, ...] = ()
    remarks: Mapping[Section, tuple[str, ...]] = field(default_factory=dict)
    rest: int = field(default=0, compare=False)
    fewer: int = field(default=0, compare=False)

    @property
    def boxes(self) -> tuple[Box, ...]:
        """The proposals of all articles."""
        return tuple(box for sheet in self.sheets for box in sheet.boxes)

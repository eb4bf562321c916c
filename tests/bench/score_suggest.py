"""The marks of finding names on a folder of samples: ``python tests/bench/score_suggest.py [FOLDER]``.

``FOLDER`` (by default ``../shared/samples``) holds ``text/NNN.txt`` and ``html/NNN.html``, each
with its key ``NNN.json`` (see its ``README.md``). A page is read as the importer reads it; what
is looked through is its title, lead and body. Provinces are judged against the registry of units.
Associations are judged twice: against those of the demonstration site alone (``demonstration``:
what it does not know is left out), and against a registry made of all the keys' names
(``keys``). So are events.

``--half 0`` and ``--half 1`` take every second page, so that rules can be made on one half and
judged on the other; ``--json`` prints the figures alone; ``--speed N`` measures N articles.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
import time
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from desk.importing import Names
from desk.importing.blocks import Kind
from desk.importing.page import read_page
from desk.known import names_of
from plugins.detection import Known, Subject, Text, Vocabulary, subjects
from plugins.language.names import relative
from plugins.provinces.registry import Registry, registry

ROOT = Path(__file__).resolve().parents[2]
SHARED = ROOT.parent / "shared/samples"
UNITS: Registry = registry()
KINDS = ("province", "association", "event")


@dataclass(frozen=True)
class Sample:
    """A page: its text, and the names that its key gives by kind."""

    name: str
    text: Text
    gold: dict[str, tuple[str, ...]]


@dataclass
class Marks:
    """What was found rightly, wrongly, or not."""

    right: int = 0
    wrong: list[tuple[float, str]] = field(default_factory=list)
    missed: list[str] = field(default_factory=list)

    def figures(self) -> dict[str, float | int]:
        """Precision and recall, and what they are made of."""
        found, there = self.right + len(self.wrong), self.right + len(self.missed)
        return {
            "right": self.right,
            "wrong": len(self.wrong),
            "missed": len(self.missed),
            "precision": round(self.right / found, 3) if found else 1.0,
            "recall": round(self.right / there, 3) if there else 1.0,
        }


def lines_of(html: str) -> str:
    """The text of a page, a line for each block."""
    from bs4 import BeautifulSoup

    soup = BeautifulSoup(html, "lxml")
    for block in soup.find_all(["p", "div", "h1", "h2", "h3", "h4", "li", "tr", "br", "img"]):
        block.append("\n")
    lines = (" ".join(line.split()) for line in soup.get_text().split("\n"))
    return "\n\n".join(line for line in lines if line)


def read_samples(folder: Path) -> Iterator[Sample]:
    """The samples below *folder*, in order."""
    for path in sorted([*folder.glob("text/*.txt"), *folder.glob("html/*.html")]):
        key = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
        raw = path.read_text(encoding="utf-8")
        page = read_page(lines_of(raw) if path.suffix == ".html" else raw, Names.of())
        title = (key["title"] if key.get("title_in_text") is False else None) or page.heading
        text = Text(
            title=title,
            lead=page.lead or "",
            paragraphs=tuple(block.text for block in page.blocks if block.kind is not Kind.CAPTION),
            captions=page.captions,
            day=page.day.start.date() if page.day else None,
        )
        gold = {"province": key["provinces"], "association": named(key), "event": key["events"]}
        yield Sample(f"{path.parent.name}/{path.stem}", text, {kind: tuple(names) for kind, names in gold.items()})


def named(key: dict[str, Any]) -> list[str]:
    """The associations of a key under their whole names, as far as it tells their province."""
    names = key.get("associations_canonical") or key["associations"]
    return [whole(name, key["provinces"]) for name in names]


def whole(name: str, provinces: Sequence[str]) -> str:
    """*name*, completed by the page's one province where it is a relative one."""
    return f"{name} {provinces[0]}" if relative(name) and len(provinces) == 1 else name


def from_keys(samples: Iterable[Sample]) -> list[Known]:
    """A registry of every association and event that the keys name, with the province in its name.

    Names that differ in abbreviations alone are one body's; one that has no province, and is others' with theirs, is nobody's.
    """
    found: dict[tuple[str, str], Known] = {}
    for sample in samples:
        for kind in KINDS[1:]:
            for name in sample.gold[kind]:
                key = UNITS.key(name)
                if relative(name) is None:
                    found.setdefault((kind, key), Known(kind, body(name), name, unit=unit_in(key, sample.text.day)))
    stems = {one.id.removesuffix(f" {UNITS.key(UNITS[one.unit].name)}") for one in found.values() if one.unit}
    return [one for one in found.values() if one.id not in stems]


def body(name: str) -> str:
    """What a name that the keys give stands for: its key, abbreviations of unions at full length."""
    key = re.sub(r" \(.*?\)", "", UNITS.key(name))
    key = re.sub(r"\b(?:kh và kt|khkt|khoa học kỹ thuật)\b", "khoa học và kỹ thuật", key)
    return re.sub(r"\bliên hiệp hội(?! khoa)", "liên hiệp các hội khoa học và kỹ thuật", key)


def unit_in(key: str, day: date | None) -> str | None:
    """The province whose name ends the name of that *key*."""
    words = key.split()
    units = (UNITS.named(" ".join(words[at:]), day) for at in range(len(words)))
    return next((unit.id for unit in units if unit), None)


def from_site(content: Path) -> list[Known]:
    """The associations and events of the site in *content*."""
    from plugins.documents.reading import read_document
    from plugins.site.sources import scan
    from plugins.taxonomies.kinds import ASSOCIATION, EVENT
    from plugins.taxonomies.terms import make_terms

    kinds = {kind.name: kind for kind in (ASSOCIATION, EVENT)}
    sources = [source for source in scan(content)[0] if source.kind in kinds]
    documents = [read_document(kinds[one.kind], one.source, one.path, Path(one.file.path).read_bytes())[0] for one in sources]
    return [one for one in names_of(make_terms(documents, UNITS)) if one.kind in kinds]


def wanted(sample: Sample, kind: str, known: Sequence[Known]) -> set[str]:
    """The ids of the terms of *kind* that the key of *sample* names and *known* holds."""
    if kind == "province":
        return {unit.id for name in sample.gold[kind] if (unit := UNITS.named(name, sample.text.day))}
    bodies = {body(name) for name in sample.gold[kind]}
    # An edition that the registry does not know is one of its series, whose name it begins with.
    series = tuple(f"{name} lần " for name in map(body, {one.name for one in known if one.kind == "event"}))
    bodies |= {
        name.partition(" lần ")[0]
        for name in bodies
        if name.startswith(series) and not any(body(one.name) == name for one in known)
    }
    return {one.id for one in known if one.kind == kind and body(one.name) in bodies}


def judge(samples: Sequence[Sample], known: Sequence[Known], kinds: Sequence[str]) -> dict[str, Marks]:
    """The marks of *kinds*, where *known* associations and events are the registry."""
    vocabulary = Vocabulary.of(known, UNITS)
    marks = {kind: Marks() for kind in kinds}
    for sample in samples:
        found = subjects(sample.text, vocabulary)
        for kind in kinds:
            _mark(marks[kind], sample, [one for one in found if one.kind == kind], wanted(sample, kind, known))
    return marks


def _mark(marks: Marks, sample: Sample, found: Sequence[Subject], want: set[str]) -> None:
    marks.right += sum(one.id in want for one in found)
    marks.wrong += [
        (one.score, f"{sample.name} {one.id} {one.score:.2f} ×{one.count}: {one.sentence[:160]}")
        for one in found
        if one.id not in want
    ]
    marks.missed += [f"{sample.name} {id_}" for id_ in sorted(want - {one.id for one in found})]


def speed(articles: int) -> float:
    """Seconds of processor for the subjects of as many articles, 4,000 names known; title, lead and every fourth paragraph name five terms each."""
    from desk.bench import words
    from desk.bench.corpus import _article

    units = list(UNITS)
    fields = [f"Hội {name} {number}" for number in range(13) for _, name in words.MEMBERS]
    known = [
        Known("association", f"{field}-{unit.id}", f"{field} {unit.kind} {unit.name}", unit=unit.id)
        for field in ("Liên hiệp các Hội Khoa học và Kỹ thuật", *fields)
        for unit in units
    ]
    texts = []
    for number in range(articles):
        unit, other, field = units[number % 86], units[number * 7 % 86], fields[number % len(fields)]
        told = f"{field} {unit.kind} {unit.name} cùng Liên hiệp hội và {field} {unit.kind} thăm {other.name}. "
        pieces = _article(number).partition("\n---\n")[2].split("\n\n")
        body = [piece if place % 4 else told + piece for place, piece in enumerate(pieces)]
        texts.append(Text(told, body[0], tuple(body[1:]), (), date(2008 + number % 17, 5, 4)))
    vocabulary = Vocabulary.of(known[:4000], UNITS)
    start = time.process_time()
    found = sum(len(subjects(text, vocabulary)) for text in texts)
    assert found >= articles
    return time.process_time() - start


def main() -> None:
    """Print the marks by kind, then the worst errors with their sentences."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("folder", nargs="?", type=Path, default=SHARED)
    options.add_argument("--half", type=int, choices=(0, 1))
    options.add_argument("--json", action="store_true")
    options.add_argument("--speed", type=int, metavar="N")
    given = options.parse_args()
    if given.speed:
        print(f"{given.speed} articles: {speed(given.speed):.1f} s of processor")
        return
    samples = list(read_samples(given.folder))
    keys = from_keys(samples)
    samples = samples if given.half is None else samples[given.half :: 2]
    judged = {f"{kind} (keys)" if kind != "province" else kind: marks for kind, marks in judge(samples, keys, KINDS).items()}
    known = from_site(ROOT / "content")
    judged |= {f"{kind} (demonstration)": marks for kind, marks in judge(samples, known, KINDS[1:]).items()}
    figures = {name: marks.figures() for name, marks in judged.items()}
    if given.json:
        print(json.dumps({"pages": len(samples), **figures}, ensure_ascii=False, indent=1))
        return
    for name, marks in judged.items():
        print(name, *(f"{key} {value}" for key, value in figures[name].items()), sep="  ")
        for _, told in sorted(marks.wrong, reverse=True)[:15]:
            print("   wrong:", told)
        for told in marks.missed[:15]:
            print("   missed:", told)


if __name__ == "__main__":
    main()

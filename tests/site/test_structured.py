"""JSON-LD by schema.org's own vocabulary: each page's is compiled as a value of its type (schema-dts, by TypeScript)."""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import pytest
from lxml import html

from tests.conftest import NEEDS, NPM
from tests.photos import photo
from tests.site.running import PELICAN, SITEURL, Checkout, files, run

DIRECTORIES = ("hoi/", "su-kien/", "tinh-thanh/")
#: Every key that structured data is made from, and texts that are at home in no script.
EVERYTHING = {
    "associations/toan-quoc.md": "name: Liên hiệp hội\nlevel: national\nprovince: Hà Nội\nfounded: 1983-03-26\nwebsite: https://a.example/",
    "associations/hoi-tinh.md": "name: Hội </script> & <b>\nshort_name: HT\naliases: [Hội \\T\\]\nnames:\n  - name: Hội xưa\n    since: 1990\n    until: 2000-01\n"
    "level: provincial\nparent: toan-quoc\nprovince: Bắc Ninh\nfounded: 1992-05\nuntil: 2025-06-30\nsuccessors: [toan-quoc]\nsame_as: [https://b.example/]\n"
    "picture:\n  src: /media/dau.png\n  caption: Dấu\n  credit: Tòa soạn\n  alt: Dấu",
    "associations/phuong.md": "name: Chi hội\nlevel: unit\nparent: hoi-tinh",
    "events/hoi-thi.md": "name: Hội thi\nkind: series\norganisers: [toan-quoc]\nstart: 1990",
    "events/hoi-thi-1.md": "name: Hội thi 1\naliases: [HT1]\nkind: contest\nseries: hoi-thi\nedition: 1\nterm: 2017-2022\nstart: 2018-05-18 08:00\nend: 2018-11\n"
    "venue: Hội trường\nprovince: Huế\norganisers: [toan-quoc, hoi-tinh]\nresults:\n  entries: 3\nupdated: 2019-01-01\nsame_as: https://c.example/",
    "events/dai-hoi.md": "name: Đại hội\nprovince: Huế",
    "events/cho-nao.md": "name: Họp\nvenue: Thư viện",
    "provinces/bac-ninh.md": "picture:\n  src: /media/dau.png\n  caption: Ruộng\n  alt: Ruộng",
}


@pytest.fixture(scope="module")
def everything(checkout: Checkout, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site of one document for each case, built."""
    other = Checkout.copy(checkout.root, tmp_path_factory.mktemp("everything") / "checkout")
    shutil.rmtree(other.root / "content")
    for name, front in EVERYTHING.items():
        file = other.root / "content" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(f"---\n{front}\n---\n", encoding="utf-8")
    (other.root / "content/media").mkdir()
    (other.root / "content/media/dau.png").write_bytes(photo())
    done = run(*PELICAN, cwd=other.root)
    assert done.returncode == 0, done.stderr
    return other.output


def structured(output: Path) -> dict[str, dict[str, Any]]:
    """What each page of *output* is about, by path."""
    found = {}
    for path, data in files(output).items():
        if path.endswith(".html") and b"application/ld+json" in data:
            (script,) = html.document_fromstring(data, parser=html.HTMLParser(encoding="utf-8")).xpath(
                "//head/script[@type='application/ld+json']/text()"
            )
            found[path] = json.loads(str(script))
    return found


def faults(things: Iterable[Mapping[str, Any]], folder: Path) -> str:
    """What TypeScript finds wrong with *things*, each taken for what its ``@type`` says that it is."""
    types = ("AdministrativeArea", "Event", "EventSeries", "Organization")
    lines = [f'import type {{ WithContext, {", ".join(types)} }} from "schema-dts";']
    for number, thing in enumerate(things):
        assert thing["@type"] in types
        lines.append(f"export const a{number}: WithContext<{thing['@type']}> = {json.dumps(thing)};")
    (folder / "node_modules").symlink_to(NPM)
    (folder / "things.ts").write_text("\n".join(lines), encoding="utf-8")
    node, compiler = NEEDS["needs_typescript"]
    command = (node, str(compiler), "--noEmit", "--strict", "--skipLibCheck", "things.ts")
    done = subprocess.run(command, cwd=folder, capture_output=True, encoding="utf-8", timeout=120, check=False)
    assert (done.returncode == 0) is (done.stdout == ""), done.stderr
    return done.stdout


def test_every_page_of_an_association_an_event_or_a_province_says_what_it_is_about(output: Path) -> None:
    there = files(output)
    terms = [path for path in there if path.startswith(DIRECTORIES) and path.count("/") == 2 and path.endswith("/feed.xml")]
    pages = [path.replace("feed.xml", "index.html") for path in terms]
    canonical = {path: html.document_fromstring(there[path]).xpath("//link[@rel='canonical']/@href")[0] for path in pages}
    found = structured(output)
    assert {path: thing["@id"] for path, thing in found.items()} == canonical
    assert {thing["@type"] for thing in found.values()} == {"AdministrativeArea", "Event", "EventSeries", "Organization"}


def test_every_address_of_ours_in_it_is_that_of_a_page(output: Path) -> None:
    there = files(output).keys()

    def addresses(thing: Any) -> Iterable[str]:
        if isinstance(thing, str) and thing.startswith(SITEURL):
            yield thing.removeprefix(f"{SITEURL}/")
        elif isinstance(thing, (dict, list)):
            for one in thing.values() if isinstance(thing, dict) else thing:
                yield from addresses(one)

    ours = {one for thing in structured(output).values() for one in addresses(thing)}
    assert ours and [one for one in ours if (f"{one}index.html" if one.endswith("/") else one) not in there] == []


@pytest.mark.needs_typescript
def test_it_is_in_schema_org_s_vocabulary(output: Path, everything: Path, tmp_path: Path) -> None:
    things = [*structured(output).values(), *structured(everything).values()]
    told = {name for thing in things for name in thing}
    assert told >= {
        "dissolutionDate",
        "foundingDate",
        "subOrganization",
        "parentOrganization",
        "superEvent",
        "subEvent",
        "organizer",
    }
    assert told >= {
        "alternateName",
        "sameAs",
        "image",
        "location",
        "areaServed",
        "eventStatus",
        "containsPlace",
        "containedInPlace",
    }
    assert faults(things, tmp_path) == ""


@pytest.mark.needs_typescript
def test_what_is_not_in_the_vocabulary_is_found(everything: Path, tmp_path: Path) -> None:
    """Properties that schema.org has not, or not there; values that are of another type."""
    found = structured(everything)
    event, body = found["su-kien/hoi-thi-1/index.html"], found["hoi/hoi-tinh/index.html"]
    damaged = [
        {**event, "beginDate": "2018"},
        {**event, "location": {**event["location"], "capital": "Huế"}},
        {**event, "organizer": [{**event["organizer"][0], "@type": "Organisation"}]},
        {**event, "eventStatus": "https://schema.org/EventOver"},
        {**body, "successor": {"@type": "Organization", "name": "A"}},
        {**body, "foundingDate": 1992},
        {**body, "parentOrganization": {"@type": "Country", "name": "A"}},
    ]
    said = faults([event, body, *damaged], tmp_path)
    assert {line.split("(")[1].split(",")[0] for line in said.splitlines() if line.startswith("things.ts")} == {
        str(number) for number in range(4, 4 + len(damaged))
    }, said

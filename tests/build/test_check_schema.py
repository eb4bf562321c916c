"""The JSON Schemas: valid, and of one mind with ``check``."""

from __future__ import annotations

import json
import re
from pathlib import PurePosixPath

import pytest
import yaml
from click.testing import CliRunner
from jsonschema import Draft202012Validator

from desk.__main__ import desk
from plugins.documents.reading import read_document
from plugins.documents.suggestions import FORBIDDEN
from plugins.site.kinds import KINDS

BY_NAME = {kind.name: kind for kind in KINDS}


class Core(yaml.SafeLoader):
    """A YAML 1.2 reader: core schema, no dates."""

    yaml_implicit_resolvers = {}  # noqa: RUF012


for _tag, _pattern in {
    "null": r"~|null|Null|NULL|",
    "bool": r"[Tt]rue|TRUE|[Ff]alse|FALSE",
    "int": r"[-+]?[0-9]+",
    "float": r"[-+]?[0-9]*\.[0-9]+",
}.items():
    Core.add_implicit_resolver(f"tag:yaml.org,2002:{_tag}", re.compile(f"^(?:{_pattern})$"), None)

SOUND = {
    "article": [
        "title: T\ndate: 2021-01-13\n",
        "title: T\ndate: 2021-01-13 14:56\nsummary: S\nsection: tin-tuc\nbyline:\n  - name: A\n    role: B\n  - C\nsource:\n  name: D\n  url: https://x.vn/\n"
        "provinces: [Bình Phước]\nassociations:\n  - A\nevents: [a]\nissue: a/2018-01\npages: 4-6\nimage:\n  src: /media/a.jpg\n  caption: C\n  credit: D\n  alt: E\n"
        "redirect_from:\n  - /a/1.html\nlegacy_views:\n  count: 140\n  as_of: 2021-01-13\nstatus: published\npinned: true\nupdated: 2021-01-14T08:00:00+07:00\n"
        "corrections:\n  - date: 2021-01-14\n    text: T\nlang: vi\ntranslation_of: b\n",
        "title: 2021\ndate: 2021-01-13\nbyline: A\nsource: D\nimage: /media/a.jpg\npages: 4\nissue:\nprovinces:\nstatus:\n",
        "title: T\ndate: 2021-01-13\nbyline:\n  name: A\nprovinces: []\npinned: false\n",
    ],
    "page": ["title: T\nsummary: S\nredirect_from: [/a]\nstatus: hidden\n"],
    "front": ["{}", "lead: newest\n", "lead: a\nsections: [Tin tức, 12]\narticles: 4\nevents: 0\nmap: false\nissue: true\n", "lead:\nsections:\narticles:\nmap:\n"],
    "section": ["name: A\naliases: [B, 12]\norder: 0\ndescription: D\n"],
    "association": [
        "name: A\nshort_name: B\naliases: [C]\nnames:\n  - name: D\n    since: 1999\n    until: 2000-01\nlevel: provincial\nparent: a\nprovince: binh-phuoc\n"
        "founded: 2007\nuntil: 2025-06-30\nsuccessors: [b]\nwebsite: https://x.vn\npicture: /media/a.jpg\nsame_as: https://y.vn\nmembers:\n  - count: 28000\n    as_of: 2021\n    source: c\n",
    ],
    "event": [
        "name: A\naliases: [B]\nkind: contest\nseries: c\nedition: 8\nterm: 2017-2022\nstart: 2020-05-18\nend: 2020-11\nvenue: V\nprovince: x\norganisers: [y]\n"
        "results:\n  entries: 370\n  note: text\nupdated: 2021-01-01\nsame_as: [https://x.vn]\n",
    ],
    "province": ["{}", "picture: /media/a.jpg\nlinks:\n  - https://x.vn\n  - name: A\n    url: https://y.vn\n"],
    "periodical": ["name: A\nshort_name: B\naliases: [C]\nissn: 1234-5678\nfrequency: monthly\npublisher: a\nsince: 1990\nuntil: 2000\n"],
    "issue": ["number: 1\ndate: 2018-03-15\nyear: 2018\npages: 64\nprint_run: 400\ncover: /media/a.jpg\npdf: /media/a.pdf\ncontents:\n  - title: T\n    authors: [A]\n    pages: 4-6\n    article: b\n"],
}  # fmt: skip
BROKEN = {
    "article": [
        "title: T\n", "date: 2021-01-13\n", "title:\ndate: 2021-01-13\n", "title: ''\ndate: 2021-01-13\n",
        *(f"title: T\ndate: 2021-01-13\n{rest}\n" for rest in (
            "titel: x", "status: x", "provinces: A", "byline:\n  - role: A", "image:\n  caption: A", "image:\n  src: a\n  captoin: b",
            "legacy_views: 3", "legacy_views:\n  count: -1\n  as_of: 2021-01-13", "legacy_views:\n  count: 1.5\n  as_of: 2021-01-13",
            "pinned: yes", "updated: 13/01/2021", "updated: 2021", "redirect_from: [a]", "redirect_from: [//a]", "redirect_from: ['/a?b']",
            "source:\n  url: https://x.vn", "source: [a]", "summary:\n  - a", "corrections:\n  - text: a",
        )),
        *(f"title: T\ndate: 2021-01-13\n{key}: x\n" for key in sorted(FORBIDDEN)),
    ],
    "association": ["name: A\nlevel: x\n", "name: A\nmembers:\n  - count: -1\n", "name: A\nwebsite: x.vn\n", "name: A\nfounded: xưa\n", "name: A\nsuccessors: b\n"],
    "event": ["name: A\nkind: x\n", "name: A\nedition: 0\n", "name: A\nresults:\n  a: -1\n", "name: A\nresults: 3\n"],
    "front": ["leed: a\n", "sections: a\n", "articles: -1\n", "events: no\n", "map: yes\n", "lead: [a]\n"],
    "periodical": ["name: A\nfrequency: daily\n"],
    "issue": ["number: 1\n", "number: 1\ndate: 2018\npages: -4\n", "number: 1\ndate: 2018\ncontents:\n  - authors: A\n"],
}  # fmt: skip
CASES = [
    (kind, text, sound) for table, sound in ((SOUND, True), (BROKEN, False)) for kind, texts in table.items() for text in texts
]


@pytest.fixture(scope="module")
def schemas(tmp_path_factory):
    folder = tmp_path_factory.mktemp("schemas")
    done = CliRunner().invoke(desk, ["schema", "--to", str(folder / "a/b")])
    assert done.exit_code == 0, done.output
    return {
        file.name.removesuffix(".schema.json"): json.loads(file.read_text(encoding="utf-8"))
        for file in (folder / "a/b").iterdir()
    }


def test_there_is_a_valid_schema_of_each_kind_and_of_the_data_of_each_directory(schemas):
    assert schemas.keys() == BY_NAME.keys() | {f"{kind}.index" for kind in ("association", "event", "province")}
    for schema in schemas.values():
        Draft202012Validator.check_schema(schema)
        assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"


@pytest.mark.parametrize(("kind", "text", "sound"), CASES)
def test_schema_and_check_are_of_one_mind(schemas, kind, text, sound):
    found = list(Draft202012Validator(schemas[kind]).iter_errors(yaml.load(text, Core) or {}))
    assert (found == []) is sound, found
    names = {"periodical": "a/index.md", "issue": "a/b.md", "front": "front-page.yaml"}
    source = str(PurePosixPath(BY_NAME[kind].folder, names.get(kind, "x.md")))
    front = text if text != "{}" else ""
    _, findings = read_document(BY_NAME[kind], source, source, f"---\n{front}---\n".encode())
    assert (findings == ()) is sound, findings

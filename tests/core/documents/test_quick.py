"""What is read in a hurry is what careful reading gives."""

from __future__ import annotations

import pickle
import subprocess
import sys
from datetime import datetime
from pathlib import Path

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.documents.composing import MOST_VALUES
from plugins.documents.diagnostics import Diagnostic, Severity
from plugins.documents.links import Target
from plugins.documents.quick import _LONGEST, quick_values
from plugins.documents.reading import read_document
from plugins.documents.schemas import Article, Event, Signature
from plugins.documents.validation import fields_of
from plugins.language.bilingual import Bilingual
from plugins.language.moments import Moment, Precision
from plugins.language.text import is_ordinary, normalise, unusual
from plugins.site.kinds import ARTICLE, KINDS
from tests.core.documents.fronts import DROPS, KEYS, PROSE, documents
from tests.core.documents.likeness import careful, differences, is_quick, slow_normalise

ROOT = Path(__file__).resolve().parents[3]
WITH_BODIES = [kind for kind in KINDS if not kind.bare]

ORDINARY = {
    "a plain value": "section: Tin tức\n",
    "a date and a time": "date: 2018-01-12 14:56\n",
    "an address": "source:\n  name: vusta.vn\n  url: https://vusta.vn/bai#goc\n",
    "double quotes": 'title: "Hội nghị: phần 1 #2"\nsection: "a: b"\n',
    "single quotes": "title: 'Đắk R''lấp'\nsection: 'a # b'\n",
    "a text key as it was typed": "title: Hội nghị: phần 1 #2\nsummary: [a] *b* | c\n",
    "nothing": "section:\nissue: ~\nlang: null\nprovinces: []\n",
    "a list in brackets": "provinces: [Bình Phước, \"Huế, TP.\", 'Cần Thơ']\n",
    "a list": 'provinces:\n  - Bình Phước\n  - "A: b"\n',
    "a list that is not indented": "provinces:\n- Bình Phước\n- Huế\nsection: a\n",
    "a mapping": "image:\n  src: /media/a.jpg\n  caption: A: b\n",
    "a list of mappings": "byline:\n  - name: A\n    role: B: c\n  - name: D\n  - E\n",
    "a list in a mapping of a list": "contents:\n  - title: T\n    authors: [A, B]\n    pages: 4-6\n",
    "blank lines and comments": "# a: b\n\ntitle: T\n\n  # c\nprovinces:\n  - a\n\n  - b\n",
    "spaces at the end": "title: T  \nprovinces:  \n  - a  \n",
    "no key at all": "",
}
LEFT_TO_YAML = {
    "a tab": "byline:\n\t- a\n",
    "a value over lines": "section: a\n  b\n",
    "a block": "summary: |\n  a\n",
    "an escape": 'section: "a\\tb"\n',
    "text that begins with a quote": 'title: "A" và "B"\n',
    "an anchor": "section: &a b\nissue: *a\n",
    "a tag": "section: !!str a\n",
    "a key twice": "section: a\nsection: b\n",
    "a comment beside a value": "level: member # cấp\n",
    "a colon in a value": "section: a: b\n",
    "a mapping in an item": "provinces:\n  - a: b: c\n",
    "an empty item": "provinces:\n  - a\n  -\n",
    "an item that is nothing": "provinces: [a, ~]\n",
    "a bracket that is not closed": "provinces: [a\n",
    "an item that YAML would not end there": "provinces: [a #b]\n",
    "a brace in an item": "provinces: [a{b}, c]\n",
    "a quotation mark in an item": "provinces: [R'lấp, b]\n",
    "a bracket in quotes": "provinces: ['[a', b]\n",
    "a mapping that says nothing": "source:\n  url: ~\n",
    "brackets in an item": "provinces:\n  - [a]\n",
    "brackets in brackets": "provinces: [a, [b]]\n",
    "lines that are not aligned": "byline:\n  - name: A\n     role: B\n",
    "a mapping below a mapping": "image:\n  src:\n    a: b\n",
    "a line without a key": "section: a\nb\n",
    "a key in quotes": '"section": a\n',
    "a space before the colon": "section : a\n",
    "a character that is rare": "title: 🎉\n",
}


@pytest.mark.parametrize("name", ORDINARY)
def test_ordinary_front_matter_is_read_without_yaml(name):
    values, others = careful(ORDINARY[name])
    quick = quick_values(ORDINARY[name])
    assert quick is not None
    assert (quick[0], others) == (values, (quick[1], [], set(), False))


@pytest.mark.parametrize("name", LEFT_TO_YAML)
def test_what_is_not_certain_is_left_to_yaml(name):
    assert quick_values(LEFT_TO_YAML[name]) is None


def test_front_matter_that_could_hold_too_many_values_is_left_to_yaml():
    assert _LONGEST <= MOST_VALUES
    assert quick_values(f"provinces: [{', '.join(['a'] * _LONGEST)}]\n") is None
    assert quick_values(f"title: {'- ' * 60}!\n") is None


def test_documents_made_at_random_are_read_the_same():
    made = list(documents(seed=3, count=800))
    assert sum(is_quick(data) for _, data in made) > len(made) / 4
    assert [(data, found) for kind, data in made if (found := differences(kind, data))] == []


def test_the_demonstration_site_is_read_the_same_and_without_yaml():
    files = [(kind, file.read_bytes()) for kind in WITH_BODIES for file in sorted((ROOT / "content" / kind.folder).rglob("*.md"))]
    assert [data for kind, data in files if differences(kind, data)] == []
    assert sum(is_quick(data) for _, data in files) > 0.9 * len(files)


TYPED = st.lists(
    st.one_of(st.sampled_from([f"\n{key}: " for key in KEYS]), st.sampled_from(PROSE + DROPS), st.text(max_size=4)), max_size=12
).map("".join)  # fmt: skip


@settings(max_examples=200)
@given(st.sampled_from(WITH_BODIES), TYPED)
def test_any_front_matter_is_read_the_same(kind, text):
    assert differences(kind, f"---{text}\n---\nx\n".encode("utf-8", "replace")) == []


def test_every_ordinary_character_is_normal_beside_any_other():
    ordinary = [character for character in map(chr, range(0x10000)) if is_ordinary(character)]
    assert len(ordinary) > 1000
    assert all(slow_normalise(one) == one and one.isprintable() for one in ordinary if one not in "\t\n")
    assert not any(slow_normalise(one + other) != one + other for one in "aăâeêioôơuưyAđ=<" for other in ordinary)


@settings(max_examples=300)
@given(st.text(st.one_of(st.characters(codec="utf-8"), st.sampled_from("aàa\u0300đð\r\n\u00a0\u200b\u2028\ufeff"))))
def test_text_is_normalised_by_the_rule_of_each_character(text):
    assert normalise(text) == slow_normalise(text)
    assert unusual(text) == "".join(character for character in text if not is_ordinary(character))


BROKEN = [
    "title: T\ndate: xưa\nprovinces: [[a], b]\nimage:\n  captoin: c\n",
    "title: T\nbyline:\n  - role: A\n  - B\nlegacy_views: 3\n",
    "title: T\nsection: Tin t\\xf4i\nlang: a: b\nissue: [x\n",
    'title: "a\\uFFFDb"\nsummary: "\\ud83c\\udf89"\nsection: x\n',
    "a: &a [b]\nprovinces: *a\nevents: *a\n",
    "results:\n  a: -1\n  b: 2\nedition: 0\nname: N\nstart: 2020\nend: 2019\n",
    "free\n",
]


@pytest.mark.parametrize("kind", WITH_BODIES, ids=lambda kind: kind.name)
@pytest.mark.parametrize("front", BROKEN)
def test_fields_are_made_again_of_the_values_that_were_sound(kind, front):
    document, _ = read_document(kind, f"{kind.folder}/x/index.md", "x.md", f"---\n{front}---\n".encode())
    stored = msgspec.msgpack.decode(msgspec.msgpack.encode(document.values))
    assert stored == document.values
    assert fields_of(kind, stored) == document.fields


def test_values_and_findings_can_be_stored():
    told = Bilingual("sai", "wrong")
    for value in (
        told,
        Diagnostic("x.md", 3, "title", told, told, Severity.NOTICE),
        Moment(datetime(2018, 1, 12, 14, 56), Precision.MINUTE),
        Precision.QUARTER,
        Target("articles/x.md", None, "x"),
    ):
        assert msgspec.msgpack.decode(msgspec.msgpack.encode(value), type=type(value)) == value


def test_a_schema_is_a_frozen_value():
    fields = Article(title="T", byline=[{"name": "A"}])  # type: ignore[arg-type, list-item]  # typed values
    assert (fields.title, fields.provinces, fields.byline) == ("T", (), (Signature(name="A"),))
    assert pickle.loads(pickle.dumps(fields)) == fields != Article(title="U")
    assert hash(fields) == hash(Article(title="T", byline="A"))  # type: ignore[arg-type]
    assert repr(fields.byline[0]) == "Signature(name='A', role=None)"
    assert Event().results == {}
    assert Event().results is not Event().results
    with pytest.raises(AttributeError):
        fields.title = "U"
    for wrong in (
        {"x": "1"},
        {"title": 1},
        {"title": ["a"]},
        {"byline": [{}]},
        {"byline": [["A"]]},
        {"legacy_views": "3"},
        {"self": "a"},
    ):
        with pytest.raises(ValueError):  # what any reader raises
            Article(**wrong)


def test_a_sound_document_is_read_without_yaml_and_pydantic():
    heavy = {"yaml", "pydantic", "rapidfuzz", "babel", "plugins.language.dates", "plugins.documents.salvaging"}
    front = "".join(ORDINARY[name] for name in ("a plain value", "a date and a time", "a mapping", "a list of mappings"))
    data = f"---\n{front}title: T\n---\n".encode()
    code = (
        "import sys\nfrom plugins.documents import schemas\nfrom plugins.documents.kinds import Kind\n"
        "from plugins.documents.reading import read_document\nfrom plugins.language.bilingual import Bilingual\n"
        "kind = Kind('article', Bilingual('', ''), 'articles', schemas.Article)\n"
        f"print(read_document(kind, 'articles/x.md', 'x.md', {data!r})[1])\n"
        f"print({heavy!r} & sys.modules.keys())"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["()", "set()"]


def test_an_escape_that_means_damage_is_left_out_like_damage():
    front = b'---\ntitle: "a\\uFFFDb"\nsection: x\n---\n'
    document, _ = read_document(ARTICLE, "articles/x.md", "x.md", front)
    assert document.values == {"section": "x"}


def test_a_document_without_values_of_its_own_has_none():
    document, _ = read_document(ARTICLE, "articles/x.md", "x.md", b"text")
    assert document.values == {}

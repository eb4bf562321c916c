"""Front matter: what was typed is what is read, on its own line."""

from __future__ import annotations

import re

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.documents.decoding import FORBIDDEN
from plugins.documents.diagnostics import Findings
from plugins.documents.frontmatter import FrontMatter, read_bare, read_front_matter
from plugins.documents.leniency import TEXT_KEYS
from plugins.documents.writing import DATE_KEYS, front_matter
from plugins.language.moments import from_iso
from plugins.language.text import normalise


def read(text: str) -> tuple[FrontMatter, Findings]:
    findings = Findings("x.md")
    return read_front_matter(text, findings), findings


VALUES = {
    "scalar words stay what was typed": ("a: NO\nb: 012\nc: 12:30\nd: 2021-01-13\ne: ~x\n", {"a": "NO", "b": "012", "c": "12:30", "d": "2021-01-13", "e": "~x"}),
    "nothing": ("a:\nb: ~\nc: null\nd: []\ne: {f: }\ng: ''\n", {"a": None, "b": None, "c": None, "d": None, "e": None, "g": ""}),
    "a quoted null is text": ("a: '~'\nb: \"null\"\n", {"a": "~", "b": "null"}),
    "a text key's null is text": ("title: ~\nname: null\n", {"title": "~", "name": "null"}),
    "empty items are left out": ("a:\n  -\n  - x\n  - ''\n  - {b: }\n  - y\n", {"a": ["x", "y"]}),
    "a text key in a list": ("byline:\n  - name: A: b\n    role: c # d\n", {"byline": [{"name": "A: b", "role": "c # d"}]}),
    "a key that is no text": ("section: a # b\n", {"section": "a"}),
    "tabs": ("byline:\n\t- name: A\n\t\trole: B\n\t-\tname: C\n", {"byline": [{"name": "A", "role": "B"}, {"name": "C"}]}),
    "a block": ("summary: |\n  title: a: b\n   c\n", {"summary": "title: a: b\n c\n"}),
    "a folded block": ("summary: >-\n  a: b\n  c\n", {"summary": "a: b c"}),
    "quotes over lines": ('summary: "a\n  name: b: c"\n', {"summary": "a name: b: c"}),
    "text over lines": ("summary: a\n  b\n", {"summary": "a b"}),
    "a quoted key": ('"title": a: b\n', {"title": "a: b"}),
    "flow": ("a: [x, 'y, z', {b: c}]\n", {"a": ["x", "y, z", {"b": "c"}]}),
    "a photograph to be found": ("image:\n  src: missing:\n", {"image": {"src": "missing:"}}),
    "an alias": ("a: &x [b]\nc: *x\n", {"a": ["b"], "c": ["b"]}),
    "a merge is a key like any": ("a: &x {b: c}\nd:\n  <<: *x\n", {"a": {"b": "c"}, "d": {"<<": {"b": "c"}}}),
}  # fmt: skip


@pytest.mark.parametrize("name", VALUES)
def test_values_are_read_as_they_were_meant(name):
    text, values = VALUES[name]
    front, findings = read(f"---\n{text}---\n")
    assert front.values == values
    assert findings.all == []


def test_every_value_has_its_line():
    front, _ = read("---\na: b\n\nimage:\n  src: c\nlist:\n  -\n  - d\n  - e: f\n---\nx\n\ny")
    lines = {("a",): 2, ("image",): 4, ("image", "src"): 5, ("list",): 6, ("list", 0): 8, ("list", 1): 9, ("list", 1, "e"): 9}
    assert front.lines == lines
    assert (front.line(("image", "none")), front.line(("list", 7)), front.line(("none",))) == (4, 6, 1)
    assert (front.body_line, front.body) == (11, "x\n\ny")


def test_what_can_be_read_is_kept_beside_what_cannot():
    front, findings = read('---\ntitle: a: b\nissue: a: b\nlang: "x\nprovinces: [a\nsection: c\nfree\n---\n')
    assert front.values == {"title": "a: b", "section": "c"}
    assert [(one.line, one.key) for one in findings.all] == [(3, "issue"), (4, "lang"), (5, "provinces"), (7, "free")]
    assert front.broken == {"issue", "lang", "provinces", "free"}


def test_a_sound_alias_is_not_accused_beside_a_broken_key():
    front, findings = read("---\nbyline: &a [x]\nprovinces: *a\nlang: a: b\n---\n")
    assert [(one.line, one.key) for one in findings.all] == [(4, "lang")]
    assert front.values == {"byline": ["x"]}
    assert front.broken == {"lang", "provinces"}


LINE = st.text(st.characters(exclude_categories=("Cs", "Cc")), min_size=1, max_size=30)
ODD = st.lists(st.sampled_from([*"[]{}'\"#:&*!|>%@`-? ,\\=~ab1", ": ", " #", "- ", "đ"]), min_size=1, max_size=10).map("".join)
TYPED = (
    st.one_of(LINE, ODD).map(lambda text: FORBIDDEN.sub("", normalise(text)).replace("\n", " ")).filter(lambda text: text.strip())
)
QUOTED = re.compile(r"""\s*(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|[|>](?:[-+]?[1-9]?|[1-9][-+])\s*(?:#.*)?)\s*""")


@settings(max_examples=400, deadline=None)
@given(TYPED.filter(lambda text: not QUOTED.fullmatch(text)), st.sampled_from(sorted(TEXT_KEYS)))
def test_a_text_key_holds_the_rest_of_its_line(text, key):
    front, findings = read(f"---\n{key}: {text}\nimage:\n  {key}: {text}\n---\n")
    assert (front.values, findings.all) == ({key: text.strip(), "image": {key: text.strip()}}, [])


class Core(yaml.SafeLoader):
    """A second opinion: PyYAML with YAML 1.2's core schema."""

    yaml_implicit_resolvers = {}  # noqa: RUF012


for _tag, _pattern in {
    "null": r"~|null|Null|NULL|",
    "bool": r"true|True|TRUE|false|False|FALSE",
    "int": r"[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+",
    "float": r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN)",
}.items():
    Core.add_implicit_resolver(f"tag:yaml.org,2002:{_tag}", re.compile(f"^(?:{_pattern})$"), None)

SPECIMENS = '~|null|yes|on|012|2018-01-12|12:30|0x1F|0o17|1e3|.inf|-|- a|a: b|# x| a |x |=|<<|true|y|1_000|+1|.5|"a"|it\'s|[a]|*a|&a|!a|%a|@a|`a`'
TEXT = st.one_of(
    st.text(max_size=20),
    st.sampled_from(SPECIMENS.split("|")),
    st.lists(st.sampled_from(["\n", " ", "  ", "a", "'", '"', ": ", "#", "- ", "---", "|", ">", "[", "\\", "\t"]), max_size=8).map("".join),
).map(lambda text: FORBIDDEN.sub("", normalise(text))).filter(bool)  # fmt: skip
PLAIN_KEYS = st.sampled_from(["section", "provinces", "byline", "x y", "é", "src"])
VALUE = st.recursive(
    TEXT,
    lambda inner: st.one_of(
        st.lists(inner, min_size=1, max_size=3),
        st.dictionaries(PLAIN_KEYS, inner, min_size=1, max_size=3),
        st.dictionaries(st.sampled_from(["name", "caption"]), TEXT, min_size=1),
    ),
    max_leaves=6,
)


@settings(max_examples=400, deadline=None)
@given(st.dictionaries(st.sampled_from(["title", "summary"]), TEXT), st.dictionaries(PLAIN_KEYS, VALUE, min_size=1))
def test_what_is_written_is_plain_yaml_and_reads_back(texts, values):
    fields = {**texts, **values}
    written = front_matter(fields)
    front, findings = read(written)
    assert (front.values, findings.all) == (fields, [])
    plain = written.removeprefix("---\n").removesuffix("---\n")
    assert yaml.safe_load(plain) == fields
    assert yaml.load(plain, Core) == fields


def test_dates_are_written_as_an_editor_types_them():
    fields = {"title": "2018-01-12", "date": "2018-01-12 14:56", "updated": from_iso("2018-01-13T08:00"), "as_of": "2018-01"}
    written = front_matter(fields)
    assert written == '---\ntitle: "2018-01-12"\ndate: 2018-01-12 14:56\nupdated: 2018-01-13 08:00\nas_of: 2018-01\n---\n'
    assert set(fields) - {"title"} <= DATE_KEYS


def test_an_article_is_written_in_block_style():
    fields = {"title": "A: b", "byline": [{"name": "C", "role": "D"}], "provinces": ["Hà Nội", "NO"], "pages": "4-6", "count": 3}
    assert front_matter(fields) == (
        '---\ntitle: \'A: b\'\nbyline:\n  - name: C\n    role: D\nprovinces:\n  - Hà Nội\n  - "NO"\npages: "4-6"\ncount: 3\n---\n'
    )


def test_the_first_of_two_equal_keys_keeps_its_value_and_line():
    front, findings = read("---\nlang: a\nissue: a: b\nlang: c\n---\n")
    assert (front.values, front.line(("lang",))) == ({"lang": "a"}, 2)
    assert [(one.line, one.key) for one in findings.all] == [(3, "issue"), (4, "lang")]


@pytest.mark.parametrize(
    ("text", "values", "lines"),
    [
        ("", {}, {}),
        ("# ghi chú\n\n", {}, {}),
        ("lead: a", {"lead": "a"}, {("lead",): 1}),
        ("---\nlead: a # b\n---\n", {"lead": "a"}, {("lead",): 2}),
        ("# b\n\nsections:\n\t- A\n\t- B\n...\n", {"sections": ["A", "B"]}, {("sections",): 3, ("sections", 1): 5}),
    ],
)
def test_a_file_of_keys_alone_is_read_without_its_two_lines(text, values, lines):
    findings = Findings("x.yaml")
    front = read_bare(text, findings)
    assert (dict(front.values), findings.all) == (values, [])
    assert {place: front.line(place) for place in lines} == lines


@pytest.mark.parametrize(("text", "line"), [("lead: a\n\nMột câu.\n", 3), ("- a\n", 1), ("lead a\n", 1), ("a: 1\na: 2\n", 2)])
def test_what_is_wrong_in_a_file_of_keys_alone_has_its_line_and_no_word_of_two_lines(text, line):
    findings = Findings("x.yaml")
    read_bare(text, findings)
    (found,) = findings.all
    assert found.line == line
    assert "---" not in found.message.vi + found.hint.vi

"""Reading a document: any bytes give a document and findings with remedies, never an exception."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.documents import schemas
from plugins.documents.kinds import Kind
from plugins.documents.readers import address, count, language, old_path
from plugins.documents.reading import read_document
from plugins.documents.values import Fault
from plugins.documents.writing import front_matter
from plugins.language.bilingual import Bilingual

SCHEMAS = [schemas.Article, schemas.Association, schemas.Event, schemas.Province, schemas.Periodical, schemas.Issue]
KINDS = [Kind(one.__name__.lower(), Bilingual("x", "x"), "folder", one) for one in SCHEMAS]
KEYS = sorted({key for one in SCHEMAS for key in one.model_fields} | {"src", "count", "as_of", "alt", "role", "x", "slug"})


def check(kind: Kind, data: bytes) -> None:
    document, found = read_document(kind, "folder/x.md", "content/folder/x.md", data)
    assert document.id == "x"
    lines = len(data.replace(b"\r\n", b"\n").replace(b"\r", b"\n").split(b"\n"))
    for one in found:
        assert all(text.strip() for text in (one.message.vi, one.message.en, one.hint.vi, one.hint.en)), one
        assert 1 <= one.line <= lines + 1


@settings(max_examples=300, deadline=None)
@given(st.sampled_from(KINDS), st.binary(max_size=400))
def test_any_bytes(kind, data):
    check(kind, data)


SIGNS = [
    "\n",
    "\n  ",
    "\n- ",
    "\n  - ",
    *"[]{}'\":,\\%",
    " #",
    "&a ",
    "*a",
    "!!x ",
    "|\n",
    "> \n",
    "\t",
    "---\n",
    "...\n",
    "? ",
    "- ",
    "\r\n",
    "\0",
]
WORDS = [
    "2020-01-01",
    "2020-02-30",
    "1",
    "-1",
    "~",
    "null",
    "missing:",
    "/media/a.jpg",
    "https://x.vn/",
    "true",
    "draft",
    "Bắc Ninh",
]
TYPED = st.lists(
    st.one_of(st.sampled_from([f"{key}: " for key in KEYS]), st.sampled_from(SIGNS), st.sampled_from(WORDS), st.text(max_size=4)), max_size=40
).map("".join)  # fmt: skip


@settings(max_examples=500, deadline=None)
@given(st.sampled_from(KINDS), TYPED)
def test_any_front_matter(kind, text):
    check(kind, f"---\n{text}\n---\nx\n".encode("utf-8", "replace"))


VALUE = st.recursive(
    st.one_of(st.text(max_size=8), st.sampled_from(WORDS), st.none()),
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(st.sampled_from(KEYS), inner, max_size=3)),
    max_leaves=8,
)


@settings(max_examples=400, deadline=None)
@given(st.sampled_from(KINDS), st.dictionaries(st.sampled_from(KEYS), VALUE, max_size=6))
def test_any_values(kind, fields):
    check(kind, front_matter(fields).encode("utf-8", "replace"))


def fields(front: str, schema: type[schemas.Schema] = schemas.Article) -> schemas.Schema:
    kind = Kind("x", Bilingual("x", "x"), "folder", schema)
    document, _ = read_document(kind, "folder/x.md", "x.md", f"---\n{front}---\n".encode())
    return document.fields


def test_a_finding_costs_only_its_own_value():
    read = fields(
        "title: T\ndate: 2021-13-01\nprovinces: [[a], b]\nimage:\n  src: /media/a.jpg\n  captoin: c\n"
        "byline:\n  - name: A\n    rolle: x\n  - B\nlegacy_views:\n  count: -1\n  as_of: 2021-01-01\n"
    )
    assert isinstance(read, schemas.Article)
    assert (read.title, read.date, read.legacy_views) == ("T", None, None)
    assert [name for name in read.provinces if name] == ["b"]
    assert read.image is not None
    assert read.image.src == "/media/a.jpg"
    assert [one.name for one in read.byline] == ["A", "B"]


def test_values_that_are_not_utf8_are_left_out():
    kind = Kind("article", Bilingual("x", "x"), "folder", schemas.Article)
    data = b"---\ntitle: T\nsection: Tin t\xf4i\ndate: 2021-01-13\n---\n"
    document, found = read_document(kind, "folder/x.md", "x.md", data)
    assert isinstance(document.fields, schemas.Article)
    assert (document.fields.title, document.fields.section) == ("T", None)
    assert [(one.line, one.key) for one in found] == [(3, "")]


@pytest.mark.parametrize(
    ("front", "named"),
    [("name: A\n", True), ("nam: A\n", False), ("name: A\naliases: [a\n", False), ("aliases: a\nname: A\n", False), ("name: A\nlevel: x\n", True), ("free\n", False)],
)  # fmt: skip
def test_a_term_knows_whether_all_its_names_were_read(front, named):
    kind = Kind("association", Bilingual("x", "x"), "folder", schemas.Association)
    document, _ = read_document(kind, "folder/x.md", "x.md", f"---\n{front}---\n".encode())
    assert (document.unread is None) is named


@pytest.mark.parametrize(
    ("text", "hint"), [("28.000", "28000"), ("1,5", "28000"), ("-1", "0"), ("một", "28000"), ("1 000", "1000")]
)
def test_a_count_is_digits(text, hint):
    with pytest.raises(Fault) as fault:
        count(text)
    assert hint in fault.value.hint.vi


def test_addresses_come_out_as_html_may_hold_them():
    assert address("https://x.vn/một hai".replace(" ", "-")) == "https://x.vn/m%E1%BB%99t-hai"
    assert address('https://x.vn/?a=[1]&b="') == "https://x.vn/?a=%5B1%5D&b=%22"
    for bad in (
        "x.vn",
        "//x.vn",
        "https://",
        "https://a:b@x.vn/",
        "https://x..vn/",
        "ftp://x.vn/",
        "javascript:x",
        "https://x.vn:99999/",
    ):
        with pytest.raises(Fault):
            address(bad)


def test_a_language_is_one_that_is_known():
    assert [language(tag) for tag in ("vi", "en", "en-GB", "zh-Hans", "km")] == ["vi", "en", "en-GB", "zh-Hans", "km"]
    for bad in ("xx", "tiếng Việt", "v", "root", "en-abcdefgh", "../vi"):
        with pytest.raises(Fault):
            language(bad)


@pytest.mark.parametrize("path", ["/", "/a.html", "/a/b/", "/Tin%20Tức/đ.aspx", "/a;b"])
def test_an_old_path_is_absolute(path):
    assert old_path(path) == path


@pytest.mark.parametrize("path", ["a", "//a", "/a//b", "/a?b", "/a#b", "/a b", "/../a", "/a/./b", "\\a", "/a\\b", "http://x/a"])
def test_what_is_no_old_path(path):
    with pytest.raises(Fault):
        old_path(path)

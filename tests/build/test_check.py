"""``check``: each broken document is named with file, line, key and remedy; its sound neighbours are not accused."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.photos import photo

ROOT = Path(__file__).parents[2]
#: A sound site, in which every broken document stands.
SOUND = {
    "articles/2021/lanh.md": (
        "---\ntitle: Lành: một #1\ndate: 2021-02-03\nsection: Tin tức\nprovinces: [Bắc Ninh]\n"
        "associations: [Liên hiệp hội tỉnh]\nevents: [hoi-thi-1]\nissue: tap-chi/2018-01\nimage: /media/a.jpg\n---\n"
        "[Bài]({filename}/articles/2021/lanh.md) ![a](/media/a.jpg)\n"
    ),
    "sections/tin-tuc.md": "---\nname: Tin tức\n---\n",
    "associations/vusta.md": "---\nname: Liên hiệp các Hội KH&KT Việt Nam\nshort_name: VUSTA\nlevel: national\n---\n",
    "associations/lhh-bac-ninh.md": "---\nname: Liên hiệp hội Bắc Ninh\nparent: vusta\nprovince: Bắc Ninh\nfounded: 2000\n---\n",
    "events/chuoi.md": "---\nname: Hội thi Sáng tạo\nkind: series\n---\n",
    "events/hoi-thi-1.md": "---\nname: Hội thi lần 1\nkind: contest\nseries: chuoi\nstart: 2020-01-01\nend: 2020-02-01\n---\n",
    "provinces/bac-ninh.md": "---\n---\nHồ sơ.\n",
    "pages/gioi-thieu.md": "---\ntitle: Giới thiệu\n---\n",
    "periodicals/tap-chi/index.md": "---\nname: Tạp chí\nfrequency: monthly\n---\n",
    "periodicals/tap-chi/2018-01.md": "---\nnumber: 1\ndate: 2018-03-15\n---\n",
    "media/a.jpg": photo(),
}
A = "articles/2021/x.md"
HEAD = "---\ntitle: T\ndate: 2021-01-13\n"  # what follows is line 4


def article(front: str = "", body: str = "Đoạn.\n") -> dict[str, str]:
    return {A: f"{HEAD}{front}---\n{body}"}


def association(front: str, id_: str = "x") -> dict[str, str]:
    return {f"associations/{id_}.md": f"---\nname: Hội {id_}\n{front}---\n"}


def event(front: str) -> dict[str, str]:
    return {"events/x.md": f"---\nname: Sự kiện X\n{front}---\n"}


def lone(text: str | bytes) -> dict[str, str | bytes]:
    return {A: text}


BOMB = "byline:\n  - &a [x,x,x,x,x,x,x,x,x,x]\n" + "".join(
    f"  - &{chr(98 + i)} [{','.join(['*' + chr(97 + i)] * 10)}]\n" for i in range(7)
)
#: What is written, the findings (file or None for A, line, key), and a part of the first message.
ERRORS = {
    # keys
    **{key: (article(f"{key}: x\n"), [(4, key)], key) for key in "save_as url template is_valid slug author tags Title".split()},
    "a misspelt key": (article("sumary: x\n"), [(4, "sumary")], "sumary"),
    "a key of another kind": (article("aliases: [x]\n"), [(4, "aliases")], "aliases"),
    "a number as key": (article("1: x\n"), [(4, "1")], "1"),
    "a key inside": (article("image:\n  src: /media/a.jpg\n  captoin: x\n"), [(6, "captoin")], "captoin"),
    "a key inside a list": (article("byline:\n  - A\n  - name: B\n    rolle: x\n"), [(7, "rolle")], "rolle"),
    "no title": (lone("---\ndate: 2021-01-13\n---\n"), [(1, "title")], "title"),
    "an empty title": (lone("---\ntitle:\ndate: 2021-01-13\n---\n"), [(2, "title")], "title"),
    "a title of spaces": (lone("---\ntitle: '  '\ndate: 2021-01-13\n---\n"), [(2, "title")], "title"),
    "no date": (lone("---\ntitle: T\n---\n"), [(1, "date")], "date"),
    "nothing at all": (lone("---\n---\n"), [(1, "date"), (1, "title")], "date"),
    "no name": ({"associations/x.md": "---\nlevel: unit\n---\n"}, [("associations/x.md", 1, "name")], "name"),
    "an issue without number and date": (
        {"periodicals/tap-chi/2018-02.md": "---\npages: 4\n---\n"},
        [("periodicals/tap-chi/2018-02.md", 1, "date"), ("periodicals/tap-chi/2018-02.md", 1, "number")],
        "date",
    ),
    "a picture without source": (article("image:\n  caption: x\n"), [(4, "src")], "src"),
    "an empty source of a picture": (article("image:\n  src:\n  caption: x\n"), [(5, "src")], "trống"),
    "views without a day": (article("legacy_views:\n  count: 3\n"), [(4, "as_of")], "as_of"),
    # types
    "a list for a title": (lone("---\ntitle:\n  - a\ndate: 2021-01-13\n---\n"), [(2, "title")], "danh sách"),
    "keys for a title": (lone("---\ntitle:\n  a: b\ndate: 2021-01-13\n---\n"), [(2, "title")], "khóa con"),
    "text for a list": (article("provinces: Bắc Ninh\n"), [(4, "provinces")], "danh sách"),
    "keys for a list": (article("provinces:\n  a: b\n"), [(4, "provinces")], "danh sách"),
    "a list in a list": (article("provinces:\n  - Hà Nội\n  - [Bắc Ninh]\n"), [(6, "provinces")], "danh sách"),
    "a list for a source": (article("source: [a, b]\n"), [(4, "source")], "source"),
    "a number for views": (article("legacy_views: 140\n"), [(4, "legacy_views")], "legacy_views"),
    "yes for true": (article("pinned: yes\n"), [(4, "pinned")], "yes"),
    "a grouped number": (article("legacy_views:\n  count: 1.400\n  as_of: 2021-01-13\n"), [(5, "count")], "1.400"),
    "no web address": (association("website: vusta.vn\n"), [("associations/x.md", 3, "website")], "vusta.vn"),
    "no language": (article("lang: tiếng Việt\n"), [(4, "lang")], "tiếng Việt"),
    # dates
    "a Vietnamese date": (lone("---\ntitle: T\ndate: 13/01/2021\n---\n"), [(3, "date")], "13/01/2021"),
    "a short date": (lone("---\ntitle: T\ndate: 2021-1-3\n---\n"), [(3, "date")], "2021-1-3"),
    "a day that is none": (lone("---\ntitle: T\ndate: 2021-02-30\n---\n"), [(3, "date")], "2021-02-30"),
    "an hour that is none": (lone("---\ntitle: T\ndate: 2021-02-03 25:00\n---\n"), [(3, "date")], "25:00"),
    "a year for a date": (lone("---\ntitle: T\ndate: 2021\n---\n"), [(3, "date")], "2021"),
    "a word for a date": (lone("---\ntitle: T\ndate: hôm qua\n---\n"), [(3, "date")], "hôm qua"),
    "an end before the start": (event("start: 2020-02-01\nend: 2020-01-01\n"), [("events/x.md", 4, "end")], "2020-01-01"),
    "an end before the founding": (association("founded: 2020\nuntil: 2019\n"), [("associations/x.md", 4, "until")], "2019"),
    "a name's end before its start": (
        association("names:\n  - name: Y\n    since: 2020\n    until: 2010\n"),
        [("associations/x.md", 6, "until")],
        "2010",
    ),
    # counts
    "negative views": (article("legacy_views:\n  count: -3\n  as_of: 2021-01-13\n"), [(5, "count")], "-3"),
    "negative members": (association("members:\n  - count: -5\n"), [("associations/x.md", 4, "count")], "-5"),
    "negative results": (event("results:\n  entries: -3\n"), [("events/x.md", 4, "entries")], "-3"),
    "edition nought": (event("edition: 0\n"), [("events/x.md", 3, "edition")], "1"),
    # closed sets
    "status": (article("status: nháp\n"), [(4, "status")], "nháp"),
    "level": (association("level: province\n"), [("associations/x.md", 3, "level")], "province"),
    "kind": (event("kind: congres\n"), [("events/x.md", 3, "kind")], "congres"),
    "frequency": (
        {"periodicals/b/index.md": "---\nname: B\nfrequency: daily\n---\n"},
        [("periodicals/b/index.md", 3, "frequency")],
        "daily",
    ),
    # names
    "a section without diacritics": (article("section: Tin tuc\n"), [(4, "section")], "chỉ khác dấu"),
    "an unknown section": (article("section: Thời sự\n"), [(4, "section")], "Thời sự"),
    "unknown provinces": (
        article("provinces:\n  - Bac Ninh\n  - Paris\n"),
        [(5, "provinces"), (6, "provinces")],
        "chỉ khác dấu",
    ),
    "an unknown association": (article("associations: [VUSTAA]\n"), [(4, "associations")], "VUSTAA"),
    "an unknown event": (article("events: [hoi-thi-2]\n"), [(4, "events")], "hoi-thi-2"),
    "an unknown parent": (association("parent: abc\n"), [("associations/x.md", 3, "parent")], "abc"),
    "an unknown successor": (
        association("successors: [vusta, abc]\nuntil: 2020\n"),
        [("associations/x.md", 3, "successors")],
        "abc",
    ),
    "an unknown series": (event("series: abc\n"), [("events/x.md", 3, "series")], "abc"),
    "a series that is none": (event("series: hoi-thi-1\n"), [("events/x.md", 3, "series")], "Hội thi lần 1"),
    "an unknown organiser": (event("organisers:\n  - abc\n"), [("events/x.md", 4, "organisers")], "abc"),
    "an unknown publisher": (
        {"periodicals/b/index.md": "---\nname: B\npublisher: abc\n---\n"},
        [("periodicals/b/index.md", 3, "publisher")],
        "abc",
    ),
    "an unknown issue": (article("issue: tap-chi/2018-02\n"), [(4, "issue")], "tap-chi/2018-02"),
    "an unknown translation": (article("translation_of: lan\n"), [(4, "translation_of")], "lan"),
    "an unknown article in a table of contents": (
        {"periodicals/tap-chi/2018-02.md": "---\nnumber: 2\ndate: 2018\ncontents:\n  - title: x\n    article: khong\n---\n"},
        [("periodicals/tap-chi/2018-02.md", 6, "article")],
        "khong",
    ),
    "two claims on one name": (
        {**association("aliases:\n  - Y\n  - Hội chung\n", "m"), **association("short_name: Hội chung\n", "n")},
        [("associations/m.md", 5, "aliases"), ("associations/n.md", 3, "short_name")],
        "Hội chung",
    ),
    "a name that fits two": (
        {
            **association("aliases: [Hội chung]\n", "m"),
            **association("aliases: [Hội chung]\n", "n"),
            **article("associations: [Hội chung]\n"),
        },
        [(4, "associations"), ("associations/m.md", 3, "aliases"), ("associations/n.md", 3, "aliases")],
        "nhiều",
    ),
    "its own parent": (association("parent: x\n"), [("associations/x.md", 3, "parent")], "x → x"),
    "a circle of parents": (
        {**association("parent: b\n", "a"), **association("parent: c\n", "b"), **association("parent: a\n", "c")},
        [(f"associations/{id_}.md", 3, "parent") for id_ in "abc"],
        "a → b → c → a",
    ),
    "a circle of successors": (
        {**association("successors: [b]\nuntil: 2020\n", "a"), **association("successors: [a]\nuntil: 2020\n", "b")},
        [(f"associations/{id_}.md", 3, "successors") for id_ in "ab"],
        "a → b → a",
    ),
    "a circle of series": (event("kind: series\nseries: x\n"), [("events/x.md", 4, "series")], "x → x"),
    # ids
    "a capital in the id": ({"articles/Bai.md": article()[A]}, [("articles/Bai.md", 1, "")], "Bai"),
    "diacritics in the id": ({"articles/bài một.md": article()[A]}, [("articles/bài một.md", 1, "")], "bài một"),
    "two hyphens in the id": ({"articles/a--b.md": article()[A]}, [("articles/a--b.md", 1, "")], "a--b"),
    "a year for an id": ({"articles/2021.md": article()[A]}, [("articles/2021.md", 1, "")], "2021"),
    "a reserved id": ({"associations/cap.md": "---\nname: Cấp\n---\n"}, [("associations/cap.md", 1, "")], "cap"),
    "a bad folder of a periodical": (
        {"periodicals/Ban Tin/index.md": "---\nname: B\n---\n"},
        [("periodicals/Ban Tin/index.md", 1, "")],
        "Ban Tin",
    ),
    "one id twice": ({**article(), "articles/x.md": article()[A]}, [(1, ""), ("articles/x.md", 1, "")], "articles/x.md"),
    "no province's id": ({"provinces/ha-nam-ninh.md": "---\n---\n"}, [("provinces/ha-nam-ninh.md", 1, "")], "ha-nam-ninh"),
    # addresses and files
    "redirects that are no paths": (
        article("redirect_from:\n  - /tot\n  - tin\n  - http://x.vn/a\n  - //x/y\n  - /a?b=1\n  - /a b\n  - /../b\n"),
        [(line, "redirect_from") for line in range(6, 12)],
        "tin",
    ),
    "a missing picture": (article("image: /media/b.jpg\n"), [(4, "image")], "content/media/b.jpg"),
    "a missing picture inside": (article("image:\n  alt: x\n  src: /media/b.jpg\n"), [(6, "image")], "content/media/b.jpg"),
    "a picture elsewhere": (article("image: http://x.vn/a.jpg\n"), [(4, "image")], "http://x.vn/a.jpg"),
    "a missing cover": (
        {"periodicals/tap-chi/2018-02.md": "---\nnumber: 2\ndate: 2018\ncover: /media/b.jpg\npdf: /media/b.pdf\n---\n"},
        [("periodicals/tap-chi/2018-02.md", 4, "cover"), ("periodicals/tap-chi/2018-02.md", 5, "pdf")],
        "b.jpg",
    ),
    "missing pictures in the body": (
        article("", "a\n\n![b](/media/b.jpg)\n\n`![c](/media/c.jpg)` ![c](/media/A.jpg)\n\n![b](/media/b.jpg) ![](a.jpg)\n"),
        [(7, ""), (9, ""), (11, ""), (11, "")],
        "content/media/b.jpg",
    ),
    "a missing file": (article("", "\n[tải](</media/bản in.pdf>)\n"), [(6, "")], "bản in.pdf"),
    "dead links": (
        article(
            "", "`{filename}/a.md`\n[a]({filename}/articles/khong.md)\n\n[b]({filename}/media/a.jpg) [c]({filename}../x.md#y)\n"
        ),
        [(6, ""), (8, ""), (8, "")],
        "articles/khong.md",
    ),
    # the form of the file
    "no front matter": (lone("Chỉ có nội dung.\n"), [(1, "")], "---"),
    "an empty file": (lone(""), [(1, "")], "---"),
    "blank lines before": (lone("\n\n" + article()[A]), [(1, "")], "---"),
    "no end": (lone("---\ntitle: T\ndate: 2021-01-13\n\nĐoạn: văn.\n"), [(1, "")], "kết thúc"),
    "nothing but the beginning": (lone("---"), [(1, "")], "kết thúc"),
    "no end before a rule": (lone(HEAD + "\nĐoạn văn: một.\n\nHai: ba.\n\n---\n\nBốn\n"), [(5, "")], "nội dung"),
    "a list for front matter": (lone("---\n- a\n- b\n---\n"), [(2, "")], "khóa: giá trị"),
    "no colon": (article("lang\n"), [(4, "lang")], "lang"),
    "no space after the colon": (lone("---\ntitle:T\ndate: 2021-01-13\n---\n"), [(2, "title")], "title"),
    "an open quote": (article('lang: "vi\n'), [(4, "lang")], "nháy"),
    "an open bracket": (article("provinces: [Bắc Ninh\nsummary: a: b\n"), [(4, "provinces")], "ngoặc"),
    "a colon in what is no text": (article("issue: a: b\n"), [(4, "issue")], "hai chấm"),
    "a crooked indent": (article("image:\n   src: /media/a.jpg\n  alt: x\n"), [(6, "image")], "thẳng hàng"),
    "a star": (article("provinces: [*a]\n"), [(4, "provinces")], "*"),
    "a reserved sign": (article("section: @x\n"), [(4, "section")], "@"),
    "an escape": (article('lang: "\\q"\n'), [(4, "lang")], "\\"),
    "a key twice": (article("summary: a\nsummary: b\n"), [(5, "summary")], "summary"),
    "a key twice inside": (article("image:\n  src: /media/a.jpg\n  alt: a\n  alt: b\n"), [(7, "alt")], "alt"),
    "a tag": (article("pinned: !!bool true\n"), [(4, "pinned")], "!"),
    "a tag that would run": (article("lang: !!python/object/apply:os.system [ls]\n"), [(4, "lang")], "!"),
    "an alias bomb": (article("summary: a: b\n" + BOMB), [(5, "byline")], "*"),
    "a bomb beside another error": (article(BOMB + "status: x\n"), [(4, "byline"), (13, "status")], "*"),
    "an alias of itself": (article("byline: &a [*a]\n"), [(4, "byline")], "sâu"),
    "brackets without end": (article("byline: " + "[" * 100_000 + "\n"), [(4, "byline")], "sâu"),
    "dashes without end": (article("byline:\n  " + "- " * 100_000 + "x\n"), [(5, "byline")], "sâu"),
    "quotations without end": (article("", "1. " * 3000 + "x\n"), [(5, "")], "lồng nhau"),
    "UTF-16": (lone(article()[A].encode("utf-16")), [(1, "")], "UTF-8"),
    "windows-1258": (lone("---\ntitle: Hôi\nsection: tôi\ndate: 2021-01-13\n---\n".encode("latin-1")), [(2, "")], "UTF-8"),
    "windows-1258 in the body": (lone((HEAD + "---\r\n\r\nmột\n").encode("utf-8") + b"t\xf4i\n"), [(7, "")], "UTF-8"),
    "NUL": (article("summary: a\0b\n", "x\0y\0z\n"), [(4, ""), (6, "")], "NUL"),
    "a control character": (article("", "a\n\x1b[31mb\n"), [(6, "")], "U+001B"),
}


@pytest.mark.parametrize("name", ERRORS)
def test_each_error_is_named_with_file_line_key_and_remedy(site, name):
    files, expected, part = ERRORS[name]
    found = site({**SOUND, **files}).check()
    at = [(f"content/{where[0] if len(where) == 3 else A}", *where[-2:], "error") for where in expected]
    assert sorted((one.path, one.line, one.key, one.severity.value) for one in found) == sorted(at)
    assert any(part in one.message.vi for one in found), [one.message.vi for one in found]
    for one in found:
        assert all(text.strip() for text in (one.message.vi, one.message.en, one.hint.vi, one.hint.en)), one


NOTICES = {
    "a draft without a date": (lone("---\ntitle: T\nstatus: draft\n---\n"), [(1, "date")]),
    "a draft with an empty date": (lone("---\ntitle: T\nstatus: draft\ndate:\n---\n"), [(4, "date")]),
    "a picture yet to be found": (article('image:\n  src: "missing:"\n'), [(5, "image")]),
    "the same, typed without quotes": (article("image:\n  src: missing:\n"), [(5, "image")]),
    "the same, alone": (article("image: missing:\n"), [(4, "image")]),
    "pictures yet to be found in the body": (article("", "![a](missing:)\n\n![b](missing:old/b.jpg)\n"), [(5, ""), (7, "")]),
    "a picture on another site": (article("", "![a](http://x.vn/a.jpg)\n"), [(5, "")]),
    "a link to a draft": (
        {
            **article("", "[a]({filename}/articles/y.md)\n"),
            "articles/y.md": "---\ntitle: Y\ndate: 2021-01-01\nstatus: draft\n---\n",
        },
        [(5, "")],
    ),
    "an id of a unit that was not in being": (article("provinces: [bac-ninh]\n"), [(4, "provinces")]),
    "a text that is no document": ({"lac.md": "x"}, [("lac.md", 1, "")]),
    "a document of another program": ({"articles/2021/bai.docx": "x"}, [("articles/2021/bai.docx", 1, "")]),
}


@pytest.mark.parametrize("name", NOTICES)
def test_what_an_editor_should_know_is_a_notice(site, name):
    files, expected = NOTICES[name]
    tiny = site({**SOUND, **files})
    at = [(f"content/{where[0] if len(where) == 3 else A}", *where[-2:], "notice") for where in expected]
    assert sorted((one.path, one.line, one.key, one.severity.value) for one in tiny.check()) == sorted(at)
    assert all(one.hint.vi and one.hint.en for one in tiny.check())


def test_all_errors_of_all_files_come_in_one_run(site):
    files = {
        A: (
            "---\ntitel: x\ndate: 30/02/2021\nstatus: x\nsection: Tin tuc\nprovinces: [Bac Ninh, [a]]\nsummary: a: b\nsummary: c\n"
            "image:\n  src: /media/z.jpg\n  captoin: x\nbroken: [a\n---\n![](/media/k.jpg)\n"
        ),
        **association("level: x\nparent: y\n"),
        **event("start: 2021\nend: 2020\nkind: x\n"),
        "pages/Trang.md": "x",
    }
    found = site({**SOUND, **files}).check()
    assert [(one.path.removeprefix("content/"), one.line, one.key) for one in found] == [
        (A, 1, "title"),
        (A, 2, "titel"),
        (A, 3, "date"),
        (A, 4, "status"),
        (A, 5, "section"),
        (A, 6, "provinces"),
        (A, 6, "provinces"),
        (A, 8, "summary"),
        (A, 10, "image"),
        (A, 11, "captoin"),
        (A, 12, "broken"),
        (A, 14, ""),
        ("associations/x.md", 3, "level"),
        ("associations/x.md", 4, "parent"),
        ("events/x.md", 4, "end"),
        ("events/x.md", 5, "kind"),
        ("pages/Trang.md", 1, ""),
        ("pages/Trang.md", 1, ""),
    ]


HINTS = {
    "author": ("author: A\n", "byline"),
    "authors": ("authors: [A]\n", "byline"),
    "category": ("category: A\n", "section"),
    "tags": ("tags: [A]\n", "associations"),
    "modified": ("modified: 2021-01-01\n", "updated"),
    "slug": ("slug: a\n", "tên tệp"),
    "tác giả": ("tác giả: A\n", "byline"),
    "sectoin": ("sectoin: Tin tức\n", "section"),
    "DATE": ("DATE: 2021-01-01\n", "date"),
    "a Vietnamese date": ("updated: ngày 5/3/2021\n", "2021-03-05"),
    "a number": ("legacy_views:\n  count: 28.000\n  as_of: 2021-01-01\n", "28000"),
    "status": ("status: publised\n", "published"),
    "a section": ("section: Tin tưc\n", "Tin tức (tin-tuc)"),
    "a province": ("provinces: [Bắc Nình]\n", "bac-ninh-truoc-2025"),
    "a picture": ("image: /media/2021/A.JPG\n", "/media/a.jpg"),
    "one province": ("provinces: Bắc Ninh\n", "[Bắc Ninh]"),
    "an issue": ("issue: tap-chi/2018-1\n", "tap-chi/2018-01"),
    "a reserved sign": ("section: @x\n", "nháy kép"),
}


@pytest.mark.parametrize("name", HINTS)
def test_the_hint_says_what_to_write(site, name):
    front, part = HINTS[name]
    (found,) = site({**SOUND, **article(front)}).check()
    assert part in found.hint.vi, found.hint.vi


def test_a_dead_link_is_told_where_the_file_is(site):
    (found,) = site({**SOUND, **article("", "[a]({filename}/articles/lanh.md)\n")}).check()
    assert "{filename}/articles/2021/lanh.md" in found.hint.vi


def test_a_name_of_a_broken_document_accuses_nobody_else(site):
    files = {
        "sections/thoi-su.md": "---\nnam: Thời sự\n---\n",
        **article("section: Thời sự\n"),
    }
    found = site({**SOUND, **files}).check()
    assert {one.path for one in found} == {"content/sections/thoi-su.md"}


def desk(*words: str | Path, cwd: Path = ROOT, **env: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "desk", *map(str, words)],
        cwd=cwd,
        env={**os.environ, "TOASOAN_NOW": "2026-11-22 08:00", "PYTHONIOENCODING": "utf-8", **env},
        capture_output=True,
        text=True,
        encoding="utf-8",
    )


def test_check_in_json_is_one_list_and_nothing_else(site):
    tiny = site({**SOUND, **article("status: x\n", "![a](missing:)\n")})
    done = desk("check", "--json", tiny.root / "content")
    assert (done.returncode, done.stderr) == (1, "")
    assert json.loads(done.stdout) == [
        {
            "path": f"content/{A}",
            "line": 4,
            "key": "status",
            "message": "không có giá trị “x”",
            "hint": "viết một trong: published, draft, hidden",
            "severity": "error",
        },
        {
            "path": f"content/{A}",
            "line": 6,
            "key": "",
            "message": "ảnh chưa tìm được",
            "hint": "khi có ảnh, chép vào content/media/ và viết /media/… vào đây",
            "severity": "notice",
        },
    ]


def test_check_speaks_english_where_it_is_asked(site):
    tiny = site({**SOUND, **article("status: x\n")})
    (found,) = json.loads(desk("check", "--json", tiny.root / "content", TOASOAN_LANG="en").stdout)
    assert (found["message"], found["hint"]) == ("there is no value “x”", "write one of: published, draft, hidden")


def test_notices_alone_are_no_failure_and_wrong_use_is_another(site):
    tiny = site({**SOUND, **article("", "![a](missing:)\n")})
    assert desk("check", tiny.root / "content").returncode == 0
    for words in (["check", tiny.root / "none"], ["check", "--nothing"], ["nothing"]):
        done = desk(*words)
        assert (done.returncode, done.stdout) == (2, "")
        assert "Traceback" not in done.stderr


def test_neither_pelican_nor_build_touches_a_site_that_stands(site):
    tiny = site(SOUND)
    content, output = tiny.root / "content", tiny.root / "output"
    assert desk("build", content, "-o", output).returncode == 0
    before = tiny.output()
    assert before
    tiny.write(article("status: x\n"))
    pelican = [sys.executable, "-m", "pelican", str(content), "-s", str(ROOT / "pelicanconf.py"), "-o", str(output)]
    runs = [
        desk("build", content, "-o", output),
        subprocess.run(pelican, cwd=ROOT, capture_output=True, text=True, encoding="utf-8", check=False),
    ]
    for done in runs:
        assert done.returncode == 1
        assert f"content/{A}:4: lỗi: status" in done.stderr
        assert "Traceback" not in done.stderr + done.stdout
    assert tiny.output() == before


def test_a_folder_of_no_documents_is_sound(site):
    assert site({}).check() == ()
    assert site({"README.md": "x", "articles/README.md": "x", ".x/a.md": "x", "articles/.DS_Store": b"\0"}).check() == ()


def test_links_and_pipes_are_not_followed(site):
    tiny = site(SOUND)
    outside = tiny.root / "outside"
    outside.mkdir()
    (outside / "secret.md").write_text("---\nmật: x\n", encoding="utf-8")
    folder = tiny.root / "content/articles"
    (folder / "secret.md").symlink_to(outside / "secret.md")
    (folder / "nowhere.md").symlink_to(outside / "none.md")
    (folder / "more").symlink_to(outside)
    (folder / "folder.md").mkdir()
    os.mkfifo(folder / "pipe.md")
    assert [(one.path, one.severity.value) for one in tiny.check()] == [
        (f"content/articles/{name}", "notice") for name in ("more", "nowhere.md", "secret.md")
    ]


def test_a_file_name_that_is_no_text_is_shown_all_the_same(site):
    tiny = site(SOUND)
    Path(os.fsdecode(os.fsencode(tiny.root) + b"/content/articles/b\xe9.md")).write_text(article()[A], encoding="utf-8")
    done = desk("check", "--json", tiny.root / "content")
    assert done.returncode == 1
    assert [one["path"] for one in json.loads(done.stdout)] == ["content/articles/b\ufffd.md"]

"""``check`` accuses no sound document, however odd."""

from __future__ import annotations

import unicodedata

import pytest

from tests.photos import photo

A = "articles/2021/x.md"
MEDIA = {"media/a.jpg": photo(), "media/Ảnh đẹp.jpg": photo(), "media/a b.jpg": photo(), "media/bản in.pdf": b"x"}
SOUND = {
    "sections/tin-tuc.md": "---\nname: Tin tức\n---\n",
    "associations/hoi-no.md": "---\nname: 'NO'\naliases: [on, 012, '12:30', yes]\n---\n",
    "associations/lhh.md": "---\nname: Liên hiệp hội Bắc Ninh\n---\n",
    "provinces/bac-ninh.md": "---\n---\n",
    **MEDIA,
}


def article(front: str = "", body: str = "Đoạn.\n") -> str:
    return f"---\ntitle: T\ndate: 2021-01-13\n{front}---\n{body}"


def found(site, text: str | bytes, **files: str):
    return [(one.line, one.key, one.message.vi) for one in site({**SOUND, A: text, **files}).check()]


TITLES = (
    '[Video] Hội nghị|*quan trọng*|# thăng|! chú ý|& và|&a và|"A" và "B"|\'Q\' x|: đầu|a # b|- gạch|@ai|% phần|C:\\x\\n|a: b: c|{x}'
    '|}|]|]x[|> y|`c`|? hỏi|?|-|---|...|null|~|yes|012|12:30|2018-01-12|1e3|"a|\'a|a"|*a|!!str x|!x|{{ x }}|\\|"\\"|- - x|x: |x: >'
    "|Nhà 👍🏽 mới|::|[a|a]|x, y|<b>đậm</b>|\"A\": x|%YAML 1.2|--- x|=|<<|'a' 'b'|\"a\" # b|a\tb|https://x.vn/a#b|“A”: ‘B’|a:b|#|#a|''a|?: x"
).split("|")


@pytest.mark.parametrize("title", [*TITLES, "A " * 150, "| x", "a | b"])
@pytest.mark.parametrize("gap", [" ", "\t", "   "])
def test_a_title_is_the_rest_of_its_line(site, title, gap):
    tiny = site({**SOUND, A: f"---\ntitle:{gap}{title}  \ndate: 2021-01-13\nbyline:\n  - name: {title}\n---\n"})
    assert tiny.check() == ()
    read = title_and_name(tiny)
    assert read == (title.strip(), title.strip())


def title_and_name(tiny):
    from plugins.documents.reading import read_document
    from plugins.site.kinds import ARTICLE

    document, _ = read_document(ARTICLE, A, A, (tiny.root / "content" / A).read_bytes())
    return document.fields.title, document.fields.byline[0].name


FRONT = {
    "a block": "summary: |\n  title: x\n  date: hỏng\n   save_as: x\n\n  # không phải\n",
    "a folded block": "summary: >-\n  a: b\n  c # d\n",
    "a block that keeps its end": "summary: |+\n  a\n\n\n",
    "a block with a comment": "summary: | # ghi chú\n  a: b\n",
    "a block of its own depth": "summary: |2\n    a: b\n   c\n",
    "blocks in a list": "byline:\n  - name: |\n      A: b\n    role: x: y\n  - |-\n    C\n",
    "one key twice in a block": "summary: |\n  title: a\n  title: b\n",
    "double quotes over lines": 'summary: "một\n  name: hai: ba\n  bốn # năm"\n',
    "single quotes over lines": "summary: 'một\n  name: hai: ba\n\n  it''s'\n",
    "plain text over lines": "summary: một\n  hai\n  ba #bốn\n",
    "a value on the next line": "summary:\n  một hai\nsection:\n  Tin tức\n",
    "flow": 'image: {src: /media/a.jpg, caption: "A: b", alt: }\n',
    "flow over lines": "provinces: [\n  Bắc Ninh,\n  Hà Nội,\n]\nimage: {\n  src: /media/a.jpg,\n  alt: A\n}\n",
    "flow with its end at the margin": "provinces: [Bắc Ninh,\n  Hà Nội\n]\n",
    "flow without indent": "provinces: [\nBắc Ninh,\nHà Nội]\nsummary: a: b\n",
    "quotes in flow": "provinces: [\"Bắc Ninh\", 'Hà Nội']\ncorrections: []\nbyline: ['A, B', \"C]\"]\n",
    "comments": "# x\nprovinces: [Bắc Ninh] # y\n  # z\nsummary: a\n#: x\n   # summary: b\n",
    "a comment below text": "summary: a: b\n  # một ghi chú\nlang: vi\n",
    "blank lines": "\n\nsummary: a\n\n   \n\t\nprovinces:\n\n  - Bắc Ninh\n\n",
    "tabs": "provinces:\n\t- Bắc Ninh\n\t-\tHà Nội\nbyline:\n\t- name:\tA\n\t  role:\tB\nimage:\n\tsrc:\t/media/a.jpg\nlang:\tvi\t\n",
    "deeper tabs": "byline:\n\t- name: A\n\t\trole: B: c\n\t-\tname: C\n\t\trole: D\n",
    "tabs of eight beside spaces": "byline:\n        - name: A\n\t  role: B\n",
    "quoted keys": "\"summary\": A: b\n'section': Tin tức\n",
    "a space before the colon": "summary : a: b\nlang : vi\n",
    "words of YAML 1.1": "associations: [NO, on, 012, 12:30, yes]\npages: 012\nissue:\nbyline: [NO, off, y, ~x, 1_000]\n",
    "a sexagesimal": "pages: 4:6\n",
    "times": "updated: 2021-01-13T14:56:00+07:00\ncorrections:\n  - date: 2021-01-13 14:56:00Z\n    text: a\n",
    "a quoted date": 'updated: "2021-01-13 14:56"\n',
    "empty keys": "".join(
        f"{key}:\n"
        for key in (
            "summary section byline source provinces associations events issue pages image redirect_from legacy_views status "
            "pinned updated corrections lang translation_of"
        ).split()
    ),
    "nothing in many ways": "byline: []\nsource: ''\nimage: \"\"\nprovinces: [ ]\nsection: ~\nlegacy_views: null\nissue: Null\n",
    "an unfilled form": "image:\n  src:\n  caption:\nsource:\n  name:\n  url:\nbyline:\n  - name:\n    role:\nlegacy_views:\n  count:\n  as_of:\n",
    "empty items": "byline:\n  -\nprovinces:\n  -\n  - Bắc Ninh\nredirect_from: [ , /a]\n".replace("[ , /a]", "['', /a]"),
    "a byline as text": "byline: M. Nguyệt\n",
    "a byline as one": "byline:\n  name: A\n  role: B: C\n",
    "bylines as text": "byline: [A, B]\n",
    "a byline mixed, at the margin": "byline:\n- A\n- name: B\n",
    "a list of one": "provinces: [Bắc Ninh]\n",
    "an address after a key": "source: https://vusta.vn/bai?x=1\n",
    "a source": "source:\n  name: vusta.vn\n  url: HTTPS://vusta.vn/bài viết\n".replace(" viết", "-viết"),
    "a harmless alias": "byline:\n  - &x A\n  - *x\n",
    "an alias across keys": "provinces: &p [Bắc Ninh]\nbyline: *p\n",
    "odd old paths": "redirect_from: [/tin-tuc/1234.html, /Tin%20Tức/đ.aspx, '/a;b', /a/]\n",
    "true": "pinned: True\n",
    "a comment after a word": "status: published # đã đăng\n",
    "keys in text": "summary: title: summary: name: x\n",
    "odd texts in a list": "byline:\n  - name: - x\n    role: [y]\n  -   name: 'a' b\n  -\n    name: A: b\n    role: # c\n",
    "a fence in text": "summary: ---\n",
    "a name with its administrative word": "provinces: [tỉnh Bắc Ninh, TP.HCM]\n".replace(", TP.HCM", ""),
    "a relative name": "provinces: [Bắc Ninh]\nassociations: [Liên hiệp hội tỉnh]\n",
}


@pytest.mark.parametrize("name", FRONT)
def test_odd_front_matter_is_read(site, name):
    assert found(site, article(FRONT[name])) == []


WHOLE = {
    "Windows line ends": article("provinces:\n  - Bắc Ninh\nsummary: |\n  a\n  b\n").replace("\n", "\r\n"),
    "old Macintosh line ends": article("provinces:\n  - Bắc Ninh\n").replace("\n", "\r"),
    "mixed line ends": article("summary: a\r\nprovinces:\n  - Bắc Ninh\r\n"),
    "a byte-order mark": "\ufeff" + article(),
    "a byte-order mark before Windows line ends": ("\ufeff" + article()).replace("\n", "\r\n"),
    "decomposed letters": unicodedata.normalize("NFD", article("provinces: [Bắc Ninh]\nsection: Tin tức\n")),
    "spaces and tabs after the fences": "---  \t\ntitle: T\ndate: 2021-01-13\n---   \nĐoạn\n",
    "dots at the end": "---\ntitle: T\ndate: 2021-01-13\n...\nĐoạn\n",
    "no body": article(body=""),
    "no line end": article(body="").rstrip("\n"),
    "a front matter in braces": "---\n{title: T,\ndate: 2021-01-13,\nprovinces: [Bắc Ninh]}\n---\n",
    "an indented front matter": "---\n  title: T: a\n  date: 2021-01-13\n---\n",
    "no-break spaces": "---\ntitle:\u00a0T\ndate:\u00a02021-01-13\n---\n",
    "invisible characters": "---\ntitle: T\u200b\ndate: \u20602021-01-13\n---\n",
    "a Unicode line separator": article("summary: a\u2028b\n", "a\u2028b\x0cc\u0085d\n"),
}


@pytest.mark.parametrize("name", WHOLE)
def test_odd_files_are_read(site, name):
    assert found(site, WHOLE[name]) == []


BODIES = {
    "a rule and headings": "a\n\n---\n\nb\n\nTiêu đề\n---\n\nx: y\n---\n...\n",
    "what looks like a front matter": "---\ntitle: [\nsave_as: x\n---\n\n```yaml\n---\ntitle: x\n---\n```\n",
    "code": (
        '`{filename}/x.md` `![](/media/none.jpg)`\n\n```\n<script>[x]({filename}/none.md) <img src="/media/none.jpg">\n```\n\n'
        '    <img src="/media/none.jpg"> [a]({filename}/b.md)\n\n`<img src="/media/none.jpg">` ``<a href="/media/q.pdf">` ``\n'
    ),
    "entities": 'a &amp; b &lt;img src="/media/none.jpg"&gt; &nbsp; &copy; &#7897; &unknown;\n',
    "a comment": '<!-- <img src="/media/none.jpg"> [a]({filename}/none.md) -->\n',
    "tags in titles": '[a](/ "x <img src=\'/media/none.jpg\'>") ![a <img src="/media/none.jpg"> b](/media/a.jpg)\n',
    "tags in attributes": '<a title=\'<img src="/media/none.jpg">\' href="/x">a</a> <a title=\'<img src=\' href="/media/a.jpg">b</a>\n',
    "media": "![x](/media/a b.jpg)\n\n[t](/media/a%20b.jpg) [t](</media/bản in.pdf>) ![](/media/%E1%BA%A2nh%20%C4%91%E1%BA%B9p.jpg)\n",
    "decomposed media": unicodedata.normalize("NFD", "![](</media/Ảnh đẹp.jpg>)\n"),
    "queries and anchors": "[x](/media/a.jpg?v=2) [x](/media/bản%20in.pdf#page=2) <a href='/media/a.jpg?x=1&amp;y=2'>a</a>\n",
    "a picture by reference": "![a][1] ![b][]\n\n[1]: /media/a.jpg\n[b]: </media/a b.jpg> 'B'\n",
    "links to documents": (
        "[a]({filename}/articles/2021/x.md#muc) [b]({filename}articles/2021/x.md) [c](|filename|/articles/2021/x.md) "
        "[d]({filename}/articles/2021/x.md?x=1#a) [e](%7Bfilename%7D/articles/2021/x.md) [f]({filename}/articles/../articles/2021/x.md) "
        "[g]({filename}./x.md) [h]({filename}x.md) [i]( {filename}/articles/2021/x.md ) [k]({filename}/articles//2021/x.md) "
        '<a href="{filename}/articles/2021/x.md">j</a> [l]({filename}../2021/x.md) [m]({filename}/sections/tin-tuc.md "T")\n'
    ),
    "other links": (
        "[a](https://vi.wikipedia.org/wiki/Bình_Phước) <https://x.vn/a b> [q](//x.vn) [r](mailto:a@b.vn) [s](#x) [t](../x) [u]() "
        "[v][none] [w](tel:+84) <a>x</a>\n"
    ),
    "footnotes and abbreviations": "a[^1] HTML\n\n[^1]: x\n\n*[HTML]: Hyper\n",
}


@pytest.mark.parametrize("name", BODIES)
def test_odd_bodies_are_read(site, name):
    assert found(site, article(body=BODIES[name])) == []


FILES = {
    "folders in folders": {"articles/2021/01/13/a/b.md": article()},
    "a folder with diacritics": {unicodedata.normalize("NFD", "articles/Năm cũ/b.md"): article()},
    "a readme": {"README.md": "x", "articles/README.md": "x", "articles/2021/README.md": "x"},
    "hidden files": {".x.md": "x", "articles/.x.md": b"\0", "articles/.git/x.md": "x", "articles/~x.md": "x", ".DS_Store": b"\0"},
    "other files": {
        "front-page.yaml": "{}",
        "media/x.md": "x",
        "media/2021/x.html": "x",
        "articles/x.jpg": b"x",
        "robots.txt.bak": "x",
    },
    "a profile of a province": {"provinces/ha-noi.md": "---\n---\n", "provinces/hue.md": "---\n# chưa viết\n---\nHuế.\n"},
    "a unit that is gone": {"provinces/bac-ninh-truoc-2025.md": "---\n\n---\n"},
    "a founding known by its year": {"associations/x.md": "---\nname: X\nfounded: 1983\nuntil: 2025-06\n---\n"},
    "one year for both": {"events/x.md": "---\nname: X\nstart: 2020\nend: 2020\n---\n"},
    "results": {"events/x.md": "---\nname: X\nresults:\n  entries: 370\n  ghi chú: một giải\n---\n"},
    "one name in two times": {
        "associations/m.md": "---\nname: Hội chung\nuntil: 2000\n---\n",
        "associations/n.md": "---\nname: Hội chung\nfounded: 2001\n---\n",
        "articles/y.md": article("associations: [Hội chung]\n"),
    },
    "an issue": {
        "periodicals/tap-chi/index.md": "---\nname: Tạp chí\nissn: 1234-5678\n---\n",
        "periodicals/tap-chi/2018-01-02.md": (
            "---\nnumber: 1+2\ndate: 2018-03\npages: 64\ncontents:\n  - title: Bài: một\n    authors: A\n    pages: 4-6\n    article: x\n---\n"
        ),
    },
    "one id in two kinds": {"pages/x.md": "---\ntitle: X\n---\n", "sections/x.md": "---\nname: X\n---\n"},
    "a link to a folder with diacritics": {
        unicodedata.normalize("NFD", "articles/Năm cũ/b.md"): article(),
        "articles/c.md": article(body="[b](<{filename}/articles/Năm cũ/b.md>)\n"),
    },
    "an article to come": {"articles/y.md": article().replace("2021", "2099")},
    "a hidden article": {"articles/y.md": article("status: hidden\n")},
}


@pytest.mark.parametrize("name", FILES)
def test_odd_files_beside_it_are_no_errors(site, name):
    assert found(site, article(), **FILES[name]) == []

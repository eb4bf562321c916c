"""Bodies on whole pages: whatever an editor pastes, the page is valid, asks no other site, and publishes only what it shows."""

from __future__ import annotations

import json
import random
import subprocess
from pathlib import Path

import pytest

from tests.photos import photo

VNU = Path(__file__).parents[1] / "site/node_modules/vnu-jar/build/dist/vnu.jar"
BODIES = """
<span><p>a</p></span> <b><div>x</div></b>
<p>a<table><tr><td>x</td></tr></table></p>
<h2></h2> <h2><div>x</div><ul><li>a</li></ul></h2> <h2><h3>a</h3></h2>
<a>x</a> <a href=/x>1<a href=/y>2</a></a> <a href=/x><table><tr><td><a href=/y>q</a></td></tr></table></a> <a href=/x><details><summary>s</summary></details></a>
<li>a</li> <td>b</td> <dt>c</dt> <figcaption>d</figcaption> <summary>e</summary> <caption>f</caption>
<dl>x<dt>a</dt>y<dd>b</dd><p>q</p></dl> <dl><dd>b</dd></dl> <dl><div>q</div></dl> <ul>x<p>q</p><ul><li>a</li></ul></ul>
<figure><figcaption>a</figcaption><img src=/media/a.jpg><figcaption>b</figcaption><p>x</p></figure> <figure><p><img src=/media/a.jpg></p></figure>
<details>x</details> <details><p>x</p><summary><h3>a</h3></summary></details>
<table><tr><td>a</td></tr><caption>c<table><tr><td>q</td></tr></table></caption><tbody></tbody><thead><tr><th><h3>b</h3></th></tr></thead></table>
<table><tr><td colspan=2>A</td></tr><tr><td rowspan=5 colspan=2>B</td></tr><tr></tr></table> <table><colgroup><col span=3></colgroup><tr><td>a<td rowspan=2>b<tr><td colspan=9>c</table>
<source src=x> <video src=x></video> <form><input><button>x</button></form> <iframe src=x></iframe> <svg><p>x</p></svg> <math><mi>x</mi></math>
<ruby>漢<rp>(</rp><rt>hán</rt></ruby> <rt>x</rt> <time>hôm nay</time> <time datetime=2021-13-45>x</time> <dfn>a<dfn>b</dfn></dfn>
<img> <img src=""> <img src="/media/a.jpg" width=x alt> <a href="http://[x">a</a> <a href="/a|b{c}&quot;^`">b</a> <a href="http://u:p@x.vn/">c</a> <a href="http://a..b/">d</a>
<p lang=xx>a</p> <p lang=vi-VN>b</p> <blockquote cite="x y">c</blockquote> <ol reversed=x start=x type=q><li value=x>d</ol> <ul><li value=3>e</ul>
<p id=a>x</p> <p id=a>y</p> <p id="ts-main">z</p> <p id="">q</p> <p class="ts-page A_b 1c">r</p>
<pre><p>x</p><h2>y</h2></pre> <code><p>x</p></code> <plaintext>x
&#0; &#1; &#x80; &#xFFFE; &#xD800; &#x10FFFF; &nosuch; <!-- a -- b --> <!--> <![CDATA[x]]> <?php x ?> </p></div></main></body></html> x
<div markdown=1>\n## x\n\n*y* <span markdown=1>z</span>\n</div>
## A {#ts-x .c}\n\n## TS. A\n\n[TOC]\n\n## A[^1]\n\n| a[^1] | b |\n|---|:-:|\n| c | d |\n\n[^1]: ![x](/media/a.jpg)
- ![x](/media/a.jpg)\n- ![y](missing:)\n\n| ![x](/media/a.jpg) | ![](missing:) |\n|---|---|\n\n[![x](missing:)](/x) [![x](/media/a.jpg)](/x)\n\n![x](/media/a.jpg)\n:   ![y](http://x.vn/a.jpg)
""".strip().split("\n")
TAGS = (
    "a abbr b blockquote br caption cite code dd del details dfn div dl dt em figcaption figure h1 h2 h3 h5 hr i img ins li ol p pre q s small span "
    "strong sub summary sup table tbody td tfoot th thead time tr u ul var col font center section script textarea button ruby rt"
).split()
TEXTS = [
    "x",
    "*em*",
    "`c`",
    "\n\n# T\n\n",
    "\n\n- a\n- b\n\n",
    "![i](/media/a.jpg)",
    "[l](/x)",
    "\n\n> q\n\n",
    "[^1]",
    "|a|b|\n|-|-|\n|c|d|\n",
    "A\n:   b\n",
]
ATTRIBUTES = [
    ' href="/x"',
    ' id="a"',
    " colspan=2",
    " rowspan=3",
    " value=3",
    ' title="q\'s <b> \\"z"',
    ' src="/media/a.jpg"',
    ' src="missing:"',
    " markdown=1",
]


def pasted(dice: random.Random, depth: int = 0) -> str:
    """HTML as bad as can be."""
    if depth > 6 or dice.random() < 0.25:
        return dice.choice(TEXTS)
    tag = dice.choice(TAGS)
    inner = "".join(pasted(dice, depth + 1) for _ in range(dice.randint(0, 4)))
    end = f"</{tag}>" if dice.random() < 0.85 else ""
    return f"<{tag}{''.join(dice.sample(ATTRIBUTES, dice.randint(0, 2)))}>{inner}{end}"


def article(body: str) -> str:
    return f"---\ntitle: T\ndate: 2021-01-13\n---\n{body}\n"


@pytest.mark.needs_java
def test_every_page_is_valid_whatever_was_pasted(site):
    dice = random.Random(2026)
    random_bodies = ["".join(pasted(dice) for _ in range(4)) + "\n\n[^1]: n" for _ in range(150)]
    bodies = [*(line.replace("\\n", "\n") for line in BODIES), *random_bodies]
    tiny = site({"media/a.jpg": photo(), **{f"articles/b-{i}.md": article(body) for i, body in enumerate(bodies)}})
    tiny.build()
    command = ["java", "-Xss4m", "-jar", str(VNU), "--errors-only", "--format", "json", str(tiny.root / "output/bai")]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)
    found = [(one["url"].rsplit("/", 2)[-2], one["message"]) for one in json.loads(done.stderr)["messages"]]
    assert found == []


def test_a_page_shows_its_body_and_nothing_hostile(site):
    body = "# Mục\n\n![Chú thích](/media/a.jpg)\n\n<script>alert(1)</script><p onclick=x style=y>Đoạn</p>\n\n[b]({filename}/articles/b.md#m)\n"
    tiny = site({"media/a.jpg": photo(), "articles/a.md": article(body), "articles/b.md": article("x")})
    tiny.build()
    shown = tiny.page("/bai/a/").select_one("article")
    assert shown.select_one("h2#muc").get_text() == "Mục"
    assert shown.select_one("figure > img[src='/media/a.jpg'] + figcaption").get_text() == "Chú thích"
    assert shown.select_one("a[href='/bai/b/#m']")
    assert not shown.select("script, [onclick], [style]")


def test_only_media_that_a_public_document_shows_are_published(site):
    media = {f"media/{name}.jpg": photo() for name in "abcdefg"}
    body = '![a](/media/a.jpg) [b](/media/b.jpg)\n\n`![c](/media/c.jpg)` src="/media/c.jpg"\n\n<!-- ![d](/media/d.jpg) -->\n'
    draft = article("![e](/media/e.jpg)").replace("title: T\n", "title: T\nstatus: draft\nimage: /media/f.jpg\n")
    tiny = site({**media, "articles/a.md": article(body), "articles/e.md": draft})
    tiny.build()
    assert sorted(path for path in tiny.output() if path.startswith("media/")) == ["media/a.jpg", "media/b.jpg"]


def test_a_page_asks_nothing_of_other_sites(site):
    body = "![a](https://evil.vn/a.png) <img src=//evil.vn/b.png> <img srcset='//evil.vn/c.png'> <p style='background:url(//evil.vn/d)'>x</p>\n"
    tiny = site({"articles/a.md": article(body)})
    tiny.build()
    page = tiny.page("/bai/a/")
    assert not [tag for tag in page.select("[src], [srcset], link[rel=stylesheet]") if "evil" in str(tag)]
    assert "evil.vn/d" not in str(page)


def test_links_work_where_the_site_has_a_path(site):
    body = "![a](/media/a.jpg)\n\n[b]({filename}/articles/b.md) [c](/media/a.jpg) [d](#x) [e](https://x.vn/)\n"
    tiny = site({"media/a.jpg": photo(), "articles/a.md": article(body), "articles/b.md": article("x")})
    tiny.build(SITEURL="https://x.vn/tin")
    shown = tiny.page("/bai/a/").select_one(".ts-body")
    assert shown.img["src"] == "/tin/media/a.jpg"
    assert [one["href"] for one in shown.select("a")] == ["/tin/bai/b/", "/tin/media/a.jpg", "#x", "https://x.vn/"]

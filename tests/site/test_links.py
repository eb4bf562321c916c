"""Every link of the site leads somewhere, and nothing is asked of another host."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.site.links import findings
from tests.site.running import SITEURL, files

PAGE = """<!doctype html><html lang="vi"><head><title>x</title>{head}</head>
<body><h1 id="a">x</h1><a href="/">y</a><img src="/a.png" alt="">{body}</body></html>"""


def test_every_address_resolves(output: Path) -> None:
    assert findings(output, SITEURL) == []


def test_every_file_of_the_output_is_asked_for_by_somebody(output: Path) -> None:
    """Pages by the sitemap, media and styles by pages: what nobody asks for should not be there."""
    text = b"".join(data for path, data in files(output).items() if path.endswith((".html", ".css", ".xml")))
    media = [path for path in files(output) if path.startswith(("media/", "theme/"))]
    assert media
    assert [path for path in media if path.encode() not in text] == []


@pytest.mark.parametrize(
    ("head", "body", "said"),
    [
        ("", '<a href="/khong-co/">x</a>', "<a> leads nowhere: /khong-co/"),
        ("", '<a href="/trang">x</a>', "<a> leads nowhere: /trang"),
        ("", '<a href="/trang/#b">x</a>', "<a> has no such anchor: /trang/#b"),
        ("", '<a href="#b">x</a>', "<a> has no such anchor: #b"),
        ("", '<img src="/b.png" alt="">', "<img> leads nowhere: /b.png"),
        ("", '<img src="/a.png" srcset="/a.png 1x, /b.png 2x" alt="">', "<img> leads nowhere: /b.png"),
        ("", '<video poster="/b.png"></video>', "<video> leads nowhere: /b.png"),
        ("", '<img src="/a.png">', "<img> without alt: /a.png"),
        ("", '<img src="//example.org/a.png" alt="">', "<img> asks elsewhere: //example.org/a.png"),
        ("", '<iframe src="https://example.org/"></iframe>', "<iframe> asks elsewhere: https://example.org/"),
        ("", '<a href="javascript:x()">x</a>', "<a> asks elsewhere: javascript:x()"),
        ("", '<p id="a">x</p>', "id twice: a"),
        ("", '<p style="color: red">x</p>', "code inside the page: <p style>"),
        ("", '<p onclick="x()">x</p>', "code inside the page: <p onclick>"),
        ("<script>x()</script>", "", "code inside the page: <script>"),
        ('<script src="https://example.org/x.js"></script>', "", "<script> asks elsewhere: https://example.org/x.js"),
        ('<link rel="stylesheet" href="https://example.org/x">', "", "<link> asks elsewhere: https://example.org/x"),
        ('<link rel="canonical" href="http://127.0.0.1:8000/b/">', "", "<link> leads nowhere: http://127.0.0.1:8000/b/"),
        ('<meta http-equiv="refresh" content="0; url=/b/">', "", "<meta> leads nowhere: /b/"),
        ('<base href="/b/">', "", "<base> asks elsewhere: base:not-ours"),
    ],
)
def test_what_is_wrong_is_found(tmp_path: Path, head: str, body: str, said: str) -> None:
    (tmp_path / "trang").mkdir()
    (tmp_path / "a.png").write_bytes(b"")
    (tmp_path / "index.html").write_text(PAGE.format(head="", body='<a href="https://example.org/">x</a>'), encoding="utf-8")
    (tmp_path / "trang" / "index.html").write_text(PAGE.format(head="", body=""), encoding="utf-8")
    assert findings(tmp_path, SITEURL) == []
    (tmp_path / "index.html").write_text(PAGE.format(head=head, body=body), encoding="utf-8")
    assert f"index.html: {said}" in findings(tmp_path, SITEURL)


def test_a_damaged_copy_of_the_site_is_found(output: Path, tmp_path: Path) -> None:
    kept = {path: data for path, data in files(output).items() if path != "tin/index.html"}
    for path, data in kept.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_bytes(data)
    assert "index.html: <a> leads nowhere: /tin/" in findings(tmp_path, SITEURL)

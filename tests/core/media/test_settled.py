"""The images of a body on a page: their sizes, and when they are fetched."""

from __future__ import annotations

from plugins.media.settled import early, settled


def test_the_first_image_alone_is_fetched_early():
    html = settled(
        '<p>loading="lazy" decoding="async"/></p><img alt="" src="/media/a.jpg"/><img src="/media/b.jpg"/>', [("a.jpg", 3, 2)]
    )
    assert early(html) == html.replace('height="2" loading="lazy" decoding="async"', 'height="2" fetchpriority="high"')
    assert early("<p>a</p>") == "<p>a</p>"

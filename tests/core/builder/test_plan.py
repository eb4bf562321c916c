"""The plan: which files can stand together."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.builder.plan import Copy, File, Planned, clashes, file_of, is_safe


def _planned(*paths: str) -> list[Planned]:
    return [Planned(path, Copy(), File("/x"), f"tệp {number}") for number, path in enumerate(paths)]


def _pairs(*paths: str) -> list[tuple[str, str]]:
    return [(one.first.path, one.second.path) for one in clashes(_planned(*paths))]


@pytest.mark.parametrize(
    ("address", "path"),
    [("/", "index.html"), ("/bai/x/", "bai/x/index.html"), ("/feed.xml", "feed.xml"), ("/404.html", "404.html")],
)
def test_an_address_is_served_by_a_file(address, path):
    assert file_of(address) == path


@pytest.mark.parametrize(
    ("paths", "pairs"),
    [
        (("bai/x/index.html", "bai/y/index.html", "bai/index.html"), []),
        (("a", "a"), [("a", "a")]),
        (("media/A.jpg", "media/a.jpg"), [("media/A.jpg", "media/a.jpg")]),
        (("media/Đ.jpg", "media/đ.jpg"), [("media/Đ.jpg", "media/đ.jpg")]),
        (("a", "b", "a/b"), [("a/b", "a")]),
        (("A/x/y", "a"), [("A/x/y", "a")]),
        (("a", "a", "a"), [("a", "a"), ("a", "a")]),
    ],
)
def test_two_files_want_one_place(paths, pairs):
    assert _pairs(*paths) == pairs


def test_a_clash_tells_who_asked_for_the_files():
    (clash,) = clashes(_planned("x", "a", "A"))
    assert (clash.first.origin, clash.second.origin) == ("tệp 1", "tệp 2")


PATHS = st.lists(st.lists(st.sampled_from("aAbcđĐ"), min_size=1, max_size=3).map("/".join), max_size=8)


@given(PATHS)
def test_a_plan_clashes_just_where_one_file_is_another_or_stands_inside_it(paths):
    folded = [path.casefold() for path in paths]
    impossible = len(set(folded)) < len(folded) or any(one.startswith(f"{other}/") for one in folded for other in folded)
    assert bool(_pairs(*paths)) == impossible


@pytest.mark.parametrize("path", ["a", "a/b.html", "media/ảnh đẹp (1).jpg", ".nojekyll", "a..b"])
def test_a_path_inside_the_output_is_safe(path):
    assert is_safe(path)


@pytest.mark.parametrize(
    "path", ["", "/a", "a/", "../a", "a/../b", "a//b", "./a", "a\\b", "a\nb", "a\0", ".toasoan/written", ".TOASOAN/x"]
)
def test_a_path_that_leaves_the_output_or_meddles_with_the_builder_is_not(path):
    assert not is_safe(path)

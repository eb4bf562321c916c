"""The plan: which files can stand together."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.builder.plan import Copy, File, Late, Planned, Template, address_of, all_safe, as_it_is, clashes, file_of, is_safe


def _planned(*paths: str) -> list[Planned]:
    return [Planned(path, Copy(), File("/x", b""), f"tệp {number}") for number, path in enumerate(paths)]


def _pairs(*paths: str) -> list[tuple[str, str]]:
    return [(one.first.path, one.second.path) for one in clashes(_planned(*paths))]


@pytest.mark.parametrize(
    ("address", "path"),
    [("/", "index.html"), ("/bai/x/", "bai/x/index.html"), ("/feed.xml", "feed.xml"), ("/404.html", "404.html")],
)
def test_an_address_is_served_by_a_file(address, path):
    assert file_of(address) == path
    assert address_of(path) == address


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


@given(
    st.lists(
        st.text("ab./\\\0\n", max_size=4) | st.sampled_from([".toasoan/x", "a/.Toasoan", ".TOASOAN", ".toasoanx"]), max_size=4
    )
)
def test_paths_that_are_found_safe_together_are_safe_one_by_one(paths):
    assert not all_safe(paths) or all(map(is_safe, paths))


def test_usual_paths_are_found_safe_together():
    assert all_safe(["index.html", "bai/a/index.html", "media/ảnh đẹp (1).jpg", ".nojekyll", "a..b", "tin/.well-known/x"])


def test_late_inputs_are_made_each_time_they_are_wanted_and_their_key_is_known_before():
    asked: list[int] = []
    planned = Planned("x", Template("a.html"), Late(b"key", lambda: asked.append(1) or "inputs"))
    assert planned.key == b"key" and not asked
    assert planned.inputs == "inputs" and asked


def test_other_inputs_are_there_already_and_have_no_key():
    planned = Planned("x", Template("a.html"), ("inputs",))
    assert (planned.inputs, planned.key) == (("inputs",), b"")
    assert as_it_is(planned.inputs) is planned.inputs

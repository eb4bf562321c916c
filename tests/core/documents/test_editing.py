"""A value added to a list of the front matter: it is there when read again, and no other line is another."""

from __future__ import annotations

import re

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from plugins.documents.diagnostics import Findings
from plugins.documents.editing import Untouchable, with_added
from plugins.documents.frontmatter import FrontMatter, read_front_matter
from plugins.documents.schemas import Article
from plugins.language.text import normalise
from tests.core.documents.fronts import documents

ORDER = tuple(Article.model_fields)
LISTS = ("provinces", "associations", "events")
#: What stands under ``provinces`` (after other keys), and what stands there with Huế added.
CHANGED = {
    "a list in block style gets a line": ("provinces:\n  - Bình Phước\n", "provinces:\n  - Bình Phước\n  - Huế\n"),
    "at the indent of its others": ("provinces:\n    -   'A'\n", "provinces:\n    -   'A'\n    -   Huế\n"),
    "and at none": ("provinces:\n- A\n- B\n", "provinces:\n- A\n- B\n- Huế\n"),
    "comments stay where they are": ("provinces: # một\n  # hai\n  - A # ba\n\n# bốn\n", "provinces: # một\n  # hai\n  - A # ba\n  - Huế\n\n# bốn\n"),
    "a list in brackets becomes one in block style": ("provinces: [A, 'B: c', \"012\"]\n", "provinces:\n  - A\n  - 'B: c'\n  - \"012\"\n  - Huế\n"),
    "its comment is kept": ("provinces: [A] # một\n# hai\n", "provinces: # một\n  - A\n  - Huế\n# hai\n"),
    "those inside it too": ("provinces: [\n  A, # một\n  # hai\n  'B # c']\n", "provinces:\n  # một\n  # hai\n  - A\n  - 'B # c'\n  - Huế\n"),
    "an apostrophe hides no comment": ("provinces: [Đắk R'lấp] # một\n", "provinces: # một\n  - Đắk R'lấp\n  - Huế\n"),
    "a single value becomes a list": ("provinces: Bình Phước\n", "provinces:\n  - Bình Phước\n  - Huế\n"),
    "an empty key is filled": ("provinces:\n", "provinces:\n  - Huế\n"),
    "with its comment": ("provinces: # ở đâu?\n", "provinces: # ở đâu?\n  - Huế\n"),
    "so is an empty list": ("provinces: []\n", "provinces:\n  - Huế\n"),
    "and nothing": ("provinces: ~\n", "provinces:\n  - Huế\n"),
    "a list with empty items": ("provinces:\n  -\n  - A\n  -\n", "provinces:\n  -\n  - A\n  -\n  - Huế\n"),
    "tabs are replaced": ("provinces:\n\t- A\n", "provinces:\n  - A\n  - Huế\n"),
    "a text over lines is one item": ("provinces:\n  - A\n    b\n", "provinces:\n  - A\n    b\n  - Huế\n"),
    "a text in a block may hold what looks like a comment": ("provinces:\n  - |-\n    A\n    # b\n", "provinces:\n  - |-\n    A\n    # b\n  - Huế\n"),
    "a quoted key": ('"provinces":\n  - A\n', '"provinces":\n  - A\n  - Huế\n'),
}  # fmt: skip


def read(text: str) -> FrontMatter:
    findings = Findings("x.md")
    front = read_front_matter(normalise(text), findings)
    assert findings.all == []
    return front


@pytest.mark.parametrize("name", CHANGED)
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_only_the_lines_of_the_key_change(name: str, end: str) -> None:
    old, new = CHANGED[name]
    file = "\ufeff---\ntitle: A: b #1\ndate: 2021-01-13  \n{}section: 'Tin tức'  # x\n---\n\nprovinces: [không phải]\n\nkhông có dòng cuối"
    before, after = (file.format(part).replace("\n", end) for part in (old, new))
    assert with_added(before, "provinces", "Huế", ORDER) == after


PLACES = {
    "below the key before it": ("title: A\nsection: B\nimage: /media/a.jpg\n", "title: A\nsection: B\nprovinces:\n  - Huế\nimage: /media/a.jpg\n"),
    "and all its lines": ("title: A\nbyline:\n  - name: B\n    role: C\n\n# d\nstatus: draft\n", "title: A\nbyline:\n  - name: B\n    role: C\nprovinces:\n  - Huế\n\n# d\nstatus: draft\n"),
    "in a block all are its lines": ("title: A\nsummary: |\n  b\n  # c\nstatus: draft\n", "title: A\nsummary: |\n  b\n  # c\nprovinces:\n  - Huế\nstatus: draft\n"),
    "wherever that stands": ("status: draft\ntitle: A\n", "status: draft\ntitle: A\nprovinces:\n  - Huế\n"),
    "first, where there is none": ("# a\nevents: [b]\n", "provinces:\n  - Huế\n# a\nevents: [b]\n"),
    "alone, where there is nothing": ("", "provinces:\n  - Huế\n"),
}  # fmt: skip


@pytest.mark.parametrize("name", PLACES)
def test_a_new_key_gets_its_place(name: str) -> None:
    old, new = PLACES[name]
    assert with_added(f"---\n{old}---\nThân bài\n", "provinces", "Huế", ORDER) == f"---\n{new}---\nThân bài\n"


@pytest.mark.parametrize(
    "value", ["012", "yes", "a: b", "- a", "-a", "[a]", "# a", "a #b", "*a", "~", "'a'", '"', "Đắk R'lấp", "1.5", "2021-01-13"]
)
@pytest.mark.parametrize("front", ["", "events:\n- a\n", "events: [a]\n"])
def test_what_is_written_is_plain_yaml_that_means_the_same(front: str, value: str) -> None:
    written = with_added(f"---\n{front}---\n", "events", value, ORDER)
    assert read(written).values["events"][-1] == value
    assert yaml.safe_load(written.split("---\n")[1])["events"][-1] == value


REFUSED = {
    "no front matter": "Thân bài\n",
    "none that is closed": "---\ntitle: A\n",
    "a fault": "---\ntitle: A\nevents: [a\n---\n",
    "a key twice": "---\nevents: [a]\nevents: [b]\n---\n",
    "keys in the list": "---\nevents:\n  - a: b\n---\n",
    "keys for a list": "---\nevents:\n  a: b\n---\n",
    "what another key refers to": "---\nevents: &a [x]\nprovinces: *a\n---\n",
    "all of it in brackets": "---\n{title: x}\n---\n",
    "a control character": "---\ntitle: A\x00\n---\n",
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_is_in_doubt_is_not_touched(name: str) -> None:
    with pytest.raises(Untouchable):
        with_added(REFUSED[name], "events", "Huế", ORDER)


def changed_alone(before: str, after: str, key: str) -> bool:
    """Whether all lines but those of *key* are the same bytes: between the first and the last that differ, none is of another."""
    old, new = before.splitlines(keepends=True), after.splitlines(keepends=True)
    first = next(at for at, pair in enumerate(zip(old, new, strict=False)) if pair[0] != pair[1])
    last = next(at for at, pair in enumerate(zip(old[::-1], new[::-1], strict=False)) if pair[0] != pair[1])
    between = "".join((*old[first : len(old) - last], *new[first : len(new) - last]))
    return not re.search(rf"^(?!{key})[a-z_]+ *:", between, re.MULTILINE)


ITEMS = st.sampled_from(["Bình Phước", "'Hà Nội'", '"B: c # d"', "Đắk R'lấp", "hoi-thi-2020", "012", "A & B"])
STYLES = st.sampled_from(
    [
        lambda key, items: f"{key}: [{', '.join(items)}]\n",
        lambda key, items: f"{key}: [  # x\n" + ",\n".join(f"  {item}" for item in items) + "\n]\n",
        lambda key, items: f"{key}:\n" + "".join(f"  - {item}\n" for item in items),
        lambda key, items: f"{key}:   # x\n\n" + "".join(f"- {item} # y\n# z\n" for item in items),
        lambda key, items: f"{key}:\n" + "".join(f"      -   {item}\n\n" for item in items),
    ]
)
OTHERS = st.sampled_from(
    ["title: A: b #1\n", "summary: |\n  # a\n\n  b\n", "byline:\n- name: A\n  role: b: c\n", "# ghi chú\n", "\n", "status: draft  \n", "image: {src: /media/a.jpg}\n", "section: 'a\n  b'\n", "issue:\n"]
)  # fmt: skip


@st.composite
def fronts(draw: st.DrawFn) -> str:
    """Front matter with some of the three lists, in any style, between other keys, each once."""
    parts = list(dict.fromkeys(draw(st.lists(OTHERS, max_size=6))))
    for key in draw(st.lists(st.sampled_from(LISTS), unique=True)):
        text = draw(STYLES)(key, draw(st.lists(ITEMS, min_size=1, max_size=4)))
        parts.insert(draw(st.integers(0, len(parts))), text)
    return "".join(parts)


@given(
    front=fronts(),
    key=st.sampled_from(LISTS),
    value=st.sampled_from(["Huế", "Hội A: b", "07"]),
    end=st.sampled_from(["\n", "\r\n"]),
)
def test_read_again_it_holds_the_old_values_and_the_new_one(front: str, key: str, value: str, end: str) -> None:
    before = f"---\n{front}---\n\nThân bài\n".replace("\n", end)
    after = with_added(before, key, value, ORDER)
    old, new = read(before).values, read(after).values
    assert new == {**old, key: [*(old.get(key) or []), value]}
    assert changed_alone(before, after, key)


def test_of_files_of_all_kinds_none_is_damaged() -> None:
    changed = 0
    for kind, data in documents(seed=4, count=1500):
        text = data.decode("utf-8", "replace")
        try:
            after = with_added(text, "provinces", "Huế", ("title", "section", "provinces", *ORDER))
        except Untouchable:
            continue
        changed += 1
        old, new = (read_front_matter(normalise(one.removeprefix("\ufeff")), Findings("x.md")) for one in (text, after))
        assert new.body == old.body, kind
        assert {**new.values, "provinces": 0} == {**old.values, "provinces": 0}
        assert changed_alone(text, after, "provinces")
    assert changed > 500

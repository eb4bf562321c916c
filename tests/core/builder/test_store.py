"""What the build remembers: plain data, whole or not at all, and no harm where it is damaged."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import plugins.builder
from plugins.builder import store as module
from plugins.builder.store import NAME, Damaged, Made, Result, Store

ODD = "b\udce0i/á"


@pytest.fixture
def store(tmp_path: Path):
    made = Store(tmp_path / "cache", "site")
    yield made
    made.close()


def _again(store: Store, identity: str = "site") -> Store:
    """The store as the next build finds it."""
    store.close()
    return Store(store.path.parent, identity)


def _filled(store: Store, count: int = 200) -> None:
    with store.saving():
        store.note("state", b"1")
        store.keep_sources({f"/{number}": ("1", b"d" * 16) for number in range(count)}, ())
        store.keep_results([Result(b"%d" % number, b"row" * 50, f"{number}", "html" * 50) for number in range(count)])
        store.keep_files({f"{number}": Made(b"r", b"i", b"d") for number in range(count)}, ())


def test_facts_are_kept_and_forgotten(store):
    assert store.fact("a") is None
    with store.saving():
        store.note("a", b"\x001")
        store.note("b", b"")
        store.note("a", b"2")
    again = _again(store)
    assert (again.fact("a"), again.fact("b"), again.set_aside) == (b"2", b"", False)
    again.note("a", None)
    assert again.fact("a") is None
    again.close()


def test_sources_are_kept_and_forgotten(store):
    store.keep_sources({"/a": ("1", b"a"), "/b": ("", b"b"), ODD: ("3", b"c")}, ())
    store.keep_sources({"/a": ("2", b"x")}, ["/b", "/never"])
    again = _again(store)
    assert again.sources() == {"/a": ("2", b"x"), ODD: ("3", b"c")}
    again.close()


def test_files_are_kept_and_forgotten(store):
    made = {"a": Made(b"r", b"i", b"d", b"l", b"part"), ODD: Made(b"r", b"i", b"d"), "c": Made(b"", b"", b"")}
    store.keep_files(made, ())
    store.keep_files({"c": Made(b"2", b"2", b"2")}, ["a"])
    store.keep_files({"a": made["a"]}, ["c"])
    again = _again(store)
    assert again.files() == {"a": Made(b"r", b"i", b"d", b"l"), ODD: made[ODD]}, "parts are asked for one by one"
    assert (again.parts("a"), again.parts(ODD), again.parts("none")) == (b"part", b"", b"")
    again.close()


def test_new_keys_of_late_inputs_are_kept(store):
    store.keep_files({"a": Made(b"r", b"i", b"d", b"1", b"part"), ODD: Made(b"r", b"i", b"d", b"1")}, ())
    store.keep_late({"a": b"2", ODD: b"3", "never": b"4"})
    assert store.files() == {"a": Made(b"r", b"i", b"d", b"2"), ODD: Made(b"r", b"i", b"d", b"3")}
    assert store.parts("a") == b"part"


def _bodies(store: Store) -> dict[str, str]:
    with sqlite3.connect(store.path) as db:
        found = dict(db.execute("select digest, html from bodies"))
    db.close()
    return found


def test_results_are_kept_with_their_html(store):
    store.keep_results(
        [Result(b"1", b"one", "x", "<p>Á</p>"), Result(b"2", b"two", "", ""), Result(b"1", b"again", "x", "<p>Á</p>")]
    )
    again = _again(store)
    assert again.results() == {b"1": b"again", b"2": b"two"}
    assert again.results().keys() == {b"1", b"2"}
    assert _bodies(again) == {"x": "<p>Á</p>"}
    again.close()


def test_html_that_another_result_has_is_not_forgotten(store):
    store.keep_results([Result(b"1", b"", "x", "X"), Result(b"2", b"", "x", "X"), Result(b"3", b"", "y", "Y")])
    store.forget_results({b"1", b"3", b"never"})
    assert (set(store.results()), _bodies(store)) == ({b"2"}, {"x": "X"})
    store.forget_results(())
    store.forget_results({b"2"})
    assert (set(store.results()), _bodies(store)) == (set(), {})


@given(st.lists(st.tuples(st.booleans(), st.dictionaries(st.integers(0, 5), st.sampled_from(["", "x", "y", "z"])))))
@settings(max_examples=25)
def test_the_store_has_just_the_html_of_its_results(tmp_path_factory, acts):
    store = Store(tmp_path_factory.mktemp("cache"), "site")
    kept: dict[bytes, str] = {}
    for keep, some in acts:
        results = [
            Result(b"%d" % key, b"", body, body.upper()) for key, body in some.items() if b"%d" % key not in kept or not keep
        ]
        with store.saving():
            if keep:
                store.keep_results(results)
                kept |= {one.key: one.body for one in results}
            else:
                store.forget_results({one.key for one in results})
                kept = {key: body for key, body in kept.items() if key not in {one.key for one in results}}
        assert store.results().keys() == kept.keys()
        assert _bodies(store) == {body: body.upper() for body in kept.values() if body}
    store.close()


def test_what_breaks_off_leaves_the_store_as_it_was(store):
    _filled(store, 3)
    before = (store.sources(), store.results(), store.files(), _bodies(store))
    with pytest.raises(KeyboardInterrupt), store.saving():
        store.keep_sources({"/new": ("1", b"")}, ["/1"])
        store.keep_results([Result(b"new", b"", "new", "new")])
        store.forget_results({b"1"})
        store.keep_files({"new": Made(b"", b"", b"")}, ["1"])
        store.note("state", b"2")
        raise KeyboardInterrupt
    assert (store.sources(), store.results(), store.files(), _bodies(store)) == before
    assert store.fact("state") == b"1"
    _filled(store, 5)
    assert len(store.files()) == 5, "it can be used after that"


def test_a_full_disk_is_an_error_of_the_system_and_leaves_the_store_as_it_was(store):
    _filled(store, 3)
    store._db.execute(f"pragma max_page_count = {store._db.execute('pragma page_count').fetchone()[0]}")
    with pytest.raises(OSError, match="full"), store.saving():
        store.keep_sources({f"/{number}": ("1", b"x" * 1000) for number in range(100)}, ())
    again = _again(store)
    assert (again.set_aside, len(again.sources()), again.fact("state")) == (False, 3, b"1")
    again.close()


def test_the_file_is_let_go_and_opened_again_when_it_is_wanted(store):
    _filled(store, 1)
    store.close()
    store.close()
    assert store.fact("state") == b"1"


def test_a_store_in_a_folder_that_cannot_be_is_an_error_of_the_system(tmp_path):
    (tmp_path / "file").write_text("1")
    with pytest.raises(OSError):
        Store(tmp_path / "file" / "cache", "site")
    (tmp_path / "cache" / NAME).mkdir(parents=True)
    made = Store(tmp_path / "cache", "site")
    assert made.set_aside and made.fact("memory") is None, "a folder in its place is put aside, too"
    made.close()


def test_the_folder_may_have_any_name(tmp_path):
    store = Store(tmp_path / ODD, ODD)
    _filled(store, 1)
    again = _again(store, ODD)
    assert not again.set_aside and again.fact("state") == b"1"
    again.close()


DAMAGES = {
    "empty": lambda data: b"",
    "garbage": lambda data: b"rubbish\n" * 5000,
    "its head is garbage": lambda data: b"\xff" * 200 + data[200:],
    "cut short": lambda data: data[:3000],
    "cut in the middle": lambda data: data[: len(data) // 2],
    "zeros": lambda data: bytes(len(data)),
}


def _is_fresh(store: Store) -> None:
    assert store.set_aside
    assert (store.sources(), store.results(), store.files(), store.fact("state")) == ({}, {}, {}, None)
    _filled(store, 1)
    again = _again(store)
    assert not again.set_aside and again.fact("state") == b"1"
    again.close()


@pytest.mark.parametrize("damage", DAMAGES)
def test_a_damaged_store_is_set_aside_and_a_fresh_one_works(store, damage):
    _filled(store)
    store.close()
    damaged = DAMAGES[damage](store.path.read_bytes())
    store.path.write_bytes(damaged)
    store.path.with_name(f"{NAME}-journal").write_bytes(b"rubbish" * 100)
    _is_fresh(_again(store))
    assert store.path.with_name("store-old.sqlite").read_bytes() == damaged


def test_a_store_of_another_version_is_set_aside(store, monkeypatch):
    _filled(store)
    store.close()
    monkeypatch.setattr(module, "VERSION", "another")
    _is_fresh(_again(store))


def test_a_store_of_another_place_is_set_aside(store):
    _filled(store)
    other = _again(store, "elsewhere")
    assert other.set_aside and other.sources() == {}
    other.close()
    assert _again(store, "elsewhere").close() is None


def test_a_database_of_somebody_else_is_set_aside(tmp_path):
    db = sqlite3.connect(tmp_path / NAME)
    db.execute("create table facts (name text, value text, more text)")
    db.close()
    _is_fresh(Store(tmp_path, "site"))


USES = {
    "sources": lambda store: store.sources(),
    "results": lambda store: store.results(),
    "files": lambda store: store.files(),
    "keep_files": lambda store: store.keep_files({f"{number}": Made(b"2", b"", b"") for number in range(200)}, ()),
    "forget_results": lambda store: store.forget_results({b"%d" % number for number in range(200)}),
}


@pytest.mark.parametrize("use", USES)
def test_damage_that_is_found_late_is_told_and_the_next_store_is_fresh(store, use):
    _filled(store)
    store.close()
    data = store.path.read_bytes()
    sound = 2 * 16384  # what is looked at when it is opened: the list of the tables, and the facts
    store.path.write_bytes(data[:sound] + b"\xff" * (len(data) - sound))
    damaged = _again(store)
    assert not damaged.set_aside
    with pytest.raises(Damaged):
        USES[use](damaged)
    _is_fresh(damaged)


@given(st.integers(0, 10**6), st.binary(min_size=1, max_size=300))
@settings(max_examples=40)
def test_a_store_with_any_damage_works_or_is_set_aside(tmp_path_factory, place, noise):
    store = Store(tmp_path_factory.mktemp("cache"), "site")
    _filled(store, 30)
    store.close()
    data = bytearray(store.path.read_bytes())
    place %= len(data)
    data[place : place + len(noise)] = noise
    store.path.write_bytes(data)
    again = _again(store)
    try:
        for use in (Store.sources, Store.results, Store.files):
            use(again)
        with again.saving():
            _filled_inside(again)
    except Damaged:
        assert again.set_aside
    again.close()
    if again.set_aside:
        fresh = _again(store)
        assert not fresh.set_aside and fresh.sources().keys() <= {"/new"}
        fresh.close()


def _filled_inside(store: Store) -> None:
    store.keep_sources({"/new": ("1", b"")}, ["/1"])
    store.forget_results({b"1", b"2"})
    store.keep_files({}, ["1"])


def test_no_pickle_is_ever_read():
    """Compiled templates lie where Python keeps compiled modules, which it runs, too: not in the cache folder."""
    files = [file for file in Path(plugins.builder.__file__).parent.glob("*.py") if file.name != "compiled.py"]
    sources = [file.read_text(encoding="utf-8") for file in files]
    for word in ("import pickle", "from pickle", "marshal", "shelve", "dill", "eval(", "exec("):
        assert not any(word in text for text in sources), word

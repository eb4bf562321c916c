"""Making files: here or in worker processes, the result is the same."""

from __future__ import annotations

import os
import signal
from pathlib import Path

import pytest

from plugins.builder import making
from plugins.builder.broken import Broken
from plugins.builder.making import BATCH, FEW, Failed, Maker, Outcome, make_all
from plugins.builder.plan import OWN, Copy, File, Function, Late, Planned
from plugins.builder.staging import Staging
from plugins.builder.tree import digest
from tests.core.builder.workplace import TEXT, Workplace, planned, renderer, tree


@pytest.fixture(params=["1", "2"], ids=["here", "in workers"])
def many(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> int:
    """So many files that worker processes make them, where there may be any."""
    monkeypatch.setenv("TOASOAN_PROCESSES", request.param)
    monkeypatch.setattr(making, "FEW", 8)
    monkeypatch.setattr(making, "BATCH", 3)
    return 20


def _maker(output: Path, **held: bytes) -> Maker:
    staging = Staging(output)
    staging.open()
    return Maker(renderer(), staging, held)


def process(_: str) -> str:
    return str(os.getpid())


def test_many_files_are_made_by_workers_and_few_here(tmp_path, monkeypatch):
    monkeypatch.setenv("TOASOAN_PROCESSES", "2")
    for count, here in ((FEW - 1, True), (max(FEW, 2 * BATCH), False)):
        site = Workplace(tmp_path / str(count))
        site.build([Planned(str(number), Function(process), "") for number in range(count)])
        assert ({text.decode() for text in tree(site.output).values()} == {str(os.getpid())}) is here


def test_one_process_is_enough(tmp_path, monkeypatch):
    monkeypatch.setenv("TOASOAN_PROCESSES", "1")
    site = Workplace(tmp_path / "output")
    site.build([Planned(str(number), Function(process), "") for number in range(FEW)])
    assert {text.decode() for text in tree(site.output).values()} == {str(os.getpid())}


def test_files_come_out_the_same_wherever_they_are_made(tmp_path, many):
    (photo := tmp_path / "photo").write_bytes("ảnh".encode())
    files: dict[str, str | Path] = {f"bai/{number % 7}/{number}": f"bài {number}" for number in range(many)}
    files |= {"bai/photo": photo, "media/photo": photo}
    site = Workplace(tmp_path / "output")
    assert site.build(files).written == files.keys()
    assert [sum(heard) for _, _, heard in site.steps] == [len(files)] * 2
    assert tree(site.output) == {
        path: what.read_bytes() if isinstance(what, Path) else what.encode() for path, what in files.items()
    }
    assert site.build(files, verify=True, everything=True).written == frozenset()


def test_folders_that_are_left_empty_on_the_way_are_made_again(tmp_path, many):
    site = Workplace(tmp_path / "output")
    site.build({"a/old": "1", "b/old/x": "1", "c": "1"})
    files = {f"{folder}/{number}": "2" for number in range(many) for folder in ("a", "b/new", "c")}
    site.build(files)
    assert tree(site.output) == dict.fromkeys(files, b"2")


def test_outcomes_come_in_the_order_of_the_plan(tmp_path, many):
    plan = planned({str(number): f"{number % 3}" for number in range(many)})
    heard: list[int] = []
    outcomes = list(make_all(plan, _maker(tmp_path), heard.append))
    assert outcomes == [Outcome(one.path, digest(one.inputs.encode()), True, b"") for one in plan]
    assert sum(heard) == many


class Unpicklable(Exception):
    def __init__(self, inputs: str) -> None:
        super().__init__(inputs)
        self.handle = (one for one in inputs)


def breaks(inputs: str) -> str:
    if inputs == "7":
        raise Unpicklable(inputs)
    return inputs


def fills_the_disk(inputs: str) -> str:
    if inputs == "7":
        raise OSError(28, "No space left on device", "x")
    return inputs


def blames_the_theme(inputs: str) -> str:
    raise Broken("theme/templates/a.html", 3, "unknown")


def _broken(tmp_path: Path, many: int, make: object) -> Workplace:
    site = Workplace(tmp_path / "output")
    site.build({"a": "1"})
    plan = [Planned("a", TEXT, "2"), *(Planned(f"b/{number}", Function(make), str(number)) for number in range(many))]
    try:
        site.build(plan)
    finally:
        assert tree(site.output) == {"a": b"1"}, "the site that stands is as it was"
        assert not (site.output / OWN / "new").exists()
    return site


def test_what_a_recipe_raises_is_told_with_its_way(tmp_path, many):
    with pytest.raises((Failed, Unpicklable)) as raised:
        _broken(tmp_path, many, breaks)
    if raised.type is Failed:
        assert "in breaks" in str(raised.value) and "Unpicklable: 7" in str(raised.value)
    else:  # made here: there is one process, or a worker was lost
        assert "7" in str(raised.value)


def test_an_error_of_the_system_is_one_wherever_it_happens(tmp_path, many):
    with pytest.raises(OSError, match="No space left") as raised:
        _broken(tmp_path, many, fills_the_disk)
    assert raised.value.errno == 28


def test_a_fault_of_the_theme_is_one_wherever_it_is_found(tmp_path, many):
    with pytest.raises(Broken) as raised:
        _broken(tmp_path, many, blames_the_theme)
    assert (raised.value.path, raised.value.line, raised.value.message) == ("theme/templates/a.html", 3, "unknown")


def dies(inputs: str) -> str:
    parent, number = inputs.split()
    if number == "7" and os.getpid() != int(parent):
        os.kill(os.getpid(), signal.SIGKILL)
    return number


def test_a_worker_that_is_killed_costs_time_only(tmp_path, many):
    site = Workplace(tmp_path / "output")
    site.build([Planned(str(number), Function(dies), f"{os.getpid()} {number}") for number in range(many)])
    assert tree(site.output) == {str(number): str(number).encode() for number in range(many)}


def test_nothing_of_a_plan_is_kept_when_it_is_made(tmp_path, many):
    outcomes = make_all(planned({str(number): "" for number in range(many)}), _maker(tmp_path), lambda _: None)
    next(outcomes)
    outcomes.close()
    assert (making._Worker.plan, making._Worker.maker, making._Worker.executor) == ((), None, None)


def test_what_the_output_is_known_to_hold_is_not_staged_nor_read(tmp_path):
    maker = _maker(tmp_path, a=digest(b"1"), b=digest(b"1"), c=b"photo", d=b"photo")
    assert maker.make(Planned("a", TEXT, "1")) == Outcome("a", digest(b"1"), False)
    assert maker.make(Planned("b", TEXT, "2")) == Outcome("b", digest(b"2"), True)
    assert maker.make(Planned("c", Copy(), File("/nowhere", b"photo"))) == Outcome("c", b"photo", False)
    (photo := tmp_path / "photo").write_bytes(b"2")
    assert maker.make(Planned("d", Copy(), File(str(photo), b"2"))) == Outcome("d", digest(b"2"), True)
    maker.staging.place(["b", "d"], lambda _: None)
    assert {path: text for path, text in tree(tmp_path).items() if path != "photo"} == {"b": b"2", "d": b"2"}


def test_what_the_output_is_not_known_to_hold_is_looked_at(tmp_path):
    (tmp_path / "a").write_text("1")
    (tmp_path / "folder").mkdir()
    maker = _maker(tmp_path)
    assert not maker.make(Planned("a", TEXT, "1")).staged
    assert maker.make(Planned("a", TEXT, "2")).staged
    assert maker.make(Planned("folder", TEXT, "2")).staged
    assert maker.make(Planned("new/b", TEXT, "2")).staged


def test_a_copy_that_changed_since_it_was_planned_is_what_was_copied(tmp_path):
    (photo := tmp_path / "photo").write_bytes(b"2")
    outcome = _maker(tmp_path / "output").make(Planned("a", Copy(), File(str(photo), digest(b"1"))))
    assert outcome == Outcome("a", digest(b"2"), True)


def test_the_parts_of_inputs_are_told(tmp_path):
    def told(inputs: object) -> bytes:
        return _maker(tmp_path).make(Planned("a", Function(str), inputs)).parts

    assert told("no parts") == b""
    assert len(told(File("/a", b"1"))) == 8
    assert told(File("/a", b"1"))[:4] == told(File("/a", b"2"))[:4]
    assert told(Late(b"", lambda: File("/a", b"1"))) == told(File("/a", b"1"))

"""A build that is stopped, starved, disturbed or lied to: the site that stands is whole, and the next build is right.

The commands run in processes of their own, in one copy of the checkout; each test has a room
of its own beside it. The newsroom has two editions, and a build leads from one to the other.
"""

from __future__ import annotations

import errno
import os
import random
import shutil
import signal
import sqlite3
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from tests.build.worlds import OWN, PLACE, Document, Newsroom, Tree, World, differing, picture, tree
from tests.site.running import DESK, PELICAN, ROOT, Checkout, environment, run

#: What asks a build to look at every file of the output.
CHECK = ("--check",)
ARTICLES = 100
DEFECT = ("Traceback", "Hệ thống gặp lỗi")


def edition(number: int) -> World:
    """A newsroom of a hundred articles; between the editions bodies, titles, names, a picture and a style change, articles come and go."""
    world = World()
    for name in ("theme/templates", "theme/static", "theme/translations"):
        world.files |= {
            path.relative_to(ROOT).as_posix(): path.read_bytes() for path in (ROOT / name).rglob("*") if path.is_file()
        }
    world.files["content/media/anh.jpg"] = picture(number, 200_000)
    world.files["theme/static/css/components/new.css"] = f"/* {number} */\n".encode() * 9999
    world.documents["content/associations/hoi.md"] = Document({"name": f"Hội lần {number}"})
    for article in range(10 * number, ARTICLES + 10 * number):
        month = article % 12 + 1
        keys = {"title": f"Bài {article}", "date": f"20{10 + article % 12}-{month:02}-03", "associations": ["hoi"]}
        body = f"Bản {number if article % 3 else 0}. " + "Một đoạn văn vừa phải.\n\n" * 8
        world.documents[f"content/articles/bai-{article}.md"] = Document(keys, f"{body}![Ảnh](/media/anh.jpg)")
    return world


@dataclass
class Room:
    """A checkout with a newsroom in it, and what its two editions look like when built from nothing."""

    checkout: Checkout
    newsroom: Newsroom
    editions: tuple[World, World]
    trees: tuple[Tree, Tree]

    @property
    def output(self) -> Path:
        return self.checkout.output

    @property
    def cache(self) -> Path:
        return self.checkout.root / ".cache"

    def put(self, number: int) -> None:
        """Put the edition on the disk."""
        self.newsroom.world = self.editions[number]
        self.newsroom.save()

    def build(self, *options: str) -> subprocess.CompletedProcess[str]:
        return run(*DESK, "build", *options, cwd=self.checkout.root)

    def is_built(self, number: int, *options: str) -> None:
        """The next build succeeds and leaves the tree of that edition built from nothing."""
        done = self.build(*options)
        assert (done.returncode, told(done.stderr)) == (0, []), done.stderr
        assert differing(self.trees[number], tree(self.output)) == []

    def kept(self) -> list[tuple[Path, Path]]:
        """The output and the cache, and where they are put by."""
        folders = [folder for folder in (self.output, self.cache) if folder.is_dir() or _put_by(folder).is_dir()]
        return [(folder, _put_by(folder)) for folder in folders]

    def cleared(self) -> None:
        """No output and no cache."""
        for folder in (self.output, self.cache):
            shutil.rmtree(folder, ignore_errors=True)


def _put_by(folder: Path) -> Path:
    return folder.parent.with_name("kept") / folder.name


def told(said: str) -> list[str]:
    """The words that no editor should read."""
    return [word for word in DEFECT if word in said]


@pytest.fixture(scope="module")
def shared() -> Iterator[Room]:
    """Both editions built from nothing, the first one last, and what that left put by."""
    with tempfile.TemporaryDirectory(dir=PLACE) as folder:
        made = Checkout.copy(ROOT, Path(folder) / "checkout")
        shutil.rmtree(made.root / "content")
        room = Room(made, Newsroom(made.root, World()), (edition(0), edition(1)), ({}, {}))
        for number in (1, 0):
            room.put(number)
            room.cleared()
            done = run(*PELICAN, cwd=made.root)
            assert done.returncode == 0, done.stderr
            room.trees = (tree(made.output), room.trees[0])
        for kept in room.kept():
            shutil.copytree(*kept)
        yield room


@pytest.fixture
def room(shared: Room) -> Room:
    """The first edition as it was built; the second lies ready."""
    shared.put(0)
    shared.cleared()
    for folder, kept in shared.kept():
        shutil.copytree(kept, folder)
    return shared


@contextmanager
def running(room: Room, *command: str) -> Iterator[subprocess.Popen[str]]:
    """A build that runs meanwhile, in a group of its own; at the end none of its processes is left."""
    process = subprocess.Popen(
        command or (*DESK, "build"),
        cwd=room.checkout.root,
        env=environment(),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        start_new_session=True,
    )
    with process:
        try:
            yield process
        finally:
            kill(process)


def kill(process: subprocess.Popen[str]) -> None:
    """SIGKILL to the whole group of *process*."""
    try:
        os.killpg(process.pid, signal.SIGKILL)
    except ProcessLookupError:
        return
    process.wait(timeout=10)


def halves(room: Room, *numbers: int) -> list[str]:
    """The files of the output that are whole in none of the editions."""
    whole = [room.trees[number] for number in numbers]
    return [
        path
        for path, data in tree(room.output).items()
        if data is not None and path.split("/")[0] != OWN and data not in [one.get(path) for one in whole]
    ]


# Killed


def moments(room: Room, count: int, seed: int) -> list[float]:
    """When to kill a build: seconds spread over all of its duration, each a little off."""
    started = time.monotonic()
    with running(room) as process:
        process.communicate(timeout=60)
    duration, chance = time.monotonic() - started, random.Random(seed)
    return [duration * (number + chance.random()) / count for number in range(count)]


def test_a_first_build_that_is_killed_leaves_whole_files_and_the_next_is_right(room: Room) -> None:
    room.cleared()
    for moment in moments(room, 3, seed=1):
        room.cleared()
        with running(room) as process:
            time.sleep(moment)
            kill(process)
        assert halves(room, 0) == []
        room.is_built(0)


def test_a_rebuild_that_is_killed_leaves_old_or_new_files_and_the_next_is_right(room: Room) -> None:
    room.put(1)
    old, new = 0, 1
    for moment in moments(room, 4, seed=2):
        old, new = new, old
        room.put(new)
        with running(room) as process:
            time.sleep(moment)
            kill(process)
        assert halves(room, old, new) == []
        room.is_built(new)


def test_a_rebuild_that_is_killed_while_it_writes_is_mended(room: Room) -> None:
    """As soon as anything in the output is seen to change, and a little later."""
    old, new = 1, 0
    for wait in (0, 0.004, 0.03):
        old, new = new, old
        room.put(new)
        before = changes(room)
        with running(room) as process:
            while process.poll() is None and changes(room) == before:
                time.sleep(0.0005)
            time.sleep(wait)
            kill(process)
        assert halves(room, old, new) == []
        room.is_built(new)


def changes(room: Room) -> list[int]:
    """What tells that a build has begun to write."""
    places = (room.output, room.output / OWN, room.output / "index.html", room.output / "bai", room.output / "hoi/hoi")
    return [place.stat().st_mtime_ns for place in places if place.exists()]


def test_a_build_that_is_killed_may_be_followed_by_other_edits(room: Room) -> None:
    room.put(1)
    before = changes(room)
    with running(room) as process:
        while process.poll() is None and changes(room) == before:
            time.sleep(0.0005)
        kill(process)
    room.put(0)
    room.is_built(0)


# The disk is full


@contextmanager
def disk(folder: Path) -> Iterator[Path]:
    """A disk of its own at *folder*; only root can have one, and not in every container."""
    folder.mkdir(parents=True, exist_ok=True)
    done = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=64m", "tmpfs", folder], capture_output=True, check=False, text=True
    )
    if done.returncode:
        may = os.environ.get("CI") == "true" and _may_mount()
        (pytest.fail if may else pytest.skip)(f"no disk can be mounted here: {done.stderr.strip()}")
    try:
        yield folder
    finally:
        subprocess.run(["umount", "--lazy", folder], check=True)


def _may_mount() -> bool:
    """Whether this process has the capability to mount (CAP_SYS_ADMIN)."""
    status = Path("/proc/self/status").read_text(encoding="ascii")
    held = next((line.split()[1] for line in status.splitlines() if line.startswith("CapEff:")), "0")
    return bool(int(held, 16) >> 21 & 1)


def fill(ballast: Path, left: int) -> None:
    """Write *ballast* until its disk is full, but for *left* bytes."""
    with ballast.open("wb", buffering=0) as file:
        while True:
            try:
                file.write(bytes(1 << 16))
            except OSError as error:
                assert error.errno == errno.ENOSPC
                break
        file.truncate(max(0, file.tell() - left))


@pytest.mark.parametrize("left", [0, 100_000, 700_000], ids=["at once", "soon", "later"])
def test_where_the_disk_of_the_output_is_full_the_old_site_stands(room: Room, left: int) -> None:
    shutil.rmtree(room.output)
    with disk(room.checkout.root / "disk") as full:
        where = ("-o", str(full / "output"))
        assert room.build(*where).returncode == 0
        fill(full / "ballast", left)
        room.put(1)
        done = room.build(*where)
        assert (done.returncode, told(done.stderr)) == (1, []), done.stderr
        assert "No space left" in done.stderr
        assert differing(room.trees[0], tree(full / "output")) == []
        (full / "ballast").unlink()
        done = room.build(*where)
        assert (done.returncode, told(done.stderr)) == (0, []), done.stderr
        assert differing(room.trees[1], tree(full / "output")) == []


@pytest.mark.parametrize("left", [0, 30_000])
def test_where_the_disk_of_the_cache_is_full_no_wrong_site_is_built(room: Room, left: int) -> None:
    """The build may do without a cache, or refuse in a sentence."""
    with disk(room.cache) as full:
        fill(full / "ballast", left)
        room.put(1)
        done = room.build()
        assert told(done.stderr) == []
        assert differing(room.trees[0 if done.returncode else 1], tree(room.output)) == []
        (full / "ballast").unlink()
        room.is_built(1)


def test_a_file_that_cannot_be_written_leaves_the_old_site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As above without a disk of its own: the system refuses to open a file for writing, after some."""
    monkeypatch.setenv("TOASOAN_PROCESSES", "1")
    newsroom = Newsroom(tmp_path, edition(0))
    newsroom.save()
    assert newsroom.build(newsroom.output, newsroom.cache) == (0, [])
    before = tree(newsroom.output)
    newsroom.world = edition(1)
    newsroom.save()
    for after in (0, 3, 60):
        with monkeypatch.context() as full:
            refused = _full(full, newsroom.output, after)
            assert newsroom.build(newsroom.output, newsroom.cache)[0] == 1
        assert refused
        assert differing(before, tree(newsroom.output)) == []
    assert newsroom.keeps_the_law()


def _full(patch: pytest.MonkeyPatch, folder: Path, after: int) -> list[str]:
    """Let no file below *folder* be opened for writing after so many; the list of those refused."""
    opened, refused = [0], list[str]()

    def guard(function: Callable[..., Any], writes: Callable[[Any], bool]) -> Callable[..., Any]:
        def guarded(file: Any, how: Any = "r", *rest: Any, **named: Any) -> Any:
            if not isinstance(file, int) and writes(how) and str(file).startswith(f"{folder}/"):
                opened[0] += 1
                if opened[0] > after:
                    refused.append(str(file))
                    raise OSError(errno.ENOSPC, "No space left on device", str(file))
            return function(file, how, *rest, **named)

        return guarded

    for name in ("io.open", "builtins.open"):
        patch.setattr(name, guard(open, lambda how: bool(set("wax+") & set(how))))
    patch.setattr("os.open", guard(os.open, lambda how: bool(how & (os.O_WRONLY | os.O_RDWR))))
    return refused


# Somebody was at the output


def _truncate(file: Path) -> None:
    file.write_bytes(file.read_bytes()[:100])


def _one_byte(file: Path) -> None:
    times, data = file.stat(), file.read_bytes()
    file.write_bytes(bytes([data[0] ^ 1]) + data[1:])
    os.utime(file, ns=(times.st_atime_ns, times.st_mtime_ns))


@pytest.mark.parametrize("damage", [Path.unlink, _truncate, _one_byte], ids=["deleted", "cut off", "one byte, the time kept"])
def test_what_was_done_to_files_of_the_output_is_mended(room: Room, damage: Callable[[Path], None]) -> None:
    for path in ("index.html", "bai/bai-7/index.html", "feed.xml", "media/anh.jpg", "theme/site.css"):
        damage(room.output / path)
    room.is_built(0, *CHECK)


def test_folders_that_were_deleted_or_emptied_are_made_whole(room: Room) -> None:
    shutil.rmtree(room.output / "bai")
    shutil.rmtree(room.output / OWN, ignore_errors=True)
    for file in (room.output / "hoi").rglob("*.html"):
        file.unlink()
    room.is_built(0, *CHECK)


def test_a_file_of_somebody_else_stays(room: Room) -> None:
    mine = room.output / "bai/bai-3/ghi-chu.txt"
    mine.write_text("của tôi", encoding="utf-8")
    room.put(1)
    assert room.build(*CHECK).returncode == 0
    assert mine.read_text(encoding="utf-8") == "của tôi"
    assert differing(room.trees[1], tree(room.output)) == ["bai/bai-3: added", "bai/bai-3/ghi-chu.txt: added"]


def test_an_empty_folder_in_the_place_of_a_page_is_mended(room: Room) -> None:
    (room.output / "feed.xml").unlink()
    (room.output / "feed.xml").mkdir()
    room.is_built(0, *CHECK)


def test_a_folder_that_holds_something_in_the_place_of_a_page_is_told_and_stays(room: Room) -> None:
    (room.output / "feed.xml").unlink()
    (room.output / "feed.xml").mkdir()
    (room.output / "feed.xml/ghi-chu.txt").write_text("của tôi", encoding="utf-8")
    before = tree(room.output)
    done = room.build(*CHECK)
    assert (done.returncode, told(done.stderr)) == (1, [])
    assert "feed.xml" in done.stderr
    assert differing(before, tree(room.output)) == []
    shutil.rmtree(room.output / "feed.xml")
    room.is_built(0, *CHECK)


def test_an_older_output_that_was_put_back_is_brought_to_the_day(room: Room, tmp_path: Path) -> None:
    older = shutil.copytree(room.output, tmp_path / "older")
    room.put(1)
    assert room.build().returncode == 0
    shutil.rmtree(room.output)
    shutil.copytree(older, room.output)
    room.is_built(1, *CHECK)


# Two at once


@pytest.mark.parametrize("apart", [0.0, 0.3])
def test_two_builds_at_once_both_succeed_or_the_second_refuses_in_a_sentence(room: Room, apart: float) -> None:
    room.put(1)
    with running(room) as first:
        time.sleep(apart)
        with running(room) as second:
            said = [process.communicate(timeout=60)[1] for process in (first, second)]
            codes = [process.returncode for process in (first, second)]
    assert [told(one) for one in said] == [[], []]
    assert 0 in codes, said
    assert all(code == 0 or one.strip() for code, one in zip(codes, said, strict=True))
    assert differing(room.trees[1], tree(room.output)) == []
    room.is_built(1)


def test_edits_between_two_builds_at_once_are_in_the_next_build(room: Room) -> None:
    room.put(1)
    with running(room) as first:
        time.sleep(0.5)
        room.put(0)
        with running(room) as second:
            for process in (first, second):
                process.communicate(timeout=60)
    assert halves(room, 0, 1) == []
    room.is_built(0)


# The store


def stores(room: Room) -> list[Path]:
    found = [file for file in room.cache.rglob("*") if ".sqlite" in file.name and file.is_file()] if room.cache.is_dir() else []
    assert found
    return found


def _garbage(file: Path) -> None:
    file.write_bytes(random.Random(3).randbytes(max(4096, file.stat().st_size)))


def _halved(file: Path) -> None:
    os.truncate(file, file.stat().st_size // 2)


def _pages_lost(file: Path) -> None:
    """All but the header and the schema."""
    data = file.read_bytes()
    file.write_bytes(data[:4096] + random.Random(4).randbytes(max(0, len(data) - 4096)))


def _emptied(file: Path) -> None:
    file.write_bytes(b"")


def _folder(file: Path) -> None:
    file.unlink()
    (file / "trong").mkdir(parents=True)


def _other_version(file: Path) -> None:
    with sqlite3.connect(file) as store:
        store.execute("PRAGMA user_version = 9999")
    store.close()


def _other_tables(file: Path) -> None:
    file.unlink()
    with sqlite3.connect(file) as store:
        store.execute("CREATE TABLE la (x)")
    store.close()


@pytest.mark.parametrize(
    "damage", [_garbage, _halved, _pages_lost, _emptied, _folder, _other_version, _other_tables], ids=lambda one: one.__name__[1:]
)
def test_a_store_that_is_damaged_is_no_harm(room: Room, damage: Callable[[Path], None]) -> None:
    for file in stores(room):
        if file.suffix in (".sqlite", ".sqlite3"):
            damage(file)
    room.put(1)
    room.is_built(1)


def test_a_store_of_another_checkout_is_no_harm(room: Room, tmp_path: Path) -> None:
    stores(room)
    other = Checkout.copy(room.checkout.root, tmp_path / "other")
    file = other.root / "plugins/language/typography.py"
    file.write_text(file.read_text(encoding="utf-8") + "\n\ndef typography(html):\n    return html.upper()\n", encoding="utf-8")
    assert run(*DESK, "build", cwd=other.root).returncode == 0
    shutil.rmtree(room.cache)
    shutil.copytree(other.root / ".cache", room.cache)
    room.put(1)
    room.is_built(1)


# A reader meanwhile


def test_a_reader_never_misses_a_page_nor_sees_a_part_of_it(room: Room) -> None:
    paths = [
        "index.html",
        "feed.xml",
        "bai/bai-50/index.html",
        "hoi/hoi/index.html",
        "media/anh.jpg",
        "theme/site.css",
    ]
    room.put(1)
    seen: dict[str, set[bytes]] = {path: set() for path in paths}
    with running(room) as process:
        while process.poll() is None:
            for path in paths:
                seen[path].add((room.output / path).read_bytes())
        assert process.returncode == 0
    for path, texts in seen.items():
        assert texts <= {room.trees[number][path] for number in (0, 1)}, path
    assert differing(room.trees[1], tree(room.output)) == []

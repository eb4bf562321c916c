"""The site's commands, run as an editor runs them: in a copy of the checkout, in processes of their own."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
#: What the checkout needs to build: no git, no tests, nothing that an earlier build left.
PARTS = ("content", "theme", "plugins", "desk", "pelicanconf.py", "publishconf.py")
#: The hour of every build of the tests.
NOW = "2026-11-22 08:00"
SITEURL = "http://127.0.0.1:8000"

PELICAN = (str(Path(sys.executable).with_name("pelican")),)
DESK = (sys.executable, "-m", "desk")


def environment(**changed: str) -> dict[str, str]:
    """What a command of the tests sees of the environment: where programs are, the hour, and *changed*."""
    kept = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
    return {**kept, "TOASOAN_NOW": NOW, **changed}


def run(*command: str, cwd: Path, **changed: str) -> subprocess.CompletedProcess[str]:
    """Run *command* to its end, with *changed* in its environment."""
    return subprocess.run(
        command, cwd=cwd, env=environment(**changed), capture_output=True, encoding="utf-8", timeout=120, check=False
    )


@dataclass(frozen=True)
class Checkout:
    """A copy of the checkout, and the output of the plain ``pelican`` command in it."""

    root: Path

    @classmethod
    def copy(cls, source: Path, root: Path) -> Checkout:
        """A copy at *root* of the checkout at *source*, not yet built."""
        root.mkdir(parents=True)
        for part in PARTS:
            if (source / part).is_dir():
                shutil.copytree(source / part, root / part, ignore=shutil.ignore_patterns("__pycache__"))
            else:
                shutil.copy2(source / part, root / part)
        return cls(root)

    @property
    def output(self) -> Path:
        return self.root / "output"

    def build_elsewhere(self, folder: Path, *options: str, cwd: Path | None = None, **changed: str) -> Path:
        """Build from nothing into *folder*, by ``pelican`` with *options*; return the output."""
        output = folder / "output"
        settings = () if "-s" in options else ("-s", str(self.root / "pelicanconf.py"))
        where = ("-o", str(output), "--cache-path", str(folder / "cache"))
        done = run(*PELICAN, *settings, *where, *options, cwd=cwd or self.root, **changed)
        assert done.returncode == 0, done.stderr
        return output


@dataclass(frozen=True)
class Built:
    """A checkout, and what the ``pelican`` command that built it said."""

    checkout: Checkout
    done: subprocess.CompletedProcess[str]


def files(output: Path) -> dict[str, bytes]:
    """Every file below *output* by its path."""
    return {file.relative_to(output).as_posix(): file.read_bytes() for file in sorted(output.rglob("*")) if file.is_file()}


def differences(output: Path, other: Path) -> list[str]:
    """The files that are not the same, byte for byte, in both folders."""
    one, two = files(output), files(other)
    return [path for path in sorted(one.keys() | two.keys()) if one.get(path) != two.get(path)]

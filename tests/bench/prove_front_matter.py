"""Front matter read in a hurry held against the careful way: ``python tests/bench/prove_front_matter.py [--count N] [FOLDER…]``.

Compared are the demonstration site, N documents made at random (20,000), the documents
below each ``FOLDER`` (a content folder, or articles) and, where ``../shared`` is beside
the checkout, its corpus of 1,000 articles and its samples as the importer writes them.
Prints the share that was read without YAML; exits 1 at a difference.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from plugins.documents.kinds import Kind
from plugins.site.kinds import ARTICLE, KINDS
from tests.core.documents.fronts import documents
from tests.core.documents.likeness import differences, is_quick

ROOT = Path(__file__).resolve().parents[2]
SHARED = ROOT.parent / "shared"
#: So many differences are shown of each source.
SHOWN = 5


def main() -> int:
    """Compare everything; 1 where something differs."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--count", type=int, default=20_000, metavar="N")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("folders", nargs="*", type=Path, metavar="FOLDER")
    wanted = parser.parse_args()
    wrong = compare("made at random", documents(wanted.seed, wanted.count))
    for folder in (ROOT / "content", *wanted.folders):
        wrong += compare(str(folder), below(folder))
    if SHARED.is_dir():
        with TemporaryDirectory() as place:
            corpus, imported = Path(place, "corpus"), Path(place, "imported")
            run(SHARED / "bench/make_corpus.py", "--articles", "1000", "--flavour", "toasoan", "--out", corpus)
            run("-m", "desk", "import", SHARED / "samples/text", "--to", imported)
            wrong += compare("the shared corpus", below(corpus)) + compare("the samples, imported", below(imported))
    return 1 if wrong else 0


def compare(name: str, files: Iterable[tuple[Kind, bytes]]) -> int:
    """How many of *files* are read otherwise; says so, and how many are read without YAML."""
    count = quick = wrong = 0
    for kind, data in files:
        count, quick = count + 1, quick + is_quick(data)
        if found := differences(kind, data):
            wrong += 1
            if wrong <= SHOWN:
                print(f"{kind.name}: {', '.join(found)}: {data!r}")
    print(f"{name}: {count} documents, {quick} of them without YAML, {wrong} read otherwise", flush=True)
    return wrong


def below(folder: Path) -> Iterator[tuple[Kind, bytes]]:
    """The documents below *folder*; one in the folder of no kind is an article."""
    for file in sorted(folder.rglob("*.md")):
        path = file.relative_to(folder)
        kinds = (
            kind
            for kind in KINDS
            if not kind.bare and path.is_relative_to(kind.folder) and kind.identify(path.relative_to(kind.folder))
        )
        yield next(kinds, ARTICLE), file.read_bytes()


def run(*arguments: str | Path) -> None:
    """Run Python on *arguments*, silently."""
    subprocess.run([sys.executable, *map(str, arguments)], cwd=ROOT, check=True, capture_output=True)


if __name__ == "__main__":
    sys.exit(main())

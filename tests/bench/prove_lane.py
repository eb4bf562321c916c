"""The fast lane beside the slow way: ``python tests/bench/prove_lane.py [--documents 20000] [--seed 1]``.

Compares HTML, links, figures and typography, byte for byte, over a bench corpus, the samples
and the seeds of ``../shared`` (where they are there; as they are and as the importer makes them),
the demonstration site, and documents drawn at random. Ends with 1 on any difference, having
shown the smallest body that still differs.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from desk.importing import Names, import_page
from plugins.language.text import normalise
from tests.bench.drawn import documents
from tests.bench.lanes import FAST, SLOW, Compared, compare, differs, minimal, read

ROOT = Path(__file__).resolve().parents[2]
SHARED = ROOT.parent / "shared"


def body(path: Path) -> str:
    """What stands below the front matter of *path*, if it has one."""
    text = normalise(path.read_text(encoding="utf-8"))
    return text.partition("\n---\n")[2] if text.startswith("---\n") else text


def pages() -> list[Path]:
    """The samples and seeds."""
    return sorted([*(SHARED / "samples/text").glob("*.txt"), *(SHARED / "seeds").glob("*.txt")])


def imported() -> Iterator[str]:
    """The bodies that the importer makes of them."""
    names = Names.of()
    for path in pages():
        yield str(import_page(str(path), path.read_bytes(), names).as_json()["body"])


def corpus(articles: int) -> Iterator[str]:
    """The bodies of a bench corpus."""
    with tempfile.TemporaryDirectory() as folder:
        make = [
            sys.executable,
            str(SHARED / "bench/make_corpus.py"),
            "--flavour",
            "toasoan",
            "--articles",
            str(articles),
            "--out",
            folder,
        ]
        subprocess.run(make, check=True, stdout=subprocess.DEVNULL)
        yield from map(body, sorted(Path(folder).rglob("articles/**/*.md")))


def prove(name: str, bodies: Iterable[str]) -> bool:
    """Compare *bodies* and print a line of figures; whether all were the same."""
    found, wrong = Compared(), list[str]()
    for one in bodies:
        if not compare(one, found):
            wrong.append(one)
    count = max(1, found.bodies)
    print(
        f"{name:<9} {found.bodies:>5} compared: {found.in_lane} in the lane ({100 * found.in_lane / count:.0f} %), figures without a "
        f"parser {found.plain_figures}/{found.with_images}, quick typography {100 * found.quick_typography / count:.0f} %; "
        f"ms slow {_times(found.slow, count)}, fast {_times(found.fast, count)}; {len(wrong)} differ",
        flush=True,
    )
    for smallest in {minimal(one, differs) for one in sorted(wrong, key=len)[:3]}:
        print(f"  body {smallest!r}\n  slow {read(smallest, SLOW)}\n  fast {read(smallest, FAST)}")
    return not wrong


def _times(spent: list[float], count: int) -> str:
    """Milliseconds a document: all, and for HTML, figures, typography."""
    return f"{1000 * sum(spent) / count:.3f} ({' + '.join(f'{1000 * one / count:.3f}' for one in spent)})"


def main() -> int:
    """0 where all is the same, 1 where not."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0] if __doc__ else "")
    parser.add_argument("--documents", type=int, default=20000, help="drawn at random")
    parser.add_argument("--articles", type=int, default=1000, help="of the bench corpus")
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    demonstration = list(map(body, sorted((ROOT / "content").rglob("*.md"))))
    here = pages() if SHARED.is_dir() else []
    good = [prove("content", demonstration)]
    if here:
        good += [prove("pages", map(body, here)), prove("imported", imported()), prove("corpus", corpus(given.articles))]
    else:
        print("no ../shared here: neither corpus, samples nor seeds were compared")
    real = [*demonstration, *map(body, here)]
    good.append(prove("drawn", documents(given.seed, given.documents, real)))
    return 0 if all(good) else 1


if __name__ == "__main__":
    sys.exit(main())

"""A content folder of 3,000 articles builds to pages that are whole: no link leads nowhere, no section is empty, no page says ``None``.

``.venv/bin/python tests/bench/prove_large.py [ARTICLES]``; exit 1 where something is wrong.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from desk.bench.corpus import write_corpus
from tests.site.links import findings
from tests.site.running import PELICAN, ROOT, SITEURL, run
from tests.site.test_aside import pages, wrong


def main(articles: int) -> int:
    """Build, look at every page, say what is wrong; 1 where something is."""
    with TemporaryDirectory() as folder:
        content, output = Path(folder, "content"), Path(folder, "output")
        write_corpus(content, articles)
        start = time.monotonic()
        where = ("-s", str(ROOT / "pelicanconf.py"), "-o", str(output), "--cache-path", str(Path(folder, "cache")))
        done = run(*PELICAN, str(content), *where, cwd=Path(folder))
        seconds = time.monotonic() - start
        if done.returncode:
            print(done.stderr)
            return 1
        made = pages(output)
        found = [f"{path}: {one}" for path, page in made.items() for one in wrong(page)] + findings(output, SITEURL)
    print(*found[:50], f"{articles} articles, {len(made)} pages, {seconds:.1f} s to build: {len(found)} findings", sep="\n")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 3000))

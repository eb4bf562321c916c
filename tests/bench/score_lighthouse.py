"""``python tests/bench/score_lighthouse.py``: what Lighthouse 12 says of the demonstration site on a mid-range phone.

Needs Chromium and Node; its own packages are set up on the first run (``tests/bench/lighthouse/package-lock.json``).
Each page is opened RUNS times, and the median of each figure is told; the exit status is 1 where one misses what it must reach.
Pages are served compressed, as any web server would, on loopback alone.
"""

from __future__ import annotations

import gzip
import json
import os
import shutil
import subprocess
import sys
import threading
from collections.abc import Mapping
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from statistics import median
from urllib.parse import urlsplit

from rich.console import Console
from rich.table import Table

ROOT = Path(__file__).parents[2]
TOOLS = Path(__file__).parent / "lighthouse"
HOST = "127.0.0.1"
RUNS = 3
PAGES = {
    "front page": "/",
    "article": "/bai/tong-ket-hoat-dong-nam-2017/",
    "term": "/hoi/lien-hiep-hoi-dong-nai/",
    "directory": "/hoi/",
}
#: The least score of each category (0-100), and the most that is borne of each other figure.
LEAST = {"performance": 95, "accessibility": 100, "best-practices": 95, "seo": 95}
MOST = {"cumulative-layout-shift": 0.0, "foreign": 0}
TOLD = {"largest-contentful-paint": 1000, "total-byte-weight": 1024}  # ms, bytes: divided for the table


class Compressed(SimpleHTTPRequestHandler):
    """Serves files, texts as gzip."""

    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        """One file."""
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() else path
        if not path.is_file():
            self.send_error(404)
            return
        data, kind = path.read_bytes(), self.guess_type(path)
        self.send_response(200)
        self.send_header("Content-Type", f"{kind}; charset=utf-8" if kind.startswith("text/") else kind)
        if kind.startswith(("text/", "application/", "image/svg")):
            data = gzip.compress(data)
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Cache-Control", "public, max-age=3600")
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    def log_message(self, format: str, *args: object) -> None:
        """Nothing."""


def lighthouse(address: str) -> Mapping[str, float]:
    """The figures of one visit to *address*, by name."""
    flags = "--headless=new --no-sandbox --disable-gpu --disable-background-networking"
    categories = ",".join(LEAST)
    done = subprocess.run(
        [TOOLS / "node_modules/.bin/lighthouse", address, "--quiet", "--output=json", f"--only-categories={categories}", f"--chrome-flags={flags}"],
        env={**os.environ, "CHROME_PATH": shutil.which("chromium") or ""}, capture_output=True, check=True, text=True,
    )  # fmt: skip
    report = json.loads(done.stdout)
    audits = report["audits"]
    if os.environ.get("WHY"):
        for name, one in audits.items():
            if one.get("score") is not None and one["score"] < 0.9:
                print(f"  {name}: {one['score']} {one.get('displayValue', '')}", file=sys.stderr)
    requests = audits["network-requests"]["details"]["items"]
    foreign = sum(urlsplit(one["url"]).hostname not in (HOST, None) for one in requests)
    scores = {name: 100 * one["score"] for name, one in report["categories"].items()}
    return scores | {name: audits[name]["numericValue"] for name in ("cumulative-layout-shift", *TOLD)} | {"foreign": foreign}


def main() -> None:
    """Build, serve, visit, tell."""
    if not (TOOLS / "node_modules").is_dir():
        subprocess.run(["npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"], cwd=TOOLS, check=True)
    subprocess.run([sys.executable, "-m", "desk", "build"], cwd=ROOT, check=True)
    server = ThreadingHTTPServer((HOST, 0), partial(Compressed, directory=str(ROOT / "output")))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    table = Table("page", *LEAST, *MOST, "largest paint s", "KB")
    missed = False
    for name, path in PAGES.items():
        visits = [lighthouse(f"http://{HOST}:{server.server_port}{path}") for _ in range(RUNS)]
        figures = {key: median(one[key] for one in visits) for key in visits[0]}
        missed |= any(figures[key] < least for key, least in LEAST.items())
        missed |= any(figures[key] > most for key, most in MOST.items())
        told = [f"{figures[key] / unit:.1f}" for key, unit in TOLD.items()]
        table.add_row(name, *(f"{figures[key]:.0f}" for key in LEAST), *(f"{figures[key]:.3g}" for key in MOST), *told)
    server.shutdown()
    Console(width=140).print(table)
    sys.exit(1 if missed else 0)


if __name__ == "__main__":
    main()

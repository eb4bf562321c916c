"""``python tests/bench/take_pictures.py``: the four pictures of the README, taken of the demonstration site as it is built now."""

from __future__ import annotations

import shutil
import subprocess
import sys
import threading
from io import BytesIO
from pathlib import Path

from PIL import Image
from playwright.sync_api import sync_playwright

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from desk.serving import HOST, server

ROOT = Path(__file__).parents[2]
#: Name, address, width, height and colour scheme of each.
PICTURES = (
    ("front", "/", 1280, 1500, "light"),
    ("article", "/bai/sau-buc-tranh-doc-duong-dat-nuoc/", 390, 1500, "dark"),
    ("union", "/hoi/lien-hiep-hoi-binh-phuoc/", 1280, 900, "light"),
    ("provinces", "/tinh-thanh/", 1280, 1000, "light"),
)


def main() -> None:
    """Build, serve, look."""
    subprocess.run([sys.executable, "-m", "desk", "build"], cwd=ROOT, check=True)
    running = server(ROOT / "output", 0)
    threading.Thread(target=running.serve_forever, daemon=True).start()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        for name, address, width, height, scheme in PICTURES:
            page = browser.new_page(viewport={"width": width, "height": height}, color_scheme=scheme)  # type: ignore[arg-type]
            page.goto(f"http://{HOST}:{running.server_port}{address}", wait_until="networkidle")
            shot = Image.open(BytesIO(page.screenshot())).convert("RGB")
            shot.quantize(128).save(ROOT / f"docs/pictures/{name}.png", optimize=True)
            page.close()
        browser.close()
    running.shutdown()


if __name__ == "__main__":
    main()

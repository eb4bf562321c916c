"""Settings for publishing: as ``pelicanconf.py``, with the public address taken from the environment."""

import os
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent
sys.path.insert(0, str(ROOT))

try:
    from pelicanconf import *  # noqa: F403
except Exception as error:  # Pelican would show a traceback
    from plugins.site.misconfigured import finding_of

    sys.exit(finding_of(error, ROOT).as_text())

SITEURL = os.environ.get("SITEURL", "").rstrip("/")
if not SITEURL.startswith(("http://", "https://")):
    sys.exit("SITEURL chưa đặt: chạy SITEURL=https://dia-chi-cua-trang … (set SITEURL to the public address)")

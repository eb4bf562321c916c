"""Settings for publishing: as ``pelicanconf.py``, with the public address taken from the environment."""

import os
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

from pelicanconf import *  # noqa: F403

SITEURL = os.environ.get("SITEURL", "").rstrip("/")
if not SITEURL.startswith(("http://", "https://")):
    sys.exit("SITEURL chưa đặt: chạy SITEURL=https://dia-chi-cua-trang … (set SITEURL to the public address)")

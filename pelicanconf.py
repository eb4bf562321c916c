"""Settings of the site. Pelican's own articles, pages and feeds are off: ``plugins.site`` makes every file."""

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent
if str(ROOT) not in sys.path:
    sys.path.insert(0, str(ROOT))

# Compiled once, beside the sources, also where the shell says not to: a build after one edit is half start-up.
sys.dont_write_bytecode = False

from plugins.site.newsroom import Newsroom  # noqa: E402

SITENAME = "Tòa soạn"
SITESUBTITLE = "Tin tức và lưu trữ của các Liên hiệp hội Khoa học và Kỹ thuật"
SITEURL = "http://127.0.0.1:8000"
DEFAULT_LANG = "vi"
TIMEZONE = "Asia/Ho_Chi_Minh"

PATH = "content"
OUTPUT_PATH = "output"
THEME = "theme"
CACHE_PATH = ".cache"

PELICAN_CLASS = Newsroom
PLUGINS = ["plugins.site"]

ARTICLE_PATHS: list[str] = []
PAGE_PATHS: list[str] = []
STATIC_PATHS: list[str] = []
THEME_STATIC_PATHS: list[str] = []
DIRECT_TEMPLATES: list[str] = []
FEED_ALL_ATOM = CATEGORY_FEED_ATOM = AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = TRANSLATION_FEED_ATOM = None
READERS = {"rst": None, "html": None, "htm": None}

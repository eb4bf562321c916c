"""All kinds of document, collected from the rooms that own them."""

from __future__ import annotations

from functools import partial

from plugins.documents import schemas
from plugins.documents.kinds import Kind
from plugins.language.bilingual import Bilingual
from plugins.magazine import kinds as magazine
from plugins.taxonomies import kinds as taxonomies


def _below(first: str, id_: str) -> str:
    return f"{first}{id_}/"


ARTICLE = Kind("article", Bilingual("bài", "article"), "articles", schemas.Article, partial(_below, "/bai/"))
PAGE = Kind("page", Bilingual("trang", "page"), "pages", schemas.Page, partial(_below, "/trang/"))
#: What stands on the front page: one file at the top of the content folder.
FRONT = Kind("front", Bilingual("trang nhất", "front page"), "", schemas.Front, bare=True)
KINDS = (ARTICLE, PAGE, *taxonomies.KINDS, *magazine.KINDS, FRONT)
BY_NAME = {kind.name: kind for kind in KINDS}

"""What happens to a newsroom: every edit that its people, and the people behind them, can make.

Each is a method that draws what it needs, by hypothesis or by a seed. Most leave a valid site;
some may not, and a few never do.
"""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any, Protocol

from tests.build.worlds import Document, Newsroom, World, first_world, id_of, link, picture

IDS = ["a", "b", "dai-hoi", "giai-thuong", "sap-nhap", "tin-moi"]
TITLES = ["Tin ngắn", "Hội nghị: phần 1 #2", "“Hòa” & <b>hoà</b>", "Đại hội thành công", "{0} %s %(name)s"]
DATES = ["2019-12-31 23:59", "2020-02-29", "2021-01-13", "2021-02-01", "2025-06-30 23:59", "2025-07-01", "2026-11-22"]
AHEAD = ["2026-11-22 08:01", "2026-11-22 09:30", "2026-12-01", "2027-01-01"]
HOURS = ["2026-11-22 08:00", "2026-11-22 09:30", "2026-11-23 23:59", "2026-12-01 00:00", "2027-02-03 10:00", "2021-01-13 11:10"]
STARTS = ["2026-11-21", "2026-11-22 09:00", "2026-11", "2026", "2019-12-30", None]
ENDS = ["2026-11-22", "2026-11-23 11:30", "2026-12", "2028", "2020-01-02", None]
UNITS = ["Bắc Ninh", "bac-ninh-truoc-2025", "Đồng Nai", "Huế", "Bình Phước", "TP. Hồ Chí Minh"]
NAMES = ["Hội Làm vườn", "Hội Làm Vườn", "Liên hiệp hội Bắc Ninh", "Hội Hòa", "Hội Hoà Bình", "LHHVN", "Liên hiệp hội tỉnh"]
PICTURES = ["ky-ket", "trao-giai", "tru-so", "moi"]
ADDRESSES = ["http://127.0.0.1:8000", "https://hoi.example", "https://example.org/tin-tuc-hoi"]
TEMPLATES = [
    "base.html",
    "article.html",
    "association.html",
    "associations.html",
    "association-tree.html",
    "front.html",
    "events.html",
    "events-month.html",
    "macros/occasions.html",
    "provinces.html",
    "macros/listings.html",
    "macros/links.html",
    "macros/associations.html",
    "macros/plots.html",
    "partials/footer.html",
    "partials/article-foot.html",
    "partials/translations.html",
    "document.html",
    "documents.html",
]
FRONT_PAGE = "content/front-page.yaml"
ASKED = [
    "articles: 1",
    "events: 0",
    "events: 1",
    "issue: false",
    "lead: newest",
    "lead: pinned",
    "map: false",
    "sections: [Diễn đàn, tin-tuc]",
    "sections: [Ý kiến]",
]
CITED = [
    "42-CT/TW",
    "42/CT-TƯ (2010)",
    "42-CT/TW, ngày 16/4/2015.",
    "45/2010/NĐ-CP",
    "45/NĐ-CP",
    "18/QĐ-TTg (2021)",
    "18/2021/QĐ-TTg",
]


class NothingLeft(Exception):
    """An edit finds nothing that it could be made to."""


class Draws(Protocol):
    """Where an edit takes its choices from; *one* raises :class:`NothingLeft` where there is nothing to choose."""

    def one(self, *things: Any) -> Any: ...

    def some(self, most: int, *things: Any) -> list[Any]: ...


Edit = Callable[["History", Draws], None]
EDITS: dict[str, Edit] = {}


def edit(change: Edit) -> Edit:
    """One of :data:`EDITS`."""
    return EDITS.setdefault(change.__name__, change)


class History:
    """A newsroom, edited and built; after two builds that were refused, all is mended."""

    def __init__(self, folder: Path) -> None:
        self.room = Newsroom(folder, first_world())
        self.kept = self.world.copy()
        self.built: World | None = None
        self.refused, self.quiet, self.disturbed = 0, False, False

    @property
    def world(self) -> World:
        return self.room.world

    def make(self, name: str, draw: Draws) -> None:
        """Make the edit called *name*."""
        with suppress(NothingLeft):
            EDITS[name](self, draw)

    def build(self) -> None:
        """Build where anything happened since the last time, and hold the law against it."""
        if self.world == self.built and not self.disturbed:
            return
        self._build()
        if self.refused == 2:
            self.mend()

    def mend(self) -> None:
        """Put all back as it was when the site was built last, where it no longer can be."""
        if self.refused:
            self.room.world = self.kept.copy()
            self._build()
            assert not self.refused

    def _build(self) -> None:
        self.room.save(quiet=self.quiet)
        self.built = self.world.copy()
        self.quiet = self.disturbed = False
        if self.room.keeps_the_law():
            self.refused, self.kept = 0, self.world.copy()
        else:
            self.refused += 1

    def _document(self, draw: Draws, *kinds: str) -> Document:
        paths = [path for kind in kinds for path in self.world.of(kind)]
        return self.world.documents[draw.one(*paths)] if paths else Document({})

    def _names(self, kind: str) -> list[str]:
        """Every way to name a term of *kind*."""
        documents = [(id_of(path), self.world.documents[path].keys) for path in self.world.of(kind)]
        names = [[id_, keys.get("name"), keys.get("short_name"), *keys.get("aliases", ())] for id_, keys in documents]
        return [name for several in names for name in several if name]

    # Articles

    @edit
    def an_article_is_added(self, draw: Draws) -> None:
        date = draw.one(*DATES, *AHEAD)
        keys = {"title": draw.one(*TITLES), "date": date, "provinces": draw.some(2, *UNITS)}
        body = draw.one("Chữ.", "![Ảnh](/media/ky-ket.jpg)", f"[Xem]({link(draw.one(*self.world.documents))})")
        self.world.documents[f"content/articles/{date[:4]}/{draw.one(*IDS)}.md"] = Document(keys, body)

    @edit
    def a_body_changes(self, draw: Draws) -> None:
        document = self._document(draw, "articles", "pages", "associations", "provinces", "sections")
        document.body = draw.one(
            "", "Đoạn 5.", "Đoạn 6.\n\n- một\n- hai", "![Trụ sở](/media/tru-so.jpg)", document.body + "\n\nThêm."
        )

    @edit
    def a_link_is_added(self, draw: Draws) -> None:
        self._document(draw, "articles", "pages", "events").body += f" [đọc]({link(draw.one(*self.world.documents))})"

    @edit
    def a_document_of_the_state_is_cited(self, draw: Draws) -> None:
        self._document(draw, "articles", "articles", "pages", "associations", "sections").body += f" Theo {draw.one(*CITED)}."

    @edit
    def a_title_changes(self, draw: Draws) -> None:
        self._document(draw, "articles", "pages").keys["title"] = draw.one(*TITLES)

    @edit
    def a_date_changes(self, draw: Draws) -> None:
        self._document(draw, "articles").keys["date"] = draw.one(*DATES, *AHEAD)

    @edit
    def a_status_changes(self, draw: Draws) -> None:
        self._document(draw, "articles", "pages").keys["status"] = draw.one("published", "draft", "hidden")

    @edit
    def an_article_names_other_terms(self, draw: Draws) -> None:
        keys = self._document(draw, "articles").keys
        keys["associations"] = draw.some(2, *self._names("associations"))
        keys["events"] = draw.some(1, *self._names("events"))
        keys["provinces"] = draw.some(2, *UNITS)
        keys["section"] = draw.one(None, *self._names("sections"))

    @edit
    def an_article_tells_more(self, draw: Draws) -> None:
        more = draw.one(
            {"summary": "Câu dẫn."},
            {"updated": "2026-11-21"},
            {"byline": "M. Nguyệt"},
            {"lang": "en"},
            {"pinned": draw.one(True, False)},
            {"redirect_from": ["/about.html"]},
            {"redirect_from": ["/cu/1.html", "/cu/2/"]},
            {"issue": "khoa-hoc/2021-01", "pages": "2-3"},
            {"corrections": [{"date": "2026-11-21", "text": "Sửa tên."}]},
        )
        self._document(draw, "articles").keys |= more

    @edit
    def an_article_becomes_a_translation(self, draw: Draws) -> None:
        """In another language than its original, mostly, which it may be itself: an error."""
        originals = map(id_of, self.world.of("articles"))
        self._document(draw, "articles").keys |= {
            "lang": draw.one("en", "en", "fr", "vi"),
            "translation_of": draw.one(*originals),
        }

    @edit
    def a_translation_changes_or_goes(self, draw: Draws) -> None:
        found = [path for path in self.world.of("articles") if "translation_of" in self.world.documents[path].keys]
        keys = self.world.documents[draw.one(*found)].keys
        keys |= draw.one(
            {"title": draw.one(*TITLES)},
            {"status": draw.one("published", "draft", "hidden")},
            {"date": draw.one(*DATES, *AHEAD)},
            {"lang": draw.one("en", "fr", "en-GB")},
        )
        if draw.one(True, False):
            del keys["translation_of"]

    @edit
    def a_key_is_removed(self, draw: Draws) -> None:
        keys = self._document(draw, "articles", "associations", "events", "periodicals").keys
        keys.pop(draw.one(*(sorted(keys.keys() - {"title", "name", "date", "number"}) or ["none"])), None)

    @edit
    def an_article_is_renamed(self, draw: Draws) -> None:
        """To another id, to one that an article had before, or only into another folder."""
        old = draw.one(*self.world.of("articles"))
        new = f"content/articles/{draw.one('2020', '2021', '2026')}/{draw.one(id_of(old), *IDS)}.md"
        if new not in self.world.documents:
            self.room.save()
            self.world.move(old, new)
            self.room.rename(old, new)

    @edit
    def two_files_swap_what_they_hold(self, draw: Draws) -> None:
        self.room.save()
        paths = self.world.of("articles") if draw.one(True, False) else self.world.below("content/media")
        one, other = draw.one(*paths), draw.one(*paths)
        if one != other:
            for old, new in ((one, "spare"), (other, one), ("spare", other)):
                self.room.rename(old, new)
            held = self.world.documents if one in self.world.documents else self.world.files
            held[one], held[other] = held[other], held[one]

    @edit
    def an_article_is_removed(self, draw: Draws) -> None:
        self._remove(draw.one(*self.world.of("articles")))

    def _remove(self, path: str) -> None:
        """Without leaving a link or an id that leads to it."""
        del self.world.documents[path]
        for document in self.world.documents.values():
            document.body = re.sub(rf"\[(.*?)\]\({re.escape(link(path))}\)", r"\1", document.body)
            for piece in document.keys.get("contents", ()):
                if piece.get("article") == id_of(path):
                    del piece["article"]
            if document.keys.get("translation_of") == id_of(path):
                del document.keys["translation_of"]

    # Terms

    @edit
    def a_term_is_added(self, draw: Draws) -> None:
        kind, id_ = draw.one("associations", "sections", "events"), draw.one(*IDS)
        self.world.documents.setdefault(f"content/{kind}/{id_}.md", Document({"name": draw.one(*NAMES)}))

    @edit
    def a_term_that_nothing_names_is_removed(self, draw: Draws) -> None:
        paths = self.world.of("associations") + self.world.of("sections") + self.world.of("events")
        path = draw.one(*paths)
        keys = self.world.documents[path].keys
        called = {id_of(path), keys["name"], keys.get("short_name"), *keys.get("aliases", ())}
        said = " ".join(str(one.keys) for other, one in self.world.documents.items() if other != path)
        if not any(f"'{name}'" in said for name in called):
            self._remove(path)

    @edit
    def a_term_is_renamed(self, draw: Draws) -> None:
        """And keeps its old name as an alias, or does not, which may be an error."""
        keys = self._document(draw, "associations", "sections", "events", "periodicals").keys
        if draw.one(True, False):
            keys["aliases"] = sorted({*keys.get("aliases", ()), keys.get("name", "Tên cũ")})
        keys["name"] = draw.one(*NAMES, "Tên mới")

    @edit
    def a_short_name_or_an_alias_changes(self, draw: Draws) -> None:
        keys = self._document(draw, "associations").keys
        keys |= draw.one({"short_name": draw.one(*NAMES)}, {"aliases": draw.some(2, *NAMES)})

    @edit
    def an_alias_moves_to_another(self, draw: Draws) -> None:
        one, other = (self._document(draw, "associations").keys for _ in range(2))
        one["aliases"], other["aliases"] = other.get("aliases", []), one.get("aliases", [])

    @edit
    def an_association_is_dissolved_or_founded_again(self, draw: Draws) -> None:
        keys = self._document(draw, "associations").keys
        successors = draw.some(2, *map(id_of, self.world.of("associations")))
        keys |= {"until": draw.one(None, "2019", "2025-06-30"), "successors": successors}

    @edit
    def a_body_is_renamed_and_its_old_name_is_dated(self, draw: Draws) -> None:
        keys = self._document(draw, "associations").keys
        keys["names"] = [{"name": keys.get("name", "Tên cũ"), "until": draw.one("2019", "2021-01-13", "2025-06-30")}]
        keys["name"] = draw.one("Hội tên nay", "Hội tên khác")

    @edit
    def a_term_gets_another_parent(self, draw: Draws) -> None:
        self._document(draw, "associations").keys["parent"] = draw.one(None, *self._names("associations"))

    @edit
    def a_term_tells_more(self, draw: Draws) -> None:
        told = {
            "associations": (
                {"level": draw.one("national", "provincial", "member", "affiliate", "unit")},
                {"founded": 1990},
                {"province": draw.one(*UNITS)},
                {"picture": "/media/tru-so.jpg"},
                {"members": [{"count": 7, "as_of": 2019}, {"count": draw.one(0, 7, 90), "as_of": "2021-05"}]},
            ),
            "events": (
                {"edition": 9},
                {"start": "2026-11-23"},
                {"end": "2021"},
                {"results": {"entries": 3}},
                {"series": None},
                {"venue": "Nhà hát"},
            ),
            "sections": ({"order": 0}, {"order": 2}, {"description": "Lời tả."}),
            "provinces": ({"picture": "/media/tru-so.jpg"}, {"links": []}),
            "periodicals": (
                {"number": "2"},
                {"short_name": "TCKH"},
                {"date": "2021-04"},
                {"frequency": "monthly"},
                {"publisher": "dong-nai"},
            ),
        }
        kind = draw.one(*told)
        self._document(draw, kind).keys |= draw.one(*told[kind])

    @edit
    def an_event_is_put_off_or_its_day_is_known_better(self, draw: Draws) -> None:
        """Which may put its end before its start: an error."""
        keys = self._document(draw, "events").keys
        keys |= {"start": draw.one(*STARTS), "end": draw.one(*ENDS), "updated": draw.one(None, "2026-11-21", "2026-11-22 07:59")}

    @edit
    def an_event_is_told_to_be_elsewhere_and_of_others(self, draw: Draws) -> None:
        keys = self._document(draw, "events").keys
        keys |= {"venue": draw.one(None, "Hội trường A, tầng 2"), "province": draw.one(None, *UNITS)}
        keys |= {"organisers": draw.some(2, *self._names("associations")), "kind": draw.one("contest", "series", "award", None)}

    @edit
    def a_profile_of_a_province_comes_or_goes(self, draw: Draws) -> None:
        path = f"content/provinces/{draw.one('hue', 'bac-ninh', 'dong-nai', 'bac-ninh-truoc-2025')}.md"
        if path in self.world.documents:
            self._remove(path)
        else:
            self.world.documents[path] = Document({}, "Lời tả.")

    # The front page

    @edit
    def the_front_page_is_asked_for_otherwise(self, draw: Draws) -> None:
        """By what is not there, or twice, too: errors."""
        lead = f"lead: {draw.one(*map(id_of, self.world.of('articles')))}"
        self.world.files[FRONT_PAGE] = "\n".join(draw.some(3, lead, *ASKED)).encode()

    @edit
    def the_front_page_is_as_it_comes(self, draw: Draws) -> None:
        self.world.files.pop(FRONT_PAGE, None)

    # Pictures

    @edit
    def a_picture_is_added_or_replaced(self, draw: Draws) -> None:
        """By one of the same size, or of another: of its file, of itself, lying on its side."""
        path = f"content/media/{draw.one(*PICTURES)}.jpg"
        self.world.files[path] = picture(draw.one(*range(256)), draw.one(2048, 2048, 3000), draw.one(24, 24, 40), draw.one(1, 6))

    @edit
    def a_picture_is_damaged(self, draw: Draws) -> None:
        """An error where it is asked for."""
        path = draw.one(*self.world.below("content/media"))
        self.world.files[path] = self.world.files[path][:100]

    @edit
    def an_article_shows_another_picture(self, draw: Draws) -> None:
        """Which may not be there: an error."""
        self._document(draw, "articles").keys["image"] = f"/media/{draw.one(*PICTURES)}.jpg"

    @edit
    def a_picture_is_removed(self, draw: Draws) -> None:
        """Which may be asked for: an error."""
        self.world.files.pop(f"content/media/{draw.one(*PICTURES)}.jpg", None)

    # The theme, the settings, the hour

    @edit
    def a_template_changes(self, draw: Draws) -> None:
        path, mark = f"theme/templates/{draw.one(*TEMPLATES)}", draw.one(1, 2, 3)
        text = re.sub(r"<!--\d-->", "", self.world.files[path].decode())
        marked, found = re.subn(r"(\{% (?:block main|macro [^%]*?) -?%\})", rf"\1<!--{mark}-->", text)
        self.world.files[path] = (marked if found else f"{text}<!--{mark}-->").encode()

    @edit
    def a_style_changes(self, draw: Draws) -> None:
        path = f"theme/static/css/{draw.one('base.css', 'components/article.css', 'components/new.css')}"
        self.world.files[path] = f"/* {draw.one(*range(10))} */\n".encode()

    @edit
    def a_style_is_removed(self, draw: Draws) -> None:
        self.world.files.pop("theme/static/css/components/new.css", None)

    @edit
    def a_translation_changes(self, draw: Draws) -> None:
        path = f"theme/translations/{self.world.settings['DEFAULT_LANG']}/LC_MESSAGES/messages.po"
        words = rf'\1msgstr "Đến nội dung {draw.one(1, 2, 3)}"'
        self.world.files[path] = re.sub(
            r'(msgid "Skip to content"\n)msgstr ".*"', words, self.world.files[path].decode()
        ).encode()

    @edit
    def a_setting_changes(self, draw: Draws) -> None:
        names = {"SITENAME": ("Tòa soạn", "Báo & Hội"), "SITEURL": ADDRESSES, "DEFAULT_LANG": ("vi", "en")}
        name = draw.one(*names)
        self.world.settings[name] = draw.one(*(one for one in names[name] if one != self.world.settings[name]))

    @edit
    def a_day_passes(self, draw: Draws) -> None:
        day = datetime.fromisoformat(self.world.now).replace(hour=0, minute=0) + timedelta(days=draw.one(1, 2, 10))
        self.world.now = day.isoformat(" ", "minutes")

    @edit
    def the_clock_moves(self, draw: Draws) -> None:
        self.world.now = draw.one(*(hour for hour in HOURS if hour != self.world.now))

    # What is no edit, and what does not look like one

    @edit
    def a_file_is_touched(self, draw: Draws) -> None:
        self.room.save()
        self.disturbed = True
        path = self.room.root / draw.one(*sorted(self.world.disk()))
        os.utime(path, (draw.one(1, 2_000_000_000),) * 2)

    @edit
    def a_file_changes_and_its_size_and_time_do_not(self, draw: Draws) -> None:
        self.room.save()
        self.quiet = True
        for path in self.world.of("articles"):
            document = self.world.documents[path]
            document.body = re.sub(r"\d", lambda digit: str((int(digit[0]) + 1) % 10), document.body)
        path = draw.one(*self.world.below("content/media"))
        self.world.files[path] = picture(draw.one(*range(256)), len(self.world.files[path]))
        path = "theme/static/css/tokens.css"
        self.world.files[path] = self.world.files[path][:-1] + draw.one(b"\n", b" ")

    @edit
    def the_cache_is_deleted(self, draw: Draws) -> None:
        shutil.rmtree(self.room.cache, ignore_errors=True)
        self.disturbed = True

    @edit
    def the_output_is_deleted(self, draw: Draws) -> None:
        shutil.rmtree(self.room.output, ignore_errors=True)
        self.disturbed = True

    @edit
    def the_cache_is_kept_for_later(self, draw: Draws) -> None:
        self._copied(self.room.cache, self.room.root / "kept")

    @edit
    def an_older_cache_comes_back(self, draw: Draws) -> None:
        """As a runner does that keeps caches between builds."""
        self._copied(self.room.root / "kept", self.room.cache)

    def _copied(self, folder: Path, to: Path) -> None:
        if folder.is_dir():
            shutil.rmtree(to, ignore_errors=True)
            shutil.copytree(folder, to)
            self.disturbed = True

    # Errors

    @edit
    def a_document_is_broken(self, draw: Draws) -> None:
        path = draw.one(*self.world.documents)
        text = self.world.documents[path].data()
        self._remove(path) if draw.one(True, False) else self.world.documents.pop(path)
        self.world.files[path] = draw.one(
            text.replace(b"---", b"--", 1), text[: len(text) // 2], b"\xff\xfe", b"---\nlevel: cao\n---\n"
        )

    @edit
    def a_name_is_misspelt(self, draw: Draws) -> None:
        self._document(draw, "articles").keys["section"] = "Tin tưc"

    @edit
    def a_template_is_broken(self, draw: Draws) -> None:
        self.world.files["theme/templates/article.html"] += draw.one(b"{% if %}", b"{{ articles.all }}")

    @edit
    def all_is_mended(self, draw: Draws) -> None:
        self.room.world = self.kept.copy()

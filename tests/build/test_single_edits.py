"""The nastiest single edits, one by one: what each changes far from where it is made, and the law after it."""

from __future__ import annotations

import re
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.build.worlds import PLACE, Document, Newsroom, World, first_world, link, picture, tree
from tests.photos import photo
from tests.site.running import PELICAN, ROOT, Checkout, differences, files, run

PROVINCE = "tinh-thanh/{}/index.html"


@pytest.fixture
def room() -> Iterator[Newsroom]:
    """A newsroom, built."""
    with tempfile.TemporaryDirectory(dir=PLACE) as folder:
        made = Newsroom(Path(folder), first_world())
        made.save()
        assert made.build(made.output, made.cache)[0] == 0
        yield made


def article(world: World, id_: str) -> Document:
    return next(document for path, document in world.documents.items() if path.endswith(f"/{id_}.md") and "/articles/" in path)


def page(room: Newsroom, path: str) -> str:
    return (room.output / path).read_text(encoding="utf-8")


def rebuilt(room: Newsroom) -> None:
    room.save()
    assert room.keeps_the_law()


def test_an_alias_that_moves_to_another_association_takes_its_articles_along(room: Newsroom) -> None:
    assert "/bai/giai-thuong/" in page(room, "hoi/bac-ninh/index.html")
    room.world.documents["content/associations/bac-ninh.md"].keys["aliases"] = []
    room.world.documents["content/associations/dong-nai.md"].keys["aliases"] = ["LHH Bắc Ninh"]
    rebuilt(room)
    assert "/bai/giai-thuong/" not in page(room, "hoi/bac-ninh/index.html")
    assert "/bai/giai-thuong/" in page(room, "hoi/dong-nai/index.html")


@pytest.mark.parametrize(
    ("date", "unit", "other"),
    [("2025-06-30 23:59", "bac-ninh-truoc-2025", "bac-ninh"), ("2025-07-01", "bac-ninh", "bac-ninh-truoc-2025")],
    ids=["before the reform", "on its day"],
)
def test_a_date_decides_which_province_of_a_name_is_meant(room: Newsroom, date: str, unit: str, other: str) -> None:
    for day in ("2021-05-05", "2026-05-05", date):
        article(room.world, "sap-nhap").keys["date"] = day
        rebuilt(room)
    assert f'href="/tinh-thanh/{unit}/"' in page(room, "bai/sap-nhap/index.html")
    assert f'ts-target" href="/tinh-thanh/{other}/"' not in page(room, "bai/sap-nhap/index.html")


def test_a_predecessor_that_gets_a_new_successor_is_told_on_three_pages_in_the_data_and_by_its_articles(room: Newsroom) -> None:
    assert "/hoi/dong-nai/" in page(room, "bai/dai-hoi/index.html")
    room.world.documents["content/associations/binh-phuoc.md"].keys["successors"] = ["LHH Bắc Ninh"]
    rebuilt(room)
    assert "/hoi/bac-ninh/" in page(room, "bai/dai-hoi/index.html")
    assert "/hoi/dong-nai/" not in page(room, "bai/dai-hoi/index.html")
    assert '"successors":["bac-ninh"]' in page(room, "hoi/index.json")
    assert "/hoi/binh-phuoc/" in page(room, "hoi/bac-ninh/index.html")
    assert "/hoi/bac-ninh/" in page(room, "hoi/binh-phuoc/index.html")
    assert "/hoi/binh-phuoc/" not in page(room, "hoi/dong-nai/index.html")


def test_a_body_far_along_a_chain_of_mergers_is_renamed_where_an_old_article_leads_to_it(room: Newsroom) -> None:
    room.world.documents["content/associations/dong-nai.md"].keys |= {"until": "2026-01-31", "successors": ["trung-uong"]}
    rebuilt(room)
    assert "Liên hiệp hội Việt Nam" in page(room, "bai/dai-hoi/index.html").partition('href="/hoi/trung-uong/"')[2][:100]
    keys = room.world.documents["content/associations/trung-uong.md"].keys
    keys |= {"name": "Liên hiệp hội cả nước", "names": [{"name": "Liên hiệp hội Việt Nam", "until": "2025"}]}
    rebuilt(room)
    article = page(room, "bai/dai-hoi/index.html")
    assert "nay là Liên hiệp hội cả nước" in article, "it is named itself, too"
    assert "nay: <a" in article and ">Liên hiệp hội cả nước</a>" in article


def test_a_term_loses_its_last_article_and_the_year_that_it_stood_in(room: Newsroom) -> None:
    assert (room.output / "chuyen-muc/dien-dan/2021/index.html").is_file()
    article(room.world, "dai-hoi").keys["section"] = "tin-tuc"
    rebuilt(room)
    assert not (room.output / "chuyen-muc/dien-dan/2021").exists()
    assert "/bai/dai-hoi/" not in page(room, "chuyen-muc/dien-dan/index.html")


def test_the_newest_article_goes_and_its_older_neighbour_is_the_newest(room: Newsroom) -> None:
    del room.world.documents["content/articles/2025/sap-nhap.md"]
    rebuilt(room)
    assert not (room.output / "bai/sap-nhap").exists()
    assert "sap-nhap" not in page(room, "bai/dai-hoi/index.html") + page(room, "index.html") + page(room, "feed.xml")


def test_the_front_page_is_asked_for_otherwise_and_an_article_is_pinned_and_no_more(room: Newsroom) -> None:
    asked = "content/front-page.yaml"
    room.world.files[asked] = "lead: giai-thuong\nsections: [Ý kiến]\nevents: 1\nmap: false\nissue: false\n".encode()
    rebuilt(room)
    front = page(room, "index.html")
    assert front.index("/bai/giai-thuong/") < front.index("/bai/sap-nhap/")
    assert "ts-map" not in front and "Số mới nhất" not in front
    room.world.files[asked] = b""
    article(room.world, "dai-hoi").keys["pinned"] = True
    rebuilt(room)
    front = page(room, "index.html")
    assert front.index("/bai/dai-hoi/") < front.index("/bai/sap-nhap/")
    assert "ts-map" in front and "Số mới nhất" in front
    del room.world.files[asked], article(room.world, "dai-hoi").keys["pinned"]
    rebuilt(room)
    front = page(room, "index.html")
    assert front.index("/bai/sap-nhap/") < front.index("/bai/dai-hoi/")


def test_the_lead_of_the_front_page_goes_and_is_missed(room: Newsroom) -> None:
    room.world.files["content/front-page.yaml"] = b"lead: sap-nhap\n"
    rebuilt(room)
    room.world.move("content/articles/2025/sap-nhap.md", "content/articles/2025/moi.md")
    room.save()
    assert not room.keeps_the_law()
    room.world.files["content/front-page.yaml"] = b"lead: moi\n"
    rebuilt(room)


def test_an_issue_comes_out_on_its_day_and_nothing_else_has_changed(room: Newsroom) -> None:
    room.world.documents["content/periodicals/khoa-hoc/2026-04.md"] = Document({"number": "4", "date": "2026-11-30"})
    rebuilt(room)
    assert "số 1" in page(room, "index.html")
    room.world.now = "2026-11-30 00:00"
    rebuilt(room)
    assert "số 4" in page(room, "index.html")


def test_the_last_article_of_a_year_takes_the_year_along(room: Newsroom) -> None:
    del room.world.documents["content/articles/2025/sap-nhap.md"]
    rebuilt(room)
    assert [path for path in tree(room.output) if "/2025" in path] == []


def test_an_article_moves_into_a_year_that_was_not_there(room: Newsroom) -> None:
    article(room.world, "dai-hoi").keys["date"] = "1999-12-31"
    rebuilt(room)
    assert (room.output / "luu-tru/1999/12/index.html").is_file()
    assert not (room.output / "luu-tru/2021").exists()


def test_a_picture_is_replaced_by_one_of_the_same_size_within_the_same_second(room: Newsroom) -> None:
    path = "content/media/ky-ket.jpg"
    for shade in (10, 20):
        room.world.files[path] = picture(shade)
        room.save(quiet=True)
        assert room.keeps_the_law()
        assert (room.output / "media/ky-ket.jpg").read_bytes() == photo(shade)


def test_a_body_of_the_same_size_and_time_is_another(room: Newsroom) -> None:
    article(room.world, "sap-nhap").body = "Đoạn 7."
    room.save(quiet=True)
    assert room.keeps_the_law()
    assert "Đoạn 7." in page(room, "bai/sap-nhap/index.html").replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("name", "value"), [("SITENAME", "Báo mới"), ("SITEURL", "https://example.org/bao"), ("DEFAULT_LANG", "en")]
)
def test_a_setting_changes_every_page_and_back_again(room: Newsroom, name: str, value: str) -> None:
    before, was = tree(room.output), room.world.settings[name]
    room.world.settings[name] = value
    rebuilt(room)
    pages = [path for path, data in tree(room.output).items() if path.endswith(".html") and data == before.get(path)]
    assert [path for path in pages if not path.startswith("about")] == []
    room.world.settings[name] = was
    rebuilt(room)
    assert tree(room.output) == before


def test_a_word_of_the_theme_changes_on_every_page(room: Newsroom) -> None:
    path = "theme/translations/vi/LC_MESSAGES/messages.po"
    text = room.world.files[path].decode()
    room.world.files[path] = re.sub(r'(msgid "Skip to content"\n)msgstr ".*"', r'\1msgstr "Xuống dưới"', text).encode()
    rebuilt(room)
    assert "Xuống dưới" in page(room, "index.html") and "Xuống dưới" in page(room, "bai/dai-hoi/index.html")


def test_a_word_in_english_changes_on_english_pages_and_no_others(room: Newsroom) -> None:
    before = tree(room.output)
    path = "theme/translations/en/LC_MESSAGES/messages.po"
    room.world.files[path] += b'\nmsgid "Skip to content"\nmsgstr "To the text"\n'
    rebuilt(room)
    after = tree(room.output)
    changed = {one for one in after if before.get(one) != after[one] and not one.startswith(".toasoan")}
    assert changed == {path for path in after if path.startswith(("bai/congress/", "en/")) and path.endswith(".html")}


def test_a_translation_that_comes_is_retitled_or_goes_changes_its_original_where_that_leads_to_it(room: Newsroom) -> None:
    original, path = "bai/dai-hoi/index.html", "content/articles/2021/congress.md"
    before, translation = tree(room.output), room.world.documents[path]
    assert 'hreflang="en"' in page(room, original) and 'hreflang="en"' in page(room, "index.html")
    translation.keys["title"] = "Another title"
    rebuilt(room)
    assert "Another title" in page(room, "en/index.html") and page(room, original).encode() == before[original]
    translation.keys["status"] = "hidden"
    rebuilt(room)
    assert "hreflang" not in page(room, original) + page(room, "index.html") + page(room, "bai/congress/index.html")
    assert not (room.output / "en").exists()
    del room.world.documents[path]
    rebuilt(room)
    assert not (room.output / "bai/congress").exists()
    translation.keys |= {"title": "A congress of the union", "status": "published"}
    room.world.documents[path] = translation
    rebuilt(room)
    assert tree(room.output) == before


def test_an_article_that_becomes_a_translation_leaves_the_lists_of_the_site(room: Newsroom) -> None:
    keys = article(room.world, "sap-nhap").keys
    assert "/bai/sap-nhap/" in page(room, "tin/index.html") + page(room, "hoi/dong-nai/index.html")
    keys |= {"lang": "en", "translation_of": "giai-thuong"}
    rebuilt(room)
    for path in ("tin/index.html", "hoi/dong-nai/index.html", "feed.xml", "tinh-thanh/dong-nai/index.html"):
        assert "/bai/sap-nhap/" not in page(room, path)
    assert "/bai/sap-nhap/" in page(room, "bai/giai-thuong/index.html") + page(room, "en/index.html")


def test_a_term_that_goes_takes_its_page_its_feed_and_its_folder_along(room: Newsroom) -> None:
    del room.world.documents["content/events/hoi-thi-7.md"]
    del article(room.world, "giai-thuong").keys["events"]
    rebuilt(room)
    assert not (room.output / "su-kien/hoi-thi-7").exists()
    assert "hoi-thi-7" not in page(room, "su-kien/hoi-thi/index.html") + page(room, "sitemap.xml")


@pytest.mark.parametrize("path", ["partials/byline.html", "partials/head.html", "macros/dates.html", "base.html"])
def test_a_template_within_a_template_changes_every_page_that_it_is_in(room: Newsroom, path: str) -> None:
    """A partial is included, a macro imported, the base extended."""
    before = tree(room.output)
    text = room.world.files[f"theme/templates/{path}"].decode()
    room.world.files[f"theme/templates/{path}"] = text.replace(">", " data-moi>", 1).encode()
    rebuilt(room)
    changed = [one for one, data in tree(room.output).items() if before[one] != data]
    assert "bai/dai-hoi/index.html" in changed
    room.world.files[f"theme/templates/{path}"] = text.encode()
    rebuilt(room)
    assert tree(room.output) == before


def test_a_file_is_renamed_and_with_it_only_the_id(room: Newsroom) -> None:
    old, new = "content/articles/2020/giai-thuong.md", "content/articles/2020/trao-giai.md"
    room.world.move(old, new)
    room.rename(old, new)
    rebuilt(room)
    assert not (room.output / "bai/giai-thuong").exists()
    assert "/bai/trao-giai/" in page(room, "hoi/bac-ninh/index.html")


def test_a_file_that_only_moves_to_another_folder_changes_no_page(room: Newsroom) -> None:
    before = tree(room.output)
    old, new = "content/articles/2025/sap-nhap.md", "content/articles/2020/sap-nhap.md"
    room.world.move(old, new)
    room.rename(old, new)
    rebuilt(room)
    assert tree(room.output) == before


def test_the_target_of_a_link_becomes_public_at_its_hour(room: Newsroom) -> None:
    before = tree(room.output)
    assert "/bai/sap-toi/" not in page(room, "bai/dai-hoi/index.html")
    room.world.now = "2026-11-22 09:30"
    rebuilt(room)
    assert 'href="/bai/sap-toi/"' in page(room, "bai/dai-hoi/index.html")
    room.world.now = "2026-11-22 09:29"
    rebuilt(room)
    assert tree(room.output) == before


def test_a_link_follows_when_its_target_changes_its_address(room: Newsroom) -> None:
    """The linking file itself stays as it is: its link names a file that is another document's now."""
    body = f"[sau]({link('content/sections/dien-dan.md')})"
    article(room.world, "sap-nhap").body = body
    rebuilt(room)
    room.world.documents["content/articles/2021/dai-hoi.md"].keys["section"] = None
    del room.world.documents["content/sections/dien-dan.md"]
    room.save()
    assert not room.keeps_the_law(), "a link that leads nowhere is an error"
    room.world.documents["content/sections/dien-dan.md"] = Document({"name": "Diễn đàn mới"})
    rebuilt(room)


def test_a_title_changes_on_every_page_that_shows_it(room: Newsroom) -> None:
    article(room.world, "dai-hoi").keys["title"] = "Tên đã đổi"
    rebuilt(room)
    shown = ["index.html", "feed.xml", "bai/giai-thuong/index.html", "bai/sap-nhap/index.html", "luu-tru/2021/01/index.html"]
    shown += ["hoi/binh-phuoc/index.html", "hoi/dong-nai/index.html", PROVINCE.format("binh-phuoc"), PROVINCE.format("dong-nai")]
    shown += ["chuyen-muc/dien-dan/feed.xml", "tin/1.html"]
    assert [path for path in shown if "Tên đã đổi" not in page(room, path)] == []


def test_an_error_and_its_mending_leave_nothing_behind(room: Newsroom) -> None:
    before, well = tree(room.output), room.world.copy()
    article(room.world, "dai-hoi").keys["associations"] = ["Hội không có"]
    room.world.documents["content/associations/moi.md"] = Document({"name": "Hội mới"})
    room.save()
    assert not room.keeps_the_law()
    room.world = well
    rebuilt(room)
    assert tree(room.output) == before


@pytest.mark.parametrize("status", ["draft", "published"], ids=["a draft", "embargoed"])
def test_a_text_that_becomes_the_id_of_an_article_is_no_text_any_more(room: Newsroom, status: str) -> None:
    members = room.world.documents["content/associations/dong-nai.md"].keys
    members["members"] = [{"count": 120, "source": "bao-cao"}]
    rebuilt(room)
    assert "bao-cao" in page(room, "hoi/dong-nai/index.html")
    cited = Document({"title": "Báo cáo", "date": "2999-01-01", "status": status})
    room.world.documents["content/articles/2026/bao-cao.md"] = cited
    rebuilt(room)
    assert "bao-cao" not in page(room, "hoi/dong-nai/index.html")
    del room.world.documents["content/articles/2026/bao-cao.md"]
    rebuilt(room)


def test_a_document_of_the_state_is_cited_by_one_article_fewer_and_by_none(room: Newsroom) -> None:
    assert "/bai/giai-thuong/" in page(room, "van-ban/42-ct-tw-2010/index.html")
    assert "/bai/sap-nhap/" in page(room, "van-ban/42-ct-tw/index.html"), "this one does not tell the year"
    article(room.world, "giai-thuong").body = "Không dẫn nữa."
    rebuilt(room)
    assert not (room.output / "van-ban/42-ct-tw-2010").exists()
    assert "42-ct-tw-2010" not in page(room, "van-ban/index.html") + page(room, "sitemap.xml")
    article(room.world, "sap-nhap").body = "Không dẫn nữa."
    rebuilt(room)
    assert not (room.output / "van-ban/42-ct-tw").exists()


def test_a_section_of_another_name_is_told_where_its_articles_are_listed_for_what_they_cite(room: Newsroom) -> None:
    room.world.documents["content/sections/tin-tuc.md"].keys |= {"name": "Thời sự", "aliases": ["Tin tức"]}
    rebuilt(room)
    assert "Thời sự" in page(room, "van-ban/42-ct-tw-2010/index.html")


def test_a_template_that_is_hidden_or_behind_a_link_is_not_there(room: Newsroom, capsys: pytest.CaptureFixture[str]) -> None:
    (room.root / "theme/templates/partials/.note.html").write_text("ẩn", encoding="utf-8")
    base = room.root / "theme/templates/base.html"
    text = base.read_text(encoding="utf-8")
    base.write_text(text + "{% include 'partials/.note.html' %}", encoding="utf-8")
    assert not room.keeps_the_law()
    base.write_text(text, encoding="utf-8")
    (room.root / "elsewhere").mkdir()
    (room.root / "theme/static/other").symlink_to(room.root / "elsewhere")
    assert not room.keeps_the_law(), "a link to a folder in the theme is an error"


def test_the_record_alone_is_lost_and_made_again(room: Newsroom) -> None:
    (room.output / ".toasoan/written").unlink()
    rebuilt(room)


# What stands outside the content folder, by the command in processes of their own: each edit to one checkout in turn.

FEED = "\n_plain = atom\n\n\ndef atom(feed):\n    return _plain(feed).replace('<title>', '<title>Mới: ')\n"
BODY = "\n_plain = typography\n\n\ndef typography(html):\n    return _plain(html).replace('Đoạn', 'Khổ')\n"
LANE = "\n_plain = converted\n\n\ndef converted(*given):\n    made = _plain(*given)\n    return made and (made[0].replace('Đoạn', 'Khổ'), made[1])\n"
FILTERS = "\nfrom mine import number\n\nJINJA_FILTERS = {'number': number}\n"
SOURCES = {
    "what makes a feed": ("plugins/metadata/feeds.py", lambda text: text + FEED),
    "what makes a body": ("plugins/language/typography.py", lambda text: text + BODY),
    "what stands in the beginning of a package": ("plugins/documents/lane/__init__.py", lambda text: text + LANE),
    "the data of a plugin": ("plugins/provinces/units.json", lambda text: text.replace('"Cà Mau"', '"Cà Mâu"')),
    "a setting": ("pelicanconf.py", lambda text: text.replace('SITENAME = "', 'SITENAME = "Báo ')),
}


@pytest.fixture(scope="module")
def checkout() -> Iterator[Checkout]:
    """A checkout that holds the first world, built by the ``pelican`` command."""
    with tempfile.TemporaryDirectory(dir=PLACE) as folder:
        made = Checkout.copy(ROOT, Path(folder) / "checkout")
        shutil.rmtree(made.root / "content")
        Newsroom(made.root, first_world()).save()
        assert run(*PELICAN, cwd=made.root).returncode == 0
        yield made


@pytest.mark.parametrize("source", SOURCES)
def test_a_source_that_changes_changes_the_site_and_back_again(checkout: Checkout, tmp_path: Path, source: str) -> None:
    path, change = SOURCES[source]
    file, before = checkout.root / path, files(checkout.output)
    text = file.read_text(encoding="utf-8")
    try:
        file.write_text(change(text), encoding="utf-8")
        done = run(*PELICAN, cwd=checkout.root)
        assert done.returncode == 0, done.stderr
        assert [path for path, data in files(checkout.output).items() if before.get(path) != data]
        fresh = Checkout.copy(checkout.root, tmp_path / "fresh")
        assert differences(checkout.output, fresh.build_elsewhere(tmp_path / "there")) == []
    finally:
        file.write_text(text, encoding="utf-8")
        assert run(*PELICAN, cwd=checkout.root).returncode == 0
    assert files(checkout.output) == before


def test_a_function_in_the_settings_is_known_by_its_source_and_by_what_it_uses(checkout: Checkout, tmp_path: Path) -> None:
    made = Checkout(tmp_path / "checkout")
    shutil.copytree(checkout.root, made.root, ignore=shutil.ignore_patterns("output", ".cache"))
    settings = made.root / "pelicanconf.py"
    settings.write_text(settings.read_text(encoding="utf-8") + FILTERS, encoding="utf-8")
    (made.root / "mine.py").write_text("from words_of_mine import WORD\n\n\ndef number(value):\n    return f'{WORD} {value}'\n")
    for word in ("so", "tong", "dem"):
        (made.root / "words_of_mine.py").write_text(f"WORD = '{word}'\n")
        assert run(*PELICAN, cwd=made.root).returncode == 0
        assert f"{word} 1" in (made.output / "chuyen-muc/index.html").read_text(encoding="utf-8")
        assert differences(made.output, made.build_elsewhere(tmp_path / word)) == []

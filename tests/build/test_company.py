"""Plugins that are not ours: they get Pelican's own objects and signals, and no other build pays for them."""

from __future__ import annotations

import shutil
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import partial
from itertools import takewhile
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pelican
import pytest
from blinker import Signal
from pelican import contents
from pelican.plugins import neighbors, related_posts, signals
from pelican.settings import read_settings

import plugins.site
from plugins.builder import making

SIGNALS = {name: signal for name, signal in vars(signals).items() if isinstance(signal, Signal)}


@pytest.fixture(autouse=True)
def _no_one_stays() -> Iterator[None]:
    """Whoever a test connects goes with it."""
    before = {name: set(signal.receivers) for name, signal in SIGNALS.items()}
    yield
    for name, signal in SIGNALS.items():
        for known in [one for key, one in signal.receivers.items() if key not in before[name]]:
            signal.disconnect(known() if callable(known) and hasattr(known, "__callback__") else known)


@dataclass
class Recorder:
    """A plugin that hears every signal: what came in which order, from whom."""

    heard: list[tuple[str, Any, dict[str, Any]]] = field(default_factory=list)

    def register(self) -> None:
        for name, signal in SIGNALS.items():
            signal.connect(partial(self._hear, name), weak=False)

    def _hear(self, name: str, sender: Any, **said: Any) -> None:
        self.heard.append((name, sender, said))

    def of(self, name: str) -> list[tuple[Any, dict[str, Any]]]:
        return [(sender, said) for one, sender, said in self.heard if one == name]

    @property
    def names(self) -> list[str]:
        return [name for name, _, _ in self.heard]

    @property
    def articles(self) -> Any:
        """The generator of the articles."""
        ((generator, _),) = self.of("article_generator_finalized")
        return generator

    @property
    def pages(self) -> Any:
        """The generator of the pages."""
        ((generator, _),) = self.of("page_generator_finalized")
        return generator


def hanging(signal: str, receiver: Callable[..., Any]) -> Any:
    """A plugin that connects *receiver* to *signal*."""
    return SimpleNamespace(register=lambda: SIGNALS[signal].connect(receiver, weak=False), __name__="hanging")


def article(title: str, date: str = "2021-01-13", **keys: str) -> str:
    lines = "".join(f"{key}: {value}\n" for key, value in keys.items())
    return f"---\ntitle: {title}\ndate: {date}\n{lines}---\nChữ của *{title}* & [b]({{filename}}/articles/2021/b.md).\n"


FILES = {
    "articles/2021/a.md": article("Bài A", section="tin", associations="[hoi-a]", summary="A < B"),
    "articles/2021/b.md": article("Bài B", "2021-02-02 08:30", associations="[hoi-a]", byline="Lê Hùng", provinces="[Hà Nội]"),
    "articles/2021/c.md": article("Bài C", "2021-03-03", section="tin", byline="Lê Hưng", provinces="[Hà Nội]"),
    "articles/2021/d.md": article("Bài D", "2021-03-03", events="[hoi-a]", lang="en", translation_of="c"),
    "articles/2021/kin.md": article("Kín", status="hidden"),
    "articles/2021/nhap.md": "---\ntitle: Nháp\nstatus: draft\n---\n",
    "articles/2027/cho.md": article("Chờ giờ", "2027-01-01"),
    "pages/gioi-thieu.md": "---\ntitle: Giới thiệu\n---\nVề chúng tôi.\n",
    "pages/kin.md": "---\ntitle: Trang kín\nstatus: hidden\n---\n",
    "sections/tin.md": "---\nname: Tin tức\n---\n",
    "associations/hoi-a.md": "---\nname: Hội A\n---\n",
    "events/hoi-a.md": "---\nname: Ngày hội A\nstart: 2021-03-01\n---\n",
}


def with_plugins(*more: Any) -> dict[str, Any]:
    return {"PLUGINS": ["plugins.site", *more]}


@pytest.fixture
def recorded(site) -> Any:
    """The tiny site built with a recorder."""
    recorder = Recorder()
    tiny = site(FILES)
    tiny.build(**with_plugins(recorder))
    recorder.tiny = tiny
    return recorder


def slugs(found: Any) -> list[str]:
    return [one.slug for one in found]


def test_every_document_is_an_object_of_pelican_in_its_list(recorded):
    made = recorded.articles
    assert slugs(made.articles) == ["c", "b", "a"], "newest first"
    assert slugs(made.translations) == ["d"]
    assert slugs(made.hidden_articles) == ["kin"]
    assert slugs(made.drafts) == ["nhap", "cho"], "a draft without a date is newest of all; so Pelican has it"
    assert slugs(recorded.pages.pages) == ["gioi-thieu"]
    assert slugs(recorded.pages.hidden_pages) == ["kin"]
    assert all(isinstance(one, contents.Article) for one in (*made.articles, *made.translations, *made.drafts))
    assert all(isinstance(one, contents.Page) for one in recorded.pages.pages)
    assert slugs(made.context["articles"]) == ["c", "b", "a"]
    assert slugs(made.context["pages"]) == ["gioi-thieu"]
    assert made.context["generated_content"]["articles/2021/a.md"] is made.articles[2]


def test_an_article_has_what_plugins_ask_for(recorded):
    c, b, a = recorded.articles.articles
    assert (b.title, b.url, b.save_as, b.status, b.lang) == ("Bài B", "bai/b/", "bai/b/index.html", "published", "vi")
    assert b.date.isoformat() == "2021-02-02T08:30:00+07:00"
    assert b.source_path == str(recorded.tiny.root / "content/articles/2021/b.md")
    assert (a.category.name, a.category.slug, a.category.url) == ("Tin tức", "tin", "chuyen-muc/tin/")
    assert b.category.name == "misc", "Pelican's articles all have a category"
    assert [(tag.name, tag.url) for tag in b.tags] == [("Hội A", "hoi/hoi-a/"), ("Hà Nội", "tinh-thanh/ha-noi/")]
    assert b.author.name == "Lê Hùng"
    assert a.summary == "A &lt; B"
    assert b.summary.startswith("<p>Chữ của")
    assert a.content == '<p>Chữ của <em>Bài A</em> &amp; <a href="/bai/b/">b</a>.</p>'
    assert c.translations == recorded.articles.translations
    assert a.metadata["slug"] == "a"


def test_the_lists_of_terms_go_by_the_term_and_not_by_its_slug(recorded):
    made = recorded.articles
    assert [(one.name, slugs(found)) for one, found in made.categories] == [("misc", ["b"]), ("Tin tức", ["c", "a"])]
    assert {(one.name, one.slug): slugs(found) for one, found in made.tags.items()} == {
        ("Hội A", "hoi-a"): ["b", "a"],
        ("Hà Nội", "ha-noi"): ["c", "b"],
    }
    assert {one.name: slugs(found) for one, found in made.authors} == {"Lê Hùng": ["b"], "Lê Hưng": ["c"]}
    (event,) = made.translations[0].tags
    assert event.slug == "hoi-a"
    assert event not in made.tags, "an event and an association of one id are two"


def test_texts_stay_in_the_store(recorded):
    for one in recorded.articles.articles:
        assert not any("Chữ" in str(value) for key, value in vars(one).items() if key not in ("metadata", "_summary"))


def test_a_plugin_may_change_the_text_of_an_object(recorded):
    a = recorded.articles.articles[2]
    a._content = "<p>khác</p>"
    assert a.content == "<p>khác</p>"


def test_every_article_and_page_is_heard_of_once(recorded):
    assert Counter(content.slug for content, _ in recorded.of("content_object_init")) == Counter(
        ["a", "b", "c", "d", "kin", "nhap", "cho", "gioi-thieu", "kin"]
    )
    assert len(recorded.of("article_generator_context")) == len(recorded.of("article_generator_preread")) == 7
    assert len(recorded.of("page_generator_context")) == 2
    assert slugs(said["content"] for _, said in recorded.of("article_generator_write_article")) == ["d", "c", "b", "a", "kin"]
    assert slugs(said["content"] for _, said in recorded.of("page_generator_write_page")) == ["gioi-thieu", "kin"]
    output = recorded.tiny.root / "output"
    pages = [Path(path).relative_to(output).as_posix() for path, _ in recorded.of("content_written")]
    assert len(set(pages)) == len(pages)
    assert {path for path in recorded.tiny.output() if path.endswith(".html")} == set(pages)
    about = {said["context"]["article"].slug for _, said in recorded.of("content_written") if "article" in said["context"]}
    assert about == {"a", "b", "c", "d", "kin"}
    assert str(output / "feed.xml") in [path for path, _ in recorded.of("feed_written")]


def vanilla(root: Path, recorder: Recorder) -> None:
    """The documents of the tiny site in Pelican's own words, built by Pelican alone."""
    for name in ("articles/a", "articles/b", "articles/c", "pages/gioi-thieu"):
        file = root / "vanilla" / f"{name}.md"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(f"Title: {file.stem}\nDate: 2021-01-13\n\nChữ.\n")
    settings = read_settings(
        override={
            "PATH": str(root / "vanilla"),
            "OUTPUT_PATH": str(root / "vanilla-output"),
            "ARTICLE_PATHS": ["articles"],
            "STATIC_PATHS": [],
            "READERS": {"rst": None, "html": None, "htm": None},
            "FEED_ALL_ATOM": "feed.xml",
            "SITEURL": "http://127.0.0.1:8000",
            "PLUGINS": [recorder],
        }
    )
    signals.get_generators.disconnect(plugins.site.generators)
    pelican.Pelican(settings).run()


def test_signals_come_in_the_order_of_pelican_alone(site, tmp_path):
    ours, pelicans = Recorder(), Recorder()
    vanilla(tmp_path, pelicans)
    tiny = site({name: text for name, text in FILES.items() if Path(name).stem not in ("d", "kin", "nhap", "cho")})
    tiny.build(**with_plugins(ours))

    def until_written(recorder: Recorder) -> list[str]:
        return list(takewhile(lambda name: name != "get_writer", recorder.names))

    def senders(recorder: Recorder) -> dict[str, str]:
        return {name: type(sender).__name__ for name, sender, _ in recorder.heard if "generator" in name}

    def last(recorder: Recorder) -> list[str]:
        found = {name: at for at, name in enumerate(recorder.names)}
        kept = ("get_writer", "feed_written", "article_writer_finalized", "page_writer_finalized", "finalized")
        return sorted(kept, key=found.__getitem__)

    assert until_written(ours) == until_written(pelicans)
    assert Counter(ours.names).keys() >= Counter(pelicans.names).keys() - {"feed_generated"}
    assert senders(ours) == {**senders(pelicans), "get_generators": "Newsroom"}
    assert last(ours) == last(pelicans)


def test_neighbors_are_set_on_the_articles(site):
    recorder = Recorder()
    site(FILES).build(**with_plugins(neighbors, recorder))
    c, b, a = recorder.articles.articles
    assert (b.next_article, b.prev_article) == (c, a)
    assert (c.next_article, a.prev_article) == (None, None)
    assert c.prev_article_in_category is a


def test_related_posts_are_found_by_what_articles_are_about(site):
    recorder = Recorder()
    site(FILES).build(**with_plugins("pelican.plugins.related_posts", recorder))
    c, b, a = recorder.articles.articles
    assert a.related_posts == [b]
    assert c.related_posts == [b]
    assert set(b.related_posts) == {a, c}


def test_the_output_is_the_same_with_and_without_them(site):
    tiny = site(FILES)
    tiny.build(**with_plugins(neighbors, related_posts, Recorder()))
    with_them = {path: data for path, data in tiny.output().items() if not path.startswith(".toasoan/")}
    _disconnect_all()
    shutil.rmtree(tiny.root / "output")
    tiny.build()
    assert {path: data for path, data in tiny.output().items() if not path.startswith(".toasoan/")} == with_them


def _disconnect_all() -> None:
    for signal in SIGNALS.values():
        signal._clear_state()


def _theme(tiny: Any) -> str:
    """The theme with a line that asks for what a plugin gives."""
    theme = tiny.root / "theme"
    shutil.copytree(tiny.settings()["THEME"], theme)
    page = theme / "templates/article.html"
    more = "{% if article and article.prev_article is defined and article.prev_article %}<i>{{ article.prev_article.title }}</i>{% endif %}{% endblock %}"
    page.write_text(page.read_text().replace("{% endblock %}", more))
    return str(theme)


@pytest.mark.parametrize("processes", ["1", "2"])
def test_templates_see_what_plugins_add_and_no_longer_when_they_are_gone(site, monkeypatch, processes):
    monkeypatch.setenv("TOASOAN_PROCESSES", processes)
    monkeypatch.setattr(making, "FEW", 2)
    monkeypatch.setattr(making, "BATCH", 2)
    tiny = site(FILES)
    theme = _theme(tiny)
    tiny.build(THEME=theme)
    plain = tiny.output()
    tiny.build(THEME=theme, **with_plugins(neighbors))
    assert "Bài A" in tiny.page("/bai/b/").find("i").text
    _disconnect_all()
    tiny.build(THEME=theme)
    assert tiny.output() == plain


def test_what_a_plugin_did_to_a_file_is_undone_when_it_is_gone(site):
    tiny = site(FILES)
    tiny.build()
    plain = tiny.output()
    tiny.build(**with_plugins(hanging("content_written", lambda path, context: Path(path).write_text("nhỏ"))))
    assert tiny.page("/bai/a/").text == "nhỏ"
    _disconnect_all()
    tiny.build()
    assert tiny.output() == plain


def test_a_build_that_changes_nothing_is_heard_in_full(site):
    tiny = site(FILES)
    tiny.build()
    before = {path: (tiny.root / "output" / path).stat().st_mtime_ns for path in tiny.output() if not path.startswith(".")}
    recorder = Recorder()
    tiny.build(**with_plugins(recorder))
    assert len(recorder.of("content_written")) > 20
    assert {path: (tiny.root / "output" / path).stat().st_mtime_ns for path in before} == before, "same bytes are left alone"


def test_metadata_that_a_plugin_changes_are_on_the_object(site):
    recorder = Recorder()
    plugin = hanging("article_generator_context", lambda generator, metadata: metadata.update(mood="vui"))
    site(FILES).build(**with_plugins(plugin, recorder))
    assert {one.mood for one in recorder.articles.articles} == {"vui"}


def test_without_them_no_object_is_made(site, monkeypatch):
    def fail(*_: Any, **__: Any) -> None:
        raise AssertionError("an object was made")

    monkeypatch.setattr(contents.Content, "__init__", fail)
    site(FILES).build()


EVERY = ("initialized", "generator_init", "article_generator_context", "content_object_init", "page_generator_finalized")
AFTER = ("all_generators_finalized", "article_generator_write_article", "content_written", "finalized")


@pytest.mark.parametrize("signal", [*EVERY, *AFTER])
@pytest.mark.parametrize("error", [ValueError("vỡ"), OSError("vỡ")], ids=["a defect", "a file"])
def test_a_plugin_that_fails_is_named(site, capsys, signal, error):
    def broken(*_: Any, **__: Any) -> None:
        raise error

    tiny = site(FILES)
    with pytest.raises(SystemExit) as stopped:
        tiny.build(**with_plugins(hanging(signal, broken)))
    assert stopped.value.code == 1
    said = capsys.readouterr().err
    assert f"Plugin {__name__} " in said
    assert "vỡ" in said
    assert "Traceback" not in said
    _disconnect_all()
    tiny.build()


def test_an_object_that_a_plugin_makes_itself_is_in_lists_and_has_no_page(site):
    def more(generator: Any) -> None:
        metadata = {**generator.articles[0].metadata, "slug": "them", "save_as": "them.html"}
        generator.articles.append(contents.Article("<p>x</p>", metadata, generator.settings, None, generator.context))

    recorder = Recorder()
    tiny = site(FILES)
    tiny.build(**with_plugins(hanging("article_generator_pretaxonomy", more), recorder))
    assert "them" in slugs(dict(recorder.articles.categories)[recorder.articles.articles[0].category])
    assert not (tiny.root / "output/them.html").exists()

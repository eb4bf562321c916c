from __future__ import annotations

import re
from pathlib import Path

import pytest
from jinja2 import Environment, StrictUndefined

TEMPLATES = Path(__file__).parents[3] / "theme" / "templates"
ALL = sorted(TEMPLATES.glob("**/*.html"))
#: Every template that the plugins name.
NAMED = """404 archive article association association-tree associations base document documents event events events-kind
events-month events-year front listing page province provinces section sections style""".split()

each = pytest.mark.parametrize("template", ALL, ids=lambda path: str(path.relative_to(TEMPLATES)))


def text(template: Path) -> str:
    """A template without its comments."""
    return re.sub(r"\{#.*?#\}", "", template.read_text("utf-8"), flags=re.DOTALL)


@pytest.mark.parametrize("name", NAMED)
def test_there_is_a_template_for_every_page(name: str) -> None:
    assert (TEMPLATES / f"{name}.html").is_file()


@each
def test_it_is_jinja(template: Path) -> None:
    filters = dict.fromkeys(
        (
            "url",
            "absolute",
            "under",
            "date",
            "iso",
            "day",
            "after",
            "number",
            "html",
            "contents",
            "foreign",
            "own_name",
            "json_ld",
        ),
        str,
    )
    environment = Environment(extensions=["jinja2.ext.i18n"], undefined=StrictUndefined)
    environment.filters.update(filters)
    environment.from_string(template.read_text("utf-8"))


@each
@pytest.mark.parametrize(
    "forbidden",
    [
        r"\|\s*safe\b",
        r"autoescape",
        r"\sstyle\s*=",
        r"\son[a-z]+\s*=",
        r'<script\b(?! (?:type="module" )?src="| type="application/ld\+json")',
        r"<style\b",
        r"<iframe\b",
        r"https?://",
        r"Markup",
    ],
)
def test_nothing_is_trusted_nothing_is_inline_and_nothing_is_foreign(template: Path, forbidden: str) -> None:
    assert not re.search(forbidden, text(template), re.IGNORECASE)


@each
def test_every_address_of_ours_goes_through_a_filter(template: Path) -> None:
    for tag in re.findall(r"<(?:a|link|img|source|form|script)\b.*?>", text(template), re.DOTALL):
        for address in re.findall(r'\b(?:href|src|srcset|action)="([^"]*)"', tag):
            ours = re.fullmatch(r"\{\{ [^{}]+\|(?:url|absolute) \}\}", address)
            assert (
                ours
                or address.startswith("#")
                or 'rel="external"' in tag
                or tag == '<link rel="canonical" href="{{ page.source.original }}">'
            ), tag


@each
def test_its_classes_and_ids_have_our_prefix(template: Path) -> None:
    for value in re.findall(r'\b(?:class|id)="([^"]*)"', text(template)):
        fixed = re.sub(r"\{[{%].*?[%}]\}", " ", value)
        assert all(name.startswith("ts-") or name.startswith(("__", "-")) for name in fixed.split()), value


@pytest.mark.parametrize("template", sorted(TEMPLATES.glob("macros/*.html")), ids=lambda path: path.name)
def test_a_macro_sees_its_arguments_only(template: Path) -> None:
    assert not re.search(r"\b(?:page|site)\.", text(template))


def test_whatever_is_included_or_imported_is_there_and_macros_come_without_context() -> None:
    for template in ALL:
        for kind, name in re.findall(r"\{%-? (extends|include|import|from) '([^']+)'", text(template)):
            assert (TEMPLATES / name).is_file(), f"{template}: {name}"
            assert name.startswith("macros/") == (kind in ("import", "from")), f"{template}: {name}"
        assert "with context" not in text(template)


def test_the_style_page_has_every_component_and_draws_with_every_file_of_macros() -> None:
    page = text(TEMPLATES / "style.html")
    sheets = {path.stem for path in (TEMPLATES.parent / "static/css/components").glob("*.css")}
    assert set(re.findall(r"\{% call component\('([\w-]+)'\) %\}", page)) == sheets
    imported = dict(re.findall(r"\{% import 'macros/([\w-]+)\.html' as (\w+) %\}", page))
    assert imported.keys() == {path.stem for path in TEMPLATES.glob("macros/*.html")}
    drawn = page + "".join(text(TEMPLATES / name) for name in re.findall(r"\{% include '([^']+)' %\}", page))
    assert [name for name, alias in imported.items() if f"{alias}." not in drawn] == []

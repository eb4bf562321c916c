"""The build, step by step: scan → read → resolve → plan → render → write."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from jinja2 import Environment

from plugins.builder.bodies import Bodies
from plugins.builder.compiled import compiled
from plugins.builder.fingerprints import Fingerprints
from plugins.builder.ledger import Ledger
from plugins.builder.output import Changes
from plugins.builder.plan import Clash, File, Planned, all_safe, clashes, is_safe
from plugins.builder.rendering import Beside, Renderer, Templates, environment
from plugins.builder.writing import due, publish
from plugins.documents.diagnostics import Diagnostic, errors
from plugins.documents.diagnostics import in_order as sorted_findings
from plugins.language.bilingual import Bilingual
from plugins.provinces.registry import registry
from plugins.site.filters import filters, finish
from plugins.site.front import check_front, issue_days
from plugins.site.guide import Guide, guide_of
from plugins.site.intake import read_all
from plugins.site.looking import look_at_all, with_sizes
from plugins.site.memory import Memory
from plugins.site.model import Model, resolve_all
from plugins.site.occasions import endings
from plugins.site.opener import Opener
from plugins.site.plan import make_plan
from plugins.site.refusal import Refused
from plugins.site.sheets import check_sheets
from plugins.site.spans import Span, span
from plugins.site.summary import differences
from plugins.site.translations import read_translations
from plugins.site.workshop import Workshop

#: Stands for what a build depended on where that is not known.
_UNKNOWN = b"unknown"


@dataclass(frozen=True, slots=True)
class Checked:
    """A content folder read and checked: the model, the plan, all findings, and what leads through the site on every page."""

    model: Model
    plan: tuple[Planned, ...]
    diagnostics: tuple[Diagnostic, ...]
    guide: Guide


def check(shop: Workshop) -> Checked:
    """Read all of the content folder and find all that is wrong with it; write nothing but the store. With errors there is no plan."""
    reads = read_all(shop)
    with shop.progress.step("resolve"):
        settings, looks = shop.settings, look_at_all(shop, reads)
        keys, opener = with_sizes(shop.keys, reads, looks), Opener(shop.sources)
        model, wrong = resolve_all(
            reads, keys, opener, shop.media, looks, registry(), settings.site.lang, settings.now, settings.everything
        )
        sheets = check_sheets({name: file.path for name, file in shop.theme_files("static")}, f"{settings.theme.name}/static")
        found = sorted_findings([*shop.strays, *shop.theme_links(), *sheets, *wrong, *check_front(model)])
    if errors(found):
        return Checked(model, (), found, Guide())
    with shop.progress.step("plan"):
        theme = {name: File(file.path, shop.digests.of(file)) for name, file in shop.theme_files("static")}
        plan = make_plan(model, settings, theme, shop.digests.of)
        return Checked(model, plan, sorted_findings([*found, *_misplaced(plan)]), guide_of(model))


def build(
    shop: Workshop,
    checked: Checked,
    *,
    everything: bool = False,
    templates: Templates | None = None,
    beside: Beside | None = None,
) -> Changes:
    """Render and write what *checked* plans; raises :class:`Refused` where documents are in error.

    With *everything* every file is made again. *templates* may be those of an earlier
    build of this process, where neither the theme nor the settings changed.

    Where templates see something *beside* what is planned, every file is looked at and
    made again, and the next build relies on nothing of this one: what templates saw is
    not known to it, nor what others do to the output from now on.
    """
    if errors(checked.diagnostics):
        raise Refused(checked.diagnostics)
    settings, progress = shop.settings, shop.progress
    with shop.hold_output():
        with progress.step("plan"):
            sight = shop.sight() + checked.guide.key
            prints = Fingerprints(shop.salt, _UNKNOWN if beside else sight, shop.templates())
            site = shop.output(trusted=not (settings.verify or beside))
            wanted, keys = due(checked.plan, prints, site, everything or beside is not None)
        shop.release()
        changes, made = publish(checked.plan, wanted, renderer(shop, checked.guide, templates, beside), site, progress.step)
        changes = replace(changes, because=differences(shop, shop.memory()))
        with progress.step("save"):
            memory = _memory(shop, checked, _UNKNOWN if beside else shop.signature or b"")
            shop.save(memory, [one.path for one in checked.plan], site, made, keys)
        if beside:
            Ledger(settings.output).open()
    return changes


def _memory(shop: Workshop, checked: Checked, signature: bytes) -> Memory:
    return Memory(
        signature=signature,
        span=span_of(checked.model),
        now=shop.settings.now,
        salt=shop.salt,
        settings=shop.settings_digest,
        documents=len(shop.sources),
        files=len(checked.plan),
        notices=checked.diagnostics,
    )


def span_of(model: Model) -> Span:
    """From when, and until when, what *model* shows stays the same."""
    documents = model.documents.values()
    return span(model.reads, endings(documents), model.now, issue_days(documents))


def renderer(shop: Workshop, guide: Guide, templates: Templates | None = None, beside: Beside | None = None) -> Renderer:
    """What draws the pages of *shop*, which *guide* leads through; *templates* are its :func:`theme_of` where that is at hand."""
    theme = templates or theme_of(shop)
    site = replace(shop.settings.site, sections=guide.sections, pages=guide.pages, fronts=guide.fronts)

    def speaking(lang: str) -> Environment:
        made = theme(lang)
        made.globals["site"] = replace(site, lang=lang or site.lang)
        return made

    return Renderer(speaking, Bodies(shop.store_path), finish(site), beside)


def theme_of(shop: Workshop) -> Templates:
    """The templates of *shop*, as they were read, in each language that is asked for.

    They raise :class:`BadCatalogue` where the catalogue of its words cannot be read. A template
    may ask for ``article`` in any build: it is none where no plugin of others listens.
    """
    settings, sight, texts = shop.settings, shop.sight(), shop.templates()
    folder = settings.theme / "templates"

    @cache
    def speaking(lang: str) -> Environment:
        site = replace(settings.site, lang=lang or settings.site.lang)
        own = {**filters(site), **settings.filters}
        code = compiled(lang, shop.salt, sight, str(folder).encode("utf-8", "surrogateescape"))
        made = environment(folder, read_translations(settings.theme, site.lang), own, site, texts, code)
        made.globals["article"] = None
        return made

    return speaking


def _misplaced(plan: Sequence[Planned]) -> Iterator[Diagnostic]:
    """Files that cannot stand where they want to, in an editor's words."""
    for clash in clashes(plan):
        yield Diagnostic(clash.second.origin, 1, "", *_clashing(clash))
    if all_safe([one.path for one in plan]):
        return
    for one in plan:
        if not is_safe(one.path):
            message = Bilingual(f"không dùng được địa chỉ /{one.path}", f"/{one.path} cannot be an address")
            hint = Bilingual("đổi tên tệp: chỉ dùng chữ, số và dấu gạch nối", "rename the file: letters, digits and hyphens only")
            yield Diagnostic(one.origin, 1, "", message, hint)


def _clashing(clash: Clash) -> tuple[Bilingual, Bilingual]:
    first, second = (f"/{one.path} ({one.origin})" for one in (clash.first, clash.second))
    return (
        Bilingual(f"hai tệp tranh một chỗ: {first} và {second}", f"two files want one place: {first} and {second}"),
        Bilingual(
            "đổi tên một trong hai tệp (chữ hoa, chữ thường là một)", "rename one of the two (upper and lower case are one)"
        ),
    )

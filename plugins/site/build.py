"""The build, step by step: scan → read → resolve → plan → render → write."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from plugins.builder.bodies import Bodies
from plugins.builder.plan import Clash, Planned, clashes, is_safe
from plugins.builder.rendering import Renderer, environment
from plugins.builder.writing import Changes, publish
from plugins.documents.diagnostics import Diagnostic, errors, in_order
from plugins.documents.reading import ANYTHING
from plugins.language.bilingual import Bilingual
from plugins.media.files import media_files
from plugins.provinces.registry import registry
from plugins.site.filters import filters, finish
from plugins.site.model import Model, resolve_all
from plugins.site.plan import make_plan
from plugins.site.progress import Progress
from plugins.site.reading import Read, read
from plugins.site.settings import Settings
from plugins.site.sources import SourceFile, scan
from plugins.site.translations import read_translations

_READING = Bilingual("Đọc", "Reading")
_RENDERING = Bilingual("Dựng trang", "Rendering")


class Refused(Exception):
    """The documents are in error: nothing was written. ``diagnostics`` say all that is wrong."""

    def __init__(self, diagnostics: tuple[Diagnostic, ...]) -> None:
        super().__init__(f"{errors(diagnostics)} errors")
        self.diagnostics = diagnostics


@dataclass(frozen=True, slots=True)
class Checked:
    """A content folder read and checked: the model, the plan, and all findings."""

    model: Model
    plan: tuple[Planned, ...]
    bodies: Bodies
    diagnostics: tuple[Diagnostic, ...]


@dataclass(frozen=True, slots=True)
class Report:
    """What a build did: documents read, and files written, left alone and removed."""

    documents: int
    changes: Changes


def check(settings: Settings, progress: Progress) -> Checked:
    """Read all of the content folder and find all that is wrong with it; write nothing. With errors there is no plan."""
    sources, strays = scan(settings.content)
    reads = _read_all(sources, progress)
    model, wrong = resolve_all(reads, media_files(settings.content), registry(), settings.now)
    found, bodies = in_order([*strays, *wrong]), Bodies()
    if errors(found):
        return Checked(model, (), bodies, found)
    plan = make_plan(model, settings, bodies)
    return Checked(model, plan, bodies, in_order([*found, *_misplaced(plan)]))


def build(settings: Settings, checked: Checked, progress: Progress) -> Report:
    """Render and write what *checked* plans; raises :class:`Refused` where documents are in error."""
    if errors(checked.diagnostics):
        raise Refused(checked.diagnostics)
    templates = environment(
        settings.theme / "templates",
        read_translations(settings.theme, settings.site.lang),
        filters(settings.site),
        settings.site,
    )
    renderer = Renderer(templates, checked.bodies, finish(settings.site))
    files = {one.path: renderer.render(one) for one in progress.each(checked.plan, _RENDERING)}
    changes = publish(files, settings.output)
    return Report(len(checked.model.reads), changes)


def _read_all(sources: Sequence[SourceFile], progress: Progress) -> list[Read]:
    return [_read(source) for source in progress.each(sources, _READING)]


def _read(source: SourceFile) -> Read:
    """The document of *source*; a file that cannot be opened is told like any other error."""
    try:
        return read(source, source.file.read_bytes())
    except OSError as error:
        why = Bilingual(f"không mở được tệp: {error.strerror}", f"the file cannot be opened: {error.strerror}")
        hint = Bilingual("kiểm tra quyền đọc tệp rồi chạy lại", "check that you may read it, then run again")
        nothing = read(source, b"")
        document = replace(nothing.document, unread=ANYTHING)
        return replace(nothing, document=document, diagnostics=(Diagnostic(source.path, 1, "", why, hint),))


def _misplaced(plan: Sequence[Planned]) -> Iterator[Diagnostic]:
    """Files that cannot stand where they want to, in an editor's words."""
    for clash in clashes(plan):
        yield Diagnostic(clash.second.origin, 1, "", *_clashing(clash))
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

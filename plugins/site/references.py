"""What documents ask of each other, and whether it is there."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from pathlib import PurePosixPath
from typing import Protocol

from plugins.documents import schemas
from plugins.documents.diagnostics import Diagnostic, Findings
from plugins.documents.links import Target
from plugins.documents.reading import Document
from plugins.language.bilingual import Bilingual
from plugins.language.text import fold
from plugins.media.figures import FOLDER

Place = tuple[str | int, ...]


class Named(Protocol):
    """What is known by a kind and an id, and stands in a file."""

    @property
    def kind(self) -> str: ...
    @property
    def id(self) -> str: ...
    @property
    def path(self) -> str: ...


def check_links(
    path: str, targets: Iterable[tuple[Target, int]], sources: Collection[str], public: Collection[str]
) -> Iterator[Diagnostic]:
    """``{filename}`` links of the file *path* that lead to no file, or to a document that is not public (yet).

    *targets* come with their lines; *sources* are all documents' files, *public* those with a page.
    """
    findings = Findings(path)
    for target, line in targets:
        if target.source not in sources:
            message = Bilingual(
                f"liên kết đến tệp không có: {target.typed}", f"a link leads to a file that is not there: {target.typed}"
            )
            findings.error(line, "", message, _meant(target, sources))
        elif target.address is None or target.source not in public:
            findings.notice(
                line,
                "",
                Bilingual(
                    f"liên kết đến {target.source}, chưa có trang công khai",
                    f"a link leads to {target.source}, which has no public page yet",
                ),
                Bilingual(
                    "để nguyên: chữ vẫn hiện, liên kết có khi trang ấy ra mắt",
                    "leave it: the words are shown, and linked once the page is out",
                ),
            )
    yield from findings.all


def _meant(target: Target, sources: Iterable[str]) -> Bilingual:
    """What a dead link should be: a file of the same name elsewhere, else one spelt alike."""
    if f"/{target.source}".startswith(FOLDER):
        return Bilingual(f"ảnh và tệp thì viết thẳng /{target.source}", f"for a picture or a file write just /{target.source}")
    from rapidfuzz import fuzz, process  # only a complaint needs it

    name = PurePosixPath(target.source).name
    near = [source for source in sources if PurePosixPath(source).name == name]
    near += [found for found, *_ in process.extract(target.source, list(sources), scorer=fuzz.ratio, limit=1, score_cutoff=85)]
    if near:
        return Bilingual(f"có phải {{filename}}/{near[0]}?", f"is it {{filename}}/{near[0]}?")
    return Bilingual(
        "sửa đường dẫn sau {filename}, tính từ thư mục content, ví dụ {filename}/articles/2021/ten-bai.md",
        "mend the path after {filename}, from the content folder, such as {filename}/articles/2021/story.md",
    )


def _named(document: Document) -> list[tuple[Place, str, str | None]]:
    """The ids of other documents in a front matter: where, of what kind, and which."""
    fields = document.fields
    if isinstance(fields, schemas.Article):
        return [(("issue",), "issue", fields.issue), (("translation_of",), "article", fields.translation_of)]
    if isinstance(fields, schemas.Front):
        return [(("lead",), "article", None if fields.lead in schemas.LEADS else fields.lead)]
    if isinstance(fields, schemas.Issue):
        return [(("contents", i, "article"), "article", piece.article) for i, piece in enumerate(fields.contents)]
    return []


def ids_in(document: Document) -> tuple[tuple[str, str], ...]:
    """The ids of other documents that *document* names, with their kinds."""
    return tuple((kind, id_) for _, kind, id_ in _named(document) if id_)


def check_ids(document: Document, known: Mapping[str, Collection[str]]) -> Iterator[Diagnostic]:
    """Ids of articles and issues that a front matter names and nobody has. *known* are ids by kind."""
    findings = Findings(document.path)
    for place, kind, id_ in _named(document):
        if id_ and id_ not in known.get(kind, ()):
            from rapidfuzz import process  # only a complaint needs it

            words = schemas.LEADS if isinstance(document.fields, schemas.Front) else ()
            wanted = [*words, *known.get(kind, ())]
            near = words and _lead_in(id_)
            near = near or ", ".join(found for found, *_ in process.extract(id_, wanted, limit=3, score_cutoff=60))
            title = Bilingual("số tạp chí", "issue") if kind == "issue" else Bilingual("bài", "article")
            findings.error(
                document.line(*place),
                str(place[-1]),
                Bilingual(f"không có {title.vi} nào mã “{id_}”", f"there is no {title.en} “{id_}”"),
                Bilingual(
                    f"có phải: {near}?" if near else "viết mã: tên tệp không có .md",
                    f"is it: {near}?" if near else "write its id: the file name without .md",
                ),
            )
    yield from findings.all


def _lead_in(text: str) -> str:
    """Which of the words for a lead an editor said in Vietnamese."""
    said = set(re.findall(r"[a-z]+", fold(text)))
    return next((word for word, phrase in _LEADS.items() if phrase[0] in said and said.issubset(phrase)), "")


#: The one word that says it first, then those around it.
_LEADS = {"newest": ("moi", "nhat", "bai", "tin"), "pinned": ("ghim", "bai", "tin", "dang", "duoc")}


def check_doubles(documents: Iterable[Named]) -> Iterator[Diagnostic]:
    """Documents of one kind with one id: each names the other."""
    first: dict[tuple[str, str], Named] = {}
    for document in documents:
        other = first.setdefault((document.kind, document.id), document)
        if other is not document:
            for one, two in ((other, document), (document, other)):
                yield Diagnostic(
                    one.path,
                    1,
                    "",
                    Bilingual(f"mã “{one.id}” đã dùng ở {two.path}", f"the id “{one.id}” is also that of {two.path}"),
                    Bilingual(
                        f"đổi tên một trong hai tệp, ví dụ {one.id}-2.md", f"rename one of the files, for instance {one.id}-2.md"
                    ),
                )

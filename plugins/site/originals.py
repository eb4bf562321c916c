"""What a translation says it is of (``translation_of``), and whether it can be."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from plugins.documents.diagnostics import Diagnostic
from plugins.language.bilingual import Bilingual
from plugins.language.tags import base
from plugins.site.reads import Read

Words = tuple[Bilingual, Bilingual]
_KEY = "translation_of"


def check_originals(
    translations: Mapping[str, tuple[Read, ...]], articles: Mapping[str, Read], lang: str, line: Callable[..., int]
) -> Iterator[Diagnostic]:
    """Translations of themselves or of translations, in the language of their original, or in one that it is in already.

    *translations* are all that name an original, by its id; *articles* are all by id,
    *lang* is the site's language, and *line* tells where a key stands.
    """
    for id_, several in translations.items():
        first: dict[str, Read] = {}  # by language
        for read in several if id_ in articles else ():
            key, words = _wrong(read, articles[id_], lang)
            other = first.setdefault((read.lang or lang).lower(), read)
            if words:
                yield Diagnostic(read.path, line(read, key), key, *words)
            elif other is not read:
                for one, two in ((other, read), (read, other)):
                    yield Diagnostic(one.path, line(one, _KEY), _KEY, *_doubled(one, two, lang))


def _wrong(read: Read, original: Read, lang: str) -> tuple[str, Words | None]:
    """What is wrong with *read* as a translation of *original*, and the key that is to be changed."""
    if read.id == original.id:
        return _KEY, _OWN
    if original.translation_of:
        return _KEY, _of_translation(read, original)
    if base(read.lang or lang) == base(original.lang or lang):
        return ("lang" if read.lang else _KEY), _same(read, original, lang)
    return _KEY, None


_OWN = (
    Bilingual("bài tự ghi mình là bản dịch của chính mình", "an article cannot be a translation of itself"),
    Bilingual("viết mã của bài gốc, hoặc bỏ dòng này", "write the id of the original, or remove this line"),
)


def _of_translation(read: Read, other: Read) -> Words:
    first = other.translation_of
    message = Bilingual(f"“{other.id}” cũng là bản dịch", f"“{other.id}” is a translation, too")
    if first in (read.id, other.id):
        return message, Bilingual(
            f"nếu {other.path} là bài gốc thì bỏ dòng {_KEY} ở đó", f"if {other.path} is the original, remove its {_KEY}"
        )
    return message, Bilingual(f"viết mã của bài gốc: {first}", f"write the id of the original: {first}")


def _same(read: Read, original: Read, lang: str) -> Words:
    tag = read.lang or lang
    other = "vi" if base(tag) == "en" else "en"
    message = Bilingual(
        f"bản dịch cùng ngôn ngữ với bài gốc {original.path} ({tag})",
        f"a translation is in another language than its original {original.path} ({tag})",
    )
    if read.lang and not original.lang:
        return message, Bilingual(
            f"bài gốc không ghi lang nên là tiếng của trang ({lang}): nếu nó bằng tiếng khác, thêm lang: {other} vào {original.path};"
            f" nếu không, sửa lang ở đây",
            f"without lang the original is in the site's language ({lang}): if it is in another, add lang: {other} to {original.path};"
            f" if not, change lang here",
        )
    return message, Bilingual(
        f"ghi ngôn ngữ của bản dịch, ví dụ lang: {other}", f"write the language of the translation, such as lang: {other}"
    )


def _doubled(read: Read, other: Read, lang: str) -> Words:
    tag = read.lang or lang
    return (
        Bilingual(
            f"“{read.translation_of}” có hai bản dịch cùng ngôn ngữ ({tag}); bản kia là {other.path}",
            f"“{read.translation_of}” has two translations in one language ({tag}); the other is {other.path}",
        ),
        Bilingual(f"giữ một bản; ở bản kia sửa lang hoặc bỏ dòng {_KEY}", f"keep one; change lang or remove {_KEY} in the other"),
    )

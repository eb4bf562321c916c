"""What to write instead of a key that is none."""

from __future__ import annotations

from typing import Any, get_args

from plugins.documents.schemas import Schema
from plugins.documents.values import Location
from plugins.language.bilingual import Bilingual
from plugins.language.text import fold

Words = tuple[Bilingual, Bilingual]

#: Keys that would steer Pelican itself; a document has no say in these.
FORBIDDEN = frozenset(
    "save_as url template is_valid settings content source_path status_code metadata translations "
    "url_format override_url override_save_as".split()
)
#: Keys of other systems, and ours that say the same; the first that the kind has is meant.
_FOREIGN = {
    **dict.fromkeys("author authors by writer tac_gia but_danh".split(), ("byline", "authors")),
    **dict.fromkeys("category categories chuyen_muc".split(), ("section",)),
    **dict.fromkeys("tag tags keyword keywords".split(), ("associations", "events", "provinces")),
    **dict.fromkeys("modified lastmod last_modified update".split(), ("updated",)),
    **dict.fromkeys("lead sapo tom_tat mo_ta excerpt abstract description intro".split(), ("summary", "description")),
    **dict.fromkeys("headline tieu_de ten".split(), ("title", "name")),
    **dict.fromkeys("title name".split(), ("title", "name")),
    **dict.fromkeys("picture photo thumbnail cover images featured_image image anh hinh".split(), ("image", "picture", "cover")),
    **dict.fromkeys("language locale".split(), ("lang",)),
    **dict.fromkeys("published pubdate publish_date created ngay ngay_dang".split(), ("date",)),
    **dict.fromkeys("permalink old_url redirect redirects".split(), ("redirect_from",)),
    **dict.fromkeys("views hits".split(), ("legacy_views",)),
    **dict.fromkeys("draft hidden".split(), ("status",)),
    **dict.fromkeys("homepage site web".split(), ("website",)),
    **dict.fromkeys("organizer organizers organiser".split(), ("organisers",)),
    **dict.fromkeys("province tinh tinh_thanh".split(), ("provinces", "province")),
    **dict.fromkeys("association hoi".split(), ("associations",)),
    **dict.fromkeys("event su_kien".split(), ("events",)),
    **dict.fromkeys("nguon origin".split(), ("source",)),
    **dict.fromkeys("founded start".split(), ("since", "start", "founded")),
}
_SLUG = Bilingual(
    "xóa dòng này: mã của tài liệu là tên tệp, muốn đổi thì đổi tên tệp", "delete the line: the file's name is the id"
)


def unknown_key(schema: type[Schema], location: Location) -> Words:
    """Message and hint for the key at *location* of a document of *schema*, which takes no such key."""
    key, known = str(location[-1]), keys_of(schema, location[:-1])
    if key.casefold() == "slug":
        return Bilingual("không được dùng khóa “slug”", "the key “slug” is not allowed"), _SLUG
    if key in FORBIDDEN:
        return (
            Bilingual(f"không được dùng khóa “{key}”", f"the key “{key}” is not allowed"),
            Bilingual(
                f"xóa dòng “{key}: …”: địa chỉ và khuôn trang do hệ thống định",
                f"delete “{key}: …”: addresses and templates are the system's",
            ),
        )
    return Bilingual(f"không có khóa “{key}”", f"there is no key “{key}”"), _remedy(key, known)


def _remedy(key: str, known: tuple[str, ...]) -> Bilingual:
    plain = fold(key).replace("-", "_").replace(" ", "_")
    ours = [one for one in _FOREIGN.get(plain, ()) if one in known] if plain not in known else []
    if ours:
        vi, en = (" hoặc ".join(f"“{one}: …”" for one in ours), " or ".join(f"“{one}: …”" for one in ours))
        return Bilingual(f"viết {vi} thay cho “{key}”", f"write {en} instead of “{key}”")
    from rapidfuzz import fuzz, process  # for a key that is wrong only

    alike = process.extract(plain, known, scorer=fuzz.ratio, limit=3, score_cutoff=60)
    close = [found for found, score, _ in alike if score == 100 or plain not in known]
    words = ", ".join(close or known)
    if close:
        return Bilingual(f"có phải: {words}? Nếu không, xóa dòng này", f"is it: {words}? If not, delete the line")
    return Bilingual(f"xóa dòng này; các khóa có thể dùng: {words}", f"delete the line; keys that can be used: {words}")


def keys_of(schema: type[Schema], location: Location) -> tuple[str, ...]:
    """The keys that the value at *location* takes, or nothing where it takes none."""
    found: type[Schema] | None = schema
    for part in location:
        if isinstance(part, str) and found is not None:
            field = found.model_fields.get(part)
            found = _schema_in(field.annotation) if field else None
    return tuple(found.model_fields) if found else ()


def _schema_in(annotation: Any) -> type[Schema] | None:
    """The schema somewhere in a type such as ``tuple[Annotated[Signature, …], ...] | None``."""
    if isinstance(annotation, type) and issubclass(annotation, Schema):
        return annotation
    found = (_schema_in(part) for part in get_args(annotation))
    return next((one for one in found if one is not None), None)

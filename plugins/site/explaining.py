"""Why a page is as it is: what it is made from, by what, and what made the build draw it again (``desk build --why``)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any
from urllib.parse import unquote, urlsplit

from plugins.builder.fingerprints import closure, field_names, parts
from plugins.builder.output import Changes
from plugins.builder.plan import Altered, Body, Copy, Function, Planned, Template, address_of, file_of
from plugins.language.bilingual import Bilingual
from plugins.metadata.entries import Head, Link
from plugins.metadata.listings import Listing
from plugins.site.build import Checked
from plugins.site.settings import SettingError
from plugins.site.workshop import Workshop
from plugins.taxonomies.today import Subject

#: What the parts of a page's inputs are called.
_NAMES = {
    "read": Bilingual("tệp nội dung", "the document's file"),
    "body": Bilingual("thân bài", "body"),
    "head": Bilingual("địa chỉ và mô tả", "address and description"),
    "name": Bilingual("tên", "name"),
    "title": Bilingual("tên", "title"),
    "summary": Bilingual("câu dẫn", "summary"),
    "section": Bilingual("chuyên mục", "section"),
    "province": Bilingual("tỉnh, thành phố", "province"),
    "provinces": Bilingual("tỉnh, thành phố", "provinces"),
    "eras": Bilingual("bản đồ và danh sách theo vùng", "maps and lists by region"),
    "shades": Bilingual("thang màu của bản đồ", "shades of the maps"),
    "present": Bilingual("hội hiện nay", "associations of today"),
    "merger": Bilingual("hợp nhất", "merger"),
    "associations": Bilingual("hội", "associations"),
    "events": Bilingual("sự kiện", "events"),
    "issue": Bilingual("số tạp chí", "issue"),
    "older": Bilingual("bài cũ hơn", "the older article"),
    "newer": Bilingual("bài mới hơn", "the newer article"),
    "listing": Bilingual("danh sách bài", "list of articles"),
    "entries": Bilingual("danh sách bài", "list of articles"),
    "newest": Bilingual("bài mới nhất", "newest articles"),
    "blocks": Bilingual("bài theo chuyên mục", "articles by section"),
    "letters": Bilingual("danh mục", "directory"),
    "addresses": Bilingual("danh sách địa chỉ", "list of addresses"),
    "total": Bilingual("số bài", "number of articles"),
    "parent": Bilingual("cấp trên", "parent"),
    "predecessors": Bilingual("tiền thân", "predecessors"),
    "successors": Bilingual("kế tục", "successors"),
    "children": Bilingual("đơn vị thành viên", "members"),
    "editions": Bilingual("các kỳ", "editions"),
    "series": Bilingual("chuỗi sự kiện", "series"),
    "before": Bilingual("kỳ trước", "edition before"),
    "after": Bilingual("kỳ sau", "edition after"),
    "reports": Bilingual("bài tường thuật", "reports"),
    "previews": Bilingual("bài trước sự kiện", "articles before the event"),
    "of": Bilingual("thuộc", "part of"),
    "ahead": Bilingual("sự kiện sắp tới", "events ahead"),
    "past": Bilingual("trước đây", "of the past"),
    "occasions": Bilingual("sự kiện", "events"),
    "lasting": Bilingual("sự kiện kéo dài", "events that last"),
    "inexact": Bilingual("sự kiện chưa rõ ngày", "events whose day is not known"),
    "undated": Bilingual("sự kiện chưa rõ thời gian", "events without a date"),
    "years": Bilingual("các năm", "years"),
    "months": Bilingual("các tháng", "months"),
    "weeks": Bilingual("các tuần", "weeks"),
    "kinds": Bilingual("các loại", "kinds"),
    "number": Bilingual("văn bản cùng số", "documents of this number"),
    "others": Bilingual("trang khác có dẫn", "other pages that cite it"),
    "issuers": Bilingual("danh mục văn bản", "documents by issuer"),
    "translations": Bilingual("bản dịch", "translations"),
    "digest": Bilingual("nội dung tệp", "what the file holds"),
}
_WHY = {
    "new": Bilingual("chưa có trong kết quả", "it was not in the output"),
    "recipe": Bilingual("giao diện, cài đặt hoặc chương trình đổi", "the theme, the settings or the program changed"),
    "mended": Bilingual("tệp kết quả bị sửa hoặc mất", "the file in the output was altered or lost"),
    "asked": Bilingual("mọi trang đều dựng lại", "all pages are made again"),
}


class Before:
    """What is to be known of a page before it is built: its plan, and what it was made from last time.

    Raises :class:`SettingError` where no file of the site has the *address*.
    """

    def __init__(self, shop: Workshop, checked: Checked, address: str) -> None:
        path = file_of(_plain(address, shop.settings.site.path))
        found = next((one for one in checked.plan if one.path in (path, f"{path}/index.html")), None)
        if found is None:
            raise SettingError(_unknown(address, _near(address, checked)).said())
        self.planned, self._parts = found, shop.parts(found.path)

    def changed(self) -> tuple[str, ...]:
        """The parts of the inputs that are not what they were."""
        now = parts(self.planned.inputs)
        if len(self._parts) != 4 * len(now):
            return ()
        return tuple(name for at, (name, one) in enumerate(now.items()) if self._parts[4 * at : 4 * at + 4] != one)


def _plain(address: str, prefix: str) -> str:
    """*address* as the plan has it: an editor may have copied it from the browser, with host, query and anchor."""
    path = unquote(urlsplit(address).path)
    path = path.removeprefix(prefix) if path.startswith(f"{prefix}/") else path
    return path if path.startswith("/") else f"/{path}"


def _unknown(address: str, near: tuple[str, ...]) -> Bilingual:
    said = ", ".join(near)
    return Bilingual(
        f"không có trang {address}; " + (f"có phải: {said}?" if near else "viết địa chỉ như trên trang, ví dụ /bai/ten-bai/"),
        f"there is no page {address}; " + (f"is it: {said}?" if near else "write an address of the site, such as /bai/story/"),
    )


def _near(address: str, checked: Checked) -> tuple[str, ...]:
    from rapidfuzz import process  # only a complaint needs it

    addresses = [address_of(one.path) for one in checked.plan]
    return tuple(found for found, *_ in process.extract(address, addresses, limit=3, score_cutoff=60))


def explain(before: Before, changes: Changes, templates: Mapping[str, bytes]) -> Iterator[str]:
    """The lines that explain a page after a build that made *changes*."""
    planned = before.planned
    yield f"{address_of(planned.path)}  ({planned.path})"
    yield from _line(Bilingual("Từ", "From"), planned.origin)
    yield from _line(*_recipe(planned, templates))
    for name, links in _links(planned.inputs):
        shown = ", ".join(f"{one.name} → {one.address}" for one in links[:5])
        more = f" … (+{len(links) - 5})" if len(links) > 5 else ""
        yield from _line(_NAMES.get(name, Bilingual(name, name)), shown + more)
    yield from _line(Bilingual("Lần dựng này", "This build"), _verdict(before, changes).said())


def _line(label: Bilingual, text: str) -> Iterator[str]:
    if text:
        yield f"  {label.said()}: {text}"


def _recipe(planned: Planned, templates: Mapping[str, bytes]) -> tuple[Bilingual, str]:
    match planned.recipe:
        case Template(name):
            others = [one for one in closure(name, templates) if one != name]
            return Bilingual("Mẫu", "Template"), f"{name} + {', '.join(others)}" if others else name
        case Function(make):
            return Bilingual("Làm bởi", "Made by"), f"{make.__module__}.{make.__qualname__}"
        case Copy() | Altered():
            return Bilingual("Chép từ", "Copy of"), str(planned.inputs.path)


def _links(inputs: Any) -> Iterator[tuple[str, list[Any]]]:
    """The parts of *inputs* that lead to other pages, with what they lead to."""
    for name in field_names(inputs):
        if name in ("read", "head"):
            continue
        found = list(_linked(getattr(inputs, name)))
        if found:
            yield name, found


def _linked(value: Any) -> Iterator[Any]:
    if isinstance(value, Link):
        yield value
    elif isinstance(value, Subject):
        yield from (value.link, *value.now)
    elif isinstance(value, Listing):
        yield from (Link(one.title, one.address) for one in value.entries)
    elif hasattr(value, "title") and hasattr(value, "address") and not isinstance(value, Head):
        yield Link(value.title, value.address)
    elif isinstance(getattr(value, "link", None), Link):
        yield value.link
    elif isinstance(value, tuple) and not isinstance(value, Body):
        for one in value:
            yield from _linked(one)


def _verdict(before: Before, changes: Changes) -> Bilingual:
    path = before.planned.path
    why = changes.why.get(path)
    if why is None:
        return Bilingual("giữ nguyên, vì mọi thứ làm nên trang đều như cũ", "left alone: all that it is made from is as it was")
    changed = [_NAMES.get(name, Bilingual(name, name)) for name in before.changed()] if why == "inputs" else []
    reason = _WHY.get(why) or Bilingual(
        "đổi " + ", ".join(one.vi for one in changed) if changed else "điều trang nói đã đổi",
        "changed: " + ", ".join(one.en for one in changed) if changed else "what it says changed",
    )
    if path in changes.written:
        return Bilingual(f"viết lại, vì {reason.vi}", f"written again: {reason.en}")
    return Bilingual(f"dựng lại ({reason.vi}) và ra đúng như cũ", f"made again ({reason.en}), and came out the same")

"""JSON-LD as text: what stands in a script element means what was said, and ends it nowhere."""

from __future__ import annotations

import json
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.language.moments import Moment, from_iso
from plugins.metadata.structured import (
    AdministrativeArea,
    Event,
    EventSeries,
    ImageObject,
    Organization,
    Place,
    PostalAddress,
    day_of,
    in_script,
    json_ld,
    time_of,
)

NASTY = ["</script>", "<!--", "<script>", "-->", "]]>", "&lt;", "\u2028", "\u2029", '"', "\\", "\\u003c", "\0", "é", "\U0001f600"]
TEXT = st.text() | st.lists(st.sampled_from(NASTY)).map("".join)
TEXTS = st.lists(TEXT, max_size=2).map(tuple)
PLACES = st.builds(Place, id=TEXT, name=TEXT, address=st.builds(PostalAddress, address_region=TEXT, address_country=TEXT))
ORGANIZATIONS = st.builds(
    Organization,
    id=TEXT, name=TEXT, alternate_name=TEXTS, disambiguating_description=TEXT, url=TEXT, same_as=TEXTS, founding_date=TEXT,
    image=st.none() | st.builds(ImageObject, content_url=TEXT, caption=TEXT, credit_text=TEXT),
    location=st.none() | PLACES,
)  # fmt: skip
EVENTS = st.builds(
    Event, id=TEXT, name=TEXT, start_date=TEXT, end_date=TEXT, location=st.none() | PLACES,
    organizer=st.lists(ORGANIZATIONS, max_size=2).map(tuple), super_event=st.none() | st.builds(EventSeries, id=TEXT, name=TEXT),
)  # fmt: skip


class Tags(HTMLParser):
    """The tags of a page as a browser sees them, and what stands in its scripts."""

    def __init__(self, page: str) -> None:
        super().__init__(convert_charrefs=False)
        self.tags: list[str] = []
        self.scripts: list[str] = []
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)

    def handle_endtag(self, tag: str) -> None:
        self.tags.append(f"/{tag}")

    def handle_comment(self, data: str) -> None:
        self.tags.append("comment")

    def handle_data(self, data: str) -> None:
        if self.tags[-1:] == ["script"]:
            self.scripts.append(data)


def page(content: str) -> Tags:
    return Tags(f'<head><script type="application/ld+json">{content}</script></head>')


@given(ORGANIZATIONS | EVENTS)
def test_whatever_a_text_holds_a_script_holds_all_of_it_and_nothing_but_it(thing: Organization | Event) -> None:
    said = json_ld(thing)
    found = page(in_script(said))
    assert found.tags == ["head", "script", "/script", "/head"]
    assert json.loads("".join(found.scripts)) == json.loads(said)
    assert json.loads(said)["name" if thing.name else "@type"] == (thing.name or type(thing).__name__)


def test_without_its_escapes_a_text_would_end_the_script() -> None:
    """What the property above looks for is found."""
    found = page(json_ld(Event(name="</script><b>")))
    assert found.tags == ["head", "script", "/script", "b", "/script", "/head"]


@given(TEXT)
def test_what_is_escaped_once_is_not_escaped_again(text: str) -> None:
    assert in_script(in_script(text)) == in_script(text)
    assert not set("<>&\u2028\u2029") & set(in_script(text))


def test_a_thing_is_told_with_its_type_its_context_once_and_no_empty_property() -> None:
    place = Place(name="Nhà hát", contained_in_place=(AdministrativeArea(id="u", name="Hà Nội"),))
    assert json_ld(EventSeries(id="a", name="Hội thi", location=place)) == (
        '{"@type":"EventSeries","@context":"https://schema.org","@id":"a","name":"Hội thi","location":{"@type":"Place",'
        '"name":"Nhà hát","containedInPlace":[{"@type":"AdministrativeArea","@id":"u","name":"Hà Nội"}]}}'
    )


@pytest.mark.parametrize(
    ("moment", "time", "day"),
    [
        (None, "", ""),
        (from_iso("2020"), "2020", "2020"),
        (from_iso("2020-05"), "2020-05", "2020-05"),
        (from_iso("2020-05-18"), "2020-05-18", "2020-05-18"),
        (from_iso("2020-05-18 08:30"), "2020-05-18T08:30:00+07:00", "2020-05-18"),
        (from_iso("2020-05-18T23:30Z"), "2020-05-19T06:30:00+07:00", "2020-05-19"),
    ],
)
def test_a_time_is_as_exact_as_it_is_known(moment: Moment | None, time: str, day: str) -> None:
    assert (time_of(moment), day_of(moment)) == (time, day)

"""Which edition of a series comes before and which after another."""

from __future__ import annotations

import pytest

from plugins.metadata.entries import Head
from plugins.metadata.listings import Listing
from plugins.taxonomies.pages.events import event_page
from tests.core.taxonomies.test_editions import _editions


def _chain(shelf, **told: str) -> dict[str, str]:
    """Of each edition, told as ``number start``, the ids before and after it: ``a b``, ``– b``."""
    catalogue = shelf(_editions(**told)).catalogue
    found = {}
    for id_ in told:
        term = catalogue.names.get("event", id_)
        page = event_page(catalogue, term, Head(term.address), Listing(term.address, (), 0))
        found[id_] = " ".join(one.address.split("/")[2] if one else "–" for one in (page.before, page.after))
    return found


@pytest.mark.parametrize(
    ("told", "chain"),
    [
        ({"a": "1 –", "b": "2 2020", "c": "3 2022"}, {"a": "– b", "b": "a c", "c": "b –"}),
        ({"a": "1 2018", "b": "2 2020", "c": "– –"}, {"a": "– b", "b": "a –", "c": "– –"}),
        ({"a": "– –", "b": "– –"}, {"a": "– –", "b": "– –"}),
        ({"a": "– 2022", "b": "– 2018"}, {"a": "b –", "b": "– a"}),
        ({"a": "1 2018", "b": "2 2022", "c": "– 2020"}, {"a": "– c", "b": "c –", "c": "a b"}),
        ({"a": "1 2018", "b": "2 2021", "c": "2 2020", "d": "3 2022"}, {"a": "– c", "b": "c d", "c": "a b", "d": "b –"}),
        ({"a": "1 2018", "b": "2 –", "c": "2 –", "d": "3 2022"}, {"a": "– d", "b": "– –", "c": "– –", "d": "a –"}),
        ({"a": "1 2018", "b": "2 2020", "c": "2 –", "d": "3 2022"}, {"a": "– b", "b": "a d", "c": "– –", "d": "b –"}),
        ({"b": "2 2020", "c": "2 2020", "d": "3 2022"}, {"b": "– d", "c": "– d", "d": "c –"}),
        ({"b": "– 2020", "c": "– 2020"}, {"b": "– –", "c": "– –"}),
    ],
    ids=["by number", "nothing known", "two of which nothing is known", "by date", "without a number by date", "one number by date",
         "one number without dates", "one number with one date", "one number on one day", "no number on one day"],
)  # fmt: skip
def test_editions_follow_each_other_as_far_as_numbers_and_dates_tell(shelf, told: dict[str, str], chain: dict[str, str]) -> None:
    assert _chain(shelf, **told) == chain

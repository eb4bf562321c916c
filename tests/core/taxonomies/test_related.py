"""Which articles an article leads to, and what has to change before they are looked for again."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from hashlib import blake2b
from random import Random

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from plugins.language.moments import from_iso
from plugins.metadata.entries import Entry
from plugins.metadata.listings import newest_first
from plugins.provinces.registry import registry
from plugins.taxonomies.catalogue import Catalogue, tag
from plugins.taxonomies.lineage import make_lineage
from plugins.taxonomies.references import References
from plugins.taxonomies.related import MORE, REACH, RELATED, Related, Relatives
from plugins.taxonomies.resolution import Names
from plugins.taxonomies.terms import ALWAYS, Term

KEYS = {"section": "section", "associations": "association", "events": "event", "provinces": "province"}
TERMS = {f"{kind}-{n}": Term(kind, f"{kind}-{n}", f"Tên {kind} {n}", (), (), ALWAYS) for kind in KEYS.values() for n in range(3)}
NAMES = Names(TERMS.values(), registry())
LINEAGE = make_lineage(Names((), registry()), {}, registry())  # which nothing here asks for


@dataclass(frozen=True)
class Article:
    """An article by the ids of its terms, the day of its month, and its title."""

    terms: tuple[str, ...]
    day: int = 1
    title: str = "Tin"


Shelf = Mapping[str, Article]


def catalogue(articles: Shelf, shuffled: int = 0) -> Catalogue:
    """The catalogue of *articles* by id; *shuffled* otherwise than they stand there."""
    references = {("article", id_): _references(one) for id_, one in articles.items()}
    entries = newest_first(_entry(id_, one) for id_, one in articles.items())
    tagged = list(tag(entries, references).items())
    Random(shuffled).shuffle(tagged)
    keys = {id_: blake2b(repr((id_, one)).encode(), digest_size=16).digest() for id_, one in articles.items()}
    return Catalogue(NAMES, references, LINEAGE, dict(tagged), {}, {}, b"", keys)


def _entry(id_: str, one: Article) -> Entry:
    return Entry(id_, one.title, f"/bai/{id_}/", from_iso(f"2021-{one.day // 28 + 1:02}-{one.day % 28 + 1:02}"))


def _references(one: Article) -> References:
    named = {key: tuple(TERMS[id_] for id_ in one.terms if TERMS[id_].kind == kind) for key, kind in KEYS.items()}
    return References({key: terms for key, terms in named.items() if terms})


def of(articles: Shelf, id_: str, made: Related | None = None) -> Relatives:
    return (made or Related(catalogue(articles))).of(_entry(id_, articles[id_]))


def related(articles: Shelf, id_: str = "it") -> list[str]:
    """The ids of the articles related to *id_*."""
    return [_id(one.address) for one in of(articles, id_).related]


def more(articles: Shelf, id_: str = "it") -> dict[str, list[str]]:
    """By the id of a term the ids of more of its articles."""
    return {_id(one.of.address): [_id(line.address) for line in one.lines] for one in of(articles, id_).more}


def _id(address: str) -> str:
    return address.split("/")[-2]


def numbered(count: int, *terms: str, first: int = 0, title: str = "Tin") -> dict[str, Article]:
    """*count* articles of *terms*, a day after each other, from the day *first* on."""
    return {f"{terms[0]}-{day}": Article(terms, day, title) for day in range(first, first + count)}


# Which are chosen


def test_a_rare_term_says_more_than_a_common_one():
    common = numbered(40, "association-0")
    rare = {"rare": Article(("association-1",), 60)}
    it = {"it": Article(("association-0", "association-1"), 20)}
    assert related(common | rare | it)[0] == "rare"


def test_two_terms_in_common_say_more_than_one():
    one = numbered(3, "event-0", first=19)
    both = {"both": Article(("event-0", "province-0"), 25), "other": Article(("province-0",), 20)}
    assert related(one | both | {"it": Article(("event-0", "province-0"), 20)})[0] == "both"


def test_a_section_says_least_however_rare():
    section = {"section": Article(("section-0",), 20, "Hội nghị tổng kết")}
    many = numbered(120, "association-0")
    it = {"it": Article(("section-0", "association-0"), 20, "Hội nghị tổng kết")}
    found = related(section | many | it)
    assert len(found) == RELATED and "section" not in found


def test_words_decide_among_those_that_share_as_much_then_nearness_then_the_id():
    articles = {
        "it": Article(("section-0",), 10, "Hội thi Sáng tạo kỹ thuật tỉnh"),
        "words": Article(("section-0",), 90, "HỘI THI SÁNG TẠO ky thuat"),
        "far": Article(("section-0",), 30, "Mùa mưa"),
        "b": Article(("section-0",), 11, "Mùa khô"),
        "a": Article(("section-0",), 9, "Mùa gió"),
    }
    assert related(articles) == ["words", "a", "b", "far"]


def test_one_syllable_in_common_is_no_word_in_common():
    articles = {
        "it": Article(("section-0",), 10, "Hội làm vườn"),
        "syllable": Article(("section-0",), 12, "Vườn của hội"),
        "near": Article(("section-0",), 11, "Mùa mưa"),
    }
    assert related(articles) == ["near", "syllable"]


def test_an_article_that_shares_nothing_has_no_relatives():
    articles = {"it": Article(("event-0",)), "other": Article(("event-1",)), "bare": Article(())}
    assert related(articles) == [] == related(articles, "bare")
    assert more(articles) == {}


def test_what_is_in_no_list_has_no_relatives_and_no_key():
    listed = numbered(3, "event-0")
    made = catalogue(listed | {"it": Article(("event-0",))})
    made = replace(made, tagged={term: tuple(one for one in some if one.id != "it") for term, some in made.tagged.items()})
    assert Related(made).of(_entry("it", Article(("event-0",)))) == Relatives()
    assert Related(made).key("it") == b""


def test_more_of_the_first_term_of_each_kind_older_ones_first_and_nothing_twice():
    around = numbered(9, "association-0", "province-0", first=10) | numbered(9, "province-0", first=30)
    articles = around | {"it": Article(("association-0", "association-1", "province-0"), 14)}
    shown, found = related(articles), more(articles)
    assert list(found) == ["association-0", "province-0"], "the first association alone"
    assert all(len(ids) == MORE for ids in found.values())
    every = [*shown, *(id_ for ids in found.values() for id_ in ids)]
    assert len(every) == len(set(every)) and "it" not in every
    days = [articles[id_].day for id_ in found["association-0"]]
    older = [day for day in days if day <= 14]
    assert days[: len(older)] == sorted(older, reverse=True), "the nearest of the older ones, then newer ones"


def test_a_term_without_other_articles_has_no_list_of_its_own():
    assert more({"it": Article(("event-0", "province-0"))} | numbered(8, "province-0")).keys() == {"province-0"}


# What changes when an article comes, goes or changes

ids = st.sampled_from(sorted(TERMS))
article = st.builds(
    Article,
    st.lists(ids, max_size=4, unique=True).map(tuple),
    st.integers(0, 90),
    st.sampled_from(["Tin", "Hội thi Sáng tạo", "Hội thi thể thao", "Mùa mưa tới"]),
)
shelves = st.dictionaries(st.integers(0, 99).map("b{}".format), article, min_size=1, max_size=40)


@st.composite
def crowded(draw: Callable[..., object]) -> dict[str, Article]:
    """Articles of few terms, so that lists are longer than what is looked at."""
    few: Iterable[str] = draw(st.lists(ids, min_size=1, max_size=2, unique=True))  # type: ignore[assignment]
    count = draw(st.integers(1, 40))
    assert isinstance(count, int)
    return {f"b{day}": Article(tuple(few), day) for day in range(count)}


some = shelves | crowded()


@given(some, st.integers(1, 9))
def test_an_article_leads_to_few_others_each_once_that_share_a_term_with_it(articles: Shelf, seed: int):
    made, again = Related(catalogue(articles)), Related(catalogue(articles, shuffled=seed))
    for id_ in articles:
        found = of(articles, id_, made)
        assert found == of(articles, id_, again) and made.key(id_) == again.key(id_), "the same, whatever stands first"
        lines = [*found.related, *(line for one in found.more for line in one.lines)]
        shown = [_id(line.address) for line in lines]
        assert len(found.related) <= RELATED and len(found.more) <= 3 and all(len(one.lines) <= MORE for one in found.more)
        assert len(shown) == len(set(shown)) and id_ not in shown
        assert all({*articles[one].terms} & {*articles[id_].terms} for one in shown)


@pytest.mark.parametrize("what", ["added", "removed", "changed"])
@given(data=st.data(), articles=some)
def test_where_the_key_is_the_same_so_are_the_relatives(what: str, data: st.DataObject, articles: dict[str, Article]):
    changed = dict(articles)
    which = data.draw(st.sampled_from(sorted(articles)))
    if what == "added":
        changed["new"] = data.draw(article)
    elif what == "removed":
        del changed[which]
    else:
        changed[which] = data.draw(article)
    before, after = Related(catalogue(articles)), Related(catalogue(changed))
    for id_ in articles.keys() & changed.keys():
        if articles[id_] == changed[id_] and before.key(id_) == after.key(id_):
            assert of(articles, id_, before) == of(changed, id_, after), id_


@given(some, article)
def test_one_article_more_changes_the_keys_of_its_neighbours_alone(articles: dict[str, Article], new: Article):
    whole = {**articles, "new": new}
    lists = catalogue(whole).tagged
    mine = {term: [one.id for one in some] for term, some in lists.items() if any(one.id == "new" for one in some)}
    assume(all(len(list_).bit_length() == (len(list_) - 1).bit_length() for list_ in mine.values()))  # no weight changes
    near = {id_ for list_ in mine.values() for id_ in _around(list_, list_.index("new"))}
    before, after = Related(catalogue(articles)), Related(catalogue(whole))
    assert {id_ for id_ in articles if before.key(id_) != after.key(id_)} <= near
    assert len(near) <= 2 * REACH * len(mine)


def _around(ids: list[str], at: int) -> list[str]:
    return [*ids[max(0, at - REACH) : at], *ids[at + 1 : at + 1 + REACH]]


def test_a_list_that_doubles_far_away_weighs_less_and_changes_the_key():
    articles = numbered(30, "association-0") | numbered(30, "event-0") | {"it": Article(("association-0", "event-0"), 10)}
    whole = articles | {"far": Article(("association-0",), 90)}
    assert any(id_.startswith("association") for id_ in related(articles))
    assert all(id_.startswith("event") for id_ in related(whole))
    assert Related(catalogue(articles)).key("it") != Related(catalogue(whole)).key("it")


@given(some)
def test_whom_an_article_leads_to_stands_near_it_in_a_list_of_both(articles: Shelf):
    tagged = catalogue(articles).tagged
    lists = [[one.id for one in entries] for entries in tagged.values()]
    for id_ in articles:
        found = of(articles, id_)
        for line in (*found.related, *(line for one in found.more for line in one.lines)):
            other = _id(line.address)
            assert any(abs(list_.index(id_) - list_.index(other)) <= REACH for list_ in lists if id_ in list_ and other in list_)

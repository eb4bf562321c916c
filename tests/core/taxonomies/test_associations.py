"""Associations in trees and beside each other: levels, chains of parents, what stands together, what is published."""

from __future__ import annotations

from collections.abc import Callable, Iterable

import pytest

from plugins.language.moments import from_iso
from plugins.metadata.entries import Entry
from plugins.taxonomies.associations import above, below, by_level, rows
from plugins.taxonomies.catalogue import Catalogue, publish, tag
from plugins.taxonomies.terms import Term
from plugins.taxonomies.together import associations_beside, provinces_beside

Make = Callable[[dict[str, str]], Catalogue]


@pytest.fixture
def catalogue(shelf) -> Make:
    """The catalogue of a dict of front matters; its articles are listed as they stand there."""

    def make(files: dict[str, str]) -> Catalogue:
        made = shelf(files)
        documents = made.documents
        articles = [(id_, one.fields.date) for id_, one in documents.items() if one.kind == "article"]
        entries = [Entry(id_, f"Bài {id_}", f"/bai/{id_}/", date) for id_, date in articles]
        published = publish(documents.values(), made.references)
        return Catalogue(made.names, made.references, made.lineage, tag(entries, made.references), {}, {}, b"", {}, published)

    return make


def _articles(*associations: str, provinces: str = "", date: str = "2021-01-01") -> dict[str, str]:
    """An article for each list of associations."""
    return {
        f"articles/{date[:4]}-{number}-{len(provinces)}.md": (
            f"title: Bài\ndate: {date}\nassociations: [{one}]\nprovinces: [{provinces}]"
        )
        for number, one in enumerate(associations)
    }


def _term(made: Catalogue, id_: str) -> Term:
    term = made.names.get("association", id_)
    assert term is not None
    return term


def _ids(terms: Iterable[Term]) -> list[str]:
    return [term.id for term in terms]


def _tree(made: Catalogue, *roots: str) -> list[tuple[int, str]]:
    return [(depth, term.id) for depth, term in below(made, [_term(made, id_) for id_ in roots])]


TREE = {
    "associations/tw.md": "name: Trung ương\nlevel: national",
    "associations/lhh.md": "name: Liên hiệp hội\nlevel: provincial\nparent: tw",
    "associations/y.md": "name: Hội Y\nlevel: member\nparent: lhh",
    "associations/a.md": "name: Hội A\nlevel: member\nparent: lhh\nuntil: 2020\nsuccessors: [y]\nfounded: 1990",
    "associations/b.md": "name: Ban B\nparent: y",
    "associations/khac.md": "name: Hội khác\nparent: tw",
}


def test_levels_stand_in_their_order_and_what_has_none_stands_last(catalogue: Make) -> None:
    made = catalogue(TREE)
    terms = [_term(made, id_) for id_ in ("khac", "y", "a", "tw", "b")]
    assert [(level, _ids(some)) for level, some in by_level(terms)] == [
        ("national", ["tw"]),
        ("member", ["y", "a"]),
        ("", ["khac", "b"]),
    ]


def test_the_chain_of_parents_begins_at_the_top(catalogue: Make) -> None:
    made = catalogue(TREE)
    assert _ids(above(made, _term(made, "b"))) == ["tw", "lhh", "y"]
    assert above(made, _term(made, "tw")) == ()


def test_a_tree_is_walked_child_by_child_in_vietnamese_order(catalogue: Make) -> None:
    assert _tree(catalogue(TREE), "tw") == [(0, "tw"), (1, "khac"), (1, "lhh"), (2, "a"), (2, "y"), (3, "b")]


@pytest.mark.parametrize("last", ["a", "b", "c"], ids=["of three", "behind one that leads to it", "of itself"])
def test_a_circle_of_parents_comes_to_an_end(catalogue: Make, last: str) -> None:
    """It is an error elsewhere, and still nothing may hang."""
    names = {"a": "b", "b": "c", "c": last}
    made = catalogue({f"associations/{id_}.md": f"name: Hội {id_}\nparent: {parent}" for id_, parent in names.items()})
    for id_ in names:
        chain = _ids(above(made, _term(made, id_)))
        assert len(chain) == len(set(chain)) and id_ not in chain
        walked = _tree(made, id_)
        assert len(walked) == len({one for _, one in walked})


def _nested(made: Catalogue, *roots: str) -> str:
    """What the rows of a tree draw: a list as brackets."""
    lines = rows(made, below(made, [_term(made, id_) for id_ in roots]))
    return "".join(
        one.association.link.address.split("/")[2] + ("(" if one.opens else ")" * one.closes + " ") for one in lines
    ).strip()


def test_rows_open_and_close_lists_as_the_tree_is(catalogue: Make) -> None:
    assert _nested(catalogue(TREE), "tw") == "tw(khac lhh(a y(b)))"
    assert _nested(catalogue(TREE), "y", "a", "khac") == "y(b) a khac"


def test_a_thousand_levels_are_rows_like_any_others(catalogue: Make) -> None:
    deep = {f"associations/h{n}.md": f"name: Hội {n}" + (f"\nparent: h{n - 1}" if n else "") for n in range(1000)}
    made = catalogue(deep)
    lines = rows(made, below(made, [_term(made, "h0")]))
    assert [one.opens for one in lines] == [True] * 999 + [False] and lines[-1].closes == 999
    assert len(above(made, _term(made, "h999"))) == 999


def test_one_that_ended_says_when_and_what_it_became(catalogue: Make) -> None:
    made = catalogue(TREE)
    former = next(one.association for one in rows(made, below(made, [_term(made, "tw")])) if one.association.ended)
    assert former.link.address == "/hoi/a/"
    assert (former.since, former.until) == (from_iso("1990"), from_iso("2020"))
    assert [link.address for link in former.became] == ["/hoi/y/"]


def _beside(made: Catalogue, id_: str) -> list[tuple[str, int]]:
    return [(one.link.address.split("/")[2], one.count) for one in associations_beside(made, _term(made, id_))]


def _provinces(made: Catalogue, id_: str) -> list[tuple[str, int]]:
    return [(one.link.address.split("/")[2], one.count) for one in provinces_beside(made, _term(made, id_))]


NAMES = {f"associations/{id_}.md": f"name: Hội {name}" for id_, name in zip("abcdefghijkl", "AĂÂBCDĐEÊGHI", strict=True)}


def test_what_is_named_beside_an_association_is_counted_the_most_first_and_then_in_vietnamese_order(catalogue: Make) -> None:
    made = catalogue(NAMES | _articles("a, d", "a, d", "a, c, b", "a, c, b", "c, a, d", "a, e", "d, e", "e, d"))
    assert _beside(made, "a") == [("c", 3), ("d", 3), ("b", 2)]
    assert _beside(made, "e") == [("d", 2)], "one common article is an accident"


def test_eight_are_told(catalogue: Make) -> None:
    made = catalogue(NAMES | _articles("a, b, c, d, e, f, g, h, i, j, k, l", "l, k, j, i, h, g, f, e, d, c, b, a"))
    assert _beside(made, "a") == [(id_, 2) for id_ in "bcdefghi"]


def test_the_articles_of_a_predecessor_count_and_it_is_not_beside_itself(catalogue: Make) -> None:
    made = catalogue(
        {
            **NAMES,
            "associations/cu.md": "name: Hội cũ\nuntil: 2020\nsuccessors: [a]",
            **_articles("cu, b", "cu, b, a", "a, b"),
        }
    )
    assert _beside(made, "a") == [("b", 3)]
    assert _beside(made, "cu") == [("b", 2)], "its successor stands beside it once"
    assert _beside(made, "b") == [("a", 2), ("cu", 2)]


def test_provinces_beside_are_others_than_its_own_under_any_of_its_lives(catalogue: Make) -> None:
    made = catalogue(
        {
            "associations/a.md": "name: Hội A\nprovince: Bắc Ninh",
            "associations/b.md": "name: Hội B",
            **_articles("a, b", "a, b", provinces="Bắc Ninh, Huế", date="2022-05-05"),
            **_articles("a, b", "a, b", provinces="Bắc Ninh, Hà Nội", date="2026-05-05"),
            **_articles("a", provinces="Cà Mau", date="2026-05-05"),
        }
    )
    assert _provinces(made, "a") == [("ha-noi", 2), ("hue", 2)]
    assert _provinces(made, "b") == [("bac-ninh", 2), ("bac-ninh-truoc-2025", 2), ("ha-noi", 2), ("hue", 2)]


def test_periodicals_are_of_the_association_that_their_publisher_names_in_vietnamese_order(catalogue: Make) -> None:
    made = catalogue(
        {
            **NAMES,
            "periodicals/mot/index.md": "name: Đời sống\npublisher: Hội A",
            "periodicals/hai/index.md": "name: Ánh sáng\npublisher: a",
            "periodicals/ba/index.md": "name: Tờ khác",
        }
    )
    assert {key: [one.id for one in some] for key, some in made.published.items()} == {("association", "a"): ["hai", "mot"]}


def test_the_newest_articles_of_several_terms_stand_once_and_newest_first(catalogue: Make) -> None:
    articles = {
        f"articles/n{n:02d}.md": f"title: Bài\ndate: 2020-01-{31 - n // 2}\nassociations: [{('b', 'a, b', 'a')[n % 3]}]"
        for n in range(30)
    }
    made = catalogue(NAMES | articles)
    terms = [_term(made, id_) for id_ in "abc"]
    assert [one.id for one in made.newest(terms)] == [f"n{n:02d}" for n in range(20)]
    assert made.newest([]) == made.newest([_term(made, "c")]) == ()

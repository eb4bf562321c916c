"""The editions of a series, compared: a table of all, and a plot of each figure that tells most."""

from __future__ import annotations

from msgspec import Struct

from plugins.documents import schemas
from plugins.language.moments import Moment
from plugins.metadata.entries import Link
from plugins.metadata.plots import Bars, bars
from plugins.taxonomies.catalogue import Catalogue
from plugins.taxonomies.terms import Term, fields_of

#: The results that are drawn.
PLOTTED = ("entries", "prizes")


class Edition(Struct, frozen=True, gc=False, array_like=True):
    """A row of the table; ``results`` has what it gives of each column, in their order."""

    link: Link
    edition: int | None
    start: Moment | None
    end: Moment | None
    venue: str
    province: Link | None
    results: tuple[int | str | None, ...]


class Editions(Struct, frozen=True, gc=False, array_like=True):
    """The editions of a series by their number; ``columns`` are the results that any of them gives; ``placed`` says whether any names its place."""

    rows: tuple[Edition, ...]
    columns: tuple[str, ...]
    placed: bool
    plots: tuple[tuple[str, Bars], ...]


def compare(catalogue: Catalogue, series: Term) -> Editions | None:
    """The editions of *series*, or None where it has none."""
    terms = catalogue.lineage.editions.get(series.key, ())
    told = [fields_of(term, schemas.Event) for term in terms]
    columns = tuple(dict.fromkeys(key for fields in told for key, value in fields.results.items() if value is not None))
    rows = tuple(_edition(catalogue, term, fields, columns) for term, fields in zip(terms, told, strict=True))
    if not rows:
        return None
    plots = (
        (key, bars([(_label(fields), value) for fields in told if isinstance(value := fields.results.get(key), int)]))
        for key in PLOTTED
    )
    placed = any(row.venue or row.province for row in rows)
    return Editions(rows, columns, placed, tuple((key, plot) for key, plot in plots if plot))


def _edition(catalogue: Catalogue, term: Term, fields: schemas.Event, columns: tuple[str, ...]) -> Edition:
    province = catalogue.named(term).one("province")
    return Edition(
        link=catalogue.link(term),
        edition=fields.edition,
        start=fields.start,
        end=fields.end,
        venue=fields.venue or "",
        province=catalogue.link(province, term.life.since) if province else None,
        results=tuple(fields.results.get(key) for key in columns),
    )


def _label(fields: schemas.Event) -> str:
    """How a bar is called: by the number of the edition, else by its year."""
    if fields.edition is not None:
        return str(fields.edition)
    moment = fields.start or fields.end
    return str(moment.start.year) if moment else "–"

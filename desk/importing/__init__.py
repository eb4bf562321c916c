"""Saved page text becomes documents: every line is kept in the document or told as dropped."""

from desk.importing.batch import import_all, pages_of, refusals_of
from desk.importing.imported import Imported, import_page
from desk.importing.places import Names
from desk.importing.refusals import ImportRefused, collect, read_bytes
from desk.importing.report import write_all
from desk.importing.shelf import distinct

__all__ = [
    "ImportRefused",
    "Imported",
    "Names",
    "collect",
    "distinct",
    "import_all",
    "import_page",
    "pages_of",
    "read_bytes",
    "refusals_of",
    "write_all",
]

"""Saved page text becomes documents: every line is kept in the document or told as dropped."""

from desk.importing.imported import Imported, import_page
from desk.importing.places import Known
from desk.importing.refusals import ImportRefused, collect, read_bytes

__all__ = ["ImportRefused", "Imported", "Known", "collect", "import_page", "read_bytes"]

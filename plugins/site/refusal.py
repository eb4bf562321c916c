"""A build that is refused: documents are in error."""

from __future__ import annotations

from plugins.documents.diagnostics import Diagnostic, errors


class Refused(Exception):
    """The documents are in error: nothing was written. ``diagnostics`` say all that is wrong."""

    def __init__(self, diagnostics: tuple[Diagnostic, ...]) -> None:
        super().__init__(f"{errors(diagnostics)} errors")
        self.diagnostics = diagnostics

"""Sections, associations, events, provinces: how names become terms, and the pages of terms.

``resolution`` is where a name is resolved; ``terms`` says what a term is.
"""

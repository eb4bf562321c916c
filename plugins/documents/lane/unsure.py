"""What the lane says where it cannot tell what python-markdown would make."""

from __future__ import annotations


class Unsure(Exception):
    """The text holds something that the lane does not know: the whole of it goes the slow way."""

"""Measuring this project alone, on a corpus of its own making: ``python -m desk bench``."""

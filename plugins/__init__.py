"""What Pelican runs: one folder per capability; the floors are told in ``docs/house.md``."""

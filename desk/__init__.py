"""What editors run: ``python -m desk COMMAND``."""

"""The build: a plan of all files, each made from its inputs alone, written whole or not at all.

Knows no document: what stands in the plan is decided by the rooms above.
"""

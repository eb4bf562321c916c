"""Formats of pictures: each read for its size, and written again without what it tells of camera, place and people.

Pixels, colour profiles and animation stay as they are, byte for byte: files are taken
apart by their own segments and put together again, never decoded.
"""

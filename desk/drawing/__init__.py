"""The pictures of the demonstration site, drawn from nothing: paper, ink and lacquer red.

``python -m desk.drawing --to content/media`` draws them all. There is no font,
no chance and no photograph in them, so that the same Pillow gives the same bytes.
"""
